import type { WaitingRow } from '../../assessment/batches/batch-chunk.js';
import type { LabelledRow, LabelValue } from '../../core/evaluation/labelled-row.js';

/** A row that was left of a comment which was erased since. */
export const ERASED_ROW = '{}';

export const isErased = (row: WaitingRow): boolean => row.json === ERASED_ROW;

/** Stands for an erased row where rows are counted. */
export const erasedRow = ({ line }: WaitingRow): LabelledRow => ({
  id: `erased ${line}`,
  text: '',
  labels: {},
  extra: {},
});

/** The row with its stance towards one target alone, and that target as its own; other labels stay. */
export function towards(row: LabelledRow, target: string): LabelledRow {
  const { stance, ...others } = row.labels;
  const labels: Record<string, LabelValue> = Object.assign(Object.create(null), others);
  const isSame = (name: string): boolean => name.toLowerCase() === target.toLowerCase();
  if (typeof stance === 'string') {
    if (row.target !== undefined && isSame(row.target)) labels['stance'] = stance;
  } else if (typeof stance === 'object' && !Array.isArray(stance)) {
    const own = Object.entries(stance).find(([name]) => isSame(name));
    if (own) labels['stance'] = own[1] as string;
  }
  return { ...row, target, labels };
}
