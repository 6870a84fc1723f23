import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/core/evaluation/evaluation.js';
import { runCli } from '../support/run-cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-new-user-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const place = path.join(folder, name);
  writeFileSync(place, `${lines.join('\n')}\n`);
  return place;
}
const evaluate = (...args: string[]) => runCli(['evaluate', '--no-floor', ...args]);
const SPAM = 'Earn $500 a day from home, click http://win.example now!!!';
const HAM = 'The ferry was late again and nobody at the harbour said a word about it.';

describe('someone who comes with a CSV file', () => {
  it('gets a report and a card from it, whatever the words for yes and no are', async () => {
    const words = [
      ['yes', 'no'],
      ['Y', 'n'],
      ['1', '0'],
      ['TRUE', 'False'],
      ['spam', 'ham'],
    ];
    const data = file('my.csv', [
      'id,text,labels.spam,lang',
      ...words.flatMap(([yes, no], at) => [`s${at},"${SPAM} ${at}",${yes},en`, `h${at},"${HAM} ${at}",${no},en`]),
    ]);
    const [report, card] = [path.join(folder, 'out.html'), path.join(folder, 'card.md')];
    const args = ['--data', data, '--report', report, '--card', card, '--slice', 'length', '--json', '-'];
    const { code, stdout, stderr } = await evaluate(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { axes } = JSON.parse(stdout) as Evaluation;
    expect(axes[0]!.schema).toMatchObject({ kind: 'binary', counts: [5, 5] });
    expect(axes[0]!.results[0]!.unknownClasses).toEqual([]);
    expect(axes[0]!.results[0]!.slices.map(({ value, rows }) => [value, rows])).toEqual([['40 to 119', 10]].slice(1));
    expect(readFileSync(report, 'utf8')).toContain('<svg');
    const written = readFileSync(card, 'utf8');
    expect(written).toMatch(/^# Card: spam@\d/);
    for (const part of ['## Intended use', 'licence', '## Limits', '10 rows only']) expect(written).toContain(part);
  });

  it('is told with the line what a label of a yes-no axis cannot be', async () => {
    const data = file('odd.csv', ['id,text,labels.spam', `a,"${SPAM}",yes`, `b,"${HAM}",perhaps`, `c,"${HAM}",no`]);
    const { code, stdout, stderr } = await evaluate('--data', data);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S+odd\.csv:3: labels\.spam: the models answer yes or no here, and this is a class name/);
    expect(stdout).toMatch(/spam: 2 rows \(false 1, true 1\)/);
  });

  it('is told which fields there are where one is named that no row has', async () => {
    const data = file('fields.csv', ['id,text,labels.spam,desk', `a,"${SPAM}",1,city`, `b,"${HAM}",0,sport`]);
    for (const [flag, wrong] of [
      ['--slice', 'section'],
      ['--group', 'page'],
      ['--only', 'page=1'],
    ] as const) {
      const { code, stderr, stdout } = await evaluate('--data', data, flag, wrong);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(
        /no row has a field "(section|page)" to (slice by|group by|choose rows by); there are .*desk/,
      );
    }
    const value = await evaluate('--data', data, '--only', 'desk=culture');
    expect([value.code, value.stderr]).toEqual([2, expect.stringContaining('there are "city", "sport"')]);
    expect((await evaluate('--data', data, '--slice', 'language')).code).toBe(0);
  });

  it('is told where a class has no rows, and where a cell or a quote is wrong', async () => {
    const one = file('one.csv', ['id,text,labels.spam', `a,"${HAM}",0`, `b,"${HAM} Again.",0`]);
    expect((await evaluate('--data', one)).stdout).toContain('spam: every label is false and none true');
    const broken = file('broken.csv', ['id,text,labels.spam', `a,"${HAM}",0`, 'b,"never closed,1', `c,"${SPAM}"x,1`]);
    const { code, stderr } = await evaluate('--data', broken);
    expect(code).toBe(1);
    expect(stderr).toMatch(/broken\.csv:3: .*quote/);
    const empty = file('empty.jsonl', [JSON.stringify({ id: 'a', text: HAM, labels: { reply: ' ' } })]);
    expect((await evaluate('--data', empty)).stderr).toMatch(/empty\.jsonl:1: labels\.reply: a class name must have/);
  });
});

describe('a functional suite', () => {
  it('is told function by function, worst first, in text and report', async () => {
    const cases = [
      ...Array.from({ length: 4 }, (_, at) => ({ text: `${SPAM} ${at}`, spam: true, function: 'plain advertisement' })),
      ...Array.from({ length: 4 }, (_, at) => ({
        text: `${HAM} ${at}`,
        spam: true,
        function: 'mislabelled on purpose',
      })),
    ];
    const rows = cases.map(({ text, spam, function: tested }, at) =>
      JSON.stringify({ id: `${at}`, text, labels: { spam }, function: tested }),
    );
    const report = path.join(folder, 'suite.html');
    const { stdout } = await evaluate('--data', file('suite.jsonl', rows), '--axis', 'spam', '--report', report);
    expect(stdout).toMatch(/on mislabelled on purpose: 0\.000 of 4 cases right\n.*on plain advertisement: 1\.000 of 4/);
    const html = readFileSync(report, 'utf8');
    expect(html.indexOf('mislabelled on purpose')).toBeLessThan(html.indexOf('plain advertisement'));
  });
});

describe('swaps', () => {
  it('say what a name alone does to the score', async () => {
    const rows = Array.from({ length: 8 }, (_, at) =>
      JSON.stringify({
        id: `${at}`,
        text: `My neighbour ${at} is Muslim and a fool.`,
        labels: { 'tone.insult': at % 2 === 0 },
      }),
    );
    const args = ['--data', file('swaps.jsonl', rows), '--axis', 'tone.insult', '--swaps', '--json', '-'];
    const { stdout } = await evaluate(...args);
    const { swaps } = (JSON.parse(stdout) as Evaluation).axes[0]!.results[0]!;
    expect(swaps.map(({ word }) => word).toSorted()).toEqual([
      'Buddhist',
      'Catholic',
      'Christian',
      'Hindu',
      'Jewish',
      'Muslim',
    ]);
    expect(swaps.reduce((total, { shift }) => total + shift, 0)).toBeCloseTo(0, 9);
    expect(swaps.every(({ texts }) => texts === 8)).toBe(true);
  });

  it('threads give the figures that one gives', async () => {
    const data = path.resolve(import.meta.dirname, '../../labels/comments/replies.jsonl');
    const one = await evaluate('--data', data, '--json', '-');
    const three = await evaluate('--data', data, '--json', '-', '--threads', '3');
    expect(three.stdout).toBe(one.stdout);
    expect(JSON.parse(one.stdout).axes.length).toBeGreaterThan(1);
  });
});
