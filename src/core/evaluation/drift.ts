/**
 * Has the distribution of a score moved? Compared are two histograms over the same bins, by the population stability
 * index (PSI, a symmetrised Kullback-Leibler divergence): the sum over bins of (p - q) ln(p / q).
 */

/**
 * Upper edges of all bins but the last, which ends at 1. Most scores of a moderated site lie near 0, so the bins are
 * finer there.
 */
export const SCORE_EDGES: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9];
export const SCORE_BINS = SCORE_EDGES.length + 1;

/** Where a probability belongs; a score at an edge belongs to the bin above it. */
export function scoreBin(score: number): number {
  let bin = 0;
  while (bin < SCORE_EDGES.length && score >= SCORE_EDGES[bin]!) bin++;
  return bin;
}

/** The usual reading of the index: below the first little has changed, from the second on something has. */
export const PSI_MOVED = 0.1;
export const PSI_ALARM = 0.25;
/** Fewer comments on either side say nothing: chance alone would reach the first mark. */
export const LEAST_COMPARED = 200;

export type DriftState = 'too_few' | 'steady' | 'moved' | 'alarm';

export interface Drift {
  /** The index; null where a side has too few comments. */
  readonly psi: number | null;
  /**
   * What chance alone exceeds once in a hundred times when nothing has moved: the 99 % point of chi-square with
   * bins - 1 degrees of freedom, times (1/n + 1/m) (B. Yurdakul, Statistical Properties of Population Stability Index,
   * 2018). Null where a side has none.
   */
  readonly noise: number | null;
  readonly state: DriftState;
}

/** 99 % point of the chi-square distribution with 9 degrees of freedom: one less than the bins. */
const CHI_SQUARE_99 = 21.666;

/**
 * @param reference comments in each bin, as it was
 * @param current comments in each bin, as it is now; of the same length
 */
export function drift(reference: readonly number[], current: readonly number[]): Drift {
  const n = reference.reduce((sum, count) => sum + count, 0);
  const m = current.reduce((sum, count) => sum + count, 0);
  const noise = n > 0 && m > 0 ? CHI_SQUARE_99 * (1 / n + 1 / m) : null;
  if (noise === null || n < LEAST_COMPARED || m < LEAST_COMPARED) return { psi: null, noise, state: 'too_few' };
  let psi = 0;
  for (let bin = 0; bin < reference.length; bin++) {
    // Half a comment in every bin: an empty one would make the index infinite.
    const p = (reference[bin]! + 0.5) / (n + reference.length / 2);
    const q = (current[bin]! + 0.5) / (m + reference.length / 2);
    psi += (q - p) * Math.log(q / p);
  }
  const isMoved = psi > noise;
  return {
    psi,
    noise,
    state: isMoved && psi >= PSI_ALARM ? 'alarm' : isMoved && psi >= PSI_MOVED ? 'moved' : 'steady',
  };
}
