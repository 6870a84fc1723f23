import type { Contribution } from '../assessment.js';
import { BLOCKS, CHARS, type Features, SENTENCE_NUMBERS, sentenceValue, WORDS } from '../text/features.js';

/** The weights of one sum: of a hash, and of a number. */
export interface SumWeights {
  ofHash(hash: number): number;
  ofNumber(at: number): number;
  /** How many numbers there are. */
  readonly numbers: number;
}

/** The stretches of a text that its features come from, numbered once for all the sums that are explained of it. */
export interface Stretches {
  /** Per feature the number of its stretch; -1 for what comes from none (the comment replied to). */
  readonly of: Int32Array;
  readonly begin: number[];
  readonly end: number[];
  readonly numbers: Map<number, number>;
}

/** @param features traced features of a text. */
export function stretchesOf(features: Features): Stretches {
  const stretches: Stretches = { of: new Int32Array(features.count), begin: [], end: [], numbers: new Map() };
  for (let at = 0; at < features.count; at++) {
    const begin = features.begin[at]!;
    stretches.of[at] = begin < 0 ? -1 : numberOf(stretches, begin, features.end[at]!);
  }
  return stretches;
}

/** Offsets are far below this. */
const KEY_BASE = 2 ** 26;

function numberOf({ numbers, begin: begins, end: ends }: Stretches, begin: number, end: number): number {
  const key = begin * KEY_BASE + end;
  let number = numbers.get(key);
  if (number === undefined) {
    number = begins.length;
    numbers.set(key, number);
    begins.push(begin);
    ends.push(end);
  }
  return number;
}

let moved = new Float64Array(256);
let isMoved = new Uint8Array(256);
/** Numbers of the stretches that the sum at hand was moved by, in the order of their first features. */
const movers: number[] = [];

function add(number: number, weight: number): void {
  if (number >= moved.length) {
    const longer = new Float64Array(2 * (number + 1));
    longer.set(moved);
    moved = longer;
    const flags = new Uint8Array(longer.length);
    flags.set(isMoved);
    isMoved = flags;
  }
  if (isMoved[number] === 1) {
    moved[number]! += weight;
    return;
  }
  isMoved[number] = 1;
  moved[number] = weight;
  movers.push(number);
}

/**
 * What moved one sum of a linear model, exactly: per stretch of the text the weights of all features that come
 * from it. What belongs to no stretch (structure numbers, the comment replied to) stands on the whole text. All
 * together, plus the sum's bias, they are the log-odds before calibration.
 *
 * @param features traced features of `text`.
 * @param stretches of these features.
 * @param sign -1 for the class that the sum speaks against (`false` of a binary axis).
 * @param loud the sentence that counts twice, and how much of the sum comes from it.
 * @param most only that many, the strongest.
 */
export function contributionsOf(
  weights: SumWeights,
  features: Features,
  stretches: Stretches,
  text: string,
  sign: 1 | -1,
  loud: { readonly sentence: number; readonly peak: number } | null,
  most = Number.POSITIVE_INFINITY,
): Contribution[] {
  movers.length = 0;
  let everywhere = 0;
  let from = 0;
  const peak = loud?.peak ?? 0;
  let loudBegin = text.length;
  let loudEnd = 0;
  for (let block = 0; block < BLOCKS; block++) {
    const to = features.blockEnd[block]!;
    const value = features.blockValue[block]!;
    const sentence = loud && (block === WORDS || block === CHARS) ? sentenceOf(features, block, loud.sentence) : null;
    for (let at = from; at < to; at++) {
      const inSentence = sentence !== null && at >= sentence.from && at < sentence.to;
      const worth = sentence ? value * (1 - peak) + (inSentence ? sentence.value * peak : 0) : value;
      const weight = weights.ofHash(features.hashes[at]!) * worth * sign;
      const stretch = stretches.of[at]!;
      if (inSentence && stretch >= 0) {
        // The first word's pair reaches back over the sentence's begin; its letters do not.
        if (block === CHARS) loudBegin = Math.min(loudBegin, features.begin[at]!);
        loudEnd = Math.max(loudEnd, features.end[at]!);
      }
      if (weight === 0) continue;
      if (stretch < 0) everywhere += weight;
      else add(stretch, weight);
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
  if (inLoud !== 0 && loudBegin < loudEnd) add(numberOf(stretches, loudBegin, loudEnd), inLoud);
  else everywhere += inLoud;
  if (everywhere !== 0) add(numberOf(stretches, 0, text.length), everywhere);
  const strongest = strongestOf(stretches, most);
  for (const number of movers) isMoved[number] = 0;
  return strongest.map((number) => {
    const begin = stretches.begin[number]!;
    const end = stretches.end[number]!;
    return { begin, end, text: text.slice(begin, end), weight: moved[number]! };
  });
}

/** The strongest of `movers` first; of two alike the earlier one. */
function strongestOf(stretches: Stretches, most: number): number[] {
  const before = (left: number, right: number): number =>
    Math.abs(moved[right]!) - Math.abs(moved[left]!) || stretches.begin[left]! - stretches.begin[right]!;
  if (movers.length <= most) return movers.toSorted(before);
  const strongest: number[] = [];
  for (const number of movers) {
    if (strongest.length === most && before(strongest[most - 1]!, number) <= 0) continue;
    let place = Math.min(strongest.length, most - 1);
    for (; place > 0 && before(strongest[place - 1]!, number) > 0; place--) strongest[place] = strongest[place - 1]!;
    strongest[place] = number;
  }
  return strongest;
}

/** Where the features of a sentence stand in its block, and the value of each within the sentence. */
function sentenceOf(features: Features, block: number, sentence: number): { from: number; to: number; value: number } {
  const ends = block === WORDS ? features.wordEnds : features.charEnds;
  const first = block === WORDS ? 0 : features.blockEnd[WORDS]!;
  const from = sentence === 0 ? first : ends[sentence - 1]!;
  const to = ends[sentence]!;
  return { from, to, value: sentenceValue(from, to) };
}
