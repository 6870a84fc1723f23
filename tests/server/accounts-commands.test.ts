import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keyCommand } from '../../src/cli/online/key.js';
import { userCommand } from '../../src/cli/online/user.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  vi.stubEnv('DATABASE_URL', app.database.url);
  vi.stubEnv('PARLEY_PUBLIC_URL', 'https://parley.example.org/');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await app.close();
});

/** Runs a command in this process; what it wrote on standard output. */
async function run(command: Command, ...words: string[]): Promise<string> {
  let output = '';
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    await command.exitOverride().parseAsync(words, { from: 'user' });
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
  return output;
}

describe('parley user', () => {
  it('prints one sign-in link and nothing else, which signs in', async () => {
    const link = await run(userCommand(), 'add', 'ann@example.org', '--role', 'lead', '--name', 'Ann');
    expect(link).toMatch(/^https:\/\/parley\.example\.org\/sign-in\?token=[\w-]{43}\n$/);
    const token = new URL(link.trim()).searchParams.get('token');
    const answer = await app.call(null, 'POST', '/v1/session', { token });
    expect(answer.body.account).toMatchObject({ email: 'ann@example.org', name: 'Ann', role: 'lead' });
  });

  it('lists people and disables one', async () => {
    await run(userCommand(), 'add', 'bob@example.org', '--role', 'moderator');
    await run(userCommand(), 'disable', 'BOB@example.org');
    const lines = (await run(userCommand(), 'list')).trim().split('\n');
    expect(
      lines
        .find((line) => line.startsWith('bob@'))
        ?.split('\t')
        .at(-1),
    ).toBe('disabled');
    await expect(run(userCommand(), 'disable', 'nobody@example.org')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(run(userCommand(), 'add', 'not an address', '--role', 'lead')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});

describe('parley key set', () => {
  it('changes what a key says about the doors, shows no secret, and refuses what is wrong', async () => {
    await run(keyCommand(), 'add', 'coral site', '--role', 'service');
    const shown = await run(
      keyCommand(),
      'set',
      'coral site',
      'coral.secrets=empsec_0123456789,empsec_abcdef0123',
      'coral.timeLimitMs=1000',
      'perspective.composites=true',
    );
    expect(shown).toContain('coral.secrets=…6789,…0123\n');
    expect(shown).toContain('coral.timeLimitMs=1000\n');
    expect(shown).toContain('perspective.composites=true\n');
    expect(shown).not.toContain('empsec_');
    expect(await run(keyCommand(), 'set', 'coral site')).toBe(shown);
    await expect(run(keyCommand(), 'set', 'coral site', 'coral.colour=red')).rejects.toThrow(/coral/);
    await expect(run(keyCommand(), 'set', 'coral site', 'perspective.mode=record')).rejects.toThrow('googleKey');
    await expect(run(keyCommand(), 'set', 'coral site', 'nonsense')).rejects.toThrow('DOOR.FIELD=VALUE');
    await expect(run(keyCommand(), 'set', 'nobody', 'coral.keep=false')).rejects.toThrow('there is no key');
  });
});

describe('parley key', () => {
  it('prints the new key alone, which opens the API until it is revoked', async () => {
    const key = await run(keyCommand(), 'add', 'comments system', '--role', 'service');
    expect(key).toMatch(/^parley_[0-9A-Za-z]{32}\n$/);
    const headers = { authorization: `Bearer ${key.trim()}` };
    expect((await app.call(null, 'GET', '/v1/models', undefined, headers)).status).toBe(200);
    expect(await run(keyCommand(), 'list')).toContain(`\tcomments system\tservice\tparley\t${key.trim().slice(-4)}\t`);
    expect(await run(keyCommand(), 'list')).not.toContain(key.trim());
    await run(keyCommand(), 'revoke', 'comments system');
    expect((await app.call(null, 'GET', '/v1/models', undefined, headers)).status).toBe(401);
  });

  it('refuses a role that there is none of, and a key nobody has', async () => {
    await expect(run(keyCommand(), 'add', 'x', '--role', 'king')).rejects.toThrow();
    await expect(run(keyCommand(), 'revoke', 'no such')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
