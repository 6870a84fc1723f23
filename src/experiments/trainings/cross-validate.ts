import type { Target } from '../../core/assessment.js';
import { axisData, type TrainingRow } from '../../core/classify/axes.js';
import type { Classifier } from '../../core/classify/classifier.js';
import { devFigures } from '../../core/classify/dev-figures.js';
import { type CurvePoint, type MoreLabels, moreLabels } from '../../core/classify/learning-curve.js';
import { type EngineModule, packModel } from '../../core/classify/model-format.js';
import { BadInputError } from '../../core/errors.js';
import type { LabelledRow } from '../../core/evaluation/labelled-row.js';
import { stratifiedSample } from '../../core/evaluation/resample.js';
import { splitRows } from '../../core/evaluation/splits.js';
import { trainingRow } from './training-rows.js';

export interface Crossing {
  readonly engine: EngineModule;
  readonly axes: readonly string[];
  readonly targets: readonly Target[];
  readonly seed: number;
  readonly balance: number;
  readonly folds: number;
  /** Whether the curve is wanted too. */
  readonly curve: boolean;
  readonly onProgress: (share: number, what: string) => void;
}

/** How an axis did on rows that the model had not seen. */
export interface CrossedAxis {
  readonly crossValidation: {
    readonly folds: number;
    readonly figures: Readonly<Record<string, { readonly mean: number; readonly deviation: number }>>;
  } | null;
  readonly curve: readonly CurvePoint[];
  /** The figure of the curve. */
  readonly curveFigure: string;
  readonly more: MoreLabels | null;
}

export interface Crossed {
  readonly axes: ReadonlyMap<string, CrossedAxis>;
  readonly notes: readonly string[];
}

/** Of the rows that a fold leaves for training; the last is all of them, and costs nothing more. */
const CURVE_SHARES = [0.1, 0.2, 0.4, 0.7, 1];
/** Of a large set one fold says enough for a curve. */
const CURVE_FOLDS_UP_TO = 4_000;
const MOST_CURVE_FOLDS = 3;
const FIGURE = 'macroF1';
const ASKED_LABELS = 200;

/**
 * Trains on all folds but one and measures on that one, in turns; texts, authors and threads stay in one fold. The curve
 * comes from the first folds, on shares of what they train on.
 */
export async function crossValidate(rows: readonly LabelledRow[], crossing: Crossing): Promise<Crossed> {
  const { axes, folds, seed, onProgress } = crossing;
  const notes: string[] = [];
  const names = Array.from({ length: folds }, (_, fold) => `fold-${fold + 1}`);
  const { partOf, notes: splitNotes } = splitRows(rows, {
    seed,
    shares: Object.fromEntries(names.map((name) => [name, 1])),
  });
  notes.push(...splitNotes.map((note) => `cross-validation: ${note}`));
  const curveFolds = crossing.curve ? (rows.length > CURVE_FOLDS_UP_TO ? 1 : Math.min(folds, MOST_CURVE_FOLDS)) : 0;
  const steps = folds + curveFolds * CURVE_SHARES.slice(0, -1).reduce((sum, share) => sum + share, 0);
  let done = 0;
  const measured: Measured[] = [];
  const points = CURVE_SHARES.map((): Measured[] => []);
  const sizes = CURVE_SHARES.map((): number[] => []);
  for (let fold = 0; fold < folds; fold++) {
    onProgress(done / steps, `fold ${fold + 1} of ${folds}`);
    const train = rows.filter((_, at) => partOf[at] !== fold);
    const test = rows.filter((_, at) => partOf[at] === fold);
    const whole = await measure(train, test, crossing);
    if (typeof whole === 'string') notes.push(`cross-validation, fold ${fold + 1}: ${whole}`);
    else measured.push(whole);
    done++;
    if (fold >= curveFolds || typeof whole === 'string') continue;
    const strata = train.map((row) => JSON.stringify(row.labels[axes[0]!] ?? null));
    for (const [at, share] of CURVE_SHARES.entries()) {
      if (share === 1) {
        points[at]!.push(whole);
        sizes[at]!.push(train.length);
        continue;
      }
      onProgress(done / steps, `learning curve, ${Math.round(share * train.length)} rows`);
      const sample = stratifiedSample(strata, Math.round(share * train.length), seed + fold).map((row) => train[row]!);
      const part = await measure(sample, test, crossing);
      if (typeof part !== 'string') {
        points[at]!.push(part);
        sizes[at]!.push(sample.length);
      }
      done += share;
    }
  }
  return {
    notes,
    axes: new Map(
      axes.map((axis): [string, CrossedAxis] => {
        const curve = points.flatMap((each, at): CurvePoint[] => {
          const values = each.flatMap((figures) => figures.get(axis)?.[FIGURE] ?? []);
          if (values.length === 0) return [];
          return [{ rows: Math.round(mean(sizes[at]!)), value: mean(values), deviation: deviation(values) }];
        });
        return [
          axis,
          {
            crossValidation: measured.length < 2 ? null : { folds: measured.length, figures: summed(measured, axis) },
            curve,
            curveFigure: FIGURE,
            more: moreLabels(curve, rows.length, ASKED_LABELS),
          },
        ];
      }),
    ),
  };
}

/** Axis to figure to value. */
type Measured = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** What a model trained on some rows reaches on others; a reason where too little is left to train on. */
async function measure(
  train: readonly LabelledRow[],
  test: readonly LabelledRow[],
  { engine, axes, targets, seed, balance }: Crossing,
): Promise<Measured | string> {
  let classifier: Classifier;
  try {
    const rows = train.map(trainingRow);
    const trained = await engine.train(rows, { axes, seed, dev: [], targets, balance });
    const about = { name: 'fold', version: 1, engine: engine.engine, seed, rows, sources: [] };
    const { manifest, weights } = await packModel(trained, about);
    classifier = engine.load(manifest, weights);
  } catch (error) {
    if (error instanceof BadInputError) return error.message;
    throw error;
  }
  const known = new Map(targets.map((target) => [target.name.toLowerCase(), target]));
  const rows = test.map(trainingRow);
  const figures = new Map<string, Record<string, number>>();
  classifier.heads.forEach((head, index) => {
    const like = { ...axisData(rows, head.axis), classes: head.classes, multiLabel: head.multiLabel };
    const { examples } = axisData(rows, head.axis, like);
    if (examples.length === 0) return;
    const scores = examples.map(({ row, target }) => {
      const { text, parent, context } = rows[row]! as TrainingRow;
      const towards =
        target === null ? null : (known.get(target.toLowerCase()) ?? { name: target, aliases: [], opposed: [] });
      return classifier.score({ text, parent: parent ?? null, article: context ?? null, target: towards })[index]!;
    });
    figures.set(head.axis, devFigures(head, examples, scores));
  });
  return figures;
}

function summed(measured: readonly Measured[], axis: string): Record<string, { mean: number; deviation: number }> {
  const names = new Set(measured.flatMap((figures) => Object.keys(figures.get(axis) ?? {})));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = measured.flatMap((figures) => figures.get(axis)?.[name] ?? []);
      return [name, { mean: mean(values), deviation: deviation(values) ?? 0 }];
    }),
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of a sample; null for a single value. */
function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
