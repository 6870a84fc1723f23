import type { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { ParleyError } from '../core/errors.js';
import { recordAudit } from '../storage/audit.js';
import { storableJson, toStorable } from '../storage/storable-text.js';
import { lockItem } from './claims.js';
import { checkLabels, notFound } from './decide-item.js';
import type { DecisionName, GoldenView } from './views.js';

export interface GoldenAnswer {
  /** The standing decision unless said. */
  readonly decision: DecisionName | null;
  /** The labels of the standing decision unless said. */
  readonly labels: Readonly<Record<string, unknown>> | null;
  /** Why it is so: for those who are told the result. */
  readonly note: string | null;
}

const EXCERPT_LENGTH = 600;
/** More than anybody keeps up to date. */
const MOST = 500;

/** The newest first. */
export function goldenItems(
  dataSource: DataSource,
  tenantId: string,
  itemId: string | null = null,
): Promise<readonly GoldenView[]> {
  return dataSource.query(
    `SELECT golden.item_id AS "itemId", item.comment_id AS "commentId", golden.queue, golden.decision, golden.labels,
       left(coalesce(revision.repaired_text, revision.text), ${EXCERPT_LENGTH}) AS text, golden.note,
       golden.added_by_name AS "addedBy", golden.created_at AS "createdAt", answers.answered, answers."right"
     FROM golden_item AS golden JOIN review_item AS item ON item.id = golden.item_id
     JOIN comment_revision AS revision ON revision.comment_id = item.comment_id AND revision.revision = item.revision
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS answered, count(*) FILTER (WHERE agrees)::int AS "right" FROM review_check
       WHERE review_check.item_id = golden.item_id AND kind = 'golden' AND state = 'answered') AS answers
     WHERE golden.tenant_id = $1 AND ($2::uuid IS NULL OR golden.item_id = $2)
     ORDER BY golden.created_at DESC, golden.item_id LIMIT ${MOST}`,
    [tenantId, itemId],
  );
}

/**
 * Makes a decided item golden, or changes its answer; answers given before stay compared with what was known then.
 *
 * @throws ParleyError NOT_FOUND; CONFLICT where nobody has decided about it, or as many are golden as can be.
 */
export async function makeGolden(
  dataSource: DataSource,
  caller: Caller,
  itemId: string,
  answer: GoldenAnswer,
): Promise<GoldenView> {
  const { tenantId } = caller;
  await dataSource.transaction(async (manager) => {
    const item = await lockItem(manager, tenantId, itemId);
    if (!item) throw notFound(itemId);
    const [standing] = (await manager.query(
      `SELECT decision, labels, (SELECT count(*)::int FROM golden_item WHERE tenant_id = $1 AND item_id <> $2) AS others
       FROM review_decision WHERE tenant_id = $1 AND item_id = $2 AND undone_at IS NULL`,
      [tenantId, itemId],
    )) as { decision: DecisionName; labels: Record<string, unknown>; others: number }[];
    if (item.state !== 'decided' || !standing) {
      throw new ParleyError('CONFLICT', 'nobody has decided about this item: its right answer is not known');
    }
    if (standing.others >= MOST) throw new ParleyError('CONFLICT', `${MOST} items are golden already; take some out`);
    const decision = answer.decision ?? standing.decision;
    const labels = { ...(answer.labels ?? standing.labels), ...(decision === 'spam' ? { spam: true } : {}) };
    await checkLabels(manager, tenantId, item, labels);
    await manager.query(
      `INSERT INTO golden_item (item_id, tenant_id, queue, decision, labels, note, added_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (item_id) DO UPDATE SET decision = excluded.decision, labels = excluded.labels, note = excluded.note`,
      [
        itemId,
        tenantId,
        item.queue,
        decision,
        JSON.stringify(storableJson(labels)),
        answer.note === null ? null : toStorable(answer.note).text,
        caller.name,
      ],
    );
    await auditGolden(manager, caller, itemId, 'golden.added', { commentId: item.commentId, decision, labels });
  });
  const [view] = await goldenItems(dataSource, tenantId, itemId);
  return view!;
}

/** It is given to nobody any more; the answers stay. @throws ParleyError NOT_FOUND */
export async function makeOrdinary(dataSource: DataSource, caller: Caller, itemId: string): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const [rows] = (await manager.query(
      'DELETE FROM golden_item WHERE tenant_id = $1 AND item_id = $2 RETURNING item_id',
      [caller.tenantId, itemId],
    )) as [unknown[], number];
    if (rows.length === 0) throw notFound(itemId);
    await auditGolden(manager, caller, itemId, 'golden.removed', {});
  });
}

/** The lines are about a check, not the item: moderators, who are not to know, do not see them. */
function auditGolden(
  manager: Parameters<typeof recordAudit>[0],
  caller: Caller,
  itemId: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return recordAudit(manager, {
    tenantId: caller.tenantId,
    actor: caller.actor,
    action,
    subjectKind: 'check',
    subjectId: itemId,
    detail: { itemId, ...(storableJson(detail) as Record<string, unknown>) },
  });
}
