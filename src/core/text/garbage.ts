import type { Span } from '../assessment.js';

/** Damage that cannot be undone. */
export interface LostStretch extends Span {
  readonly confidence: number;
}

/**
 * What is left of UTF-8 whose bytes 80 to 9F were dropped: two or more of its lead bytes (and what survived of the
 * rest) side by side, within points and spaces. Replacement characters and control characters are the other kinds.
 */
const LEAD_RUN =
  /[âãðÂÃ](?:[ .,]?[âãðÂÃ\u00a0-\u00bf]){2,}|[ÐÑØÙ×àá](?:[\u00a0-\u00bf]?[ÐÑØÙ×à]){2,}|\ufffd+|[\x80-\x9f]+/gu;
/** A lead byte that no word has there: an accented capital after a small letter. */
const LONE_LEAD = /(?<=\p{Ll})[ÂÃÄÅÆÈÐÑØÙ](?!\p{Lu})/gu;

/**
 * Finds what is lost in a text whose repairable damage is repaired.
 *
 * @param hopeless words in which decoding only makes other garbage.
 * @param damaged the text was damaged elsewhere, so that a lone lead byte is no matter of style.
 */
export function findLost(text: string, hopeless: readonly Span[], damaged: boolean): LostStretch[] {
  const found: LostStretch[] = hopeless.map(({ begin, end }) => ({ begin, end, confidence: 0.8 }));
  for (const match of text.matchAll(LEAD_RUN)) {
    found.push({ begin: match.index, end: match.index + match[0].length, confidence: 0.9 });
  }
  if (damaged) {
    for (const match of text.matchAll(LONE_LEAD)) {
      found.push({ begin: match.index, end: match.index + 1, confidence: 0.7 });
    }
  }
  return merged(found.sort((a, b) => a.begin - b.begin));
}

function merged(stretches: readonly LostStretch[]): LostStretch[] {
  const result: LostStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && stretch.begin < last.end) {
      result[result.length - 1] = { ...last, end: Math.max(last.end, stretch.end) };
    } else result.push(stretch);
  }
  return result;
}
