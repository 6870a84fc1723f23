import type { AxisResult } from './axis-result.js';
import type { Comparison } from './compare.js';
import type { AxisSchema } from './label-schema.js';
import type { LeakReport } from './leaks.js';
import { chooseThreshold, type Workload, type WorkPoint, workAt } from './sweep.js';

export const EVALUATION_FORMAT = 'parley-evaluation';
/** Raised when a field changes its meaning; fields may be added without. */
export const EVALUATION_VERSION = 1;

/** What an evaluation run found, as JSON for machines; the report draws the same. */
export interface Evaluation {
  readonly format: typeof EVALUATION_FORMAT;
  readonly version: typeof EVALUATION_VERSION;
  /** Names of the files, with the last folder. */
  readonly data: readonly string[];
  /** Rows that were read, and rows that could not be. */
  readonly rows: number;
  readonly faultyRows: number;
  readonly seed: number;
  /** The field that slices were made by. */
  readonly slicedBy: string | null;
  readonly axes: readonly AxisEvaluation[];
  /** What the work at a threshold is reckoned with; the base rate is that of the data where it is null. */
  readonly workload: Omit<Workload, 'baseRate'> & {
    readonly baseRate: number | null;
    readonly mostMissedOf100: number;
  };
  /** What the rows share with those that models were trained on, where these were named. */
  readonly leaks?: LeakReport;
  /** Rows that a model was trained on itself, of models that can say so. */
  readonly trainedOn?: readonly { readonly model: string; readonly rows: number }[];
  /** Sentences for people: what was sampled, left out, or could not be compared. */
  readonly notes: readonly string[];
}

export interface AxisEvaluation {
  readonly axis: string;
  readonly schema: AxisSchema;
  /** Models side by side on the same rows; the floor of the small reference engine last. */
  readonly results: readonly AxisResult[];
  /** Each further model against the first one, on the same rows. */
  readonly comparisons: readonly Comparison[];
}

/** The thresholds of a result in words of work, and the one to choose; null where it has none. */
export function workOf(
  { sweep, confusion }: Pick<AxisResult, 'sweep' | 'confusion'>,
  { baseRate, mostMissedOf100, ...workload }: Evaluation['workload'],
): { points: readonly WorkPoint[]; chosen: WorkPoint | null; baseRate: number } | null {
  if (sweep === null || confusion === null) return null;
  const rowsOf = (index: number): number => confusion.counts[index]!.reduce((total, count) => total + count, 0);
  const rate = baseRate ?? rowsOf(1) / (rowsOf(0) + rowsOf(1));
  const points = sweep.map((point) => workAt(point, { ...workload, baseRate: rate }));
  return { points, chosen: chooseThreshold(points, mostMissedOf100), baseRate: rate };
}

/** Figures in the order in which people ask for them; others follow by name. */
const FIGURE_ORDER = [
  'macroF1',
  'accuracy',
  'microF1',
  'auc',
  'macroAuc',
  'averagePrecision',
  'recallAt1PercentFpr',
  'recallAt5PercentFpr',
  'balancedAccuracy',
  'mcc',
  'kappa',
  'weightedF1',
  'macroPrecision',
  'macroRecall',
  'subsetAccuracy',
  'expectedCalibrationError',
  'brier',
  'spearman',
  'coverage',
  'accuracyAnswered',
];

const FIGURE_NAMES: Readonly<Record<string, string>> = {
  macroF1: 'macro F1',
  accuracy: 'accuracy',
  microF1: 'micro F1',
  auc: 'area under ROC',
  macroAuc: 'macro area under ROC',
  averagePrecision: 'average precision',
  recallAt1PercentFpr: 'recall at 1 % false positives',
  recallAt5PercentFpr: 'recall at 5 % false positives',
  balancedAccuracy: 'balanced accuracy',
  mcc: 'Matthews correlation',
  kappa: "Cohen's kappa",
  weightedF1: 'weighted F1',
  macroPrecision: 'macro precision',
  macroRecall: 'macro recall',
  subsetAccuracy: 'all classes right',
  expectedCalibrationError: 'calibration error',
  brier: 'Brier score',
  spearman: "Spearman's rho",
  coverage: 'coverage',
  accuracyAnswered: 'accuracy where answered',
};

/** The figure as people call it; TweetEval's carry their name already. */
export const figureTitle = (name: string): string => FIGURE_NAMES[name] ?? name;

/** Every figure that any of the results has, published names first. */
export function figureNames(results: readonly Pick<AxisResult, 'figures'>[]): string[] {
  const names = [...new Set(results.flatMap((result) => Object.keys(result.figures)))];
  const place = (name: string): number => FIGURE_ORDER.indexOf(name);
  return names.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
