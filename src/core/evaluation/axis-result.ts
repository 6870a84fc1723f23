import type { Head } from '../classify/classifier.js';
import type { FunctionFigures, SliceFigures, Slices, WorstError } from './collect.js';
import {
  averagePrecision,
  type Calibration,
  type CurvePoint,
  calibrationOf,
  createCalibration,
  curvePoints,
  type Ranking,
  rankingOf,
  recallAtFalsePositiveRate,
  rocAuc,
} from './curves.js';
import { type IdentityFigures, identityFigures } from './identity.js';
import {
  type ClassFigures,
  type Confusion,
  confusionOf,
  labelFigures,
  majorityConfusion,
  multiLabelFigures,
  spearman,
  tweetEvalFigure,
} from './metrics.js';
import { bootstrapIntervals, type Interval } from './resample.js';
import type { SwapFigures } from './swaps.js';
import { type SweepPoint, sweepOf } from './sweep.js';

/** One figure, with its 95 % bootstrap interval where it has one. */
export interface Figure extends Partial<Interval> {
  readonly value: number;
}

/** How one model did on one axis. */
export interface AxisResult {
  readonly model: string;
  readonly kind: 'binary' | 'classes' | 'multi';
  /** Labels compared: a row with stance towards two targets counts twice. */
  readonly rows: number;
  /** Rows on which the model failed; they are in no figure. */
  readonly failed: number;
  /** Classes of the data that the model does not know: always wrong. */
  readonly unknownClasses: readonly string[];
  readonly figures: Readonly<Record<string, Figure>>;
  readonly perClass: readonly (ClassFigures & { readonly auc: number | null })[];
  /** Null on a multi-label axis. */
  readonly confusion: Confusion | null;
  readonly calibration: Calibration;
  /** Of the positive class of a binary axis; null elsewhere. */
  readonly curves: { readonly roc: readonly CurvePoint[]; readonly precisionRecall: readonly CurvePoint[] } | null;
  /** Recall and false positives at thresholds, of the positive class of a binary axis; null elsewhere. */
  readonly sweep: readonly SweepPoint[] | null;
  /** Of a binary axis: how it treats texts that name a group of people. Empty where the rows name none often enough. */
  readonly identity: readonly IdentityFigures[];
  readonly slices: readonly SliceFigures[];
  /** Of rows that name the function they test, worst first. Empty where none does. */
  readonly functions: readonly FunctionFigures[];
  /** Of a binary axis where swaps were asked for: what a word alone does to the score, the greatest change first. */
  readonly swaps: readonly SwapFigures[];
  readonly worst: readonly WorstError[];
  /** What always answering the most frequent class of these rows scores. */
  readonly majority: { readonly class: string; readonly figures: Readonly<Record<string, number>> } | null;
  readonly note?: string;
}

const FALSE_POSITIVE_RATES = [
  ['recallAt1PercentFpr', 0.01],
  ['recallAt5PercentFpr', 0.05],
] as const;

/** How bootstrap samples are drawn. */
export interface Drawing {
  readonly seed: number;
  readonly groups: ArrayLike<number> | undefined;
}

export interface SingleLabels {
  readonly head: Head;
  readonly classes: readonly string[];
  readonly binary: boolean;
  /** Scores per class; of a binary axis those of "true" alone. */
  readonly columns: readonly Float64Array[];
  readonly gold: Uint16Array;
  readonly given: Uint16Array;
  /** Empty where nobody asks. */
  readonly identities: Int32Array;
}

export type Scored = Pick<
  AxisResult,
  'figures' | 'perClass' | 'confusion' | 'calibration' | 'curves' | 'sweep' | 'identity' | 'slices' | 'majority'
>;

/** Scores an axis on which a row has one class, or a degree of one. */
export function singleLabelResult(
  axis: SingleLabels,
  answered: Uint8Array,
  degrees: Float64Array | null,
  slices: Slices,
  drawing: Drawing,
): Scored {
  const { head, classes, binary, columns, gold, given, identities } = axis;
  const rankings = columns.map((column, index) =>
    rankingOf(
      column,
      Uint8Array.from(gold, (right) => Number(right === (binary ? 1 : index))),
    ),
  );
  const confusion = confusionOf(classes, gold, given);
  const figuresOf = (weights?: ArrayLike<number>): Record<string, number | null> =>
    labelAndRankFigures(axis, rankings, weights);
  const right = Uint8Array.from(gold, (value, row) => Number(value === given[row]));
  // Of two classes the score of "true" is calibrated; of more, the score of the class that was given.
  const confidence = binary ? columns[0]! : Float64Array.from(given, (index, row) => columns[index]?.[row] ?? 0);
  const outcomes = binary ? (degrees ?? Uint8Array.from(gold, (value) => Number(value === 1))) : right;
  const calibration = calibrationOf(confidence, outcomes);
  const single: Record<string, number | null> = {
    expectedCalibrationError: calibration.expectedCalibrationError,
    brier: calibration.brier,
    spearman: degrees === null ? null : spearman(columns[0]!, degrees),
    ...answeredFigures(answered, right),
  };
  const majority = majorityConfusion(confusion);
  const majorityFigures = labelFigures(majority);
  return {
    figures: withIntervals(figuresOf, gold.length, drawing, single),
    perClass: (labelFigures(confusion)?.perClass ?? []).map((each, index) => {
      // That "true" stands above "false" and that "false" stands below it is one statement.
      const ranking = binary && index < 2 ? rankings[0] : rankings[index];
      return { ...each, auc: ranking === undefined ? null : rocAuc(ranking) };
    }),
    confusion,
    calibration,
    curves: binary ? curvePoints(rankings[0]!) : null,
    sweep: binary ? sweepOf(rankings[0]!, columns[0]!) : null,
    identity: binary && identities.length > 0 ? identityFigures(rankings[0]!, identities) : [],
    slices: slices.figures((weights) => withoutNulls(figuresOf(weights))),
    majority:
      majorityFigures === null
        ? null
        : {
            class: majorityFigures.perClass.find((each) => each.predicted > 0)!.class,
            figures: withoutNulls(labelFigureRecord(head.axis, majority)),
          },
  };
}

function labelFigureRecord(axis: string, confusion: Confusion): Record<string, number | null> {
  const figures = labelFigures(confusion);
  if (figures === null) return {};
  const named = tweetEvalFigure(axis, figures);
  return {
    accuracy: figures.accuracy,
    macroF1: figures.macro.f1,
    macroPrecision: figures.macro.precision,
    macroRecall: figures.macro.recall,
    weightedF1: figures.weighted.f1,
    microF1: figures.micro.f1,
    balancedAccuracy: figures.balancedAccuracy,
    mcc: figures.mcc,
    kappa: figures.kappa,
    ...(named === null ? {} : { [named.name]: named.value }),
  };
}

function labelAndRankFigures(
  { head, classes, binary, gold, given }: SingleLabels,
  rankings: readonly Ranking[],
  weights?: ArrayLike<number>,
): Record<string, number | null> {
  const labels = labelFigureRecord(head.axis, confusionOf(classes, gold, given, weights));
  if (!binary) return { ...labels, macroAuc: meanOf(rankings.map((ranking) => rocAuc(ranking, weights))) };
  const positive = rankings[0]!;
  return {
    ...labels,
    auc: rocAuc(positive, weights),
    averagePrecision: averagePrecision(positive, weights),
    ...Object.fromEntries(
      FALSE_POSITIVE_RATES.map(([name, rate]) => [name, recallAtFalsePositiveRate(positive, rate, weights)]),
    ),
  };
}

function answeredFigures(answered: Uint8Array, right: Uint8Array): Record<string, number | null> {
  let answers = 0;
  let rightAnswers = 0;
  answered.forEach((flag, row) => {
    answers += flag;
    rightAnswers += flag * right[row]!;
  });
  // Said only where the head abstains at all: elsewhere it is accuracy again.
  if (answers === answered.length) return {};
  return {
    coverage: answered.length === 0 ? null : answers / answered.length,
    accuracyAnswered: answers === 0 ? null : rightAnswers / answers,
  };
}

/** Scores an axis on which a row may have several classes. */
export function multiLabelResult(
  head: Head,
  classes: readonly string[],
  columns: readonly Float64Array[],
  goldSets: { readonly indices: Uint16Array; readonly counts: Uint16Array },
  slices: Slices,
  drawing: Drawing,
): Scored {
  const width = classes.length;
  const rows = goldSets.counts.length;
  const gold = new Uint8Array(rows * width);
  const given = new Uint8Array(rows * width);
  for (let row = 0, at = 0; row < rows; row++) {
    for (const end = at + goldSets.counts[row]!; at < end; at++) gold[row * width + goldSets.indices[at]!] = 1;
    head.thresholds.forEach((threshold, index) => {
      if (columns[index]![row]! >= threshold) given[row * width + index] = 1;
    });
  }
  const positive = (index: number): Uint8Array =>
    Uint8Array.from({ length: rows }, (_, row) => gold[row * width + index]!);
  const rankings = columns.map((column, index) => rankingOf(column, positive(index)));
  const figuresOf = (weights?: ArrayLike<number>): Record<string, number | null> => {
    const figures = multiLabelFigures(classes, gold, given, weights);
    if (figures === null) return {};
    return {
      macroF1: figures.macro.f1,
      microF1: figures.micro.f1,
      weightedF1: figures.weighted.f1,
      macroPrecision: figures.macro.precision,
      macroRecall: figures.macro.recall,
      subsetAccuracy: figures.subsetAccuracy,
      macroAuc: meanOf(rankings.map((ranking) => rocAuc(ranking, weights))),
    };
  };
  // Every class of every row is a statement of its own, and all are calibrated together.
  const all = createCalibration();
  columns.forEach((column, index) => {
    for (let row = 0; row < rows; row++) all.add(column[row]!, gold[row * width + index]!);
  });
  const calibration = all.result();
  const single = { expectedCalibrationError: calibration.expectedCalibrationError, brier: calibration.brier };
  return {
    figures: withIntervals(figuresOf, rows, drawing, single),
    perClass: (multiLabelFigures(classes, gold, given)?.perClass ?? []).map((each, index) => ({
      ...each,
      auc: rankings[index] === undefined ? null : rocAuc(rankings[index]),
    })),
    confusion: null,
    calibration,
    curves: null,
    sweep: null,
    identity: [],
    slices: slices.figures((weights) => withoutNulls(figuresOf(weights))),
    majority: null,
  };
}

function withIntervals(
  figuresOf: (weights?: ArrayLike<number>) => Record<string, number | null>,
  rows: number,
  { seed, groups }: Drawing,
  single: Readonly<Record<string, number | null>>,
): Record<string, Figure> {
  const values = withoutNulls(figuresOf());
  const intervals = bootstrapIntervals(rows, figuresOf, { seed, ...(groups ? { groups } : {}) });
  const figures = Object.entries(values).map(([name, value]): [string, Figure] => [
    name,
    { value, ...intervals[name] },
  ]);
  const others = Object.entries(withoutNulls(single)).map(([name, value]): [string, Figure] => [name, { value }]);
  return Object.fromEntries([...figures, ...others]);
}

function withoutNulls(record: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, number] => entry[1] !== null && Number.isFinite(entry[1])),
  );
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0) / known.length;
}
