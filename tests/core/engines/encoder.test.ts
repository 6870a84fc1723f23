import { describe, expect, it } from 'vitest';
import type { TrainingRow } from '../../../src/core/classify/axes.js';
import { linearClassifier, unpackWeights } from '../../../src/core/classify/linear.js';
import { type ModelFiles, packModel } from '../../../src/core/classify/model-format.js';
import { encoderEngine } from '../../../src/engines/encoder.js';
import { softLabels } from '../../../src/engines/teacher.js';
import { type BatchEncoder, openEncoder } from '../../../src/files/encoder.js';
import { fakeEncoder } from '../../support/fake-encoder.js';

/** Counts how often the encoder is asked beyond what was prepared. */
function counting(): BatchEncoder & { asked: number } {
  const prepared = new Set<string>();
  const encoder = {
    digest: fakeEncoder.digest,
    asked: 0,
    encode(text: string) {
      if (!prepared.has(text)) encoder.asked++;
      return fakeEncoder.encode(text);
    },
    async prepare(texts: Iterable<string>) {
      for (const text of texts) prepared.add(text);
    },
  };
  return encoder;
}

const WORDS: readonly (readonly [string, boolean])[] = [
  ['kind', true],
  ['gentle', true],
  ['harsh', false],
  ['cruel', false],
];
const ROWS: readonly TrainingRow[] = WORDS.flatMap(([word, kind]) =>
  Array.from({ length: 8 }, (_, at) => ({
    id: `${word}-${at}`,
    text: `what a ${word} day number ${at}`,
    labels: { kind },
  })),
);

async function trained(encoderBelow?: number, encoder = counting()): Promise<ModelFiles> {
  const options = { axes: ['kind'], seed: 5, dev: ROWS, ...(encoderBelow !== undefined && { encoderBelow }) };
  const model = await encoderEngine(encoder).train(ROWS, options);
  return await packModel(model, { name: 'tiny', version: 1, engine: 'encoder', seed: 5, rows: ROWS, sources: [] });
}

describe('the engine encoder', () => {
  it('judges words that it never saw by what a text means', async () => {
    const files = await trained();
    const classifier = encoderEngine(counting()).load(files.manifest, files.weights);
    const score = (text: string): number => classifier.score({ text })[0]![1]!;
    expect(classifier.engine).toBe('encoder');
    expect(score('what a delightful thing')).toBeGreaterThan(score('what a hideous thing') + 0.2);
  });

  it('gives the same bytes for the same rows and seed', async () => {
    const [first, second] = [await trained(0.8), await trained(0.8)];
    expect(second.manifestText).toBe(first.manifestText);
    expect(Buffer.from(second.weights).equals(Buffer.from(first.weights))).toBe(true);
  });

  it('prepares what training asks for, and asks for every comment by default', async () => {
    const encoder = counting();
    const files = await trained(undefined, encoder);
    expect(encoder.asked).toBe(0);
    const { score } = encoderEngine(encoder).load(files.manifest, files.weights);
    score({ text: 'a kind word' });
    score({ text: 'a harsh word' });
    expect(encoder.asked).toBe(2);
  });

  it('leaves alone what the fast part is sure of, where a limit says so, and explains what it answered', async () => {
    const files = await trained(0.7);
    const encoder = counting();
    const classifier = encoderEngine(encoder).load(files.manifest, files.weights);
    const sure = Math.max(...classifier.score({ text: 'what a kind day number 3' })[0]!);
    expect(sure).toBeGreaterThanOrEqual(0.7);
    classifier.explain!({ text: 'what a kind day number 3' }, 0, 1);
    expect(encoder.asked).toBe(0);
    classifier.score({ text: 'a delightful surprise' });
    expect(encoder.asked).toBe(1);
    expect(classifier.explain!({ text: 'a delightful surprise' }, 0, 1).length).toBeGreaterThan(0);
  });

  it('is refused another encoder than its own, and damaged settings', async () => {
    const files = await trained();
    const other = { ...counting(), digest: 'another' };
    expect(() => encoderEngine(other).load(files.manifest, files.weights)).toThrow(/needs the encoder/);
    const manifest = { ...files.manifest, settings: { ...files.manifest.settings, below: 2 } };
    expect(() => encoderEngine(counting()).load(manifest, files.weights)).toThrow(/below/);
    const torn = { ...files.manifest, settings: { ...files.manifest.settings, below: 0.5 } };
    expect(() => encoderEngine(counting()).load(torn, files.weights)).toThrow(/part/);
    const full = { ...files.manifest, settings: files.manifest.settings['full'] } as typeof files.manifest;
    expect(() => linearClassifier(full, unpackWeights(full, files.weights))).toThrow(/needs the encoder/);
  });

  it('says what to do where the encoder was not fetched', async () => {
    await expect(openEncoder('/nowhere/encoder')).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('fetch-encoder.mjs'),
    });
  });
});

describe('the encoder as a teacher', () => {
  const texts = ['a delightful thing', 'a hideous thing'].map((text) => ({ text, labels: {} }));

  it('gives unlabelled rows soft labels by what they mean, and keeps the labels that they have', async () => {
    const known = { text: 'a wretched thing', labels: { kind: true } };
    const taught = await softLabels(counting(), ROWS, [...texts, known], { axes: ['kind'], seed: 5, dev: ROWS });
    const [delightful, hideous, kept] = taught.map(({ labels }) => labels['kind']);
    expect(delightful).toBeGreaterThan(0.5);
    expect(hideous).toBeLessThan(0.5);
    expect(kept).toBe(true);
  });

  it('refuses an axis whose label is not one number', async () => {
    const rows = ROWS.map((row) => ({ ...row, labels: { kind: row.labels['kind'] ? 'yes' : 'no' } }));
    const options = { axes: ['kind'], seed: 5, dev: [] };
    await expect(softLabels(counting(), rows, texts, options)).rejects.toThrow(/not binary/);
  });
});
