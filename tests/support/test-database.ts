import { createHash } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { createDataSource, MIGRATIONS, openDataSource } from '../../src/storage/data-source.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make databases; see global-setup.ts. */
    databaseServer: { url: string; template: string };
  }
}

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes the connections and drops the database. */
  drop(): Promise<void>;
}

let made = 0;

/**
 * A database of its own for a test file: migrated, empty but for the default tenant, a copy of a template that
 * was migrated once. Call in `beforeAll`, and `drop` in `afterAll`.
 */
export async function createTestDatabase(
  options: { poolSize?: number; migrated?: boolean } = {},
): Promise<TestDatabase> {
  const { url, template } = inject('databaseServer');
  const name = `parley_test_${process.pid}_${Date.now().toString(36)}_${made++}`;
  await onServer(url, async (client) => {
    await client.query(
      options.migrated === false
        ? `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`
        : `CREATE DATABASE ${name} TEMPLATE ${template}`,
    );
  });
  const databaseUrl = withDatabase(url, name);
  const dataSource = await openDataSource(createDataSource(databaseUrl, options.poolSize ?? 10));
  return {
    url: databaseUrl,
    dataSource,
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await onServer(url, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      });
    },
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Work on the server's maintenance database. */
export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One template for one state of the migrations, so that two runs at once do not drop each other's. */
export function templateName(): string {
  const digest = createHash('sha256');
  for (const migration of MIGRATIONS) digest.update(migration.toString());
  return `parley_template_${digest.digest('hex').slice(0, 10)}_${process.pid}`;
}
