import { measure } from './blocks.js';
import type { PageElement, RenderedPage } from './dom.js';
import { commentEvidence } from './evidence.js';
import type { FoundComment } from './found-comment.js';
import { findHeaders } from './headers.js';
import { splitLines } from './lines.js';
import { separateText } from './separate-text.js';
import type { LanguageWords } from './words.js';

/** So many comments must stand there, so many of them with name and time, and the page must be this sure. */
const MIN_COMMENTS = 3;
const MIN_TOLD = 0.8;
const MIN_PROBABILITY = 0.9;
/** What is listed with names and dates elsewhere on the site is links. */
const MAX_LINKED = 0.3;

/**
 * Comments of pages whose markup says nothing at all (guestbooks in bare tables): the visible text as plain text, where headers
 * with name and time recur in it and no headline stands among what would be comments.
 */
export function bareComments(page: RenderedPage, language: LanguageWords): FoundComment[] {
  const { text } = page;
  const blocks = splitLines(text).map((line) => measure(line, language));
  if (findHeaders(blocks).count < MIN_COMMENTS) return [];
  const separated = separateText(text, { repair: { spans: [] } });
  if (separated.hasCommentsProbability < MIN_PROBABILITY) return [];
  const found = separated.segments.flatMap(({ begin, end, comment }): FoundComment[] =>
    comment && comment.text.trim() !== ''
      ? [
          {
            begin,
            end,
            bodySpans: comment.bodySpans,
            author: comment.author,
            postedAt: comment.postedAt,
            postedAtRaw: comment.postedAtRaw,
            depth: comment.depth,
            parent: comment.parentIndex,
            route: 'bare',
            bodyNamed: false,
          },
        ]
      : [],
  );
  const told = found.filter(({ author, postedAtRaw }) => author !== null && postedAtRaw !== null);
  if (found.length < MIN_COMMENTS || told.length < found.length * MIN_TOLD) return [];
  // Teasers of what others wrote stand in lists with names and dates too; they do not speak like comments.
  let evidence = 0;
  for (const { bodySpans } of found) {
    const read = bodySpans.flatMap(({ begin, end }) => splitLines(text.slice(begin, end)));
    for (const line of read) evidence += commentEvidence(measure(line, language), language) / read.length;
  }
  if (evidence <= 0) return [];
  const begin = found[0]!.begin;
  const end = found.at(-1)!.end;
  if (page.elements.some((element) => isHeadline(element) && element.begin >= begin && element.begin < end)) return [];
  let linked = 0;
  for (const chunk of page.chunks) {
    if (chunk.inLink && chunk.begin >= begin && chunk.end <= end) linked += chunk.end - chunk.begin;
  }
  return linked > (end - begin) * MAX_LINKED ? [] : found;
}

const isHeadline = ({ tag, begin, end }: PageElement): boolean => end > begin && /^h[1-4]$/.test(tag);
