import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { DatabaseError, reasonOf } from './data-source.js';
import { findBinaries } from './embedded-binaries.js';
import { prepareFolder } from './embedded-folder.js';
import { endOrphan, initialise, startServer } from './embedded-server.js';
import { isAlive, lockFolder, markOf, type ProcessMark } from './folder-lock.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Who runs the server when this process is root. */
  readonly systemUser: string;
  /** The folder is only the default and may be another one where it cannot be used. */
  readonly isDefaultDir?: boolean;
}

export interface EmbeddedDatabase {
  readonly url: string;
  readonly home: string;
  /** The folder is not the one that was asked for; say so. */
  readonly moved: boolean;
  /** False when another process runs the server and this one only uses it. */
  readonly owned: boolean;
  /** Settles with the server's last words if it ends without having been asked to. */
  readonly died: Promise<string>;
  /** Stops the server (fast shutdown: open transactions are rolled back); does nothing where it is not ours. */
  stop(): Promise<void>;
}

/** Who runs the server of a folder, for other processes that want to use it. */
interface PortFile {
  readonly port: number;
  readonly owner: ProcessMark;
}

const DATABASE = 'parley';

/**
 * Starts the embedded Postgres of a folder, or uses the one that another process runs there.
 *
 * The server listens on the loopback alone, on a free port, with a random password (scram). It ends with this
 * process in whatever way that ends: a shell between the two holds a pipe from us, and when the pipe closes it
 * asks the server for a fast shutdown.
 *
 * @throws DatabaseError, one line that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { home, user, moved } = prepareFolder(options.dataDir, options.systemUser, options.isDefaultDir ?? false);
  const unlock = await lockFolder(home);
  try {
    const shared = await useRunning(home);
    if (shared !== null) {
      return { url: shared, home, moved, owned: false, died: new Promise(() => {}), stop: async () => {} };
    }
    const binaries = findBinaries(home, user);
    const data = path.join(home, `pg${binaries.major}`);
    const password = readPassword(home);
    if (!existsSync(path.join(data, 'PG_VERSION'))) initialise(binaries, home, data, user, password);
    await endOrphan(data);
    const server = await startServer(binaries, data, user, lastPort(home));
    const url = urlOf(password, server.port, DATABASE);
    try {
      await ensureDatabase(urlOf(password, server.port, 'postgres'));
    } catch (error) {
      await server.stop();
      throw new DatabaseError(`the embedded database started but cannot be used: ${reasonOf(error)}`);
    }
    writePrivately(
      portFile(home),
      JSON.stringify({ port: server.port, owner: markOf(process.pid) } satisfies PortFile),
    );
    return { url, home, moved, owned: true, died: server.died, stop: server.stop };
  } finally {
    unlock();
  }
}

const portFile = (home: string): string => path.join(home, 'server.json');

function urlOf(password: string, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** The URL of a server that a living process runs on this folder, or null. */
async function useRunning(home: string): Promise<string | null> {
  const file = readPortFile(home);
  if (file === null || !isAlive(file.owner)) return null;
  const url = urlOf(readPassword(home), file.port, DATABASE);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
    return rows[0] !== undefined && path.dirname(rows[0].folder) === home ? url : null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

function readPortFile(home: string): PortFile | null {
  try {
    return JSON.parse(readFileSync(portFile(home), 'utf8')) as PortFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new DatabaseError(`cannot use the data folder ${home}: its files belong to another user`);
    }
    return null;
  }
}

/** The port of the last start: a firewall rule or a psql history stays right, as long as the port is free. */
function lastPort(home: string): number | null {
  return readPortFile(home)?.port ?? null;
}

function readPassword(home: string): string {
  const file = path.join(home, 'password');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new DatabaseError(`cannot read ${file}: permission denied`);
    }
    if (readdirSync(home).some((entry) => /^pg\d+$/.test(entry))) {
      throw new DatabaseError(`the data folder ${home} holds a database, but its file "password" is missing`);
    }
    const password = randomBytes(24).toString('base64url');
    writePrivately(file, password);
    return password;
  }
}

/** Whole or not at all, for this user's eyes alone. */
function writePrivately(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, text, { mode: 0o600 });
    renameSync(unfinished, file);
  } catch (error) {
    throw new DatabaseError(
      `cannot write ${file}: ${String((error as NodeJS.ErrnoException).code)} (setting PARLEY_DATA_DIR)`,
    );
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
