/**
 * What makes one vector of a whole text, whatever its length: a network too slow for every comment (`engines/encoder.ts`
 * opens one). Pure: the same text gives the same vector.
 */
export interface SentenceEncoder {
  /** SHA-256 of what it is made of, as lower-case hex: a model states with which encoder it was trained. */
  readonly digest: string;
  /** `SENTENCE_DIMENSIONS` numbers, of length 1 together; not to be changed, the next call may give the same array. */
  encode(text: string): Float32Array;
}

/** How many numbers an encoder gives. */
export const SENTENCE_DIMENSIONS = 512;
