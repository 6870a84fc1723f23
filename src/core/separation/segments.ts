import type { Span } from '../assessment.js';
import { type Block, isTitleLike } from './blocks.js';
import { type Cut, cutRun } from './cut.js';
import type { Decoded } from './decode.js';
import type { Headers } from './headers.js';
import { isNameLike } from './names.js';
import type { BoilerplateKind, PageComment, Segment } from './page.js';
import { replyMark } from './replies.js';
import { ARTICLE, BOILERPLATE, COMMENT } from './trellis.js';

/** Turns roles of lines into the segments of a page, comments cut. */
export function buildSegments(text: string, blocks: readonly Block[], headers: Headers, decoded: Decoded): Segment[] {
  const documents = documentsOf(blocks, headers, decoded.roles);
  const kinds = kindsOf(blocks, headers, decoded.roles);
  const segments: Segment[] = [];
  const comments: { cut: Cut; place: number }[] = [];
  let from = 0;
  while (from < blocks.length) {
    const role = decoded.roles[from];
    let to = from + 1;
    const same = (index: number) =>
      decoded.roles[index] === role &&
      (role === COMMENT || (documents[index] === documents[from] && kinds[index] === kinds[from]));
    while (to < blocks.length && same(to)) to++;
    if (role === COMMENT) {
      for (const cut of cutRun(blocks, headers, from, to)) {
        const segment = segmentOf(text, blocks, decoded, cut.first, cut.last, documents[from]!);
        // A header over nothing: the comment was deleted, or its name belongs to the next page.
        if (bodyOf(text, blocks, cut).text === '') {
          segments.push({ ...segment, role: 'boilerplate', kind: 'form' });
          continue;
        }
        comments.push({ cut, place: segments.length });
        segments.push(segment);
      }
    } else {
      const segment = segmentOf(text, blocks, decoded, from, to - 1, documents[from]!);
      segments.push(role === BOILERPLATE ? { ...segment, kind: kinds[from]! } : segment);
    }
    from = to;
  }
  const nesting = nestingOf(
    blocks,
    headers,
    comments.map(({ cut }) => cut),
  );
  comments.forEach(({ cut, place }, index) => {
    const previous = comments[index - 1];
    const next = comments[index + 1];
    // Between two comments the cut says how sure it is; at the ends of a stretch of comments the decoder does.
    const beginConfidence =
      previous && previous.cut.last + 1 === cut.first ? cut.beginConfidence : decoded.begins[cut.first]!;
    const endConfidence =
      next && next.cut.first === cut.last + 1 ? next.cut.beginConfidence : (decoded.ends[cut.last + 1] ?? SURE_END);
    segments[place] = {
      ...segments[place]!,
      comment: {
        index,
        ...bodyOf(text, blocks, cut),
        ...headerOf(blocks, headers, cut),
        ...nesting[index]!,
        boundaryConfidence: [round(beginConfidence), round(endConfidence)],
      },
    };
  });
  return segments;
}

function segmentOf(
  text: string,
  blocks: readonly Block[],
  decoded: Decoded,
  first: number,
  last: number,
  document: number,
): Segment {
  const begin = blocks[first]!.line.begin;
  const end = blocks[last]!.line.end;
  let sum = 0;
  for (let index = first; index <= last; index++) sum += decoded.confidences[index]!;
  const role =
    decoded.roles[first] === COMMENT ? 'comment' : decoded.roles[first] === ARTICLE ? 'article' : 'boilerplate';
  return { role, begin, end, text: text.slice(begin, end), confidence: round(sum / (last - first + 1)), document };
}

function bodyOf(text: string, blocks: readonly Block[], cut: Cut): Pick<PageComment, 'text' | 'bodySpans'> {
  const bodySpans: Span[] = [];
  let open: { begin: number; end: number } | null = null;
  for (let index = cut.first; index <= cut.last; index++) {
    const { textBegin, textEnd } = blocks[index]!.line;
    if (cut.aside.has(index)) open = null;
    else if (open) open.end = textEnd;
    else {
      open = { begin: textBegin, end: textEnd };
      bodySpans.push(open);
    }
  }
  return { text: bodySpans.map((span) => text.slice(span.begin, span.end)).join('\n'), bodySpans };
}

/** Author and time from the header lines of a comment; null where they do not say. */
function headerOf(
  blocks: readonly Block[],
  headers: Headers,
  cut: Cut,
): Pick<PageComment, 'author' | 'postedAt' | 'postedAtRaw'> {
  let author: string | null = null;
  let postedAt: string | null = null;
  let postedAtRaw: string | null = null;
  for (let index = cut.first; index <= cut.last; index++) {
    if (headers.marks[index] === 0) continue;
    const block = blocks[index]!;
    const { text } = block.line;
    const { time } = block;
    let rest = text;
    if (time) {
      if (postedAtRaw === null) {
        postedAtRaw = text.slice(time.begin, time.end);
        postedAt = time.iso;
      }
      rest = time.begin === 0 ? text.slice(time.end) : text.slice(0, time.begin);
    }
    const mark = replyMark(rest);
    const name = mark ? rest.slice(0, mark.begin) : rest;
    if (author === null) author = authorIn(name, mark !== null || isNameLike(block));
  }
  return { author, postedAt, postedAtRaw };
}

/** Words around a name in a header line: "Posted by Anna on", "#3 Anna says:". */
const BEFORE_NAME =
  /^(?:[\s#\d.)(·•|,:–—-]*(?:posted by|comment by|written by|submitted by|by|from|von|par|por|da|door|av)?[\s:]+|[\s#\d.)(·•|,:–—-]+)/iu;
const AFTER_NAME =
  /[\s,·•|:–—@(-]*(?:\b(?:says|said|wrote|writes|commented|replied|posted|sagt|sagte|schrieb|meint|dit|a dit|écrit|dice|ha scritto|disse|zegt|schreef|on|at|am|um|le|el|il|op|em|the)\b[\s,·•|:–—@(-]*)*$/iu;

function authorIn(rest: string, wholeLine: boolean): string | null {
  const name = (wholeLine ? rest : ` ${rest}`.replace(BEFORE_NAME, '')).replace(AFTER_NAME, '').trim();
  if (name === '' || name.length > 60 || !/\p{L}/u.test(name) || name.split(/\s+/).length > 6) return null;
  return name;
}

/** Whom the header of a comment says it answers, or null. */
function answeredIn(blocks: readonly Block[], headers: Headers, cut: Cut): string | null {
  for (let index = cut.first; index <= cut.last && headers.marks[index] !== 0; index++) {
    const mark = replyMark(blocks[index]!.line.text);
    if (mark) return mark.to;
  }
  return null;
}

/**
 * Depth and parent by the marks of replies, where headers have some: the last comment before by whoever is named, and
 * unknown where nobody of that name wrote before. Else by the indentation of headers.
 */
function nestingOf(
  blocks: readonly Block[],
  headers: Headers,
  cuts: readonly Cut[],
): Pick<PageComment, 'depth' | 'parentIndex'>[] {
  const unknown = { depth: null, parentIndex: null };
  const answered = cuts.map((cut) => answeredIn(blocks, headers, cut));
  if (answered.some((name) => name !== null)) return nestingByName(blocks, headers, cuts, answered);
  const indents = cuts.map((cut) => (headers.marks[cut.first] !== 0 ? blocks[cut.first]!.line.indent : -1));
  const levels = [...new Set(indents.filter((indent) => indent >= 0))].sort((a, b) => a - b);
  if (levels.length < 2) return cuts.map(() => unknown);
  const open: { indent: number; index: number }[] = [];
  return indents.map((indent, index) => {
    if (indent < 0) return unknown;
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    const parent = open.at(-1);
    const depth = open.length;
    open.push({ indent, index });
    return { depth, parentIndex: parent?.index ?? null };
  });
}

function nestingByName(
  blocks: readonly Block[],
  headers: Headers,
  cuts: readonly Cut[],
  answered: readonly (string | null)[],
): Pick<PageComment, 'depth' | 'parentIndex'>[] {
  const lastBy = new Map<string, number>();
  const found: Pick<PageComment, 'depth' | 'parentIndex'>[] = [];
  cuts.forEach((cut, index) => {
    const name = answered[index]!;
    const parent = name === null ? undefined : lastBy.get(nameKey(name));
    if (parent !== undefined) found.push({ depth: (found[parent]!.depth ?? 0) + 1, parentIndex: parent });
    // What has a header and answers nobody stands on its own.
    else found.push({ depth: name === null && headers.marks[cut.first] === 1 ? 0 : null, parentIndex: null });
    const { author } = headerOf(blocks, headers, cut);
    if (author !== null) lastBy.set(nameKey(author), index);
  });
  return found;
}

/** One name in two spellings: "@Anna", "Capt. Hallam (ret.)" and "Capt. Hallam". */
const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Numbers the articles: a new one begins at the title before a "Source:" or time line, and after comments. */
function documentsOf(blocks: readonly Block[], headers: Headers, roles: Uint8Array): Int32Array {
  const starts = new Set<number>();
  let titles = 0;
  for (let index = 1; index < blocks.length; index++) {
    const marker =
      headers.feedTimes[index] === 1 || (blocks[index]!.phrase?.kind === 'source' && roles[index] === BOILERPLATE);
    const title = blocks[index - 1]!;
    if (!marker || !isTitleLike(title)) continue;
    titles++;
    if (titles > 1) starts.add(index - 1);
  }
  const documents = new Int32Array(blocks.length);
  let document = 0;
  let commentsSeen = false;
  for (let index = 0; index < blocks.length; index++) {
    if (roles[index] === COMMENT) commentsSeen = true;
    if (starts.has(index) || (commentsSeen && roles[index] === ARTICLE)) {
      document++;
      commentsSeen = false;
    }
    documents[index] = document;
  }
  return documents;
}

/** The kind of each boilerplate line: what it says, else what the line before it is, else navigation. */
function kindsOf(blocks: readonly Block[], headers: Headers, roles: Uint8Array): (BoilerplateKind | null)[] {
  let current: BoilerplateKind | null = null;
  return blocks.map((block, index) => {
    if (roles[index] !== BOILERPLATE) {
      current = null;
      return null;
    }
    const said = block.phrase?.kind;
    if (headers.feedTimes[index] === 1) current = 'feed-time';
    else if (said === 'heading' || said === 'ui') current = 'form';
    else if (said) current = said;
    else if (current === null || current === 'source' || current === 'feed-time' || current === 'share') {
      current = block.time && block.words <= 6 ? 'feed-time' : 'navigation';
    }
    return current;
  });
}

/** A page that ends in a comment ends it. */
const SURE_END = 0.95;

const round = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000;
