import type { Block } from './blocks.js';
import type { Headers } from './headers.js';
import { isSpeech } from './line-features.js';
import { BORDER_FEATURE_NAMES, type PageFeatures } from './page-features.js';

/**
 * What is seen of a page when its comments are taken to begin at one line: how the two parts differ as wholes, which a chain
 * of lines, each beside the next, cannot see.
 */
const PARTS = [
  'chain',
  'speechAbove',
  'speechBelow',
  'contrast',
  'lowestBelow',
  'highestAbove',
  'fewBelow',
  'oneBelow',
  'fewAbove',
  'noneAbove',
  'texts',
  'wordsFall',
  'wordsRise',
  'gapAndSpeech',
  'gapAndContrast',
  'headerAndSpeech',
  'headingAndSpeech',
  'afterLabels',
  'labelsBelow',
  'speechHereOverAbove',
  'questionsBelow',
  'spreadAbove',
  'spreadBelow',
  'answersFirst',
  'answersSoon',
  'answersOver',
  'answersUnder',
  'gapText',
  'gapLabel',
  'lateHeader',
  'lateHeaderAlone',
  'inEnumeration',
  'textHere',
  'lastText',
  'proseFar',
  'boilerplateHere',
  'boilerplateBefore',
  'opensListed',
  'isListedTime',
] as const;

/** How many of the texts above and below a border are so. */
const SHARES: readonly (readonly [name: string, see: (block: Block) => boolean | number])[] = [
  ['person', (block) => block.person > block.second],
  ['personFirst', (block) => block.personStart],
  ['second', (block) => block.second > 0],
  ['answers', (block) => block.answers],
  ['asksThem', (block) => block.asksThem],
  ['farewell', (block) => block.farewell],
  ['longWords', (block) => 3 * block.longWords],
  ['opinion', (block) => block.opinion > 0],
  ['reaction', (block) => block.reactionStart],
  ['informal', (block) => block.informal >= 0.7],
  ['asks', (block) => block.asks > 0],
  ['exclaims', (block) => block.exclaims > 0],
  ['address', (block) => block.address !== null],
  ['lower', (block) => block.lowerStart],
  ['unended', (block) => !block.sentenceEnd],
  ['short', (block) => block.words <= 8],
  ['long', (block) => block.words > 60],
  ['names', (block) => block.names > 0.12],
  ['quoted', (block) => block.quoted > 0.3],
  ['attribution', (block) => block.attribution > 0],
  ['numbers', (block) => block.numbers > 0],
];

export const CANDIDATE_FEATURE_NAMES: readonly string[] = [
  ...BORDER_FEATURE_NAMES.slice(1),
  ...PARTS,
  ...SHARES.flatMap(([name]) => [`${name}Above`, `${name}Below`]),
];

/** What is seen of a page that has no comments. */
export const NONE_FEATURE_NAMES = [
  'bias',
  'listing',
  'uniqueGap',
  'headers',
  'heading',
  'closed',
  'texts',
  'highest',
  'lowest',
  'size',
] as const;

/** Log-odds beyond this say no more. */
const MAX_CHAIN = 15;
const WINDOW = 4;

export interface BorderFeatures {
  /** A row of `CANDIDATE_FEATURE_NAMES` for each line. */
  readonly candidates: Float64Array;
  /** `NONE_FEATURE_NAMES`. */
  readonly none: Float64Array;
}

/**
 * @param speech for each line how much it speaks like a comment.
 * @param chain for each line the log-odds of the first comment beginning there against none, by the chain of lines.
 * @param boilerplate for each line the probability of being boilerplate.
 */
export function borderFeatures(
  blocks: readonly Block[],
  headers: Headers,
  page: PageFeatures,
  speech: Float64Array,
  chain: Float64Array,
  boilerplate: Float64Array,
  listing: readonly number[],
): BorderFeatures {
  const size = blocks.length;
  const width = CANDIDATE_FEATURE_NAMES.length;
  const borderWidth = BORDER_FEATURE_NAMES.length;
  const candidates = new Float64Array(size * width);
  // Texts alone count, and headers and buttons are none.
  const weight = Float64Array.from(blocks, (block, index) =>
    isSpeech(block) && headers.marks[index] === 0 && headers.buttons[index] === 0 ? 1 - boilerplate[index]! : 0,
  );
  const bounded = Float64Array.from(speech, (value) => Math.max(-3, Math.min(3, value)));
  const counts = sums(size, (index) => weight[index]!);
  const spoken = sums(size, (index) => weight[index]! * bounded[index]!);
  const lengths = sums(size, (index) => weight[index]! * Math.log(1 + blocks[index]!.words));
  const squares = sums(size, (index) => weight[index]! * Math.log(1 + blocks[index]!.words) ** 2);
  const shares = SHARES.map(([, see]) => sums(size, (index) => Number(see(blocks[index]!)) * weight[index]!));
  /** How much the lengths of texts differ, drawn to the ordinary. */
  const spread = (from: number, to: number): number => {
    const count = counts[to]! - counts[from]!;
    if (count < 2) return 0.7;
    const mean = (lengths[to]! - lengths[from]!) / count;
    return Math.sqrt(Math.max(0, (squares[to]! - squares[from]!) / count - mean * mean));
  };
  const labels = sums(size, (index) => (weight[index]! > 0.5 ? 0 : 1));
  const asks = sums(size, (index) => (weight[index]! > 0.5 && /[?？]["”’»]?$/u.test(blocks[index]!.line.text) ? 1 : 0));
  const answers = sums(size, (index) => (blocks[index]!.answers ? Math.max(weight[index]!, 0.5) : 0));
  const late = lateHeaders(blocks, headers);
  const prose = nextProse(blocks, headers);
  const enumerated = enumeration(blocks);
  const window = Float64Array.from({ length: size }, (_value, index) => {
    const to = Math.min(size, index + WINDOW);
    const count = counts[to]! - counts[index]!;
    return count < WINDOW - 1.5 ? Number.NaN : (spoken[to]! - spoken[index]!) / (count + 0.5);
  });
  const highest = new Float64Array(size + 1);
  const lowest = new Float64Array(size + WINDOW);
  for (let index = 0; index < size; index++) {
    // The window that ends before the line; NaN compares false.
    const ended = index >= WINDOW ? window[index - WINDOW]! : Number.NaN;
    highest[index + 1] = Math.max(highest[index]!, Number.isNaN(ended) ? -1.5 : ended);
  }
  lowest.fill(1.5, size);
  for (let index = size - 1; index >= 0; index--) {
    lowest[index] = Math.min(lowest[index + 1] ?? 1.5, Number.isNaN(window[index]!) ? 1.5 : window[index]!);
  }
  for (let index = 0; index < size; index++) {
    const at = index * width;
    const border = page.borders.subarray(index * borderWidth + 1, (index + 1) * borderWidth);
    candidates.set(border, at);
    const above = counts[index]!;
    const below = counts[size]! - above;
    const speechAbove = spoken[index]! / (above + 1);
    const speechBelow = (spoken[size]! - spoken[index]!) / (below + 1);
    const contrast = speechBelow - speechAbove;
    const fall = (lengths[size]! - lengths[index]! + 2.7) / (below + 1) - (lengths[index]! + 2.7) / (above + 1);
    const gap = Math.max(border[UNIQUE_GAP]!, border[CARRIED_GAP]!);
    const header = border[HEADER_SURE]!;
    const heading = Math.max(border[HEADING]!, border[CARRIED_HEADING]!);
    put(candidates, at + border.length, [
      Math.max(-MAX_CHAIN, Math.min(MAX_CHAIN, chain[index]!)) / 5,
      speechAbove,
      speechBelow,
      contrast,
      lowest[index]!,
      highest[index + 1]!,
      below < 3 ? 1 : 0,
      below < 1.5 ? 1 : 0,
      above < 3 ? 1 : 0,
      above < 0.5 ? 1 : 0,
      Math.log1p(below),
      Math.max(0, -fall),
      Math.max(0, fall),
      gap * speechBelow,
      gap * contrast,
      header * speechBelow,
      heading * speechBelow,
      (labels[index]! - labels[Math.max(0, index - 3)]!) / 3,
      (labels[size]! - labels[index]!) / (size - index),
      weight[index]! * (bounded[index]! - speechAbove),
      below < 4 ? 0 : (asks[size]! - asks[index]!) / below,
      spread(0, index),
      spread(index, size),
      weight[index]! > 0.5 && blocks[index]!.answers ? 1 : 0,
      Math.min(1, answers[Math.min(size, index + SOON)]! - answers[index]!),
      Math.min(3, answers[index]!),
      Math.min(3, answers[size]! - answers[index]!),
      gap * (headers.marks[index] === 0 && isProse(blocks[index]!) ? 1 : 0),
      // A name over a comment looks like a label, and is none.
      gap * (headers.marks[index] === 0 && !isProse(blocks[index]!) ? 1 : 0),
      above >= 2 && late[index] === 1 ? 1 : 0,
      above >= 2 && late[index] === 1 && headers.count < 2 ? 1 : 0,
      enumerated[index]!,
      isProse(blocks[index]!) ? 1 : 0,
      below < 1.5 && isProse(blocks[index]!) ? 1 : 0,
      Math.min(4, prose[index]! - index) / 4,
      boilerplate[index]!,
      index > 0 ? boilerplate[index - 1]! : 0,
      headers.feedTimes[index + 1] === 1 || headers.feedTimes[index + 2] === 1 ? 1 : 0,
      headers.feedTimes[index]!,
    ]);
    shares.forEach((share, place) => {
      const to = at + width - 2 * (shares.length - place);
      candidates[to] = share[index]! / (above + 1);
      candidates[to + 1] = (share[size]! - share[index]!) / (below + 1);
    });
  }
  const none = Float64Array.of(
    1,
    listing.length > 1 ? 1 : 0,
    page.borders.some((value, at) => at % borderWidth === UNIQUE_GAP + 1 && value > 0) ? 1 : 0,
    Math.min(1, headers.count / 4),
    blocks.some(({ phrase }) => phrase?.kind === 'heading') ? 1 : 0,
    blocks.some(({ phrase }) => phrase?.kind === 'form') ? 1 : 0,
    Math.log1p(counts[size]!),
    highest[size]!,
    lowest[0]!,
    Math.log1p(size),
  );
  return { candidates, none };
}

/** So many lines from where comments begin, one of them answers. */
const SOON = 4;

/** A text and no label or headline. */
const isProse = (block: Block): boolean =>
  block.phrase === null && (block.sentenceEnd || block.lowerStart || block.words > 16 || block.emoji);

/** For each line the next that is text, headers and what goes on with them taken for text: none stand before a comment that has some. */
function nextProse(blocks: readonly Block[], headers: Headers): Int32Array {
  const next = new Int32Array(blocks.length);
  for (let index = blocks.length - 1; index >= 0; index--) {
    const is = isProse(blocks[index]!) || headers.marks[index] !== 0 || index === blocks.length - 1;
    next[index] = is ? index : next[index + 1]!;
  }
  return next;
}

/** 1 where a header with a clock time or a verb starts and a text follows: alone on a page it is a header all the same. */
function lateHeaders(blocks: readonly Block[], headers: Headers): Uint8Array {
  const late = new Uint8Array(blocks.length);
  if (headers.trailing) return late;
  for (let index = 1; index < blocks.length; index++) {
    if (headers.marks[index] !== 1) continue;
    let body = index;
    let told = false;
    do {
      const { text } = blocks[body]!.line;
      if (CLOCK.test(text) || /[:…]$|\.{3}$/u.test(text)) told = true;
      body++;
    } while (headers.marks[body] === 2);
    if (told && body < blocks.length && !blocks[body]!.phrase) late[index] = 1;
  }
  return late;
}
const CLOCK = /\d[:.h]\d\d(?!\d)/u;

const NUMBERED = /^(?:#|\p{L}{4,8}\s)?(\d{1,2})(?:[.):]|\s[-–—]|:?$)/u;

/** 1 between the parts of a numbered list: a text that counts on is not over. */
function enumeration(blocks: readonly Block[]): Uint8Array {
  const inside = new Uint8Array(blocks.length);
  let number = 0;
  let since = -1;
  blocks.forEach((block, index) => {
    const found = Number(NUMBERED.exec(block.line.text)?.[1] ?? 0);
    if (found === 0) return;
    if (found === number + 1 && since >= 0) inside.fill(1, since + 1, index + 1);
    else if (found !== 1 && found !== number) return;
    number = found;
    since = index;
  });
  return inside;
}

const at = (name: (typeof BORDER_FEATURE_NAMES)[number]): number => BORDER_FEATURE_NAMES.indexOf(name) - 1;
const UNIQUE_GAP = at('uniqueGap');
const CARRIED_GAP = at('carriedGap');
const HEADER_SURE = at('headerSure');
const HEADING = at('heading');
const CARRIED_HEADING = at('carriedHeading');

/** `sums[i]` is the sum over the lines before `i`. */
function sums(size: number, value: (index: number) => number): Float64Array {
  const found = new Float64Array(size + 1);
  for (let index = 0; index < size; index++) found[index + 1] = found[index]! + value(index);
  return found;
}

function put(values: Float64Array, from: number, row: readonly number[]): void {
  for (let place = 0; place < row.length; place++) values[from + place] = row[place]!;
}

/** Fitted weights of the choice of a border. */
export interface BorderWeights {
  readonly candidate: ArrayLike<number>;
  readonly none: ArrayLike<number>;
}

/** Probabilities of the first comment beginning at each line; what is missing to 1 is that of none. */
export function borderProbabilities({ candidates, none }: BorderFeatures, weights: BorderWeights): Float64Array {
  const width = CANDIDATE_FEATURE_NAMES.length;
  const size = candidates.length / width;
  const utilities = new Float64Array(size);
  let utility = 0;
  for (let place = 0; place < none.length; place++) utility += none[place]! * weights.none[place]!;
  let largest = utility;
  for (let index = 0; index < size; index++) {
    let sum = 0;
    for (let place = 0; place < width; place++) sum += candidates[index * width + place]! * weights.candidate[place]!;
    utilities[index] = sum;
    largest = Math.max(largest, sum);
  }
  let total = Math.exp(utility - largest);
  for (let index = 0; index < size; index++) total += Math.exp(utilities[index]! - largest);
  return utilities.map((value) => Math.exp(value - largest) / total);
}
