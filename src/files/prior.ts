import path from 'node:path';
import { unpackWeights } from '../core/classify/linear.js';
import { checkRowFilter, parseManifest, ROW_FILTER_FILE } from '../core/classify/model-format.js';
import type { Prior } from '../core/classify/prior.js';
import { ModelError } from '../core/errors.js';
import { readModelImage, readPart, SHIPPED_MODELS_FOLDER } from './model-folders.js';

/** Made by `npm run train -- prior`. Not directly in `models/`: it helps to train and never answers itself. */
export const PRIOR_FOLDER = path.join(SHIPPED_MODELS_FOLDER, 'training', 'prior');

let read: Promise<Prior> | undefined;

/**
 * The prior that ships, read on first use (6 MB): only training needs it.
 * @throws ModelError MODEL_MISSING, MODEL_DAMAGED, MODEL_VERSION
 */
export function shippedPrior(): Promise<Prior> {
  read ??= readPrior(PRIOR_FOLDER).catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
}

/** Reads a model with a filter of its rows as a prior. @throws ModelError as `shippedPrior` */
export async function readPrior(folder: string): Promise<Prior> {
  const { manifestText, weights } = await readModelImage(folder);
  const manifest = parseManifest(manifestText, folder);
  if (manifest.engine !== 'linear')
    throw new ModelError('MODEL_DAMAGED', `${folder}: a prior is a model of the engine linear`);
  const rows = await readPart(folder, ROW_FILTER_FILE);
  await checkRowFilter(manifest, rows, folder);
  return { weights: unpackWeights(manifest, new Uint8Array(weights)), rows };
}
