import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DeliverJob } from '../../src/delivery/deliver.job.js';
import { recordEvent } from '../../src/delivery/outbox.js';
import { isPublicAddress, postOutgoing, urlFault } from '../../src/delivery/outgoing.js';
import { JOB_TYPES } from '../../src/jobs/job-types.js';
import { DEFAULT_TENANT_ID } from '../../src/storage/ids.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const tenantId = DEFAULT_TENANT_ID;

interface Received {
  headers: IncomingMessage['headers'];
  body: string;
  path: string;
}

/** A receiver on loopback that answers as it is told. */
class Receiver {
  readonly received: Received[] = [];
  answer: { status: number; headers?: Record<string, string>; body?: string } = { status: 200 };
  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        receiver.received.push({ headers: request.headers, body, path: request.url ?? '' });
        response.writeHead(receiver.answer.status, receiver.answer.headers).end(receiver.answer.body ?? '');
      });
    });
    const receiver = new Receiver(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

let app: TestApp;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
  app = await startTestApp({ runsJobs: true, environment: { PARLEY_ALLOW_PRIVATE_URLS: 'on' } });
});
afterAll(async () => {
  await app.close();
  await receiver.stop();
});

const post = async (body: object) => (await app.call('service', 'POST', '/v1/comments', body)).body;

async function addWebhook(path: string, events: string[]): Promise<{ id: string; secret: string }> {
  const answer = await app.call('lead', 'POST', '/v1/webhooks', { url: receiver.url + path, events });
  expect(answer.status).toBe(201);
  return answer.body;
}

const deliveries = async (id: string) =>
  (await app.call('lead', 'GET', `/v1/webhooks/${id}/deliveries`)).body.deliveries;

async function until<T>(look: () => Promise<T> | T, isThere: (found: T) => boolean): Promise<T> {
  return vi.waitFor(
    async () => {
      const found = await look();
      expect(isThere(found)).toBe(true);
      return found;
    },
    { timeout: 15_000, interval: 30 },
  );
}

describe('webhooks', () => {
  it('are told once, with a signature that the standard library accepts, and without any text', async () => {
    const { id, secret } = await addWebhook('/signed', ['comment.received', 'comment.assessed']);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/);
    const made = await post({ text: 'Words that stay here.', source: 'gazette', externalId: 'w1' });
    const got = await until(
      () => receiver.received.filter(({ path }) => path === '/signed'),
      (found) => found.length === 2,
    );
    const messages = got.map(({ body, headers }) =>
      new Webhook(secret).verify(body, headers as Record<string, string>),
    );
    const types = new Map(
      (messages as { type: string; data: { sequence: number } }[]).map((m) => [m.type, m.data.sequence]),
    );
    expect(types).toEqual(
      new Map([
        ['comment.received', 1],
        ['comment.assessed', 2],
      ]),
    );
    for (const message of messages) {
      expect(message).toMatchObject({ data: { commentId: made.id, source: 'gazette', externalId: 'w1', revision: 1 } });
    }
    expect(got.map(({ body }) => body).join()).not.toContain('Words');
    await until(
      () => deliveries(id),
      (log) => log.length === 2 && log.every((one: { state: string }) => one.state === 'delivered'),
    );
    expect(JSON.stringify((await app.call('lead', 'GET', '/v1/webhooks')).body)).not.toContain(secret.slice(6));
    expect((await app.call('lead', 'DELETE', `/v1/webhooks/${id}`)).status).toBe(204);
    expect((await app.call('lead', 'DELETE', `/v1/webhooks/${id}`)).status).toBe(404);
  });

  it('hear nothing of what was rolled back, and only of what they asked for', async () => {
    const { id } = await addWebhook('/quiet', ['comment.decided']);
    const made = await post({ text: 'Nothing decided.' });
    const undone = app.dataSource.transaction(async (manager) => {
      await recordEvent(manager, { tenantId, type: 'comment.decided', commentId: made.id, payload: {} });
      throw new Error('rolled back');
    });
    await expect(undone).rejects.toThrow('rolled back');
    expect(await deliveries(id)).toEqual([]);
    await app.call('lead', 'DELETE', `/v1/webhooks/${id}`);
  });

  it('that answer 410 are called no more', async () => {
    const { id } = await addWebhook('/gone', ['comment.received']);
    receiver.answer = { status: 410 };
    await post({ text: 'To nobody.' });
    await until(
      () => deliveries(id),
      (log) => log[0]?.state === 'failed',
    );
    receiver.answer = { status: 200 };
    const listed = (await app.call('lead', 'GET', '/v1/webhooks')).body.webhooks;
    expect(listed.find((webhook: { id: string }) => webhook.id === id).state).toBe('gone');
    await post({ text: 'To nobody again.' });
    expect(await deliveries(id)).toHaveLength(1);
    await app.call('lead', 'DELETE', `/v1/webhooks/${id}`);
  });

  it('that fail are tried again, when they say so at the time they say, and can be told again by hand', async () => {
    const { id } = await addWebhook('/later', ['comment.received']);
    receiver.answer = { status: 503, headers: { 'retry-after': '1' } };
    await post({ text: 'Try again.' });
    const [failed] = await until(
      () => deliveries(id),
      (log) => log[0]?.attempts === 1 && log[0]?.lastStatus === 503,
    );
    expect(failed).toMatchObject({ state: 'waiting', lastError: 'the receiver answered 503' });
    receiver.answer = { status: 200 };
    await until(
      () => deliveries(id),
      (log) => log[0]?.state === 'delivered' && log[0]?.attempts === 2,
    );
    const replayed = await app.call('lead', 'POST', `/v1/webhooks/${id}/deliveries/${failed.id}/replay`);
    expect(replayed.status).toBe(202);
    const told = await until(
      () => receiver.received.filter(({ path }) => path === '/later'),
      (found) => found.length === 3,
    );
    expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size, 'one id for one event').toBe(1);
    await app.call('lead', 'DELETE', `/v1/webhooks/${id}`);
  });

  it('can be tried by hand, and turned off and on: what waited is sent then', async () => {
    const { id, secret } = await addWebhook('/tried', ['comment.received']);
    const tried = await app.call('lead', 'POST', `/v1/webhooks/${id}/test`);
    expect(tried.body).toMatchObject({ ok: true, status: 200, error: null });
    const got = receiver.received.filter(({ path }) => path === '/tried');
    expect(got).toHaveLength(1);
    const message = new Webhook(secret).verify(got[0]!.body, got[0]!.headers as Record<string, string>);
    expect(message).toMatchObject({ type: 'webhook.test', data: {} });
    receiver.answer = { status: 418 };
    expect((await app.call('lead', 'POST', `/v1/webhooks/${id}/test`)).body).toMatchObject({
      ok: false,
      status: 418,
      error: 'the receiver answered 418',
    });
    receiver.answer = { status: 503, headers: { 'retry-after': '600' } };
    await post({ text: 'Waits for better times.' });
    await until(
      () => deliveries(id),
      (log) => log[0]?.attempts === 1,
    );
    expect((await app.call('lead', 'PATCH', `/v1/webhooks/${id}`, { state: 'off' })).body.state).toBe('off');
    await post({ text: 'Not told at all.' });
    receiver.answer = { status: 200 };
    expect((await app.call('lead', 'PATCH', `/v1/webhooks/${id}`, { state: 'on' })).body.state).toBe('on');
    const log = await until(
      () => deliveries(id),
      (found) => found[0]?.state === 'delivered',
    );
    expect(log).toHaveLength(1);
    expect((await app.call('lead', 'PATCH', `/v1/webhooks/${id}`, { state: 'gone' })).status).toBe(400);
    await app.call('lead', 'DELETE', `/v1/webhooks/${id}`);
    expect((await app.call('lead', 'POST', `/v1/webhooks/${id}/test`)).status).toBe(404);
  });

  it('are tried for days, with waits that grow to half a day', () => {
    const { maxAttempts, backoffMs, backoffMaxMs } = JOB_TYPES.deliver;
    const waits = Array.from({ length: maxAttempts - 1 }, (_, n) => Math.min(backoffMaxMs, backoffMs * 2 ** n));
    const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400_000;
    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(5);
  });

  it('that redirect are not followed', async () => {
    const { id } = await addWebhook('/away', ['comment.received']);
    receiver.answer = { status: 302, headers: { location: `${receiver.url}/elsewhere` } };
    await post({ text: 'Not elsewhere.' });
    await until(
      () => deliveries(id),
      (log) => log[0]?.lastStatus === 302,
    );
    receiver.answer = { status: 200 };
    expect(receiver.received.some(({ path }) => path === '/elsewhere')).toBe(false);
    await app.call('lead', 'DELETE', `/v1/webhooks/${id}`);
  });

  it.each([
    [{ url: 'ftp://example.org', events: ['comment.received'] }, 'url'],
    [{ url: 'not a url', events: ['comment.received'] }, 'url'],
    [{ url: 'https://user:pass@example.org', events: ['comment.received'] }, 'url'],
    [{ url: 'https://example.org', events: [] }, 'events'],
    [{ url: 'https://example.org', events: ['comment.exploded'] }, 'events'],
  ])('are refused with the fault %#', async (body, path) => {
    const answer = await app.call('lead', 'POST', '/v1/webhooks', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].path).toBe(path);
  });
});

describe('calls to addresses that others chose', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.0.1/',
    'http://0.0.0.0/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
  ])('never go to %s', (url) => {
    expect(urlFault(url, false)).toBe('must not be a private address');
  });

  it.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111'])('may go to %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('check what a name points to when they connect', async () => {
    const request = { body: '{}', headers: {}, allowPrivate: false, timeoutMs: 5_000 };
    const { port } = new URL(receiver.url);
    const before = receiver.received.length;
    await expect(postOutgoing({ ...request, url: `http://localhost:${port}/by-name` })).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
    });
    expect(receiver.received).toHaveLength(before);
  });

  it('read no more of an answer than they need, and end in time', async () => {
    const endless = createServer((request, response) => {
      if (request.url === '/silent') return;
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    await new Promise<void>((listening) => endless.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
    const request = { body: '{}', headers: {}, allowPrivate: true, timeoutMs: 300 };
    expect(await postOutgoing({ ...request, url })).toMatchObject({ status: 200 });
    await expect(postOutgoing({ ...request, url: `${url}/silent` })).rejects.toMatchObject({
      message: 'no answer in time',
    });
    endless.closeAllConnections();
    endless.close();
  });
});

describe('GET /v1/events', () => {
  /** As a cursor. The feed's own end may lie behind it while other databases of the server are written to. */
  async function newestEvent(): Promise<string> {
    const rows: { id: string | null }[] = await app.dataSource.query('SELECT max(id) AS id FROM event');
    return rows[0]!.id ?? '0';
  }

  it('gives every event once and in order while many write at once', async () => {
    const start = await newestEvent();
    const writers = Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let index = 0; index < 6; index++) await post({ text: `Writer ${writer} says ${index}` });
      }),
    );
    const seen: { id: string; commentId: string; sequence: number }[] = [];
    let cursor = start;
    // Transactions of other databases on the server hold the feed back too, so that its end may come late.
    const deadline = Date.now() + 20_000;
    while (seen.length < 96 && Date.now() < deadline) {
      const { events, nextCursor } = (await app.call('admin', 'GET', `/v1/events?cursor=${cursor}&limit=7`)).body;
      seen.push(...events);
      cursor = nextCursor;
    }
    await writers;
    const ids = seen.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    const all: { count: string }[] = await app.dataSource.query('SELECT count(*) FROM event WHERE id > $1', [start]);
    expect(seen).toHaveLength(Number(all[0]!.count));
    expect(seen).toHaveLength(96);
    const last = new Map<string, number>();
    for (const { commentId, sequence } of seen) {
      expect(sequence).toBe((last.get(commentId) ?? 0) + 1);
      last.set(commentId, sequence);
    }
  });

  it('holds back what a running transaction may still come before', async () => {
    const [first, second] = [await post({ text: 'First.' }), await post({ text: 'Second.' })];
    const start = await newestEvent();
    const slow = app.dataSource.createQueryRunner();
    await slow.startTransaction();
    const event = (commentId: string) => ({ tenantId, type: 'comment.decided' as const, commentId, payload: {} });
    const early = await recordEvent(slow.manager, event(first.id));
    const late = await recordEvent(app.dataSource.manager, event(second.id));
    const read = async () =>
      (await app.call('admin', 'GET', `/v1/events?cursor=${start}`)).body.events.map(({ id }: { id: string }) => id);
    expect(await read()).toEqual([]);
    await slow.commitTransaction();
    await slow.release();
    await until(read, (ids) => ids.length === 2);
    expect(await read()).toEqual([early.id, late.id]);
  });

  it('shows a program the events of what it sent, and refuses a cursor that is not ours', async () => {
    const start = await newestEvent();
    await app.call('admin', 'POST', '/v1/comments', { text: 'Not yours.' });
    const mine = await post({ text: 'Mine.' });
    const events = await until(
      async () => (await app.call('service', 'GET', `/v1/events?cursor=${start}`)).body.events,
      (found) => found.length === 2,
    );
    expect(new Set(events.map((event: { commentId: string }) => event.commentId))).toEqual(new Set([mine.id]));
    expect((await app.call('admin', 'GET', '/v1/events?cursor=xyz')).status).toBe(400);
  });
});

describe('a delivery', () => {
  it('is given up after the last try', async () => {
    const quiet = await startTestApp({ environment: { PARLEY_ALLOW_PRIVATE_URLS: 'on' } });
    try {
      const url = `${receiver.url}/never`;
      const { id } = (await quiet.call('lead', 'POST', '/v1/webhooks', { url, events: ['comment.received'] })).body;
      await quiet.call('service', 'POST', '/v1/comments', { text: 'Never heard.' });
      const log = async () => (await quiet.call('lead', 'GET', `/v1/webhooks/${id}/deliveries`)).body.deliveries;
      const [{ id: deliveryId }] = await log();
      receiver.answer = { status: 500 };
      const job = {
        id: '0',
        tenantId,
        name: 'deliver' as const,
        payload: { deliveryId },
        attempts: 1,
        progress: async () => {},
        signal: new AbortController().signal,
      };
      const deliver = quiet.app.get(DeliverJob);
      const { maxAttempts } = JOB_TYPES.deliver;
      for (let attempt = 1; attempt < maxAttempts; attempt++)
        await expect(deliver.run(job)).rejects.toThrow('answered 500');
      expect(await deliver.run(job)).toEqual({ outcome: 'given up' });
      expect(await log()).toMatchObject([{ state: 'failed', attempts: maxAttempts, lastStatus: 500 }]);
      expect(await deliver.run(job)).toEqual({ outcome: 'nothing to do' });
    } finally {
      receiver.answer = { status: 200 };
      await quiet.close();
    }
  });
});
