import { describe, expect, it } from 'vitest';
import { axisData, labelOf, type TrainingRow } from '../../../src/core/classify/axes.js';
import type { Head } from '../../../src/core/classify/classifier.js';

const rows = (...labels: TrainingRow['labels'][]): TrainingRow[] =>
  labels.map((each, at) => ({ id: String(at), text: `row ${at}`, labels: each }));

describe('what rows say about an axis', () => {
  it('leaves rows without a label out: missing is unknown, not false', () => {
    const { examples, binary } = axisData(rows({ spam: true }, {}, { other: 1 }, { spam: false }), 'spam');
    expect(binary).toBe(true);
    expect(examples.map(({ row, shares }) => [row, shares])).toEqual([
      [0, [0, 1]],
      [3, [1, 0]],
    ]);
  });

  it('keeps soft labels as shares and reads "true" and "false" as a table writes them', () => {
    expect(axisData(rows({ a: 0.25 }, { a: 1 }), 'a').examples.map(({ shares }) => shares)).toEqual([
      [0.75, 0.25],
      [0, 1],
    ]);
    expect(axisData(rows({ a: 'true' }, { a: 'false' }), 'a')).toMatchObject({
      binary: true,
      classes: ['false', 'true'],
    });
  });

  it('makes an example of each target of a stance', () => {
    const stance = { Harbour: 'support', Trams: 'oppose' };
    const { examples, classes } = axisData(
      [...rows({ stance }), { text: 'x', target: 'Trams', labels: { stance: 'support' } }],
      'stance',
    );
    expect(classes).toEqual(['support', 'oppose']);
    expect(examples.map(({ row, target }) => [row, target])).toEqual([
      [0, 'Harbour'],
      [0, 'Trams'],
      [1, 'Trams'],
    ]);
  });

  it('reads a list as several classes at once, and an empty one as none of them', () => {
    const data = axisData(rows({ topics: ['town', 'money'] }, { topics: [] }, { topics: ['town'] }), 'topics');
    expect(data).toMatchObject({ multiLabel: true, classes: ['money', 'town'] });
    expect(data.examples.map(({ shares }) => shares)).toEqual([
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
  });

  it('reads dev rows by the classes of the training rows', () => {
    const train = axisData(rows({ reply: 'query' }, { reply: 'agree' }), 'reply');
    const dev = axisData(rows({ reply: 'shout' }, { reply: 'query' }), 'reply', train);
    expect(dev.classes).toEqual(['agree', 'query']);
    expect(dev.examples.map(({ row }) => row)).toEqual([1]);
  });
});

describe('the label that scores amount to', () => {
  const head = (part: Partial<Head>): Head => ({
    axis: 'x',
    classes: ['a', 'b', 'c'],
    multiLabel: false,
    thresholds: [0.5, 0.5, 0.5],
    abstainBelow: 0,
    languages: [],
    ...part,
  });

  it('is the greatest score, or the greatest in proportion to its limit', () => {
    expect(labelOf(head({}), [0.2, 0.45, 0.35])).toBe('b');
    expect(labelOf(head({ thresholds: [0.5, 0.5, 0.2] }), [0.2, 0.45, 0.35])).toBe('c');
  });

  it('is none below the limit of abstention', () => {
    expect(labelOf(head({ abstainBelow: 0.5 }), [0.2, 0.45, 0.35])).toBeNull();
  });

  it('is true from its limit on a binary axis', () => {
    const binary = head({ classes: ['false', 'true'], thresholds: [0.7, 0.3] });
    expect(labelOf(binary, [0.6, 0.4])).toBe('true');
    expect(labelOf(binary, [0.71, 0.29])).toBe('false');
  });

  it('is the strongest class over its limit on a multi-label axis, or none', () => {
    const many = head({ multiLabel: true, thresholds: [0.5, 0.3, 0.5] });
    expect(labelOf(many, [0.6, 0.45, 0.1])).toBe('b');
    expect(labelOf(many, [0.4, 0.2, 0.1])).toBeNull();
  });
});
