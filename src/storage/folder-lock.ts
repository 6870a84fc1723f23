import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from './data-source.js';

/** How long a living process may hold the lock: as long as a server may take to start. */
const PATIENCE_MS = 60_000;

/** A process, told apart from a later one with the same number. */
export interface ProcessMark {
  readonly pid: number;
  readonly started: string;
}

/** The mark of a process as it runs now; `started` is `gone` where there is none. */
export function markOf(pid: number): ProcessMark {
  try {
    if (existsSync('/proc/self/stat')) {
      // The command's name stands in brackets and may hold anything; what follows is counted from its end.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return { pid, started: stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '' };
    }
  } catch {
    return { pid, started: 'gone' };
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return { pid, started: stdout?.trim() || 'gone' };
}

/** Whether the process that left the mark still runs. */
export function isAlive(mark: ProcessMark): boolean {
  const now = markOf(mark.pid);
  return now.started !== 'gone' && now.started === mark.started;
}

/** One process at a time looks at the folder and decides who starts the server. Returns how to let go. */
export async function lockFolder(home: string): Promise<() => void> {
  const file = path.join(home, 'starting.lock');
  const mine = JSON.stringify(markOf(process.pid));
  for (let waitedMs = 0; ; waitedMs += 50) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') {
        const why = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : String(code);
        throw new DatabaseError(`cannot write into the data folder ${home}: ${why} (setting PARLEY_DATA_DIR)`);
      }
    }
    if (isStale(file)) rmSync(file, { force: true });
    else if (waitedMs > PATIENCE_MS) {
      throw new DatabaseError(`another process has been starting the database in ${home} for too long`);
    } else await sleep(50);
  }
}

/** The lock of a process that is gone, or one that was never written to its end. */
function isStale(file: string): boolean {
  try {
    return !isAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessMark);
  } catch {
    try {
      return Date.now() - statSync(file).mtimeMs > 5_000;
    } catch {
      return false;
    }
  }
}
