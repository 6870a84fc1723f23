import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  calibrationOf,
  curvePoints,
  rankingOf,
  recallAtFalsePositiveRate,
  rocAuc,
} from '../../../src/core/evaluation/curves.js';
import {
  type Confusion,
  confusionOf,
  labelFigures,
  majorityConfusion,
  multiLabelFigures,
  ranks,
  spearman,
  tweetEvalFigure,
} from '../../../src/core/evaluation/metrics.js';
import {
  bootstrapIntervals,
  quantile,
  stratifiedFolds,
  stratifiedSample,
} from '../../../src/core/evaluation/resample.js';
import { seededRandom } from '../../../src/core/random.js';

const CLASSES = ['a', 'b', 'c'];
const labels = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 40 });
const scored = fc.array(
  fc.tuple(
    fc.nat(8).map((eighths) => eighths / 8),
    fc.boolean(),
  ),
  { maxLength: 30 },
);
const split = (pairs: readonly (readonly [number, boolean])[]): [number[], Uint8Array] => [
  pairs.map(([score]) => score),
  Uint8Array.from(pairs, ([, positive]) => Number(positive)),
];
const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

describe('label figures', () => {
  it('agree with figures counted one row at a time', () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const gold = pairs.map(([right]) => right);
        const predicted = pairs.map(([, given]) => given);
        const figures = labelFigures(confusionOf(CLASSES, gold, predicted))!;
        const count = (test: (right: number, given: number) => boolean): number =>
          pairs.filter(([right, given]) => test(right, given)).length;
        const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
        const f1s: number[] = [];
        const recalls: number[] = [];
        CLASSES.forEach((_, index) => {
          const both = count((right, given) => right === index && given === index);
          const precision = share(
            both,
            count((_right, given) => given === index),
          );
          const recall = share(
            both,
            count((right) => right === index),
          );
          const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
          expect(figures.perClass[index]).toMatchObject({ precision, recall });
          expect(figures.perClass[index]!.f1).toBeCloseTo(f1, 12);
          if (gold.includes(index) || predicted.includes(index)) f1s.push(f1);
          if (gold.includes(index)) recalls.push(recall);
        });
        expect(figures.macro.f1).toBeCloseTo(mean(f1s), 12);
        expect(figures.balancedAccuracy).toBeCloseTo(mean(recalls), 12);
        expect(figures.accuracy).toBeCloseTo(count((right, given) => right === given) / pairs.length, 12);
      }),
    );
  });

  it('take the same value from the correlation of indicator columns as from the counts (MCC)', () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const column = (side: 0 | 1, index: number) => pairs.map((pair) => Number(pair[side] === index));
        const covariance = (x: number[], y: number[]): number =>
          mean(x.map((value, row) => (value - mean(x)) * (y[row]! - mean(y))));
        const over = (a: 0 | 1, b: 0 | 1): number =>
          CLASSES.reduce((total, _, index) => total + covariance(column(a, index), column(b, index)), 0);
        const spread = Math.sqrt(over(0, 0) * over(1, 1));
        const { mcc } = labelFigures(
          confusionOf(
            CLASSES,
            pairs.map(([right]) => right),
            pairs.map(([, given]) => given),
          ),
        )!;
        expect(mcc).toBeCloseTo(spread < 1e-12 ? 0 : over(0, 1) / spread, 9);
      }),
    );
  });

  it('are what a hand-worked table says', () => {
    // 20 rows: 6 of 8 right for a, 9 of 12 right for b.
    const figures = labelFigures({
      classes: ['a', 'b'],
      counts: [
        [6, 2],
        [3, 9],
      ],
    })!;
    expect(figures.accuracy).toBe(0.75);
    expect(figures.perClass[0]).toMatchObject({ precision: 6 / 9, recall: 0.75, support: 8, predicted: 9 });
    // Chance agreement: (8·9 + 12·11) / 400 = 0.51.
    expect(figures.kappa).toBeCloseTo((0.75 - 0.51) / 0.49, 12);
    expect(figures.mcc).toBeCloseTo((6 * 9 - 2 * 3) / Math.sqrt(9 * 11 * 8 * 12), 12);
  });

  it('leave out of the macro mean a class that is nowhere, and count one that was only predicted', () => {
    const confusion = (counts: number[][]): Confusion => ({ classes: CLASSES, counts });
    expect(
      labelFigures(
        confusion([
          [2, 0, 0],
          [0, 2, 0],
          [0, 0, 0],
        ]),
      )!.macro.f1,
    ).toBe(1);
    expect(
      labelFigures(
        confusion([
          [2, 0, 0],
          [0, 1, 1],
          [0, 0, 0],
        ]),
      )!.macro.f1,
    ).toBeCloseTo((1 + 2 / 3 + 0) / 3, 12);
  });

  it('have no value without rows and no kappa where nothing varies', () => {
    expect(labelFigures(confusionOf(CLASSES, [], []))).toBeNull();
    expect(labelFigures(confusionOf(CLASSES, [1, 1], [1, 1]))).toMatchObject({ kappa: null, mcc: 0, accuracy: 1 });
  });

  it('of a weighted sample are those of the sample written out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(3)), { minLength: 1 }), (rows) => {
        const written = rows.flatMap(([gold, given, times]) => Array.from({ length: times }, () => [gold, given]));
        const weighted = confusionOf(
          CLASSES,
          rows.map(([gold]) => gold),
          rows.map(([, given]) => given),
          rows.map(([, , times]) => times),
        );
        expect(weighted).toEqual(
          confusionOf(
            CLASSES,
            written.map(([gold]) => gold!),
            written.map(([, given]) => given!),
          ),
        );
      }),
    );
  });

  it('know the majority class', () => {
    const figures = labelFigures(majorityConfusion(confusionOf(CLASSES, [0, 1, 1, 2], [0, 0, 0, 0])))!;
    expect(figures.accuracy).toBe(0.5);
    expect(figures.perClass.map((each) => each.predicted)).toEqual([0, 4, 0]);
  });

  it('count sets of classes', () => {
    // Rows: {a} given {a, b}; {} given {}; {b, c} given {b}.
    const figures = multiLabelFigures(CLASSES, [1, 0, 0, 0, 0, 0, 0, 1, 1], [1, 1, 0, 0, 0, 0, 0, 1, 0])!;
    expect(figures.subsetAccuracy).toBeCloseTo(1 / 3, 12);
    expect(figures.micro).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(figures.macro.f1).toBeCloseTo((1 + 2 / 3 + 0) / 3, 12);
  });

  it('name the figure of TweetEval for its axes', () => {
    const classes = ['neutral', 'oppose', 'support'];
    const figures = labelFigures(confusionOf(classes, [0, 0, 1, 1, 2, 2], [0, 1, 1, 1, 2, 0]))!;
    const [, oppose, support] = figures.perClass;
    expect(tweetEvalFigure('stance', figures)?.value).toBeCloseTo((oppose!.f1 + support!.f1) / 2, 12);
    expect(tweetEvalFigure('sentiment', figures)?.value).toBe(figures.balancedAccuracy);
    expect(tweetEvalFigure('spam', figures)).toBeNull();
  });
});

describe('ranking figures', () => {
  it('find the area under ROC by comparing every pair', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        const [scores, positive] = split(pairs);
        const yes = scores.filter((_, row) => positive[row] === 1);
        const no = scores.filter((_, row) => positive[row] === 0);
        const wins = yes.flatMap((a) => no.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        const area = rocAuc(rankingOf(scores, positive));
        if (wins.length === 0) expect(area).toBeNull();
        else expect(area).toBeCloseTo(mean(wins), 12);
      }),
    );
  });

  it('find average precision and recall at a false-positive rate by trying every threshold', () => {
    fc.assert(
      fc.property(scored, fc.constantFrom(0, 0.01, 0.1, 0.5), (pairs, limit) => {
        const [scores, positive] = split(pairs);
        const positives = positive.filter((flag) => flag === 1).length;
        const negatives = positive.length - positives;
        const thresholds = [...new Set(scores)].sort((a, b) => b - a);
        const at = (threshold: number, flag: 0 | 1): number =>
          scores.filter((score, row) => score >= threshold && positive[row] === flag).length;
        let area = 0;
        let best = 0;
        thresholds.forEach((threshold, index) => {
          const found = at(threshold, 1);
          const before = index === 0 ? 0 : at(thresholds[index - 1]!, 1);
          if (positives > 0) area += ((found - before) / positives) * (found / (found + at(threshold, 0)));
          if (at(threshold, 0) <= limit * negatives) best = found / positives;
        });
        const ranking = rankingOf(scores, positive);
        if (positives === 0) expect(averagePrecision(ranking)).toBeNull();
        else expect(averagePrecision(ranking)).toBeCloseTo(area, 12);
        if (positives === 0 || negatives === 0) expect(recallAtFalsePositiveRate(ranking, limit)).toBeNull();
        else expect(recallAtFalsePositiveRate(ranking, limit)).toBeCloseTo(best, 12);
      }),
    );
  });

  it('do not change with the order of the rows, nor with any rising change of the scores', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        const figures = (rows: readonly (readonly [number, boolean])[]): (number | null)[] => {
          const ranking = rankingOf(...split(rows));
          return [rocAuc(ranking), averagePrecision(ranking), recallAtFalsePositiveRate(ranking, 0.1)];
        };
        const expected = figures(pairs);
        expect(figures([...pairs].reverse())).toEqual(expected);
        expect(figures(pairs.map(([score, positive]) => [score ** 3, positive] as const))).toEqual(expected);
      }),
    );
  });

  it('draw curves from corner to corner, however many rows', () => {
    const rows = Array.from({ length: 5_000 }, (_, row): [number, boolean] => [row / 5_000, row % 3 === 0]);
    const { roc, precisionRecall } = curvePoints(rankingOf(...split(rows)), 100);
    expect(roc).toHaveLength(100);
    expect(roc[0]).toEqual({ x: 0, y: 0 });
    expect(roc.at(-1)).toEqual({ x: 1, y: 1 });
    expect(precisionRecall.at(-1)?.x).toBe(1);
  });
});

describe('calibration', () => {
  it('is right about a hand-worked set', () => {
    const { bins, expectedCalibrationError, brier } = calibrationOf([0.1, 0.1, 0.9, 1], [0, 1, 1, 1], 2);
    expect(bins.map((bin) => [bin.rows, bin.share])).toEqual([
      [2, 0.5],
      [2, 1],
    ]);
    expect(expectedCalibrationError).toBeCloseTo((2 * 0.4 + 2 * 0.05) / 4, 12);
    expect(brier).toBeCloseTo((0.01 + 0.81 + 0.01 + 0) / 4, 12);
  });

  it('takes a soft label as the share of people who see it', () => {
    const { expectedCalibrationError, brier } = calibrationOf([0.7, 0.7], [0.6, 0.8]);
    expect(expectedCalibrationError).toBeCloseTo(0, 12);
    expect(brier).toBeCloseTo(0.01, 12);
  });

  it('has no value without rows', () => {
    expect(calibrationOf([], [])).toMatchObject({ expectedCalibrationError: null, brier: null });
  });
});

describe('rank correlation', () => {
  it('gives ties their mean rank and needs variation', () => {
    expect([...ranks([3, 1, 3, 2])]).toEqual([3.5, 1, 3.5, 2]);
    expect(spearman([1, 2, 3], [10, 20, 15])).toBeCloseTo(0.5, 12);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(spearman([], [])).toBeNull();
  });
});

describe('resampling', () => {
  it('covers the true share about as often as it says', () => {
    // 200 sets of 60 coin throws with p = 0.3; a 90 % percentile interval for a mean at this size covers 84 to 95 %.
    const random = seededRandom(2026);
    let covered = 0;
    for (let trial = 0; trial < 200; trial++) {
      const throws = Array.from({ length: 60 }, () => Number(random.next() < 0.3));
      const statistic = (weights: Uint32Array): number =>
        throws.reduce((total, value, row) => total + value * weights[row]!, 0) / 60;
      const { share } = bootstrapIntervals(60, (weights) => ({ share: statistic(weights) }), {
        seed: trial,
        rounds: 300,
        level: 0.9,
      });
      if (share!.low <= 0.3 && share!.high >= 0.3) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.8);
  });

  it('gives the same interval for the same seed, and a wider one where rows belong together', () => {
    const values = Array.from({ length: 100 }, (_, row) => Math.floor(row / 10) % 2);
    const run = (seed: number, groups?: number[]) =>
      bootstrapIntervals(
        100,
        (weights) => ({ mean: values.reduce((total, value, row) => total + value * weights[row]!, 0) / 100 }),
        { seed, rounds: 200, ...(groups ? { groups } : {}) },
      ).mean!;
    expect(run(1)).toEqual(run(1));
    const grouped = run(
      1,
      values.map((_, row) => Math.floor(row / 10)),
    );
    expect(grouped.high - grouped.low).toBeGreaterThan(1.5 * (run(1).high - run(1).low));
  });

  it('says nothing where most samples have no value', () => {
    expect(bootstrapIntervals(5, () => ({ none: null }), { seed: 1, rounds: 20 })).toEqual({});
    expect(bootstrapIntervals(0, () => ({ one: 1 }), { seed: 1, rounds: 20 })).toEqual({});
  });

  it('samples each class by its share and keeps the rare one', () => {
    const strata = [...Array.from({ length: 900 }, () => 'ham'), ...Array.from({ length: 99 }, () => 'spam'), 'odd'];
    const picked = stratifiedSample(strata, 100, 7);
    const count = (name: string): number => picked.filter((index) => strata[index] === name).length;
    expect(picked).toHaveLength(100);
    expect([count('ham'), count('spam'), count('odd')]).toEqual([90, 9, 1]);
    expect(picked).toEqual(stratifiedSample(strata, 100, 7));
    expect(picked).not.toEqual(stratifiedSample(strata, 100, 8));
  });

  it('always samples the number asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.nat(60), fc.nat(), (strata, most, seed) => {
        const picked = stratifiedSample(strata, most, seed);
        expect(new Set(picked).size).toBe(Math.min(most, strata.length));
      }),
    );
  });

  it('deals each class evenly over the folds', () => {
    const strata = Array.from({ length: 50 }, (_, row) => (row % 5 === 0 ? 'rare' : 'common'));
    const folds = stratifiedFolds(strata, 5, 3);
    for (let fold = 0; fold < 5; fold++) {
      expect(strata.filter((name, row) => name === 'rare' && folds[row] === fold)).toHaveLength(2);
    }
  });

  it('spreads rows that are a stratum of their own', () => {
    const folds = stratifiedFolds(
      Array.from({ length: 100 }, (_, row) => String(row)),
      2,
      3,
    );
    expect(folds.filter((fold) => fold === 0)).toHaveLength(50);
  });

  it('interpolates quantiles', () => {
    expect(quantile([0, 1, 2, 3], 0.5)).toBe(1.5);
    expect(quantile([4], 0.3)).toBe(4);
  });
});
