import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { backtestCommand } from '../../src/cli/online/backtest.js';
import { exportCommand } from '../../src/cli/online/export.js';
import { importCommand } from '../../src/cli/online/import.js';
import { parseLabelledRow } from '../../src/core/evaluation/labelled-row.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await startTestApp({ runsJobs: true });
  folder = await mkdtemp(path.join(tmpdir(), 'parley-data-'));
  vi.stubEnv('DATABASE_URL', app.database.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  process.exitCode = 0;
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(command: Command, ...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    await command.exitOverride().parseAsync(words, { from: 'user' });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return said;
}

it('takes an archive in once, has it assessed, and gives it back with what people decided', async () => {
  const file = path.join(folder, 'archive.jsonl');
  const rows = [
    {
      id: 1,
      text: 'The ferry was late again.',
      author: { name: 'Ana' },
      article: { title: 'Ferry' },
      postedAt: '2026-10-01',
    },
    { id: 'b', text: 'Look at it yourself, please.', forceReview: true },
    { id: 'c', text: '' },
  ];
  await writeFile(file, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n{"broken\n`);
  const first = await run(importCommand(), file, '--source', 'archive');
  expect(first.stdout).toBe('2 taken in, 0 were here already\n');
  expect(first.stderr).toContain(`${file}:3: text`);
  expect(first.stderr).toContain(`${file}:4: not valid JSON`);
  expect((await run(importCommand(), file, '--source', 'archive')).stdout).toBe('0 taken in, 2 were here already\n');

  const open = async () => (await app.dataSource.query(`SELECT id FROM review_item WHERE state = 'open'`)) as unknown[];
  await expect.poll(async () => (await open()).length, { timeout: 15_000 }).toBe(1);
  const { items } = (await app.call('moderator', 'POST', '/v1/queues/all/claim', {})).body;
  const decided = await app.call('moderator', 'POST', `/v1/items/${items[0].itemId}/decision`, {
    decision: 'spam',
    leaseToken: items[0].leaseToken,
    labels: { 'tone.insult': true },
  });
  expect(decided.status).toBe(200);

  const all = (await run(exportCommand())).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(all).toHaveLength(2);
  expect(all[0]).toMatchObject({
    text: 'The ferry was late again.',
    externalId: '1',
    source: 'archive',
    context: 'Ferry',
    author: { name: 'Ana' },
    labels: {},
  });
  const [only] = (await run(exportCommand(), '--decided')).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(only).toMatchObject({ labels: { decision: 'spam', spam: true, 'tone.insult': true }, provenance: {} });
  // It is labelled data as the other commands read it.
  expect(parseLabelledRow(only).labels).toMatchObject({ decision: 'spam', spam: 1 });
});

it('says what another policy would have decided, and holds it against people', async () => {
  const file = path.join(folder, 'policy.json');
  const rule = {
    id: 'all',
    when: { signal: 'text.length', atLeast: 1 },
    outcome: { action: 'reject', reason: 'All of it' },
  };
  await writeFile(file, JSON.stringify({ name: 'strict', version: 1, rules: [rule] }));
  const said = (await run(backtestCommand(), '--policy', file)).stdout;
  expect(said).toContain('policy strict@1 on 2 comments');
  expect(said).toMatch(/^spam\t0\t0\t1$/m);
  const report = JSON.parse((await run(backtestCommand(), '--policy', file, '--json')).stdout);
  expect(report).toMatchObject({ comments: 2, people: { spam: { approve: 0, review: 0, reject: 1 } } });
  await writeFile(file, '{');
  await expect(run(backtestCommand(), '--policy', file)).rejects.toThrow('not valid JSON');
});
