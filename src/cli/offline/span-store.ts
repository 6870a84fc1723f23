import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeTo } from './streams.js';

/** Kept in memory up to this many characters; the rest goes to a temporary file. */
const MOST_IN_MEMORY = 4 * 1024 * 1024;

/** Text that is written later than it comes, in constant memory. */
export interface SpanStore {
  add(text: string): Promise<void>;
  /** Writes all of it, and forgets it. */
  drainTo(stream: NodeJS.WriteStream): Promise<void>;
  /** To be called in the end, come what may. */
  close(): Promise<void>;
}

export function createSpanStore(): SpanStore {
  let waiting = '';
  let folder = '';
  let file: WriteStream | null = null;
  const spill = async (): Promise<void> => {
    if (!file) {
      folder = await mkdtemp(path.join(tmpdir(), 'parley-repair-'));
      file = createWriteStream(path.join(folder, 'spans'), { mode: 0o600 });
    }
    await writeTo(file, waiting);
    waiting = '';
  };
  return {
    async add(text) {
      waiting += text;
      if (waiting.length > MOST_IN_MEMORY) await spill();
    },
    async drainTo(stream) {
      if (file) {
        await spill();
        const written = file;
        await new Promise<void>((resolve, reject) =>
          written.end((error?: Error | null) => (error ? reject(error) : resolve())),
        );
        for await (const chunk of createReadStream(path.join(folder, 'spans'), 'utf8')) {
          await writeTo(stream, chunk as string);
        }
      }
      await writeTo(stream, waiting);
      waiting = '';
    },
    async close() {
      file?.destroy();
      if (folder !== '') await rm(folder, { recursive: true, force: true });
    },
  };
}
