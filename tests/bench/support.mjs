// What the benchmarks share: a database of their own, a parley process, own comments, and how figures are printed.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PARLEY = path.join(ROOT, 'dist/cli/main.js');
const SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Texts of the project's own comments, in the order of their files. */
export function ownComments() {
  const folder = path.join(ROOT, 'labels/comments');
  return ['tone', 'voices', 'replies', 'stance', 'spam', 'identity']
    .map((name) => path.join(folder, `${name}.jsonl`))
    .filter((file) => existsSync(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).text),
    );
}

/** Whether a Postgres to measure on can be reached; says in one line what is skipped where not. */
export async function hasPostgres(what) {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    console.log(`skipped: ${what} (no Postgres at ${SERVER}; TEST_DATABASE_URL names another one)`);
    return false;
  }
}

/** A database that is dropped again by `drop`. */
export async function makeDatabase() {
  const name = `parley_bench_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: SERVER });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

function environment(settings) {
  return { PATH: process.env.PATH, HOME: process.env.HOME, PARLEY_LOG_LEVEL: 'warn', PORT: '0', ...settings };
}

/** Runs a command of parley to its end and gives back what it printed. */
export function runParley(args, settings) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PARLEY, ...args], {
    env: environment(settings),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`parley ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.trim();
}

/** Starts `parley serve`; `address` is where it listens. */
export async function startServe(settings, args = ['serve']) {
  const started = performance.now();
  const child = spawn(process.execPath, [...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []), PARLEY, ...args], {
    env: environment(settings),
  });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const look = (text) => {
      said += text;
      const match = /http:\/\/[\d.]+:\d+/.exec(said);
      if (match) resolve(match[0]);
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    child.once('close', (code) => reject(new Error(`parley ended with ${code}\n${said}`)));
  });
  return {
    address,
    pid: child.pid,
    startMs: performance.now() - started,
    /** Resident memory in MB, now and at most. */
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const kb = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
      return { nowMb: kb('VmRSS') / 1024, mostMb: kb('VmHWM') / 1024 };
    },
    cpuMs: () => cpuMsOfProcess(child.pid),
    stop() {
      return new Promise((resolve) => {
        child.once('close', resolve);
        child.kill('SIGTERM');
      });
    },
  };
}

/** CPU time in ms of the process or thread of a stat file of /proc; 0 where it has ended. */
function cpuMsOf(file) {
  try {
    const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** CPU time used so far, in ms: by the thread that answers, and by the others (scoring, compiler, collector, I/O). */
export function cpuMsOfProcess(pid) {
  const main = cpuMsOf(`/proc/${pid}/task/${pid}/stat`);
  return { main, threads: cpuMsOf(`/proc/${pid}/stat`) - main };
}

/** CPU time in ms of each Postgres connection to a database that is open now, by process; none where it runs elsewhere. */
export function postgresCpuMs(databaseUrl) {
  const name = new URL(databaseUrl).pathname.slice(1);
  const byProcess = new Map();
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (title.startsWith('postgres:') && title.includes(` ${name} `))
        byProcess.set(pid, cpuMsOf(`/proc/${pid}/stat`));
    } catch {
      // It has ended meanwhile.
    }
  }
  return byProcess;
}

export function settingsLine(settings) {
  return Object.entries(settings)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

/** A table on standard output, columns padded. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => String(cell).padEnd(widths[column] + 2))
        .join('')
        .trimEnd(),
    );
}
