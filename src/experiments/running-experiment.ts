import type { EntityManager } from 'typeorm';
import type { Progress } from './work/task.js';

/** A run while somebody does it. */
export interface RunningExperiment {
  readonly id: string;
  readonly tenantId: string;
  readonly request: unknown;
  /** For the audit log. */
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** What came of it. `keep` writes what else belongs to it, in the transaction that says it is done. */
export interface ExperimentOutcome {
  readonly result: unknown;
  readonly artifact?: Buffer;
  readonly keep?: (manager: EntityManager) => Promise<void>;
}

/** Does the work of one kind of run. It may be begun again from the start, and gives the same each time. */
export interface ExperimentRunner {
  run(experiment: RunningExperiment): Promise<ExperimentOutcome>;
}
