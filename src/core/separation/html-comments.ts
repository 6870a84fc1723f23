import type { Span } from '../assessment.js';
import type { PageElement, RenderedPage } from './dom.js';
import type { FoundComment } from './found-comment.js';
import { bareName } from './html-names.js';
import { COUNT, readBox } from './html-sections.js';
import type { MarkedComment } from './html-threads.js';
import { splitLines } from './lines.js';
import { matchPhrase } from './phrases.js';
import { findTime } from './times.js';
import type { LanguageWords } from './words.js';

/** Marks of a pattern that a script fills in. */
const PLACEHOLDER = /\{\{.{0,80}?\}\}|<%.{0,80}?%>|\$\{.{0,80}?\}|\[\[.{0,40}?\]\]/;

/** Reads what the markup shows as comments. What turns out to hold no words falls out. */
export function readComments(
  page: RenderedPage,
  marked: readonly MarkedComment[],
  language: LanguageWords,
): FoundComment[] {
  const { elements, text } = page;
  const nested = marked.some((comment) => comment.parent !== null);
  const depths: number[] = [];
  const found = marked.map((comment, place): FoundComment | null => {
    const depth = comment.level ?? (comment.parent === null ? 0 : depths[comment.parent]! + 1);
    depths.push(depth);
    const item = elements[comment.item]!;
    // Replies stand inside their parent, after its own words.
    const next = marked[place + 1] && elements[marked[place + 1]!.item]!;
    const ownEnd = next && next.index < item.last ? Math.min(item.end, next.begin) : item.end;
    const body = comment.body === null ? item : elements[comment.body]!;
    const asides = comment.asides.map((index) => elements[index]!);
    const bodySpans = trimButtons(text, subtract(text, body.begin, Math.min(body.end, ownEnd), asides));
    if (bodySpans.length === 0) return null;
    const bodyEnd = bodySpans.at(-1)!.end;
    if (PLACEHOLDER.test(text.slice(bodySpans[0]!.begin, Math.min(bodyEnd, bodySpans[0]!.begin + 200)))) return null;
    const route = comment.isOfSystem ? 'system' : 'names';
    const nesting = {
      depth: nested || comment.level !== null ? depth : null,
      parent: comment.parent,
    };
    const begin = elements[comment.first]!.begin;
    const end = trimEnd(
      text,
      begin,
      Math.max(comment.last === comment.item ? ownEnd : elements[comment.last]!.end, bodyEnd),
    );
    const author = comment.author === null ? null : nameOf(elements[comment.author]!, text, language.code);
    const time = comment.time === null ? NO_TIME : timeOf(page, comment.time, language.code);
    const isTimed = time.postedAt !== null || time.postedAtRaw !== null;
    if (comment.body === null || (author === null && !isTimed)) {
      // The markup does not say all: the lines at the ends of the comment tell the rest.
      const lines = comment.body === null ? { begin: bodySpans[0]!.begin, end: bodyEnd } : { begin, end };
      const read = readBox(text, lines, language);
      if (!read || (!comment.certain && read.author === null && read.postedAtRaw === null)) return null;
      return {
        ...read,
        begin,
        end,
        ...(comment.body === null ? {} : { bodySpans }),
        route,
        bodyNamed: comment.body !== null,
        author: author ?? read.author,
        ...(isTimed ? time : {}),
        ...nesting,
      };
    }
    // The time may stand beside the name without a name of its own.
    const read = isTimed ? null : readBox(text, { begin, end }, language);
    return {
      begin,
      end,
      bodySpans,
      author: author ?? (comment.time === null ? null : nameBefore(text, begin, elements[comment.time]!)),
      ...(read ? { postedAt: read.postedAt, postedAtRaw: read.postedAtRaw } : time),
      ...nesting,
      route,
      bodyNamed: true,
    };
  });
  // What replied to a comment that fell out (deleted, only a picture) loses its parent.
  const places = new Map<number, number>();
  found.forEach((comment, place) => {
    if (comment) places.set(place, places.size);
  });
  return found.flatMap((comment) =>
    comment ? [{ ...comment, parent: comment.parent === null ? null : (places.get(comment.parent) ?? null) }] : [],
  );
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
    const isLink = /^(?:#|¶|∞|§|permalink)$/iu.test(words);
    return isLink || kind === 'ui' || kind === 'share' || COUNT.test(words) || /^(?:says|sagt|dit)\s?:?$/iu.test(words);
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
  const said =
    element.begin === element.end ? (element.attributes.get('content') ?? element.attributes.get('author') ?? '') : '';
  const words =
    said === '' ? text.slice(element.begin, Math.min(element.end, element.begin + 200)).split('\n')[0]! : said;
  const time = findTime(words, languageCode);
  const name = bareName(time ? words.slice(0, time.begin) : words);
  return name === '' || name.length > MAX_NAME_UNITS ? null : name;
}

/** Where markup writes a time for machines; the first that can be read is taken. */
const TIME_ATTRIBUTES = [
  'datetime',
  'content',
  'data-time',
  'data-utime',
  'data-timestamp',
  'data-comment-timestamp',
  'title',
];
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?(?:Z|[+-]\d{2}:?\d{2}))?)?/;

/** A name on the line of the time, before it: "Anna · 3 h". */
function nameBefore(text: string, begin: number, time: PageElement): string | null {
  const from = Math.max(begin, text.lastIndexOf('\n', Math.max(0, time.begin - 1)) + 1);
  const name = bareName(text.slice(from, Math.max(from, Math.min(time.begin, from + 200))));
  return /^\p{L}[^.!?:\d]{0,40}$/u.test(name) && matchPhrase(name) === null ? name : null;
}

type Time = Pick<FoundComment, 'postedAt' | 'postedAtRaw'>;
const NO_TIME: Time = { postedAt: null, postedAtRaw: null };
/** A line about a time is no longer than this. */
const MAX_TIME_UNITS = 80;

function timeOf(page: RenderedPage, index: number, languageCode: string): Time {
  const element = page.elements[index]!;
  // What is written for machines alone stands beside what is written for people.
  const around = element.begin === element.end ? page.elements[element.parent] : undefined;
  const shown = around && around.end - around.begin <= MAX_TIME_UNITS ? around : element;
  const words = page.text
    .slice(shown.begin, Math.min(shown.end, shown.begin + 200))
    .replace(/\s+/g, ' ')
    .trim();
  const time = findTime(words, languageCode);
  let exact: string | null = null;
  for (const name of TIME_ATTRIBUTES) exact ??= exactTime(element.attributes.get(name), languageCode);
  const isShort = shown === element && words.length > 0 && words.length <= 60 && /\d/.test(words);
  return {
    postedAt: exact ?? time?.iso ?? null,
    postedAtRaw: time ? words.slice(time.begin, time.end) : isShort ? words : null,
  };
}

/** ISO 8601, seconds or milliseconds since 1970, or a time in words, as ISO 8601. */
function exactTime(value: string | undefined, languageCode: string): string | null {
  const written = value?.trim() ?? '';
  const iso = ISO.exec(written)?.[0];
  if (iso)
    return iso
      .replace(' ', 'T')
      .replace(/\s/, '')
      .replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2');
  if (/^[12]\d{9}(?:\d{3})?$/.test(written)) {
    return new Date(written.length > 10 ? Number(written) : Number(written) * 1000).toISOString();
  }
  return written === '' || written.length > 80 ? null : (findTime(written, languageCode)?.iso ?? null);
}

function trimEnd(text: string, begin: number, end: number): number {
  let at = end;
  while (at > begin && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** Comments in order, none over another: an item in another one's text is cut off there. */
export function withoutOverlap(comments: readonly FoundComment[]): FoundComment[] {
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
