import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitingItems } from '../support/waiting-items.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE comment, event CASCADE'));

const bulk = (body: object, role: 'moderator' | 'lead' = 'moderator') =>
  app.call(role, 'POST', '/v1/bulk-decisions', { decision: 'approve', ...body });
const statuses = async (items: readonly { commentId: string }[]): Promise<string[]> => {
  const rows: { id: string; status: string }[] = await app.dataSource.query('SELECT id, status FROM comment');
  const byId = new Map(rows.map((row) => [row.id, row.status]));
  return items.map(({ commentId }) => byId.get(commentId)!);
};
/** The same words from several people, slightly changed. */
const CAMPAIGN = (name: string) =>
  `Everybody in ${name} knows that the new harbour tunnel will drown the old town, stop it before it is too late for us all!`;
async function comment(text: string, author: string): Promise<{ itemId: string; commentId: string }> {
  const { body } = await app.call('service', 'POST', '/v1/comments', {
    text,
    source: 'courier',
    author: { name: author },
    forceReview: true,
  });
  return { itemId: body.itemId, commentId: body.id };
}

describe('the list of what waits', () => {
  it('chooses by queue and score, and orders by risk', async () => {
    const items = await waitingItems(app.dataSource, 5, { priority: (index) => index / 10 });
    await waitingItems(app.dataSource, 1, { queue: 'spam' });
    const { body } = await app.call(
      'moderator',
      'GET',
      '/v1/items?queue=tone&signal=priority&atLeast=0.1&below=0.4&order=risk',
    );
    expect(body.total).toBe(3);
    expect(body.items.map((item: { itemId: string }) => item.itemId)).toEqual(
      [3, 2, 1].map((index) => items[index]!.itemId),
    );
    expect(body.items[0]).toMatchObject({ queue: 'tone', text: 'Comment number 3', holder: null });
  });

  it('chooses by a score of the models', async () => {
    const made = await comment('You are a complete idiot and everybody should tell you so every day.', 'Tove');
    const [row] = await app.dataSource.query('SELECT body FROM assessment WHERE comment_id = $1', [made.commentId]);
    const insult = row.body.tone.scores.insult as number;
    const list = (query: string) => app.call('moderator', 'GET', `/v1/items?signal=tone.insult&${query}`);
    expect((await list(`atLeast=${insult - 0.01}`)).body.items).toMatchObject([
      { itemId: made.itemId, score: expect.closeTo(insult, 5) },
    ]);
    expect((await list(`below=${insult - 0.01}`)).body.items).toEqual([]);
    expect((await app.call('moderator', 'GET', '/v1/items?signal=assessment.body')).status).toBe(400);
  });
});

describe('a decision about many', () => {
  it('decides each with its own line in the log, and is taken back together', async () => {
    const items = await waitingItems(app.dataSource, 120);
    const { status, body } = await bulk({
      itemIds: items.map(({ itemId }) => itemId),
      decision: 'reject',
      reasonCodes: ['off_topic'],
    });
    expect(status).toBe(200);
    expect(body.decided).toHaveLength(120);
    expect(body.refused).toEqual([]);
    expect(new Set(await statuses(items))).toEqual(new Set(['rejected']));
    const [lines] = await app.dataSource.query(
      `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'item.decided' AND detail ->> 'bulkId' = $1`,
      [body.bulkId],
    );
    expect(lines.count).toBe(120);

    const undo = await app.call('moderator', 'POST', `/v1/bulk-decisions/${body.bulkId}/undo`);
    expect(undo.body.undone).toHaveLength(120);
    expect(new Set(await statuses(items))).toEqual(new Set(['review']));
    expect((await app.call('moderator', 'POST', `/v1/bulk-decisions/${body.bulkId}/undo`)).status).toBe(409);
  });

  it('leaves what others hold or have decided, and names them', async () => {
    const items = await waitingItems(app.dataSource, 3);
    const lead = (await app.call('lead', 'POST', '/v1/queues/all/claim', { limit: 2 })).body.items;
    await app.call('lead', 'POST', `/v1/items/${lead[1].itemId}/decision`, {
      decision: 'spam',
      leaseToken: lead[1].leaseToken,
    });
    const { body } = await bulk({ itemIds: items.map(({ itemId }) => itemId) });
    expect(body.decided).toHaveLength(1);
    expect(body.refused).toEqual([
      { itemId: lead[0].itemId, code: 'LEASE_OVER', reason: expect.stringContaining('test lead holds the item now') },
      { itemId: lead[1].itemId, code: 'ALREADY_DECIDED', reason: expect.stringContaining('test lead decided "spam"') },
    ]);
    expect((await statuses(items)).toSorted()).toEqual(['approved', 'review', 'spam']);
  });

  it('decides by a range of scores', async () => {
    const items = await waitingItems(app.dataSource, 4, { priority: (index) => index / 10 });
    const { body } = await bulk({ filter: { queue: 'tone', signal: 'priority', below: 0.15 } });
    expect(body.decided).toHaveLength(2);
    expect(await statuses(items)).toEqual(['approved', 'approved', 'review', 'review']);
  });

  it('wants exactly one way of choosing', async () => {
    const [item] = await waitingItems(app.dataSource, 1);
    expect((await bulk({})).status).toBe(400);
    expect((await bulk({ itemIds: [item!.itemId], filter: {} })).status).toBe(400);
    expect((await bulk({ itemIds: [] })).status).toBe(400);
  });

  it('never meets another one crosswise', async () => {
    const items = await waitingItems(app.dataSource, 100);
    const ids = items.map(({ itemId }) => itemId);
    const answers = await Promise.all([
      bulk({ itemIds: ids }),
      bulk({ itemIds: ids.toReversed(), decision: 'reject' }, 'lead'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.reduce((sum, { body }) => sum + body.decided.length, 0)).toBe(100);
  });
});

describe('beside an item', () => {
  it('stand the record of its author, near duplicates of others, precedents and what they came to', async () => {
    const first = await comment(CAMPAIGN('Hamburg'), 'Ada');
    const others = await Promise.all(
      ['Kiel', 'Bremen', 'Emden'].map((name) => comment(CAMPAIGN(name), `from ${name}`)),
    );
    await comment('Quite another matter: when does the ferry to the islands run again on Sundays?', 'Ada');
    const context = async () => (await app.call('moderator', 'GET', `/v1/items/${first.itemId}/context`)).body;
    const before = await context();
    expect(before.author).toMatchObject({ name: 'Ada', comments: 2, waiting: 2, approved: 0 });
    expect(before.author.recent).toHaveLength(1);
    expect(before.duplicates.authors).toBe(3);
    expect(before.duplicates.items.map((item: { itemId: string }) => item.itemId).toSorted()).toEqual(
      others.map(({ itemId }) => itemId).toSorted(),
    );
    expect(before.similar).toEqual([]);

    const { body } = await bulk({ caseOf: first.itemId, decision: 'spam' });
    expect(body.decided).toHaveLength(4);
    expect(new Set(await statuses([first, ...others]))).toEqual(new Set(['spam']));
    const late = await comment(CAMPAIGN('Husum'), 'Late');
    const after = (await app.call('moderator', 'GET', `/v1/items/${late.itemId}/context`)).body;
    expect(after.duplicates.items).toEqual([]);
    expect(after.similar[0]).toMatchObject({ status: 'spam', decidedBy: 'test moderator' });
  });
});

describe('reason codes', () => {
  it('are a list that leads change and moderators read', async () => {
    const { body } = await app.call('moderator', 'GET', '/v1/reason-codes');
    expect(body.codes[0]).toMatchObject({ code: 'abuse', label: 'Insult or abuse' });
    const codes = [{ code: 'ad', label: 'Advertisement', statement: 'It advertises.', category: '' }];
    expect((await app.call('moderator', 'PUT', '/v1/reason-codes', { codes })).status).toBe(403);
    expect((await app.call('lead', 'PUT', '/v1/reason-codes', { codes })).body).toEqual({ codes });
    expect((await app.call('moderator', 'GET', '/v1/reason-codes')).body).toEqual({ codes });
    for (const bad of [[], [{ code: 'A B', label: 'x' }], [codes[0], codes[0]], [{ code: 'x', label: ' ' }]]) {
      expect((await app.call('lead', 'PUT', '/v1/reason-codes', { codes: bad })).status).toBe(400);
    }
    await app.dataSource.query(`DELETE FROM setting WHERE name = 'reason-codes'`);
  });
});

describe('labels of a decision', () => {
  it('have the shapes of labelled data', async () => {
    const [made] = await waitingItems(app.dataSource, 1);
    const { leaseToken } = (await app.call('moderator', 'POST', '/v1/queues/all/claim', {})).body.items[0];
    const decide = (labels: object) =>
      app.call('moderator', 'POST', `/v1/items/${made!.itemId}/decision`, { decision: 'approve', leaseToken, labels });
    for (const labels of [{ 'tone.insult': { a: 1 } }, { topic: 7 }, { 'toxic.spans': [[0, 900]] }, { '': true }]) {
      const { status, body } = await decide(labels);
      expect(status).toBe(400);
      expect(body.errors[0].path).toContain('labels');
    }
    const good = {
      'tone.insult': false,
      stance: { NATO: 'oppose' },
      topic: ['boats', 'tolls'],
      'toxic.spans': [[0, 7]],
    };
    expect((await decide(good)).status).toBe(200);
    expect(await app.dataSource.query('SELECT labels FROM review_decision')).toEqual([{ labels: good }]);
  });
});
