import type { Block } from './blocks.js';
import { commentEvidence } from './evidence.js';
import type { Headers } from './headers.js';
import { isSpeech } from './line-features.js';
import type { LanguageWords } from './words.js';

/** Where a page may fall into two: the title of an article under the comments of another. */
export interface Fold {
  /** The line of the title. */
  readonly title: number;
  /** The heading or the first header of the comments under the article that the title begins. */
  readonly opening: number;
}

/** An article has so many paragraphs, each of so many words. */
const MIN_PARAGRAPHS = 2;
const PARAGRAPH_WORDS = 20;
/** Under a title stands its first paragraph, with an author, a date and the like between. */
const TITLE_LINES = 4;
const MAX_TITLE_WORDS = 18;
/** So many comments with one form under all of them: a form under each is a button. */
const MIN_HEADERS_OVER_FORM = 3;
/** What it says for a title, in log-odds, that more blank lines stand before it than behind. */
const GAP_EVIDENCE = 3;

/**
 * Finds where an article with comments of its own may follow the comments of another: behind a heading of comments, or headers that a
 * form closes, there is a title with paragraphs under it, and then a heading, or after a form a header, once more. Between two
 * headers alone stands a long comment just as well. Linear in the number of lines.
 */
export function findFolds(blocks: readonly Block[], headers: Headers, language: LanguageWords): Fold[] {
  const folds: Fold[] = [];
  /** The last line that is a heading, a header or a form; none of them stands in an article. */
  let sign = -1;
  let headed = false;
  let closed = false;
  let count = 0;
  let paragraphs = 0;
  blocks.forEach(({ phrase, words }, index) => {
    if (words >= PARAGRAPH_WORDS) paragraphs++;
    const heading = phrase?.kind === 'heading';
    const form = phrase?.kind === 'form';
    if (!heading && !form && headers.marks[index] === 0) return;
    const opens = heading ? headed || closed : !form && closed;
    const title = opens ? titleBetween(blocks, headers, language, sign, index) : -1;
    if (title >= 0) {
      folds.push({ title, opening: index });
      headed = false;
    }
    if (form) {
      // The lines of one form close what its first does.
      closed = closed || count >= MIN_HEADERS_OVER_FORM;
      count = 0;
    } else {
      closed = false;
      // Over the article the same words only tell how many comments stand under it.
      if (heading) headed = paragraphs >= MIN_PARAGRAPHS;
      else if (headers.marks[index] === 1) count++;
    }
    sign = index;
  });
  return folds;
}

/**
 * The title that begins an article between two signs, or -1. Under a form it is the first one, under a header the first one below a
 * line of the comment. Where neither tells comments from what follows, it is the one above which the lines speak most like comments and from
 * which on they do least.
 */
function titleBetween(
  blocks: readonly Block[],
  headers: Headers,
  language: LanguageWords,
  sign: number,
  to: number,
): number {
  const form = blocks[sign]!.phrase?.kind === 'form';
  const titles = titlesIn(blocks, form ? sign + 1 : sign + 2, to);
  if (form || headers.marks[sign] !== 0) return titles.at(-1) ?? -1;
  let evidence = 0;
  let best = Number.NEGATIVE_INFINITY;
  let found = -1;
  let at = to;
  for (const title of titles) {
    while (at > title) {
      at--;
      if (isSpeech(blocks[at]!)) evidence -= commentEvidence(blocks[at]!, language);
    }
    const parted = blocks[title]!.line.gap > blocks[title + 1]!.line.gap;
    const value = evidence + (parted ? GAP_EVIDENCE : 0);
    if (value > best) {
      best = value;
      found = title;
    }
  }
  return found;
}

/** Lines `[from, to)` that may be the title of an article that ends before `to`, the last first. */
function titlesIn(blocks: readonly Block[], from: number, to: number): number[] {
  const titles: number[] = [];
  let paragraphs = 0;
  let nearest = to;
  for (let index = to - 1; index >= from; index--) {
    const block = blocks[index]!;
    if (paragraphs >= MIN_PARAGRAPHS && nearest - index <= TITLE_LINES && isTitle(block)) titles.push(index);
    if (block.words >= PARAGRAPH_WORDS) {
      paragraphs++;
      nearest = index;
    }
  }
  return titles;
}

/** Blogs give their posts titles of two words, and ask in them. */
const isTitle = (block: Block): boolean =>
  block.words >= 2 &&
  block.words <= MAX_TITLE_WORDS &&
  !/[.,;:…]["”’»)]?$/u.test(block.line.text) &&
  !block.lowerStart &&
  !block.phrase &&
  !block.smiles &&
  !block.bullet;
