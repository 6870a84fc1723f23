/** What a model reached with so many rows. */
export interface CurvePoint {
  readonly rows: number;
  /** The mean of a figure from 0 to 1, the higher the better. */
  readonly value: number;
  /** Standard deviation over the models of this size; null where there was one. */
  readonly deviation: number | null;
}

/** What more labels would bring. */
export interface MoreLabels {
  readonly labels: number;
  /** What the figure would rise by, and the 90 % interval of that. */
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

/** Of Student's t, one-sided 95 %, for 1, 2, 3, … degrees of freedom. */
const T_95 = [6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86];
/** A figure of 1 has no error left to take the logarithm of. */
const LEAST_ERROR = 1e-4;

/**
 * What a number of further labels would bring, by a power law through a learning curve: the error falls as rows ^ -b
 * (Hestness et al., Deep Learning Scaling is Predictable, Empirically, 2017), fitted by least squares on logarithms. The
 * interval is that of the slope. A figure that does not rise with rows gives a gain of 0.
 *
 * @param from rows that there are now.
 * @returns null for fewer than three sizes.
 */
export function moreLabels(curve: readonly CurvePoint[], from: number, labels: number): MoreLabels | null {
  if (curve.length < 3 || from <= 0) return null;
  const x = curve.map(({ rows }) => Math.log(rows));
  const y = curve.map(({ value }) => Math.log(Math.max(LEAST_ERROR, 1 - value)));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  if (spread === 0) return null;
  const slope = x.reduce((sum, value, at) => sum + (value - meanX) * (y[at]! - meanY), 0) / spread;
  const residual = x.reduce((sum, value, at) => sum + (y[at]! - meanY - slope * (value - meanX)) ** 2, 0);
  const free = curve.length - 2;
  const error = Math.sqrt(residual / free / spread);
  const t = T_95[Math.min(free, T_95.length) - 1]!;
  const now = Math.exp(meanY + slope * (Math.log(from) - meanX));
  const gainAt = (exponent: number): number =>
    Math.max(0, now * (1 - ((from + labels) / from) ** Math.min(0, exponent)));
  return { labels, gain: gainAt(slope), low: gainAt(slope + t * error), high: Math.min(1, gainAt(slope - t * error)) };
}
