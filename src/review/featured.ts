import type { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import type { Assessment } from '../core/assessment.js';
import { ParleyError } from '../core/errors.js';
import { type Candidate, rankForFeaturing, sidesOf, worthFeaturing } from '../core/policy/featuring.js';
import { recordEvent } from '../delivery/outbox.js';
import { readCursor, writeCursor } from '../ops/cursor.js';
import { recordAudit } from '../storage/audit.js';
import { isId } from '../storage/ids.js';
import { fromStorable, toStorable } from '../storage/storable-text.js';
import type { FeaturedView } from './views.js';

/** Which comments are looked at; all that is named must fit. */
export interface FeaturedScope {
  readonly pageId?: string | undefined;
  readonly section?: string | undefined;
  readonly source?: string | undefined;
  readonly articleUrl?: string | undefined;
}

/** The newest so many are looked through for those that fit. */
const MOST_LOOKED_AT = 20_000;
/** Of those that fit, the newest so many are ranked: the cost of a look has a bound. */
const MOST_RANKED = 500;

/**
 * Approved comments of the last days that are most worth featuring, their stances varied. What is featured already
 * counts among the ranked, so that what comes next is unlike it; it is not given again.
 */
export async function suggestFeatured(
  dataSource: DataSource,
  tenantId: string,
  scope: FeaturedScope,
  { days, limit }: { days: number; limit: number },
): Promise<{ comments: readonly FeaturedView[]; considered: number }> {
  const rows = await candidates(
    dataSource,
    tenantId,
    scope,
    `c.created_at >= now() - make_interval(days => $6)`,
    [days],
    MOST_RANKED,
  );
  const featured = rows.filter((row) => row.featuredAt !== null).length;
  const ranked = rankForFeaturing(rows, limit + featured);
  return {
    comments: ranked
      .filter(({ candidate }) => candidate.featuredAt === null)
      .slice(0, limit)
      .map(({ candidate, worth }) => view(candidate, worth)),
    considered: rows.length,
  };
}

/** What is featured and still stands approved with that text, the newest comment first. */
export async function listFeatured(
  dataSource: DataSource,
  tenantId: string,
  scope: FeaturedScope,
  { cursor, limit }: { cursor: string | undefined; limit: number },
): Promise<{ comments: readonly FeaturedView[]; nextCursor: string | null }> {
  const before = readCursor(cursor);
  const rows = await candidates(
    dataSource,
    tenantId,
    scope,
    `c.featured_at IS NOT NULL AND c.featured_revision = c.revision AND ($6::uuid IS NULL OR c.id < $6)`,
    [before],
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  return {
    comments: shown.map((row) => view(row, worthFeaturing(row.assessment))),
    nextCursor: rows.length > limit ? writeCursor(shown.at(-1)!.commentId) : null,
  };
}

/**
 * Features a comment, or takes that back; with its line in the log and an event. What is so already stays as it is.
 *
 * @throws ParleyError NOT_FOUND; CONFLICT for a comment that is not approved.
 */
export async function setFeatured(
  dataSource: DataSource,
  caller: Caller,
  commentId: string,
  wanted: boolean,
): Promise<{ commentId: string; featured: boolean }> {
  const { tenantId, actor } = caller;
  await dataSource.transaction(async (manager) => {
    const [comment] = isId(commentId)
      ? ((await manager.query(
          `SELECT status, revision, coalesce(featured_at IS NOT NULL AND featured_revision = revision, false) AS featured
           FROM comment WHERE tenant_id = $1 AND id = $2 AND erased_at IS NULL FOR UPDATE`,
          [tenantId, commentId],
        )) as { status: string; revision: number; featured: boolean }[])
      : [];
    if (!comment) throw new ParleyError('NOT_FOUND', 'there is no such comment');
    if (comment.featured === wanted) return;
    if (wanted && comment.status !== 'approved') {
      throw new ParleyError('CONFLICT', `only an approved comment can be featured; this one is ${comment.status}`);
    }
    const { revision } = comment;
    await manager.query(
      `UPDATE comment SET featured_at = CASE WHEN $3 THEN now() END, featured_revision = CASE WHEN $3 THEN revision END,
         featured_by = CASE WHEN $3 THEN $4::text END, updated_at = now() WHERE tenant_id = $1 AND id = $2`,
      [tenantId, commentId, wanted, caller.name],
    );
    const type = wanted ? 'comment.featured' : 'comment.unfeatured';
    await recordAudit(manager, {
      tenantId,
      actor,
      action: type,
      subjectKind: 'comment',
      subjectId: commentId,
      detail: { revision },
    });
    await recordEvent(manager, { tenantId, type, commentId, payload: { revision, featured: wanted } });
  });
  return { commentId, featured: wanted };
}

interface CandidateRow extends Candidate {
  readonly commentId: string;
  readonly itemId: string | null;
  readonly source: string;
  readonly section: string | null;
  readonly article: FeaturedView['article'];
  readonly pageId: string | null;
  readonly postedAt: Date;
  readonly featuredAt: Date | null;
  readonly featuredBy: string | null;
}

async function candidates(
  dataSource: DataSource,
  tenantId: string,
  { pageId, section, source, articleUrl }: FeaturedScope,
  also: string,
  parameters: readonly unknown[],
  most: number,
): Promise<readonly CandidateRow[]> {
  const storable = (text: string | undefined): string | null => (text === undefined ? null : toStorable(text).text);
  const rows: (Omit<CandidateRow, 'text'> & { text: string; exact: Buffer | null; repaired: string | null })[] =
    await dataSource.query(
      `WITH newest AS (
         SELECT c.* FROM comment c
         WHERE c.tenant_id = $1 AND c.status = 'approved' AND c.erased_at IS NULL AND ${also}
           AND ($2::uuid IS NULL OR c.page_id = $2) AND ($3::text IS NULL OR c.section = $3)
           AND ($4::text IS NULL OR c.source = $4)
         ORDER BY c.id DESC LIMIT ${MOST_LOOKED_AT})
       SELECT c.id AS "commentId", i.id AS "itemId", c.source, c.section, c.page_id AS "pageId",
         coalesce(c.posted_at, c.created_at) AS "postedAt", coalesce(c.author_id, c.author_name) AS "authorKey",
         c.author_name AS author, r.text, r.text_exact AS exact, r.repaired_text AS repaired,
         CASE WHEN c.featured_revision = c.revision THEN c.featured_at END AS "featuredAt", c.featured_by AS "featuredBy",
         CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('title', p.title, 'url', p.url)
           WHEN jsonb_typeof(r.received -> 'article') = 'object' THEN jsonb_build_object(
             'title', r.received -> 'article' -> 'title', 'url', r.received -> 'article' -> 'url') END AS article,
         jsonb_build_object('tone', a.body -> 'tone' , 'spam', a.body -> 'spam', 'stance', a.body -> 'stance',
           'reply', a.body -> 'reply') AS assessment
       FROM newest c
       JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
       LEFT JOIN page p ON p.id = c.page_id
       LEFT JOIN review_item i ON i.comment_id = c.id AND i.revision = c.revision
       JOIN LATERAL (
         SELECT body FROM assessment WHERE assessment.comment_id = c.id AND assessment.revision = c.revision
         ORDER BY id DESC LIMIT 1) a ON true
       WHERE $5::text IS NULL OR coalesce(p.url, r.received -> 'article' ->> 'url') = $5
       ORDER BY c.id DESC LIMIT ${most}`,
      [tenantId, pageId ?? null, storable(section), storable(source), storable(articleUrl), ...parameters],
    );
  return rows.map(({ exact, repaired, text, ...row }) => ({ ...row, text: repaired ?? fromStorable(text, exact) }));
}

function view(row: CandidateRow, worth: number | null): FeaturedView {
  const { commentId, itemId, text, author, source, section, article, pageId, postedAt, featuredAt, featuredBy } = row;
  return {
    commentId,
    itemId,
    text,
    author,
    source,
    section,
    article,
    pageId,
    postedAt,
    worth,
    sides: Object.fromEntries(sidesOf({ ...row, assessment: row.assessment as Assessment })),
    featuredAt,
    featuredBy: featuredAt === null ? null : featuredBy,
  };
}
