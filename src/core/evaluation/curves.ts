/**
 * Figures of scores: how well they order the rows (ROC, precision and recall) and how far they can be taken at
 * their word (calibration).
 */

/**
 * Rows from the highest score to the lowest. `tieEnd[i]` is true where the i-th is the last of its score: a
 * threshold can stand only there, so that ties are never counted in a lucky order.
 */
export interface Ranking {
  readonly order: Uint32Array;
  readonly tieEnd: Uint8Array;
  /** Per row (not per rank): 1 where it has the property. */
  readonly positive: Uint8Array;
}

export function rankingOf(scores: ArrayLike<number>, positive: Uint8Array): Ranking {
  const order = Uint32Array.from({ length: scores.length }, (_, index) => index);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const tieEnd = new Uint8Array(order.length);
  for (let rank = 0; rank < order.length; rank++) {
    if (rank + 1 === order.length || scores[order[rank]!] !== scores[order[rank + 1]!]) tieEnd[rank] = 1;
  }
  return { order, tieEnd, positive };
}

/** Calls back at each possible threshold with the weights of positives and negatives at or above it. */
function eachThreshold(
  { order, tieEnd, positive }: Ranking,
  weights: ArrayLike<number> | undefined,
  visit: (truePositives: number, falsePositives: number, rank: number) => void,
): void {
  let truePositives = 0;
  let falsePositives = 0;
  for (let rank = 0; rank < order.length; rank++) {
    const row = order[rank]!;
    const weight = weights === undefined ? 1 : weights[row]!;
    if (positive[row] === 1) truePositives += weight;
    else falsePositives += weight;
    if (tieEnd[rank] === 1) visit(truePositives, falsePositives, rank);
  }
}

/** The chance that a row with the property is scored above one without; ties count half. Null where one side is empty. */
export function rocAuc(ranking: Ranking, weights?: ArrayLike<number>): number | null {
  let area = 0;
  let lastTrue = 0;
  let lastFalse = 0;
  eachThreshold(ranking, weights, (truePositives, falsePositives) => {
    area += (falsePositives - lastFalse) * (lastTrue + truePositives);
    lastTrue = truePositives;
    lastFalse = falsePositives;
  });
  return lastTrue > 0 && lastFalse > 0 ? area / (2 * lastTrue * lastFalse) : null;
}

/**
 * Average precision: precision at each threshold, weighted by the recall it adds (scikit-learn's
 * `average_precision_score`; a trapezoid under the curve would be too kind). Null without positives.
 */
export function averagePrecision(ranking: Ranking, weights?: ArrayLike<number>): number | null {
  let area = 0;
  let last = 0;
  eachThreshold(ranking, weights, (truePositives, falsePositives) => {
    if (truePositives > last) area += ((truePositives - last) * truePositives) / (truePositives + falsePositives);
    last = truePositives;
  });
  return last > 0 ? area / last : null;
}

/** The most positives that can be found while at most `limit` of the negatives are taken for one. Null as `rocAuc`. */
export function recallAtFalsePositiveRate(ranking: Ranking, limit: number, weights?: ArrayLike<number>): number | null {
  const [positives, negatives] = totals(ranking, weights);
  if (positives === 0 || negatives === 0) return null;
  let best = 0;
  eachThreshold(ranking, weights, (truePositives, falsePositives) => {
    // Compared in counts: 1 % of 300 rows is exactly 3.
    if (falsePositives <= limit * negatives) best = truePositives;
  });
  return best / positives;
}

function totals({ order, positive }: Ranking, weights?: ArrayLike<number>): [positives: number, negatives: number] {
  let positives = 0;
  let negatives = 0;
  for (const row of order) {
    const weight = weights === undefined ? 1 : weights[row]!;
    if (positive[row] === 1) positives += weight;
    else negatives += weight;
  }
  return [positives, negatives];
}

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** ROC (x: false-positive rate, y: recall) and precision over recall (x: recall, y: precision), thinned for drawing. */
export function curvePoints(ranking: Ranking, most = 200): { roc: CurvePoint[]; precisionRecall: CurvePoint[] } {
  const [positives, negatives] = totals(ranking);
  let thresholds = 0;
  for (const end of ranking.tieEnd) thresholds += end;
  // Thinned on the way: a million rows have a million thresholds.
  const inRoc = thinning(thresholds + 1, most);
  const inPrecisionRecall = thinning(thresholds, most);
  const roc: CurvePoint[] = inRoc(0) ? [{ x: 0, y: 0 }] : [];
  const precisionRecall: CurvePoint[] = [];
  let at = 0;
  eachThreshold(ranking, undefined, (truePositives, falsePositives) => {
    const recall = positives === 0 ? 0 : truePositives / positives;
    if (inRoc(at + 1)) roc.push({ x: negatives === 0 ? 0 : falsePositives / negatives, y: recall });
    if (inPrecisionRecall(at)) precisionRecall.push({ x: recall, y: truePositives / (truePositives + falsePositives) });
    at++;
  });
  return { roc, precisionRecall };
}

/** Which of `length` things to keep, asked for one after the other: at most `most`, evenly, the first and last always. */
function thinning(length: number, most: number): (at: number) => boolean {
  if (length <= most) return () => true;
  let taken = 0;
  return (at) => {
    if (taken >= most || at !== Math.round((taken * (length - 1)) / (most - 1))) return false;
    taken++;
    return true;
  };
}

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** Mean score and share with the property; null in an empty bin. */
  readonly meanScore: number | null;
  readonly share: number | null;
}

export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Mean distance of score and share over equal-width bins, weighted by rows (Naeini et al. 2015). Null without rows. */
  readonly expectedCalibrationError: number | null;
  /** Mean squared distance of score and outcome. Null without rows. */
  readonly brier: number | null;
}

/**
 * How often what was scored s has the property, in `bins` equal parts of [0, 1]; 1 belongs to the last.
 *
 * @param outcomes 1 with the property and 0 without; a soft label is the share of people who see it.
 */
export function calibrationOf(
  scores: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  bins = 10,
  weights?: ArrayLike<number>,
): Calibration {
  const all = createCalibration(bins);
  for (let row = 0; row < scores.length; row++)
    all.add(scores[row]!, outcomes[row]!, weights === undefined ? 1 : weights[row]!);
  return all.result();
}

/** `calibrationOf` for scores that come one at a time. */
export function createCalibration(bins = 10) {
  const rows = new Float64Array(bins);
  const scoreSum = new Float64Array(bins);
  const positives = new Float64Array(bins);
  let total = 0;
  let squares = 0;
  return {
    add(score: number, outcome: number, weight = 1): void {
      const bin = Math.min(bins - 1, Math.floor(score * bins));
      rows[bin]! += weight;
      scoreSum[bin]! += weight * score;
      positives[bin]! += weight * outcome;
      squares += weight * (score - outcome) ** 2;
      total += weight;
    },
    result(): Calibration {
      let error = 0;
      for (let bin = 0; bin < bins; bin++) error += Math.abs(scoreSum[bin]! - positives[bin]!);
      return {
        bins: Array.from(rows, (count, bin) => ({
          from: bin / bins,
          to: (bin + 1) / bins,
          rows: count,
          meanScore: count === 0 ? null : scoreSum[bin]! / count,
          share: count === 0 ? null : positives[bin]! / count,
        })),
        expectedCalibrationError: total === 0 ? null : error / total,
        brier: total === 0 ? null : squares / total,
      };
    },
  };
}
