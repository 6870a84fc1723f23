/** What an evaluation run keeps of rows that pass by: columns of numbers, slices, the worst errors. */

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
}

export interface SliceFigures {
  readonly value: string;
  readonly rows: number;
  readonly figures: Readonly<Record<string, number>>;
}

const WORST_ERRORS = 25;
/** Rarer values than this many different ones are told as one. */
const MAX_SLICES = 100;
const OTHER_SLICE = '(other)';
const NO_SLICE = '(none)';

/** Numbers that come one at a time: 8 bytes each, and no array of boxed values. */
export class Column {
  #values = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  view(): Float64Array {
    return this.#values.subarray(0, this.length);
  }
}

export type Slices = ReturnType<typeof createSlices>;

/** Which slice each row belongs to. */
export function createSlices() {
  const names = new Map<string, number>();
  const column = new Column();
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

/** The errors made with the greatest confidence, in constant memory. */
export function createWorst() {
  const kept: { confidence: number; error: WorstError }[] = [];
  return {
    offer(
      confidence: number,
      error: Pick<WorstError, 'gold' | 'given' | 'score'>,
      describe: () => Pick<WorstError, 'id' | 'place' | 'text' | 'target'>,
    ): void {
      if (kept.length === WORST_ERRORS && confidence <= kept.at(-1)!.confidence) return;
      kept.push({ confidence, error: { ...describe(), ...error } });
      kept.sort((a, b) => b.confidence - a.confidence);
      if (kept.length > WORST_ERRORS) kept.pop();
    },
    list: (): WorstError[] => kept.map(({ error }) => error),
  };
}
