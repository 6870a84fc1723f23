import type { LeakReport } from '../../core/evaluation/leaks.js';
import type { SplitOptions } from '../../core/evaluation/splits.js';
import type { AgreementResult } from '../datasets/agreement-task.js';
import type { CheckRequest, CheckResult } from '../datasets/check-task.js';
import type { SplitTaskResult } from '../datasets/split-task.js';
import type { EvaluateRequest, EvaluateResult } from '../evaluations/evaluate-task.js';
import type { TrainRequest, TrainResult } from '../trainings/train-task.js';
import type { Task } from './task.js';

/** Everything about labelled data and models that takes time: request and result of each. */
export interface Tasks {
  /** Reads rows that come in, hands the good ones on, says what is wrong with the others and what the labels are. */
  check: Task<CheckRequest, CheckResult>;
  /** How far people agree where several labelled a row. */
  agreement: Task<null, AgreementResult>;
  split: Task<SplitOptions, SplitTaskResult>;
  /** Which rows of the second source are known from the first. */
  leaks: Task<null, LeakReport>;
  /** Measures models on all sources together. */
  evaluate: Task<EvaluateRequest, EvaluateResult>;
  /** Trains a model and says what it and its data are worth. */
  train: Task<TrainRequest, TrainResult>;
}

export type TaskName = keyof Tasks;
export type RequestOf<N extends TaskName> = Parameters<Tasks[N]>[0];
export type ResultOf<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

/** Loaded where they run. */
export const TASKS: { readonly [N in TaskName]: () => Promise<Tasks[N]> } = {
  check: async () => (await import('../datasets/check-task.js')).checkRows,
  agreement: async () => (await import('../datasets/agreement-task.js')).agreement,
  split: async () => (await import('../datasets/split-task.js')).split,
  leaks: async () => (await import('../datasets/split-task.js')).leaksBetween,
  evaluate: async () => (await import('../evaluations/evaluate-task.js')).evaluate,
  train: async () => (await import('../trainings/train-task.js')).train,
};
