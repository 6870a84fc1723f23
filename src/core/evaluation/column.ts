/**
 * A place outside memory for blocks of numbers; `files/spill.ts` has one on disk. Without one, columns stay in memory.
 */
export interface Spill {
  /** Keeps a copy of the bytes; where they stand. */
  write(bytes: Uint8Array): number;
  read(place: number, into: Uint8Array): void;
}

const KINDS = { f64: Float64Array, i32: Int32Array, u16: Uint16Array, u8: Uint8Array } as const;
type Kinds = { f64: Float64Array; i32: Int32Array; u16: Uint16Array; u8: Uint8Array };
export type ColumnKind = keyof Kinds;

/** Numbers of a block: 512 kB of scores. */
const BLOCK = 65_536;

/** Numbers that come one at a time, at 1 to 8 bytes each, whole blocks of them outside memory where there is a place. */
export class Column<Kind extends ColumnKind = 'f64'> {
  readonly #make: new (
    length: number,
  ) => Kinds[Kind];
  readonly #spill: Spill | null;
  /** Full blocks: in memory, or where they stand outside. */
  readonly #blocks: (Kinds[Kind] | number)[] = [];
  #values: Kinds[Kind] | null = null;
  #used = 0;

  constructor(kind: Kind, spill: Spill | null = null) {
    this.#make = KINDS[kind] as unknown as new (length: number) => Kinds[Kind];
    this.#spill = spill;
  }

  get length(): number {
    return this.#blocks.length * BLOCK + this.#used;
  }

  push(value: number): void {
    // No block before the first value: most heads of a model have no labels in a file.
    this.#values ??= new this.#make(BLOCK);
    this.#values[this.#used++] = value;
    if (this.#used < BLOCK) return;
    if (this.#spill === null) {
      this.#blocks.push(this.#values);
      this.#values = null;
    } else this.#blocks.push(this.#spill.write(bytesOf(this.#values)));
    this.#used = 0;
  }

  /** All values, in memory of their own. */
  view(): Kinds[Kind] {
    const all = new this.#make(this.length);
    let at = 0;
    for (const block of this.#blocks) {
      if (typeof block === 'number') this.#spill!.read(block, bytesOf(all.subarray(at, at + BLOCK)));
      else all.set(block, at);
      at += BLOCK;
    }
    if (this.#values !== null) all.set(this.#values.subarray(0, this.#used), at);
    return all;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
