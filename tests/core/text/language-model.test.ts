import { describe, expect, it } from 'vitest';
import { readLetters } from '../../../src/core/text/language-letters.js';
import {
  type LanguageModel,
  languageScorer,
  packLanguageModel,
  unpackLanguageModel,
} from '../../../src/core/text/language-model.js';
import { hashNgrams } from '../../../src/core/text/language-ngrams.js';
import { trainLanguages } from '../../../src/core/text/language-training.js';

const SETTINGS = { buckets: 1 << 12, unseen: 0.01, mass: 3000 };
const texts = [
  ...Array.from({ length: 30 }, (_, at) => ({
    language: 'en',
    text: `the people asked about the road ${'x'.repeat(at)}`,
    weight: 1,
  })),
  ...Array.from({ length: 30 }, (_, at) => ({
    language: 'de',
    text: `die Leute fragten nach der Straße ${'q'.repeat(at)}`,
    weight: 1,
  })),
  { language: 'fr', text: 'un seul texte', weight: 1 },
];

/** The score of each language as it is defined. */
function sumOfNgrams({ languages, starts, owners, weights }: LanguageModel, text: string): number[] {
  const hashes = new Int32Array(4096);
  const sums = languages.map(() => 0);
  for (const hash of hashes.subarray(0, hashNgrams(readLetters(text), hashes))) {
    const bucket = hash & (starts.length - 2);
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) sums[owners[at]!]! += weights[at]!;
  }
  return sums;
}

describe('the language model', () => {
  it('trains to the same bytes each time', () => {
    expect(packLanguageModel(trainLanguages(texts, SETTINGS))).toEqual(
      packLanguageModel(trainLanguages(texts, SETTINGS)),
    );
  });

  it('leaves out a language of a few texts', () => {
    expect(trainLanguages(texts, SETTINGS).languages).toEqual([
      { code: 'de', script: 1 },
      { code: 'en', script: 1 },
    ]);
  });

  it('comes out of its bytes as it went in', () => {
    const model = trainLanguages(texts, SETTINGS);
    const bytes = packLanguageModel(model);
    expect(unpackLanguageModel(model.languages, SETTINGS.buckets, String.fromCharCode(...bytes))).toEqual(model);
  });

  it('scores a language by its n-grams', () => {
    const model = trainLanguages(texts, SETTINGS);
    const scores = new Int32Array(2);
    const score = languageScorer(model);
    score(readLetters('Die Straße'), scores);
    expect(scores[0]).toBeGreaterThan(scores[1]!);
    score(readLetters('the road'), scores);
    expect(scores[1]).toBeGreaterThan(scores[0]!);
  });

  it.each([
    'the people',
    "It's a road, isn't it?",
    'Die Straße fragt nach den Leuten',
    'a',
    'Дорога and the road',
    `${'qqqq '.repeat(50)}the end`,
    'x'.repeat(300),
  ])('sums up every n-gram of %s', (text) => {
    const trained = trainLanguages(texts, SETTINGS);
    // An odd number of languages, and the greatest weights there can be.
    const model = {
      ...trained,
      languages: [...trained.languages, { code: 'xx', script: 1 }],
      weights: trained.weights.map(() => 255),
    };
    const score = languageScorer(model);
    const scores = new Int32Array(3);
    for (let again = 0; again < 2; again++) {
      score(readLetters(text), scores);
      expect([...scores]).toEqual(sumOfNgrams(model, text));
    }
  });
});

describe('readLetters', () => {
  const read = (text: string) => {
    const { codes, length } = readLetters(text);
    return String.fromCharCode(...codes.subarray(0, length)).replaceAll('\0', '_');
  };

  it.each([
    ['Hello, World!', '_hello_world_'],
    ['L’été', "_l'été_"],
    ['ＷＩＤＥ 𝐁𝐨𝐥𝐝', '_wide_bold_'],
    ['see https://example.org/a b', '_see_b_'],
    ['write to @someone now', '_write_to_now_'],
    ['1234 !!', '_'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('stays within its buffer on any length', () => {
    expect(readLetters('a '.repeat(100_000)).length).toBeLessThan(1000);
    expect(readLetters('e\u0301'.repeat(100_000)).length).toBeLessThan(1000);
  });
});
