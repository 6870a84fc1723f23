import type { Random } from '../core/random.js';
import { bylines, weighted, writeArticle } from './articles.js';
import { type CommentLines, type CommentPool, withParagraphs } from './comment-pool.js';
import { furniture, furnitureBefore, furnitureBetween, listing, readingList } from './furniture.js';
import { PAGE_LANGUAGES } from './languages.js';
import { OWN_PAGES, type OwnPage } from './own-pages.js';
import type { PageSources } from './sources.js';
import { headThread, type ThreadComment } from './threads.js';
import { Writer } from './writer.js';

/** A line of a composed page with what it is: the shape of `labels/pages/pages.jsonl`. */
export interface ComposedLine {
  readonly text: string;
  readonly role: 'article' | 'boilerplate' | 'comment' | 'blank';
  /** Which comment it belongs to. */
  readonly comment?: number;
  readonly meta?: 'header' | 'ui';
}

export interface ComposedPage {
  readonly id: string;
  readonly variant: string;
  readonly language: string;
  readonly text: string;
  readonly lines: readonly ComposedLine[];
  readonly hasComments: boolean;
  /** Bodies in page order, lines joined by a space. */
  readonly comments: readonly { readonly text: string }[];
}

/** How pages look: bare archives, with furniture, whole pages, listings of articles. */
type Layout = 'bare' | 'furnished' | 'whole' | 'listing';

const LAYOUTS: readonly (readonly [Layout, number])[] = [
  ['bare', 40],
  ['furnished', 24],
  ['whole', 28],
  ['listing', 8],
];

/** Composes one page. The same number sequence gives the same page. */
export function composePage(id: string, random: Random, sources: PageSources): ComposedPage {
  const texts = weighted(PAGE_LANGUAGES, random.next());
  const pool = sources.pools.get(texts.code);
  const words = pool ? [...pool.byWord.keys()] : [];
  const word = words.length > 0 && random.next() < 0.8 ? words[random.integer(words.length)]! : null;
  const writer = new Writer(texts, random, word, texts.code === 'en' ? sources.headlines : []);
  const layout = weighted(LAYOUTS, random.next());
  const page = new Sheet(writer);
  if (layout === 'listing') {
    page.add('boilerplate', writer.chance(0.5) ? furnitureBefore(writer, 0.3) : []);
    const apart = writer.chance(0.4) ? writer.between(2, 14) : 0;
    for (const [role, line, opens] of listing(writer, () =>
      articleOf(ownPage(writer, false, sources), writer, sources),
    )) {
      if (opens && apart > 0) page.gap(writer.chance(0.8) ? apart : writer.between(2, 14));
      page.add(role, [line]);
    }
    if (writer.chance(0.5)) page.add('boilerplate', furniture(writer, 0.5));
    return page.finish(id, 'listing', false);
  }
  const withComments = writer.chance(layout === 'bare' ? 0.55 : 0.5);
  const headed = withComments && writer.chance(layout === 'whole' ? 0.88 : 0.42);
  const gap = writer.chance(0.5) ? writer.between(5, 15) : -1;
  if (layout === 'whole') page.add('boilerplate', furnitureBefore(writer, 1));
  else if (layout === 'furnished' && writer.chance(0.7)) page.add('boilerplate', furnitureBefore(writer, 0.15));
  const own = ownPage(writer, withComments, sources);
  const article = articleOf(own, writer, sources);
  if (!withComments && gap > 0 && layout !== 'whole' && article.length > 2) {
    const at = writer.between(1, article.length - 1);
    page.add('article', article.slice(0, at));
    page.gap(gap);
    page.add('article', article.slice(at));
  } else page.add('article', article);
  // A run of blank lines stands before what is between article and comments as often as after it.
  if (withComments && gap > 0 && layout === 'furnished' && writer.chance(0.5)) page.gap(gap);
  if (layout === 'bare' && writer.chance(0.1)) page.add('boilerplate', readingList(writer));
  if (layout === 'whole') page.add('boilerplate', furnitureBetween(writer, 1, withComments));
  else if (layout === 'furnished' && writer.chance(0.7)) {
    page.add('boilerplate', furnitureBetween(writer, 0.25, withComments && writer.chance(0.6)));
  } else if (withComments && headed && writer.chance(0.4)) page.add('boilerplate', [writer.line('headings')]);
  if (withComments) {
    if (gap > 0 && layout !== 'whole' && !page.hasGap) page.gap(gap);
    const thread = threadOf(writer, pool, word, own);
    // Only where headers tell the comments: from a verse nothing is to be learned about where comments start.
    page.thread(headed ? thread.map((lines) => inPieces(lines, writer)) : thread, headed);
    if (gap > 0 && layout !== 'whole' && writer.chance(0.2)) page.gap(gap);
  }
  if (layout === 'whole') page.add('boilerplate', furniture(writer, 1));
  else if (layout === 'furnished') page.add('boilerplate', furniture(writer, 0.3));
  const kind = !withComments ? 'none' : headed ? 'meta' : 'plain';
  return page.finish(id, `${layout}-${gap > 0 && layout !== 'whole' ? 'gap' : 'tight'}-${kind}`, withComments);
}

/**
 * A page written as a whole, for some of the pages in a language that has such. Any may stand without its comments; one that
 * was written without (a letter, minutes, an interview) gets none, since what it says would be taken for theirs.
 */
function ownPage(writer: Writer, withComments: boolean, { wholePages }: PageSources): OwnPage | null {
  const all = (wholePages ?? OWN_PAGES).get(writer.code) ?? [];
  const fit = withComments ? all.filter(({ comments }) => comments.length > 0) : all;
  const share = Math.min(OWN_SHARE, all.length * OWN_SHARE_PER_PAGE);
  return fit.length > 0 && writer.chance(share) ? writer.pick(fit) : null;
}

const OWN_SHARE = 0.6;
/** A language with few such pages is not to see them again and again. */
const OWN_SHARE_PER_PAGE = 0.025;

const articleOf = (page: OwnPage | null, writer: Writer, sources: PageSources): string[] =>
  page ? partOf(page, writer) : writeArticle(writer, sources);

/** The article of such a page, whole or a part of it in its order. */
function partOf({ title, article }: OwnPage, writer: Writer): string[] {
  const lines = writer.chance(0.75) ? [title] : [];
  if (writer.chance(0.4)) lines.push(...bylines(writer));
  const from = writer.chance(0.6) ? 0 : writer.between(0, Math.max(0, article.length - 3));
  const to = writer.chance(0.6) ? article.length : writer.between(from + 1, article.length);
  lines.push(...article.slice(from, to));
  return lines;
}

/** Comments that speak of one thing, or of anything where nothing is known of them. */
function threadOf(
  writer: Writer,
  pool: CommentPool | undefined,
  word: string | null,
  page: OwnPage | null,
): CommentLines[] {
  const size = writer.chance(0.25)
    ? writer.between(1, 3)
    : Math.min(90, 1 + Math.floor(-Math.log(1 - writer.random.next()) * 9));
  const manner = mannerOf(writer);
  if (page && writer.chance(0.7)) return ownThread(page, size, writer, pool, manner);
  const same = word === null ? undefined : pool?.byWord.get(word);
  // Of a blog more of our own: thanks, questions and reactions; of a newspaper more of the real ones.
  const own = pool ? (writer.chance(0.35) ? 0.2 + writer.random.next() * 0.6 : 0.08) : 1;
  const thread: CommentLines[] = [];
  const used = new Set<number>();
  for (let index = 0; index < size; index++) {
    if (!pool || writer.chance(own)) {
      thread.push(ownComment(writer));
      continue;
    }
    const at =
      same && writer.chance(0.75)
        ? same[writer.random.integer(same.length)]!
        : writer.random.integer(pool.comments.length);
    if (used.has(at)) continue;
    used.add(at);
    let lines = withParagraphs(pool.comments[at]!, writer.random, manner.paragraphs);
    if (writer.chance(manner.letters)) {
      const opening = writer.line('openings');
      lines =
        /[,:]$|^@\S+$/u.test(opening) && writer.chance(0.6)
          ? [`${opening} ${lines[0]!}`, ...lines.slice(1)]
          : [opening, ...lines];
    }
    if (writer.chance(manner.letters / 2)) lines = [...lines, ...writer.farewell()];
    thread.push(lines);
  }
  // The same advertisement, two lines long, sent twice.
  if (thread.length > 4 && writer.chance(0.04)) {
    const spam = [
      writer.line('promotions'),
      `>>> ${writer.pick(['www.', 'http://'])}${writer.topicWord.toLowerCase()}.example`,
    ];
    for (let index = 0; index < 2; index++) thread.splice(writer.random.integer(thread.length + 1), 0, spam);
  }
  return thread.length > 0 ? thread : [ownComment(writer)];
}

/** How people write under one page: in paragraphs or not, as letters or as remarks. */
interface Manner {
  readonly paragraphs: number;
  readonly letters: number;
}

const mannerOf = (writer: Writer): Manner => ({
  paragraphs: weighted(
    [
      [0, 35],
      [0.2, 20],
      [0.5, 25],
      [0.9, 20],
    ],
    writer.random.next(),
  ),
  letters: weighted(
    [
      [0, 40],
      [0.1, 35],
      [0.35, 25],
    ],
    writer.random.next(),
  ),
});

/** What was written under the page, some of it left out, and now and then what people say anywhere. */
function ownThread(
  page: OwnPage,
  size: number,
  writer: Writer,
  pool: CommentPool | undefined,
  manner: Manner,
): CommentLines[] {
  const from = writer.between(0, Math.max(0, page.comments.length - size));
  const thread = page.comments.slice(from, from + size).map((lines) => {
    const cut = withParagraphs(lines, writer.random, manner.paragraphs);
    return writer.chance(manner.letters / 3) ? [...cut, ...writer.farewell()] : cut;
  });
  // A lone sober answer stays alone half of the time.
  const joined = page.comments.length > 3 || writer.chance(0.5);
  while (pool && joined && thread.length < size && writer.chance(0.8)) {
    const lines = pool.comments[writer.random.integer(pool.comments.length)]!;
    thread.splice(writer.random.integer(thread.length + 1), 0, withParagraphs(lines, writer.random, manner.paragraphs));
  }
  return thread;
}

/** Now and then a comment is a verse or a list of short lines, or ends with an address. */
function inPieces(lines: CommentLines, writer: Writer): CommentLines {
  const address = () =>
    `${writer.pick(['http://', 'https://www.', 'www.'])}${writer.topicWord.toLowerCase()}.example/${writer.between(1, 99)}`;
  if (writer.chance(0.02)) return [...lines, address()];
  if (!writer.chance(0.01) || lines.join('').length < 60) return lines;
  return lines.flatMap((line) => line.split(/(?<=[,;:.!?])\s/u)).slice(0, 24);
}

function ownComment(writer: Writer): string[] {
  const count = writer.chance(0.6) ? 1 : writer.between(2, 4);
  const lines: string[] = [writer.line('comments')];
  const apart = writer.random.next() < 0.35;
  for (let index = 1; index < count; index++) {
    const next = writer.line('comments');
    if (apart && writer.chance(0.6)) lines.push(next);
    else lines[lines.length - 1] += ` ${next}`;
  }
  if (writer.chance(0.08)) lines.unshift(writer.line('openings'));
  let typed = lines;
  // People type in a hurry.
  if (writer.chance(0.12)) typed = typed.map((line) => line.toLowerCase());
  if (writer.chance(0.12)) typed = typed.map((line) => line.replace(/[.]$/u, ''));
  return typed;
}

/** A page while it is put together: lines, and the blank lines between them. */
class Sheet {
  readonly #writer: Writer;
  readonly #lines: ComposedLine[] = [];
  readonly #comments: { text: string }[] = [];
  /** Blank lines between two lines: none, one, two or now and then. */
  readonly #spacing: number;
  readonly #straight: boolean;
  #pending = 0;
  hasGap = false;

  constructor(writer: Writer) {
    this.#writer = writer;
    this.#spacing = weighted(
      [
        [0, 45],
        [1, 40],
        [2, 5],
        [-1, 10],
      ],
      writer.random.next(),
    );
    this.#straight = writer.chance(0.35);
  }

  add(role: 'article' | 'boilerplate', lines: readonly string[]): void {
    const space = role === 'boilerplate' && this.#writer.chance(0.5) ? 0 : this.#spacing;
    for (const line of lines) {
      this.#space(space);
      this.#push({ text: line, role });
    }
  }

  gap(lines: number): void {
    this.#pending = lines;
    this.hasGap = true;
  }

  thread(comments: readonly CommentLines[], headed: boolean): void {
    const thread: readonly ThreadComment[] = headed
      ? headThread(this.#writer, comments)
      : comments.map((body) => ({ before: [], body, after: [], indent: 0 }));
    const between = this.#writer.chance(0.35) ? this.#writer.between(1, 4) : this.#spacing;
    // What stands between comments need not stand before the first.
    const before = this.#writer.chance(0.6) ? this.#spacing : between;
    const within = headed && this.#writer.chance(0.4) ? 0 : this.#writer.chance(0.15) ? 0 : this.#spacing;
    for (const { before: header, body, after, indent } of thread) {
      const comment = this.#comments.length;
      const pad = ' '.repeat(indent);
      let first = true;
      const push = (text: string, meta?: 'header' | 'ui') => {
        this.#space(!first ? within : comment === 0 ? before : between);
        first = false;
        this.#push({ text: pad + text, role: 'comment', comment, ...(meta ? { meta } : {}) });
      };
      for (const line of header) push(line, 'header');
      for (const line of body) push(line);
      for (const [line, meta] of after) push(line, meta);
      this.#comments.push({ text: body.map((line) => this.#typed(line)).join(' ') });
    }
  }

  finish(id: string, variant: string, hasComments: boolean): ComposedPage {
    return {
      id,
      variant,
      language: this.#writer.code,
      text: this.#lines.map(({ text }) => text).join('\n'),
      lines: this.#lines,
      hasComments,
      comments: this.#comments,
    };
  }

  #space(usual: number): void {
    const blank = this.#pending > 0 ? this.#pending : usual >= 0 ? usual : this.#writer.between(0, 3);
    this.#pending = 0;
    if (this.#lines.length === 0) return;
    for (let index = 0; index < blank; index++) this.#lines.push({ text: '', role: 'blank' });
  }

  #push(line: ComposedLine): void {
    this.#lines.push({ ...line, text: this.#typed(line.text) });
  }

  #typed(text: string): string {
    return this.#straight ? text.replace(/[‘’]/gu, "'").replace(/[“”„]/gu, '"') : text;
  }
}
