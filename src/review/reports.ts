import type { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { ParleyError } from '../core/errors.js';
import { fingerprint } from '../core/text/fingerprint.js';
import { recordAudit } from '../storage/audit.js';
import { assertStatusChange, type CommentStatus } from '../storage/comment-states.js';
import { isId, newId } from '../storage/ids.js';
import { toStorable } from '../storage/storable-text.js';
import { openItem } from './open-item.js';

export interface ReportResult {
  readonly commentId: string;
  /** Readers who have reported this revision. */
  readonly reports: number;
  readonly status: CommentStatus;
  /** The item that stands for all of them; null where a person has decided about this text already. */
  readonly itemId: string | null;
}

const QUEUE = 'reported';
const REASON = 'Reported by readers';
/** A first report stands before what is merely doubtful; each further one weighs a little more, up to 1. */
const PRIORITY = 0.6;
const PRIORITY_PER_REPORT = 0.08;

/**
 * Takes a reader's complaint in. All complaints about one revision are one case: the same reader counts once, and a
 * further one raises the item that is there. What a person has decided stays decided until the text changes.
 */
export async function report(
  dataSource: DataSource,
  caller: Caller,
  commentId: string,
  complaint: { reporter: string; reason: string | null },
): Promise<ReportResult> {
  const { tenantId } = caller;
  return dataSource.transaction(async (manager) => {
    const [comment] = isId(commentId)
      ? ((await manager.query(
          `SELECT revision, status FROM comment WHERE tenant_id = $1 AND id = $2 AND erased_at IS NULL FOR UPDATE`,
          [tenantId, commentId],
        )) as { revision: number; status: CommentStatus }[])
      : [];
    if (!comment) throw new ParleyError('NOT_FOUND', 'there is no such comment');
    const { revision } = comment;
    await manager.query(
      `INSERT INTO comment_report (id, tenant_id, comment_id, revision, reporter, reason) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (comment_id, revision, reporter) DO UPDATE SET reason = coalesce(excluded.reason, comment_report.reason)`,
      [
        newId(),
        tenantId,
        commentId,
        revision,
        toStorable(complaint.reporter).text,
        complaint.reason === null ? null : toStorable(complaint.reason).text,
      ],
    );
    const [seen] = (await manager.query(
      `SELECT (SELECT count(*)::int FROM comment_report WHERE comment_id = $2 AND revision = $3) AS reports,
         item.id, item.state, revision.text, revision.repaired_text AS repaired, EXISTS (
           SELECT 1 FROM review_decision AS decision WHERE decision.item_id = item.id AND decision.undone_at IS NULL) AS decided
       FROM comment_revision AS revision
       LEFT JOIN review_item AS item ON item.comment_id = revision.comment_id AND item.revision = revision.revision
       WHERE revision.tenant_id = $1 AND revision.comment_id = $2 AND revision.revision = $3`,
      [tenantId, commentId, revision],
    )) as SeenRow[];
    const { reports, id, state, decided } = seen!;
    if (decided) return { commentId, reports, status: comment.status, itemId: null };
    const priority = Math.min(1, PRIORITY + PRIORITY_PER_REPORT * (reports - 1));
    let itemId = id;
    let { status } = comment;
    if (id !== null && (state === 'open' || state === 'held')) {
      await manager.query(
        `UPDATE review_item SET priority = greatest(priority, $3), updated_at = now(),
           tags = CASE WHEN 'reported' = ANY (tags) THEN tags ELSE tags || 'reported'::text END,
           reasons = CASE WHEN reasons @> $4::jsonb THEN reasons ELSE reasons || $4::jsonb END
         WHERE tenant_id = $1 AND id = $2`,
        [tenantId, id, priority, JSON.stringify([REASON])],
      );
      // It waits for what its label teaches, and now for itself.
      if (status === 'approved') status = await sendToReview(manager, tenantId, commentId, status);
    } else if (status !== 'received') {
      // What nobody has looked at yet comes before people; a comment still on its way gets there by itself.
      await manager.query(
        `UPDATE review_item SET state = 'open' WHERE tenant_id = $1 AND id = $2 AND state = 'replaced'`,
        [tenantId, id],
      );
      const opened = await openItem(manager, {
        id: newId(),
        tenantId,
        commentId,
        revision,
        assessmentId: await lastAssessment(manager, tenantId, commentId, revision),
        queue: QUEUE,
        priority,
        reasons: [REASON],
        tags: ['reported'],
        print: fingerprint(seen!.repaired ?? seen!.text),
      });
      itemId = opened.itemId;
      status = await sendToReview(manager, tenantId, commentId, status);
    }
    await recordAudit(manager, {
      tenantId,
      actor: caller.actor,
      action: 'comment.reported',
      subjectKind: 'comment',
      subjectId: commentId,
      detail: { revision, reports },
    });
    return { commentId, reports, status, itemId };
  });
}

async function sendToReview(
  manager: { query: DataSource['query'] },
  tenantId: string,
  commentId: string,
  status: CommentStatus,
): Promise<CommentStatus> {
  assertStatusChange(status, 'review', 'policy');
  await manager.query(`UPDATE comment SET status = 'review', updated_at = now() WHERE tenant_id = $1 AND id = $2`, [
    tenantId,
    commentId,
  ]);
  return 'review';
}

interface SeenRow {
  readonly reports: number;
  readonly id: string | null;
  readonly state: string | null;
  readonly text: string;
  readonly repaired: string | null;
  readonly decided: boolean;
}

async function lastAssessment(
  manager: { query: DataSource['query'] },
  tenantId: string,
  commentId: string,
  revision: number,
): Promise<string | null> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM assessment WHERE tenant_id = $1 AND comment_id = $2 AND revision = $3 ORDER BY id DESC LIMIT 1`,
    [tenantId, commentId, revision],
  );
  return rows[0]?.id ?? null;
}
