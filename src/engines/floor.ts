import type { TrainingRow } from '../core/classify/axes.js';
import type { Classifier } from '../core/classify/classifier.js';
import { packModel } from '../core/classify/model-format.js';
import { BadInputError } from '../core/errors.js';
import { ask, type PlacedRow, repairedInput, shortName, targetOf } from '../core/evaluation/ask-models.js';
import type { AxisResult } from '../core/evaluation/axis-result.js';
import { createAxisRun } from '../core/evaluation/axis-run.js';
import type { AxisSchema } from '../core/evaluation/label-schema.js';
import { type LabelCase, type LabelledRow, labelCases } from '../core/evaluation/labelled-row.js';
import { stratifiedFolds } from '../core/evaluation/resample.js';
import type { Floor } from '../core/evaluation/run.js';
import { loadEngine } from './index.js';

/** Rows of the data that the reference engine is trained and scored on. */
const FLOOR_ROWS = 2_000;
/** Fewer would be a floor of sand. */
const FEWEST_FLOOR_LABELS = 40;
/** A multi-label axis of more classes would need one training each. */
const FLOOR_CLASSES = 8;

/** The floor that stands beside every model of an evaluation run. */
export const FLOOR: Floor = { rows: FLOOR_ROWS, of: floorOf };

/**
 * The floor: bayes-classifier, trained on one half of a sample of the data and scored on the other, in turns.
 * A reason where that cannot be.
 */
async function floorOf(axis: AxisSchema, sample: readonly PlacedRow[], seed: number): Promise<AxisResult | string> {
  const cases = sample.flatMap(({ file, line, row }) =>
    labelCases(row, axis.axis).map((each) => ({ ...each, file, line, row })),
  );
  if (cases.length < FEWEST_FLOOR_LABELS) return `fewer than ${FEWEST_FLOOR_LABELS} labels`;
  if (axis.counts.filter((count) => count > 0).length < 2) return 'one class alone';
  if (axis.kind === 'multi' && axis.classes.length > FLOOR_CLASSES)
    return `more than ${FLOOR_CLASSES} classes to train`;
  const folds = stratifiedFolds(
    cases.map(({ value }) => JSON.stringify(typeof value === 'number' ? value >= 0.5 : value)),
    2,
    seed,
  );
  let classifiers: Classifier[];
  try {
    // Each in a thread of its own.
    classifiers = await Promise.all(
      [0, 1].map((tested) => {
        const rows = cases.filter((_, index) => folds[index] !== tested);
        return trainFloor(
          axis.axis,
          rows.map((each) => trainingRow(axis.axis, each)),
          seed,
        );
      }),
    );
  } catch (error) {
    if (error instanceof BadInputError) return error.message;
    throw error;
  }
  const heads = classifiers.map((classifier) => classifier.heads[0]!);
  // A class so rare that one half lacks it would shift the columns of the scores.
  if (
    heads.some((head) => head.classes.length !== heads[0]!.classes.length || head.classes.length < axis.classes.length)
  ) {
    return 'a class is too rare to be in both halves';
  }
  const run = createAxisRun(heads[0]!, 'bayes-classifier (floor)');
  cases.forEach(({ row, value, target, file, line }, index) => {
    const input = { ...repairedInput(row), target: axis.axis === 'stance' ? targetOf(target, new Map()) : null };
    run.add({
      value,
      scores: ask(classifiers[folds[index]!]!, input)?.[0] ?? null,
      slice: null,
      describe: () => ({ id: row.id, place: `${shortName(file)}:${line}`, text: '', target: null }),
    });
  });
  return {
    ...run.result(seed),
    worst: [],
    note: `trained on one half of ${cases.length} labels of this data and scored on the other, in turns`,
  };
}

async function trainFloor(axis: string, rows: readonly TrainingRow[], seed: number): Promise<Classifier> {
  const engine = await loadEngine('bayes-classifier');
  const trained = await engine.train(rows, { axes: [axis], seed, dev: [] });
  const about = { name: 'bayes-classifier', version: 1, engine: engine.engine, seed, rows, sources: [] };
  const { manifest, weights } = await packModel(trained, about);
  return engine.load(manifest, weights);
}

function trainingRow(axis: string, { row, target, value }: LabelCase & { readonly row: LabelledRow }): TrainingRow {
  const { text, parent, article } = repairedInput(row);
  return { text, parent: parent ?? null, context: article ?? null, target, labels: { [axis]: value } };
}
