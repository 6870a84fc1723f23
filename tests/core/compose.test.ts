import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listSettings, readConfig } from '../../src/config/config.js';

// What can be known without a docker engine, which the machines that run this suite do not have: the files are
// well formed, fit together and fit the program. Whether the containers start is not shown here.

interface Healthcheck {
  test: string[];
}
interface Service {
  image: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: Healthcheck;
  ports?: string[];
  volumes?: string[];
  read_only?: boolean;
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const dockerfile = readFileSync('Dockerfile', 'utf8');
const example = readFileSync('.env.example', 'utf8');

/** The part of the Compose specification that the file uses, written from its reference; anything else is refused. */
const duration = { type: 'string', pattern: '^(\\d+(us|ms|s|m|h))+$' };
const strings = { type: 'array', items: { type: 'string' }, minItems: 1 };
const service = {
  type: 'object',
  required: ['image', 'restart'],
  additionalProperties: false,
  properties: {
    build: { type: 'string' },
    image: { type: 'string', pattern: '^[a-z0-9./-]+:[a-z0-9.-]+$', not: { pattern: ':latest$' } },
    command: strings,
    env_file: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path'],
        additionalProperties: false,
        properties: { path: { type: 'string' }, required: { type: 'boolean' } },
      },
    },
    environment: { type: 'object', additionalProperties: { type: 'string' }, propertyNames: { pattern: '^[A-Z_]+$' } },
    init: { type: 'boolean' },
    restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
    stop_grace_period: duration,
    read_only: { type: 'boolean' },
    tmpfs: strings,
    cap_drop: strings,
    security_opt: strings,
    shm_size: { type: 'string', pattern: '^\\d+(b|kb|mb|gb)$' },
    ports: { type: 'array', items: { type: 'string', pattern: '^([\\d.]+:)?(\\d+|\\$\\{[A-Z]+:-\\d+\\}):\\d+$' } },
    volumes: { type: 'array', items: { type: 'string', pattern: '^[a-z]+:/[a-z/]+$' } },
    depends_on: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['condition'],
        additionalProperties: false,
        properties: {
          condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] },
        },
      },
    },
    healthcheck: {
      type: 'object',
      required: ['test'],
      additionalProperties: false,
      properties: {
        test: {
          type: 'array',
          minItems: 2,
          items: [{ enum: ['CMD', 'CMD-SHELL'] }],
          additionalItems: { type: 'string' },
        },
        interval: duration,
        timeout: duration,
        retries: { type: 'integer', minimum: 1 },
        start_period: duration,
      },
    },
  },
};
const schema = {
  type: 'object',
  required: ['services', 'volumes'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9_-]+$' },
    services: { type: 'object', additionalProperties: service },
    volumes: { type: 'object', additionalProperties: { type: ['object', 'null'] } },
  },
};

/** Puts values for `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, as Compose does. */
function interpolate(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest?: string) => {
    const value = values[name];
    if (value) return value;
    if (kind === '?') throw new Error(`${name}: ${rest}`);
    return kind === '-' ? (rest ?? '') : '';
  });
}

const { app, worker, migrate, postgres, redis } = compose.services as Record<string, Service>;

describe('docker-compose.yml (the file alone; no docker engine is asked)', () => {
  it('keeps to the part of the Compose specification that it uses', () => {
    const check = new Ajv({ strict: false, allErrors: true }).compile(schema);
    check(compose);
    expect(check.errors ?? []).toEqual([]);
  });

  it('names only services and volumes that it defines', () => {
    for (const [name, { depends_on: needs = {}, volumes = [] }] of Object.entries(compose.services)) {
      for (const [needed, { condition }] of Object.entries(needs)) {
        const other = compose.services[needed];
        expect(other, `${name} needs ${needed}`).toBeDefined();
        if (condition === 'service_healthy') expect(other?.healthcheck, `${needed} has a health check`).toBeDefined();
      }
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('runs one image as app, worker and migration, each after what it needs', () => {
    expect([migrate, app, worker].map((one) => one?.command)).toEqual([['migrate'], ['serve'], ['worker']]);
    for (const one of [migrate, app, worker]) {
      expect(one?.image).toBe('parley:local');
      expect(one?.environment).toEqual(app?.environment);
      expect(one?.read_only).toBe(true);
    }
    for (const one of [app, worker])
      expect(one?.depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      });
  });

  it('gives the program settings that it takes', () => {
    const values = { POSTGRES_PASSWORD: 'example123' };
    const environment = Object.fromEntries(
      Object.entries(app?.environment ?? {}).map(([name, value]) => [name, interpolate(value, values)]),
    );
    const config = readConfig(environment);
    expect(config.host).toBe('0.0.0.0');
    expect(new URL(config.databaseUrl!).hostname).toBe('postgres');
    expect(new URL(config.redisUrl!).hostname).toBe('redis');
    const known = listSettings().map((setting) => setting.name);
    for (const name of Object.keys(environment)) expect(known).toContain(name);
    const port = interpolate(app?.ports?.[0] ?? '', {});
    expect(port).toBe(`127.0.0.1:3000:${config.port}`);
    expect(app?.healthcheck?.test.at(-1)).toContain(`:${config.port}/health/ready`);
  });

  it('refuses to start without a database password, and the program and the database share it', () => {
    expect(() => interpolate(app?.environment?.DATABASE_URL ?? '', {})).toThrow(/POSTGRES_PASSWORD/);
    expect(() => interpolate(postgres?.environment?.POSTGRES_PASSWORD ?? '', {})).toThrow(/POSTGRES_PASSWORD/);
    const url = new URL(interpolate(app?.environment?.DATABASE_URL ?? '', { POSTGRES_PASSWORD: 'example123' }));
    expect(url.username).toBe(postgres?.environment?.POSTGRES_USER);
    expect(url.pathname).toBe(`/${postgres?.environment?.POSTGRES_DB}`);
  });

  it('keeps what must outlive a container: Postgres on a volume, Redis append-only on a volume', () => {
    expect(postgres?.image).toBe('postgres:17');
    expect(postgres?.volumes).toEqual(['postgres:/var/lib/postgresql/data']);
    expect(redis?.image).toBe('redis:7');
    expect(redis?.volumes).toEqual(['redis:/data']);
    expect(redis?.command?.join(' ')).toContain('--appendonly yes');
  });
});

describe('Dockerfile (read, not built)', () => {
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const last = stages.at(-1) ?? '';

  it('has a build stage and a lean last stage on Node 22 that does not run as root', () => {
    expect(stages.length).toBeGreaterThan(1);
    for (const stage of stages) expect(stage).toMatch(/^node:22-slim/);
    const lines = last.split('\n');
    const user = lines.findIndex((line) => /^USER (?!root)\w+/.test(line));
    expect(user).toBeGreaterThan(-1);
    expect(lines.findIndex((line) => line.startsWith('ENTRYPOINT'))).toBeGreaterThan(user);
    expect(last).not.toMatch(/^RUN npm/m);
  });

  it('copies only what exists and what .dockerignore lets through', () => {
    const allowed = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copies = dockerfile.split('\n').filter((line) => line.startsWith('COPY ') && !line.includes('--from='));
    const sources = copies.flatMap((line) => line.split(' ').slice(1, -1));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect(existsSync(source.replace(/^\.\//, '')), source).toBe(true);
      expect(allowed, source).toContain(source.replace(/^\.\//, ''));
    }
  });
});

describe('.env.example', () => {
  it('lists every setting with its default, and nothing unknown', () => {
    const listed = new Map(
      [...example.matchAll(/^#? ?([A-Z_]+)=(.*)$/gm)].map((match) => [match[1] as string, match[2] as string]),
    );
    expect(listed.get('POSTGRES_PASSWORD')).toBe('');
    listed.delete('POSTGRES_PASSWORD');
    const settings = listSettings();
    expect([...listed.keys()].sort()).toEqual(settings.map((setting) => setting.name).sort());
    for (const { name, default: value } of settings) if (value !== null) expect(listed.get(name), name).toBe(value);
    expect(() => readConfig(Object.fromEntries(listed))).not.toThrow();
  });

  it('sets nothing as it stands', () => {
    const set = example.split('\n').filter((line) => /^[A-Z_]+=./.test(line));
    expect(set).toEqual([]);
  });
});
