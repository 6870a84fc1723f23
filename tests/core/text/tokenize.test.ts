import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan, tokenize } from '../../../src/core/text/tokenize.js';

const shapes = (text: string): string[] => tokenize(text).map((token) => `${token.kind}:${token.text}`);

describe('tokenize', () => {
  it('keeps apostrophes inside words and cuts off signs', () => {
    expect(shapes("Don't you dare, O’Neil!!! 'quoted'")).toEqual([
      "word:Don't",
      'word:you',
      'word:dare',
      'sign:,',
      'word:O’Neil',
      'sign:!!!',
      "sign:'",
      'word:quoted',
      "sign:'",
    ]);
  });

  it('tells numbers, words with digits and amounts', () => {
    expect(shapes('250$/h 12,000.50 1K W8ing')).toEqual([
      'number:250',
      'sign:$',
      'sign:/',
      'word:h',
      'number:12,000.50',
      'word:1K',
      'word:W8ing',
    ]);
  });

  it('keeps an address whole, without the full stop after it', () => {
    expect(shapes('see https://example.org/a?b=1. www.example.org, however')).toEqual([
      'word:see',
      'link:https://example.org/a?b=1',
      'sign:.',
      'link:www.example.org',
      'sign:,',
      'word:however',
    ]);
  });

  it('keeps emoji sequences and flags whole', () => {
    expect(shapes('👩‍👩‍👧👍🏽❤️🇺🇦🇺🇦')).toEqual(['emoji:👩‍👩‍👧', 'emoji:👍🏽', 'emoji:❤️', 'emoji:🇺🇦', 'emoji:🇺🇦']);
  });

  it('cuts scripts without spaces by the letter and keeps marks with their letters', () => {
    expect(shapes('中国 हिन्दी naïve')).toEqual(['word:中', 'word:国', 'word:हिन्दी', 'word:naïve']);
  });

  it('gives offsets that cut out the token, in order, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.begin, token.end)).toBe(token.text);
          expect(token.begin).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.begin);
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['a', "'a", '1.', '\ud83d\ude00\u200d', '\u0301', 'http://', '!?']) {
      const text = piece.repeat(1_000_000 / piece.length);
      let tokens = 0;
      const started = performance.now();
      scan(text, () => tokens++);
      // 1 MB takes some 20 to 200 ms; anything quadratic would take hours.
      expect(performance.now() - started, piece).toBeLessThan(5000);
      expect(tokens).toBeGreaterThanOrEqual(piece === '\u0301' ? 0 : 1);
    }
  });
});
