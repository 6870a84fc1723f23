import type { EntityManager } from 'typeorm';
import type { JobState } from '../storage/entities/job.entity.js';
import type { JobName, JobPayloads } from './job-types.js';

export interface NewJob<N extends JobName = JobName> {
  readonly tenantId: string;
  readonly name: N;
  readonly payload: JobPayloads[N];
  /** Higher goes first; 0 unless said. */
  readonly priority?: number;
  /** Not before this time. */
  readonly runAt?: Date;
  /**
   * Among the waiting and running jobs of a tenant and name, at most one has this key: a second one is not
   * added, and the id of the first is given back.
   */
  readonly uniqueKey?: string;
}

/** A job while its handler has it. */
export interface RunningJob<N extends JobName = JobName> {
  readonly id: string;
  readonly tenantId: string;
  readonly name: N;
  readonly payload: JobPayloads[N];
  /** 1 on the first try. */
  readonly attempts: number;
  /** Writes how far it got (any JSON), for `get`. */
  progress(value: unknown): Promise<void>;
  /** Aborted when the job is cancelled, its time is over, its lease was lost, or the process stops. */
  readonly signal: AbortSignal;
}

/**
 * Does the work of one job. It may be called twice for one job, also at once (a worker that seemed dead was only
 * slow), so every effect is keyed by an id. What it throws counts as a failed try; what it returns is kept as
 * the job's result (JSON).
 */
export type JobHandler<N extends JobName = JobName> = (job: RunningJob<N>) => Promise<unknown>;

export interface JobView {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly progress: unknown;
  readonly result: unknown;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/**
 * The queue of the program; also its injection token. Job rows in Postgres are the truth in every form of it:
 * a job is added in the transaction of what it is about, so either both are there or neither.
 *
 * Promised: at least once. A job whose worker dies is tried again when the worker's lease is over.
 */
export abstract class JobQueue {
  /** Adds a job in the caller's transaction (or at once, given `dataSource.manager`). Returns its id. */
  abstract add<N extends JobName>(manager: EntityManager, job: NewJob<N>): Promise<string>;

  /** The same for many, in one statement. The ids stand in the order of the jobs. */
  abstract addBulk<N extends JobName>(manager: EntityManager, jobs: readonly NewJob<N>[]): Promise<string[]>;

  /**
   * Says who does the jobs of a name. Call it in `onModuleInit`, and only where the process runs jobs (token
   * `RUNS_JOBS`); work begins when the whole program has started.
   */
  abstract process<N extends JobName>(name: N, handler: JobHandler<N>, options?: { concurrency?: number }): void;

  abstract get(tenantId: string, id: string): Promise<JobView | null>;

  /** Takes back a waiting job; a running one has its signal aborted. False when it was over before. */
  abstract cancel(tenantId: string, id: string): Promise<boolean>;
}

/** Injection token: whether this process runs jobs (boolean). */
export const RUNS_JOBS = Symbol('RUNS_JOBS');
