import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-repair-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const DAMAGED = 'The cafÃ© on the cornerâ€™s fine.\r\nNothing wrong here.\n';
const REPAIRED = 'The café on the corner’s fine.\r\nNothing wrong here.\n';

describe('parley repair', () => {
  it('prints the repaired text, with its line ends, and nothing else', async () => {
    const { code, stdout, stderr } = await runCli(['repair'], { input: DAMAGED });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: REPAIRED, stderr: '' });
  });

  it('reads a gzip file', async () => {
    const file = path.join(folder, 'page.txt.gz');
    writeFileSync(file, gzipSync(DAMAGED));
    expect(await runCli(['repair', file])).toMatchObject({ code: 0, stdout: REPAIRED });
  });

  it('says what bytes that are not UTF-8 were taken for', async () => {
    const file = path.join(folder, 'latin.txt');
    writeFileSync(file, Buffer.from('D\xe9j\xe0 vu, tr\xe8s t\xf4t, \xe0 la fen\xeatre', 'latin1'));
    const { code, stdout, stderr } = await runCli(['repair', file]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Déjà vu, très tôt, à la fenêtre' });
    expect(stderr).toMatch(/latin\.txt: read as windows-1252 \(guessed, confidence 0\.\d\d\)/);
  });

  it('prints the report with --json', async () => {
    const { code, stdout } = await runCli(['repair', '--json'], { input: DAMAGED });
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ status: 'repaired', text: REPAIRED, charset: { name: 'utf-8', confidence: 1 } });
    expect(report.spans).toHaveLength(2);
    expect(report.spans[0]).toMatchObject({ begin: 7, end: 9, from: 'Ã©', to: 'é', kind: 'repaired' });
  });

  it('prints the report of a file of many blocks with offsets into the whole file', async () => {
    const file = path.join(folder, 'long.txt');
    const line = 'Nobody knows who pays for the cafÃ© on the corner.\n';
    writeFileSync(file, line.repeat(20_000));
    const { code, stdout } = await runCli(['repair', '--json', file]);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ status: 'repaired', text: line.replace('Ã©', 'é').repeat(20_000) });
    expect(report.spans).toHaveLength(20_000);
    expect(report.spans.at(-1)).toMatchObject({ begin: 19_999 * line.length + line.indexOf('Ã'), from: 'Ã©', to: 'é' });
  });

  it('prints nothing of a report for a file that is not there', async () => {
    expect(await runCli(['repair', '--json', path.join(folder, 'none.txt')])).toMatchObject({ code: 1, stdout: '' });
  });

  it('repairs rows with --jsonl, names each bad one and does the others', async () => {
    const rows = ['{"id":"a","text":"cafÃ©"}', 'not json', '{"id":"b"}', '', '{"id":7,"text":"fine"}'].join('\n');
    const file = path.join(folder, 'rows.jsonl');
    writeFileSync(file, rows);
    const { code, stdout, stderr } = await runCli(['repair', '--jsonl', file]);
    expect(code).toBe(1);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { id: 'a', encoding: { status: 'repaired', text: 'café' } },
      { id: 7, encoding: { status: 'clean', text: 'fine', spans: [] } },
    ]);
    expect(stderr).toBe(`${file}:2: not JSON\n${file}:3: no text\n`);
  });

  it('ends with 1 for a file that is not there and 2 for wrong usage', async () => {
    const missing = await runCli(['repair', path.join(folder, 'none.txt')]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('none.txt: no such file');
    expect((await runCli(['repair', '--json', '--jsonl'])).code).toBe(2);
  });

  it('streams: many megabytes pass in order, without being held', async () => {
    const line = 'A line of words that was never damaged, and one that was: dÃ©jÃ\u00a0.\n';
    const count = 100_000;
    const { code, stdout } = await runCli(['repair'], {
      input: line.repeat(count),
      env: { NODE_OPTIONS: '--max-old-space-size=64' },
    });
    expect(code).toBe(0);
    // Compared outside of expect, which would print megabytes.
    expect(stdout === line.replace('dÃ©jÃ\u00a0', 'déjà').repeat(count)).toBe(true);
  });
});
