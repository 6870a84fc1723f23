import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AppModule, type AppOptions } from './app.module.js';
import { readStreams } from './assessment/batches/batch-upload.js';
import { DoorTallies } from './interop/door-tallies.js';
import { boundCommentRoutes } from './ops/admission.js';
import { boundBodies } from './ops/body-deadline.js';
import { applyBodyLimits, DEFAULT_BODY_LIMIT_BYTES } from './ops/body-limit.js';
import { foreignRoute } from './ops/error-body.js';
import { InputPipe } from './ops/input.pipe.js';
import { parseJsonBody } from './ops/json-body.js';
import { logRequest, NestLogger } from './ops/logging.js';
import { Metrics } from './ops/metrics.js';
import { describeApi, OpenApiDocument } from './ops/openapi.js';
import { ProblemFilter, sendProblem } from './ops/problem.filter.js';
import { problemOf } from './ops/problem.js';
import { setSecurityHeaders } from './ops/security-headers.js';
import { newId } from './storage/ids.js';

/** Longer than a load balancer keeps an idle connection (60 s in most), so that it never sends into a closing one. */
const KEEP_ALIVE_MS = 65_000;
/**
 * For a body to arrive: a slow line with a large page, but no client that drips. An archive may take longer, as long as
 * bytes of it keep coming.
 */
const BODY_DEADLINES = { wholeMs: 120_000, silentMs: 60_000 };

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * Nest sets Fastify's error handler when all modules have started; a module that registers a plugin before that
 * (the console's files) would leave bad JSON and large bodies to Fastify's own. Ours is set first, and stays.
 */
class Adapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}

/** Everything in one process but the listening: routes, checks, errors, headers. Call `listen` on what comes back. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { config, logger } = options;
  const adapter = new Adapter({
    bodyLimit: DEFAULT_BODY_LIMIT_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // See BODY_DEADLINES.
    requestTimeout: 0,
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: () => newId(),
    rewriteUrl: ({ url = '/' }) => withPlainColon(url),
    // Ids and cursors are short; a longer path is an attack or a mistake.
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(logger, error, request, reply),
    clientErrorHandler: answerBrokenRequest,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.setErrorHandler((error, request, reply) => sendProblem(logger, error, request, reply));
  applyBodyLimits(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forWeb(options), adapter, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  closeUnusedConnections(fastify);
  readJson(fastify);
  readStreams(fastify);
  await app.register(cookie);
  setSecurityHeaders(fastify);
  fastify.server.headersTimeout = KEEP_ALIVE_MS + 5_000;
  const metrics = app.get(Metrics);
  watchRequests(fastify, logger, metrics);
  boundBodies(fastify, BODY_DEADLINES, (socket) =>
    answerBrokenRequest(Object.assign(new Error('the body is late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket),
  );
  const tallies = app.get(DoorTallies);
  boundCommentRoutes(fastify, config.maxWaiting, {
    observe: (underWay) => metrics.observeWaiting(underWay),
    refused: (request, reply) => tallies.watchRefused(request, reply),
  });
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  app.get(OpenApiDocument).describeWith(() => describeApi(app, version));
  await app.init();
  await fastify.ready();
  return app;
}

/** Some HTTP libraries encode the colon of Perspective's addresses (`comments%3Aanalyze`), which means the same. */
function withPlainColon(url: string): string {
  return url.startsWith('/v1alpha1/comments%3') ? url.replace(/^(\/v1alpha1\/comments)%3a/i, '$1:') : url;
}

/**
 * Browsers open connections ahead of need. Node does not count one without a request among the idle ones, so that
 * without this a stop would wait for it until its time is over.
 */
function closeUnusedConnections(fastify: FastifyInstance): void {
  const unused = new Set<Socket>();
  let closing = false;
  fastify.server.on('connection', (socket: Socket) => {
    if (closing) {
      socket.destroy();
      return;
    }
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  fastify.server.on('request', ({ socket }: { socket: Socket }) => unused.delete(socket));
  fastify.addHook('preClose', (done) => {
    closing = true;
    for (const socket of unused) socket.destroy();
    done();
  });
}

function readJson(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  for (const type of ['application/json', /^application\/[\w.-]+\+json\b/]) {
    fastify.addContentTypeParser<Buffer>(type, { parseAs: 'buffer' }, (request, body, done) => {
      if (foreignRoute(request).keepsRawBody) request.rawBody = body;
      try {
        const text = decodeUtf8(body);
        // Many clients name the type and send nothing (a POST without a body): that is no body.
        done(null, text.trim() === '' ? undefined : parseJsonBody(text));
      } catch (error) {
        done(error as Error, undefined);
      }
    });
  }
}

/** JSON is UTF-8 (RFC 8259); bytes that are not become U+FFFD, as a browser reads them. */
function decodeUtf8(body: Buffer): string {
  return body.toString('utf8');
}

function watchRequests(fastify: FastifyInstance, logger: Logger, metrics: Metrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions?.url ?? 'none';
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime);
    logRequest(logger, request, reply.statusCode, reply.elapsedTime);
    done();
  });
}

/** What is not HTTP at all, or never became a whole request, is answered on the socket. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? 'TIMEOUT'
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? 'HEADERS_TOO_LARGE'
        : 'BAD_INPUT';
  const problem = problemOf(code, 'This is not a request that can be read.');
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.title}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
