import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { buildConsole } from './support/build.js';

const BUNDLE_LIMIT_BYTES = 120_000;

describe('the console as the server sends it', () => {
  let app: TestApp;

  beforeAll(async () => {
    await buildConsole();
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it.each([
    '/',
    '/sign-in',
    '/sign-in?token=abc',
    '/queue',
    '/item/123',
    '/pages',
    '/pages/123',
    '/history',
    '/quality/golden',
    '/doors',
  ])('answers %s with its page, to everybody and never from a cache', async (path) => {
    const answer = await fetch(app.url + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(await answer.text()).toContain('<div id="app">');
  });

  it('has no script or style inside its page', async () => {
    const html = await (await fetch(`${app.url}/`)).text();
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son[a-z]+=/);
    expect(html.match(/(?:src|href)="([^"]*)"/g)?.every((link) => /="\/assets\//.test(link))).toBe(true);
  });

  it('sends packed assets that may be kept for good', async () => {
    const html = await (await fetch(`${app.url}/`)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
    const answer = await fetch(app.url + script, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
  });

  it('answers an unknown asset with a problem and gives no file outside its folder', async () => {
    for (const path of ['/assets/none.js', '/assets/..%2findex.html', '/assets/%2e%2e/%2e%2e/package.json']) {
      const answer = await fetch(app.url + path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain('"dependencies"');
    }
  });

  it(`is no larger than ${BUNDLE_LIMIT_BYTES} bytes, packed`, () => {
    const folder = fileURLToPath(new URL('../../dist/console/app/assets/', import.meta.url));
    const bytes = readdirSync(folder)
      .filter((name) => /\.(js|css)$/.test(name))
      .reduce((sum, name) => sum + gzipSync(readFileSync(folder + name)).byteLength, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(BUNDLE_LIMIT_BYTES);
  });
});
