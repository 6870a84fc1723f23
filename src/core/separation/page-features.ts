import type { Block } from './blocks.js';
import type { Headers } from './headers.js';
import { isSpeech, LINE_FEATURE_NAMES, readLine } from './line-features.js';
import type { LanguageWords } from './words.js';

/** What a page's own author does or does not do, so that it tells something where the lines after do otherwise. */
const REGISTER: readonly (readonly [name: string, see: (block: Block) => number, ordinary: number])[] = [
  ['person', (block) => (block.person > block.second ? 1 : 0), 0.25],
  ['second', (block) => (block.second > 0 ? 1 : 0), 0.12],
  ['opinion', (block) => (block.opinion > 0 ? 1 : 0), 0.25],
  ['contractions', (block) => (block.contractions > 0 ? 1 : 0), 0.12],
  ['asks', (block) => (block.asks > 0 ? 1 : 0), 0.1],
  ['exclaims', (block) => (block.exclaims > 0 ? 1 : 0), 0.08],
  ['informal', (block) => (block.informal >= 0.7 ? 1 : 0), 0.08],
  ['answers', (block) => (block.answers ? 1 : 0), 0.015],
  ['asksThem', (block) => (block.asksThem ? 1 : 0), 0.01],
  ['longWords', (block) => 3 * block.longWords, 0.5],
  ['lowerStart', (block) => (block.lowerStart ? 1 : 0), 0.03],
  ['unended', (block) => (block.sentenceEnd ? 0 : 1), 0.2],
  ['attribution', (block) => (block.attribution > 0 ? 1 : 0), 0.15],
  ['names', (block) => (block.names > 0.12 ? 1 : 0), 0.35],
  ['numbers', (block) => (block.numbers > 0 ? 1 : 0), 0.3],
];

/** What is seen of a line in its page. `speech` is how much lines speak like comments, the line's own and around it. */
const AROUND = [
  'bias',
  'header',
  'headerGoesOn',
  'manyHeaders',
  'between',
  'button',
  'feedTime',
  'underHeader',
  'speech',
  'speechNext',
  'speechNextFar',
  'speechBefore',
  'speechBeforeFar',
  'speechOverPage',
  'speechUnderPage',
  'labelsAround',
  'labelsFarAround',
  'labelBefore',
  'labelAfter',
  'longAfter',
  'longBefore',
  'phraseBefore',
  'phraseAfter',
  'formNear',
  'relatedBefore',
  'bulletInList',
  'firstLine',
  'secondLine',
  'gapBefore',
  'lastTenth',
  'beforeHeaders',
  'afterHeaders',
  'unendedAround',
  'textsAround',
  'beforeUniqueGap',
  'beforeHeading',
  'furnitureNear',
  'furnitureOnPage',
  'labelInFurniture',
  'textNearBefore',
  'textNearAfter',
  'labelInText',
  'labelBetweenLabels',
  'again',
  ...REGISTER.map(([name]) => `${name}OverPage` as const),
] as const;

/** What is seen between two lines: whether comments begin at the second. */
export const BORDER_FEATURE_NAMES = [
  'bias',
  'uniqueGap',
  'rareGap',
  'someGap',
  'heading',
  'headingFar',
  'form',
  'header',
  'headerSure',
  'headerAfterHeading',
  'listing',
  'afterOpener',
  'speechRises',
  'speechRisesFar',
  'speechHere',
  'speechBefore',
  'reaction',
  'address',
  'lengthFalls',
  'lengthRises',
  'afterLabel',
  'afterPhrase',
  'afterSentence',
  'afterShort',
  'atStart',
  'insideHeaders',
  'isPhrase',
  'isLabel',
  'carriedGap',
  'carriedHeading',
  'gapElsewhere',
  'headersElsewhere',
  'headingLater',
  'firstHeader',
  'trailingSoon',
  'afterTrailing',
  ...REGISTER.map(([name]) => `${name}Changes` as const),
] as const;

export const PAGE_FEATURE_NAMES: readonly string[] = [...LINE_FEATURE_NAMES, ...AROUND];

/** Everything that the decoder weighs, a row a line. */
export interface PageFeatures {
  readonly lines: Float64Array;
  readonly borders: Float64Array;
  readonly size: number;
  /** For each line how sure it is a header of comments or stands between two, in [0, 1]. */
  readonly headed: Float64Array;
  /** `TITLE` for the title of an article in a listing, `OPENER` for the line under it that opens it, else 0. */
  readonly opened: Uint8Array;
}

export const TITLE = 1;
export const OPENER = 2;

/** Lines around that are looked at. */
const NEAR = 4;
const FAR = 12;

/** The lines of a page as far as they can be seen alone. */
export function lineRows(blocks: readonly Block[], language: LanguageWords): Float64Array {
  const width = LINE_FEATURE_NAMES.length;
  const values = new Float64Array(blocks.length * width);
  blocks.forEach((block, index) => {
    readLine(block, language, values, index * width);
  });
  return values;
}

/** Sums over stretches of lines in constant time. */
class Sums {
  readonly #sums: Float64Array;

  constructor(size: number, value: (index: number) => number) {
    this.#sums = new Float64Array(size + 1);
    for (let index = 0; index < size; index++) this.#sums[index + 1] = this.#sums[index]! + value(index);
  }

  /** Over `[from, to)`, cut to the page. */
  over(from: number, to: number): number {
    const last = this.#sums.length - 1;
    const begin = Math.max(0, Math.min(last, from));
    return this.#sums[Math.max(begin, Math.min(last, to))]! - this.#sums[begin]!;
  }
}

const MAX_SPEECH = 3;

/**
 * @param rows what `lineRows` saw.
 * @param speech for each line how much it speaks like a comment, in log-odds.
 */
export function pageFeatures(
  blocks: readonly Block[],
  headers: Headers,
  rows: Float64Array,
  speech: Float64Array,
  listing: readonly number[],
): PageFeatures {
  const size = blocks.length;
  const own = LINE_FEATURE_NAMES.length;
  const width = PAGE_FEATURE_NAMES.length;
  const lines = new Float64Array(size * width);
  const borders = new Float64Array(size * BORDER_FEATURE_NAMES.length);
  const spoken = blocks.map((block, index) => (isSpeech(block) && headers.marks[index] === 0 ? 1 : 0));
  const sure = Math.min(1, headers.count / 4);
  const count = new Sums(size, (index) => spoken[index]!);
  const sum = new Sums(size, (index) => spoken[index]! * speech[index]!);
  const labels = new Sums(size, (index) => (blocks[index]!.label && headers.marks[index] === 0 ? 1 : 0));
  const lengths = new Sums(size, (index) => spoken[index]! * Math.log(1 + blocks[index]!.words));
  /** Mean over a stretch, drawn to the ordinary by one line's worth. */
  const mean = (sums: Sums, from: number, to: number, ordinary = 0): number =>
    (sums.over(from, to) + ordinary) / (count.over(from, to) + 1);
  const forms = new Sums(size, (index) => (blocks[index]!.phrase?.kind === 'form' ? 1 : 0));
  const unended = new Sums(size, (index) => (blocks[index]!.sentenceEnd ? 0 : 1));
  const register = REGISTER.map(([, see]) => new Sums(size, (index) => spoken[index]! * see(blocks[index]!)));
  const firstHeader = headers.marks.indexOf(1);
  const lastHeader = headers.marks.lastIndexOf(1);
  // A byline may have the form of a header; the first that another follows in its reach opens the comments.
  const firstSure = headers.marks.findIndex((mark, index) => {
    if (mark !== 1) return false;
    let body = index + 1;
    while (headers.marks[body] === 2) body++;
    return headers.between[body] === 1;
  });
  const gaps = gapsOf(blocks, headers, firstSure);
  const uniqueGap = gaps.indexOf(UNIQUE);
  const lastHeading = blocks.findLastIndex((block) => block.phrase?.kind === 'heading');
  const furnished = new Sums(size, (index) => (isFurniture(blocks[index]!) ? 1 : 0));
  const onPage = Math.min(1, (10 * furnished.over(0, size)) / (size + 10));
  const texts = textDistances(blocks);
  const near = (lines: number): number => 1 / Math.max(1, lines);
  const again = recurringTexts(blocks);
  let carriedGap = 0;
  let carriedHeading = 0;
  const openers = new Set(listing);
  let inRelatedList = false;
  for (let index = 0; index < size; index++) {
    const block = blocks[index]!;
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const mark = headers.marks[index]!;
    lines.set(rows.subarray(index * own, (index + 1) * own), index * width);
    const kind = before?.phrase?.kind;
    if (!block.bullet)
      inRelatedList = block.phrase !== null && block.phrase.kind !== 'heading' && block.phrase.kind !== 'ui';
    const next = mean(sum, index, index + NEAR);
    const previous = mean(sum, index - NEAR, index);
    const nextFar = mean(sum, index, index + FAR);
    const previousFar = mean(sum, index - FAR, index);
    const page = mean(sum, 0, index);
    const rest = mean(sum, index, size);
    put(lines, index * width + own, [
      1,
      mark === 1 ? 1 : 0,
      mark === 2 ? 1 : 0,
      mark !== 0 ? sure : 0,
      headers.between[index]!,
      headers.buttons[index]!,
      headers.feedTimes[index]!,
      index > 0 && headers.marks[index - 1] !== 0 && mark === 0 ? sure : 0,
      spoken[index]! * bounded(speech[index]!),
      bounded(next),
      bounded(nextFar),
      bounded(previous),
      bounded(previousFar),
      bounded(spoken[index]! * (speech[index]! - page)),
      bounded(spoken[index]! * (speech[index]! - rest)),
      labels.over(index - 2, index + 3) / 5,
      labels.over(index - 6, index + 7) / 13,
      before?.label ? 1 : 0,
      after?.label ? 1 : 0,
      (after?.words ?? 0) > 15 ? 1 : 0,
      (before?.words ?? 0) > 15 ? 1 : 0,
      before?.phrase ? 1 : 0,
      after?.phrase ? 1 : 0,
      forms.over(index - 3, index + 4) > 0 ? 1 : 0,
      kind === 'related' ? 1 : 0,
      block.bullet && inRelatedList ? 1 : 0,
      index === 0 ? 1 : 0,
      index === 1 ? 1 : 0,
      gaps[index]! > 0 ? 1 : 0,
      index >= size * 0.9 ? 1 : 0,
      index < firstHeader ? sure : 0,
      index > lastHeader + 12 ? sure : 0,
      unended.over(index - 5, index + 6) / 11,
      count.over(index - 5, index + 6) / 11,
      index < uniqueGap ? 1 : 0,
      index < lastHeading ? 1 : 0,
      Math.min(1, furnished.over(index - 6, index + 7) / 4),
      onPage,
      block.label ? onPage : 0,
      near(texts.before[index]!),
      near(texts.after[index]!),
      block.label && texts.before[index]! + texts.after[index]! <= 4 ? 1 : 0,
      block.label && before?.label && after?.label ? 1 : 0,
      again.has(block.line.text) ? 1 : 0,
    ]);
    REGISTER.forEach(([, see, ordinary], place) => {
      // Three lines' worth of an ordinary article stand before a page's own.
      const usual = (register[place]!.over(0, index) + 3 * ordinary) / (count.over(0, index) + 3);
      lines[(index + 1) * width - REGISTER.length + place] = spoken[index]! * (see(block) - usual);
    });
    const heading = headingBefore(blocks, index, 2);
    const rise = mean(lengths, index, index + NEAR, 2.7) - mean(lengths, index - NEAR, index, 2.7);
    put(borders, index * BORDER_FEATURE_NAMES.length, [
      1,
      gaps[index] === UNIQUE ? 1 : 0,
      gaps[index] === RARE ? 1 : 0,
      block.line.gap > 0 && index > 0 && gaps[index] === SOME ? 1 : 0,
      heading ? 1 : 0,
      !heading && headingBefore(blocks, index, 8) ? 1 : 0,
      forms.over(index - 4, index) > 0 ? 1 : 0,
      mark === 1 && !headers.trailing ? 1 : 0,
      mark === 1 && !headers.trailing ? sure : 0,
      mark === 1 && headingBefore(blocks, index, 8) ? 1 : 0,
      listing.length > 1 ? 1 : 0,
      openers.has(index - 1) ? 1 : 0,
      bounded(next - previous),
      bounded(nextFar - page),
      spoken[index]! * bounded(speech[index]!),
      bounded(index > 0 ? spoken[index - 1]! * speech[index - 1]! : 0),
      block.reactionStart && block.words <= 30 ? 1 : 0,
      block.address !== null ? 1 : 0,
      Math.max(0, -rise),
      Math.max(0, rise),
      before?.label ? 1 : 0,
      before?.phrase ? 1 : 0,
      before?.sentenceEnd ? 1 : 0,
      before && before.words <= 6 ? 1 : 0,
      index === 0 ? 1 : 0,
      headers.between[index] === 1 ? 1 : 0,
      block.phrase ? 1 : 0,
      block.label && mark === 0 ? 1 : 0,
      carriedGap,
      carriedHeading,
      uniqueGap > 0 && uniqueGap !== index && carriedGap === 0 ? 1 : 0,
      mark !== 1 && !headers.trailing ? sure : 0,
      index <= lastHeading ? 1 : 0,
      mark === 1 && !headers.trailing && headers.count > 1 && index === firstSure ? 1 : 0,
      headers.trailing && index < firstHeader && firstHeader - index <= 10 ? 1 : 0,
      headers.trailing && index > firstHeader ? 1 : 0,
    ]);
    REGISTER.forEach(([, , ordinary], place) => {
      const over = register[place]!.over(0, index) + 3 * ordinary;
      const under = register[place]!.over(index, index + FAR) + 2 * ordinary;
      borders[(index + 1) * BORDER_FEATURE_NAMES.length - REGISTER.length + place] =
        under / (count.over(index, index + FAR) + 2) - over / (count.over(0, index) + 3);
    });
    // Boilerplate between a run of blank lines (or a heading) and the comments does not take away what they say.
    carriedGap = labelLike(block) ? Math.max(carriedGap, gaps[index] === UNIQUE ? 1 : 0) * CARRY : 0;
    carriedHeading = labelLike(block) ? Math.max(carriedHeading, block.phrase?.kind === 'heading' ? 1 : 0) * CARRY : 0;
  }
  const headed = Float64Array.from(blocks, (_block, index) =>
    headers.between[index] === 1 || headers.marks[index] !== 0 ? sure : 0,
  );
  const opened = Uint8Array.from(blocks, (_block, index) =>
    openers.has(index + 1) ? TITLE : openers.has(index) ? OPENER : 0,
  );
  return { lines, borders, size, headed, opened };
}

/** A line that says by convention that it is furniture of a page, and not of one comment. */
const isFurniture = ({ phrase }: Block): boolean =>
  phrase !== null && phrase.kind !== 'ui' && phrase.kind !== 'heading' && phrase.kind !== 'source';

/** For each line how many lines away the nearest text stands before and after it. */
function textDistances(blocks: readonly Block[]): { readonly before: Int32Array; readonly after: Int32Array } {
  const isText = ({ sentenceEnd, words }: Block) => words >= TEXT_WORDS && (sentenceEnd || words >= 2 * TEXT_WORDS);
  const before = new Int32Array(blocks.length);
  const after = new Int32Array(blocks.length);
  let distance = MAX_DISTANCE;
  for (let index = 0; index < blocks.length; index++) {
    before[index] = distance = Math.min(MAX_DISTANCE, distance + 1);
    if (isText(blocks[index]!)) distance = 0;
  }
  distance = MAX_DISTANCE;
  for (let index = blocks.length - 1; index >= 0; index--) {
    after[index] = distance = Math.min(MAX_DISTANCE, distance + 1);
    if (isText(blocks[index]!)) distance = 0;
  }
  return { before, after };
}

const TEXT_WORDS = 12;
const MAX_DISTANCE = 50;

/** Lines that stand on the page more than once. */
function recurringTexts(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { line } of blocks) {
    if (seen.has(line.text)) again.add(line.text);
    else seen.add(line.text);
  }
  return again;
}

const CARRY = 0.92;
const labelLike = (block: Block): boolean => block.label || block.phrase !== null || block.words <= 12;

const bounded = (value: number): number => Math.max(-MAX_SPEECH, Math.min(MAX_SPEECH, value));

function put(values: Float64Array, at: number, row: readonly number[]): void {
  for (let place = 0; place < row.length; place++) values[at + place] = row[place]!;
}

function headingBefore(blocks: readonly Block[], index: number, far: number): boolean {
  for (let back = 1; back <= far; back++) if (blocks[index - back]?.phrase?.kind === 'heading') return true;
  return false;
}

const SOME = 1;
const RARE = 2;
const UNIQUE = 3;

/** For each line whether the blank lines before it are more than elsewhere on the page. */
function gapsOf(blocks: readonly Block[], headers: Headers, firstSure: number): Uint8Array {
  const gaps = blocks.map((block) => block.line.gap);
  const sorted = [...gaps].sort((a, b) => a - b);
  const typical = sorted[sorted.length >> 1] ?? 0;
  return Uint8Array.from(gaps, (gap, index) => {
    if (index === 0 || gap <= typical) return 0;
    // Between comments with headers blank lines stand as they stand between any two of them.
    const inside = index > firstSure && firstSure >= 0 && (headers.between[index] === 1 || headers.marks[index] !== 0);
    if (gap < typical + 3 || inside) return SOME;
    const alike = sorted.length - lowerBound(sorted, gap * 0.6);
    return alike === 1 ? UNIQUE : alike <= 3 ? RARE : SOME;
  });
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
