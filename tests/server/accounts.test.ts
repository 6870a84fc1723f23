import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { roleMay } from '../../src/accounts/caller.js';
import { hashPassword, verifyPassword } from '../../src/accounts/passwords.js';
import { readSessionCookie } from '../../src/accounts/session-cookie.js';
import { TokenBucket } from '../../src/accounts/token-bucket.js';
import { looksLikeApiKey, newApiKey } from '../../src/accounts/tokens.js';
import { DEFAULT_TENANT_ID } from '../../src/storage/ids.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let accounts: AccountsService;
beforeAll(async () => {
  app = await startTestApp();
  accounts = app.app.get(AccountsService);
});
afterAll(() => app.close());

interface Signed {
  cookie: string;
  csrfToken: string;
}

const actor = { id: 'system', name: 'test' };

async function invite(email: string, role: 'admin' | 'lead' | 'moderator' = 'moderator'): Promise<string> {
  return (await accounts.invite(DEFAULT_TENANT_ID, { email, role }, actor)).token;
}

async function signIn(body: object, headers: Record<string, string> = {}): Promise<Signed> {
  const answer = await app.call(null, 'POST', '/v1/session', body, headers);
  expect(answer.status).toBe(200);
  return { cookie: answer.headers.getSetCookie()[0]!.split(';')[0]!, csrfToken: answer.body.csrfToken };
}

describe('keys', () => {
  it('are 32 characters of base 62, or 12 of base 32 for Akismet', () => {
    expect(newApiKey('parley')).toMatch(/^parley_[0-9A-Za-z]{32}$/);
    expect(newApiKey('akismet')).toMatch(/^[a-z2-7]{12}$/);
    expect(new Set(Array.from({ length: 1_000 }, () => newApiKey('akismet'))).size).toBe(1_000);
    expect(looksLikeApiKey(newApiKey('akismet'), 'parley')).toBe(false);
  });

  it('are added, used, listed without the secret, and revoked at once', async () => {
    const added = await app.call('admin', 'POST', '/v1/keys', { name: 'comments system', role: 'service' });
    expect(added.status).toBe(201);
    const bearer = { authorization: `Bearer ${added.body.key}` };
    expect((await app.call(null, 'GET', '/v1/models', undefined, bearer)).status).toBe(200);
    const listed = await app.call('admin', 'GET', '/v1/keys');
    expect(JSON.stringify(listed.body)).not.toContain(added.body.key);
    expect(listed.body.keys.find((key: { id: string }) => key.id === added.body.id).hint).toBe(
      added.body.key.slice(-4),
    );
    const stored: { all: string }[] = await app.dataSource.query(
      'SELECT string_agg(k::text, $1) AS all FROM api_key k',
      [' '],
    );
    expect(stored[0]!.all).not.toContain(added.body.key.slice(7));
    expect((await app.call('admin', 'DELETE', `/v1/keys/${added.body.id}`)).status).toBe(204);
    expect((await app.call(null, 'GET', '/v1/models', undefined, bearer)).status).toBe(401);
  });

  it('of Akismet open no other door and have no other role', async () => {
    const added = await app.call('admin', 'POST', '/v1/keys', { name: 'blog', role: 'service', kind: 'akismet' });
    const answer = await app.call(null, 'GET', '/v1/models', undefined, { authorization: `Bearer ${added.body.key}` });
    expect(answer.status).toBe(401);
    expect((await app.call('admin', 'POST', '/v1/keys', { name: 'blog', role: 'admin', kind: 'akismet' })).status).toBe(
      400,
    );
  });

  it.each([
    '',
    'Bearer',
    'Bearer nonsense',
    'Basic YTpi',
    `Bearer ${'x'.repeat(5_000)}`,
    "Bearer parley_'; DROP TABLE--",
  ])('refuses the header %#', async (authorization) => {
    const answer = await app.call(null, 'GET', '/v1/models', undefined, { authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });
});

describe('roles', () => {
  it('include one another as the contract says', () => {
    expect(roleMay('admin', ['service'])).toBe(true);
    expect(roleMay('lead', ['moderator'])).toBe(true);
    expect(roleMay('moderator', ['lead'])).toBe(false);
    expect(roleMay('lead', ['admin'])).toBe(false);
    expect(roleMay('service', undefined)).toBe(true);
  });

  it.each([
    ['service', 'GET', '/v1/accounts'],
    ['moderator', 'GET', '/v1/keys'],
    ['lead', 'POST', '/v1/keys'],
    ['analyst', 'POST', '/v1/comments'],
    ['moderator', 'POST', '/v1/comments'],
    ['service', 'GET', '/v1/policies'],
    ['moderator', 'POST', '/v1/targets'],
    ['analyst', 'POST', '/v1/policies/00000000-0000-7000-8000-000000000009/activate'],
    ['moderator', 'GET', '/v1/webhooks'],
    ['service', 'GET', '/v1/pages'],
  ] as const)('%s may not %s %s', async (role, method, path) => {
    const answer = await app.call(role, method, path, method === 'POST' ? {} : undefined);
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('FORBIDDEN');
  });
});

describe('passwords', () => {
  it('are found right and wrong, and are salted', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(await verifyPassword('correct horse battery', stored)).toBe(true);
    expect(await verifyPassword('correct horse batterx', stored)).toBe(false);
    expect(await verifyPassword('correct horse battery', null)).toBe(false);
    expect(await hashPassword('correct horse battery')).not.toBe(stored);
    await expect(hashPassword('short')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('sign-in', () => {
  it('works once with a link, which a look at the page does not use up', async () => {
    const token = await invite('once@example.org');
    await app.call(null, 'GET', `/sign-in?token=${token}`);
    const answer = await app.call(null, 'POST', '/v1/session', { token });
    expect(answer.status).toBe(200);
    expect(answer.body.account).toMatchObject({ email: 'once@example.org', role: 'moderator' });
    const cookie = answer.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/^parley_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    expect((await app.call(null, 'POST', '/v1/session', { token })).status).toBe(401);
  });

  it('lets one in of many who open the same link at once', async () => {
    const token = await invite('many@example.org');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.call(null, 'POST', '/v1/session', { token })),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('refuses a link that is over, replaced, or of a disabled account', async () => {
    const late = await invite('late@example.org');
    await app.dataSource.query(`UPDATE sign_in_link SET expires_at = now() - interval '1 second'`);
    expect((await app.call(null, 'POST', '/v1/session', { token: late })).status).toBe(401);
    const first = await invite('late@example.org');
    await invite('late@example.org');
    expect((await app.call(null, 'POST', '/v1/session', { token: first })).status).toBe(401);
  });

  it('asks for the CSRF token with every change, and for none to look', async () => {
    const { cookie, csrfToken } = await signIn({ token: await invite('csrf@example.org', 'admin') });
    const call = (method: string, path: string, headers: Record<string, string> = {}, body?: object) =>
      app.call(null, method, path, body, { cookie, ...headers });
    expect((await call('GET', '/v1/session')).body.csrfToken).toBe(csrfToken);
    const key = { name: 'k', role: 'service' };
    expect((await call('POST', '/v1/keys', {}, key)).body.code).toBe('CSRF');
    expect((await call('POST', '/v1/keys', { 'x-csrf-token': 'wrong' }, key)).status).toBe(403);
    expect((await call('POST', '/v1/keys', { 'x-csrf-token': csrfToken }, key)).status).toBe(201);
    expect((await call('DELETE', '/v1/session')).status).toBe(403);
    expect((await call('DELETE', '/v1/session', { 'x-csrf-token': csrfToken })).status).toBe(204);
    expect((await call('GET', '/v1/session')).status).toBe(401);
  });

  it('works with a password once one is set, which ends all other sessions', async () => {
    const email = 'Pass@Example.org';
    const first = await signIn({ token: await invite(email) });
    const second = await signIn({ token: await invite(email) });
    const headers = { cookie: second.cookie, 'x-csrf-token': second.csrfToken };
    const set = await app.call(null, 'PUT', '/v1/session/password', { password: 'a long enough one' }, headers);
    expect(set.status).toBe(204);
    expect((await app.call(null, 'GET', '/v1/session', undefined, { cookie: first.cookie })).status).toBe(401);
    expect((await app.call(null, 'GET', '/v1/session', undefined, { cookie: second.cookie })).status).toBe(200);
    const third = await signIn({ email: 'pass@example.ORG', password: 'a long enough one' });
    expect(third.cookie).not.toBe(second.cookie);
    const wrong = await app.call(null, 'POST', '/v1/session', { email, password: 'another long one' });
    expect(wrong.status).toBe(401);
    const short = await app.call(null, 'PUT', '/v1/session/password', { password: 'short' }, headers);
    expect(short.body.errors[0].path).toBe('password');
  });

  it('ends the session that the browser had before', async () => {
    const before = await signIn({ token: await invite('rotate@example.org') });
    const after = await signIn({ token: await invite('rotate@example.org') }, { cookie: before.cookie });
    expect(after.cookie).not.toBe(before.cookie);
    expect((await app.call(null, 'GET', '/v1/session', undefined, { cookie: before.cookie })).status).toBe(401);
  });

  it('keeps no token or password as it is', async () => {
    const { cookie } = await signIn({ token: await invite('hashes@example.org') });
    const rows: { all: string }[] = await app.dataSource.query('SELECT string_agg(s::text, $1) AS all FROM session s', [
      ' ',
    ]);
    expect(rows[0]!.all).not.toContain(cookie.split('=')[1]);
  });

  it('ends at once for an account that is disabled, and leaves an admin', async () => {
    const { cookie } = await signIn({ token: await invite('out@example.org') });
    const account = (await accounts.findByEmail(DEFAULT_TENANT_ID, 'out@example.org'))!;
    const changed = await app.call('admin', 'PATCH', `/v1/accounts/${account.id}`, { disabled: true });
    expect(changed.body.disabledAt).not.toBeNull();
    expect((await app.call(null, 'GET', '/v1/session', undefined, { cookie })).status).toBe(401);
    for (const { id } of (await accounts.list(DEFAULT_TENANT_ID)).filter(({ role }) => role === 'admin').slice(1)) {
      await accounts.change(DEFAULT_TENANT_ID, id, { disabled: true }, actor);
    }
    const last = (await accounts.list(DEFAULT_TENANT_ID)).find(
      ({ role, disabledAt }) => role === 'admin' && !disabledAt,
    )!;
    expect((await app.call('admin', 'PATCH', `/v1/accounts/${last.id}`, { disabled: true })).status).toBe(409);
    expect((await app.call('admin', 'PATCH', `/v1/accounts/${last.id}`, { role: 'moderator' })).status).toBe(409);
  });

  it('is refused for a while after many wrong passwords, also with the right one', async () => {
    const { cookie, csrfToken } = await signIn({ token: await invite('guess@example.org') });
    const headers = { cookie, 'x-csrf-token': csrfToken };
    await app.call(null, 'PUT', '/v1/session/password', { password: 'the right password' }, headers);
    const attempt = (password: string) =>
      app.call(null, 'POST', '/v1/session', { email: 'guess@example.org', password });
    for (let tries = 0; tries < 10; tries++) expect((await attempt('a wrong password')).status).toBe(401);
    const refused = await attempt('the right password');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each([{}, { email: 'a@b' }, { password: 'x' }, { token: 5 }, { token: null }, { email: null, password: 'x' }])(
    'refuses the body %#',
    async (body) => {
      expect((await app.call(null, 'POST', '/v1/session', body)).status).toBe(400);
    },
  );
});

describe('accounts', () => {
  it('are added with a link to send, listed, and changed', async () => {
    const added = await app.call('admin', 'POST', '/v1/accounts', {
      email: 'new@example.org',
      role: 'analyst',
      name: 'N\u0000ew',
    });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ email: 'new@example.org', name: 'N ew', role: 'analyst', disabledAt: null });
    const token = new URL(added.body.signInLink).searchParams.get('token');
    expect((await signIn({ token })).csrfToken).toBeTruthy();
    const changed = await app.call('admin', 'PATCH', `/v1/accounts/${added.body.id}`, {
      role: 'moderator',
      name: null,
    });
    expect(changed.body).toMatchObject({ role: 'moderator', name: 'N ew' });
    const listed = await app.call('admin', 'GET', '/v1/accounts');
    expect(listed.body.accounts.map(({ email }: { email: string }) => email)).toContain('new@example.org');
  });

  it.each(['', 'x', 'two words@example.org', '\ud800', 'a@b@c', `${'a'.repeat(300)}@example.org`])(
    'are refused with the address %#',
    async (email) => {
      const answer = await app.call('admin', 'POST', '/v1/accounts', { email, role: 'lead' });
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].path).toBe('email');
    },
  );
});

describe('the first sign-in link', () => {
  it('makes one admin, and none is given once that admin has a password', async () => {
    const fresh = await startTestApp();
    try {
      const service = fresh.app.get(AccountsService);
      const tokens = await Promise.all([1, 2, 3].map(() => service.firstSignInLink(DEFAULT_TENANT_ID)));
      expect(tokens.every((token) => token !== null)).toBe(true);
      expect(await service.list(DEFAULT_TENANT_ID)).toHaveLength(1);
      const token = await service.firstSignInLink(DEFAULT_TENANT_ID);
      const answer = await fresh.call(null, 'POST', '/v1/session', { token });
      expect(answer.body.account.role).toBe('admin');
      await service.setPassword(DEFAULT_TENANT_ID, answer.body.account.id, 'a long enough one', actor, null);
      expect(await service.firstSignInLink(DEFAULT_TENANT_ID)).toBeNull();
    } finally {
      await fresh.close();
    }
  });
});

describe('the rate limit', () => {
  it('answers 429 with Retry-After beyond the requests a minute of a key', async () => {
    const limited = await startTestApp({ environment: { PARLEY_RATE_LIMIT: '5' } });
    try {
      const statuses: number[] = [];
      for (let call = 0; call < 7; call++) statuses.push((await limited.call('service', 'GET', '/v1/models')).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
      const refused = await limited.call('service', 'GET', '/v1/models');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(refused.body.code).toBe('RATE_LIMITED');
      expect((await limited.call('lead', 'GET', '/v1/models')).status).toBe(200);
    } finally {
      await limited.close();
    }
  });

  it('fills up evenly and forgets nobody early', () => {
    let now = 0;
    const bucket = new TokenBucket(60, 60_000, () => now);
    for (let call = 0; call < 60; call++) expect(bucket.take('a')).toBe(0);
    expect(bucket.take('a')).toBe(1_000);
    now = 400;
    expect(bucket.take('a')).toBe(600);
    now = 1_000;
    expect(bucket.take('a')).toBe(0);
    expect(bucket.take('b')).toBe(0);
    now = 500;
    expect(bucket.take('a')).toBeGreaterThan(0);
  });
});

describe('the session cookie', () => {
  it('goes over https alone where the console is reached by it', async () => {
    const behindProxy = await startTestApp({ environment: { PARLEY_PUBLIC_URL: 'https://parley.example.org' } });
    try {
      const token = await behindProxy.app.get(AccountsService).firstSignInLink(DEFAULT_TENANT_ID);
      const answer = await behindProxy.call(null, 'POST', '/v1/session', { token });
      expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure$/);
    } finally {
      await behindProxy.close();
    }
  });

  it('is read among others and only in its own form', () => {
    const token = 'A'.repeat(43);
    expect(readSessionCookie(`a=b; parley_session=${token}; c=d`)).toBe(token);
    expect(readSessionCookie('parley_session=short')).toBeNull();
    expect(readSessionCookie('not_parley_session=x')).toBeNull();
    expect(readSessionCookie(undefined)).toBeNull();
  });
});
