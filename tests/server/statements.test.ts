import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportCommand } from '../../src/cli/online/export.js';
import { addWaiting } from '../console/support/comments.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('statements of reasons', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());
  beforeEach(() => app.dataSource.query('TRUNCATE comment, setting CASCADE'));

  const decide = async (itemId: string, decision: string, reasonCodes: string[] = []) => {
    const { body } = await app.call('moderator', 'POST', '/v1/bulk-decisions', {
      decision,
      reasonCodes,
      note: 'a note for us',
      itemIds: [itemId],
    });
    expect(body.decided).toHaveLength(1);
  };
  const statement = (commentId: string) => app.call('moderator', 'GET', `/v1/comments/${commentId}/statement`);
  const lastEvent = async (type: string) =>
    (await app.dataSource.query('SELECT payload FROM event WHERE type = $1 ORDER BY id DESC LIMIT 1', [type]))[0]
      .payload;
  const rule = (signal: string) => [
    { id: 'r', action: 'review' as const, reason: 'why', signals: [{ signal, value: true }] },
  ];

  it('say what was done, why, how it was found and that a person decided, in the event too', async () => {
    const [a] = await addWaiting(app, [{ text: 'You clown, secret words.', author: 'Tove' }]);
    await decide(a!.itemId, 'reject', ['abuse', 'off_topic', 'gone-from-the-list']);
    const { status, body } = await statement(a!.commentId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ commentId: a!.commentId, revision: 1, isAutomatic: false });
    expect(body.text).toBe(
      [
        'Your comment is not shown on our pages.',
        '',
        'It insults or abuses somebody.',
        'It does not speak to the subject of the article.',
        'This rests on our rules for comments.',
        '',
        'A program had marked it for a closer look. A person decided.',
        '',
        expect.any(String),
      ]
        .slice(0, 7)
        .join('\n')
        .concat(body.text.slice(body.text.indexOf('\n\nIf you think'))),
    );
    expect((await lastEvent('comment.decided')).statement).toBe(body.text);
    expect(body.transparency).toEqual({
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      decision_ground_reference_url: null,
      incompatible_content_ground: 'This rests on our rules for comments.',
      incompatible_content_explanation:
        'Your comment is not shown on our pages. It insults or abuses somebody.\nIt does not speak to the subject of the article.',
      content_type: ['CONTENT_TYPE_TEXT'],
      category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
      category_addition: ['STATEMENT_CATEGORY_OTHER_VIOLATION_TC'],
      territorial_scope: expect.arrayContaining(['DE', 'NO', 'IS']),
      content_language: 'EN',
      content_date: new Date().toISOString().slice(0, 10),
      application_date: new Date().toISOString().slice(0, 10),
      decision_facts: expect.stringContaining('A person decided.'),
      source_type: 'SOURCE_VOLUNTARY',
      automated_detection: 'Yes',
      automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      puid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(body)).not.toMatch(/clown|secret|Tove|note for us/);
  });

  it('tell a reader’s report and a wish for people from what the models found', async () => {
    const [reported, wished] = await addWaiting(app, [
      { text: 'Reported.', rules: rule('tone.insult') },
      { text: 'Wished for.', rules: rule('request.forceReview') },
    ]);
    await app.dataSource.query(
      `UPDATE assessment SET body = jsonb_set(body::jsonb, '{decision,action}', '"approve"') WHERE comment_id = $1`,
      [reported!.commentId],
    );
    await app.call('moderator', 'POST', `/v1/comments/${reported!.commentId}/reports`, { reporter: 'r1' });
    await decide(reported!.itemId, 'reject');
    await decide(wished!.itemId, 'spam');
    const first = (await statement(reported!.commentId)).body;
    expect(first.text).toContain('It does not keep to the rules for comments.');
    expect(first.text).toContain('Other readers had reported it.');
    expect(first.transparency).toMatchObject({
      source_type: 'SOURCE_TYPE_OTHER_NOTIFICATION',
      automated_detection: 'No',
      category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    });
    const second = (await statement(wished!.commentId)).body;
    expect(second.text).toContain('advertising or spam');
    expect(second.text).toContain('Our moderators had looked at it.');
    expect(second.transparency).toMatchObject({ source_type: 'SOURCE_VOLUNTARY', automated_detection: 'No' });
  });

  it('say that no person was involved where the policy rejected; who sent the comment may ask', async () => {
    const policy = {
      name: 'strict',
      rules: [
        {
          id: 'all',
          when: { signal: 'text.length', atLeast: 1 },
          outcome: { action: 'reject', reason: 'All of it' },
        },
      ],
    };
    await app.call('service', 'POST', '/v1/comments', { text: 'For people to see.', forceReview: true });
    expect(await lastEvent('comment.assessed')).not.toHaveProperty('statement');
    const added = await app.call('lead', 'POST', '/v1/policies', policy);
    expect((await app.call('lead', 'POST', `/v1/policies/${added.body.id}/activate`)).status).toBeLessThan(300);
    const comment = { text: 'Buy now!', source: 'site', externalId: 'c-1' };
    const taken = await app.call('service', 'POST', '/v1/comments', comment);
    expect(taken.body.status).toBe('rejected');
    const { body } = await statement(taken.body.id);
    expect(await lastEvent('comment.assessed')).toMatchObject({ status: 'rejected', statement: body.text });
    expect((await app.call('service', 'GET', `/v1/comments/${taken.body.id}/statement`)).body).toEqual(body);
    expect(body.isAutomatic).toBe(true);
    expect(body.text).toContain('no person was involved');
    expect(body.transparency).toMatchObject({
      automated_decision: 'AUTOMATED_DECISION_FULLY',
    });
    // A revision goes another way to the database.
    await app.call('service', 'POST', '/v1/comments', { ...comment, text: 'Buy today!' });
    expect(await lastEvent('comment.assessed')).toMatchObject({ revision: 2, statement: body.text });
  });

  it('are not there for what stands, for what was taken back, and for other tenants', async () => {
    const [a] = await addWaiting(app, [{ text: 'Fine.' }]);
    expect((await statement(a!.commentId)).status).toBe(404);
    await decide(a!.itemId, 'reject');
    expect((await statement(a!.commentId)).status).toBe(200);
    await app.call('lead', 'POST', `/v1/items/${a!.itemId}/undo`);
    expect((await statement(a!.commentId)).status).toBe(404);
    await app.dataSource.query('UPDATE review_item SET lease_expires_at = now()');
    await decide(a!.itemId, 'approve');
    expect((await lastEvent('comment.decided')).statement).toBeNull();
    expect((await statement('no-id')).status).toBe(404);
    await app.dataSource.query(`UPDATE comment SET status = 'spam'`);
    expect((await statement(a!.commentId)).status).toBe(200);
    expect((await app.call('service', 'GET', `/v1/comments/${a!.commentId}/statement`)).status).toBe(404);
  });

  it('take their words from a template that leads edit, and refuse one that says nothing', async () => {
    const before = (await app.call('moderator', 'GET', '/v1/statement-template')).body;
    const put = (template: object, role: 'lead' | 'moderator' = 'lead') =>
      app.call(role, 'PUT', '/v1/statement-template', template);
    expect((await put(before, 'moderator')).status).toBe(403);
    const bad = await put({
      ...before,
      text: 'Because {weather}.',
      groundUrl: 'javascript:alert(1)',
      territory: ['XX'],
    });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map(({ path: at }: { path: string }) => at)).toEqual([
      'text',
      'text',
      'groundUrl',
      'territory[0]',
    ]);
    const good = await put({
      text: 'Hallo.\n{action}\n{reasons}\n{ground}',
      rejected: 'Wir zeigen den Kommentar nicht. <b>$&</b>',
      unspecified: 'Er passt nicht.',
      ground: 'Hausregeln',
      groundUrl: 'https://kurier.example/regeln',
      territory: ['DE', 'AT'],
    });
    expect(good.status).toBe(200);
    const [a] = await addWaiting(app, [{ text: 'Nein.' }]);
    await decide(a!.itemId, 'reject');
    const { body } = await statement(a!.commentId);
    expect(body.text).toBe(
      'Hallo.\nWir zeigen den Kommentar nicht. <b>$&</b>\nEr passt nicht.\nHausregeln https://kurier.example/regeln',
    );
    expect(body.transparency).toMatchObject({
      territorial_scope: ['DE', 'AT'],
      decision_ground_reference_url: 'https://kurier.example/regeln',
    });
    expect((await app.call('lead', 'GET', '/v1/audit?subject=statement')).body.entries[0].action).toBe(
      'setting.changed',
    );
  });

  it('come out as JSON Lines and as CSV, over REST and from the command line, one for each comment', async () => {
    const [spam, threat] = await addWaiting(app, [{ text: 'One.' }, { text: 'Two.' }]);
    await decide(spam!.itemId, 'spam');
    await decide(threat!.itemId, 'reject', ['threat']);
    // More than one look at the database gives at once, most without an item: turned away by the policy.
    await app.dataSource.query(
      `WITH added AS (
         INSERT INTO comment (id, tenant_id, status, source)
         SELECT gen_random_uuid(), tenant_id, 'rejected', 'courier' FROM comment, generate_series(1, 1049) RETURNING id, tenant_id)
       INSERT INTO comment_revision (comment_id, revision, tenant_id, text, content_hash, received)
       SELECT id, 1, tenant_id, 'x', 'x', '{}' FROM added`,
    );
    const key = await app.key('analyst');
    const fetchText = async (query: string) => {
      const answer = await fetch(`${app.url}/v1/statements${query}`, { headers: { authorization: `Bearer ${key}` } });
      return { answer, text: await answer.text() };
    };
    const json = await fetchText('');
    expect(json.answer.headers.get('content-type')).toContain('application/x-ndjson');
    const rows = json.text.trim().split('\n');
    expect(rows).toHaveLength(2_100);
    expect(new Set(rows.map((row) => JSON.parse(row).puid)).size).toBe(2_100);
    const csv = await fetchText('?format=csv');
    expect(csv.text.split('\r\n')).toHaveLength(2_102);
    expect(csv.text).toContain(
      ',Your comment is not shown on our pages. It threatens somebody or calls for violence.,',
    );
    expect((await fetchText('?since=2099-01-01')).text).toBe('');
    expect((await app.call('moderator', 'GET', '/v1/statements')).status).toBe(403);

    const folder = await mkdtemp(path.join(tmpdir(), 'parley-statements-'));
    vi.stubEnv('DATABASE_URL', app.database.url);
    try {
      const file = path.join(folder, 'statements.csv');
      await exportCommand().parseAsync(['--form', 'transparency', '--as', 'csv', '--out', file], { from: 'user' });
      expect(await readFile(file, 'utf8')).toBe(csv.text);
    } finally {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('refuse a category that the database does not know, and read what it was called before', async () => {
    const code = { code: 'a', label: 'A', statement: '', category: 'STATEMENT_CATEGORY_NONSENSE' };
    const put = (category: string) => app.call('lead', 'PUT', '/v1/reason-codes', { codes: [{ ...code, category }] });
    expect((await put('STATEMENT_CATEGORY_NONSENSE')).body.errors[0].path).toBe('codes[0].category');
    const kept = await put('STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE');
    expect(kept.body.codes[0].category).toBe('STATEMENT_CATEGORY_OTHER_VIOLATION_TC');
  });
});
