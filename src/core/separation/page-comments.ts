import type { CommentInput } from '../assessment.js';
import type { SeparatedPage } from './page.js';

/** Longer than any title; the lead of an article is its first paragraph, of which this much says what it is about. */
const MAX_LEAD_LENGTH = 600;

/**
 * The comments of a separated page as they are assessed: each with the text it replies to, where that is known, and
 * title and lead of its article. The id is the comment's index on the page.
 */
export function* pageComments(page: SeparatedPage): Generator<CommentInput & { readonly id: string }> {
  const comments = page.segments.filter((segment) => segment.comment !== undefined);
  const textByIndex = new Map(comments.map(({ comment }) => [comment!.index, comment!.text]));
  for (const { comment, document } of comments) {
    const article = page.segments.find((segment) => segment.role === 'article' && segment.document === document);
    const [title, ...rest] = (article?.text ?? '').split('\n').filter((line) => line.trim() !== '');
    const parent = comment!.parentIndex === null ? undefined : textByIndex.get(comment!.parentIndex);
    yield {
      id: String(comment!.index),
      text: comment!.text,
      parent: parent === undefined ? null : { text: parent },
      article:
        title === undefined ? null : { title: title.trim(), lead: rest.join('\n').slice(0, MAX_LEAD_LENGTH) || null },
      author: comment!.author === null ? null : { name: comment!.author },
    };
  }
}
