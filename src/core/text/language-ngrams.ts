/**
 * The features of language identification: hashed n-grams of the letters of each word with its ends, and each word
 * as a whole. The same code trains and serves.
 */
export const NGRAM_MAX = 5;
const SEED = 0x2f6b3a91;
const PRIME = 0x01000193;

/** Letters of some words, a 0 before, between and after them. */
export interface Words {
  readonly codes: Uint16Array;
  /** Where the words end: one beyond the last 0. */
  readonly length: number;
}

/**
 * Fills `into` with a hash for each feature, and says how many there are. No feature goes beyond its word, so that those
 * of a text are those of its words.
 *
 * @param begin the place of the 0 before the first word.
 */
export function hashNgrams({ codes, length }: Words, into: Int32Array, sizes?: Uint8Array, begin = 0): number {
  let filled = 0;
  let wordStart = begin;
  let word = SEED;
  const room = into.length - NGRAM_MAX - 1;
  for (let at = begin; at + 1 < length && filled < room; at++) {
    const first = codes[at]!;
    if (first === 0) {
      wordStart = at;
      word = SEED;
    }
    // From the 0 before a word up to the 0 after it.
    let hash = SEED;
    for (let size = 1; size <= NGRAM_MAX && at + size <= length; size++) {
      const code = codes[at + size - 1]!;
      hash = Math.imul(hash ^ code, PRIME);
      hash ^= hash >>> 15;
      if (size > 1 || code !== 0) {
        if (sizes) sizes[filled] = size;
        into[filled++] = hash;
      }
      if (code === 0 && size > 1) break;
    }
    word = Math.imul(word ^ first, PRIME);
    word ^= word >>> 13;
    if (codes[at + 1] === 0 && first !== 0 && at + 2 - wordStart > NGRAM_MAX) {
      if (sizes) sizes[filled] = NGRAM_MAX + 1;
      into[filled++] = word;
    }
  }
  return filled;
}
