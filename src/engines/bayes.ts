import { Worker } from 'node:worker_threads';
import type { Contribution } from '../core/assessment.js';
import { type AxisData, type AxisExample, axisData, type TrainingRow } from '../core/classify/axes.js';
import { fitPlatt, fitSoftmax, sigmoid } from '../core/classify/calibrate.js';
import type { Classifier, ClassifierInput, Head } from '../core/classify/classifier.js';
import { devFigures } from '../core/classify/dev-figures.js';
import {
  type EngineModule,
  type Json,
  type ModelManifest,
  modelId,
  type TrainedModel,
  type TrainOptions,
} from '../core/classify/model-format.js';
import { BadInputError, ModelError } from '../core/errors.js';
import { stratifiedFolds, stratifiedSample } from '../core/evaluation/resample.js';
import { tokenize } from '../core/text/tokenize.js';
import { type BayesCounts, type BayesLibrary, type CountedDocument, countWithLibrary } from './bayes-counts.js';

/** Both libraries compare their whole vocabulary with every document: more rows than this take minutes. */
export const MAX_TRAINING_ROWS = 2_000;
/** Rows of all one-against-rest classifiers of a multi-label axis together, and the fewest for each. */
const MULTI_LABEL_ROWS = 6_000;
const FEWEST_MULTI_LABEL_ROWS = 300;
/** Without dev rows, one part in this many is set aside to calibrate and measure on. */
const HELD_OUT_PART = 5;
const FEWEST_EXAMPLES = 10;

/** A word as the engine counts it. */
export type WordForm = (word: string) => string;

/**
 * An engine on one of the naive Bayes libraries. The library trains; we keep its counts (not the documents, which
 * it would store in the model) and score with its formula in log space, where a long text cannot underflow.
 */
export function bayesEngine(library: BayesLibrary, formOf: WordForm): EngineModule {
  return {
    engine: library,
    train: (rows, options) => train(library, formOf, rows, options),
    load: (manifest, payload) => load(manifest, payload, formOf),
  };
}

/** A word counted in one document, and where it first stands in the text (null: in the parent, or the target). */
interface Counted {
  readonly word: string;
  readonly span: { readonly begin: number; readonly end: number; readonly text: string } | null;
}

/** In every document, so that none is empty: the libraries would drop it, and with it maybe its class. */
const ALWAYS = '';

/** The distinct words of an input; the letter in front tells text, parent and target apart. */
function wordsOf(input: ClassifierInput, formOf: WordForm): Counted[] {
  const found = new Map<string, Counted>([[ALWAYS, { word: ALWAYS, span: null }]]);
  const add = (word: string, span: Counted['span']): void => {
    if (!found.has(word)) found.set(word, { word, span });
  };
  for (const token of tokenize(input.text)) add(`t${formOf(token.text.toLowerCase())}`, token);
  for (const token of tokenize(input.parent ?? '')) add(`p${formOf(token.text.toLowerCase())}`, null);
  if (input.target) add(`s${input.target.name}`, null);
  return [...found.values()];
}

function inputOf(axis: string, row: TrainingRow, target: string | null): ClassifierInput {
  return {
    text: row.text,
    parent: axis === 'reply' ? (row.parent ?? null) : null,
    target: target === null ? null : { name: target, aliases: [], opposed: [] },
  };
}

/** Counts ready for scoring: log-probability of each word in each class, and of each class. */
interface Scorer {
  /** Log scores per class, in the order of `classes`. */
  logScores(words: readonly Counted[]): number[];
  wordWeights(word: string): readonly number[] | undefined;
}

function scorerOf(counts: BayesCounts, classes: readonly string[]): Scorer {
  const places = classes.map((name) => counts.classes.indexOf(name));
  const weights = new Map<string, readonly number[]>();
  counts.words.forEach((word, column) => {
    const logs = places.map((place) =>
      Math.log((counts.counts[place]![column] || counts.smoothing) / counts.totals[place]!),
    );
    weights.set(word, logs);
  });
  const priors = places.map((place) => Math.log(counts.totals[place]! / counts.examples));
  return {
    logScores(words) {
      const scores = [...priors];
      for (const { word } of words) {
        weights.get(word)?.forEach((log, index) => {
          scores[index]! += log;
        });
      }
      return scores;
    },
    wordWeights: (word) => weights.get(word),
  };
}

/**
 * Turns log scores into probabilities. Binary: one, for the log-odds. Multi-label: one a class, for its log-odds.
 * One class of several: one a class with equal slopes, for its log score; the offsets undo the libraries' favour
 * for rare classes, in which every unknown word counts for more.
 */
interface Scaling {
  readonly slope: number;
  readonly offset: number;
}

function softmax(scores: readonly number[], scaling: readonly Scaling[]): number[] {
  const sums = scores.map((score, index) => score * scaling[index]!.slope + scaling[index]!.offset);
  const top = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

/**
 * A slope with the least log loss, by golden-section search over its logarithm, since log scores of long texts
 * run into thousands; then slope and offsets together, from there.
 */
function fitClasses(scores: readonly (readonly number[])[], right: readonly number[], classes: number): Scaling[] {
  const flat = (slope: number): Scaling[] => Array.from({ length: classes }, () => ({ slope, offset: 0 }));
  const loss = (logSlope: number): number => {
    const scaling = flat(Math.exp(logSlope));
    return scores.reduce((sum, row, at) => sum - Math.log(Math.max(softmax(row, scaling)[right[at]!]!, 1e-12)), 0);
  };
  let low = Math.log(1e-3);
  let high = Math.log(10);
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let round = 0; round < 40; round++) {
    const left = high - golden * (high - low);
    const later = low + golden * (high - low);
    if (loss(left) < loss(later)) high = later;
    else low = left;
  }
  const first = Math.exp((low + high) / 2);
  const scaled = scores.map((row) => {
    const top = Math.max(...row);
    return row.map((score) => (score - top) * first);
  });
  const { slope, offset } = fitSoftmax(scaled, right, classes);
  return offset.map((each) => ({ slope: slope * first, offset: each }));
}

/** One head as it lies in the payload: the counts of one classifier, or of one a class on a multi-label axis. */
interface HeadModel {
  readonly counts: readonly BayesCounts[];
}

async function train(
  library: BayesLibrary,
  formOf: WordForm,
  rows: readonly TrainingRow[],
  options: TrainOptions,
): Promise<TrainedModel> {
  const heads: Head[] = [];
  const models: HeadModel[] = [];
  const scalings: Record<string, Json> = {};
  const figures: Record<string, Record<string, number>> = {};
  const notes: string[] = [];
  for (const axis of options.axes) {
    const data = axisData(rows, axis);
    if (data.examples.length < FEWEST_EXAMPLES || data.classes.length < 2 - Number(data.multiLabel)) {
      const message = `axis ${axis} has ${data.examples.length} labels of ${data.classes.length} classes: too few to train`;
      throw new BadInputError(message, [{ path: `labels.${axis}`, message }]);
    }
    const { learn, check, checkRows } = partsOf(rows, data, options, notes);
    const wordsIn = (from: readonly TrainingRow[], example: AxisExample): Counted[] =>
      wordsOf(inputOf(axis, from[example.row]!, example.target), formOf);
    const counts: BayesCounts[] = [];
    const classifiers = data.multiLabel ? data.classes.map((_, index) => index) : [null];
    for (const [done, only] of classifiers.entries()) {
      const limit =
        only === null
          ? MAX_TRAINING_ROWS
          : Math.max(
              FEWEST_MULTI_LABEL_ROWS,
              Math.min(MAX_TRAINING_ROWS, Math.floor(MULTI_LABEL_ROWS / classifiers.length)),
            );
      const classOf = (example: AxisExample): string => classNameOf(data, example, only);
      const picked = stratifiedSample(learn.map(classOf), limit, options.seed);
      if (picked.length < learn.length && done === 0) {
        notes.push(
          `${axis}: ${library} trained on ${picked.length} of ${learn.length} labels (a stratified sample, seed ${options.seed})`,
        );
      }
      const documents = picked.map((index): CountedDocument => {
        const example = learn[index]!;
        return { tokens: wordsIn(rows, example).map(({ word }) => word), class: classOf(example) };
      });
      // A class of which all documents were set aside: one empty document keeps its place.
      for (const name of classesOf(data, only)) {
        if (!documents.some((document) => document.class === name)) documents.push({ tokens: [ALWAYS], class: name });
      }
      counts.push(await countInWorker(library, documents));
      options.onProgress?.((done + 1) / classifiers.length, `${axis}: ${library}`);
    }
    const classifiersOf = counts.map((each, index) => scorerOf(each, classesOf(data, data.multiLabel ? index : null)));
    const checked = check.map((example) => {
      const words = wordsIn(checkRows, example);
      return classifiersOf.map((scorer) => scorer.logScores(words));
    });
    const scaling =
      data.multiLabel || data.binary
        ? classifiersOf.map((_, index) =>
            fitPlatt(
              checked.map((scores) => marginOf(scores[index]!)),
              check.map((example) => example.shares[data.multiLabel ? index : 1]!),
            ),
          )
        : fitClasses(
            checked.map((scores) => scores[0]!),
            check.map((example) => strongest(example.shares)),
            data.classes.length,
          );
    const head: Head = {
      axis,
      classes: data.classes,
      multiLabel: data.multiLabel,
      thresholds: data.classes.map(() => 0.5),
      abstainBelow: 0,
      languages: [],
    };
    heads.push(head);
    models.push({ counts });
    scalings[axis] = scaling.map(({ slope, offset }) => ({ slope, offset }));
    figures[axis] = devFigures(
      head,
      check,
      checked.map((scores) => probabilities(head, scores, scaling)),
    );
  }
  const payload = new TextEncoder().encode(JSON.stringify(models));
  return { heads, settings: { scalings }, payload, figures, notes };
}

/** What is learnt from and what is calibrated and measured on. */
function partsOf(
  rows: readonly TrainingRow[],
  data: AxisData,
  options: TrainOptions,
  notes: string[],
): { learn: readonly AxisExample[]; check: readonly AxisExample[]; checkRows: readonly TrainingRow[] } {
  if (options.dev.length > 0) {
    const dev = axisData(options.dev, data.axis, data).examples;
    if (dev.length > 0) return { learn: data.examples, check: dev, checkRows: options.dev };
    notes.push(`${data.axis}: the dev rows have no label of it; a part of the training rows was set aside instead`);
  }
  const parts = stratifiedFolds(
    data.examples.map((example) => String(strongest(example.shares))),
    HELD_OUT_PART,
    options.seed,
  );
  return {
    learn: data.examples.filter((_, index) => parts[index] !== HELD_OUT_PART - 1),
    check: data.examples.filter((_, index) => parts[index] === HELD_OUT_PART - 1),
    checkRows: rows,
  };
}

const strongest = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));

/** The class a document is counted under; for one classifier of a multi-label axis, whether it has that class. */
function classNameOf(data: AxisData, example: AxisExample, only: number | null): string {
  if (only !== null) return example.shares[only]! >= 0.5 ? 'true' : 'false';
  return data.binary ? (example.shares[1]! >= 0.5 ? 'true' : 'false') : data.classes[strongest(example.shares)]!;
}

const classesOf = (head: Pick<Head, 'classes'>, only: number | null): readonly string[] =>
  only === null ? head.classes : ['false', 'true'];

/** Log-odds of the second of two classes. */
const marginOf = (logScores: readonly number[]): number => logScores[1]! - logScores[0]!;

const isBinary = (head: Head): boolean => !head.multiLabel && head.classes.length === 2 && head.classes[1] === 'true';

function probabilities(head: Head, logScores: readonly (readonly number[])[], scaling: readonly Scaling[]): number[] {
  const scaled = (index: number): number =>
    sigmoid(scaling[index]!.slope * marginOf(logScores[index]!) + scaling[index]!.offset);
  if (head.multiLabel) return head.classes.map((_, index) => scaled(index));
  if (!isBinary(head)) return softmax(logScores[0]!, scaling);
  const positive = scaled(0);
  return [1 - positive, positive];
}

/** The compiled program trains in a thread, so that a server stays awake; source run as it is has no file to start one from. */
async function countInWorker(library: BayesLibrary, documents: readonly CountedDocument[]): Promise<BayesCounts> {
  if (import.meta.url.endsWith('.ts')) return countWithLibrary(library, documents);
  const worker = new Worker(new URL('./bayes-worker.js', import.meta.url), { workerData: { library, documents } });
  try {
    return await new Promise<BayesCounts>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`training thread ended with ${code}`)));
    });
  } finally {
    await worker.terminate();
  }
}

function load(manifest: ModelManifest, payload: Uint8Array, formOf: WordForm): Classifier {
  const damaged = (what: string): ModelError => new ModelError('MODEL_DAMAGED', `${modelId(manifest)}: ${what}`);
  let models: unknown;
  try {
    models = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw damaged('the weights are not what this engine writes');
  }
  const scalings = manifest.settings['scalings'] as Record<string, unknown> | undefined;
  if (!Array.isArray(models) || models.length !== manifest.heads.length) throw damaged('a head has no counts');
  const loaded = manifest.heads.map((head, at) => {
    const counts: unknown = (models as Partial<HeadModel>[])[at]?.counts;
    const scaling: unknown = scalings !== undefined && Object.hasOwn(scalings, head.axis) ? scalings[head.axis] : null;
    if (!Array.isArray(counts) || counts.length !== (head.multiLabel ? head.classes.length : 1))
      throw damaged(`${head.axis} has no counts`);
    if (
      !Array.isArray(scaling) ||
      scaling.length !== (isBinary(head) ? 1 : head.classes.length) ||
      !scaling.every(isScaling)
    ) {
      throw damaged(`${head.axis} has no calibration`);
    }
    const scorers = counts.map((each: unknown, index) => {
      const classes = classesOf(head, head.multiLabel ? index : null);
      if (!isCounts(each, classes)) throw damaged(`the counts of ${head.axis} do not fit its classes`);
      return scorerOf(each, classes);
    });
    return { head, scorers, scaling: scaling as Scaling[] };
  });
  return {
    id: modelId(manifest),
    engine: manifest.engine,
    heads: manifest.heads,
    score: (input) =>
      loaded.map(({ head, scorers, scaling }) => {
        const words = wordsOf(restricted(head.axis, input), formOf);
        return probabilities(
          head,
          scorers.map((scorer) => scorer.logScores(words)),
          scaling,
        );
      }),
    explain(input, headIndex, classIndex) {
      const { head, scorers, scaling } = loaded[headIndex]!;
      const scorer = scorers[head.multiLabel ? classIndex : 0]!;
      const place = head.multiLabel ? 1 : classIndex;
      const { slope } = scaling[isBinary(head) ? 0 : classIndex]!;
      const moved: Contribution[] = [];
      for (const { word, span } of wordsOf(restricted(head.axis, input), formOf)) {
        const weights = scorer.wordWeights(word);
        if (span === null || weights === undefined) continue;
        // Against the mean of the other classes: with two classes exactly what the word adds to the log-odds.
        const others = weights.filter((_, index) => index !== place);
        const weight = slope * (weights[place]! - others.reduce((sum, other) => sum + other, 0) / others.length);
        moved.push({ begin: span.begin, end: span.end, text: span.text, weight });
      }
      return moved.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.begin - b.begin);
    },
  };
}

/** Only what the axis was trained on: a parent says nothing about spam here, and a target only about stance. */
function restricted(axis: string, { text, parent, target }: ClassifierInput): ClassifierInput {
  return {
    text,
    parent: axis === 'reply' ? (parent ?? null) : null,
    target: axis === 'stance' ? (target ?? null) : null,
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isScaling(value: unknown): value is Scaling {
  const { slope, offset } = (value ?? {}) as Partial<Scaling>;
  return isNumber(slope) && isNumber(offset);
}

function isCounts(value: unknown, needed: readonly string[]): value is BayesCounts {
  const { classes, totals, examples, smoothing, words, counts } = (value ?? {}) as Partial<BayesCounts>;
  return (
    Array.isArray(classes) &&
    needed.every((name) => classes.includes(name)) &&
    Array.isArray(totals) &&
    totals.length === classes.length &&
    totals.every((total) => isNumber(total) && total > 0) &&
    isNumber(examples) &&
    examples > 0 &&
    isNumber(smoothing) &&
    smoothing > 0 &&
    Array.isArray(words) &&
    words.every((word) => typeof word === 'string') &&
    Array.isArray(counts) &&
    counts.length === classes.length &&
    counts.every(
      (row) => Array.isArray(row) && row.length === words.length && row.every((count) => isNumber(count) && count >= 0),
    )
  );
}
