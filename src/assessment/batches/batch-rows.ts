import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource, EntityManager } from 'typeorm';
import { ParleyError } from '../../core/errors.js';
import type { JobQueue } from '../../jobs/job-queue.js';
import { newId } from '../../storage/ids.js';
import type { ModeratorSpec } from '../scoring-task.js';
import { type BatchKind, type ChunkResult, COPY_RESULTS, encodeRows, type WaitingRow } from './batch-chunk.js';

/** A batch that comes in says this often that somebody is there to receive it, however slowly its rows come. */
const ALIVE_MS = 20_000;
/** After this long without a word its process is gone. */
const ABANDONED_SECONDS = 300;

export type BatchState = 'receiving' | 'running' | 'paused' | 'cancelled' | 'done';

/** Rows of one chunk: what is done again at most where a worker dies, and what one transaction brings in. */
export const CHUNK_ROWS = 500;
/** A chunk of pages or of very long comments is cut earlier. */
export const CHUNK_BYTES = 1024 * 1024;

export interface NewBatch {
  readonly tenantId: string;
  readonly createdBy: string;
  readonly kind: BatchKind;
  readonly explain: boolean;
  readonly spec: ModeratorSpec;
  /** The models that must assess it: all of its rows by the same. */
  readonly modelSet: string;
}

/**
 * Keeps a batch as its rows come in, chunk by chunk: memory does not grow with it. Nothing of it is assessed before the
 * last row is there.
 *
 * Guarantee: where `rows` fails or the caller goes away, nothing is left of it.
 */
export async function keepBatch(
  dataSource: DataSource,
  queue: JobQueue,
  batch: NewBatch,
  rows: AsyncIterable<WaitingRow>,
): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO batch (id, tenant_id, created_by, kind, explain, spec, model_set, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'receiving')`,
    [id, batch.tenantId, batch.createdBy, batch.kind, batch.explain, JSON.stringify(batch.spec), batch.modelSet],
  );
  const alive = setInterval(() => {
    void dataSource.query('UPDATE batch SET updated_at = now() WHERE id = $1', [id]).catch(() => {});
  }, ALIVE_MS).unref();
  try {
    const { chunks, total } = await keepChunks(dataSource, batch.tenantId, id, rows);
    await dataSource.transaction(async (manager) => {
      const [, received]: [unknown, number] = await manager.query(
        `UPDATE batch SET state = $2, total = $3, updated_at = now(), finished_at = CASE WHEN $2 = 'done' THEN now() END
         WHERE id = $1`,
        [id, total === 0 ? 'done' : 'running', total],
      );
      if (received === 0) throw new ParleyError('CONFLICT', 'the batch was taken for abandoned: send it again');
      const numbers = Array.from({ length: chunks }, (_, number) => number);
      await addJobs(manager, queue, { tenantId: batch.tenantId, batchId: id, generation: 0, chunks: numbers });
    });
  } catch (error) {
    await dataSource.query('DELETE FROM batch WHERE id = $1', [id]).catch(() => {});
    throw error;
  } finally {
    clearInterval(alive);
  }
  return id;
}

/**
 * Erases batches whose process died while they came in. Their callers have had no answer, so that nobody knows of them.
 *
 * @returns how many.
 */
export async function forgetAbandoned(dataSource: DataSource): Promise<number> {
  const [, abandoned]: [unknown, number] = await dataSource.query(
    `DELETE FROM batch WHERE state = 'receiving' AND updated_at < now() - make_interval(secs => $1)`,
    [ABANDONED_SECONDS],
  );
  return abandoned;
}

async function keepChunks(
  dataSource: DataSource,
  tenantId: string,
  id: string,
  rows: AsyncIterable<WaitingRow>,
): Promise<{ chunks: number; total: number }> {
  let waiting: WaitingRow[] = [];
  let length = 0;
  let chunks = 0;
  let total = 0;
  const keep = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await dataSource.query(
      `INSERT INTO batch_chunk (tenant_id, batch_id, number, first_row, row_count, rows) VALUES ($1, $2, $3, $4, $5, $6)`,
      [tenantId, id, chunks, total, waiting.length, encodeRows(waiting)],
    );
    chunks++;
    total += waiting.length;
    waiting = [];
    length = 0;
  };
  for await (const row of rows) {
    waiting.push(row);
    length += row.json?.length ?? 0;
    if (waiting.length >= CHUNK_ROWS || length >= CHUNK_BYTES) await keep();
  }
  await keep();
  return { chunks, total };
}

/** Chunks of a batch that are to be assessed; a pause and each resume begin a new generation of their jobs. */
export interface ChunkJobs {
  readonly tenantId: string;
  readonly batchId: string;
  readonly generation: number;
  readonly chunks: readonly number[];
  /** Not before this time. */
  readonly runAt?: Date;
}

/** Adds jobs in the caller's transaction; a chunk that has one of this generation gets no second. */
export async function addJobs(manager: EntityManager, queue: JobQueue, jobs: ChunkJobs): Promise<void> {
  const { tenantId, batchId, generation, chunks, runAt } = jobs;
  await queue.addBulk(
    manager,
    chunks.map((chunk) => ({
      tenantId,
      name: 'batch' as const,
      payload: { batchId, chunk, generation },
      // A later look at the same chunk is asked for while its job still runs, and must not be taken for that one.
      ...(runAt === undefined ? { uniqueKey: `${batchId}:${generation}:${chunk}` } : { runAt }),
      // Comments that somebody waits for go first.
      priority: -10,
    })),
  );
}

/** A chunk with what its assessing needs. */
export interface ChunkRow {
  readonly kind: BatchKind;
  readonly explain: boolean;
  readonly spec: string;
  readonly first_row: number;
  readonly rows: Buffer;
  /** How often somebody has begun it, this time included. */
  readonly tries: number;
}

/** Begins a chunk. Null where there is nothing to do: done, paused, cancelled, deleted, or for other models. */
export async function beginChunk(
  dataSource: DataSource,
  tenantId: string,
  { batchId, chunk, generation }: { batchId: string; chunk: number; generation: number },
  modelSet: string,
): Promise<ChunkRow | null> {
  const begun: ChunkRow[] = await dataSource.query(
    `WITH begun AS (
       UPDATE batch_chunk AS c SET tries = c.tries + 1 FROM batch AS b
       WHERE b.tenant_id = $1 AND b.id = $2 AND c.batch_id = b.id AND c.number = $3 AND c.done_at IS NULL
         AND b.state = 'running' AND b.generation = $4 AND b.model_set = $5
       RETURNING b.kind, b.explain, b.spec::text AS spec, c.first_row, c.rows, c.tries)
     SELECT * FROM begun`,
    [tenantId, batchId, chunk, generation, modelSet],
  );
  return begun[0] ?? null;
}

/** Whether a chunk waits for a worker with other models than these. */
export async function waitsForOthers(
  dataSource: DataSource,
  batchId: string,
  generation: number,
  modelSet: string,
): Promise<boolean> {
  const rows: unknown[] = await dataSource.query(
    `SELECT 1 FROM batch WHERE id = $1 AND state = 'running' AND generation = $2 AND model_set <> $3`,
    [batchId, generation, modelSet],
  );
  return rows.length > 0;
}

/**
 * Gives chunks a job that have none though their batch is running: a worker was killed over it too often, or a row was
 * lost with a database restored from a backup.
 *
 * @returns how many.
 */
export async function addLostJobs(dataSource: DataSource, queue: JobQueue): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const lost: { tenantId: string; batchId: string; generation: number; chunks: number[] }[] = await manager.query(
      `SELECT b.tenant_id AS "tenantId", b.id AS "batchId", b.generation, array_agg(c.number) AS chunks
       FROM batch b JOIN batch_chunk c ON c.batch_id = b.id
       WHERE b.state = 'running' AND c.done_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM job j WHERE j.tenant_id = b.tenant_id AND j.name = 'batch' AND j.state IN ('waiting', 'running')
           AND j.payload ->> 'batchId' = b.id::text AND (j.payload ->> 'chunk')::int = c.number)
       GROUP BY b.tenant_id, b.id, b.generation`,
    );
    for (const jobs of lost) await addJobs(manager, queue, jobs);
    return lost.reduce((sum, { chunks }) => sum + chunks.length, 0);
  });
}

/**
 * Brings a chunk's results in by COPY and counts them, in one transaction.
 *
 * Guarantee: each row has one result. Of two workers that have done the same chunk the first one's results stay: the
 * chunk's row is marked before the results go in, and the second finds it marked.
 *
 * @returns false where another worker was first, or the batch was deleted or cancelled.
 */
export async function keepResults(
  dataSource: DataSource,
  batchId: string,
  chunk: number,
  result: ChunkResult,
): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const [, marked]: [unknown, number] = await manager.query(
      `UPDATE batch_chunk SET done_at = now(), rows = '' FROM batch
       WHERE batch.id = $1 AND batch_id = $1 AND number = $2 AND done_at IS NULL AND batch.state IN ('running', 'paused')`,
      [batchId, chunk],
    );
    if (marked === 0) return false;
    await copyIn(manager, result.copy);
    await manager.query(
      `UPDATE batch SET done = done + $2, failed = failed + $3, updated_at = now(),
         state = CASE WHEN done + failed + $2 + $3 >= total THEN 'done' ELSE state END,
         finished_at = CASE WHEN done + failed + $2 + $3 >= total THEN now() END
       WHERE id = $1`,
      [batchId, result.done, result.failed],
    );
    return true;
  });
}

async function copyIn(manager: EntityManager, bytes: Uint8Array): Promise<void> {
  const client = (await manager.queryRunner!.connect()) as ClientBase;
  const stream = client.query(copyFrom(COPY_RESULTS));
  const ended = finished(stream);
  if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), ended]);
  stream.end();
  await ended;
  // The stream ends with the command; that the connection is free again is the message after it.
  await nextTurn();
}
