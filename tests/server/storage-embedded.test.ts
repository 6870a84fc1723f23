import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../src/storage/embedded.js';
import { findBinaries, packagedFolder } from '../../src/storage/embedded-binaries.js';
import { buildScript } from '../support/built-script.js';

const isRoot = process.getuid?.() === 0;

/** Making a database takes half a second of work, more on a busy machine: made once, copied for each test. */
let template: string;
let script: { file: string; remove(): void };
let folder: string;
let holders: ChildProcess[] = [];

function newFolder(): string {
  const made = mkdtempSync('/tmp/parley-embedded-');
  chmodSync(made, 0o755);
  return made;
}

beforeAll(async () => {
  script = await buildScript('tests/support/embedded-holder.ts');
  template = newFolder();
  const database = await startEmbedded({ dataDir: template, systemUser: 'nobody' });
  await ask(database.url, `CREATE TABLE kept AS SELECT 'Привет' AS word`);
  await database.stop();
});
afterAll(() => {
  script?.remove();
  rmSync(template, { recursive: true, force: true });
});
beforeEach(() => {
  folder = newFolder();
  execFileSync('cp', ['-a', `${template}/.`, folder]);
});
afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL');
  holders = [];
  await until('no server is left', () => serversOn(folder) === 0);
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(what: string, condition: () => boolean, timeoutMs = 20_000): Promise<number> {
  const begin = Date.now();
  while (!condition()) {
    if (Date.now() - begin > timeoutMs) throw new Error(`not within ${timeoutMs} ms: ${what}`);
    await sleep(20);
  }
  return Date.now() - begin;
}

/** Server processes whose command line names the folder. */
function serversOn(home: string): number {
  const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes('bin/postgres -D') && line.includes(home) && !line.startsWith('/bin/sh'))
    .length;
}

interface Held {
  readonly child: ChildProcess;
  readonly said: { url: string; owned: boolean; error?: string };
}

async function hold(): Promise<Held> {
  const child = spawn(process.execPath, [script.file], {
    env: { ...process.env, PARLEY_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (data) => resolve(String(data)));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return { child, said: JSON.parse(line) as Held['said'] };
}

const start = (dataDir = folder): ReturnType<typeof startEmbedded> => startEmbedded({ dataDir, systemUser: 'nobody' });

describe('the embedded database', () => {
  it('keeps its rows, knows upper and lower case of every script, and shuts its password away', async () => {
    const database = await start();
    expect(database).toMatchObject({ home: folder, moved: false, owned: true });
    expect(await ask(database.url, 'SELECT word, lower(word) AS lower FROM kept')).toEqual([
      { word: 'Привет', lower: 'привет' },
    ]);
    expect(
      await ask(database.url, `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS at`),
    ).toEqual([{ fsync: 'on', at: '127.0.0.1' }]);
    expect(statSync(path.join(folder, 'password')).mode & 0o777).toBe(0o600);
    await expect(ask(database.url.replace(/:[^:@/]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
    await database.stop();
    await expect(ask(database.url, 'SELECT 1')).rejects.toThrow();
    expect(serversOn(folder)).toBe(0);
  });

  it('comes to life in a folder that is not there yet', async () => {
    const fresh = path.join(folder, 'deep', 'er');
    const database = await start(fresh);
    expect(await ask(database.url, 'SELECT current_database() AS name')).toEqual([{ name: 'parley' }]);
    await database.stop();
    expect(readdirSync(fresh).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('stops by itself when the process that runs it is killed, and starts again with everything in it', async () => {
    const { child, said } = await hold();
    expect(said.owned).toBe(true);
    await ask(said.url, `INSERT INTO kept VALUES ('before the kill')`);
    child.kill('SIGKILL');
    const tookMs = await until('the server has stopped', () => serversOn(folder) === 0);
    console.info(`embedded: stopped ${tookMs} ms after its process was killed`);
    const database = await start();
    expect(await ask(database.url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 2 }]);
    await database.stop();
  });

  it('takes over at once from a process that was killed a moment ago', async () => {
    const { child, said } = await hold();
    const busy = new pg.Client({ connectionString: said.url });
    busy.on('error', () => {});
    await busy.connect();
    child.kill('SIGKILL');
    const database = await start();
    expect(database.owned).toBe(true);
    expect(await ask(database.url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 1 }]);
    await database.stop();
    await busy.end().catch(() => {});
  });

  it('is shared by a second process, which leaves it running', async () => {
    const first = await hold();
    const second = await hold();
    expect(second.said).toEqual({ url: first.said.url, owned: false });
    second.child.kill('SIGTERM');
    await until('the second has ended', () => second.child.exitCode !== null || second.child.signalCode !== null);
    expect(await ask(first.said.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    first.child.kill('SIGTERM');
    await until('the server has stopped', () => serversOn(folder) === 0);
  });

  it('is started once by processes that start at once', async () => {
    const held = await Promise.all([hold(), hold(), hold()]);
    expect(held.map(({ said }) => said.owned).toSorted()).toEqual([false, false, true]);
    expect(new Set(held.map(({ said }) => said.url)).size).toBe(1);
  });

  it('survives kill -9 of the server itself with every row that was acknowledged', async () => {
    const { said } = await hold();
    await ask(said.url, 'CREATE TABLE counted (n int)');
    let acknowledged = 0;
    const client = new pg.Client({ connectionString: said.url });
    client.on('error', () => {});
    await client.connect();
    const inserting = (async () => {
      for (;;) {
        await client.query('INSERT INTO counted VALUES ($1)', [acknowledged]);
        acknowledged++;
      }
    })().catch(() => {});
    await sleep(400);
    const pid = Number(readFileSync(path.join(folder, 'pg17', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await inserting;
    for (const holder of holders) holder.kill('SIGKILL');
    const database = await start();
    const rows = (await ask(database.url, 'SELECT count(*)::int AS count FROM counted')) as { count: number }[];
    expect(acknowledged).toBeGreaterThan(0);
    expect(rows[0]!.count).toBeGreaterThanOrEqual(acknowledged);
    await database.stop();
  });

  it('says when its server ends without having been asked to', async () => {
    const database = await start();
    const pid = Number(readFileSync(path.join(folder, 'pg17', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    expect(await database.died).toMatch(/\w/);
  });

  it('is not confused by the pid file of a machine that went down', async () => {
    const file = path.join(folder, 'pg17', 'postmaster.pid');
    // Our own number: alive, and no server.
    writeFileSync(file, `${process.pid}\n${path.dirname(file)}\n`);
    writeFileSync(
      path.join(folder, 'server.json'),
      JSON.stringify({ port: 1, owner: { pid: process.pid, started: '1' } }),
    );
    writeFileSync(path.join(folder, 'starting.lock'), JSON.stringify({ pid: process.pid, started: '1' }));
    const database = await start();
    expect(database.owned).toBe(true);
    await database.stop();
  });
});

describe('a data folder that cannot be used', () => {
  it('is named in one line', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(start(file)).rejects.toThrow(
      `cannot use the data folder ${file}: it is not a folder (setting PARLEY_DATA_DIR)`,
    );
    await expect(start(path.join(file, 'below'))).rejects.toThrow('it is not a folder (setting PARLEY_DATA_DIR)');

    const foreign = path.join(folder, 'foreign');
    mkdirSync(path.join(foreign, 'pg17'), { recursive: true });
    writeFileSync(path.join(foreign, 'pg17', 'something'), '');
    writeFileSync(path.join(foreign, 'password'), 'x');
    await expect(start(foreign)).rejects.toThrow('is not empty and holds no database (PG_VERSION is missing)');

    rmSync(path.join(folder, 'password'));
    await expect(start()).rejects.toThrow(
      `the data folder ${folder} holds a database, but its file "password" is missing`,
    );
  });

  it('is named together with the last words of the server, where that does not start', async () => {
    writeFileSync(path.join(folder, 'pg17', 'postgresql.auto.conf'), 'shared_buffers = nonsense\n');
    await expect(start()).rejects.toThrow(/^the embedded database in .*pg17 does not start: .+$/);
    writeFileSync(path.join(folder, 'pg17', 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toThrow(/^the embedded database in .*pg17 does not start: .+$/);
  });

  it.runIf(isRoot)(
    'is opened for the database user where it is ours to open, and refused where it is not',
    async () => {
      const closed = mkdtempSync('/tmp/parley-closed-');
      try {
        const database = await start(closed);
        await database.stop();
        const below = path.join(closed, 'below');
        chmodSync(closed, 0o700);
        await expect(start(below)).rejects.toThrow(
          `the data folder ${below} cannot be reached by the user "nobody", who runs the embedded database for root: set PARLEY_DATA_DIR or PARLEY_DB_USER`,
        );
        await expect(startEmbedded({ dataDir: path.join(folder, 'new'), systemUser: 'no-such-user' })).rejects.toThrow(
          'there is no system user "no-such-user" to run the embedded database: set PARLEY_DB_USER',
        );
      } finally {
        rmSync(closed, { recursive: true, force: true });
      }
    },
  );

  it.runIf(isRoot)('gives way to one under /var/lib when it is only the default', async () => {
    const closed = mkdtempSync('/tmp/parley-closed-');
    const dataDir = path.join(closed, 'data');
    let home = '';
    try {
      const database = await startEmbedded({ dataDir, systemUser: 'nobody', isDefaultDir: true });
      ({ home } = database);
      expect(database.moved).toBe(true);
      expect(home).toMatch(/^\/var\/lib\/parley\/[0-9a-f]{12}$/);
      expect(existsSync(dataDir)).toBe(false);
      await database.stop();
      const again = await startEmbedded({ dataDir, systemUser: 'nobody', isDefaultDir: true });
      expect(again.home).toBe(home);
      await again.stop();
    } finally {
      rmSync(closed, { recursive: true, force: true });
      if (home !== '') rmSync(home, { recursive: true, force: true });
    }
  });
});

describe('the binaries of the embedded database', () => {
  const packaged = packagedFolder();
  const nobody = { uid: 65534, gid: 65534 };

  it.runIf(isRoot && packaged !== null)(
    'are copied into the data folder, once, where the database user cannot reach them',
    () => {
      const closed = mkdtempSync('/tmp/parley-closed-');
      try {
        execFileSync('cp', ['-a', path.dirname(packaged!), path.join(closed, 'package')]);
        // As it is unpacked, before any install script has run.
        execFileSync('find', [path.join(closed, 'package', 'native', 'lib'), '-type', 'l', '-delete']);
        const native = path.join(closed, 'package', 'native');
        const binaries = findBinaries(folder, nobody, native);
        expect(binaries.major).toBe(17);
        expect(binaries.folder).toContain(folder);
        const madeAt = statSync(path.dirname(binaries.folder)).ctimeMs;
        expect(findBinaries(folder, nobody, native)).toEqual(binaries);
        expect(statSync(path.dirname(binaries.folder)).ctimeMs).toBe(madeAt);
      } finally {
        rmSync(closed, { recursive: true, force: true });
      }
    },
  );

  it('are looked for on the PATH where there is no package, and the start says what to do where there are none', () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      if (existsSync('/usr/lib/postgresql')) expect(findBinaries(folder, null, null).major).toBeGreaterThanOrEqual(15);
      else expect(() => findBinaries(folder, null, null)).toThrow(/set DATABASE_URL$/);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
