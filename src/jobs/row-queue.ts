import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { DataSource, EntityManager } from 'typeorm';
import { ParleyError } from '../core/errors.js';
import { JobListener } from './job-listener.js';
import { type JobHandler, JobQueue, type JobView, type NewJob } from './job-queue.js';
import {
  type ClaimedJob,
  cancelJob,
  failJob,
  finishJob,
  insertJobs,
  pruneJobs,
  readJob,
  reapJobs,
  releaseJob,
  renewLeases,
  retryJob,
  setProgress,
} from './job-rows.js';
import { JOB_TYPES, type JobName, type JobType } from './job-types.js';

export interface QueueOptions {
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly runsJobs: boolean;
  /** Jobs of one name at once, where the handler says nothing else. */
  readonly concurrency: number;
  /** Of some names, whatever their handlers say. */
  readonly concurrencyOf?: Readonly<Partial<Record<JobName, number>>>;
  readonly types?: Readonly<Record<JobName, JobType>>;
  /** How long a worker may be silent before its jobs are given to others. */
  readonly leaseSeconds?: number;
  /** How often the rows are looked at without being woken: for delayed jobs, and should a wake-up be lost. */
  readonly pollMs?: number;
  /** How long running jobs may take to end when the process stops. */
  readonly stopMs?: number;
  /** Told of each try, for the figures. */
  readonly observe?: (name: JobName, outcome: JobOutcome, elapsedMs: number) => void;
}

export type JobOutcome = 'done' | 'retried' | 'failed';

const PRUNE_EVERY_MS = 10 * 60_000;

interface Registration {
  readonly handler: JobHandler<JobName>;
  readonly concurrency: number;
}

interface Running {
  readonly job: ClaimedJob;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

/**
 * What both forms of the queue share: rows as the truth, leases, tries and back-off, cancelling, stopping. A form
 * adds how a worker comes to know of a job.
 */
export abstract class RowQueue extends JobQueue {
  protected readonly dataSource: DataSource;
  protected readonly logger: Logger;
  protected readonly types: Readonly<Record<JobName, JobType>>;
  protected readonly leaseSeconds: number;
  protected readonly pollMs: number;
  /** Who holds a lease: unlike a process id, never the same twice. */
  protected readonly worker = `${process.pid}-${randomUUID()}`;
  protected readonly handlers = new Map<JobName, Registration>();
  protected stopping = false;
  private readonly running = new Map<string, Running>();
  private readonly listener: JobListener;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly stopMs: number;
  private readonly runsJobs: boolean;
  private readonly observe: NonNullable<QueueOptions['observe']>;
  private readonly concurrency: number;
  private readonly concurrencyOf: NonNullable<QueueOptions['concurrencyOf']>;
  private started = false;
  private databaseAway = false;

  constructor(options: QueueOptions) {
    super();
    this.dataSource = options.dataSource;
    this.logger = options.logger;
    this.runsJobs = options.runsJobs;
    this.observe = options.observe ?? (() => {});
    this.concurrency = options.concurrency;
    this.concurrencyOf = options.concurrencyOf ?? {};
    this.types = options.types ?? JOB_TYPES;
    this.leaseSeconds = options.leaseSeconds ?? 30;
    this.pollMs = options.pollMs ?? 500;
    this.stopMs = options.stopMs ?? 10_000;
    this.listener = new JobListener(this.dataSource, {
      work: (name) => this.wake(name),
      cancelled: (id) => this.running.get(id)?.controller.abort(new Error('the job was cancelled')),
    });
  }

  override async add<N extends JobName>(manager: EntityManager, job: NewJob<N>): Promise<string> {
    const [id] = await this.addBulk(manager, [job]);
    return id!;
  }

  override async addBulk<N extends JobName>(manager: EntityManager, jobs: readonly NewJob<N>[]): Promise<string[]> {
    if (jobs.length === 0) return [];
    const ids = await insertJobs(manager, jobs, this.types, this.notifies);
    this.added(manager, jobs, ids);
    return ids;
  }

  override process<N extends JobName>(name: N, handler: JobHandler<N>, options: { concurrency?: number } = {}): void {
    if (this.handlers.has(name)) throw new ParleyError('JOB_HANDLER', `two handlers for the job "${name}"`);
    if (this.types[name] === undefined) throw new ParleyError('JOB_HANDLER', `there is no job named "${name}"`);
    this.handlers.set(name, {
      handler: handler as unknown as JobHandler<JobName>,
      concurrency: this.concurrencyOf[name] ?? options.concurrency ?? this.concurrency,
    });
  }

  override get(tenantId: string, id: string): Promise<JobView | null> {
    return readJob(this.dataSource.manager, tenantId, id);
  }

  override cancel(tenantId: string, id: string): Promise<boolean> {
    return cancelJob(this.dataSource.manager, tenantId, id);
  }

  /** Begins to work where the process runs jobs. @throws ParleyError when a job has no handler. */
  async start(): Promise<void> {
    if (this.started) return;
    if (!this.runsJobs) return this.connect();
    const missing = (Object.keys(this.types) as JobName[]).filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new ParleyError('JOB_HANDLER', `no handler for the job "${missing.join('", "')}"`);
    await this.connect();
    this.started = true;
    await this.listener.start();
    this.every((this.leaseSeconds * 1000) / 3, () => this.renew());
    // Soon after its end a lease is noticed; the first look is at once, for what an earlier process left.
    this.every(Math.min(5_000, (this.leaseSeconds * 1000) / 2), () => this.reap());
    this.every(PRUNE_EVERY_MS, () => this.prune());
    await this.startWork();
    void this.guarded(() => this.reap());
  }

  /** Takes no more jobs, lets the running ones end for a while, and gives back what is left. */
  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    if (!this.started) {
      await this.stopWork();
      return;
    }
    await this.stopTaking();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.stopMs);
    });
    await Promise.race([Promise.all([...this.running.values()].map((entry) => entry.ended)), patience]);
    clearTimeout(timer);
    for (const timer of this.timers) clearInterval(timer);
    for (const entry of this.running.values()) {
      entry.controller.abort(new Error('the process stops'));
      await releaseJob(this.dataSource.manager, entry.job.id, this.worker).catch(() => {});
    }
    await this.listener.stop();
    await this.stopWork();
  }

  /** Jobs of a name that run in this process now. */
  protected runningOf(name: string): number {
    let count = 0;
    for (const entry of this.running.values()) if (entry.job.name === name) count++;
    return count;
  }

  /** Does a job that this worker has claimed. Never rejects. */
  protected run(job: ClaimedJob): Promise<void> {
    const controller = new AbortController();
    const ended = this.runClaimed(job, controller).finally(() => this.running.delete(job.id));
    this.running.set(job.id, { job, controller, ended });
    return ended;
  }

  private async runClaimed(job: ClaimedJob, controller: AbortController): Promise<void> {
    const name = job.name as JobName;
    const type = this.types[name];
    const { manager } = this.dataSource;
    const beganMs = performance.now();
    let timer: NodeJS.Timeout | undefined;
    try {
      const { handler } = this.handlers.get(name)!;
      const cutOff = new Promise<never>((_resolve, reject) => {
        controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error), { once: true });
      });
      // Where the handler is done first, nobody waits for this one.
      cutOff.catch(() => {});
      timer = setTimeout(
        () => controller.abort(new Error(`not done within ${type.timeoutMs / 1000} s`)),
        type.timeoutMs,
      );
      const work = handler({
        id: job.id,
        tenantId: job.tenantId,
        name,
        payload: job.payload as never,
        attempts: job.attempts,
        progress: (value) => setProgress(manager, job.id, this.worker, value),
        signal: controller.signal,
      });
      const result = await Promise.race([work, cutOff]);
      if (await finishJob(manager, job.id, this.worker, result)) {
        this.observe(name, 'done', performance.now() - beganMs);
      }
    } catch (error) {
      await this.afterFailure(job, type, error, performance.now() - beganMs).catch((failure: unknown) => {
        // The database is away too: the lease will end, and the job is tried again.
        this.logger.warn({ err: failure, job: job.id, name }, 'a failed job could not be written down');
      });
    } finally {
      clearTimeout(timer);
    }
  }

  private async afterFailure(job: ClaimedJob, type: JobType, error: unknown, elapsedMs: number): Promise<void> {
    if (this.stopping && (error as Error | null)?.message === 'the process stops') return;
    const { manager } = this.dataSource;
    const text = errorText(error);
    const fields = { err: error, job: job.id, name: job.name, attempts: job.attempts };
    if (job.attempts >= job.maxAttempts) {
      if (await failJob(manager, job.id, this.worker, text)) {
        this.logger.error(fields, 'job failed for good');
        this.observe(job.name as JobName, 'failed', elapsedMs);
      }
      return;
    }
    const waitMs = backoffMs(type, job.attempts, Math.random());
    if (await retryJob(manager, job.id, this.worker, text, waitMs)) {
      this.logger.warn(fields, 'job failed, will be tried again');
      this.observe(job.name as JobName, 'retried', elapsedMs);
      this.retried(job, waitMs);
    }
  }

  /** Runs `work` again and again, until the queue stops. */
  protected every(periodMs: number, work: () => Promise<void>): void {
    const timer = setInterval(() => void this.guarded(work), periodMs);
    this.timers.push(timer);
  }

  /** While the database is away the workers keep trying; the log says so once. */
  protected async guarded(work: () => Promise<void>): Promise<void> {
    if (this.stopping) return;
    try {
      await work();
      if (this.databaseAway) this.logger.info('jobs: the database answers again');
      this.databaseAway = false;
    } catch (error) {
      if (!this.databaseAway && !this.stopping) this.logger.error({ err: error }, 'jobs: the database does not answer');
      this.databaseAway = true;
    }
  }

  private async renew(): Promise<void> {
    if (this.running.size === 0) return;
    const held = [...this.running.keys()];
    const kept = await renewLeases(this.dataSource.manager, held, this.worker, this.leaseSeconds);
    for (const id of held) {
      if (!kept.has(id)) this.running.get(id)?.controller.abort(new Error('the lease was lost'));
    }
  }

  private async prune(): Promise<void> {
    let removed: number;
    do removed = await pruneJobs(this.dataSource.manager);
    while (removed > 0 && !this.stopping);
  }

  private async reap(): Promise<void> {
    const back = await reapJobs(this.dataSource.manager);
    for (const job of back) {
      this.logger.warn({ job: job.id, name: job.name, state: job.state }, 'took a job back from a worker that is gone');
    }
    const waiting = back.filter((job) => job.state === 'waiting');
    if (waiting.length > 0) await this.returned(waiting.map((job) => job.name));
  }

  /** Whether workers hear of new jobs from the database itself. */
  protected readonly notifies: boolean = true;
  /** Reaches what else this form needs, in every process. @throws ParleyError, one line */
  protected abstract connect(): Promise<void>;
  /** Jobs were added; inside a transaction they can be seen only when it commits. */
  protected abstract added(manager: EntityManager, jobs: readonly NewJob[], ids: readonly string[]): void;
  /** There may be work of this name. */
  protected abstract wake(name: string): void;
  /** A job goes back in line for another try after a wait. */
  protected abstract retried(job: ClaimedJob, waitMs: number): void;
  /** Jobs of these names were taken back from dead workers. */
  protected abstract returned(names: readonly string[]): Promise<void>;
  protected abstract startWork(): Promise<void>;
  protected abstract stopTaking(): Promise<void>;
  protected abstract stopWork(): Promise<void>;
}

/** The wait before the next try: doubled each time, jittered by up to a quarter so that a crowd spreads out. */
export function backoffMs(type: JobType, attempts: number, random: number): number {
  const wait = Math.min(type.backoffMaxMs, type.backoffMs * 2 ** Math.min(attempts - 1, 30));
  return Math.round(wait * (0.75 + random * 0.5));
}

/** What is kept of an error: ours in full; of others name and message, but of a database error only its code, since its message may quote a value. */
function errorText(error: unknown): string {
  if (error instanceof ParleyError) return `${error.code}: ${error.message}`.slice(0, 500);
  if (!(error instanceof Error)) return 'unknown error';
  const driver = (error as { driverError?: { code?: unknown } }).driverError;
  if (driver !== undefined) return `${error.name}: ${String(driver.code)}`;
  return `${error.name}: ${error.message}`.slice(0, 500);
}
