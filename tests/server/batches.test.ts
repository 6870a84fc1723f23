import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetAbandoned, keepBatch, type NewBatch } from '../../src/assessment/batches/batch-rows.js';
import { DEFAULT_POLICY } from '../../src/core/policy/policy.js';
import { JobQueue } from '../../src/jobs/job-queue.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
/** Holds `shared`, from which batches may read, and beside it what they may not. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parley-batches-'));
  await mkdir(path.join(folder, 'shared'));
  app = await startTestApp({ runsJobs: true, environment: { PARLEY_FILES_DIR: path.join(folder, 'shared') } });
});
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true });
});

async function upload(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  query = '',
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
): Promise<{ status: number; body: any }> {
  const answer = await fetch(`${app.url}/v1/batches${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await app.key('service')}`, 'content-type': type },
    body,
  });
  return { status: answer.status, body: await answer.json() };
}

async function finished(id: string) {
  await expect
    .poll(async () => (await app.call('service', 'GET', `/v1/batches/${id}`)).body.state, { timeout: 20_000 })
    .toBe('done');
  return (await app.call('service', 'GET', `/v1/batches/${id}`)).body;
}

async function results(id: string, format = 'jsonl'): Promise<string> {
  const answer = await fetch(`${app.url}/v1/batches/${id}/results?format=${format}`, {
    headers: { authorization: `Bearer ${await app.key('service')}` },
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('a batch', () => {
  it('gives one result for each row, in order, and an error in the place of a bad one', async () => {
    const rows = Array.from({ length: 1_203 }, (_, index) =>
      JSON.stringify({ id: `c${index}`, text: `Comment ${index}.` }),
    );
    rows[7] = '{"id": "broken", "text": ';
    rows[8] = '{"id": "empty", "text": ""}';
    rows[9] = JSON.stringify({ id: 'odd', text: 'nul \u0000, \ud800 half, "quoted", \\u0000 and \u0001\u0002' });
    const made = await upload(`${rows.join('\n')}\n\n`, 'application/x-ndjson');
    expect(made.status).toBe(202);
    expect(made.body).toMatchObject({ state: 'running', kind: 'comments', total: 1_203, done: 0, failed: 0 });

    expect(await finished(made.body.id)).toMatchObject({ done: 1_201, failed: 2 });
    const answers = lines(await results(made.body.id));
    expect(answers).toHaveLength(1_203);
    expect(answers[0]).toMatchObject({ id: 'c0', text: 'Comment 0.', spam: { status: 'scored' }, decision: {} });
    expect(answers.map(({ id }) => id).slice(10)).toEqual(
      Array.from({ length: 1_193 }, (_, index) => `c${index + 10}`),
    );
    expect(answers[7]).toEqual({ line: 8, error: expect.objectContaining({ status: 400, code: 'BAD_INPUT' }) });
    expect(answers[8]).toMatchObject({ id: 'empty', line: 9, error: { detail: expect.stringContaining('text') } });
    expect(answers[9].text).toBe('nul \u0000, \ud800 half, "quoted", \\u0000 and \u0001\u0002');
  });

  it('reads CSV and gzip, and writes a table in which no cell is a formula', async () => {
    const csv = 'id,text\r\n1,"A fine day, all in all"\r\n2,"=HYPERLINK(""http://evil.example"")"\r\n3\r\n';
    const made = await upload(gzipSync(csv), 'text/csv');
    expect(made.status).toBe(202);
    expect(await finished(made.body.id)).toMatchObject({ total: 3, done: 2, failed: 1 });
    const table = (await results(made.body.id, 'csv')).split('\r\n');
    expect(table[0]).toMatch(/^id,text,language,encoding,spam,spam\.score,tone,.*tone\.toxicity/);
    expect(table[1]).toMatch(/^1,"A fine day, all in all",en,clean,ham,0\.\d+,/);
    expect(table[2]).toMatch(/^2,"'=HYPERLINK\(""http:/);
    expect(table[3]).toMatch(/^line 4,.*1 cells where the header has 2/);
  });

  it('takes JSON bodies, of comments and of pages', async () => {
    const comments = await app.call('service', 'POST', '/v1/batches', {
      comments: [{ text: 'One.' }, { text: 'Two.' }],
    });
    expect(comments.status).toBe(202);
    expect(await finished(comments.body.id)).toMatchObject({ kind: 'comments', done: 2 });
    const html =
      '<html><body><article><h1>Bridge</h1><p>The council met on Monday to talk about the bridge.</p></article>' +
      '<ol class="commentlist"><li class="comment" id="comment-1"><cite class="fn">Ana</cite><div class="comment-content"><p>About time they fixed it.</p></div></li></ol></body></html>';
    const pages = await app.call('service', 'POST', '/v1/batches', {
      pages: [
        { id: 'p', html },
        { text: 'x', html },
      ],
    });
    expect(await finished(pages.body.id)).toMatchObject({ kind: 'pages', done: 1, failed: 1 });
    const [page, bad] = lines(await results(pages.body.id));
    expect(page).toMatchObject({ id: 'p', page: { hasComments: true } });
    expect(page.assessments).toHaveLength(1);
    expect(page.assessments[0].text).toContain('About time');
    expect(bad.error.detail).toContain('either text or html');
  });

  it('is refused with a clear message where it cannot be read, and leaves nothing behind', async () => {
    const before = await app.dataSource.query('SELECT count(*)::int AS count FROM batch');
    const empty = await upload('\n\n', 'application/x-ndjson');
    expect(empty.status).toBe(400);
    expect(empty.body.detail).toContain('no row');
    const wrong = await upload('name,words\nA,b\n', 'text/csv');
    expect(wrong).toMatchObject({ status: 400 });
    expect(wrong.body.detail).toContain('"text"');
    expect((await upload(gzipSync('{"text":"a"}\n'.repeat(2_000)).subarray(0, 60), 'application/gzip')).status).toBe(
      400,
    );
    expect((await app.call('service', 'POST', '/v1/batches', { rows: [] })).status).toBe(400);
    expect((await upload('<p>', 'text/html')).status).toBe(415);
    expect(await app.dataSource.query('SELECT count(*)::int AS count FROM batch')).toEqual(before);
    // Other routes take no files.
    const elsewhere = await fetch(`${app.url}/v1/classify`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await app.key('service')}`, 'content-type': 'text/csv' },
      body: 'text\nA\n',
    });
    expect(elsewhere.status).toBe(415);
  });

  it('reads a file of the server for an admin, and nothing outside its folder', async () => {
    const rows = ['First.', 'Second.'].map((text) => JSON.stringify({ text })).join('\n');
    await mkdir(path.join(folder, 'shared/2026'));
    await writeFile(path.join(folder, 'shared/2026/comments.jsonl.gz'), gzipSync(rows));
    await writeFile(path.join(folder, 'secret.jsonl'), rows);
    await symlink(path.join(folder, 'secret.jsonl'), path.join(folder, 'shared/link.jsonl'));
    await symlink(folder, path.join(folder, 'shared/up'));

    const made = await app.call('admin', 'POST', '/v1/batches', { file: '2026/comments.jsonl.gz' });
    expect(made).toMatchObject({ status: 202, body: { total: 2, kind: 'comments' } });
    await expect
      .poll(async () => (await app.call('admin', 'GET', `/v1/batches/${made.body.id}`)).body.state, { timeout: 20_000 })
      .toBe('done');

    for (const role of ['service', 'analyst', 'lead'] as const) {
      expect((await app.call(role, 'POST', '/v1/batches', { file: '2026/comments.jsonl.gz' })).status).toBe(403);
    }
    for (const file of [
      '../secret.jsonl',
      '2026/../../secret.jsonl',
      path.join(folder, 'secret.jsonl'),
      path.join(folder, 'shared/2026/comments.jsonl.gz').replace('shared', 'shared/../shared/..'),
      'link.jsonl',
      'up/secret.jsonl',
      'missing.jsonl',
      '2026',
      '2026/comments',
      'a\0.jsonl',
      '',
      7,
      null,
    ]) {
      const { status, body } = await app.call('admin', 'POST', '/v1/batches', { file });
      expect({ file, status, path: body.errors?.[0]?.path }).toEqual({ file, status: 400, path: 'file' });
      expect(body.detail).not.toContain(folder);
    }
  });

  it('waits for a worker that has the models it began with', async () => {
    const made = await upload(JSON.stringify({ text: 'One.' }), 'application/x-ndjson');
    const { id } = made.body;
    await finished(id);
    // As it stands while another release has taken it in: its chunk not done, for models that are not here.
    const change = (models: string) =>
      app.dataSource.query(
        `WITH chunk AS (UPDATE batch_chunk SET done_at = NULL, rows = convert_to(E'1\t{"text": "One."}', 'UTF8')
           WHERE batch_id = $1), result AS (DELETE FROM batch_result WHERE batch_id = $1)
         UPDATE batch SET model_set = $2, state = 'paused', done = 0, finished_at = NULL WHERE id = $1`,
        [id, models],
      );
    const [{ model_set: ours }] = await app.dataSource.query('SELECT model_set FROM batch WHERE id = $1', [id]);
    await change('models of the release before');
    expect((await app.call('service', 'POST', `/v1/batches/${id}/resume`)).status).toBe(200);
    const putOff = `SELECT run_at > now() + interval '5 seconds' AS later FROM job
      WHERE name = 'batch' AND state = 'waiting' AND payload ->> 'batchId' = $1`;
    await expect.poll(() => app.dataSource.query(putOff, [id]), { timeout: 10_000 }).toEqual([{ later: true }]);
    expect((await app.call('service', 'GET', `/v1/batches/${id}`)).body).toMatchObject({ state: 'running', done: 0 });

    await change(ours);
    expect((await app.call('service', 'POST', `/v1/batches/${id}/resume`)).status).toBe(200);
    expect(await finished(id)).toMatchObject({ done: 1, failed: 0 });
    expect(lines(await results(id))).toHaveLength(1);
  });

  it('can be paused, taken up again, cancelled and erased, each from the right state alone', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => JSON.stringify({ text: `Row ${index} of many.` })).join(
      '\n',
    );
    const { body: batch } = await upload(rows, 'application/x-ndjson');
    const paused = await app.call('service', 'POST', `/v1/batches/${batch.id}/pause`);
    expect(paused.body.state).toBe('paused');
    expect((await app.call('service', 'POST', `/v1/batches/${batch.id}/pause`)).status).toBe(409);
    const resumed = await app.call('service', 'POST', `/v1/batches/${batch.id}/resume`);
    expect(resumed.body.state).toBe('running');
    expect(await finished(batch.id)).toMatchObject({ total: 3_000, done: 3_000, failed: 0 });
    expect(lines(await results(batch.id)).map(({ text }) => text)).toEqual(
      Array.from({ length: 3_000 }, (_, index) => `Row ${index} of many.`),
    );
    expect((await app.call('service', 'POST', `/v1/batches/${batch.id}/cancel`)).status).toBe(409);

    // Long enough that it is not over when it is cancelled.
    const { body: other } = await upload(`${rows}\n`.repeat(8), 'application/x-ndjson');
    expect((await app.call('service', 'POST', `/v1/batches/${other.id}/cancel`)).body).toMatchObject({
      state: 'cancelled',
    });
    const done = lines(await results(other.id)).length;
    expect(done).toBeLessThan(24_000);
    expect((await app.call('service', 'DELETE', `/v1/batches/${other.id}`)).status).toBe(204);
    expect((await app.call('service', 'GET', `/v1/batches/${other.id}`)).status).toBe(404);
  });

  it('is erased where its process died while it came in, and no other is', async () => {
    const [dead, alive] = [newId(), newId()];
    for (const [id, minutes] of [
      [dead, 6],
      [alive, 4],
    ]) {
      await app.dataSource.query(
        `INSERT INTO batch (id, tenant_id, created_by, kind, explain, spec, model_set, state, updated_at)
         VALUES ($1, $2, 'key:1', 'comments', false, '{}', 'm', 'receiving', now() - make_interval(mins => $3))`,
        [id, DEFAULT_TENANT_ID, minutes],
      );
      await app.dataSource.query(
        `INSERT INTO batch_chunk (tenant_id, batch_id, number, first_row, row_count, rows) VALUES ($1, $2, 0, 0, 1, 'x')`,
        [DEFAULT_TENANT_ID, id],
      );
    }
    const done = (await upload('{"text":"Here to stay."}\n', 'application/x-ndjson')).body.id;
    await app.dataSource.query(`UPDATE batch SET updated_at = now() - interval '1 day' WHERE id = $1`, [done]);
    expect(await forgetAbandoned(app.dataSource)).toBe(1);
    const left: { batch_id: string }[] = await app.dataSource.query(
      'SELECT DISTINCT batch_id FROM batch_chunk WHERE batch_id = ANY ($1) ORDER BY 1',
      [[dead, alive, done]],
    );
    expect(left.map(({ batch_id }) => batch_id)).toEqual([alive, done]);
    await app.dataSource.query('DELETE FROM batch WHERE id = $1', [alive]);
  });

  it('is not answered for where it was taken for abandoned while its rows still came', async () => {
    const wanted: NewBatch = {
      tenantId: DEFAULT_TENANT_ID,
      createdBy: 'slow',
      kind: 'comments',
      explain: false,
      spec: { policy: DEFAULT_POLICY, targets: [] },
      modelSet: 'none',
    };
    async function* rows() {
      yield { line: 1, json: '{"text":"a"}' };
      await app.dataSource.query(`UPDATE batch SET updated_at = now() - interval '1 hour' WHERE created_by = 'slow'`);
      expect(await forgetAbandoned(app.dataSource)).toBe(1);
    }
    await expect(keepBatch(app.dataSource, app.app.get(JobQueue), wanted, rows())).rejects.toThrow();
    expect(await app.dataSource.query(`SELECT id FROM batch WHERE created_by = 'slow'`)).toEqual([]);
  });

  it('belongs to the key that sent it; analysts see all', async () => {
    const { body: batch } = await app.call('analyst', 'POST', '/v1/batches', { comments: [{ text: 'Mine.' }] });
    expect((await app.call('service', 'GET', `/v1/batches/${batch.id}`)).status).toBe(404);
    expect((await app.call('moderator', 'GET', `/v1/batches/${batch.id}`)).status).toBe(403);
    expect((await app.call('analyst', 'GET', '/v1/batches')).body.batches.length).toBeGreaterThan(1);
  });

  it('tells of its progress as events until it is over', async () => {
    const { body: batch } = await upload('{"text":"One."}\n{"text":"Two."}', 'application/x-ndjson');
    const answer = await fetch(`${app.url}/v1/batches/${batch.id}/events`, {
      headers: { authorization: `Bearer ${await app.key('service')}` },
    });
    const events = (await answer.text()).split('\n').filter((line) => line.startsWith('data: '));
    expect(JSON.parse(events.at(-1)!.slice(6))).toMatchObject({ id: batch.id, state: 'done', done: 2 });
  });
});
