import { BadInputError } from '../errors.js';
import { type Head, isBinary } from './classifier.js';

/** A label as a labelled row carries it (contract section 3). */
export type TrainingLabel =
  | boolean
  | number
  | string
  | readonly string[]
  | readonly (readonly number[])[]
  | Readonly<Record<string, string>>;

/** One labelled comment as an engine trains on it. `context` is the title or lead of the article. */
export interface TrainingRow {
  readonly id?: string | undefined;
  readonly text: string;
  readonly parent?: string | null | undefined;
  readonly context?: string | null | undefined;
  /** Towards whom or what a plain `stance` label is. */
  readonly target?: string | null | undefined;
  readonly labels: Readonly<Record<string, TrainingLabel>>;
}

/** One row as seen by one axis: how much of each class it has, in the order of the axis' classes. */
export interface AxisExample {
  /** Index into the rows that were handed in. */
  readonly row: number;
  /** The stance target of this example; null on every other axis. */
  readonly target: string | null;
  /**
   * Per class a probability in [0, 1]. On a binary axis `[1 - p, p]`; on a single-label axis one 1 among 0;
   * on a multi-label axis each on its own.
   */
  readonly shares: readonly number[];
}

/** An axis with its classes and all rows that carry a label for it. */
export interface AxisData {
  readonly axis: string;
  readonly classes: readonly string[];
  readonly multiLabel: boolean;
  readonly binary: boolean;
  readonly examples: readonly AxisExample[];
}

/** The classes of a binary axis, in their fixed order. */
export const BINARY_CLASSES = ['false', 'true'] as const;

/** Classes whose order people know; other axes are sorted by code unit. */
const KNOWN_ORDER: ReadonlyMap<string, readonly string[]> = new Map([
  ['stance', ['support', 'oppose', 'neutral']],
  ['reply', ['agree', 'disagree', 'query', 'comment']],
  ['sentiment', ['positive', 'negative', 'neutral']],
]);

const own = (labels: Readonly<Record<string, TrainingLabel>>, axis: string): TrainingLabel | undefined =>
  Object.hasOwn(labels, axis) ? labels[axis] : undefined;

function fault(axis: string, row: TrainingRow, index: number, what: string): BadInputError {
  const where = row.id === undefined ? `row ${index + 1}` : `row ${index + 1} (id ${JSON.stringify(row.id)})`;
  return new BadInputError(`labels.${axis} of ${where} ${what}`, [{ path: `labels.${axis}`, message: what }]);
}

/** What one label says, before the classes of the axis are known. */
type Reading =
  | { readonly kind: 'share'; readonly share: number; readonly target: string | null }
  | {
      readonly kind: 'classes';
      readonly classes: readonly string[];
      readonly list: boolean;
      readonly target: string | null;
    };

function readLabel(axis: string, row: TrainingRow, index: number): Reading[] {
  const value = own(row.labels, axis);
  if (value === undefined || value === null) return [];
  const target = axis === 'stance' ? (row.target ?? null) : null;
  if (typeof value === 'boolean') return [{ kind: 'share', share: value ? 1 : 0, target }];
  if (typeof value === 'number') {
    if (!(value >= 0 && value <= 1)) throw fault(axis, row, index, `is ${value}: a number must lie from 0 to 1`);
    return [{ kind: 'share', share: value, target }];
  }
  if (typeof value === 'string') return [{ kind: 'classes', classes: [value], list: false, target }];
  if (Array.isArray(value)) {
    const classes = value as readonly unknown[];
    if (!classes.every((name) => typeof name === 'string'))
      throw fault(axis, row, index, 'is a list of something else than class names');
    return [{ kind: 'classes', classes: classes as readonly string[], list: true, target }];
  }
  if (axis !== 'stance') throw fault(axis, row, index, 'is an object: only stance has a class per target');
  return Object.entries(value).map(([towards, name]) => {
    if (typeof name !== 'string')
      throw fault(axis, row, index, `has no class name for target ${JSON.stringify(towards)}`);
    return { kind: 'classes', classes: [name], list: false, target: towards };
  });
}

/**
 * All that some rows say about one axis. Rows without a label for it are left out (missing is unknown, never
 * a negative). An axis of booleans and numbers alone is binary; names and lists make classes of their own;
 * a list anywhere makes the axis multi-label.
 *
 * @param classes the classes to keep to (a dev set is read with those of its training set; labels of other
 *   classes are then left out); by default those of the data.
 * @throws BadInputError for a label of the wrong form, or an axis that mixes shares and class names.
 */
export function axisData(rows: readonly TrainingRow[], axis: string, like?: AxisData): AxisData {
  const readings: { row: number; reading: Reading }[] = [];
  const names = new Set<string>();
  let shares = 0;
  let lists = 0;
  rows.forEach((row, index) => {
    for (const reading of readLabel(axis, row, index)) {
      if (reading.kind === 'share') shares++;
      else {
        if (reading.list) lists++;
        for (const name of reading.classes) names.add(name);
      }
      readings.push({ row: index, reading });
    }
  });
  const truths = [...names].every((name) => name === 'true' || name === 'false');
  // "true" and "false" are how a table of text writes 1 and 0.
  const binary = like ? like.binary : shares > 0 || (names.size > 0 && truths && lists === 0);
  if (binary && !truths && !like) throw new BadInputError(`axis ${axis} mixes booleans or numbers with class names`);
  const classes = like ? like.classes : binary ? [...BINARY_CLASSES] : ordered(axis, names);
  const place = new Map(classes.map((name, at) => [name, at]));
  const examples: AxisExample[] = [];
  for (const { row, reading } of readings) {
    const vector = new Array<number>(classes.length).fill(0);
    if (reading.kind === 'share') {
      if (!binary) continue;
      vector[0] = 1 - reading.share;
      vector[1] = reading.share;
    } else {
      const known = reading.classes.filter((name) => place.has(name));
      // A single label that is not among the classes says nothing about them; an empty list says "none of them".
      if (known.length === 0 && !reading.list) continue;
      for (const name of known) vector[place.get(name)!] = 1;
    }
    examples.push({ row, target: reading.target, shares: vector });
  }
  return { axis, classes, multiLabel: like ? like.multiLabel : lists > 0, binary, examples };
}

function ordered(axis: string, names: ReadonlySet<string>): string[] {
  const known = KNOWN_ORDER.get(axis) ?? [];
  const rest = [...names].filter((name) => !known.includes(name)).sort();
  return [...known.filter((name) => names.has(name)), ...rest];
}

/** The class with the greatest share; the first of equals. */
export function strongest(shares: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < shares.length; at++) if (shares[at]! > shares[best]!) best = at;
  return best;
}

/**
 * The label that a head's scores amount to, or null where it abstains.
 *
 * Binary: `true` from its threshold. Multi-label: the strongest class over its own threshold. Else the class
 * with the greatest score in proportion to its threshold (equal thresholds: simply the greatest), which is how
 * a class bias chosen on dev data enters. Null: the winning score lies under `abstainBelow`, or on a multi-label
 * axis no class reaches its threshold.
 */
export function labelOf(head: Head, scores: readonly number[]): string | null {
  const binary = isBinary(head);
  let best = -1;
  if (binary) {
    best = scores[1]! >= head.thresholds[1]! ? 1 : 0;
  } else {
    let bestRatio = head.multiLabel ? 1 : 0;
    for (let at = 0; at < head.classes.length; at++) {
      const ratio = scores[at]! / Math.max(head.thresholds[at]!, 1e-6);
      if (ratio >= bestRatio) {
        bestRatio = ratio;
        best = at;
      }
    }
  }
  if (best < 0 || scores[best]! < head.abstainBelow) return null;
  return head.classes[best]!;
}
