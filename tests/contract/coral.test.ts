import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { KEY_SETTINGS } from '../../src/accounts/key-settings.js';
import type { Assessment } from '../../src/core/assessment.js';
import { coralAnswer, plainText } from '../../src/interop/coral.mapping.js';
import { isSignedBy } from '../../src/interop/coral-signature.js';
import { DoorIntake } from '../../src/interop/door-intake.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/**
 * Coral's external moderation phase, driven as Coral 9.11 drives it: pretty-printed JSON, signed byte by byte, no redirects,
 * a short time limit. The answers are held to Coral's own schema, written down here.
 */

const SECRETS = ['empsec_0123456789abcdef0123456789abcdef', 'empsec_fedcba9876543210fedcba9876543210'] as const;
const INSULT = 'You are a stupid, disgusting idiot and everybody hates you.';

interface Comment {
  readonly body?: string;
  readonly parentID?: string | null;
  readonly authorId?: string;
  readonly storyId?: string;
  readonly storyUrl?: string;
  readonly action?: string;
}

/** Exactly the fields that Coral sends, in its order. */
const bodyOf = ({
  body = 'Nice piece, thanks.',
  parentID = null,
  authorId = 'u-1',
  storyId = 's-1',
  storyUrl,
  action = 'NEW',
}: Comment) =>
  JSON.stringify(
    {
      action,
      comment: { body, parentID },
      author: { id: authorId, role: 'COMMENTER' },
      story: { id: storyId, url: storyUrl ?? 'https://news.example/a' },
      site: { id: 'site-1' },
      tenantID: 't-1',
      tenantDomain: 'coral.news.example',
    },
    null,
    2,
  );

const sign = (raw: string, ...secrets: readonly string[]) =>
  secrets.map((secret) => `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`).join(',');

/** Coral's schema for the answer: what it would throw away whole, fails here. */
function expectCoralTakes(answer: unknown): void {
  const allowed = ['NONE', 'APPROVED', 'REJECTED', 'PREMOD', 'SYSTEM_WITHHELD'];
  const reasons = ['COMMENT_DETECTED_TOXIC', 'COMMENT_DETECTED_SPAM'];
  const codes = [
    'OFFENSIVE',
    'ABUSIVE',
    'SPAM',
    'BANNED_WORD',
    'AD',
    'ILLEGAL_CONTENT',
    'HARASSMENT_BULLYING',
    'MISINFORMATION',
    'HATE_SPEECH',
    'IRRELEVANT_CONTENT',
    'OTHER',
  ];
  const { status, actions, moderationAction, ...rest } = answer as Record<string, never>;
  expect(rest).toEqual({});
  if (status !== undefined) expect(allowed).toContain(status);
  for (const action of (actions ?? []) as { actionType: string; reason: string }[]) {
    expect(Object.keys(action).toSorted()).toEqual(['actionType', 'reason']);
    expect(action.actionType).toBe('FLAG');
    expect(reasons).toContain(action.reason);
  }
  if (moderationAction === undefined) return;
  const { status: moderated, rejectionReason } = moderationAction as {
    status: string;
    rejectionReason: { code: string };
  };
  expect(moderated).toBe('REJECTED');
  expect(status).toBe('REJECTED');
  expect(codes).toContain(rejectionReason.code);
}

let app: TestApp;
let keyId: string;
let perspectiveKey: string;
beforeAll(async () => {
  app = await startTestApp();
  const made = await app.call('admin', 'POST', '/v1/keys', { name: 'coral', role: 'service' });
  keyId = made.body.id;
  perspectiveKey = made.body.key;
  const set = await app.call('admin', 'PATCH', `/v1/keys/${keyId}/settings`, { coral: { secrets: [...SECRETS] } });
  expect(set.status).toBe(200);
  expect(JSON.stringify(set.body)).not.toContain(SECRETS[0]);
});
afterAll(() => app.close());

async function phase(raw: string, signature: string | null = sign(raw, SECRETS[0])) {
  const response = await fetch(`${app.url}/coral/phase`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Coral Moderation/9.11.8',
      ...(signature !== null && { 'x-coral-signature': signature }),
    },
    body: raw,
  });
  const text = await response.text();
  // As Coral reads it: 204, or an empty body, or exactly {} say nothing.
  const answer = response.status === 204 || text === '' || text === '{}' ? null : JSON.parse(text);
  if (response.ok && answer !== null) expectCoralTakes(answer);
  return { status: response.status, answer };
}

const kept = () => app.app.get(DoorIntake).settled();
const comments = async (query = '') => (await app.call('admin', 'GET', `/v1/comments?limit=100${query}`)).body.comments;

describe('the signature', () => {
  const raw = bodyOf({});

  it('is that of the recorded vector', () => {
    expect(Buffer.byteLength(raw)).toBe(325);
    expect(sign(raw, SECRETS[0])).toBe('sha256=7531adb7e21dbaf062bd39490b7dd4c6f928245673fce18f07c33a3c63cd88aa');
    expect(sign(raw, SECRETS[1])).toBe('sha256=0250045c93ac77b3c122b84e3ea9b366627c8c8e558adf5334c93c637b78d714');
  });

  it('is taken from either secret, alone or while one replaces the other', async () => {
    for (const secrets of [[SECRETS[0]], [SECRETS[1]], [...SECRETS], ['another secret', SECRETS[1]]]) {
      expect((await phase(raw, sign(raw, ...secrets))).status).toBe(204);
    }
  });

  it.each([
    ['of other bytes that mean the same', () => phase(JSON.stringify(JSON.parse(raw)), sign(raw, SECRETS[0]))],
    ['of a tampered body', () => phase(raw.replace('Nice', 'Mean'), sign(raw, SECRETS[0]))],
    ['with another secret', () => phase(raw, sign(raw, 'empsec_ffffffffffffffffffffffffffffffff'))],
    ['that is missing', () => phase(raw, null)],
    ['that is too short', () => phase(raw, 'sha256=abcd')],
    ['of no known form', () => phase(raw, sign(raw, SECRETS[0]).replace('sha256', 'sha1'))],
  ])('%s is refused', async (_name, call) => {
    const { status, answer } = await call();
    expect(status).toBe(401);
    expect(answer.error).toMatchObject({
      type: 'INVALID_REQUEST_ERROR',
      code: 'UNAUTHENTICATED',
      message: expect.any(String),
    });
  });

  it('is compared without a word about lengths', () => {
    expect(isSignedBy([], sign(raw, SECRETS[0]), Buffer.from(raw))).toBe(false);
    expect(isSignedBy([...SECRETS], 'sha256=', Buffer.from(raw))).toBe(false);
    expect(isSignedBy([...SECRETS], undefined, Buffer.from(raw))).toBe(false);
  });
});

describe('the answer', () => {
  it('is nothing for a calm comment, and nothing is written into 204', async () => {
    expect(await phase(bodyOf({ body: 'The ferry leaves at nine.' }))).toEqual({ status: 204, answer: null });
  });

  it('withholds and flags a harsh one', async () => {
    expect(await phase(bodyOf({ body: INSULT }))).toEqual({
      status: 200,
      answer: { status: 'SYSTEM_WITHHELD', actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_TOXIC' }] },
    });
  });

  it('reads HTML with entities, replies and edits, and takes fields that a later Coral adds', async () => {
    const html = `<div>You are a <b>stupid</b>, disgusting&nbsp;idiot</div><div>and everybody hates you &amp; yours.</div>`;
    expect(plainText(html)).toBe('You are a stupid, disgusting\u00a0idiot\nand everybody hates you & yours.');
    expect(plainText('I said a < b and b > c & that was it')).toBe('I said a < b and b > c & that was it');
    for (const raw of [
      bodyOf({ body: html, parentID: 'c-99' }),
      bodyOf({ body: html, action: 'EDIT' }),
      bodyOf({ body: html, authorId: 'u-2' }).replace('"action"', '"media": {"type": "gif"},\n  "action"'),
    ]) {
      expect((await phase(raw)).answer).toMatchObject({ status: 'SYSTEM_WITHHELD' });
    }
  });

  it('is the same for the same bytes, and they are one comment', async () => {
    const raw = bodyOf({ body: `${INSULT} Twice.`, authorId: 'twice' });
    const answers = await Promise.all([phase(raw), phase(raw), phase(raw)]);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    await kept();
    expect(await comments('&author=twice')).toHaveLength(1);
  });

  it.each([
    ['{"action": "NEW"', 400],
    ['[]', 400],
    ['{}', 400],
    [bodyOf({ action: 'DELETE' }), 400],
    ['{"action": "NEW", "comment": {"body": 5}}', 400],
    [bodyOf({ body: 'x'.repeat(100_001) }), 400],
    [bodyOf({ body: 'x'.repeat(1_100_000) }), 413],
  ])('to a bad body %# is an error in the form of Coral', async (raw, expected) => {
    const { status, answer } = await phase(raw);
    expect(status).toBe(expected);
    expect(answer.error).toMatchObject({
      type: 'INVALID_REQUEST_ERROR',
      code: expect.any(String),
      id: expect.any(String),
    });
  });

  it('comes within the time limit of the phase on a cold cache', async () => {
    const begin = performance.now();
    await phase(bodyOf({ body: `${INSULT} Cold.`, parentID: 'unknown', storyUrl: 'https://news.example/cold' }));
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe('the mapping', () => {
  const assessment = (action: Assessment['decision']['action'], part: object = {}): Assessment =>
    ({
      decision: { action, queue: null, priority: 0.5, tags: [], reasons: [], policy: 'default@1' },
      spam: { label: 'ham' },
      tone: { label: 'neutral', scores: { insult: 0.1 } },
      ...part,
    }) as unknown as Assessment;
  const settings = KEY_SETTINGS.parse({}).coral;

  it.each([
    ['approve is nothing', assessment('approve'), {}, null],
    ['review is premoderation', assessment('review'), {}, { status: 'PREMOD' }],
    [
      'review without a hold is a flag',
      assessment('review'),
      { review: 'flag' },
      { actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_TOXIC' }] },
    ],
    ['review may be nothing', assessment('review'), { review: 'nothing' }, null],
    [
      'spam is withheld with its flag',
      assessment('review', { spam: { label: 'spam' } }),
      {},
      { status: 'SYSTEM_WITHHELD', actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_SPAM' }] },
    ],
    ['a rejection is withheld', assessment('reject'), {}, { status: 'SYSTEM_WITHHELD' }],
    [
      'unless the publisher asked for it',
      assessment('reject', { tone: { label: 'hostile', scores: { insult: 0.9 } } }),
      { reject: true },
      {
        status: 'REJECTED',
        actions: [{ actionType: 'FLAG', reason: 'COMMENT_DETECTED_TOXIC' }],
        moderationAction: { status: 'REJECTED', rejectionReason: { code: 'HARASSMENT_BULLYING' } },
      },
    ],
  ])('%s', (_name, given, change, expected) => {
    const answer = coralAnswer(given, 'NEW', { ...settings, ...(change as object) });
    expect(answer).toEqual(expected);
    if (answer !== null) expectCoralTakes(answer);
  });

  it('writes no moderation action with an edit', () => {
    expect(coralAnswer(assessment('reject'), 'EDIT', { ...settings, reject: true })).toEqual({ status: 'REJECTED' });
  });
});

describe('one comment', () => {
  const score = (text: string, more: object = {}) =>
    app.call(null, 'POST', `/v1alpha1/comments:analyze?key=${perspectiveKey}`, {
      comment: { text },
      requestedAttributes: { TOXICITY: {} },
      languages: ['en'],
      ...more,
    });

  it('that comes by all three doors is one case, and knows what each of them knew', async () => {
    const text = `${INSULT} By three doors.`;
    expect((await score(text)).status).toBe(200);
    await kept();
    await phase(
      bodyOf({ body: `<div>${text}</div>`, authorId: 'three', storyId: 's-3', storyUrl: 'https://news.example/3' }),
    );
    await kept();
    const rest = await app.call('service', 'POST', '/v1/comments', {
      text,
      source: 'site',
      externalId: 'three-1',
      author: { id: 'three', name: 'Tess' },
      article: { url: 'https://news.example/3' },
    });
    expect(rest.status).toBe(201);
    expect(rest.body.itemId).toMatch(/^[0-9a-f-]{36}$/);
    const found = (await comments('&q=By three doors')).filter((one: { text: string }) => one.text === text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: rest.body.id,
      source: 'site',
      externalId: 'three-1',
      author: { id: 'three', name: 'Tess' },
    });
    const items: unknown[] = await app.dataSource.query('SELECT 1 FROM review_item WHERE comment_id = $1', [
      rest.body.id,
    ]);
    expect(items).toHaveLength(1);
    const doors: { door: string }[] = await app.dataSource.query(
      'SELECT door FROM arrival WHERE comment_id = $1 ORDER BY arrived_at',
      [rest.body.id],
    );
    expect(doors.map(({ door }) => door)).toEqual(['perspective', 'coral', 'rest']);
    const repeat = await app.call('service', 'POST', '/v1/comments', { text, source: 'site', externalId: 'three-1' });
    expect([repeat.status, repeat.body.id]).toEqual([200, rest.body.id]);
  });

  it('that came by REST first is joined, and by all doors at once as well', async () => {
    const text = `${INSULT} At once.`;
    const coral = bodyOf({ body: text, authorId: 'once', storyUrl: 'https://news.example/once' });
    const rest = {
      text,
      source: 'site',
      externalId: 'once-1',
      author: { id: 'once' },
      article: { url: 'https://news.example/once' },
    };
    const first = await app.call('service', 'POST', '/v1/comments', rest);
    await Promise.all([score(text), phase(coral), score(text)]);
    await kept();
    expect((await comments('&q=At once')).map((one: { id: string }) => one.id)).toEqual([first.body.id]);
    const other = { ...rest, text: `${text} Now.`, externalId: 'once-2' };
    await Promise.all([
      score(other.text),
      phase(bodyOf({ body: other.text, authorId: 'once', storyUrl: 'https://news.example/once' })),
      app.call('service', 'POST', '/v1/comments', other),
    ]);
    await kept();
    expect(await comments('&q=At once. Now.')).toHaveLength(1);
  });

  it('of another author, another story or another REST id is another case', async () => {
    const text = 'Thanks for this, it was about time that somebody said it.';
    await phase(bodyOf({ body: text, authorId: 'a' }));
    await phase(bodyOf({ body: text, authorId: 'b' }));
    await phase(bodyOf({ body: text, authorId: 'a', storyId: 's-9', storyUrl: 'https://news.example/9' }));
    await kept();
    for (const externalId of ['t-1', 't-2']) {
      const sent = await app.call('service', 'POST', '/v1/comments', {
        text,
        source: 'site',
        externalId,
        author: { id: 'c' },
      });
      expect(sent.status).toBe(201);
    }
    expect(await comments('&q=somebody said it')).toHaveLength(5);
  });

  it('that must not be stored leaves no word anywhere', async () => {
    const text = 'Zanzibarquux unstorable words, you stupid idiot.';
    expect(
      (await score(text, { doNotStore: true, context: { entries: [{ text: 'Zanzibarquux article' }] } })).status,
    ).toBe(200);
    await kept();
    const tables: { name: string }[] = await app.dataSource.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows: { found: boolean }[] = await app.dataSource.query(
        `SELECT EXISTS (SELECT 1 FROM "${name}" AS t WHERE t::text ILIKE '%zanzibarquux%') AS found`,
      );
      expect([name, rows[0]!.found]).toEqual([name, false]);
    }
  });

  it('is assessed with the article and the parent that the client sent', async () => {
    const text = 'No, that is wrong, and you know it. I disagree with all of it.';
    const context = {
      entries: [{ text: 'The council votes on the new harbour.' }, { text: 'The harbour will save us all.' }],
    };
    await score(text, { context });
    await kept();
    const [found] = await comments('&q=I disagree with all of it');
    const { body } = await app.call('admin', 'GET', `/v1/comments/${found.id}`);
    expect(body.parent.text).toBe('The harbour will save us all.');
    expect(body.article.lead).toBe('The council votes on the new harbour.');
    expect(body.assessment.reply.scores.disagree).toBeGreaterThan(0);
  });
});

describe('comments:suggestscore', () => {
  const suggest = (body: object) =>
    app.call(null, 'POST', `/v1alpha1/comments:suggestscore?key=${perspectiveKey}`, body);
  const labels = async () => (await app.call('lead', 'GET', '/v1/labels')).body.labels;

  it('as Coral sends it becomes a label with provenance, and the last word wins', async () => {
    const text = 'Get busy, the bus leaves at nine.';
    await phase(bodyOf({ body: text, authorId: 'bus', storyUrl: 'https://news.example/bus' }));
    await kept();
    const sent = (value: number) => ({
      comment: { text },
      attributeScores: { TOXICITY: { summaryScore: { value } } },
      languages: ['en'],
      communityId: 'Coral:https://comments.news.example',
      clientToken: 'comment:3f1c',
      context: {
        entries: [
          {
            text: JSON.stringify({
              url: 'https://news.example/bus',
              reply_to_id_Coral_comment_id: null,
              Coral_comment_id: '3f1c',
            }),
          },
        ],
      },
    });
    const first = await suggest(sent(1));
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ clientToken: 'comment:3f1c', requestedLanguages: ['en'], detectedLanguages: ['en'] });
    await suggest(sent(0));
    const mine = (await labels()).filter((label: { clientToken: string }) => label.clientToken === 'comment:3f1c');
    const [comment] = await comments('&author=bus');
    expect(mine).toMatchObject([
      {
        origin: 'suggestscore',
        axis: 'tone.toxicity',
        attribute: 'TOXICITY',
        value: 0,
        by: `key:${keyId}`,
        commentId: comment.id,
        text: null,
        communityId: 'Coral:https://comments.news.example',
        context: { storyUrl: 'https://news.example/bus', commentId: '3f1c' },
      },
    ]);
  });

  it('of a text that is not known here keeps the text, and stands beside the labels of decisions', async () => {
    expect(
      (
        await suggest({
          comment: { text: 'Seen nowhere else.' },
          attributeScores: { THREAT: { summaryScore: { value: 1 } } },
        })
      ).status,
    ).toBe(200);
    const [label] = await labels();
    expect(label).toMatchObject({
      origin: 'suggestscore',
      axis: 'tone.threat',
      text: 'Seen nowhere else.',
      commentId: null,
      clientToken: null,
    });
    const [item] = (await app.call('admin', 'POST', '/v1/queues/all/claim', { limit: 1 })).body.items;
    const decided = await app.call('admin', 'POST', `/v1/items/${item.itemId}/decision`, {
      decision: 'reject',
      leaseToken: item.leaseToken,
      labels: { 'tone.insult': true },
    });
    expect(decided.status).toBe(200);
    const [newest] = await labels();
    expect(newest).toMatchObject({ origin: 'decision', axis: 'tone.insult', value: true, commentId: item.commentId });
    expect(newest.by).toMatch(/^key:/);
  });

  it.each([
    [{ comment: { text: 'x' } }, 'Missing attribute_scores'],
    [
      { comment: { text: '' }, attributeScores: { TOXICITY: { summaryScore: { value: 1 } } } },
      'Comment must be non-empty.',
    ],
    [{ comment: { text: 'x' }, attributeScores: { TOXICITY: { summaryScore: { value: 3 } } } }, 'summary_score.value'],
    [
      { comment: { text: 'x' }, attributeScores: { NOPE: { summaryScore: { value: 1 } } } },
      'Unknown requested attribute: NOPE',
    ],
    [
      {
        comment: { text: 'x' },
        attributeScores: { TOXICITY: { spanScores: [{ begin: 1, score: { value: 1 } }], summaryScore: { value: 1 } } },
      },
      'span_scores[0]',
    ],
  ])('is refused in the form of Google %#', async (body, message) => {
    const answer = await suggest(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(answer.body.error.message).toContain(message);
  });

  it('goes with the comment when that is erased', async () => {
    const [comment] = await comments('&author=bus');
    expect((await app.call('lead', 'DELETE', `/v1/comments/${comment.id}`)).status).toBe(204);
    const arrivals: unknown[] = await app.dataSource.query('SELECT 1 FROM arrival WHERE comment_id = $1', [comment.id]);
    expect(arrivals).toEqual([]);
  });
});

describe('fail-open accounting', () => {
  it('counts answers after the time limit, for each client', async () => {
    const made = await app.call('admin', 'POST', '/v1/keys', { name: 'hasty', role: 'service' });
    const path = `/v1alpha1/comments:analyze?key=${made.body.key}`;
    const body = JSON.stringify({
      comment: { text: INSULT },
      requestedAttributes: { TOXICITY: {} },
      languages: ['en'],
      doNotStore: true,
    });
    expect((await app.call(null, 'POST', path, body)).status).toBe(200);
    // Many sentences, each scored: not within ten milliseconds.
    const long = JSON.stringify({
      comment: { text: `${INSULT} `.repeat(300) },
      requestedAttributes: { TOXICITY: {} },
      languages: ['en'],
      spanAnnotations: true,
      doNotStore: true,
    });
    await app.call('admin', 'PATCH', `/v1/keys/${made.body.id}/settings`, { perspective: { timeLimitMs: 10 } });
    await app.call(null, 'POST', path, long);
    const client = await vi.waitFor(async () => {
      const { clients } = (await app.call('lead', 'GET', '/v1/doors?hours=1')).body;
      const found = clients.find(({ client }: { client: string }) => client === 'hasty');
      expect(found?.calls).toBe(2);
      return found;
    });
    expect(client).toMatchObject({
      door: 'perspective',
      late: 1,
      gone: 0,
      failed: 0,
      timeLimitMs: 10,
      keyId: made.body.id,
    });
    expect(client.failOpenShare).toBe(0.5);
    const metrics = (await app.call(null, 'GET', '/metrics')).body;
    expect(metrics).toMatch(/parley_door_calls_total\{door="perspective",client="hasty",outcome="late"\} 1/);
    expect(metrics).toMatch(/parley_door_calls_total\{door="coral",client="coral",outcome="in_time"\}/);
  });
});
