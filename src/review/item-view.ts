import type { DataSource } from 'typeorm';
import { commentViews } from './comment-view.js';
import type { CommentView, DecisionName, ItemView, ThreadEntry } from './views.js';

/** Neighbours shown before and after the comment; a whole thread of thousands would be slow to draw and to read. */
const THREAD_BEFORE = 25;
const THREAD_AFTER = 25;

/** The items with these ids, in no particular order; ids of another tenant are passed over. */
export async function itemViews(
  dataSource: DataSource,
  tenantId: string,
  itemIds: readonly string[],
): Promise<readonly ItemView[]> {
  if (itemIds.length === 0) return [];
  const items: ItemRow[] = await dataSource.query(
    `SELECT item.id, item.comment_id, item.revision, item.queue, item.priority, item.reasons, item.tags, item.state,
       item.created_at, item.lease_expires_at, item.lease_holder, item.hold_owner, item.hold_reason, item.hold_until,
       item.escalated_reason, item.lease_expires_at > now() AS leased,
       page.id AS page_id, page.title, page.url, page.source AS page_source, comment.page_index,
       (SELECT count(*)::int FROM comment AS other WHERE other.page_id = page.id) AS comment_count,
       decision.decision, decision.decided_by_name, decision.decided_at, decision.undone_at,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('author', author, 'text', text, 'at', created_at) ORDER BY id), '[]')
        FROM item_note WHERE item_id = item.id) AS notes
     FROM review_item AS item
     JOIN comment ON comment.id = item.comment_id
     LEFT JOIN page ON page.id = comment.page_id
     LEFT JOIN LATERAL (
       SELECT * FROM review_decision WHERE item_id = item.id ORDER BY decided_at DESC, id DESC LIMIT 1) AS decision ON true
     WHERE item.tenant_id = $1 AND item.id = ANY ($2)`,
    [tenantId, itemIds],
  );
  const comments = await commentViews(
    dataSource,
    tenantId,
    items.map((item) => item.comment_id),
  );
  const threads = await Promise.all(items.map((item) => threadOf(dataSource, tenantId, item)));
  return items.flatMap((item, index) => {
    const comment = comments.get(item.comment_id);
    return comment ? [view(item, comment, threads[index]!)] : [];
  });
}

function view(item: ItemRow, comment: CommentView, thread: readonly ThreadEntry[]): ItemView {
  return {
    itemId: item.id,
    commentId: item.comment_id,
    revision: item.revision,
    queue: item.queue,
    priority: item.priority,
    reasons: item.reasons,
    tags: item.tags,
    state: item.state,
    createdAt: item.created_at,
    leaseExpiresAt: item.leased ? item.lease_expires_at : null,
    holder: item.leased && item.lease_holder !== null ? { name: item.lease_holder } : null,
    hold:
      item.state === 'held' && item.hold_owner !== null
        ? { owner: item.hold_owner, reason: item.hold_reason, until: item.hold_until }
        : null,
    escalatedReason: item.escalated_reason,
    comment,
    page:
      item.page_id === null
        ? null
        : {
            id: item.page_id,
            title: item.title,
            url: item.url,
            source: item.page_source ?? '',
            position: item.page_index,
            commentCount: item.comment_count,
            thread,
          },
    notes: item.notes,
    decision:
      item.decision === null || item.decided_by_name === null || item.decided_at === null
        ? null
        : {
            decision: item.decision,
            decidedBy: item.decided_by_name,
            decidedAt: item.decided_at,
            undoneAt: item.undone_at,
          },
  };
}

async function threadOf(dataSource: DataSource, tenantId: string, item: ItemRow): Promise<readonly ThreadEntry[]> {
  if (item.page_id === null || item.page_index === null) return [];
  return dataSource.query(
    `SELECT comment.id AS "commentId", comment.page_index AS index, comment.author_name AS author,
       coalesce(revision.received->>'postedAt', revision.received->>'postedAtRaw') AS "postedAt",
       (revision.received->>'depth')::int AS depth, (revision.received->>'parentIndex')::int AS "parentIndex",
       coalesce(revision.repaired_text, revision.text) AS text, comment.status, comment.id = $5 AS current
     FROM comment
     JOIN comment_revision AS revision ON revision.comment_id = comment.id AND revision.revision = comment.revision
     WHERE comment.page_id = $1 AND comment.tenant_id = $2 AND comment.page_index BETWEEN $3 AND $4
     ORDER BY comment.page_index`,
    [item.page_id, tenantId, item.page_index - THREAD_BEFORE, item.page_index + THREAD_AFTER, item.comment_id],
  );
}

interface ItemRow {
  readonly id: string;
  readonly comment_id: string;
  readonly revision: number;
  readonly queue: string;
  readonly priority: number;
  readonly reasons: readonly string[];
  readonly tags: readonly string[];
  readonly state: ItemView['state'];
  readonly created_at: Date;
  readonly leased: boolean | null;
  readonly lease_expires_at: Date | null;
  readonly lease_holder: string | null;
  readonly hold_owner: string | null;
  readonly hold_reason: string | null;
  readonly hold_until: Date | null;
  readonly escalated_reason: string | null;
  readonly page_id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly page_source: string | null;
  readonly page_index: number | null;
  readonly comment_count: number;
  readonly decision: DecisionName | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Date | null;
  readonly undone_at: Date | null;
  readonly notes: ItemView['notes'];
}
