import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/random.js';
import { rudeRows, runDone } from '../support/runs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
const lead = (method: string, path: string, body?: unknown) => app.call('lead', method, path, body);
const analyst = (method: string, path: string, body?: unknown) => app.call('analyst', method, path, body);

beforeAll(async () => {
  app = await startTestApp({ runsJobs: true });
});
afterAll(() => app?.close());

const SIDES = {
  support: ['a blessing', 'worth every cent', 'long overdue and welcome', 'the best idea in years', 'a joy to ride'],
  oppose: ['a waste', 'a scandal', 'far too dear', 'nothing but trouble', 'a toy for the rich'],
  neutral: ['planned for May', 'on the agenda', 'mentioned in the report', 'due on platform two', 'a line of the map'],
};
const ENDS =
  'says the council,as my neighbour put it,after the long meeting,so far as I can tell,by all that I read,in the village,for the whole valley,since last winter,and the station knows it,whatever the mayor says'.split(
    ',',
  );

/** Labelled comments about a target of the house's own. */
function stanceRows(number: number, seed: number) {
  const random = seededRandom(seed);
  const sides = Object.keys(SIDES) as (keyof typeof SIDES)[];
  return Array.from({ length: number }, (_, row) => {
    const side = sides[row % sides.length]!;
    const said = SIDES[side][random.integer(5)]!;
    const [first, second] = [ENDS[random.integer(ENDS.length)], ENDS[random.integer(ENDS.length)]];
    const name = random.integer(2) === 0 ? 'night train' : 'sleeper';
    return {
      id: `s${seed}-${row}`,
      text: `The ${name} is ${said}, ${first}, ${second}, number ${row}.`,
      target: 'Night train',
      labels: { stance: side },
    };
  });
}

const stanceOf = async (text: string) => {
  const { body } = await app.call('service', 'POST', '/v1/classify', { text });
  return body.stance.find(({ target }: { target: string }) => target === 'Night train');
};
const COMMENT = 'The sleeper is a scandal and far too dear, whatever the mayor says.';

it('makes a model of one’s own in an afternoon: defined, labelled, trained, measured, gated, live, rolled back', {
  timeout: 180_000,
}, async () => {
  // Defined.
  const target = { name: 'Night train', aliases: ['sleeper'], description: 'The line to the coast, from May on' };
  expect((await lead('POST', '/v1/targets', target)).status).toBe(201);
  const before = await stanceOf(COMMENT);
  const { models: modelsBefore } = (await app.call('service', 'POST', '/v1/classify', { text: COMMENT })).body;
  expect(modelsBefore).not.toHaveProperty('stance.night train');

  // A hundred labels, and forty to measure on.
  for (const [name, rows] of [
    ['night-train', stanceRows(102, 1)],
    ['night-train-test', stanceRows(42, 2)],
  ] as const) {
    expect((await analyst('POST', `/v1/datasets?name=${name}`, { rows })).body).toMatchObject({
      rows: rows.length,
      targets: [{ name: 'Night train', rows: rows.length }],
    });
  }

  // Trained and measured.
  const training = await analyst('POST', '/v1/trainings', {
    name: 'night-train',
    axes: ['stance'],
    target: 'night train',
    data: [{ dataset: 'night-train' }],
    folds: 3,
  });
  expect(training.body.request).toMatchObject({ target: 'Night train' });
  expect((await runDone(app, 'trainings', training.body.id)).result.model).toBe('night-train@1');
  const evaluation = await analyst('POST', '/v1/evaluations', {
    data: [{ dataset: 'night-train-test' }],
    models: ['live', 'night-train@1'],
    axes: ['stance'],
    target: 'Night train',
    floor: false,
  });
  const measured = (await runDone(app, 'evaluations', evaluation.body.id)).result.axes[0].results;
  const reached = measured.find(({ model }: { model: string }) => model === 'night-train@1').figures.macroF1;
  expect(reached).toBeGreaterThan(0.7);

  // No gate, no way; a floor that is not reached keeps it out, with the figure.
  const activate = () => lead('POST', '/v1/models/night-train@1/activate');
  expect((await activate()).body).toMatchObject({ status: 409, code: 'GATE_MISSING' });
  const gate = (floor: number, more: object = {}) =>
    lead('PUT', '/v1/gates', {
      axis: 'stance',
      target: 'Night train',
      checks: [{ data: { dataset: 'night-train-test' }, figure: 'macroF1', floor }],
      ...more,
    });
  expect((await gate(1)).body).toMatchObject({ target: 'Night train', checks: [{ data: { version: 1 }, floor: 1 }] });
  if (reached < 1) {
    const refused = await activate();
    expect(refused.body).toMatchObject({ status: 409, code: 'GATE_FAILED' });
    expect(refused.body.errors[0].path).toBe('stance.Night train: macroF1 on night-train-test@1');
    expect(refused.body.errors[0].message).toBe(`${reached.toFixed(4)}, floor 1`);
  }
  expect((await gate(0.6)).body).toMatchObject({ status: 409, code: 'FLOOR_LOWERED' });
  expect((await gate(0.6, { lower: true })).status).toBe(200);
  expect((await analyst('POST', '/v1/models/night-train@1/activate')).status).toBe(403);

  // Live, without a restart.
  const live = await activate();
  expect(live.body, JSON.stringify(live.body)).toMatchObject({
    model: { id: 'night-train@1', state: 'live', answers: ['stance.Night train'], targets: ['Night train'] },
    gate: { passed: true, checks: [{ figure: 'macroF1', floor: 0.6, rows: 42, value: reached }] },
  });
  const { body: answer } = await app.call('service', 'POST', '/v1/classify', { text: COMMENT });
  expect(answer.models).toMatchObject({ stance: modelsBefore.stance, 'stance.night train': 'night-train@1' });
  expect(await stanceOf(COMMENT)).toMatchObject({ status: 'scored', label: 'oppose' });
  const listed = (await analyst('GET', '/v1/models')).body.models;
  expect(listed.find(({ id }: { id: string }) => id === modelsBefore.stance)).toMatchObject({
    state: 'live',
    origin: { kind: 'shipped' },
    answers: ['stance'],
  });

  // Back again.
  const back = await lead('POST', '/v1/models/rollback');
  const undone = { kind: 'activate', model: 'night-train@1' };
  expect(back.body).toMatchObject({ undone, live: [] });
  expect(await stanceOf(COMMENT)).toEqual(before);
  expect((await lead('POST', '/v1/models/rollback')).status).toBe(409);
  const audit = await app.dataSource.query(
    `SELECT action FROM audit_entry WHERE action ~ '^(gate|model)\\.' ORDER BY id`,
  );
  expect(audit.map(({ action }: { action: string }) => action)).toEqual([
    'model.trained',
    'gate.set',
    ...(reached < 1 ? ['model.gate-asked'] : []),
    'gate.lowered',
    'model.gate-asked',
    'model.activated',
    'model.rolled-back',
  ]);
});

it('replaces its own versions, keeps a floor for each slice, and pins a batch to the models it began with', {
  timeout: 180_000,
}, async () => {
  for (const [name, rows] of [
    ['rude', rudeRows(240)],
    ['rude-test', rudeRows(120, 5_000)],
  ] as const) {
    expect((await analyst('POST', `/v1/datasets?name=${name}`, { rows })).status).toBe(201);
  }
  const train = async (seed: number) => {
    const made = await analyst('POST', '/v1/trainings', {
      name: 'rude',
      axes: ['rude'],
      data: [{ dataset: 'rude' }],
      folds: 0,
      seed,
    });
    return (await runDone(app, 'trainings', made.body.id)).result.model;
  };
  expect([await train(1), await train(2)]).toEqual(['rude@1', 'rude@2']);
  const data = { dataset: 'rude-test', version: 1 };
  const slice = (value: string) => ({ data, figure: 'macroF1', floor: 0.8, slice: { field: 'desk', value } });
  const set = (checks: object[]) => lead('PUT', '/v1/gates', { axis: 'rude', checks });
  expect((await set([slice('north'), slice('nowhere')])).status).toBe(200);
  const refused = await lead('POST', '/v1/models/rude@1/activate');
  expect(refused.body.errors).toEqual([
    { path: 'rude: macroF1 on rude-test@1, desk nowhere', message: 'cannot be measured, floor 0.8' },
  ]);
  expect((await analyst('GET', '/v1/models/rude@1')).body).toMatchObject({ state: 'draft', gate: { passed: false } });
  const checks = [slice('north'), { data, figure: 'auc', floor: 0.9 }];
  expect((await set(checks)).body.code).toBe('FLOOR_LOWERED');
  expect((await lead('PUT', '/v1/gates', { axis: 'rude', checks, lower: true })).status).toBe(200);
  expect((await lead('POST', '/v1/models/rude@1/activate')).status).toBe(200);

  const { body: batch } = await app.call('service', 'POST', '/v1/batches', {
    comments: Array.from({ length: 600 }, (_, row) => ({ text: `You vile and stupid person number ${row}.` })),
  });
  await app.call('service', 'POST', `/v1/batches/${batch.id}/pause`);
  const second = await lead('POST', '/v1/models/rude@2/activate');
  expect(second.body.model).toMatchObject({ id: 'rude@2', answers: ['rude'] });
  const states = async () =>
    Object.fromEntries(
      (await analyst('GET', '/v1/models')).body.models
        .filter(({ name }: { name: string }) => name === 'rude')
        .map(({ id, state }: { id: string; state: string }) => [id, state]),
    );
  expect(await states()).toEqual({ 'rude@1': 'retired', 'rude@2': 'live' });
  const { body } = await app.call('service', 'POST', '/v1/classify', { text: 'You vile and stupid person.' });
  expect(body.axes.rude.label).toBe('true');
  expect(body.models.rude).toBe('rude@2');
  expect((await analyst('DELETE', '/v1/models/rude@2')).status).toBe(409);

  await app.call('service', 'POST', `/v1/batches/${batch.id}/resume`);
  await expect
    .poll(async () => (await app.call('service', 'GET', `/v1/batches/${batch.id}`)).body.state, { timeout: 30_000 })
    .toBe('done');
  const answered = await fetch(`${app.url}/v1/batches/${batch.id}/results`, {
    headers: { authorization: `Bearer ${await app.key('service')}` },
  });
  const results = (await answered.text()).trim().split('\n');
  expect(results).toHaveLength(600);
  for (const line of results) expect(JSON.parse(line).models.rude).toBe('rude@1');
  const table = await fetch(`${app.url}/v1/batches/${batch.id}/results?format=csv`, {
    headers: { authorization: `Bearer ${await app.key('service')}` },
  });
  expect((await table.text()).split('\r\n')[0]!.split(',')).toContain('rude');

  expect((await lead('POST', '/v1/models/rude@2/retire')).body).toMatchObject({ state: 'retired', answers: [] });
  const without = await app.call('service', 'POST', '/v1/classify', { text: 'You vile and stupid person.' });
  expect(without.body.axes).not.toHaveProperty('rude');
  expect((await lead('POST', '/v1/models/rollback')).body.live).toEqual(['rude@2']);
  expect((await lead('POST', '/v1/models/rollback')).body.live).toEqual(['rude@1']);
  expect((await lead('POST', '/v1/models/rollback')).body.live).toEqual([]);
  expect((await analyst('GET', '/v1/models/changes')).body.changes.slice(0, 3)).toMatchObject([
    { kind: 'retire', model: 'rude@2' },
    { kind: 'activate', model: 'rude@2' },
    { kind: 'activate', model: 'rude@1' },
  ]);
  expect((await analyst('DELETE', '/v1/models/rude@1')).status).toBe(204);
  expect((await analyst('GET', '/v1/models/rude@1')).status).toBe(404);
  expect((await analyst('GET', '/v1/models/spam@1')).body.card).toContain('spam@1');
  expect((await lead('POST', '/v1/models/spam@1/retire')).status).toBe(409);
});
