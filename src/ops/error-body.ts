import type { FastifyRequest } from 'fastify';
import type { ProblemAnswer } from './problem.js';

/** An error answer in the form of another system. */
export interface ForeignError {
  readonly status: number;
  /** Sent as JSON. */
  readonly body: object;
}

/** How a route that speaks another system's language says that something went wrong. */
export type ErrorBody = (error: unknown, answer: ProblemAnswer, request: FastifyRequest) => ForeignError;

/** What a route's config may say beside the limit of its body (`RouteConfig`). */
export interface ForeignRoute {
  readonly maxBodyBytes: number;
  /** Errors are answered in this form and not as problem+json: also those of the JSON parser and the body's limit. */
  readonly errorBody: ErrorBody;
  /** The bytes of the body are kept as `request.rawBody`: for a signature, or to hand them on. */
  readonly keepsRawBody?: boolean;
  /** Stands in the bounded line of those who wait for comments (`boundCommentRoutes`). */
  readonly waitsForComments?: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    rawBody?: Buffer;
  }
}

export function foreignRoute(request: FastifyRequest): Partial<ForeignRoute> {
  return (request.routeOptions?.config ?? {}) as Partial<ForeignRoute>;
}
