import type { Span } from '../assessment.js';

/**
 * By which way a comment was found: a system's own markup, names that sites give comments, structured data; boxes of one kind in what is
 * named a section of comments or under a heading that says so; the lines of such a section as text; the whole page as text.
 */
export type Route = 'system' | 'names' | 'data' | 'boxes' | 'headed' | 'text' | 'bare';

/** A comment of an HTML page before it becomes a segment. */
export interface FoundComment extends Span {
  readonly bodySpans: readonly Span[];
  readonly author: string | null;
  readonly postedAt: string | null;
  readonly postedAtRaw: string | null;
  readonly depth: number | null;
  /** Index in the list of found comments. */
  readonly parent: number | null;
  readonly route: Route;
  /** Whether its text is an element's or the data's, not what lines are left between its header and its buttons. */
  readonly bodyNamed: boolean;
}
