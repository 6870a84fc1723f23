import { describe, expect, it } from 'vitest';
import {
  baseRateWeights,
  chooseThresholds,
  fitPlatt,
  fitSoftmax,
  sigmoid,
} from '../../../src/core/classify/calibrate.js';
import { coverage, devFigures } from '../../../src/core/classify/dev-figures.js';
import { seededRandom } from '../../../src/core/random.js';

/** Sums spread evenly, and for each whether it is true, drawn with the probability of a known sigmoid. */
function drawn(slope: number, offset: number, rows = 4000): { sums: number[]; shares: number[] } {
  const random = seededRandom(11);
  const sums = Array.from({ length: rows }, () => random.next() * 8 - 4);
  return { sums, shares: sums.map((sum) => (random.next() < sigmoid(slope * sum + offset) ? 1 : 0)) };
}

describe('Platt scaling', () => {
  it('finds the slope and the offset that the labels were drawn with', () => {
    const { sums, shares } = drawn(0.7, -1);
    const { slope, offset } = fitPlatt(sums, shares);
    expect(slope).toBeCloseTo(0.7, 1);
    expect(offset).toBeCloseTo(-1, 1);
  });

  it('moves the offset to the base rate of the place where the scores are used', () => {
    const { sums, shares } = drawn(1, 0);
    const here = fitPlatt(sums, shares);
    const there = fitPlatt(sums, shares, 0.1);
    const odds = shares.filter((share) => share === 1).length / shares.filter((share) => share === 0).length;
    expect(there.slope).toBe(here.slope);
    expect(there.offset - here.offset).toBeCloseTo(Math.log(0.1 / 0.9) - Math.log(odds), 10);
  });

  it('leaves the sums alone where a side has too few rows, or where they rank the wrong way', () => {
    expect(fitPlatt([1, 2, 3], [1, 1, 0])).toEqual({ slope: 1, offset: 0 });
    const { sums, shares } = drawn(-1, 0);
    expect(fitPlatt(sums, shares)).toEqual({ slope: 1, offset: 0 });
  });

  it('never gives certainty for a perfect split of few rows', () => {
    const sums = Array.from({ length: 20 }, (_, at) => (at < 10 ? -1 : 1));
    const { slope, offset } = fitPlatt(
      sums,
      sums.map((sum) => (sum > 0 ? 1 : 0)),
    );
    expect(sigmoid(slope + offset)).toBeLessThan(0.97);
    expect(sigmoid(slope + offset)).toBeGreaterThan(0.8);
  });
});

describe('softmax scaling', () => {
  it('gives each class the share of the rows that it has, where the sums say nothing', () => {
    const rows = Array.from({ length: 1000 }, () => [0, 0, 0]);
    const classOf = rows.map((_, at) => (at % 10 < 7 ? 0 : at % 10 < 9 ? 1 : 2));
    const { offset } = fitSoftmax(rows, classOf, 3);
    const total = offset.reduce((sum, each) => sum + Math.exp(each), 0);
    expect(offset.map((each) => Math.exp(each) / total)).toEqual([
      expect.closeTo(0.7, 1),
      expect.closeTo(0.2, 1),
      expect.closeTo(0.1, 1),
    ]);
  });
});

describe('limits chosen on dev', () => {
  const binary = { classes: ['false', 'true'], multiLabel: false };
  const examples = (shares: readonly number[]) => shares.map((share) => ({ shares: [1 - share, share] }));

  it('lie where the macro F1 is best', () => {
    // True from 0.3 on: with the usual 0.5 a third of the true rows would be missed.
    const scores = Array.from({ length: 200 }, (_, at) => at / 200);
    const limits = chooseThresholds(
      binary,
      examples(scores.map((score) => (score >= 0.3 ? 1 : 0))),
      scores.map((score) => [1 - score, score]),
    );
    expect(limits[1]).toBeCloseTo(0.3, 2);
    expect(limits[0]! + limits[1]!).toBeCloseTo(1, 10);
  });

  it('stay at one half where a class has too few rows to choose by', () => {
    const few = examples([1, 0, 0, 1]);
    expect(
      chooseThresholds(
        binary,
        few,
        few.map(() => [0.9, 0.1]),
      ),
    ).toEqual([0.5, 0.5]);
  });

  it('let a rare class win in proportion to its limit', () => {
    const head = { classes: ['plain', 'rare'], multiLabel: false };
    const rows = Array.from({ length: 200 }, (_, at) => at % 10 === 0);
    const limits = chooseThresholds(
      head,
      rows.map((rare) => ({ shares: rare ? [0, 1] : [1, 0] })),
      rows.map((rare) => (rare ? [0.65, 0.35] : [0.9, 0.1])),
    );
    expect(0.35 / limits[1]!).toBeGreaterThan(0.65 / limits[0]!);
    expect(0.1 / limits[1]!).toBeLessThan(0.9 / limits[0]!);
  });

  it('weigh rows to a base rate', () => {
    const weights = baseRateWeights([1, 1, 0, 0], 0.2)!;
    expect((weights[0]! + weights[1]!) / weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.2, 10);
    expect(baseRateWeights([1, 1], 0.2)).toBeNull();
    expect(baseRateWeights([1, 0], null)).toBeNull();
  });
});

describe('dev figures', () => {
  const head = {
    axis: 'reply',
    classes: ['agree', 'query'],
    multiLabel: false,
    thresholds: [0.5, 0.5],
    abstainBelow: 0.9,
    languages: [],
  };
  const example = (at: number) => ({ row: 0, target: null, shares: at === 0 ? [1, 0] : [0, 1] });

  it('judge every row, also where the head would abstain', () => {
    const figures = devFigures(
      head,
      [example(0), example(1), example(1)],
      [
        [0.8, 0.2],
        [0.3, 0.7],
        [0.6, 0.4],
      ],
    );
    expect(figures).toMatchObject({ rows: 3, accuracy: 0.6667, 'f1.agree': 0.6667, 'f1.query': 0.6667 });
    expect(figures['majorityMacroF1']).toBeCloseTo(0.4, 4);
  });

  it('say how many rows can be labelled at 80 % precision', () => {
    const scores = [
      [0.95, 0.05],
      [0.9, 0.1],
      [0.7, 0.3],
      [0.6, 0.4],
    ];
    expect(coverage([0, 0, 1, 1], [0, 0, 0, 0], scores)).toEqual({ share: 0.5, limit: 0.9 });
    expect(coverage([1, 1, 1, 1], [0, 0, 0, 0], scores)).toEqual({ share: 0, limit: 1 });
  });
});
