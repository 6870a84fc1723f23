import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashBody, rememberAnswer, takeKey } from '../../src/intake/idempotency.js';
import { DEFAULT_TENANT_ID } from '../../src/storage/ids.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const request = (key: string) => ({
  tenantId: DEFAULT_TENANT_ID,
  caller: 'key:test',
  key,
  bodyHash: hashBody({ text: 'a' }),
});
const answer = (id: string) => ({ id, revision: 1, status: 'approved', itemId: null, assessmentId: null });

it('asks a repeat to come back soon while the first is at it, and gives a dead one’s key to the next', async () => {
  const { dataSource } = database;
  expect(await takeKey(dataSource, request('dead'))).toBeNull();
  await expect(takeKey(dataSource, request('dead'))).rejects.toMatchObject({ code: 'IN_FLIGHT', retryAfterSeconds: 2 });
  await dataSource.query(`UPDATE idempotency_key SET created_at = now() - interval '16 seconds' WHERE key = 'dead'`);
  expect(await takeKey(dataSource, request('dead'))).toBeNull();
});

it('lets one of two requests answer when the first was only slow: the work of the other is undone', async () => {
  const { dataSource } = database;
  await takeKey(dataSource, request('slow'));
  await dataSource.query(`UPDATE idempotency_key SET created_at = now() - interval '16 seconds' WHERE key = 'slow'`);
  await takeKey(dataSource, request('slow'));
  await dataSource.transaction((manager) => rememberAnswer(manager, request('slow'), answer('second')));
  const late = dataSource.transaction(async (manager) => {
    await manager.query(`INSERT INTO setting (tenant_id, name, value) VALUES ($1, 'late-work', 'true')`, [
      DEFAULT_TENANT_ID,
    ]);
    await rememberAnswer(manager, request('slow'), answer('first'));
  });
  await expect(late).rejects.toMatchObject({ code: 'IN_FLIGHT' });
  expect(await dataSource.query(`SELECT 1 FROM setting WHERE name = 'late-work'`)).toEqual([]);
  expect(await takeKey(dataSource, request('slow'))).toMatchObject({ id: 'second' });
});
