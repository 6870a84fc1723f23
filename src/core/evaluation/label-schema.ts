import type { InputFault } from '../errors.js';
import { degreeOf, isPerTarget, type LabelledRow, type LabelValue } from './labelled-row.js';

/** What the labels of one axis turned out to be. */
export interface AxisSchema {
  readonly axis: string;
  /** `binary`: booleans or numbers; `classes`: one class each; `multi`: lists of classes; `spans`: stretches of text. */
  readonly kind: 'binary' | 'classes' | 'multi' | 'spans';
  /** Sorted by code unit; `["false", "true"]` for a binary axis, empty for spans. */
  readonly classes: readonly string[];
  /** Labels (not rows: a row with stance towards two targets has two) of each class, in the order of `classes`. */
  readonly counts: readonly number[];
  /** Rows with a label on this axis. */
  readonly rows: number;
  /** True where numbers between 0 and 1 were seen. */
  readonly soft: boolean;
}

export interface LabelSchema {
  /**
   * Takes the labels of one row in. Where a label is of another kind than the axis had so far, or brings more
   * classes than `MAX_CLASSES`, that label is not counted and a fault is given back (which names both lines).
   */
  add(row: LabelledRow, line: number): InputFault[];
  /** Axes sorted by name. */
  axes(): AxisSchema[];
}

/** More are no classes: a text or an id stands in the column, and tables of class by class would fill the memory. */
export const MAX_CLASSES = 200;

type Kind = AxisSchema['kind'] | 'yes-no-words';

interface AxisState {
  kind: Kind;
  /** Where the kind was first seen. */
  line: number;
  counts: Map<string, number>;
  rows: number;
  soft: boolean;
}

const WORDS: Record<Kind, string> = {
  binary: 'true, false or a number',
  'yes-no-words': '"true" or "false"',
  classes: 'a class name',
  multi: 'a list of class names',
  spans: 'a list of spans',
};

/** Learns the axes of a data set row by row, in memory that grows with axes and classes alone. */
export function createLabelSchema(): LabelSchema {
  const states = new Map<string, AxisState>();
  return {
    add(row, line) {
      const faults: InputFault[] = [];
      for (const [axis, value] of Object.entries(row.labels)) {
        const kind = kindOf(axis, value);
        let state = states.get(axis);
        if (state === undefined) {
          state = { kind, line, counts: new Map(), rows: 0, soft: false };
          states.set(axis, state);
        }
        const joined = join(state.kind, kind);
        if (joined === null) {
          const message = `mixed labels: ${WORDS[kind]} here, ${WORDS[state.kind]} in line ${state.line}`;
          faults.push({ path: `labels.${axis}`, message });
          continue;
        }
        const names = classesOf(value, kind);
        if (names.length > 0 && state.counts.size + names.length > MAX_CLASSES) {
          const fresh = names.filter((name) => !state.counts.has(name)).length;
          if (fresh > 0 && state.counts.size + fresh > MAX_CLASSES) {
            faults.push({ path: `labels.${axis}`, message: `one class more than ${MAX_CLASSES}: is this a class?` });
            continue;
          }
        }
        if (joined !== state.kind) {
          state.kind = joined;
          state.line = line;
        }
        state.rows++;
        for (const name of names) state.counts.set(name, (state.counts.get(name) ?? 0) + 1);
        if (typeof value === 'number' && value > 0 && value < 1) state.soft = true;
      }
      return faults;
    },
    axes() {
      return [...states].sort(([a], [b]) => (a < b ? -1 : 1)).map(([axis, state]) => schemaOf(axis, state));
    },
  };
}

function schemaOf(axis: string, { kind: seen, counts, rows, soft }: AxisState): AxisSchema {
  const kind = seen === 'yes-no-words' ? 'binary' : seen;
  const classes = kind === 'binary' ? ['false', 'true'] : [...counts.keys()].sort();
  return { axis, kind, classes, counts: classes.map((name) => counts.get(name) ?? 0), rows, soft };
}

function kindOf(axis: string, value: LabelValue): Kind {
  if (axis.endsWith('.spans')) return 'spans';
  if (typeof value === 'number') return 'binary';
  if (degreeOf(value) !== null) return 'yes-no-words';
  return Array.isArray(value) ? 'multi' : 'classes';
}

/** The kind that both fit, or null. The words "true" and "false" go with numbers and with other class names. */
function join(a: Kind, b: Kind): Kind | null {
  if (a === b || b === 'yes-no-words') return a === 'multi' || a === 'spans' ? (a === b ? a : null) : a;
  return a === 'yes-no-words' && (b === 'binary' || b === 'classes') ? b : null;
}

function classesOf(value: LabelValue, kind: Kind): readonly string[] {
  if (kind === 'spans') return [];
  if (typeof value === 'number') return [value >= 0.5 ? 'true' : 'false'];
  if (typeof value === 'string') return [value];
  return isPerTarget(value) ? Object.values(value) : (value as readonly string[]);
}
