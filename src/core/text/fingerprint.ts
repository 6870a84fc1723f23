import { spread } from './hashed-tokens.js';
import { shadow } from './normalize.js';

/**
 * What a text is known again by when it comes back slightly changed: a MinHash sketch (Broder 1997) over runs of
 * letters. Two texts agree in about as many places of their sketches as their runs of letters overlap (Jaccard).
 */
export interface Fingerprint {
  /** 24 signed 32-bit numbers. */
  readonly sketch: readonly number[];
  /**
   * Eight signed 32-bit numbers made from the sketch, three places each: texts that share one of them are worth
   * comparing. Of pairs alike to 0.7 they bring together 96 in 100, to 0.5 65, to 0.3 20, to 0.1 less than 1.
   */
  readonly keys: readonly number[];
}

const PLACES = 24;
const PLACES_PER_KEY = 3;
/** Runs of this many letters: long enough to be rare by chance, short enough that a changed word spoils few. */
const RUN = 5;
/** Fewer letters say too little: honest people write "great video, thank you" every day. */
const LEAST_LETTERS = 24;
/** Later letters do not count, so that the cost has a bound. */
const MOST_LETTERS = 4000;
/**
 * From this likeness on two texts count as one. On the training part of the YouTube spam set 0.5, 0.6 and 0.7 know 26,
 * 22 and 20 % of the spam again under another author, and at each of them 1.6 % of the rest.
 */
export const NEAR_DUPLICATE = 0.6;

/** One multiplier a place: odd numbers from the golden ratio's sequence (Knuth 6.4), spread over all bits. */
const MULTIPLIERS = Int32Array.from({ length: PLACES }, (_, at) => spread(Math.imul(at + 1, 0x9e3779b9)) | 1);

const LETTER = /\p{L}/u;
/** Letters of the basic plane by code unit: 0 unknown yet, 1 none, 2 letter. */
const known = new Uint8Array(65536);

/**
 * The fingerprint of a text, or null where it is too short to be known again (fewer than 24 letters).
 *
 * Read is what a person reads: look-alike and styled letters are folded, invisible ones dropped, case, digits, signs
 * and blanks left out. So the same advertisement with another price, other emoji or spaced letters is the same.
 * Pure: the same text gives the same numbers on every machine.
 */
export function fingerprint(text: string): Fingerprint | null {
  const letters = lettersOf(text);
  if (letters.length < LEAST_LETTERS) return null;
  const least = new Int32Array(PLACES).fill(0x7fffffff);
  for (let at = 0; at + RUN <= letters.length; at++) {
    let hash = 0x811c9dc5 | 0;
    for (let step = 0; step < RUN; step++) hash = Math.imul(hash ^ letters[at + step]!, 0x01000193);
    hash = spread(hash);
    for (let place = 0; place < PLACES; place++) {
      const mixed = Math.imul(hash, MULTIPLIERS[place]!);
      const value = mixed ^ (mixed >>> 15);
      if (value < least[place]!) least[place] = value;
    }
  }
  const keys = new Array<number>(PLACES / PLACES_PER_KEY);
  for (let key = 0; key < keys.length; key++) {
    let hash = key;
    for (let step = 0; step < PLACES_PER_KEY; step++) {
      hash = spread(Math.imul(hash, 0x01000193) ^ least[key * PLACES_PER_KEY + step]!);
    }
    keys[key] = hash;
  }
  return { sketch: Array.from(least), keys };
}

/** How alike two texts are, from 0 to 1: the share of equal places, an estimate within about 0.1. */
export function likeness(left: Fingerprint, right: Fingerprint): number {
  let same = 0;
  for (let place = 0; place < PLACES; place++) if (left.sketch[place] === right.sketch[place]) same++;
  return same / PLACES;
}

function lettersOf(text: string): Uint16Array {
  const seen = shadow(text).text.toLowerCase();
  const letters = new Uint16Array(Math.min(seen.length, MOST_LETTERS));
  let count = 0;
  for (let at = 0; at < seen.length && count < MOST_LETTERS; at++) {
    const unit = seen.charCodeAt(at);
    // Halves of surrogate pairs are emoji or rare scripts: of the latter a half is as good as a letter.
    if (known[unit] === 0) known[unit] = LETTER.test(String.fromCharCode(unit)) ? 2 : 1;
    if (known[unit] === 2) letters[count++] = unit;
  }
  return letters.subarray(0, count);
}

const NOBODY: readonly Remembered[] = [];
/** A flood of one text makes one long bucket: its last hundred tell enough. */
const MOST_COMPARED = 100;

/** The last texts of a batch, to know again what other authors wrote before. */
export interface RecentTexts {
  /**
   * How many other authors wrote nearly the same within memory; the text is then remembered. Texts without an author
   * count each for itself.
   */
  authorsBefore(print: Fingerprint, author: string | null): number;
}

interface Remembered {
  readonly print: Fingerprint;
  readonly author: string | null;
  /** The number of the last text that it was compared with: two texts may share several keys. */
  comparedWith: number;
}

/**
 * A memory of the last `capacity` fingerprints, first in, first out.
 *
 * @param capacity 50,000 take about 40 MB.
 */
export function createRecentTexts(capacity = 50_000): RecentTexts {
  const byKey = new Map<number, Remembered[]>();
  const order: Remembered[] = [];
  let oldest = 0;
  let serial = 0;
  const forget = ({ print }: Remembered): void => {
    for (const key of print.keys) {
      const bucket = byKey.get(key);
      // First in, first out: in its bucket too the one to forget is the first.
      bucket?.shift();
      if (bucket?.length === 0) byKey.delete(key);
    }
  };
  return {
    authorsBefore(print, author) {
      const authors = new Set<string>();
      let nameless = 0;
      serial++;
      for (const key of print.keys) {
        const bucket = byKey.get(key) ?? NOBODY;
        for (let at = Math.max(0, bucket.length - MOST_COMPARED); at < bucket.length; at++) {
          const other = bucket[at]!;
          if (other.comparedWith === serial) continue;
          other.comparedWith = serial;
          if (likeness(print, other.print) < NEAR_DUPLICATE) continue;
          if (other.author === null) nameless++;
          else if (other.author !== author) authors.add(other.author);
        }
      }
      const remembered: Remembered = { print, author, comparedWith: serial };
      for (const key of print.keys) {
        const bucket = byKey.get(key);
        if (bucket) bucket.push(remembered);
        else byKey.set(key, [remembered]);
      }
      order.push(remembered);
      if (order.length - oldest > capacity) {
        forget(order[oldest]!);
        oldest++;
        if (oldest > capacity) {
          order.splice(0, oldest);
          oldest = 0;
        }
      }
      return authors.size + nameless;
    },
  };
}
