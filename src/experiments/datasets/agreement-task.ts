import { type Agreement, agreementOf } from '../../core/evaluation/agreement.js';
import type { LabelledRow } from '../../core/evaluation/labelled-row.js';
import { isErased } from '../work/rows.js';
import type { Task } from '../work/task.js';
import { readRow } from './check-task.js';
import { labellerOf } from './labellers.js';

export interface AgreementResult {
  readonly labellers: readonly string[];
  /** Rows (by id and target) that more than one person labelled. */
  readonly sharedRows: number;
  /** Each two people who labelled rows in common, per axis. */
  readonly pairs: readonly (Agreement & { readonly first: string; readonly second: string })[];
}

type Labels = LabelledRow['labels'];

/** How far people agree, from rows of one id (and target) that different people labelled. Memory: the labels of all rows. */
export const agreement: Task<null, AgreementResult> = async (_request, { rows }) => {
  const byRow = new Map<string, Map<string, Labels>>();
  const labellers = new Set<string>();
  for await (const waiting of rows(0)) {
    if (isErased(waiting)) continue;
    const row = readRow(waiting);
    const labeller = labellerOf(row);
    if (labeller === null) continue;
    labellers.add(labeller);
    const key = JSON.stringify([row.id, row.target ?? null]);
    const given = byRow.get(key) ?? new Map<string, Labels>();
    byRow.set(key, given);
    given.set(labeller, row.labels);
  }
  const names = [...labellers].sort();
  const shared = [...byRow.values()].filter((given) => given.size > 1);
  const pairs = names.flatMap((first, at) =>
    names.slice(at + 1).flatMap((second) => {
      const both = shared
        .filter((given) => given.has(first) && given.has(second))
        .map((given) => [given.get(first)!, given.get(second)!] as const);
      return agreementOf(both).map((found) => ({ first, second, ...found }));
    }),
  );
  return { labellers: names, sharedRows: shared.length, pairs };
};
