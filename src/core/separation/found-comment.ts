import type { Span } from '../assessment.js';

/** A comment of an HTML page before it becomes a segment. */
export interface FoundComment extends Span {
  readonly bodySpans: readonly Span[];
  readonly author: string | null;
  readonly postedAt: string | null;
  readonly postedAtRaw: string | null;
  readonly depth: number | null;
  /** Index in the list of found comments. */
  readonly parent: number | null;
  readonly confidence: number;
}
