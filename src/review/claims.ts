import type { DataSource, EntityManager } from 'typeorm';

/** An item in somebody's hands until the lease is over. */
export interface Claim {
  readonly itemId: string;
  readonly commentId: string;
  readonly queue: string;
  /** In [0, 1]. */
  readonly priority: number;
  readonly leaseToken: string;
  readonly leaseExpiresAt: Date;
}

export interface ClaimRequest {
  readonly tenantId: string;
  /** Null means every queue. */
  readonly queue: string | null;
  readonly limit: number;
  readonly accountId: string | null;
  readonly holder: string;
  /** The claimer as an actor, such as `account:ID`; items for which they asked a second opinion are not for them. */
  readonly actorId?: string;
  readonly leaseSeconds: number;
  /** `mix` unless said: risk, and what has waited for a day stands before what is new. */
  readonly order?: ClaimOrder;
  /** Tags that the claimer does not want to be given. */
  readonly withoutTags?: readonly string[];
  /** Queues that others work: with every queue, these are left out. */
  readonly closedQueues?: readonly string[];
}

/** `risk`: the highest priority first; `age`: the oldest first; `mix`: risk, rising with age, so that nothing starves. */
export type ClaimOrder = 'risk' | 'age' | 'mix';

const ORDER_BY: Readonly<Record<ClaimOrder, string>> = {
  risk: 'priority DESC, id',
  age: 'id',
  mix: 'rank DESC, id',
};

/**
 * Takes the most urgent items that wait (or the oldest, by the order asked for), the oldest first among equals.
 *
 * Guarantee: no item is in two hands. The rows are locked as they are chosen, and a row that another claim has
 * just locked is stepped over (`SKIP LOCKED`), so that claimers neither wait for one another nor get the same item.
 * The lease is a random token that only this claim knows, and ends by the database's clock, which every process
 * shares; nobody has to be told that it ended.
 *
 * Turned down: an advisory lock per queue (claimers wait in line), and a `claimed` state with a reaper (an item is
 * lost to everybody between the end of its lease and the next run).
 */
export async function claimItems(
  dataSource: DataSource | EntityManager,
  request: ClaimRequest,
): Promise<readonly Claim[]> {
  const { tenantId, queue, limit, accountId, holder, leaseSeconds } = request;
  // A text for each case, so that each uses the index made for it instead of one plan that fits none. Over all queues
  // the order is always the mixed one: priorities of queues with other orders do not compare.
  const order = queue === null ? 'mix' : (request.order ?? 'mix');
  const inQueue =
    queue !== null ? 'AND queue = $7' : request.closedQueues?.length ? 'AND queue <> ALL ($7::text[])' : '';
  const { withoutTags = [] } = request;
  const spared = withoutTags.length > 0 ? `AND NOT tags && $${inQueue === '' ? 7 : 8}::text[]` : '';
  const queueValue = queue !== null ? [queue] : request.closedQueues?.length ? [request.closedQueues] : [];
  const [rows] = (await dataSource.query(
    `WITH next AS MATERIALIZED (
       SELECT id FROM review_item
       WHERE tenant_id = $1 AND state = 'open' ${inQueue}
         AND (lease_expires_at IS NULL OR lease_expires_at <= now())
         AND (assigned_to IS NULL OR assigned_to = $3) AND (not_for IS NULL OR not_for <> $6) ${spared}
       ORDER BY ${ORDER_BY[order]}
       LIMIT $2
       FOR UPDATE SKIP LOCKED)
     UPDATE review_item AS item
     SET lease_token = gen_random_uuid(), lease_account_id = $3, lease_holder = $4,
         lease_expires_at = now() + make_interval(secs => $5), updated_at = now()
     FROM next WHERE item.id = next.id
     RETURNING item.id, item.comment_id, item.lease_token, item.lease_expires_at, item.queue, item.priority, item.rank`,
    [
      tenantId,
      limit,
      accountId,
      holder,
      leaseSeconds,
      request.actorId ?? '',
      ...queueValue,
      ...(spared === '' ? [] : [withoutTags]),
    ],
  )) as [ClaimRow[], number];
  return rows
    .toSorted((a, b) => COMPARE[order](a, b) || (a.id < b.id ? -1 : 1))
    .map((row) => ({
      itemId: row.id,
      commentId: row.comment_id,
      queue: row.queue,
      priority: row.priority,
      leaseToken: row.lease_token,
      leaseExpiresAt: row.lease_expires_at,
    }));
}

interface ClaimRow {
  readonly id: string;
  readonly comment_id: string;
  readonly lease_token: string;
  readonly lease_expires_at: Date;
  readonly queue: string;
  readonly priority: number;
  readonly rank: number;
}

/** The same orders for what a statement gave back in no order. */
const COMPARE: Readonly<Record<ClaimOrder, (a: ClaimRow, b: ClaimRow) => number>> = {
  risk: (a, b) => b.priority - a.priority,
  age: () => 0,
  mix: (a, b) => b.rank - a.rank,
};

/**
 * Opens the held items whose time has come. Called before a claim and before queues are counted, so that an item
 * on hold cannot stay away for want of a sweep; the partial index makes it free where nothing is due.
 */
export async function reopenDueHolds(dataSource: DataSource, tenantId: string): Promise<void> {
  await dataSource.query(
    `WITH due AS (
       UPDATE review_item SET state = 'open', hold_until = NULL, updated_at = now()
       WHERE tenant_id = $1 AND state = 'held' AND hold_until <= now()
       RETURNING comment_id, revision)
     UPDATE comment SET status = 'review', updated_at = now() FROM due
     WHERE comment.id = due.comment_id AND comment.revision = due.revision AND comment.status = 'held'`,
    [tenantId],
  );
}

/** An item as it stands, locked until the transaction ends. */
export interface LockedItem {
  readonly id: string;
  readonly commentId: string;
  readonly revision: number;
  readonly queue: string;
  readonly state: 'open' | 'held' | 'decided' | 'replaced';
  readonly leaseToken: string | null;
  readonly leaseHolder: string | null;
  readonly leaseAccountId: string | null;
  /** Who asked for a second opinion, as an actor. */
  readonly notFor: string | null;
  /** By the database's clock at this moment. */
  readonly leaseIsOver: boolean;
  readonly assessmentId: string | null;
  readonly holdOwner: string | null;
  readonly commentStatus: string;
  readonly commentRevision: number;
}

/**
 * Locks an item and its comment for the rest of the transaction; null where there is none.
 *
 * Guarantee: the comment is locked before the item, in the order in which an assessment settles them, so that a
 * decision and a new assessment of the same comment wait for each other and never deadlock. The end of the lease is
 * judged by `clock_timestamp()`, after the lock was got: `now()` stands still while a transaction waits.
 */
export async function lockItem(manager: EntityManager, tenantId: string, itemId: string): Promise<LockedItem | null> {
  const comments: { status: string; revision: number }[] = await manager.query(
    `SELECT comment.status, comment.revision FROM comment
     WHERE id = (SELECT comment_id FROM review_item WHERE id = $1 AND tenant_id = $2) AND tenant_id = $2
     FOR UPDATE`,
    [itemId, tenantId],
  );
  const [comment] = comments;
  if (!comment) return null;
  const items: Record<string, never>[] = await manager.query(
    `SELECT id, comment_id AS "commentId", revision, queue, state, lease_token AS "leaseToken",
       lease_holder AS "leaseHolder", lease_account_id AS "leaseAccountId", not_for AS "notFor", assessment_id AS "assessmentId",
       hold_owner AS "holdOwner",
       lease_expires_at IS NULL OR lease_expires_at <= clock_timestamp() AS "leaseIsOver"
     FROM review_item WHERE id = $1 AND tenant_id = $2 FOR UPDATE`,
    [itemId, tenantId],
  );
  const [item] = items;
  if (!item) return null;
  return { ...(item as object as LockedItem), commentStatus: comment.status, commentRevision: comment.revision };
}

/** Ends a lease in the caller's transaction. */
export async function endLease(manager: EntityManager, tenantId: string, itemId: string): Promise<void> {
  await manager.query(
    `UPDATE review_item SET lease_token = NULL, lease_account_id = NULL, lease_holder = NULL, lease_expires_at = NULL,
       updated_at = now() WHERE tenant_id = $1 AND id = $2`,
    [tenantId, itemId],
  );
}

/** Gives back what was claimed just now and is not wanted after all; a lease that is another's by now stays. */
export async function giveBack(dataSource: DataSource, tenantId: string, claims: readonly Claim[]): Promise<void> {
  await dataSource.query(
    `UPDATE review_item SET lease_token = NULL, lease_account_id = NULL, lease_holder = NULL, lease_expires_at = NULL
     WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) AND lease_token = ANY ($3::uuid[])`,
    [tenantId, claims.map(({ itemId }) => itemId), claims.map(({ leaseToken }) => leaseToken)],
  );
}

/**
 * Makes a lease longer, if it is still the one named and not over.
 *
 * @returns when it ends now; null where it is over or another's.
 */
export async function extendLease(
  dataSource: DataSource,
  lease: { tenantId: string; itemId: string; leaseToken: string; leaseSeconds: number },
): Promise<Date | null> {
  const [rows] = (await dataSource.query(
    `UPDATE review_item SET lease_expires_at = now() + make_interval(secs => $4), updated_at = now()
     WHERE id = $1 AND tenant_id = $2 AND lease_token = $3 AND lease_expires_at > now() AND state = 'open'
     RETURNING lease_expires_at`,
    [lease.itemId, lease.tenantId, lease.leaseToken, lease.leaseSeconds],
  )) as [{ lease_expires_at: Date }[], number];
  return rows[0]?.lease_expires_at ?? null;
}
