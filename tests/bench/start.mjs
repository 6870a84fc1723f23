// Start and memory: from the command to an answer, models loaded cold, resident memory of serve and worker.
//   npm run build && node tests/bench/start.mjs
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasPostgres, makeDatabase, printTable, ROOT, runParley, settingsLine, startServe } from './support.mjs';

const RUNS = 3;

/** Milliseconds to load every shipped model in a process of its own, in which nothing was loaded before. */
function coldLoadMs() {
  const script = `
    const started = performance.now();
    const { loadDefaultModels } = await import('${ROOT}/dist/engines/index.js');
    const imported = performance.now();
    await loadDefaultModels();
    console.log(performance.now() - imported, performance.now() - started);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return stdout.trim().split(' ').map(Number);
}

const loads = Array.from({ length: RUNS }, coldLoadMs);
const best = (column) => Math.min(...loads.map((load) => load[column]));
console.log(settingsLine({ runs: RUNS, shown: 'the best' }));
const rows = [
  ['', 'ms', 'MB'],
  ['models loaded', best(0).toFixed(0), ''],
  ['models and their code', best(1).toFixed(0), ''],
];
if (await hasPostgres('start and memory of the service')) {
  const database = await makeDatabase();
  try {
    const settings = { DATABASE_URL: database.url };
    runParley(['migrate'], settings);
    const starts = [];
    for (let run = 0; run < RUNS; run++) {
      const serve = await startServe(settings);
      await sleep(1_000);
      starts.push({ ms: serve.startMs, mb: serve.memory().nowMb });
      await serve.stop();
    }
    rows.push([
      'serve answers',
      Math.min(...starts.map(({ ms }) => ms)).toFixed(0),
      Math.min(...starts.map(({ mb }) => mb)).toFixed(0),
    ]);
  } finally {
    await database.drop();
  }
}
printTable(rows);
