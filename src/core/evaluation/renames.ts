import { isPerTarget, type LabelledRow, type LabelValue } from './labelled-row.js';

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
