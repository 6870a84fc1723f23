import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { BadInputError, ParleyError } from '../core/errors.js';
import { readCursor, writeCursor } from '../ops/cursor.js';
import { recordAudit } from '../storage/audit.js';
import { toStorable } from '../storage/storable-text.js';
import { notFound } from './decide-item.js';
import type { PrecedentView } from './views.js';

export interface PrecedentQuery {
  /** Words of the comment or of the note. */
  readonly q: string | null;
  readonly reasonCode: string | null;
  readonly decision: string | null;
  readonly cursor: string | null;
  readonly limit: number;
}

const TEXT_LENGTH = 2_000;

/** The library, the newest first; those whose decision was taken back are not in it as long as none stands. */
export async function precedents(
  dataSource: DataSource,
  tenantId: string,
  query: PrecedentQuery,
): Promise<{ precedents: readonly PrecedentView[]; nextCursor: string | null }> {
  const words = query.q === null ? null : `%${toStorable(query.q).text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const rows: PrecedentView[] = await dataSource.query(
    `SELECT item.id AS "itemId", item.comment_id AS "commentId",
       left(coalesce(revision.repaired_text, revision.text), ${TEXT_LENGTH}) AS text, comment.author_name AS author,
       comment.source, decision.decision, decision.reason_codes AS "reasonCodes", decision.labels,
       decision.decided_by_name AS "decidedBy", decision.decided_at AS "decidedAt", kept.note,
       kept.added_by_name AS "addedBy", kept.created_at AS "createdAt"
     FROM precedent AS kept JOIN review_item AS item ON item.id = kept.item_id
     JOIN comment ON comment.id = item.comment_id
     JOIN comment_revision AS revision ON revision.comment_id = item.comment_id AND revision.revision = item.revision
     JOIN review_decision AS decision ON decision.item_id = item.id AND decision.undone_at IS NULL
     WHERE kept.tenant_id = $1
       AND ($2::text IS NULL OR revision.text ILIKE $2 OR revision.repaired_text ILIKE $2 OR kept.note ILIKE $2)
       AND ($3::text IS NULL OR $3 = ANY (decision.reason_codes)) AND ($4::text IS NULL OR decision.decision = $4)
       AND ($5::uuid IS NULL OR (kept.created_at, kept.item_id) <
         (SELECT last.created_at, last.item_id FROM precedent AS last WHERE last.tenant_id = $1 AND last.item_id = $5))
     ORDER BY kept.created_at DESC, kept.item_id DESC LIMIT $6`,
    [tenantId, words, query.reasonCode, query.decision, readCursor(query.cursor ?? undefined), query.limit],
  );
  return { precedents: rows, nextCursor: rows.length === query.limit ? writeCursor(rows.at(-1)!.itemId) : null };
}

/**
 * Keeps a decided item to go by, or gives one that is kept another note; in the caller's transaction.
 *
 * @throws BadInputError without words that say why; ParleyError NOT_FOUND; CONFLICT where nobody has decided about it.
 */
export async function keepPrecedent(
  manager: EntityManager,
  caller: Caller,
  itemId: string,
  note: string,
): Promise<void> {
  const { tenantId } = caller;
  if (note.trim() === '') {
    const message = 'must say why it was decided so, for those who go by it';
    throw new BadInputError(`note: ${message}`, [{ path: 'note', message }]);
  }
  const [item] = (await manager.query(
    'SELECT comment_id, state FROM review_item WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
    [tenantId, itemId],
  )) as { comment_id: string; state: string }[];
  if (!item) throw notFound(itemId);
  if (item.state !== 'decided') throw new ParleyError('CONFLICT', 'nobody has decided about this item');
  await manager.query(
    `INSERT INTO precedent (item_id, tenant_id, note, added_by_name) VALUES ($1, $2, $3, $4)
     ON CONFLICT (item_id) DO UPDATE SET note = excluded.note`,
    [itemId, tenantId, toStorable(note.trim()).text, caller.name],
  );
  await auditPrecedent(manager, caller, itemId, item.comment_id, 'item.precedent-kept');
}

/** It is no longer gone by. @throws ParleyError NOT_FOUND */
export async function dropPrecedent(manager: EntityManager, caller: Caller, itemId: string): Promise<void> {
  const [rows] = (await manager.query(
    `DELETE FROM precedent USING review_item AS item
     WHERE precedent.tenant_id = $1 AND precedent.item_id = $2 AND item.id = precedent.item_id RETURNING item.comment_id`,
    [caller.tenantId, itemId],
  )) as [{ comment_id: string }[], number];
  if (!rows[0]) throw notFound(itemId);
  await auditPrecedent(manager, caller, itemId, rows[0].comment_id, 'item.precedent-dropped');
}

function auditPrecedent(
  manager: EntityManager,
  caller: Caller,
  itemId: string,
  commentId: string,
  action: string,
): Promise<void> {
  return recordAudit(manager, {
    tenantId: caller.tenantId,
    actor: caller.actor,
    action,
    subjectKind: 'item',
    subjectId: itemId,
    detail: { commentId },
  });
}
