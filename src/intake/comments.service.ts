import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import type { Assessment } from '../core/assessment.js';
import { ParleyError } from '../core/errors.js';
import { readCursor, writeCursor } from '../ops/cursor.js';
import { commentViews } from '../review/comment-view.js';
import { replaceItems } from '../review/open-item.js';
import type { CommentView } from '../review/views.js';
import { recordAudit } from '../storage/audit.js';
import { type CommentStatus, mayChangeStatus } from '../storage/comment-states.js';
import { isId } from '../storage/ids.js';
import { toStorable } from '../storage/storable-text.js';
import { erasePageComment } from './page-rows.js';

export interface CommentQuery {
  /** Words that the text holds, as they stand, without regard to case. */
  readonly q?: string | undefined;
  readonly status?: readonly CommentStatus[] | undefined;
  readonly source?: string | undefined;
  /** Id or name. */
  readonly author?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Looks at comments, and erases what is personal in one. */
@Injectable()
export class CommentsService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws ParleyError NOT_FOUND, also for a program that asks for a comment it did not send. */
  async find(caller: Caller, id: string): Promise<CommentView> {
    const found = isId(id) && (await this.mayRead(caller, id)) ? await this.views(caller.tenantId, [id]) : [];
    if (!found[0]) throw noSuchComment();
    return found[0];
  }

  /** Newest first. */
  async list(caller: Caller, query: CommentQuery): Promise<{ comments: CommentView[]; nextCursor: string | null }> {
    const parameters: unknown[] = [caller.tenantId];
    const conditions = ['c.tenant_id = $1'];
    const where = (condition: (place: string) => string, value: unknown): void => {
      parameters.push(value);
      conditions.push(condition(`$${parameters.length}`));
    };
    const before = readCursor(query.cursor);
    if (before !== null) where((place) => `c.id < ${place}`, before);
    if (query.status && query.status.length > 0) where((place) => `c.status = ANY (${place})`, query.status);
    if (query.source !== undefined) where((place) => `c.source = ${place}`, toStorable(query.source).text);
    if (query.author)
      where((place) => `(c.author_id = ${place} OR c.author_name = ${place})`, toStorable(query.author).text);
    if (query.q) {
      where((place) => `(r.text ILIKE ${place} OR r.repaired_text ILIKE ${place})`, `%${escapeLike(query.q)}%`);
    }
    if (caller.role === 'service') where((place) => `r.received ->> 'receivedBy' = ${place}`, caller.actor.id);
    parameters.push(query.limit + 1);
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT c.id FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
       WHERE ${conditions.join(' AND ')} ORDER BY c.id DESC LIMIT $${parameters.length}`,
      parameters,
    );
    const ids = rows.slice(0, query.limit).map((row) => row.id);
    return {
      comments: await this.views(caller.tenantId, ids),
      nextCursor: rows.length > query.limit ? writeCursor(ids.at(-1)!) : null,
    };
  }

  /**
   * Erases what is personal about a comment: its texts, author, assessed words, notes, and its copy in its page and
   * in the replies to it. Ids, times, scores, decisions and the audit log stay; an open item is closed.
   *
   * @throws ParleyError NOT_FOUND.
   */
  async erase(caller: Caller, id: string): Promise<void> {
    if (!isId(id) || !(await this.mayRead(caller, id))) throw noSuchComment();
    const { tenantId } = caller;
    await this.dataSource.transaction(async (manager) => {
      // The page before its comments, as when it is taken in again.
      await manager.query(
        `SELECT 1 FROM page WHERE tenant_id = $1 AND id =
           (SELECT page_id FROM comment WHERE tenant_id = $1 AND id = $2) FOR UPDATE`,
        [tenantId, id],
      );
      const rows: ErasedRow[] = await manager.query(
        `SELECT id, status, source, external_id, page_id, page_index FROM comment WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
        [tenantId, id],
      );
      const comment = rows[0];
      if (!comment) throw noSuchComment();
      await eraseComment(manager, tenantId, comment);
      if (comment.page_id !== null && comment.page_index !== null) {
        await erasePageComment(manager, tenantId, comment.page_id, comment.page_index);
      }
      await recordAudit(manager, {
        tenantId,
        actor: caller.actor,
        action: 'comment.erased',
        subjectKind: 'comment',
        subjectId: id,
      });
    });
  }

  private async mayRead(caller: Caller, id: string): Promise<boolean> {
    if (caller.role !== 'service') return true;
    const rows: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM comment_revision WHERE tenant_id = $1 AND comment_id = $2 AND received ->> 'receivedBy' = $3 LIMIT 1`,
      [caller.tenantId, id, caller.actor.id],
    );
    return rows.length > 0;
  }

  private async views(tenantId: string, ids: readonly string[]): Promise<CommentView[]> {
    const found = await commentViews(this.dataSource, tenantId, ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}

interface ErasedRow {
  readonly id: string;
  readonly status: CommentStatus;
  readonly source: string;
  readonly external_id: string | null;
  readonly page_id: string | null;
  readonly page_index: number | null;
}

async function eraseComment(manager: EntityManager, tenantId: string, comment: ErasedRow): Promise<void> {
  const { id, source, external_id: externalId } = comment;
  await manager.query(
    `UPDATE comment SET author_id = NULL, author_name = NULL, erased_at = now(), updated_at = now()
     WHERE tenant_id = $1 AND id = $2`,
    [tenantId, id],
  );
  // The digest goes too: a short text can be found again from it by trying.
  await manager.query(
    `UPDATE comment_revision SET text = '', text_exact = NULL, repaired_text = NULL, content_hash = '',
       received = jsonb_build_object('receivedBy', received -> 'receivedBy')
     WHERE tenant_id = $1 AND comment_id = $2`,
    [tenantId, id],
  );
  await manager.query(
    `UPDATE comment_revision SET received = jsonb_set(received, '{parent,text}', 'null')
     WHERE tenant_id = $1 AND received -> 'parent' ->> 'text' IS NOT NULL
       AND (received -> 'parent' ->> 'commentId' = $2 OR (received -> 'parent' ->> 'externalId' = $4
         AND (SELECT c.source FROM comment c WHERE c.id = comment_revision.comment_id) = $3))`,
    [tenantId, id, source, externalId],
  );
  // Digests of the text, and what was said of it from outside.
  await manager.query('DELETE FROM arrival WHERE tenant_id = $1 AND comment_id = $2', [tenantId, id]);
  await manager.query(
    `UPDATE suggested_label SET text = NULL, text_key = '', context = '{}' WHERE tenant_id = $1 AND comment_id = $2`,
    [tenantId, id],
  );
  const assessments: { id: string; body: Assessment }[] = await manager.query(
    'SELECT id, body FROM assessment WHERE tenant_id = $1 AND comment_id = $2',
    [tenantId, id],
  );
  for (const assessment of assessments) {
    await manager.query('UPDATE assessment SET body = $3 WHERE tenant_id = $1 AND id = $2', [
      tenantId,
      assessment.id,
      JSON.stringify(withoutWords(assessment.body)),
    ]);
  }
  await manager.query(
    `DELETE FROM item_note WHERE tenant_id = $1 AND item_id IN (SELECT id FROM review_item WHERE tenant_id = $1 AND comment_id = $2)`,
    [tenantId, id],
  );
  await manager.query('UPDATE review_decision SET note = NULL WHERE tenant_id = $1 AND comment_id = $2', [
    tenantId,
    id,
  ]);
  await manager.query(
    'UPDATE review_check SET note = NULL, settled_note = NULL WHERE tenant_id = $1 AND comment_id = $2',
    [tenantId, id],
  );
  for (const table of ['golden_item', 'precedent']) {
    await manager.query(
      `DELETE FROM ${table} WHERE item_id IN (SELECT id FROM review_item WHERE tenant_id = $1 AND comment_id = $2)`,
      [tenantId, id],
    );
  }
  await manager.query('DELETE FROM teaching_candidate WHERE tenant_id = $1 AND comment_id = $2', [tenantId, id]);
  await replaceItems(manager, tenantId, id, null);
  // Nothing is left to be looked at in a comment that waited.
  if (mayChangeStatus(comment.status, 'rejected', 'erasure')) {
    await manager.query(`UPDATE comment SET status = 'rejected' WHERE tenant_id = $1 AND id = $2`, [tenantId, id]);
  }
}

/** An assessment with its scores and decision, and none of the comment's words. */
function withoutWords(body: Assessment): Assessment {
  const kept = JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (key === 'explanation' ? undefined : value)),
  ) as Assessment;
  return {
    ...kept,
    text: '',
    encoding: { ...kept.encoding, text: '', spans: [] },
    spam: { ...kept.spam, reasons: [] },
  };
}

function escapeLike(text: string): string {
  return toStorable(text).text.replaceAll(/[\\%_]/g, '\\$&');
}

function noSuchComment(): ParleyError {
  return new ParleyError('NOT_FOUND', 'there is no such comment');
}
