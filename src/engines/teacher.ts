import type { TrainingRow } from '../core/classify/axes.js';
import { axisData } from '../core/classify/axes.js';
import { linearClassifier, unpackWeights } from '../core/classify/linear.js';
import type { ModelManifest } from '../core/classify/model-format.js';
import { trainLinear } from '../core/classify/train.js';
import { BadInputError } from '../core/errors.js';
import type { BatchEncoder } from '../files/encoder.js';

/**
 * The encoder as a teacher: learns binary axes from labelled rows with the encoder's numbers and gives unlabelled rows
 * its probabilities as soft labels, for a fast model to be trained on them beside the labelled rows. The fast model then
 * needs no encoder. Both kinds of rows shape it: each set must allow that.
 *
 * @param unlabelled rows to be taught about; labels that they have are kept, the teacher's stand beside them.
 * @returns the unlabelled rows with a soft label from 0 to 1 for each axis that they have none for.
 * @throws BadInputError for an axis that is not binary: a soft label is one number.
 */
export async function softLabels(
  encoder: BatchEncoder,
  labelled: readonly TrainingRow[],
  unlabelled: readonly TrainingRow[],
  options: { readonly axes: readonly string[]; readonly seed: number; readonly dev: readonly TrainingRow[] },
): Promise<TrainingRow[]> {
  for (const axis of options.axes)
    if (!axisData(labelled, axis).binary)
      throw new BadInputError(`axis ${axis} is not binary: it has no soft labels to be taught by`);
  await encoder.prepare(
    [...labelled, ...options.dev, ...unlabelled].flatMap(({ text, parent }) => (parent ? [text, parent] : [text])),
  );
  const teacher = await trainLinear(labelled, { ...options, encoder });
  const manifest = {
    name: 'teacher',
    version: 1,
    engine: 'encoder',
    heads: teacher.heads,
    settings: teacher.settings,
  } as unknown as ModelManifest;
  const { score } = linearClassifier(manifest, unpackWeights(manifest, teacher.payload), null, encoder);
  return unlabelled.map((row) => {
    const scores = score({ text: row.text, parent: row.parent ?? null, article: row.context ?? null });
    const taught = options.axes.map((axis, at) => [axis, scores[at]![1]!] as const);
    return { ...row, labels: { ...Object.fromEntries(taught), ...row.labels } };
  });
}
