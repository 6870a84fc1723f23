import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ModelError } from '../core/errors.js';
import { readWordVectors, type WordVectors } from '../core/text/word-vectors.js';
import { SHIPPED_MODELS_FOLDER } from './model-folders.js';

/** Made by `cli/offline/make-word-vectors.mjs`. */
export const WORD_VECTORS_FILE = path.join(SHIPPED_MODELS_FOLDER, 'word-vectors.bin');

let read: WordVectors | undefined;

/**
 * The table of word vectors that ships, read on first use (4 MB, about 20 ms): only training and models that were
 * trained with it need it.
 *
 * @throws ModelError MODEL_MISSING, MODEL_DAMAGED
 */
export function shippedWordVectors(): WordVectors {
  if (read) return read;
  let bytes: Buffer;
  try {
    bytes = readFileSync(WORD_VECTORS_FILE);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new ModelError('MODEL_MISSING', `${WORD_VECTORS_FILE} cannot be read (${reason})`);
  }
  read = readWordVectors(bytes, createHash('sha256').update(bytes).digest('hex'));
  return read;
}
