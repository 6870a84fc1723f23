import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** What the clients of Perspective send and read (recorded from them), and the words that they search for in errors. */

const INSULT = 'You are a stupid, disgusting idiot and everybody hates you.';
const CALM = 'The ferry leaves at nine, and the timetable is on the door of the office.';

let app: TestApp;
let key: string;
beforeAll(async () => {
  app = await startTestApp();
  key = await app.key('service');
});
afterAll(() => app.close());

const analyze = (body: unknown, query = `?key=${key}`, headers: Record<string, string> = {}) =>
  app.call(null, 'POST', `/v1alpha1/comments:analyze${query}`, body, headers);

const asking = (text: string, ...names: string[]) => ({
  comment: { text },
  requestedAttributes: Object.fromEntries((names.length > 0 ? names : ['TOXICITY']).map((name) => [name, {}])),
  languages: ['en'],
  doNotStore: true,
});

describe('comments:analyze', () => {
  it('answers in the shape of Perspective, with 200', async () => {
    const { status, body, headers } = await analyze({
      ...asking(INSULT, 'TOXICITY', 'INSULT'),
      clientToken: 'req-8812',
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json; charset=utf-8$/i);
    expect(headers.get('x-model-version')).toMatch(/@\d+/);
    expect(Object.keys(body).toSorted()).toEqual(['attributeScores', 'clientToken', 'detectedLanguages', 'languages']);
    expect(body).toMatchObject({ languages: ['en'], detectedLanguages: ['en'], clientToken: 'req-8812' });
    const { TOXICITY } = body.attributeScores;
    expect(TOXICITY.summaryScore).toEqual({ value: expect.any(Number), type: 'PROBABILITY' });
    expect(TOXICITY.spanScores).toEqual([{ begin: 0, end: INSULT.length, score: TOXICITY.summaryScore }]);
    expect(TOXICITY.summaryScore.value).toBeGreaterThan(0.8);
    const calm = await analyze(asking(CALM));
    expect(calm.body.attributeScores.TOXICITY.summaryScore.value).toBeLessThan(0.3);
    expect(calm.body.clientToken).toBeUndefined();
  });

  it('gives back the names as they were asked for', async () => {
    const names = ['TOXICITY', 'TOXICITY@6', 'TOXICITY_EXPERIMENTAL', 'SEVERE_TOXICITY@2'];
    const { body } = await analyze(asking(INSULT, ...names));
    expect(Object.keys(body.attributeScores)).toEqual(names);
    const { value } = body.attributeScores.TOXICITY.summaryScore;
    expect(body.attributeScores['TOXICITY@6'].summaryScore.value).toBe(value);
  });

  it.each(['THREAT@99', 'FLIRTATION', 'SPAM', 'CURIOSITY_EXPERIMENTAL', 'PARLEY_REVIEW', 'constructor', 'toxicity'])(
    'refuses %s as Perspective refuses what it does not know',
    async (name) => {
      const { status, body } = await analyze(asking(INSULT, 'TOXICITY', name));
      expect(status).toBe(400);
      expect(body).toEqual({
        error: {
          code: 400,
          message: `Unknown requested attribute: ${name}`,
          status: 'INVALID_ARGUMENT',
          details: [
            { '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error', errorType: 'INVALID_REQUEST' },
          ],
        },
      });
    },
  );

  it('leaves out what is below its threshold, and attributeScores where nothing is left', async () => {
    const { status, body } = await analyze({
      ...asking(CALM),
      requestedAttributes: {
        TOXICITY: { scoreThreshold: 0.9 },
        INSULT: { scoreType: 'PROBABILITY', scoreThreshold: 0.99 },
      },
    });
    expect(status).toBe(200);
    expect(body).toEqual({ languages: ['en'], detectedLanguages: ['en'] });
    const mixed = await analyze({
      ...asking(INSULT),
      requestedAttributes: { TOXICITY: { scoreThreshold: 0.4 }, INSULT: {} },
    });
    expect(Object.keys(mixed.body.attributeScores)).toEqual(['TOXICITY', 'INSULT']);
  });

  it('marks sentences in UTF-16 units of the text as sent', async () => {
    const { body } = await analyze({ ...asking('😀 bad'), spanAnnotations: true });
    expect(body.attributeScores.TOXICITY.spanScores).toMatchObject([{ begin: 0, end: 6 }]);
    const text = `😀 A calm word about the weather. ${INSULT}  Thanks!`;
    const answer = await analyze({ ...asking(text), spanAnnotations: true });
    const { spanScores } = answer.body.attributeScores.TOXICITY;
    expect(spanScores.map(({ begin, end }: { begin: number; end: number }) => text.slice(begin, end))).toEqual([
      '😀 A calm word about the weather.',
      INSULT,
      'Thanks!',
    ]);
    expect(spanScores[1].score.value).toBeGreaterThan(spanScores[0].score.value + 0.3);
  });

  it('keeps offsets of damaged text in the text as sent', async () => {
    const text = `Itâ€™s cafÃ© weather today. ${INSULT}`;
    const { body } = await analyze({ ...asking(text), spanAnnotations: true });
    const [, second] = body.attributeScores.TOXICITY.spanScores;
    expect(text.slice(second.begin, second.end)).toBe(INSULT);
  });

  it('bounds the text in bytes of UTF-8', async () => {
    expect((await analyze(asking(`${'ab '.repeat(6_826)}ab`))).status, '20,480 bytes').toBe(200);
    const { status, body } = await analyze(asking(`${'é'.repeat(10_240)}!`));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      message: 'Comment text was too many bytes. Value (20481) exceeded limit (20480).',
      details: [{ errorType: 'COMMENT_TOO_LONG' }],
    });
  });

  it.each([
    [{ ...asking('') }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [{ requestedAttributes: { TOXICITY: {} } }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [{ comment: { text: 'x' } }, 'NO_REQUESTED_ATTRIBUTES', 'Missing requested_attributes'],
    [{ comment: { text: 'x' }, requestedAttributes: {} }, 'NO_REQUESTED_ATTRIBUTES', 'Missing requested_attributes'],
    [
      { ...asking('x'), requestedAttributes: { TOXICITY: { scoreType: 'PERCENTILE' } } },
      'INVALID_REQUEST',
      'Requested score type PERCENTILE is not supported by attribute TOXICITY',
    ],
    [
      { ...asking('x'), comment: { text: 'x', type: 'HTML' } },
      'INVALID_REQUEST',
      "Currently, only 'PLAIN_TEXT' comments are supported",
    ],
    [{ ...asking('x'), comment: { text: 'x', type: 'ODT' } }, 'INVALID_REQUEST', 'Unknown text type'],
    [
      {
        ...asking('x'),
        context: { entries: [{ text: 'a' }], articleAndParentComment: { article: { text: 'a' } } },
      },
      'INVALID_REQUEST',
      'Context can have either entries or article_and_parent_comment, but both fields were populated.',
    ],
    [{ ...asking('12345 !!!'), languages: [] }, 'LANGUAGE_DETECTION_FAILED', 'Unable to detect language'],
  ])('answers bad content %# with the error %s', async (request, errorType, message) => {
    const { status, body } = await analyze(request);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT', message });
    expect(body.error.details).toEqual([
      { '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error', errorType },
    ]);
  });

  it.each([
    ['{"comment": {"text": "x"', 'Invalid JSON payload received.'],
    ['[]', 'The request body must be a JSON object.'],
    ['"x"', 'The request body must be a JSON object.'],
    ['{"comment": {"text": 5}}', "Invalid value at 'comment.text' (TYPE_STRING)"],
    ['{"comment": "x"}', "Invalid value at 'comment' (TYPE_MESSAGE)"],
    ['{"comment": {"text": "x"}, "languages": "en"}', "Invalid value at 'languages' (TYPE_STRING)"],
    [
      '{"comment": {"text": "x"}, "requestedAttributes": ["TOXICITY"]}',
      "Invalid value at 'requested_attributes' (TYPE_MESSAGE)",
    ],
    ['{"comment": {"text": "x"}, "requestedAttributes": {"TOXICITY": {"scoreThreshold": 2}}}', 'score_threshold'],
    [
      '{"comment": {"text": "x"}, "requestedAttributes": {"TOXICITY": {}}, "doNotStore": "yes"}',
      "'do_not_store' (TYPE_BOOL)",
    ],
  ])('answers %s in the form of Google', async (raw, message) => {
    const { status, body } = await analyze(raw);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(body.error.message).toContain(message);
  });

  it('answers other content types, no body and bodies that are too large in the form of Google', async () => {
    const plain = await analyze('text', undefined, { 'content-type': 'text/plain' });
    expect(plain.body.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect((await analyze(undefined)).body.error.status).toBe('INVALID_ARGUMENT');
    const large = await analyze({ ...asking('x'), context: { entries: [{ text: 'y'.repeat(5_000_000) }] } });
    expect(large.status).toBe(400);
    expect(large.body.error.message).toBe('Request payload size exceeds the limit.');
  });

  it('reads the names of fields in both spellings, and ignores those it does not know', async () => {
    const { status, body } = await analyze({
      comment: { text: INSULT },
      requested_attributes: { TOXICITY: { score_threshold: 0.1 } },
      do_not_store: true,
      client_token: 'snake',
      span_annotations: true,
      surprise: 1,
    });
    expect(status).toBe(200);
    expect(body.clientToken).toBe('snake');
    expect(body.attributeScores.TOXICITY.spanScores).toHaveLength(1);
  });

  it('takes an encoded colon, and ignores the other parameters of Google', async () => {
    const path = `/v1alpha1/comments%3Aanalyze?key=${key}&alt=json&prettyPrint=false&fields=*&callback=evil&%24.xgafv=2`;
    const { status, body } = await app.call(null, 'POST', path, asking(CALM));
    expect(status).toBe(200);
    expect(body.attributeScores.TOXICITY).toBeDefined();
  });
});

describe('languages', () => {
  const GERMAN = 'Die Fähre fährt um neun Uhr, und der Fahrplan hängt an der Tür des Büros im Hafen.';

  it('are refused with the attribute and the languages that were asked for', async () => {
    const { status, body } = await analyze({ ...asking(GERMAN, 'TOXICITY', 'INSULT'), languages: ['om', 'en'] });
    expect(status).toBe(400);
    expect(body.error.message).toBe('Attribute TOXICITY does not support request languages: om, en');
    expect(body.error.details[0]).toEqual({
      '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error',
      errorType: 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
      languageNotSupportedByAttributeError: { requestedLanguages: ['om', 'en'], attribute: 'TOXICITY' },
    });
  });

  it('are detected where none is named, and refused as detected', async () => {
    const english = await analyze({ ...asking(CALM), languages: [] });
    expect(english.body).toMatchObject({ languages: ['en'], detectedLanguages: ['en'] });
    const { body } = await analyze({ ...asking('今日は港でとても静かな一日でした。'), languages: undefined });
    expect(body.error.details[0].languageNotSupportedByAttributeError).toEqual({
      detectedLanguages: ['ja'],
      attribute: 'TOXICITY',
    });
  });

  it('drop attributes where the caller asks for that', async () => {
    const { status, body } = await analyze({ ...asking(GERMAN), languages: ['om'], dropUnsupportedAttributes: true });
    expect(status).toBe(200);
    expect(body.attributeScores).toBeUndefined();
  });

  it('take regional forms for their language', async () => {
    expect((await analyze({ ...asking(CALM), languages: ['en-GB'] })).body.languages).toEqual(['en-GB']);
  });

  it('as Coral declares them are not believed: it is answered in any case', async () => {
    const headers = { 'user-agent': 'Coral Perspective/9.11.8' };
    const japanese = await analyze(asking('今日は港でとても静かな一日でした。'), undefined, headers);
    expect(japanese.status).toBe(200);
    expect(japanese.body).toMatchObject({ languages: ['en'], detectedLanguages: ['ja'] });
    expect(japanese.body.attributeScores.TOXICITY.summaryScore.value).toBeLessThan(0.6);
    const emoji = await analyze(asking('👍👍'), undefined, headers);
    expect(emoji.body.attributeScores.TOXICITY.summaryScore.value).toBeLessThan(0.1);
  });
});

describe('keys', () => {
  it('come in the query or in a header', async () => {
    const ways: Record<string, string>[] = [{ 'x-goog-api-key': key }, { authorization: `Bearer ${key}` }];
    for (const headers of ways) {
      expect((await analyze(asking(CALM), '', headers)).status).toBe(200);
    }
  });

  it('that are wrong are 400, that are missing 403, and of another role 403', async () => {
    const wrong = await analyze(asking(CALM), '?key=AIzaSyD-not-ours');
    expect(wrong.status).toBe(400);
    expect(wrong.body.error).toEqual({
      code: 400,
      message: 'API key not valid. Please pass a valid API key.',
      status: 'INVALID_ARGUMENT',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'API_KEY_INVALID',
          domain: 'googleapis.com',
          metadata: { service: 'commentanalyzer.googleapis.com' },
        },
      ],
    });
    expect((await analyze(asking(CALM), '')).body.error).toMatchObject({ code: 403, status: 'PERMISSION_DENIED' });
    const analyst = await analyze(asking(CALM), `?key=${await app.key('analyst')}`);
    expect(analyst.body.error).toMatchObject({ code: 403, status: 'PERMISSION_DENIED' });
  });

  it('that call too often hear it in the form of Google, with the time to wait', async () => {
    const limited = await startTestApp({ environment: { PARLEY_RATE_LIMIT: '2' } });
    try {
      const path = `/v1alpha1/comments:analyze?key=${await limited.key('service')}`;
      const answers = [];
      for (let call = 0; call < 3; call++) answers.push(await limited.call(null, 'POST', path, asking(CALM)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
      expect(answers[2]!.body.error).toMatchObject({
        status: 'RESOURCE_EXHAUSTED',
        details: [{ reason: 'RATE_LIMIT_EXCEEDED' }],
      });
      expect(Number(answers[2]!.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await limited.close();
    }
  });

  it('have switches: our own attributes, and scores without the map', async () => {
    const made = await app.call('admin', 'POST', '/v1/keys', { name: 'switches', role: 'service' });
    const query = `?key=${made.body.key}`;
    const settings = (change: object) => app.call('admin', 'PATCH', `/v1/keys/${made.body.id}/settings`, change);
    const mapped = await analyze(asking(INSULT), query);
    expect((await settings({ perspective: { scoreMap: 'off', composites: true } })).status).toBe(200);
    const plain = await analyze(asking(INSULT, 'TOXICITY', 'PARLEY_REVIEW', 'PARLEY_SPAM'), query);
    expect(plain.status).toBe(200);
    const { TOXICITY, PARLEY_REVIEW, PARLEY_SPAM } = plain.body.attributeScores;
    expect(PARLEY_REVIEW.summaryScore.value).toBe(1);
    expect(PARLEY_SPAM.summaryScore.value).toBeLessThan(0.5);
    const own = await app.call('service', 'POST', '/v1/classify', { text: INSULT });
    expect(TOXICITY.summaryScore.value).toBe(own.body.tone.scores.toxicity);
    expect(mapped.body.attributeScores.TOXICITY.summaryScore.value).not.toBe(TOXICITY.summaryScore.value);
    expect((await settings({ perspective: { trustDetectedLanguage: 'on' } })).status).toBe(200);
    expect((await analyze(asking('今日は港でとても静かな一日でした。'), query)).status).toBe(200);
    const shown = await app.call('admin', 'GET', `/v1/keys/${made.body.id}/settings`);
    expect(shown.body.perspective).toMatchObject({ scoreMap: 'off', composites: true, trustDetectedLanguage: 'on' });
    expect((await settings({ perspective: { mode: 'record' } })).body.errors[0].path).toBe('perspective.googleKey');
    expect((await settings({ perspective: { scoreMap: 'sideways' } })).status).toBe(400);
    expect((await settings({ colour: 'red' })).status).toBe(400);
    expect((await app.call('lead', 'GET', `/v1/keys/${made.body.id}/settings`)).status).toBe(403);
    expect((await app.call('admin', 'DELETE', `/v1/keys/${made.body.id}`)).status).toBe(204);
    expect((await analyze(asking(CALM), query)).body.error.details[0].reason).toBe('API_KEY_INVALID');
  });
});

describe('perspective-api-client 3.1.0', () => {
  // The client's address is written into it: its own copy of axios is told where ours is.
  const require = createRequire(import.meta.url);
  const Client = require('perspective-api-client');
  const axios = require(require.resolve('axios', { paths: [require.resolve('perspective-api-client')] }));
  let interceptor: number;
  beforeAll(() => {
    interceptor = axios.interceptors.request.use((config: { url: string }) => ({
      ...config,
      url: config.url.replace('https://commentanalyzer.googleapis.com', app.url),
    }));
  });
  afterAll(() => axios.interceptors.request.eject(interceptor));

  it('gets its scores in all three forms', async () => {
    const client = new Client({ apiKey: key });
    const plain = await client.analyze(`<p>${INSULT}</p>`);
    expect(plain.attributeScores.TOXICITY.summaryScore.value).toBeGreaterThan(0.8);
    const list = await client.analyze(INSULT, { attributes: ['toxicity', 'insult'] });
    expect(Object.keys(list.attributeScores)).toEqual(['TOXICITY', 'INSULT']);
    const object = await client.analyze({
      comment: { text: INSULT },
      requestedAttributes: { TOXICITY: { scoreThreshold: 0.2 } },
      languages: ['en'],
    });
    expect(object.attributeScores.TOXICITY.summaryScore.type).toBe('PROBABILITY');
  });

  it('rejects with our message and status', async () => {
    const refused = new Client({ apiKey: 'wrong' }).analyze('x y z');
    await expect(refused).rejects.toMatchObject({
      name: 'ResponseError',
      message: 'API key not valid. Please pass a valid API key.',
      response: { status: 400 },
    });
    const bad = new Client({ apiKey: key }).analyze('Some words.', { attributes: ['NOT_THERE'] });
    await expect(bad).rejects.toMatchObject({ message: 'Unknown requested attribute: NOT_THERE' });
  });
});

describe("Google's discovery client (googleapis-common 8)", () => {
  it('finds its way from the description alone', async () => {
    const { Discovery } = await import('googleapis-common');
    const discovery = new Discovery({ debug: false, includePrivate: false });
    const create = await discovery.discoverAPI(`${app.url}/$discovery/rest?version=v1alpha1`);
    // biome-ignore lint/suspicious/noExplicitAny: the client is made at run time out of our document
    const client = create({ auth: key } as any, undefined as any) as any;
    const { data } = await client.comments.analyze({ key, resource: asking(INSULT, 'TOXICITY', 'INSULT') });
    expect(data.attributeScores.TOXICITY.summaryScore.value).toBeGreaterThan(0.8);
    expect(data.attributeScores.INSULT.spanScores).toHaveLength(1);
    const failed = client.comments.analyze({ key, resource: { ...asking(CALM), languages: ['om'] } });
    await expect(failed).rejects.toThrow('Attribute TOXICITY does not support request languages: om');
  });
});
