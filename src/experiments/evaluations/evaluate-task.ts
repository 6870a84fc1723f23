import type { Target } from '../../core/assessment.js';
import type { Classifier } from '../../core/classify/classifier.js';
import { BadInputError } from '../../core/errors.js';
import type { Evaluation } from '../../core/evaluation/evaluation.js';
import type { Renames } from '../../core/evaluation/renames.js';
import { evaluateRows, type ReadRow } from '../../core/evaluation/run.js';
import { FLOOR } from '../../engines/floor.js';
import { loadEngine } from '../../engines/index.js';
import { openModelImage } from '../../files/model-folders.js';
import { readRow } from '../datasets/check-task.js';
import type { ModelParts } from '../registry/model-catalog.js';
import { isErased, towards } from '../work/rows.js';
import type { Task } from '../work/task.js';

/** What an evaluation is asked for beside data and models. */
export interface EvaluateOptions {
  readonly axes: readonly string[];
  /** Of stance: only labels towards it. */
  readonly target: string | null;
  readonly slice: string | null;
  readonly group: string | null;
  readonly identity: boolean;
  readonly swaps: boolean;
  readonly only: { readonly field: string; readonly value: string } | null;
  readonly renames: Renames | null;
  readonly floor: boolean;
  readonly seed: number;
  readonly workload: Evaluation['workload'];
}

export interface EvaluateRequest {
  /** Of each source. */
  readonly names: readonly string[];
  /** Rows of all sources together, for the progress. */
  readonly rows: number;
  readonly models: readonly ModelParts[];
  readonly targets: readonly Target[];
  readonly options: EvaluateOptions;
}

export interface EvaluateResult {
  readonly evaluation: Evaluation;
}

const PROGRESS_ROWS = 500;
/** What comes after the last row: intervals, comparisons, the floor. */
const SCORING_SHARE = 0.7;

/** Measures models on all sources together, as `parley evaluate` does. */
export const evaluate: Task<EvaluateRequest, EvaluateResult> = async (request, { rows, progress }) => {
  const { names, models, targets, options } = request;
  const opened: Classifier[] = [];
  const rowFilters = new Map<Classifier, Uint8Array>();
  for (const { id, manifestText, weights, rowFilter } of models) {
    const { classifier } = await openModelImage({ folder: id, manifestText, weights }, loadEngine);
    opened.push(classifier);
    if (rowFilter !== null) rowFilters.set(classifier, rowFilter);
  }
  let done = 0;
  async function* read(): AsyncGenerator<ReadRow> {
    for (const [source, file] of names.entries()) {
      for await (const waiting of rows(source)) {
        if (isErased(waiting)) continue;
        const { line } = waiting;
        try {
          const row = readRow(waiting);
          yield { file, line, row: options.target === null ? row : towards(row, options.target) };
        } catch (error) {
          if (!(error instanceof BadInputError)) throw error;
          yield { file, line, error };
        }
      }
    }
  }
  const evaluation = await evaluateRows(read(), opened, {
    data: names,
    axes: options.axes,
    modelsNamed: false,
    renames: options.renames,
    targets,
    slice: options.slice ?? undefined,
    group: options.group ?? undefined,
    identity: options.identity,
    swaps: options.swaps,
    only: options.only ?? undefined,
    workload: options.workload,
    floor: options.floor ? FLOOR : null,
    seed: options.seed,
    rowFilters,
    onRow: () => {
      if (++done % PROGRESS_ROWS !== 0) return;
      progress({ share: (SCORING_SHARE * done) / Math.max(done, request.rows), what: `${done} rows` });
    },
  });
  return { evaluation };
};
