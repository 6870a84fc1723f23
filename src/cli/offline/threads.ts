import { Worker } from 'node:worker_threads';

export interface Thread<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  end(): Promise<unknown>;
}

/**
 * A thread that runs `script` (compiled, beside this file) and answers each message with one of its own, in the order in
 * which they were sent. When it ends before its time, all open questions fail.
 */
export function createThread<Question, Answer>(script: string, workerData: unknown): Thread<Question, Answer> {
  const worker = new Worker(new URL(script, import.meta.url), { workerData });
  const open: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of open.splice(0)) reject(failure);
  };
  worker.on('message', (answer: Answer) => open.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a thread ended with ${code}`)));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        open.push({ resolve, reject });
        worker.postMessage(question);
      }),
    end: () => worker.terminate(),
  };
}
