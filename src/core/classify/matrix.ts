import {
  BLOCKS,
  createFeatures,
  DENSE_COUNT,
  extractFeatures,
  type FeatureSettings,
  type FeatureTarget,
  numberCount,
} from '../text/features.js';
import type { SentenceEncoder } from '../text/sentence-encoder.js';
import type { WordVectors } from '../text/word-vectors.js';
import type { AxisData, AxisExample, TrainingRow } from './axes.js';
import type { LinearWeights } from './linear.js';
import type { SparseRows } from './solve.js';

/** The columns of a matrix that hold what a prior says, after all others. */
export interface PriorColumns {
  readonly weights: LinearWeights;
  readonly first: number;
  /** Per sum of the prior what its column was centred by and divided by. */
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** A text with its target: what features are made of. Examples of several heads share one. */
export interface Documents {
  readonly matrix: SparseRows;
  /** The last columns, where they hold what a prior says. */
  readonly prior?: PriorColumns;
  indexOf(example: AxisExample): number;
  /** The rows of the matrix that some examples have, each once, in their order. */
  rowsOf(data: readonly AxisData[]): Int32Array;
}

/** Targets by lower-case name, made ready once; a name without an entry stands for itself. */
export type TargetBook = (name: string | null) => FeatureTarget | null;

const documentKey = ({ row, target }: AxisExample): string => `${row}\u0000${target ?? ''}`;

/**
 * The features of all examples of some axes as one sparse matrix: `2 ** bits` hashed columns, then the numbers.
 * Examples of several axes that share a text (and a target) share a row.
 */
export function extractDocuments(
  rows: readonly TrainingRow[],
  data: readonly AxisData[],
  settings: FeatureSettings,
  bits: number,
  targets: TargetBook,
  vectors: WordVectors | null,
  encoder: SentenceEncoder | null = null,
): Documents {
  const index = new Map<string, number>();
  const first: AxisExample[] = [];
  for (const { examples } of data) {
    for (const example of examples) {
      const key = documentKey(example);
      if (index.has(key)) continue;
      index.set(key, first.length);
      first.push(example);
    }
  }
  const columns = 2 ** bits;
  const mask = columns - 1;
  const features = createFeatures(vectors, encoder);
  const numbers = numberCount(settings);
  const start = new Int32Array(first.length + 1);
  let column = new Int32Array(1 << 20);
  let value = new Float32Array(1 << 20);
  // Per column the place of its entry in the row at hand, so that a repeated feature adds to one entry.
  const place = new Int32Array(columns).fill(-1);
  let length = 0;
  for (const [at, { row, target }] of first.entries()) {
    const { text, parent, context } = rows[row]!;
    const input = { text, parent: parent ?? null, context: context ?? null, target: targets(target) };
    extractFeatures(input, settings, features);
    if (length + features.count + numbers > column.length) {
      const wider = Math.max(column.length * 2, length + features.count + numbers);
      const moreColumns = new Int32Array(wider);
      moreColumns.set(column);
      column = moreColumns;
      const moreValues = new Float32Array(wider);
      moreValues.set(value);
      value = moreValues;
    }
    const begin = length;
    let from = 0;
    for (let block = 0; block < BLOCKS; block++) {
      const to = features.blockEnd[block]!;
      for (; from < to; from++) {
        const hash = features.hashes[from]! & mask;
        const known = place[hash]!;
        if (known >= begin) value[known]! += features.blockValue[block]!;
        else {
          place[hash] = length;
          column[length] = hash;
          value[length++] = features.blockValue[block]!;
        }
      }
    }
    if (settings.structure || settings.pair || settings.target || numbers > DENSE_COUNT) {
      for (let number = 0; number < numbers; number++) {
        if (features.dense[number] === 0) continue;
        column[length] = columns + number;
        value[length++] = features.dense[number]!;
      }
    }
    start[at + 1] = length;
  }
  const indexOf = (example: AxisExample): number => index.get(documentKey(example))!;
  return {
    matrix: { start, column, value, columns: columns + numbers },
    indexOf,
    rowsOf: (some) => rowsOf(some, indexOf),
  };
}

/** Some of the documents alone, in a matrix of their own: a solution looks over all there is. */
export function someDocuments(documents: Documents, data: readonly AxisData[]): Documents {
  const { start, column, value, columns } = documents.matrix;
  const rows = documents.rowsOf(data);
  const place = new Map<number, number>();
  const ends = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) {
    place.set(row, at);
    ends[at + 1] = ends[at]! + start[row + 1]! - start[row]!;
  }
  const ownColumn = new Int32Array(ends[rows.length]!);
  const ownValue = new Float32Array(ends[rows.length]!);
  for (const [at, row] of rows.entries()) {
    ownColumn.set(column.subarray(start[row]!, start[row + 1]!), ends[at]!);
    ownValue.set(value.subarray(start[row]!, start[row + 1]!), ends[at]!);
  }
  const indexOf = (example: AxisExample): number => place.get(documents.indexOf(example))!;
  return {
    ...documents,
    matrix: { start: ends, column: ownColumn, value: ownValue, columns },
    indexOf,
    rowsOf: (some) => rowsOf(some, indexOf),
  };
}

/** The same documents without the entries of some columns; the columns keep their places. */
export function withoutColumns(documents: Documents, idle: (column: number) => boolean): Documents {
  const { start, column, value, columns } = documents.matrix;
  const left = Uint8Array.from({ length: columns }, (_, at) => (idle(at) ? 0 : 1));
  if (left.every((stays) => stays === 1)) return documents;
  const ends = new Int32Array(start.length);
  const ownColumn = new Int32Array(column.length);
  const ownValue = new Float32Array(column.length);
  let length = 0;
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      if (left[column[at]!] === 0) continue;
      ownColumn[length] = column[at]!;
      ownValue[length++] = value[at]!;
    }
    ends[row + 1] = length;
  }
  const matrix = { start: ends, column: ownColumn.subarray(0, length), value: ownValue.subarray(0, length), columns };
  return { ...documents, matrix };
}

/** The rows of some examples, each once, in their order. */
function rowsOf(some: readonly AxisData[], indexOf: (example: AxisExample) => number): Int32Array {
  const found = new Set<number>();
  for (const { examples } of some) for (const example of examples) found.add(indexOf(example));
  return Int32Array.from(found);
}

/**
 * Per column a factor that grows with its rarity, with mean square 1 over the entries; 1 for the numbers.
 *
 * @param among the rows to count in.
 */
export function inverseFrequency(matrix: SparseRows, hashed: number, among: Int32Array): Float64Array {
  const frequency = new Float64Array(matrix.columns);
  for (const row of among)
    for (let entry = matrix.start[row]!; entry < matrix.start[row + 1]!; entry++) frequency[matrix.column[entry]!]!++;
  const rows = among.length;
  const factor = new Float64Array(matrix.columns).fill(1);
  let squares = 0;
  let entries = 0;
  for (let column = 0; column < hashed; column++) {
    if (frequency[column] === 0) continue;
    factor[column] = Math.log((1 + rows) / (1 + frequency[column]!)) + 1;
    squares += factor[column]! ** 2 * frequency[column]!;
    entries += frequency[column]!;
  }
  const norm = Math.sqrt(squares / Math.max(entries, 1)) || 1;
  for (let column = 0; column < hashed; column++) factor[column]! /= norm;
  return factor;
}

/**
 * Per column the absolute log-count ratio of naive Bayes (Wang and Manning 2012), with mean square 1 over the
 * entries: what tells the classes apart is penalised less.
 */
export function logCountRatio(
  matrix: SparseRows,
  rows: Int32Array,
  shares: Float64Array,
  importance: Float64Array,
  hashed: number,
): Float64Array {
  const yes = new Float64Array(matrix.columns).fill(1);
  const no = new Float64Array(matrix.columns).fill(1);
  const entries = new Float64Array(matrix.columns);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    for (let entry = matrix.start[row]!; entry < matrix.start[row + 1]!; entry++) {
      const column = matrix.column[entry]!;
      yes[column]! += shares[at]! * importance[at]!;
      no[column]! += (1 - shares[at]!) * importance[at]!;
      entries[column]!++;
    }
  }
  let yesTotal = 0;
  let noTotal = 0;
  for (let column = 0; column < hashed; column++) {
    yesTotal += yes[column]!;
    noTotal += no[column]!;
  }
  const ratio = new Float64Array(matrix.columns).fill(1);
  const shift = Math.log(yesTotal / noTotal);
  let squares = 0;
  let total = 0;
  for (let column = 0; column < hashed; column++) {
    if (entries[column] === 0) continue;
    ratio[column] = Math.abs(Math.log(yes[column]! / no[column]!) - shift);
    squares += ratio[column]! ** 2 * entries[column]!;
    total += entries[column]!;
  }
  const norm = Math.sqrt(squares / Math.max(total, 1)) || 1;
  for (let column = 0; column < hashed; column++) ratio[column]! /= norm;
  return ratio;
}
