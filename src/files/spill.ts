import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Spill } from '../core/evaluation/column.js';

/**
 * Room on disk for what would fill memory: a file without a name in the folder for temporary files, gone with the
 * process at the latest. Blocking, for it is written once in 65,536 values.
 */
export function createDiskSpill(): Spill & { close(): void } {
  let file: number | null = null;
  let length = 0;
  const open = (): number => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parley-spill-'));
    const opened = openSync(path.join(folder, 'columns'), 'wx+', 0o600);
    // The open file stays readable; no ending of the process leaves it behind.
    rmSync(folder, { recursive: true });
    return opened;
  };
  return {
    write(bytes) {
      file ??= open();
      const place = length;
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, place + done);
      length += bytes.length;
      return place;
    },
    read(place, into) {
      for (let done = 0; done < into.length; ) {
        const read = readSync(file!, into, done, into.length - done, place + done);
        if (read === 0) throw new Error('the temporary file of the evaluation was cut short');
        done += read;
      }
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}
