import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobQueue, RUNS_JOBS, type RunningJob } from '../../jobs/job-queue.js';
import { ModelsService } from '../models.service.js';
import type { ModeratorSpec } from '../scoring-task.js';
import { TenantModels } from '../tenant-models.js';
import { type ChunkTask, failedChunk } from './batch-chunk.js';
import { BatchPool } from './batch-pool.js';
import { addJobs, addLostJobs, beginChunk, forgetAbandoned, keepResults, waitsForOthers } from './batch-rows.js';

/** A chunk that another release has to do is looked at again after this long. */
const OTHER_MODELS_MS = 10_000;
/** A chunk that ended so many workers is given up: its rows get errors, the batch goes on. */
const MAX_TRIES = 5;
const SWEEP_MS = 60_000;

/** Assesses the chunks of batches. */
@Injectable()
export class BatchJob implements OnModuleInit, OnModuleDestroy {
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly pool: BatchPool,
    private readonly models: ModelsService,
    private readonly tenantModels: TenantModels,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
  ) {}

  onModuleInit(): void {
    if (!this.runsJobs) return;
    // One more than threads, so that a chunk is read and another one kept while they work.
    this.queue.process('batch', (job) => this.run(job), { concurrency: this.pool.threads + 1 });
    this.sweeping = setInterval(() => void this.sweep().catch(() => {}), SWEEP_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

  /** What a crash left behind. */
  private async sweep(): Promise<void> {
    await addLostJobs(this.dataSource, this.queue);
    await forgetAbandoned(this.dataSource);
  }

  /** Safe to run twice: a chunk that is done is passed over. */
  async run({ tenantId, payload, signal }: RunningJob<'batch'>): Promise<{ done: number; failed: number } | null> {
    const modelSet = this.models.modelSet();
    const chunk = await beginChunk(this.dataSource, tenantId, payload, modelSet);
    if (chunk === null) {
      if (await waitsForOthers(this.dataSource, payload.batchId, payload.generation, modelSet)) {
        const runAt = new Date(Date.now() + OTHER_MODELS_MS);
        const { batchId, generation } = payload;
        await addJobs(this.dataSource.manager, this.queue, {
          tenantId,
          batchId,
          generation,
          chunks: [payload.chunk],
          runAt,
        });
      }
      return null;
    }
    const { kind, explain, spec, first_row: firstRow, rows } = chunk;
    // Those that were live when it came in, whatever is live now.
    const models = await this.tenantModels.read(tenantId, (JSON.parse(spec) as ModeratorSpec).models ?? []);
    const task: ChunkTask = { tenantId, batchId: payload.batchId, kind, explain, spec, models, firstRow, rows };
    const result = chunk.tries > MAX_TRIES ? failedChunk(task) : await this.pool.run(task, signal);
    signal.throwIfAborted();
    const kept = await keepResults(this.dataSource, payload.batchId, payload.chunk, result);
    return kept ? { done: result.done, failed: result.failed } : null;
  }
}
