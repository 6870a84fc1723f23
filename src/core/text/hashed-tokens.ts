/**
 * Text to folded code units and hashed tokens, in reused buffers: the first half of the one pass behind every
 * linear model. Linear time and no allocation per token, whatever the text. (`tokenize.ts` gives tokens as values
 * to those who show or match them; a classifier pass cannot afford an object a token.)
 */

/** What a code unit is to the cutter. */
const SPACE = 0;
const WORD = 1;
const SYMBOL = 2;
const SURROGATE = 3;
const APOSTROPHE = 4;

/** What a token is. */
export const WORD_TOKEN = 1;
export const SYMBOL_TOKEN = 2;
export const EMOJI_TOKEN = 3;
export const URL_TOKEN = 4;
export const MENTION_TOKEN = 5;

/** Hashes of what is one thing whatever it says. */
const URL_HASH = 0x51ed270b;
const MENTION_HASH = 0x2c1b3c6d;

interface Tables {
  readonly kind: Uint8Array;
  readonly lower: Uint16Array;
  /** 1 upper-case letter, 2 any other letter, 4 digit. */
  readonly letter: Uint8Array;
}

let tables: Tables | undefined;

/** Class and lower case of each code unit of the basic plane; 65,536 look-ups once (about 15 ms), on first use. */
function codeTables(): Tables {
  if (tables) return tables;
  const kind = new Uint8Array(65536);
  const lower = new Uint16Array(65536);
  const letter = new Uint8Array(65536);
  const word = /[\p{L}\p{N}\p{M}_]/u;
  const space = /[\s\p{Cc}\p{Cf}]/u;
  for (let code = 0; code < 65536; code++) {
    lower[code] = code;
    if (code >= 0xd800 && code <= 0xdfff) {
      kind[code] = SURROGATE;
      continue;
    }
    // Variation selectors are marks by their category and belong to the emoji before them.
    if (code >= 0xfe00 && code <= 0xfe0f) continue;
    const char = String.fromCharCode(code);
    kind[code] = word.test(char) ? WORD : space.test(char) ? SPACE : SYMBOL;
    if (kind[code] !== WORD) continue;
    const small = char.toLowerCase();
    if (small.length === 1) lower[code] = small.charCodeAt(0);
    if (/\p{N}/u.test(char)) letter[code] = 4;
    else if (/\p{L}/u.test(char)) letter[code] = small !== char ? 1 : 2;
  }
  // The typographic apostrophe and its stand-ins are one sign; within a word it belongs to it.
  for (const code of [0x27, 0x2019, 0x2018, 0x02bc, 0x60, 0xb4]) {
    kind[code] = APOSTROPHE;
    lower[code] = 0x27;
  }
  for (const code of [0x201c, 0x201d, 0x201e, 0x00ab, 0x00bb]) lower[code] = 0x22;
  tables = { kind, lower, letter };
  return tables;
}

/** A text as the features see it. Buffers are longer than what is in use. */
export interface HashedTokens {
  /** Folded code units: lower case, runs of one character cut to two, digits of longer numbers as `0`. */
  codes: Uint16Array;
  /** Per code unit its offset in the text; `at[length]` is the text's length. */
  at: Int32Array;
  /** Code units in use. */
  length: number;
  count: number;
  hash: Int32Array;
  /** Per token `[begin, end)` into `codes`. */
  begin: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  /** Per token 1 where a sentence ends after it; the last token always has it. */
  ends: Uint8Array;
  sentences: number;
  /** Counts over the text as it stands, before folding. */
  letters: number;
  upper: number;
  digits: number;
  newlines: number;
  /** Characters dropped from runs of three or more ("soooo"). */
  stretched: number;
  /** Words of two or more letters, all of them capitals. */
  shouted: number;
}

export function createHashedTokens(): HashedTokens {
  return {
    codes: new Uint16Array(2048),
    at: new Int32Array(2049),
    length: 0,
    count: 0,
    hash: new Int32Array(512),
    begin: new Int32Array(512),
    end: new Int32Array(512),
    kind: new Uint8Array(512),
    ends: new Uint8Array(512),
    sentences: 0,
    letters: 0,
    upper: 0,
    digits: 0,
    newlines: 0,
    stretched: 0,
    shouted: 0,
  };
}

/** The seed and the step of FNV-1a, over 16-bit units. */
export const HASH_SEED = 0x811c9dc5 | 0;
const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Spreads a hash over all its bits (the finaliser of MurmurHash3, public domain), so that a mask may cut it. */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The hash of a word as `hashTokens` would give it; `word` is lower case and one token. */
export function wordHash(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return spread(hash);
}

/**
 * Cuts a text into hashed tokens.
 *
 * @param offsets where the text was rewritten before (look-alikes folded): per code unit its offset in the
 *   original, with one more entry for the end.
 */
export function hashTokens(text: string, into: HashedTokens, offsets?: Int32Array | null): HashedTokens {
  fold(text, into, offsets ?? null);
  cut(into);
  endSentences(into);
  return into;
}

function fold(text: string, into: HashedTokens, offsets: Int32Array | null): void {
  const { kind, lower, letter } = codeTables();
  if (into.codes.length < text.length + 1) {
    into.codes = new Uint16Array(text.length * 2);
    into.at = new Int32Array(text.length * 2 + 1);
  }
  const { codes, at } = into;
  let length = 0;
  let letters = 0;
  let upper = 0;
  let digits = 0;
  let newlines = 0;
  let stretched = 0;
  let shouted = 0;
  let run = 0;
  let wordLetters = 0;
  let wordUpper = 0;
  let last = -1;
  for (let from = 0; from < text.length; from++) {
    const raw = text.charCodeAt(from);
    const code = lower[raw]!;
    const shape = letter[raw]!;
    if (shape === 0 || shape === 4) {
      if (wordUpper >= 2 && wordUpper === wordLetters) shouted++;
      wordLetters = 0;
      wordUpper = 0;
      if (shape === 4) digits++;
      else if (raw === 10) newlines++;
    } else {
      letters++;
      wordLetters++;
      if (shape === 1) {
        upper++;
        wordUpper++;
      }
    }
    if (code === last && kind[raw] !== SURROGATE) {
      run++;
      // "sooooo" and "!!!!!!" say the same as "soo" and "!!", and would else fill the table with one-off n-grams.
      if (run > 2 && shape !== 4) {
        stretched++;
        continue;
      }
    } else {
      run = 1;
      last = code;
    }
    codes[length] = code;
    at[length++] = offsets ? offsets[from]! : from;
  }
  if (wordUpper >= 2 && wordUpper === wordLetters) shouted++;
  at[length] = offsets ? offsets[text.length]! : text.length;
  into.length = length;
  into.letters = letters;
  into.upper = upper;
  into.digits = digits;
  into.newlines = newlines;
  into.stretched = stretched;
  into.shouted = shouted;
}

function grow(into: HashedTokens): void {
  const wider = (from: Int32Array): Int32Array => {
    const to = new Int32Array(from.length * 2);
    to.set(from);
    return to;
  };
  into.hash = wider(into.hash);
  into.begin = wider(into.begin);
  into.end = wider(into.end);
  const kinds = new Uint8Array(into.kind.length * 2);
  kinds.set(into.kind);
  into.kind = kinds;
  into.ends = new Uint8Array(into.kind.length);
}

function cut(into: HashedTokens): void {
  const { kind } = codeTables();
  const { codes, length } = into;
  let count = 0;
  let at = 0;
  while (at < length) {
    const shape = kind[codes[at]!]!;
    if (shape === SPACE) {
      at++;
      continue;
    }
    if (count === into.hash.length) grow(into);
    let end = at + 1;
    let what = SYMBOL_TOKEN;
    let hash = HASH_SEED;
    if (shape === WORD && beginsUrl(codes, at, length)) {
      while (end < length && kind[codes[end]!] !== SPACE) end++;
      what = URL_TOKEN;
      hash = URL_HASH;
    } else if (shape === WORD) {
      end = wordEnd(codes, at, length, kind);
      if (isDebris(codes, at, end)) {
        at = end;
        continue;
      }
      what = WORD_TOKEN;
      foldNumber(codes, at, end);
      for (let from = at; from < end; from++) hash = hashStep(hash, codes[from]!);
      hash = spread(hash);
    } else if (codes[at] === 0x40 && end < length && kind[codes[end]!] === WORD && !endsWord(codes, at, kind)) {
      // Whom a comment mentions says nothing general, and is a person's name: all mentions are one.
      end = wordEnd(codes, end, length, kind);
      what = MENTION_TOKEN;
      hash = MENTION_HASH;
    } else {
      if (shape === SURROGATE) {
        what = EMOJI_TOKEN;
        if (end < length && kind[codes[end]!] === SURROGATE) end++;
      }
      for (let from = at; from < end; from++) hash = hashStep(hash, codes[from]!);
      hash = spread(hash);
    }
    into.hash[count] = hash;
    into.begin[count] = at;
    into.end[count] = end;
    into.kind[count++] = what;
    at = end;
  }
  into.count = count;
}

/** Words of two letters or more that a sentence has at least: initials, "Dr." and numbers of a list are none. */
const SENTENCE_WORDS = 2;

/** Marks where sentences end: a full stop or its like before a blank, or a new line. Coarse, and one pass. */
function endSentences(into: HashedTokens): void {
  const { codes, begin, end, kind, ends, count } = into;
  let sentences = 0;
  let wordCount = 0;
  for (let token = 0; token < count; token++) {
    if (kind[token] === WORD_TOKEN && end[token]! - begin[token]! > 1) wordCount++;
    ends[token] = 0;
    if (token + 1 === count) {
      ends[token] = 1;
      sentences++;
    } else if (wordCount >= SENTENCE_WORDS && begin[token + 1]! > end[token]!) {
      let over = kind[token] === SYMBOL_TOKEN && closesSentence(codes[begin[token]!]!);
      for (let gap = end[token]!; gap < begin[token + 1]! && !over; gap++) over = codes[gap] === 10;
      if (!over) continue;
      ends[token] = 1;
      sentences++;
      wordCount = 0;
    }
  }
  into.sentences = sentences;
}

const closesSentence = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002;

const endsWord = (codes: Uint16Array, at: number, kind: Uint8Array): boolean => at > 0 && kind[codes[at - 1]!] === WORD;

function wordEnd(codes: Uint16Array, from: number, length: number, kind: Uint8Array): number {
  let end = from + 1;
  while (end < length) {
    const shape = kind[codes[end]!]!;
    if (shape === WORD || (shape === APOSTROPHE && end + 1 < length && kind[codes[end + 1]!] === WORD)) end++;
    else break;
  }
  return end;
}

/** What lead bytes of UTF-8 look like when they were read as Latin-1, in lower case: â ã ä å ð ñ ÿ and the like. */
const DEBRIS = new Set([0xe2, 0xe3, 0xe4, 0xe5, 0xf0, 0xf1, 0xff]);

/**
 * A word of nothing but such letters is what was left of a damaged emoji or quote. It says nothing, and a run of
 * it would dilute what the comment does say.
 */
function isDebris(codes: Uint16Array, begin: number, end: number): boolean {
  if (end - begin < 2) return false;
  for (let at = begin; at < end; at++) if (!DEBRIS.has(codes[at]!)) return false;
  return true;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Numbers of three and more characters keep their shape and lose their digits: prices and phones are alike. */
function foldNumber(codes: Uint16Array, begin: number, end: number): void {
  if (end - begin < 3 || !isDigit(codes[begin]!)) return;
  for (let at = begin; at < end; at++) if (isDigit(codes[at]!)) codes[at] = 0x30;
}

/** `http://`, `https://` or `www.` at `at`; a run of one character was cut to two, so `www` stands as `ww`. */
function beginsUrl(codes: Uint16Array, at: number, length: number): boolean {
  if (codes[at] === 0x68) {
    if (at + 7 >= length || codes[at + 1] !== 0x74 || codes[at + 2] !== 0x74 || codes[at + 3] !== 0x70) return false;
    const colon = codes[at + 4] === 0x73 ? at + 5 : at + 4;
    return codes[colon] === 0x3a && codes[colon + 1] === 0x2f && codes[colon + 2] === 0x2f;
  }
  return codes[at] === 0x77 && at + 3 < length && codes[at + 1] === 0x77 && codes[at + 2] === 0x2e;
}
