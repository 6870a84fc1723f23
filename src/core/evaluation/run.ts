import type { Target } from '../assessment.js';
import { type Classifier, isBinary } from '../classify/classifier.js';
import { mayHaveSeen } from '../classify/row-filter.js';
import { BadInputError } from '../errors.js';
import {
  ask,
  createAsker,
  createExplainer,
  type Explainer,
  type PlacedRow,
  questionsOf,
  type RowScores,
  repairedInput,
  shortName,
} from './ask-models.js';
import type { AxisResult } from './axis-result.js';
import { type AxisRun, createAxisRun } from './axis-run.js';
import { createDuplicateCheck, createReservoir } from './collect.js';
import type { Spill } from './column.js';
import { type Comparison, compareAnswers } from './compare.js';
import { EVALUATION_FORMAT, EVALUATION_VERSION, type Evaluation } from './evaluation.js';
import { identitiesIn } from './identity.js';
import { type AxisSchema, createLabelSchema } from './label-schema.js';
import { fieldOf, type LabelledRow, labelCases } from './labelled-row.js';
import type { LeakCheck, LeakReport } from './leaks.js';
import { type Renames, readYesNo, rename, without } from './renames.js';
import { createFieldCheck, sliceOf } from './slice.js';
import { createSwapRun, swapPlace, swapped } from './swaps.js';

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

export interface RunOptions {
  /** Names of the files, as the result shows them. */
  readonly data: readonly string[];
  /** Only these axes; all that have a model where empty. */
  readonly axes: readonly string[];
  /** Whether somebody named the models: an axis of theirs without a label is then worth a note. */
  readonly modelsNamed: boolean;
  readonly renames: Renames | null;
  readonly targets: readonly Target[];
  /** The field by whose values figures are given too; `length` and `language` are known of every row (`slice.ts`). */
  readonly slice?: string | undefined;
  /** Rows with the same value of this field are drawn together by the bootstrap. */
  readonly group?: string | undefined;
  /** How binary models treat texts that name groups of people. */
  readonly identity?: boolean | undefined;
  /** What a name or the name of a group alone does to the scores of binary models (`swaps.ts`). */
  readonly swaps?: boolean | undefined;
  /** Only rows with this value of a field. */
  readonly only?: { readonly field: string; readonly value: string } | undefined;
  readonly workload: Evaluation['workload'];
  readonly floor: Floor | null;
  readonly seed: number;
  /** Has learned the rows that models were trained on: rows known from there are counted. */
  readonly leakCheck?: LeakCheck | undefined;
  /** Filters of the training rows of models that have one (`row-filter.ts`). */
  readonly rowFilters?: ReadonlyMap<Classifier, Uint8Array> | undefined;
  /** Scores rows elsewhere, such as on other threads; each answer is what `createAsker` would say. */
  readonly score?: ((rows: readonly LabelledRow[]) => Promise<readonly RowScores[]>) | undefined;
  /** Where columns of numbers go that would fill memory. */
  readonly spill?: Spill | undefined;
  /** Called for each row that was measured. */
  readonly onRow?: () => void;
  /** Called for each row, or label of a row, that could not be. */
  readonly onFault?: (file: string, line: number, reason: string) => void;
}

/** Enough to know a row by in the list of errors. */
const SHOWN_TEXT_LENGTH = 400;
/** Rows that are scored together, and how many such chunks may be under way. */
const CHUNK = 128;
const CHUNKS_UNDER_WAY = 24;
/** Texts with a word to swap that are asked about again, drawn at random. */
const SWAPPED_TEXTS = 400;
/** The field that says what a case of a functional suite tests. */
const FUNCTION_FIELD = 'function';

/** One head of one model, and what it said so far. */
interface Contender {
  readonly axis: string;
  /** Places of the model and of its head. */
  readonly model: number;
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
  const contenders = models.flatMap((classifier, model) =>
    classifier.heads
      .map(
        (head, index): Contender => ({
          axis: head.axis,
          model,
          head: index,
          run: createAxisRun(head, classifier.id, options.spill),
        }),
      )
      .filter(({ axis }) => options.axes.length === 0 || options.axes.includes(axis)),
  );
  const wanted = wantedAxes(models, options.axes);
  const asker = createAsker(models, wanted, options.targets);
  const explain = createExplainer(models, options.targets);
  const score = options.score ?? (async (rows: readonly LabelledRow[]) => rows.map(asker));
  const yesNoAxes = new Set(contenders.map(({ axis }) => axis));
  for (const { axis, model, head } of contenders) if (!isBinary(models[model]!.heads[head]!)) yesNoAxes.delete(axis);
  const fields = createFieldCheck(options);
  const schema = createLabelSchema();
  const reservoir = createReservoir<PlacedRow>(floor?.rows ?? 0, options.seed);
  const toSwap = createReservoir<LabelledRow>(SWAPPED_TEXTS, options.seed);
  const duplicates = createDuplicateCheck();
  const filters = [...(options.rowFilters ?? [])].map(([{ id }, filter]) => ({ id, filter, seen: 0 }));
  let rows = 0;
  let faultyRows = 0;
  const report = (file: string, line: number, reason: string): void => {
    faultyRows++;
    options.onFault?.(file, line, reason);
  };
  /** Chunks come back in the order in which they were sent, however many are under way. */
  let chunk: PlacedRow[] = [];
  const underWay: { rows: readonly PlacedRow[]; scores: Promise<readonly RowScores[]> }[] = [];
  const take = async (): Promise<void> => {
    const { rows: placed, scores } = underWay.shift()!;
    const said = await scores;
    placed.forEach((row, at) => {
      collect(row, said[at]!, contenders, wanted, options, explain);
      options.onRow?.();
    });
  };
  const send = async (): Promise<void> => {
    const scores = score(chunk.map(({ row }) => row));
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    scores.catch(() => undefined);
    underWay.push({ rows: chunk, scores });
    chunk = [];
    if (underWay.length >= CHUNKS_UNDER_WAY) await take();
  };
  for await (const placed of read) {
    const { file, line, error } = placed;
    if (error !== undefined) {
      report(file, line, error.message);
      continue;
    }
    fields.see(placed.row);
    if (options.only !== undefined && fieldOf(placed.row, options.only.field) !== options.only.value) continue;
    const before = duplicates(`${placed.row.id}\n${placed.row.target ?? ''}`, file, line);
    if (before !== null) {
      report(file, line, `the id ${JSON.stringify(placed.row.id)} is that of ${before} already; not counted again`);
      continue;
    }
    const renamed = renames === null ? placed.row : rename(placed.row, renames);
    const [plain, wordFaults] = readYesNo(renamed, yesNoAxes);
    const faults = [...wordFaults, ...schema.add(plain, line)];
    if (faults.length > 0) report(file, line, faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '));
    const mixed = new Set(faults.map((fault) => fault.path.slice('labels.'.length)));
    const row = mixed.size === 0 ? plain : without(plain, mixed);
    rows++;
    if (floor !== null) reservoir.offer({ file, line, row });
    if (options.swaps && swapPlace(row.text) !== null) toSwap.offer(row);
    options.leakCheck?.check(row);
    for (const each of filters) if (mayHaveSeen(each.filter, row.text)) each.seen++;
    chunk.push({ file, line, row });
    if (chunk.length === CHUNK) await send();
  }
  await send();
  while (underWay.length > 0) await take();
  fields.end(rows);
  const axes = schema.axes().filter((axis) => axis.kind !== 'spans');
  const leaks = options.leakCheck?.report();
  const trainedOn = filters.map(({ id, seen }) => ({ model: id, rows: seen }));
  const notes = [
    ...missing(axes, options, contenders),
    ...classNotes(axes, yesNoAxes),
    ...leakNotes(leaks, trainedOn, rows),
  ];
  const evaluated = [];
  for (const axis of axes) {
    const runs = contenders.filter((contender) => contender.axis === axis.axis);
    const wanted = options.axes.length === 0 ? runs.length > 0 : options.axes.includes(axis.axis);
    if (!wanted) continue;
    const results = runs.map(({ run, model, head }): AxisResult => {
      const result = run.result(options.seed);
      return { ...result, swaps: swapsOf(models[model]!, head, axis.axis, toSwap.rows()) };
    });
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

/** Classes of which nothing can be said, in sentences. */
function classNotes(axes: readonly AxisSchema[], yesNoAxes: ReadonlySet<string>): string[] {
  return axes.flatMap(({ axis, kind, classes, counts, rows }) => {
    const present = classes.filter((_, index) => counts[index]! > 0);
    if (kind === 'multi' || kind === 'spans' || present.length !== 1 || rows === 0) return [];
    const other =
      yesNoAxes.has(axis) || kind === 'binary' ? ` and none ${present[0] === 'true' ? 'false' : 'true'}` : '';
    return [
      `${axis}: every label is ${present[0]}${other}; areas, recall at false positives and correlations need two`,
    ];
  });
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

/** Asks a binary head about rows of its axis with other words in the places of some. */
function swapsOf(model: Classifier, head: number, axis: string, rows: readonly LabelledRow[]): AxisResult['swaps'] {
  const { [head]: asked } = model.heads;
  if (asked === undefined || !isBinary(asked)) return [];
  const run = createSwapRun(asked.thresholds[1]!);
  for (const row of rows) {
    const place = row.labels[axis] === undefined ? null : swapPlace(row.text);
    if (place === null) continue;
    const scores = swapped(row.text, place).map(({ text }) => ask(model, repairedInput({ ...row, text }))?.[head]?.[1]);
    if (scores.every((score) => score !== undefined)) run.add(place.set, scores);
  }
  return run.figures();
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

/** Per model the axes to measure, once for each of its heads that has one. */
export function wantedAxes(models: readonly Pick<Classifier, 'heads'>[], axes: readonly string[]): string[][] {
  return models.map(({ heads }) =>
    heads.map((head) => head.axis).filter((axis) => axes.length === 0 || axes.includes(axis)),
  );
}

/** Hands each head what its model said, and the labels of its axis. */
function collect(
  { file, line, row }: PlacedRow,
  said: RowScores,
  contenders: readonly Contender[],
  wanted: readonly (readonly string[])[],
  options: RunOptions,
  explain: Explainer,
): void {
  const slice = options.slice === undefined ? undefined : sliceOf(row, options.slice);
  const group = options.group === undefined ? undefined : fieldOf(row, options.group);
  const tests = fieldOf(row, FUNCTION_FIELD);
  const identities = options.identity ? identitiesIn(row.text) : undefined;
  const questions = questionsOf(row, wanted);
  for (const { axis, model, head, run } of contenders) {
    for (const { target, value } of labelCases(row, axis)) {
      const asked = axis === 'stance' ? target : null;
      const at = questions.findIndex((question) => question.model === model && question.target === asked);
      run.add({
        value,
        scores: said[at]?.[head] ?? null,
        tests,
        ...(slice === undefined ? {} : { slice }),
        ...(identities === undefined ? {} : { identities }),
        ...(group === undefined ? {} : { group }),
        describe: () => ({
          id: row.id,
          place: `${shortName(file)}:${line}`,
          text: row.text.slice(0, SHOWN_TEXT_LENGTH),
          target: asked,
        }),
        explain: (classIndex) => explain(row, model, head, asked, classIndex),
      });
    }
  }
}
