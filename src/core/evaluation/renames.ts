import type { InputFault } from '../errors.js';
import { degreeOf, isPerTarget, type LabelledRow, type LabelValue, yesOrNo } from './labelled-row.js';

/** Axis to old class to new class. */
export type Renames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Classes under their new names. Booleans are called `true` and `false`; a soft label has no name to change. */
export function rename(row: LabelledRow, renames: Renames): LabelledRow {
  const labels: Record<string, LabelValue> = Object.create(null);
  for (const [axis, value] of Object.entries(row.labels)) {
    const names = Object.hasOwn(renames, axis) ? renames[axis]! : null;
    const renamed = (name: string): string => (names !== null && Object.hasOwn(names, name) ? names[name]! : name);
    if (names === null) labels[axis] = value;
    else if (value === 0 || value === 1) {
      const name = value === 1 ? 'true' : 'false';
      labels[axis] = Object.hasOwn(names, name) ? renamed(name) : value;
    } else if (typeof value === 'number') labels[axis] = value;
    else if (typeof value === 'string') labels[axis] = renamed(value);
    else if (isPerTarget(value)) {
      labels[axis] = Object.fromEntries(Object.entries(value).map(([target, name]) => [target, renamed(name)]));
    } else labels[axis] = axis.endsWith('.spans') ? value : (value as readonly string[]).map(renamed);
  }
  return { ...row, labels };
}

/** The row without its labels of these axes. */
export function without(row: LabelledRow, axes: ReadonlySet<string>): LabelledRow {
  const labels: Record<string, LabelValue> = Object.create(null);
  for (const [axis, value] of Object.entries(row.labels)) if (!axes.has(axis)) labels[axis] = value;
  return { ...row, labels };
}

/**
 * On axes where every model answers yes or no: the words for it as 1 and 0, and a fault for any other word.
 *
 * @returns the row, and a fault for each label that is neither.
 */
export function readYesNo(row: LabelledRow, axes: ReadonlySet<string>): [LabelledRow, InputFault[]] {
  let labels: Record<string, LabelValue> | null = null;
  const faults: InputFault[] = [];
  for (const [axis, value] of Object.entries(row.labels)) {
    if (typeof value !== 'string' || !axes.has(axis) || degreeOf(value) !== null) continue;
    const said = yesOrNo(value);
    labels ??= Object.assign(Object.create(null) as Record<string, LabelValue>, row.labels);
    if (said !== null) labels[axis] = said;
    else {
      delete labels[axis];
      const message =
        'the models answer yes or no here, and this is a class name; true/false, yes/no, 1/0 and numbers between are read, --map renames others';
      faults.push({ path: `labels.${axis}`, message });
    }
  }
  return [labels === null ? row : { ...row, labels }, faults];
}
