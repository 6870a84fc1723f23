import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app?.close();
});

describe('health', () => {
  it('is live and ready', async () => {
    expect((await app.call(null, 'GET', '/health/live')).body).toEqual({ status: 'live' });
    expect((await app.call(null, 'GET', '/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('gives its figures to Prometheus', async () => {
    const { status, headers, body } = await app.call(null, 'GET', '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(body).toContain('parley_http_request_duration_seconds');
    expect(body).toContain('parley_job_oldest_waiting_seconds 0');
  });
});

describe('problems', () => {
  it('answers an unknown address with 404 as problem+json', async () => {
    const { status, headers, body } = await app.call(null, 'GET', '/v1/nothing-here?key=secret');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});
