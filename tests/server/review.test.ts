import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitingItems } from '../support/waiting-items.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE comment, event CASCADE'));

/** One item in the hands of the moderator's key. */
async function held(text?: string): Promise<{ itemId: string; commentId: string; leaseToken: string }> {
  await waitingItems(app.dataSource, 1, text === undefined ? {} : { text });
  const { body } = await app.call('moderator', 'POST', '/v1/queues/all/claim', { limit: 1 });
  return body.items[0];
}
const decide = (
  item: { itemId: string; leaseToken: string },
  over: object = {},
  role: 'moderator' | 'lead' = 'moderator',
) =>
  app.call(role, 'POST', `/v1/items/${item.itemId}/decision`, {
    decision: 'approve',
    leaseToken: item.leaseToken,
    ...over,
  });
const statusOf = async (commentId: string): Promise<string> =>
  (await app.dataSource.query('SELECT status FROM comment WHERE id = $1', [commentId]))[0].status;

describe('a claim over REST', () => {
  it('gives the item with its comment, its reasons and a lease', async () => {
    const [made] = await waitingItems(app.dataSource, 1, { text: '<script>alert(1)</script>' });
    const { status, body } = await app.call('moderator', 'POST', '/v1/queues/tone/claim', { limit: 1 });
    expect(status).toBe(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      itemId: made!.itemId,
      commentId: made!.commentId,
      queue: 'tone',
      reasons: ['because'],
      state: 'open',
      comment: { text: '<script>alert(1)</script>', status: 'review' },
      page: null,
      decision: null,
    });
    expect(body.items[0].leaseToken).toMatch(/^[0-9a-f-]{36}$/);
    expect(Date.parse(body.items[0].leaseExpiresAt)).toBeGreaterThan(Date.now());
  });

  it('answers an empty list where nothing waits', async () => {
    expect((await app.call('moderator', 'POST', '/v1/queues/all/claim', {})).body).toEqual({ items: [] });
  });

  it('is refused to analysts, programs and strangers', async () => {
    expect((await app.call('analyst', 'POST', '/v1/queues/all/claim', {})).status).toBe(403);
    expect((await app.call('service', 'POST', '/v1/queues/all/claim', {})).status).toBe(403);
    expect((await app.call(null, 'POST', '/v1/queues/all/claim', {})).status).toBe(401);
  });

  it('says what is wrong with a bad limit', async () => {
    const { status, body, headers } = await app.call('moderator', 'POST', '/v1/queues/all/claim', { limit: 0 });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.errors[0].path).toBe('limit');
  });

  it('shows the queues with what waits in them', async () => {
    await waitingItems(app.dataSource, 3, { queue: 'spam' });
    await app.call('moderator', 'POST', '/v1/queues/spam/claim', { limit: 1 });
    const { body } = await app.call('moderator', 'GET', '/v1/queues');
    expect(body.queues).toMatchObject([{ name: 'spam', depth: 3, claimed: 1, held: 0, oldestAt: expect.any(String) }]);
  });
});

describe('a decision', () => {
  it('stands on record: status, audit line and event together', async () => {
    const item = await held();
    const { status, body } = await decide(item, {
      decision: 'reject',
      reasonCodes: ['insult'],
      labels: { 'tone.insult': true },
      note: 'plain',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ itemId: item.itemId, status: 'rejected', decision: { decision: 'reject' } });
    expect(await statusOf(item.commentId)).toBe('rejected');
    const { body: audit } = await app.call('lead', 'GET', `/v1/audit?subject=${item.itemId}`);
    expect(audit.entries[0]).toMatchObject({ action: 'item.decided', detail: { decision: 'reject' } });
    const events = await app.dataSource.query('SELECT type, payload FROM event WHERE comment_id = $1', [
      item.commentId,
    ]);
    expect(events).toEqual([
      {
        type: 'comment.decided',
        payload: expect.objectContaining({ status: 'rejected', labels: { 'tone.insult': true } }),
      },
    ]);
  });

  it('of spam labels the comment as spam; reject says nothing about spam', async () => {
    const spam = await held();
    expect((await decide(spam, { decision: 'spam' })).body.status).toBe('spam');
    const rejected = await held();
    await decide(rejected, { decision: 'reject' });
    const rows = await app.dataSource.query('SELECT decision, labels FROM review_decision ORDER BY decision');
    expect(rows).toEqual([
      { decision: 'reject', labels: {} },
      { decision: 'spam', labels: { spam: true } },
    ]);
  });

  it('is made once when two clients send it at the same moment', async () => {
    const item = await held();
    const answers = await Promise.all([decide(item), decide(item), decide(item, { decision: 'reject' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'ALREADY_DECIDED', detail: expect.stringContaining('test moderator') });
    expect(await app.dataSource.query('SELECT count(*)::int AS n FROM review_decision')).toEqual([{ n: 1 }]);
  });

  it('is refused when the lease is over, and says who holds the item now', async () => {
    const item = await held();
    await app.dataSource.query(`UPDATE review_item SET lease_expires_at = now() - interval '1 second'`);
    expect((await decide(item)).body).toMatchObject({ status: 409, code: 'LEASE_OVER' });
    await app.call('lead', 'POST', '/v1/queues/all/claim', {});
    const { body } = await decide(item);
    expect(body.detail).toContain('test lead');
    expect(await statusOf(item.commentId)).toBe('review');
  });

  it('is refused with another’s token and for an item that is not there', async () => {
    const item = await held();
    const other = '00000000-0000-4000-8000-000000000000';
    expect((await decide({ ...item, leaseToken: other })).status).toBe(409);
    expect((await decide({ itemId: other, leaseToken: other })).status).toBe(404);
    expect((await decide({ itemId: 'nonsense', leaseToken: other })).status).toBe(400);
    expect((await decide(item, { decision: 'delete' })).status).toBe(400);
  });

  it('is refused when the comment was edited since', async () => {
    const item = await held();
    await app.dataSource.query('UPDATE comment SET revision = 2 WHERE id = $1', [item.commentId]);
    expect((await decide(item)).body).toMatchObject({ status: 409, code: 'ITEM_REPLACED' });
  });

  it('keeps a note and labels with characters that the database cannot hold', async () => {
    const item = await held();
    const answer = await decide(item, { note: 'a\u0000b', labels: { 'x\u0000': 'y\ud800' }, reasonCodes: ['\u0000'] });
    expect(answer.status).toBe(200);
  });
});

describe('undo', () => {
  it('brings the item back to the one who decided, and tells the world', async () => {
    const item = await held();
    await decide(item, { decision: 'reject' });
    const { status, body } = await app.call('moderator', 'POST', `/v1/items/${item.itemId}/undo`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'review', itemState: 'open', item: { itemId: item.itemId } });
    expect((await decide({ itemId: item.itemId, leaseToken: body.item.leaseToken })).status).toBe(200);
    const types = await app.dataSource.query('SELECT type, sequence FROM event ORDER BY id');
    expect(types).toEqual([
      { type: 'comment.decided', sequence: 1 },
      { type: 'comment.undone', sequence: 2 },
      { type: 'comment.decided', sequence: 3 },
    ]);
  });

  it('of another’s decision is a lead’s right alone', async () => {
    const [made] = await waitingItems(app.dataSource, 1);
    const { body } = await app.call('lead', 'POST', '/v1/queues/all/claim', {});
    await decide(body.items[0], {}, 'lead');
    expect((await app.call('moderator', 'POST', `/v1/items/${made!.itemId}/undo`)).status).toBe(403);
    expect((await app.call('admin', 'POST', `/v1/items/${made!.itemId}/undo`)).status).toBe(200);
    expect((await app.call('admin', 'POST', `/v1/items/${made!.itemId}/undo`)).body.code).toBe('NOTHING_TO_UNDO');
  });
});

describe('an item', () => {
  it('released is there for the next one at once', async () => {
    const item = await held();
    const released = await app.call('moderator', 'POST', `/v1/items/${item.itemId}/release`, {
      leaseToken: item.leaseToken,
    });
    expect(released.status).toBe(204);
    const { body } = await app.call('lead', 'POST', '/v1/queues/all/claim', {});
    expect(body.items[0].itemId).toBe(item.itemId);
  });

  it('lives longer by a heartbeat, while its lease stands', async () => {
    const item = await held();
    await app.dataSource.query(`UPDATE review_item SET lease_expires_at = now() + interval '2 seconds'`);
    const beat = () =>
      app.call('moderator', 'POST', `/v1/items/${item.itemId}/heartbeat`, { leaseToken: item.leaseToken });
    const { status, body } = await beat();
    expect(status).toBe(200);
    expect(Date.parse(body.leaseExpiresAt) - Date.now()).toBeGreaterThan(200_000);
    await app.dataSource.query(`UPDATE review_item SET lease_expires_at = now() - interval '1 second'`);
    expect((await beat()).body.code).toBe('LEASE_OVER');
  });

  it('escalated waits in its own queue with the reason', async () => {
    const item = await held();
    const reason = 'a lawyer should see this';
    await app.call('moderator', 'POST', `/v1/items/${item.itemId}/escalate`, { leaseToken: item.leaseToken, reason });
    const { body } = await app.call('lead', 'POST', '/v1/queues/escalated/claim', {});
    expect(body.items[0]).toMatchObject({ itemId: item.itemId, escalatedReason: reason });
  });

  it('on hold is nobody’s until its time has come, and then waits again by itself', async () => {
    const item = await held();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await app.call('moderator', 'POST', `/v1/items/${item.itemId}/hold`, {
      leaseToken: item.leaseToken,
      reason: 'the author was asked',
      until,
    });
    expect(await statusOf(item.commentId)).toBe('held');
    expect((await app.call('moderator', 'POST', '/v1/queues/all/claim', {})).body.items).toEqual([]);
    expect((await app.call('moderator', 'GET', '/v1/queues')).body.queues[0]).toMatchObject({ depth: 0, held: 1 });
    await app.dataSource.query(`UPDATE review_item SET hold_until = now() - interval '1 second'`);
    expect((await app.call('moderator', 'POST', '/v1/queues/all/claim', {})).body.items).toHaveLength(1);
    expect(await statusOf(item.commentId)).toBe('review');
  });

  it('keeps notes', async () => {
    const item = await held();
    await app.call('moderator', 'POST', `/v1/items/${item.itemId}/notes`, { text: 'seen this before' });
    const { body } = await app.call('analyst', 'GET', `/v1/items/${item.itemId}`);
    expect(body.notes).toEqual([{ author: 'test moderator', text: 'seen this before', at: expect.any(String) }]);
    expect(body.leaseToken).toBeUndefined();
  });
});

describe('the audit log', () => {
  it('cannot be changed, not even by the program', async () => {
    await decide(await held());
    await expect(app.dataSource.query(`UPDATE audit_entry SET action = 'nothing'`)).rejects.toThrow('append-only');
    await expect(app.dataSource.query('DELETE FROM audit_entry')).rejects.toThrow('append-only');
  });

  it('is read page by page, the newest first', async () => {
    for (let index = 0; index < 3; index++) await decide(await held());
    const { body: first } = await app.call('analyst', 'GET', '/v1/audit?limit=2');
    const { body: next } = await app.call('analyst', 'GET', `/v1/audit?limit=2&cursor=${first.nextCursor}`);
    const ids = [...first.entries, ...next.entries].map(({ id }: { id: string }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the day’s numbers', () => {
  it('count what waits and what was decided', async () => {
    await decide(await held());
    await decide(await held(), { decision: 'spam' });
    await waitingItems(app.dataSource, 2);
    const { body } = await app.call('moderator', 'GET', '/v1/stats');
    expect(body).toMatchObject({ openItems: 2, decisionsToday: 2, approved: 1, rejected: 0, spam: 1 });
    expect(body.decisionsPerHour).toHaveLength(24);
    expect(body.decisionsPerHour.at(-1).count).toBe(2);
  });
});
