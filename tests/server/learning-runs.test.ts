import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rudeRows, runDone } from '../support/runs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
const analyst = (method: string, path: string, body?: unknown) => app.call('analyst', method, path, body);

beforeAll(async () => {
  app = await startTestApp({ runsJobs: true });
  const made = await analyst('POST', '/v1/datasets?name=rude', { rows: rudeRows(240) });
  expect(made.status).toBe(201);
});
afterAll(() => app?.close());

describe('a split', () => {
  it('keeps authors together, says what leaks, and its parts can be read and named', async () => {
    const made = await analyst('POST', '/v1/datasets/rude/versions/1/splits', {
      seed: 3,
      shares: { train: 0.75, test: 0.25 },
      keep: ['author'],
    });
    expect(made.status).toBe(202);
    const path = `/v1/datasets/rude/versions/1/splits/${made.body.id}`;
    await expect.poll(async () => (await analyst('GET', path)).body.state, { timeout: 20_000 }).toBe('done');
    const { result } = (await analyst('GET', path)).body;
    expect(result.parts).toEqual([
      { name: 'train', rows: 180 },
      { name: 'test', rows: 60 },
    ]);
    expect(result).toMatchObject({ groups: 120, largestGroup: 2 });
    expect(result.leaks).toEqual([
      expect.objectContaining({ from: 'train', to: 'test', exact: 0, author: 0, rows: 60 }),
    ]);

    const key = await app.key('analyst');
    const part = async (name: string) => {
      const answer = await fetch(`${app.url}${path}/parts/${name}`, { headers: { authorization: `Bearer ${key}` } });
      expect(answer.status).toBe(200);
      return (await answer.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; author: string });
    };
    const [train, test] = [await part('train'), await part('test')];
    expect(new Set([...train, ...test].map(({ id }) => id)).size).toBe(240);
    const authors = new Set(train.map(({ author }) => author));
    expect(test.filter(({ author }) => authors.has(author))).toEqual([]);

    const refs = ['train', 'test'].map((name) => ({ dataset: 'rude', version: 1, split: made.body.id, part: name }));
    const leaks = await analyst('POST', '/v1/datasets/leaks', { a: refs[0], b: { dataset: 'rude' } });
    expect(leaks.body).toMatchObject({ rows: 240, against: 180, exact: 180 });
    expect(
      (await analyst('POST', '/v1/datasets/leaks', { a: refs[0], b: { ...refs[1], part: 'dev' } })).body.errors,
    ).toEqual([{ path: 'b.part', message: 'the split has the parts train, test' }]);
    expect((await analyst('GET', '/v1/datasets/rude/versions/1/splits')).body.splits).toHaveLength(1);
    const wrong = await analyst('POST', '/v1/datasets/rude/versions/1/splits', { shares: { train: 1 } });
    expect(wrong.status).toBe(400);
    expect((await analyst('POST', '/v1/datasets/rude/versions/1/splits', { keep: ['page'] })).status).toBe(400);
  });
});

describe('a training', () => {
  it('makes a draft that knows what it is worth, the same bytes each time', { timeout: 120_000 }, async () => {
    const asked = { name: 'our-rude', axes: ['rude'], data: [{ dataset: 'rude' }], folds: 3, seed: 5 };
    const made = await analyst('POST', '/v1/trainings', {
      ...asked,
      intendedUse: 'To order the queue of the ferry desk',
    });
    expect(made.status).toBe(202);
    expect(made.body).toMatchObject({
      kind: 'training',
      name: 'our-rude',
      request: { version: 1, data: [{ dataset: 'rude', version: 1, rows: 240, digest: expect.any(String) }] },
    });
    const { result } = await runDone(app, 'trainings', made.body.id);
    expect(result).toMatchObject({ model: 'our-rude@1', rows: 240 });
    const [axis] = result.axes;
    expect(axis).toMatchObject({ axis: 'rude', classes: ['false', 'true'], counts: [160, 80], curveFigure: 'macroF1' });
    expect(axis.crossValidation.folds).toBe(3);
    expect(axis.crossValidation.figures.macroF1.mean).toBeGreaterThan(0.8);
    expect(axis.curve.map(({ rows }: { rows: number }) => rows)).toEqual([16, 32, 64, 112, 160]);
    expect(axis.more).toMatchObject({ labels: 200, gain: expect.any(Number) });
    const [model] = await app.dataSource.query(
      `SELECT id, state, card, digest, manifest FROM model WHERE name = 'our-rude'`,
    );
    expect(model).toMatchObject({ state: 'draft', manifest: { beta: ['rude'], training: { rows: 240 } } });
    expect(model.card).toContain('Intended use: To order the queue of the ferry desk');
    expect(model.card).toContain('macro F1');

    const again = await analyst('POST', '/v1/trainings', { ...asked, folds: 0 });
    expect((await runDone(app, 'trainings', again.body.id)).result.model).toBe('our-rude@2');
    const weights = await app.dataSource.query(
      `SELECT DISTINCT sha256(weights) FROM model_file f JOIN model m ON m.id = f.model_id WHERE m.name = 'our-rude'`,
    );
    expect(weights).toHaveLength(1);
    const audit = await app.dataSource.query(
      `SELECT detail FROM audit_entry WHERE action = 'model.trained' ORDER BY id`,
    );
    expect(audit).toMatchObject([{ detail: { model: 'our-rude@1', data: ['rude@1'] } }, {}]);
  });

  it('fails with a clear message where there is nothing to learn, and is refused where that shows at once', async () => {
    const refused = async (body: object) =>
      (await analyst('POST', '/v1/trainings', { name: 'x', axes: ['rude'], data: [{ dataset: 'rude' }], ...body }))
        .body;
    expect(await refused({ name: 'Our Model' })).toMatchObject({ errors: [{ path: 'name' }] });
    expect(await refused({ target: 'NATO' })).toMatchObject({ errors: [{ path: 'target' }] });
    expect(await refused({ axes: ['stance'], target: 'Nobody' })).toMatchObject({ errors: [{ path: 'target' }] });
    expect(await refused({ data: [{ dataset: 'nothing' }] })).toMatchObject({ status: 404 });
    expect(await refused({ engine: 'gpt' })).toMatchObject({ errors: [{ path: 'engine' }] });
    const made = await analyst('POST', '/v1/trainings', { name: 'x', axes: ['kind'], data: [{ dataset: 'rude' }] });
    const path = `/v1/trainings/${made.body.id}`;
    await expect.poll(async () => (await analyst('GET', path)).body.state, { timeout: 20_000 }).toBe('failed');
    expect((await analyst('GET', path)).body.error).toMatchObject({
      code: 'BAD_INPUT',
      message: 'no row has a label of kind',
    });
  });
});

describe('an evaluation', () => {
  it('measures models side by side, and gives figures, JSON and a report', { timeout: 120_000 }, async () => {
    const more = await analyst('POST', '/v1/datasets?name=rude-test', { rows: rudeRows(120, 1_000) });
    expect(more.status).toBe(201);
    const made = await analyst('POST', '/v1/evaluations', {
      data: [{ dataset: 'rude-test' }],
      models: ['our-rude@1', 'our-rude@2'],
      slice: 'desk',
    });
    expect(made.status).toBe(202);
    expect(made.body.request.models).toEqual([
      { id: 'our-rude@1', digest: expect.any(String) },
      { id: 'our-rude@2', digest: expect.any(String) },
    ]);
    const run = await runDone(app, 'evaluations', made.body.id);
    expect(run).toMatchObject({ name: 'rude-test@1', progress: { share: 1 }, result: { rows: 120, faultyRows: 0 } });
    const models = run.result.axes[0].results.map(({ model }: { model: string }) => model);
    expect(models).toEqual(['our-rude@1', 'our-rude@2', 'bayes-classifier (floor)']);
    expect(run.result.axes[0].results[0].figures.macroF1).toBeGreaterThan(0.9);

    const full = (await analyst('GET', `/v1/evaluations/${run.id}/result`)).body;
    expect(full).toMatchObject({ format: 'parley-evaluation', data: ['rude-test@1'], slicedBy: 'desk' });
    expect(full.axes[0].results[0].slices.map(({ value }: { value: string }) => value)).toEqual(['north', 'south']);
    const report = await fetch(`${app.url}/v1/evaluations/${run.id}/report`, {
      headers: { authorization: `Bearer ${await app.key('analyst')}` },
    });
    expect(report.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(report.headers.get('content-disposition')).toContain('inline');
    expect(await report.text()).toContain('our-rude@1');

    expect((await analyst('GET', '/v1/evaluations')).body.evaluations[0].id).toBe(run.id);
    const events = await fetch(`${app.url}/v1/evaluations/${run.id}/events`, {
      headers: { authorization: `Bearer ${await app.key('analyst')}` },
    });
    expect(await events.text()).toContain('"state":"done"');
    expect((await analyst('POST', `/v1/evaluations/${run.id}/cancel`)).status).toBe(409);
    expect((await app.call('moderator', 'GET', '/v1/evaluations')).status).toBe(403);
    expect((await analyst('DELETE', `/v1/evaluations/${run.id}`)).status).toBe(204);
    expect((await analyst('GET', `/v1/evaluations/${run.id}`)).status).toBe(404);
  });

  it('knows rows that a model was trained on, and names what it cannot measure', { timeout: 120_000 }, async () => {
    const own = await analyst('POST', '/v1/evaluations', {
      data: [{ dataset: 'rude' }],
      models: ['our-rude@1'],
      floor: false,
    });
    const { result } = await runDone(app, 'evaluations', own.body.id);
    expect(result.notes.join(' ')).toContain('our-rude@1 was trained on 240 of these 240 rows');
    const missing = await analyst('POST', '/v1/evaluations', { data: [{ dataset: 'rude' }], models: ['no@1'] });
    expect(missing.body.errors).toEqual([{ path: 'models.0', message: 'there is no such model' }]);
    const axis = await analyst('POST', '/v1/evaluations', { data: [{ dataset: 'rude' }], axes: ['spam'] });
    const path = `/v1/evaluations/${axis.body.id}`;
    await expect.poll(async () => (await analyst('GET', path)).body.state, { timeout: 20_000 }).toBe('failed');
    expect((await analyst('GET', path)).body.error.message).toContain('no row has a label of spam');
    expect((await analyst('GET', `${path}/report`)).status).toBe(409);
  });
});

describe('a run that is cancelled', () => {
  it('ends, and leaves nothing', async () => {
    const made = await analyst('POST', '/v1/trainings', { name: 'gone', axes: ['rude'], data: [{ dataset: 'rude' }] });
    const cancelled = await analyst('POST', `/v1/trainings/${made.body.id}/cancel`);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', result: null });
    expect((await analyst('POST', `/v1/trainings/${made.body.id}/cancel`)).status).toBe(409);
    await expect
      .poll(async () => {
        const jobs = await app.dataSource.query(
          `SELECT 1 FROM job WHERE name = 'experiment' AND state IN ('waiting', 'running')`,
        );
        return jobs.length;
      })
      .toBe(0);
    expect((await analyst('GET', `/v1/trainings/${made.body.id}`)).body.state).toBe('cancelled');
    expect(await app.dataSource.query(`SELECT 1 FROM model WHERE name = 'gone'`)).toEqual([]);
  });
});
