// How quickly items are claimed, and whether that stays the same the more of them wait.
//
//   node tests/bench/claims.mjs [ROWS …]      default 1000 100000 1000000
//
// One run measures, on the same server: claims by 16 moderators at once (p50, p95, p99 and how many a second), and
// beside it pgbench's simple update (one row by its key, the same number of connections), so that the ratio says
// something on any machine. At the end 64 claimers take 10,000 items: none in two hands, none lost.
import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { claimItems } from '../../dist/review/claims.js';
import { createDataSource } from '../../dist/storage/data-source.js';
import { hasPostgres, makeDatabase, printTable, runParley, settingsLine } from './support.mjs';

const TENANT = '00000000-0000-7000-8000-000000000001';
const CLAIMERS = 16;
const CLAIMS = 2_000;
const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1_000, 100_000, 1_000_000);

if (!(await hasPostgres('the benchmark of claims'))) process.exit(0);

const claim = (dataSource, holder, queue = null) =>
  claimItems(dataSource, { tenantId: TENANT, queue, limit: 1, accountId: null, holder, leaseSeconds: 600 });

/** Items as an assessment leaves them, straight in SQL: a million of them one by one would take an hour. */
async function fill(client, rows) {
  await client.query('TRUNCATE comment CASCADE');
  await client.query(
    `INSERT INTO comment (id, tenant_id, status)
     SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 'review' FROM generate_series(1, $2) AS n`,
    [TENANT, rows],
  );
  await client.query(
    `INSERT INTO review_item (id, tenant_id, comment_id, revision, queue, priority, state, created_at)
     SELECT id, $1, id, 1, (ARRAY['tone', 'spam', 'urgent', 'unjudged'])[1 + random() * 3], random(), 'open',
       now() - random() * interval '3 days' FROM comment`,
    [TENANT],
  );
  await client.query('VACUUM ANALYZE review_item');
  // What filling left to be written must not be measured with the claims.
  await client.query('CHECKPOINT');
}

async function measure(dataSource, claimers, claims, queue) {
  const times = [];
  const hands = [];
  const began = performance.now();
  let left = claims;
  await Promise.all(
    Array.from({ length: claimers }, async (_, claimer) => {
      while (left-- > 0) {
        const start = performance.now();
        const [item] = await claim(dataSource, `moderator ${claimer}`, queue);
        times.push(performance.now() - start);
        if (!item) return;
        hands.push(item.itemId);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return { hands, perSecond: hands.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Transactions a second of pgbench's simple update: one row by its key. */
function simpleUpdate(url) {
  const run = (args) => spawnSync('pgbench', [...args, url], { encoding: 'utf8' });
  if (run(['-i', '-s', '10', '-q']).error) return null;
  const { stdout } = run(['-N', '-M', 'prepared', '-c', String(CLAIMERS), '-j', '2', '-T', '5']);
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0) || null;
}

const database = await makeDatabase();
try {
  runParley(['migrate'], { DATABASE_URL: database.url });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT name, setting || coalesce(unit, '') AS value FROM pg_settings
     WHERE name IN ('shared_buffers', 'synchronous_commit', 'max_connections', 'fsync') ORDER BY name`,
  );
  const dataSource = await openPool(database.url, CLAIMERS);
  console.log(
    `pool ${CLAIMERS} connections, ${CLAIMS} claims a size; ${settingsLine(Object.fromEntries(rows.map((r) => [r.name, r.value])))}`,
  );
  const table = [['waiting', 'queue', 'claims/s', 'p50 ms', 'p95 ms', 'p99 ms', 'of pgbench -N']];
  for (const size of sizes) {
    await fill(client, size);
    for (const queue of [null, 'tone']) {
      const tps = simpleUpdate(database.url);
      const figures = await measure(dataSource, CLAIMERS, Math.min(CLAIMS, Math.floor(size / 5)), queue);
      table.push([
        size.toLocaleString('en'),
        queue ?? 'all',
        figures.perSecond.toFixed(0),
        figures.p50.toFixed(1),
        figures.p95.toFixed(1),
        figures.p99.toFixed(1),
        tps === null ? 'no pgbench' : (figures.perSecond / tps).toFixed(2),
      ]);
    }
  }
  printTable(table);
  await dataSource.destroy();

  await fill(client, 10_000);
  const wide = await openPool(database.url, 64);
  const { hands, perSecond, p99 } = await measure(wide, 64, Number.POSITIVE_INFINITY, null);
  const different = new Set(hands).size;
  console.log(
    `64 claimers, 10,000 items: ${hands.length} taken, ${hands.length - different} twice, ${10_000 - different} lost, ` +
      `${perSecond.toFixed(0)} a second, p99 ${p99.toFixed(1)} ms`,
  );
  if (hands.length !== 10_000 || different !== 10_000) process.exitCode = 1;
  await wide.destroy();
  await client.end();
} finally {
  await database.drop();
}

async function openPool(url, size) {
  const dataSource = createDataSource(url, size);
  await dataSource.initialize();
  return dataSource;
}
