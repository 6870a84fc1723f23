import type { Span } from '../assessment.js';
import { type RenderedPage, renderHtml } from './dom.js';
import type { FoundComment } from './found-comment.js';

/** A comment as structured data (JSON-LD) tells it. */
export interface StructuredComment {
  readonly text: string;
  readonly author: string | null;
  /** ISO 8601 as written; null where it is none. */
  readonly postedAt: string | null;
  /** Index of the comment it answers, in the same list. */
  readonly parent: number | null;
}

type Thing = Readonly<Record<string, unknown>>;

const COMMENT_TYPES = new Set(['Comment', 'UserComments']);
const POSTING = 'DiscussionForumPosting';
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  const named = Array.isArray(type) ? type : [type];
  return named.flatMap((name: unknown) =>
    typeof name === 'string' ? name.replace(/^https?:\/\/schema\.org\//i, '') : [],
  );
}

/**
 * The comments in the JSON-LD of a page, in the order of the data: every schema.org Comment, and a DiscussionForumPosting that stands as a
 * comment of another. What is no JSON says nothing. Reviews and answers are no comments.
 */
export function structuredComments(scripts: readonly string[]): StructuredComment[] {
  const found: { comment: StructuredComment; answers: string | null }[] = [];
  const placeOf = new Map<string, number>();
  for (const script of scripts) {
    const stack: { value: unknown; parent: number | null; asComment: boolean }[] = [
      { value: parse(script), parent: null, asComment: false },
    ];
    while (stack.length > 0) {
      const { value, parent, asComment } = stack.pop()!;
      if (!isThing(value)) continue;
      if (Array.isArray(value)) {
        for (let index = value.length - 1; index >= 0; index--) stack.push({ value: value[index], parent, asComment });
        continue;
      }
      const types = typesOf(value);
      const text = stringOf(value, ['text', 'commentText', 'articleBody', 'description']);
      let around = parent;
      if ((types.some((type) => COMMENT_TYPES.has(type)) || (asComment && types.includes(POSTING))) && text !== null) {
        const plain = plainText(text);
        if (plain !== '') {
          around = found.length;
          const posted = stringOf(value, ['dateCreated', 'datePublished', 'commentTime', 'uploadDate']);
          const answered = value['parentItem'];
          found.push({
            comment: {
              text: plain,
              author: nameOf(value['author'] ?? value['creator']),
              postedAt: posted !== null && ISO.test(posted) ? posted.replace(' ', 'T') : null,
              parent,
            },
            answers: isThing(answered)
              ? stringOf(answered, ['@id', 'url'])
              : typeof answered === 'string'
                ? answered
                : null,
          });
          for (const key of ['@id', 'url']) {
            const id = value[key];
            if (typeof id === 'string' && !placeOf.has(id)) placeOf.set(id, around);
          }
        }
      }
      for (const [key, inner] of Object.entries(value).reverse()) {
        if (key !== 'parentItem' && isThing(inner)) {
          const isReply = key === 'comment' || key === 'comments' || key === 'reply' || key === 'replies';
          stack.push({ value: inner, parent: isReply ? around : parent, asComment: isReply });
        }
      }
    }
  }
  return found.map(({ comment, answers }, place) => {
    const answered = answers === null ? undefined : placeOf.get(answers);
    return comment.parent === null && answered !== undefined && answered < place
      ? { ...comment, parent: answered }
      : comment;
  });
}

function parse(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/)?\s*\]\]>)\s*$/, '');
  for (const content of [bare, bare.replace(/[\u0000-\u001f]+/gu, ' ').replace(/,\s*(?=[\]}])/g, '')]) {
    try {
      return JSON.parse(content);
    } catch {
      // Raw line ends in strings and commas too many are common; a second reading forgives them.
    }
  }
  return null;
}

function stringOf(thing: Thing, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = thing[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function nameOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const name = typeof first === 'string' ? first : isThing(first) ? stringOf(first, ['name', 'alternateName']) : null;
  const plain = name === null ? '' : plainText(name).replace(/\s+/g, ' ');
  return plain === '' || plain.length > 80 ? null : plain;
}

/** Markup within the data, if it is some, taken off. */
const plainText = (text: string): string =>
  /<\/?[a-z][^<>]{0,400}>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text) ? renderHtml(text).text.trim() : text.trim();

/** So many characters without white space tell one comment from another. */
const KEY_UNITS = 24;
/** Places tried for one comment: pages repeat themselves, hostile ones without end. */
const MAX_TRIES = 20;

const keyOf = (text: string): string =>
  text
    .slice(0, 4 * KEY_UNITS)
    .replace(/\s+/gu, '')
    .slice(0, KEY_UNITS);

/** Where `text` stands from `begin` on, white space aside; -1 where it does not. */
function endOf(page: string, begin: number, text: string): number {
  let at = begin;
  for (let index = 0; index < text.length; index++) {
    if (/\s/u.test(text[index]!)) continue;
    while (at < page.length && /\s/u.test(page[at]!)) at++;
    if (page[at] !== text[index]) return -1;
    at++;
  }
  return at;
}

/** What the structured data adds to a page. */
export interface StructuredReading {
  /** Comments of the data whose text stands in the visible page. */
  readonly visible: readonly FoundComment[];
  /** Indexes of the comments of the data that stand nowhere in the page. */
  readonly hidden: readonly number[];
}

/**
 * Finds comments of the structured data in the rendered text: at the begin of an element, white space aside, in a box that shows the author where
 * the data names one. The box is the largest element around the text that holds no other of them.
 */
export function locate(page: RenderedPage, comments: readonly StructuredComment[]): StructuredReading {
  const begins = new Map<string, { begin: number; element: number }[]>();
  const wanted = new Set(comments.map(({ text }) => keyOf(text)));
  for (const { begin, element } of page.chunks) {
    const key = keyOf(page.text.slice(begin, begin + 4 * KEY_UNITS));
    for (const part of prefixes(key, wanted)) {
      const places = begins.get(part);
      if (places) places.push({ begin, element });
      else begins.set(part, [{ begin, element }]);
    }
  }
  // The last is popped first.
  for (const places of begins.values()) places.reverse();
  const taken = new Set<number>();
  const bodies: (Span & { element: number; comment: number })[] = [];
  const hidden: number[] = [];
  comments.forEach((comment, index) => {
    const places = begins.get(keyOf(comment.text)) ?? [];
    // Taken places at the front are gone for good, so that the same words over and over cost no more than once.
    while (places.length > 0 && taken.has(places.at(-1)!.begin)) places.pop();
    const shown: (Span & { element: number; comment: number })[] = [];
    for (let at = places.length - 1, tries = 0; at >= 0 && tries < MAX_TRIES; at--, tries++) {
      const { begin, element } = places[at]!;
      if (taken.has(begin)) continue;
      const end = endOf(page.text, begin, comment.text);
      if (end >= 0) shown.push({ begin, end, element, comment: index });
    }
    const body = shown.find((place) => isNamed(page, place, comment));
    if (body) {
      taken.add(body.begin);
      bodies.push(body);
    } else if (shown.length === 0) hidden.push(index);
  });
  bodies.sort((a, b) => a.begin - b.begin);
  const placeOf = new Map(bodies.map(({ comment }, place) => [comment, place]));
  const nested = comments.some(({ parent }) => parent !== null);
  const visible = bodies.map((body, place): FoundComment => {
    const box = boxOf(page, body, bodies[place - 1]?.end ?? 0, bodies[place + 1]?.begin ?? page.text.length + 1);
    const comment = comments[body.comment]!;
    return {
      ...box,
      bodySpans: [{ begin: body.begin, end: body.end }],
      author: comment.author,
      postedAt: comment.postedAt,
      postedAtRaw: null,
      depth: nested ? depthOf(comments, body.comment) : null,
      parent: comment.parent === null ? null : (placeOf.get(comment.parent) ?? null),
      route: 'data',
      bodyNamed: true,
    };
  });
  return { visible, hidden };
}

/** The key itself and, where it is shorter than a chunk, the wanted keys that it begins with. */
function prefixes(key: string, wanted: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let length = 1; length <= key.length; length++)
    if (wanted.has(key.slice(0, length))) found.push(key.slice(0, length));
  return found;
}

/** How far around a comment its author is looked for. */
const NAME_UNITS = 300;
const MIN_NAMELESS_WORDS = 5;

function isNamed(page: RenderedPage, body: Span, comment: StructuredComment): boolean {
  if (comment.author === null) return comment.text.split(/\s+/u).length >= MIN_NAMELESS_WORDS;
  return page.text.slice(Math.max(0, body.begin - NAME_UNITS), body.end + NAME_UNITS).includes(comment.author);
}

/** The largest element around a body that stays between the bodies beside it and adds no more than a header and buttons. */
function boxOf(page: RenderedPage, body: Span & { element: number }, after: number, before: number): Span {
  let box: Span = { begin: body.begin, end: body.end };
  for (let index = body.element; index >= 0; index = page.elements[index]!.parent) {
    const { begin, end } = page.elements[index]!;
    if (begin < after || end > before || end - begin > body.end - body.begin + NAME_UNITS) break;
    box = { begin: Math.min(begin, box.begin), end: Math.max(end, box.end) };
  }
  return box;
}

function depthOf(comments: readonly StructuredComment[], index: number): number {
  let depth = 0;
  for (let at = comments[index]!.parent; at !== null && depth < 100; at = comments[at]!.parent) depth++;
  return depth;
}

/**
 * Writes comments that stand in the structured data alone behind the rendered text, each with its author and time on a line before it, so that the
 * offsets of a page hold for them as for all others.
 */
export function appendComments(
  page: RenderedPage,
  comments: readonly StructuredComment[],
  hidden: readonly number[],
  before: number,
): { readonly text: string; readonly found: readonly FoundComment[] } {
  const pieces = [page.text];
  let { length } = page.text;
  const write = (words: string): Span => {
    pieces.push(words);
    length += words.length;
    return { begin: length - words.length, end: length };
  };
  const placeOf = new Map(hidden.map((index, place) => [index, before + place]));
  const nested = comments.some(({ parent }) => parent !== null);
  const found = hidden.map((index): FoundComment => {
    const comment = comments[index]!;
    if (length > 0) write('\n\n');
    const begin = length;
    const header = [comment.author, comment.postedAt].filter((part) => part !== null).join(' · ');
    if (header !== '') write(`${header}\n`);
    const body = write(comment.text);
    return {
      begin,
      end: body.end,
      bodySpans: [body],
      author: comment.author,
      postedAt: comment.postedAt,
      postedAtRaw: comment.postedAt,
      depth: nested ? depthOf(comments, index) : null,
      parent: comment.parent === null ? null : (placeOf.get(comment.parent) ?? null),
      route: 'data',
      bodyNamed: true,
    };
  });
  return { text: pieces.join(''), found };
}

/** Fills in what the visible comments do not say from the data of the same text. Returns the indexes of the data that were met. */
export function completed(
  page: RenderedPage,
  found: readonly FoundComment[],
  comments: readonly StructuredComment[],
): { readonly found: readonly FoundComment[]; readonly met: ReadonlySet<number> } {
  const byKey = new Map<string, number[]>();
  comments.forEach(({ text }, index) => {
    const indexes = byKey.get(keyOf(text));
    if (indexes) indexes.push(index);
    else byKey.set(keyOf(text), [index]);
  });
  const met = new Set<number>();
  const filled = found.map((comment) => {
    const { begin, end } = comment.bodySpans[0]!;
    const index = byKey.get(keyOf(page.text.slice(begin, end)))?.shift();
    if (index === undefined) return comment;
    met.add(index);
    const { author, postedAt } = comments[index]!;
    return { ...comment, author: comment.author ?? author, postedAt: comment.postedAt ?? postedAt };
  });
  return { found: filled, met };
}
