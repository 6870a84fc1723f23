import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { ParleyError } from '../core/errors.js';
import type { ReviewDecision } from '../storage/entities/review-decision.entity.js';
import { newId } from '../storage/ids.js';

/** A decided item in somebody's hands once more, under an id of its own. */
export interface CheckClaim {
  readonly checkId: string;
  /** The item that was decided. */
  readonly originalId: string;
  readonly commentId: string;
  readonly leaseToken: string;
  readonly leaseExpiresAt: Date;
}

export interface CheckRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly holder: string;
  readonly leaseSeconds: number;
  /** Tags that the claimer does not want to be given. */
  readonly withoutTags: readonly string[];
}

/** Waiting second reviews of one queue: more would not be worked off, and every claim would step over them. */
const MOST_WAITING = 500;

const RETURNING = 'id, item_id, comment_id, lease_token, lease_expires_at';
/**
 * Whether the comment still says what was decided about, and is nothing that the claimer leaves out. A subquery for each
 * row, looked up by key: as a join, statistics that are not up to date made the planner begin with a million items.
 */
const stands = (itemId: string, tags: string): string => `(
  SELECT item.state = 'decided' AND item.revision = comment.revision AND comment.erased_at IS NULL AND NOT item.tags && ${tags}
  FROM review_item AS item JOIN comment ON comment.id = item.comment_id WHERE item.id = ${itemId})`;

/**
 * Has a second person decide about it too, in as many cases as the queue's `secondReviewRate` says; in the caller's
 * transaction, in one statement with the look at the setting.
 */
export async function sampleForSecondReview(
  manager: EntityManager,
  caller: Caller,
  item: { readonly id: string; readonly commentId: string; readonly queue: string },
  decisionId: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO review_check (id, tenant_id, kind, item_id, comment_id, queue, decision_id, not_for, state)
     SELECT $1, $2, 'second', $3, $4, $5, $6, $7, 'open'
     FROM setting, jsonb_array_elements(setting.value) AS queue
     WHERE setting.tenant_id = $2 AND setting.name = 'queues' AND queue ->> 'name' = $5
       AND random() < coalesce((queue ->> 'secondReviewRate')::float8, 0)
       AND ${MOST_WAITING} > (SELECT count(*) FROM (
         SELECT 1 FROM review_check WHERE tenant_id = $2 AND queue = $5 AND state = 'open' LIMIT ${MOST_WAITING}) AS waiting)`,
    [newId(), caller.tenantId, item.id, item.commentId, item.queue, decisionId, caller.actor.id],
  );
}

/**
 * Takes decisions that wait for a second person, the oldest first, in one of these queues (null: in any but the closed
 * ones); none that the claimer made. As with items, no check is in two hands: the row is locked as it is chosen.
 */
export async function takeSecondReviews(
  dataSource: DataSource,
  request: CheckRequest,
  where: { readonly queue: string | null; readonly closedQueues: readonly string[]; readonly limit: number },
): Promise<readonly CheckClaim[]> {
  const [rows] = (await dataSource.query(
    `WITH next AS MATERIALIZED (
       SELECT waiting.id FROM review_check AS waiting
       WHERE waiting.tenant_id = $1 AND waiting.state = 'open' AND waiting.kind = 'second'
         AND ${where.queue === null ? 'waiting.queue <> ALL ($2::text[])' : 'waiting.queue = $2'}
         AND (waiting.lease_expires_at IS NULL OR waiting.lease_expires_at <= now())
         AND waiting.not_for IS DISTINCT FROM $3 AND ${stands('waiting.item_id', '$4::text[]')}
       ORDER BY waiting.id LIMIT $5 FOR UPDATE OF waiting SKIP LOCKED)
     UPDATE review_check AS given
     SET lease_token = gen_random_uuid(), given_to = $3, given_to_name = $6,
         lease_expires_at = now() + make_interval(secs => $7)
     FROM next WHERE given.id = next.id
     RETURNING ${RETURNING.replaceAll(/\w+/g, 'given.$&')}`,
    [
      request.tenantId,
      where.queue ?? where.closedQueues,
      request.actorId,
      request.withoutTags,
      where.limit,
      request.holder,
      request.leaseSeconds,
    ],
  )) as [CheckRow[], number];
  return rows.map(claimOf);
}

/** Takes a golden item of the queue that this person has neither answered nor decided; null where there is none. */
export async function takeGolden(
  dataSource: DataSource,
  request: CheckRequest,
  queue: string,
): Promise<CheckClaim | null> {
  const { tenantId, actorId, holder, leaseSeconds, withoutTags } = request;
  // One that was given and not answered comes first.
  const [again] = (await dataSource.query(
    `UPDATE review_check AS given SET lease_token = gen_random_uuid(), given_to_name = $4,
       lease_expires_at = now() + make_interval(secs => $5)
     WHERE id = (
       SELECT waiting.id FROM review_check AS waiting
       WHERE waiting.tenant_id = $1 AND waiting.queue = $2 AND waiting.state = 'open' AND waiting.kind = 'golden'
         AND waiting.given_to = $3 AND (waiting.lease_expires_at IS NULL OR waiting.lease_expires_at <= now())
         AND ${stands('waiting.item_id', '$6::text[]')}
         AND (SELECT true FROM golden_item WHERE golden_item.item_id = waiting.item_id)
       ORDER BY waiting.id LIMIT 1 FOR UPDATE OF waiting SKIP LOCKED)
     RETURNING ${RETURNING}`,
    [tenantId, queue, actorId, holder, leaseSeconds, withoutTags],
  )) as [CheckRow[], number];
  if (again[0]) return claimOf(again[0]);
  const rows: CheckRow[] = await dataSource.query(
    `INSERT INTO review_check (id, tenant_id, kind, item_id, comment_id, queue, state, lease_token, given_to,
       given_to_name, lease_expires_at)
     SELECT $7, $1, 'golden', golden.item_id, (SELECT comment_id FROM review_item WHERE id = golden.item_id), $2, 'open',
       gen_random_uuid(), $3, $4, now() + make_interval(secs => $5)
     FROM golden_item AS golden
     WHERE golden.tenant_id = $1 AND golden.queue = $2 AND ${stands('golden.item_id', '$6::text[]')}
       AND (SELECT count(*) FROM review_check AS before
         WHERE before.kind = 'golden' AND before.item_id = golden.item_id AND before.given_to = $3) = 0
       AND (SELECT count(*) FROM review_decision AS own WHERE own.item_id = golden.item_id AND own.decided_by = $3) = 0
     -- For each person in another order.
     ORDER BY md5(golden.item_id::text || $3::text) LIMIT 1
     ON CONFLICT DO NOTHING
     RETURNING ${RETURNING}`,
    [tenantId, queue, actorId, holder, leaseSeconds, withoutTags, newId()],
  );
  return rows[0] ? claimOf(rows[0]) : null;
}

interface CheckRow {
  readonly id: string;
  readonly item_id: string;
  readonly comment_id: string;
  readonly lease_token: string;
  readonly lease_expires_at: Date;
}

const claimOf = (row: CheckRow): CheckClaim => ({
  checkId: row.id,
  originalId: row.item_id,
  commentId: row.comment_id,
  leaseToken: row.lease_token,
  leaseExpiresAt: row.lease_expires_at,
});

/** A check as it stands, locked until the transaction ends, with what its answer is compared with. */
export interface LockedCheck {
  readonly id: string;
  readonly kind: 'golden' | 'second';
  readonly state: 'open' | 'answered' | 'disputed' | 'settled' | 'void';
  readonly itemId: string;
  readonly commentId: string;
  readonly revision: number;
  readonly givenTo: string | null;
  readonly leaseToken: string | null;
  readonly leaseExpiresAt: Date | null;
  /** By the database's clock at this moment. */
  readonly leaseIsOver: boolean;
  readonly decision: ReviewDecision['decision'] | null;
  /** The known answer or the first decision; null where it no longer stands. */
  readonly expected: {
    readonly decision: ReviewDecision['decision'];
    readonly labels: Readonly<Record<string, unknown>>;
  } | null;
  /** For the person who answered a golden item: why it is so. */
  readonly goldenNote: string | null;
}

/** @throws ParleyError NOT_FOUND */
export async function lockCheck(manager: EntityManager, tenantId: string, checkId: string): Promise<LockedCheck> {
  const rows: LockedCheck[] = await manager.query(
    `SELECT given.id, given.kind, given.state, given.item_id AS "itemId", given.comment_id AS "commentId", item.revision,
       given.given_to AS "givenTo", given.lease_token AS "leaseToken", given.lease_expires_at AS "leaseExpiresAt",
       given.lease_expires_at IS NULL OR given.lease_expires_at <= clock_timestamp() AS "leaseIsOver", given.decision,
       golden.note AS "goldenNote", CASE
         WHEN given.kind = 'golden' AND golden.item_id IS NOT NULL
           THEN jsonb_build_object('decision', golden.decision, 'labels', golden.labels)
         WHEN first.id IS NOT NULL AND first.undone_at IS NULL
           THEN jsonb_build_object('decision', first.decision, 'labels', first.labels) END AS expected
     FROM review_check AS given JOIN review_item AS item ON item.id = given.item_id
     LEFT JOIN golden_item AS golden ON golden.item_id = given.item_id AND given.kind = 'golden'
     LEFT JOIN review_decision AS first ON first.id = given.decision_id
     WHERE given.tenant_id = $1 AND given.id = $2 FOR UPDATE OF given`,
    [tenantId, checkId],
  );
  if (!rows[0]) throw new ParleyError('NOT_FOUND', `no item ${checkId}`);
  return rows[0];
}

/** What waits for a second look at a decision that was taken back is void, and so is what was found there. In the caller's transaction. */
export async function voidChecksOf(manager: EntityManager, tenantId: string, decisionId: string): Promise<void> {
  await manager.query(
    `UPDATE review_check SET state = 'void', lease_token = NULL, lease_expires_at = NULL
     WHERE tenant_id = $1 AND decision_id = $2 AND state <> 'settled'
       AND item_id = (SELECT item_id FROM review_decision WHERE id = $2)`,
    [tenantId, decisionId],
  );
}
