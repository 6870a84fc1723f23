import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, compareAnswers, mcnemar } from '../../../src/core/evaluation/compare.js';
import { rankingOf } from '../../../src/core/evaluation/curves.js';
import { IDENTITY_GROUPS, identitiesIn, identityFigures } from '../../../src/core/evaluation/identity.js';
import { chooseThreshold, sweepOf, workAt } from '../../../src/core/evaluation/sweep.js';

describe('what a threshold costs', () => {
  const scores = [0.95, 0.8, 0.8, 0.4, 0.02, 0.6, 0.3, 0.1, 0.05, 0.01];
  const positive = Uint8Array.from([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  const points = sweepOf(rankingOf(scores, positive), scores)!;

  it('counts what is at or above it', () => {
    expect(points.find(({ threshold }) => threshold === 0.8)).toEqual({
      threshold: 0.8,
      recall: 0.6,
      falsePositiveRate: 0,
    });
    expect(points.find(({ threshold }) => threshold === 0.3)).toMatchObject({ recall: 0.8, falsePositiveRate: 0.4 });
    expect(sweepOf(rankingOf([0.5], Uint8Array.from([1])), [0.5])).toBeNull();
  });

  it('is told in items, hours and misses at the rate of a real day', () => {
    const workload = { commentsPerDay: 1_000, secondsPerItem: 36, baseRate: 0.1 };
    const work = workAt(points.find(({ threshold }) => threshold === 0.3)!, workload);
    // 80 of 100 such comments, and 40 of 100 of the 900 others.
    expect(work.itemsPerDay).toBeCloseTo(80 + 360, 9);
    expect(work.hoursPerDay).toBeCloseTo(4.4, 9);
    expect(work.missedOf100).toBeCloseTo(20, 9);
    expect(work.idleOf100).toBeCloseTo((100 * 360) / 440, 9);
  });

  it('chooses the least work that misses no more than may be missed', () => {
    const work = points.map((point) => workAt(point, { commentsPerDay: 100, secondsPerItem: 10, baseRate: 0.5 }));
    expect(chooseThreshold(work, 40)).toMatchObject({ recall: 0.6, falsePositiveRate: 0 });
    expect(chooseThreshold(work, 20)!.threshold).toBe(0.4);
    expect(chooseThreshold(work.slice(5), 0)).toBeNull();
  });
});

describe("McNemar's test", () => {
  it('agrees with binomial sums counted out', () => {
    fc.assert(
      fc.property(fc.nat(25), fc.nat(25), (one, other) => {
        const trials = one + other;
        const choose = (k: number): number =>
          Array.from({ length: k }, (_, i) => (trials - i) / (i + 1)).reduce((a, b) => a * b, 1);
        let tail = 0;
        for (let k = 0; k <= Math.min(one, other); k++) tail += choose(k) / 2 ** trials;
        expect(mcnemar(one, other)).toBeCloseTo(trials === 0 ? 1 : Math.min(1, 2 * tail), 9);
      }),
    );
  });

  it('has a value for many rows', () => {
    expect(mcnemar(3_000, 3_000)).toBeCloseTo(1, 6);
    expect(mcnemar(2_800, 3_200)).toBeGreaterThan(0);
    expect(mcnemar(2_800, 3_200)).toBeLessThan(1e-5);
  });
});

describe('two models on the same rows', () => {
  const answers = (
    model: string,
    given: readonly number[],
    gold: readonly number[],
    classes = ['false', 'true'],
  ): Answers => ({
    model,
    classes,
    gold: Uint16Array.from(gold),
    given: Uint16Array.from(given),
    scores: Float64Array.from(given, (label) => (label === 1 ? 0.9 : 0.1)),
  });
  const gold = Array.from({ length: 200 }, (_, row) => row % 2);

  it('are equal where they say the same, and differ by more than chance where one is better', () => {
    const perfect = answers('perfect', gold, gold);
    const same = compareAnswers(perfect, answers('twin', gold, gold), 1)!;
    expect(same).toMatchObject({ onlyFirstRight: 0, onlySecondRight: 0, p: 1 });
    expect(same.differences['accuracy']).toEqual({ value: 0, low: 0, high: 0 });
    const worse = answers(
      'worse',
      gold.map((label, row) => (row % 5 === 0 ? 1 - label : label)),
      gold,
    );
    const compared = compareAnswers(perfect, worse, 1)!;
    expect(compared).toMatchObject({ onlyFirstRight: 40, onlySecondRight: 0 });
    expect(compared.p).toBeLessThan(1e-9);
    expect(compared.differences['accuracy']!.value).toBeCloseTo(-0.2, 12);
    expect(compared.differences['accuracy']!.high).toBeLessThan(0);
    expect(compared.differences['auc']!.value).toBeLessThan(0);
  });

  it('are not compared on different rows; the order of their classes does not matter', () => {
    const first = answers('first', gold, gold);
    expect(compareAnswers(first, answers('short', gold.slice(1), gold.slice(1)), 1)).toBeNull();
    expect(compareAnswers(first, answers('other', gold, gold.toReversed()), 1)).toBeNull();
    const flipped = gold.map((label) => 1 - label);
    const turned = { ...answers('turned', flipped, flipped, ['true', 'false']), scores: null };
    expect(compareAnswers({ ...first, scores: null }, turned, 1)).toMatchObject({
      onlyFirstRight: 0,
      onlySecondRight: 0,
    });
  });

  it('have wider intervals where rows belong together', () => {
    const worse = answers(
      'worse',
      gold.map((label, row) => (row < 40 ? 1 - label : label)),
      gold,
    );
    const width = (groups?: ArrayLike<number>): number => {
      const { low, high } = compareAnswers(answers('first', gold, gold), worse, 1, groups)!.differences['accuracy']!;
      return high! - low!;
    };
    // Pages of twenty rows, of which the first two are all wrong.
    expect(width(gold.map((_, row) => Math.floor(row / 20)))).toBeGreaterThan(2 * width());
  });
});

describe('groups of people', () => {
  const bit = (group: string): number => 1 << IDENTITY_GROUPS.indexOf(group);

  it('are found as whole words, and colours only before people', () => {
    expect(identitiesIn('Muslim women were asked')).toBe(bit('muslims') | bit('women'));
    expect(identitiesIn('The black cat sat on a white fence by the manhole')).toBe(0);
    expect(identitiesIn('BLACK  PEOPLE vote too')).toBe(bit('black people'));
  });

  it('have areas under the curve that agree with counting pairs', () => {
    let state = 7;
    const random = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state / 2 ** 31;
    };
    const rows = Array.from({ length: 300 }, () => {
      const isPositive = random() < 0.4;
      return {
        isPositive,
        inside: random() < 0.3,
        score: Math.round(10 * (0.4 * random() + (isPositive ? 0.4 : 0))) / 10,
      };
    });
    const pairs = (
      up: (row: (typeof rows)[number]) => boolean,
      down: (row: (typeof rows)[number]) => boolean,
    ): number => {
      const [high, low] = [rows.filter(up), rows.filter(down)];
      const won = high.flatMap((a) => low.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)));
      return won.reduce<number>((sum, value) => sum + value, 0) / won.length;
    };
    const ranking = rankingOf(
      rows.map(({ score }) => score),
      Uint8Array.from(rows, ({ isPositive }) => Number(isPositive)),
    );
    const [women, ...others] = identityFigures(
      ranking,
      rows.map(({ inside }) => (inside ? bit('women') : 0)),
    );
    expect(others).toEqual([]);
    expect(women!.group).toBe('women');
    expect(women!.subgroup).toBeCloseTo(
      pairs(
        (r) => r.inside && r.isPositive,
        (r) => r.inside && !r.isPositive,
      ),
      12,
    );
    expect(women!.backgroundPositive).toBeCloseTo(
      pairs(
        (r) => !r.inside && r.isPositive,
        (r) => r.inside && !r.isPositive,
      ),
      12,
    );
    expect(women!.backgroundNegative).toBeCloseTo(
      pairs(
        (r) => r.inside && r.isPositive,
        (r) => !r.inside && !r.isPositive,
      ),
      12,
    );
  });

  it('are left out where too few rows name them', () => {
    const ranking = rankingOf([0.9, 0.1], Uint8Array.from([1, 0]));
    expect(identityFigures(ranking, [bit('men'), bit('men')])).toEqual([]);
  });
});
