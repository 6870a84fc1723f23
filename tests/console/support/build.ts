import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = path.join(root, 'src/console/app');
const index = path.join(root, 'dist/console/app/index.html');

function newestMs(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? newestMs(file) : statSync(file).mtimeMs;
    }),
  );
}

/** The tests look at what is built: builds the console where it is missing or older than its source. */
export function buildConsole(): void {
  if (existsSync(index) && statSync(index).mtimeMs >= newestMs(source)) return;
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'src/console/app/vite.config.ts'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`building the console failed: ${stderr}`);
}
