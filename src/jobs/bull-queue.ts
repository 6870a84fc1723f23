import Bull from 'bull';
import type { EntityManager, EntitySubscriberInterface, QueryRunner } from 'typeorm';
import { ParleyError } from '../core/errors.js';
import { reasonOf } from '../storage/data-source.js';
import type { NewJob } from './job-queue.js';
import { type ClaimedJob, claimJob, takeUnsentJobs } from './job-rows.js';
import type { JobName } from './job-types.js';
import { type QueueOptions, RowQueue } from './row-queue.js';

export interface BullQueueOptions extends QueueOptions {
  readonly redisUrl: string;
  readonly prefix: string;
  /** A waiting job that no worker took for this long is sent again. */
  readonly resendSeconds?: number;
  readonly sweepMs?: number;
}

/** What Redis carries: the row's id. The tries tell a second sending from the first. */
interface Sending {
  readonly id: string;
  readonly name: JobName;
  readonly attempts: number;
  readonly priority: number;
  readonly delayMs: number;
}

const CONNECT_TIMEOUT_MS = 5_000;
/** Jobs that one sweep sends again; with a sweep every five seconds this is faster than workers work. */
const SWEEP_LIMIT = 5_000;

/**
 * The queue over Redis: `bull` carries the ids of rows to workers on many machines. A worker claims the row
 * before it works, so a message that comes twice does nothing the second time, and what Redis forgets is sent
 * again from the rows. Redis never holds the only copy of anything.
 */
export class BullQueue extends RowQueue {
  private readonly queues = new Map<JobName, Bull.Queue<{ id: string }>>();
  /** Jobs added in transactions that are still open. */
  private readonly uncommitted = new WeakMap<QueryRunner, Sending[]>();
  private readonly subscriber: EntitySubscriberInterface;
  private readonly redisUrl: string;
  private readonly prefix: string;
  private readonly resendSeconds: number;
  private readonly sweepMs: number;
  private redisAway = false;

  constructor(options: BullQueueOptions) {
    super(options);
    this.redisUrl = options.redisUrl;
    this.prefix = options.prefix;
    this.resendSeconds = options.resendSeconds ?? 30;
    this.sweepMs = options.sweepMs ?? 5_000;
    this.subscriber = {
      afterTransactionCommit: ({ queryRunner }) => this.settled(queryRunner, true),
      afterTransactionRollback: ({ queryRunner }) => this.settled(queryRunner, false),
    };
  }

  protected override readonly notifies = false;

  protected override async connect(): Promise<void> {
    this.dataSource.subscribers.push(this.subscriber);
    for (const name of Object.keys(this.types) as JobName[]) {
      const queue = new Bull<{ id: string }>(name, {
        redis: { ...redisOptions(this.redisUrl), maxRetriesPerRequest: null, enableReadyCheck: false },
        prefix: this.prefix,
        defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
        // A message whose worker died may be handed out again at once: the row's lease decides who works.
        settings: { lockDuration: this.leaseSeconds * 1000, stalledInterval: this.leaseSeconds * 1000 },
      });
      queue.on('error', (error) => this.redisFailed(error));
      this.queues.set(name, queue);
    }
    await this.untilReady();
  }

  /** bull's own `isReady` says yes before there is a connection. */
  private async untilReady(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let last: unknown = null;
    const remember = (error: unknown): void => {
      last = error;
    };
    const queues = [...this.queues.values()];
    for (const queue of queues) queue.on('error', remember);
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const { host } = new URL(this.redisUrl);
        const why = last === null ? 'it does not answer' : reasonOf(last);
        reject(new ParleyError('REDIS_UNUSABLE', `cannot use Redis at ${host}: ${why} (setting REDIS_URL)`));
      }, CONNECT_TIMEOUT_MS);
    });
    try {
      await Promise.race([Promise.all(queues.map((queue) => queue.client.ping())), timeout]);
    } catch (error) {
      this.stopping = true;
      await this.stopWork();
      throw error;
    } finally {
      clearTimeout(timer);
      for (const queue of queues) queue.off('error', remember);
    }
  }

  protected override added(manager: EntityManager, jobs: readonly NewJob[], ids: readonly string[]): void {
    const now = Date.now();
    const sendings = jobs.map((job, index) => ({
      id: ids[index]!,
      name: job.name,
      attempts: 0,
      priority: job.priority ?? 0,
      delayMs: Math.max(0, (job.runAt?.getTime() ?? 0) - now),
    }));
    const { queryRunner } = manager;
    if (queryRunner?.isTransactionActive) {
      const waiting = this.uncommitted.get(queryRunner);
      if (waiting === undefined) this.uncommitted.set(queryRunner, sendings);
      else waiting.push(...sendings);
    } else void this.send(sendings);
  }

  /** A savepoint's end is not the end: the rows can be seen when the outermost transaction has committed. */
  private settled(queryRunner: QueryRunner, committed: boolean): void {
    if (queryRunner.isTransactionActive) return;
    const sendings = this.uncommitted.get(queryRunner);
    this.uncommitted.delete(queryRunner);
    // What a savepoint took back was never written: its message finds no row and does nothing.
    if (committed && sendings !== undefined) void this.send(sendings);
  }

  /** Never rejects: what could not be sent now is found by the sweep. */
  private async send(sendings: readonly Sending[]): Promise<void> {
    const byName = new Map<JobName, Sending[]>();
    for (const sending of sendings) {
      const same = byName.get(sending.name);
      if (same === undefined) byName.set(sending.name, [sending]);
      else same.push(sending);
    }
    for (const [name, jobs] of byName) {
      const queue = this.queues.get(name);
      // While it reconnects, bull would keep every message in memory.
      if (queue === undefined || queue.client.status !== 'ready') continue;
      try {
        for (let begin = 0; begin < jobs.length; begin += 1_000) {
          await queue.addBulk(
            jobs.slice(begin, begin + 1_000).map(({ id, attempts, priority, delayMs }) => ({
              data: { id },
              // The same message twice is one message. bull takes a bare number for one of its own ids.
              opts: {
                jobId: `row-${id}-${attempts}`,
                ...(delayMs > 0 && { delay: delayMs }),
                // bull's own priorities cost it a walk through the line; going to its head does not.
                ...(priority > 0 && { lifo: true }),
              },
            })),
          );
        }
        this.redisAnswers();
      } catch (error) {
        this.redisFailed(error);
      }
    }
  }

  protected override wake(_name: string): void {
    // Work arrives through Redis.
  }

  protected override retried(job: ClaimedJob, waitMs: number): void {
    void this.send([{ id: job.id, name: job.name as JobName, attempts: job.attempts, priority: 0, delayMs: waitMs }]);
  }

  protected override async returned(): Promise<void> {
    await this.sweep();
  }

  protected override async startWork(): Promise<void> {
    for (const [name, { concurrency }] of this.handlers) {
      const queue = this.queues.get(name)!;
      queue
        .process(concurrency, async ({ data }) => {
          if (this.stopping) return;
          const job = await claimJob(this.dataSource.manager, String(data.id), this.worker, this.leaseSeconds);
          if (job !== null) await this.run(job);
        })
        .catch((error: unknown) => {
          if (!this.stopping) this.redisFailed(error);
        });
    }
    this.every(this.sweepMs, () => this.sweep());
    void this.guarded(() => this.sweep());
  }

  /** Sends again what no worker took: Redis was away, was emptied, or the sender died between commit and sending. */
  private async sweep(): Promise<void> {
    if ([...this.queues.values()].some((queue) => queue.client.status !== 'ready')) return;
    const jobs = await takeUnsentJobs(this.dataSource.manager, this.resendSeconds, SWEEP_LIMIT);
    if (jobs.length > 0) await this.send(jobs.map((job) => ({ ...job, name: job.name as JobName, delayMs: 0 })));
  }

  protected override async stopTaking(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => this.inTime(queue.pause(true, true))));
  }

  protected override async stopWork(): Promise<void> {
    const index = this.dataSource.subscribers.indexOf(this.subscriber);
    if (index >= 0) this.dataSource.subscribers.splice(index, 1);
    await Promise.all([...this.queues.values()].map((queue) => this.inTime(queue.close(true))));
  }

  /** bull waits for a Redis that is away for as long as it is away. */
  private async inTime(work: Promise<unknown>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, 2_000);
    });
    await Promise.race([work.catch(() => {}), patience]);
    clearTimeout(timer);
  }

  private redisFailed(error: unknown): void {
    if (!this.redisAway && !this.stopping) this.logger.error({ err: error }, 'jobs: trouble with Redis');
    this.redisAway = true;
  }

  private redisAnswers(): void {
    if (this.redisAway) this.logger.info('jobs: Redis answers again');
    this.redisAway = false;
  }
}

function redisOptions(redisUrl: string): Bull.QueueOptions['redis'] & object {
  const url = new URL(redisUrl);
  const database = Number(url.pathname.slice(1) || '0');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    ...(Number.isInteger(database) && { db: database }),
    ...(url.username !== '' && { username: decodeURIComponent(url.username) }),
    ...(url.password !== '' && { password: decodeURIComponent(url.password) }),
    ...(url.protocol === 'rediss:' && { tls: {} }),
  };
}
