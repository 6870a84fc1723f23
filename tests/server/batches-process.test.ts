import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KillableServer, startKillableServer } from '../support/killable-server.js';
import { isBuilt } from '../support/parley-process.js';

const built = isBuilt('batches in a process that is killed');
const ROWS = 6_000;
const KILLS = 2;

describe.runIf(built)('a batch in a process that is killed', { timeout: 180_000 }, () => {
  let server: KillableServer;
  beforeAll(async () => {
    server = await startKillableServer('service');
  });
  afterAll(() => server?.close());

  it('goes on where it was, on threads, and each row has one result', async () => {
    const rows = Array.from({ length: ROWS }, (_, row) => JSON.stringify({ id: `r${row}`, text: `Row ${row} of it.` }));
    const { id } = (await (await server.call('/v1/batches', rows.join('\n'))).json()) as { id: string };
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(150 + 400 * kill);
      await server.killAndStart();
    }
    const batch = async () => (await (await server.call(`/v1/batches/${id}`)).json()) as { state: string };
    await expect.poll(async () => (await batch()).state, { timeout: 120_000, interval: 300 }).toBe('done');
    expect(await batch()).toMatchObject({ total: ROWS, done: ROWS, failed: 0 });
    const lines = (await (await server.call(`/v1/batches/${id}/results`)).text()).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(rows.map((_, row) => `r${row}`));
  });
});
