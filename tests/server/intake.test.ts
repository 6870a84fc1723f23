import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.call('service', 'POST', '/v1/comments', body, headers);

async function count(table: string, where = 'true'): Promise<number> {
  const rows: { count: string }[] = await app.dataSource.query(`SELECT count(*) FROM ${table} WHERE ${where}`);
  return Number(rows[0]!.count);
}

describe('POST /v1/comments', () => {
  it('keeps, assesses and answers a comment', async () => {
    const answer = await post({
      text: 'The bridge has been closed for two years now.',
      source: 'gazette',
      externalId: 'c1',
      author: { id: 'u7', name: 'Mara' },
      article: { title: 'Bridge stays closed' },
      postedAt: '2026-11-20T08:30:00+01:00',
      unknownField: 'passed over',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      revision: 1,
      assessment: { text: 'The bridge has been closed for two years now.' },
    });
    expect(['review', 'approved', 'rejected', 'spam']).toContain(answer.body.status);
    expect(answer.body.assessment.id).toBe(answer.body.id);
    expect(answer.body.assessment.decision.policy).toBe('default@1');

    const read = await app.call('service', 'GET', `/v1/comments/${answer.body.id}`);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      id: answer.body.id,
      status: answer.body.status,
      itemId: answer.body.itemId,
      source: 'gazette',
      externalId: 'c1',
      author: { id: 'u7', name: 'Mara' },
      article: { title: 'Bridge stays closed' },
      postedAt: '2026-11-20T07:30:00.000Z',
    });
    expect(read.body.history.map((entry: { action: string }) => entry.action)).toEqual([
      'comment.received',
      'comment.assessed',
    ]);
  });

  it('keeps the assessment to the letter as it is answered', async () => {
    const { body } = await post({ text: 'The "bridge",\nclosed \u2028 for \u0007 years.', explain: true });
    expect(
      await app.dataSource.query('SELECT body::text AS json FROM assessment WHERE comment_id = $1', [body.id]),
    ).toEqual([{ json: JSON.stringify(body.assessment) }]);
  });

  it('puts a comment before people when the caller asks for it', async () => {
    const answer = await post({ text: 'Lovely weather at the harbour today.', forceReview: true });
    expect(answer.body.status).toBe('review');
    expect(answer.body.itemId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await count('review_item', `id = '${answer.body.itemId}' AND state = 'open'`)).toBe(1);
  });

  it('answers a repeat with the first result and doubles nothing', async () => {
    const comment = { text: 'Said once.', source: 'gazette', externalId: 'repeat' };
    const first = await post(comment);
    const second = await post(comment);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(await count('comment', `external_id = 'repeat'`)).toBe(1);
  });

  it('takes another text as a new revision and replaces its open item', async () => {
    const comment = { source: 'gazette', externalId: 'edited', forceReview: true };
    const first = await post({ ...comment, text: 'First words.' });
    const second = await post({ ...comment, text: 'Second words.' });
    expect(second.status).toBe(201);
    expect(second.body).toMatchObject({ id: first.body.id, revision: 2, status: 'review' });
    expect(second.body.itemId).not.toBe(first.body.itemId);
    expect(await count('review_item', `id = '${first.body.itemId}' AND state = 'replaced'`)).toBe(1);
    const read = await app.call('service', 'GET', `/v1/comments/${first.body.id}`);
    expect(read.body).toMatchObject({ text: 'Second words.', revision: 2 });
  });

  it('makes one comment of twenty equal requests at once', async () => {
    const comment = { text: 'All at once.', source: 'gazette', externalId: 'race' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(comment)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(19);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await count('comment', `external_id = 'race'`)).toBe(1);
    expect(await count('assessment', `comment_id = '${answers[0]!.body.id}'`)).toBe(1);
    expect(await count('event', `comment_id = '${answers[0]!.body.id}'`)).toBe(2);
  });

  it('keeps all revisions when different texts of one comment race', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => post({ text: `Version ${index}`, source: 's', externalId: 'versions' })),
    );
    expect(answers.every((answer) => answer.status === 201)).toBe(true);
    expect(answers.map((answer) => answer.body.revision).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 1),
    );
    expect(await count('review_item', `comment_id = '${answers[0]!.body.id}' AND state = 'open'`)).toBeLessThanOrEqual(
      1,
    );
  });

  it('gives text back exactly that the database cannot hold', async () => {
    const text = 'a\u0000b \ud800 end';
    const answer = await post({ text, source: 'odd', externalId: 'null\u0000id', author: { name: 'n\u0000' } });
    expect(answer.status).toBe(201);
    expect(answer.body.assessment.text).toBe(text);
    const read = await app.call('service', 'GET', `/v1/comments/${answer.body.id}`);
    expect(read.body.text).toBe(text);
    expect((await post({ text, source: 'odd', externalId: 'null\u0000id', author: { name: 'n\u0000' } })).status).toBe(
      200,
    );
  });

  it('keeps nothing of a comment that must not be stored', async () => {
    const before = [
      await count('comment'),
      await count('idempotency_key'),
      await count('audit_entry'),
      await count('event'),
    ];
    const answer = await post({ text: 'Forget me.', doNotStore: true }, { 'idempotency-key': 'forget' });
    expect(answer.body).toMatchObject({ id: null, revision: null, itemId: null, assessment: { text: 'Forget me.' } });
    expect([
      await count('comment'),
      await count('idempotency_key'),
      await count('audit_entry'),
      await count('event'),
    ]).toEqual(before);
  });

  it.each([
    [{}, 'text'],
    [{ text: '' }, 'text'],
    [{ text: 7 }, 'text'],
    [{ text: 'x'.repeat(100_001) }, 'text'],
    [{ text: 'x', author: 'Ann' }, 'author'],
    [{ text: 'x', author: [] }, 'author'],
    [{ text: 'x', author: { id: 5 } }, 'author.id'],
    [{ text: 'x', postedAt: 'yesterday' }, 'postedAt'],
    [{ text: 'x', postedAt: '2026-13-45' }, 'postedAt'],
    [{ text: 'x', externalId: 'e'.repeat(501) }, 'externalId'],
    [{ text: 'x', explain: 'yes' }, 'explain'],
  ])('refuses bad input %# and names the place', async (body, path) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('takes the longest ids that it allows', async () => {
    const answer = await post({ text: 'x', source: '漢'.repeat(100), externalId: '漢'.repeat(500) });
    expect(answer.status).toBe(201);
  });
});

describe('Idempotency-Key', () => {
  it('gives the same answer for the same body, whatever happened since', async () => {
    const headers = { 'idempotency-key': 'key-1' };
    const first = await post({ text: 'Under a key.', forceReview: true }, headers);
    await app.dataSource.query(`UPDATE comment SET status = 'approved' WHERE id = $1`, [first.body.id]);
    const second = await post({ forceReview: true, text: 'Under a key.' }, headers);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('refuses another body under the same key', async () => {
    await post({ text: 'One.' }, { 'idempotency-key': 'key-2' });
    const answer = await post({ text: 'Two.' }, { 'idempotency-key': 'key-2' });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('KEY_REUSED');
  });

  it('makes one comment of twenty requests under one key at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post({ text: 'Keyed race.' }, { 'idempotency-key': 'key-race' })),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.every((status) => [200, 201, 409].includes(status))).toBe(true);
    expect(await count('comment_revision', `text = 'Keyed race.'`)).toBe(1);
  });

  it('knows keys of different callers apart', async () => {
    const mine = await post({ text: 'Mine.' }, { 'idempotency-key': 'shared' });
    const theirs = await app.call(
      'admin',
      'POST',
      '/v1/comments',
      { text: 'Theirs.' },
      { 'idempotency-key': 'shared' },
    );
    expect([mine.status, theirs.status]).toEqual([201, 201]);
  });

  it('lets a key be used again after a bad request, and refuses an endless one', async () => {
    expect((await post({ text: '' }, { 'idempotency-key': 'again' })).status).toBe(400);
    expect((await post({ text: 'Now right.' }, { 'idempotency-key': 'again' })).status).toBe(201);
    expect((await post({ text: 'x' }, { 'idempotency-key': 'k'.repeat(300) })).status).toBe(400);
  });

  it('lets another request take over a key that a dead process left', async () => {
    await post({ text: 'Left behind.' }, { 'idempotency-key': 'dead' });
    const stale = (age: string) =>
      app.dataSource.query(
        `UPDATE idempotency_key SET response = NULL, created_at = now() - $1::interval WHERE key = 'dead'`,
        [age],
      );
    await stale('10 seconds');
    expect((await post({ text: 'Left behind.' }, { 'idempotency-key': 'dead' })).status).toBe(409);
    await stale('10 minutes');
    expect((await post({ text: 'Left behind.' }, { 'idempotency-key': 'dead' })).status).toBe(201);
  });
});

describe('GET /v1/comments', () => {
  it('finds by words, status, source and author, page by page', async () => {
    for (const index of [1, 2, 3]) {
      await post({
        text: `100% listed_${index} \\ words`,
        source: 'list',
        externalId: `l${index}`,
        author: { id: 'list-author' },
      });
    }
    const first = await app.call('moderator', 'GET', '/v1/comments?source=list&limit=2');
    expect(first.body.comments).toHaveLength(2);
    expect(first.body.comments[0].externalId).toBe('l3');
    const second = await app.call(
      'moderator',
      'GET',
      `/v1/comments?source=list&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.comments.map((comment: { externalId: string }) => comment.externalId)).toEqual(['l1']);
    expect(second.body.nextCursor).toBeNull();
    const find = async (query: string) =>
      (await app.call('moderator', 'GET', `/v1/comments?${query}`)).body.comments.length;
    expect(await find(`q=${encodeURIComponent('100% LISTED_')}`)).toBe(3);
    expect(await find(`q=${encodeURIComponent('listed%2')}`)).toBe(0);
    expect(await find('author=list-author')).toBe(3);
    expect(await find('source=list&status=received,held')).toBe(0);
  });

  it('shows a program only what it sent, and refuses cursors that are not ours', async () => {
    const foreign = await app.call('admin', 'POST', '/v1/comments', { text: 'Not yours.', source: 'foreign' });
    expect((await app.call('service', 'GET', '/v1/comments?source=foreign')).body.comments).toEqual([]);
    expect((await app.call('service', 'GET', `/v1/comments/${foreign.body.id}`)).status).toBe(404);
    expect((await app.call('moderator', 'GET', '/v1/comments?cursor=xyz')).status).toBe(400);
    expect((await app.call('moderator', 'GET', '/v1/comments?limit=0')).status).toBe(400);
    expect((await app.call('moderator', 'GET', '/v1/comments?status=nonsense')).status).toBe(400);
    expect((await app.call('moderator', 'GET', '/v1/comments/not-an-id')).status).toBe(404);
  });
});

describe('DELETE /v1/comments/:id', () => {
  it('erases words and author, keeps ids and what was decided', async () => {
    const secret = 'Winterbottom of Elm Road 5';
    const made = await post({
      text: `I am ${secret}, come and see.`,
      source: 'erase',
      externalId: 'e1',
      author: { id: 'w1', name: secret },
      forceReview: true,
    });
    const reply = await post({
      text: 'A reply.',
      source: 'erase',
      parent: { externalId: 'e1', text: `I am ${secret}` },
    });
    const erased = await app.call('service', 'DELETE', `/v1/comments/${made.body.id}`);
    expect(erased.status).toBe(204);
    const read = await app.call('moderator', 'GET', `/v1/comments/${made.body.id}`);
    expect(read.body).toMatchObject({ id: made.body.id, text: '', author: null, externalId: 'e1', status: 'rejected' });
    expect(read.body.assessment.decision.action).toBe('review');
    expect(await count('review_item', `id = '${made.body.itemId}' AND state = 'replaced'`)).toBe(1);
    for (const table of [
      'comment',
      'comment_revision',
      'assessment',
      'review_item',
      'event',
      'audit_entry',
      'idempotency_key',
    ]) {
      expect(await count(table, `${table}::text LIKE '%Winterbottom%'`), table).toBe(0);
    }
    expect((await app.call('moderator', 'GET', `/v1/comments/${reply.body.id}`)).body.parent.text).toBeNull();
  });

  it('is for those who sent it, leads and admins', async () => {
    const made = await app.call('admin', 'POST', '/v1/comments', { text: 'Stays.' });
    expect((await app.call('service', 'DELETE', `/v1/comments/${made.body.id}`)).status).toBe(404);
    expect((await app.call('moderator', 'DELETE', `/v1/comments/${made.body.id}`)).status).toBe(403);
    expect((await app.call('lead', 'DELETE', `/v1/comments/${made.body.id}`)).status).toBe(204);
  });
});

describe('comments of many callers at once', () => {
  it('keeps new ones, repeats, revisions and a text that Postgres cannot hold side by side', async () => {
    await post({ text: 'First version.', source: 'many', externalId: 'known' });
    const bodies = [
      { text: 'First version.', source: 'many', externalId: 'known' },
      { text: 'Second version.', source: 'many', externalId: 'known' },
      { text: 'nul \u0000 and \ud800 half', source: 'many', externalId: 'odd' },
      ...Array.from({ length: 20 }, (_, index) => ({
        text: `Number ${index}.`,
        source: 'many',
        externalId: `n${index}`,
      })),
      { text: 'Number 3.', source: 'many', externalId: 'n3' },
    ];
    const answers = await Promise.all(bodies.map((body) => post(body)));
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 201)).toEqual([]);
    expect(answers[0]!.status).toBe(200);
    expect(answers[1]!.body.revision).toBe(2);
    const odd = await app.call('service', 'GET', `/v1/comments/${answers[2]!.body.id}`);
    expect(odd.body.text).toBe('nul \u0000 and \ud800 half');
    expect(await count('comment', `source = 'many'`)).toBe(22);
    expect(answers.at(-1)!.body.id).toBe(answers[3 + 3]!.body.id);
    // Numbered without a gap: what a receiver of events counts on.
    const gaps: unknown[] = await app.dataSource.query(
      `SELECT c.id FROM comment c WHERE c.source = 'many' AND c.sequence <> (
         SELECT count(*) FROM event e WHERE e.comment_id = c.id AND e.sequence BETWEEN 1 AND c.sequence)`,
    );
    expect(gaps).toEqual([]);
  });
});
