import type { Contribution } from '../assessment.js';
import { seededRandom } from '../random.js';
import { stringHash } from '../text/text-hash.js';
import { Column, type Spill } from './column.js';

/** What an evaluation run keeps of rows that pass by beside columns of numbers: slices, the worst errors. */

/** A row that was got wrong with confidence. */
export interface WorstError {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly target: string | null;
  readonly gold: string;
  readonly given: string;
  /** The score of the class that was given. */
  readonly score: number;
  /** What moved the score (of "true" on a yes-no axis), strongest first; absent where the model cannot say. */
  readonly moved?: readonly { readonly text: string; readonly weight: number }[];
}

export interface SliceFigures {
  readonly value: string;
  readonly rows: number;
  readonly figures: Readonly<Record<string, number>>;
}

const WORST_ERRORS = 25;
/** Stretches of text that are told for an error. */
const MOST_MOVED = 6;
/** Rarer values than this many different ones are told as one. */
const MAX_SLICES = 100;
const OTHER_SLICE = '(other)';
const NO_SLICE = '(none)';

export type Slices = ReturnType<typeof createSlices>;

/** Which slice each row belongs to: a byte a row. */
export function createSlices(spill: Spill | null = null) {
  const names = new Map<string, number>();
  const column = new Column('u8', spill);
  return {
    add(slice: string | null): void {
      const name = slice ?? NO_SLICE;
      const known = names.has(name) || names.size < MAX_SLICES ? name : OTHER_SLICE;
      const index = names.get(known) ?? names.size;
      names.set(known, index);
      column.push(index);
    },
    /** Empty where all rows are in one slice. */
    figures(figuresOf: (weights: Uint8Array) => Record<string, number>): SliceFigures[] {
      if (names.size < 2) return [];
      const rows = column.view();
      return [...names].map(([value, index]) => {
        const weights = Uint8Array.from(rows, (slice) => Number(slice === index));
        return { value, rows: weights.reduce((total, weight) => total + weight, 0), figures: figuresOf(weights) };
      });
    },
  };
}

/** How a model did on the cases of one function of a functional suite (as in Röttger et al. 2021, HateCheck). */
export interface FunctionFigures {
  readonly name: string;
  readonly rows: number;
  readonly accuracy: number;
}

/** More are no functions but something of each row. */
const MAX_FUNCTIONS = 1_000;

export function createFunctions() {
  const counts = new Map<string, { rows: number; right: number }>();
  return {
    add(name: string, isRight: boolean): void {
      const count = counts.get(name) ?? { rows: 0, right: 0 };
      if (count.rows === 0 && counts.size < MAX_FUNCTIONS) counts.set(name, count);
      count.rows++;
      if (isRight) count.right++;
    },
    /** Worst first. */
    figures: (): FunctionFigures[] =>
      [...counts]
        .map(([name, { rows, right }]) => ({ name, rows, accuracy: right / rows }))
        .sort((a, b) => a.accuracy - b.accuracy || (a.name < b.name ? -1 : 1)),
  };
}

/** The errors made with the greatest confidence, in constant memory. */
export function createWorst() {
  const kept: { confidence: number; error: WorstError; explain: (() => readonly Contribution[]) | undefined }[] = [];
  return {
    offer(
      confidence: number,
      error: Pick<WorstError, 'gold' | 'given' | 'score'>,
      describe: () => Pick<WorstError, 'id' | 'place' | 'text' | 'target'>,
      explain?: () => readonly Contribution[],
    ): void {
      if (kept.length === WORST_ERRORS && confidence <= kept.at(-1)!.confidence) return;
      kept.push({ confidence, error: { ...describe(), ...error }, explain });
      kept.sort((a, b) => b.confidence - a.confidence);
      if (kept.length > WORST_ERRORS) kept.pop();
    },
    /** Explained only now: an explanation costs as much as several scores. */
    list: (): WorstError[] =>
      kept.map(({ error, explain }) => {
        const moved = (explain?.() ?? []).slice(0, MOST_MOVED).map(({ text, weight }) => ({ text, weight }));
        return moved.length === 0 ? error : { ...error, moved };
      }),
  };
}

/** A random sample of a stream whose length is not known (algorithm R of Vitter 1985). */
export function createReservoir<Item>(most: number, seed: number) {
  const random = seededRandom(seed);
  const kept: Item[] = [];
  let seen = 0;
  return {
    offer(row: Item): void {
      seen++;
      if (kept.length < most) {
        kept.push(row);
        return;
      }
      const place = random.integer(seen);
      if (place < most) kept[place] = row;
    },
    rows: (): readonly Item[] => kept,
  };
}

/** Ids of so many rows are remembered, in at most 64 MB. */
const MAX_KNOWN_IDS = 2 ** 21;

/**
 * Where a key (the id, with its target: a comment may stand once for each) stood before, or null; 16 to 32 bytes a
 * key, as 53 bits of it: of a million keys two are mistaken for one with a chance of 1 in 18,000.
 */
export function createDuplicateCheck(): (key: string, file: string, line: number) => string | null {
  let hashes = new Float64Array(4096);
  let places = new Float64Array(4096);
  let count = 0;
  const files: string[] = [];
  const slotOf = (hash: number): number => {
    let slot = hash % hashes.length;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) % hashes.length;
    return slot;
  };
  const grow = (): void => {
    const old = { hashes, places };
    hashes = new Float64Array(2 * old.hashes.length);
    places = new Float64Array(hashes.length);
    old.hashes.forEach((hash, at) => {
      if (hash === 0) return;
      const slot = slotOf(hash);
      hashes[slot] = hash;
      places[slot] = old.places[at]!;
    });
  };
  return (key, file, line) => {
    if (files.at(-1) !== file) files.push(file);
    const hash = stringHash(key) || 1;
    const slot = slotOf(hash);
    // One number for file and line: no file has 2^40 lines.
    if (hashes[slot] === hash) return `${files[Math.floor(places[slot]! / 2 ** 40)]}:${places[slot]! % 2 ** 40}`;
    if (count === MAX_KNOWN_IDS) return null;
    hashes[slot] = hash;
    places[slot] = (files.length - 1) * 2 ** 40 + line;
    if (2 * ++count > hashes.length) grow();
    return null;
  };
}
