import { expect } from 'vitest';
import type { PageComment, SeparatedPage } from '../../../src/core/separation/page.js';

export const commentsOf = (page: SeparatedPage): PageComment[] =>
  page.segments.flatMap((segment) => (segment.comment ? [segment.comment] : []));

/** Segments of an HTML page stand in order, are slices of the rendered text, and hold all of it that is not blank. */
export function expectWhole(page: SeparatedPage): void {
  const text = page.renderedText;
  expect(text).toBeDefined();
  let end = 0;
  for (const segment of page.segments) {
    expect(segment.begin).toBeGreaterThanOrEqual(end);
    // What lies between two segments is blank.
    expect(text!.slice(end, segment.begin).trim()).toBe('');
    expect(segment.text).toBe(text!.slice(segment.begin, segment.end));
    end = segment.end;
    const { comment } = segment;
    if (!comment) continue;
    expect(comment.text).toBe(comment.bodySpans.map((span) => text!.slice(span.begin, span.end)).join('\n'));
    for (const span of comment.bodySpans) expect(span.begin >= segment.begin && span.end <= segment.end).toBe(true);
  }
  expect(text!.slice(end).trim()).toBe('');
}
