import type { PageSources } from './sources.js';
import { dateFormat, type ListName, type Writer } from './writer.js';

/** An article as its lines: title first where it has one. */
export type ArticleLines = string[];

type Kind = 'press' | 'news' | 'essay' | 'diary' | 'column' | 'advice' | 'interview' | 'list' | 'short';

const KINDS: readonly (readonly [Kind, number])[] = [
  ['press', 24],
  ['news', 12],
  ['essay', 20],
  ['diary', 16],
  ['column', 10],
  ['advice', 8],
  ['interview', 5],
  ['list', 8],
  ['short', 6],
];

export function weighted<T>(choices: readonly (readonly [T, number])[], roll: number): T {
  let left = roll * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return choices.at(-1)![0];
}

/** Writes one article. `sources` gives real sentences for English ones. */
export function writeArticle(writer: Writer, sources: PageSources): ArticleLines {
  let kind = weighted(KINDS, writer.random.next());
  if (writer.code !== 'en' && (kind === 'news' || kind === 'column')) kind = writer.chance(0.5) ? 'press' : 'diary';
  const lines: string[] = [];
  if (writer.chance(0.7)) lines.push(writer.chance(0.5) ? writer.headline() : writer.line('titles'));
  if (writer.chance(0.5)) lines.push(...bylines(writer));
  if (writer.chance(0.15)) lines.push(writer.line('quotes'));
  lines.push(...bodyOf(kind, writer, sources));
  // A text may change its manner from part to part and is still one text.
  while (kind !== 'short' && writer.chance(0.4)) {
    kind = weighted(KINDS, writer.random.next());
    if (writer.code !== 'en' && (kind === 'news' || kind === 'column')) kind = 'advice';
    const part = bodyOf(kind, writer, sources);
    if (writer.chance(0.4)) lines.push(writer.line('subheads'));
    lines.push(...part.slice(0, writer.between(1, 9)));
  }
  if (writer.chance(0.12)) lines.splice(writer.between(1, lines.length), 0, ...tabular(writer));
  if (writer.chance(0.1)) lines.push(...filing(writer));
  return lines;
}

/** Who wrote it, when, and what it is filed under: on one line or on several, before the text and part of it. */
export function bylines(writer: Writer): string[] {
  const lines: string[] = [];
  for (let index = writer.chance(0.6) ? 1 : writer.between(2, 3); index > 0; index--) {
    const byline = writer.line('bylines');
    // Few pages write the author's line as they write those of their comments.
    lines.push(/\p{L}.*\d/u.test(byline) && writer.chance(0.6) ? writer.line('bylines') : byline);
  }
  if (writer.chance(0.08)) lines.unshift(...dayOfMonth(writer));
  if (writer.chance(0.12)) lines.push(...filing(writer));
  if (writer.chance(0.08)) lines.push(writer.fill(writer.pick(['{d} • {n}', '{n} | {d}', '{n}', '{N} | {n} | {d}'])));
  return lines;
}

/** A calendar leaf before a text: the day and the month on a line each. */
function dayOfMonth(writer: Writer): string[] {
  const when = new Date(Date.UTC(2024, writer.between(0, 22), writer.between(1, 28)));
  const month = dateFormat(writer.code, { month: writer.pick(['long', 'short'] as const), timeZone: 'UTC' }).format(
    when,
  );
  return writer.chance(0.5) ? [String(when.getUTCDate()), month] : [month, String(when.getUTCDate())];
}

/** What a text is filed under, as it stands within it. */
function filing(writer: Writer): string[] {
  return [writer.fill(writer.pick(['{T}, {P}, {W}', '{W} / {P}', '{P} | {W}', '#{W}']))];
}

/** Lines of a recipe, a table or a list of other things, each short and none a sentence, with a line over them or none. */
function tabular(writer: Writer): string[] {
  const rows = writer.between(4, 24);
  const cell = (): string => writer.fill(writer.pick(CELLS));
  const form = writer.pick(['items', 'items', 'cells', 'rows', 'links', 'words'] as const);
  const unit = writer.pick(UNITS);
  const lines = writer.chance(0.5) ? [writer.line('subheads')] : [];
  for (let index = 0; index < rows; index++) {
    if (form === 'items') lines.push(writer.line('items'));
    else if (form === 'cells') lines.push(cell());
    else if (form === 'rows')
      lines.push(`${writer.fill(writer.pick(['{P}', '{N}', '{W}', '{T}']))} ${writer.fill(unit)}`);
    else if (form === 'words') lines.push(capitalised(writer.chance(0.5) ? writer.topicName() : writer.topicWord));
    else lines.push(writer.fill(writer.chance(0.6) ? `${writer.headline()} – {N}` : writer.headline()));
  }
  // Between the parts of a list something is said now and then.
  if (writer.chance(0.4)) lines.splice(writer.between(1, lines.length), 0, writer.line('advice'));
  return lines;
}

const CELLS = ['{P}', '{N}', '{n}', '{n} %', '{k}', '{W}', '{y}', '{n}–{n}', '{d}', '{c}'] as const;
const UNITS = ['{n}.{n} %', '{k}', '€ {k}', '{n}–{n}', '({y})', '– {n}:{n}', '{c}', '+ {n}'] as const;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function bodyOf(kind: Kind, writer: Writer, sources: PageSources): string[] {
  const count = 2 + Math.floor(-Math.log(1 - writer.random.next()) * 9);
  const paragraphs = Math.min(45, count);
  const density = writer.between(1, 4);
  const mixed = (choices: readonly (readonly [ListName, number])[]) => () =>
    sentences(writer, density, () => writer.line(weighted(choices, writer.random.next())));
  const body: string[] = [];
  const add = (paragraph: () => string) => {
    const subheads = writer.chance(0.3);
    for (let index = 0; index < paragraphs; index++) {
      if (subheads && index > 0 && writer.chance(0.18)) body.push(writer.line('subheads'));
      body.push(paragraph());
      if (writer.chance(0.03)) body.push(writer.line('items'));
      if (writer.chance(0.012)) body.push(...embedded(writer));
    }
  };
  switch (kind) {
    case 'press':
      add(
        mixed([
          ['news', 7],
          ['quotes', 3],
        ]),
      );
      break;
    case 'news':
      add(() => sentences(writer, density, () => writer.pick(sources.newsSentences)));
      break;
    case 'essay':
      add(
        mixed([
          ['essay', 8],
          ['news', writer.between(0, 2)],
          ['quotes', writer.between(0, 1)],
          ['diary', writer.between(0, 1)],
        ]),
      );
      break;
    case 'diary':
      // A day told in short paragraphs, with views, advice and now and then a fact.
      add(
        mixed([
          ['diary', writer.between(2, 5)],
          ['essay', writer.between(1, 4)],
          ['advice', 1],
          ['news', 1],
          ['quotes', 0.5],
        ]),
      );
      if (writer.chance(0.25)) captions(writer, body);
      break;
    case 'column':
      while (body.length < paragraphs) body.push(...paragraphsOf(writer, writer.pick(sources.longTexts)));
      if (writer.chance(0.5)) body.unshift(writer.line('news'));
      break;
    case 'advice':
      add(
        mixed([
          ['advice', 6],
          ['diary', 1],
          ['essay', 2],
        ]),
      );
      if (writer.chance(0.4)) body.push(...list(writer));
      break;
    case 'interview': {
      const [asks, answers] = writer.chance(0.5)
        ? ['', '']
        : [`${writer.person().split(' ')[0]!}: `, `${writer.person().split(' ')[1]!}: `];
      body.push(writer.line('news'), writer.line('quotes'));
      for (let index = 0; index < Math.min(paragraphs, 14); index++) {
        body.push(asks + writer.line('questions'));
        body.push(answers + sentences(writer, density, () => writer.line(writer.chance(0.7) ? 'answers' : 'diary')));
      }
      break;
    }
    case 'list':
      body.push(writer.line(writer.chance(0.5) ? 'diary' : 'news'));
      for (let index = 0; index < Math.min(paragraphs, 15); index++) {
        if (writer.chance(0.7)) body.push(writer.line(writer.chance(0.5) ? 'items' : 'subheads'));
        body.push(
          mixed([
            ['news', 2],
            ['essay', 3],
            ['diary', 2],
            ['advice', 2],
          ])(),
        );
        if (writer.chance(0.1)) body.push(...list(writer));
      }
      break;
    default:
      for (let index = 0; index < writer.between(1, 3); index++)
        body.push(
          mixed([
            ['news', 1],
            ['essay', 1],
            ['diary', 1],
          ])(),
        );
  }
  if (writer.chance(0.06)) body.push(writer.firstName());
  if (writer.chance(0.06)) body.push(...references(writer));
  return body;
}

/** Puts the lines under pictures between paragraphs: short, and often no sentences. */
function captions(writer: Writer, body: string[]): void {
  for (let index = body.length; index > 0; index--) {
    if (!writer.chance(0.5)) continue;
    const kind = writer.random.next();
    const line =
      kind < 0.4
        ? writer.line('items')
        : kind < 0.6
          ? writer.line('diary').split(/(?<=[.!?…])\s/u)[0]!
          : kind < 0.75
            ? writer.pick(['-', '—', '***', '. . .', '~'])
            : `(${writer.firstName()}, ${writer.firstName()})`;
    body.splice(index, 0, kind > 0.6 && kind < 0.7 ? line.toUpperCase() : line);
  }
}

function sentences(writer: Writer, density: number, next: () => string): string {
  const count = writer.between(1, density + (writer.chance(0.2) ? 3 : 0));
  const parts: string[] = [];
  for (let index = 0; index < count; index++) parts.push(next());
  return parts.join(' ');
}

function list(writer: Writer): string[] {
  const sign = writer.pick(['', '- ', '• ', '* ', '1. ']);
  const items: string[] = [];
  for (let index = 1; index <= writer.between(2, 7); index++) {
    items.push((sign === '1. ' ? `${index}. ` : sign) + writer.line('items'));
  }
  return items;
}

/** A post of another site, shown within an article. */
function embedded(writer: Writer): string[] {
  const name = writer.person();
  const handle = name.toLowerCase().replace(/[^\p{L}]+/gu, '');
  return [
    writer.line(writer.chance(0.5) ? 'comments' : 'diary'),
    `${writer.pick(['—', '–'])} ${name} (@${handle}) ${writer.fill('{d}')}`,
  ];
}

/** What an article names as its sources. */
function references(writer: Writer): string[] {
  const form = writer.pick(['{O}, “{T}”, {d}', '{N}: {T}. {P} {y}', '[{n}] {N}, {T}, {y}', '{O}: {T} ({y})']);
  return Array.from({ length: writer.between(2, 8) }, () => writer.fill(form));
}

/** The sentences of a real text in paragraphs of one to five. */
function paragraphsOf(writer: Writer, lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = '';
  let left = 0;
  for (const line of lines) {
    if (line.length > 200) {
      if (open !== '') paragraphs.push(open);
      paragraphs.push(line);
      open = '';
      left = 0;
      continue;
    }
    open = open === '' ? line : `${open} ${line}`;
    if (left === 0) left = writer.between(1, 5);
    if (--left === 0) {
      paragraphs.push(open);
      open = '';
    }
  }
  if (open !== '') paragraphs.push(open);
  return paragraphs;
}
