import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { type Config, readConfig } from '../../src/config/config.js';
import { createApp } from '../../src/main.js';
import { createLogger } from '../../src/ops/logging.js';
import type { Role } from '../../src/storage/entities/account.entity.js';
import { addKey } from './add-key.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface TestApp {
  /** Such as http://127.0.0.1:41234, without a slash at the end. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly database: TestDatabase;
  readonly config: Config;
  /** Adds a key of a role and returns it, for `Authorization: Bearer`. */
  key(role: Role): Promise<string>;
  /** `fetch` with the key of a role, a JSON body and a path; the answer's body is parsed where it is JSON. */
  call(
    role: Role | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<TestAnswer>;
  /** Stops the app and drops its database. */
  close(): Promise<void>;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  readonly body: any;
}

export interface TestAppOptions {
  /** Settings as environment variables; others have their defaults. */
  readonly environment?: Record<string, string>;
  /** Runs jobs in this process; false unless said. */
  readonly runsJobs?: boolean;
  readonly database?: TestDatabase;
  /** Any free one unless said. */
  readonly port?: number;
}

/** The whole program on a free port, with a database of its own. Call in `beforeAll`, `close` in `afterAll`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const config = readConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    PARLEY_LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'fatal',
    // A thread would need the built file; processes that are started whole have threads.
    PARLEY_SCORING_THREADS: '0',
    ...options.environment,
  });
  const { dataSource } = database;
  const app = await createApp({
    config,
    dataSource,
    logger: createLogger(config.logLevel),
    runsJobs: options.runsJobs ?? false,
  });
  await app.listen(options.port ?? 0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const keys = new Map<Role, Promise<string>>();
  const key = (role: Role): Promise<string> => {
    const known = keys.get(role) ?? addKey(dataSource, role);
    keys.set(role, known);
    return known;
  };
  return {
    url,
    app,
    dataSource,
    database,
    config,
    key,
    async call(role, method, path, body, headers = {}) {
      const response = await fetch(url + path, {
        method,
        headers: {
          ...(role !== null && { authorization: `Bearer ${await key(role)}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson && text !== '' ? JSON.parse(text) : text,
      };
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
