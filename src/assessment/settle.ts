import type { EntityManager } from 'typeorm';
import type { Assessment, Decision } from '../core/assessment.js';
import { fingerprint } from '../core/text/fingerprint.js';
import { recordEvent } from '../delivery/outbox.js';
import { openItem, replaceItems } from '../review/open-item.js';
import { policyStatements } from '../review/statement.js';
import { type CommentStatus, mayChangeStatus } from '../storage/comment-states.js';
import { newId } from '../storage/ids.js';
import { storableJsonText } from '../storage/storable-text.js';
import { repairedText } from './written-assessment.js';

/** An assessment with what made it. */
export interface Assessed {
  readonly assessment: Assessment;
  /** The models and targets that were in use; with the policy it says whether an assessment would come out the same. */
  readonly modelSet: string;
}

export interface Settlement {
  /** Null where this revision is no longer the comment's text: nothing was changed. */
  readonly assessmentId: string | null;
  readonly status: CommentStatus;
  readonly itemId: string | null;
}

/** Who acts where no person does. */
export const POLICY_ACTOR = { id: 'system', name: 'policy' } as const;

/** What a decision makes of a comment. A rejection that the policy tags as spam says so in the status. */
export function statusAfter(decision: Decision): CommentStatus {
  if (decision.action === 'approve') return 'approved';
  if (decision.action === 'review') return 'review';
  return decision.tags.includes('spam') ? 'spam' : 'rejected';
}

/** Whether the author of a comment with this status is owed a statement of reasons. */
export const isTurnedAway = (status: CommentStatus): status is 'rejected' | 'spam' =>
  status === 'rejected' || status === 'spam';

/**
 * Writes down an assessment and does what the policy decided, in the caller's transaction: assessment, status, item
 * in a queue, audit line and event stand or fall together.
 *
 * Guarantee: it may run twice. One assessment is kept for each revision, model set and policy, and a second run
 * finds it and changes nothing. The comment is locked first, so that two assessments, or one and a moderator, go
 * one after the other. A person's standing decision about this revision, and an item on hold, are left alone.
 *
 * @param isFresh this revision was made in the same transaction: its row is locked, and nobody has looked at it yet.
 */
export async function settle(
  manager: EntityManager,
  where: { tenantId: string; commentId: string; revision: number },
  { assessment, modelSet }: Assessed,
  isFresh = false,
): Promise<Settlement> {
  const { tenantId, commentId, revision } = where;
  const { decision } = assessment;
  const comment: LockedComment | null = isFresh
    ? { status: 'received', revision, decided: false, itemId: null }
    : await lockComment(manager, where);
  if (comment === null || comment.revision !== revision) {
    return { assessmentId: null, status: comment?.status ?? 'received', itemId: null };
  }
  const wanted = statusAfter(decision);
  const moves = !comment.decided && mayChangeStatus(comment.status, wanted, 'policy');
  const assessmentId = await addAssessment(manager, where, assessment, modelSet, moves ? wanted : null);
  if (assessmentId === null) return repeated(manager, where, decision.policy, modelSet, comment.status);
  if (!moves) return { assessmentId, status: comment.status, itemId: comment.itemId };
  const itemId = await putInLine(manager, where, assessmentId, assessment, comment.itemId !== null);
  const detail = { revision, status: wanted, action: decision.action, policy: decision.policy };
  const statement = isTurnedAway(wanted) ? (await policyStatements(manager, tenantId))[wanted] : null;
  await recordEvent(
    manager,
    {
      tenantId,
      type: 'comment.assessed',
      commentId,
      payload: { ...detail, itemId, tags: decision.tags, ...(statement === null ? {} : { statement }) },
    },
    { actor: POLICY_ACTOR, action: 'comment.assessed', detail: { ...detail, models: assessment.models } },
  );
  return { assessmentId, status: wanted, itemId };
}

interface LockedComment {
  readonly status: CommentStatus;
  readonly revision: number;
  /** A person's decision about this revision stands. */
  readonly decided: boolean;
  readonly itemId: string | null;
}

async function lockComment(
  manager: EntityManager,
  where: { tenantId: string; commentId: string; revision: number },
): Promise<LockedComment | null> {
  await manager.query('SELECT 1 FROM comment WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
    where.tenantId,
    where.commentId,
  ]);
  // A second statement sees what was committed while the first one waited for the lock.
  const rows: LockedComment[] = await manager.query(
    `SELECT c.status, c.revision, i.id AS "itemId", EXISTS (
       SELECT 1 FROM review_decision d
       WHERE d.tenant_id = $1 AND d.item_id = i.id AND d.undone_at IS NULL) AS decided
     FROM comment c LEFT JOIN review_item i ON i.comment_id = c.id AND i.revision = c.revision AND i.tenant_id = $1
     WHERE c.tenant_id = $1 AND c.id = $2`,
    [where.tenantId, where.commentId],
  );
  return rows[0] ?? null;
}

/**
 * Adds the assessment and, where a status is given, moves the comment there, in one statement: a repeat adds nothing
 * and therefore moves nothing.
 *
 * @returns the new assessment's id; null where this one is there already.
 */
async function addAssessment(
  manager: EntityManager,
  { tenantId, commentId, revision }: { tenantId: string; commentId: string; revision: number },
  assessment: Assessment,
  modelSet: string,
  status: CommentStatus | null,
): Promise<string | null> {
  const rows: { id: string }[] = await manager.query(
    `WITH added AS (
       INSERT INTO assessment (id, tenant_id, comment_id, revision, body, action, policy, model_set)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (comment_id, revision, model_set, policy) DO NOTHING RETURNING id),
     moved AS (
       UPDATE comment SET status = $9, updated_at = now()
       FROM added WHERE comment.tenant_id = $2 AND comment.id = $3 AND $9::text IS NOT NULL),
     repaired AS (
       UPDATE comment_revision SET repaired_text = $10
       FROM added WHERE tenant_id = $2 AND comment_id = $3 AND revision = $4
         AND repaired_text IS DISTINCT FROM $10::text)
     SELECT id FROM added`,
    [
      newId(),
      tenantId,
      commentId,
      revision,
      storableJsonText({ ...assessment, id: commentId }),
      assessment.decision.action,
      assessment.decision.policy,
      modelSet,
      status,
      repairedText(assessment),
    ],
  );
  return rows[0]?.id ?? null;
}

async function repeated(
  manager: EntityManager,
  { tenantId, commentId, revision }: { tenantId: string; commentId: string; revision: number },
  policy: string,
  modelSet: string,
  status: CommentStatus,
): Promise<Settlement> {
  const rows: { id: string; item_id: string | null }[] = await manager.query(
    `SELECT a.id, (SELECT i.id FROM review_item i
       WHERE i.tenant_id = $1 AND i.comment_id = $2 AND i.revision = $3) AS item_id
     FROM assessment a
     WHERE a.tenant_id = $1 AND a.comment_id = $2 AND a.revision = $3 AND a.model_set = $4 AND a.policy = $5`,
    [tenantId, commentId, revision, modelSet, policy],
  );
  return { assessmentId: rows[0]?.id ?? null, status, itemId: rows[0]?.item_id ?? null };
}

/** Opens the comment's item where people are to look, closes it where they need not any more. */
async function putInLine(
  manager: EntityManager,
  { tenantId, commentId, revision }: { tenantId: string; commentId: string; revision: number },
  assessmentId: string,
  { decision, encoding }: Assessment,
  hadItem: boolean,
): Promise<string | null> {
  if (decision.action !== 'review') {
    // A first revision that had no item has none to close.
    if (hadItem || revision > 1) await replaceItems(manager, tenantId, commentId, null);
    return null;
  }
  // An earlier assessment of this revision had closed it: a comment in review must stand on a screen.
  if (hadItem) {
    await manager.query(
      `UPDATE review_item SET state = 'open', updated_at = now()
       WHERE tenant_id = $1 AND comment_id = $2 AND revision = $3 AND state = 'replaced'`,
      [tenantId, commentId, revision],
    );
  }
  const { itemId } = await openItem(manager, {
    id: newId(),
    tenantId,
    commentId,
    revision,
    assessmentId,
    queue: decision.queue ?? 'review',
    priority: decision.priority,
    reasons: decision.reasons,
    tags: decision.tags,
    print: fingerprint(encoding.text),
  });
  return itemId;
}
