// How quickly items are claimed, and whether that stays the same the more of them wait.
//
//   node tests/bench/claims.mjs [ROWS …]      default 1000 100000 1000000
//
// One run measures, on the same server: claims by 16 moderators at once (p50, p95, p99 and how many a second), and
// beside it pgbench's simple update (one row by its key, the same number of connections), so that the ratio says
// something on any machine. The third line of a size is the whole path with everything mixed in: the cap on what one
// person holds, golden items, second reviews and what would teach the models, a tenth of the claims each. At the end 64 claimers take 10,000 items: none in two hands, none lost.
import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { claimItems } from '../../dist/review/claims.js';
import { claimWithinCap } from '../../dist/review/held-items.js';
import { mixIn } from '../../dist/review/mix-in.js';
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

const accountOf = (claimer) => `00000000-0000-7000-9000-${String(claimer).padStart(12, '0')}`;
const RATES = [{ name: 'tone', goldenRate: 0.1, secondReviewRate: 0.1, teachingShare: 0.1, members: [], teams: [] }];

/** A claim of one item as a person's console makes it. */
async function claimMixed(dataSource, claimer) {
  const accountId = accountOf(claimer);
  const mine = { tenantId: TENANT, accountId, actorId: `account:${accountId}`, holder: `moderator ${claimer}` };
  const request = { ...mine, leaseSeconds: 600, withoutTags: [] };
  const claims = await claimWithinCap(
    dataSource,
    { tenantId: TENANT, accountId, heldAtMost: 10_000, limit: 1 },
    async (manager, limit) => {
      const taken = await claimItems(manager, { ...request, queue: 'tone', limit });
      return { taken, itemIds: taken.map(({ itemId }) => itemId) };
    },
  );
  const given = await mixIn(dataSource, claims, { queue: 'tone', limit: 1, closedQueues: [] }, RATES, request);
  return given.map((one) => one.claim ?? { itemId: one.check.checkId });
}

/** What there is to mix in: about 270 golden items, 530 decisions for a second person, 1,000 candidates that would teach. */
async function fillChecks(client, size) {
  await client.query(
    `INSERT INTO account (id, tenant_id, email, display_name, role)
     SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, $1, n || '@courier.example', 'x', 'moderator'
     FROM generate_series(0, ${CLAIMERS - 1}) AS n ON CONFLICT DO NOTHING`,
    [TENANT],
  );
  await client.query(
    `WITH chosen AS (
       UPDATE review_item SET state = 'decided' WHERE id IN (SELECT id FROM review_item WHERE queue = 'tone' LIMIT $2)
       RETURNING id, comment_id),
     decided AS (
       INSERT INTO review_decision (id, tenant_id, item_id, comment_id, revision, decision, decided_by, decided_by_name, previous_status)
       SELECT gen_random_uuid(), $1, id, comment_id, 1, 'approve', 'account:x', 'x', 'review' FROM chosen
       RETURNING id, item_id, comment_id),
     numbered AS (SELECT *, row_number() OVER () AS n FROM decided),
     golden AS (
       INSERT INTO golden_item (item_id, tenant_id, queue, decision, added_by_name)
       SELECT item_id, $1, 'tone', 'approve', 'x' FROM numbered WHERE n % 3 = 0)
     INSERT INTO review_check (id, tenant_id, kind, item_id, comment_id, queue, decision_id, not_for, state)
     SELECT gen_random_uuid(), $1, 'second', item_id, comment_id, 'tone', id, 'account:x', 'open' FROM numbered WHERE n % 3 > 0`,
    // The smallest size keeps most of what waits.
    [TENANT, Math.min(800, Math.floor(size / 20))],
  );
  await client.query(
    `INSERT INTO teaching_candidate (comment_id, tenant_id, revision, queue, value, why)
     SELECT comment_id, $1, 1, 'tone', random(), 'near' FROM review_item WHERE queue = 'tone' AND state = 'open' LIMIT 1000`,
    [TENANT],
  );
  await client.query(
    `INSERT INTO comment_revision (comment_id, revision, tenant_id, text, content_hash, received)
     SELECT comment_id, 1, $1, 'x', 'x', '{}' FROM teaching_candidate`,
    [TENANT],
  );
  await client.query('ANALYZE review_check, golden_item, teaching_candidate, comment');
}

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

async function measure(dataSource, claimers, claims, queue, take = claim) {
  const times = [];
  const hands = [];
  const began = performance.now();
  let left = claims;
  await Promise.all(
    Array.from({ length: claimers }, async (_, claimer) => {
      while (left-- > 0) {
        const start = performance.now();
        const [item] = await (take === claim
          ? claim(dataSource, `moderator ${claimer}`, queue)
          : take(dataSource, claimer));
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
  // Dropping the database ends what an error left open; the error itself is what has to be read.
  client.on('error', () => {});
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
    for (const [queue, take] of [
      [null, claim],
      ['tone', claim],
      ['tone', claimMixed],
    ]) {
      if (take === claimMixed) await fillChecks(client, size);
      const tps = simpleUpdate(database.url);
      const figures = await measure(dataSource, CLAIMERS, Math.min(CLAIMS, Math.floor(size / 10)), queue, take);
      table.push([
        size.toLocaleString('en'),
        take === claimMixed ? `${queue}, mixed` : (queue ?? 'all'),
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
