import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { saveTopicModel } from '../support/tiny-model.js';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-models-'));
  await saveTopicModel(path.join(folder, 'topic'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('parley models', () => {
  it('tells axis, classes, size, data, figures and card', async () => {
    const { code, stdout } = await runCli(['models', '--model', path.join(folder, 'topic'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      axis: 'topic',
      model: 'topic-test@1',
      engine: 'bayes-classifier',
      classes: ['land', 'sea'],
      training: { rows: 60, seed: 1 },
      figures: { macroF1: 1 },
      card: path.join(folder, 'topic', 'card.md'),
    });
    const table = await runCli(['models', '--model', path.join(folder, 'topic')]);
    expect(table.stdout).toMatch(/^topic {2}topic-test@1 {2}bayes-classifier\n {2}classes {4}land, sea\n/);
  });

  it('lists the shipped models', async () => {
    const { code, stdout } = await runCli(['models', '--json']);
    expect(code).toBe(0);
    const axes = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { axis: string }).axis);
    expect(axes).toEqual(expect.arrayContaining(['spam', 'stance', 'reply']));
  });

  it('says which folder is no model', async () => {
    writeFileSync(path.join(folder, 'topic', 'weights.bin'), 'x');
    const { code, stderr } = await runCli(['models', '--model', path.join(folder, 'topic')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/weights\.bin has 1 bytes, the manifest says \d+/);
    await saveTopicModel(path.join(folder, 'topic'));
  });
});
