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
  name: 1.6,
  standsAlone: 3.2,
  afterStandsAlone: 3.2,
  reaction: 0.9,
  personFirst: 0.5,
  about: 0.4,
  quoteFirst: 0.3,
  signedBefore: 1.6,
  smileBefore: 0.8,
  exclaimBefore: 0.3,
  openBefore: 0.6,
  shortBefore: 0.2,
  greetingBefore: -2.5,
  lowerAfterOpenEnd: -2.5,
  lower: 0,
  afterComma: -2.5,
  afterColon: -2,
  afterQuote: -2.2,
  listItem: -2.2,
  url: -1,
  signature: -2.2,
  aside: -1,
  postscript: -3,
  linkWord: -0.8,
  longAfterLong: -0.6,
  shared: -1,
  afterHashtags: 2.5,
  aroundPair: 4,
  pair: -6,
} as const;
const PRIOR_RATE = 0.55;
/** How many lines' worth the prior rate weighs against the page's own. */
const PRIOR_LINES = 6;
const RATE_ROUNDS = 3;

/** Words that go on with what was said: conjunctions, and pronouns for what stands in the line before. */
const LINK_WORDS = new Set(
  `and but so also however then because or anyway finally secondly thirdly otherwise besides though although meanwhile still yet
  these those such another they he she its their his her furthermore moreover additionally therefore thus hence plus
  und aber auch außerdem denn oder deshalb daher trotzdem jedoch dann sie er diese dieser dieses sein ihre dazu zudem
  et mais donc aussi alors ensuite ils elle il cette ces puis y pero también además entonces luego esto esta estos
  e ma però anche inoltre quindi poi mas também portanto então além isso en maar ook dus dan deze daarnaast
  i ale także też więc oni ona to а и но также поэтому они она он это і але також тому вони вона він це
  och men också dock så de den men og men også så derfor ja mutta myös se ne a ale také proto ve ama ayrıca bu`.split(
    /\s+/,
  ),
);
const POSTSCRIPT = /^(?:p\.?\s?s\.?|edit|update|edited|nachtrag|n\.?b\.?)(?:[\s:.,–—-]|$)/iu;

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
    if (headers.marks[index] !== 0 || headers.buttons[index] === 1 || block.phrase?.kind === 'ui') asides.add(index);
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
  const shared = sharedWords(blocks, from, to);
  for (let index = from + 1; index < to; index++) {
    scores[index - from] = startScore(blocks, index, from, pairs) + START.shared * shared[index - from]!;
  }
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

/** A word on more than this share of the lines is what the page is about, and ties no two lines together. */
const TOPIC_SHARE = 0.15;
const MIN_SHARED_UNITS = 5;

/** For each line the share of its longer words that stand in the line before too; words of the topic do not count. */
function sharedWords(blocks: readonly Block[], from: number, to: number): Float64Array {
  const vocabularies: Set<string>[] = [];
  const lines = new Map<string, number>();
  for (let index = from; index < to; index++) {
    const found = blocks[index]!.line.text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const words = new Set(found.filter((word) => word.length >= MIN_SHARED_UNITS));
    for (const word of words) lines.set(word, (lines.get(word) ?? 0) + 1);
    vocabularies.push(words);
  }
  const limit = Math.max(2, (to - from) * TOPIC_SHARE);
  return Float64Array.from(vocabularies, (words, place) => {
    const before = vocabularies[place - 1];
    if (!before) return 0;
    let common = 0;
    for (const word of words) if (before.has(word) && lines.get(word)! <= limit) common++;
    return Math.min(1, common / Math.max(2, Math.min(words.size, before.size, 6)));
  });
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
  const { text } = block.line;
  const beforeText = before.line.text;
  if (pairs.has(index)) return START.pair;
  // Whatever stands around a text that was sent twice is not part of it.
  if (pairs.has(index - 1) || pairs.has(index + 1)) return START.aroundPair;
  const links = LINK_WORDS.has(firstWord(text));
  let score = 0;
  if (standsAlone(block)) score += START.standsAlone;
  if (standsAlone(before)) score += START.afterStandsAlone;
  // Hashtags alone end what they stand under.
  if (/^(?:#[\p{L}\p{N}_]+\s*)+$/u.test(beforeText)) score += START.afterHashtags;
  if (block.address === 'handle') score += START.handle;
  else if (block.address === 'name' && !links) score += START.name;
  if (block.reactionStart) score += START.reaction;
  if (block.personStart) score += START.personFirst;
  if (block.about > 0) score += START.about;
  if (block.quoted > 0.85) score += START.quoteFirst;
  else if (before.quoted > 0.85) score += START.afterQuote;
  if (links) score += START.linkWord;
  if (block.bullet) score += START.listItem;
  else if (block.url && block.words <= 12) score += START.url;
  if (text.startsWith('(')) score += START.aside;
  if (POSTSCRIPT.test(text)) score += START.postscript;
  if (/,$/.test(beforeText)) score += before.words <= 3 ? START.greetingBefore : START.afterComma;
  else if (/[:：]$/.test(beforeText)) score += START.afterColon;
  else if (!before.sentenceEnd && !before.wordless) {
    if (block.lowerStart) score += START.lowerAfterOpenEnd;
    // Paragraphs within a comment end their sentences; the last line of a comment often does not.
    else if (before.words > 4) score += START.openBefore;
  } else if (block.lowerStart) score += START.lower;
  if (before.smiles) score += START.smileBefore;
  if (/[!！]$/.test(beforeText)) score += START.exclaimBefore;
  if (isSignature(block) && (!isSignature(before) || before.reactionStart) && index - 1 >= from)
    score += START.signature;
  else if (isSignature(before)) score += START.signedBefore;
  else if (before.reactionStart && before.words <= 2 && !before.sentenceEnd) score += START.greetingBefore;
  if (before.words <= 12 && before.sentenceEnd) score += START.shortBefore;
  if (before.words > 50 && block.words > 50) score += START.longAfterLong;
  return score;
}

/** "Anna", "- Bo from Lund": the last line of a comment. */
function isSignature(block: Block): boolean {
  if (/^[-–—~]\s?\p{L}/u.test(block.line.text) && block.words <= 4) return true;
  return block.words <= 3 && isNameLike(block) && !/\d/.test(block.line.text) && /^\p{Lu}/u.test(block.line.text);
}

const firstWord = (text: string): string => /^\p{L}+/u.exec(text)?.[0]?.toLowerCase() ?? '';
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const logit = (rate: number): number => Math.log(rate / (1 - rate));
