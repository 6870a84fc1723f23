import type { TrainingRow } from '../core/classify/axes.js';
import type { ClassifierInput, Head } from '../core/classify/classifier.js';
import { isBinary } from '../core/classify/classifier.js';
import { linearClassifier, unpackWeights } from '../core/classify/linear.js';
import type { EngineModule, Json, ModelManifest, TrainedModel, TrainOptions } from '../core/classify/model-format.js';
import { modelId } from '../core/classify/model-format.js';
import { trainLinear } from '../core/classify/train.js';
import { BadInputError, ModelError } from '../core/errors.js';
import type { BatchEncoder } from '../files/encoder.js';
import { shippedPrior } from '../files/prior.js';
import { shippedWordVectors } from '../files/word-vectors.js';

/** What an encoder model keeps in its manifest's `settings`; the payload is the fast part's, then the full one's. */
interface EncoderSettings {
  /** Where the fast part's strongest score of a head is at least this, its scores are given. */
  readonly below: number;
  /** Settings of the linear model without the encoder; null where `below` is 1 and it is never asked. */
  readonly fast: Json;
  readonly fastBytes: number;
  /** Settings of the linear model with the encoder's numbers. */
  readonly full: Json;
}

/**
 * The optional second tier: our linear model with the numbers of a sentence encoder beside the hashed features. Some
 * 20 ms a comment, so for batch jobs, or behind a fast part that keeps what it is sure of (`encoderBelow`).
 */
export const encoderEngine = (encoder: BatchEncoder): EngineModule => ({
  engine: 'encoder',
  train: (rows, options) => train(encoder, rows, options),
  load: (manifest, payload) => load(encoder, manifest, payload),
});

async function train(
  encoder: BatchEncoder,
  rows: readonly TrainingRow[],
  options: TrainOptions,
): Promise<TrainedModel> {
  const below = options.encoderBelow ?? 1;
  if (!(below > 0 && below <= 1)) throw new BadInputError(`encoderBelow is ${below}: it must lie above 0, up to 1`);
  const report = options.onProgress ?? (() => {});
  const prior = await shippedPrior();
  const fast = below < 1 ? await trainLinear(rows, { ...options, vectors: shippedWordVectors(), prior }) : null;
  await encoder.prepare(textsOf([...rows, ...options.dev], options.axes), (share) => {
    report(share * 0.9, 'encoder');
  });
  const full = await trainLinear(rows, {
    ...options,
    encoder,
    prior,
    onProgress: (done, what) => {
      report(0.9 + done * 0.1, what);
    },
  });
  const fastBytes = fast?.payload.length ?? 0;
  const payload = new Uint8Array(fastBytes + full.payload.length);
  if (fast) payload.set(fast.payload);
  payload.set(full.payload, fastBytes);
  const settings: EncoderSettings = {
    below,
    fast: fast ? { heads: fast.heads as unknown as Json, settings: fast.settings } : null,
    fastBytes,
    full: full.settings,
  };
  return { ...full, settings: settings as unknown as TrainedModel['settings'], payload };
}

/** The texts that an encoder will be asked for: those of rows with a label of these axes, and their parents. */
function* textsOf(rows: readonly TrainingRow[], axes: readonly string[]): Generator<string> {
  for (const { text, parent, labels } of rows) {
    if (!axes.some((axis) => Object.hasOwn(labels, axis))) continue;
    yield text;
    if (parent) yield parent;
  }
}

function load(encoder: BatchEncoder, manifest: ModelManifest, payload: Uint8Array): ReturnType<EngineModule['load']> {
  const settings = manifest.settings as unknown as EncoderSettings;
  const damaged = (what: string): ModelError => new ModelError('MODEL_DAMAGED', `${modelId(manifest)}: ${what}`);
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  const { below, fast, fastBytes } = settings;
  if (!(below > 0 && below <= 1)) throw damaged('settings.below is out of range');
  if (!isObject(settings.full) || (below < 1 && !isObject(fast))) throw damaged('the settings of a part are missing');
  if (!Number.isSafeInteger(fastBytes) || fastBytes < 0 || fastBytes > payload.length)
    throw damaged('fastBytes is out of range');
  const full: ModelManifest = { ...manifest, settings: settings.full as ModelManifest['settings'] };
  const slow = linearClassifier(full, unpackWeights(full, payload.subarray(fastBytes)), null, encoder);
  if (below === 1) return slow;
  const part = fast as { readonly heads?: readonly Head[]; readonly settings?: ModelManifest['settings'] };
  if (!isObject(part.settings) || !sameHeads(part.heads, manifest.heads))
    throw damaged('the fast part is another model');
  const quick: ModelManifest = { ...manifest, heads: part.heads!, settings: part.settings! };
  const weights = unpackWeights(quick, payload.subarray(0, fastBytes));
  const first = linearClassifier(
    quick,
    weights,
    weights.settings.features.vectors === null ? null : shippedWordVectors(),
  );
  const sure = (scores: readonly number[], head: Head): boolean =>
    // On a multi-label axis each class is a question of its own.
    head.multiLabel ? scores.every((score) => Math.max(score, 1 - score) >= below) : Math.max(...scores) >= below;
  const settled = (input: ClassifierInput): readonly (readonly number[])[] | null => {
    const scores = first.score(input);
    return manifest.heads.every((head, at) => sure(scores[at]!, head)) ? scores : null;
  };
  return {
    id: modelId(manifest),
    engine: 'encoder',
    heads: manifest.heads,
    score: (input) => settled(input) ?? slow.score(input),
    explain: (input, head, classIndex) => (settled(input) ? first : slow).explain!(input, head, classIndex),
  };
}

const sameHeads = (fast: readonly Head[] | undefined, full: readonly Head[]): boolean =>
  Array.isArray(fast) &&
  fast.length === full.length &&
  fast.every(
    (head, at) =>
      head?.axis === full[at]!.axis &&
      isBinary(head) === isBinary(full[at]!) &&
      JSON.stringify(head.classes) === JSON.stringify(full[at]!.classes),
  );
