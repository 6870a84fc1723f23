import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes, and waits where the reader is slower than we are: memory stays constant. */
export async function writeTo(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Reports one row that could not be done; the status then says that not all were. */
export function reportRow(file: string, line: number, reason: string): void {
  // An error about a whole file names it already.
  const plain = reason.startsWith(`${file}: `) ? reason.slice(file.length + 2) : reason;
  process.stderr.write(`${file}:${line}: ${printable(plain)}\n`);
  process.exitCode = 1;
}

/** Field names come from hostile files too: what steers a terminal is shown as an escape, on one line. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export interface Progress {
  add(number: number): void;
  end(): void;
}

const PROGRESS_MS = 500;

/** Counts on standard error, where that is a terminal; silent elsewhere. */
export function createProgress(what: string): Progress {
  if (!process.stderr.isTTY) return { add() {}, end() {} };
  const begin = performance.now();
  let done = 0;
  let shown = 0;
  const show = (): void => {
    const now = performance.now();
    shown = now;
    const rate = Math.round((done * 1000) / Math.max(1, now - begin));
    process.stderr.write(`\r\u001b[K${done.toLocaleString('en')} ${what}, ${rate.toLocaleString('en')}/s`);
  };
  return {
    add(number) {
      done += number;
      if (performance.now() - shown > PROGRESS_MS) show();
    },
    end() {
      if (shown === 0) return;
      show();
      process.stderr.write('\n');
    },
  };
}
