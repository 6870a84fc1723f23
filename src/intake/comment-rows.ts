import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { ReceivedComment } from '../assessment/received-comment.js';
import { recordEvent } from '../delivery/outbox.js';
import { replaceItems } from '../review/open-item.js';
import type { Actor } from '../storage/audit.js';
import { assertStatusChange, type CommentStatus } from '../storage/comment-states.js';
import { toStorable } from '../storage/storable-text.js';

/** Of the text exactly as received, whatever Postgres can hold of it. */
export function contentHash(text: string): string {
  return createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex');
}

export interface NewComment {
  /** Made by the caller, so that the assessment can name it before it is kept. */
  readonly id: string;
  readonly tenantId: string;
  readonly comment: ReceivedComment;
  readonly actor: Actor;
  readonly page?: { readonly id: string; readonly index: number };
}

export interface KeptComment {
  readonly id: string;
  readonly revision: number;
  readonly status: CommentStatus;
  /** False for a repeat: source, external id and text were here before. */
  readonly isNew: boolean;
}

/**
 * Keeps a comment as received, in the caller's transaction.
 *
 * Guarantee: one comment for each source and external id, however many requests come at once (the unique index
 * makes the later ones wait for the first and then find its row); the same text again changes nothing, another
 * text becomes the next revision, and open items about the text before are replaced in the same transaction.
 */
export async function keepComment(manager: EntityManager, wanted: NewComment): Promise<KeptComment> {
  const { id, tenantId, comment } = wanted;
  if (await insertComment(manager, wanted)) {
    await tellReceived(manager, wanted, id, 1);
    return { id, revision: 1, status: 'received', isNew: true };
  }
  const rows: { id: string; revision: number; status: CommentStatus; content_hash: string }[] = await manager.query(
    `SELECT c.id, c.revision, c.status, r.content_hash
     FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
     WHERE c.tenant_id = $1 AND c.source = $2 AND c.external_id = $3 FOR UPDATE OF c`,
    [tenantId, comment.source, comment.externalId],
  );
  const existing = rows[0];
  // Waiting for the lock, another request may have gone on to the next revision: look again for its text.
  if (!existing) return keepComment(manager, wanted);
  if (existing.content_hash === contentHash(comment.text)) {
    return { id: existing.id, revision: existing.revision, status: existing.status, isNew: false };
  }
  return revise(manager, wanted, existing);
}

async function insertComment(manager: EntityManager, wanted: NewComment): Promise<boolean> {
  const { id, tenantId, comment, page } = wanted;
  const { text, exact } = toStorable(comment.text);
  const rows: unknown[] = await manager.query(
    `WITH added AS (
       INSERT INTO comment (id, tenant_id, source, external_id, page_id, page_index, status, author_id, author_name,
         section, posted_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'received', $7, $8, $9, $10)
       ON CONFLICT (tenant_id, source, external_id) WHERE external_id IS NOT NULL DO NOTHING
       RETURNING id)
     INSERT INTO comment_revision (comment_id, revision, tenant_id, text, text_exact, content_hash, received)
     SELECT id, 1, $2, $11, $12, $13, $14 FROM added RETURNING comment_id`,
    [
      id,
      tenantId,
      comment.source,
      comment.externalId,
      page?.id ?? null,
      page?.index ?? null,
      comment.author?.id ?? null,
      comment.author?.name ?? null,
      comment.section,
      comment.postedAt,
      text,
      exact,
      contentHash(comment.text),
      JSON.stringify(receivedBeside(wanted)),
    ],
  );
  return rows.length > 0;
}

/** A new text of a comment that is here and locked: the next revision, which begins anew. */
export async function revise(
  manager: EntityManager,
  wanted: NewComment,
  existing: { id: string; revision: number; status: CommentStatus },
): Promise<KeptComment> {
  const { tenantId, comment } = wanted;
  const { text, exact } = toStorable(comment.text);
  const revision = existing.revision + 1;
  assertStatusChange(existing.status, 'received', 'revision');
  await manager.query(
    `UPDATE comment SET revision = $3, status = 'received', author_id = $4, author_name = $5, section = $6,
       posted_at = $7, erased_at = NULL, updated_at = now() WHERE tenant_id = $1 AND id = $2`,
    [
      tenantId,
      existing.id,
      revision,
      comment.author?.id ?? null,
      comment.author?.name ?? null,
      comment.section,
      comment.postedAt,
    ],
  );
  await manager.query(
    `INSERT INTO comment_revision (comment_id, revision, tenant_id, text, text_exact, content_hash, received)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [existing.id, revision, tenantId, text, exact, contentHash(comment.text), JSON.stringify(receivedBeside(wanted))],
  );
  await replaceItems(manager, tenantId, existing.id, null);
  await tellReceived(manager, wanted, existing.id, revision);
  return { id: existing.id, revision, status: 'received', isNew: true };
}

/** What was received beside the text and the fields that have a column, and by whom. */
export function receivedBeside({ comment, actor }: NewComment): Record<string, unknown> {
  const { parent, article, postedAt, target, language, forceReview, boundaryConfidence } = comment;
  const beside = { parent, article, postedAt, target, language, forceReview, receivedBy: actor.id };
  return boundaryConfidence === undefined ? beside : { ...beside, boundaryConfidence };
}

async function tellReceived(
  manager: EntityManager,
  { tenantId, comment, actor }: NewComment,
  commentId: string,
  revision: number,
): Promise<void> {
  await recordEvent(
    manager,
    { tenantId, type: 'comment.received', commentId, payload: { revision, status: 'received' } },
    {
      actor,
      action: 'comment.received',
      detail: { revision, source: comment.source, externalId: comment.externalId },
    },
  );
}

/** The settled comment that this one repeats; null where it is new, changed, or not yet settled. */
export async function findRepeat(
  dataSource: DataSource,
  tenantId: string,
  comment: ReceivedComment,
): Promise<{ id: string; revision: number; status: CommentStatus } | null> {
  if (comment.externalId === null) return null;
  const rows: { id: string; revision: number; status: CommentStatus }[] = await dataSource.query(
    `SELECT c.id, c.revision, c.status
     FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
     WHERE c.tenant_id = $1 AND c.source = $2 AND c.external_id = $3 AND r.content_hash = $4 AND c.status <> 'received'`,
    [tenantId, comment.source, comment.externalId, contentHash(comment.text)],
  );
  return rows[0] ?? null;
}
