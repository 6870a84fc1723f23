// Latency of Perspective's and Coral's doors at 32 connections, beside GET /health/live of the same process in the same
// run: what the framework alone costs. Beside the times, which other work on the machine makes longer, stands the CPU time
// of a request, on the thread that answers and on the others, which it hardly does.
//   npm run build && node tests/bench/interop.mjs [--seconds N] [--connections N]
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { hasPostgres, makeDatabase, ownComments, printTable, runParley, settingsLine, startServe } from './support.mjs';

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const seconds = argument('seconds', 6);
const connections = argument('connections', 32);
const SECRET = 'empsec_0123456789abcdef0123456789abcdef';
const texts = ownComments().filter((text) => text.length < 600);
let serial = 0;
const nextText = () => `${texts[++serial % texts.length]} ${serial}`;

if (await hasPostgres('the benchmark of the doors')) await bench();

async function bench() {
  const database = await makeDatabase();
  try {
    const settings = { DATABASE_URL: database.url };
    runParley(['migrate'], settings);
    const admin = runParley(['key', 'add', 'admin', '--role', 'admin'], settings);
    const key = runParley(['key', 'add', 'bench', '--role', 'service'], settings);
    const serve = await startServe(settings);
    const call = (method, path, body) =>
      fetch(serve.address + path, {
        method,
        headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }).then((response) => response.json());
    const { keys } = await call('GET', '/v1/keys');
    const { id } = keys.find(({ name }) => name === 'bench');
    await call('PATCH', `/v1/keys/${id}/settings`, { coral: { secrets: [SECRET] } });

    const analyze = (doNotStore) => () => ({
      path: `/v1alpha1/comments:analyze?key=${key}`,
      body: JSON.stringify({
        comment: { text: nextText() },
        requestedAttributes: { TOXICITY: {} },
        languages: ['en'],
        doNotStore,
      }),
    });
    const phase = () => {
      const body = JSON.stringify(
        {
          action: 'NEW',
          comment: { body: nextText(), parentID: null },
          author: { id: `u-${serial % 5000}`, role: 'COMMENTER' },
          story: { id: `s-${serial % 50}`, url: `https://news.example/${serial % 50}` },
          site: { id: 'site-1' },
          tenantID: 't-1',
          tenantDomain: 'coral.news.example',
        },
        null,
        2,
      );
      const signature = createHmac('sha256', SECRET).update(body).digest('hex');
      return { path: '/coral/phase', body, headers: { 'x-coral-signature': `sha256=${signature}` } };
    };
    const live = () => ({ path: '/health/live', method: 'GET' });
    console.log(
      settingsLine({
        seconds,
        connections,
        'comment length': `${Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length)} characters`,
      }),
    );
    const runs = [
      ['GET /health/live', live],
      ['analyze, doNotStore', analyze(true)],
      ['analyze, kept', analyze(false)],
      ['coral/phase, kept', phase],
    ];
    await run(serve.address, analyze(true), 2);
    const rows = [
      [
        'route',
        'a second',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'max ms',
        'CPU µs: main',
        'others',
        'not 2xx',
        'ratio of rates',
      ],
    ];
    let floor = 0;
    for (const [name, make] of runs) {
      const before = cpuOf(serve.pid);
      const result = await run(serve.address, make, seconds);
      const after = cpuOf(serve.pid);
      const used = (part) => (((after[part] - before[part]) * 1e6) / (result.rate * seconds)).toFixed(0);
      floor ||= result.rate;
      const ms = [result.p50, result.p95, result.p99, result.max].map((value) => value.toFixed(1));
      rows.push([
        name,
        result.rate.toFixed(0),
        ...ms,
        used('main'),
        used('others'),
        result.bad,
        (result.rate / floor).toFixed(2),
      ]);
    }
    printTable(rows);
    await serve.stop();
  } finally {
    await database.drop();
  }
}

/** Seconds of CPU that a process has used so far, on its first thread and on all others. */
function cpuOf(pid) {
  const used = { main: 0, others: 0 };
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    // After the name, which may hold blanks: user and system time are fields 14 and 15, in hundredths.
    const fields = readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    used[task === String(pid) ? 'main' : 'others'] += (Number(fields[11]) + Number(fields[12])) / 100;
  }
  return used;
}

async function run(url, make, duration) {
  const latencies = [];
  const instance = autocannon({
    url,
    connections,
    duration,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { headers, ...made } = make();
          return { ...request, ...made, headers: { 'content-type': 'application/json', ...headers } };
        },
      },
    ],
  });
  instance.on('response', (_client, _status, _bytes, responseTime) => latencies.push(responseTime));
  const { non2xx, errors } = await instance;
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? 0;
  return {
    rate: latencies.length / duration,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: latencies.at(-1) ?? 0,
    bad: non2xx + errors,
  };
}
