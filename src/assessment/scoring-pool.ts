import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Piscina } from 'piscina';
import { CONFIG, type Config } from '../config/config.js';
import type { Assessment } from '../core/assessment.js';
import { GroupedCalls } from '../ops/grouped-calls.js';
import { ModelsService } from './models.service.js';
import { createScorer, messageOf, type ScoringAnswer, type ScoringMessage, type ScoringTask } from './scoring-task.js';
import type { WrittenAssessment } from './written-assessment.js';

/**
 * Comments of one message to a thread: they share what sending costs, and the one that comes after them waits for
 * milliseconds (about 0.1 ms a comment).
 */
export const TASKS_TOGETHER = 16;
/** Young objects of a thread live for one message: more room for them is more memory that waits to be collected. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };
/** Messages for each thread: one that it works on and one that is there when it is done. */
const MESSAGES_PER_THREAD = 2;

/**
 * Assesses comments on threads of their own, so that the thread that answers requests is never held up by a long text
 * or by a batch. Models are in memory once, whatever the number of threads.
 */
@Injectable()
export class ScoringPool implements OnModuleInit, OnApplicationShutdown {
  private pool: Piscina<ScoringMessage, ScoringAnswer[]> | null = null;
  private calls!: GroupedCalls<ScoringTask, ScoringAnswer>;

  constructor(
    private readonly models: ModelsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const threads = this.config.scoringThreads ?? Math.max(1, availableParallelism() - 1);
    if (threads === 0) {
      let score: ReturnType<typeof createScorer> | undefined;
      this.calls = new GroupedCalls(
        async (tasks) => {
          score ??= createScorer(this.models.classifiers());
          return score(messageOf(tasks));
        },
        1,
        1,
      );
      return;
    }
    const pool = new Piscina<ScoringMessage, ScoringAnswer[]>({
      filename: fileURLToPath(new URL('./scoring-worker.js', import.meta.url)),
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: LIMITS,
      workerData: this.models.images(),
    });
    this.pool = pool;
    this.calls = new GroupedCalls((tasks) => pool.run(messageOf(tasks)), TASKS_TOGETHER, threads * MESSAGES_PER_THREAD);
  }

  /** Whoever has many sends `TASKS_TOGETHER` at a time and waits, so that others come in between. */
  assess(task: ScoringTask): Promise<Assessment> {
    return this.calls.add(task) as Promise<Assessment>;
  }

  /** The same as text, for who passes it on. */
  assessWritten(task: ScoringTask): Promise<WrittenAssessment> {
    return this.calls.add({ ...task, isWritten: true }) as Promise<WrittenAssessment>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
