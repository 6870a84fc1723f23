import type { Classifier } from '../../core/classify/classifier.js';
import type { ModelManifest } from '../../core/classify/model-format.js';
import { BadInputError } from '../../core/errors.js';
import { type RowScores, shortName } from '../../core/evaluation/ask-models.js';
import type { Evaluation } from '../../core/evaluation/evaluation.js';
import type { LabelledRow } from '../../core/evaluation/labelled-row.js';
import { createLeakCheck, type LeakCheck } from '../../core/evaluation/leaks.js';
import type { Renames } from '../../core/evaluation/renames.js';
import { evaluateRows, wantedAxes } from '../../core/evaluation/run.js';
import { FLOOR } from '../../engines/floor.js';
import { readDataset } from '../../files/datasets.js';
import { readWhole } from '../../files/decode.js';
import { type LoadedModel, listModelFolders, readRowFilter, SHIPPED_MODELS_FOLDER } from '../../files/model-folders.js';
import { createDiskSpill } from '../../files/spill.js';
import { READY_TARGETS_FILE, readTargets } from '../../files/targets.js';
import { openReadModel, parseModelOption, type ReadModel, readModelOption } from './model-options.js';
import { createProgress, printable, reportRow } from './streams.js';
import { createThread } from './threads.js';

export interface EvaluateOptions {
  readonly data: readonly string[];
  readonly axis: readonly string[];
  readonly model: readonly string[];
  readonly map?: string;
  readonly targets?: string;
  readonly slice?: string;
  /** Rows with the same value of this field are drawn together by the bootstrap. */
  readonly group?: string;
  /** How binary models treat texts that name groups of people. */
  readonly identity?: boolean;
  readonly swaps?: boolean;
  /** Only rows with this value of a field. */
  readonly only?: { readonly field: string; readonly value: string } | undefined;
  readonly workload: Evaluation['workload'];
  readonly floor: boolean;
  /** That score; 1 is this one. */
  readonly threads: number;
  /** Files that the models were trained on: rows known from there are counted. */
  readonly train: readonly string[];
  readonly seed: number;
}

export interface Measured {
  readonly evaluation: Evaluation;
  /** Of the models that were measured, by `name@version`. */
  readonly manifests: ReadonlyMap<string, ModelManifest>;
}

/** Reads the data once, row by row, and asks every model about every label it has an axis for. */
export async function evaluateComments(options: EvaluateOptions): Promise<Measured> {
  const read = await readModels(options.model);
  const models = await Promise.all(read.map(openReadModel));
  const classifiers = models.map(({ classifier }) => classifier);
  const renames = options.map === undefined ? null : await readRenames(options.map);
  const targets = await readTargets(options.targets ?? READY_TARGETS_FILE);
  const leakCheck = options.train.length === 0 ? undefined : await learnedRows(options.train);
  const rowFilters = await rowFiltersOf(models);
  const { axis: axes, slice, group, identity, only, workload, seed } = options;
  const parts = { models: read, wanted: wantedAxes(classifiers, axes), targets };
  const threads =
    options.threads === 1
      ? []
      : Array.from({ length: options.threads }, () =>
          createThread<readonly LabelledRow[], readonly RowScores[]>('./evaluate-worker.js', parts),
        );
  let turn = 0;
  const spill = createDiskSpill();
  const progress = createProgress('rows');
  try {
    const evaluation = await evaluateRows(readDataset(options.data, axes.length === 0 ? {} : { axes }), classifiers, {
      data: options.data.map(shortName),
      axes,
      modelsNamed: options.model.length > 0,
      renames,
      targets,
      slice,
      group,
      identity,
      swaps: options.swaps,
      only,
      workload,
      floor: options.floor ? FLOOR : null,
      seed,
      leakCheck,
      rowFilters,
      spill,
      ...(threads.length === 0 ? {} : { score: (rows) => threads[turn++ % threads.length]!.ask(rows.map(asked)) }),
      onRow: () => progress.add(1),
      onFault: reportRow,
    });
    return { evaluation, manifests: new Map(models.map(({ classifier, manifest }) => [classifier.id, manifest])) };
  } finally {
    progress.end();
    spill.close();
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** What models read of a row. */
const asked = (row: LabelledRow): LabelledRow => ({ ...row, extra: {} });

async function readModels(given: readonly string[]): Promise<ReadModel[]> {
  const options =
    given.length === 0
      ? (await listModelFolders(SHIPPED_MODELS_FOLDER)).map((path) => ({ path, axis: null }))
      : given.map(parseModelOption);
  return Promise.all(options.map(readModelOption));
}

/** Of models that say which rows they were trained on. */
async function rowFiltersOf(models: readonly LoadedModel[]): Promise<Map<Classifier, Uint8Array>> {
  const filters = new Map<Classifier, Uint8Array>();
  for (const model of models) {
    const filter = await readRowFilter(model);
    if (filter !== null) filters.set(model.classifier, filter);
  }
  return filters;
}

/** A leak check that knows the rows of these files; rows that cannot be read are reported. */
async function learnedRows(files: readonly string[]): Promise<LeakCheck> {
  const check = createLeakCheck();
  for await (const { file, line, row, error } of readDataset(files)) {
    if (error === undefined) check.learn(row);
    else reportRow(file, line, error.message);
  }
  return check;
}

async function readRenames(file: string): Promise<Renames> {
  let json: unknown;
  try {
    json = JSON.parse((await readWhole(file)).text);
  } catch (error) {
    if (error instanceof BadInputError) throw error;
    throw new BadInputError(`${file}: not valid JSON`);
  }
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord(json)) throw new BadInputError(`${file}: must be an object of axis to {"old class": "new class"}`);
  for (const [axis, names] of Object.entries(json)) {
    if (isRecord(names) && Object.values(names).every((name) => typeof name === 'string' && name.trim() !== ''))
      continue;
    throw new BadInputError(`${file}: ${printable(axis)} must be an object of old class to new class`);
  }
  return json as Renames;
}
