import { describe, expect, it } from 'vitest';
import { describeSettings, listSettings, readConfig } from '../../src/config/config.js';

describe('the settings', () => {
  it('have defaults for everything but what is not there', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      dataDir: './data',
      dataDirIsDefault: true,
      leaseSeconds: 300,
      rateLimitPerMinute: null,
      allowPrivateUrls: false,
      logLevel: 'info',
      redisPrefix: 'parley',
      publicUrl: null,
      secureCookies: 'auto',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('take a number of jobs for all kinds, and others by name', () => {
    expect(readConfig({}).jobConcurrency).toEqual({ other: 4 });
    expect(readConfig({ PARLEY_JOB_CONCURRENCY: '8' }).jobConcurrency).toEqual({ other: 8 });
    expect(readConfig({ PARLEY_JOB_CONCURRENCY: '2,batch=1,deliver=16' }).jobConcurrency).toEqual({
      other: 2,
      batch: 1,
      deliver: 16,
    });
    for (const wrong of ['0', 'batch=0', '65', 'mail=3', '4,', 'x']) {
      expect(() => readConfig({ PARLEY_JOB_CONCURRENCY: wrong })).toThrow('PARLEY_JOB_CONCURRENCY');
    }
  });

  it('take what is set, and an empty variable as not set', () => {
    const config = readConfig({
      PORT: ' 8080 ',
      HOST: '',
      PARLEY_RATE_LIMIT: '600',
      PARLEY_ALLOW_PRIVATE_URLS: 'true',
      PARLEY_PUBLIC_URL: 'https://parley.example.org/',
      PARLEY_DATA_DIR: '/srv/parley',
      DATABASE_URL: 'postgres://u:p@db/parley',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      rateLimitPerMinute: 600,
      allowPrivateUrls: true,
      publicUrl: 'https://parley.example.org',
      dataDir: '/srv/parley',
      dataDirIsDefault: false,
      databaseUrl: 'postgres://u:p@db/parley',
    });
    expect(readConfig({ PARLEY_RATE_LIMIT: 'off' }).rateLimitPerMinute).toBeNull();
  });

  it.each([
    ['PORT', '80a', 'setting PORT: must be a whole number'],
    ['PORT', '65536', 'setting PORT: must be from 0 to 65535'],
    ['PORT', '-1', 'setting PORT: must be a whole number'],
    ['DATABASE_URL', 'mysql://u:secret@h/d', 'setting DATABASE_URL: must begin with postgres:// or postgresql://'],
    ['DATABASE_URL', 'secret', 'setting DATABASE_URL: must be a URL that begins with postgres:// or postgresql://'],
    ['REDIS_URL', 'http://h', 'setting REDIS_URL: must begin with redis:// or rediss://'],
    ['PARLEY_LEASE_SECONDS', '0', 'setting PARLEY_LEASE_SECONDS: must be from 1 to 86400'],
    ['PARLEY_RATE_LIMIT', 'many', 'setting PARLEY_RATE_LIMIT: must be off or a whole number from 1'],
    ['PARLEY_RATE_LIMIT', '0', 'setting PARLEY_RATE_LIMIT: must be off or a whole number from 1'],
    ['PARLEY_ALLOW_PRIVATE_URLS', 'maybe', 'setting PARLEY_ALLOW_PRIVATE_URLS: must be on or off'],
    ['PARLEY_LOG_LEVEL', 'loud', 'setting PARLEY_LOG_LEVEL: must be fatal, error, warn, info, debug, trace or silent'],
    [
      'PARLEY_PUBLIC_URL',
      'parley.example.org',
      'setting PARLEY_PUBLIC_URL: must be a URL that begins with http:// or https://',
    ],
    ['PARLEY_SECURE_COOKIES', 'x', 'setting PARLEY_SECURE_COOKIES: must be auto, on or off'],
    ['PARLEY_REDIS_PREFIX', 'a b', 'setting PARLEY_REDIS_PREFIX: must be 1 to 64 letters, digits, or any of _ : . -'],
    ['PARLEY_DB_USER', '$(id)', 'setting PARLEY_DB_USER: must be the name of a system user'],
  ])('refuse %s=%s in one line that names it', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
    try {
      readConfig({ [name]: value });
    } catch (error) {
      expect((error as Error).message).toBe(message);
      expect((error as Error).message).not.toContain('secret');
    }
  });

  it('are all in the help', () => {
    for (const { name, help } of listSettings())
      expect(describeSettings()).toMatch(new RegExp(`^  ${name} +${help.slice(0, 9)}`, 'm'));
    for (const fixed of [
      'HOST',
      'PORT',
      'DATABASE_URL',
      'REDIS_URL',
      'PARLEY_DATA_DIR',
      'PARLEY_LEASE_SECONDS',
      'PARLEY_RATE_LIMIT',
      'PARLEY_ALLOW_PRIVATE_URLS',
      'PARLEY_LOG_LEVEL',
    ]) {
      expect(listSettings().map((setting) => setting.name)).toContain(fixed);
    }
  });
});
