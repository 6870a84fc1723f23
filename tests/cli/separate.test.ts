import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-separate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = `The library of Oster opened its new reading room on Monday, two years after the fire that destroyed the old one.
According to the city, the works cost 2.3 million euros, and 41,000 books were bought or given.
“Nobody has to sit on the stairs any more,” said the librarian, Hanne Vos.





I love it there!! Thank you so much to everyone who gave books.
@bookworm where do you park, I wonder?
`;
const HTML = `<!doctype html><html><body><p>${TEXT.split('\n')[0]}</p><ol class="commentlist"><li class="comment" id="comment-1">
<cite class="fn">Bea</cite><div class="comment-content"><p>My old school burnt too.</p></div></li></ol></body></html>`;
const rolesOf = (line: string): string[] =>
  (JSON.parse(line) as { segments: { role: string }[] }).segments.map(({ role }) => role);

describe('parley separate', () => {
  it('prints one JSON object for a page from standard input', async () => {
    const { code, stdout, stderr } = await runCli(['separate'], { input: TEXT });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.endsWith('}\n') && stdout.trim().split('\n').length === 1).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({ id: '-', hasComments: true, charset: { name: 'utf-8' } });
    expect(rolesOf(stdout)).toEqual(['article', 'comment', 'comment']);
  });

  it('takes several files, text, HTML and gzip, a line each in their order', async () => {
    const text = path.join(folder, 'page.txt');
    const html = path.join(folder, 'page.html.gz');
    writeFileSync(text, TEXT);
    writeFileSync(html, gzipSync(HTML));
    const { code, stdout } = await runCli(['separate', html, text]);
    expect(code).toBe(0);
    const pages = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(pages.map(({ id }) => id)).toEqual([html, text]);
    expect(pages[0].segments.find(({ role }: { role: string }) => role === 'comment').comment).toMatchObject({
      author: 'Bea',
      text: 'My old school burnt too.',
    });
    expect(pages[1].renderedText).toBeUndefined();
  });

  it('reads HTML as text where it is told to', async () => {
    const { stdout } = await runCli(['separate', '--format', 'text'], { input: HTML });
    expect(JSON.parse(stdout).segments[0].text).toContain('<!doctype html>');
  });

  it('names a file that cannot be read, does the others, and exits 1', async () => {
    const missing = path.join(folder, 'missing.txt');
    const { code, stdout, stderr } = await runCli(['separate', missing, '-'], { input: TEXT });
    expect(code).toBe(1);
    expect(stderr).toBe(`${missing}:1: no such file\n`);
    expect(JSON.parse(stdout).id).toBe('-');
  });

  it('exits 2 on a format that it does not know', async () => {
    const { code, stdout, stderr } = await runCli(['separate', '--format', 'pdf'], { input: TEXT });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/format/);
  });
});
