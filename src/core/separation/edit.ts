import { BadInputError } from '../errors.js';
import type { PageComment, Segment, SeparatedPage } from './page.js';

/**
 * What people correct about the borders of a page's comments. Both give a new page; indices of comments and of their
 * parents are counted anew. A border that a person set is certain.
 */

/**
 * Joins a comment with the one that follows it. Where the second was given an author or a time, those lines were
 * part of the text after all and become so.
 *
 * @param text what the page's offsets point into.
 * @throws BadInputError where there is no such comment, none follows, or something else stands between them.
 */
export function mergeComments(page: SeparatedPage, index: number, text: string): SeparatedPage {
  const [at, first] = placeOf(page, index);
  const second = page.segments[at + 1];
  if (!second?.comment || second.document !== first.document) {
    throw new BadInputError('no comment follows this one directly: there is nothing to merge it with');
  }
  const [before, after] = [first.comment, second.comment];
  const wasHeaded = after.author !== null || after.postedAtRaw !== null;
  const lastEnd = after.bodySpans.at(-1)?.end ?? second.end;
  const added = wasHeaded
    ? { text: text.slice(second.begin, lastEnd), spans: [{ begin: second.begin, end: lastEnd }] }
    : { text: after.text, spans: after.bodySpans };
  const merged: CommentSegment = {
    ...first,
    end: second.end,
    text: text.slice(first.begin, second.end),
    confidence: Math.min(first.confidence, second.confidence),
    comment: {
      ...before,
      text: [before.text, added.text].filter((part) => part.trim() !== '').join('\n'),
      bodySpans: [...before.bodySpans, ...added.spans],
      boundaryConfidence: [before.boundaryConfidence[0], after.boundaryConfidence[1]],
    },
  };
  const segments = [...page.segments.slice(0, at), merged, ...page.segments.slice(at + 2)];
  return { ...page, segments: recounted(segments, (old) => (old > index ? old - 1 : old)) };
}

/**
 * Cuts a comment in two.
 *
 * @param at where the second begins, in UTF-16 units of the comment's text.
 * @throws BadInputError where there is no such comment, one half would be blank, or its text cannot be found in its page.
 */
export function cutComment(page: SeparatedPage, index: number, at: number, text: string): SeparatedPage {
  const [place, segment] = placeOf(page, index);
  const { comment } = segment;
  const halves = [comment.text.slice(0, at), comment.text.slice(at)].map((half) => half.trim());
  if (at <= 0 || halves.includes('')) {
    throw new BadInputError('both parts of a cut comment must have words', [
      { path: 'at', message: 'must lie between words of the comment' },
    ]);
  }
  const border = pagePosition(comment, at, text);
  if (border === null) throw new BadInputError('the place of this comment on its page is not known: it cannot be cut');
  const spans = comment.bodySpans;
  const head: CommentSegment = {
    ...segment,
    end: border,
    text: text.slice(segment.begin, border),
    comment: {
      ...comment,
      text: halves[0]!,
      bodySpans: spans
        .filter(({ begin }) => begin < border)
        .map((span) => ({ ...span, end: Math.min(span.end, border) })),
      boundaryConfidence: [comment.boundaryConfidence[0], 1],
    },
  };
  const tail: CommentSegment = {
    ...segment,
    begin: border,
    text: text.slice(border, segment.end),
    comment: {
      ...comment,
      index: index + 1,
      text: halves[1]!,
      bodySpans: spans
        .filter(({ end }) => end > border)
        .map((span) => ({ ...span, begin: Math.max(span.begin, border) })),
      // Whose words these are stood nowhere, or the border would have been seen.
      author: null,
      postedAt: null,
      postedAtRaw: null,
      boundaryConfidence: [1, comment.boundaryConfidence[1]],
    },
  };
  const segments = [...page.segments.slice(0, place), head, ...page.segments.slice(place + 1)];
  const counted = recounted(segments, (old) => (old > index ? old + 1 : old));
  return { ...page, segments: [...counted.slice(0, place + 1), tail, ...counted.slice(place + 1)] };
}

type CommentSegment = Segment & { readonly comment: PageComment };

function placeOf(page: SeparatedPage, index: number): [at: number, segment: CommentSegment] {
  const at = page.segments.findIndex(({ comment }) => comment?.index === index);
  const segment = page.segments[at];
  if (!segment?.comment) throw new BadInputError('this comment does not stand on its page any more');
  return [at, segment as CommentSegment];
}

function recounted(segments: readonly Segment[], indexOf: (old: number) => number): readonly Segment[] {
  return segments.map((segment) =>
    segment.comment
      ? {
          ...segment,
          comment: {
            ...segment.comment,
            index: indexOf(segment.comment.index),
            parentIndex: segment.comment.parentIndex === null ? null : indexOf(segment.comment.parentIndex),
          },
        }
      : segment,
  );
}

/** Where a place in a comment's text lies on its page; null where the text is not what stands at its spans. */
function pagePosition(comment: PageComment, at: number, text: string): number | null {
  let begin = 0;
  for (const span of comment.bodySpans) {
    const slice = text.slice(span.begin, span.end);
    // Between two spans stands what joins their lines.
    const found = comment.text.indexOf(slice, begin);
    if (found < 0) return null;
    if (at < found + slice.length) return span.begin + Math.max(0, at - found);
    begin = found + slice.length;
  }
  return null;
}
