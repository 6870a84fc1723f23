import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GoogleForward } from '../../src/interop/google-forward.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Google's endpoint, as far as a key that records sees it. */
class StandIn {
  readonly received: { url: string; body: string }[] = [];
  /** Null: silence. */
  answer: { status: number; body: string; headers?: Record<string, string> } | null = null;
  private constructor(private readonly server: Server) {}

  static async start(): Promise<StandIn> {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        standIn.received.push({ url: request.url ?? '', body });
        if (standIn.answer === null) return;
        const { status, headers, body: said } = standIn.answer;
        response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers }).end(said);
      });
    });
    const standIn = new StandIn(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

const INSULT = 'You are a stupid, disgusting idiot and everybody hates you.';
/** As Google writes: its own blanks, order and digits, which must come through. */
const googleSays = (value: number) =>
  `{\n  "attributeScores": {\n    "TOXICITY": {\n      "summaryScore": {\n        "value": ${value},\n        "type": "PROBABILITY"\n      }\n    }\n  },\n  "languages": [ "en" ],\n  "detectedLanguages": [ "en" ]\n}\n`;

let google: StandIn;
let app: TestApp;
let keyId: string;
let path: string;
beforeAll(async () => {
  google = await StandIn.start();
  app = await startTestApp({ environment: { PARLEY_PERSPECTIVE_URL: google.url } });
  const made = await app.call('admin', 'POST', '/v1/keys', { name: 'recording', role: 'service' });
  keyId = made.body.id;
  path = `/v1alpha1/comments:analyze?key=${made.body.key}`;
  const set = await app.call('admin', 'PATCH', `/v1/keys/${keyId}/settings`, {
    perspective: { mode: 'record', googleKey: 'AIzaSy-the-publishers-own', timeLimitMs: 1_000 },
  });
  expect(set.body.perspective.googleKey).toBe('…-own');
});
afterAll(async () => {
  await app.close();
  await google.stop();
});

const request = (text = INSULT) =>
  JSON.stringify({ comment: { text }, requestedAttributes: { TOXICITY: {} }, languages: ['en'], doNotStore: true });

async function analyze(body = request()) {
  const response = await fetch(app.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

const pairs = async () => (await app.call('lead', 'GET', '/v1/perspective/pairs')).body.pairs;

describe('a key that records', () => {
  it('hands the very bytes on with the publisher’s key, and gives Google’s answer back unchanged', async () => {
    google.answer = { status: 200, body: googleSays(0.91234567) };
    const answer = await analyze();
    expect(answer).toEqual({ status: 200, type: 'application/json; charset=UTF-8', text: googleSays(0.91234567) });
    expect(google.received.at(-1)).toEqual({
      url: '/v1alpha1/comments:analyze?key=AIzaSy-the-publishers-own',
      body: request(),
    });
    const [pair] = await vi.waitFor(async () => {
      const found = await pairs();
      expect(found).toHaveLength(1);
      return found;
    });
    expect(pair).toMatchObject({ client: 'recording', keyId, perspective: { TOXICITY: 0.91234567 }, language: 'en' });
    expect(pair.ours['tone.toxicity']).toBeGreaterThan(0.5);
    const rows: { row: string }[] = await app.dataSource.query('SELECT p::text AS row FROM perspective_pair p');
    expect(rows.map(({ row }) => row).join()).not.toContain('stupid');
  });

  it('passes Google’s refusals on as well, and records nothing of them', async () => {
    const refusal =
      '{"error": {"code": 400, "message": "Attribute TOXICITY does not support request languages: xx", "status": "INVALID_ARGUMENT"}}';
    google.answer = { status: 400, body: refusal };
    expect(await analyze()).toMatchObject({ status: 400, text: refusal });
    google.answer = { status: 200, body: 'not JSON at all' };
    expect(await analyze()).toMatchObject({ status: 200, text: 'not JSON at all' });
    google.answer = {
      status: 200,
      body: '{"attributeScores": {"__proto__": {"summaryScore": {"value": 1}}, "TOXICITY": {"summaryScore": {"value": "high"}}}}',
    };
    await analyze();
    expect(await pairs()).toHaveLength(1);
  });

  it.each([
    ['is down (500)', { status: 500, body: 'oops' }],
    ['sends us elsewhere', { status: 302, body: '', headers: { location: 'http://127.0.0.1:9/' } }],
    ['never ends its answer', { status: 200, body: 'x'.repeat(3_000_000) }],
  ])('gets our own scores when Google %s', async (_name, said) => {
    google.answer = said;
    const { status, text } = await analyze();
    expect(status).toBe(200);
    expect(JSON.parse(text).attributeScores.TOXICITY.summaryScore.value).toBeGreaterThan(0.8);
    google.answer = { status: 200, body: googleSays(0.5) };
    expect((await analyze()).text).toBe(googleSays(0.5));
  });

  it('is answered within its time limit when Google is silent, and Google is left alone after a while', async () => {
    google.answer = null;
    const begin = performance.now();
    const { status, text } = await analyze();
    expect(status).toBe(200);
    expect(JSON.parse(text).attributeScores.TOXICITY).toBeDefined();
    expect(performance.now() - begin).toBeGreaterThan(700);
    expect(performance.now() - begin).toBeLessThan(1_500);
    google.answer = { status: 503, body: '' };
    for (let call = 0; call < 4; call++) await analyze();
    const before = google.received.length;
    expect((await analyze()).status).toBe(200);
    expect(google.received).toHaveLength(before);
    const metrics = (await app.call(null, 'GET', '/metrics')).body;
    expect(metrics).toMatch(/parley_perspective_forwarded_total\{outcome="resting"\} 1/);
  });
});

describe('a client that does not wait', () => {
  it('is counted as gone', async () => {
    const made = await app.call('admin', 'POST', '/v1/keys', { name: 'hasty', role: 'service' });
    await app.call('admin', 'PATCH', `/v1/keys/${made.body.id}/settings`, {
      perspective: { mode: 'record', googleKey: 'AIzaSy-hasty', timeLimitMs: 60_000 },
    });
    app.app.get(GoogleForward).wake();
    google.answer = null;
    const calls = google.received.length;
    const body = request();
    const sent = httpRequest(`${app.url}/v1alpha1/comments:analyze?key=${made.body.key}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    sent.on('error', () => {});
    sent.end(body);
    await vi.waitFor(() => expect(google.received.length).toBe(calls + 1));
    sent.destroy();
    await vi.waitFor(async () => {
      const { clients } = (await app.call('lead', 'GET', '/v1/doors?hours=1')).body;
      expect(clients.find(({ client }: { client: string }) => client === 'hasty')).toMatchObject({
        calls: 1,
        gone: 1,
        late: 0,
        failOpenShare: 1,
      });
    });
    const metrics = (await app.call(null, 'GET', '/metrics')).body;
    expect(metrics).toMatch(/parley_door_calls_total\{door="perspective",client="hasty",outcome="gone"\} 1/);
    expect((await app.call('admin', 'DELETE', `/v1/keys/${made.body.id}`)).status).toBe(204);
  });
});

describe('recorded pairs', () => {
  it('show how our scores follow, and become the publisher’s own map', async () => {
    const early = await app.call('admin', 'PUT', '/v1/perspective/map');
    expect(early.status).toBe(409);
    // A publisher whose Perspective gave half of what ours gives, written straight into the table.
    const [{ models }] = await app.dataSource.query('SELECT models FROM perspective_pair LIMIT 1');
    await app.dataSource.query(
      `INSERT INTO perspective_pair (id, tenant_id, key_id, perspective, ours, models, language)
       SELECT gen_random_uuid(), (SELECT tenant_id FROM api_key WHERE id = $1), $1,
         jsonb_build_object('TOXICITY', least(0.99, n / 333.0)),
         jsonb_build_object('tone.toxicity', (n + 0.5) / 400.0), $2, 'en'
       FROM generate_series(0, 399) AS n`,
      [keyId, models],
    );
    await app.dataSource.query(`DELETE FROM perspective_pair WHERE ours ? 'tone.insult'`);
    const agreement = await app.call('analyst', 'GET', '/v1/perspective/agreement');
    expect(agreement.status).toBe(200);
    expect(agreement.body.inForce).toBeNull();
    const { TOXICITY } = agreement.body.fitted.attributes;
    expect(TOXICITY).toMatchObject({ state: 'served', figures: { rows: 400 } });
    expect(TOXICITY.figures.spearman).toBeGreaterThan(0.95);
    const own = await app.call('admin', 'PUT', '/v1/perspective/map');
    expect(own.status).toBe(200);
    const score = async (scoreMap: string) => {
      await app.call('admin', 'PATCH', `/v1/keys/${keyId}/settings`, { perspective: { mode: 'off', scoreMap } });
      return JSON.parse((await analyze(request('What a silly thing to say about the harbour.'))).text).attributeScores
        .TOXICITY.summaryScore.value;
    };
    expect(await score('own')).not.toBe(await score('shipped'));
    expect((await app.call('admin', 'DELETE', '/v1/perspective/map')).status).toBe(204);
    expect(await score('own')).toBe(await score('shipped'));
    expect((await app.call('moderator', 'GET', '/v1/perspective/pairs')).status).toBe(403);
    const page = await app.call('lead', 'GET', '/v1/perspective/pairs?limit=150');
    expect(page.body.pairs).toHaveLength(150);
    const next = await app.call('lead', 'GET', `/v1/perspective/pairs?limit=1000&cursor=${page.body.nextCursor}`);
    expect(next.body.pairs).toHaveLength(250);
    expect((await app.call('lead', 'GET', '/v1/perspective/pairs?cursor=x')).status).toBe(400);
  });
});

describe('the migration report', () => {
  it('sends what was kept through the old threshold and the live policy', async () => {
    for (const text of [
      INSULT,
      `${INSULT} Again.`,
      'The ferry leaves at nine.',
      'Thanks, that was a helpful answer.',
    ]) {
      await app.call('service', 'POST', '/v1/comments', { text });
    }
    const { status, body } = await app.call(
      'lead',
      'GET',
      '/v1/perspective/report?attribute=TOXICITY&threshold=0.85&days=7',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      attribute: 'TOXICITY',
      threshold: 0.85,
      days: 7,
      comments: 4,
      notScored: 0,
      heldBefore: 2,
      heldByBoth: 2,
    });
    expect(body.heldNow).toBeGreaterThanOrEqual(2);
    expect(body.byThreshold.map(({ threshold }: { threshold: number }) => threshold)).toEqual([
      0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95,
    ]);
    const held = body.byThreshold.map(({ heldBefore }: { heldBefore: number }) => heldBefore);
    expect(held).toEqual(held.toSorted((a: number, b: number) => b - a));
    const refused = await app.call('lead', 'GET', '/v1/perspective/report?attribute=FLIRTATION');
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'attribute']);
  });
});

describe('the list of attributes', () => {
  it('says what is served, in which languages, and by which figures', async () => {
    const { body } = await app.call('service', 'GET', '/v1/perspective/attributes');
    const toxicity = body.attributes.find(({ attribute }: { attribute: string }) => attribute === 'TOXICITY');
    expect(toxicity).toMatchObject({ state: 'served', figures: { auc: expect.any(Number) } });
    expect(toxicity.languages).toContain('en');
    for (const { attribute, state } of body.attributes) {
      const answer = await app.call('service', 'POST', '/v1alpha1/comments:analyze', {
        comment: { text: INSULT },
        requestedAttributes: { [attribute]: {} },
        languages: ['en'],
        doNotStore: true,
      });
      expect([attribute, answer.status]).toEqual([attribute, state === 'refused' ? 400 : 200]);
    }
  });
});
