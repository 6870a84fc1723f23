import type { Span } from '../assessment.js';

/** What a stretch of boilerplate is. */
export const BOILERPLATE_KINDS = [
  'source',
  'share',
  'contact',
  'related',
  'feed-time',
  'form',
  'navigation',
  'legal',
] as const;
export type BoilerplateKind = (typeof BOILERPLATE_KINDS)[number];

/** A reader comment of a page. Null where the page does not say: nothing is guessed without evidence. */
export interface PageComment {
  readonly index: number;
  /** The body alone, its lines joined as they stand. */
  readonly text: string;
  readonly bodySpans: readonly Span[];
  readonly author: string | null;
  /** ISO 8601, where the page gives an absolute time. */
  readonly postedAt: string | null;
  /** The time as the page writes it. */
  readonly postedAtRaw: string | null;
  readonly depth: number | null;
  readonly parentIndex: number | null;
  /** How sure the begin and the end of the comment are. */
  readonly boundaryConfidence: readonly [number, number];
}

export interface Segment extends Span {
  readonly role: 'article' | 'boilerplate' | 'comment';
  /** The exact slice `[begin, end)`. */
  readonly text: string;
  readonly confidence: number;
  /** Which article it belongs to, where several stand in a row; counts from 0. */
  readonly document: number;
  /** Only for boilerplate. */
  readonly kind?: BoilerplateKind;
  /** Only for comments. */
  readonly comment?: PageComment;
}

/** A separated page (contract 4.1). Every non-blank line of a text page lies in exactly one segment. */
export interface SeparatedPage {
  readonly id?: string;
  readonly hasComments: boolean;
  readonly hasCommentsProbability: number;
  readonly warnings: readonly string[];
  readonly segments: readonly Segment[];
  /** For HTML: the text that the offsets point into. */
  readonly renderedText?: string;
}

export interface SeparateOptions {
  readonly id?: string;
  /** `auto` takes HTML where the text begins like a document or holds many tags. */
  readonly format?: 'auto' | 'text' | 'html';
}
