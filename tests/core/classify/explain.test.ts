import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassifierInput } from '../../../src/core/classify/classifier.js';
import { type LinearSettings, type LinearWeights, linearClassifier } from '../../../src/core/classify/linear.js';
import type { ModelManifest } from '../../../src/core/classify/model-format.js';
import { seededRandom } from '../../../src/core/random.js';
import { DEFAULT_FEATURES, type FeatureSettings, numberCount } from '../../../src/core/text/features.js';
import { wordHash } from '../../../src/core/text/hashed-tokens.js';
import { packWordVectors, readWordVectors } from '../../../src/core/text/word-vectors.js';
import { fakeEncoder } from '../../support/fake-encoder.js';

const WORDS = 'never trust the Harbour Council they lie HC is great not idiots Mill Club why agree no'.split(' ');
const random = seededRandom(11);
const vectors = readWordVectors(
  packWordVectors(
    Int32Array.from(WORDS, (word) => wordHash(word.toLowerCase())),
    new Float32Array(WORDS.length).fill(0.01),
    Int8Array.from({ length: WORDS.length * 100 }, () => random.integer(255) - 127),
  ),
  'words',
);
const TARGET = { name: 'Harbour Council', aliases: ['HC'], opposed: ['Mill Club'] };

/** A model of three outputs with weights by chance: nothing is so small by training that a fault would hide. */
function model(features: FeatureSettings, peak: number) {
  const bits = 10;
  const outputs = 3;
  const numbers = numberCount(features);
  const weights: LinearWeights = {
    settings: {
      features,
      bits,
      outputs: Array.from({ length: outputs }, (_, at) => ({ bias: 0.3 * at - 0.2, scale: 0.4, peak })),
      calibration: [{ link: 'sigmoid', slope: [1, 1, 1], offset: [0, 0, 0] }],
    } satisfies LinearSettings,
    dense: Float32Array.from({ length: outputs * numbers }, () => (random.next() - 0.5) * 0.4),
    codes: Uint8Array.from({ length: 2 ** bits * outputs }, () => random.integer(256)),
    numbers,
    peaked: peak > 0,
  };
  const manifest = {
    name: 'chance',
    version: 1,
    engine: 'linear',
    heads: [
      {
        axis: 'topics',
        classes: ['a', 'b', 'c'],
        multiLabel: true,
        thresholds: [0.5, 0.5, 0.5],
        abstainBelow: 0,
        languages: [],
      },
    ],
    settings: weights.settings,
  } as unknown as ModelManifest;
  const classifier = linearClassifier(manifest, weights, vectors, fakeEncoder);
  return { classifier, biases: weights.settings.outputs.map(({ bias }) => bias) };
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('.', '!!!', '?', '\n', '“so”', '@someone', 'https://a.example/x', '€20', '🎉', ''),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(' '));
const input: fc.Arbitrary<ClassifierInput> = fc.record({
  text,
  parent: fc.option(text),
  article: fc.option(text),
  target: fc.constantFrom(null, TARGET, { name: 'Mill Club', aliases: [], opposed: [] }),
});

const ALL: FeatureSettings = {
  ...DEFAULT_FEATURES,
  pair: true,
  target: true,
  ownTargets: ['harbour council', 'mill club'],
  vectors: vectors.digest,
  encoder: fakeEncoder.digest,
  frames: true,
};
const { encoder: _, ...withoutEncoder } = ALL;

describe('explaining a linear model, whatever it looks at', () => {
  it.each([
    ['words and letters alone', { ...DEFAULT_FEATURES, structure: false }, 0],
    ['structure and lexicon', DEFAULT_FEATURES, 0],
    ['a parent', { ...DEFAULT_FEATURES, pair: true }, 0],
    ['a target with features of its own', { ...DEFAULT_FEATURES, target: true, ownTargets: ['harbour council'] }, 0],
    ['word vectors', { ...DEFAULT_FEATURES, vectors: vectors.digest }, 0],
    ['an encoder', { ...DEFAULT_FEATURES, encoder: fakeEncoder.digest }, 0],
    ['what is said of whom', { ...DEFAULT_FEATURES, frames: true }, 0.5],
    ['the loudest sentence', DEFAULT_FEATURES, 0.5],
    ['all but an encoder', withoutEncoder, 0.75],
    ['all at once', ALL, 0.25],
    ['nothing but the loudest sentence', ALL, 1],
  ] as [string, FeatureSettings, number][])('adds up to the log-odds: %s', (_name, features, peak) => {
    const { classifier, biases } = model(features, peak);
    fc.assert(
      fc.property(input, (given) => {
        const scores = classifier.score(given)[0]!;
        for (const [at, score] of scores.entries()) {
          const contributions = classifier.explain!(given, 0, at);
          for (const { begin, end, text: stretch } of contributions) expect(given.text.slice(begin, end)).toBe(stretch);
          const sum = contributions.reduce((total, { weight }) => total + weight, biases[at]!);
          expect(sum).toBeCloseTo(Math.log(score / (1 - score)), 6);
        }
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  it('gives the strongest alone where only some are asked for, and each class its own', () => {
    const { classifier } = model(ALL, 0.5);
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 6 }), (given, most) => {
        for (const at of [0, 1, 2, 0]) {
          const all = classifier.explain!(given, 0, at);
          expect(classifier.explain!(given, 0, at, most)).toEqual(all.slice(0, most));
          const strengths = all.map(({ weight }) => Math.abs(weight));
          expect(strengths).toEqual(strengths.toSorted((left, right) => right - left));
        }
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });
});
