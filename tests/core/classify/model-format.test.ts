import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packModel, parseManifest } from '../../../src/core/classify/model-format.js';
import { mayHaveSeen } from '../../../src/core/classify/row-filter.js';
import { trainLinear } from '../../../src/core/classify/train.js';
import { FEATURES_VERSION } from '../../../src/core/text/features.js';
import { loadDefaultModels, loadModelFolder } from '../../../src/engines/index.js';
import {
  listModelFolders,
  readCard,
  readRowFilter,
  SHIPPED_MODELS_FOLDER,
  saveModelFolder,
} from '../../../src/files/model-folders.js';
import { SPAM_ROWS } from './tiny-rows.js';

let home: string;
let folder: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'parley-models-'));
  folder = path.join(home, 'tiny');
  const model = await trainLinear(SPAM_ROWS, { axes: ['spam'], seed: 1, dev: SPAM_ROWS, linear: { bits: 12 } });
  const about = { name: 'tiny', version: 3, engine: 'linear', seed: 1, rows: SPAM_ROWS, sources: [] } as const;
  await saveModelFolder(folder, await packModel(model, about), '# tiny\n');
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

async function changeManifest(change: (manifest: Record<string, unknown>) => void): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  change(manifest);
  await writeFile(file, JSON.stringify(manifest));
}

describe('a model folder', () => {
  it('answers after a round trip over disk as it did in memory', async () => {
    const { classifier, manifest } = await loadModelFolder(folder);
    expect(classifier.id).toBe('tiny@3');
    expect(manifest.training).toMatchObject({ seed: 1, rows: SPAM_ROWS.length });
    const copy = path.join(home, 'copy');
    await cp(folder, copy, { recursive: true });
    const again = await loadModelFolder(copy);
    for (const { text } of SPAM_ROWS) expect(again.classifier.score({ text })).toEqual(classifier.score({ text }));
    expect(await readCard(folder)).toBe('# tiny\n');
    expect(await listModelFolders(home)).toEqual([copy, folder]);
  });

  it('knows its training rows again where it was packed with a filter of them, and refuses one that was changed', async () => {
    expect(await readRowFilter(await loadModelFolder(folder))).toBeNull();
    const model = await trainLinear(SPAM_ROWS, { axes: ['spam'], seed: 1, dev: SPAM_ROWS, linear: { bits: 12 } });
    const about = { name: 'tiny', version: 4, engine: 'linear', seed: 1, rows: SPAM_ROWS, sources: [] } as const;
    await saveModelFolder(folder, await packModel(model, { ...about, rowFilter: true }), '# tiny\n');
    const loaded = await loadModelFolder(folder);
    const filter = (await readRowFilter(loaded))!;
    expect(SPAM_ROWS.every(({ text }) => mayHaveSeen(filter, text))).toBe(true);
    expect(mayHaveSeen(filter, 'a text of somebody else')).toBe(false);
    filter[0]! ^= 1;
    await writeFile(path.join(folder, 'rows.bin'), filter);
    await expect(readRowFilter(loaded)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
    await saveModelFolder(folder, await packModel(model, about), '# tiny\n');
    expect(await readRowFilter(await loadModelFolder(folder))).toBeNull();
    await expect(readFile(path.join(folder, 'rows.bin'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is refused when its weights are cut short or one bit of them differs', async () => {
    const file = path.join(folder, 'weights.bin');
    const weights = await readFile(file);
    await writeFile(file, weights.subarray(0, -1));
    await expect(loadModelFolder(folder)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
    weights[100]! ^= 1;
    await writeFile(file, weights);
    await expect(loadModelFolder(folder)).rejects.toThrow(/digest of weights\.bin/);
  });

  it.each([
    ['a newer format', 'MODEL_VERSION', (m: Record<string, unknown>) => Object.assign(m, { formatVersion: 99 })],
    [
      'features of another version',
      'MODEL_VERSION',
      (m: Record<string, unknown>) =>
        Object.assign((m['settings'] as { features: object }).features, { version: FEATURES_VERSION + 1 }),
    ],
    [
      'features older than any that are read',
      'MODEL_VERSION',
      (m: Record<string, unknown>) => Object.assign((m['settings'] as { features: object }).features, { version: 1 }),
    ],
    [
      'frames that its version did not have',
      'MODEL_DAMAGED',
      (m: Record<string, unknown>) =>
        Object.assign((m['settings'] as { features: object }).features, { version: 2, frames: true }),
    ],
    ['another format', 'MODEL_DAMAGED', (m: Record<string, unknown>) => Object.assign(m, { format: 'other' })],
    ['an unknown engine', 'MODEL_DAMAGED', (m: Record<string, unknown>) => Object.assign(m, { engine: '../evil' })],
    ['no heads', 'MODEL_DAMAGED', (m: Record<string, unknown>) => Object.assign(m, { heads: [] })],
    ['a class too many', 'MODEL_DAMAGED', (m) => (m['heads'] as { classes: string[] }[])[0]!.classes.push('maybe')],
    ['weights elsewhere', 'MODEL_DAMAGED', (m) => Object.assign(m['weights'] as object, { file: '../../weights.bin' })],
    ['a table of another size', 'MODEL_DAMAGED', (m) => Object.assign(m['settings'] as object, { bits: 13 })],
    ['a table beyond reason', 'MODEL_DAMAGED', (m) => Object.assign(m['settings'] as object, { bits: 60 })],
    ['no calibration', 'MODEL_DAMAGED', (m) => Object.assign(m['settings'] as object, { calibration: [] })],
    ['a figure that is text', 'MODEL_DAMAGED', (m) => Object.assign(m, { figures: { spam: { auc: 'high' } } })],
  ] as [string, string, (manifest: Record<string, unknown>) => void][])(
    'is refused with %s, with a code and the folder in the message',
    async (_, code, change) => {
      await changeManifest(change);
      await expect(loadModelFolder(folder)).rejects.toMatchObject({ name: 'ModelError', code });
      await expect(loadModelFolder(folder)).rejects.toThrow(/tiny/);
    },
  );

  it('is refused when it is not there, or its manifest is no JSON', async () => {
    await expect(loadModelFolder(path.join(home, 'none'))).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    expect(() => parseManifest('{', 'here')).toThrow(/here: manifest\.json is not JSON/);
    for (const text of ['null', '[]', '7', '{}']) expect(() => parseManifest(text, 'here')).toThrow(/here/);
  });
});

describe('the shipped models', () => {
  it('all load, answer every axis once and name data that may ship', async () => {
    const models = await loadDefaultModels();
    const axes = models.flatMap(({ classifier }) => classifier.heads.map((head) => head.axis));
    expect(new Set(axes).size).toBe(axes.length);
    expect(axes).toEqual(
      expect.arrayContaining(['spam', 'tone.toxicity', 'tone.threat', 'stance', 'reply', 'sentiment', 'emotion']),
    );
    const licences = /CC0|CC BY 4\.0|MIT|Apache-2\.0|PDDL/;
    const attribution = await readFile(path.join(SHIPPED_MODELS_FOLDER, 'ATTRIBUTION.md'), 'utf8');
    for (const { manifest, folder: place } of models) {
      expect(await readCard(place)).toContain(manifest.name);
      for (const { name, licence } of manifest.training.sources) {
        expect(licence).toMatch(licences);
        expect(attribution).toContain(`**${name}**`);
      }
    }
  });

  it('weigh less than 40 MB together', async () => {
    const models = await loadDefaultModels();
    const bytes = models.reduce((sum, { manifest }) => sum + manifest.weights.bytes, 0);
    expect(bytes).toBeLessThan(40e6);
  });
});
