import 'reflect-metadata';
import type { TestProject } from 'vitest/node';
import { createDataSource, migrate, openDataSource } from '../../src/storage/data-source.js';
import { findServer } from './database-server.js';
import { onServer, templateName, withDatabase } from './test-database.js';

/**
 * Once for a run: finds (or starts) a database server and migrates a template there, of which every test file
 * gets its copy. Tests speak to what is built; `npm test` builds it first when it is missing or older than `src`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  const template = templateName();
  await dropLeftOvers(server.url);
  await onServer(server.url, async (client) => {
    await client.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`);
  });
  const dataSource = await openDataSource(createDataSource(withDatabase(server.url, template), 2));
  await migrate(dataSource);
  await dataSource.destroy();
  project.provide('databaseServer', { url: server.url, template });
  return async () => {
    await onServer(server.url, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    });
    await server.stop();
  };
}

/** What a run that was killed could not drop: databases named after a process of this machine that is no more. */
async function dropLeftOvers(url: string): Promise<void> {
  if (!['127.0.0.1', 'localhost'].includes(new URL(url).hostname)) return;
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname ~ '^parley_(test|template)_'`,
    );
    for (const { name } of rows) {
      const pid = /^parley_test_(\d+)_|_(\d+)$/.exec(name);
      if (pid !== null && !isAlive(Number(pid[1] ?? pid[2]))) {
        await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      }
    }
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
