import type { LabelledRow } from '../../core/evaluation/labelled-row.js';
import { createLeakCheck, type LeakReport } from '../../core/evaluation/leaks.js';
import { createSplitter, type Split, type SplitOptions } from '../../core/evaluation/splits.js';
import { erasedRow, isErased } from '../work/rows.js';
import type { Task } from '../work/task.js';
import { readRow } from './check-task.js';

export interface SplitTaskResult {
  readonly partOf: Uint8Array;
  readonly result: Pick<Split, 'groups' | 'largestGroup' | 'labels' | 'notes'> & {
    readonly parts: readonly { readonly name: string; readonly rows: number }[];
    /** What each later part knows of the first one. */
    readonly leaks: readonly (LeakReport & { readonly from: string; readonly to: string })[];
  };
}

/** Splits a version and checks what leaks from the first part into each other one. */
export const split: Task<SplitOptions, SplitTaskResult> = async (options, { rows, progress }) => {
  const splitter = createSplitter(options);
  const partsToCheck = Object.keys(options.shares).length - 1;
  const tell = (step: number, what: string): void => progress({ share: step / (1 + partsToCheck), what });
  for await (const waiting of rows(0)) splitter.add(isErased(waiting) ? erasedRow(waiting) : readRow(waiting));
  const { names, partOf, rows: counts, groups, largestGroup, labels, notes } = splitter.split();
  const leaks: (LeakReport & { from: string; to: string })[] = [];
  for (let part = 1; part < names.length; part++) {
    tell(part, `leaks into ${names[part]}`);
    const check = createLeakCheck();
    for await (const row of rowsOf(0, partOf)) check.learn(row);
    for await (const row of rowsOf(part, partOf)) check.check(row);
    leaks.push({ from: names[0]!, to: names[part]!, ...check.report() });
  }
  const parts = names.map((name, part) => ({ name, rows: counts[part]! }));
  return { partOf, result: { parts, groups, largestGroup, labels, notes, leaks } };

  async function* rowsOf(part: number, of: Uint8Array): AsyncGenerator<LabelledRow> {
    let at = 0;
    for await (const waiting of rows(0)) if (of[at++] === part && !isErased(waiting)) yield readRow(waiting);
  }
};

/** Which rows of the second source are known from the first. */
export const leaksBetween: Task<null, LeakReport> = async (_request, { rows }) => {
  const check = createLeakCheck();
  for await (const waiting of rows(0)) if (!isErased(waiting)) check.learn(readRow(waiting));
  for await (const waiting of rows(1)) if (!isErased(waiting)) check.check(readRow(waiting));
  return check.report();
};
