import type { EntityManager } from 'typeorm';
import { storableJson } from '../storage/storable-text.js';
import type { JobView, NewJob } from './job-queue.js';
import type { JobType } from './job-types.js';

/** Where `NOTIFY` says that there is work (`NAME`) or that a running job is taken back (`cancel:ID`). */
export const JOB_CHANNEL = 'parley_job';

/** A job as a worker holds it. */
export interface ClaimedJob {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly maxAttempts: number;
}

type Rows<T> = Promise<T[]>;

/** TypeORM answers an UPDATE with rows and count as a pair, other statements with the rows alone. */
async function rowsOf<T>(manager: EntityManager, sql: string, parameters: unknown[]): Rows<T> {
  const answer: unknown = await manager.query(sql, parameters);
  const isPair =
    Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (isPair ? answer[0] : answer) as T[];
}

/**
 * Adds jobs in the caller's transaction; `notifies` wakes the workers when it commits.
 *
 * Guarantee: with a unique key there is at most one waiting or running job of that tenant, name and key; the
 * id of that one is given back. The ids stand in the order of the jobs. `sent_at` is set at once: a job that is
 * then not handed over (the process dies after its commit) is found by the sweep like one that Redis lost.
 */
export async function insertJobs(
  manager: EntityManager,
  jobs: readonly NewJob[],
  types: Readonly<Record<string, JobType>>,
  notifies: boolean,
): Promise<string[]> {
  const ids = new Array<string>(jobs.length);
  const free: number[] = [];
  const keyed = new Map<string, number[]>();
  for (const [index, job] of jobs.entries()) {
    if (types[job.name] === undefined) throw new Error(`there is no job named ${job.name}`);
    if (job.uniqueKey === undefined) free.push(index);
    else {
      const key = `${job.tenantId}/${job.name}/${job.uniqueKey}`;
      const same = keyed.get(key);
      if (same === undefined) keyed.set(key, [index]);
      else same.push(index);
    }
  }
  const columns = (indices: readonly number[]): unknown[] => {
    const chosen = indices.map((index) => jobs[index]!);
    return [
      chosen.map((job) => job.tenantId),
      chosen.map((job) => job.name),
      chosen.map((job) => JSON.stringify(storableJson(job.payload))),
      chosen.map((job) => job.priority ?? 0),
      chosen.map((job) => job.runAt?.toISOString() ?? null),
      chosen.map((job) => types[job.name]!.maxAttempts),
      chosen.map((job) => job.uniqueKey ?? null),
    ];
  };
  if (free.length > 0) {
    const rows = await rowsOf<{ id: string }>(manager, INSERT, columns(free));
    // The identity counts up in the order of the input; only RETURNING does not promise an order.
    const sorted = rows.map((row) => BigInt(row.id)).sort((one, other) => (one < other ? -1 : 1));
    for (const [position, index] of free.entries()) ids[index] = String(sorted[position]);
  }
  if (keyed.size > 0) {
    const firsts = [...keyed.values()].map((indices) => indices[0]!);
    const rows = await rowsOf<{ id: string; key: string }>(manager, INSERT_UNIQUE, columns(firsts));
    for (const row of rows) for (const index of keyed.get(row.key) ?? []) ids[index] = row.id;
  }
  for (const name of new Set(notifies ? jobs.map((job) => job.name) : [])) {
    await manager.query('SELECT pg_notify($1, $2)', [JOB_CHANNEL, name]);
  }
  return ids;
}

const INSERT_COLUMNS = 'tenant_id, name, payload, priority, run_at, max_attempts, unique_key, sent_at';
const INSERT_INPUT = `SELECT tenant_id, name, payload, priority, coalesce(run_at, now()), max_attempts, unique_key, now()
  FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::int[], $5::timestamptz[], $6::int[], $7::text[])
    WITH ORDINALITY AS input (tenant_id, name, payload, priority, run_at, max_attempts, unique_key, place)
  ORDER BY place`;
const INSERT = `INSERT INTO job (${INSERT_COLUMNS}) ${INSERT_INPUT} RETURNING id`;
const INSERT_UNIQUE = `INSERT INTO job (${INSERT_COLUMNS}) ${INSERT_INPUT}
  ON CONFLICT (tenant_id, name, unique_key) WHERE state IN ('waiting', 'running') AND unique_key IS NOT NULL
  DO UPDATE SET unique_key = excluded.unique_key
  RETURNING id, tenant_id || '/' || name || '/' || unique_key AS key`;

const CLAIMED = `id, tenant_id AS "tenantId", name, payload, attempts, max_attempts AS "maxAttempts"`;
const TAKE = `state = 'running', attempts = attempts + 1, locked_by = $2, locked_until = now() + $3 * interval '1 second'`;

/**
 * Takes up to `limit` jobs of a name that may run now, the most important first, the oldest first among equals.
 *
 * Guarantee: two workers never get the same job (SKIP LOCKED); what is taken comes back by itself when its
 * lease ends without a sign of life.
 */
export async function claimJobs(
  manager: EntityManager,
  name: string,
  limit: number,
  worker: string,
  leaseSeconds: number,
): Promise<ClaimedJob[]> {
  return rowsOf<ClaimedJob>(
    manager,
    `UPDATE job SET ${TAKE}
     WHERE id IN (
       SELECT id FROM job WHERE name = $1 AND state = 'waiting' AND run_at <= now()
       ORDER BY priority DESC, run_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)
     RETURNING ${CLAIMED}`,
    [name, worker, leaseSeconds, limit],
  );
}

/** Takes one job by its id, if it still waits; null when another worker has it or it is over. Same guarantee. */
export async function claimJob(
  manager: EntityManager,
  id: string,
  worker: string,
  leaseSeconds: number,
): Promise<ClaimedJob | null> {
  // One second of grace: the clock that delayed it may run ahead of the database's.
  const rows = await rowsOf<ClaimedJob>(
    manager,
    `UPDATE job SET ${TAKE} WHERE id = $1 AND state = 'waiting' AND run_at <= now() + interval '1 second'
     RETURNING ${CLAIMED}`,
    [id, worker, leaseSeconds],
  );
  return rows[0] ?? null;
}

/** Prolongs the leases of a worker. Returns the ids it still has; the others were cancelled or given away. */
export async function renewLeases(
  manager: EntityManager,
  ids: readonly string[],
  worker: string,
  leaseSeconds: number,
): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(
    manager,
    `UPDATE job SET locked_until = now() + $3 * interval '1 second'
     WHERE id = ANY ($1::bigint[]) AND locked_by = $2 AND state = 'running' RETURNING id`,
    [ids, worker, leaseSeconds],
  );
  return new Set(rows.map((row) => row.id));
}

const OURS = `id = $1 AND locked_by = $2 AND state = 'running'`;
const UNLOCK = 'locked_by = NULL, locked_until = NULL';

/** Ends a job well. False when it is no longer this worker's. */
export async function finishJob(manager: EntityManager, id: string, worker: string, result: unknown): Promise<boolean> {
  const rows = await rowsOf(
    manager,
    `UPDATE job SET state = 'done', result = $3, error = NULL, finished_at = now(), ${UNLOCK} WHERE ${OURS} RETURNING id`,
    [id, worker, jsonOrNull(result)],
  );
  return rows.length > 0;
}

/** Puts a job back for another try after a wait. */
export async function retryJob(
  manager: EntityManager,
  id: string,
  worker: string,
  error: string,
  waitMs: number,
): Promise<boolean> {
  const rows = await rowsOf(
    manager,
    `UPDATE job SET state = 'waiting', error = $3, run_at = now() + $4 * interval '1 millisecond', sent_at = now(), ${UNLOCK}
     WHERE ${OURS} RETURNING id`,
    [id, worker, error, waitMs],
  );
  return rows.length > 0;
}

/** Ends a job that has failed for good. */
export async function failJob(manager: EntityManager, id: string, worker: string, error: string): Promise<boolean> {
  const rows = await rowsOf(
    manager,
    `UPDATE job SET state = 'failed', error = $3, finished_at = now(), ${UNLOCK} WHERE ${OURS} RETURNING id`,
    [id, worker, error],
  );
  return rows.length > 0;
}

/** Gives a job back untried: the process stops. */
export async function releaseJob(manager: EntityManager, id: string, worker: string): Promise<void> {
  await manager.query(
    `UPDATE job SET state = 'waiting', attempts = attempts - 1, run_at = now(), sent_at = NULL, ${UNLOCK} WHERE ${OURS}`,
    [id, worker],
  );
}

export async function setProgress(manager: EntityManager, id: string, worker: string, value: unknown): Promise<void> {
  await manager.query(`UPDATE job SET progress = $3 WHERE ${OURS}`, [id, worker, jsonOrNull(value)]);
}

/**
 * Puts back what dead workers held: jobs whose lease is over wait again, or have failed when that was their
 * last try. Any process may do this at any time; a row is put back once.
 */
export async function reapJobs(manager: EntityManager): Promise<{ id: string; name: string; state: string }[]> {
  return rowsOf(
    manager,
    `UPDATE job SET state = CASE WHEN attempts < max_attempts THEN 'waiting' ELSE 'failed' END,
       finished_at = CASE WHEN attempts < max_attempts THEN NULL ELSE now() END,
       error = 'the worker died or lost its connection', run_at = now(), sent_at = NULL, ${UNLOCK}
     WHERE id IN (SELECT id FROM job WHERE state = 'running' AND locked_until < now()
       ORDER BY locked_until LIMIT 1000 FOR UPDATE SKIP LOCKED)
     RETURNING id, name, state`,
    [],
  );
}

/**
 * Takes jobs out that have been over for long: a week for those that went well, a month for those that failed
 * (somebody may still want to know why). In small steps, so that nobody waits for it. Returns how many.
 */
export async function pruneJobs(manager: EntityManager): Promise<number> {
  const rows = await rowsOf(
    manager,
    `DELETE FROM job WHERE id IN (SELECT id FROM job
       WHERE finished_at < now() - interval '7 days' AND (state <> 'failed' OR finished_at < now() - interval '30 days')
       ORDER BY finished_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [],
  );
  return rows.length;
}

/** A waiting job for Redis to carry. */
export interface SendableJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly priority: number;
}

/**
 * The jobs that no worker took in time: due, and never sent or sent longer ago than `afterSeconds`. They are
 * marked as sent now, so that the next sweep, or one in another process at the same time, takes others.
 */
export async function takeUnsentJobs(
  manager: EntityManager,
  afterSeconds: number,
  limit: number,
): Promise<SendableJob[]> {
  return rowsOf<SendableJob>(
    manager,
    `UPDATE job SET sent_at = now()
     WHERE id IN (SELECT id FROM job WHERE state = 'waiting' AND run_at <= now()
         AND (sent_at IS NULL OR greatest(sent_at, run_at) < now() - $1 * interval '1 second')
       ORDER BY priority DESC, run_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING id, name, attempts, priority`,
    [afterSeconds, limit],
  );
}

const VIEW = `id, tenant_id AS "tenantId", name, state, attempts, progress, result, error,
  created_at AS "createdAt", finished_at AS "finishedAt"`;

export async function readJob(manager: EntityManager, tenantId: string, id: string): Promise<JobView | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const rows = await rowsOf<JobView>(manager, `SELECT ${VIEW} FROM job WHERE tenant_id = $1 AND id = $2`, [
    tenantId,
    id,
  ]);
  return rows[0] ?? null;
}

/** Ends a job that is not over; the worker that has it is told. False when it was over. */
export async function cancelJob(manager: EntityManager, tenantId: string, id: string): Promise<boolean> {
  if (!/^\d{1,18}$/.test(id)) return false;
  const rows = await rowsOf(
    manager,
    `UPDATE job SET state = 'cancelled', finished_at = now(), ${UNLOCK}
     WHERE tenant_id = $1 AND id = $2 AND state IN ('waiting', 'running') RETURNING pg_notify('${JOB_CHANNEL}', 'cancel:' || id)`,
    [tenantId, id],
  );
  return rows.length > 0;
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : (JSON.stringify(storableJson(value)) ?? null);
}
