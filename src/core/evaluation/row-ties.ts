import { textHash } from '../text/text-hash.js';
import { type CommentRow, fieldOf } from './labelled-row.js';

/** What ties rows together: the same or nearly the same text, the same author, the same thread or page. */
export const TIES = ['duplicate', 'author', 'thread'] as const;
export type Tie = (typeof TIES)[number];

/** Fields that name the thread or page of a row, beside `parent` (the text replied to) and `context` (the article). */
export const THREAD_FIELDS = [
  'thread',
  'threadId',
  'page',
  'pageId',
  'conversation',
  'conversationId',
  'article.externalId',
  'article.url',
  'articleId',
  'url',
] as const;

/** Names that many people go by: they tie nothing together. */
const NAMELESS = new Set(['anonymous', 'anon', 'guest', 'user', 'unknown', 'deleted', '[deleted]', 'n/a', 'none', '-']);

/** Who wrote a row; null where nobody is named, or by a name that many go by. */
export function authorKey({ author }: CommentRow): string | null {
  const name = author?.id ?? author?.name ?? null;
  return name === null || NAMELESS.has(name.trim().toLowerCase()) || name.trim() === '' ? null : name.trim();
}

/**
 * What a row shares with others of its thread: its named fields, the article, the text replied to. A number is the hash
 * of a text, so that a reply meets the comment it answers where that is a row too.
 */
export function threadKeys(row: CommentRow): (number | string)[] {
  const keys: (number | string)[] = [textHash(row.text)];
  if (row.parent !== undefined && row.parent.trim() !== '') keys.push(textHash(row.parent));
  if (row.context !== undefined && row.context.trim() !== '') keys.push(`context\n${textHash(row.context)}`);
  for (const field of THREAD_FIELDS) {
    const value = fieldOf(row, field);
    if (value !== null && value !== '') keys.push(`thread\n${field}\n${value}`);
  }
  return keys;
}
