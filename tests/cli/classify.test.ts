import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/assessment.js';
import { runCli, startCli } from '../support/run-cli.js';
import { saveTopicModel, topicRows } from '../support/tiny-model.js';

let folder: string;
let model: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-classify-'));
  model = path.join(folder, 'topic');
  await saveTopicModel(model);
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}
const jsonl = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const assessments = (stdout: string): Assessment[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Assessment);

describe('parley classify', () => {
  const withTopic = (): string[] => ['--model', `topic=${model}`, '--axes', 'topic'];

  it('gives one assessment a line, in the order of the input', async () => {
    const rows = topicRows(20).map(({ id, text }) => ({ id, text }));
    const { code, stdout, stderr } = await runCli(['classify', ...withTopic()], { input: jsonl(rows) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const given = assessments(stdout);
    expect(given.map(({ id, text }) => ({ id, text }))).toEqual(rows);
    expect(given.map(({ axes }) => axes['topic']?.label)).toEqual(topicRows(20).map(({ labels }) => labels.topic));
    expect(given[0]).toMatchObject({
      encoding: { status: 'clean' },
      axes: { topic: { status: 'scored' } },
      models: { topic: 'topic-test@1' },
    });
    expect(['approve', 'review', 'reject']).toContain(given[0]!.decision.action);
  });

  it('reports bad rows with file and line, does the others, and ends with 1', async () => {
    const place = file('bad.jsonl', '{"id":"a","text":"harbour"}\n{"id":\n\n{"text":7}\n{"id":"b","text":"barn"}\n');
    const { code, stdout, stderr } = await runCli(['classify', place, ...withTopic()]);
    expect(code).toBe(1);
    expect(assessments(stdout).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(stderr).toMatch(/bad\.jsonl:2: not valid JSON.*\n.*bad\.jsonl:4: text: must be a string, not a number\n$/);
  });

  it('counts the other authors who wrote nearly the same before, whatever the threads and after a break', async () => {
    const offer = 'Ask me how I earn 4,500 a month from my sofa, my profile says how';
    const rows = [
      { id: '1', text: offer, author: { name: 'ann' } },
      { id: '2', text: offer, author: { name: 'ann' } },
      { id: '3', text: `${offer} 😊`, author: { name: 'bob' } },
      { id: '4', text: 'The ferry to the islands is late again, says the harbour master.', author: { name: 'cid' } },
      { id: '5', text: offer.replace('4,500', '900') },
    ];
    const input = file('repeated.jsonl', jsonl(rows));
    const counts = (stdout: string) => assessments(stdout).map(({ spam }) => spam.nearDuplicates ?? 0);
    const one = await runCli(['classify', input, ...withTopic()]);
    expect(counts(one.stdout)).toEqual([0, 0, 1, 0, 2]);
    const several = await runCli(['classify', input, ...withTopic(), '--threads', '2']);
    expect(several.stdout).toBe(one.stdout);
    const out = path.join(folder, 'repeated-out.jsonl');
    writeFileSync(out, one.stdout.split('\n').slice(0, 2).join('\n') + '\n');
    await runCli(['classify', input, ...withTopic(), '--out', out, '--resume']);
    expect(readFileSync(out, 'utf8')).toBe(one.stdout);
  });

  it('reads CSV, text and gzip', async () => {
    const csv = file('c.csv.gz', gzipSync('id;text\n1;"harbour; ferry"\n2;barn\n'));
    const txt = file('c.txt', 'harbour tide\r\n\r\nbarn fence\n');
    const { code, stdout } = await runCli(['classify', csv, txt, ...withTopic()]);
    expect(code).toBe(0);
    expect(assessments(stdout).map(({ id, text }) => [id, text])).toEqual([
      ['1', 'harbour; ferry'],
      ['2', 'barn'],
      [`${txt}:1`, 'harbour tide'],
      [`${txt}:3`, 'barn fence'],
    ]);
  });

  it('gives the same lines on several threads', async () => {
    const place = file('many.jsonl', jsonl(topicRows(700).map(({ id, text }) => ({ id, text }))));
    const [one, three] = await Promise.all([
      runCli(['classify', place, ...withTopic()]),
      runCli(['classify', place, ...withTopic(), '--threads', '3']),
    ]);
    expect(three.code).toBe(0);
    expect(three.stdout).toBe(one.stdout);
    expect(assessments(three.stdout)).toHaveLength(700);
  });

  it('goes on with a file that was cut off', async () => {
    const place = file('resume.jsonl', jsonl(topicRows(50).map(({ id, text }) => ({ id, text }))));
    const out = path.join(folder, 'resume-out.jsonl');
    await runCli(['classify', place, ...withTopic(), '--out', out]);
    const whole = readFileSync(out, 'utf8');
    writeFileSync(out, whole.slice(0, Math.floor(whole.length * 0.6)));
    const { code } = await runCli(['classify', place, ...withTopic(), '--out', out, '--resume']);
    expect(code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(whole);
    rmSync(out);
    await runCli(['classify', place, ...withTopic(), '--out', out, '--resume']);
    expect(readFileSync(out, 'utf8')).toBe(whole);
  });

  it('gives each row once however often it is killed and goes on', async () => {
    const count = 15_000;
    const place = file('killed.jsonl', jsonl(topicRows(count).map(({ text }, id) => ({ id: String(id), text }))));
    const out = path.join(folder, 'killed-out.jsonl');
    const size = () => statSync(out, { throwIfNoEntry: false })?.size ?? 0;
    let kills = 0;
    for (let code: number | null = null; code === null; ) {
      const child = startCli(['classify', place, ...withTopic(), '--threads', '2', '--out', out, '--resume']);
      const ended = once(child, 'exit') as Promise<[number | null]>;
      const before = size();
      // At three moments while it writes: right away, within a piece of the file, and later.
      while (kills < 3 && child.exitCode === null && size() <= before + kills * 100_000) await sleep(1);
      if (kills < 3 && child.kill('SIGKILL')) kills++;
      [code] = await ended;
    }
    expect(kills).toBe(3);
    const given = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(given.map((line) => (JSON.parse(line) as Assessment).id)).toEqual(
      Array.from({ length: count }, (_, id) => String(id)),
    );
  }, 60_000);

  it('assesses the comments of a page, known by page and index', async () => {
    const seed = path.resolve(import.meta.dirname, '../../seeds/harbour-exercise.txt');
    const { code, stdout } = await runCli(['classify', '--from', 'page', seed, '--axes', 'spam']);
    expect(code).toBe(0);
    const given = assessments(stdout);
    expect(given.length).toBeGreaterThan(0);
    expect(given.map(({ id }) => id)).toEqual(given.map((_, index) => `${seed}#${index}`));
    expect(given.every(({ text }) => readFileSync(seed, 'utf8').includes(text.split('\n')[0]!))).toBe(true);
  });

  it('answers stance towards configured targets that a comment names', async () => {
    const targets = file('targets.json', '[{"name":"Harbour board","aliases":["port office"],"opposed":[]}]');
    const input = jsonl([{ text: 'The PORT OFFICE was right.' }, { text: 'Nice weather.' }]);
    const { stdout } = await runCli(['classify', '--targets', targets, '--axes', 'stance'], { input });
    expect(assessments(stdout).map(({ stance }) => stance.map(({ target }) => target))).toEqual([
      ['Harbour board'],
      [],
    ]);
  });

  it('explains scores by stretches of the text as handed in', async () => {
    const text = 'Il caffÃ¨: the ferry and the harbour';
    const { stdout } = await runCli(['classify', ...withTopic(), '--explain'], { input: jsonl([{ text }]) });
    const parts = assessments(stdout)[0]!.axes['topic']!.explanation!['sea']!;
    for (const part of parts) expect(text.slice(part.begin, part.end)).toBe(part.text);
    expect(parts.map((part) => part.text)).toEqual(expect.arrayContaining(['ferry', 'harbour']));
  });

  it('ends with 2 on wrong usage and says what was wrong', async () => {
    for (const [args, said] of [
      [['--from', 'pdf'], /jsonl.*csv.*txt.*page/],
      [['--threads', '0'], /whole number/],
      [['--resume'], /--resume needs --out/],
      [['--nonsense'], /unknown option/],
      [['--targets', file('t.json', '{"a":1}')], /list of targets/],
    ] as const) {
      const { code, stdout, stderr } = await runCli(['classify', ...args], { input: '' });
      expect(stderr).toMatch(said);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    }
  });

  it('names a file or a model that is not there', async () => {
    const none = path.join(folder, 'none');
    const [missingFile, missingModel] = await Promise.all([
      runCli(['classify', none, ...withTopic()]),
      runCli(['classify', '--model', none], { input: '' }),
    ]);
    expect(missingFile.stderr).toContain(`${none}: no such file`);
    expect(missingModel.stderr).toContain(`${none} is not a model folder`);
    expect([missingFile.code, missingModel.code]).toEqual([1, 1]);
  });

  it('keeps its memory on a long stream', async () => {
    // 17 MB of comments and 50 MB of assessments, in a heap of 96 MB of which the models take 60.
    const place = file('long.jsonl', `${JSON.stringify({ text: 'harbour ferry '.repeat(200) })}\n`.repeat(6_000));
    const out = path.join(folder, 'long-out.jsonl');
    const { code, stderr } = await runCli(['classify', place, ...withTopic(), '--axes', 'reply', '--out', out], {
      env: { NODE_OPTIONS: '--max-old-space-size=96' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(6_001);
  });
});

describe('a slip of the pen', () => {
  it('in --axes ends the command with what there is', async () => {
    const { code, stderr } = await runCli(['classify', '--axes', 'bogus', '-'], {
      input: '{"id":"1","text":"Hello there"}\n',
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/no model answers bogus; there are .*spam/);
  });

  it('in --out is one line, before any work is done', async () => {
    const { code, stderr } = await runCli(['classify', '--out', '/nowhere/out.jsonl', '-'], { input: '' });
    expect(code).toBe(1);
    expect(stderr.trim()).toBe('parley: /nowhere/out.jsonl: no such file or folder');
  });
});
