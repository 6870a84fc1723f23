import { seededRandom } from '../random.js';
import {
  createFeatures,
  encoderAt,
  extractFeatures,
  type FeatureSettings,
  type Features,
  numberCount,
} from '../text/features.js';
import type { SentenceEncoder } from '../text/sentence-encoder.js';
import type { WordVectors } from '../text/word-vectors.js';
import { type AxisData, strongest, type TrainingRow } from './axes.js';
import { type Calibration, chooseThresholds, probabilities } from './calibrate.js';
import { calibrate, chooseHead, choosePeak, documentViews, type HeadChoice, numberGains } from './choose.js';
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
import { chooseFeatures, type Plan, planAxes, targetBook } from './plan.js';
import { fitsPrior, foldPrior, type Prior, priorRefusal, withPrior } from './prior.js';
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
  /** Whether heads see word vectors, where a table is at hand; `tuned`: chosen with `cost`, head by head. */
  readonly vectors: 'tuned' | boolean;
  /** How strongly heads are drawn to a prior, where one is at hand; `tuned`: chosen head by head. */
  readonly prior: 'tuned' | number;
  /**
   * Fit the weights once more on the training and the dev rows together, when all has been chosen, calibrated and
   * measured on dev: a quarter more rows are worth more than any setting. The figures are of the first fit.
   */
  readonly refit: boolean;
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
  prior: 'tuned',
  refit: false,
  peak: 'tuned',
  baseRates: new Map(),
};

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
  options: TrainOptions & {
    readonly linear?: Partial<LinearOptions>;
    readonly vectors?: WordVectors | null;
    readonly encoder?: SentenceEncoder | null;
    readonly prior?: Prior | null;
  },
): Promise<TrainedModel> {
  const balance = options.balance ?? DEFAULT_LINEAR.balance;
  const refit = options.refit ?? DEFAULT_LINEAR.refit;
  const linear: LinearOptions = { ...DEFAULT_LINEAR, balance, refit, ...options.linear };
  const notes: string[] = [];
  const progress = options.onProgress ?? (() => {});
  const plans = planAxes(rows, options, notes);
  const everyRow = [...rows, ...options.dev];
  const targets = targetBook(options.targets ?? []);
  const table = linear.vectors === false ? null : (options.vectors ?? null);
  const encoder = options.encoder ?? null;
  const widest: FeatureSettings = {
    ...chooseFeatures(rows, plans, linear.ownTargetRows, linear.features),
    vectors: table?.digest ?? null,
    ...(encoder && { encoder: encoder.digest }),
  };
  progress(0, 'features');
  const { prior = null } = options;
  const drawn = prior !== null && linear.prior !== 0 && fitsPrior(prior, widest, linear.bits);
  const choosing =
    (linear.vectors === 'tuned' && (table !== null || encoder !== null)) || (linear.prior === 'tuned' && drawn);
  const extracted = extractDocuments(
    everyRow,
    plans.flatMap(({ train, dev }) => (choosing || linear.refit ? [train, dev] : [train])),
    widest,
    linear.bits,
    targets,
    table,
    encoder,
  );
  const documents = drawn ? withPrior(extracted, prior, linear.bits) : extracted;
  const choices: HeadChoice[] = [];
  for (const plan of plans) {
    const refusal = drawn ? priorRefusal(prior, everyRow, plan.all) : null;
    const draws = drawn && refusal === null;
    if (refusal !== null) notes.push(`${plan.train.axis}: the prior is left out: ${refusal}.`);
    const usual: HeadChoice = {
      cost: linear.cost,
      naiveBayes: linear.naiveBayes,
      vectors: table === null ? 0 : 1,
      prior: linear.prior === 'tuned' || !draws ? 0 : linear.prior,
      encoder: 1,
    };
    const about = { ...plan, rows: everyRow, documents, linear, usual, features: widest, seed: options.seed };
    choices.push(choosing ? chooseHead({ ...about, prior: draws }) : usual);
    await Promise.resolve();
  }
  const vectors = choices.some((choice) => choice.vectors > 0) ? table : null;
  const features = { ...widest, vectors: vectors?.digest ?? null };
  const heads: Head[] = plans.map(({ train }) => ({
    axis: train.axis,
    classes: train.classes,
    multiLabel: train.multiLabel,
    thresholds: train.classes.map(() => 0.5),
    abstainBelow: 0,
    languages: linear.languages,
  }));
  const total = heads.reduce((sum, head) => sum + outputsOf(head), 0);
  const again = linear.refit && plans.some(({ train, all }) => all.examples.length > train.examples.length);
  const fits = total * (again ? 2 : 1);
  let done = 0;
  const views = documentViews(documents, widest);
  /** The weights of all sums, fitted on the examples that `of` takes of each axis. */
  const fitWeights = async (
    of: (plan: Plan) => AxisData,
  ): Promise<{ weights: LinearWeights; outputs: OutputSettings[] }> => {
    const columns = 2 ** linear.bits;
    const idf = inverseFrequency(documents.matrix, columns, documents.rowsOf(plans.map(of)));
    const numbers = numberCount(features);
    const codes = new Uint8Array(columns * total);
    const dense = new Float32Array(total * numbers);
    const outputs: OutputSettings[] = [];
    for (const [at, head] of heads.entries()) {
      const choice = choices[at]!;
      const gains = numberGains(widest, choice);
      for (let classIndex = 0; classIndex < outputsOf(head); classIndex++) {
        const output = outputs.length;
        // Each sum has its own sequence, so that one axis trains alike alone and beside others.
        const random = seededRandom(options.seed + classIndex * 7919);
        const classAt = isBinary(head) ? 1 : classIndex;
        const solved = solveOutput(
          views(choice),
          of(plans[at]!),
          classAt,
          idf,
          { ...linear, ...choice },
          random,
          gains,
        );
        if (choice.prior > 0) solved.bias = foldPrior(documents, linear.bits, solved.weights, solved.bias);
        let scale = 0;
        for (let column = 0; column < columns; column++) scale = Math.max(scale, Math.abs(solved.weights[column]!));
        scale = Math.fround(scale);
        for (let column = 0; column < columns; column++)
          codes[column * total + output] = encodeWeight(solved.weights[column]!, scale);
        // Word vectors that no head uses leave no gap before the numbers of an encoder.
        const gap = encoderAt(widest) - encoderAt(features);
        for (let number = 0; number < numbers; number++) {
          const from = number < encoderAt(features) ? number : number + gap;
          dense[output * numbers + number] = solved.weights[columns + from]!;
        }
        outputs.push({ bias: solved.bias, scale, peak: 0 });
        done++;
        progress((done / fits) * 0.95, head.axis);
        // The solver holds the thread; between two sums others may have it.
        await Promise.resolve();
      }
    }
    const settings: LinearSettings = { features, bits: linear.bits, outputs, calibration: [] };
    return { weights: { settings, dense, codes, numbers, peaked: false }, outputs };
  };
  const first = await fitWeights(({ train }) => train);
  const fitted = fitHeads({
    weights: first.weights,
    heads,
    plans,
    rows: everyRow,
    features: createFeatures(vectors, encoder),
    targets,
    linear,
    notes,
  });
  const last = again ? await fitWeights(({ all }) => all) : first;
  if (again)
    notes.push(
      'The figures are of weights fitted on the training rows alone. The weights kept were then fitted on the dev rows too: measured on these they would look better than they are.',
    );
  progress(1, 'done');
  return {
    heads: fitted.heads,
    settings: settingsAsJson({
      ...last.weights.settings,
      outputs: last.outputs.map((output, at) => ({ ...output, peak: fitted.peaks[at]! })),
      calibration: fitted.calibration,
    }),
    payload: packWeights(last.weights),
    figures: fitted.figures,
    notes,
    ...(again && { rows: rowsOf(rows, everyRow, plans) }),
  };
}

/** The training rows, and after them the dev rows that the weights were fitted on too. */
function rowsOf(rows: readonly TrainingRow[], everyRow: readonly TrainingRow[], plans: readonly Plan[]): TrainingRow[] {
  const used = new Set(plans.flatMap(({ all }) => all.examples.map(({ row }) => row)));
  return everyRow.filter((_, at) => at < rows.length || used.has(at));
}

/** Calibrates, chooses limits and measures on the dev examples, with the weights as they will be stored. */
function fitHeads(given: {
  readonly weights: LinearWeights;
  readonly heads: readonly Head[];
  readonly plans: readonly Plan[];
  readonly rows: readonly TrainingRow[];
  readonly features: Features;
  readonly targets: TargetBook;
  readonly linear: LinearOptions;
  readonly notes: string[];
}): { heads: Head[]; peaks: number[]; calibration: Calibration[]; figures: TrainedModel['figures'] } {
  const { weights, heads, plans, rows, features, targets, linear, notes } = given;
  const sums = new Float64Array(weights.settings.outputs.length);
  const lifts = new Float64Array(sums.length);
  const peaks: number[] = [];
  const fittedHeads: Head[] = [];
  const calibrations: Calibration[] = [];
  const figures: [string, Record<string, number>][] = [];
  let first = 0;
  for (const [at, head] of heads.entries()) {
    const { dev } = plans[at]!;
    const width = outputsOf(head);
    const said = dev.examples.map((example) => {
      const { text, parent, context } = rows[example.row]!;
      const input = { text, parent: parent ?? null, context: context ?? null, target: targets(example.target) };
      extractFeatures(input, weights.settings.features, features);
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
    for (let output = 0; output < width; output++) peaks.push(peak);
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
  return { heads: fittedHeads, peaks, calibration: calibrations, figures: Object.fromEntries(figures) };
}
