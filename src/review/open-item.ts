import type { EntityManager } from 'typeorm';
import type { Fingerprint } from '../core/text/fingerprint.js';
import { keepPrint } from './prints.js';

/** A comment revision that has to wait for people. */
export interface NewItem {
  readonly id: string;
  readonly tenantId: string;
  readonly commentId: string;
  readonly revision: number;
  readonly assessmentId: string | null;
  readonly queue: string;
  /** In [0, 1]. */
  readonly priority: number;
  readonly reasons: readonly string[];
  readonly tags: readonly string[];
  /** By what its text is known again; null or absent where it is too short. */
  readonly print?: Fingerprint | null;
}

/**
 * Puts a comment revision into a queue, in the caller's transaction.
 *
 * Guarantee: one item for each comment revision, however often the step runs. A repeat brings the open item's
 * queue and reasons up to date and gives back its id; an item that people have decided stays decided.
 * Open items of earlier revisions are replaced: nobody decides about a text that is no longer there.
 *
 * @returns the item's id, and whether it waits for people now.
 */
export async function openItem(manager: EntityManager, item: NewItem): Promise<{ itemId: string; open: boolean }> {
  await replaceItems(manager, item.tenantId, item.commentId, item.revision);
  const rows: { id: string; state: string }[] = await manager.query(
    `INSERT INTO review_item (id, tenant_id, comment_id, revision, assessment_id, queue, priority, reasons, tags, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open')
     ON CONFLICT (comment_id, revision) DO UPDATE SET
       assessment_id = excluded.assessment_id,
       queue = CASE WHEN review_item.state = 'open' THEN excluded.queue ELSE review_item.queue END,
       priority = CASE WHEN review_item.state = 'open' THEN excluded.priority ELSE review_item.priority END,
       reasons = CASE WHEN review_item.state = 'open' THEN excluded.reasons ELSE review_item.reasons END,
       tags = CASE WHEN review_item.state = 'open' THEN excluded.tags ELSE review_item.tags END,
       updated_at = now()
     RETURNING id, state`,
    [
      item.id,
      item.tenantId,
      item.commentId,
      item.revision,
      item.assessmentId,
      item.queue,
      item.priority,
      JSON.stringify(item.reasons),
      item.tags,
    ],
  );
  const row = rows[0]!;
  if (item.print) await keepPrint(manager, item.tenantId, row.id, item.print);
  return { itemId: row.id, open: row.state === 'open' || row.state === 'held' };
}

/**
 * Closes the open and held items of a comment's other revisions (or of all, when `keepRevision` is null), in
 * the caller's transaction. A moderator who holds one of them is told so at the next call (409).
 */
export async function replaceItems(
  manager: EntityManager,
  tenantId: string,
  commentId: string,
  keepRevision: number | null,
): Promise<void> {
  await manager.query(
    `UPDATE review_item SET state = 'replaced', lease_token = NULL, lease_holder = NULL, lease_account_id = NULL,
       lease_expires_at = NULL, updated_at = now()
     WHERE tenant_id = $1 AND comment_id = $2 AND state IN ('open', 'held') AND ($3::int IS NULL OR revision <> $3)`,
    [tenantId, commentId, keepRevision],
  );
}
