import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, newApiKey } from '../../src/accounts/tokens.js';
import { ApiKey } from '../../src/storage/entities/api-key.entity.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { isBuilt, type ParleyProcess, startParley } from '../support/parley-process.js';
import { rudeRows } from '../support/runs.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const built = isBuilt('runs in a process that is killed');

let database: TestDatabase;
let key: string;
let server: ParleyProcess | null = null;

describe.runIf(built)('runs in a process that is killed', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    database = await createTestDatabase();
    key = newApiKey('parley');
    await database.dataSource.getRepository(ApiKey).insert({
      id: newId(),
      tenantId: DEFAULT_TENANT_ID,
      name: 'runs',
      role: 'analyst',
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

  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  async function call(address: string, path: string, body?: unknown): Promise<any> {
    const answer = await fetch(`${address}/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  }

  it('begin anew on threads of their own, and leave one result', async () => {
    let address = await start();
    expect(await call(address, 'datasets?name=rude', { rows: rudeRows(400) })).toMatchObject({ rows: 400 });
    const split = await call(address, 'datasets/rude/versions/1/splits', {});
    const training = await call(address, 'trainings', { name: 'rude', axes: ['rude'], data: [{ dataset: 'rude' }] });
    await sleep(1_500);
    server!.child.kill('SIGKILL');
    await server!.ended;
    address = await start();
    const paths = [`datasets/rude/versions/1/splits/${split.id}`, `trainings/${training.id}`];
    for (const path of paths) {
      await expect
        .poll(async () => (await call(address, path)).state, { timeout: 100_000, interval: 300 })
        .not.toMatch(/waiting|running/);
    }
    const [cut, learned] = await Promise.all(paths.map((path) => call(address, path)));
    expect(cut).toMatchObject({ state: 'done', error: null });
    expect(cut.result.parts.map(({ name }: { name: string }) => name)).toEqual(['train', 'dev', 'test']);
    expect(learned).toMatchObject({ state: 'done', error: null, result: { model: 'rude@1', rows: 400 } });
    expect(
      (await call(address, 'models')).models.filter(({ name }: { name: string }) => name === 'rude'),
    ).toMatchObject([{ id: 'rude@1', state: 'draft', origin: { kind: 'training', training: training.id } }]);
  });
});
