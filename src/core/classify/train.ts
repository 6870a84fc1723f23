import type { Target } from '../assessment.js';
import { BadInputError } from '../errors.js';
import { seededRandom } from '../random.js';
import {
  createFeatures,
  DEFAULT_FEATURES,
  DENSE_COUNT,
  extractFeatures,
  type FeatureSettings,
  type FeatureTarget,
  featureTarget,
  numberCount,
} from '../text/features.js';
import type { WordVectors } from '../text/word-vectors.js';
import { type AxisData, axisData, strongest, type TrainingRow } from './axes.js';
import { type Calibration, chooseThresholds, probabilities } from './calibrate.js';
import { calibrate, choosePeak, vectorsPay } from './choose.js';
import { type Head, isBinary } from './classifier.js';
import { coverage, devFigures } from './dev-figures.js';
import {
  encodeWeight,
  type LinearSettings,
  type LinearWeights,
  margins,
  type OutputSettings,
  outputsOf,
  packWeights,
  settingsAsJson,
} from './linear.js';
import { extractDocuments, inverseFrequency, type TargetBook } from './matrix.js';
import type { TrainedModel, TrainOptions } from './model-format.js';
import { solveOutput } from './solve-output.js';

/** What may be set beside the rows; the defaults are for a user's own data set. */
export interface LinearOptions {
  /** Table size as a power of two. */
  readonly bits: number;
  readonly features: Partial<FeatureSettings>;
  readonly cost: number;
  readonly epochs: number;
  /** Also train on features scaled by their naive-Bayes log-count ratio, and average the two. */
  readonly naiveBayes: boolean;
  /** 1: every class weighs alike; 0: as often as it is in the rows. */
  readonly balance: number;
  /** A target with at least this many examples gets word features of its own. */
  readonly ownTargetRows: number;
  /** `tuned`: chosen on dev for macro F1; a number: that one for every class. */
  readonly thresholds: 'tuned' | number;
  /** A chosen limit of a binary axis is never lower: on a rare class the best F1 lies where most labels are wrong. */
  readonly leastLimit: number;
  /** Abstain below the score that gives this precision on dev; 0 never abstains. */
  readonly abstainPrecision: number;
  readonly languages: readonly string[];
  /** Whether heads see word vectors, where a table is at hand; `tuned`: chosen on dev, head by head. */
  readonly vectors: 'tuned' | boolean;
  /** How much of each sum comes from the loudest sentence; `tuned`: chosen on dev, head by head. */
  readonly peak: 'tuned' | number;
  /**
   * Base rates of binary axes where the model will be used. Dev rows are weighed to them before calibration,
   * since a set balanced by label gives probabilities that hold nowhere else.
   */
  readonly baseRates: ReadonlyMap<string, number>;
}

export const DEFAULT_LINEAR: LinearOptions = {
  bits: 18,
  features: {},
  cost: 1,
  epochs: 6,
  naiveBayes: true,
  balance: 1,
  ownTargetRows: 100,
  thresholds: 'tuned',
  leastLimit: 0,
  abstainPrecision: 0,
  languages: [],
  vectors: 'tuned',
  peak: 'tuned',
  baseRates: new Map(),
};

/** Share of the rows set aside where no dev rows are given. */
const HELD_OUT = 0.15;
/** Rows without a parent still train a pair model; below this share of rows with one it is not worth the features. */
const PAIR_SHARE = 0.3;

interface Plan {
  readonly train: AxisData;
  readonly dev: AxisData;
  /** What the examples of `dev` point into. */
  readonly devRows: readonly TrainingRow[];
}

/**
 * Trains a linear model with one head for each axis.
 *
 * Rows without a label for an axis do not count for it; numbers between 0 and 1 are soft labels. The same rows,
 * options and seed give the same bytes. About 4 s for 12,000 comments of 120 characters with three classes.
 *
 * @throws BadInputError where an axis has no labels or a single class.
 */
export async function trainLinear(
  rows: readonly TrainingRow[],
  options: TrainOptions & { readonly linear?: Partial<LinearOptions>; readonly vectors?: WordVectors | null },
): Promise<TrainedModel> {
  const balance = options.balance ?? DEFAULT_LINEAR.balance;
  const linear: LinearOptions = { ...DEFAULT_LINEAR, balance, ...options.linear };
  const notes: string[] = [];
  const progress = options.onProgress ?? (() => {});
  const plans = planAxes(rows, options, notes);
  const plain = chooseFeatures(rows, plans, linear);
  const targets = targetBook(options.targets ?? []);
  const vectors = options.vectors ?? null;
  const withVectors = plans.map((plan) => usesVectors(rows, plan, plain, linear, targets, vectors, options.seed));
  const features = { ...plain, vectors: withVectors.includes(true) ? vectors!.digest : null };
  progress(0, 'features');
  const documents = extractDocuments(
    rows,
    plans.map((plan) => plan.train),
    features,
    linear.bits,
    targets,
    vectors,
  );
  const heads: Head[] = plans.map(({ train }) => ({
    axis: train.axis,
    classes: train.classes,
    multiLabel: train.multiLabel,
    thresholds: train.classes.map(() => 0.5),
    abstainBelow: 0,
    languages: linear.languages,
  }));
  const total = heads.reduce((sum, head) => sum + outputsOf(head), 0);
  const columns = 2 ** linear.bits;
  const codes = new Uint8Array(columns * total);
  const numbers = numberCount(features);
  const dense = new Float32Array(total * numbers);
  const outputs: OutputSettings[] = [];
  const idf = inverseFrequency(documents.matrix, columns);
  for (const [at, head] of heads.entries()) {
    const data = plans[at]!.train;
    for (let classIndex = 0; classIndex < outputsOf(head); classIndex++) {
      const output = outputs.length;
      // Each sum has its own sequence, so that one axis trains alike alone and beside others.
      const random = seededRandom(options.seed + classIndex * 7919);
      const classAt = isBinary(head) ? 1 : classIndex;
      const skip = withVectors[at] ? undefined : columns + DENSE_COUNT;
      const solved = solveOutput(documents, data, classAt, idf, linear, random, skip);
      let scale = 0;
      for (let column = 0; column < columns; column++) scale = Math.max(scale, Math.abs(solved.weights[column]!));
      scale = Math.fround(scale);
      for (let column = 0; column < columns; column++)
        codes[column * total + output] = encodeWeight(solved.weights[column]!, scale);
      for (let number = 0; number < numbers; number++)
        dense[output * numbers + number] = solved.weights[columns + number]!;
      outputs.push({ bias: solved.bias, scale, peak: 0 });
      progress((outputs.length / total) * 0.95, head.axis);
      // The solver holds the thread; between two sums others may have it.
      await Promise.resolve();
    }
  }
  const settings: LinearSettings = { features, bits: linear.bits, outputs, calibration: [] };
  const weights: LinearWeights = { settings, dense, codes, numbers, peaked: false };
  const fitted = fitHeads(weights, heads, plans, features, targets, vectors, linear, notes);
  progress(1, 'done');
  return {
    heads: fitted.heads,
    settings: settingsAsJson({ ...settings, outputs: fitted.outputs, calibration: fitted.calibration }),
    payload: packWeights(weights),
    figures: fitted.figures,
    notes,
  };
}

function planAxes(rows: readonly TrainingRow[], options: TrainOptions, notes: string[]): Plan[] {
  if (options.axes.length === 0) throw new BadInputError('no axis to train was named');
  return options.axes.map((axis) => {
    const all = axisData(rows, axis);
    if (all.examples.length === 0) throw new BadInputError(`no row has a label for axis ${axis}`);
    const dev = axisData(options.dev, axis, all);
    const [train, held] = dev.examples.length > 0 ? [all, dev] : setAside(all, options.seed);
    if (dev.examples.length === 0)
      notes.push(`${axis}: no dev rows were given; ${held.examples.length} of the rows were set aside for dev.`);
    for (const [at, name] of train.classes.entries())
      if (!train.multiLabel && !train.examples.some(({ shares }) => shares[at]! > 0))
        throw new BadInputError(`axis ${axis} has no row of class ${JSON.stringify(name)} to train on`);
    if (train.classes.length < 2 && !train.multiLabel)
      throw new BadInputError(`axis ${axis} has the single class ${JSON.stringify(train.classes[0])}`);
    return { train, dev: held, devRows: dev.examples.length > 0 ? options.dev : rows };
  });
}

/** A seeded part of every class for dev; small classes keep at least their first example in training. */
function setAside(all: AxisData, seed: number): [AxisData, AxisData] {
  const random = seededRandom(seed ^ 0x5eed);
  const byClass = all.classes.map((): number[] => []);
  all.examples.forEach(({ shares }, at) => {
    byClass[strongest(shares)]!.push(at);
  });
  const held = new Set<number>();
  for (const members of byClass) {
    random.shuffle(members);
    for (const at of members.slice(0, Math.min(Math.round(members.length * HELD_OUT), members.length - 1)))
      held.add(at);
  }
  return [
    { ...all, examples: all.examples.filter((_, at) => !held.has(at)) },
    { ...all, examples: all.examples.filter((_, at) => held.has(at)) },
  ];
}

function usesVectors(
  rows: readonly TrainingRow[],
  plan: Plan,
  features: FeatureSettings,
  linear: LinearOptions,
  targets: TargetBook,
  vectors: WordVectors | null,
  seed: number,
): boolean {
  if (vectors === null || linear.vectors === false) return false;
  if (linear.vectors === true) return true;
  return vectorsPay({ rows, ...plan, features, linear, targets, vectors, seed });
}

function chooseFeatures(rows: readonly TrainingRow[], plans: readonly Plan[], linear: LinearOptions): FeatureSettings {
  const withParent = rows.filter((row) => row.parent).length;
  const perTarget = new Map<string, number>();
  for (const { train } of plans)
    for (const { target } of train.examples)
      if (target !== null) perTarget.set(target.toLowerCase(), (perTarget.get(target.toLowerCase()) ?? 0) + 1);
  const target = plans.some(({ train }) => train.axis === 'stance') && perTarget.size > 0;
  return {
    ...DEFAULT_FEATURES,
    pair: withParent >= PAIR_SHARE * rows.length,
    target,
    ownTargets: target
      ? [...perTarget]
          .filter(([, count]) => count >= linear.ownTargetRows)
          .map(([name]) => name)
          .sort()
      : [],
    ...linear.features,
  };
}

function targetBook(known: readonly Target[]): TargetBook {
  const described = new Map(known.map((target) => [target.name.toLowerCase(), target]));
  const ready = new Map<string, FeatureTarget>();
  return (name) => {
    if (name === null) return null;
    const key = name.toLowerCase();
    let target = ready.get(key);
    if (!target) {
      target = featureTarget(described.get(key) ?? { name });
      ready.set(key, target);
    }
    return target;
  };
}

function fitHeads(
  weights: LinearWeights,
  heads: readonly Head[],
  plans: readonly Plan[],
  settings: FeatureSettings,
  targets: TargetBook,
  vectors: WordVectors | null,
  linear: LinearOptions,
  notes: string[],
): { heads: Head[]; outputs: OutputSettings[]; calibration: Calibration[]; figures: TrainedModel['figures'] } {
  const features = createFeatures(vectors);
  const sums = new Float64Array(weights.settings.outputs.length);
  const lifts = new Float64Array(sums.length);
  const outputs: OutputSettings[] = [];
  const fittedHeads: Head[] = [];
  const calibrations: Calibration[] = [];
  const figures: [string, Record<string, number>][] = [];
  let first = 0;
  for (const [at, head] of heads.entries()) {
    const { dev, devRows } = plans[at]!;
    const width = outputsOf(head);
    const said = dev.examples.map((example) => {
      const { text, parent, context } = devRows[example.row]!;
      const input = { text, parent: parent ?? null, context: context ?? null, target: targets(example.target) };
      extractFeatures(input, settings, features);
      margins(weights, features, sums, lifts);
      return {
        whole: Array.from(sums.subarray(first, first + width)),
        lift: Array.from(lifts.subarray(first, first + width)),
      };
    });
    const baseRate = linear.baseRates.get(head.axis) ?? null;
    const withPeak = (peak: number): number[][] =>
      said.map(({ whole, lift }) => whole.map((sum, output) => sum + peak * lift[output]!));
    const peak = linear.peak === 'tuned' ? choosePeak(head, dev.examples, withPeak) : linear.peak;
    for (const output of weights.settings.outputs.slice(first, first + width)) outputs.push({ ...output, peak });
    first += width;
    const found = withPeak(peak);
    const calibration = calibrate(head, dev.examples, found, baseRate);
    const scores = found.map((row) => probabilities(calibration, row, isBinary(head)));
    const chosen =
      linear.thresholds === 'tuned'
        ? chooseThresholds(head, dev.examples, scores, baseRate)
        : head.classes.map(() => linear.thresholds as number);
    const limit = Math.max(chosen.at(-1)!, linear.leastLimit);
    const thresholds = isBinary(head) ? [1 - limit, limit] : chosen;
    let fitted: Head = { ...head, thresholds };
    if (linear.abstainPrecision > 0 && !head.multiLabel) {
      const gold = dev.examples.map(({ shares }) => strongest(shares));
      const given = scores.map(strongest);
      const cut = coverage(gold, given, scores, linear.abstainPrecision);
      fitted = { ...fitted, abstainBelow: Math.min(cut.limit, 0.95) };
    }
    if (dev.examples.length < 50)
      notes.push(
        `${head.axis}: ${dev.examples.length} dev examples are too few for calibration and figures to be trusted.`,
      );
    fittedHeads.push(fitted);
    calibrations.push(calibration);
    figures.push([head.axis, devFigures(fitted, dev.examples, scores, baseRate)]);
  }
  return { heads: fittedHeads, outputs, calibration: calibrations, figures: Object.fromEntries(figures) };
}
