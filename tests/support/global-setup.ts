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
