import type { WaitingRow } from '../../assessment/batches/batch-chunk.js';

/** How far a task is. */
export interface Progress {
  /** From 0 to 1. */
  readonly share: number;
  /** In words, such as "reading" or "fold 2 of 5". */
  readonly what: string;
}

/** What a task is given beside its request. It runs on a thread of its own, so all of it is plain data. */
export interface TaskContext {
  /** The rows of a source, by its place in the list handed to the pool; may be opened more than once. */
  rows(source: number): AsyncIterable<WaitingRow>;
  /** Hands bytes to whoever asked for the task; resolves when they are taken. */
  emit(bytes: Uint8Array): Promise<void>;
  progress(progress: Progress): void;
}

export type Task<Request, Result> = (request: Request, context: TaskContext) => Promise<Result>;
