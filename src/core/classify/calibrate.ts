/**
 * From sums to probabilities, and from probabilities to labels: fitted on rows that did not shape the weights.
 */

/** How a head's sums become probabilities. */
export interface Calibration {
  /** `sigmoid`: each output on its own. `softmax`: the outputs share one probability mass. */
  readonly link: 'sigmoid' | 'softmax';
  /** Per output; with `softmax` they are all equal. */
  readonly slope: readonly number[];
  readonly offset: readonly number[];
}

export const sigmoid = (sum: number): number => {
  if (sum >= 0) return 1 / (1 + Math.exp(-sum));
  const small = Math.exp(sum);
  return small / (1 + small);
};

/** A head's class probabilities from its sums; a binary head has one sum and two classes. */
export function probabilities(calibration: Calibration, sums: ArrayLike<number>, binary: boolean): number[] {
  const { link, slope, offset } = calibration;
  const out = new Array<number>(binary ? 2 : slope.length);
  if (link === 'sigmoid') {
    if (binary) {
      out[1] = sigmoid(slope[0]! * sums[0]! + offset[0]!);
      out[0] = 1 - out[1];
      return out;
    }
    for (let at = 0; at < slope.length; at++) out[at] = sigmoid(slope[at]! * sums[at]! + offset[at]!);
    return out;
  }
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < slope.length; at++) {
    out[at] = slope[at]! * sums[at]! + offset[at]!;
    greatest = Math.max(greatest, out[at]!);
  }
  let total = 0;
  for (let at = 0; at < slope.length; at++) {
    out[at] = Math.exp(out[at]! - greatest);
    total += out[at]!;
  }
  for (let at = 0; at < slope.length; at++) out[at]! /= total;
  return out;
}

/** Fewer rows than this of either side say nothing about a slope. */
const MIN_SIDE = 8;

/**
 * Platt scaling: slope and offset of a sigmoid over sums, by Newton's method on the log loss, with the smoothed
 * targets of Platt (1999) as in Lin, Lin and Weng (2007), so that few rows never give certainty.
 *
 * @param shares per sum the share of `true`, in [0, 1].
 * @param baseRate the share of `true` where the scores will be used; null: as in these rows. The slope is fitted
 *   on the rows as they are, the offset moved by the difference of the log odds (prior shift: the rows of each class
 *   are taken to look alike in both places).
 * @returns slope 1 and offset 0 where one side has too few rows. The slope is never negative.
 */
export function fitPlatt(
  sums: readonly number[],
  shares: readonly number[],
  baseRate: number | null = null,
): { slope: number; offset: number } {
  let positive = 0;
  for (const share of shares) positive += share;
  const negative = shares.length - positive;
  if (positive < MIN_SIDE || negative < MIN_SIDE) return { slope: 1, offset: 0 };
  const high = (positive + 1) / (positive + 2);
  const low = 1 / (negative + 2);
  let slope = 1;
  let offset = Math.log((positive + 1) / (negative + 1));
  const loss = (a: number, b: number): number => {
    let sum = 1e-3 * (a - 1) * (a - 1);
    for (let at = 0; at < sums.length; at++) {
      const aim = low + (high - low) * shares[at]!;
      const margin = a * sums[at]! + b;
      sum += Math.max(margin, 0) - aim * margin + Math.log1p(Math.exp(-Math.abs(margin)));
    }
    return sum;
  };
  let now = loss(slope, offset);
  for (let round = 0; round < 100; round++) {
    let ga = 2e-3 * (slope - 1);
    let gb = 0;
    let haa = 2e-3;
    let hab = 0;
    let hbb = 1e-9;
    for (let at = 0; at < sums.length; at++) {
      const p = sigmoid(slope * sums[at]! + offset);
      const error = p - (low + (high - low) * shares[at]!);
      const curve = p * (1 - p);
      ga += error * sums[at]!;
      gb += error;
      haa += curve * sums[at]! * sums[at]!;
      hab += curve * sums[at]!;
      hbb += curve;
    }
    const det = haa * hbb - hab * hab;
    if (!(det > 1e-12)) break;
    const da = (hbb * ga - hab * gb) / det;
    const db = (haa * gb - hab * ga) / det;
    let step = 1;
    let next = loss(slope - da, offset - db);
    while (next > now && step > 1e-6) {
      step /= 2;
      next = loss(slope - step * da, offset - step * db);
    }
    if (next >= now) break;
    slope -= step * da;
    offset -= step * db;
    if (now - next < 1e-9 * (1 + Math.abs(now))) break;
    now = next;
  }
  // A negative slope would turn the model round on the word of a few rows.
  if (!(slope > 0)) return { slope: 1, offset: 0 };
  if (baseRate === null) return { slope, offset };
  return { slope, offset: offset + Math.log(baseRate / (1 - baseRate)) - Math.log(positive / negative) };
}

/**
 * Temperature and class offsets of a softmax over sums (vector scaling with one slope), by gradient descent with
 * momentum on the log loss; the offsets are held near zero by a weak penalty.
 *
 * @param sums per row one sum a class.
 * @param classOf per row the index of its class.
 */
export function fitSoftmax(
  sums: readonly (readonly number[])[],
  classOf: readonly number[],
  classes: number,
): { slope: number; offset: number[] } {
  const offset = new Array<number>(classes).fill(0);
  if (sums.length < MIN_SIDE * classes) return { slope: 1, offset };
  let slope = 1;
  const speed = new Array<number>(classes + 1).fill(0);
  const rate = 0.5;
  const p = new Array<number>(classes);
  for (let round = 0; round < 400; round++) {
    let gs = 0;
    const g = new Array<number>(classes).fill(0);
    for (let row = 0; row < sums.length; row++) {
      let greatest = Number.NEGATIVE_INFINITY;
      for (let at = 0; at < classes; at++) {
        p[at] = slope * sums[row]![at]! + offset[at]!;
        greatest = Math.max(greatest, p[at]!);
      }
      let total = 0;
      for (let at = 0; at < classes; at++) {
        p[at] = Math.exp(p[at]! - greatest);
        total += p[at]!;
      }
      for (let at = 0; at < classes; at++) {
        const error = p[at]! / total - (classOf[row] === at ? 1 : 0);
        g[at]! += error;
        gs += error * sums[row]![at]!;
      }
    }
    speed[classes] = 0.9 * speed[classes]! - rate * (gs / sums.length);
    slope = Math.max(0.05, slope + 0.1 * speed[classes]!);
    for (let at = 0; at < classes; at++) {
      speed[at] = 0.9 * speed[at]! - rate * (g[at]! / sums.length + 1e-3 * offset[at]!);
      offset[at]! += 0.1 * speed[at]!;
    }
  }
  return { slope, offset };
}

/**
 * A weight for each row that brings the share of positive rows to `baseRate`; negatives weigh 1. Null where there is
 * nothing to weigh.
 */
export function baseRateWeights(shares: readonly number[], baseRate: number | null): Float64Array | null {
  let positive = 0;
  for (const share of shares) if (share >= 0.5) positive++;
  const negative = shares.length - positive;
  if (baseRate === null || positive === 0 || negative === 0) return null;
  const weight = ((baseRate / (1 - baseRate)) * negative) / positive;
  return Float64Array.from(shares, (share) => (share >= 0.5 ? weight : 1));
}

/** Fewer dev rows of a class than this choose no threshold of its own. */
const MIN_THRESHOLD_ROWS = 10;
const GRID = Array.from({ length: 37 }, (_, at) => 0.05 + at * 0.025);

/**
 * Thresholds that give the best macro F1 on dev rows (on a multi-label axis the best F1 of each class). A class
 * with few rows keeps what it had; of equal ones the nearest to 0.5 wins. A choice like this gains up to 3 points
 * where training and use are alike and loses where they are not.
 *
 * @param baseRate for a binary axis: the share of `true` where it will be used, to which the rows are weighed.
 */
export function chooseThresholds(
  head: { readonly classes: readonly string[]; readonly multiLabel: boolean },
  examples: readonly { readonly shares: readonly number[] }[],
  scores: readonly (readonly number[])[],
  baseRate: number | null = null,
): number[] {
  const count = head.classes.length;
  const gold = examples.map(({ shares }) => shares.map((share) => share >= 0.5));
  const rowsOf = head.classes.map((_, at) => gold.filter((row) => row[at]).length);
  const binary = !head.multiLabel && count === 2 && head.classes[1] === 'true';
  if (binary) {
    if (Math.min(...rowsOf) < MIN_THRESHOLD_ROWS) return [0.5, 0.5];
    const weights = baseRateWeights(
      examples.map(({ shares }) => shares[1]!),
      baseRate,
    );
    const at = best(GRID, 0.5, (limit) => {
      const given = scores.map((row) => row[1]! >= limit);
      const refused = given.map((said) => !said);
      return f1(gold, given, 1, weights) + f1(gold, refused, 0, weights);
    });
    return [1 - at, at];
  }
  if (head.multiLabel)
    return head.classes.map((_, at) => {
      if (rowsOf[at]! < MIN_THRESHOLD_ROWS) return 0.5;
      return best(GRID, 0.5, (limit) =>
        f1(
          gold,
          scores.map((row) => row[at]! >= limit),
          at,
        ),
      );
    });
  const limits = new Array<number>(count).fill(0.5);
  const macro = (): number => {
    const hits = new Array<number>(count).fill(0);
    const given = new Array<number>(count).fill(0);
    scores.forEach((row, at) => {
      let winner = 0;
      for (let next = 1; next < count; next++)
        if (row[next]! * limits[winner]! > row[winner]! * limits[next]!) winner = next;
      given[winner]!++;
      if (gold[at]![winner]) hits[winner]!++;
    });
    return hits.reduce((sum, hit, at) => sum + (2 * hit) / Math.max(1, given[at]! + rowsOf[at]!), 0);
  };
  for (let round = 0; round < 3; round++) {
    for (let at = 0; at < count; at++) {
      if (rowsOf[at]! < MIN_THRESHOLD_ROWS) continue;
      limits[at] = best(GRID, limits[at]!, (limit) => {
        limits[at] = limit;
        return macro();
      });
    }
  }
  return limits;
}

/** The candidate with the best value; of equals the one nearest to `usual`. */
function best(candidates: readonly number[], usual: number, scoreOf: (candidate: number) => number): number {
  let chosen = usual;
  let value = scoreOf(usual);
  for (const candidate of candidates) {
    const found = scoreOf(candidate);
    const nearer = found === value && Math.abs(candidate - usual) < Math.abs(chosen - usual);
    if (found > value + 1e-12 || nearer) {
      chosen = candidate;
      value = found;
    }
  }
  return chosen;
}

/** F1 of class `at`, where `given` says which rows were given it. */
function f1(
  gold: readonly (readonly boolean[])[],
  given: readonly boolean[],
  at: number,
  weights: Float64Array | null = null,
): number {
  let hits = 0;
  let sum = 0;
  given.forEach((said, row) => {
    const weight = weights ? weights[row]! : 1;
    if (gold[row]![at]) sum += weight;
    if (said) sum += weight;
    if (said && gold[row]![at]) hits += weight;
  });
  return sum === 0 ? 0 : (2 * hits) / sum;
}
