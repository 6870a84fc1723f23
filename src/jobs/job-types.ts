/** What each job carries. Payloads hold ids, never texts: the rows are the truth, and a job may run twice. */
export interface JobPayloads {
  /** Assess comments and settle them; up to 1,000 ids of one tenant. */
  assess: { commentIds: string[] };
  /** Assess one chunk of a batch. */
  batch: { batchId: string; chunk: number; generation: number };
  /** Send one webhook delivery. */
  deliver: { deliveryId: string };
  /** Do an evaluation, a training or a split. */
  experiment: { experimentId: string };
}

export type JobName = keyof JobPayloads;

export interface JobType {
  /** How often it is tried in all; a worker that died over it counts as one try. */
  readonly maxAttempts: number;
  /** The wait before the second try; doubled for each further one, up to `backoffMaxMs`, and jittered by a quarter. */
  readonly backoffMs: number;
  readonly backoffMaxMs: number;
  /** After this long the job's signal is aborted and the try counts as failed. */
  readonly timeoutMs: number;
}

const MINUTE_MS = 60_000;

/** Every job there is. The process refuses to run jobs when one of them has no handler, or two. */
export const JOB_TYPES: Readonly<Record<JobName, JobType>> = {
  assess: { maxAttempts: 5, backoffMs: 2_000, backoffMaxMs: MINUTE_MS, timeoutMs: 5 * MINUTE_MS },
  // A chunk counts its own tries, over all of its jobs.
  batch: { maxAttempts: 10, backoffMs: 1_000, backoffMaxMs: MINUTE_MS, timeoutMs: 10 * MINUTE_MS },
  // Waits double from 10 s to 12 hours: 18 tries over about three days, so that a receiver that is down over a weekend
  // misses nothing.
  deliver: { maxAttempts: 18, backoffMs: 10_000, backoffMaxMs: 12 * 60 * MINUTE_MS, timeoutMs: 30_000 },
  experiment: { maxAttempts: 4, backoffMs: 2_000, backoffMaxMs: MINUTE_MS, timeoutMs: 12 * 60 * MINUTE_MS },
};
