import { parentPort, workerData } from 'node:worker_threads';
import type { Target } from '../../core/assessment.js';
import { createAsker } from '../../core/evaluation/ask-models.js';
import type { LabelledRow } from '../../core/evaluation/labelled-row.js';
import { openReadModel, type ReadModel } from './model-options.js';

/** What a scoring thread is made from: plain data, and weights that threads share. */
export interface AskerParts {
  readonly models: readonly ReadModel[];
  readonly wanted: readonly (readonly string[])[];
  readonly targets: readonly Target[];
}

const { models, wanted, targets } = workerData as AskerParts;
const opened = await Promise.all(models.map(openReadModel));
const ask = createAsker(
  opened.map(({ classifier }) => classifier),
  wanted,
  targets,
);
parentPort!.on('message', (rows: readonly LabelledRow[]) => {
  // On the way an object gets a prototype, and an axis may be called `constructor`.
  const own = rows.map((row) => ({
    ...row,
    labels: Object.assign(Object.create(null), row.labels) as typeof row.labels,
  }));
  parentPort!.postMessage(own.map(ask));
});
