import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseRows } from '../../src/experiments/datasets/erase-rows.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

async function upload(
  name: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/x-ndjson',
  query = '',
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
): Promise<{ status: number; body: any }> {
  const answer = await fetch(`${app.url}/v1/datasets?name=${encodeURIComponent(name)}${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await app.key('analyst')}`, 'content-type': type },
    body,
  });
  return { status: answer.status, body: await answer.json() };
}

const analyst = (method: string, path: string, body?: unknown) => app.call('analyst', method, path, body);

const jsonl = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const ROWS = Array.from({ length: 1_203 }, (_, row) => ({
  id: `r${row}`,
  text: `The ferry number ${row} was late again this morning, and nobody said a word.`,
  labels: { spam: row % 3 === 0, topic: row % 2 === 0 ? 'sea' : 'land' },
  desk: row % 2 === 0 ? 'a' : 'b',
}));

describe('a data set', () => {
  it('keeps rows in versions, and knows the same rows again', async () => {
    const made = await upload('Ferries', jsonl(ROWS));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Ferries', version: 1, rows: 1_203, faultyRows: 0, faults: [] });
    expect(made.body.axes).toEqual([
      { axis: 'spam', kind: 'binary', classes: ['false', 'true'], counts: [802, 401], rows: 1_203, soft: false },
      { axis: 'topic', kind: 'classes', classes: ['land', 'sea'], counts: [601, 602], rows: 1_203, soft: false },
    ]);
    expect(made.body.languages[0]).toMatchObject({ code: 'en' });
    expect(made.body.fields).toEqual([{ name: 'desk', rows: 1_203, distinct: 2 }]);

    const again = await upload('Ferries', gzipSync(`${jsonl(ROWS)}\n`), 'application/gzip');
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: made.body.id, version: 1 });
    const more = await upload('Ferries', jsonl(ROWS.slice(1)));
    expect(more.body).toMatchObject({ version: 2, rows: 1_202 });
    const { body } = await analyst('GET', '/v1/datasets/Ferries');
    expect(body.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect((await analyst('GET', '/v1/datasets/Ferries/versions/latest')).body.version).toBe(2);
    expect((await analyst('GET', '/v1/datasets/Ferries/versions/3')).status).toBe(404);
    const audit = await app.dataSource.query(
      `SELECT action, detail FROM audit_entry WHERE subject_kind = 'dataset' ORDER BY id`,
    );
    expect(audit).toMatchObject([
      { action: 'dataset.version-added', detail: { version: 1, rows: 1_203, digest: made.body.digest } },
      { action: 'dataset.version-added', detail: { version: 2 } },
    ]);
  });

  it('shows its rows page by page and by class, and gives them back as they came', async () => {
    const first = (await analyst('GET', '/v1/datasets/Ferries/versions/1/rows?from=499&limit=2')).body;
    expect(first.rows.map(({ number, row }: { number: number; row: { id: string } }) => [number, row.id])).toEqual([
      [499, 'r499'],
      [500, 'r500'],
    ]);
    expect(first.next).toBe(501);
    const spam = (await analyst('GET', '/v1/datasets/Ferries/versions/1/rows?axis=spam&class=true&limit=200&from=1100'))
      .body;
    expect(spam.rows).toHaveLength(34);
    expect(spam.next).toBeNull();
    const file = await fetch(`${app.url}/v1/datasets/Ferries/versions/1/file`, {
      headers: { authorization: `Bearer ${await app.key('analyst')}` },
    });
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="Ferries-1.jsonl"');
    expect(await file.text()).toBe(`${jsonl(ROWS)}\n`);
  });

  it('says line by line what is wrong, and keeps the rest', async () => {
    const csv =
      'id,text,labels.spam,labels.tone.insult\r\n1,Fine,1,0.2\r\n2,Fine too,false,2\r\n1,Again,true,0\r\n3\r\n4,Odd,perhaps,1\r\n';
    const made = await upload('Faulty', csv, 'text/csv');
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ rows: 2, faultyRows: 3 });
    expect(made.body.faults).toEqual([
      { line: 3, path: 'labels.tone.insult', message: expect.stringContaining('from 0 to 1') },
      { line: 4, path: 'id', message: 'the id "1" is that of line 2 already' },
      { line: 5, path: '', message: '1 cells where the header has 4' },
      { line: 6, path: 'labels.spam', message: expect.stringContaining('mixed labels') },
    ]);
    const strict = await upload('Strictly', csv, 'text/csv', '&strict=true');
    expect(strict.status).toBe(400);
    expect(strict.body.detail).toContain('line 3: labels.tone.insult');
    expect(strict.body.errors[1]).toEqual({ path: 'line 4', message: 'id: the id "1" is that of line 2 already' });
  });

  it('is refused where nothing can be read, and leaves nothing behind', async () => {
    expect((await upload('Empty', '\n')).body).toMatchObject({ status: 400, detail: 'the file has no row' });
    const header = await upload('Empty', 'id,comment,labels.spam\n1,a,true\n', 'text/csv');
    expect(header.status).toBe(400);
    expect(header.body.detail).toContain('no column "text"');
    expect((await upload('Empty', 'not json')).body.errors).toEqual([
      { path: 'line 1', message: expect.stringContaining('not valid JSON') },
    ]);
    expect((await upload('<b>', jsonl(ROWS.slice(0, 2)))).body.errors[0].path).toBe('name');
    expect((await upload('Cut', gzipSync(jsonl(ROWS)).subarray(0, 900))).status).toBe(400);
    expect((await analyst('POST', '/v1/datasets?name=Empty', { comments: [] })).status).toBe(400);
    const left = await app.dataSource.query(
      `SELECT name FROM dataset WHERE name IN ('Empty', 'Cut', 'Strictly')
       UNION ALL SELECT 'version' FROM dataset_version WHERE version IS NULL`,
    );
    expect(left).toEqual([]);
  });

  it('tells how far several labellers agree', async () => {
    const rows = ['ana', 'ben'].flatMap((labeller) =>
      Array.from({ length: 20 }, (_, row) => ({
        id: `s${row}`,
        text: `Row ${row}`,
        labels: { spam: labeller === 'ana' ? row < 10 : row < 8 },
        labeller,
      })),
    );
    const made = await analyst('POST', '/v1/datasets?name=Twice', { rows });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ rows: 40, labellers: ['ana', 'ben'] });
    const { body } = await analyst('GET', '/v1/datasets/Twice/versions/1/agreement');
    expect(body).toMatchObject({ labellers: ['ana', 'ben'], sharedRows: 20 });
    expect(body.pairs).toEqual([
      expect.objectContaining({ first: 'ana', second: 'ben', axis: 'spam', rows: 20, same: 0.9 }),
    ]);
    expect(body.pairs[0].kappa).toBeCloseTo(0.8, 9);
  });

  it('is for analysts and leads, and for its tenant alone', async () => {
    expect((await app.call('moderator', 'GET', '/v1/datasets')).status).toBe(403);
    expect((await app.call('service', 'GET', '/v1/datasets')).status).toBe(403);
    expect((await app.call('lead', 'GET', '/v1/datasets')).status).toBe(200);
    await app.dataSource.query(`INSERT INTO tenant (id, name) VALUES (gen_random_uuid(), 'other')`);
    await app.dataSource.query(
      `UPDATE dataset SET tenant_id = (SELECT id FROM tenant WHERE name = 'other') WHERE name = 'Twice'`,
    );
    expect((await analyst('GET', '/v1/datasets/Twice')).status).toBe(404);
    const listed = (await analyst('GET', '/v1/datasets?limit=1')).body;
    expect(listed.datasets.map(({ name }: { name: string }) => name)).toEqual(['Faulty']);
    const next = (await analyst('GET', `/v1/datasets?limit=1&cursor=${listed.nextCursor}`)).body;
    expect(next).toMatchObject({ datasets: [{ name: 'Ferries' }], nextCursor: null });
    expect((await analyst('DELETE', '/v1/datasets/Faulty')).status).toBe(204);
    expect((await analyst('GET', '/v1/datasets/Faulty')).status).toBe(404);
  });
});

describe('a data set of decisions', () => {
  it('holds what moderators decided, with who decided, and corrects what was there', async () => {
    const send = async (externalId: string, text: string): Promise<string> => {
      const sent = await app.call('service', 'POST', '/v1/comments', {
        text,
        source: 'site',
        externalId,
        forceReview: true,
      });
      return sent.body.itemId;
    };
    const decide = async (itemId: string, decision: string, labels: object): Promise<void> => {
      const { body } = await app.call('moderator', 'POST', '/v1/queues/all/claim', { limit: 10 });
      const { leaseToken } = body.items.find((item: { itemId: string }) => item.itemId === itemId);
      const answer = await app.call('moderator', 'POST', `/v1/items/${itemId}/decision`, {
        decision,
        labels,
        leaseToken,
        reasonCodes: decision === 'reject' ? ['insult'] : [],
      });
      expect(answer.body).toMatchObject({ status: decision === 'reject' ? 'rejected' : 'approved' });
    };
    await decide(await send('a', 'What a clever argument, you absolute donkey.'), 'reject', { 'tone.insult': true });
    await decide(await send('b', 'The harbour opens at nine, bring your papers.'), 'approve', { 'tone.insult': false });
    await send('c', 'Nobody has decided about this one yet.');

    const made = await analyst('POST', '/v1/datasets/from-decisions', { name: 'Ours', axis: 'tone.insult' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      rows: 2,
      axes: [{ axis: 'tone.insult', counts: [1, 1] }],
      origin: { kind: 'decisions', axis: 'tone.insult', added: 2, corrected: 0, base: null },
    });
    const { rows } = (await analyst('GET', '/v1/datasets/Ours/versions/1/rows')).body;
    expect(rows[0].row).toMatchObject({
      labels: { 'tone.insult': true },
      externalId: 'a',
      provenance: { decidedBy: 'test moderator' },
    });

    const erasedId = rows[0].row.id;
    const base = [
      {
        id: 'x1',
        source: 'site',
        externalId: 'a',
        text: 'Another form',
        labels: { 'tone.insult': false, spam: false },
      },
      { id: 'x2', text: 'Not among the decisions', labels: { 'tone.insult': false } },
    ];
    expect((await upload('Base', jsonl(base))).status).toBe(201);
    const merged = await analyst('POST', '/v1/datasets/from-decisions', { name: 'Base', base: { dataset: 'Base' } });
    expect(merged.body).toMatchObject({
      version: 2,
      rows: 3,
      origin: { base: { dataset: 'Base', version: 1 }, corrected: 1, added: 1 },
    });
    const after = (await analyst('GET', '/v1/datasets/Base/versions/2/rows')).body.rows;
    expect(after.map(({ row }: { row: { labels: object } }) => row.labels)).toEqual([
      { 'tone.insult': true, spam: false, decision: 'reject' },
      { 'tone.insult': false },
      { 'tone.insult': false, spam: false, decision: 'approve' },
    ]);
    expect(after[0].row.provenance.decidedBy).toBe('test moderator');
    expect((await analyst('POST', '/v1/datasets/from-decisions', { name: 'Ours', queue: 'nowhere' })).status).toBe(400);
    expect((await analyst('POST', '/v1/datasets/from-decisions', { name: 'Ours', since: 'soon' })).status).toBe(400);

    // A text must not outlive its comment.
    expect((await app.call('admin', 'DELETE', `/v1/comments/${erasedId}`)).status).toBeLessThan(300);
    expect(await eraseRows(app.dataSource)).toBe(1);
    expect(await eraseRows(app.dataSource)).toBe(0);
    const left = (await analyst('GET', '/v1/datasets/Ours/versions/1/rows')).body.rows;
    expect(left.map(({ row }: { row: object }) => Object.keys(row).length > 0)).toEqual([false, true]);
    expect((await analyst('GET', '/v1/datasets/Ours/versions/1')).body).toMatchObject({ rows: 2, erasedRows: 1 });
  });
});
