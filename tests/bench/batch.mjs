// A batch end to end in the service: upload, chunks, assessing, results; against a COPY of the same rows in this run.
//   npm run build && node tests/bench/batch.mjs [--rows N] [--kills N]
// --kills: the process is killed with -9 that many times while the batch runs, at random moments.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { hasPostgres, makeDatabase, ownComments, printTable, runParley, settingsLine, startServe } from './support.mjs';

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const total = argument('rows', 50_000);
const kills = argument('kills', 0);
const texts = ownComments().filter((text) => text.length < 600);

function* rows() {
  for (let row = 0; row < total; row++) {
    yield `${JSON.stringify({ id: `r${row}`, text: `${texts[row % texts.length]} ${row}` })}\n`;
  }
}

let serial = 0;

if (await hasPostgres('the batch benchmark')) await bench();

async function bench() {
  const database = await makeDatabase();
  try {
    const settings = { DATABASE_URL: database.url, PARLEY_JOB_LEASE: kills > 0 ? '2' : '30' };
    runParley(['migrate'], settings);
    const key = runParley(['key', 'add', 'bench', '--role', 'service'], settings);
    console.log(settingsLine({ rows: total, kills, 'rows of a chunk': 500 }));
    const copyMs = await copyRows(database.url);
    let serve = await startServe(settings, ['serve', '--all']);
    const idle = kills > 0 ? null : await intake(serve.address, key, 4);
    const started = performance.now();
    const id = await upload(serve.address, key);
    const uploadMs = performance.now() - started;
    const busy = kills > 0 ? null : await intake(serve.address, key, 4);
    for (let kill = 0; kill < kills; kill++) {
      await sleep(500 + Math.random() * 2_500);
      process.kill(serve.pid, 'SIGKILL');
      serve = await startServe(settings, ['serve', '--all']);
    }
    const { most, tenths } = await finish(serve, key, id);
    const totalMs = performance.now() - started;
    await check(serve.address, key, id);
    printTable([
      ['', 'seconds', 'rows a second', 'ratio'],
      ['COPY of the rows', (copyMs / 1000).toFixed(2), Math.round((total / copyMs) * 1000), '1.00'],
      ['upload', (uploadMs / 1000).toFixed(2), Math.round((total / uploadMs) * 1000), (copyMs / uploadMs).toFixed(3)],
      ['end to end', (totalMs / 1000).toFixed(2), Math.round((total / totalMs) * 1000), (copyMs / totalMs).toFixed(3)],
    ]);
    if (idle && busy) {
      console.log(
        `intake at 8 connections: p95 ${idle.p95.toFixed(1)} ms idle, ${busy.p95.toFixed(1)} ms while the batch runs ` +
          `(${(busy.p95 / idle.p95).toFixed(1)} times)`,
      );
    }
    const shares = tenths.map((mb, tenth) => `${10 * tenth} % ${mb.toFixed(0)}`);
    console.log(`memory of serve --all: ${most.toFixed(0)} MB at most; while the batch ran: ${shares.join(', ')}`);
    await serve.stop();
  } finally {
    await database.drop();
  }
}

async function copyRows(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE copied (body text NOT NULL)');
  const started = performance.now();
  const copy = client.query(copyFrom(`COPY copied FROM STDIN WITH (FORMAT csv, DELIMITER E'\\x02', QUOTE E'\\x01')`));
  await pipeline(Readable.from(grouped()), copy);
  const ms = performance.now() - started;
  await client.end();
  return ms;
}

/** Some hundred rows a piece: pieces of a line would measure the stream and not what reads it. */
function* grouped() {
  let group = [];
  for (const row of rows()) {
    group.push(row);
    if (group.length < 500) continue;
    yield group.join('');
    group = [];
  }
  yield group.join('');
}

async function upload(address, key) {
  const answer = await fetch(`${address}/v1/batches`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(Readable.from(grouped()).map((text) => Buffer.from(text))),
    duplex: 'half',
  });
  const batch = await answer.json();
  if (answer.status !== 202) throw new Error(JSON.stringify(batch));
  return batch.id;
}

/** Waits for the end; says what memory was in use by tenths of the batch, in MB. */
async function finish(serve, key, id) {
  const tenths = [];
  for (;;) {
    const answer = await fetch(`${serve.address}/v1/batches/${id}`, { headers: { authorization: `Bearer ${key}` } });
    const { state, done, failed } = await answer.json();
    const tenth = Math.floor(((done + failed) / total) * 10);
    tenths[tenth] = Math.max(tenths[tenth] ?? 0, serve.memory().nowMb);
    if (state === 'done') return { most: serve.memory().mostMb, tenths };
    await sleep(200);
  }
}

/** Each row has exactly one result, in order. */
async function check(address, key, id) {
  const answer = await fetch(`${address}/v1/batches/${id}/results`, { headers: { authorization: `Bearer ${key}` } });
  let next = 0;
  let rest = '';
  for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const { id: row } = JSON.parse(line);
      if (row !== `r${next}`) throw new Error(`result ${next} is that of ${row}`);
      next++;
    }
  }
  if (next !== total) throw new Error(`${next} results for ${total} rows`);
  console.log(`${next} results, each row exactly one`);
}

async function intake(address, key, duration) {
  const latencies = [];
  const instance = autocannon({
    url: `${address}/v1/comments`,
    connections: 8,
    duration,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        setupRequest: (request) => {
          serial++;
          const body = JSON.stringify({ text: `${texts[serial % texts.length]} ${serial}`, externalId: `i${serial}` });
          return { ...request, body };
        },
      },
    ],
  });
  instance.on('response', (_client, _status, _bytes, responseTime) => latencies.push(responseTime));
  await instance;
  latencies.sort((a, b) => a - b);
  return { p95: latencies[Math.floor(latencies.length * 0.95)] };
}
