import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addWaiting } from '../console/support/comments.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('featuring comments', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());
  beforeEach(() => app.dataSource.query('TRUNCATE comment CASCADE'));

  /** Approved comments with a score for constructive and a stance; gives back ids in the order handed in. */
  const approved = async (
    comments: readonly { text: string; constructive: number; side?: string; section?: string; author?: string }[],
  ): Promise<string[]> => {
    const items = await addWaiting(app, comments);
    for (const [at, { constructive, side = null, section = null }] of comments.entries()) {
      await app.dataSource.query(
        `UPDATE assessment SET body = body::jsonb || jsonb_build_object('tone', jsonb_build_object('status', 'scored', 'label', null,
           'scores', jsonb_build_object('constructive', $2::float8, 'insult', 0.05)), 'stance', CASE WHEN $3::text IS NULL THEN '[]'
           ELSE jsonb_build_array(jsonb_build_object('status', 'scored', 'target', 'the tunnel', 'label', $3::text)) END)
         WHERE comment_id = $1`,
        [items[at]!.commentId, constructive, side],
      );
      await app.dataSource.query(`UPDATE comment SET status = 'approved', section = $2 WHERE id = $1`, [
        items[at]!.commentId,
        section,
      ]);
    }
    return items.map(({ commentId }) => commentId);
  };
  const suggestions = async (query = '') =>
    (await app.call('moderator', 'GET', `/v1/featured/suggestions${query}`)).body;
  const ids = (body: { comments: { commentId: string }[] }) => body.comments.map(({ commentId }) => commentId);

  it('suggests approved comments, the constructive ones first and their stances varied', async () => {
    const [a, b, c, d] = await approved([
      { text: 'The tunnel brings the market back.', constructive: 0.9, side: 'support', section: 'city' },
      { text: 'Ships and traders will gain from it.', constructive: 0.88, side: 'support', section: 'city' },
      { text: 'Three surveys warn of the old walls.', constructive: 0.8, side: 'oppose', section: 'city' },
      { text: 'A word on the new ferry timetable.', constructive: 0.4, section: 'sports' },
    ]);
    await addWaiting(app, [{ text: 'Still waiting, however constructive.' }]);
    const all = await suggestions();
    expect(ids(all)).toEqual([a, c, b, d]);
    expect(all.considered).toBe(4);
    expect(all.comments[0]).toMatchObject({
      sides: { 'stance the tunnel': 'support' },
      worth: 0.855,
      featuredAt: null,
    });
    expect(ids(await suggestions('?section=sports'))).toEqual([d]);
    expect(ids(await suggestions('?limit=2'))).toEqual([a, c]);
    expect(ids(await suggestions('?articleUrl=https://kurier.example/none'))).toEqual([]);
    expect((await app.call('moderator', 'GET', '/v1/featured/suggestions?pageId=x')).status).toBe(400);
    expect((await app.call('service', 'GET', '/v1/featured/suggestions')).status).toBe(403);
  });

  it('features once, with event and log, and looks for what is unlike it', async () => {
    const [a, b, c] = await approved([
      { text: 'The tunnel brings the market back.', constructive: 0.9, side: 'support' },
      { text: 'Ships and traders will gain from it.', constructive: 0.88, side: 'support' },
      { text: 'Three surveys warn of the old walls.', constructive: 0.8, side: 'oppose' },
    ]);
    const webhook = await app.call('lead', 'POST', '/v1/webhooks', {
      url: 'https://receiver.example/hook',
      events: ['comment.featured'],
    });
    expect(webhook.status).toBe(201);
    const feature = (id: string, method = 'POST', role: 'moderator' | 'analyst' = 'moderator') =>
      app.call(role, method, `/v1/comments/${id}/feature`);
    expect((await feature(a!, 'POST', 'analyst')).status).toBe(403);
    const done = await Promise.all([feature(a!), feature(a!), feature(a!)]);
    expect(done.map(({ body }) => body)).toEqual(new Array(3).fill({ commentId: a, featured: true }));
    const events = await app.dataSource.query(`SELECT type, payload FROM event WHERE comment_id = $1`, [a]);
    expect(events).toMatchObject([
      { type: 'comment.featured', payload: { revision: 1, featured: true, source: 'courier' } },
    ]);
    expect(await app.dataSource.query('SELECT count(*)::int AS sent FROM webhook_delivery')).toEqual([{ sent: 1 }]);
    expect((await app.call('lead', 'GET', `/v1/audit?subject=${a}`)).body.entries[0]).toMatchObject({
      action: 'comment.featured',
      actorName: 'test moderator',
    });
    expect(ids(await suggestions())).toEqual([c, b]);
    const list = (await app.call('service', 'GET', '/v1/featured')).body;
    expect(list.comments).toMatchObject([{ commentId: a, featuredBy: 'test moderator' }]);
    expect((await feature(a!, 'DELETE')).body).toEqual({ commentId: a, featured: false });
    expect((await app.call('service', 'GET', '/v1/featured')).body.comments).toEqual([]);
    expect(ids(await suggestions())[0]).toBe(a);
  });

  it('features nothing that is not approved, and no text but the one that was looked at', async () => {
    const [waiting] = await addWaiting(app, [{ text: 'Waiting.' }]);
    const refused = await app.call('moderator', 'POST', `/v1/comments/${waiting!.commentId}/feature`);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('this one is review');
    expect((await app.call('moderator', 'POST', '/v1/comments/nothing/feature')).status).toBe(404);
    const [a] = await approved([{ text: 'Good.', constructive: 0.9 }]);
    await app.call('moderator', 'POST', `/v1/comments/${a}/feature`);
    await app.dataSource.query(`UPDATE comment SET status = 'rejected' WHERE id = $1`, [a]);
    expect((await app.call('moderator', 'GET', '/v1/featured')).body.comments).toEqual([]);
    await app.dataSource.query(
      `WITH one AS (UPDATE comment SET status = 'approved', revision = 2 WHERE id = $1 RETURNING *)
       INSERT INTO comment_revision (comment_id, revision, tenant_id, text, content_hash, received)
       SELECT id, 2, tenant_id, 'Bad.', 'x', '{}' FROM one`,
      [a],
    );
    await app.dataSource.query(
      `INSERT INTO assessment (id, tenant_id, comment_id, revision, body, action, policy, model_set)
       SELECT gen_random_uuid(), tenant_id, comment_id, 2, body, action, policy, model_set FROM assessment WHERE comment_id = $1`,
      [a],
    );
    expect((await app.call('moderator', 'GET', '/v1/featured')).body.comments).toEqual([]);
    expect(ids(await suggestions())).toEqual([a]);
    expect((await app.call('moderator', 'POST', `/v1/comments/${a}/feature`)).body.featured).toBe(true);
    expect((await app.call('moderator', 'GET', '/v1/featured')).body.comments).toMatchObject([{ text: 'Bad.' }]);
  });

  it('gives its list page by page', async () => {
    const made = await approved(
      Array.from({ length: 5 }, (_, at) => ({ text: `Thought number ${at}.`, constructive: 0.9 })),
    );
    for (const id of made) await app.call('moderator', 'POST', `/v1/comments/${id}/feature`);
    const first = (await app.call('moderator', 'GET', '/v1/featured?limit=3')).body;
    const second = (await app.call('moderator', 'GET', `/v1/featured?limit=3&cursor=${first.nextCursor}`)).body;
    expect([...ids(first), ...ids(second)]).toEqual(made.toReversed());
    expect(second.nextCursor).toBeNull();
  });
});
