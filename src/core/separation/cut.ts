import type { Block } from './blocks.js';
import { type Headers, isNameLike } from './headers.js';

/** One comment: the blocks `[first, last]` and how sure its begin is. */
export interface Cut {
  readonly first: number;
  readonly last: number;
  readonly beginConfidence: number;
  /** Which blocks are its header or its buttons and not its body. */
  readonly aside: ReadonlySet<number>;
}

/**
 * Log-odds of a line starting a comment, by hand: strong where the form says so (an address, a lone emoji), weak where only
 * length or a word does. Before any evidence, `PRIOR_RATE` of the lines start one.
 */
const START = {
  handle: 3,
  name: 1.8,
  standsAlone: 3.2,
  afterStandsAlone: 3.2,
  reaction: 0.8,
  quoteFirst: 1,
  repeated: 2,
  signedBefore: 1.2,
  shortBefore: 0.35,
  lowerAfterOpenEnd: -3.5,
  lower: -0.2,
  afterOpenEnd: -0.5,
  afterComma: -2.5,
  afterColon: -2.2,
  afterQuote: -2.5,
  listItem: -2.2,
  url: -1,
  signature: -2,
  linkWord: -0.5,
  longAfterLong: -0.6,
  pair: -6,
  aroundPair: 4,
} as const;
const PRIOR_RATE = 0.65;
/** How many lines' worth the prior rate weighs against the page's own. */
const PRIOR_LINES = 6;
const RATE_ROUNDS = 3;

const LINK_WORDS = new Set(
  'and but so also however then because or anyway finally secondly thirdly otherwise besides und aber auch außerdem denn oder et mais donc aussi alors y pero también e ma però anche mas também en maar ook i ale także и но также і але також och men också'.split(
    ' ',
  ),
);

/** Cuts one run of comment lines `[from, to)` into comments. */
export function cutRun(blocks: readonly Block[], headers: Headers, from: number, to: number): Cut[] {
  const starts: { at: number; confidence: number }[] = [];
  const headed: number[] = [];
  for (let index = from; index < to; index++) if (headers.marks[index] === 1) headed.push(index);
  const asides = asidesOf(blocks, headers, from, to);
  if (headed.length > 0) {
    const trailing = headers.trailing && headed[0]! > from;
    if (trailing) {
      starts.push({ at: from, confidence: 0.9 });
      for (const at of headed) {
        let next = at + 1;
        while (next < to && headers.marks[next] === 2) next++;
        if (next < to) starts.push({ at: next, confidence: 0.9 });
      }
    } else {
      if (headed[0]! > from) starts.push({ at: from, confidence: 0.5 });
      for (const at of headed) starts.push({ at, confidence: 0.97 });
    }
  } else {
    const gapLevel = gapBetweenComments(blocks, from, to);
    if (gapLevel > 0) {
      for (let index = from; index < to; index++) {
        if (index === from || blocks[index]!.line.gap >= gapLevel) starts.push({ at: index, confidence: 0.8 });
      }
    } else starts.push(...startsByEvidence(blocks, from, to));
  }
  return starts.map(({ at, confidence }, place) => {
    const last = (starts[place + 1]?.at ?? to) - 1;
    const aside = new Set<number>();
    let body = false;
    for (let index = at; index <= last; index++) {
      if (asides.has(index)) aside.add(index);
      else body = true;
    }
    // A comment whose every line looks like a button is one that says "Agree".
    if (!body && aside.size > 0) {
      for (const index of aside) if (headers.marks[index] === 0) aside.delete(index);
    }
    return { first: at, last, beginConfidence: confidence, aside };
  });
}

/** Header lines, and short lines that stand in the run again and again: the buttons of each comment. */
function asidesOf(blocks: readonly Block[], headers: Headers, from: number, to: number): Set<number> {
  const asides = new Set<number>();
  const counts = new Map<string, number>();
  const fold = (index: number) => blocks[index]!.line.text.toLowerCase().replace(/\d+/g, '9');
  let headed = 0;
  for (let index = from; index < to; index++) {
    if (headers.marks[index] === 1) headed++;
    if (blocks[index]!.words <= 6) counts.set(fold(index), (counts.get(fold(index)) ?? 0) + 1);
  }
  for (let index = from; index < to; index++) {
    const block = blocks[index]!;
    if (headers.marks[index] !== 0 || block.phrase?.kind === 'ui') asides.add(index);
    else if (headed >= 3 && block.words <= 6 && (counts.get(fold(index)) ?? 0) >= Math.max(3, headed * 0.5))
      asides.add(index);
  }
  return asides;
}

/** The number of blank lines that stands between comments and not within them; 0 where the gaps do not tell. */
function gapBetweenComments(blocks: readonly Block[], from: number, to: number): number {
  const counts = new Map<number, number>();
  for (let index = from + 1; index < to; index++) {
    const gap = blocks[index]!.line.gap;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const total = to - from - 1;
  if (counts.size < 2 || total < 4) return 0;
  let atLeast = 0;
  for (const [gap, count] of [...counts].sort((a, b) => b[0] - a[0])) {
    atLeast += count;
    if (gap > 0 && atLeast >= total * 0.2 && atLeast <= total * 0.9) return gap;
  }
  return 0;
}

function startsByEvidence(blocks: readonly Block[], from: number, to: number): { at: number; confidence: number }[] {
  const scores = new Float64Array(to - from);
  const pairs = recurringPairs(blocks, from, to);
  for (let index = from + 1; index < to; index++) scores[index - from] = startScore(blocks, index, from, pairs);
  let rate = PRIOR_RATE;
  for (let round = 0; round < RATE_ROUNDS; round++) {
    let sum = PRIOR_RATE * PRIOR_LINES;
    for (let place = 1; place < scores.length; place++) sum += sigmoid(scores[place]! + logit(rate));
    rate = Math.min(0.95, Math.max(0.1, sum / (scores.length - 1 + PRIOR_LINES)));
  }
  const starts = [{ at: from, confidence: 0.9 }];
  for (let place = 1; place < scores.length; place++) {
    const probability = sigmoid(scores[place]! + logit(rate));
    if (probability >= 0.5) starts.push({ at: from + place, confidence: probability });
  }
  return starts;
}

/** Second lines of pairs of lines that stand more than once: spam of two lines is one comment. */
function recurringPairs(blocks: readonly Block[], from: number, to: number): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (let index = from + 1; index < to; index++) {
    // The first words are enough: such texts are sent with small changes.
    const key = `${head(blocks[index - 1]!)}\n${head(blocks[index]!)}`;
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  }
  const seconds = new Set<number>();
  for (const list of places.values()) if (list.length > 1) for (const index of list) seconds.add(index);
  return seconds;
}

const PAIR_UNITS = 40;
const head = (block: Block): string => block.line.text.slice(0, PAIR_UNITS).toLowerCase();

function standsAlone(block: Block): boolean {
  if (block.wordless) return block.emoji || /\^|[!?+♥❤]/u.test(block.line.text);
  // "This ^^", "^ what he said"
  return block.words <= 4 && /\^\^?/.test(block.line.text);
}

function startScore(blocks: readonly Block[], index: number, from: number, pairs: ReadonlySet<number>): number {
  const block = blocks[index]!;
  const before = blocks[index - 1]!;
  const text = block.line.text;
  if (pairs.has(index)) return START.pair;
  // Whatever stands around a text that was sent twice is not part of it.
  if (pairs.has(index - 1) || pairs.has(index + 1)) return START.aroundPair;
  let score = 0;
  if (standsAlone(block)) score += START.standsAlone;
  if (standsAlone(before)) score += START.afterStandsAlone;
  if (block.address === 'handle') score += START.handle;
  else if (block.address === 'name' && !LINK_WORDS.has(firstWord(text))) score += START.name;
  if (block.reactionStart) score += START.reaction;
  if (block.quoted > 0.85) score += START.quoteFirst;
  else if (before.quoted > 0.85) score += START.afterQuote;
  if (LINK_WORDS.has(firstWord(text))) score += START.linkWord;
  if (block.bullet) score += START.listItem;
  else if (block.url && block.words <= 12) score += START.url;
  const beforeText = before.line.text;
  if (/,$/.test(beforeText)) score += before.words <= 3 ? START.afterComma / 2 : START.afterComma;
  else if (/[:：]$/.test(beforeText)) score += START.afterColon;
  else if (!before.sentenceEnd && !before.wordless) {
    if (block.lowerStart) score += START.lowerAfterOpenEnd;
    else if (before.words > 8) score += START.afterOpenEnd;
  } else if (block.lowerStart) score += START.lower;
  if (isSignature(block) && index - 1 >= from && !isSignature(before)) score += START.signature;
  if (isSignature(before)) score += START.signedBefore;
  if (before.words <= 12 && before.sentenceEnd) score += START.shortBefore;
  if (before.words > 50 && block.words > 50) score += START.longAfterLong;
  return score;
}

/** "Anna", "- Bo from Lund": the last line of a comment. */
function isSignature(block: Block): boolean {
  if (/^[-–—~]\s?\p{L}/u.test(block.line.text) && block.words <= 4) return true;
  return block.words <= 2 && isNameLike(block) && !/\d/.test(block.line.text) && /^\p{Lu}/u.test(block.line.text);
}

const firstWord = (text: string): string => /^\p{L}+/u.exec(text)?.[0]?.toLowerCase() ?? '';
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const logit = (rate: number): number => Math.log(rate / (1 - rate));
