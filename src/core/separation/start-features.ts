import type { Block } from './blocks.js';
import { isNameLike } from './names.js';

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

/** What a start may be told from, of a line and the line before it; each near [0, 1]. */
type StartFeature = readonly [name: string, see: (at: Place) => boolean | number];

interface Place {
  readonly block: Block;
  readonly before: Block;
  /** The line before that one, where it is of the same run. */
  readonly earlier: Block | undefined;
  readonly after: Block | undefined;
  readonly text: string;
  readonly beforeText: string;
  readonly links: boolean;
  readonly shared: number;
  /** Mean logarithm of the words of a line in this run. */
  readonly usualLength: number;
  readonly pair: boolean;
  readonly aroundPair: boolean;
  readonly run: RunShares;
  /** The line stands in the run again and again, numbers aside: what a page writes under each comment. */
  readonly foot: boolean;
  readonly afterFoot: boolean;
}

/** What the run is like as a whole: people who write letters write lines that people who write remarks do not. */
interface RunShares {
  readonly farewells: number;
  readonly short: number;
  readonly answers: number;
  readonly reactions: number;
  readonly links: number;
  readonly open: number;
  readonly items: number;
  readonly spread: number;
}

const LENGTHS = [3, 8, 15, 30, 60] as const;
const classOf = (words: number): number => {
  const place = LENGTHS.findIndex((end) => words <= end);
  return place < 0 ? LENGTHS.length : place;
};
const isOpen = ({ before, beforeText }: Place): boolean =>
  !before.sentenceEnd && !before.wordless && !/[,:：]$/u.test(beforeText);

const FEATURES: readonly StartFeature[] = [
  ['standsAlone', ({ block }) => standsAlone(block)],
  ['afterStandsAlone', ({ before }) => standsAlone(before)],
  ['afterHashtags', ({ beforeText }) => /^(?:#[\p{L}\p{N}_]+\s*)+$/u.test(beforeText)],
  ['handle', ({ block }) => block.address === 'handle'],
  ['name', ({ block, links }) => block.address === 'name' && !links],
  ['reaction', ({ block }) => block.reactionStart],
  ['reactionShort', ({ block }) => block.reactionStart && block.words <= 12],
  ['personFirst', ({ block }) => block.personStart],
  ['about', ({ block }) => block.about > 0],
  ['second', ({ block }) => block.second > 0],
  ['quoteFirst', ({ block }) => block.quoted > 0.85],
  ['quoteStart', ({ text }) => /^["“„«>]/u.test(text)],
  ['afterQuote', ({ before }) => before.quoted > 0.85],
  ['link', ({ links }) => links],
  ['listItem', ({ block }) => block.bullet],
  ['afterListItem', ({ before }) => before.bullet],
  ['url', ({ block }) => block.url && block.words <= 12],
  ['afterUrl', ({ before }) => before.url && before.words <= 12],
  ['aside', ({ text }) => text.startsWith('(')],
  ['postscript', ({ text }) => POSTSCRIPT.test(text)],
  ['afterGreeting', ({ before, beforeText }) => /,$/u.test(beforeText) && before.words <= 3],
  ['afterComma', ({ before, beforeText }) => /,$/u.test(beforeText) && before.words > 3],
  ['afterColon', ({ beforeText }) => /[:：]$/u.test(beforeText)],
  ['afterEllipsis', ({ beforeText }) => /(?:…|\.\.\.?)$/u.test(beforeText)],
  ['lower', ({ block }) => block.lowerStart],
  ['lowerAfterOpen', (at) => at.block.lowerStart && isOpen(at)],
  ['openBefore', (at) => isOpen(at) && at.before.words > 4],
  ['openBeforeShort', (at) => isOpen(at) && at.before.words <= 4],
  ['openHere', ({ block }) => !block.sentenceEnd && !block.wordless],
  ['smileBefore', ({ before }) => before.smiles],
  ['exclaimBefore', ({ beforeText }) => /[!！]$/u.test(beforeText)],
  ['askBefore', ({ beforeText }) => /[?？]$/u.test(beforeText)],
  ['signature', ({ block, before }) => isSignature(block) && (!isSignature(before) || before.reactionStart)],
  ['afterSignature', ({ block, before }) => isSignature(before) && !isSignature(block)],
  ['thanksHere', ({ block }) => block.reactionStart && block.words <= 4],
  ['afterThanks', ({ before }) => before.reactionStart && before.words <= 4],
  ['reactionBefore', ({ before }) => before.reactionStart],
  ['handleBefore', ({ before }) => before.address === 'handle'],
  ['nameBefore', ({ before }) => before.address === 'name'],
  ['handleLater', ({ after }) => after?.address === 'handle'],
  ['numbers', ({ block }) => block.numbers > 0],
  ['emoji', ({ block }) => block.emoji],
  ['shared', ({ shared }) => shared],
  ['sharedSome', ({ shared }) => shared > 0],
  ['bothLong', ({ block, before }) => block.words > 40 && before.words > 40],
  ['bothShort', ({ block, before }) => block.words <= 8 && before.words <= 8],
  ['longerThanUsual', ({ block, usualLength }) => Math.max(0, Math.log1p(block.words) - usualLength)],
  ['shorterThanUsual', ({ block, usualLength }) => Math.max(0, usualLength - Math.log1p(block.words))],
  ['beforeLonger', ({ before, usualLength }) => Math.max(0, Math.log1p(before.words) - usualLength)],
  ['beforeShorter', ({ before, usualLength }) => Math.max(0, usualLength - Math.log1p(before.words))],
  ['informalAlike', ({ block, before }) => block.informal >= 0.7 === before.informal >= 0.7],
  ['sloppyAlike', ({ block, before }) => block.sloppy && before.sloppy],
  ['lowerAlike', ({ block, before }) => block.lowerStart && before.lowerStart],
  ['smallAfterCapital', ({ block, before }) => block.lowerStart && !before.lowerStart],
  ['gap', ({ block, before, after }) => block.line.gap > Math.min(before.line.gap, after?.line.gap ?? before.line.gap)],
  ['greets', ({ block, text }) => greets(block, text)],
  ['afterGreets', ({ before, beforeText }) => greets(before, beforeText)],
  ['callsOut', ({ block, text }) => block.words > 3 && CALLS_OUT.test(text)],
  ['calledName', ({ text }) => CALLED.test(text.slice(0, CALLED_UNITS))],
  ['foot', ({ foot }) => foot],
  ['afterFoot', ({ foot, afterFoot }) => afterFoot && !foot],
  ['farewell', ({ block }) => block.farewell],
  ['afterFarewell', ({ block, before }) => before.farewell && !isSignature(block) && !block.farewell],
  ['answers', ({ block }) => block.answers],
  ['answersBefore', ({ before }) => before.answers],
  ['asksThem', ({ block }) => block.asksThem],
  ['asksThemBefore', ({ before }) => before.asksThem],
  ['answersTwice', ({ block, before }) => block.answers && before.answers],
  ['personTwice', ({ block, before }) => block.personStart && before.personStart],
  ['runFarewells', ({ run }) => run.farewells],
  ['runShort', ({ run }) => run.short],
  ['runAnswers', ({ run }) => run.answers],
  ['runReactions', ({ run }) => run.reactions],
  ['runLinks', ({ run }) => run.links],
  ['runOpen', ({ run }) => run.open],
  ['runItems', ({ run }) => run.items],
  ['runSpread', ({ run }) => run.spread],
  ['runLength', ({ usualLength }) => usualLength / 3],
  ['firstPair', ({ earlier }) => earlier === undefined],
  ['pair', ({ pair }) => pair],
  ['aroundPair', ({ aroundPair }) => aroundPair],
  ...[0, 1, 2, 3, 4, 5].map((size): StartFeature => [`words${size}`, ({ block }) => classOf(block.words) === size]),
  ...[0, 1, 2, 3, 4, 5].map(
    (size): StartFeature => [`wordsBefore${size}`, ({ before }) => classOf(before.words) === size],
  ),
];

export const START_FEATURE_NAMES: readonly string[] = FEATURES.map(([name]) => name);

/** What is seen of each line of a run `[from, to)` as the start of a comment: rows of `START_FEATURE_NAMES`. */
export function startRows(blocks: readonly Block[], from: number, to: number): Float64Array {
  const rows = new Float64Array((to - from) * FEATURES.length);
  const pairs = recurringPairs(blocks, from, to);
  const shared = sharedWords(blocks, from, to);
  let lengths = 0;
  for (let index = from; index < to; index++) lengths += Math.log1p(blocks[index]!.words);
  const run = sharesOf(blocks.slice(from, to), lengths / (to - from));
  const feet = recurringForms(blocks.slice(from, to));
  for (let index = from + 1; index < to; index++) {
    const pair = pairs.has(index);
    const block = blocks[index]!;
    const before = blocks[index - 1]!;
    const place: Place = {
      block,
      before,
      earlier: index - 2 >= from ? blocks[index - 2] : undefined,
      after: index + 1 < to ? blocks[index + 1] : undefined,
      text: block.line.text,
      beforeText: before.line.text,
      links: LINK_WORDS.has(firstWord(block.line.text)),
      shared: shared[index - from]!,
      usualLength: lengths / (to - from),
      pair,
      run,
      foot: feet.has(formOf(block)),
      afterFoot: feet.has(formOf(before)),
      // Whatever stands around a text that was sent twice is not part of it.
      aroundPair: !pair && (pairs.has(index - 1) || pairs.has(index + 1)),
    };
    FEATURES.forEach(([, see], column) => {
      rows[(index - from) * FEATURES.length + column] = Number(see(place));
    });
  }
  return rows;
}

/** "Jonathan,", "Hi Anna!": who is meant, on a line of its own. */
const greets = (block: Block, text: string): boolean => block.words <= 4 && !block.farewell && GREETING.test(text);
const GREETING = /^(?:\p{L}{2,9}\s)?\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?\s?(?:[,:!]|[-–—]+)$/u;
/** "Liz- yes", "Huy: it is", "Anna – no". */
const CALLS_OUT = /^@?\p{Lu}\p{L}{1,19}(?:\s\p{Lu}\p{L}*)?\s?(?:[-–—]{1,2}|:)\s?\p{L}/u;
/** "Great shots, Jodi!" */
const CALLED = /\p{L},\s\p{Lu}\p{Ll}+\s?[!.?:)](?:\s|$)/u;
const CALLED_UNITS = 80;

const MIN_FEET = 3;
const MAX_FOOT_WORDS = 10;
const formOf = (block: Block): string =>
  block.words > MAX_FOOT_WORDS || block.words === 0 ? '' : block.line.text.toLowerCase().replace(/\d+/gu, '9');

/** Forms of short lines that stand in a run three times or more. */
function recurringForms(run: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of run) {
    const form = formOf(block);
    if (form !== '') counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= MIN_FEET).map(([form]) => form));
}

/** So many lines' worth of an ordinary run stand beside a run's own. */
const ORDINARY_LINES = 4;

function sharesOf(run: readonly Block[], usualLength: number): RunShares {
  const share = (is: (block: Block) => boolean, ordinary: number) =>
    (3 * (run.filter(is).length + ORDINARY_LINES * ordinary)) / (run.length + ORDINARY_LINES);
  const squares = run.reduce((sum, { words }) => sum + (Math.log1p(words) - usualLength) ** 2, ORDINARY_LINES * 0.7);
  return {
    farewells: share((block) => block.farewell, 0.02),
    short: share((block) => block.words <= 3, 0.08),
    answers: share((block) => block.answers, 0.1),
    reactions: share((block) => block.reactionStart, 0.2),
    links: share((block) => LINK_WORDS.has(firstWord(block.line.text)), 0.1),
    open: share((block) => !block.sentenceEnd, 0.2),
    items: share((block) => block.bullet || block.url, 0.03),
    spread: Math.sqrt(squares / (run.length + ORDINARY_LINES)),
  };
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

/** "Anna", "- Bo from Lund": the last line of a comment. */
function isSignature(block: Block): boolean {
  if (/^[-–—~]\s?\p{L}/u.test(block.line.text) && block.words <= 4) return true;
  return block.words <= 3 && isNameLike(block) && !/\d/.test(block.line.text) && /^\p{Lu}/u.test(block.line.text);
}

const firstWord = (text: string): string => /^\p{L}+/u.exec(text)?.[0]?.toLowerCase() ?? '';

/** Fitted weights of the cuts between comments; log-odds. */
export interface CutWeights {
  /** Per start feature. */
  readonly start: ArrayLike<number>;
  readonly bias: number;
  /** Share of lines that start a comment, where the weights were fitted. */
  readonly rate: number;
}

/** How many lines' worth the usual rate of starts weighs against the run's own. */
const PRIOR_LINES = 300;
const RATE_ROUNDS = 3;
const PAIR = START_FEATURE_NAMES.indexOf('pair');
const AROUND_PAIR = START_FEATURE_NAMES.indexOf('aroundPair');
const SURELY_START = 0.97;
const SURELY_INSIDE = 0.02;

/** Log-odds by the weights, then the run's own rate: the mean of what is expected under it, drawn to the usual. */
export function startProbabilities(rows: Float64Array, weights: CutWeights): Float64Array {
  const width = START_FEATURE_NAMES.length;
  const size = rows.length / width;
  const scores = new Float64Array(size);
  for (let place = 1; place < size; place++) {
    let sum = weights.bias;
    for (let column = 0; column < width; column++) sum += rows[place * width + column]! * weights.start[column]!;
    scores[place] = sum;
  }
  const usual = logit(weights.rate);
  let rate = weights.rate;
  for (let round = 0; round < RATE_ROUNDS; round++) {
    let sum = weights.rate * PRIOR_LINES;
    for (let place = 1; place < size; place++) sum += sigmoid(scores[place]! - usual + logit(rate));
    rate = Math.min(0.95, Math.max(0.1, sum / (size - 1 + PRIOR_LINES)));
  }
  return scores.map((score, place) => {
    // A text of two lines that was sent twice is one comment each time, whatever its lines say.
    if (rows[place * width + PAIR] === 1) return SURELY_INSIDE;
    if (place === 0 || rows[place * width + AROUND_PAIR] === 1) return SURELY_START;
    return sigmoid(score - usual + logit(rate));
  });
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const logit = (rate: number): number => Math.log(rate / (1 - rate));
