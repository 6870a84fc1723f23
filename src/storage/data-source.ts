import { DataSource, type DataSourceOptions } from 'typeorm';
import { ParleyError } from '../core/errors.js';
import { XID8 } from './column-types.js';
import { ENTITIES } from './entities.js';
import { FirstSchema1763769600000 } from './migrations/1763769600000-first-schema.js';
import { StrandedJobs1795314400000 } from './migrations/1795314400000-stranded-jobs.js';
import { ReviewDesk1795315000000 } from './migrations/1795315000000-review-desk.js';
import { CompatibleDoors1795316000000 } from './migrations/1795316000000-compatible-doors.js';
import { Batches1795316400000 } from './migrations/1795316400000-batches.js';
import { CorrectedPages1795316700000 } from './migrations/1795316700000-corrected-pages.js';
import { DeskSeries1795325262083 } from './migrations/1795325262083-desk-series.js';
import { ReviewQuality1795325663736 } from './migrations/1795325663736-review-quality.js';
import { Experiments1795325784967 } from './migrations/1795325784967-experiments.js';
import { Featured1795327670289 } from './migrations/1795327670289-featured.js';
import { TeachingMark1795328565936 } from './migrations/1795328565936-teaching-mark.js';
import { DecisionsOfItems1795330770721 } from './migrations/1795330770721-decisions-of-items.js';
import { WrittenAssessments1795337400000 } from './migrations/1795337400000-written-assessments.js';
import { UnusedHashIndex1795338000000 } from './migrations/1795338000000-unused-hash-index.js';

/** The database cannot be used; the message is one line for an operator and holds no password. */
export class DatabaseError extends ParleyError {
  override readonly name = 'DatabaseError';

  constructor(message: string, options?: ErrorOptions) {
    super('DATABASE_UNUSABLE', message, [], options);
  }
}

/** In the order in which they run; one that has been released is never edited. */
export const MIGRATIONS = [
  FirstSchema1763769600000,
  StrandedJobs1795314400000,
  ReviewDesk1795315000000,
  CompatibleDoors1795316000000,
  Batches1795316400000,
  CorrectedPages1795316700000,
  DeskSeries1795325262083,
  ReviewQuality1795325663736,
  Experiments1795325784967,
  Featured1795327670289,
  TeachingMark1795328565936,
  DecisionsOfItems1795330770721,
  WrittenAssessments1795337400000,
  UnusedHashIndex1795338000000,
];

/** The oldest Postgres that is tested. */
const LEAST_VERSION = 15;

/** Any number that no other program uses as an advisory lock in this database: "parley" in base 36. */
const MIGRATION_LOCK = 1_527_473_314;

/**
 * Makes the data source; `openDataSource` connects it. Synchronisation is off for good: migrations alone
 * change the schema.
 *
 * @param poolSize connections at most. A request holds at most one at a time, so this is also how many
 *   requests are in the database at once; the rest wait in line.
 */
export function createDataSource(url: string, poolSize: number): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: 'parley',
    // Also how long a request waits for a free connection of the pool before it is answered with 503.
    connectTimeoutMS: 10_000,
    // An idle connection that was cut says so as an error event; the pool replaces it, the process goes on.
    poolErrorHandler: () => {},
    installExtensions: false,
  };
  const dataSource = new DataSource(options);
  (dataSource.driver as unknown as { supportedDataTypes: string[] }).supportedDataTypes.push(XID8);
  return dataSource;
}

/** Connects, and checks that this is a server parley can work with. @throws DatabaseError */
export async function openDataSource(dataSource: DataSource): Promise<DataSource> {
  try {
    await dataSource.initialize();
    const rows: { version: number; encoding: string }[] = await dataSource.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
        current_setting('server_encoding') AS encoding`,
    );
    const { version, encoding } = rows[0]!;
    if (version < LEAST_VERSION)
      throw new DatabaseError(`the database is Postgres ${version}; parley needs ${LEAST_VERSION} or newer`);
    if (encoding !== 'UTF8') throw new DatabaseError(`the database's encoding is ${encoding}; parley needs UTF8`);
    return dataSource;
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy().catch(() => {});
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`cannot use the database ${placeOf(dataSource)}: ${reasonOf(error)}`, { cause: error });
  }
}

/**
 * Brings the schema up to date. Several processes may call this at once: one of them migrates, the others
 * wait and then find nothing to do. Returns the names of what it ran.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  return underMigrationLock(dataSource, async () => {
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  });
}

/** Takes back the last migration; its name, or null where there was none. */
export async function revertLastMigration(dataSource: DataSource): Promise<string | null> {
  return underMigrationLock(dataSource, async () => {
    const before = await appliedMigrations(dataSource);
    if (before.length === 0) return null;
    await dataSource.undoLastMigration();
    return before.at(-1) ?? null;
  });
}

async function appliedMigrations(dataSource: DataSource): Promise<string[]> {
  const exists: { there: boolean }[] = await dataSource.query(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS there`,
  );
  if (!exists[0]?.there) return [];
  const rows: { name: string }[] = await dataSource.query('SELECT name FROM schema_migration ORDER BY id');
  return rows.map((row) => row.name);
}

/** The lock belongs to a connection of its own: when this process dies, the server lets go of it. */
async function underMigrationLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await runner.release();
  }
}

function placeOf(dataSource: DataSource): string {
  const { url } = dataSource.options as { url?: string };
  if (!url || !URL.canParse(url)) return '';
  const { hostname, port, pathname } = new URL(url);
  return `${pathname.slice(1) || 'postgres'} at ${hostname}:${port || 5432}`;
}

/** One line, in words where the cause is a common one. */
export function reasonOf(error: unknown): string {
  const { code, errors } = error as { code?: string; errors?: { code?: string }[] };
  const known = code ?? errors?.[0]?.code;
  switch (known) {
    case 'ECONNREFUSED':
      return 'nothing answers there (connection refused)';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'the host name is not known';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'the host cannot be reached';
    case '28P01':
    case '28000':
      return 'the user or the password is not accepted';
    case '3D000':
      return 'there is no such database';
    case '53300':
      return 'the server has no connection left';
    case '57P03':
      return 'the server is just starting or stopping';
  }
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').slice(0, 200) || 'unknown reason';
}
