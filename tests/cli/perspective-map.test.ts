import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-map-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Recorded pairs: ours and Perspective's rise together, on two scales. */
const pairs = (number: number) =>
  Array.from({ length: number }, (_, n) =>
    JSON.stringify({
      ours: { 'tone.toxicity': ((n + 0.5) / number) ** 2 },
      perspective: { 'TOXICITY@6': Math.min(1, (1.2 * n) / number) },
    }),
  );

describe('parley perspective-map', () => {
  it('fits recorded pairs, writes the map, and finds nothing to say against it', async () => {
    const data = path.join(folder, 'pairs.jsonl');
    const out = path.join(folder, 'map.json');
    writeFileSync(data, `${pairs(300).join('\n')}\n`);
    const { code, stdout } = await runCli(['perspective-map', '--data', data, '--source', 'made up', '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain('300 comments: made up');
    expect(stdout).toMatch(/^TOXICITY +served +\d+ +(?:1\.000|0\.99\d) +(?:1\.000|0\.99\d)/m);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      rows: 300,
      attributes: { TOXICITY: { state: 'served' } },
    });
    expect((await runCli(['perspective-map', '--data', data, '--file', out, '--check'])).code).toBe(0);
  });

  it('reports bad rows and does the others, and says where the states have changed', async () => {
    const data = path.join(folder, 'bad.jsonl');
    writeFileSync(
      data,
      `${pairs(60).join('\n')}\nnot JSON\n{"text": "x", "labels": {"spam": true}}\n{"ours": {"tone.toxicity": 2}, "perspective": {}}\n`,
    );
    const { code, stderr } = await runCli(['perspective-map', '--data', data, '--check']);
    expect(code).toBe(1);
    expect(stderr).toContain('bad.jsonl:61: not valid JSON');
    expect(stderr).toContain('bad.jsonl:62: no label perspective.ATTRIBUTE');
    expect(stderr).toContain('bad.jsonl:63: ours.tone.toxicity is not a number from 0 to 1');
    expect(stderr).toContain('TOXICITY: served in the file, refused by the figures');
  });

  it('refuses wrong usage', async () => {
    expect((await runCli(['perspective-map', '--check'])).code).toBe(2);
    expect((await runCli(['perspective-map', '--file', path.join(folder, 'none.json')])).code).toBe(2);
  });

  it('prints the tables that stand in the documentation', async () => {
    const { stdout } = await runCli(['perspective-map', '--markdown']);
    const page = readFileSync(new URL('../../docs/migrating-from-perspective.md', import.meta.url), 'utf8');
    const [, inPage] = /<!-- perspective-map:begin -->\n([\s\S]*?)<!-- perspective-map:end -->/.exec(page)!;
    expect(inPage!.trim()).toBe(stdout.trim());
  });
});
