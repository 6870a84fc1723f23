import type { Span } from '../core/assessment.js';

/** More spans than this help no reader, and each is scored. */
const MAX_SPANS = 60;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a text as UTF-16 offsets into it, end exclusive, without the blanks around them. In a long text
 * neighbours share a span, so that the number is bounded. At least one: the whole text.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const trimmed = segment.trim();
    if (trimmed === '') continue;
    const begin = index + segment.indexOf(trimmed);
    found.push({ begin, end: begin + trimmed.length });
  }
  if (found.length === 0) return [{ begin: 0, end: text.length }];
  const together = Math.ceil(found.length / MAX_SPANS);
  return found.flatMap((span, at) =>
    at % together === 0 ? [{ begin: span.begin, end: found[Math.min(at + together, found.length) - 1]!.end }] : [],
  );
}
