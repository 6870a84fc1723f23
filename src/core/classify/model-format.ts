import type { Target } from '../assessment.js';
import { ModelError } from '../errors.js';
import type { TrainingRow } from './axes.js';
import type { Classifier, Head } from './classifier.js';
import { createRowFilter } from './row-filter.js';

/**
 * A model on disk is a folder: `manifest.json` (this shape), the weights as one file of bytes, and a card for
 * people. This module is pure: it checks and packs bytes; `files/model-folders.ts` opens the folder.
 */
export const MODEL_FORMAT = 'parley-model';
/** Raised when a folder of the new kind would be misread by an older program. */
export const MODEL_FORMAT_VERSION = 1;
export const MANIFEST_FILE = 'manifest.json';
export const WEIGHTS_FILE = 'weights.bin';
export const CARD_FILE = 'card.md';
/** Which texts the model was trained on (`row-filter.ts`); a model need not have it. */
export const ROW_FILTER_FILE = 'rows.bin';
/** No honest model of these engines is larger; a manifest that says otherwise is damaged. */
export const MAX_WEIGHT_BYTES = 256 * 1024 * 1024;

export const ENGINES = ['linear', 'natural', 'bayes-classifier', 'encoder'] as const;
export type EngineName = (typeof ENGINES)[number];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A data set that shaped a model. */
export interface TrainingSource {
  readonly name: string;
  readonly licence: string;
  readonly rows: number;
}

export interface ModelManifest {
  readonly format: typeof MODEL_FORMAT;
  readonly formatVersion: number;
  readonly name: string;
  readonly version: number;
  readonly engine: EngineName;
  readonly heads: readonly Head[];
  /** What the engine needs beside its weights: feature settings, calibration. Only the engine reads it. */
  readonly settings: { readonly [key: string]: Json };
  readonly training: {
    readonly seed: number;
    readonly rows: number;
    /** SHA-256 (hex) over the training rows, in order. */
    readonly dataDigest: string;
    readonly sources: readonly TrainingSource[];
    /** Of `ROW_FILTER_FILE`, where the folder has one. */
    readonly rowFilter?: { readonly bytes: number; readonly sha256: string };
  };
  /** Per axis the figures on the dev part, by name (`macroF1`, `auc`, `calibrationError`, …). */
  readonly figures: { readonly [axis: string]: { readonly [figure: string]: number } };
  /** Heads whose evidence is thin: shown as such to people, never used alone by a policy that ships. */
  readonly beta: readonly string[];
  readonly weights: { readonly file: string; readonly bytes: number; readonly sha256: string };
}

/** What training may know beside the rows. */
export interface TrainOptions {
  /** The axes to train; each has its own head (or heads). */
  readonly axes: readonly string[];
  /** Decides every random choice. */
  readonly seed: number;
  /** Rows to choose, calibrate and measure on; where empty, the engine sets a seeded part of the rows aside. */
  readonly dev: readonly TrainingRow[];
  /** What is known about stance targets that the rows name; an engine without use for it leaves it aside. */
  readonly targets?: readonly Target[];
  /**
   * 1 (the default): every class weighs alike; 0: as often as it is in the rows. An engine without weights leaves it aside.
   */
  readonly balance?: number;
  /**
   * Fit the weights once more on training and dev rows together when all is measured (`rows` of the result then names
   * them); false by default. An engine that cannot leaves it aside.
   */
  readonly refit?: boolean;
  /**
   * For the engine `encoder`: where the fast part's strongest score is at least this, the encoder is not asked; 1 (the
   * default) asks it for every comment.
   */
  readonly encoderBelow?: number;
  /** Called now and then with the share done, in [0, 1]. */
  readonly onProgress?: (done: number, what: string) => void;
}

/** What an engine makes of the rows; packing, digests and cards are the same for all engines. */
export interface TrainedModel {
  readonly heads: readonly Head[];
  readonly settings: ModelManifest['settings'];
  readonly payload: Uint8Array;
  readonly figures: ModelManifest['figures'];
  /** Sentences for the card and the terminal: what was sampled, left out, or too thin to trust. */
  readonly notes: readonly string[];
  /** What the weights were made from, where that is more than the training rows: dev rows after them. */
  readonly rows?: readonly TrainingRow[];
}

/** What every engine implements; `src/engines/index.ts` loads one by name. */
export interface EngineModule {
  readonly engine: EngineName;
  /** Pure but for time: the same rows and options give the same bytes. */
  train(rows: readonly TrainingRow[], options: TrainOptions): Promise<TrainedModel>;
  /**
   * A classifier from a checked manifest and its payload.
   * @throws ModelError MODEL_DAMAGED where settings or payload are not what the engine wrote.
   */
  load(manifest: ModelManifest, payload: Uint8Array): Classifier;
}

/** `name@version`, as it stands in an assessment's `models`. */
export const modelId = (manifest: Pick<ModelManifest, 'name' | 'version'>): string =>
  `${manifest.name}@${manifest.version}`;

/** SHA-256 as lower-case hex, by the platform's Web Crypto. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 over rows as training sees them, in order: what `training.dataDigest` holds. */
export async function rowsDigest(rows: readonly TrainingRow[]): Promise<string> {
  const lines = rows.map((row) =>
    JSON.stringify([row.text, row.parent ?? null, row.context ?? null, row.target ?? null, row.labels]),
  );
  return sha256Hex(new TextEncoder().encode(lines.join('\n')));
}

/** What is said about a model beside what its engine made. */
export interface ModelDescription {
  readonly name: string;
  readonly version: number;
  readonly engine: EngineName;
  readonly seed: number;
  readonly rows: readonly TrainingRow[];
  readonly sources: readonly TrainingSource[];
  readonly beta?: readonly string[];
  /** With a filter of the training rows beside the weights, so that evaluations know these rows again. */
  readonly rowFilter?: boolean;
}

/** The files of a model; equal input gives equal bytes. */
export interface ModelFiles {
  readonly manifest: ModelManifest;
  readonly manifestText: string;
  readonly weights: Uint8Array;
  /** Null where the model has none. */
  readonly rowFilter: Uint8Array | null;
}

/** Packs what an engine made into the files of a model folder. */
export async function packModel(trained: TrainedModel, about: ModelDescription): Promise<ModelFiles> {
  const rows = trained.rows ?? about.rows;
  const rowFilter = about.rowFilter ? createRowFilter(rows.map((row) => row.text)) : null;
  const manifest: ModelManifest = {
    format: MODEL_FORMAT,
    formatVersion: MODEL_FORMAT_VERSION,
    name: about.name,
    version: about.version,
    engine: about.engine,
    heads: trained.heads,
    settings: trained.settings,
    training: {
      seed: about.seed,
      rows: rows.length,
      dataDigest: await rowsDigest(rows),
      sources: about.sources,
      ...(rowFilter === null ? {} : { rowFilter: { bytes: rowFilter.length, sha256: await sha256Hex(rowFilter) } }),
    },
    figures: trained.figures,
    beta: about.beta ?? [],
    weights: { file: WEIGHTS_FILE, bytes: trained.payload.length, sha256: await sha256Hex(trained.payload) },
  };
  return { manifest, manifestText: `${JSON.stringify(manifest, null, 2)}\n`, weights: trained.payload, rowFilter };
}

/**
 * Reads and checks a manifest.
 *
 * @param where the folder, for the message.
 * @throws ModelError MODEL_DAMAGED for anything that is not a manifest of this format, MODEL_VERSION for one that
 *   is newer than this program.
 */
export function parseManifest(text: string, where: string): ModelManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ModelError('MODEL_DAMAGED', `${where}: ${MANIFEST_FILE} is not JSON`);
  }
  const check = checker(where);
  const root = check.object(value, 'the manifest');
  if (root['format'] !== MODEL_FORMAT)
    throw new ModelError('MODEL_DAMAGED', `${where}: ${MANIFEST_FILE} is not a ${MODEL_FORMAT} manifest`);
  const formatVersion = check.whole(root['formatVersion'], 'formatVersion');
  if (formatVersion > MODEL_FORMAT_VERSION)
    throw new ModelError(
      'MODEL_VERSION',
      `${where}: the model has format ${formatVersion}; this program reads up to ${MODEL_FORMAT_VERSION}`,
    );
  const name = check.text(root['name'], 'name');
  check.whole(root['version'], 'version');
  const engine = check.text(root['engine'], 'engine');
  if (!(ENGINES as readonly string[]).includes(engine)) check.fail(`engine ${JSON.stringify(engine)} is not known`);
  const heads = check.list(root['heads'], 'heads');
  if (name.length === 0 || heads.length === 0) check.fail('name and heads must not be empty');
  heads.forEach((head, at) => {
    checkHead(check, head, `heads[${at}]`);
  });
  check.object(root['settings'], 'settings');
  const training = check.object(root['training'], 'training');
  check.whole(training['seed'], 'training.seed');
  check.whole(training['rows'], 'training.rows');
  check.text(training['dataDigest'], 'training.dataDigest');
  for (const source of check.list(training['sources'], 'training.sources')) {
    const item = check.object(source, 'training.sources[]');
    check.text(item['name'], 'training.sources[].name');
    check.text(item['licence'], 'training.sources[].licence');
    check.whole(item['rows'], 'training.sources[].rows');
  }
  if (training['rowFilter'] !== undefined) {
    const filter = check.object(training['rowFilter'], 'training.rowFilter');
    const size = check.whole(filter['bytes'], 'training.rowFilter.bytes');
    if (size < 1 || size > MAX_WEIGHT_BYTES) check.fail(`training.rowFilter.bytes is ${size}`);
    check.text(filter['sha256'], 'training.rowFilter.sha256');
  }
  for (const [axis, figures] of Object.entries(check.object(root['figures'], 'figures')))
    for (const [figure, number] of Object.entries(check.object(figures, `figures.${axis}`)))
      check.number(number, `figures.${axis}.${figure}`);
  for (const axis of check.list(root['beta'], 'beta')) check.text(axis, 'beta[]');
  const weights = check.object(root['weights'], 'weights');
  if (weights['file'] !== WEIGHTS_FILE) check.fail(`weights.file must be ${WEIGHTS_FILE}`);
  const bytes = check.whole(weights['bytes'], 'weights.bytes');
  if (bytes > MAX_WEIGHT_BYTES) check.fail(`weights.bytes is ${bytes}, more than ${MAX_WEIGHT_BYTES}`);
  check.text(weights['sha256'], 'weights.sha256');
  return value as ModelManifest;
}

/**
 * Checks weights against their manifest.
 * @throws ModelError MODEL_DAMAGED where length or digest differ.
 */
export async function checkWeights(manifest: ModelManifest, weights: Uint8Array, where: string): Promise<void> {
  if (weights.length !== manifest.weights.bytes)
    throw new ModelError(
      'MODEL_DAMAGED',
      `${where}: ${WEIGHTS_FILE} has ${weights.length} bytes, the manifest says ${manifest.weights.bytes}`,
    );
  if ((await sha256Hex(weights)) !== manifest.weights.sha256)
    throw new ModelError('MODEL_DAMAGED', `${where}: the digest of ${WEIGHTS_FILE} is not that of the manifest`);
}

/**
 * Checks the filter of training rows against its manifest.
 * @throws ModelError MODEL_DAMAGED where length or digest differ.
 */
export async function checkRowFilter(manifest: ModelManifest, filter: Uint8Array, where: string): Promise<void> {
  const said = manifest.training.rowFilter;
  if (said === undefined || said.bytes !== filter.length || said.sha256 !== (await sha256Hex(filter)))
    throw new ModelError('MODEL_DAMAGED', `${where}: ${ROW_FILTER_FILE} is not the one of the manifest`);
}

type Checker = ReturnType<typeof checker>;

function checker(where: string) {
  const fail = (what: string): never => {
    throw new ModelError('MODEL_DAMAGED', `${where}: ${MANIFEST_FILE}: ${what}`);
  };
  return {
    fail,
    object(value: unknown, name: string): Record<string, unknown> {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(`${name} is not an object`);
      return value as Record<string, unknown>;
    },
    list(value: unknown, name: string): readonly unknown[] {
      if (!Array.isArray(value)) fail(`${name} is not a list`);
      return value as readonly unknown[];
    },
    text(value: unknown, name: string): string {
      if (typeof value !== 'string') fail(`${name} is not a string`);
      return value as string;
    },
    number(value: unknown, name: string): number {
      if (typeof value !== 'number' || !Number.isFinite(value)) fail(`${name} is not a number`);
      return value as number;
    },
    whole(value: unknown, name: string): number {
      if (!Number.isSafeInteger(value) || (value as number) < 0) fail(`${name} is not a whole number`);
      return value as number;
    },
  };
}

function checkHead(check: Checker, value: unknown, name: string): void {
  const head = check.object(value, name);
  check.text(head['axis'], `${name}.axis`);
  const classes = check.list(head['classes'], `${name}.classes`);
  for (const item of classes) check.text(item, `${name}.classes[]`);
  if (classes.length < 1 || new Set(classes).size !== classes.length) check.fail(`${name}.classes must differ`);
  if (typeof head['multiLabel'] !== 'boolean') check.fail(`${name}.multiLabel is not a boolean`);
  const thresholds = check.list(head['thresholds'], `${name}.thresholds`);
  for (const item of thresholds) check.number(item, `${name}.thresholds[]`);
  if (thresholds.length !== classes.length) check.fail(`${name}.thresholds and classes differ in number`);
  check.number(head['abstainBelow'], `${name}.abstainBelow`);
  for (const item of check.list(head['languages'], `${name}.languages`)) check.text(item, `${name}.languages[]`);
  if (head['targets'] === undefined) return;
  for (const item of check.list(head['targets'], `${name}.targets`)) check.text(item, `${name}.targets[]`);
  if (head['axis'] !== 'stance') check.fail(`${name}.targets are of stance alone`);
}
