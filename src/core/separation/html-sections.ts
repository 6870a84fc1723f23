import type { Span } from '../assessment.js';
import { type Block, measure } from './blocks.js';
import { cutRun } from './cut.js';
import type { PageElement, RenderedPage } from './dom.js';
import { commentEvidence } from './evidence.js';
import type { FoundComment } from './found-comment.js';
import { findHeaders } from './headers.js';
import { bareName } from './html-names.js';
import { type Line, splitLines } from './lines.js';
import { isNameLike } from './names.js';
import { matchPhrase } from './phrases.js';
import type { LanguageWords } from './words.js';

/** A group of like boxes must hold this share of the section's words to be its comments. */
const MIN_GROUP_SHARE = 0.4;

/**
 * Comments of pages whose markup follows no known convention: like boxes one after the other in an element that is named after
 * comments; where there are none, the lines of that element as in plain text.
 */
export function sectionComments(
  page: RenderedPage,
  sections: readonly PageElement[],
  language: LanguageWords,
): FoundComment[] {
  const found: FoundComment[] = [];
  for (const section of sections) {
    const boxes = likeBoxes(page, section, section.index);
    const comments = boxes.flatMap((box) => readBox(page.text, box, language) ?? []);
    if (boxes.length > 0 && comments.length > 0 && dated(page.text, boxes, language)) found.push(...comments);
    else found.push(...textComments(page.text, section, language));
  }
  return found;
}

/** A heading of comments is no longer than this. */
const MAX_HEADING_UNITS = 60;
/** How far up from its heading the list of comments may begin. */
const MAX_CLIMB = 3;
/** Pages of strangers may hold headings without end. */
const MAX_HEADINGS = 20;

/**
 * Comments under a heading that says so ("Comments (2)"), where neither class nor id does: like boxes after it, nearly all of them with a time and
 * with an author or a button.
 */
export function headedComments(page: RenderedPage, language: LanguageWords): FoundComment[] {
  let headings = 0;
  const tried = new Set<number>();
  for (const heading of page.elements) {
    const units = heading.end - heading.begin;
    if (units === 0 || units > MAX_HEADING_UNITS || heading.tag === 'a') continue;
    if (matchPhrase(page.text.slice(heading.begin, heading.end).trim())?.kind !== 'heading') continue;
    if (++headings > MAX_HEADINGS) break;
    let around = heading.parent;
    for (let climbed = 0; around > 0 && climbed < MAX_CLIMB; climbed++, around = page.elements[around]!.parent) {
      const section = page.elements[around]!;
      if (section.tag === 'body') break;
      // One list has one heading; a page of nothing but headings is not read for each of them.
      if (tried.has(around)) continue;
      tried.add(around);
      const boxes = likeBoxes(page, section, heading.last - 1);
      if (boxes.length < 2) continue;
      const comments = boxes.flatMap((box) => readBox(page.text, box, language) ?? []);
      const told = comments.filter(({ author, postedAtRaw }) => author !== null && postedAtRaw !== null);
      if (comments.length >= boxes.length * 0.8 && told.length >= comments.length * 0.8)
        return comments.map((comment) => ({ ...comment, route: 'headed' }));
    }
  }
  return [];
}

/** The largest group of siblings with one tag and one class in the section, behind the element `after`. */
function likeBoxes(page: RenderedPage, section: PageElement, after: number): PageElement[] {
  const groups = new Map<string, PageElement[]>();
  for (let index = after + 1; index < section.last; index++) {
    const element = page.elements[index]!;
    if (
      element.end - element.begin < 12 ||
      element.tag === 'p' ||
      element.tag === 'a' ||
      element.tag === 'span' ||
      element.tag === 'form'
    )
      continue;
    const key = `${element.parent} ${element.tag} ${kindOf(element.classes[0] ?? '')}`;
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  let best: PageElement[] = [];
  const begin = page.elements[after + 1]?.begin ?? section.end;
  let bestUnits = (section.end - begin) * MIN_GROUP_SHARE;
  for (const group of groups.values()) {
    const units = group.reduce((sum, element) => sum + element.end - element.begin, 0);
    if (group.length >= 2 && units > bestUnits) {
      best = group;
      bestUnits = units;
    }
  }
  return best;
}

/** Every other box may be called otherwise: `odd` and `even`, `row1` and `row2`. */
const kindOf = (name: string): string => (/^(?:odd|even|alt)$/.test(name) ? '' : name.replace(/\d+/g, '9'));

function blocksOf(text: string, begin: number, end: number, language: LanguageWords): Block[] {
  return splitLines(text.slice(begin, end)).map((line) => measure(shifted(line, begin), language));
}

const shifted = (line: Line, by: number): Line => ({
  ...line,
  begin: line.begin + by,
  end: line.end + by,
  textBegin: line.textBegin + by,
  textEnd: line.textEnd + by,
});

/** A count beside a button; a lone "+" or dash is a point of the list that the reader writes. */
export const COUNT = /^[\s|·•.,:]*(?:[+–—-]?\d[\d.,]*[\s|·•.,:]*)?$/u;

/** Most boxes tell a time: what is merely listed has none. */
function dated(text: string, boxes: readonly PageElement[], language: LanguageWords): boolean {
  const withTime = boxes.filter((box) =>
    blocksOf(text, box.begin, Math.min(box.end, box.begin + 4000), language).some((block) => block.time),
  );
  return withTime.length >= boxes.length * 0.6;
}

/**
 * Reads one comment by its lines: names, dates and buttons at its ends are its header and footer, the rest its body. Null where
 * there is nothing else.
 */
export function readBox(text: string, box: Span, language: LanguageWords): FoundComment | null {
  const blocks = blocksOf(text, box.begin, box.end, language);
  const isAside = (block: Block) =>
    block.phrase !== null ||
    (block.time !== null && block.words <= 16 && !block.sentenceEnd) ||
    COUNT.test(block.line.text);
  let first = 0;
  let last = blocks.length;
  while (first < last && (isAside(blocks[first]!) || isNameBefore(blocks, first))) first++;
  while (last > first && isAside(blocks[last - 1]!)) last--;
  if (first === last) return null;
  const asides = [...blocks.slice(0, first), ...blocks.slice(last)];
  const timed = asides.find((block) => block.time);
  const named = asides.find((block) => isNameLike(block) && !block.line.text.startsWith('@'));
  return {
    begin: box.begin,
    end: box.end,
    bodySpans: [{ begin: blocks[first]!.line.textBegin, end: blocks[last - 1]!.line.textEnd }],
    author: named ? bareName(named.line.text) : timed ? nameBeside(timed) : null,
    postedAt: timed?.time?.iso ?? null,
    postedAtRaw: timed?.time ? timed.line.text.slice(timed.time.begin, timed.time.end) : null,
    depth: null,
    parent: null,
    route: 'boxes',
    bodyNamed: false,
  };
}

/** The name on the line of a time: "Anna, 3 May", "3 May by Anna". */
function nameBeside({ line, time }: Block): string | null {
  const isName = (words: string) => /^\p{L}[^.!?]{0,40}$/u.test(words) && matchPhrase(words) === null;
  const before = bareName(line.text.slice(0, time!.begin).replace(/^#\d+\s/u, ''));
  if (isName(before)) return before;
  const after = line.text.slice(time!.end);
  const name = bareName(after);
  return BY.test(after) && isName(name) ? name : null;
}
const BY = /^[\s·•|,:–—-]*(?:(?:posted |written )?by|von|par|por|da|door|av|af)\s/iu;

/** A name at the top, with more than a name after it. */
function isNameBefore(blocks: readonly Block[], index: number): boolean {
  return (
    index < 3 &&
    // "@ Anna" is whom the comment answers.
    !blocks[index]!.line.text.startsWith('@') &&
    isNameLike(blocks[index]!) &&
    blocks.slice(index + 1, index + 4).some((block) => !block.label || block.words > 3)
  );
}

/** The lines of a section cut as plain text, where their words (or their headers) say that they are comments. */
function textComments(text: string, section: PageElement, language: LanguageWords): FoundComment[] {
  const blocks = blocksOf(text, section.begin, section.end, language);
  const headers = findHeaders(blocks);
  let from = 0;
  while (from < blocks.length && headers.marks[from] === 0 && (blocks[from]!.phrase || blocks[from]!.label)) from++;
  let to = blocks.length;
  while (to > from && blocks[to - 1]!.phrase) to--;
  let sum = 0;
  for (let index = from; index < to; index++)
    if (headers.marks[index] === 0 && !blocks[index]!.phrase) sum += commentEvidence(blocks[index]!, language);
  // Forms and rules of conduct stand in such sections too; what has comments says when they were made.
  if (from === to || headers.count < 2 || sum < -0.5 * (to - from)) return [];
  return cutRun(blocks, headers, from, to).flatMap((cut) => {
    const body: Block[] = [];
    for (let index = cut.first; index <= cut.last; index++)
      if (!cut.aside.has(index) && !blocks[index]!.phrase) body.push(blocks[index]!);
    if (body.length === 0) return [];
    const timed = blocks.slice(cut.first, cut.last + 1).find((block) => block.time && block.label);
    return [
      {
        begin: blocks[cut.first]!.line.textBegin,
        end: blocks[cut.last]!.line.textEnd,
        bodySpans: [{ begin: body[0]!.line.textBegin, end: body.at(-1)!.line.textEnd }],
        author: null,
        postedAt: timed?.time?.iso ?? null,
        postedAtRaw: timed?.time ? timed.line.text.slice(timed.time.begin, timed.time.end) : null,
        depth: null,
        parent: null,
        route: 'text',
        bodyNamed: false,
      },
    ];
  });
}
