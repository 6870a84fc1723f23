import type { EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { ParleyError } from '../core/errors.js';
import { parseLabelledRow } from '../core/evaluation/labelled-row.js';
import { recordEvent } from '../delivery/outbox.js';
import { recordAudit } from '../storage/audit.js';
import { assertStatusChange, type CommentStatus } from '../storage/comment-states.js';
import { newId } from '../storage/ids.js';
import { storableJson, toStorable } from '../storage/storable-text.js';
import { voidChecksOf } from './checks.js';
import type { LockedItem } from './claims.js';
import { statementOf } from './statement.js';
import type { DecisionName } from './views.js';

export const DECISIONS = ['approve', 'reject', 'spam'] as const satisfies readonly DecisionName[];

/** What each decision makes of a comment. */
export const STATUS_AFTER: Readonly<Record<DecisionName, CommentStatus>> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'spam',
};

/** What a person decides about an item, wherever the decision comes from. */
export interface NewDecision {
  readonly decision: DecisionName;
  readonly reasonCodes: readonly string[];
  /** Corrected labels by axis. */
  readonly labels: Readonly<Record<string, unknown>>;
  readonly note: string | null;
}

export interface DecisionResult {
  readonly itemId: string;
  readonly commentId: string;
  readonly status: CommentStatus;
  readonly decision: { readonly id: string; readonly decision: DecisionName; readonly decidedAt: Date };
}

/**
 * Decides about an item that is locked and the caller's to decide, in the caller's transaction: decision, item,
 * comment, audit line and event stand or fall together.
 *
 * @param bulkId the decision about many of which this is one; null for one by itself.
 * @throws BadInputError where a label has no shape that a label may have.
 */
export async function decideItem(
  manager: EntityManager,
  caller: Caller,
  item: LockedItem,
  request: NewDecision,
  bulkId: string | null,
): Promise<DecisionResult> {
  const status = STATUS_AFTER[request.decision];
  // What waits though it is approved was brought here for what its label teaches.
  const cause = item.commentStatus === 'approved' ? 'recheck' : 'person';
  assertStatusChange(item.commentStatus as CommentStatus, status, cause);
  const labels = request.decision === 'spam' ? { ...request.labels, spam: true } : request.labels;
  await checkLabels(manager, caller.tenantId, item, labels);
  const decision = await insertDecision(manager, caller, item, request, labels, bulkId);
  await manager.query(
    `UPDATE review_item SET state = 'decided', lease_token = NULL, lease_account_id = NULL, lease_holder = NULL,
       lease_expires_at = NULL, hold_until = NULL, updated_at = now() WHERE tenant_id = $1 AND id = $2`,
    [caller.tenantId, item.id],
  );
  await setStatus(manager, caller.tenantId, item.commentId, status);
  await auditItem(manager, caller, item, 'item.decided', {
    decision: request.decision,
    reasonCodes: request.reasonCodes,
    labels,
    policy: decision.policy,
    models: decision.models,
    ...(bulkId === null ? {} : { bulkId }),
  });
  await recordEvent(manager, {
    tenantId: caller.tenantId,
    type: 'comment.decided',
    commentId: item.commentId,
    payload: {
      commentId: item.commentId,
      revision: item.revision,
      itemId: item.id,
      status,
      decision: request.decision,
      reasonCodes: request.reasonCodes,
      labels,
      statement: await statementOf(manager, caller.tenantId, item, request),
    },
  });
  return {
    itemId: item.id,
    commentId: item.commentId,
    status,
    decision: { id: decision.id, decision: request.decision, decidedAt: decision.decidedAt },
  };
}

/**
 * Takes the standing decision on a locked item back, in the caller's transaction; the item is open again, and
 * nobody's. What had left the house by then is called back by the event `comment.undone`.
 *
 * @throws ParleyError NOTHING_TO_UNDO (409); FORBIDDEN where it is another's and the caller is neither lead nor admin.
 */
export async function undoDecision(manager: EntityManager, caller: Caller, item: LockedItem): Promise<void> {
  const { tenantId } = caller;
  const [decision] = (await manager.query(
    `SELECT id, decided_by, decided_by_name, previous_status FROM review_decision
     WHERE tenant_id = $1 AND item_id = $2 AND undone_at IS NULL FOR UPDATE`,
    [tenantId, item.id],
  )) as { id: string; decided_by: string; decided_by_name: string; previous_status: CommentStatus }[];
  if (!decision) throw new ParleyError('NOTHING_TO_UNDO', 'no decision stands on this item');
  if (decision.decided_by !== caller.actor.id && caller.role !== 'lead' && caller.role !== 'admin') {
    throw new ParleyError('FORBIDDEN', `only ${decision.decided_by_name} or a lead may undo this decision`);
  }
  await manager.query('UPDATE review_decision SET undone_at = now(), undone_by = $3 WHERE tenant_id = $1 AND id = $2', [
    tenantId,
    decision.id,
    caller.actor.id,
  ]);
  await manager.query(`UPDATE review_item SET state = 'open', updated_at = now() WHERE tenant_id = $1 AND id = $2`, [
    tenantId,
    item.id,
  ]);
  await voidChecksOf(manager, tenantId, decision.id);
  await setStatus(manager, tenantId, item.commentId, decision.previous_status);
  await auditItem(manager, caller, item, 'item.undone', { decisionId: decision.id });
  await recordEvent(manager, {
    tenantId,
    type: 'comment.undone',
    commentId: item.commentId,
    payload: {
      commentId: item.commentId,
      revision: item.revision,
      itemId: item.id,
      status: decision.previous_status,
      undone: item.commentStatus,
    },
  });
}

/** One line of the audit log about an item. */
export function auditItem(
  manager: EntityManager,
  caller: Caller,
  item: LockedItem,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return recordAudit(manager, {
    tenantId: caller.tenantId,
    actor: caller.actor,
    action,
    subjectKind: 'item',
    subjectId: item.id,
    detail: storableJson({ commentId: item.commentId, revision: item.revision, ...detail }) as Record<string, unknown>,
  });
}

/** Labels have the shapes of labelled data, so that what people correct can be trained on as it stands. */
export async function checkLabels(
  manager: EntityManager,
  tenantId: string,
  item: { readonly commentId: string; readonly revision: number },
  labels: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (Object.keys(labels).length === 0) return;
  const rows: { text: string }[] = Object.keys(labels).some((axis) => axis.endsWith('.spans'))
    ? await manager.query(
        'SELECT text FROM comment_revision WHERE tenant_id = $1 AND comment_id = $2 AND revision = $3',
        [tenantId, item.commentId, item.revision],
      )
    : [];
  parseLabelledRow({ id: item.commentId, text: rows[0]?.text ?? '-', labels });
}

async function insertDecision(
  manager: EntityManager,
  caller: Caller,
  item: LockedItem,
  request: NewDecision,
  labels: Readonly<Record<string, unknown>>,
  bulkId: string | null,
): Promise<{ id: string; decidedAt: Date; policy: string | null; models: unknown }> {
  const rows: { id: string; decidedAt: Date; policy: string | null; models: unknown }[] = await manager.query(
    `INSERT INTO review_decision (id, tenant_id, item_id, comment_id, revision, decision, reason_codes, labels, note,
       decided_by, decided_by_name, previous_status, policy, models, bulk_id)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, assessment.policy, coalesce(assessment.body->'models', '{}'), $14
     FROM (SELECT 1) AS one LEFT JOIN assessment ON assessment.id = $13 AND assessment.tenant_id = $2
     RETURNING id, decided_at AS "decidedAt", policy, models`,
    [
      newId(),
      caller.tenantId,
      item.id,
      item.commentId,
      item.revision,
      request.decision,
      request.reasonCodes.map((code) => toStorable(code).text),
      JSON.stringify(storableJson(labels)),
      request.note === null ? null : toStorable(request.note).text,
      caller.actor.id,
      caller.actor.name,
      item.commentStatus,
      item.assessmentId,
      bulkId,
    ],
  );
  return rows[0]!;
}

export async function setStatus(
  manager: EntityManager,
  tenantId: string,
  commentId: string,
  status: CommentStatus,
): Promise<void> {
  await manager.query('UPDATE comment SET status = $3, updated_at = now() WHERE tenant_id = $1 AND id = $2', [
    tenantId,
    commentId,
    status,
  ]);
}

export function assertCurrent(item: LockedItem): void {
  if (item.state === 'replaced' || item.revision !== item.commentRevision) {
    throw new ParleyError('ITEM_REPLACED', 'the comment was edited since: this item stands for an earlier revision');
  }
}

export async function alreadyDecided(manager: EntityManager, tenantId: string, itemId: string): Promise<ParleyError> {
  const [decision] = (await manager.query(
    `SELECT decision, decided_by_name, decided_at FROM review_decision
     WHERE tenant_id = $1 AND item_id = $2 AND undone_at IS NULL`,
    [tenantId, itemId],
  )) as { decision: string; decided_by_name: string; decided_at: Date }[];
  const who = decision
    ? `${decision.decided_by_name} decided "${decision.decision}" at ${decision.decided_at.toISOString()}`
    : 'somebody decided';
  return new ParleyError('ALREADY_DECIDED', `${who}, before this call`);
}

export function leaseOver(holder: string | null): ParleyError {
  const now = holder === null ? 'claim the item again to decide' : `${holder} holds the item now`;
  return new ParleyError('LEASE_OVER', `the lease on this item is over: ${now}`);
}

export function notFound(itemId: string): ParleyError {
  return new ParleyError('NOT_FOUND', `no item ${itemId}`);
}
