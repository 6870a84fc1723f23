import type { DataSource } from 'typeorm';
import { BadInputError } from '../core/errors.js';
import type { ListedItem } from './views.js';

/** Which of the waiting items are meant. */
export interface ItemFilter {
  /** Null means every queue. */
  readonly queue: string | null;
  /** A signal of the policy (`spam.score`, `tone.insult`, `reply.disagree`, `axes.AXIS.CLASS`) or `priority`. */
  readonly signal: string | null;
  readonly atLeast: number | null;
  readonly below: number | null;
  /** One author's: the id or the name. */
  readonly author: string | null;
}

export type ListOrder = 'risk' | 'age' | 'mix' | 'score';

const TEXT_LENGTH = 600;
/** Counting further helps nobody. */
export const MOST_COUNTED = 10_000;

const ORDERS: Readonly<Record<ListOrder, string>> = {
  risk: 'item.priority DESC, item.id',
  age: 'item.id',
  mix: 'item.rank DESC, item.id',
  score: 'score DESC NULLS LAST, item.id',
};

/** Items that wait, without taking them in hand; `total` counts to `MOST_COUNTED`. */
export async function listItems(
  dataSource: DataSource,
  caller: { readonly tenantId: string; readonly accountId: string | null },
  filter: ItemFilter,
  order: ListOrder,
  limit: number,
): Promise<{ items: readonly ListedItem[]; total: number }> {
  const { from, where, score, parameters } = conditionsOf(caller.tenantId, filter);
  const items: ListedItem[] = await dataSource.query(
    `SELECT item.id AS "itemId", item.comment_id AS "commentId", item.queue, item.priority, ${score} AS score,
       item.reasons, item.tags, left(coalesce(revision.repaired_text, revision.text), ${TEXT_LENGTH}) AS text,
       comment.author_name AS author, comment.source, comment.section, item.created_at AS "createdAt",
       CASE WHEN item.lease_expires_at > now() THEN item.lease_holder END AS holder,
       coalesce(item.lease_expires_at > now() AND item.lease_account_id = $${parameters.length + 1}, false) AS "isOwn"
     FROM ${from}
     JOIN comment_revision AS revision ON revision.comment_id = item.comment_id AND revision.revision = item.revision
     WHERE ${where} ORDER BY ${ORDERS[order]} LIMIT ${limit}`,
    [...parameters, caller.accountId],
  );
  const [count] = (await dataSource.query(
    `SELECT count(*)::int AS total FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${MOST_COUNTED}) AS counted`,
    parameters,
  )) as { total: number }[];
  return { items, total: count!.total };
}

/** The ids of the items that a filter means, the most urgent first. */
export async function itemIdsOf(
  dataSource: DataSource,
  tenantId: string,
  filter: ItemFilter,
  limit: number,
): Promise<readonly string[]> {
  const { from, where, parameters } = conditionsOf(tenantId, filter);
  const rows: { id: string }[] = await dataSource.query(
    `SELECT item.id FROM ${from} WHERE ${where} ORDER BY item.priority DESC, item.id LIMIT ${limit}`,
    parameters,
  );
  return rows.map(({ id }) => id);
}

function conditionsOf(
  tenantId: string,
  filter: ItemFilter,
): { from: string; where: string; score: string; parameters: unknown[] } {
  const parameters: unknown[] = [tenantId];
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = ['item.tenant_id = $1', `item.state = 'open'`];
  const path = filter.signal === null || filter.signal === 'priority' ? null : pathOf(filter.signal);
  const score = path === null ? 'item.priority' : `(assessment.body #>> ${place(path)}::text[])::float8`;
  if (filter.queue !== null) conditions.push(`item.queue = ${place(filter.queue)}`);
  if (filter.atLeast !== null) conditions.push(`${score} >= ${place(filter.atLeast)}`);
  if (filter.below !== null) conditions.push(`${score} < ${place(filter.below)}`);
  if (filter.author !== null) {
    const author = place(filter.author);
    conditions.push(`(comment.author_id = ${author} OR comment.author_name = ${author})`);
  }
  return {
    from: `review_item AS item JOIN comment ON comment.id = item.comment_id
     LEFT JOIN assessment ON assessment.id = item.assessment_id`,
    where: conditions.join(' AND '),
    score,
    parameters,
  };
}

/** Where a signal stands in a stored assessment. @throws BadInputError for one that is no score. */
function pathOf(signal: string): readonly string[] {
  if (signal === 'spam.score') return ['spam', 'score'];
  const [group, ...rest] = signal.split('.');
  if (group === 'tone' && rest.length > 0) return ['tone', 'scores', rest.join('.')];
  if (group === 'reply' && rest.length > 0) return ['reply', 'scores', rest.join('.')];
  // The name of an axis may have dots in it, that of a class hardly ever.
  if (group === 'axes' && rest.length > 1) return ['axes', rest.slice(0, -1).join('.'), 'scores', rest.at(-1)!];
  throw new BadInputError('signal: is no score that items can be chosen by', [
    { path: 'signal', message: 'must be priority, spam.score, tone.ATTRIBUTE, reply.CLASS or axes.AXIS.CLASS' },
  ]);
}
