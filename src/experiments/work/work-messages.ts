import type { MessagePort } from 'node:worker_threads';
import type { InputFault } from '../../core/errors.js';
import type { Progress } from './task.js';
import type { TaskName } from './tasks.js';

/** What the pool hands to a thread; the port is how the two speak while the task runs. */
export interface TaskMessage {
  readonly name: TaskName;
  readonly request: unknown;
  readonly port: MessagePort;
}

/** From the thread. `open` begins a source anew and `next` asks for its next chunk; both and `emit` are answered. */
export type FromThread =
  | { readonly kind: 'open'; readonly stream: number; readonly source: number }
  | { readonly kind: 'next'; readonly stream: number }
  | { readonly kind: 'emit'; readonly bytes: Uint8Array }
  | { readonly kind: 'progress'; readonly progress: Progress };

/** To the thread: the next chunk (null at the end), or that what was emitted is taken; `error` ends the task. */
export type ToThread =
  | { readonly kind: 'chunk'; readonly stream: number; readonly bytes: Uint8Array | null }
  | { readonly kind: 'taken' }
  | { readonly kind: 'error'; readonly message: string };

/** An error that crosses a thread loses its class: what of it a caller may see goes as data. */
export type TaskAnswer =
  | { readonly result: unknown; readonly error?: undefined }
  | { readonly error: { readonly code: string; readonly message: string; readonly faults: readonly InputFault[] } };
