import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../src/core/evaluation/agreement.js';

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
