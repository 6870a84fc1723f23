import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { queueCounts } from '../../src/review/queue-counts.js';
import { DEFAULT_TENANT_ID } from '../../src/storage/ids.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());
beforeEach(() => database.dataSource.query('TRUNCATE comment CASCADE'));

async function fill(queue: string, number: number): Promise<void> {
  await database.dataSource.query(
    `WITH made AS (
       INSERT INTO comment (id, tenant_id, status)
       SELECT gen_random_uuid(), $1, 'review' FROM generate_series(1, $3::int) RETURNING id)
     INSERT INTO review_item (id, tenant_id, comment_id, revision, queue, priority, state)
     SELECT id, $1, id, 1, $2, 0.5, 'open' FROM made`,
    [DEFAULT_TENANT_ID, queue, number],
  );
}

describe('counts of the queues', () => {
  /** Shows a time of its own each time it is looked at, so that a count takes a second and is kept for ten. */
  let atMs = 0;
  const clock = (): number => {
    atMs += 1_000;
    return atMs;
  };
  const depths = async () => (await queueCounts(database.dataSource, DEFAULT_TENANT_ID, clock)).map((one) => one.depth);

  it('are those of this moment where little waits', async () => {
    await fill('tone', 9_998);
    for (const depth of [9_998, 9_999]) {
      expect(await depths()).toEqual([depth]);
      await fill('tone', 1);
    }
    expect(await depths()).toEqual([10_000]);
  });

  it('are counted once for all who ask soon after one another where much waits, and then again', async () => {
    atMs += 60_000;
    await fill('tone', 12_000);
    await fill('spam', 5);
    expect(await depths()).toEqual([12_000, 5]);
    await fill('tone', 1);
    expect(await depths()).toEqual([12_000, 5]);
    atMs += 10_000;
    const [one, other] = await Promise.all([
      queueCounts(database.dataSource, DEFAULT_TENANT_ID, clock),
      queueCounts(database.dataSource, DEFAULT_TENANT_ID, clock),
    ]);
    expect(one.map(({ name, depth }) => [name, depth])).toEqual([
      ['tone', 12_001],
      ['spam', 5],
    ]);
    expect(other).toBe(one);
  });
});
