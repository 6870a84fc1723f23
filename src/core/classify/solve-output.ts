import type { Random } from '../random.js';
import type { AxisData } from './axes.js';
import { type Documents, logCountRatio } from './matrix.js';
import { priorGains } from './prior.js';
import { scaledRows, solveLogistic } from './solve.js';

/** What of the options of a model decides about a sum. */
export interface OutputOptions {
  readonly bits: number;
  readonly cost: number;
  readonly epochs: number;
  readonly naiveBayes: boolean;
  readonly balance: number;
  /** Factor on what a prior says, where there is one; 0: it is left out. */
  readonly prior: number;
}

/**
 * The weights of one sum: which class it is for, and how its rows weigh. Those of a prior's columns stand beside the
 * others (`foldPrior`).
 *
 * @param gains per number a factor on its values: what is greater is penalised less, 0 leaves it out.
 */
export function solveOutput(
  documents: Documents,
  data: AxisData,
  classIndex: number,
  idf: Float64Array,
  linear: OutputOptions,
  random: Random,
  gains: Float64Array,
): { weights: Float64Array; bias: number } {
  const { matrix } = documents;
  const count = data.examples.length;
  const rows = Int32Array.from(data.examples, (example) => documents.indexOf(example));
  const shares = Float64Array.from(data.examples, (example) => example.shares[classIndex]!);
  const yesShares = shares.slice();
  const importance = new Float64Array(count).fill(1);
  let positive = 0;
  for (const share of shares) positive += share;
  const negative = count - positive;
  if (positive > 0 && negative > 0) {
    const up = (count / (2 * positive)) ** linear.balance;
    const down = (count / (2 * negative)) ** linear.balance;
    for (let at = 0; at < count; at++) {
      // Two weighted halves of a soft label are one row with another share and the sum of their weights.
      const yes = shares[at]! * up;
      const no = (1 - shares[at]!) * down;
      importance[at] = yes + no;
      shares[at] = yes / (yes + no);
    }
  }
  const ofPrior =
    documents.prior && linear.prior > 0
      ? priorGains(documents, rows, yesShares).map((gain) => gain * linear.prior)
      : new Float64Array(documents.prior?.mean.length ?? 0);
  const common = { cost: linear.cost, epochs: linear.epochs };
  const solve = (factor: Float64Array): { weights: Float64Array; bias: number } => {
    factor.set(gains, 2 ** linear.bits);
    factor.set(ofPrior, matrix.columns - ofPrior.length);
    const { weights, bias } = solveLogistic(scaledRows(matrix, factor), rows, shares, importance, {
      ...common,
      random,
    });
    return { weights: weights.map((weight, column) => weight * factor[column]!), bias };
  };
  const solved = solve(idf.slice());
  if (linear.naiveBayes) {
    const scaled = solve(logCountRatio(matrix, rows, shares, importance, 2 ** linear.bits));
    // Both are weights on the same features: the mean of the two models' log-odds is one vector.
    solved.weights.forEach((weight, column) => {
      solved.weights[column] = (weight + scaled.weights[column]!) / 2;
    });
    solved.bias = (solved.bias + scaled.bias) / 2;
  }
  return solved;
}
