import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, newApiKey } from '../../src/accounts/tokens.js';
import { ApiKey } from '../../src/storage/entities/api-key.entity.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { isBuilt, type ParleyProcess, startParley } from '../support/parley-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const built = isBuilt('batches in a process that is killed');
const ROWS = 6_000;
const KILLS = 2;

let database: TestDatabase;
let key: string;
let server: ParleyProcess | null = null;

describe.runIf(built)('a batch in a process that is killed', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    database = await createTestDatabase();
    key = newApiKey('parley');
    await database.dataSource.getRepository(ApiKey).insert({
      id: newId(),
      tenantId: DEFAULT_TENANT_ID,
      name: 'batches',
      role: 'service',
      kind: 'parley',
      keyHash: hashToken(key),
      hint: key.slice(-4),
      settings: {},
    });
  });
  afterEach(async () => {
    server?.child.kill('SIGKILL');
    await server?.ended;
  });
  afterAll(() => database?.drop());

  async function start(): Promise<string> {
    server = startParley(['serve', '--all'], {
      DATABASE_URL: database.url,
      PORT: '0',
      PARLEY_JOB_LEASE: '2',
      PARLEY_LOG_LEVEL: 'error',
    });
    return (await server.says(/(http:\/\/127\.0\.0\.1:\d+)\//))[1]!;
  }

  async function call(address: string, path: string, body?: string): Promise<Response> {
    return fetch(`${address}/v1/batches${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/x-ndjson' } : {}) },
      ...(body === undefined ? {} : { body }),
    });
  }

  it('goes on where it was, on threads, and each row has one result', async () => {
    let address = await start();
    const rows = Array.from({ length: ROWS }, (_, row) => JSON.stringify({ id: `r${row}`, text: `Row ${row} of it.` }));
    const { id } = (await (await call(address, '', rows.join('\n'))).json()) as { id: string };
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(150 + 400 * kill);
      server!.child.kill('SIGKILL');
      await server!.ended;
      address = await start();
    }
    const batch = async () => (await (await call(address, `/${id}`)).json()) as { state: string };
    await expect.poll(async () => (await batch()).state, { timeout: 120_000, interval: 300 }).toBe('done');
    expect(await batch()).toMatchObject({ total: ROWS, done: ROWS, failed: 0 });
    const lines = (await (await call(address, `/${id}/results`)).text()).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(rows.map((_, row) => `r${row}`));
  });
});
