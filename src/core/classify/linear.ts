import { ModelError } from '../errors.js';
import {
  BLOCKS,
  CHARS,
  createFeatures,
  extractFeatures,
  FEATURES_VERSION,
  type FeatureSettings,
  type Features,
  type FeatureTarget,
  featureTarget,
  numberCount,
  OLDEST_FEATURES_VERSION,
  SENTENCE_NUMBERS,
  sentenceValue,
  WORDS,
} from '../text/features.js';
import type { SentenceEncoder } from '../text/sentence-encoder.js';
import type { WordVectors } from '../text/word-vectors.js';
import { type Calibration, probabilities } from './calibrate.js';
import { type Classifier, type ClassifierInput, type Head, isBinary } from './classifier.js';
import { contributionsOf, type Stretches, type SumWeights, stretchesOf } from './explain.js';
import { type Json, type ModelManifest, modelId } from './model-format.js';

/** One weighted sum: a class of a head (a binary head has one, for `true`). */
export interface OutputSettings {
  readonly bias: number;
  /** The greatest absolute weight: what code ±127 stands for. */
  readonly scale: number;
  /**
   * How much of the sum comes from the one sentence that speaks loudest, from 0 (the text as a whole) to 1. A long
   * comment with one insult in it is an insult.
   */
  readonly peak: number;
}

/** What a linear model keeps in its manifest's `settings`. */
export interface LinearSettings {
  readonly features: FeatureSettings;
  /** The table has `2 ** bits` rows. */
  readonly bits: number;
  readonly outputs: readonly OutputSettings[];
  /** Per head, in order. */
  readonly calibration: readonly Calibration[];
}

/** A linear model in memory: weights as one byte each, all outputs of a hash side by side. */
export interface LinearWeights {
  readonly settings: LinearSettings;
  /** `outputs * numbers` weights of the numbers. */
  readonly dense: Float32Array;
  /** `2 ** bits * outputs` codes, row by row. */
  readonly codes: Uint8Array;
  /** How many numbers the features have. */
  readonly numbers: number;
  /** Whether any output looks at sentences. */
  readonly peaked: boolean;
}

/** How many sums a head has. */
export const outputsOf = (head: Pick<Head, 'classes' | 'multiLabel'>): number =>
  isBinary(head) ? 1 : head.classes.length;

/**
 * A byte's share of its output's greatest weight: the square keeps the many small weights apart (their relative
 * error is then about even), which a plain scale of 127 steps would round to zero.
 */
const DECODED = Float64Array.from({ length: 256 }, (_, byte) => {
  const code = byte < 128 ? byte : byte - 256;
  return (Math.sign(code) * code * code) / (127 * 127);
});

/** The byte whose meaning is nearest to `weight`. */
export function encodeWeight(weight: number, scale: number): number {
  if (scale === 0) return 0;
  const code = Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / scale)) * 127);
  return weight < 0 ? (256 - code) & 255 : code;
}

/** The weights of one output, decoded. */
export function outputWeights(weights: LinearWeights, output: number): SumWeights {
  const { settings, codes, dense } = weights;
  const mask = 2 ** settings.bits - 1;
  const outputs = settings.outputs.length;
  const { scale } = settings.outputs[output]!;
  return {
    ofHash: (hash) => DECODED[codes[(hash & mask) * outputs + output]!]! * scale,
    ofNumber: (at) => dense[output * weights.numbers + at]!,
    numbers: weights.numbers,
  };
}

/** Adds `value` times the weights of a hash to the sums of all outputs, which are not yet times their scales. */
export function addHash({ settings, codes }: LinearWeights, hash: number, value: number, into: Float64Array): void {
  const outputs = settings.outputs.length;
  const first = (hash & (2 ** settings.bits - 1)) * outputs;
  for (let output = 0; output < outputs; output++) into[output]! += DECODED[codes[first + output]!]! * value;
}

let wordSums = new Float64Array(16);
let charSums = new Float64Array(16);
let peaks = new Float64Array(16);

/**
 * All sums of a model for one set of features, into `into` (one number an output).
 *
 * @param lifts where given: per output how much more its loudest sentence says than the whole text, not yet weighed
 *   by `peak` (`into` is then as with a `peak` of 0). Zero where the text has one sentence.
 * @param loudest where given: per output the number of that sentence.
 */
export function margins(
  weights: LinearWeights,
  features: Features,
  into: Float64Array,
  lifts: Float64Array | null = null,
  loudest: Int32Array | null = null,
): void {
  const { settings, codes } = weights;
  const outputs = settings.outputs.length;
  const mask = 2 ** settings.bits - 1;
  into.fill(0);
  lifts?.fill(0);
  loudest?.fill(0);
  const split = features.sentences > 1 && (lifts !== null || weights.peaked);
  if (split) bySentence(weights, features, mask, into, loudest);
  let from = split ? features.blockEnd[CHARS]! : 0;
  for (let block = split ? CHARS + 1 : 0; block < BLOCKS; block++) {
    const to = features.blockEnd[block]!;
    if (to > from) addBlock(codes, features.hashes, from, to, mask, outputs, features.blockValue[block]!, into);
    from = to;
  }
  for (let output = 0; output < outputs; output++) {
    const { bias, scale, peak } = settings.outputs[output]!;
    let sum = bias + numbersSum(weights, output, features.dense, 0, weights.numbers);
    if (split) {
      if (lifts) lifts[output] = peaks[output]!;
      else sum += peak * peaks[output]!;
    }
    into[output] = into[output]! * scale + sum;
  }
}

function numbersSum(
  weights: LinearWeights,
  output: number,
  numbers: Float64Array,
  from: number,
  count: number,
): number {
  const { dense } = weights;
  const first = output * weights.numbers;
  let sum = 0;
  for (let at = 0; at < count; at++) sum += dense[first + at]! * numbers[from + at]!;
  return sum;
}

/** Words and characters into `into`; into `peaks` what the loudest sentence says beyond the text as a whole. */
function bySentence(
  weights: LinearWeights,
  features: Features,
  mask: number,
  into: Float64Array,
  loudest: Int32Array | null,
): void {
  const { settings, codes } = weights;
  const outputs = settings.outputs.length;
  if (wordSums.length < outputs) {
    wordSums = new Float64Array(outputs);
    charSums = new Float64Array(outputs);
    peaks = new Float64Array(outputs);
  }
  const { hashes, blockValue, wordEnds, charEnds, sentences } = features;
  peaks.fill(Number.NEGATIVE_INFINITY);
  let wordFrom = 0;
  let charFrom = features.blockEnd[WORDS]!;
  for (let sentence = 0; sentence < sentences; sentence++) {
    const wordTo = wordEnds[sentence]!;
    const charTo = charEnds[sentence]!;
    wordSums.fill(0);
    charSums.fill(0);
    addBlock(codes, hashes, wordFrom, wordTo, mask, outputs, 1, wordSums);
    addBlock(codes, hashes, charFrom, charTo, mask, outputs, 1, charSums);
    const wordValue = sentenceValue(wordFrom, wordTo);
    const charValue = sentenceValue(charFrom, charTo);
    for (let output = 0; output < outputs; output++) {
      into[output]! += wordSums[output]! * blockValue[WORDS]! + charSums[output]! * blockValue[CHARS]!;
      const loud =
        (wordSums[output]! * wordValue + charSums[output]! * charValue) * settings.outputs[output]!.scale +
        numbersSum(weights, output, features.sentenceDense, sentence * SENTENCE_NUMBERS, SENTENCE_NUMBERS);
      if (loud <= peaks[output]!) continue;
      peaks[output] = loud;
      if (loudest) loudest[output] = sentence;
    }
    wordFrom = wordTo;
    charFrom = charTo;
  }
  for (let output = 0; output < outputs; output++)
    peaks[output]! -=
      into[output]! * settings.outputs[output]!.scale +
      numbersSum(weights, output, features.dense, 0, SENTENCE_NUMBERS);
}

/** Adds the rows of some hashes. Outputs go by fours, twos and ones: an inner loop over them costs 60 %. */
function addBlock(
  codes: Uint8Array,
  hashes: Int32Array,
  from: number,
  to: number,
  mask: number,
  outputs: number,
  value: number,
  into: Float64Array,
): void {
  let output = 0;
  for (; output + 4 <= outputs; output += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = from; at < to; at++) {
      const row = (hashes[at]! & mask) * outputs + output;
      a += DECODED[codes[row]!]!;
      b += DECODED[codes[row + 1]!]!;
      c += DECODED[codes[row + 2]!]!;
      d += DECODED[codes[row + 3]!]!;
    }
    into[output]! += a * value;
    into[output + 1]! += b * value;
    into[output + 2]! += c * value;
    into[output + 3]! += d * value;
  }
  for (; output + 2 <= outputs; output += 2) {
    let a = 0;
    let b = 0;
    for (let at = from; at < to; at++) {
      const row = (hashes[at]! & mask) * outputs + output;
      a += DECODED[codes[row]!]!;
      b += DECODED[codes[row + 1]!]!;
    }
    into[output]! += a * value;
    into[output + 1]! += b * value;
  }
  if (output < outputs) {
    let a = 0;
    for (let at = from; at < to; at++) a += DECODED[codes[(hashes[at]! & mask) * outputs + output]!]!;
    into[output]! += a * value;
  }
}

/** Weights to the bytes of `weights.bin`: the numbers' weights (float32, little-endian), then the codes. */
export function packWeights(weights: LinearWeights): Uint8Array {
  const bytes = new Uint8Array(weights.dense.length * 4 + weights.codes.length);
  const view = new DataView(bytes.buffer);
  weights.dense.forEach((weight, at) => {
    view.setFloat32(at * 4, weight, true);
  });
  bytes.set(weights.codes, weights.dense.length * 4);
  return bytes;
}

const damaged = (manifest: ModelManifest, what: string): ModelError =>
  new ModelError('MODEL_DAMAGED', `${modelId(manifest)}: ${what}`);

/** Reads what `packWeights` wrote. @throws ModelError MODEL_DAMAGED, MODEL_VERSION */
export function unpackWeights(manifest: ModelManifest, payload: Uint8Array): LinearWeights {
  const settings = manifest.settings as unknown as LinearSettings;
  const features = settings.features as FeatureSettings | undefined;
  if (
    typeof features?.version !== 'number' ||
    !Array.isArray(features.ownTargets) ||
    (features.vectors !== null && typeof features.vectors !== 'string') ||
    (features.encoder !== undefined && typeof features.encoder !== 'string')
  )
    throw damaged(manifest, 'the feature settings are missing');
  if (features.version > FEATURES_VERSION || features.version < OLDEST_FEATURES_VERSION)
    throw new ModelError(
      'MODEL_VERSION',
      `${modelId(manifest)}: the model was trained on features of version ${features.version}; this program makes versions ${OLDEST_FEATURES_VERSION} to ${FEATURES_VERSION}`,
    );
  if (features.frames !== undefined && (typeof features.frames !== 'boolean' || features.version < FEATURES_VERSION))
    throw damaged(manifest, 'the setting of frames does not fit its version');
  const { charMin, charMax } = features;
  if (!Number.isInteger(charMin) || !Number.isInteger(charMax) || charMin < 1 || charMax < charMin || charMax > 8)
    throw damaged(manifest, 'charMin and charMax are out of range');
  const expected = manifest.heads.reduce((sum, head) => sum + outputsOf(head), 0);
  const numbers = (list: unknown): boolean => Array.isArray(list) && list.every((item) => Number.isFinite(item));
  if (!Number.isInteger(settings.bits) || settings.bits < 8 || settings.bits > 24)
    throw damaged(manifest, 'bits is out of range');
  if (
    !Array.isArray(settings.outputs) ||
    settings.outputs.length !== expected ||
    !settings.outputs.every((output) => numbers([output?.bias, output?.scale, output?.peak]))
  )
    throw damaged(manifest, 'outputs and heads do not fit');
  if (
    !Array.isArray(settings.calibration) ||
    settings.calibration.length !== manifest.heads.length ||
    !settings.calibration.every(
      (item: Calibration, at) =>
        (item?.link === 'sigmoid' || item?.link === 'softmax') &&
        numbers(item.slope) &&
        numbers(item.offset) &&
        item.slope.length === outputsOf(manifest.heads[at]!) &&
        item.offset.length === item.slope.length,
    )
  )
    throw damaged(manifest, 'calibration and heads do not fit');
  const count = numberCount(features);
  const denseBytes = expected * count * 4;
  const codeBytes = 2 ** settings.bits * expected;
  if (payload.length !== denseBytes + codeBytes)
    throw damaged(manifest, `${payload.length} bytes of weights where ${denseBytes + codeBytes} belong`);
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const dense = new Float32Array(expected * count);
  for (let at = 0; at < dense.length; at++) dense[at] = view.getFloat32(at * 4, true);
  if (!dense.every(Number.isFinite)) throw damaged(manifest, 'a weight is not a number');
  const peaked = settings.outputs.some(({ peak }) => peak > 0);
  return { settings, dense, codes: payload.subarray(denseBytes), numbers: count, peaked };
}

export const settingsAsJson = (settings: LinearSettings): { readonly [key: string]: Json } =>
  settings as unknown as { readonly [key: string]: Json };

/** The last extraction of each kind of features: several models read the same comment one after the other. */
interface Shared {
  readonly features: Features;
  input: ClassifierInput | null;
  /** Of the features at hand, once something was explained. */
  stretches: Stretches | null;
}
const sharedByKind = new Map<string, Shared>();

const sameInput = (left: ClassifierInput, right: ClassifierInput): boolean =>
  left.text === right.text &&
  left.parent === right.parent &&
  left.article === right.article &&
  left.target === right.target;

const preparedTargets = new WeakMap<object, FeatureTarget>();

/**
 * A linear classifier over loaded weights.
 *
 * @param vectors the table of word vectors, for a model whose settings name one.
 * @param encoder the encoder of texts, for a model whose settings name one.
 * @throws ModelError MODEL_MISMATCH where the model was trained on another table or encoder, or none is given.
 */
export function linearClassifier(
  manifest: ModelManifest,
  weights: LinearWeights,
  vectors: WordVectors | null = null,
  encoder: SentenceEncoder | null = null,
): Classifier {
  const { settings } = weights;
  const named = settings.features.vectors;
  if (named !== null && named !== vectors?.digest)
    throw new ModelError('MODEL_MISMATCH', `${modelId(manifest)}: needs the word vectors ${named.slice(0, 12)}`);
  const encodedBy = settings.features.encoder;
  if (encodedBy !== undefined && encodedBy !== encoder?.digest)
    throw new ModelError('MODEL_MISMATCH', `${modelId(manifest)}: needs the encoder ${encodedBy.slice(0, 12)}`);
  const kind = JSON.stringify(settings.features);
  const known = sharedByKind.get(kind);
  const shared: Shared =
    known?.features.vectors === vectors && known.features.encoder === encoder
      ? known
      : { features: createFeatures(vectors, encoder), input: null, stretches: null };
  sharedByKind.set(kind, shared);
  const plain = !settings.features.pair && !settings.features.target;
  const sums = new Float64Array(settings.outputs.length);
  const loudest = new Int32Array(settings.outputs.length);
  /** What `loudest` is of. */
  let explained: Stretches | null = null;
  const firstOutput: number[] = [];
  let next = 0;
  for (const head of manifest.heads) {
    firstOutput.push(next);
    next += outputsOf(head);
  }
  const prepared = (input: ClassifierInput): FeatureTarget | null => {
    if (!input.target || !settings.features.target) return null;
    let target = preparedTargets.get(input.target);
    if (!target) {
      target = featureTarget(input.target);
      preparedTargets.set(input.target, target);
    }
    return target;
  };
  const extract = (input: ClassifierInput, trace: boolean): Features => {
    const { features, input: last } = shared;
    const known = last !== null && features.traced === trace;
    if (known && (plain ? last.text === input.text : sameInput(last, input))) return features;
    shared.input = null;
    shared.stretches = null;
    const { text } = input;
    extractFeatures(
      { text, parent: input.parent ?? null, context: input.article ?? null, target: prepared(input) },
      settings.features,
      features,
      trace,
    );
    shared.input = input;
    return features;
  };
  return {
    id: modelId(manifest),
    engine: manifest.engine,
    heads: manifest.heads,
    score(input) {
      margins(weights, extract(input, false), sums);
      return manifest.heads.map((head, at) => {
        const begin = firstOutput[at]!;
        return probabilities(settings.calibration[at]!, sums.subarray(begin, begin + outputsOf(head)), isBinary(head));
      });
    },
    explain(input, head, classIndex, most) {
      const features = extract(input, true);
      if (shared.stretches === null || shared.stretches !== explained) {
        shared.stretches ??= stretchesOf(features);
        explained = shared.stretches;
        if (weights.peaked) margins(weights, features, sums, null, loudest);
      }
      const binary = isBinary(manifest.heads[head]!);
      const output = firstOutput[head]! + (binary ? 0 : classIndex);
      const sign = binary && classIndex === 0 ? -1 : 1;
      const { peak } = settings.outputs[output]!;
      const loud = features.sentences > 1 && peak > 0 ? { sentence: loudest[output]!, peak } : null;
      return contributionsOf(outputWeights(weights, output), features, explained, input.text, sign, loud, most);
    },
  };
}
