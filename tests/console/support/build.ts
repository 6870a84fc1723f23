import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = path.join(root, 'src/console/app');
const index = path.join(root, 'dist/console/app/index.html');
const lock = path.join(tmpdir(), `parley-console-build-${root.replaceAll(/[^\w]+/g, '-')}`);
/** A build takes seconds; a lock this old was left by one that was killed. */
const LEFT_BEHIND_MS = 120_000;

function newestMs(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? newestMs(file) : statSync(file).mtimeMs;
    }),
  );
}

const isFresh = (): boolean => existsSync(index) && statSync(index).mtimeMs >= newestMs(source);

function tryLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LEFT_BEHIND_MS) rmdirSync(lock);
    return false;
  }
}

/**
 * The tests look at what is built: builds the console where it is missing or older than its source. Test files
 * run side by side; one of them builds and the others wait for it.
 */
export async function buildConsole(): Promise<void> {
  while (!isFresh()) {
    if (!tryLock()) {
      await delay(200);
      continue;
    }
    try {
      if (isFresh()) return;
      const { status, stderr } = spawnSync(
        process.execPath,
        [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'src/console/app/vite.config.ts'],
        // As it is shipped: the test runner's own NODE_ENV would keep what is there for developers, 12 kB of it.
        { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
      );
      if (status !== 0) throw new Error(`building the console failed: ${stderr}`);
    } finally {
      rmdirSync(lock);
    }
  }
}
