import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Classifier } from '../core/classify/classifier.js';
import {
  CARD_FILE,
  checkRowFilter,
  checkWeights,
  type EngineModule,
  type EngineName,
  MANIFEST_FILE,
  type ModelFiles,
  type ModelManifest,
  parseManifest,
  ROW_FILTER_FILE,
  WEIGHTS_FILE,
} from '../core/classify/model-format.js';
import { ModelError } from '../core/errors.js';

/** A model ready to answer, with what its folder says about it. */
export interface LoadedModel {
  readonly classifier: Classifier;
  readonly manifest: ModelManifest;
  /** The folder it was read from. */
  readonly folder: string;
}

/** A model's files, checked, in memory that threads share: each opens them for itself, none has a copy. */
export interface ModelImage {
  readonly folder: string;
  readonly manifestText: string;
  readonly weights: SharedArrayBuffer;
}

/** How an engine is found by name: `loadEngine` of `src/engines/index.ts`. */
export type EngineLoader = (name: EngineName) => Promise<EngineModule>;

/** The models that ship with the program. */
export const SHIPPED_MODELS_FOLDER = fileURLToPath(new URL('../../models', import.meta.url));

/** Reads a file of a model folder. @throws ModelError MODEL_MISSING */
export async function readPart(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(path.join(folder, file));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new ModelError(
      'MODEL_MISSING',
      reason === 'ENOENT' || reason === 'ENOTDIR'
        ? `${folder} is not a model folder: it has no ${file}`
        : `${path.join(folder, file)} cannot be read (${reason ?? 'unknown error'})`,
    );
  }
}

/** Reads and checks a manifest without its weights. @throws ModelError */
export async function readManifest(folder: string): Promise<ModelManifest> {
  return parseManifest((await readPart(folder, MANIFEST_FILE)).toString('utf8'), folder);
}

/** The card for people; null where the folder has none. */
export async function readCard(folder: string): Promise<string | null> {
  return await readFile(path.join(folder, CARD_FILE), 'utf8').catch(() => null);
}

/**
 * Which texts a model was trained on, for `mayHaveSeen`; null where its folder does not say.
 * @throws ModelError MODEL_DAMAGED where the filter is not the one of the manifest.
 */
export async function readRowFilter({ folder, manifest }: LoadedModel): Promise<Uint8Array | null> {
  if (manifest.training.rowFilter === undefined) return null;
  const filter = await readPart(folder, ROW_FILTER_FILE);
  await checkRowFilter(manifest, filter, folder);
  return filter;
}

/**
 * Reads a model's files and checks manifest, length and digest of the weights.
 *
 * @throws ModelError MODEL_MISSING, MODEL_DAMAGED, MODEL_VERSION or MODEL_MISMATCH; the message names the folder.
 */
export async function readModelImage(folder: string): Promise<ModelImage> {
  const manifestText = (await readPart(folder, MANIFEST_FILE)).toString('utf8');
  const weights = await readPart(folder, WEIGHTS_FILE);
  await checkWeights(parseManifest(manifestText, folder), weights, folder);
  const shared = new SharedArrayBuffer(weights.length);
  new Uint8Array(shared).set(weights);
  return { folder, manifestText, weights: shared };
}

/**
 * Opens what `readModelImage` has read, on whatever thread.
 * @throws ModelError MODEL_DAMAGED or MODEL_MISMATCH where it is not what the engine expects.
 */
export async function openModelImage(image: ModelImage, loadEngine: EngineLoader): Promise<LoadedModel> {
  const { folder, manifestText, weights } = image;
  const manifest = parseManifest(manifestText, folder);
  const engine = await loadEngine(manifest.engine);
  return { classifier: engine.load(manifest, new Uint8Array(weights)), manifest, folder };
}

/**
 * Opens a model (`loadModelFolder` of `src/engines` with the engines at hand) and checks all that can be checked.
 *
 * @throws ModelError MODEL_MISSING, MODEL_DAMAGED, MODEL_VERSION or MODEL_MISMATCH; the message names the folder.
 */
export async function openModelFolder(folder: string, loadEngine: EngineLoader): Promise<LoadedModel> {
  return openModelImage(await readModelImage(folder), loadEngine);
}

/**
 * Writes a model folder. The files are written beside it and moved into place, so that a reader sees the old model
 * or the new one.
 *
 * @param card text of `card.md`.
 */
export async function saveModelFolder(folder: string, files: ModelFiles, card: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const parts: [string, string | Uint8Array][] = [
    [WEIGHTS_FILE, files.weights],
    ...(files.rowFilter === null ? [] : [[ROW_FILTER_FILE, files.rowFilter] satisfies [string, Uint8Array]]),
    [CARD_FILE, card],
    // The manifest last: with a new one over old weights the digest would refuse the folder.
    [MANIFEST_FILE, files.manifestText],
  ];
  const written: string[] = [];
  try {
    for (const [name, content] of parts) {
      const aside = path.join(folder, `.${name}.new`);
      written.push(aside);
      await writeFile(aside, content);
    }
    for (const [name] of parts) await rename(path.join(folder, `.${name}.new`), path.join(folder, name));
    // Of the model that stood here before.
    if (files.rowFilter === null) await rm(path.join(folder, ROW_FILTER_FILE), { force: true });
  } catch (error) {
    await Promise.all(written.map((aside) => rm(aside, { force: true })));
    throw error;
  }
}

/** The model folders directly in `directory`, by name; empty where there is no such directory. */
export async function listModelFolders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const folders: string[] = [];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue;
    const inside = await readdir(path.join(directory, entry.name));
    if (inside.includes(MANIFEST_FILE)) folders.push(path.join(directory, entry.name));
  }
  return folders;
}
