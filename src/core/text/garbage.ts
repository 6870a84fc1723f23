/** Damage that cannot be undone. */
export interface LostStretch {
  readonly begin: number;
  readonly end: number;
  readonly confidence: number;
}

/**
 * What is left of UTF-8 whose bytes 80 to 9F were dropped: two or more of its lead bytes (and what survived of the
 * rest) side by side, within points and spaces. Replacement characters are the other kind.
 */
const LEAD_RUN = /[âãðÂÃ](?:[ .,]?[âãðÂÃ\u00a0-\u00bf]){2,}|\ufffd+|[\x80-\x9f]+/gu;

/** Finds what is lost in a text whose repairable damage is repaired. */
export function findLost(text: string): LostStretch[] {
  const found: LostStretch[] = [];
  for (const match of text.matchAll(LEAD_RUN)) {
    found.push({ begin: match.index, end: match.index + match[0].length, confidence: 0.9 });
  }
  return found;
}
