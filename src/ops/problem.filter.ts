import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { foreignRoute } from './error-body.js';
import { LOGGER } from './logging.js';
import { answerFor } from './problem.js';

/** The one place where errors become answers: problem+json (on a compatible route that system's own form), never a stack trace, never HTML. */
export function sendProblem(logger: Logger, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = answerFor(error);
  const { problem, retryAfterSeconds, unexpected } = answer;
  if (unexpected) {
    logger.error(
      { err: error, requestId: request.id, route: request.routeOptions?.url, code: problem.code },
      'request failed',
    );
  }
  if (reply.sent || reply.raw.headersSent) {
    // The answer had begun (a stream): cutting it off tells the client that it is not whole.
    reply.raw.destroy();
    return;
  }
  if (retryAfterSeconds !== null) void reply.header('retry-after', String(retryAfterSeconds));
  const foreign = foreignRoute(request).errorBody?.(error, answer, request);
  if (foreign !== undefined) {
    void reply
      .status(foreign.status)
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(foreign.body));
    return;
  }
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** Errors that our own code throws on a route. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(this.logger, error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
