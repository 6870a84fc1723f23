import type { Random } from '../core/random.js';

/** The lines of one comment as somebody wrote it, none blank. */
export type CommentLines = readonly string[];

/** Comments of one language, and which of them speak of the same thing. */
export interface CommentPool {
  readonly comments: readonly CommentLines[];
  /** A word that neither most nor few comments hold, to the comments that hold it. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const MIN_SHARING = 25;
const MAX_SHARE = 0.02;
const MIN_WORD_UNITS = 5;

/** Comments about one thing share its words; a page of comments drawn at random would have none in common. */
export function poolOf(comments: readonly CommentLines[]): CommentPool {
  const places = new Map<string, number[]>();
  comments.forEach((lines, index) => {
    const words = new Set(
      lines
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.filter((word) => word.length >= MIN_WORD_UNITS) ?? [],
    );
    for (const word of words) {
      const list = places.get(word);
      if (list) list.push(index);
      else places.set(word, [index]);
    }
  });
  const byWord = new Map<string, number[]>();
  for (const word of [...places.keys()].sort()) {
    const list = places.get(word)!;
    if (list.length >= MIN_SHARING && list.length <= comments.length * MAX_SHARE) byWord.set(word, list);
  }
  return { comments, byWord };
}

/** Markup of wikis and mail, and text that lost its capitals: nothing that stands on a page as a comment. */
const NOT_FOR_PAGES = /\{\{|\}\}|==|\[\[|\|\||--\]|^>|\[NAME\]|\[RELIGION\]|User:|Wikipedia:|\bWP:/mu;
const MAX_COMMENT_UNITS = 1600;

/** The lines of a comment as a page would show it; null where the text is no comment of a page. */
export function commentLines(text: string): CommentLines | null {
  if (text.length > MAX_COMMENT_UNITS || NOT_FOR_PAGES.test(text)) return null;
  const lines = text
    .replace(/^"+|"+$/gu, '')
    .replace(/&amp;/gu, '&')
    .replace(/&lt;|&gt;/gu, '')
    .replace(/""/gu, '"')
    .replace(/\u{FEFF}/gu, '')
    .split(/[\r\n]+/u)
    .map((line) =>
      line
        .replace(/^[:*#\s]+(?=\p{L})|\s*~{3,5}\s*$/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
  // Wiki talk opens with the names of sections, which no comment on a page has.
  return lines.length === 0 || lines.length > 14 ? null : lines;
}

const SENTENCE = /(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u;

export const sentencesOf = (text: string): string[] => text.split(SENTENCE).filter((sentence) => sentence !== '');

/**
 * Cuts a long comment of one line at ends of sentences, as people do who press the return key.
 * @param share of the comments of a page that are cut: where one writes in paragraphs, most do.
 */
export function withParagraphs(lines: CommentLines, random: Random, share: number): CommentLines {
  if (lines.length > 1 || lines[0]!.length < 110 || random.next() >= share) return lines;
  const sentences = sentencesOf(lines[0]!);
  if (sentences.length < 2) return lines;
  const cuts: string[] = [];
  const rate = 0.25 + random.next() * 0.5;
  for (const [place, sentence] of sentences.entries()) {
    if (place > 0 && random.next() < rate) cuts.push(sentence);
    else if (cuts.length === 0) cuts.push(sentence);
    else cuts[cuts.length - 1] += ` ${sentence}`;
  }
  return cuts;
}
