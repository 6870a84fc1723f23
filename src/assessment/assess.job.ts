import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobQueue, RUNS_JOBS, type RunningJob } from '../jobs/job-queue.js';
import type { Comment } from '../storage/entities/comment.entity.js';
import { fromStorable } from '../storage/storable-text.js';
import { AssessmentService } from './assessment.service.js';
import { Moderators } from './moderators.js';
import type { ReceivedComment } from './received-comment.js';
import { TASKS_TOGETHER } from './scoring-pool.js';
import { type Assessed, settle } from './settle.js';

/** Comments of one transaction: enough to share a commit, few enough that nobody waits long for a row. */
const SETTLED_AT_ONCE = 3 * TASKS_TOGETHER;

/** Assesses comments that were only kept so far, or again after a change of models or policy. */
@Injectable()
export class AssessJob implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assessments: AssessmentService,
    private readonly moderators: Moderators,
    private readonly queue: JobQueue,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
  ) {}

  onModuleInit(): void {
    if (this.runsJobs) this.queue.process('assess', (job) => this.run(job));
  }

  /** Safe to run twice: what is assessed by these models and this policy is passed over. */
  async run(job: RunningJob<'assess'>): Promise<{ assessed: number; skipped: number }> {
    const { tenantId } = job;
    const { modelSet, policy } = await this.moderators.of(tenantId);
    const rows: CommentRow[] = await this.dataSource.query(
      `SELECT c.id, c.revision, c.source, c.external_id, c.author_id, c.author_name, c.section,
         r.text, r.text_exact, r.received
       FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
       WHERE c.tenant_id = $1 AND c.id = ANY ($2::uuid[]) AND c.erased_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM assessment a WHERE a.tenant_id = $1 AND a.comment_id = c.id AND a.revision = c.revision
           AND a.model_set = $3 AND a.policy = $4)
       ORDER BY c.id`,
      [tenantId, job.payload.commentIds, modelSet, policy],
    );
    let failed = 0;
    for (let from = 0; from < rows.length; from += SETTLED_AT_ONCE) {
      job.signal.throwIfAborted();
      const batch: Result[] = await Promise.all(
        rows.slice(from, from + SETTLED_AT_ONCE).map(async (row) => ({
          row,
          assessed: await this.assessments.assess(tenantId, receivedOf(row), { id: row.id, isKept: true }),
        })),
      );
      failed += await this.settleAll(tenantId, batch);
      await job.progress({ done: from + batch.length - failed, failed, total: rows.length });
    }
    // The others are done and stay done; the queue tries these again.
    if (failed > 0) throw new Error(`${failed} of ${rows.length} comments could not be settled`);
    return { assessed: rows.length, skipped: job.payload.commentIds.length - rows.length };
  }

  /** In one transaction; where that fails, each by itself, so that one comment does not keep the others back. */
  private async settleAll(tenantId: string, batch: readonly Result[]): Promise<number> {
    const settleThese = (results: readonly Result[]): Promise<void> =>
      this.dataSource.transaction(async (manager) => {
        for (const { row, assessed } of results) {
          await settle(manager, { tenantId, commentId: row.id, revision: row.revision }, assessed);
        }
      });
    try {
      await settleThese(batch);
      return 0;
    } catch (error) {
      if (batch.length === 1) throw error;
    }
    let failed = 0;
    for (const result of batch) await settleThese([result]).catch(() => failed++);
    return failed;
  }
}

interface Result {
  readonly row: CommentRow;
  readonly assessed: Assessed;
}

export type CommentRow = Pick<Comment, 'id' | 'revision' | 'source' | 'section'> & {
  readonly external_id: string | null;
  readonly author_id: string | null;
  readonly author_name: string | null;
  readonly text: string;
  readonly text_exact: Buffer | null;
  readonly received: Partial<ReceivedComment>;
};

export function receivedOf(row: CommentRow): ReceivedComment {
  const { received } = row;
  return {
    text: fromStorable(row.text, row.text_exact),
    source: row.source,
    externalId: row.external_id,
    author: row.author_id === null && row.author_name === null ? null : { id: row.author_id, name: row.author_name },
    parent: received.parent ?? null,
    article: received.article ?? null,
    section: row.section,
    postedAt: received.postedAt ?? null,
    target: received.target ?? null,
    language: received.language ?? null,
    forceReview: received.forceReview ?? false,
    ...(received.boundaryConfidence === undefined ? {} : { boundaryConfidence: received.boundaryConfidence }),
  };
}
