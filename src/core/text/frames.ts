import {
  BEFORE,
  DOMAIN,
  LEAD,
  moodOf,
  NAMES_GROUP,
  NAMES_PEOPLE,
  predicateOf,
  READER,
  REPORTED,
  SEVERAL,
  subjectOf,
} from './frame-words.js';
import { HASH_SEED, type HashedTokens, MENTION_TOKEN, spread, URL_TOKEN, WORD_TOKEN } from './hashed-tokens.js';
import * as lexicon from './lexicon.js';

/**
 * What a sentence says of whom, as features. Words and letters know that a comment holds "hate", "not" and the name of a
 * people; these know that the people is what is hated, or that it is not, and they know it for every people alike:
 *
 * - groups: each mention of a group of people is folded to one token, and the words around it are read with it;
 * - frames: each predicate with whom it is said of, how it is meant and whether it is denied, all as classes;
 * - addresses: the host of a link, and how much is said beside it.
 *
 * A comment without any of these costs one look at each token.
 */
export type Emit = (hash: number, first: number, last: number) => void;

const GROUP = spread(0x1b873593);
const STEP = 0x2545f491;
const POLARITY = 0x5bd1e995;
const SWEARING = 0x6bd1e995;
const NEGATED = 77;
const FRAME = 0x27d4eb2f;
const ADDRESS = 0x165667b1;

/** Tokens on either side that are read as speaking about a group, and how long the runs of words with it are. */
const NEAR = 5;
const RUN = 3;
/** A negation counts for so many tokens after it. */
const NEGATED_FOR = 4;
/** How far before a predicate its subject is looked for, how far mood and negation, and how far after it its object. */
const SUBJECT_TOKENS = 7;
const MOOD_TOKENS = 5;
const OBJECT_TOKENS = 4;

/** Subjects that no list holds: a group of people, and "they" after one was named. */
const A_GROUP = 6;
const GROUP_BEFORE = 7;
/** The mood of a sentence without a subject that begins with its predicate. */
const IMPERATIVE = 5;

const QUOTE = 0x22;
const DOT = 0x2e;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EQUALS = 0x3d;

let roles = new Int32Array(512);
let negations = new Uint8Array(512);
let inMention = new Uint8Array(512);
let begins = new Int32Array(64);
let ends = new Int32Array(64);

/**
 * Emits the features of what is said of groups (`before` the call of `between`), then those of frames and addresses.
 *
 * @param places per token its place in the word table, -1 for none.
 * @param between called between the two kinds.
 */
export function readFrames(tokens: HashedTokens, places: Int32Array, emit: Emit, between: () => void): void {
  const { kind, count } = tokens;
  const words = lexicon.wordTable();
  if (roles.length < count) {
    roles = new Int32Array(count * 2);
    negations = new Uint8Array(count * 2);
    inMention = new Uint8Array(count * 2);
  }
  let seen = 0;
  let links = 0;
  for (let token = 0; token < count; token++) {
    const place = places[token]!;
    const role = place < 0 ? 0 : words.roles[place]!;
    roles[token] = kind[token] === MENTION_TOKEN ? READER : role;
    negations[token] = place >= 0 && (words.bits[place]! & lexicon.NEGATION) !== 0 ? 1 : 0;
    inMention[token] = 0;
    seen |= role;
    if (kind[token] === URL_TOKEN) links++;
  }
  const found = (seen & (NAMES_GROUP | BEFORE)) === 0 ? 0 : findMentions(count);
  if (found > 0) aroundMentions(tokens, places, found, emit);
  between();
  if (links > 0 || (seen & DOMAIN) !== 0) addresses(tokens, emit);
  if (predicateOf(seen) !== 0) frames(tokens, found, emit);
}

/** Finds where groups are named; adjectives and the word for people after them are one mention. Returns how many. */
function findMentions(count: number): number {
  let found = 0;
  for (let token = 0; token < count; token++) {
    let end = token;
    if (roles[token]! & NAMES_GROUP) {
      end = token + 1;
      while (end < count && roles[end]! & (NAMES_GROUP | NAMES_PEOPLE)) end++;
    } else if (roles[token]! & BEFORE) {
      let next = token + 1;
      while (next < count && roles[next]! & BEFORE) next++;
      if (next === count || (roles[next]! & (NAMES_GROUP | NAMES_PEOPLE)) === 0) {
        // Nor does any later word of the run stand before a word for people.
        token = next - 1;
        continue;
      }
      end = next + 1;
      while (end < count && roles[end]! & NAMES_PEOPLE) end++;
    }
    if (end === token) continue;
    if (found === begins.length) {
      begins = wider(begins);
      ends = wider(ends);
    }
    inMention.fill(1, token, end);
    begins[found] = token;
    ends[found++] = end;
    token = end - 1;
  }
  return found;
}

function wider(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** Runs of words with a mention in them, and the words near it by side, polarity and negation. */
function aroundMentions(tokens: HashedTokens, places: Int32Array, found: number, emit: Emit): void {
  const { hash, kind, count, ends: over } = tokens;
  const words = lexicon.wordTable();
  const folded = (token: number): number => (inMention[token] === 1 ? GROUP : hash[token]!);
  for (let each = 0; each < found; each++) {
    const from = begins[each]!;
    const to = ends[each]!;
    let low = from;
    while (low > 0 && from - low < NEAR && over[low - 1] === 0) low--;
    let high = to;
    while (high < count && high - to < NEAR && over[high - 1] === 0) high++;
    emit(GROUP, from, to - 1);
    let run = GROUP;
    for (let at = to; at < Math.min(high, to + RUN); at++) {
      run = spread(Math.imul(run, STEP) + folded(at));
      emit(run, from, at);
    }
    run = GROUP;
    for (let at = from - 1; at >= Math.max(low, from - RUN); at--) {
      run = spread(Math.imul(run, STEP) ^ folded(at));
      emit(run, at, to - 1);
    }
    if (from > low && to < high)
      emit(spread(Math.imul(folded(from - 1), STEP) + Math.imul(folded(to), 7)), from - 1, to);
    let negatedFor = 0;
    for (let at = low; at < high; at++) {
      if (at >= from && at < to) continue;
      const side = at < from ? 1 : 2;
      const place = places[at]!;
      const negated = negatedFor > 0;
      if (kind[at] === WORD_TOKEN) emit(spread((folded(at) ^ Math.imul(side, STEP)) + (negated ? NEGATED : 0)), at, at);
      if (place >= 0) {
        const leaning = polarityClass(words.polarity[place]!);
        if (leaning > 0) emit(spread(POLARITY + leaning * 16 + side * 4 + (negated ? 1 : 0)), at, at);
        if (words.bits[place]! & lexicon.SWEAR) emit(spread(SWEARING + side), at, at);
      }
      negatedFor = negations[at] === 1 ? NEGATED_FOR : negatedFor - 1;
    }
  }
}

/** 1 and 2: strong and some praise, 3 and 4: strong and some blame, 0: neither. */
function polarityClass(leaning: number): number {
  if (leaning === 0) return 0;
  if (leaning > 0) return leaning > 0.8 ? 1 : 2;
  return leaning < -0.8 ? 3 : 4;
}

/** Each predicate with its subject, its object, its mood, and whether it is denied, quoted or reported. */
function frames(tokens: HashedTokens, found: number, emit: Emit): void {
  const { hash, kind, count, ends: over, codes, begin } = tokens;
  for (let each = 0; each < found; each++) roles.fill(A_GROUP, begins[each]!, ends[each]!);
  let quoted = 0;
  let groupBefore = false;
  for (let token = 0; token < count; token++) {
    if (kind[token] !== WORD_TOKEN && codes[begin[token]!] === QUOTE) quoted ^= 1;
    if (subjectOf(roles[token]!) === A_GROUP) groupBefore = true;
    const predicate = predicateOf(roles[token]!);
    if (predicate === 0) continue;
    let subject = 0;
    let mood = 0;
    let reported = 0;
    let negated = 0;
    let first = token;
    for (let at = token - 1, steps = 0; at >= 0 && steps < SUBJECT_TOKENS && over[at] === 0; at--, steps++) {
      const role = roles[at]!;
      if (negations[at] === 1 && steps < MOOD_TOKENS) negated = 1;
      const how = moodOf(role);
      if (how === REPORTED) reported = 1;
      else if (how !== 0 && mood === 0 && steps < MOOD_TOKENS) mood = how;
      if (subject === 0 && subjectOf(role) !== 0) {
        subject = subjectOf(role);
        first = at;
      }
    }
    if (subject === 0 && mood === 0 && (token === 0 || over[token - 1] === 1 || (roles[token - 1]! & LEAD) !== 0))
      mood = IMPERATIVE;
    if (subject === SEVERAL && groupBefore) subject = GROUP_BEFORE;
    let object = 0;
    for (let at = token + 1, steps = 0; at < count && steps < OBJECT_TOKENS && over[at - 1] === 0; at++, steps++) {
      object = subjectOf(roles[at]!);
      if (object !== 0) break;
    }
    const put = (which: number, value: number): void =>
      emit(spread(Math.imul(FRAME, which) + Math.imul(predicate + value * 16, STEP)), first, token);
    put(2, negated);
    put(7, mood + (negated + quoted * 2 + reported * 4) * 16);
    // The word itself, with whom it is said of and whether it is denied.
    emit(spread(hash[token]! + Math.imul(subject * 2 + negated + 1, FRAME)), first, token);
    if (object !== 0) put(5, object + negated * 16);
    if (subject === 0) continue;
    put(3, subject);
    put(4, subject + negated * 16 + mood * 32);
  }
}

/** Addresses: the labels of their host, whether more follows, and how many words stand beside them. */
function addresses(tokens: HashedTokens, emit: Emit): void {
  const { hash, kind, count, codes, begin, end } = tokens;
  let words = 0;
  for (let token = 0; token < count; token++) if (kind[token] === WORD_TOKEN) words++;
  const said = words === 0 ? 0 : words < 4 ? 1 : words < 10 ? 2 : words < 25 ? 3 : 4;
  for (let token = 0; token < count; token++) {
    if (kind[token] === URL_TOKEN) link(tokens, token, said, emit);
    else if (
      kind[token] === WORD_TOKEN &&
      token + 2 < count &&
      codes[begin[token + 1]!] === DOT &&
      end[token] === begin[token + 1] &&
      end[token + 1] === begin[token + 2] &&
      (roles[token + 2]! & DOMAIN) !== 0
    ) {
      emit(spread(hash[token]! + ADDRESS), token, token + 2);
      emit(spread(hash[token + 2]! + ADDRESS), token, token + 2);
      emit(spread(ADDRESS + 64 + said), token, token + 2);
      emit(spread(ADDRESS + 128), token, token + 2);
    }
  }
}

/** Hosts of more labels are made up to be read. */
const MOST_LABELS = 6;

function link({ hash, codes, begin, end }: HashedTokens, token: number, said: number, emit: Emit): void {
  let at = begin[token]!;
  const stop = end[token]!;
  // Past the scheme and "www." (of which a run of one letter leaves two).
  if (codes[at] === 0x68) while (at < stop && codes[at] !== SLASH) at++;
  while (at < stop && codes[at] === SLASH) at++;
  if (codes[at] === 0x77 && codes[at + 1] === 0x77 && codes[at + 2] === DOT) at += 3;
  let label = HASH_SEED;
  let last = 0;
  for (let labels = 0; at <= stop && labels < MOST_LABELS; at++) {
    const code = at < stop ? codes[at]! : SLASH;
    if (code !== DOT && code !== SLASH && code !== QUESTION) {
      label = Math.imul(label ^ code, 0x01000193);
      continue;
    }
    last = spread(label);
    emit(spread(last + ADDRESS), token, token);
    label = HASH_SEED;
    labels++;
    if (code !== DOT) break;
  }
  let query = 0;
  for (let look = at; look < stop && query === 0; look++)
    if (codes[look] === QUESTION || codes[look] === EQUALS) query = 1;
  emit(spread(ADDRESS + 3 + query + (stop - at > 2 ? 2 : 0)), token, token);
  emit(spread(ADDRESS + 16 + said), token, token);
  emit(spread(ADDRESS + 32 + said + Math.imul(last, 3)), token, token);
  if (token > 0) emit(spread(hash[token - 1]! ^ ADDRESS), token - 1, token);
  else emit(ADDRESS, token, token);
}
