import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MAX_LEAD_LENGTH, type ReceivedComment } from '../assessment/received-comment.js';
import { ParleyError } from '../core/errors.js';
import type { PageComment, Segment, SeparatedPage } from '../core/separation/page.js';
import { separate } from '../core/separation/separate.js';
import { repair } from '../core/text/repair.js';
import { JobQueue } from '../jobs/job-queue.js';
import { readCursor, writeCursor } from '../ops/cursor.js';
import { type Actor, recordAudit } from '../storage/audit.js';
import type { CommentStatus } from '../storage/comment-states.js';
import { isId, newId } from '../storage/ids.js';
import { fromStorable, storableJson, toStorable } from '../storage/storable-text.js';
import { contentHash, keepComment } from './comment-rows.js';
import { matchComments } from './match-comments.js';

/** A page as it comes in. */
export interface NewPage {
  readonly text: string;
  readonly format: 'text' | 'html';
  readonly source: string;
  readonly externalId: string | null;
  readonly url: string | null;
}

export interface PageCommentView {
  readonly id: string;
  readonly index: number;
  readonly status: CommentStatus;
}

export interface PageSummary {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly source: string;
  readonly createdAt: string;
  readonly commentCount: number;
  readonly openItems: number;
}

export interface PageView {
  readonly id: string;
  readonly source: string;
  readonly externalId: string | null;
  readonly url: string | null;
  readonly format: 'text' | 'html';
  readonly createdAt: string;
  /** What the offsets of `page` point into: the text as handed in, or the rendered text of HTML. */
  readonly text: string;
  readonly page: SeparatedPage;
  readonly comments: readonly (PageCommentView & { readonly itemId: string | null })[];
}

const MAX_TITLE_LENGTH = 160;
/** Comment ids of one job. */
const JOB_SIZE = 1_000;

/** Scraped pages: separated, kept, and each of their comments taken in. */
@Injectable()
export class PagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
  ) {}

  /**
   * Takes a page in. Its comments are kept as `received` and assessed by a job that is added in the same transaction.
   * A page that is known (by source and external id, or else source and URL) is brought up to date: comments
   * recognised by their content keep their ids, only new ones are created, and those no longer on it stay as they are.
   */
  async takeIn(
    tenantId: string,
    page: NewPage,
    actor: Actor,
  ): Promise<{ created: boolean; id: string; page: SeparatedPage; comments: PageCommentView[] }> {
    const separated = (await this.corrected(tenantId, page)) ?? separatePage(page);
    return this.dataSource.transaction(async (manager) => {
      const { id, created } = await keepPage(manager, tenantId, page, separated);
      const comments = await keepPageComments(manager, tenantId, { ...page, id }, separated, actor);
      const added = comments.filter((comment) => comment.isNew).map((comment) => comment.id);
      for (let from = 0; from < added.length; from += JOB_SIZE) {
        const payload = { commentIds: added.slice(from, from + JOB_SIZE) };
        await this.queue.add(manager, { tenantId, name: 'assess', payload });
      }
      await recordAudit(manager, {
        tenantId,
        actor,
        action: created ? 'page.received' : 'page.received-again',
        subjectKind: 'page',
        subjectId: id,
        detail: { comments: comments.length, newComments: added.length },
      });
      return {
        created,
        id,
        page: { id, ...separated },
        comments: comments.map((comment) => ({ id: comment.id, index: comment.index, status: comment.status })),
      };
    });
  }

  /** The page as people corrected its borders; it stands for as long as the page is the same, to the letter. */
  private async corrected(tenantId: string, page: NewPage): Promise<SeparatedPage | null> {
    const known =
      page.externalId === null
        ? 'url = $4 AND external_id IS NULL AND $3::text IS NULL'
        : 'external_id = $3 AND $4::text IS NOT DISTINCT FROM $4';
    const rows: { separated: SeparatedPage }[] = await this.dataSource.query(
      `SELECT separated FROM page WHERE tenant_id = $1 AND source = $2 AND ${known} AND content_hash = $5 AND corrected_at IS NOT NULL`,
      [tenantId, page.source, page.externalId, page.url, contentHash(page.text)],
    );
    return rows[0]?.separated ?? null;
  }

  /** Newest first. */
  async list(
    tenantId: string,
    query: { cursor?: string | undefined; limit: number },
  ): Promise<{ pages: PageSummary[]; nextCursor: string | null }> {
    const rows: (Omit<PageSummary, 'createdAt'> & { createdAt: Date })[] = await this.dataSource.query(
      `SELECT page.id, page.title, page.url, page.source, page.created_at AS "createdAt",
         (SELECT count(*)::int FROM comment WHERE comment.tenant_id = $1 AND comment.page_id = page.id) AS "commentCount",
         (SELECT count(*)::int FROM comment JOIN review_item item ON item.comment_id = comment.id
          WHERE comment.tenant_id = $1 AND comment.page_id = page.id AND item.state = 'open') AS "openItems"
       FROM page WHERE page.tenant_id = $1 AND ($2::uuid IS NULL OR page.id < $2)
       ORDER BY page.id DESC LIMIT $3`,
      [tenantId, readCursor(query.cursor), query.limit + 1],
    );
    const pages = rows.slice(0, query.limit).map((row) => ({
      id: row.id,
      title: row.title,
      url: row.url,
      source: row.source,
      createdAt: row.createdAt.toISOString(),
      commentCount: row.commentCount,
      openItems: row.openItems,
    }));
    return { pages, nextCursor: rows.length > query.limit ? writeCursor(pages.at(-1)!.id) : null };
  }

  /** @throws ParleyError NOT_FOUND. */
  async find(tenantId: string, id: string): Promise<PageView> {
    const rows: PageRow[] = isId(id)
      ? await this.dataSource.query(
          `SELECT id, source, external_id, url, format, text, text_exact, separated, created_at
           FROM page WHERE tenant_id = $1 AND id = $2`,
          [tenantId, id],
        )
      : [];
    const row = rows[0];
    if (!row) throw new ParleyError('NOT_FOUND', 'there is no such page');
    const comments: PageView['comments'] = await this.dataSource.query(
      `SELECT c.id, c.page_index AS index, c.status, i.id AS "itemId"
       FROM comment c LEFT JOIN review_item i ON i.tenant_id = $1 AND i.comment_id = c.id AND i.revision = c.revision
       WHERE c.tenant_id = $1 AND c.page_id = $2 AND c.page_index IS NOT NULL ORDER BY c.page_index`,
      [tenantId, id],
    );
    return {
      id: row.id,
      source: row.source,
      externalId: row.external_id,
      url: row.url,
      format: row.format,
      createdAt: row.created_at.toISOString(),
      text: row.separated.renderedText ?? fromStorable(row.text, row.text_exact),
      page: { id: row.id, ...row.separated },
      comments,
    };
  }
}

interface PageRow {
  readonly id: string;
  readonly source: string;
  readonly external_id: string | null;
  readonly url: string | null;
  readonly format: 'text' | 'html';
  readonly text: string;
  readonly text_exact: Buffer | null;
  readonly separated: SeparatedPage;
  readonly created_at: Date;
}

function separatePage({ text, format }: NewPage): SeparatedPage {
  // Evidence is read from the repaired words; every offset stays one of the text as handed in.
  return separate(text, format === 'text' ? { format, repair: repair(text) } : { format });
}

/**
 * Keeps the page, in the caller's transaction, and locks it: of two requests with one page, the second waits and
 * then finds the comments of the first.
 */
async function keepPage(
  manager: EntityManager,
  tenantId: string,
  page: NewPage,
  separated: SeparatedPage,
): Promise<{ id: string; created: boolean }> {
  const { text, exact } = toStorable(page.text);
  const values = [
    page.format,
    text,
    exact,
    contentHash(page.text),
    JSON.stringify(storableJson(separated)),
    toNullable(titleOf(separated)),
  ];
  const known =
    page.externalId !== null
      ? '(tenant_id, source, external_id) WHERE external_id IS NOT NULL'
      : '(tenant_id, source, url) WHERE url IS NOT NULL AND external_id IS NULL';
  const rows: { id: string; created: boolean }[] = await manager.query(
    // xmax is 0 only on a row that this statement inserted.
    `INSERT INTO page (id, tenant_id, source, external_id, url, format, text, text_exact, content_hash, separated, title)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT ${known} DO UPDATE SET url = coalesce(excluded.url, page.url), format = excluded.format,
       text = excluded.text, text_exact = excluded.text_exact, content_hash = excluded.content_hash,
       separated = excluded.separated, title = excluded.title, updated_at = now(),
       corrected_at = CASE WHEN page.content_hash = excluded.content_hash THEN page.corrected_at END
     RETURNING id, (xmax = 0) AS created`,
    [newId(), tenantId, page.source, page.externalId, page.url, ...values],
  );
  return rows[0]!;
}

type KeptPageComment = PageCommentView & { readonly isNew: boolean };

async function keepPageComments(
  manager: EntityManager,
  tenantId: string,
  page: NewPage & { readonly id: string },
  separated: SeparatedPage,
  actor: Actor,
): Promise<KeptPageComment[]> {
  const incoming = separated.segments.flatMap((segment) =>
    segment.comment ? [{ ...segment.comment, document: segment.document }] : [],
  );
  const known: { id: string; status: CommentStatus; contentHash: string; author: string | null }[] =
    await manager.query(
      `SELECT c.id, c.status, c.author_name AS author, r.content_hash AS "contentHash"
       FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
       WHERE c.tenant_id = $1 AND c.page_id = $2 ORDER BY c.page_index NULLS LAST, c.id`,
      [tenantId, page.id],
    );
  const matches = matchComments(
    incoming.map((comment) => ({
      contentHash: contentHash(comment.text),
      author: comment.author === null ? null : toStorable(comment.author).text,
    })),
    known,
  );
  const ids = incoming.map((_, position) => matches[position]?.id ?? newId());
  if (known.length > 0) await movePositions(manager, tenantId, page.id, incoming, ids, matches);
  const kept: KeptPageComment[] = [];
  for (const [position, comment] of incoming.entries()) {
    const match = matches[position];
    const id = ids[position]!;
    if (match) {
      kept.push({ id, index: comment.index, status: match.status, isNew: false });
      continue;
    }
    const parentAt = incoming.findIndex((other) => other.index === comment.parentIndex);
    await keepComment(manager, {
      id,
      tenantId,
      comment: receivedFromPage(page, separated, comment, parentAt < 0 ? null : ids[parentAt]!),
      actor,
      page: { id: page.id, index: comment.index },
    });
    kept.push({ id, index: comment.index, status: 'received', isNew: true });
  }
  return kept;
}

/** Gives known comments their places on the page as it is now; those that are gone from it have none. */
async function movePositions(
  manager: EntityManager,
  tenantId: string,
  pageId: string,
  incoming: readonly PageComment[],
  ids: readonly string[],
  matches: readonly unknown[],
): Promise<void> {
  // In the order of ids, as the job that settles them goes: two who lock many rows must not meet crosswise.
  await manager.query('SELECT 1 FROM comment WHERE tenant_id = $1 AND page_id = $2 ORDER BY id FOR UPDATE', [
    tenantId,
    pageId,
  ]);
  // First all away: two comments that change places must not meet in the unique index.
  await manager.query('UPDATE comment SET page_index = NULL WHERE tenant_id = $1 AND page_id = $2', [tenantId, pageId]);
  const places = incoming.flatMap((comment, position) =>
    matches[position] ? [{ id: ids[position]!, index: comment.index }] : [],
  );
  await manager.query(
    `UPDATE comment SET page_index = place.index
     FROM unnest($2::uuid[], $3::int[]) AS place (id, index)
     WHERE comment.tenant_id = $1 AND comment.id = place.id`,
    [tenantId, places.map((place) => place.id), places.map((place) => place.index)],
  );
}

export function receivedFromPage(
  page: Pick<NewPage, 'source' | 'externalId' | 'url'>,
  separated: SeparatedPage,
  comment: PageComment & { readonly document: number },
  parentId: string | null,
): ReceivedComment {
  const article = articleOf(separated.segments, comment.document);
  return {
    text: comment.text,
    source: page.source,
    externalId: null,
    author: comment.author === null ? null : { id: null, name: toStorable(comment.author).text },
    // The text of the parent stands in its own row, so that it is there once and can be erased once.
    parent: parentId === null ? null : { externalId: null, text: null, commentId: parentId },
    article: {
      externalId: page.externalId,
      url: page.url,
      title: toNullable(article.title),
      lead: toNullable(article.lead),
    },
    section: null,
    postedAt: comment.postedAt,
    target: null,
    language: null,
    forceReview: false,
    boundaryConfidence: Math.min(...comment.boundaryConfidence),
  };
}

/**
 * The first line of an article, and as much of what follows as says what it is about. Repaired, since moderators read
 * it beside the comment; the page itself is kept as it was handed in.
 */
function articleOf(segments: readonly Segment[], document: number): { title: string | null; lead: string | null } {
  let text = '';
  for (const segment of segments) {
    if (segment.role !== 'article' || segment.document !== document) continue;
    text += `${segment.text}\n`;
    if (text.length > MAX_TITLE_LENGTH + 2 * MAX_LEAD_LENGTH) break;
  }
  const [title, ...rest] = repair(text)
    .text.split('\n')
    .flatMap((line) => line.trim() || []);
  const lead = rest.join('\n').slice(0, MAX_LEAD_LENGTH);
  return { title: title === undefined ? null : shortened(title), lead: lead === '' ? null : lead };
}

function titleOf(separated: SeparatedPage): string | null {
  const first = separated.segments.find((segment) => segment.role === 'article');
  return first ? articleOf(separated.segments, first.document).title : null;
}

/** Some pages have no headline, and their first line is a paragraph. */
function shortened(title: string): string {
  if (title.length <= MAX_TITLE_LENGTH) return title;
  const cut = title.lastIndexOf(' ', MAX_TITLE_LENGTH);
  return `${title.slice(0, cut > 0 ? cut : MAX_TITLE_LENGTH)}\u2026`;
}

function toNullable(text: string | null): string | null {
  return text === null ? null : toStorable(text).text;
}
