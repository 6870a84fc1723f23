import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowFilter, mayHaveSeen } from '../../../src/core/classify/row-filter.js';
import { type LabelledRow, parseLabelledRow } from '../../../src/core/evaluation/labelled-row.js';
import { leaks } from '../../../src/core/evaluation/leaks.js';
import { splitRows } from '../../../src/core/evaluation/splits.js';
import { seededRandom } from '../../../src/core/random.js';
import { fingerprint, likeness, NEAR_DUPLICATE } from '../../../src/core/text/fingerprint.js';

const WORDS =
  'harbour ferry wave anchor tide meadow tractor barn fence orchard council budget queue winter lamp river'.split(' ');
const shares = { train: 0.6, dev: 0.2, test: 0.2 };

/** Rows with authors, threads and texts that come again with a word changed. */
function madeRows(number: number, seed: number): LabelledRow[] {
  const random = seededRandom(seed);
  const word = (): string => WORDS[random.integer(WORDS.length)]!;
  const texts: string[] = [];
  return Array.from({ length: number }, (_, index) => {
    const again = texts.length > 0 && random.next() < 0.15 ? texts[random.integer(texts.length)]! : null;
    const text = again === null ? Array.from({ length: 9 }, word).join(' ') : again.replace(/^\w+/, word);
    texts.push(text);
    return parseLabelledRow({
      id: `r${index}`,
      text,
      labels: { spam: index % 5 === 0, topic: WORDS[index % 3] },
      ...(random.next() < 0.3 ? { author: `writer-${random.integer(number / 4)}` } : {}),
      ...(random.next() < 0.3 ? { thread: random.integer(number / 4) } : {}),
      ...(random.next() < 0.1 ? { parent: texts[random.integer(texts.length)] } : {}),
    });
  });
}

const partsOf = (rows: readonly LabelledRow[], split: ReturnType<typeof splitRows>): LabelledRow[][] =>
  split.names.map((_, part) => rows.filter((_row, index) => split.partOf[index] === part));

describe('a split of labelled rows', () => {
  it('leaves no text, author or thread in two parts, whatever the rows and the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 150 }), fc.integer({ min: 0, max: 1e6 }), (number, seed) => {
        const rows = madeRows(number, seed);
        const split = splitRows(rows, { seed, shares });
        const parts = partsOf(rows, split);
        for (const [at, part] of parts.entries()) {
          for (const other of parts.slice(at + 1)) {
            const { any } = leaks(part, other);
            expect(any).toBe(0);
          }
        }
        expect(split.rows.reduce((a, b) => a + b)).toBe(number);
      }),
      { numRuns: 40 },
    );
  });

  it('comes out the same from the same seed, and otherwise from another', () => {
    const rows = madeRows(300, 7);
    const one = splitRows(rows, { seed: 1, shares });
    expect(splitRows(rows, { seed: 1, shares })).toEqual(one);
    expect(splitRows(rows, { seed: 2, shares }).partOf).not.toEqual(one.partOf);
  });

  it('holds the shares, of every label too, where rows stand alone', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) =>
      parseLabelledRow({
        id: `${index}`,
        text: `number ${index} ${WORDS[index % 16]} ${WORDS[(index * 7) % 13]} ${index * 31}`,
        labels: { spam: index % 50 === 0 },
      }),
    );
    const { rows: counts, labels, groups } = splitRows(rows, { seed: 3, shares, keep: ['author', 'thread'] });
    expect(groups).toBe(2_000);
    expect(counts).toEqual([1_200, 400, 400]);
    expect(labels['spam']!['true']).toEqual([24, 8, 8]);
  });

  it('says where one group fills a part, and where a class is missing in one', () => {
    const rows = Array.from({ length: 10 }, (_, index) =>
      parseLabelledRow({
        id: `${index}`,
        text: `x${index}`,
        labels: { mood: index === 0 ? 'rare' : 'often' },
        author: 'Ann',
      }),
    );
    const { notes, largestGroup } = splitRows(rows, { seed: 1, shares });
    expect(largestGroup).toBe(10);
    expect(notes[0]).toMatch(/^10 of 10 rows hang together/);
    expect(notes).toContain('dev has no row with "rare" on mood');
  });

  it('keeps rows of a named field together, and no more than asked', () => {
    const rows = ['a', 'b', 'a', 'b', 'c', 'd'].map((batch, index) =>
      parseLabelledRow({ id: `${index}`, text: `t${index}`, labels: {}, author: 'Ann', batch }),
    );
    const { partOf } = splitRows(rows, { seed: 1, shares: { one: 1, two: 1 }, keep: [], fields: ['batch'] });
    expect([partOf[0] === partOf[2], partOf[1] === partOf[3]]).toEqual([true, true]);
    expect(new Set(partOf).size).toBe(2);
  });

  it('refuses shares that are none', () => {
    const refused: Record<string, number>[] = [
      { train: 1 },
      { train: 0, test: 1 },
      { train: Number.NaN, test: 1 },
      { '../x': 1, test: 1 },
    ];
    for (const wrong of refused) {
      expect(() => splitRows([], { seed: 1, shares: wrong })).toThrow(/share|part/);
    }
  });
});

describe('the leak check', () => {
  const row = (id: string, text: string, more: object = {}): LabelledRow =>
    parseLabelledRow({ id, text, labels: {}, ...more });
  const LONG = 'The harbour ferry was late again this winter and nobody on the council said one word about it.';

  it('tells the kinds apart and names both rows', () => {
    const a = [
      row('a1', LONG),
      row('a2', 'short', { author: { id: 'u1' } }),
      row('a3', 'other', { thread: 9 }),
      row('a4', 'asked', { author: 'Anonymous' }),
    ];
    const b = [
      row('b1', `  ${LONG.toUpperCase()} `),
      row('b2', LONG.replace('late', 'LATE!').replace('one word', 'a word')),
      row('b3', 'fresh', { author: { id: 'u1' } }),
      row('b4', 'new', { thread: 9 }),
      row('b5', 'reply', { parent: 'asked' }),
      row('b6', 'free', { author: 'anonymous' }),
    ];
    const report = leaks(a, b);
    expect(report).toMatchObject({
      rows: 6,
      against: 4,
      exact: 1,
      nearDuplicate: 1,
      author: 1,
      thread: 2,
      text: 2,
      any: 5,
    });
    expect(report.examples.map(({ leak, id, knownBy }) => [leak, id, knownBy])).toEqual([
      ['exact', 'b1', 'a1'],
      ['nearDuplicate', 'b2', 'a1'],
      ['author', 'b3', 'a2'],
      ['thread', 'b4', 'a3'],
      ['thread', 'b5', 'a4'],
    ]);
  });

  it('finds most of what a comparison of all pairs finds', () => {
    const rows = madeRows(800, 11);
    const [a, b] = [rows.slice(0, 400), rows.slice(400)];
    const prints = a.map(({ text }) => fingerprint(text)!);
    const slow = b.filter(({ text }) => prints.some((print) => likeness(print, fingerprint(text)!) >= NEAR_DUPLICATE));
    const { text } = leaks(a, b);
    expect(slow.length).toBeGreaterThan(20);
    expect(text).toBeLessThanOrEqual(slow.length);
    expect(text).toBeGreaterThanOrEqual(0.9 * slow.length);
  });

  it('takes linear time: a flood of one text is no square', () => {
    const flood = Array.from({ length: 20_000 }, (_, index) => row(`${index}`, `${LONG} ${WORDS[index % 16]}`));
    const begin = performance.now();
    const { nearDuplicate, exact } = leaks(flood.slice(0, 10_000), flood.slice(10_000));
    expect(exact + nearDuplicate).toBe(10_000);
    expect(performance.now() - begin).toBeLessThan(20_000);
  }, 60_000);
});

describe('the filter of training rows', () => {
  it('knows every row it was made with, and few others', () => {
    const texts = Array.from({ length: 5_000 }, (_, index) => `comment ${index} of the training`);
    const filter = createRowFilter(texts);
    expect(filter.length).toBe(10_000);
    expect(texts.every((text) => mayHaveSeen(filter, text))).toBe(true);
    const strange = Array.from({ length: 20_000 }, (_, index) => `comment ${index} of the test`);
    expect(strange.filter((text) => mayHaveSeen(filter, text)).length).toBeLessThan(60);
  });

  it('of few rows is not full', () => {
    const filter = createRowFilter(['one']);
    expect(mayHaveSeen(filter, ' ONE ')).toBe(true);
    expect(Array.from({ length: 1_000 }, (_, index) => mayHaveSeen(filter, `x${index}`))).not.toContain(true);
  });
});
