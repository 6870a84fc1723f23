import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createDataSource,
  MIGRATIONS,
  migrate,
  openDataSource,
  revertLastMigration,
} from '../../src/storage/data-source.js';
import { DEFAULT_TENANT_ID } from '../../src/storage/ids.js';
import { createTestDatabase, type TestDatabase, withDatabase } from '../support/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
});
afterAll(async () => {
  await database?.drop();
});

const NAMES = MIGRATIONS.map((migration) => migration.name);

const tables = async (): Promise<string[]> => {
  const rows: { name: string }[] = await database.dataSource.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
};

/** Everything the schema consists of, in words. */
const shape = (): Promise<unknown> =>
  database.dataSource.query(
    `SELECT 'column' AS kind, table_name || '.' || column_name AS name,
        concat_ws(' ', udt_name, is_nullable, column_default, identity_generation) AS what
       FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT 'options', relname, array_to_string(reloptions, ' ') FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND reloptions IS NOT NULL
     UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     ORDER BY 1, 2`,
  );

describe('the migrations', () => {
  it('make an empty database ready, once', async () => {
    expect(await tables()).toEqual([]);
    expect(await migrate(database.dataSource)).toEqual(NAMES);
    expect(await migrate(database.dataSource)).toEqual([]);
    expect(await database.dataSource.query('SELECT id FROM tenant')).toEqual([{ id: DEFAULT_TENANT_ID }]);
  });

  it('leave the schema that the entities describe', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    const described = database.dataSource.entityMetadatas.map((metadata) => metadata.tableName);
    expect(described.toSorted()).toEqual(await tables());
    // The schema builder skips partial and expression indexes: they must at least be there, and be all.
    const rows: { name: string }[] = await database.dataSource.query(
      `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%\\_pkey'
         AND tablename <> 'schema_migration' ORDER BY 1`,
    );
    const named = database.dataSource.entityMetadatas.flatMap((metadata) =>
      metadata.indices.map((index) => index.name),
    );
    expect(rows.map((row) => row.name).toSorted()).toEqual(named.toSorted());
  });

  it('give every row of a customer its tenant', async () => {
    const without = database.dataSource.entityMetadatas.filter(
      (metadata) =>
        metadata.tableName !== 'tenant' && !metadata.columns.some((column) => column.databaseName === 'tenant_id'),
    );
    expect(without.map((metadata) => metadata.tableName)).toEqual([]);
  });

  it('can each be taken back and run again, to the same schema', async () => {
    const before = await shape();
    for (const name of NAMES.toReversed()) expect(await revertLastMigration(database.dataSource)).toBe(name);
    expect(await tables()).toEqual([]);
    expect(await revertLastMigration(database.dataSource)).toBeNull();
    expect(await migrate(database.dataSource)).toEqual(NAMES);
    expect(await shape()).toEqual(before);
  });
});

describe('two processes that start at once', () => {
  let empty: TestDatabase | null = null;
  afterEach(async () => {
    await empty?.drop();
  });

  it('migrate once', async () => {
    empty = await createTestDatabase({ migrated: false });
    const sources = await Promise.all([1, 2, 3].map(() => openDataSource(createDataSource(empty!.url, 2))));
    const ran = await Promise.all(sources.map((source) => migrate(source)));
    expect(ran.flat()).toEqual(NAMES);
    await Promise.all(sources.map((source) => source.destroy()));
  });
});

describe('a database that cannot be used', () => {
  const open = (url: string): Promise<unknown> => openDataSource(createDataSource(url, 2));

  it('is named in one line, without the password', async () => {
    const wrongName = withDatabase(database.url, 'parley_no_such_database');
    const { host } = new URL(wrongName);
    await expect(open('postgres://user:secret@127.0.0.1:1/x')).rejects.toThrow(
      /^cannot use the database x at 127\.0\.0\.1:1: nothing answers there \(connection refused\)$/,
    );
    await expect(open(wrongName)).rejects.toThrow(
      `cannot use the database parley_no_such_database at ${host}: there is no such database`,
    );
    await expect(open('postgres://user:secret@no-such-host.invalid/x')).rejects.toThrow(
      'cannot use the database x at no-such-host.invalid:5432: the host name is not known',
    );
  });
});
