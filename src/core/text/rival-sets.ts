import { type Hit, WEAK_BITS } from './hits.js';
import { bestFit, foldedWords, scriptOf } from './letter-model.js';
import { MISREADINGS } from './sequences.js';

/** Sets that are weighed against each other, and characters and words that are looked at for it. */
const MAX_CONTENDERS = 4;
/** What explains less than this part (one in so many) of what the best set does is no contender. */
const LEAST_SHARE = 3;
const SAMPLE_LENGTH = 600;
const SAMPLE_WORDS = 30;
/** What a set pays for a hit that it cannot read. */
const UNREAD_BITS = 6;

/**
 * Where sets read hits differently, the one under which the text makes most sense: it reads most of the damage, and
 * the words that come out are those of a language. -1 where nothing is in dispute.
 */
export function settleRivals(text: string, hits: readonly Hit[]): number {
  const first = hits.findIndex((hit) => hit.rivals);
  if (first < 0) return -1;
  const votes = new Float64Array(MISREADINGS.length);
  let disputed = 0;
  const count = ({ sets, saving }: Hit): void => {
    for (let left = sets; left !== 0; left &= left - 1) votes[31 - Math.clz32(left & -left)]! += Math.max(0, saving);
  };
  for (const hit of hits) {
    if (hit.saving < WEAK_BITS) continue;
    count(hit);
    if (!hit.rivals) continue;
    disputed |= hit.sets;
    for (const rival of hit.rivals) {
      count(rival);
      disputed |= rival.sets;
    }
  }
  const contenders = MISREADINGS.map((_, index) => index)
    .filter((index) => (disputed & (1 << index)) !== 0)
    .sort((a, b) => votes[b]! - votes[a]! || a - b)
    .filter((index, _, [first]) => votes[index]! * LEAST_SHARE >= votes[first!]!)
    .slice(0, MAX_CONTENDERS);
  if (contenders.length < 2) return contenders[0] ?? -1;
  const begin = Math.max(0, hits[first]!.begin - SAMPLE_LENGTH / 2);
  const near = hits.filter((hit) => hit.begin >= begin && hit.end <= begin + SAMPLE_LENGTH);
  let best = -1;
  let bestBits = Number.NEGATIVE_INFINITY;
  for (const set of contenders) {
    const bits = senseUnder(text, begin, near, set);
    if (bits > bestBits) {
      bestBits = bits;
      best = set;
    }
  }
  return best;
}

/** How much sense a stretch makes with its hits read in a set, in bits; only differences mean anything. */
function senseUnder(text: string, begin: number, hits: readonly Hit[], set: number): number {
  // The prior counts once, not for every hit.
  let bits = -MISREADINGS[set]!.prior;
  let decoded = '';
  let last = begin;
  for (const hit of hits) {
    const reads = (each: Hit): boolean => (each.sets & (1 << set)) !== 0;
    const own = reads(hit) ? hit : hit.rivals?.find(reads);
    const { saving, to, end, set: readAs } = own ?? hit;
    bits += saving + MISREADINGS[readAs]!.prior - (own ? 0 : UNREAD_BITS);
    decoded += text.slice(last, hit.begin) + to;
    last = Math.max(end, last);
  }
  decoded += text.slice(last, Math.min(text.length, begin + SAMPLE_LENGTH));
  const words = foldedWords(decoded, SAMPLE_WORDS);
  const byScript = new Map<string, string[]>();
  for (const word of words) {
    const script = scriptOf(word.charCodeAt(0));
    byScript.set(script, [...(byScript.get(script) ?? []), word]);
  }
  for (const [script, group] of byScript) {
    const fit = bestFit(group, script);
    bits -= fit.language === '' ? 0 : fit.bits;
  }
  return bits;
}
