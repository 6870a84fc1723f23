import type { MessagePort } from 'node:worker_threads';
import { decodeRows, type WaitingRow } from '../../assessment/batches/batch-chunk.js';
import { ParleyError } from '../../core/errors.js';
import type { Task, TaskContext } from './task.js';
import { TASKS } from './tasks.js';
import type { FromThread, TaskAnswer, TaskMessage, ToThread } from './work-messages.js';

// A thread of the work pool: one task at a time, its rows asked for chunk by chunk.
export default async ({ name, request, port }: TaskMessage): Promise<TaskAnswer> => {
  try {
    const task = (await TASKS[name]()) as Task<unknown, unknown>;
    return { result: await task(request, contextOf(port as unknown as MessagePort)) };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return { error: { code: error.code, message: error.message, faults: error.faults } };
  } finally {
    port.close();
  }
};

function contextOf(port: MessagePort): TaskContext {
  const chunks = new Map<number, (bytes: Uint8Array | null) => void>();
  const taken: (() => void)[] = [];
  let failed: Error | null = null;
  const waiting = new Set<(error: Error) => void>();
  port.on('message', (message: ToThread) => {
    if (message.kind === 'chunk') chunks.get(message.stream)?.(message.bytes);
    else if (message.kind === 'taken') taken.shift()?.();
    else {
      failed = new Error(message.message);
      for (const reject of waiting) reject(failed);
    }
  });
  const post = (message: FromThread): void => port.postMessage(message);
  const answer = async <T>(ask: (resolve: (value: T) => void) => void): Promise<T> => {
    if (failed !== null) throw failed;
    let mine: ((error: Error) => void) | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        mine = reject;
        waiting.add(reject);
        ask(resolve);
      });
    } finally {
      waiting.delete(mine!);
    }
  };
  let streams = 0;
  return {
    async *rows(source): AsyncGenerator<WaitingRow> {
      const stream = streams++;
      post({ kind: 'open', stream, source });
      for (;;) {
        const bytes = await answer<Uint8Array | null>((resolve) => {
          chunks.set(stream, resolve);
          post({ kind: 'next', stream });
        });
        if (bytes === null) return;
        yield* decodeRows(bytes);
      }
    },
    emit: (bytes) =>
      answer<void>((resolve) => {
        taken.push(resolve);
        post({ kind: 'emit', bytes });
      }),
    progress: (progress) => post({ kind: 'progress', progress }),
  };
}
