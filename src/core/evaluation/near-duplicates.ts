import { type Fingerprint, likeness, NEAR_DUPLICATE } from '../text/fingerprint.js';

const PLACES = 24;
const KEYS = 8;
/** A flood of one text makes one long chain: its last members tell enough, and the time stays linear. */
const MOST_COMPARED = 32;

/** Texts by their fingerprints, in typed arrays: about 200 bytes a text, whatever its length. */
export interface FingerprintIndex {
  /** Remembers a text under the next number (from 0); texts too short to be known again take a number too. */
  add(print: Fingerprint | null): number;
  /**
   * Numbers of remembered texts that are nearly the same, each once, latest first.
   *
   * @param visit returns true to go no further.
   */
  near(print: Fingerprint, visit: (number: number, likeness: number) => boolean): void;
}

/** Nearly the same is what `fingerprint` says is alike to `NEAR_DUPLICATE` or more. */
export function createFingerprintIndex(): FingerprintIndex {
  let sketches = new Int32Array(1024 * PLACES);
  /** Entry `number * KEYS + key` to the entry before it in the same chain, plus 1; 0 ends it. */
  let before = new Int32Array(1024 * KEYS);
  let heads = new Int32Array(4096);
  let keysOf = new Int32Array(1024 * KEYS);
  let count = 0;
  const seen = new Map<number, true>();

  const slotOf = (key: number): number => Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & (heads.length - 1);
  const link = (entry: number): void => {
    const slot = slotOf(keysOf[entry]!);
    before[entry] = heads[slot]!;
    heads[slot] = entry + 1;
  };
  const sketched: { sketch: number[]; keys: number[] } = { sketch: new Array<number>(PLACES).fill(0), keys: [] };

  return {
    add(print) {
      const number = count++;
      if (number * PLACES === sketches.length) {
        sketches = larger(sketches);
        before = larger(before);
        keysOf = larger(keysOf);
      }
      if (print === null) return number;
      if (number * KEYS > heads.length) {
        heads = new Int32Array(heads.length * 4);
        // Chains are as long as before once every entry is linked anew.
        for (let entry = 0; entry < number * KEYS; entry++) if (keysOf[entry] !== 0) link(entry);
      }
      sketches.set(print.sketch, number * PLACES);
      for (let key = 0; key < KEYS; key++) {
        // 0 says that there is no text; a key of 0 loses itself, the seven others stand.
        keysOf[number * KEYS + key] = print.keys[key]!;
        if (print.keys[key] !== 0) link(number * KEYS + key);
      }
      return number;
    },
    near(print, visit) {
      seen.clear();
      for (const key of print.keys) {
        let compared = 0;
        for (let entry = heads[slotOf(key)]!; entry > 0 && compared < MOST_COMPARED; entry = before[entry - 1]!) {
          if (keysOf[entry - 1] !== key) continue;
          compared++;
          const number = Math.floor((entry - 1) / KEYS);
          if (seen.has(number)) continue;
          seen.set(number, true);
          for (let place = 0; place < PLACES; place++) sketched.sketch[place] = sketches[number * PLACES + place]!;
          const alike = likeness(print, sketched);
          if (alike >= NEAR_DUPLICATE && visit(number, alike)) return;
        }
      }
    },
  };
}

function larger(values: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(values.length * 2);
  copy.set(values);
  return copy;
}
