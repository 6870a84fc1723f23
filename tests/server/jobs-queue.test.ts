import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BullQueue } from '../../src/jobs/bull-queue.js';
import type { JobHandler, NewJob } from '../../src/jobs/job-queue.js';
import { pruneJobs } from '../../src/jobs/job-rows.js';
import { PostgresQueue } from '../../src/jobs/postgres-queue.js';
import { backoffMs, type RowQueue } from '../../src/jobs/row-queue.js';
import { createLogger } from '../../src/ops/logging.js';
import { DEFAULT_TENANT_ID } from '../../src/storage/ids.js';
import { buildScript } from '../support/built-script.js';
import { QUICK_TYPES } from '../support/job-types.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { dropRedisPrefix, findRedis, redisPrefix } from '../support/test-redis.js';

const redisUrl = await findRedis('the job queue over Redis');

interface Form {
  readonly name: string;
  readonly redis: string | null;
}
const forms: Form[] = [{ name: 'the job queue on Postgres alone', redis: null }];
if (redisUrl !== null) forms.push({ name: 'the job queue over Redis', redis: redisUrl });

const tenantId = DEFAULT_TENANT_ID;
const assess = (...commentIds: string[]): NewJob<'assess'> => ({ tenantId, name: 'assess', payload: { commentIds } });

describe.each(forms)('$name', ({ redis }) => {
  let database: TestDatabase;
  let script: { file: string; remove(): void };
  let prefix = '';
  let queues: RowQueue[] = [];
  let workers: ChildProcess[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.dataSource.query('CREATE TABLE effect (job_id bigint, pid int, at timestamptz DEFAULT now())');
    script = await buildScript('tests/support/job-worker.ts');
  });
  afterAll(async () => {
    script?.remove();
    await database?.drop();
  });
  beforeEach(() => {
    prefix = redisPrefix();
  });
  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await Promise.all(queues.map((queue) => queue.stop()));
    queues = [];
    workers = [];
    await database.dataSource.query('DELETE FROM job');
    await database.dataSource.query('DELETE FROM effect');
    if (redis !== null) await dropRedisPrefix(redis, prefix);
  });

  function makeQueue(
    runsJobs: boolean,
    more: { concurrency?: number; stopMs?: number; leaseSeconds?: number } = {},
  ): RowQueue {
    const options = {
      dataSource: database.dataSource,
      logger: createLogger('silent'),
      runsJobs,
      concurrency: 4,
      types: QUICK_TYPES,
      leaseSeconds: 2,
      pollMs: 100,
      stopMs: 300,
      ...more,
    };
    const queue =
      redis === null
        ? new PostgresQueue(options)
        : new BullQueue({ ...options, redisUrl: redis, prefix, resendSeconds: 1, sweepMs: 200 });
    queues.push(queue);
    return queue;
  }

  /** A queue whose worker does `assess` jobs with the handler. */
  async function work(handler: JobHandler<'assess'>, more: Parameters<typeof makeQueue>[1] = {}): Promise<RowQueue> {
    const queue = makeQueue(true, more);
    queue.process('assess', handler);
    queue.process('deliver', async () => null);
    queue.process('batch', async () => null);
    queue.process('experiment', async () => null);
    await queue.start();
    return queue;
  }

  async function spawnWorker(dawdleMs: number): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [script.file], {
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        DAWDLE_MS: String(dawdleMs),
        ...(redis !== null && { REDIS_URL: redis, PARLEY_REDIS_PREFIX: prefix }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(worker);
    await new Promise<void>((resolve, reject) => {
      worker.stdout!.once('data', () => resolve());
      worker.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
    });
    return worker;
  }

  async function until(what: string, condition: () => boolean | Promise<boolean>, timeoutMs = 20_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`not within ${timeoutMs} ms: ${what}`);
      await sleep(15);
    }
  }

  const stateOf = async (queue: RowQueue, id: string): Promise<string | undefined> =>
    (await queue.get(tenantId, id))?.state;
  const countIn = async (state: string): Promise<number> => {
    const rows: { count: string }[] = await database.dataSource.query('SELECT count(*) FROM job WHERE state = $1', [
      state,
    ]);
    return Number(rows[0]!.count);
  };

  it('does a job once and keeps its result', async () => {
    const seen: unknown[] = [];
    const queue = await work(async (job) => {
      seen.push([job.id, job.tenantId, job.name, job.payload, job.attempts]);
      return { assessed: 2 };
    });
    const id = await queue.add(database.dataSource.manager, assess('a', 'b'));
    await until('done', async () => (await stateOf(queue, id)) === 'done');
    expect(seen).toEqual([[id, tenantId, 'assess', { commentIds: ['a', 'b'] }, 1]]);
    const view = await queue.get(tenantId, id);
    expect(view).toMatchObject({ id, state: 'done', attempts: 1, result: { assessed: 2 }, error: null });
    expect(view!.finishedAt).toBeInstanceOf(Date);
  });

  it('shows a job to its own tenant alone', async () => {
    const queue = makeQueue(false);
    await queue.start();
    const id = await queue.add(database.dataSource.manager, assess('a'));
    const other = '00000000-0000-7000-8000-0000000000ff';
    expect(await queue.get(other, id)).toBeNull();
    expect(await queue.cancel(other, id)).toBe(false);
    expect(await queue.get(tenantId, 'no number')).toBeNull();
    expect(await stateOf(queue, id)).toBe('waiting');
  });

  it('adds a job with its transaction or not at all', async () => {
    const done: string[] = [];
    const queue = await work(async (job) => void done.push(job.payload.commentIds[0]!));
    await expect(
      database.dataSource.transaction(async (manager) => {
        await queue.add(manager, assess('taken back'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await database.dataSource.transaction(async (manager) => {
      await manager.transaction(async (inner) => void (await queue.add(inner, assess('kept'))));
      await sleep(300);
      expect(done).toEqual([]);
    });
    await until('done', () => done.length > 0);
    await sleep(200);
    expect(done).toEqual(['kept']);
  });

  it('adds many at once, and gives their ids in order', async () => {
    const done = new Set<string>();
    const queue = await work(async (job) => void done.add(job.payload.commentIds[0]!), { concurrency: 16 });
    const ids = await queue.addBulk(
      database.dataSource.manager,
      Array.from({ length: 1_000 }, (_, index) => assess(`c${index}`)),
    );
    expect(new Set(ids).size).toBe(1_000);
    await until('all done', async () => (await countIn('done')) === 1_000);
    expect(done.size).toBe(1_000);
    const rows: { id: string; first: string }[] = await database.dataSource.query(
      `SELECT id, payload->'commentIds'->>0 AS first FROM job ORDER BY id`,
    );
    expect(ids.map((id) => rows.find((row) => row.id === id)!.first)).toEqual(ids.map((_, index) => `c${index}`));
  });

  it('adds nothing for a unique key that waits already, and anew when that job is over', async () => {
    const producer = makeQueue(false);
    await producer.start();
    const { manager } = database.dataSource;
    const first = await producer.add(manager, { ...assess('a'), uniqueKey: 'page 1' });
    expect(await producer.add(manager, { ...assess('b'), uniqueKey: 'page 1' })).toBe(first);
    const [x, y, z] = await producer.addBulk(manager, [
      { ...assess('c'), uniqueKey: 'page 2' },
      { ...assess('d'), uniqueKey: 'page 2' },
      { ...assess('e'), uniqueKey: 'page 1' },
    ]);
    expect(y).toBe(x);
    expect(z).toBe(first);
    await work(async () => null);
    await until('done', async () => (await countIn('done')) === 2);
    expect(await producer.add(manager, { ...assess('f'), uniqueKey: 'page 1' })).not.toBe(first);
  });

  it('shows how far a job got', async () => {
    let goOn = (): void => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const queue = await work(async (job) => {
      await job.progress({ done: 3, of: 7, note: 'half\0way' });
      await gate;
    });
    const id = await queue.add(database.dataSource.manager, assess('a'));
    await until('progress', async () => (await queue.get(tenantId, id))?.progress !== null);
    expect(await queue.get(tenantId, id)).toMatchObject({
      state: 'running',
      progress: { done: 3, of: 7, note: 'half\uFFFDway' },
    });
    goOn();
    await until('done', async () => (await stateOf(queue, id)) === 'done');
  });

  it('tries a failed job again after longer and longer waits', async () => {
    const times: number[] = [];
    const queue = await work(async (job) => {
      times.push(Date.now());
      if (job.attempts < 3) throw new Error(`try ${job.attempts}`);
    });
    const id = await queue.add(database.dataSource.manager, assess('a'));
    await until('done', async () => (await stateOf(queue, id)) === 'done');
    expect(times).toHaveLength(3);
    // 200 ms and 400 ms, jittered by a quarter.
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(145);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(295);
    expect((await queue.get(tenantId, id))!.attempts).toBe(3);
  });

  it('gives up after the last try and keeps the reason', async () => {
    let tries = 0;
    const queue = await work(async () => {
      tries++;
      throw new TypeError('always');
    });
    const id = await queue.add(database.dataSource.manager, assess('a'));
    await until('failed', async () => (await stateOf(queue, id)) === 'failed');
    expect(tries).toBe(3);
    expect(await queue.get(tenantId, id)).toMatchObject({ attempts: 3, error: 'TypeError: always' });
  });

  it('ends a try that takes too long', async () => {
    const queue = makeQueue(true);
    const reasons: string[] = [];
    queue.process('assess', async () => null);
    queue.process('batch', async () => null);
    queue.process('experiment', async () => null);
    queue.process('deliver', async (job) => {
      await new Promise<void>((_resolve, reject) => {
        job.signal.addEventListener('abort', () => {
          reasons.push((job.signal.reason as Error).message);
          reject(job.signal.reason);
        });
      });
    });
    await queue.start();
    const id = await queue.add(database.dataSource.manager, {
      tenantId,
      name: 'deliver',
      payload: { deliveryId: 'd' },
    });
    await until('failed', async () => (await stateOf(queue, id)) === 'failed');
    expect(reasons).toEqual(['not done within 0.6 s', 'not done within 0.6 s']);
  });

  it('does a delayed job at its time and not before', async () => {
    const times: number[] = [];
    const queue = await work(async () => void times.push(Date.now()));
    const runAt = new Date(Date.now() + 900);
    await queue.add(database.dataSource.manager, { ...assess('a'), runAt });
    await until('done', () => times.length > 0);
    expect(times[0]! - runAt.getTime()).toBeGreaterThanOrEqual(-20);
    expect(times[0]! - runAt.getTime()).toBeLessThan(1_500);
  });

  it('takes the more important job first', async () => {
    const producer = makeQueue(false);
    await producer.start();
    const { manager } = database.dataSource;
    await producer.add(manager, assess('plain 1'));
    await producer.add(manager, assess('plain 2'));
    await producer.add(manager, { ...assess('urgent'), priority: 5 });
    // Over Redis a message goes out when its row is committed, a moment later.
    if (redis !== null) await sleep(200);
    const order: string[] = [];
    await work(async (job) => void order.push(job.payload.commentIds[0]!), { concurrency: 1 });
    await until('done', () => order.length === 3);
    expect(order).toEqual(['urgent', 'plain 1', 'plain 2']);
  });

  it('cancels a waiting job, and aborts a running one', async () => {
    const reasons: string[] = [];
    let running = false;
    const queue = await work(async (job) => {
      running = true;
      await new Promise<void>((resolve) => {
        job.signal.addEventListener('abort', () => {
          reasons.push((job.signal.reason as Error).message);
          resolve();
        });
      });
    });
    const { manager } = database.dataSource;
    const waiting = await queue.add(manager, { ...assess('a'), runAt: new Date(Date.now() + 60_000) });
    expect(await queue.cancel(tenantId, waiting)).toBe(true);
    expect(await queue.cancel(tenantId, waiting)).toBe(false);
    const id = await queue.add(manager, assess('b'));
    await until('running', () => running);
    expect(await queue.cancel(tenantId, id)).toBe(true);
    await until('aborted', () => reasons.length > 0, 1_500);
    expect(reasons).toEqual(['the job was cancelled']);
    await sleep(100);
    expect(await stateOf(queue, id)).toBe('cancelled');
    expect(await stateOf(queue, waiting)).toBe('cancelled');
  });

  it('shares the work among workers, each job done by one', async () => {
    const done: [string, number][] = [];
    const slow =
      (worker: number): JobHandler<'assess'> =>
      async (job) => {
        await sleep(20);
        done.push([job.id, worker]);
      };
    const queue = await work(slow(1), { concurrency: 2 });
    await work(slow(2), { concurrency: 2 });
    await queue.addBulk(
      database.dataSource.manager,
      Array.from({ length: 60 }, () => assess('a')),
    );
    await until('all done', async () => (await countIn('done')) === 60);
    expect(new Set(done.map(([id]) => id)).size).toBe(60);
    expect(done).toHaveLength(60);
    expect(new Set(done.map(([, worker]) => worker)).size).toBe(2);
  });

  it('loses no job when a worker process is killed', async () => {
    const producer = makeQueue(false);
    await producer.start();
    await producer.addBulk(
      database.dataSource.manager,
      Array.from({ length: 30 }, () => assess('a')),
    );
    let kills = 0;
    for (; kills < 3; kills++) {
      const worker = await spawnWorker(400);
      await until('it works', async () => (await countIn('running')) > 0);
      await sleep(150);
      worker.kill('SIGKILL');
    }
    await spawnWorker(20);
    await until('all done', async () => (await countIn('done')) === 30, 25_000);
    const rows: { jobs: string; effects: string }[] = await database.dataSource.query(
      'SELECT count(DISTINCT job_id) AS jobs, count(*) AS effects FROM effect',
    );
    expect(Number(rows[0]!.jobs)).toBe(30);
    // Two jobs at once: at most two are done again for each kill.
    expect(Number(rows[0]!.effects)).toBeLessThanOrEqual(30 + 2 * kills);
  });

  it('ends a job that kills its workers', async () => {
    const queue = makeQueue(false);
    await queue.start();
    const id = await queue.add(database.dataSource.manager, assess('poison'));
    for (let attempt = 1; attempt <= 3; attempt++) {
      const worker = await spawnWorker(60_000);
      await until(`try ${attempt}`, async () => {
        const view = await queue.get(tenantId, id);
        return view?.state === 'running' && view.attempts === attempt;
      });
      worker.kill('SIGKILL');
    }
    await work(async () => null);
    await until('failed', async () => (await stateOf(queue, id)) === 'failed');
    expect((await queue.get(tenantId, id))!.error).toBe('the worker died or lost its connection');
  });

  it('gives running jobs back when the process stops', async () => {
    let started = 0;
    const first = await work(async (job) => {
      started++;
      await new Promise<void>((_resolve, reject) =>
        job.signal.addEventListener('abort', () => reject(job.signal.reason)),
      );
    });
    const id = await first.add(database.dataSource.manager, assess('a'));
    await until('running', () => started === 1);
    await first.stop();
    expect(await first.get(tenantId, id)).toMatchObject({ state: 'waiting', attempts: 0 });
    const second = await work(async () => 'done by the second');
    await until('done', async () => (await stateOf(second, id)) === 'done');
    expect((await second.get(tenantId, id))!.result).toBe('done by the second');
  });

  it('refuses to start without a handler for each job, or with two', async () => {
    const missing = makeQueue(true);
    missing.process('assess', async () => null);
    missing.process('batch', async () => null);
    missing.process('experiment', async () => null);
    await expect(missing.start()).rejects.toThrow('no handler for the job "deliver"');
    expect(() => missing.process('assess', async () => null)).toThrow('two handlers for the job "assess"');
  });

  it.skipIf(redis === null)('brings everything back when Redis has lost it all', async () => {
    const producer = makeQueue(false);
    await producer.start();
    const { manager } = database.dataSource;
    await producer.addBulk(
      manager,
      Array.from({ length: 50 }, () => assess('a')),
    );
    await producer.add(manager, { ...assess('later'), runAt: new Date(Date.now() + 700) });
    await sleep(200);
    const worker = await work(async () => void (await sleep(30)), { concurrency: 2 });
    await until('some done', async () => (await countIn('done')) > 4);
    await dropRedisPrefix(redis!, prefix);
    expect(await countIn('done')).toBeLessThan(51);
    await until('all done', async () => (await countIn('done')) === 51);
    const id = await worker.add(manager, assess('new'));
    await until('new done', async () => (await stateOf(worker, id)) === 'done');
  });
});

describe('jobs that have been over for long', () => {
  it('are taken out after a week, those that failed after a month', async () => {
    const database = await createTestDatabase();
    try {
      await database.dataSource.query(
        `INSERT INTO job (tenant_id, name, payload, max_attempts, state, finished_at)
         SELECT $1, state || days, '{}', 1, state, now() - days * interval '1 day'
         FROM unnest(ARRAY['done', 'cancelled', 'failed']) AS state, unnest(ARRAY[6, 8, 31]) AS days`,
        [tenantId],
      );
      await database.dataSource.query(
        `INSERT INTO job (tenant_id, name, payload, max_attempts, created_at) VALUES ($1, 'waiting', '{}', 1, now() - interval '1 year')`,
        [tenantId],
      );
      expect(await pruneJobs(database.dataSource.manager)).toBe(5);
      expect(await pruneJobs(database.dataSource.manager)).toBe(0);
      const rows: { name: string }[] = await database.dataSource.query('SELECT name FROM job ORDER BY name');
      expect(rows.map((row) => row.name)).toEqual(['cancelled6', 'done6', 'failed6', 'failed8', 'waiting']);
    } finally {
      await database.drop();
    }
  });
});

describe('the wait before another try', () => {
  const type = { maxAttempts: 9, backoffMs: 100, backoffMaxMs: 1_000, timeoutMs: 1 };

  it('doubles up to its limit, and is jittered by a quarter at most', () => {
    expect([1, 2, 3, 4, 5, 60].map((attempts) => backoffMs(type, attempts, 0.5))).toEqual([
      100, 200, 400, 800, 1_000, 1_000,
    ]);
    expect(backoffMs(type, 1, 0)).toBe(75);
    expect(backoffMs(type, 1, 0.999_999)).toBe(125);
  });
});

it.skipIf(redisUrl === null)('ends the start with one line when Redis is away', async () => {
  const database = await createTestDatabase();
  const queue = new BullQueue({
    dataSource: database.dataSource,
    logger: createLogger('silent'),
    runsJobs: false,
    concurrency: 1,
    redisUrl: 'redis://127.0.0.1:1',
    prefix: redisPrefix(),
  });
  try {
    await expect(queue.start()).rejects.toThrow(
      'cannot use Redis at 127.0.0.1:1: nothing answers there (connection refused) (setting REDIS_URL)',
    );
  } finally {
    await queue.stop();
    await database.drop();
  }
});
