import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/core/evaluation/evaluation.js';
import { runCli } from '../support/run-cli.js';
import { saveTopicModel, topicRows } from '../support/tiny-model.js';

let folder: string;
let model: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-evaluate-'));
  model = path.join(folder, 'topic');
  await saveTopicModel(model);
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}
const jsonl = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('parley evaluate', () => {
  it('compares models with the majority class and the floor, as JSON', async () => {
    const rows = topicRows(80).map((row, index) => ({ ...row, source: index < 20 ? 'one' : 'two' }));
    // Every tenth label is turned round: no model can be right there.
    rows.forEach((row, index) => {
      if (index % 10 === 0) row.labels.topic = 'land';
    });
    const data = file('topics.jsonl', jsonl(rows));
    const second = path.join(folder, 'second');
    await saveTopicModel(second, 'second-test');
    const args = ['evaluate', '--data', data, '--model', model, second, '--slice', 'source', '--json', '-'];
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const run = JSON.parse(stdout) as Evaluation;
    expect(run).toMatchObject({
      format: 'parley-evaluation',
      data: [`${path.basename(folder)}/topics.jsonl`],
      rows: 80,
      faultyRows: 0,
    });
    const [axis] = run.axes;
    expect(axis!.results.map((result) => result.model)).toEqual([
      'topic-test@1',
      'second-test@1',
      'bayes-classifier (floor)',
    ]);
    const [first] = axis!.results;
    expect(first!.figures['accuracy']!.value).toBeCloseTo(0.9, 12);
    expect(first!.confusion).toEqual({
      classes: ['land', 'sea'],
      counts: [
        [40, 8],
        [0, 32],
      ],
    });
    expect(first!.majority).toMatchObject({ class: 'land', figures: { accuracy: 0.6 } });
    expect(first!.slices.map(({ value, rows: number }) => [value, number])).toEqual([
      ['one', 20],
      ['two', 60],
    ]);
    expect(first!.worst).toHaveLength(8);
  });

  it('prints a table and writes a report that stands alone', async () => {
    const data = file(
      'plain.csv',
      `id,text,labels.topic\n${topicRows(50)
        .map((row) => `${row.id},${row.text},${row.labels.topic}`)
        .join('\n')}\n`,
    );
    const report = path.join(folder, 'report.html');
    const { code, stdout } = await runCli(['evaluate', '--data', data, '--model', model, '--report', report]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/topic: 50 rows \(land 25, sea 25\)/);
    expect(stdout).toMatch(/accuracy +1\.000 \[1\.000, 1\.000\]/);
    expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('renames classes of the data by --map', async () => {
    const rows = topicRows(20).map((row) => ({
      ...row,
      labels: { topic: row.labels.topic === 'sea' ? 'water' : 'land' },
    }));
    const data = file('water.jsonl', jsonl(rows));
    const map = file('map.json', '{"topic": {"water": "sea"}}');
    const evaluate = (...more: string[]) =>
      runCli(['evaluate', '--data', data, '--model', model, '--no-floor', ...more]);
    expect((await evaluate()).stdout).toMatch(/does not know water: always wrong there; --map renames classes/);
    expect((await evaluate('--map', map)).stdout).toMatch(/accuracy +1\.000/);
  });

  it('says with line numbers what is wrong with the data', async () => {
    const rows = topicRows(12);
    const content = [
      ...rows.slice(0, 10).map((row) => JSON.stringify(row)),
      JSON.stringify({ ...rows[10], labels: { topic: true } }),
      JSON.stringify({ ...rows[11], id: 'row-3' }),
      JSON.stringify({ id: 'x', text: 'ferry', labels: { topic: 4 } }),
    ];
    const data = file('faulty.jsonl', `${content.join('\n')}\n`);
    const { code, stdout, stderr } = await runCli(['evaluate', '--data', data, '--model', model, '--no-floor']);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      `${data}:11: labels.topic: mixed labels: true, false or a number here, a class name in line 1`,
      `${data}:12: the id "row-3" is that of ${data}:4 already; not counted again`,
      `${data}:13: labels.topic: a number must be from 0 to 1; write a grade as a class name, such as "3"`,
    ]);
    expect(stdout).toMatch(/topic: 10 rows/);
  });

  it('names an axis that no row has, and a header without the needed columns', async () => {
    const data = file('known.jsonl', jsonl(topicRows(4)));
    const axis = await runCli(['evaluate', '--data', data, '--axis', 'mood', '--model', model]);
    expect(axis.stderr).toMatch(/no row has a label of mood/);
    const csv = await runCli([
      'evaluate',
      '--data',
      file('wrong.csv', 'id,comment,topic\n1,a,sea\n'),
      '--model',
      model,
    ]);
    expect(csv.stderr).toMatch(/wrong\.csv:1: no column "text"; the header has "id", "comment", "topic"/);
    expect([axis.code, csv.code]).toEqual([2, 2]);
  });

  it('says what could not be compared', async () => {
    const rows = topicRows(6).map((row) => ({ ...row, labels: { mood: row.labels.topic } }));
    const data = file('mood.jsonl', jsonl(rows));
    const { code, stdout } = await runCli(['evaluate', '--data', data, '--model', model]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/no model answers mood: [^\n]+\nno row has a label of topic\n$/);
    const floor = await runCli(['evaluate', '--data', data, '--model', `mood=${model}`]);
    expect(floor.stdout).toMatch(/mood: no floor, fewer than 40 labels\n$/);
    expect(floor.stdout).toMatch(/accuracy +1\.000/);
  });

  it('counts repaired and untouched texts for --task repair', async () => {
    const data = file(
      'repair.jsonl',
      jsonl([
        { id: 'damaged', original: 'un cafÃ© noir', fixedEncoding: 'un café noir' },
        { id: 'sound', original: 'un café noir', fixedEncoding: 'un café noir' },
        { id: 'impossible', original: 'plain words', fixedEncoding: 'other words' },
        { id: 'gone', original: 'LOOK âââ ðÂðÂðÂ', fixedEncoding: 'LOOK âââ ðÂðÂðÂ', status: 'garbage' },
      ]),
    );
    const { code, stdout } = await runCli(['evaluate', '--task', 'repair', '--data', data, '--json', '-']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      damaged: 2,
      damagedRight: 1,
      damagedLeft: 1,
      sound: 1,
      soundRight: 1,
      beyond: 1,
      beyondLeft: 1,
      beyondReported: 1,
      wrong: [{ line: 3, id: 'impossible' }],
    });
  });

  it('scores separation for --task pages', async () => {
    const text = 'Bridge closed\n\nThe council closed the bridge on Monday for repairs.\nWork takes a year.';
    const lines = text.split('\n').map((line) => ({ role: line === '' ? 'blank' : 'article' }));
    const data = file('pages.jsonl', jsonl([{ id: 'p', text, lines, hasComments: false, comments: [] }]));
    const { code, stdout } = await runCli(['evaluate', '--task', 'pages', '--data', data, '--json', '-']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'parley-pages-evaluation', overall: { pages: 1 } });
    const wrong = await runCli(['evaluate', '--task', 'pages', '--data', data, '--axis', 'spam']);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('--axis does not go with --task pages') });
  });
});
