import type { Contribution } from '../assessment.js';
import { BLOCKS, DENSE_COUNT, type Features } from '../text/features.js';

/** The weights of one sum: of a hash, and of a number. */
export interface SumWeights {
  ofHash(hash: number): number;
  ofNumber(at: number): number;
}

/**
 * What moved one sum of a linear model, exactly: per stretch of the text the weights of all features that come
 * from it. What belongs to no stretch (structure numbers, the comment replied to) stands on the whole text. All
 * together, plus the sum's bias, they are the log-odds before calibration.
 *
 * @param features traced features of `text`.
 * @param sign -1 for the class that the sum speaks against (`false` of a binary axis).
 */
export function contributionsOf(weights: SumWeights, features: Features, text: string, sign: 1 | -1): Contribution[] {
  const bySpan = new Map<string, { begin: number; end: number; weight: number }>();
  const add = (begin: number, end: number, weight: number): void => {
    const key = `${begin}:${end}`;
    const span = bySpan.get(key);
    if (span) span.weight += weight;
    else bySpan.set(key, { begin, end, weight });
  };
  let whole = 0;
  let from = 0;
  for (let block = 0; block < BLOCKS; block++) {
    const to = features.blockEnd[block]!;
    const value = features.blockValue[block]!;
    for (let at = from; at < to; at++) {
      const weight = weights.ofHash(features.hashes[at]!) * value * sign;
      if (weight === 0) continue;
      if (features.begin[at]! < 0) whole += weight;
      else add(features.begin[at]!, features.end[at]!, weight);
    }
    from = to;
  }
  for (let at = 0; at < DENSE_COUNT; at++) whole += weights.ofNumber(at) * features.dense[at]! * sign;
  if (whole !== 0) add(0, text.length, whole);
  return [...bySpan.values()]
    .map(({ begin, end, weight }) => ({ begin, end, text: text.slice(begin, end), weight }))
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight) || left.begin - right.begin);
}
