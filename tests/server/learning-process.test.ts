import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KillableServer, startKillableServer } from '../support/killable-server.js';
import { isBuilt } from '../support/parley-process.js';
import { rudeRows } from '../support/runs.js';

const built = isBuilt('runs in a process that is killed');

describe.runIf(built)('runs in a process that is killed', { timeout: 240_000 }, () => {
  let server: KillableServer;
  beforeAll(async () => {
    server = await startKillableServer('analyst');
  });
  afterAll(() => server?.close());

  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  const call = async (path: string, body?: unknown): Promise<any> => (await server.call(`/v1/${path}`, body)).json();

  it('begin anew on threads of their own, and leave one result', async () => {
    expect(await call('datasets?name=rude', { rows: rudeRows(400) })).toMatchObject({ rows: 400 });
    const split = await call('datasets/rude/versions/1/splits', {});
    const training = await call('trainings', { name: 'rude', axes: ['rude'], data: [{ dataset: 'rude' }] });
    await sleep(1_500);
    await server.killAndStart();
    const paths = [`datasets/rude/versions/1/splits/${split.id}`, `trainings/${training.id}`];
    for (const path of paths) {
      await expect
        .poll(async () => (await call(path)).state, { timeout: 100_000, interval: 300 })
        .not.toMatch(/waiting|running/);
    }
    const [cut, learned] = await Promise.all(paths.map((path) => call(path)));
    expect(cut).toMatchObject({ state: 'done', error: null });
    expect(cut.result.parts.map(({ name }: { name: string }) => name)).toEqual(['train', 'dev', 'test']);
    expect(learned).toMatchObject({ state: 'done', error: null, result: { model: 'rude@1', rows: 400 } });
    expect((await call('models')).models.filter(({ name }: { name: string }) => name === 'rude')).toMatchObject([
      { id: 'rude@1', state: 'draft', origin: { kind: 'training', training: training.id } },
    ]);
  });
});
