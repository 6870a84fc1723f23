import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const TOOL = path.resolve(import.meta.dirname, '../../dist/cli/offline/second-labels.js');
const IDENTITY = path.resolve(import.meta.dirname, '../../labels/comments/s02-identity.jsonl');
const STANCE = path.resolve(import.meta.dirname, '../../labels/comments/s03-stance.jsonl');

const run = async (...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [TOOL, ...args])) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parley-second-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a sheet holds a fifth of each file, the same each time, and says nothing of the first labels', async () => {
  const { code, stdout } = await run('sheet', IDENTITY, STANCE);
  expect(code).toBe(0);
  const sheet = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const fifth = (file: string): number => Math.round(readFileSync(file, 'utf8').trim().split('\n').length / 5);
  expect(sheet).toHaveLength(fifth(IDENTITY) + fifth(STANCE));
  const shown = new Set(sheet.flatMap((row) => Object.keys(row)));
  expect([...shown].sort()).toEqual(['context', 'id', 'language', 'targets', 'text']);
  for (const { targets } of sheet) if (targets !== undefined) expect(Array.isArray(targets)).toBe(true);
  expect((await run('sheet', STANCE, IDENTITY)).stdout).toBe(stdout);
});

it('agreement compares second labels with the first, axis by axis', async () => {
  const file = path.join(folder, 'second.jsonl');
  const second = [
    { id: 'own-s02-001', text: 'x', labels: { 'tone.identity_attack': true, sentiment: 'negative' } },
    { id: 'own-s02-044', text: 'x', labels: { 'tone.identity_attack': false, sentiment: 'neutral' } },
  ];
  await writeFile(file, second.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { stdout } = await run('agreement', file);
  expect(stdout).toContain('2 comments labelled by two people.');
  expect(stdout).toMatch(/\| `tone\.identity_attack` \| 2 \| \d+\.0 % \|/);
});

it('a second label without a first, and a command without a verb, are said to be wrong', async () => {
  const file = path.join(folder, 'stranger.jsonl');
  await writeFile(file, `${JSON.stringify({ id: 'nobody', text: 'x', labels: { spam: false } })}\n`);
  expect(await run('agreement', file)).toMatchObject({ code: 2, stderr: '"nobody" has a second label and no first\n' });
  expect(await run()).toMatchObject({ code: 2 });
});
