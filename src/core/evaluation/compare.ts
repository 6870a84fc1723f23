import { rankingOf, rocAuc } from './curves.js';
import { confusionOf, labelFigures } from './metrics.js';
import { bootstrapIntervals, type Interval } from './resample.js';

/** What a model said on rows that another one was asked about too, in the same order. */
export interface Answers {
  readonly model: string;
  readonly classes: readonly string[];
  /** Indices into `classes`, per row. */
  readonly gold: Uint16Array;
  readonly given: Uint16Array;
  /** Of the positive class; null on an axis that is not binary. */
  readonly scores: Float64Array | null;
}

/** How two models differ on the same rows. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly rows: number;
  /** Second less first, with the 95 % interval of the paired bootstrap; it is chance where 0 lies inside. */
  readonly differences: Readonly<Record<string, { readonly value: number } & Partial<Interval>>>;
  /** Rows that only one of them has right, and the chance of a split at least as uneven if they were equally good. */
  readonly onlyFirstRight: number;
  readonly onlySecondRight: number;
  readonly p: number;
}

/**
 * Compares two models on the same rows: paired bootstrap of the difference of each figure (both are drawn the same rows,
 * Efron and Tibshirani 1993) and McNemar's test with exact binomial probabilities (McNemar 1947).
 *
 * @returns null where they were not asked about the same rows.
 */
export function compareAnswers(
  first: Answers,
  second: Answers,
  seed: number,
  groups?: ArrayLike<number>,
): Comparison | null {
  const rows = first.gold.length;
  if (rows === 0 || rows !== second.gold.length || !sameGold(first, second)) return null;
  const rankings = [first, second].map(({ scores, gold }) =>
    scores === null
      ? null
      : rankingOf(
          scores,
          Uint8Array.from(gold, (index) => Number(index === 1)),
        ),
  );
  const figuresOf = ({ classes, gold, given }: Answers, at: number, weights?: ArrayLike<number>) => {
    const labels = labelFigures(confusionOf(classes, gold, given, weights));
    const ranking = rankings[at];
    return {
      macroF1: labels?.macro.f1 ?? null,
      accuracy: labels?.accuracy ?? null,
      ...(ranking ? { auc: rocAuc(ranking, weights) } : {}),
    };
  };
  const differencesOf = (weights?: ArrayLike<number>): Record<string, number | null> => {
    const one: Record<string, number | null> = figuresOf(first, 0, weights);
    const two: Record<string, number | null> = figuresOf(second, 1, weights);
    return Object.fromEntries(
      Object.keys(one).map((name) => {
        const [a, b] = [one[name], two[name]];
        return [name, a === null || a === undefined || b === null || b === undefined ? null : b - a];
      }),
    );
  };
  const intervals = bootstrapIntervals(rows, differencesOf, { seed, ...(groups ? { groups } : {}) });
  const differences: Record<string, { value: number } & Partial<Interval>> = {};
  for (const [name, value] of Object.entries(differencesOf())) {
    if (value !== null) differences[name] = { value, ...intervals[name] };
  }
  let onlyFirstRight = 0;
  let onlySecondRight = 0;
  for (let row = 0; row < rows; row++) {
    const firstRight = first.given[row] === first.gold[row];
    const secondRight = second.given[row] === second.gold[row];
    if (firstRight && !secondRight) onlyFirstRight++;
    if (secondRight && !firstRight) onlySecondRight++;
  }
  return {
    first: first.model,
    second: second.model,
    rows,
    differences,
    onlyFirstRight,
    onlySecondRight,
    p: mcnemar(onlyFirstRight, onlySecondRight),
  };
}

/** By name: two models may know the classes in different orders. */
function sameGold(first: Answers, second: Answers): boolean {
  return first.gold.every((index, row) => first.classes[index] === second.classes[second.gold[row]!]);
}

/**
 * Two-sided exact probability of a split of `one + other` differing rows at least as uneven, each side being equally
 * likely. 1 where no row differs.
 */
export function mcnemar(one: number, other: number): number {
  const trials = one + other;
  if (trials === 0) return 1;
  const fewer = Math.min(one, other);
  // In logarithms: 2^-1100 is no number any more.
  let logTerm = -trials * Math.LN2;
  let total = Math.exp(logTerm);
  for (let successes = 1; successes <= fewer; successes++) {
    logTerm += Math.log((trials - successes + 1) / successes);
    total += Math.exp(logTerm);
  }
  return Math.min(1, 2 * total);
}
