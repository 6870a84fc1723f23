import type { Contribution } from '../assessment.js';
import { BLOCKS, CHARS, type Features, SENTENCE_NUMBERS, sentenceValue, WORDS } from '../text/features.js';

/** The weights of one sum: of a hash, and of a number. */
export interface SumWeights {
  ofHash(hash: number): number;
  ofNumber(at: number): number;
  /** How many numbers there are. */
  readonly numbers: number;
}

/**
 * What moved one sum of a linear model, exactly: per stretch of the text the weights of all features that come
 * from it. What belongs to no stretch (structure numbers, the comment replied to) stands on the whole text. All
 * together, plus the sum's bias, they are the log-odds before calibration.
 *
 * @param features traced features of `text`.
 * @param sign -1 for the class that the sum speaks against (`false` of a binary axis).
 * @param loud the sentence that counts twice, and how much of the sum comes from it.
 */
export function contributionsOf(
  weights: SumWeights,
  features: Features,
  text: string,
  sign: 1 | -1,
  loud: { readonly sentence: number; readonly peak: number } | null,
): Contribution[] {
  const bySpan = new Map<string, { begin: number; end: number; weight: number }>();
  const add = (begin: number, end: number, weight: number): void => {
    const key = `${begin}:${end}`;
    const span = bySpan.get(key);
    if (span) span.weight += weight;
    else bySpan.set(key, { begin, end, weight });
  };
  let everywhere = 0;
  let from = 0;
  const peak = loud?.peak ?? 0;
  const loudSpan = { begin: text.length, end: 0 };
  for (let block = 0; block < BLOCKS; block++) {
    const to = features.blockEnd[block]!;
    const value = features.blockValue[block]!;
    const sentence = loud && (block === WORDS || block === CHARS) ? sentenceOf(features, block, loud.sentence) : null;
    for (let at = from; at < to; at++) {
      const inSentence = sentence !== null && at >= sentence.from && at < sentence.to;
      const worth = sentence ? value * (1 - peak) + (inSentence ? sentence.value * peak : 0) : value;
      const weight = weights.ofHash(features.hashes[at]!) * worth * sign;
      if (inSentence && features.begin[at]! >= 0) {
        // The first word's pair reaches back over the sentence's begin; its letters do not.
        if (block === CHARS) loudSpan.begin = Math.min(loudSpan.begin, features.begin[at]!);
        loudSpan.end = Math.max(loudSpan.end, features.end[at]!);
      }
      if (weight === 0) continue;
      if (features.begin[at]! < 0) everywhere += weight;
      else add(features.begin[at]!, features.end[at]!, weight);
    }
    from = to;
  }
  let inLoud = 0;
  for (let at = 0; at < weights.numbers; at++) {
    const shared = loud !== null && at < SENTENCE_NUMBERS;
    everywhere += weights.ofNumber(at) * features.dense[at]! * (shared ? 1 - peak : 1) * sign;
    if (shared)
      inLoud += weights.ofNumber(at) * features.sentenceDense[loud.sentence * SENTENCE_NUMBERS + at]! * peak * sign;
  }
  if (inLoud !== 0 && loudSpan.begin < loudSpan.end) add(loudSpan.begin, loudSpan.end, inLoud);
  else everywhere += inLoud;
  if (everywhere !== 0) add(0, text.length, everywhere);
  return [...bySpan.values()]
    .map(({ begin, end, weight }) => ({ begin, end, text: text.slice(begin, end), weight }))
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight) || left.begin - right.begin);
}

/** Where the features of a sentence stand in its block, and the value of each within the sentence. */
function sentenceOf(features: Features, block: number, sentence: number): { from: number; to: number; value: number } {
  const ends = block === WORDS ? features.wordEnds : features.charEnds;
  const first = block === WORDS ? 0 : features.blockEnd[WORDS]!;
  const from = sentence === 0 ? first : ends[sentence - 1]!;
  const to = ends[sentence]!;
  return { from, to, value: sentenceValue(from, to) };
}
