import { textHash } from '../text/text-hash.js';

/**
 * Which texts a model was trained on, as a Bloom filter (Bloom 1970): 16 bits a row, so that an evaluation can say that
 * it measures on a model's own training rows. It gives no text away; who has a text can ask whether it is in there. Of
 * texts that are not, 1 in 2,000 is taken for one that is.
 */
const BITS_A_ROW = 16;
const PROBES = 11;
/** A filter is never smaller: with few rows a handful of bits would say yes by chance. */
const LEAST_BYTES = 64;

export function createRowFilter(texts: readonly string[]): Uint8Array {
  const filter = new Uint8Array(Math.max(LEAST_BYTES, Math.ceil((texts.length * BITS_A_ROW) / 8)));
  for (const text of texts) {
    eachPlace(filter, text, (byte, bit) => {
      filter[byte]! |= bit;
      return true;
    });
  }
  return filter;
}

/** Whether the filter was made with this text; wrongly so for 1 in 2,000 others. */
export function mayHaveSeen(filter: Uint8Array, text: string): boolean {
  return eachPlace(filter, text, (byte, bit) => (filter[byte]! & bit) !== 0);
}

/** True where `visit` was for each place of the text; stops at the first where it was not. */
function eachPlace(filter: Uint8Array, text: string, visit: (byte: number, bit: number) => boolean): boolean {
  const bits = filter.length * 8;
  const hash = textHash(text);
  // Two hashes give as many as one likes (Kirsch and Mitzenmacher 2006); an odd step leaves no short circle.
  const start = hash % bits;
  const step = (Math.floor(hash / 2 ** 22) % bits) | 1;
  for (let probe = 0; probe < PROBES; probe++) {
    const place = (start + probe * step) % bits;
    if (!visit(place >> 3, 1 << (place & 7))) return false;
  }
  return true;
}
