import { seededRandom } from '../random.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  readonly seed: number;
  /** Samples drawn; by default 1,000, fewer on large sets, where each sample says more (at least 50). */
  readonly rounds?: number;
  /** Share of samples inside the interval. */
  readonly level?: number;
  /** Rows that belong together (a thread, an author): drawn as one. A number for each row. */
  readonly groups?: ArrayLike<number>;
}

/** Rows that all rounds together may touch: bounds the time at about a second for a figure. */
const ROW_BUDGET = 20_000_000;

/**
 * Percentile bootstrap intervals (Efron 1979) of figures over `rows` rows.
 *
 * @param figuresOf takes how often every row was drawn, and gives each figure, or null where the sample has none
 *   (then the round does not count for it; with fewer than half of the rounds left, it has no interval).
 */
export function bootstrapIntervals<Name extends string>(
  rows: number,
  figuresOf: (weights: Uint32Array) => Readonly<Record<Name, number | null>>,
  options: BootstrapOptions,
): Partial<Record<Name, Interval>> {
  const rounds = options.rounds ?? Math.max(50, Math.min(1_000, Math.floor(ROW_BUDGET / Math.max(1, rows))));
  const level = options.level ?? 0.95;
  const random = seededRandom(options.seed);
  const values = new Map<Name, number[]>();
  const weights = new Uint32Array(rows);
  const { groupOf, groups } = groupsOf(rows, options.groups);
  const drawn = new Uint32Array(groups);
  for (let round = 0; round < rounds && rows > 0; round++) {
    drawn.fill(0);
    for (let draw = 0; draw < groups; draw++) drawn[random.integer(groups)]!++;
    for (let row = 0; row < rows; row++) weights[row] = drawn[groupOf === null ? row : groupOf[row]!]!;
    for (const [name, value] of Object.entries(figuresOf(weights)) as [Name, number | null][]) {
      const found = values.get(name) ?? [];
      values.set(name, found);
      if (value !== null) found.push(value);
    }
  }
  const intervals: Partial<Record<Name, Interval>> = {};
  for (const [name, found] of values) {
    if (found.length < rounds / 2) continue;
    found.sort((a, b) => a - b);
    intervals[name] = { low: quantile(found, (1 - level) / 2), high: quantile(found, (1 + level) / 2) };
  }
  return intervals;
}

function groupsOf(
  rows: number,
  groups: ArrayLike<number> | undefined,
): { groupOf: Uint32Array | null; groups: number } {
  if (groups === undefined) return { groupOf: null, groups: rows };
  const numbers = new Map<number, number>();
  const groupOf = Uint32Array.from({ length: rows }, (_, row) => {
    const known = numbers.get(groups[row]!) ?? numbers.size;
    numbers.set(groups[row]!, known);
    return known;
  });
  return { groupOf, groups: numbers.size };
}

/** Linear interpolation between the two nearest of sorted values (numpy's default). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Picks at most `most` indices at random, the same share of each stratum as near as whole rows allow (largest
 * remainders), every stratum at least once where there is room. In ascending order.
 */
export function stratifiedSample(strata: readonly string[], most: number, seed: number): number[] {
  if (strata.length <= most) return strata.map((_, index) => index);
  const byStratum = new Map<string, number[]>();
  strata.forEach((stratum, index) => {
    const members = byStratum.get(stratum);
    if (members === undefined) byStratum.set(stratum, [index]);
    else members.push(index);
  });
  const names = [...byStratum.keys()].sort();
  const ideal = names.map((name) => (byStratum.get(name)!.length * most) / strata.length);
  const quota = ideal.map((share) => Math.max(Math.floor(share), names.length <= most ? 1 : 0));
  const byRemainder = names.map((_, at) => at).sort((a, b) => (ideal[b]! % 1) - (ideal[a]! % 1) || a - b);
  let left = most - quota.reduce((total, number) => total + number, 0);
  for (let turn = 0; left > 0; turn++) {
    const at = byRemainder[turn % names.length]!;
    if (quota[at]! < byStratum.get(names[at]!)!.length) {
      quota[at]!++;
      left--;
    }
  }
  // Rare strata were rounded up: the largest give the surplus back.
  while (left < 0) {
    quota[quota.indexOf(Math.max(...quota))]!--;
    left++;
  }
  const random = seededRandom(seed);
  const picked = names.flatMap((name, at) => random.shuffle(byStratum.get(name)!).slice(0, quota[at]!));
  return picked.sort((a, b) => a - b);
}

/**
 * Which of `folds` parts each row belongs to, each part with about the same share of every stratum. Strata begin
 * with different parts, so that rows which are a stratum of their own are spread too.
 */
export function stratifiedFolds(strata: readonly string[], folds: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const order = random.shuffle(strata.map((_, index) => index));
  const dealt = new Map<string, number>();
  const result = new Uint8Array(strata.length);
  for (const index of order) {
    const stratum = strata[index]!;
    const next = dealt.get(stratum) ?? dealt.size;
    result[index] = next % folds;
    dealt.set(stratum, next + 1);
  }
  return result;
}
