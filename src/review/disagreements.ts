import { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { ParleyError } from '../core/errors.js';
import { readCursor, writeCursor } from '../ops/cursor.js';
import { recordAudit } from '../storage/audit.js';
import { toStorable } from '../storage/storable-text.js';
import { lockCheck } from './checks.js';
import { lockItem } from './claims.js';
import { assertCurrent, decideItem, type NewDecision, undoDecision } from './decide-item.js';
import { keepPrecedent } from './precedents.js';
import type { Disagreement } from './views.js';

const TEXT_LENGTH = 4_000;

/** Those that wait for a lead, the oldest first, or those that were settled, the newest first. */
export async function disagreements(
  dataSource: DataSource,
  tenantId: string,
  query: { readonly state: 'open' | 'settled'; readonly cursor: string | null; readonly limit: number },
): Promise<{ disagreements: readonly Disagreement[]; nextCursor: string | null; open: number }> {
  const isOpen = query.state === 'open';
  const after = readCursor(query.cursor ?? undefined);
  const rows: Row[] = await dataSource.query(
    `SELECT given.id, given.item_id AS "itemId", given.comment_id AS "commentId", given.queue,
       left(coalesce(revision.repaired_text, revision.text), ${TEXT_LENGTH}) AS text, comment.author_name AS author,
       comment.source, comment.status, left(revision.received -> 'parent' ->> 'text', ${TEXT_LENGTH}) AS parent,
       jsonb_build_object('by', first.decided_by_name, 'decision', first.decision, 'labels', first.labels,
         'reasonCodes', first.reason_codes, 'note', first.note, 'at', first.decided_at) AS first,
       jsonb_build_object('by', given.given_to_name, 'decision', given.decision, 'labels', given.labels,
         'reasonCodes', given.reason_codes, 'note', given.note, 'at', given.answered_at) AS second,
       CASE WHEN given.settled_at IS NOT NULL THEN jsonb_build_object('by', given.settled_by_name, 'as',
         given.settled_as, 'note', given.settled_note, 'at', given.settled_at) END AS settled
     FROM review_check AS given JOIN review_decision AS first ON first.id = given.decision_id
     JOIN review_item AS item ON item.id = given.item_id JOIN comment ON comment.id = given.comment_id
     JOIN comment_revision AS revision ON revision.comment_id = item.comment_id AND revision.revision = item.revision
     WHERE given.tenant_id = $1 AND given.state = $2 AND comment.erased_at IS NULL
       AND ($3::uuid IS NULL OR given.id ${isOpen ? '>' : '<'} $3)
     ORDER BY given.id ${isOpen ? '' : 'DESC'} LIMIT $4`,
    [tenantId, isOpen ? 'disputed' : 'settled', after, query.limit],
  );
  const [count] = (await dataSource.query(
    `SELECT count(*)::int AS open FROM review_check WHERE tenant_id = $1 AND state = 'disputed'`,
    [tenantId],
  )) as { open: number }[];
  return {
    disagreements: rows.map(({ text, author, source, parent, status, ...row }) => ({
      ...row,
      comment: { text, author, source, parent, status },
    })),
    nextCursor: rows.length === query.limit ? writeCursor(rows.at(-1)!.id) : null,
    open: count!.open,
  };
}

type Row = Omit<Disagreement, 'comment'> & Disagreement['comment'];

export interface Settlement extends NewDecision {
  /** The comment is kept to go by, with the note. */
  readonly keepAsPrecedent: boolean;
}

/**
 * A lead says what holds. Where it is not the first decision, that one is undone and the lead's put in its place, with
 * the events of both: whoever was told the first is told the other.
 *
 * @throws ParleyError NOT_FOUND; CONFLICT where it was settled, or the comment was edited or decided anew since.
 */
export async function settleDisagreement(
  dataSource: DataSource,
  caller: Caller,
  checkId: string,
  settlement: Settlement,
): Promise<{ readonly id: string; readonly itemId: string; readonly status: string; readonly changed: boolean }> {
  const { tenantId } = caller;
  return dataSource.transaction(async (manager) => {
    // The comment's and the item's rows are locked before the check's, in the order of a decision that voids it.
    const [place] = (await manager.query('SELECT item_id FROM review_check WHERE tenant_id = $1 AND id = $2', [
      tenantId,
      checkId,
    ])) as { item_id: string }[];
    const item = place && (await lockItem(manager, tenantId, place.item_id));
    if (!item) throw new ParleyError('NOT_FOUND', `no disagreement ${checkId}`);
    const check = await lockCheck(manager, tenantId, checkId);
    if (check.state === 'settled') throw new ParleyError('CONFLICT', 'somebody has settled this already');
    if (check.state !== 'disputed' || check.expected === null) {
      throw new ParleyError('CONFLICT', 'the first decision was taken back: nothing is left to settle');
    }
    assertCurrent(item);
    const { decision } = settlement;
    const changed =
      decision !== check.expected.decision ||
      settlement.reasonCodes.length > 0 ||
      Object.keys(settlement.labels).length > 0;
    // Before the first decision goes: with it, whatever is not settled is void.
    await manager.query(
      `UPDATE review_check SET state = 'settled', settled_by_name = $3, settled_as = $4, settled_note = $5,
         settled_at = now() WHERE tenant_id = $1 AND id = $2`,
      [tenantId, checkId, caller.name, decision, settlement.note === null ? null : toStorable(settlement.note).text],
    );
    let status = item.commentStatus;
    if (changed) {
      await undoDecision(manager, caller, item);
      const reopened = await lockItem(manager, tenantId, item.id);
      ({ status } = await decideItem(manager, caller, reopened!, settlement, null));
    }
    if (settlement.keepAsPrecedent) await keepPrecedent(manager, caller, item.id, settlement.note ?? '');
    await recordAudit(manager, {
      tenantId,
      actor: caller.actor,
      action: 'check.settled',
      subjectKind: 'check',
      subjectId: checkId,
      detail: {
        itemId: item.id,
        commentId: item.commentId,
        first: check.expected.decision,
        second: check.decision,
        decision,
      },
    });
    return { id: checkId, itemId: item.id, status, changed };
  });
}
