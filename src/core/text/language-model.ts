import type { Letters } from './language-letters.js';
import { hashNgrams, type Words } from './language-ngrams.js';

/** A language in one of the scripts that many share: Serbian is there twice. */
export interface ScriptLanguage {
  readonly code: string;
  /** Number of the script (`language-letters.ts`). */
  readonly script: number;
}

/**
 * What the n-grams say of the languages: by hash bucket, the languages that were seen with it and by how much it
 * speaks for each. What was never seen with a language speaks for none, so a text costs as much as it has n-grams
 * times the few languages that share each.
 */
export interface LanguageModel {
  readonly languages: readonly ScriptLanguage[];
  /** Where the entries of a bucket start; one more than there are buckets, which are a power of two. */
  readonly starts: Uint32Array;
  /** By entry: index into `languages`. */
  readonly owners: Uint8Array;
  /** By entry: natural logarithm of the odds, in steps of `WEIGHT_STEP`. */
  readonly weights: Uint8Array;
}

export const WEIGHT_STEP = 0.05;

/** As bytes: for each bucket the number of its entries, then owner and weight of each. */
export function packLanguageModel({ starts, owners, weights }: LanguageModel): Uint8Array {
  const buckets = starts.length - 1;
  const bytes = new Uint8Array(buckets + 2 * owners.length);
  let filled = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    bytes[filled++] = starts[bucket + 1]! - starts[bucket]!;
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) {
      bytes[filled++] = owners[at]!;
      bytes[filled++] = weights[at]!;
    }
  }
  return bytes;
}

/** @param read the packed bytes as a string of one character a byte, which is what `atob` gives. */
export function unpackLanguageModel(
  languages: readonly ScriptLanguage[],
  buckets: number,
  read: string,
): LanguageModel {
  const starts = new Uint32Array(buckets + 1);
  const entries = (read.length - buckets) / 2;
  const owners = new Uint8Array(entries);
  const weights = new Uint8Array(entries);
  let next = 0;
  let at = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const end = at + read.charCodeAt(next++);
    for (; at < end; at++) {
      owners[at] = read.charCodeAt(next++);
      weights[at] = read.charCodeAt(next++);
    }
    starts[bucket + 1] = at;
  }
  return { languages, starts, owners, weights };
}

/** Words that a scorer keeps the sums of; a power of two. */
const WORDS_KEPT = 1 << 13;
/** Of so many letters at most: the sum of a longer one may not fit 16 bits. */
const LONGEST_KEPT = 15;

/** The end of a word, the apostrophe, a to z. */
const PLAIN: readonly number[] = [0, 0x27, ...Array.from({ length: 26 }, (_, letter) => 0x61 + letter)];
/** The place of a code in `PLAIN`, or -1. */
const placeOf = (code: number): number =>
  code >= 0x61 && code <= 0x7a ? code - 0x5f : code === 0 ? 0 : code === 0x27 ? 1 : -1;

/**
 * A function that fills `into` with the score of each language of the model, in steps of `WEIGHT_STEP`: the sum over all
 * features of the text.
 *
 * The features of a text are those of its words, and nine in ten words of a text were met before: the sums of a word
 * are kept until another one takes its place. A scorer has 2 MB in all.
 */
export function languageScorer({ languages, starts, owners, weights }: LanguageModel) {
  const mask = starts.length - 2;
  const width = languages.length;
  // Owner and weight side by side: one place in memory for each entry.
  const entries = Uint16Array.from(owners, (owner, at) => owner | (weights[at]! << 8));
  const rows = new Uint16Array(WORDS_KEPT * width);
  /** By row: how many letters the word has, and the letters. */
  const words = new Uint16Array(WORDS_KEPT * (LONGEST_KEPT + 1));
  const hashes = new Int32Array(4096);
  const sums = new Int32Array(width);

  const sizes = new Uint8Array(hashes.length);
  const addFeatures = (words: Words, begin: number, smallest: number, into: Int32Array | Uint16Array): void => {
    const count = hashNgrams(words, hashes, sizes, begin);
    for (let feature = 0; feature < count; feature++) {
      if (sizes[feature]! < smallest) continue;
      const bucket = hashes[feature]! & mask;
      const last = starts[bucket + 1]!;
      for (let at = starts[bucket]!; at < last; at++) into[entries[at]! & 255]! += entries[at]! >> 8;
    }
  };
  // Nearly every language has every letter and pair of letters: two in three entries of a word are theirs.
  const pairs = new Uint16Array(PLAIN.length ** 2 * width);
  for (const [at, first] of PLAIN.entries()) {
    for (const [to, second] of PLAIN.entries()) {
      const row = (at * PLAIN.length + to) * width;
      addFeatures({ codes: Uint16Array.of(first, second), length: 2 }, 0, 1, pairs.subarray(row, row + width));
    }
  }
  const add = (codes: Uint16Array, begin: number, end: number, into: Int32Array): void => {
    let isPlain = true;
    for (let at = begin; at < end; at++) isPlain &&= placeOf(codes[at]!) >= 0;
    addFeatures({ codes, length: end }, begin, isPlain ? 3 : 1, into);
    if (!isPlain) return;
    for (let at = begin; at + 1 < end; at++) {
      const row = (placeOf(codes[at]!) * PLAIN.length + placeOf(codes[at + 1]!)) * width;
      for (let language = 0; language < width; language++) into[language]! += pairs[row + language]!;
    }
  };
  const isKept = (row: number, codes: Uint16Array, begin: number, length: number): boolean => {
    const key = row * (LONGEST_KEPT + 1);
    if (words[key] !== length) return false;
    for (let at = 1; at <= length; at++) if (words[key + at] !== codes[begin + at]) return false;
    return true;
  };
  const keep = (row: number, codes: Uint16Array, begin: number, length: number): void => {
    sums.fill(0);
    add(codes, begin, begin + length + 2, sums);
    rows.set(sums, row * width);
    const key = row * (LONGEST_KEPT + 1);
    words[key] = length;
    for (let at = 1; at <= length; at++) words[key + at] = codes[begin + at]!;
  };

  return ({ codes, length }: Letters, into: Int32Array): void => {
    into.fill(0);
    for (let begin = 0, end = 1; end < length; begin = end++) {
      let hash = 0;
      for (; codes[end] !== 0; end++) hash = Math.imul(hash ^ codes[end]!, 0x9e3779b1) ^ (hash >>> 13);
      const letters = end - begin - 1;
      if (letters > LONGEST_KEPT) {
        add(codes, begin, end + 1, into);
        continue;
      }
      const row = (hash ^ (hash >>> 15)) & (WORDS_KEPT - 1);
      if (!isKept(row, codes, begin, letters)) keep(row, codes, begin, letters);
      for (let language = 0, from = row * width; language < width; language++)
        into[language]! += rows[from + language]!;
    }
  };
}
