import type { Letters } from './language-letters.js';

/**
 * The features of language identification: hashed n-grams of the letters of each word with its ends, and each word
 * as a whole. The same code trains and serves.
 */
export const NGRAM_MAX = 5;
const SEED = 0x2f6b3a91;
const PRIME = 0x01000193;

/** Fills `into` with a hash for each feature, and says how many there are. */
export function hashNgrams({ codes, length }: Letters, into: Int32Array, sizes?: Uint8Array): number {
  let filled = 0;
  let wordStart = 0;
  let word = SEED;
  const room = into.length - NGRAM_MAX - 1;
  for (let at = 0; at + 1 < length && filled < room; at++) {
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
