import type { TrainingLabel, TrainingRow } from '../../core/classify/axes.js';
import { BadInputError } from '../../core/errors.js';
import { createLabelSchema } from '../../core/evaluation/label-schema.js';
import { isPerTarget, type LabelledRow, type LabelValue } from '../../core/evaluation/labelled-row.js';

/** What an engine learns from a row. */
export function trainingRow({ id, text, parent, context, target, labels }: LabelledRow): TrainingRow {
  return { id, text, parent, context, target, labels: labels as Readonly<Record<string, TrainingLabel>> };
}

/**
 * Rows of one id (and target) by different people as one row with what they say together: of numbers the mean, of
 * classes the most frequent (of equals the first given); else what the first said.
 */
export function together(rows: readonly LabelledRow[]): LabelledRow[] {
  const byRow = new Map<string, LabelledRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.id, row.target ?? null, row.text]);
    const others = byRow.get(key);
    if (others === undefined) byRow.set(key, [row]);
    else others.push(row);
  }
  return [...byRow.values()].map((same) => (same.length === 1 ? same[0]! : { ...same[0]!, labels: joined(same) }));
}

function joined(rows: readonly LabelledRow[]): Record<string, LabelValue> {
  const labels: Record<string, LabelValue> = Object.create(null);
  for (const axis of new Set(rows.flatMap((row) => Object.keys(row.labels)))) {
    const values = rows.map((row) => row.labels[axis]).filter((value) => value !== undefined);
    labels[axis] = joinedValue(values);
  }
  return labels;
}

function joinedValue(values: readonly LabelValue[]): LabelValue {
  const first = values[0]!;
  if (values.every((value) => typeof value === 'number')) {
    return (values as number[]).reduce((sum, value) => sum + value, 0) / values.length;
  }
  if (values.every((value) => typeof value === 'string')) return mostFrequent(values as string[]);
  if (values.every(isPerTarget)) {
    const names = new Set(values.flatMap((value) => Object.keys(value)));
    return Object.fromEntries(
      [...names].map((name) => [name, mostFrequent(values.flatMap((value) => value[name] ?? []))]),
    );
  }
  return first;
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** Rows of wanted axes alone, without labels of another kind than their axis has, and without rows that then say nothing. */
export function cleaned(
  rows: readonly LabelledRow[],
  axes: readonly string[],
): { rows: LabelledRow[]; dropped: number } {
  const schema = createLabelSchema();
  const kept: LabelledRow[] = [];
  let dropped = 0;
  rows.forEach((row, index) => {
    const wanted = Object.entries(row.labels).filter(([axis]) => axes.includes(axis));
    const narrowed = { ...row, labels: Object.fromEntries(wanted) };
    const faulty = new Set(schema.add(narrowed, index + 1).map(({ path }) => path.slice('labels.'.length)));
    dropped += faulty.size;
    const labels = Object.fromEntries(wanted.filter(([axis]) => !faulty.has(axis)));
    if (Object.keys(labels).length > 0) kept.push({ ...row, labels });
  });
  return { rows: kept, dropped };
}

/** @throws BadInputError where an axis has no label at all. */
export function assertLabelled(rows: readonly LabelledRow[], axes: readonly string[]): void {
  for (const axis of axes) {
    if (rows.some((row) => row.labels[axis] !== undefined)) continue;
    throw new BadInputError(`no row has a label of ${axis}`, [
      { path: 'axes', message: `no row has a label of ${axis}` },
    ]);
  }
}
