import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ParleyError } from '../core/errors.js';
import { JobQueue, RUNS_JOBS, type RunningJob } from '../jobs/job-queue.js';
import { JOB_TYPES } from '../jobs/job-types.js';
import type { ExperimentKind } from '../storage/entities/experiment.entity.js';
import { storableJsonText } from '../storage/storable-text.js';
import { eraseRows } from './datasets/erase-rows.js';
import { SplitRunner } from './datasets/split-runner.js';
import { EvaluationRunner } from './evaluations/evaluation-runner.js';
import { addExperimentJob } from './experiments.service.js';
import type { ExperimentOutcome, ExperimentRunner } from './running-experiment.js';
import { TrainingRunner } from './trainings/training-runner.js';
import type { Progress } from './work/task.js';
import { WorkPool } from './work/work-pool.js';

/** One that ended so many workers is given up. */
const MAX_TRIES = 4;
const PROGRESS_MS = 500;
const SWEEP_MS = 60_000;
const ERASE_MS = 30 * 60_000;

/** Does the runs: evaluations, trainings, splits. */
@Injectable()
export class ExperimentJob implements OnModuleInit, OnModuleDestroy {
  private sweeping: NodeJS.Timeout | undefined;
  private erasing: NodeJS.Timeout | undefined;
  private readonly runners: Readonly<Record<ExperimentKind, ExperimentRunner>>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly pool: WorkPool,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
    split: SplitRunner,
    evaluation: EvaluationRunner,
    training: TrainingRunner,
  ) {
    this.runners = { split, evaluation, training };
  }

  onModuleInit(): void {
    if (!this.runsJobs) return;
    this.queue.process('experiment', (job) => this.run(job), { concurrency: this.pool.threads });
    this.sweeping = setInterval(() => void this.sweep().catch(() => {}), SWEEP_MS).unref();
    this.erasing = setInterval(() => void eraseRows(this.dataSource).catch(() => {}), ERASE_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
    clearInterval(this.erasing);
  }

  /** Safe to run twice: of two workers at one run the first one's result stays. */
  async run({ tenantId, payload, attempts, signal }: RunningJob<'experiment'>): Promise<null> {
    const id = payload.experimentId;
    const begun: BegunRow[] = await this.dataSource.query(
      `WITH begun AS (
         UPDATE experiment SET state = 'running', tries = tries + 1, started_at = coalesce(started_at, now())
         WHERE tenant_id = $1 AND id = $2 AND state IN ('waiting', 'running')
         RETURNING kind, request, tries, created_by, created_by_name)
       SELECT * FROM begun`,
      [tenantId, id],
    );
    const row = begun[0];
    if (!row) return null;
    try {
      if (row.tries > MAX_TRIES) throw new ParleyError('RUN_GIVEN_UP', `it ended ${MAX_TRIES} workers and is given up`);
      const outcome = await this.runners[row.kind].run({
        id,
        tenantId,
        request: row.request,
        createdBy: { id: row.created_by, name: row.created_by_name },
        signal,
        onProgress: this.progressOf(id),
      });
      signal.throwIfAborted();
      await this.keep(id, outcome);
    } catch (error) {
      signal.throwIfAborted();
      // What is wrong with the request stays wrong; anything else is tried again.
      const isLast = attempts >= JOB_TYPES.experiment.maxAttempts;
      if (!(error instanceof ParleyError) && !isLast) throw error;
      await this.fail(id, error);
      if (!(error instanceof ParleyError)) throw error;
    }
    return null;
  }

  private progressOf(id: string): (progress: Progress) => void {
    let written = 0;
    return (progress) => {
      const now = performance.now();
      if (now - written < PROGRESS_MS) return;
      written = now;
      void this.dataSource
        .query(`UPDATE experiment SET progress = $2 WHERE id = $1 AND state = 'running'`, [
          id,
          JSON.stringify(progress),
        ])
        .catch(() => {});
    };
  }

  private async keep(id: string, { result, artifact, keep }: ExperimentOutcome): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, kept]: [unknown, number] = await manager.query(
        `UPDATE experiment SET state = 'done', result = $2, artifact = $3, finished_at = now()
         WHERE id = $1 AND state = 'running'`,
        [id, storableJsonText(result), artifact ?? null],
      );
      if (kept === 1) await keep?.(manager);
    });
  }

  private async fail(id: string, error: unknown): Promise<void> {
    const { code, message, faults } =
      error instanceof ParleyError
        ? error
        : { code: 'INTERNAL', message: 'Something went wrong on our side; the log says what.', faults: [] };
    await this.dataSource.query(
      `UPDATE experiment SET state = 'failed', error = $2, finished_at = now()
       WHERE id = $1 AND state IN ('waiting', 'running')`,
      [id, storableJsonText({ code, message, errors: faults })],
    );
  }

  /** Runs whose job is gone (its worker was killed too often) get another; uploads that were cut off are erased. */
  private async sweep(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const lost: { id: string; tenantId: string }[] = await manager.query(
        `SELECT e.id, e.tenant_id AS "tenantId" FROM experiment e WHERE e.state IN ('waiting', 'running') AND NOT EXISTS (
           SELECT 1 FROM job j WHERE j.tenant_id = e.tenant_id AND j.name = 'experiment'
             AND j.state IN ('waiting', 'running') AND j.payload ->> 'experimentId' = e.id::text)`,
      );
      for (const { id, tenantId } of lost) await addExperimentJob(manager, this.queue, tenantId, id);
      await manager.query(
        `DELETE FROM dataset_version WHERE version IS NULL AND created_at < now() - interval '1 day'`,
      );
    });
  }
}

interface BegunRow {
  readonly kind: ExperimentKind;
  readonly request: unknown;
  readonly tries: number;
  readonly created_by: string;
  readonly created_by_name: string;
}
