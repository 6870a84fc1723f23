import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface BodyDeadlines {
  /** For the whole body of a request. */
  readonly wholeMs: number;
  /** On a route that streams its body, which may take as long as it likes: for the next bytes of it. */
  readonly silentMs: number;
}

/**
 * Ends requests whose bodies do not arrive in time. It stands in for the server's own limit, which is one for all routes
 * and would cut off an archive of many gigabytes on its way in.
 *
 * @param late answers the caller and closes the connection.
 */
export function boundBodies(
  fastify: FastifyInstance,
  { wholeMs, silentMs }: BodyDeadlines,
  late: (socket: Socket) => void,
): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    const { 'content-length': length, 'transfer-encoding': coding } = raw.headers;
    if (coding === undefined && (length === undefined || length === '0')) return done();
    const { streamsBody } = request.routeOptions.config as { streamsBody?: boolean };
    let seen = raw.socket.bytesRead;
    const look = (): void => {
      const { bytesRead } = raw.socket;
      // Bytes that are here and not yet read are no fault of the caller.
      if (streamsBody && (bytesRead !== seen || raw.readableLength > 0)) seen = bytesRead;
      else if (!raw.complete) late(raw.socket);
    };
    const timer = setInterval(look, streamsBody ? silentMs : wholeMs).unref();
    const stop = (): void => clearInterval(timer);
    raw.once('end', stop);
    raw.once('close', stop);
    done();
  });
}
