import type { Target } from '../../core/assessment.js';
import type { Classifier, ClassifierInput } from '../../core/classify/classifier.js';
import { BadInputError } from '../../core/errors.js';
import { type AxisRun, createAxisRun } from '../../core/evaluation/axis-run.js';
import { type Comparison, compareAnswers } from '../../core/evaluation/compare.js';
import { EVALUATION_FORMAT, EVALUATION_VERSION, type Evaluation } from '../../core/evaluation/evaluation.js';
import { identitiesIn } from '../../core/evaluation/identity.js';
import { type AxisSchema, createLabelSchema } from '../../core/evaluation/label-schema.js';
import {
  fieldOf,
  isPerTarget,
  type LabelledRow,
  type LabelValue,
  labelCases,
} from '../../core/evaluation/labelled-row.js';
import { seededRandom } from '../../core/random.js';
import { loadDefaultModels } from '../../engines/index.js';
import { readDataset } from '../../files/datasets.js';
import { readWhole } from '../../files/decode.js';
import type { LoadedModel } from '../../files/model-folders.js';
import { READY_TARGETS_FILE, readTargets } from '../../files/targets.js';
import { FLOOR_ROWS, floorOf } from './evaluate-floor.js';
import { ask, type PlacedRow, repairedInput, shortName, targetOf } from './evaluate-rows.js';
import { openModel, parseModelOption } from './model-options.js';
import { createProgress, printable, reportRow } from './streams.js';

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
  /** Only rows with this value of a field. */
  readonly only?: { readonly field: string; readonly value: string } | undefined;
  readonly workload: Evaluation['workload'];
  readonly floor: boolean;
  readonly seed: number;
}

/** Enough to know a row by in the list of errors. */
const SHOWN_TEXT_LENGTH = 400;
/** Ids are remembered up to this many rows: 210 bytes each, measured. */
const MAX_KNOWN_IDS = 250_000;

/** One head of one model, and what it said so far. */
interface Contender {
  readonly axis: string;
  readonly classifier: Classifier;
  readonly head: number;
  readonly run: AxisRun;
}

/** Reads the data once, row by row, and asks every model about every label it has an axis for. */
export async function evaluateComments(options: EvaluateOptions): Promise<Evaluation> {
  const models = await loadModels(options.model);
  const renames = options.map === undefined ? null : await readRenames(options.map);
  const targets = new Map((await readTargets(options.targets ?? READY_TARGETS_FILE)).map((each) => [each.name, each]));
  const contenders = models.flatMap(({ classifier }) =>
    classifier.heads
      .map(
        (head, index): Contender => ({
          axis: head.axis,
          classifier,
          head: index,
          run: createAxisRun(head, classifier.id),
        }),
      )
      .filter(({ axis }) => options.axis.length === 0 || options.axis.includes(axis)),
  );
  const schema = createLabelSchema();
  const reservoir = createReservoir(FLOOR_ROWS, options.seed);
  const duplicates = createDuplicateCheck();
  const progress = createProgress('rows');
  let rows = 0;
  let faultyRows = 0;
  const report = (file: string, line: number, reason: string): void => {
    faultyRows++;
    reportRow(file, line, reason);
  };
  for await (const read of readDataset(options.data, options.axis.length === 0 ? {} : { axes: options.axis })) {
    const { file, line, error } = read;
    if (error !== undefined) {
      report(file, line, error.message);
      continue;
    }
    if (options.only !== undefined && fieldOf(read.row, options.only.field) !== options.only.value) continue;
    const before = duplicates(`${read.row.id}\n${read.row.target ?? ''}`, file, line);
    if (before !== null) {
      report(file, line, `the id ${JSON.stringify(read.row.id)} is that of ${before} already; not counted again`);
      continue;
    }
    const renamed = renames === null ? read.row : rename(read.row, renames);
    const faults = schema.add(renamed, line);
    if (faults.length > 0) report(file, line, faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '));
    const mixed = new Set(faults.map((fault) => fault.path.slice('labels.'.length)));
    const row = mixed.size === 0 ? renamed : without(renamed, mixed);
    rows++;
    if (options.floor) reservoir.offer({ file, line, row });
    score({ file, line, row }, contenders, targets, options);
    progress.add(1);
  }
  progress.end();
  const axes = schema.axes().filter((axis) => axis.kind !== 'spans');
  const notes = [...missing(axes, options, contenders)];
  const evaluated = [];
  for (const axis of axes) {
    const runs = contenders.filter((contender) => contender.axis === axis.axis);
    const wanted = options.axis.length === 0 ? runs.length > 0 : options.axis.includes(axis.axis);
    if (!wanted) continue;
    const results = runs.map(({ run }) => run.result(options.seed));
    const comparisons = comparisonsOf(runs, options.seed);
    const floor = options.floor ? await floorOf(axis, reservoir.rows(), options.seed) : null;
    if (typeof floor === 'string') notes.push(`${axis.axis}: no floor, ${floor}`);
    else if (floor !== null) results.push(floor);
    evaluated.push({ axis: axis.axis, schema: axis, results, comparisons });
  }
  return {
    format: EVALUATION_FORMAT,
    version: EVALUATION_VERSION,
    data: options.data.map(shortName),
    rows,
    faultyRows,
    seed: options.seed,
    slicedBy: options.slice ?? null,
    workload: options.workload,
    axes: evaluated,
    notes,
  };
}

async function loadModels(given: readonly string[]): Promise<LoadedModel[]> {
  if (given.length === 0) return loadDefaultModels();
  const models: LoadedModel[] = [];
  for (const value of given) models.push(await openModel(parseModelOption(value)));
  return models;
}

/** Each model against the first one. */
function comparisonsOf(runs: readonly Contender[], seed: number): Comparison[] {
  const first = runs[0]?.run.answers() ?? null;
  if (first === null) return [];
  return runs.slice(1).flatMap(({ run }) => {
    const second = run.answers();
    const compared = second === null ? null : compareAnswers(first, second, seed, run.groups());
    return compared === null ? [] : [compared];
  });
}

/** What cannot be compared, in sentences. @throws BadInputError for an axis that no row has. */
function missing(
  axes: readonly AxisSchema[],
  { axis: wanted, model: named }: EvaluateOptions,
  contenders: readonly Contender[],
): readonly string[] {
  const known = axes.map((axis) => axis.axis);
  const unknown = wanted.filter((axis) => !known.includes(axis));
  if (unknown.length > 0) {
    const has = known.length === 0 ? 'no labels of the wanted axes at all' : `labels of ${known.join(', ')}`;
    throw new BadInputError(printable(`no row has a label of ${unknown.join(', ')}; the data has ${has}`));
  }
  if (known.length === 0) return ['no row has a label'];
  const answered = new Set(contenders.map((contender) => contender.axis));
  const unanswered = known.filter((axis) => !answered.has(axis));
  // Of the shipped models most have nothing to do with the data at hand.
  const unasked = named.length === 0 ? [] : [...answered].filter((axis) => !known.includes(axis));
  return [
    ...(unanswered.length === 0
      ? []
      : [
          `no model answers ${unanswered.join(', ')}: train one with parley train, or name the axis for the floor alone`,
        ]),
    ...(unasked.length === 0 ? [] : [`no row has a label of ${unasked.join(', ')}`]),
  ];
}

/** Asks each model once for each target, and hands each head the labels of its axis. */
function score(
  { file, line, row }: PlacedRow,
  contenders: readonly Contender[],
  targets: ReadonlyMap<string, Target>,
  options: EvaluateOptions,
): void {
  const slice = options.slice === undefined ? null : fieldOf(row, options.slice);
  const group = options.group === undefined ? null : fieldOf(row, options.group);
  const identities = options.identity ? identitiesIn(row.text) : 0;
  const said = new Map<Classifier, Map<string | null, readonly (readonly number[])[] | null>>();
  let repaired: Omit<ClassifierInput, 'target'> | undefined;
  for (const { axis, classifier, head, run } of contenders) {
    for (const { target, value } of labelCases(row, axis)) {
      repaired ??= repairedInput(row);
      const byTarget = said.get(classifier) ?? new Map<string | null, readonly (readonly number[])[] | null>();
      said.set(classifier, byTarget);
      const asked = axis === 'stance' ? target : null;
      let scores = byTarget.get(asked);
      if (scores === undefined) {
        scores = ask(classifier, { ...repaired, target: targetOf(asked, targets) });
        byTarget.set(asked, scores);
      }
      run.add({
        value,
        scores: scores?.[head] ?? null,
        slice,
        identities,
        ...(group === null ? {} : { group }),
        describe: () => ({
          id: row.id,
          place: `${shortName(file)}:${line}`,
          text: row.text.slice(0, SHOWN_TEXT_LENGTH),
          target: asked,
        }),
      });
    }
  }
}

type Renames = Readonly<Record<string, Readonly<Record<string, string>>>>;

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

/** Classes under their new names. Booleans are called `true` and `false`; a soft label has no name to change. */
function rename(row: LabelledRow, renames: Renames): LabelledRow {
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

function without(row: LabelledRow, axes: ReadonlySet<string>): LabelledRow {
  const labels: Record<string, LabelValue> = Object.create(null);
  for (const [axis, value] of Object.entries(row.labels)) if (!axes.has(axis)) labels[axis] = value;
  return { ...row, labels };
}

/** A random sample of a stream whose length is not known (algorithm R of Vitter 1985). */
function createReservoir(most: number, seed: number) {
  const random = seededRandom(seed);
  const kept: PlacedRow[] = [];
  let seen = 0;
  return {
    offer(row: PlacedRow): void {
      seen++;
      if (kept.length < most) {
        kept.push(row);
        return;
      }
      const place = random.integer(seen);
      if (place < most) kept[place] = row;
    },
    rows: (): readonly PlacedRow[] => kept,
  };
}

/** Where a key (the id, with its target: a comment may stand once for each) stood before, or null. Of a longer file the later ones are not remembered. */
function createDuplicateCheck(): (id: string, file: string, line: number) => string | null {
  const places = new Map<string, number>();
  const files: string[] = [];
  return (id, file, line) => {
    if (files.at(-1) !== file) files.push(file);
    const before = places.get(id);
    // One number for file and line: no file has 2^40 lines.
    if (before !== undefined) return `${files[Math.floor(before / 2 ** 40)]}:${before % 2 ** 40}`;
    if (places.size < MAX_KNOWN_IDS) places.set(id, (files.length - 1) * 2 ** 40 + line);
    return null;
  };
}
