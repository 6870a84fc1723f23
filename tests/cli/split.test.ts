import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-split-'));
  data = path.join(folder, 'rows.csv');
  const words = ['ferry', 'council', 'orchard', 'winter', 'lamp', 'river', 'budget'];
  const lines = Array.from({ length: 200 }, (_, row) => {
    const text = `The ${words[row % 7]} of week ${row} was ${words[(row * 3) % 5]} again, said number ${row * 77}`;
    return `r${row},"${text}",${row % 4 === 0},writer-${row % 60},kept-${row}`;
  });
  writeFileSync(data, `id,text,labels.spam,author,mine\n${lines.join('\n')}\nbroken\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('parley split', () => {
  it('writes parts that know nothing of each other, rows as they stood, and says what it did', async () => {
    const out = path.join(folder, 'parts');
    const shares = 'train=0.7,test=0.3';
    const args = ['split', '--data', data, '--out', out, '--shares', shares, '--keep', 'author'];
    const { code, stdout, stderr } = await runCli(args);
    expect(stderr).toBe(`${data}:202: 1 cells where the header has 5\n`);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^200 rows in 60 groups/);
    expect(stdout).toMatch(/test is known from train: .* 0 by author/);
    expect(readdirSync(out).toSorted()).toEqual(['split.json', 'test.jsonl', 'train.jsonl']);
    const rows = (part: string) =>
      readFileSync(path.join(out, `${part}.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; author: string; mine: string; labels: { spam: string } });
    const [train, test] = [rows('train'), rows('test')];
    expect(train.length + test.length).toBe(200);
    expect(Math.abs(train.length - 140)).toBeLessThan(6);
    const authors = new Set(train.map(({ author }) => author));
    expect(test.some(({ author }) => authors.has(author))).toBe(false);
    expect(test[0]!.mine).toBe(`kept-${test[0]!.id.slice(1)}`);
    const written = JSON.parse(readFileSync(path.join(out, 'split.json'), 'utf8'));
    expect(written).toMatchObject({ seed: 1, names: ['train', 'test'], groups: 60 });
    // The parts are data: they can be measured on.
    const trained = path.join(folder, 'model');
    const parts = (part: string): string => path.join(out, `${part}.jsonl`);
    const train1 = await runCli(['train', '--axis', 'spam', '--data', parts('train'), '--out', trained]);
    expect(train1.code, train1.stderr).toBe(0);
    const evaluate = ['evaluate', '--model', trained, '--no-floor', '--data'];
    const fair = await runCli([...evaluate, parts('test'), '--train', parts('train'), '--json', '-']);
    expect(fair.code, fair.stderr).toBe(0);
    expect(JSON.parse(fair.stdout)).toMatchObject({
      leaks: { against: train.length, rows: test.length, author: 0 },
      trainedOn: [{ model: 'model@1', rows: 0 }],
    });
    const own = await runCli([...evaluate, parts('train')]);
    expect(own.stdout).toContain(`model@1 was trained on ${train.length} of these ${train.length} rows`);
  }, 120_000);

  it('refuses standard input, a folder with something else in it, and shares that are none', async () => {
    const refusals = [
      [['--data', '-', '--out', path.join(folder, 'x')], /read twice/],
      [['--data', data, '--out', folder], /holds .* which is no part/],
      [['--data', data, '--out', path.join(folder, 'y'), '--shares', 'train'], /must be such as train=0\.8/],
      [['--data', data, '--out', path.join(folder, 'y'), '--shares', 'train=1'], /two shares/],
    ] as const;
    for (const [args, reason] of refusals) {
      const { code, stderr } = await runCli(['split', ...args]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(reason)]);
    }
  });
});
