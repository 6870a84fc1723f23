import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlName, countMarks, cutRuns, plainly } from '../../src/console/app/marks.js';
import type { Contribution, EncodingSpan } from '../../src/core/assessment.js';

const span = (kind: EncodingSpan['kind'], begin: number, from: string, to: string): EncodingSpan => ({
  begin,
  end: begin + from.length,
  kind,
  from,
  to,
  steps: [],
  confidence: 0.9,
});
const word = (text: string, part: string, weight: number): Contribution => {
  const begin = text.indexOf(part);
  return { begin, end: begin + part.length, text: part, weight };
};
const joined = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');

describe('the runs of a comment', () => {
  it('hold every character of the text as received, whatever is marked', () => {
    const bounds = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ begin: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.array(bounds, { maxLength: 6 }),
        fc.array(fc.tuple(bounds, fc.double({ min: -3, max: 3, noNaN: true })), { maxLength: 6 }),
        (text, damaged, moved) => {
          const spans = damaged.map(({ begin, end }) => span('lost', begin, text.slice(begin, end), ''));
          const words = moved.map(([place, weight]) => ({ ...place, text: '', weight }));
          expect(joined(cutRuns(text, spans, words, false))).toBe(text.replaceAll('\r\n', '\n'));
        },
      ),
    );
  });

  it('put what a stretch is read as in its place, also where something within is lost', () => {
    const text = 'the mayorâ€™s H¿';
    const runs = cutRuns(text, [span('repaired', 9, 'â€™', '’'), span('lost', 9, 'â€™s H¿', 'â€™s H¿')], [], true);
    expect(joined(runs)).toBe('the mayor’s H¿');
    expect(runs.map(({ damage }) => damage.map(({ kind }) => kind))).toEqual([[], ['repaired', 'lost'], ['lost']]);
    expect(countMarks(runs)).toEqual({ repaired: 1, inferred: 0, lost: 1, control: 0 });
  });

  it('shade words by what they weigh together and leave the faint ones and the text as a whole unmarked', () => {
    const text = 'what a complete clown he is';
    const runs = cutRuns(
      text,
      [],
      [
        word(text, text, 5),
        word(text, 'complete clown', 1),
        word(text, 'clown', 1),
        word(text, 'he', -1),
        word(text, 'is', 0.1),
      ],
      false,
    );
    expect(runs.filter(({ weight }) => weight !== null).map((run) => [run.text, run.weight])).toEqual([
      ['complete ', 0.5],
      ['clown', 1],
      ['he', -0.5],
    ]);
  });

  it('mark a single word that is the whole text', () => {
    expect(cutRuns('clown', [], [word('clown', 'clown', 1)], false)[0]?.weight).toBe(1);
  });
});

describe('characters that cannot be seen', () => {
  it.each([
    [0x202e, 'RLO', 'right-to-left override (U+202E)'],
    [0x200b, 'ZWSP', 'zero width space (U+200B)'],
    [0x07, 'BEL', 'bell (U+0007)'],
    [0x92, 'U+0092', 'control character (U+0092)'],
    [0xe0041, 'U+E0041', 'control character (U+E0041)'],
    [0xd83d, 'U+D83D', 'half a character (U+D83D)'],
  ])('name U+%s', (code, short, name) => {
    expect(controlName(code, 'a', 'b')).toEqual({ short, name });
  });

  it('are left alone where they are spelling: joiners of emoji and scripts, selectors, line ends', () => {
    for (const text of ['👩‍👩‍👧', '❤️ ⚓️', '1️⃣', 'می‌خواهم', 'क्‍ष', 'one\ntwo\tthree', 'naïve Ünïcode …'])
      expect(plainly(text)).toBe(text);
  });

  it('are named in short texts', () => {
    expect(plainly('pay\u202epal\u202c\u200b')).toBe('pay⟦RLO⟧pal⟦PDF⟧⟦ZWSP⟧');
  });
});
