import { describe, expect, it } from 'vitest';
import { agreementOf, axisAgreements, krippendorffAlpha } from '../../../src/core/evaluation/agreement.js';

describe('agreement of two people', () => {
  it('is Cohen’s kappa per axis: 0.4 for the textbook table 20, 5, 10, 15', () => {
    const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);
    const pairs = [
      ...times(20, [{ spam: 1 }, { spam: 1 }] as const),
      ...times(5, [{ spam: 1 }, { spam: 0 }] as const),
      ...times(10, [{ spam: 0 }, { spam: 1 }] as const),
      ...times(15, [{ spam: 0 }, { spam: 0 }] as const),
    ];
    const [spam] = agreementOf(pairs);
    expect(spam).toMatchObject({ axis: 'spam', rows: 50, given: { true: [25, 30], false: [25, 20] } });
    expect(spam!.same).toBeCloseTo(0.7, 12);
    expect(spam!.kappa).toBeCloseTo(0.4, 12);
  });

  it('compares stance target by target, and only what both labelled', () => {
    const figures = agreementOf([
      [{ stance: { NATO: 'oppose', Ukraine: 'support' } }, { stance: { NATO: 'support', Russia: 'oppose' } }],
      [{ stance: { NATO: 'oppose' }, reply: 'agree' }, { stance: { NATO: 'oppose' } }],
    ]);
    expect(figures.map(({ axis, rows, same }) => [axis, rows, same])).toEqual([['stance', 2, 0.5]]);
  });

  it('has no kappa where both always gave the same class', () => {
    expect(agreementOf([[{ spam: 0 }, { spam: 0 }]])[0]).toMatchObject({ same: 1, kappa: null });
  });
});

/** Rows are people, columns comments, a dot a missing label. */
const unitsOf = (...rows: readonly string[]): string[][] =>
  [...rows[0]!].map((_, at) => rows.map((row) => row[at]!).filter((label) => label !== '.'));

describe('Krippendorff’s alpha', () => {
  it('is what was published for the examples of the paper', () => {
    expect(krippendorffAlpha(unitsOf('0100000010', '1110010000'))).toBeCloseTo(0.095, 3);
    expect(krippendorffAlpha(unitsOf('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(0.692, 3);
    const four = unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    expect(krippendorffAlpha(four)).toBeCloseTo(0.743, 3);
    const thrice = four.map(() => 3);
    expect(krippendorffAlpha(four, thrice)).toBeCloseTo(krippendorffAlpha([...four, ...four, ...four])!, 12);
  });

  it('says nothing where nothing can differ', () => {
    expect(krippendorffAlpha([])).toBeNull();
    expect(krippendorffAlpha([['a'], ['b']])).toBeNull();
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull();
  });
});

describe('agreement per axis', () => {
  it('gives kappa of the first two and alpha of all, with intervals from ten comments on', () => {
    const yes = { spam: 1, decision: 'spam' };
    const no = { spam: 0, decision: 'approve' };
    const groups = Array.from({ length: 40 }, (_, at) =>
      at % 4 === 0 ? [yes, no, no] : at % 2 === 0 ? [yes, yes] : [no, no],
    );
    const [spam, decision] = axisAgreements(groups);
    expect(spam).toMatchObject({ axis: 'spam', comments: 40, labels: 90, same: 0.75 });
    expect(decision!.kappa).toBeCloseTo(spam!.kappa!, 12);
    expect(spam!.kappaInterval!.low).toBeLessThan(spam!.kappa!);
    expect(spam!.kappaInterval!.high).toBeGreaterThan(spam!.kappa!);
    expect(spam!.alphaInterval!.low).toBeLessThan(spam!.alpha!);
    expect(axisAgreements(groups.slice(0, 5))[0]).toMatchObject({ comments: 5, kappaInterval: null });
    expect(axisAgreements([[yes], [{ reply: 'agree' }, no]])).toEqual([]);
  });
});
