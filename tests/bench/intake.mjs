// Intake over HTTP: rate and latency of POST /v1/comments with everything in it, against a route of the same Nest and
// Fastify that does one prepared insert, both in this run.
//   npm run build && node tests/bench/intake.mjs [--seconds N] [--connections 1,8,32,128]
import { spawn } from 'node:child_process';
import path from 'node:path';
import autocannon from 'autocannon';
import {
  cpuMsOfProcess,
  hasPostgres,
  makeDatabase,
  ownComments,
  postgresCpuMs,
  printTable,
  ROOT,
  runParley,
  settingsLine,
  startServe,
} from './support.mjs';

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const seconds = Number(argument('seconds', '6'));
const connections = argument('connections', '1,8,32,128').split(',').map(Number);
const texts = ownComments().filter((text) => text.length < 600);
let serial = 0;

if (await hasPostgres('the intake benchmark')) await bench();

async function bench() {
  const database = await makeDatabase();
  try {
    const settings = { DATABASE_URL: database.url };
    runParley(['migrate'], settings);
    const key = runParley(['key', 'add', 'bench', '--role', 'service'], settings);
    const serve = await startServe(settings);
    const floor = await startFloor(database.url);
    console.log(
      settingsLine({
        seconds,
        'comment length': `${Math.round(mean(texts.map((text) => text.length)))} characters`,
        pool: 10,
      }),
    );
    const rows = [
      [
        'connections',
        'route',
        'a second',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'not 2xx',
        'ratio',
        // What one request costs: the thread that answers, the process's other threads, Postgres, and who asks.
        'µs main',
        'threads',
        'Postgres',
        'client',
      ],
    ];
    await run(`${serve.address}/v1/comments`, 32, 3, key);
    await run(`${floor.address}/insert`, 32, 2, key);
    for (const number of connections) {
      const insert = await measured(floor, `${floor.address}/insert`, number, key, database.url);
      const intake = await measured(serve, `${serve.address}/v1/comments`, number, key, database.url);
      rows.push(line(number, 'one insert', insert, 1));
      rows.push(line(number, 'POST /v1/comments', intake, intake.rate / insert.rate));
    }
    printTable(rows);
    const { nowMb, mostMb } = serve.memory();
    console.log(`memory of serve: ${nowMb.toFixed(0)} MB now, ${mostMb.toFixed(0)} MB at most`);
    floor.child.kill();
    await serve.stop();
  } finally {
    await database.drop();
  }
}

/** A run with what each request cost in CPU time, in µs. */
async function measured(server, url, number, key, databaseUrl) {
  const before = { ...server.cpuMs(), postgres: postgresCpuMs(databaseUrl), client: process.cpuUsage() };
  const result = await run(url, number, seconds, key);
  const after = { ...server.cpuMs(), postgres: postgresCpuMs(databaseUrl) };
  const client = process.cpuUsage(before.client);
  const each = (ms) => (ms * 1000) / (result.rate * seconds);
  return {
    ...result,
    cpu: [
      each(after.main - before.main),
      each(after.threads - before.threads),
      // A connection that has ended meanwhile took what it used with it.
      each([...after.postgres].reduce((sum, [pid, ms]) => sum + ms - (before.postgres.get(pid) ?? 0), 0)),
      each((client.user + client.system) / 1000),
    ],
  };
}

function line(number, route, { rate, p50, p95, p99, non2xx, cpu }, ratio) {
  return [
    number,
    route,
    rate.toFixed(0),
    p50.toFixed(1),
    p95.toFixed(1),
    p99.toFixed(1),
    non2xx,
    ratio.toFixed(2),
    ...cpu.map((us) => us.toFixed(0)),
  ];
}

/** Every request is another comment: own id, own author, one of the texts with a number after it. */
function body() {
  serial++;
  return JSON.stringify({
    text: `${texts[serial % texts.length]} ${serial}`,
    source: 'bench',
    externalId: `${process.pid}-${serial}`,
    author: { id: `a${serial % 5000}`, name: `Reader ${serial % 5000}` },
    section: 'local',
  });
}

async function run(url, number, duration, key) {
  const latencies = [];
  const instance = autocannon({
    url,
    connections: number,
    duration,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        setupRequest: (request) => ({ ...request, body: body() }),
      },
    ],
  });
  instance.on('response', (_client, _status, _bytes, responseTime) => latencies.push(responseTime));
  const { non2xx, errors } = await instance;
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? 0;
  return { rate: latencies.length / duration, p50: at(0.5), p95: at(0.95), p99: at(0.99), non2xx: non2xx + errors };
}

function startFloor(url) {
  const child = spawn(process.execPath, [path.join(ROOT, 'tests/bench/insert-route.mjs')], {
    env: { ...process.env, DATABASE_URL: url },
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (text) =>
      resolve({
        child,
        cpuMs: () => cpuMsOfProcess(child.pid),
        address: String(text).trim().replace('[::1]', '127.0.0.1'),
      }),
    );
    child.stderr.on('data', (text) => process.stderr.write(text));
    child.once('close', (code) => reject(new Error(`the insert route ended with ${code}`)));
  });
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
