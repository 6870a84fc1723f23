import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { AssessmentService } from '../assessment/assessment.service.js';
import type { ReceivedComment } from '../assessment/received-comment.js';
import { settle } from '../assessment/settle.js';
import { ParleyError } from '../core/errors.js';
import { cutComment, mergeComments } from '../core/separation/edit.js';
import type { PageComment, SeparatedPage } from '../core/separation/page.js';
import { recordEvent } from '../delivery/outbox.js';
import { JobQueue } from '../jobs/job-queue.js';
import { replaceItems } from '../review/open-item.js';
import { recordAudit } from '../storage/audit.js';
import { type CommentStatus, mayChangeStatus } from '../storage/comment-states.js';
import { isId, newId } from '../storage/ids.js';
import { fromStorable, storableJson } from '../storage/storable-text.js';
import { keepComment, revise } from './comment-rows.js';
import { receivedFromPage } from './pages.service.js';

/** What came of a corrected border: the comments that have a new text, with the items that stand for them now. */
export interface BorderResult {
  readonly pageId: string;
  readonly comments: readonly {
    readonly id: string;
    readonly index: number;
    readonly status: CommentStatus;
    readonly itemId: string | null;
  }[];
}

/** What people correct about where the comments of a page begin and end. */
@Injectable()
export class PageBordersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assessments: AssessmentService,
    private readonly queue: JobQueue,
  ) {}

  /**
   * Joins a comment with the next one on its page. It gets a new revision, assessed at once; the other one is
   * rejected as a part of it. Whoever has one of them in hand is told at the next call (409).
   *
   * @throws ParleyError NOT_FOUND; BadInputError where nothing follows directly.
   */
  async merge(caller: Caller, commentId: string): Promise<BorderResult> {
    return this.change(caller, async (manager) => {
      const page = await lockPageOf(manager, caller.tenantId, commentId);
      const separated = mergeComments(page.separated, page.index, page.text);
      const second = await commentAt(manager, caller.tenantId, page.id, page.index + 1);
      await keepBorders(manager, caller, page, separated, { action: 'page.comments-merged', index: page.index });
      if (second) {
        await drop(manager, caller, second, commentId);
        await moveIndices(manager, caller.tenantId, page.id, page.index + 1, -1);
      }
      return { pageId: page.id, comments: [await renew(manager, caller, page, separated, commentId)] };
    });
  }

  /**
   * Cuts a comment in two. The first part is its new revision, the second a new comment; both are assessed at once.
   *
   * @param at where the second begins, in UTF-16 units of the comment's text.
   * @throws ParleyError NOT_FOUND; BadInputError where one part would be blank.
   */
  async cut(caller: Caller, commentId: string, at: number): Promise<BorderResult> {
    return this.change(caller, async (manager) => {
      const page = await lockPageOf(manager, caller.tenantId, commentId);
      const separated = cutComment(page.separated, page.index, at, page.text);
      await keepBorders(manager, caller, page, separated, { action: 'page.comment-cut', index: page.index });
      await moveIndices(manager, caller.tenantId, page.id, page.index + 1, 1);
      const first = await renew(manager, caller, page, separated, commentId);
      const index = page.index + 1;
      const comment = received(page, separated, index);
      const kept = await keepComment(manager, {
        id: newId(),
        tenantId: caller.tenantId,
        comment,
        actor: caller.actor,
        page: { id: page.id, index },
      });
      return { pageId: page.id, comments: [first, { id: kept.id, revision: kept.revision, index, comment }] };
    });
  }

  /**
   * Changes the page in one transaction and then assesses what has a new text, so that a moderator can go on with it
   * at once. Should the process die between the two, a job that stands in the same transaction assesses it.
   */
  private async change(
    caller: Caller,
    act: (manager: EntityManager) => Promise<{ pageId: string; comments: readonly Changed[] }>,
  ): Promise<BorderResult> {
    const { tenantId } = caller;
    const { pageId, comments } = await this.dataSource.transaction(async (manager) => {
      const changed = await act(manager);
      const commentIds = changed.comments.map(({ id }) => id);
      await this.queue.add(manager, { tenantId, name: 'assess', payload: { commentIds } });
      return changed;
    });
    const settled: BorderResult['comments'][number][] = [];
    for (const { id, revision, index, comment } of comments) {
      const assessed = await this.assessments.assess(tenantId, comment, { id, isKept: true });
      const { status, itemId } = await this.dataSource.transaction((manager) =>
        settle(manager, { tenantId, commentId: id, revision }, assessed),
      );
      settled.push({ id, index, status, itemId });
    }
    return { pageId, comments: settled };
  }
}

/** A comment with a new text, to be assessed. */
interface Changed {
  readonly id: string;
  readonly revision: number;
  readonly index: number;
  readonly comment: ReceivedComment;
}

/** The comment with its new text, as its next revision. */
async function renew(
  manager: EntityManager,
  caller: Caller,
  page: LockedPage,
  separated: SeparatedPage,
  commentId: string,
): Promise<Changed> {
  const { tenantId, actor } = caller;
  const comment = received(page, separated, page.index);
  const existing = { id: commentId, revision: page.revision, status: page.status };
  const { revision } = await revise(manager, { id: commentId, tenantId, comment, actor }, existing);
  return { id: commentId, revision, index: page.index, comment };
}

interface LockedPage {
  readonly id: string;
  readonly source: string;
  readonly externalId: string | null;
  readonly url: string | null;
  /** What the offsets point into. */
  readonly text: string;
  readonly separated: SeparatedPage;
  /** The comment's place, revision and status. */
  readonly index: number;
  readonly revision: number;
  readonly status: CommentStatus;
}

/** The page before its comments, in the order of their ids, as when it is taken in again: nobody waits crosswise. */
async function lockPageOf(manager: EntityManager, tenantId: string, commentId: string): Promise<LockedPage> {
  const pages: PageRow[] = isId(commentId)
    ? await manager.query(
        `SELECT id, source, external_id, url, text, text_exact, separated FROM page
         WHERE tenant_id = $1 AND id = (SELECT page_id FROM comment WHERE tenant_id = $1 AND id = $2) FOR UPDATE`,
        [tenantId, commentId],
      )
    : [];
  const page = pages[0];
  if (!page) throw new ParleyError('NOT_FOUND', 'there is no such comment on a page');
  const comments: { id: string; page_index: number | null; revision: number; status: CommentStatus }[] =
    await manager.query(
      `SELECT id, page_index, revision, status FROM comment WHERE tenant_id = $1 AND page_id = $2 ORDER BY id FOR UPDATE`,
      [tenantId, page.id],
    );
  const comment = comments.find(({ id }) => id === commentId);
  if (!comment || comment.page_index === null) {
    throw new ParleyError('NOT_FOUND', 'this comment does not stand on its page any more');
  }
  return {
    id: page.id,
    source: page.source,
    externalId: page.external_id,
    url: page.url,
    text: page.separated.renderedText ?? fromStorable(page.text, page.text_exact),
    separated: page.separated,
    index: comment.page_index,
    revision: comment.revision,
    status: comment.status,
  };
}

interface PageRow {
  readonly id: string;
  readonly source: string;
  readonly external_id: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly text_exact: Buffer | null;
  readonly separated: SeparatedPage;
}

interface CommentRow {
  readonly id: string;
  readonly status: CommentStatus;
  readonly revision: number;
}

async function commentAt(
  manager: EntityManager,
  tenantId: string,
  pageId: string,
  index: number,
): Promise<CommentRow | null> {
  const rows: CommentRow[] = await manager.query(
    'SELECT id, status, revision FROM comment WHERE tenant_id = $1 AND page_id = $2 AND page_index = $3',
    [tenantId, pageId, index],
  );
  return rows[0] ?? null;
}

async function keepBorders(
  manager: EntityManager,
  caller: Caller,
  page: LockedPage,
  separated: SeparatedPage,
  { action, index }: { action: string; index: number },
): Promise<void> {
  await manager.query(
    'UPDATE page SET separated = $3, corrected_at = now(), updated_at = now() WHERE tenant_id = $1 AND id = $2',
    [caller.tenantId, page.id, JSON.stringify(storableJson(separated))],
  );
  await recordAudit(manager, {
    tenantId: caller.tenantId,
    actor: caller.actor,
    action,
    subjectKind: 'page',
    subjectId: page.id,
    detail: { comment: index + 1 },
  });
}

/** It was part of another comment: off its page, its item closed, and whoever takes events in is told. */
async function drop(manager: EntityManager, caller: Caller, comment: CommentRow, into: string): Promise<void> {
  const { tenantId } = caller;
  await replaceItems(manager, tenantId, comment.id, null);
  const status: CommentStatus = mayChangeStatus(comment.status, 'rejected', 'merge') ? 'rejected' : comment.status;
  await manager.query(
    'UPDATE comment SET page_index = NULL, status = $3, updated_at = now() WHERE tenant_id = $1 AND id = $2',
    [tenantId, comment.id, status],
  );
  const detail = { revision: comment.revision, status, mergedInto: into };
  await recordEvent(
    manager,
    { tenantId, type: 'comment.decided', commentId: comment.id, payload: { ...detail, decision: 'reject' } },
    { actor: caller.actor, action: 'comment.merged', detail },
  );
}

/** Makes room for a comment, or closes the gap of one that is gone. */
async function moveIndices(
  manager: EntityManager,
  tenantId: string,
  pageId: string,
  from: number,
  by: number,
): Promise<void> {
  // Through the negative numbers: two neighbours must not meet in the unique index.
  await manager.query(
    `UPDATE comment SET page_index = -1 - (page_index + $4::int) WHERE tenant_id = $1 AND page_id = $2 AND page_index >= $3`,
    [tenantId, pageId, from, by],
  );
  await manager.query(
    'UPDATE comment SET page_index = -1 - page_index WHERE tenant_id = $1 AND page_id = $2 AND page_index < 0',
    [tenantId, pageId],
  );
}

function received(page: LockedPage, separated: SeparatedPage, index: number): ReceivedComment {
  const segment = separated.segments.find(({ comment }) => comment?.index === index)!;
  const comment: PageComment & { document: number } = { ...segment.comment!, document: segment.document };
  return receivedFromPage(page, separated, comment, null);
}
