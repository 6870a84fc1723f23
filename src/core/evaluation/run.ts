import type { Target } from '../assessment.js';
import type { Classifier, ClassifierInput } from '../classify/classifier.js';
import { mayHaveSeen } from '../classify/row-filter.js';
import { BadInputError } from '../errors.js';
import { seededRandom } from '../random.js';
import { ask, type PlacedRow, repairedInput, shortName, targetOf } from './ask-models.js';
import { type AxisResult, type AxisRun, createAxisRun } from './axis-run.js';
import { type Comparison, compareAnswers } from './compare.js';
import { EVALUATION_FORMAT, EVALUATION_VERSION, type Evaluation } from './evaluation.js';
import { identitiesIn } from './identity.js';
import { type AxisSchema, createLabelSchema } from './label-schema.js';
import { fieldOf, isPerTarget, type LabelledRow, type LabelValue, labelCases } from './labelled-row.js';
import type { LeakCheck, LeakReport } from './leaks.js';

/** A row of labelled data as a reader gives it, or why it could not be read. */
export type ReadRow =
  | (PlacedRow & { readonly error?: undefined })
  | { readonly file: string; readonly line: number; readonly row?: undefined; readonly error: BadInputError };

/** Measures a small reference engine on a sample of the data; a reason where that cannot be. */
export interface Floor {
  /** Rows that it wants at most. */
  readonly rows: number;
  of(axis: AxisSchema, sample: readonly PlacedRow[], seed: number): Promise<AxisResult | string>;
}

/** Axis to old class to new class. */
export type Renames = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface RunOptions {
  /** Names of the files, as the result shows them. */
  readonly data: readonly string[];
  /** Only these axes; all that have a model where empty. */
  readonly axes: readonly string[];
  /** Whether somebody named the models: an axis of theirs without a label is then worth a note. */
  readonly modelsNamed: boolean;
  readonly renames: Renames | null;
  readonly targets: readonly Target[];
  readonly slice?: string | undefined;
  /** Rows with the same value of this field are drawn together by the bootstrap. */
  readonly group?: string | undefined;
  /** How binary models treat texts that name groups of people. */
  readonly identity?: boolean | undefined;
  /** Only rows with this value of a field. */
  readonly only?: { readonly field: string; readonly value: string } | undefined;
  readonly workload: Evaluation['workload'];
  readonly floor: Floor | null;
  readonly seed: number;
  /** Has learned the rows that models were trained on: rows known from there are counted. */
  readonly leakCheck?: LeakCheck | undefined;
  /** Filters of the training rows of models that have one (`row-filter.ts`). */
  readonly rowFilters?: ReadonlyMap<Classifier, Uint8Array> | undefined;
  /** Called for each row that was measured. */
  readonly onRow?: () => void;
  /** Called for each row, or label of a row, that could not be. */
  readonly onFault?: (file: string, line: number, reason: string) => void;
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

/**
 * Reads labelled rows once and asks every model about every label it has an axis for.
 *
 * @throws BadInputError for a wanted axis that no row has.
 */
export async function evaluateRows(
  read: AsyncIterable<ReadRow>,
  models: readonly Classifier[],
  options: RunOptions,
): Promise<Evaluation> {
  const { renames, floor } = options;
  const targets = new Map(options.targets.map((each) => [each.name, each]));
  const contenders = models.flatMap((classifier) =>
    classifier.heads
      .map(
        (head, index): Contender => ({
          axis: head.axis,
          classifier,
          head: index,
          run: createAxisRun(head, classifier.id),
        }),
      )
      .filter(({ axis }) => options.axes.length === 0 || options.axes.includes(axis)),
  );
  const schema = createLabelSchema();
  const reservoir = createReservoir(floor?.rows ?? 0, options.seed);
  const duplicates = createDuplicateCheck();
  const filters = [...(options.rowFilters ?? [])].map(([{ id }, filter]) => ({ id, filter, seen: 0 }));
  let rows = 0;
  let faultyRows = 0;
  const report = (file: string, line: number, reason: string): void => {
    faultyRows++;
    options.onFault?.(file, line, reason);
  };
  for await (const placed of read) {
    const { file, line, error } = placed;
    if (error !== undefined) {
      report(file, line, error.message);
      continue;
    }
    if (options.only !== undefined && fieldOf(placed.row, options.only.field) !== options.only.value) continue;
    const before = duplicates(`${placed.row.id}\n${placed.row.target ?? ''}`, file, line);
    if (before !== null) {
      report(file, line, `the id ${JSON.stringify(placed.row.id)} is that of ${before} already; not counted again`);
      continue;
    }
    const renamed = renames === null ? placed.row : rename(placed.row, renames);
    const faults = schema.add(renamed, line);
    if (faults.length > 0) report(file, line, faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '));
    const mixed = new Set(faults.map((fault) => fault.path.slice('labels.'.length)));
    const row = mixed.size === 0 ? renamed : without(renamed, mixed);
    rows++;
    if (floor !== null) reservoir.offer({ file, line, row });
    options.leakCheck?.check(row);
    for (const each of filters) if (mayHaveSeen(each.filter, row.text)) each.seen++;
    score({ file, line, row }, contenders, targets, options);
    options.onRow?.();
  }
  const axes = schema.axes().filter((axis) => axis.kind !== 'spans');
  const leaks = options.leakCheck?.report();
  const trainedOn = filters.map(({ id, seen }) => ({ model: id, rows: seen }));
  const notes = [...missing(axes, options, contenders), ...leakNotes(leaks, trainedOn, rows)];
  const evaluated = [];
  for (const axis of axes) {
    const runs = contenders.filter((contender) => contender.axis === axis.axis);
    const wanted = options.axes.length === 0 ? runs.length > 0 : options.axes.includes(axis.axis);
    if (!wanted) continue;
    const results = runs.map(({ run }) => run.result(options.seed));
    const comparisons = comparisonsOf(runs, options.seed);
    const reached = floor === null ? null : await floor.of(axis, reservoir.rows(), options.seed);
    if (typeof reached === 'string') notes.push(`${axis.axis}: no floor, ${reached}`);
    else if (reached !== null) results.push(reached);
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
    ...(leaks === undefined ? {} : { leaks }),
    ...(trainedOn.length === 0 ? {} : { trainedOn }),
    axes: evaluated,
    notes,
  };
}

/** The filter takes 1 in 2,000 strange rows for known ones; fewer than this are no news. */
const KNOWN_SHARE = 0.01;

/** What makes the figures too good, in sentences. */
function leakNotes(leaks: LeakReport | undefined, trainedOn: Evaluation['trainedOn'], rows: number): string[] {
  const notes = (trainedOn ?? [])
    .filter((each) => each.rows > KNOWN_SHARE * rows)
    .map(
      ({ model, rows: seen }) =>
        `${model} was trained on ${seen} of these ${rows} rows: its figures are those of an exam whose questions it knew`,
    );
  if (leaks === undefined || leaks.any === 0) return notes;
  const { exact, nearDuplicate, author, thread, any, against } = leaks;
  return [
    ...notes,
    `${any} of ${leaks.rows} rows are known from the ${against} training rows (${exact} the same text, ${nearDuplicate} nearly ` +
      `the same, ${author} by author, ${thread} by thread): figures on them are too good; parley split keeps them apart`,
  ];
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
  { axes: wanted, modelsNamed }: RunOptions,
  contenders: readonly Contender[],
): readonly string[] {
  const known = axes.map((axis) => axis.axis);
  const unknown = wanted.filter((axis) => !known.includes(axis));
  if (unknown.length > 0) {
    const has = known.length === 0 ? 'no labels of the wanted axes at all' : `labels of ${known.join(', ')}`;
    throw new BadInputError(`no row has a label of ${unknown.join(', ')}; the data has ${has}`);
  }
  if (known.length === 0) return ['no row has a label'];
  const answered = new Set(contenders.map((contender) => contender.axis));
  const unanswered = known.filter((axis) => !answered.has(axis));
  // Of the shipped models most have nothing to do with the data at hand.
  const unasked = !modelsNamed ? [] : [...answered].filter((axis) => !known.includes(axis));
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
  options: RunOptions,
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
