import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_BODY_LIMIT_BYTES } from './body-limit.js';
import { RetryLaterError } from './retry-later-error.js';

/**
 * A route on which callers wait for comments to be assessed: its requests stand in a line that is bounded.
 *
 * @param maxBodyBytes as `BodyLimit` (one route has one configuration).
 */
export const CommentRoute = (maxBodyBytes: number = DEFAULT_BODY_LIMIT_BYTES): MethodDecorator =>
  RouteConfig({ maxBodyBytes, waitsForComments: true });

/** Whether a request came to a `CommentRoute`. */
export const waitsForComments = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { waitsForComments?: boolean } | undefined)?.waitsForComments === true;

/**
 * Turns a request away before its body is read when `most` others are under way: a caller that is told at once can
 * do something else, and memory stays bounded whatever comes.
 *
 * @param told `observe`: of what is under way now, on every change. `refused`: of each request that is turned away.
 */
export function boundCommentRoutes(
  fastify: FastifyInstance,
  most: number,
  {
    observe,
    refused,
  }: { observe(underWay: number): void; refused(request: FastifyRequest, reply: FastifyReply): void },
): void {
  let underWay = 0;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!waitsForComments(request)) return done();
    if (underWay >= most) {
      refused(request, reply);
      return done(new RetryLaterError('OVERLOADED', 'more comments are waiting than can be answered in time', 1));
    }
    observe(++underWay);
    // Also where the caller has gone away before its answer.
    reply.raw.once('close', () => observe(--underWay));
    done();
  });
}
