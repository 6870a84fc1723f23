import type { AgreementResult } from '../datasets/agreement-task.js';
import type { CheckRequest, CheckResult } from '../datasets/check-task.js';
import type { Task } from './task.js';

/** Everything about labelled data and models that takes time: request and result of each. */
export interface Tasks {
  /** Reads rows that come in, hands the good ones on, says what is wrong with the others and what the labels are. */
  check: Task<CheckRequest, CheckResult>;
  /** How far people agree where several labelled a row. */
  agreement: Task<null, AgreementResult>;
}

export type TaskName = keyof Tasks;
export type RequestOf<N extends TaskName> = Parameters<Tasks[N]>[0];
export type ResultOf<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

/** Loaded where they run. */
export const TASKS: { readonly [N in TaskName]: () => Promise<Tasks[N]> } = {
  check: async () => (await import('../datasets/check-task.js')).checkRows,
  agreement: async () => (await import('../datasets/agreement-task.js')).agreement,
};
