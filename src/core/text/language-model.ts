import type { Letters } from './language-letters.js';
import { hashNgrams } from './language-ngrams.js';

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

const hashes = new Int32Array(4096);

/** Fills `into` with the score of each language of the model, in steps of `WEIGHT_STEP`. Allocates nothing. */
export function scoreLanguages({ starts, owners, weights }: LanguageModel, letters: Letters, into: Int32Array): void {
  into.fill(0);
  const count = hashNgrams(letters, hashes);
  const mask = starts.length - 2;
  for (let feature = 0; feature < count; feature++) {
    const bucket = hashes[feature]! & mask;
    const end = starts[bucket + 1]!;
    for (let at = starts[bucket]!; at < end; at++) into[owners[at]!]! += weights[at]!;
  }
}
