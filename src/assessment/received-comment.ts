import type { DataSource, EntityManager } from 'typeorm';
import type { CommentInput } from '../core/assessment.js';
import type { CommentView } from '../review/views.js';

/** A comment as it was received: what assessing reads, and what is kept beside its text. */
export interface ReceivedComment {
  readonly text: string;
  /** Empty where the caller names none. */
  readonly source: string;
  readonly externalId: string | null;
  readonly author: CommentView['author'];
  readonly parent: CommentView['parent'];
  readonly article: CommentView['article'];
  readonly section: string | null;
  /** ISO 8601 in UTC. */
  readonly postedAt: string | null;
  readonly target: string | null;
  readonly language: string | null;
  readonly forceReview: boolean;
  /** Of a comment cut out of a page: how sure its less sure border is. */
  readonly boundaryConfidence?: number;
}

/** As much of an article as says what it is about; models read no more. */
export const MAX_LEAD_LENGTH = 600;

/**
 * The comment with what is known around it. What the caller did not send is looked up here: the parent among the
 * comments of the same source, the article among the pages.
 */
export async function commentInput(
  manager: DataSource | EntityManager,
  tenantId: string,
  comment: ReceivedComment,
  id?: string,
): Promise<CommentInput> {
  const parentText = await parentTextOf(manager, tenantId, comment);
  const article = await articleOf(manager, tenantId, comment);
  return {
    ...(id === undefined ? {} : { id }),
    text: comment.text,
    parent: parentText === null ? null : { text: parentText },
    article,
    target: comment.target,
    language: comment.language,
    author: comment.author,
    section: comment.section,
    source: comment.source,
    forceReview: comment.forceReview,
    ...(comment.boundaryConfidence === undefined ? {} : { boundaryConfidence: comment.boundaryConfidence }),
  };
}

async function parentTextOf(
  manager: DataSource | EntityManager,
  tenantId: string,
  { source, parent }: ReceivedComment,
): Promise<string | null> {
  if (parent === null) return null;
  if (parent.text !== null) return parent.text;
  if (parent.commentId === undefined && parent.externalId === null) return null;
  // Two texts, so that each uses the index made for it.
  const found = parent.commentId === undefined ? 'c.source = $2 AND c.external_id = $3' : 'c.id = $2';
  const rows: { text: string }[] = await manager.query(
    `SELECT r.text FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
     WHERE c.tenant_id = $1 AND ${found} AND c.erased_at IS NULL`,
    parent.commentId === undefined ? [tenantId, source, parent.externalId] : [tenantId, parent.commentId],
  );
  return rows[0]?.text ?? null;
}

async function articleOf(
  manager: DataSource | EntityManager,
  tenantId: string,
  { source, article }: ReceivedComment,
): Promise<CommentInput['article']> {
  if (article === null) return null;
  if (article.title !== null || article.lead !== null) return { title: article.title, lead: article.lead };
  if (article.externalId === null && article.url === null) return null;
  const rows: { title: string | null; lead: string | null }[] = await manager.query(
    `SELECT title, left((SELECT segment ->> 'text' FROM jsonb_array_elements(separated -> 'segments') AS segment
       WHERE segment ->> 'role' = 'article' LIMIT 1), $5::int) AS lead
     FROM page WHERE tenant_id = $1 AND source = $2
       AND (external_id = $3 OR (external_id IS NULL AND url = $4)) LIMIT 1`,
    [tenantId, source, article.externalId, article.url, MAX_LEAD_LENGTH],
  );
  return rows[0] ?? null;
}
