import { describe, expect, it } from 'vitest';
import { readLetters } from '../../../src/core/text/language-letters.js';
import { packLanguageModel, scoreLanguages, unpackLanguageModel } from '../../../src/core/text/language-model.js';
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
    scoreLanguages(model, readLetters('Die Straße'), scores);
    expect(scores[0]).toBeGreaterThan(scores[1]!);
    scoreLanguages(model, readLetters('the road'), scores);
    expect(scores[1]).toBeGreaterThan(scores[0]!);
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
