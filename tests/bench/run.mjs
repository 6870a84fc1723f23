// `npm run bench`: every benchmark, one after the other; each prints its ratio and its settings. Names as arguments
// choose some: npm run bench -- assess intake
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCHMARKS = {
  repair: ['repair.mjs', '--speed'],
  pages: ['pages.mjs'],
  assess: ['assess.mjs'],
  intake: ['intake.mjs'],
  interop: ['interop.mjs'],
  batch: ['batch.mjs'],
  claims: ['claims.mjs'],
  start: ['start.mjs'],
};

const folder = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`no benchmark is called ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exit(2);
}
for (const [name, [file, ...args]] of Object.entries(BENCHMARKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [path.join(folder, file), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
