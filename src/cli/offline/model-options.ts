import { existsSync } from 'node:fs';
import type { Classifier } from '../../core/classify/classifier.js';
import { ModelError } from '../../core/errors.js';
import { loadEngine } from '../../engines/index.js';
import { type LoadedModel, type ModelImage, openModelImage, readModelImage } from '../../files/model-folders.js';

/** `--model [AXIS=]PATH` */
export interface ModelOption {
  readonly axis: string | null;
  readonly path: string;
}

/** A path may hold `=`: what is there as a whole is a path. */
export function parseModelOption(value: string): ModelOption {
  const equals = value.indexOf('=');
  if (equals <= 0 || existsSync(value)) return { axis: null, path: value };
  return { axis: value.slice(0, equals), path: value.slice(equals + 1) };
}

/** Opens a model; with an axis only that head of it, or its only head under that name. */
export async function openModel(option: ModelOption): Promise<LoadedModel> {
  return openReadModel(await readModelOption(option));
}

/** A model's files, and which of its axes is wanted under which name. */
export interface ReadModel {
  readonly image: ModelImage;
  readonly axis: string | null;
}

/** Reads and checks a model's files, for any number of threads to open. */
export async function readModelOption({ axis, path }: ModelOption): Promise<ReadModel> {
  return { image: await readModelImage(path), axis };
}

/** Opens what was read; with an axis only that head of it, or its only head under that name. */
export async function openReadModel({ image, axis }: ReadModel): Promise<LoadedModel> {
  const model = await openModelImage(image, loadEngine);
  const path = image.folder;
  return axis === null ? model : { ...model, classifier: onlyAxis(model.classifier, axis, path) };
}

function onlyAxis(classifier: Classifier, axis: string, path: string): Classifier {
  const { heads, explain } = classifier;
  const named = heads.findIndex((head) => head.axis === axis);
  const index = named < 0 && heads.length === 1 ? 0 : named;
  const head = heads[index];
  if (head === undefined) {
    const said = heads.map((each) => each.axis).join(', ');
    throw new ModelError('MODEL_MISMATCH', `${path} has no axis ${JSON.stringify(axis)}; it has ${said}`);
  }
  return {
    id: classifier.id,
    engine: classifier.engine,
    heads: [{ ...head, axis }],
    score: (input) => [classifier.score(input)[index]!],
    ...(explain ? { explain: (input, _head, classIndex) => explain.call(classifier, input, index, classIndex) } : {}),
  };
}
