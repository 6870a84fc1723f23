import { readFrames } from './frames.js';
import {
  createHashedTokens,
  EMOJI_TOKEN,
  HASH_SEED,
  type HashedTokens,
  hashTokens,
  MENTION_TOKEN,
  SYMBOL_TOKEN,
  spread,
  URL_TOKEN,
  WORD_TOKEN,
  wordHash,
} from './hashed-tokens.js';
import * as lexicon from './lexicon.js';
import { shadow } from './normalize.js';
import { SENTENCE_DIMENSIONS, type SentenceEncoder } from './sentence-encoder.js';
import type { WordVectors } from './word-vectors.js';

/**
 * The features of every linear model, in one pass and hashed: nothing is cut out of the string and nothing is
 * allocated per token. The same code trains, serves and explains.
 *
 * Features come in blocks. A block's value is `gain / sqrt(n)` for each of its n features, so that a long and a
 * short comment weigh alike (the L2 norm of a bag of single features), and a score is one sum of weights a block.
 */
export interface FeatureSettings {
  /** Raised when the same text would give other features: a model knows only its own. */
  readonly version: number;
  readonly charMin: number;
  readonly charMax: number;
  /** Structure and lexicon numbers. */
  readonly structure: boolean;
  /** Features of the comment replied to. */
  readonly pair: boolean;
  /** Masking of a stance target, with windows around its mentions. */
  readonly target: boolean;
  /**
   * Mean and greatest of the word vectors, by the digest of their table; null: none. A model knows only its own table.
   */
  readonly vectors: string | null;
  /** Vectors of whole texts, by the digest of the encoder that makes them; without it: none. */
  readonly encoder?: string;
  /** What is said of whom (`frames.ts`); without it: no such features, as models before them had none. */
  readonly frames?: boolean;
  /** Targets that have a copy of every word feature of their own, by lower-case name. */
  readonly ownTargets: readonly string[];
}

export const FEATURES_VERSION = 3;
/** Models from this version on are read as they were made; those before 3 have no `frames`. */
export const OLDEST_FEATURES_VERSION = 2;

export const DEFAULT_FEATURES: FeatureSettings = {
  version: FEATURES_VERSION,
  charMin: 3,
  charMax: 5,
  structure: true,
  pair: false,
  target: false,
  vectors: null,
  ownTargets: [],
};

/** What features are made from. */
export interface FeatureInput {
  readonly text: string;
  readonly parent?: string | null;
  readonly context?: string | null;
  readonly target?: FeatureTarget | null;
}

/** A stance target with its words cut into tokens once. */
export interface FeatureTarget {
  readonly name: string;
  /** Lower-case name: the key of its own copies. */
  readonly key: string;
  readonly aliases: readonly (readonly number[])[];
  readonly opposed: readonly (readonly number[])[];
}

export const WORDS = 0;
export const CHARS = 1;
export const PAIR = 2;
export const WINDOW = 3;
export const OWN_WORDS = 4;
export const OWN_CHARS = 5;
export const GROUPS = 6;
export const FRAMES = 7;
export const BLOCKS = 8;
/** Words and characters alike; groups and frames at half (with 1: civil identity attack 92.0 for 92.9); the rest at what was tried first. */
const GAINS = [1, 1, 0.7, 0.7, 1, 1, 0.5, 0.5] as const;

/** Names of the numbers at `dense`, in order. */
export const DENSE_NAMES = [
  'length',
  'wordLength',
  'upper',
  'shouted',
  'exclamations',
  'questions',
  'ellipses',
  'digits',
  'urls',
  'mentions',
  'hashtags',
  'emoji',
  'money',
  'quotes',
  'stretched',
  'newlines',
  'positive',
  'negative',
  'polarity',
  'negations',
  'firstPerson',
  'secondPerson',
  'thirdPerson',
  'hedges',
  'certain',
  'swearing',
  'questionFirst',
  'agreeFirst',
  'disagreeFirst',
  'reasons',
  'calls',
  'moneyWords',
  'contact',
  'hasParent',
  'overlapParent',
  'overlapContext',
  'parentQuestion',
  'polarityProduct',
  'negationMismatch',
  'lengthDifference',
  'quotesParent',
  'targetMentioned',
  'opposedMentioned',
  'targetInParent',
  'targetInContext',
  'polarityNearTarget',
  'polarityNearOpposed',
  'negationNearTarget',
] as const;
export const DENSE_COUNT = DENSE_NAMES.length;
const PAIR_AT = DENSE_NAMES.indexOf('hasParent');
/** The first so many numbers are about words and signs, and known for each sentence too. */
export const SENTENCE_NUMBERS = PAIR_AT;
const TARGET_AT = DENSE_NAMES.indexOf('targetMentioned');

/** Numbers made of word vectors, after those of `DENSE_NAMES`: the mean of each dimension, then the greatest. */
export const VECTOR_DIMENSIONS = 100;
/** Gains that bring a comment's vector near the length of a block. */
const MEAN_GAIN = 0.25;
const GREATEST_GAIN = 0.1;

type NumberSettings = Pick<FeatureSettings, 'vectors' | 'encoder' | 'pair' | 'target' | 'ownTargets'>;

/** Where in `dense` the numbers of an encoder begin: after those of the word vectors. */
export const encoderAt = ({ vectors }: Pick<FeatureSettings, 'vectors'>): number =>
  DENSE_COUNT + (vectors === null ? 0 : 2 * VECTOR_DIMENSIONS);

/**
 * How many vectors of an encoder there are: of the text; with a parent its own, and the product of the two; and the
 * text's once more for each target that has features of its own (what a text means is another thing for another target).
 */
const encoderVectors = ({ encoder, pair, target, ownTargets }: NumberSettings): number =>
  encoder === undefined ? 0 : 1 + (pair ? 2 : 0) + (target ? ownTargets.length : 0);

/** How many numbers stand in `dense`. */
export const numberCount = (settings: NumberSettings): number =>
  encoderAt(settings) + encoderVectors(settings) * SENTENCE_DIMENSIONS;

/** Features of one text, in buffers that are reused: read before the next extraction, never kept. */
export interface Features {
  readonly vectors: WordVectors | null;
  readonly encoder: SentenceEncoder | null;
  /** 32-bit hashes, block after block. */
  hashes: Int32Array;
  count: number;
  /** Per block its exclusive end in `hashes`. */
  readonly blockEnd: Int32Array;
  /** Per block the value of each of its features. */
  readonly blockValue: Float64Array;
  dense: Float64Array;
  /** The sentences of the text: per sentence the exclusive ends of its words and of its characters in `hashes`. */
  sentences: number;
  wordEnds: Int32Array;
  charEnds: Int32Array;
  /** Per sentence its first `SENTENCE_NUMBERS` numbers, where there are several sentences. */
  sentenceDense: Float64Array;
  /**
   * Where each feature stands in the text, filled only when traced: the word or words it comes from (a character
   * n-gram counts for its whole word, which is what people can read); -1 for what is not in it (the parent).
   */
  begin: Int32Array;
  end: Int32Array;
  traced: boolean;
}

/** The value of each feature of a sentence within it, as `blockValue` within the text. */
export const sentenceValue = (from: number, to: number): number => (to > from ? 1 / Math.sqrt(to - from) : 0);

/**
 * @param vectors the table of word vectors, for settings that name one.
 * @param encoder the encoder of texts, for settings that name one.
 */
export function createFeatures(vectors: WordVectors | null = null, encoder: SentenceEncoder | null = null): Features {
  return {
    vectors,
    encoder,
    hashes: new Int32Array(4096),
    count: 0,
    blockEnd: new Int32Array(BLOCKS),
    blockValue: new Float64Array(BLOCKS),
    dense: new Float64Array(DENSE_COUNT + 2 * VECTOR_DIMENSIONS),
    sentences: 0,
    wordEnds: new Int32Array(64),
    charEnds: new Int32Array(64),
    sentenceDense: new Float64Array(64 * SENTENCE_NUMBERS),
    begin: new Int32Array(0),
    end: new Int32Array(0),
    traced: false,
  };
}

const BIGRAM_SALT = 0x3c6ef372;
const PARENT_SALT = 0x1f83d9ab;
const FIRST_SALT = 0x5be0cd19;
const LAST_SALT = 0x137e2179;
const TARGET_SALT = 0x6a09e667;
const OPPOSED_SALT = 0x2b7e1516;
const TARGET_MASK = spread(0x7f4a7c15);
const OPPOSED_MASK = spread(0x3243f6a8);
/** Tokens on either side of a mention that are read as speaking about it (models: ±4 paid most on dev). */
const WINDOW_TOKENS = 4;

const tokens = createHashedTokens();
const otherTokens = createHashedTokens();
let padded = new Uint16Array(64);
/** Per token: 0, or 1 where it belongs to a mention of the target, 2 of an opposed one. */
let masks = new Uint8Array(512);

function room(into: Features, more: number): void {
  const needed = into.count + more;
  if (into.hashes.length < needed) {
    const size = Math.max(needed, into.hashes.length * 2);
    const hashes = new Int32Array(size);
    hashes.set(into.hashes.subarray(0, into.count));
    into.hashes = hashes;
  }
  if (into.traced && into.begin.length < into.hashes.length) {
    const begin = new Int32Array(into.hashes.length);
    begin.set(into.begin);
    into.begin = begin;
    const end = new Int32Array(into.hashes.length);
    end.set(into.end);
    into.end = end;
  }
}

/**
 * Extracts the features of one comment.
 *
 * @param trace also note which stretch of the text each feature comes from (`begin`, `end`).
 */
export function extractFeatures(input: FeatureInput, settings: FeatureSettings, into: Features, trace = false): void {
  into.count = 0;
  into.traced = trace;
  const numbers = numberCount(settings);
  if (into.dense.length < numbers) into.dense = new Float64Array(numbers);
  else into.dense.fill(0);
  read(input.text, tokens, trace);
  const masked = settings.target && input.target ? markTargets(input.target) : 0;
  into.sentences = tokens.sentences;
  if (into.wordEnds.length < tokens.sentences) {
    into.wordEnds = new Int32Array(tokens.sentences * 2);
    into.charEnds = new Int32Array(tokens.sentences * 2);
  }
  words(into, masked > 0, 0, into.wordEnds);
  close(into, WORDS);
  chars(into, settings.charMin, settings.charMax, masked > 0, 0, into.charEnds);
  close(into, CHARS);
  const needNumbers = settings.structure || settings.pair || settings.target;
  const polarity = needNumbers ? structure(into) : 0;
  if (settings.pair) pair(input, into, polarity);
  if (!settings.structure) {
    into.dense.fill(0, 0, PAIR_AT);
    into.sentenceDense.fill(0, 0, tokens.sentences * SENTENCE_NUMBERS);
  }
  close(into, PAIR);
  if (settings.vectors !== null) meanings(into, masked > 0);
  if (settings.encoder !== undefined) sentenceVectors(input, settings, into);
  if (settings.target && input.target) windows(input, input.target, into);
  close(into, WINDOW);
  const { target } = input;
  const owner = settings.target && target && settings.ownTargets.includes(target.key) ? wordHash(target.key) | 1 : 0;
  if (owner !== 0) words(into, masked > 0, owner);
  close(into, OWN_WORDS);
  if (owner !== 0) chars(into, settings.charMin, settings.charMax, masked > 0, owner);
  close(into, OWN_CHARS);
  if (settings.frames) {
    if (!needNumbers) findPlaces();
    sink = into;
    readFrames(tokens, places, emit, closeGroups);
  } else close(into, GROUPS);
  close(into, FRAMES);
}

/**
 * Tokens of the text as it reads, not as it is spelt: look-alike and styled letters are folded first, so that a
 * disguise gives the features of what it disguises. Offsets lead back to the text as handed in.
 */
function read(text: string, into: HashedTokens, trace: boolean): HashedTokens {
  const seen = shadow(text);
  if (!trace || seen.text === text) return hashTokens(seen.text, into);
  const offsets = new Int32Array(seen.text.length + 1);
  for (let at = 0; at < seen.text.length; at++) offsets[at] = seen.toSource(at, 'begin');
  offsets[seen.text.length] = text.length;
  return hashTokens(seen.text, into, offsets);
}

function close(into: Features, block: number): void {
  const begin = block === 0 ? 0 : into.blockEnd[block - 1]!;
  into.blockEnd[block] = into.count;
  into.blockValue[block] = into.count > begin ? GAINS[block]! / Math.sqrt(into.count - begin) : 0;
}

/** Words and pairs of neighbours; with a salt, the copy that belongs to one target. `ends`: where sentences end. */
function words(into: Features, masked: boolean, salt: number, ends: Int32Array | null = null): void {
  room(into, tokens.count * 2);
  const { hash, begin, end, at, count } = tokens;
  let sentence = 0;
  const { hashes } = into;
  let last = 0;
  let lastMask = 0;
  for (let token = 0; token < count; token++) {
    const mask = masked ? masks[token]! : 0;
    // A mention of several words is one masked word.
    if (mask !== 0 && mask === lastMask) {
      if (ends && tokens.ends[token] === 1) ends[sentence++] = into.count;
      continue;
    }
    lastMask = mask;
    const own = (mask === 0 ? hash[token]! : mask === 1 ? TARGET_MASK : OPPOSED_MASK) ^ salt;
    if (into.traced) {
      into.begin[into.count] = at[begin[token]!]!;
      into.end[into.count] = endOffset(end[token]!);
    }
    hashes[into.count++] = salt === 0 ? own : spread(own);
    if (token > 0) {
      if (into.traced) {
        into.begin[into.count] = at[begin[token - 1]!]!;
        into.end[into.count] = endOffset(end[token]!);
      }
      hashes[into.count++] = spread(Math.imul(last, BIGRAM_SALT) + own);
    }
    last = own;
    if (ends && tokens.ends[token] === 1) ends[sentence++] = into.count;
  }
}

/** The offset in the text after code unit `end - 1`; characters dropped from a run belong to what stands before. */
const endOffset = (end: number): number => tokens.at[end]!;

/** Character n-grams within words, the word's ends marked by a blank; with a salt, the copy of one target. */
function chars(
  into: Features,
  charMin: number,
  charMax: number,
  masked: boolean,
  salt: number,
  ends: Int32Array | null = null,
): void {
  const { codes, begin, end, kind, at, count } = tokens;
  let sentence = 0;
  for (let token = 0; token < count; token++) {
    if (token > 0 && ends && tokens.ends[token - 1] === 1) ends[sentence++] = into.count;
    if (kind[token] !== WORD_TOKEN || (masked && masks[token] !== 0)) continue;
    const from = begin[token]!;
    const length = end[token]! - from + 2;
    if (padded.length < length) padded = new Uint16Array(length * 2);
    padded[0] = 32;
    for (let step = 1; step < length - 1; step++) padded[step] = codes[from + step - 1]!;
    padded[length - 1] = 32;
    room(into, length * (charMax - charMin + 1));
    const { hashes } = into;
    let next = into.count;
    for (let start = 0; start + charMin <= length; start++) {
      const stop = Math.min(start + charMax, length);
      let hash = HASH_SEED ^ salt;
      for (let step = start; step < stop; step++) {
        hash = Math.imul(hash ^ padded[step]!, 0x01000193);
        if (step - start + 1 < charMin) continue;
        if (into.traced) {
          into.begin[next] = at[from]!;
          into.end[next] = endOffset(from + length - 2);
        }
        hashes[next++] = hash ^ (hash >>> 15);
      }
    }
    into.count = next;
  }
  if (ends && count > 0) ends[sentence] = into.count;
}

/** Where the frames go: one function for all texts instead of one a text. */
let sink: Features;
const emit = (hash: number, first: number, last: number): void => {
  room(sink, 1);
  push(sink, hash, first, last);
};
const closeGroups = (): void => close(sink, GROUPS);

/** Per token its place in the word table, -1 for none: each word is looked up once. */
let places = new Int32Array(512);

function findPlaces(): void {
  const { hash, kind, count } = tokens;
  const words = lexicon.wordTable();
  if (places.length < count) places = new Int32Array(count * 2);
  for (let token = 0; token < count; token++)
    places[token] = kind[token] === WORD_TOKEN ? words.find(hash[token]!) : -1;
}

/** What is counted of the tokens of a stretch: places in `counts`, the lists of the lexicon after these by their bit. */
const WORD_COUNT = 0;
const WORD_LETTERS = 1;
const EXCLAMATIONS = 2;
const QUESTIONS = 3;
const ELLIPSES = 4;
const URLS = 5;
const MENTIONS = 6;
const HASHTAGS = 7;
const EMOJI = 8;
const MONEY = 9;
const QUOTES = 10;
const CONTACTS = 11;
const POSITIVE = 12;
const NEGATIVE = 13;
const POLARITY = 14;
const LISTS = 15;
const COUNTS = LISTS + 15;
const counts = new Float64Array(COUNTS);
const totals = new Float64Array(COUNTS);

/** Counts that grow slowly: the third exclamation mark says less than the first. Small ones are looked up. */
const SLOWLY = Float64Array.from({ length: 256 }, (_, count) => Math.log1p(count));
const slowly = (count: number): number => (count < 256 ? SLOWLY[count]! : Math.log1p(count));

/**
 * Fills the numbers about the comment itself, and about each of its sentences where there are several; returns its
 * polarity (positive minus negative words, negation-aware).
 */
function structure(into: Features): number {
  const { begin, end, kind, codes, ends, count } = tokens;
  const { dense } = into;
  const words = lexicon.wordTable();
  findPlaces();
  const several = tokens.sentences > 1;
  if (several && into.sentenceDense.length < tokens.sentences * SENTENCE_NUMBERS)
    into.sentenceDense = new Float64Array(tokens.sentences * SENTENCE_NUMBERS * 2);
  const now = several ? counts : totals;
  totals.fill(0);
  counts.fill(0);
  let sentence = 0;
  let wordsSoFar = 0;
  let negatedFor = 0;
  for (let token = 0; token < count; token++) {
    const what = kind[token]!;
    if (what === WORD_TOKEN) {
      now[WORD_COUNT]!++;
      now[WORD_LETTERS]! += end[token]! - begin[token]!;
      const place = places[token]!;
      const flags = place < 0 ? 0 : words.bits[place]!;
      const leaning = place < 0 ? 0 : words.polarity[place]!;
      if (leaning > 0) now[POSITIVE]! += leaning;
      else now[NEGATIVE]! -= leaning;
      now[POLARITY]! += negatedFor > 0 ? -leaning : leaning;
      negatedFor = flags & lexicon.NEGATION ? 3 : negatedFor - 1;
      if (flags !== 0) for (let bit = 2; bit < 15; bit++) if (flags & (1 << bit)) now[LISTS + bit]!++;
      if (wordsSoFar++ === 0) {
        if (flags & lexicon.QUESTION) dense[26] = 1;
        if (flags & lexicon.AGREE) dense[27] = 1;
        if (flags & lexicon.DISAGREE) dense[28] = 1;
      }
    } else if (what === SYMBOL_TOKEN) {
      const code = codes[begin[token]!]!;
      if (code === 0x21) now[EXCLAMATIONS]!++;
      else if (code === 0x3f) now[QUESTIONS]!++;
      else if (code === 0x23) now[HASHTAGS]!++;
      else if (code === 0x22) now[QUOTES]!++;
      else if (code === 0x24 || code === 0x20ac || code === 0xa3) now[MONEY]!++;
      else if (code === 0x2026) now[ELLIPSES]!++;
      else if (code === 0x2e) {
        negatedFor = 0;
        if (token > 0 && codes[begin[token]! - 1] === 0x2e) now[ELLIPSES]!++;
        // A dot between letters without blanks: an address written bare, or a missing blank.
        else if (touches(token - 1, token) && touches(token, token + 1)) now[CONTACTS]!++;
      } else if (code > 0x2010 && code < 0xe000) now[EMOJI]!++;
    } else if (what === URL_TOKEN) now[URLS]!++;
    else if (what === MENTION_TOKEN) now[MENTIONS]!++;
    else if (what === EMOJI_TOKEN) now[EMOJI]!++;
    if (several && ends[token] === 1) {
      // What is counted over code units, or stands at the start, is a matter of the whole text.
      numbersOf(counts, into.sentenceDense, sentence * SENTENCE_NUMBERS);
      for (let at = 0; at < COUNTS; at++) totals[at]! += counts[at]!;
      counts.fill(0);
      sentence++;
    }
  }
  numbersOf(totals, dense, 0);
  dense[2] = tokens.letters > 0 ? tokens.upper / tokens.letters : 0;
  dense[3] = slowly(tokens.shouted) / 2;
  dense[7] = tokens.length > 0 ? Math.min(tokens.digits / tokens.length, 0.5) * 2 : 0;
  dense[14] = slowly(tokens.stretched) / 3;
  dense[15] = slowly(tokens.newlines) / 2;
  for (let each = 0; several && each < tokens.sentences; each++)
    for (const at of OF_THE_WHOLE) into.sentenceDense[each * SENTENCE_NUMBERS + at] = dense[at]!;
  return totals[POLARITY]!;
}

/** Numbers that a sentence shares with its text. */
const OF_THE_WHOLE = [2, 3, 7, 14, 15, 26, 27, 28] as const;

/** From counts to the numbers made of them, at `at` of `dense`. */
function numbersOf(from: Float64Array, dense: Float64Array, at: number): void {
  const wordCount = from[WORD_COUNT]!;
  const share = 4 / Math.max(wordCount, 4);
  dense[at] = slowly(wordCount) / 4;
  dense[at + 1] = wordCount > 0 ? from[WORD_LETTERS]! / wordCount / 6 : 0;
  dense[at + 4] = slowly(from[EXCLAMATIONS]!) / 2;
  dense[at + 5] = slowly(from[QUESTIONS]!) / 2;
  dense[at + 6] = slowly(from[ELLIPSES]!) / 2;
  dense[at + 8] = slowly(from[URLS]!);
  dense[at + 9] = slowly(from[MENTIONS]!);
  dense[at + 10] = slowly(from[HASHTAGS]!) / 2;
  dense[at + 11] = slowly(from[EMOJI]!) / 2;
  dense[at + 12] = slowly(from[MONEY]!);
  dense[at + 13] = slowly(from[QUOTES]!) / 2;
  dense[at + 16] = from[POSITIVE]! * share;
  dense[at + 17] = from[NEGATIVE]! * share;
  dense[at + 18] = Math.max(-1, Math.min(1, from[POLARITY]! / 3));
  for (let bit = 2; bit < 9; bit++) dense[at + 17 + bit] = from[LISTS + bit]! * share;
  dense[at + 25] = Math.min(1, dense[at + 25]!);
  for (let bit = 12; bit < 15; bit++) dense[at + 17 + bit] = from[LISTS + bit]! * share;
  dense[at + 32] = slowly(from[CONTACTS]!);
}

const touches = (left: number, right: number): boolean =>
  left >= 0 &&
  right < tokens.count &&
  tokens.end[left] === tokens.begin[right] &&
  (tokens.kind[left] === WORD_TOKEN || tokens.kind[right] === WORD_TOKEN);

/** Mean and greatest of the vectors of the words that have one; names of the target have none. */
function meanings(into: Features, masked: boolean): void {
  const table = into.vectors;
  if (!table) throw new Error('the settings name word vectors, and none were given');
  const { dense } = into;
  const { codes, scales } = table;
  let known = 0;
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== WORD_TOKEN || (masked && masks[token] !== 0)) continue;
    const row = table.rowOf(tokens.hash[token]!);
    if (row < 0) continue;
    const scale = scales[row]!;
    const first = row * VECTOR_DIMENSIONS;
    for (let at = 0; at < VECTOR_DIMENSIONS; at++) {
      const value = codes[first + at]! * scale;
      dense[DENSE_COUNT + at]! += value;
      const place = DENSE_COUNT + VECTOR_DIMENSIONS + at;
      if (known === 0 || value > dense[place]!) dense[place] = value;
    }
    known++;
  }
  if (known === 0) return;
  for (let at = 0; at < VECTOR_DIMENSIONS; at++) {
    dense[DENSE_COUNT + at]! *= MEAN_GAIN / known;
    dense[DENSE_COUNT + VECTOR_DIMENSIONS + at]! *= GREATEST_GAIN;
  }
}

/** What an encoder makes of the text, of its parent, of the two together, and of the text towards its target. */
function sentenceVectors(input: FeatureInput, settings: FeatureSettings, into: Features): void {
  const { encoder, dense } = into;
  if (!encoder) throw new Error('the settings name an encoder, and none was given');
  let first = encoderAt(settings);
  const put = (vector: ArrayLike<number>): void => {
    for (let at = 0; at < SENTENCE_DIMENSIONS; at++) dense[first + at] = vector[at]!;
  };
  const text = encoder.encode(input.text);
  put(text);
  first += SENTENCE_DIMENSIONS;
  if (settings.pair) {
    if (input.parent) {
      const parent = encoder.encode(input.parent);
      put(parent);
      first += SENTENCE_DIMENSIONS;
      // Of two vectors of length 1 the products are small: times the root of their number they are a vector alike.
      for (let at = 0; at < SENTENCE_DIMENSIONS; at++) dense[first + at] = text[at]! * parent[at]! * PRODUCT_GAIN;
      first += SENTENCE_DIMENSIONS;
    } else first += 2 * SENTENCE_DIMENSIONS;
  }
  if (!settings.target || !input.target) return;
  const own = settings.ownTargets.indexOf(input.target.key);
  if (own < 0) return;
  first += own * SENTENCE_DIMENSIONS;
  put(text);
}

const PRODUCT_GAIN = Math.sqrt(SENTENCE_DIMENSIONS);

/** Polarity of a tokenised text, with the count of its negations. */
function polarityOf(other: HashedTokens): { polarity: number; negations: number; questions: number } {
  const bits = lexicon.lexiconBits();
  const polarities = lexicon.wordPolarities();
  let polarity = 0;
  let negations = 0;
  let questions = 0;
  let negatedFor = 0;
  for (let token = 0; token < other.count; token++) {
    if (other.kind[token] === SYMBOL_TOKEN && other.codes[other.begin[token]!] === 0x3f) questions++;
    if (other.kind[token] !== WORD_TOKEN) continue;
    const flags = bits.get(other.hash[token]!) ?? 0;
    const leaning = polarities.get(other.hash[token]!) ?? 0;
    polarity += negatedFor > 0 ? -leaning : leaning;
    if (flags & lexicon.NEGATION) negations++;
    negatedFor = flags & lexicon.NEGATION ? 3 : negatedFor - 1;
  }
  return { polarity, negations, questions };
}

/** Share of the comment's content words that stand in another text too. */
function overlap(other: HashedTokens): number {
  const bits = lexicon.lexiconBits();
  const there = new Set<number>();
  for (let token = 0; token < other.count; token++) if (other.kind[token] === WORD_TOKEN) there.add(other.hash[token]!);
  let content = 0;
  let shared = 0;
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== WORD_TOKEN) continue;
    const hash = tokens.hash[token]!;
    if ((bits.get(hash) ?? 0) & lexicon.COMMON) continue;
    content++;
    if (there.has(hash)) shared++;
  }
  return content > 0 ? shared / content : 0;
}

/** What the comment is to the one it answers. */
function pair(input: FeatureInput, into: Features, polarity: number): void {
  const { dense } = into;
  const negations = dense[19]! > 0;
  // The first two words and the last token of a reply carry most of what it does ("No, …", "… ?").
  let found = 0;
  room(into, 4);
  for (let token = 0; token < tokens.count && found < 2; token++) {
    if (tokens.kind[token] !== WORD_TOKEN) continue;
    push(into, spread(tokens.hash[token]! ^ (FIRST_SALT + found)), token, token);
    found++;
  }
  if (tokens.count > 0)
    push(into, spread(tokens.hash[tokens.count - 1]! ^ LAST_SALT), tokens.count - 1, tokens.count - 1);
  if (input.context) {
    read(input.context, otherTokens, false);
    dense[PAIR_AT + 2] = overlap(otherTokens);
  }
  if (!input.parent) return;
  read(input.parent, otherTokens, false);
  const parent = polarityOf(otherTokens);
  dense[PAIR_AT] = 1;
  dense[PAIR_AT + 1] = overlap(otherTokens);
  dense[PAIR_AT + 3] = parent.questions > 0 ? 1 : 0;
  dense[PAIR_AT + 4] = Math.max(-1, Math.min(1, (polarity * parent.polarity) / 4));
  dense[PAIR_AT + 5] = negations === parent.negations > 0 ? 0 : 1;
  dense[PAIR_AT + 6] = (slowly(tokens.count) - slowly(otherTokens.count)) / 4;
  dense[PAIR_AT + 7] = dense[13]! > 0 && dense[PAIR_AT + 1]! > 0.5 ? 1 : 0;
  room(into, otherTokens.count);
  for (let token = 0; token < otherTokens.count; token++)
    push(into, spread(otherTokens.hash[token]! ^ PARENT_SALT), -1, -1);
}

function push(into: Features, hash: number, first: number, last: number): void {
  if (into.traced) {
    into.begin[into.count] = first < 0 ? -1 : tokens.at[tokens.begin[first]!]!;
    into.end[into.count] = first < 0 ? -1 : endOffset(tokens.end[last]!);
  }
  into.hashes[into.count++] = hash;
}

/** Marks the tokens that name the target (1) or an opposed one (2); returns how many. */
function markTargets(target: FeatureTarget): number {
  if (masks.length < tokens.count) masks = new Uint8Array(tokens.count * 2);
  masks.fill(0, 0, tokens.count);
  return mark(tokens, target.aliases, 1, masks) + mark(tokens, target.opposed, 2, masks);
}

function mark(
  where: HashedTokens,
  aliases: readonly (readonly number[])[],
  mask: number,
  marks: Uint8Array | null,
): number {
  let marked = 0;
  for (let token = 0; token < where.count; token++) {
    for (const alias of aliases) {
      if (alias.length === 0 || where.hash[token] !== alias[0] || token + alias.length > where.count) continue;
      let same = 1;
      while (same < alias.length && where.hash[token + same] === alias[same]) same++;
      if (same < alias.length) continue;
      if (!marks) return 1;
      for (let step = 0; step < alias.length; step++) {
        if (marks[token + step] === 0) {
          marks[token + step] = mask;
          marked++;
        }
      }
    }
  }
  return marked;
}

/** Words near a mention of the target or of an opposed one, and how they sound. */
function windows(input: FeatureInput, target: FeatureTarget, into: Features): void {
  const { dense } = into;
  const bits = lexicon.lexiconBits();
  const polarities = lexicon.wordPolarities();
  for (let token = 0; token < tokens.count; token++) {
    const mask = masks[token]!;
    if (mask === 0) continue;
    dense[TARGET_AT + mask - 1] = 1;
    const from = Math.max(0, token - WINDOW_TOKENS);
    const to = Math.min(tokens.count, token + WINDOW_TOKENS + 1);
    room(into, to - from);
    let negated = false;
    let polarity = 0;
    for (let near = from; near < to; near++) {
      if (masks[near] !== 0) continue;
      push(into, spread(tokens.hash[near]! ^ (mask === 1 ? TARGET_SALT : OPPOSED_SALT)), near, near);
      const flags = bits.get(tokens.hash[near]!) ?? 0;
      if (flags & lexicon.NEGATION) negated = true;
      const leaning = polarities.get(tokens.hash[near]!) ?? 0;
      polarity += negated ? -leaning : leaning;
    }
    dense[TARGET_AT + 3 + mask] = Math.max(-1, Math.min(1, dense[TARGET_AT + 3 + mask]! + polarity / 3));
    if (mask === 1 && negated) dense[TARGET_AT + 6] = 1;
  }
  if (input.parent) dense[TARGET_AT + 2] = mark(read(input.parent, otherTokens, false), target.aliases, 1, null);
  if (input.context) dense[TARGET_AT + 3] = mark(read(input.context, otherTokens, false), target.aliases, 1, null);
}

/** A phrase as the hashes of its tokens. */
function phrase(text: string): number[] {
  read(text, otherTokens, false);
  return Array.from(otherTokens.hash.subarray(0, otherTokens.count));
}

/** Parts of names that many bear: never a name of their own. */
const NAME_STOP = new Set('the of and for new old united north south east west states union party national'.split(' '));

/**
 * A target ready for extraction. A name of several capitalised words is known by each of them too ("Ada King" by
 * "King"), unless the word is common.
 */
export function featureTarget(target: {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly opposed?: readonly string[];
}): FeatureTarget {
  const spoken = (name: string): string[] => {
    const parts = name.split(/\s+/).filter((part) => /^\p{Lu}[\p{L}'-]{2,}$/u.test(part));
    return [name, ...parts.filter((part) => parts.length > 1 && !NAME_STOP.has(part.toLowerCase()))];
  };
  const phrases = (names: readonly string[]): number[][] =>
    names
      .map(phrase)
      .filter((hashes) => hashes.length > 0)
      .sort((left, right) => right.length - left.length);
  return {
    name: target.name,
    key: target.name.toLowerCase(),
    aliases: phrases([...spoken(target.name), ...(target.aliases ?? [])]),
    opposed: phrases((target.opposed ?? []).flatMap(spoken)),
  };
}
