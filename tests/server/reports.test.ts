import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE comment, event CASCADE'));

const take = async (text: string, over: object = {}) =>
  (await app.call('service', 'POST', '/v1/comments', { text, source: 'courier', externalId: 'c1', ...over })).body;
const report = (id: string, reporter: string, reason?: string) =>
  app.call('service', 'POST', `/v1/comments/${id}/reports`, { reporter, ...(reason ? { reason } : {}) });
const claim = async () => (await app.call('moderator', 'POST', '/v1/queues/all/claim', { limit: 5 })).body.items;

describe('reports of readers', () => {
  it('bring an approved comment before people, all of them as one item', async () => {
    const comment = await take('The council meets on Tuesday evening in the town hall.');
    expect(comment.status).toBe('approved');
    const first = await report(comment.id, 'reader 1', 'untrue');
    expect(first.body).toMatchObject({ reports: 1, status: 'review', itemId: expect.any(String) });
    expect((await report(comment.id, 'reader 1')).body).toMatchObject({ reports: 1, itemId: first.body.itemId });
    expect((await report(comment.id, 'reader 2', 'spam')).body.reports).toBe(2);
    const items = await claim();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ queue: 'reported', reasons: ['Reported by readers'], tags: ['reported'] });
    expect(items[0].priority).toBeCloseTo(0.68);
    expect((await app.call('moderator', 'GET', `/v1/items/${items[0].itemId}/context`)).body.reports).toEqual({
      count: 2,
      reasons: ['spam', 'untrue'],
    });
  });

  it('join the item that waits already', async () => {
    const comment = await take('Please look at this one yourselves.', { forceReview: true });
    expect((await report(comment.id, 'reader 1')).body).toMatchObject({ itemId: comment.itemId, status: 'review' });
    expect((await claim())[0]).toMatchObject({
      queue: 'requested',
      reasons: ['The caller asked for a review', 'Reported by readers'],
    });
  });

  it('do not open what a person has decided, until the text changes', async () => {
    const comment = await take('The council meets on Tuesday evening in the town hall.');
    await report(comment.id, 'reader 1');
    const [item] = await claim();
    await app.call('moderator', 'POST', `/v1/items/${item.itemId}/decision`, {
      decision: 'approve',
      leaseToken: item.leaseToken,
    });
    expect((await report(comment.id, 'reader 2')).body).toMatchObject({ reports: 2, status: 'approved', itemId: null });
    expect(await claim()).toEqual([]);
    await take('The council meets on Wednesday evening in the town hall.');
    expect((await report(comment.id, 'reader 2')).body).toMatchObject({ reports: 1, status: 'review' });
    expect(await claim()).toHaveLength(1);
  });

  it('of comments that are not there answer 404, of nobody 400', async () => {
    expect((await report('nothing', 'x')).status).toBe(404);
    const comment = await take('Hello there, good people of the town.');
    expect((await report(comment.id, '')).status).toBe(400);
    expect((await app.call(null, 'POST', `/v1/comments/${comment.id}/reports`, { reporter: 'x' })).status).toBe(401);
  });
});
