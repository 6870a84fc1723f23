// Builds the program. Plain JavaScript, since it runs before anything is compiled:
//   node src/build.mjs             always
//   node src/build.mjs --if-stale  only when dist is missing or older than src (npm start, npm test)
//   node src/build.mjs --prepare   at npm ci; does nothing where the dev dependencies are absent or all is built:
//                                  npx parley runs it too, the first time it is called in a checkout
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'dist', '.built');
const mode = process.argv[2];

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(file) : statSync(file).mtimeMs);
  }
  return latest;
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const inputs = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'].map((name) =>
    path.join(root, name),
  );
  return (
    Math.max(newest(path.join(root, 'src')), ...inputs.map((file) => statSync(file).mtimeMs)) > statSync(stamp).mtimeMs
  );
}

function has(packageName) {
  try {
    createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    return true;
  } catch {
    return false;
  }
}

function run(label, script, args) {
  const { status, error } = spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    process.stderr.write(`parley: ${label} failed${error ? `: ${error.message}` : ''}\n`);
    process.exit(1);
  }
}

const canBuild = has('@nestjs/cli') && has('typescript') && has('vite');
if (mode !== undefined && !isStale()) process.exit(0);
if (!canBuild) {
  if (existsSync(stamp) || mode === '--prepare') process.exit(0);
  process.stderr.write(
    'parley: dist is missing and the build tools are not installed; run npm ci without --omit=dev\n',
  );
  process.exit(1);
}

rmSync(stamp, { force: true });
run('compiling the server', '@nestjs/cli/bin/nest.js', ['build']);
if (existsSync(path.join(root, 'src/console/app/vite.config.ts'))) {
  run('building the console', 'vite/bin/vite.js', [
    'build',
    '--config',
    'src/console/app/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
}
const entry = path.join(root, 'dist/cli/main.js');
chmodSync(entry, 0o755);
writeFileSync(stamp, '');
