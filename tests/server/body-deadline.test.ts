import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boundBodies } from '../../src/ops/body-deadline.js';

let server: FastifyInstance;
beforeEach(async () => {
  server = fastify({ requestTimeout: 0, forceCloseConnections: true });
  boundBodies(server, { wholeMs: 400, silentMs: 400 }, (socket) =>
    socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
  );
  server.addContentTypeParser('text/stream', (_request, payload, done) => done(null, payload));
  server.addContentTypeParser('text/whole', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  const read = async (body: AsyncIterable<Buffer>): Promise<{ bytes: number }> => {
    let bytes = 0;
    for await (const piece of body) bytes += piece.length;
    return { bytes };
  };
  server.post('/stream', { config: { streamsBody: true } as object }, ({ body }) =>
    read(body as AsyncIterable<Buffer>),
  );
  server.post('/whole', ({ body }) => ({ bytes: (body as string).length }));
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => server.close());

/** Sends so many pieces of ten bytes, one every so often, then ends or goes silent. */
function send(
  path: string,
  type: string,
  { pieces, everyMs, ends }: { pieces: number; everyMs: number; ends: boolean },
) {
  const { port } = server.server.address() as AddressInfo;
  return new Promise<number>((resolve, reject) => {
    const open = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path,
        headers: { 'content-type': type, 'transfer-encoding': 'chunked' },
      },
      (answer) => resolve(answer.resume().statusCode!),
    );
    open.on('error', reject);
    void (async () => {
      for (let piece = 0; piece < pieces && !open.destroyed; piece++) {
        open.write('0123456789');
        await sleep(everyMs);
      }
      if (ends) open.end();
    })();
  });
}

it('lets a stream take as long as it likes while bytes keep coming', async () => {
  expect(await send('/stream', 'text/stream', { pieces: 12, everyMs: 100, ends: true })).toBe(200);
});

it('ends a stream that goes silent', async () => {
  expect(await send('/stream', 'text/stream', { pieces: 2, everyMs: 10, ends: false })).toBe(408);
});

it('ends any other body that is not there in time, also when it drips', async () => {
  expect(await send('/whole', 'text/whole', { pieces: 100, everyMs: 50, ends: false })).toBe(408);
  expect(await send('/whole', 'text/whole', { pieces: 2, everyMs: 10, ends: true })).toBe(200);
});
