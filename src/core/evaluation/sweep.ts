import type { Ranking } from './curves.js';

/** What happens when everything from `threshold` up goes to people (or is taken down). */
export interface SweepPoint {
  readonly threshold: number;
  /** Share of the rows with the property that are caught, and of those without it that are caught too. */
  readonly recall: number;
  readonly falsePositiveRate: number;
}

/** Steps that an editor can tell apart; finer where scores are crowded. */
const THRESHOLDS = [
  0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85,
  0.9, 0.93, 0.95, 0.97, 0.98, 0.99,
];

/**
 * Recall and false-positive rate at each of a fixed set of thresholds. Null where the rows with or without the property
 * are none: nothing could be said about work or misses.
 *
 * @param scores of the positive class, per row.
 */
export function sweepOf({ positive }: Ranking, scores: ArrayLike<number>): SweepPoint[] | null {
  const caught = { positives: new Float64Array(THRESHOLDS.length), negatives: new Float64Array(THRESHOLDS.length) };
  let positives = 0;
  let negatives = 0;
  for (let row = 0; row < scores.length; row++) {
    const side = positive[row] === 1 ? caught.positives : caught.negatives;
    if (positive[row] === 1) positives++;
    else negatives++;
    for (let at = 0; at < THRESHOLDS.length && scores[row]! >= THRESHOLDS[at]!; at++) side[at]!++;
  }
  if (positives === 0 || negatives === 0) return null;
  return THRESHOLDS.map((threshold, at) => ({
    threshold,
    recall: caught.positives[at]! / positives,
    falsePositiveRate: caught.negatives[at]! / negatives,
  }));
}

/** The newsroom that a threshold is chosen for. */
export interface Workload {
  /** Comments that come in on a day. */
  readonly commentsPerDay: number;
  readonly secondsPerItem: number;
  /** Share of all comments that have the property. That of labelled data is seldom that of a day. */
  readonly baseRate: number;
}

/** A threshold in words of work. */
export interface WorkPoint extends SweepPoint {
  readonly itemsPerDay: number;
  readonly hoursPerDay: number;
  /** Of 100 comments with the property, those that nobody sees. */
  readonly missedOf100: number;
  /** Of 100 comments that people look at, those without the property. Null where there is no item. */
  readonly idleOf100: number | null;
}

export function workAt(point: SweepPoint, { commentsPerDay, secondsPerItem, baseRate }: Workload): WorkPoint {
  const right = point.recall * baseRate;
  const idle = point.falsePositiveRate * (1 - baseRate);
  const itemsPerDay = (right + idle) * commentsPerDay;
  return {
    ...point,
    itemsPerDay,
    hoursPerDay: (itemsPerDay * secondsPerItem) / 3600,
    missedOf100: 100 * (1 - point.recall),
    idleOf100: right + idle === 0 ? null : (100 * idle) / (right + idle),
  };
}

/** The point with the least work among those that miss at most so many of 100; null where none does. */
export function chooseThreshold(points: readonly WorkPoint[], mostMissedOf100: number): WorkPoint | null {
  const good = points.filter((point) => point.missedOf100 <= mostMissedOf100);
  return good.reduce<WorkPoint | null>(
    (best, point) => (best === null || point.itemsPerDay <= best.itemsPerDay ? point : best),
    null,
  );
}
