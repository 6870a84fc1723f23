import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimItems, extendLease } from '../../src/review/claims.js';
import { openItem } from '../../src/review/open-item.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { waitingItems } from '../support/waiting-items.js';

const MODERATORS = 64;
let database: TestDatabase;

beforeAll(async () => {
  // A connection for each moderator: a race on one connection is no race.
  database = await createTestDatabase({ poolSize: MODERATORS });
});
afterAll(() => database?.drop());
beforeEach(() => database.dataSource.query('TRUNCATE comment CASCADE'));

const claim = (over: Partial<Parameters<typeof claimItems>[1]> = {}) =>
  claimItems(database.dataSource, {
    tenantId: DEFAULT_TENANT_ID,
    queue: null,
    limit: 1,
    accountId: null,
    holder: 'Ana',
    leaseSeconds: 60,
    ...over,
  });

describe('claiming', () => {
  it('never gives one item to two of 64 moderators who claim at once, and loses none', async () => {
    const items = await waitingItems(database.dataSource, 640);
    const hands: string[] = [];
    await Promise.all(
      Array.from({ length: MODERATORS }, async (_, moderator) => {
        for (;;) {
          const claims = await claim({ holder: `moderator ${moderator}`, limit: 1 + (moderator % 3) });
          if (claims.length === 0) return;
          hands.push(...claims.map(({ itemId }) => itemId));
        }
      }),
    );
    expect(hands).toHaveLength(640);
    expect(new Set(hands)).toEqual(new Set(items.map(({ itemId }) => itemId)));
  });

  it('gives the most urgent first and the oldest first among equals', async () => {
    const items = await waitingItems(database.dataSource, 4, { priority: (index) => [0.2, 0.9, 0.2, 0.5][index]! });
    const order = (await claim({ limit: 10 })).map(({ itemId }) => items.findIndex((item) => item.itemId === itemId));
    expect(order).toEqual([1, 3, 0, 2]);
  });

  it('keeps to the queue named', async () => {
    await waitingItems(database.dataSource, 2, { queue: 'tone' });
    const [spam] = await waitingItems(database.dataSource, 1, { queue: 'spam' });
    expect((await claim({ queue: 'spam', limit: 5 })).map(({ itemId }) => itemId)).toEqual([spam!.itemId]);
    expect(await claim({ queue: 'spam' })).toEqual([]);
    expect(await claim({ queue: null, limit: 5 })).toHaveLength(2);
  });

  it('gives an item to the next one when the lease is over, under a new token', async () => {
    await waitingItems(database.dataSource, 1);
    const [first] = await claim({ leaseSeconds: 60 });
    expect(await claim()).toEqual([]);
    await database.dataSource.query(`UPDATE review_item SET lease_expires_at = now() - interval '1 second'`);
    const [second] = await claim({ holder: 'Ben' });
    expect(second!.itemId).toBe(first!.itemId);
    expect(second!.leaseToken).not.toBe(first!.leaseToken);
    const old = { tenantId: DEFAULT_TENANT_ID, itemId: first!.itemId, leaseToken: first!.leaseToken, leaseSeconds: 60 };
    expect(await extendLease(database.dataSource, old)).toBeNull();
    expect(await extendLease(database.dataSource, { ...old, leaseToken: second!.leaseToken })).toBeInstanceOf(Date);
  });

  it('does not see the items of another tenant', async () => {
    await waitingItems(database.dataSource, 1);
    expect(await claim({ tenantId: newId() })).toEqual([]);
  });
});

describe('openItem', () => {
  it('keeps one item for each comment revision, and replaces those of earlier revisions', async () => {
    const { dataSource } = database;
    const [made] = await waitingItems(dataSource, 1);
    const again = (revision: number) =>
      dataSource.transaction((manager) =>
        openItem(manager, {
          id: newId(),
          tenantId: DEFAULT_TENANT_ID,
          commentId: made!.commentId,
          revision,
          assessmentId: null,
          queue: 'spam',
          priority: 0.7,
          reasons: ['anew'],
          tags: [],
        }),
      );
    expect(await again(1)).toEqual({ itemId: made!.itemId, open: true });
    const next = await again(2);
    expect(next.itemId).not.toBe(made!.itemId);
    expect(await dataSource.query('SELECT revision, state, queue FROM review_item ORDER BY revision')).toEqual([
      { revision: 1, state: 'replaced', queue: 'spam' },
      { revision: 2, state: 'open', queue: 'spam' },
    ]);
  });

  it('leaves decided what people decided', async () => {
    const { dataSource } = database;
    const [made] = await waitingItems(dataSource, 1);
    await dataSource.query(`UPDATE review_item SET state = 'decided'`);
    const repeated = await dataSource.transaction((manager) =>
      openItem(manager, {
        id: newId(),
        tenantId: DEFAULT_TENANT_ID,
        commentId: made!.commentId,
        revision: 1,
        assessmentId: null,
        queue: 'spam',
        priority: 1,
        reasons: [],
        tags: [],
      }),
    );
    expect(repeated).toEqual({ itemId: made!.itemId, open: false });
    expect(await claim()).toEqual([]);
  });
});
