import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { decodeRows, type WaitingRow } from '../../assessment/batches/batch-chunk.js';
import { CONFIG, type Config } from '../../config/config.js';
import { ParleyError } from '../../core/errors.js';
import type { Progress, Task } from './task.js';
import { type RequestOf, type ResultOf, TASKS, type TaskName } from './tasks.js';
import type { FromThread, TaskAnswer, TaskMessage, ToThread } from './work-messages.js';

/** Threads without work for this long are ended: their memory is given back. */
const IDLE_MS = 10_000;
/** For the operating system (`nice`): whoever waits for an answer goes before a training. */
const NICE = 10;
/** Of one task; beyond it the task fails, and the process goes on. */
const MAX_HEAP_MB = 4_096;

/** Rows for a task: chunks as `encodeRows` makes them, from the beginning each time. */
export type RowSource = () => AsyncIterable<Uint8Array>;

export interface TaskOptions {
  readonly sources?: readonly RowSource[];
  /** Takes what the task emits. */
  readonly take?: (bytes: Uint8Array) => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the thread at once. */
  readonly signal?: AbortSignal;
  /** Somebody waits for the answer: it has a thread beside those of trainings, at the usual priority. */
  readonly awaited?: boolean;
}

/** Threads for work on labelled data and models: the thread that answers requests only carries bytes. */
@Injectable()
export class WorkPool implements OnApplicationShutdown {
  private background: Piscina<TaskMessage, TaskAnswer> | null = null;
  private awaited: Piscina<TaskMessage, TaskAnswer> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** How many background tasks are worth having at once. */
  get threads(): number {
    return this.config.scoringThreads === 0 ? 1 : Math.max(1, Math.floor(availableParallelism() / 2));
  }

  /** @throws ParleyError as the task threw it; what a source or `take` throws. */
  async run<N extends TaskName>(name: N, request: RequestOf<N>, options: TaskOptions = {}): Promise<ResultOf<N>> {
    options.signal?.throwIfAborted();
    if (this.config.scoringThreads === 0) return this.runHere(name, request, options);
    const { port1, port2 } = new MessageChannel();
    const serving = serve(port1, options);
    try {
      const answer = await Promise.race([
        this.poolOf(options.awaited === true).run(
          { name, request, port: port2 as unknown as TaskMessage['port'] },
          { transferList: [port2], ...(options.signal ? { signal: options.signal } : {}) },
        ),
        serving.failed,
      ]);
      if (answer.error !== undefined) {
        throw new ParleyError(answer.error.code, answer.error.message, answer.error.faults);
      }
      return answer.result as ResultOf<N>;
    } finally {
      await serving.end();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.background?.destroy(), this.awaited?.destroy()]);
  }

  private poolOf(isAwaited: boolean): Piscina<TaskMessage, TaskAnswer> {
    const common = {
      filename: fileURLToPath(new URL('./work-thread.js', import.meta.url)),
      minThreads: 0,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    };
    if (isAwaited) {
      this.awaited ??= new Piscina<TaskMessage, TaskAnswer>({ ...common, maxThreads: 2 });
      return this.awaited;
    }
    this.background ??= new Piscina<TaskMessage, TaskAnswer>({
      ...common,
      maxThreads: this.threads,
      niceIncrement: NICE,
    });
    return this.background;
  }

  /** Without threads of its own (tests, tiny machines): the same task, here. */
  private async runHere<N extends TaskName>(
    name: N,
    request: RequestOf<N>,
    { sources = [], take, onProgress, signal }: TaskOptions,
  ): Promise<ResultOf<N>> {
    const task = (await TASKS[name]()) as Task<unknown, unknown>;
    const result = await task(request, {
      async *rows(source): AsyncGenerator<WaitingRow> {
        for await (const bytes of sources[source]!()) {
          signal?.throwIfAborted();
          yield* decodeRows(bytes);
        }
      },
      emit: async (bytes) => {
        await take?.(bytes);
      },
      progress: (progress) => onProgress?.(progress),
    });
    signal?.throwIfAborted();
    return result as ResultOf<N>;
  }
}

/** Answers a thread until the task is over. `failed` rejects with what a source or `take` threw. */
function serve(
  port: MessagePort,
  { sources = [], take, onProgress }: TaskOptions,
): { failed: Promise<never>; end(): Promise<void> } {
  const streams = new Map<number, AsyncIterator<Uint8Array>>();
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => {});
  const post = (message: ToThread): void => port.postMessage(message);
  const answer = async (message: FromThread): Promise<void> => {
    switch (message.kind) {
      case 'open':
        streams.set(message.stream, sources[message.source]!()[Symbol.asyncIterator]());
        return;
      case 'next': {
        const next = await streams.get(message.stream)!.next();
        post({ kind: 'chunk', stream: message.stream, bytes: next.done ? null : next.value });
        return;
      }
      case 'emit':
        await take?.(message.bytes);
        post({ kind: 'taken' });
        return;
      case 'progress':
        onProgress?.(message.progress);
    }
  };
  port.on('message', (message: FromThread) => {
    answer(message).catch((error: unknown) => {
      fail(error);
      post({ kind: 'error', message: 'the rows could not be had' });
    });
  });
  return {
    failed,
    async end() {
      port.close();
      await Promise.all([...streams.values()].map((stream) => stream.return?.()));
    },
  };
}
