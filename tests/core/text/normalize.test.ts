import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shadow, textSignals, visibleControls } from '../../../src/core/text/normalize.js';

describe('shadow', () => {
  it.each([
    ['fullwidth and mathematical letters', 'ＦＲＥＥ 𝓶𝓸𝓷𝓮𝔂', 'FREE money'],
    ['circled letters, also the filled ones', 'ⓕⓡⓔⓔ 🅕🅡🅔🅔', 'free FREE'],
    ['small capitals', 'ᴄʟɪᴄᴋ here', 'click here'],
    ['invisible characters inside words', 'fr\u200bee mon\u00adey\ufeff', 'free money'],
    ['decomposed letters', 'cafe\u0301', 'café'],
    ['Cyrillic letters in Latin words', 'p\u0430yp\u0430l', 'paypal'],
    ['Latin letters in Cyrillic words', '\u041f\u0070\u0438\u0432\u0435\u0442', 'Привет'],
    ['stacks of marks', `z${'\u0335'.repeat(40)}algo`, `z${'\u0335'.repeat(4)}algo`],
  ])('makes plain: %s', (_, source, plain) => {
    expect(shadow(source).text).toBe(plain);
  });

  it.each([
    ['plain ASCII', 'Nothing to see.\r\n'],
    ['honest Russian and Greek', 'Мы это обсуждали. Το συζητήσαμε.'],
    ['a Latin name with a Russian ending', 'NATOвский'],
    ['the joiner inside Persian words', 'می\u200cخواهم'],
    ['emoji families', '👩\u200d👩\u200d👧'],
    ['fractions, the ellipsis, the trade mark', '½ ™ … 5 €'],
    ['flags', '🇺🇦'],
  ])('leaves alone: %s', (_, source) => {
    expect(shadow(source).text).toBe(source);
  });

  it('maps offsets back to the source', () => {
    const source = 'say fr\u200bee 𝓶𝓸𝓷𝓮𝔂 now';
    const { text, toSource, toShadow } = shadow(source);
    const cut = (word: string): string => {
      const begin = text.indexOf(word);
      return source.slice(toSource(begin, 'begin'), toSource(begin + word.length, 'end'));
    };
    expect(cut('free')).toBe('fr\u200bee');
    expect(cut('money')).toBe('𝓶𝓸𝓷𝓮𝔂');
    expect(cut('now')).toBe('now');
    expect(toShadow(source.indexOf('now'))).toBe(text.indexOf('now'));
  });

  it('changes nothing when applied again, and keeps its offsets in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (source) => {
        const once = shadow(source);
        let last = 0;
        for (let at = 0; at <= once.text.length; at++) {
          const back = once.toSource(at);
          expect(back).toBeGreaterThanOrEqual(last);
          expect(back).toBeLessThanOrEqual(source.length);
          last = back;
        }
        expect(shadow(once.text).text).toBe(once.text);
        expect(once.toSource(once.text.length)).toBe(source.length);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['\u0301', 'a\u0301\u0316', 'а', '\u200b', '\u200d', 'a1', 'a ', '𝓶', '❤️']) {
      const text = piece.repeat(1_000_000 / piece.length);
      const started = performance.now();
      expect(shadow(text).text.length).toBeLessThanOrEqual(text.length);
      textSignals(text);
      visibleControls(text);
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(8000);
    }
  });
});

describe('textSignals', () => {
  it('counts nothing in plain writing', () => {
    const plain = Object.values(textSignals('We met at 10am on the 2nd, B2B, covid19, €5 — “fine”, ça va ❤️ 👩‍👧.'));
    expect(plain.every((count) => count === 0)).toBe(true);
  });

  it('counts what hides a text', () => {
    expect(textSignals('f r e e, m\u200bone\u202ey 𝓷𝓸𝔀 p\u0430y v1agra a\u0007')).toEqual({
      invisible: 1,
      bidi: 1,
      controls: 1,
      styledLetters: 3,
      stackedMarks: 0,
      mixedScriptWords: 1,
      spacedLetters: 4,
      leetWords: 1,
    });
  });
});

describe('visibleControls', () => {
  it('names what cannot be seen', () => {
    expect(visibleControls('a\u202eb\u200bc\u0007\td\n')).toBe('a⟦RLO⟧b⟦ZWSP⟧c⟦U+0007⟧\td\n');
    expect(visibleControls('plain')).toBe('plain');
  });
});
