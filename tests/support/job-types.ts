import type { JobName, JobType } from '../../src/jobs/job-types.js';

/** The real jobs with waits that a test can sit through. */
export const QUICK_TYPES: Readonly<Record<JobName, JobType>> = {
  assess: { maxAttempts: 3, backoffMs: 200, backoffMaxMs: 5_000, timeoutMs: 20_000 },
  batch: { maxAttempts: 3, backoffMs: 100, backoffMaxMs: 1_000, timeoutMs: 20_000 },
  experiment: { maxAttempts: 2, backoffMs: 100, backoffMaxMs: 1_000, timeoutMs: 20_000 },
  deliver: { maxAttempts: 2, backoffMs: 50, backoffMaxMs: 100, timeoutMs: 600 },
};
