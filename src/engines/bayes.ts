import { Worker } from 'node:worker_threads';
import { type AxisData, type AxisExample, axisData, type TrainingRow } from '../core/classify/axes.js';
import { fitPlatt, fitSoftmax } from '../core/classify/calibrate.js';
import type { ClassifierInput, Head } from '../core/classify/classifier.js';
import { devFigures } from '../core/classify/dev-figures.js';
import type { EngineModule, Json, TrainedModel, TrainOptions } from '../core/classify/model-format.js';
import { BadInputError } from '../core/errors.js';
import { stratifiedFolds, stratifiedSample } from '../core/evaluation/resample.js';
import { type BayesCounts, type BayesLibrary, type CountedDocument, countWithLibrary } from './bayes-counts.js';
import {
  ALWAYS,
  type Counted,
  classesOf,
  type HeadModel,
  loadBayes,
  marginOf,
  probabilities,
  type Scaling,
  scorerOf,
  softmax,
  type WordForm,
  wordsOf,
} from './bayes-scoring.js';

/** Both libraries compare their whole vocabulary with every document: more rows than this take minutes. */
export const MAX_TRAINING_ROWS = 2_000;
/** Rows of all one-against-rest classifiers of a multi-label axis together, and the fewest for each. */
const MULTI_LABEL_ROWS = 6_000;
const FEWEST_MULTI_LABEL_ROWS = 300;
/** Without dev rows, one part in this many is set aside to calibrate and measure on. */
const HELD_OUT_PART = 5;
const FEWEST_EXAMPLES = 10;

/**
 * An engine on one of the naive Bayes libraries. The library trains; we keep its counts (not the documents, which
 * it would store in the model) and score with its formula in log space, where a long text cannot underflow.
 */
export function bayesEngine(library: BayesLibrary, formOf: WordForm): EngineModule {
  return {
    engine: library,
    train: (rows, options) => train(library, formOf, rows, options),
    load: (manifest, payload) => loadBayes(manifest, payload, formOf),
  };
}

function inputOf(axis: string, row: TrainingRow, target: string | null): ClassifierInput {
  return {
    text: row.text,
    parent: axis === 'reply' ? (row.parent ?? null) : null,
    target: target === null ? null : { name: target, aliases: [], opposed: [] },
  };
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
  const classes = data.examples.map((example) => String(strongest(example.shares)));
  const parts = stratifiedFolds(classes, HELD_OUT_PART, options.seed);
  // The only example of a class is more use to learn from.
  const isAlone = (name: string): boolean => classes.indexOf(name) === classes.lastIndexOf(name);
  const aside = parts.map((part, index) => Number(part === 0 && !isAlone(classes[index]!)));
  return {
    learn: data.examples.filter((_, index) => aside[index] === 0),
    check: data.examples.filter((_, index) => aside[index] === 1),
    checkRows: rows,
  };
}

const strongest = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));

/** The class a document is counted under; for one classifier of a multi-label axis, whether it has that class. */
function classNameOf(data: AxisData, example: AxisExample, only: number | null): string {
  if (only !== null) return example.shares[only]! >= 0.5 ? 'true' : 'false';
  return data.binary ? (example.shares[1]! >= 0.5 ? 'true' : 'false') : data.classes[strongest(example.shares)]!;
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
