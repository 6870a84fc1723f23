import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../accounts/caller.js';

const INDEX_FILE = fileURLToPath(new URL('../../dist/console/app/index.html', import.meta.url));

const NOT_BUILT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>parley: the console is not built</title></head>
<body><h1>The console is not built</h1>
<p>The server runs and its REST routes answer, but the files of the console are missing.
Run <code>npm run build</code> and load this page again.</p></body></html>
`;

/**
 * One page for every path that the console owns; what it shows there is its own affair. It is asked for anew
 * each time (it names the files of the newest build) and holds nothing of anybody, so everybody may have it.
 */
@ApiExcludeController()
@Public()
@Controller()
export class ConsoleController {
  @Get([
    '/',
    '/sign-in',
    '/queue',
    '/item/*',
    '/list',
    '/pages',
    '/pages/*',
    '/history',
    '/dashboard',
    '/quality',
    '/quality/*',
    '/featured',
    '/doors',
    '/lab',
    '/lab/*',
    '/settings',
  ])
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async index(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    try {
      return await readFile(INDEX_FILE, 'utf8');
    } catch {
      void reply.status(503);
      return NOT_BUILT;
    }
  }
}
