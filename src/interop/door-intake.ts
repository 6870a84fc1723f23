import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { Caller } from '../accounts/caller.js';
import type { ReceivedComment } from '../assessment/received-comment.js';
import type { Assessed } from '../assessment/settle.js';
import { IntakeService } from '../intake/intake.service.js';
import { Metrics } from '../ops/metrics.js';
import type { ForeignDoor } from './door-tallies.js';

/** Comments that may wait to be kept; beyond that they are counted and let go: the caller has its answer and its comment. */
const MAX_WAITING = 5_000;
/** Kept at once: enough to share a commit, few enough that callers who wait for scores come first. */
const AT_ONCE = 64;

/** Keeps comments of other systems' doors after the answer, so that nobody waits for the database. */
@Injectable()
export class DoorIntake implements OnModuleDestroy {
  private readonly logger = new Logger('doors');
  private readonly waiting: (() => Promise<void>)[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly lost: Counter<'door' | 'reason'>;

  constructor(
    private readonly intake: IntakeService,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.lost = new Counter({
      name: 'parley_door_comments_not_kept_total',
      help: 'Comments that were answered at a door and could not be kept: too many waited, or keeping failed',
      labelNames: ['door', 'reason'],
      registers: [metrics.registry],
    });
  }

  keep(door: ForeignDoor, caller: Caller, comment: ReceivedComment, assessed: Assessed): void {
    if (this.waiting.length >= MAX_WAITING) {
      this.lost.inc({ door, reason: 'too_many' });
      return;
    }
    this.waiting.push(async () => {
      try {
        await this.intake.takeInThrough(door, caller, comment, assessed);
      } catch (error) {
        this.lost.inc({ door, reason: 'failed' });
        const code = (error as { code?: unknown }).code ?? (error as Error).name;
        this.logger.warn(`a comment of the door ${door} could not be kept (${String(code)})`);
      }
    });
    this.next();
  }

  /** Waits until all that was handed in so far is kept. */
  async settled(): Promise<void> {
    while (this.waiting.length > 0 || this.running.size > 0) await Promise.race(this.running);
  }

  async onModuleDestroy(): Promise<void> {
    await this.settled();
  }

  private next(): void {
    while (this.running.size < AT_ONCE) {
      const work = this.waiting.shift();
      if (work === undefined) return;
      const run: Promise<void> = work().finally(() => {
        this.running.delete(run);
        this.next();
      });
      this.running.add(run);
    }
  }
}
