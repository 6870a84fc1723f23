import { describe, expect, it } from 'vitest';
import type { TrainingRow } from '../../../src/core/classify/axes.js';
import { linearClassifier, unpackWeights } from '../../../src/core/classify/linear.js';
import { packModel } from '../../../src/core/classify/model-format.js';
import { trainLinear } from '../../../src/core/classify/train.js';
import { VECTOR_DIMENSIONS } from '../../../src/core/text/features.js';
import { wordHash } from '../../../src/core/text/hashed-tokens.js';
import { packWordVectors, readWordVectors } from '../../../src/core/text/word-vectors.js';
import { shippedWordVectors } from '../../../src/files/word-vectors.js';

const KIND = ['lovely', 'splendid', 'kindly', 'gracious', 'charming', 'delightful'];
const HARSH = ['dreadful', 'ghastly', 'wretched', 'beastly', 'hideous', 'vile'];

/** A table in which kind words point one way and harsh ones the other. */
function table(words: readonly string[]) {
  const codes = new Int8Array(words.length * VECTOR_DIMENSIONS);
  words.forEach((word, row) => {
    codes[row * VECTOR_DIMENSIONS + 3] = KIND.includes(word) ? 127 : -127;
    codes[row * VECTOR_DIMENSIONS + 4] = row;
  });
  return packWordVectors(Int32Array.from(words, wordHash), new Float32Array(words.length).fill(1 / 32), codes);
}

describe('word vectors', () => {
  it('are found by the hash of the word, in the bytes as they were packed', () => {
    const vectors = readWordVectors(table([...KIND, ...HARSH]), 'x');
    expect(vectors.dimensions).toBe(VECTOR_DIMENSIONS);
    const row = vectors.rowOf(wordHash('wretched'));
    expect(row).toBe(KIND.length + 2);
    expect(vectors.codes[row * VECTOR_DIMENSIONS + 4]).toBe(row);
    expect(vectors.rowOf(wordHash('unheard'))).toBe(-1);
  });

  it('are refused where bytes are missing or are something else', () => {
    const bytes = table(KIND);
    expect(() => readWordVectors(bytes.subarray(0, bytes.length - 1), 'x')).toThrow(/bytes do not hold/);
    expect(() => readWordVectors(new Uint8Array(100), 'x')).toThrow(/not a table/);
    expect(() => readWordVectors(new Uint8Array(0), 'x')).toThrow(/not a table/);
  });

  it('of the shipped table know near words for near ones', () => {
    const vectors = shippedWordVectors();
    const likeness = (left: string, right: string): number => {
      const [a, b] = [left, right].map((word) => {
        const row = vectors.rowOf(wordHash(word));
        expect(row).toBeGreaterThanOrEqual(0);
        return vectors.codes.subarray(row * vectors.dimensions, (row + 1) * vectors.dimensions);
      }) as [Int8Array, Int8Array];
      const dot = (x: Int8Array, y: Int8Array): number => x.reduce((sum, value, at) => sum + value * y[at]!, 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    expect(likeness('minister', 'government')).toBeGreaterThan(likeness('minister', 'banana') + 0.2);
  });
});

describe('a linear model with word vectors', () => {
  const row = (word: string, at: number, kind: boolean): TrainingRow => ({
    id: `${word}-${at}`,
    text: `what a ${word} day number ${at}`,
    labels: { kind },
  });
  const seen = (words: readonly string[], kind: boolean): TrainingRow[] =>
    words.slice(0, 4).flatMap((word) => [0, 1, 2].map((at) => row(word, at, kind)));
  const rows = [...seen(KIND, true), ...seen(HARSH, false)];
  const vectors = readWordVectors(table([...KIND, ...HARSH]), 'a-digest');

  async function trained(given: typeof vectors | null) {
    const options = { axes: ['kind'], seed: 5, dev: rows, linear: { bits: 12, vectors: true }, vectors: given };
    const model = await trainLinear(rows, options);
    const about = { name: 'tiny', version: 1, engine: 'linear', seed: 5, rows, sources: [] } as const;
    return await packModel(model, about);
  }

  it('judges words that it never saw by their company', async () => {
    const files = await trained(vectors);
    const classifier = linearClassifier(files.manifest, unpackWeights(files.manifest, files.weights), vectors);
    const score = (text: string): number => classifier.score({ text })[0]![1]!;
    expect(score('what a delightful thing')).toBeGreaterThan(score('what a hideous thing') + 0.2);
    const plain = await trained(null);
    const without = linearClassifier(plain.manifest, unpackWeights(plain.manifest, plain.weights));
    const other = (text: string): number => without.score({ text })[0]![1]!;
    expect(Math.abs(other('what a delightful thing') - other('what a hideous thing'))).toBeLessThan(0.2);
  });

  it('is refused another table than its own, and none', async () => {
    const files = await trained(vectors);
    const weights = unpackWeights(files.manifest, files.weights);
    const other = readWordVectors(table(KIND), 'another');
    expect(() => linearClassifier(files.manifest, weights, other)).toThrow(/word vectors/);
    expect(() => linearClassifier(files.manifest, weights)).toThrow(/word vectors/);
  });

  it('is explained exactly', async () => {
    const files = await trained(vectors);
    const classifier = linearClassifier(files.manifest, unpackWeights(files.manifest, files.weights), vectors);
    const settings = files.manifest.settings as unknown as {
      outputs: { bias: number }[];
      calibration: { slope: number[]; offset: number[] }[];
    };
    const text = 'a charming and wretched evening';
    const score = classifier.score({ text })[0]![1]!;
    const sum = classifier.explain!({ text }, 0, 1).reduce((total, each) => total + each.weight, 0);
    const { slope, offset } = settings.calibration[0]!;
    expect(slope[0]! * (sum + settings.outputs[0]!.bias) + offset[0]!).toBeCloseTo(Math.log(score / (1 - score)), 6);
  });
});
