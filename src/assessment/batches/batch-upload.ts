import type { FastifyInstance } from 'fastify';
import { BadInputError } from '../../core/errors.js';
import { readObjects } from '../../files/datasets.js';
import { openTextStream, readLines } from '../../files/decode.js';
import type { BatchKind, WaitingRow } from './batch-chunk.js';

/** Media types of a file that is read as it comes; gzip is known by its first bytes under each of them. */
export const FILE_TYPES = {
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'text/csv': 'csv',
  'application/gzip': 'jsonl',
} as const satisfies Record<string, 'jsonl' | 'csv'>;

/** Hands bodies of these types on unread; a route that does not stream answers 415 as before. */
export function readStreams(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(Object.keys(FILE_TYPES), (request, payload, done) => {
    const config = request.routeOptions.config as { streamsBody?: boolean } | undefined;
    if (config?.streamsBody) return done(null, payload);
    done(Object.assign(new Error('Unsupported Media Type'), { statusCode: 415 }));
  });
}

/** The rows of a file, as they come. A line that is no row carries its error. @throws BadInputError */
export async function* fileRows(body: AsyncIterable<Uint8Array>, format: 'jsonl' | 'csv'): AsyncGenerator<WaitingRow> {
  const source = openTextStream(body, 'the body');
  if (format === 'csv') {
    for await (const { line, json, error } of readObjects(source, 'csv')) {
      yield error === undefined ? { line, json: JSON.stringify(json) } : { line, error: error.message };
    }
    return;
  }
  // Not parsed here: the threads that assess do it, while the thread that answers requests only cuts lines.
  for await (const { line, text } of readLines(source)) if (text.trim() !== '') yield { line, json: text };
}

/** The rows of a JSON body `{"comments": []}` or `{"pages": []}`; `line` counts them. @throws BadInputError */
export function bodyRows(body: unknown): { kind: BatchKind; rows: AsyncGenerator<WaitingRow> } {
  const { comments, pages } = (body ?? {}) as { comments?: unknown; pages?: unknown };
  const kind = comments === undefined ? 'pages' : 'comments';
  const list = comments ?? pages;
  if (!Array.isArray(list) || (comments !== undefined && pages !== undefined)) {
    throw new BadInputError('the body must be a file of rows, {"comments": []} or {"pages": []}', [
      { path: '', message: 'must have either "comments" or "pages", a list' },
    ]);
  }
  async function* rows(): AsyncGenerator<WaitingRow> {
    for (const [index, row] of (list as unknown[]).entries()) yield { line: index + 1, json: JSON.stringify(row) };
  }
  return { kind, rows: rows() };
}
