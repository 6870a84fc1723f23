import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Bytes of a body on every route that says nothing else: a comment and all that comes with it fits many times. */
export const DEFAULT_BODY_LIMIT_BYTES = 1024 * 1024;

/** Says how many bytes a route's body may have; beyond that the answer is 413. */
export const BodyLimit = (maxBytes: number): MethodDecorator & ClassDecorator =>
  RouteConfig({ maxBodyBytes: maxBytes });

/** Lets `BodyLimit` reach Fastify; call before the routes are registered. */
export function applyBodyLimits(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const limit = (route.config as { maxBodyBytes?: unknown } | undefined)?.maxBodyBytes;
    if (typeof limit === 'number') route.bodyLimit = limit;
  });
}
