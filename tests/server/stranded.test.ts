import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE comment, job CASCADE'));

async function received(text: string): Promise<string> {
  const id = newId();
  await app.dataSource.query(`INSERT INTO comment (id, tenant_id, status) VALUES ($1, $2, 'received')`, [
    id,
    DEFAULT_TENANT_ID,
  ]);
  await app.dataSource.query(
    `INSERT INTO comment_revision (comment_id, revision, tenant_id, text, content_hash, received)
     VALUES ($1, 1, $2, $3, md5($3), '{}')`,
    [id, DEFAULT_TENANT_ID, text],
  );
  return id;
}
const job = (state: string, commentIds: readonly string[]) =>
  app.dataSource.query(
    `INSERT INTO job (tenant_id, name, payload, state, max_attempts) VALUES ($1, 'assess', $2, $3, 5)`,
    [DEFAULT_TENANT_ID, JSON.stringify({ commentIds }), state],
  );
const claim = async () =>
  (await app.call('moderator', 'POST', '/v1/queues/unjudged/claim', { limit: 10 })).body.items as {
    commentId: string;
    reasons: string[];
    comment: { status: string; assessment: unknown };
  }[];

describe('comments whose assessment failed', () => {
  it.each(['failed', 'cancelled'])('come before people when their job has %s', async (state) => {
    const left = await received('Nobody read me.');
    await job(state, [left]);
    const items = await claim();
    expect(items.map(({ commentId }) => commentId)).toEqual([left]);
    expect(items[0]!.reasons).toEqual(['The assessment failed: nobody has judged this comment']);
    expect(items[0]!.comment).toMatchObject({ status: 'review', assessment: null });
  });

  it('wait while their job may still come', async () => {
    for (const state of ['waiting', 'running']) await job(state, [await received(state)]);
    expect(await claim()).toEqual([]);
  });

  it('are left alone when another job has settled them, and are put there once', async () => {
    const settled = await received('Judged after all.');
    const left = await received('Left.');
    await app.dataSource.query(`UPDATE comment SET status = 'approved' WHERE id = $1`, [settled]);
    await job('failed', [settled, left]);
    await Promise.all([claim(), app.call('moderator', 'GET', '/v1/queues'), claim()]);
    const items = await app.dataSource.query('SELECT comment_id FROM review_item');
    expect(items).toEqual([{ comment_id: left }]);
    const history = (await app.call('moderator', 'GET', `/v1/comments/${left}`)).body.history as { action: string }[];
    expect(history.map(({ action }) => action)).toEqual(['comment.not-assessed']);
  });
});
