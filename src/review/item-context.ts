import type { DataSource } from 'typeorm';
import { ParleyError } from '../core/errors.js';
import { alikeItems } from './prints.js';
import type { BesideView, ItemContext } from './views.js';

const RECENT = 5;
const SIMILAR = 5;
/** Precedents need not be the same text. */
const SIMILAR_FROM = 0.3;
/** Shown of a case; all of it is decided. */
const DUPLICATES_SHOWN = 50;

const BESIDE = `comment.id AS "commentId", item.id AS "itemId", comment.author_name AS author,
  left(coalesce(revision.repaired_text, revision.text), 300) AS text, comment.status, comment.created_at AS at`;

/** What a moderator may want to know beside the item itself; asked for apart, so that claiming stays quick. */
export async function itemContext(dataSource: DataSource, tenantId: string, itemId: string): Promise<ItemContext> {
  const [item] = (await dataSource.query(
    `SELECT comment.id AS "commentId", item.revision, comment.source, comment.author_id AS "authorId",
       comment.author_name AS "authorName"
     FROM review_item AS item JOIN comment ON comment.id = item.comment_id
     WHERE item.tenant_id = $1 AND item.id = $2`,
    [tenantId, itemId],
  )) as ItemRow[];
  if (!item) throw new ParleyError('NOT_FOUND', `no item ${itemId}`);
  const open = await alikeItems(dataSource, tenantId, itemId, ['open']);
  const decided = await alikeItems(dataSource, tenantId, itemId, ['decided'], SIMILAR_FROM);
  const [author, duplicates, similar, reports] = await Promise.all([
    authorOf(dataSource, tenantId, item),
    besides(dataSource, tenantId, open.slice(0, DUPLICATES_SHOWN)),
    precedents(dataSource, tenantId, decided.slice(0, SIMILAR)),
    reportsOf(dataSource, tenantId, item),
  ]);
  const names = new Set(duplicates.map((one) => one.author ?? one.commentId));
  return { author, duplicates: { authors: names.size, items: duplicates }, similar, reports };
}

interface ItemRow {
  readonly commentId: string;
  readonly revision: number;
  readonly source: string;
  readonly authorId: string | null;
  readonly authorName: string | null;
}

async function authorOf(dataSource: DataSource, tenantId: string, item: ItemRow): Promise<ItemContext['author']> {
  if (item.authorId === null && item.authorName === null) return null;
  // An id is known across sources; a mere name only means the same person within one.
  const who =
    item.authorId !== null
      ? { where: 'comment.tenant_id = $1 AND comment.author_id = $2', values: [item.authorId] }
      : {
          where:
            'comment.tenant_id = $1 AND comment.source = $3 AND comment.author_name = $2 AND comment.author_id IS NULL',
          values: [item.authorName, item.source],
        };
  const [record] = (await dataSource.query(
    `SELECT min(created_at) AS "firstSeenAt", count(*)::int AS comments,
       count(*) FILTER (WHERE status = 'approved')::int AS approved,
       count(*) FILTER (WHERE status = 'rejected')::int AS rejected,
       count(*) FILTER (WHERE status = 'spam')::int AS spam,
       count(*) FILTER (WHERE status IN ('received', 'review', 'held'))::int AS waiting
     FROM comment WHERE ${who.where}`,
    [tenantId, ...who.values],
  )) as Omit<NonNullable<ItemContext['author']>, 'name' | 'recent'>[];
  const recent: BesideView[] = await dataSource.query(
    `SELECT ${BESIDE} FROM comment
     JOIN comment_revision AS revision ON revision.comment_id = comment.id AND revision.revision = comment.revision
     LEFT JOIN review_item AS item ON item.comment_id = comment.id AND item.revision = comment.revision
     WHERE ${who.where} AND comment.id <> $${who.values.length + 2} ORDER BY comment.id DESC LIMIT ${RECENT}`,
    [tenantId, ...who.values, item.commentId],
  );
  return { name: item.authorName, ...record!, recent };
}

async function besides(
  dataSource: DataSource,
  tenantId: string,
  alike: readonly { itemId: string; likeness: number }[],
): Promise<(BesideView & { likeness: number })[]> {
  if (alike.length === 0) return [];
  const rows: BesideView[] = await dataSource.query(
    `SELECT ${BESIDE} FROM review_item AS item JOIN comment ON comment.id = item.comment_id
     JOIN comment_revision AS revision ON revision.comment_id = item.comment_id AND revision.revision = item.revision
     WHERE item.tenant_id = $1 AND item.id = ANY ($2)`,
    [tenantId, alike.map((one) => one.itemId)],
  );
  return inOrder(alike, rows);
}

async function precedents(
  dataSource: DataSource,
  tenantId: string,
  alike: readonly { itemId: string; likeness: number }[],
): Promise<ItemContext['similar']> {
  if (alike.length === 0) return [];
  const rows: (BesideView & { decidedBy: string; reasonCodes: string[]; note: string | null })[] =
    await dataSource.query(
      `SELECT ${BESIDE}, decision.decided_by_name AS "decidedBy", decision.reason_codes AS "reasonCodes",
       (SELECT kept.note FROM precedent AS kept WHERE kept.item_id = item.id) AS note
     FROM review_item AS item JOIN comment ON comment.id = item.comment_id
     JOIN comment_revision AS revision ON revision.comment_id = item.comment_id AND revision.revision = item.revision
     JOIN review_decision AS decision ON decision.item_id = item.id AND decision.undone_at IS NULL
     WHERE item.tenant_id = $1 AND item.id = ANY ($2)`,
      [tenantId, alike.map((one) => one.itemId)],
    );
  return inOrder(alike, rows);
}

function inOrder<Row extends BesideView>(
  alike: readonly { itemId: string; likeness: number }[],
  rows: readonly Row[],
): (Row & { likeness: number })[] {
  const byId = new Map(rows.map((row) => [row.itemId, row]));
  return alike.flatMap((one) => {
    const row = byId.get(one.itemId);
    return row ? [{ ...row, likeness: one.likeness }] : [];
  });
}

async function reportsOf(dataSource: DataSource, tenantId: string, item: ItemRow): Promise<ItemContext['reports']> {
  const [row] = (await dataSource.query(
    `SELECT count(*)::int AS count, coalesce(array_agg(DISTINCT reason) FILTER (WHERE reason IS NOT NULL), '{}') AS reasons
     FROM comment_report WHERE tenant_id = $1 AND comment_id = $2 AND revision = $3`,
    [tenantId, item.commentId, item.revision],
  )) as ItemContext['reports'][];
  return { count: row!.count, reasons: row!.reasons.slice(0, 10) };
}
