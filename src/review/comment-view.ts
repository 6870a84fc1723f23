import type { DataSource, EntityManager } from 'typeorm';
import type { Assessment } from '../core/assessment.js';
import type { CommentStatus } from '../storage/comment-states.js';
import { fromStorable } from '../storage/storable-text.js';
import type { CommentView, HistoryEntry } from './views.js';

/**
 * The comments with these ids, by id; ids of another tenant are passed over. Every field that goes out is named
 * here, so that a new column cannot leak.
 */
export async function commentViews(
  manager: DataSource | EntityManager,
  tenantId: string,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, CommentView>> {
  if (commentIds.length === 0) return new Map();
  const rows: CommentRow[] = await manager.query(
    `SELECT comment.id, comment.revision, comment.status, comment.source, comment.external_id, comment.author_id,
       comment.author_name, comment.section, comment.page_id, comment.created_at, revision.text, revision.text_exact,
       revision.received, assessment.body AS assessment,
       (SELECT item.id FROM review_item AS item
        WHERE item.comment_id = comment.id AND item.revision = comment.revision) AS item_id,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('at', entry.at, 'actor', entry.actor_name, 'action', entry.action,
                 'detail', entry.detail) ORDER BY entry.id), '[]')
        FROM audit_entry AS entry
        WHERE entry.tenant_id = $1 AND (
          (entry.subject_kind = 'comment' AND entry.subject_id = comment.id::text) OR
          (entry.subject_kind = 'item' AND entry.subject_id IN
            (SELECT item.id::text FROM review_item AS item WHERE item.comment_id = comment.id)))) AS history
     FROM comment
     JOIN comment_revision AS revision ON revision.comment_id = comment.id AND revision.revision = comment.revision
     LEFT JOIN LATERAL (
       SELECT body FROM assessment
       WHERE assessment.comment_id = comment.id AND assessment.revision = comment.revision
       ORDER BY id DESC LIMIT 1) AS assessment ON true
     WHERE comment.tenant_id = $1 AND comment.id = ANY ($2)`,
    [tenantId, commentIds],
  );
  return new Map(rows.map((row) => [row.id, view(row)]));
}

function view(row: CommentRow): CommentView {
  const { received } = row;
  return {
    id: row.id,
    revision: row.revision,
    status: row.status,
    itemId: row.item_id,
    text: fromStorable(row.text, row.text_exact),
    source: row.source,
    externalId: row.external_id,
    author: row.author_id === null && row.author_name === null ? null : { id: row.author_id, name: row.author_name },
    // As `receivedComment` wrote them.
    parent: (received['parent'] ?? null) as CommentView['parent'],
    article: (received['article'] ?? null) as CommentView['article'],
    section: row.section,
    postedAt: typeof received['postedAt'] === 'string' ? received['postedAt'] : null,
    target: received['target'] ?? null,
    language: received['language'] ?? null,
    pageId: row.page_id,
    receivedAt: row.created_at,
    assessment: row.assessment,
    history: row.history,
  };
}

interface CommentRow {
  readonly id: string;
  readonly revision: number;
  readonly status: CommentStatus;
  readonly source: string;
  readonly external_id: string | null;
  readonly author_id: string | null;
  readonly author_name: string | null;
  readonly section: string | null;
  readonly page_id: string | null;
  readonly created_at: Date;
  readonly text: string;
  readonly text_exact: Buffer | null;
  readonly received: Readonly<Record<string, unknown>>;
  readonly assessment: Assessment | null;
  readonly item_id: string | null;
  readonly history: readonly HistoryEntry[];
}
