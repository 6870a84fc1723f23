import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listSettings } from '../../src/config/config.js';
import { isBuilt, type ParleyProcess, startParley } from '../support/parley-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { dropRedisPrefix, findRedis, redisPrefix } from '../support/test-redis.js';

const built = isBuilt('the processes of serve, worker and migrate');
const redisUrl = built ? await findRedis('serve and worker processes over Redis') : null;

let running: ParleyProcess[] = [];
function start(...given: Parameters<typeof startParley>): ParleyProcess {
  const started = startParley(...given);
  running.push(started);
  return started;
}
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
});

const READY = /parley is ready: (http:\/\/127\.0\.0\.1:\d+)\//;

async function readyAt(server: ParleyProcess): Promise<string> {
  return (await server.says(READY))[1]!;
}

describe.runIf(built)('a start that cannot be', { timeout: 120_000 }, () => {
  let folder: string;
  let holder: Server;
  let takenPort: number;

  beforeAll(async () => {
    folder = mkdtempSync('/tmp/parley-serve-');
    holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    takenPort = (holder.address() as { port: number }).port;
  });
  afterAll(() => {
    holder?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** One line on standard error, nothing on standard output, exit code 1. */
  async function expectRefusal(args: string[], settings: Record<string, string>, message: RegExp): Promise<void> {
    const { exitCode, stdout, stderr } = await start(args, settings).ended;
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(exitCode).toBe(1);
  }

  it('ends with one clear line for a wrong setting', async () => {
    await expectRefusal(['serve'], { PORT: 'http' }, /^parley: setting PORT: must be a whole number\n$/);
    await expectRefusal(['worker'], { PARLEY_LOG_LEVEL: 'x' }, /^parley: setting PARLEY_LOG_LEVEL: must be fatal, /);
    await expectRefusal(
      ['serve', '--settings', '/no/such'],
      {},
      /^parley: setting --settings: cannot read \/no\/such: ENOENT\n$/,
    );
  });

  it('ends with one clear line for a data folder that cannot be used', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    await expectRefusal(
      ['serve', '--all'],
      { PARLEY_DATA_DIR: file },
      /^parley: cannot use the data folder .*: it is not a folder/,
    );
  });

  it('ends with one clear line for a database or a Redis that is away', async () => {
    const away = 'postgres://user:secret@127.0.0.1:1/parley';
    for (const verb of ['serve', 'worker', 'migrate']) {
      await expectRefusal(
        [verb],
        { DATABASE_URL: away },
        /^parley: cannot use the database parley at 127\.0\.0\.1:1: nothing answers there/,
      );
    }
  });

  it('ends with one clear line for a port that is taken', async () => {
    const database = await createTestDatabase({ migrated: false });
    try {
      await expectRefusal(
        ['serve'],
        { DATABASE_URL: database.url, PORT: String(takenPort) },
        new RegExp(`^parley: setting PORT: ${takenPort} on 127\\.0\\.0\\.1 is taken by another program\n$`),
      );
      await expectRefusal(
        ['serve'],
        { DATABASE_URL: database.url, HOST: '192.0.2.1', PORT: '0' },
        /^parley: setting HOST: is no address of this machine\n$/,
      );
      if (redisUrl !== null) {
        await expectRefusal(
          ['serve'],
          {
            DATABASE_URL: database.url,
            REDIS_URL: 'redis://:secret@127.0.0.1:1',
            PORT: '0',
            PARLEY_LOG_LEVEL: 'fatal',
          },
          /^parley: cannot use Redis at 127\.0\.0\.1:1: nothing answers there \(connection refused\) \(setting REDIS_URL\)\n$/,
        );
      }
    } finally {
      await database.drop();
    }
  });
});

describe.runIf(built)('parley serve', { timeout: 180_000 }, () => {
  it('lists every setting in its help', async () => {
    const { exitCode, stdout } = await start(['serve', '--help']).ended;
    expect(exitCode).toBe(0);
    for (const { name } of listSettings()) expect(stdout).toContain(`  ${name} `);
  });

  it('starts on the embedded database, again within seconds, and other commands work beside it', async () => {
    const folder = mkdtempSync('/tmp/parley-serve-');
    const settings = { PARLEY_DATA_DIR: folder, PORT: '0', PARLEY_LOG_LEVEL: 'error' };
    try {
      let begin = Date.now();
      const first = start(['serve', '--all'], settings);
      const url = await readyAt(first);
      const firstMs = Date.now() - begin;
      await first.says(/Sign in once with: http:\/\/127\.0\.0\.1:\d+\/sign-in\?token=\S{20,}/);
      await first.says(/sample pages were taken in/);
      const key = await start(['key', 'add', 'beside', '--role', 'analyst'], settings).ended;
      expect(key).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^parley_[0-9A-Za-z]{32}\n$/) });
      const answer = await fetch(`${url}/v1/pages`, { headers: { authorization: `Bearer ${key.stdout.trim()}` } });
      const { pages } = (await answer.json()) as { pages: unknown[] };
      expect(pages.length).toBeGreaterThan(5);
      first.child.kill('SIGTERM');
      expect(await first.ended).toMatchObject({ exitCode: 0, stderr: '' });

      begin = Date.now();
      const second = start(['serve', '--all'], settings);
      const again = await readyAt(second);
      const secondMs = Date.now() - begin;
      console.info(`serve: first start ${firstMs} ms, second ${secondMs} ms`);
      const pagesAgain = await fetch(`${again}/v1/pages`, {
        headers: { authorization: `Bearer ${key.stdout.trim()}` },
      });
      expect(((await pagesAgain.json()) as { pages: unknown[] }).pages).toHaveLength(pages.length);
      // 3 s on a machine that does nothing else; the test's machine does.
      expect(secondMs).toBeLessThan(20_000);
      second.child.kill('SIGINT');
      expect((await second.ended).exitCode).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe.runIf(built)('many processes on one database', { timeout: 180_000 }, () => {
  let database: TestDatabase;
  let prefix: string;

  afterEach(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await database?.drop();
    if (redisUrl !== null) await dropRedisPrefix(redisUrl, prefix);
  });

  const count = async (sql: string): Promise<number> => {
    const rows: { count: string }[] = await database.dataSource.query(sql);
    return Number(rows[0]!.count);
  };

  it.each([
    ['the database alone', null],
    ['Redis', redisUrl],
  ])(
    'share the work over %s, and lose nothing when some are killed',
    async (_over, redis) => {
      if (redis === null && _over === 'Redis') return;
      database = await createTestDatabase({ migrated: false });
      prefix = redisPrefix();
      const settings = {
        DATABASE_URL: database.url,
        PORT: '0',
        PARLEY_LOG_LEVEL: 'warn',
        PARLEY_DB_POOL: '4',
        PARLEY_JOB_LEASE: '3',
        ...(redis !== null && { REDIS_URL: redis, PARLEY_REDIS_PREFIX: prefix }),
      };
      // All at once on an empty database: one of them migrates.
      const servers = [start(['serve'], settings), start(['serve'], settings)];
      const workers = [start(['worker'], settings), start(['worker'], settings)];
      const urls = await Promise.all(servers.map(readyAt));
      const key = (await start(['key', 'add', 'test', '--role', 'service'], settings).ended).stdout.trim();
      expect(key).toMatch(/^parley_/);

      const post = async (url: string, index: number): Promise<number> => {
        const response = await fetch(`${url}/v1/pages`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify({ source: 'test', externalId: `page-${index}`, text: page }),
        });
        return response.status;
      };
      const page = readFileSync(path.join(import.meta.dirname, '../../seeds/gasspeicher.txt'), 'utf8');
      let accepted = 0;
      for (let index = 0; index < 24; index++) {
        // The second server is killed half-way; what it had answered stays.
        if (index === 12) {
          servers[1]!.child.kill('SIGKILL');
          await servers[1]!.ended;
          workers[1]!.child.kill('SIGKILL');
        }
        const status = await post(index < 12 ? urls[index % 2]! : urls[0]!, index);
        expect(status).toBe(201);
        accepted++;
      }
      expect(await count('SELECT count(*) FROM page')).toBe(accepted);
      const comments = await count('SELECT count(*) FROM comment');
      expect(comments).toBeGreaterThan(accepted);
      const end = Date.now() + 75_000;
      while ((await count(`SELECT count(*) FROM comment WHERE status = 'received'`)) > 0 && Date.now() < end)
        await sleep(100);
      // A job is marked as done after its last comment is settled; that of the killed worker once its lease is over.
      while ((await count(`SELECT count(*) FROM job WHERE state <> 'done'`)) > 0 && Date.now() < end) await sleep(100);
      expect(await count(`SELECT count(*) FROM comment WHERE status = 'received'`)).toBe(0);
      expect(await count('SELECT count(DISTINCT comment_id) FROM assessment')).toBe(comments);
      expect(await count(`SELECT count(*) FROM job WHERE state <> 'done'`)).toBe(0);
      servers[0]!.child.kill('SIGTERM');
      workers[0]!.child.kill('SIGTERM');
      expect((await servers[0]!.ended).exitCode).toBe(0);
      expect((await workers[0]!.ended).exitCode).toBe(0);
    },
    150_000,
  );
});
