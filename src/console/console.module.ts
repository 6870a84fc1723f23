import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ConsoleController } from './console.controller.js';

/** Where Vite puts what it builds; the same place whether this file runs from `dist` or from `src`. */
export const CONSOLE_FOLDER = fileURLToPath(new URL('../../dist/console/app/', import.meta.url));

/** Serves the built console. It owns no data: everything it shows comes through the REST routes. */
@Module({ controllers: [ConsoleController] })
export class ConsoleModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /**
   * The files have the digest of their content in their names: a name never changes its content, so browsers may
   * keep them for good. They were packed at build time.
   */
  async onModuleInit(): Promise<void> {
    const root = `${CONSOLE_FOLDER}assets/`;
    if (!existsSync(root)) return;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    await fastify.register(fastifyStatic, {
      root,
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    });
  }
}
