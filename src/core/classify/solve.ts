import type { Random } from '../random.js';
import { sigmoid } from './calibrate.js';

/** Rows of a sparse matrix, one after the other: row `r` has entries `[start[r], start[r + 1])`. */
export interface SparseRows {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
  readonly columns: number;
}

/**
 * The same rows with each column's values times a factor. Done once for a solution: a look-up of the factor at each
 * entry of each pass would cost as much as the pass.
 */
export function scaledRows(rows: SparseRows, factor: Float64Array): SparseRows {
  const length = rows.start.at(-1)!;
  const value = new Float32Array(length);
  for (let at = 0; at < length; at++) value[at] = rows.value[at]! * factor[rows.column[at]!]!;
  return { ...rows, value };
}

/**
 * The columns of some rows by how often they stand there, most frequent first: the weights that every row asks for then
 * lie together in the cache. The order of a row's entries, and so every sum, stays as it was.
 */
interface Ranking {
  /** Per entry the rank of its column. */
  readonly column: Int32Array;
  /** Per rank its column; shorter than the columns, of which many stand nowhere. */
  readonly original: Int32Array;
}

const rankings = new WeakMap<Int32Array, Ranking>();

function rankingOf({ start, column, columns }: SparseRows): Ranking {
  const known = rankings.get(column);
  if (known) return known;
  const length = start.at(-1)!;
  const frequency = new Int32Array(columns);
  for (let at = 0; at < length; at++) frequency[column[at]!]!++;
  // Sorted by counting: how many columns are more frequent says where those of a frequency begin.
  let most = 0;
  for (const times of frequency) if (times > most) most = times;
  const begin = new Int32Array(most + 2);
  for (const times of frequency) if (times > 0) begin[most - times + 1]!++;
  for (let at = 1; at < begin.length; at++) begin[at]! += begin[at - 1]!;
  const original = new Int32Array(begin[most]!);
  for (let each = 0; each < columns; each++)
    if (frequency[each]! > 0) original[begin[most - frequency[each]!]!++] = each;
  const rank = new Int32Array(columns);
  for (let at = 0; at < original.length; at++) rank[original[at]!] = at;
  const ranked = new Int32Array(length);
  for (let at = 0; at < length; at++) ranked[at] = rank[column[at]!]!;
  const ranking = { column: ranked, original };
  rankings.set(column, ranking);
  return ranking;
}

export interface SolveOptions {
  /** Cost of the log loss against the L2 penalty (C of LIBLINEAR): greater fits the rows more closely. */
  readonly cost: number;
  readonly epochs: number;
  readonly random: Random;
}

/** The value of the bias column; its weight is penalised with the others, this keeps the penalty small. */
const BIAS_VALUE = 2;
/** A dual step moves a row's log-odds at most this far from zero: beyond it the loss is flat. */
const MAX_LOGIT = 12;

/**
 * L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin 2011), in the log-odds form:
 * each row keeps the log-odds `t` that its own residual stands for, the weights are the sum of
 * `C_i (share_i - sigmoid(t_i)) x_i`, and at the optimum `t_i = w x_i`. A step solves that equation for one row by
 * Newton's method (its slope lies in [1, 1 + C a / 4], so a few steps are enough). Shares between 0 and 1 are soft
 * labels and need nothing special. Deterministic: the order of the rows comes from `random` alone.
 *
 * @param rows the rows that have a label for this output, as indices into `matrix`.
 * @param shares per such row the share of the positive class, in [0, 1].
 * @param importance per such row a factor on its cost (class balance); 0 leaves it out.
 */
export function solveLogistic(
  matrix: SparseRows,
  rows: Int32Array,
  shares: Float64Array,
  importance: Float64Array,
  options: SolveOptions,
): { weights: Float64Array; bias: number } {
  const { start, value, columns } = matrix;
  const { column, original } = rankingOf(matrix);
  const { cost, epochs, random } = options;
  const weights = new Float64Array(original.length);
  let bias = 0;
  const logit = new Float64Array(rows.length);
  const norm = new Float64Array(rows.length);
  const order = Array.from({ length: rows.length }, (_, at) => at).filter((at) => importance[at]! > 0);
  const addRow = (row: number, factor: number): void => {
    const end = start[row + 1]!;
    for (let at = start[row]!; at < end; at++) weights[column[at]!]! += factor * value[at]!;
    bias += factor * BIAS_VALUE;
  };
  for (const at of order) {
    const row = rows[at]!;
    let sum = BIAS_VALUE * BIAS_VALUE;
    for (let entry = start[row]!; entry < start[row + 1]!; entry++) {
      sum += value[entry]! * value[entry]!;
    }
    norm[at] = sum;
    // A start near the labels leaves the weights near zero, from where few passes are needed.
    const share = Math.min(0.95, Math.max(0.05, shares[at]!));
    logit[at] = Math.log(share / (1 - share));
    addRow(row, cost * importance[at]! * (shares[at]! - share));
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    let moved = 0;
    for (const at of order) {
      const row = rows[at]!;
      const end = start[row + 1]!;
      let sum = bias * BIAS_VALUE;
      for (let entry = start[row]!; entry < end; entry++) sum += weights[column[entry]!]! * value[entry]!;
      const weight = cost * importance[at]!;
      const before = sigmoid(logit[at]!);
      const pull = norm[at]! * weight;
      const t = solveRow(logit[at]!, sum, pull, before);
      const difference = before - sigmoid(t);
      if (Math.abs(difference) > 1e-7) {
        addRow(row, weight * difference);
        moved += Math.abs(difference);
      }
      logit[at] = t;
    }
    if (moved < 1e-3 * order.length) break;
  }
  const found = new Float64Array(columns);
  for (let at = 0; at < original.length; at++) found[original[at]!] = weights[at]!;
  return { weights: found, bias: bias * BIAS_VALUE };
}

/** The root of `t - sum - pull * (before - sigmoid(t))`, by Newton's method held inside a shrinking bracket. */
function solveRow(from: number, sum: number, pull: number, before: number): number {
  let low = -MAX_LOGIT;
  let high = MAX_LOGIT;
  let t = from;
  for (let step = 0; step < 12; step++) {
    const now = sigmoid(t);
    const error = t - sum - pull * (before - now);
    if (error > 0) high = t;
    else low = t;
    let next = t - error / (1 + pull * now * (1 - now));
    if (!(next > low && next < high)) next = (low + high) / 2;
    const change = next - t;
    t = next;
    if (Math.abs(change) < 1e-4) break;
  }
  return t;
}
