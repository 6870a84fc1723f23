import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { CONFIG, type Config } from '../../config/config.js';
import { ModelsService } from '../models.service.js';
import { type ChunkResult, type ChunkTask, createChunkAssessor } from './batch-chunk.js';

/** Threads without work for this long are ended: their memory is given back. */
const IDLE_MS = 30_000;
/** For the operating system (`nice`): whoever waits for an answer goes before a batch. */
const NICE = 10;
/**
 * What a thread makes for a chunk lives until the chunk is done: with less room for young objects it is collected sooner,
 * and a batch of a million rows takes no more memory than one of ten thousand.
 */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/**
 * Threads for batches alone, of lower priority than all others of the process. They are not the scoring pool's: a
 * caller that waits must never stand behind a chunk.
 */
@Injectable()
export class BatchPool implements OnApplicationShutdown {
  private pool: Piscina<ChunkTask, ChunkResult> | null = null;
  private assess: ((task: ChunkTask) => Promise<ChunkResult>) | null = null;

  constructor(
    private readonly models: ModelsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How many chunks are worth having in hand at once. */
  get threads(): number {
    return Math.max(1, this.config.scoringThreads === 0 ? 1 : availableParallelism());
  }

  async run(task: ChunkTask, signal: AbortSignal): Promise<ChunkResult> {
    if (this.config.scoringThreads === 0) {
      this.assess ??= createChunkAssessor(this.models.classifiers());
      return this.assess(task);
    }
    this.pool ??= new Piscina<ChunkTask, ChunkResult>({
      filename: fileURLToPath(new URL('./batch-worker.js', import.meta.url)),
      minThreads: 0,
      maxThreads: this.threads,
      idleTimeout: IDLE_MS,
      niceIncrement: NICE,
      resourceLimits: LIMITS,
      workerData: this.models.images(),
    });
    // Memory of its own, which can be handed over: what the driver gives may be a part of something larger.
    const rows = new Uint8Array(task.rows);
    return this.pool.run({ ...task, rows }, { signal, transferList: [rows.buffer] });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
