import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { PARLEY_MAX_WAITING: '2' } });
});
afterAll(() => app?.close());

/** A request whose body has not come yet: it is in hand until it is destroyed. */
async function openRequest(): Promise<{ destroy(): void }> {
  const key = await app.key('service');
  const { hostname, port } = new URL(app.url);
  const open = request({
    hostname,
    port,
    method: 'POST',
    path: '/v1/comments',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'content-length': '100' },
  });
  open.on('error', () => {});
  open.write('{');
  return open;
}

async function inHand(): Promise<number> {
  const { body } = await app.call(null, 'GET', '/metrics');
  return Number(/^parley_comment_requests (\d+)/m.exec(String(body))![1]);
}

it('answers at once with 503 and Retry-After when the line is full, and goes on when a place is free', async () => {
  const first = await openRequest();
  const second = await openRequest();
  await expect.poll(inHand).toBe(2);

  const refused = await app.call('service', 'POST', '/v1/comments', { text: 'One too many.' });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.body.code).toBe('OVERLOADED');
  // Each door says so in its own words.
  const coral = await fetch(`${app.url}/coral/phase`, { method: 'POST', body: '{}' });
  expect(coral.status).toBe(503);
  expect(await coral.json()).toMatchObject({ error: { code: 'OVERLOADED' } });
  // It is counted with the caller's others.
  const path = `/v1alpha1/comments:analyze?key=${await app.key('service')}`;
  expect((await app.call(null, 'POST', path, { comment: { text: 'x' } })).status).toBe(503);
  const figures = async () => String((await app.call(null, 'GET', '/metrics')).body);
  expect(await figures()).toMatch(/^parley_door_calls_total\{door="coral",client="",outcome="failed"\} 1$/m);
  // Whose key it is may be known only after the answer.
  await expect
    .poll(figures)
    .toMatch(/^parley_door_calls_total\{door="perspective",client="[^"]+",outcome="failed"\} 1$/m);
  // Whoever does not wait for comments is not held up.
  expect((await app.call(null, 'GET', '/health/live')).status).toBe(200);

  // A caller that goes away gives its place back.
  first.destroy();
  await expect.poll(inHand).toBe(1);
  expect((await app.call('service', 'POST', '/v1/comments', { text: 'Now there is room.' })).status).toBe(201);
  second.destroy();
});
