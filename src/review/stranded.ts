import type { DataSource, EntityManager } from 'typeorm';
import { recordAudit } from '../storage/audit.js';
import { mayChangeStatus } from '../storage/comment-states.js';
import { newId } from '../storage/ids.js';
import { openItem } from './open-item.js';

/** Where comments wait that no model has judged; the default policy's name for it. */
const QUEUE = 'unjudged';
const PRIORITY = 0.6;
/** Failed jobs of one sweep; each may carry a thousand comments. */
const JOBS_AT_ONCE = 5;
const SYSTEM = { id: 'system', name: 'parley' } as const;

/**
 * Puts before people what a failed (or cancelled) assessment left behind: its comments are still `received`, and
 * nothing would ever look at them again. Called with the look at the queues and before a claim.
 *
 * Guarantee: each such job is looked at once (its row is marked in the same transaction, and a second process steps
 * over a locked one); a comment that was assessed meanwhile by another job is left as it is.
 *
 * @returns how many comments were put into a queue.
 */
export async function openStranded(dataSource: DataSource, tenantId: string): Promise<number> {
  const [waiting] = (await dataSource.query(
    `SELECT EXISTS (SELECT 1 FROM job WHERE tenant_id = $1 AND name = 'assess' AND state IN ('failed', 'cancelled')
       AND result IS NULL) AS any`,
    [tenantId],
  )) as { any: boolean }[];
  if (!waiting?.any) return 0;
  return dataSource.transaction(async (manager) => {
    const jobs: { id: string; payload: { commentIds?: string[] }; error: string | null }[] = await manager.query(
      `SELECT id, payload, error FROM job
       WHERE tenant_id = $1 AND name = 'assess' AND state IN ('failed', 'cancelled') AND result IS NULL
       ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [tenantId, JOBS_AT_ONCE],
    );
    let opened = 0;
    for (const { id, payload } of jobs) {
      const count = await openAll(manager, tenantId, payload.commentIds ?? []);
      await manager.query('UPDATE job SET result = $2 WHERE id = $1', [id, JSON.stringify({ inReview: count })]);
      opened += count;
    }
    return opened;
  });
}

async function openAll(manager: EntityManager, tenantId: string, commentIds: readonly string[]): Promise<number> {
  const comments: { id: string; revision: number; status: 'received' }[] = await manager.query(
    `SELECT id, revision, status FROM comment
     WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) AND status = 'received' AND erased_at IS NULL
     ORDER BY id FOR UPDATE`,
    [tenantId, commentIds],
  );
  for (const { id, revision, status } of comments) {
    if (!mayChangeStatus(status, 'review', 'policy')) continue;
    await openItem(manager, {
      id: newId(),
      tenantId,
      commentId: id,
      revision,
      assessmentId: null,
      queue: QUEUE,
      priority: PRIORITY,
      reasons: ['The assessment failed: nobody has judged this comment'],
      tags: ['not_scored'],
    });
    await manager.query(`UPDATE comment SET status = 'review', updated_at = now() WHERE tenant_id = $1 AND id = $2`, [
      tenantId,
      id,
    ]);
    await recordAudit(manager, {
      tenantId,
      actor: SYSTEM,
      action: 'comment.not-assessed',
      subjectKind: 'comment',
      subjectId: id,
      detail: { revision, status: 'review' },
    });
  }
  return comments.length;
}
