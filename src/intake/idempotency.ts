import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { BadInputError, ParleyError } from '../core/errors.js';
import { RetryLaterError } from '../ops/retry-later-error.js';

/**
 * A process that died over a request leaves its key behind; after this long another request takes it over. A request
 * takes milliseconds. One that is still alive after this finds its key taken when it wants to commit, and fails.
 */
const ABANDONED_SECONDS = 15;
/** What a caller is told to wait before it asks for the answer of a request in flight. */
const RETRY_SECONDS = 2;
/** Keys are remembered this long; a repeat after that is a new request. */
export const KEY_DAYS = 7;

/** A request that must not be done twice. */
export interface IdempotentRequest {
  readonly tenantId: string;
  /** Whose key it is: keys of two callers have nothing to do with each other. */
  readonly caller: string;
  readonly key: string;
  /** Of the body as it was checked. */
  readonly bodyHash: string;
}

/** What is remembered of an answer: ids and states, from which it is put together again. Never a text. */
export interface RememberedAnswer {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly itemId: string | null;
  readonly assessmentId: string | null;
}

/** Reads an Idempotency-Key header. @throws BadInputError when it is empty or too long. */
export function readIdempotencyKey(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (!/^[\x20-\x7e]{1,255}$/.test(header)) {
    const message = 'must have 1 to 255 printable ASCII characters';
    throw new BadInputError(`Idempotency-Key ${message}`, [{ path: 'Idempotency-Key', message }]);
  }
  return header;
}

/** A digest of a body that does not depend on the order of its fields. */
export function hashBody(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/**
 * Takes a key for this request, in a statement of its own.
 *
 * Guarantee: of requests with one key that run at once, one gets `null` and goes on; the row's primary key decides.
 * It must call `rememberAnswer` in the transaction that does the work, or `releaseKey` where it failed.
 *
 * @returns null for the one who goes on; the answer, where the request was done before.
 * @throws ParleyError IN_FLIGHT while the other one is at it; KEY_REUSED when the key came with another body.
 */
export async function takeKey(dataSource: DataSource, request: IdempotentRequest): Promise<RememberedAnswer | null> {
  const { tenantId, caller, key, bodyHash } = request;
  const taken: unknown[] = await dataSource.query(
    `INSERT INTO idempotency_key (tenant_id, caller, key, body_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, caller, key) DO UPDATE SET created_at = now()
       WHERE idempotency_key.response IS NULL AND idempotency_key.body_hash = excluded.body_hash
         AND idempotency_key.created_at < now() - make_interval(secs => $5)
     RETURNING key`,
    [tenantId, caller, key, bodyHash, ABANDONED_SECONDS],
  );
  if (taken.length > 0) return null;
  const rows: { body_hash: string; response: RememberedAnswer | null }[] = await dataSource.query(
    'SELECT body_hash, response FROM idempotency_key WHERE tenant_id = $1 AND caller = $2 AND key = $3',
    [tenantId, caller, key],
  );
  const row = rows[0];
  if (row && row.body_hash !== bodyHash) {
    throw new ParleyError('KEY_REUSED', 'this Idempotency-Key came with another body before');
  }
  if (row?.response) return row.response;
  // Also where the row is gone again: the other request has failed just now, and this one may be sent again.
  throw inFlight();
}

/**
 * Remembers the answer in the transaction that did the work: both are there afterwards, or neither.
 *
 * Guarantee: one answer for each key. A request whose key was taken over meanwhile fails here, and its work with it.
 *
 * @throws ParleyError IN_FLIGHT when another request with this key has answered.
 */
export async function rememberAnswer(
  manager: EntityManager,
  { tenantId, caller, key }: IdempotentRequest,
  answer: RememberedAnswer,
): Promise<void> {
  const [, remembered]: [unknown, number] = await manager.query(
    `UPDATE idempotency_key SET response = $4
     WHERE tenant_id = $1 AND caller = $2 AND key = $3 AND response IS NULL`,
    [tenantId, caller, key, JSON.stringify(answer)],
  );
  if (remembered === 0) throw inFlight();
}

export function inFlight(): RetryLaterError {
  return new RetryLaterError(
    'IN_FLIGHT',
    'a request with this Idempotency-Key is being worked on: send it again later',
    RETRY_SECONDS,
  );
}

/** Lets go of a key whose request failed, so that it can be sent again. */
export async function releaseKey(dataSource: DataSource, request: IdempotentRequest): Promise<void> {
  await dataSource.query(
    'DELETE FROM idempotency_key WHERE tenant_id = $1 AND caller = $2 AND key = $3 AND response IS NULL',
    [request.tenantId, request.caller, request.key],
  );
}

export async function forgetOldKeys(dataSource: DataSource): Promise<void> {
  await dataSource.query('DELETE FROM idempotency_key WHERE created_at < now() - make_interval(days => $1)', [
    KEY_DAYS,
  ]);
}
