import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimItems } from '../../src/review/claims.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitingItems } from '../support/waiting-items.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE comment, event CASCADE'));
afterEach(() => app.call('lead', 'PUT', '/v1/queue-definitions', { queues: [] }));

const define = (queues: readonly object[]) => app.call('lead', 'PUT', '/v1/queue-definitions', { queues });
const take = async (over: object) =>
  (await app.call('service', 'POST', '/v1/comments', { text: 'Please have a look.', forceReview: true, ...over })).body;
const claim = (queue: string, role: 'moderator' | 'lead' = 'moderator') =>
  app.call(role, 'POST', `/v1/queues/${queue}/claim`, { limit: 10 });
const claimAs = (over: object = {}) =>
  claimItems(app.dataSource, {
    tenantId: DEFAULT_TENANT_ID,
    queue: null,
    limit: 10,
    accountId: null,
    holder: 'Ana',
    leaseSeconds: 60,
    ...over,
  });
async function account(): Promise<string> {
  const id = newId();
  await app.dataSource.query(
    `INSERT INTO account (id, tenant_id, email, display_name, role) VALUES ($1, $2, $3, 'Ana', 'moderator')`,
    [id, DEFAULT_TENANT_ID, `${id}@courier.example`],
  );
  return id;
}

describe('queues of the house', () => {
  it('take in by section, source, tag and score, the first that fits; the rest goes where the policy says', async () => {
    const { status } = await define([
      { name: 'letters', match: { sections: ['letters'], sources: ['courier'] } },
      { name: 'harsh words', match: { signal: { name: 'tone.insult', atLeast: 0.5 } }, order: 'risk' },
    ]);
    expect(status).toBe(200);
    // Seen by every process within a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const queueOf = async (over: object) => (await take(over)).assessment.decision.queue;
    expect(await queueOf({ section: 'letters', source: 'courier' })).toBe('letters');
    expect(await queueOf({ section: 'letters', source: 'herald' })).toBe('requested');
    expect(await queueOf({ text: 'You are a complete idiot, and so is your brother.' })).toBe('harsh words');
    expect((await claim('letters')).body.items).toHaveLength(1);
  });

  it('refuse what is no definition', async () => {
    for (const bad of [
      [{ name: 'all' }],
      [{ name: '' }],
      [{ name: 'x' }, { name: 'x' }],
      [{ name: 'x', order: 'luck' }],
      [{ name: 'x', match: {} }],
      [{ name: 'x', match: { signal: { atLeast: 1 } } }],
    ]) {
      expect((await define(bad)).status).toBe(400);
    }
    expect((await app.call('moderator', 'PUT', '/v1/queue-definitions', { queues: [] })).status).toBe(403);
  });

  it('give in their order: by risk, by age, or by risk that rises with age', async () => {
    const items = await waitingItems(app.dataSource, 3, { priority: (index) => [0.2, 0.9, 0.5][index]! });
    await app.dataSource.query(
      `UPDATE review_item SET created_at = now() - interval '20 hours', priority = priority WHERE id = $1`,
      [items[0]!.itemId],
    );
    const order = async (how: 'risk' | 'age' | 'mix') => {
      await app.dataSource.query('UPDATE review_item SET lease_expires_at = NULL');
      const claims = await claimAs({ queue: 'tone', order: how });
      return claims.map(({ itemId }) => items.findIndex((item) => item.itemId === itemId));
    };
    expect(await order('risk')).toEqual([1, 2, 0]);
    expect(await order('age')).toEqual([0, 1, 2]);
    // 0.2 and twenty hours weigh more than 0.9 and none.
    expect(await order('mix')).toEqual([0, 1, 2]);
  });

  it('are worked by their members alone', async () => {
    const ana = await account();
    await define([{ name: 'tone', members: [ana] }]);
    await waitingItems(app.dataSource, 1, { queue: 'tone' });
    await waitingItems(app.dataSource, 1, { queue: 'spam' });
    expect(await claimAs({ closedQueues: ['tone'] })).toHaveLength(1);
    expect(await claimAs({ accountId: ana })).toHaveLength(1);
  });
});

describe('an item for one person', () => {
  it('is claimed by that person alone', async () => {
    const ana = await account();
    const [item] = await waitingItems(app.dataSource, 1);
    const assign = (accountId: string | null) =>
      app.call('lead', 'POST', `/v1/items/${item!.itemId}/assign`, { accountId });
    expect((await assign(newId())).status).toBe(404);
    expect((await assign(ana)).status).toBe(204);
    expect(await claimAs()).toEqual([]);
    expect(await claimAs({ accountId: ana })).toHaveLength(1);
    await app.dataSource.query('UPDATE review_item SET lease_expires_at = NULL');
    expect((await assign(null)).status).toBe(204);
    expect(await claimAs()).toHaveLength(1);
  });
});

describe('a second opinion', () => {
  it('is given by somebody else', async () => {
    await waitingItems(app.dataSource, 1);
    const [item] = (await claim('all')).body.items;
    const ask = await app.call('moderator', 'POST', `/v1/items/${item.itemId}/second-opinion`, {
      leaseToken: item.leaseToken,
      reason: 'irony?',
    });
    expect(ask.status).toBe(204);
    expect((await claim('all')).body.items).toEqual([]);
    const bulk = await app.call('moderator', 'POST', '/v1/bulk-decisions', {
      decision: 'approve',
      itemIds: [item.itemId],
    });
    expect(bulk.body.refused).toMatchObject([{ code: 'FORBIDDEN' }]);
    const [again] = (await claim('all', 'lead')).body.items;
    expect(again).toMatchObject({ itemId: item.itemId, tags: ['second-opinion'], notes: [{ text: 'irony?' }] });
  });
});
