import type { Span } from '../assessment.js';
import { commentSections, type MarkedComment, markedComments, scriptedComments } from './conventions.js';
import { type PageElement, type RenderedPage, renderHtml } from './dom.js';
import type { FoundComment } from './found-comment.js';
import { articleLines, type RenderedLine } from './html-article.js';
import { readBox, sectionComments } from './html-sections.js';
import { splitLines } from './lines.js';
import type { BoilerplateKind, PageComment, Segment, SeparatedPage } from './page.js';
import { matchPhrase } from './phrases.js';
import { findTime } from './times.js';
import { type LanguageWords, pageLanguage } from './words.js';

/** Markup that says what it is; then structure under a heading that says so. */
const CONFIDENCE = { marked: 0.97, none: 0.98 } as const;

/**
 * Separates an HTML page: comments by the conventions of comment systems, else by repeated structure in what is named a comment
 * section; then the article from what is left. Offsets point into `renderedText`.
 */
export function separateHtml(html: string): SeparatedPage {
  const page = renderHtml(html);
  const language = pageLanguage(splitLines(page.text.slice(0, 50_000)));
  const marked = markedComments(page);
  let comments = foundComments(page, marked, language);
  if (comments.length === 0) comments = sectionComments(page, commentSections(page), language);
  comments = withoutOverlap(comments);
  const warnings = scriptedComments(page).map((system) => `comments are loaded by script (${system})`);
  if (comments.length === 0 && structuredComments(page.structured) > 0) {
    warnings.push('comments stand in structured data (schema.org) only and not in the visible page');
  }
  const segments = segmentsOf(page, comments);
  const probability =
    comments.length === 0 ? 1 - CONFIDENCE.none : Math.max(...comments.map(({ confidence }) => confidence));
  return {
    hasComments: comments.length > 0,
    hasCommentsProbability: probability,
    warnings,
    segments,
    renderedText: page.text,
  };
}

function foundComments(page: RenderedPage, marked: readonly MarkedComment[], language: LanguageWords): FoundComment[] {
  const { elements, text } = page;
  const found: (FoundComment | null)[] = [];
  const depths: number[] = [];
  const nested = marked.some((comment) => comment.parent !== null);
  marked.forEach((comment, place) => {
    const item = elements[comment.item]!;
    // Replies stand inside their parent, after its own words.
    let ownEnd = item.end;
    const next = marked[place + 1];
    const reply = next && elements[next.item]!;
    if (reply && reply.index < item.last) ownEnd = Math.min(ownEnd, reply.begin);
    const depth = comment.parent === null ? 0 : depths[comment.parent]! + 1;
    depths.push(depth);
    const body = comment.body === null ? item : elements[comment.body]!;
    const bodyEnd = Math.min(body.end, ownEnd);
    const asides = comment.asides.map((index) => elements[index]!);
    const bodySpans = trimButtons(text, subtract(text, body.begin, bodyEnd, asides));
    if (bodySpans.length === 0) {
      found.push(null);
      return;
    }
    if (comment.body === null || (comment.author === null && comment.time === null)) {
      // The markup does not say all: the lines at its ends tell the rest.
      const read = readBox(text, { begin: bodySpans[0]!.begin, end: bodySpans.at(-1)!.end }, language);
      const known = read && {
        ...read,
        begin: item.begin,
        end: ownEnd,
        depth: nested ? depth : null,
        parent: comment.parent,
      };
      found.push(known ?? null);
      return;
    }
    const author = comment.author === null ? null : nameOf(elements[comment.author]!, text, language.code);
    const time = timeOf(comment.time === null ? null : elements[comment.time]!, text, language.code);
    found.push({
      begin: item.begin,
      end: trimEnd(text, item.begin, Math.max(ownEnd, bodySpans.at(-1)!.end)),
      bodySpans,
      author,
      ...time,
      depth: nested || depthClass(item) !== null ? (depthClass(item) ?? depth) : null,
      parent: comment.parent,
      confidence: CONFIDENCE.marked,
    });
  });
  // Items without words (deleted, only a picture) fall out; what replied to them loses its parent.
  const places = new Map<number, number>();
  found.forEach((comment, place) => {
    if (comment) places.set(place, places.size);
  });
  return found.flatMap((comment) =>
    comment ? [{ ...comment, parent: comment.parent === null ? null : (places.get(comment.parent) ?? null) }] : [],
  );
}

/** WordPress and others number the levels: `depth-2`. */
function depthClass(item: PageElement): number | null {
  for (const name of item.classes) {
    const level = /^(?:depth|level|comment-level|wc_comment_level|indent|depth_)-?(\d{1,2})$/.exec(name)?.[1];
    if (level !== undefined) return Math.max(0, Number(level) - 1);
  }
  return null;
}

/** `[begin, end)` without the given elements, without white space at either end of each part. */
function subtract(text: string, begin: number, end: number, without: readonly PageElement[]): Span[] {
  const spans: Span[] = [];
  let from = begin;
  const push = (to: number) => {
    let left = from;
    let right = to;
    while (left < right && /\s/.test(text[left]!)) left++;
    while (right > left && /\s/.test(text[right - 1]!)) right--;
    if (right > left) spans.push({ begin: left, end: right });
  };
  for (const element of without) {
    if (element.end <= from || element.begin >= end || element.end === element.begin) continue;
    push(Math.min(element.begin, end));
    from = Math.max(from, element.end);
  }
  if (from < end) push(end);
  return spans;
}

/** Takes button lines ("Reply", "12 likes") off both ends of a body. */
function trimButtons(text: string, spans: readonly Span[]): Span[] {
  const lines: Span[] = [];
  for (const span of spans) {
    for (const line of splitLines(text.slice(span.begin, span.end))) {
      lines.push({ begin: span.begin + line.textBegin, end: span.begin + line.textEnd });
    }
  }
  const isButton = (line: Span) => {
    const words = text.slice(line.begin, line.end);
    if (words.length > 60) return false;
    const kind = matchPhrase(words)?.kind;
    return kind === 'ui' || kind === 'share' || /^(?:[\d\s|·•.,:+–—-]+|says:?|sagt:?|dit\s?:?)$/iu.test(words);
  };
  let first = 0;
  let last = lines.length;
  while (last - first > 1 && isButton(lines[first]!)) first++;
  while (last - first > 1 && isButton(lines[last - 1]!)) last--;
  const kept = lines.slice(first, last);
  // Lines of one stretch are one span again.
  const joined: Span[] = [];
  for (const line of kept) {
    const before = joined.at(-1);
    const together = before && spans.some((span) => span.begin <= before.begin && line.end <= span.end);
    if (together) joined[joined.length - 1] = { begin: before.begin, end: line.end };
    else joined.push(line);
  }
  return joined;
}

const MAX_NAME_UNITS = 80;

function nameOf(element: PageElement, text: string, languageCode: string): string | null {
  const words = text.slice(element.begin, Math.min(element.end, element.begin + 200)).split('\n')[0]!;
  const time = findTime(words, languageCode);
  const name = (time ? words.slice(0, time.begin) : words)
    .replace(/^(?:by|von|par|por|da|door)\s+/iu, '')
    .replace(
      /[\s,·•|:–—-]*(?:\b(?:says|said|wrote|sagt|schrieb|schreibt|meint|dit|dice|disse|zegt|on|am|le|el|il|op)\b[\s,·•|:–—-]*)*$/iu,
      '',
    )
    .trim();
  return name === '' || name.length > MAX_NAME_UNITS ? null : name;
}

function timeOf(
  element: PageElement | null,
  text: string,
  languageCode: string,
): Pick<FoundComment, 'postedAt' | 'postedAtRaw'> {
  if (!element) return { postedAt: null, postedAtRaw: null };
  const words = text
    .slice(element.begin, Math.min(element.end, element.begin + 200))
    .replace(/\s+/g, ' ')
    .trim();
  const time = findTime(words, languageCode);
  const exact =
    element.attributes.get('datetime') ?? element.attributes.get('content') ?? element.attributes.get('title') ?? '';
  const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(
    exact.trim(),
  )?.[0];
  return {
    postedAt: iso ? iso.replace(' ', 'T') : (time?.iso ?? null),
    postedAtRaw: time
      ? words.slice(time.begin, time.end)
      : words.length > 0 && words.length <= 60 && /\d/.test(words)
        ? words
        : null,
  };
}

function trimEnd(text: string, begin: number, end: number): number {
  let at = end;
  while (at > begin && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** Comments in order, none over another: an item in another one's text is cut off there. */
function withoutOverlap(comments: readonly FoundComment[]): FoundComment[] {
  const kept: FoundComment[] = [];
  const places = new Map<number, number>();
  let end = 0;
  comments.forEach((comment, place) => {
    const bodySpans = comment.bodySpans.filter((span) => span.begin >= end);
    if (bodySpans.length === 0) return;
    places.set(place, kept.length);
    kept.push({
      ...comment,
      begin: Math.max(comment.begin, end),
      bodySpans,
      parent: comment.parent === null ? null : (places.get(comment.parent) ?? null),
    });
    end = comment.end;
  });
  return kept;
}

/** How many comments the structured data of a page holds. */
function structuredComments(scripts: readonly string[]): number {
  let count = 0;
  for (const script of scripts) {
    let data: unknown;
    try {
      data = JSON.parse(script);
    } catch {
      // Structured data of strangers is often not JSON; then it says nothing.
      continue;
    }
    const stack: unknown[] = [data];
    while (stack.length > 0) {
      const value = stack.pop();
      if (typeof value !== 'object' || value === null) continue;
      const type = (value as Record<string, unknown>)['@type'];
      if (type === 'Comment' || type === 'UserComments') count++;
      stack.push(...Object.values(value));
    }
  }
  return count;
}

function segmentsOf(page: RenderedPage, comments: readonly FoundComment[]): Segment[] {
  const { text } = page;
  const lines = renderedLines(page, comments);
  const article = articleLines(page, lines);
  const segments: Segment[] = [];
  let at = 0;
  let place = 0;
  const pushLines = (until: number) => {
    let open: { role: 'article' | 'boilerplate'; kind: BoilerplateKind; begin: number; end: number } | null = null;
    const close = () => {
      if (!open) return;
      const { role, kind, begin, end } = open;
      const base = { role, begin, end, text: text.slice(begin, end), confidence: 0.8, document: 0 };
      segments.push(role === 'boilerplate' ? { ...base, kind } : base);
      open = null;
    };
    for (; place < lines.length && lines[place]!.begin < until; place++) {
      const line = lines[place]!;
      const role = article[place] === 1 ? 'article' : 'boilerplate';
      const kind =
        role === 'article' ? 'navigation' : kindOf(text.slice(line.begin, Math.min(line.end, line.begin + 200)));
      if (
        open &&
        (open as { role: string }).role === role &&
        (role === 'article' || (open as { kind: string }).kind === kind)
      ) {
        (open as { end: number }).end = line.end;
      } else {
        close();
        open = { role, kind, begin: line.begin, end: line.end };
      }
    }
    close();
  };
  comments.forEach((comment, index) => {
    pushLines(comment.begin);
    segments.push({
      role: 'comment',
      begin: comment.begin,
      end: comment.end,
      text: text.slice(comment.begin, comment.end),
      confidence: comment.confidence,
      document: 0,
      comment: pageComment(text, comment, index),
    });
    at = comment.end;
  });
  pushLines(Math.max(at, text.length) + 1);
  return segments;
}

function pageComment(text: string, comment: FoundComment, index: number): PageComment {
  return {
    index,
    text: comment.bodySpans.map((span) => text.slice(span.begin, span.end)).join('\n'),
    bodySpans: comment.bodySpans,
    author: comment.author,
    postedAt: comment.postedAt,
    postedAtRaw: comment.postedAtRaw,
    depth: comment.depth,
    parentIndex: comment.parent,
    boundaryConfidence: [comment.confidence, comment.confidence],
  };
}

function kindOf(words: string): BoilerplateKind {
  const kind = matchPhrase(words)?.kind;
  return kind === undefined ? 'navigation' : kind === 'heading' || kind === 'ui' ? 'form' : kind;
}

/** The lines (or parts of lines) of the rendered text that lie in no comment. */
function renderedLines(page: RenderedPage, comments: readonly FoundComment[]): RenderedLine[] {
  const lines: RenderedLine[] = [];
  const { text, chunks } = page;
  let chunk = 0;
  const add = (from: number, to: number) => {
    for (const line of splitLines(text.slice(from, to))) {
      const begin = from + line.textBegin;
      const end = from + line.textEnd;
      while (chunk < chunks.length && chunks[chunk]!.end <= begin) chunk++;
      let linked = 0;
      const element = chunks[chunk]?.element ?? -1;
      for (let at = chunk; at < chunks.length && chunks[at]!.begin < end; at++) {
        if (chunks[at]!.inLink) linked += Math.min(end, chunks[at]!.end) - Math.max(begin, chunks[at]!.begin);
      }
      lines.push({ begin, end, element, linked: end === begin ? 0 : linked / (end - begin) });
    }
  };
  let from = 0;
  for (const comment of comments) {
    if (comment.begin > from) add(from, comment.begin);
    from = comment.end;
  }
  add(from, text.length);
  return lines;
}
