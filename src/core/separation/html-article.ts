import type { PageElement, RenderedPage } from './dom.js';
import { type Matcher, matcher } from './html-selectors.js';
import { matchPhrase } from './phrases.js';

/** A line of the rendered page and what stands around it in the markup. */
export interface RenderedLine {
  readonly begin: number;
  readonly end: number;
  /** The element of its first words. */
  readonly element: number;
  /** Share of its characters in links. */
  readonly linked: number;
}

/** Which lines belong to an article, and to which where several stand in a row. */
export interface ArticleLines {
  /** 1 for a line of an article. */
  readonly marks: Uint8Array;
  /** The number of the article that each line stands in or after, counted from 0. */
  readonly documents: Int32Array;
}

const NOT_ARTICLE_TAGS = new Set('nav aside footer form button label menu dialog figcaption select'.split(' '));
const NOT_ARTICLE =
  /(?:^|[-_])(?:nav(?:bar|igation)?|menu|sidebar|aside|footer|foot|share|sharing|social|related|recommend\w*|promo|advert\w*|ads?|banner|newsletter|subscribe|cookie|consent|breadcrumbs?|widget|tags?|byline|author|meta|caption|credit|comments?|popular|trending|more|toolbar|pagination|popup|modal|signup|login|search|sponsor\w*|teaser|outbrain|taboola|jp-relatedposts|sharedaddy|infobox|toc|printfriendly|rating)(?:$|[-_])/i;
const ARTICLE_NAME = /(?:^|[-_])(?:article|articlebody|story|post|entry|content|body|text|main)(?:$|[-_])/i;
/** What names the text of an article: schema.org as microdata and RDFa, and microformats. */
const ARTICLE_BODY = matcher('[itemprop~=articlebody] [property$=articlebody] .h-entry-content');
/** What holds one article of several on a page. */
const ARTICLE_BOX = matcher(
  'article .hentry .h-entry [itemtype$=article] [itemtype$=blogposting] [itemtype$=report] [role=article] .post .blog-post .entry .topic-post .crawler-post',
);

/** Characters a line of boilerplate costs its container beside its own length: ten menu entries outweigh a paragraph. */
const LINE_COST = 25;
/** A short line without a link may be an entry of a list in the article. */
const PLAIN_LINE_COST = 8;
/** From so many characters of plain text on a line is a paragraph. */
const PARAGRAPH_UNITS = 80;
/** From so many, where it ends a sentence. */
const SENTENCE_UNITS = 40;
/** A Chinese or Japanese character says as much as two or three letters. */
const WIDE_UNITS = 2.5;
/** A body that the markup names must hold so much without links to be believed. */
const MIN_BODY_UNITS = 200;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Which lines belong to the article. The markup may name its body; else the element is taken in which plain paragraphs most outweigh links and
 * labels (the best sum over a subtree). Of its lines those count that are no links, captions, forms or buttons, and the headline
 * of the page, wherever it stands before them. `opening` is the element of what opens a thread, where the page is one.
 */
export function articleLines(
  page: RenderedPage,
  lines: readonly RenderedLine[],
  opening: number | null = null,
): ArticleLines {
  const { elements, text } = page;
  const opener = opening === null ? null : elements[opening]!;
  const outside = outsideOf(elements, opener);
  const marks = new Uint8Array(lines.length);
  const sums = new Float64Array(elements.length);
  const unlinked = new Float64Array(elements.length);
  lines.forEach((line) => {
    if (line.element < 0) return;
    const units = line.end - line.begin;
    const words = text.slice(line.begin, Math.min(line.end, line.begin + 400));
    const read = units * (WIDE.test(words) ? WIDE_UNITS : 1);
    const plain = line.linked < 0.4 && outside[line.element] === 0;
    if (plain) unlinked[line.element]! += read;
    if (plain && (read >= PARAGRAPH_UNITS || (read >= SENTENCE_UNITS && ends(text, line)))) {
      sums[line.element]! += read;
    } else {
      const cost = matchPhrase(words) ? 2 * LINE_COST : line.linked < 0.4 ? PLAIN_LINE_COST : LINE_COST;
      sums[line.element]! -= units * line.linked + cost;
    }
  });
  // Children stand after their parents, so a walk from the end adds up subtrees.
  for (let index = elements.length - 1; index > 0; index--) {
    const { parent } = elements[index]!;
    sums[parent]! += sums[index]!;
    unlinked[parent]! += unlinked[index]!;
  }
  for (const container of containersOf(elements, outside, sums, unlinked))
    markContainer(text, lines, container, outside, marks);
  const first = marks.indexOf(1);
  const headline = first < 0 ? -1 : headlineOf(page, lines, first);
  if (headline >= 0 && page.titles.length > 0) keepMain(elements, lines, marks, lines[headline]!);
  const boxes = boxesOf(elements, lines, marks);
  if (boxes.length > 1) for (const box of boxes) markHeading(elements, lines, marks, box);
  else if (headline >= 0) marks[headline] = 1;
  return { marks, documents: documentsOf(lines, boxes) };
}

/** Marks the heading of one of several articles: the first of the highest rank before its text. */
function markHeading(
  elements: readonly PageElement[],
  lines: readonly RenderedLine[],
  marks: Uint8Array,
  box: PageElement,
): void {
  let best = -1;
  let bestRank = 4;
  for (let place = firstFrom(lines, box.begin); place < lines.length && lines[place]!.end <= box.end; place++) {
    const rank = rankOf(elements, lines[place]!.element);
    if (rank > 0 && rank < bestRank) {
      best = place;
      bestRank = rank;
    }
    if (marks[place] === 1) break;
  }
  if (best >= 0) marks[best] = 1;
}

const ends = (text: string, line: RenderedLine): boolean =>
  /[.!?…。！？”"]$/u.test(text.slice(Math.max(line.begin, line.end - 8), line.end));

/** The elements that hold the articles: what the markup names, else the one with the best sum. */
function containersOf(
  elements: readonly PageElement[],
  outside: Uint8Array,
  sums: Float64Array,
  unlinked: Float64Array,
): PageElement[] {
  const named: PageElement[] = [];
  let until = 0;
  for (const element of elements) {
    if (element.index < until || outside[element.index] === 1 || !ARTICLE_BODY(element)) continue;
    if (unlinked[element.index]! < MIN_BODY_UNITS) continue;
    named.push(element);
    until = element.last;
  }
  if (named.length > 0) return named;
  let best: PageElement | null = null;
  for (const element of elements) {
    if (sums[element.index]! <= 0 || outside[element.index] === 1) continue;
    if (best === null || sums[element.index]! >= sums[best.index]!) best = element;
  }
  return best === null ? [] : [best, ...peersOf(elements, best, sums)];
}

/** An article beside another says at least this share of what it says. */
const MIN_PEER_SHARE = 0.3;

/** The boxes of other articles beside the one that an element stands in: the same tag and class, and much the same length. */
function peersOf(elements: readonly PageElement[], best: PageElement, sums: Float64Array): PageElement[] {
  const box = ancestor(elements, best.index, ARTICLE_BOX);
  if (box === null) return [];
  const { parent, tag, classes } = elements[box]!;
  if (parent < 0) return [];
  const peers: PageElement[] = [];
  for (let index = parent + 1; index < elements[parent]!.last; index = elements[index]!.last) {
    const other = elements[index]!;
    if (index === box || other.tag !== tag || other.classes[0] !== classes[0] || !ARTICLE_BOX(other)) continue;
    if (sums[index]! >= sums[best.index]! * MIN_PEER_SHARE) peers.push(other);
  }
  return peers;
}

function markContainer(
  text: string,
  lines: readonly RenderedLine[],
  container: PageElement,
  outside: Uint8Array,
  marks: Uint8Array,
): void {
  for (
    let place = firstFrom(lines, container.begin);
    place < lines.length && lines[place]!.end <= container.end;
    place++
  ) {
    const line = lines[place]!;
    if (line.element < 0 || outside[line.element] === 1 || line.linked >= 0.6) continue;
    const words = text.slice(line.begin, Math.min(line.end, line.begin + 200));
    if (line.end - line.begin < 160 && (matchPhrase(words) || /^https?:\/\/\S+$/.test(words))) continue;
    marks[place] = 1;
  }
}

/** The first line that begins at `offset` or later. */
function firstFrom(lines: readonly RenderedLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.begin < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A headline stands at most so many lines before its article. */
const MAX_LINES_BETWEEN = 60;
/** So much of the words of a heading must stand in a title of the page. */
const MIN_TITLE_SHARE = 0.6;

/** What is no heading must say nearly all of a title, in so many words. */
const MIN_PLAIN_TITLE_SHARE = 0.95;
const MIN_PLAIN_TITLE_WORDS = 4;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The line of the headline: the heading before the article, of the highest rank, whose words stand in what the head of the page calls it (or a line that
 * says the title word for word). Where the head
 * says nothing, a lone `h1`. -1 where there is none.
 */
function headlineOf(page: RenderedPage, lines: readonly RenderedLine[], first: number): number {
  const titles = page.titles.map((title) => new Set(wordsOf(title)));
  let best = -1;
  let bestScore = 0;
  for (let place = first; place >= Math.max(0, first - MAX_LINES_BETWEEN); place--) {
    const line = lines[place]!;
    const rank = rankOf(page.elements, line.element);
    if (rank > 3) continue;
    const words = wordsOf(page.text.slice(line.begin, Math.min(line.end, line.begin + 400)));
    if (words.length === 0) continue;
    const share = Math.max(
      0,
      ...titles.map(
        (title) => words.filter((word) => title.has(word)).length / Math.max(words.length, title.size * 0.3),
      ),
    );
    if (titles.length > 0 && share < (rank === 0 ? MIN_PLAIN_TITLE_SHARE : MIN_TITLE_SHARE)) continue;
    if (titles.length === 0 && rank !== 1) continue;
    if (rank === 0 && words.length < MIN_PLAIN_TITLE_WORDS) continue;
    // A heading of two words of the title ("Home · News") is no headline beside one that says it all.
    const score = share * Math.min(words.length, 12) + (rank === 0 ? 0 : 4 - rank);
    if (score > bestScore) {
      best = place;
      bestScore = score;
    }
  }
  return best;
}

/** 1 to 6 for a line in `h1` to `h6`, 0 for others. */
function rankOf(elements: readonly PageElement[], element: number): number {
  for (let index = element, up = 0; index >= 0 && up < 4; index = elements[index]!.parent, up++) {
    const rank = /^h([1-6])$/.exec(elements[index]!.tag)?.[1];
    if (rank !== undefined) return Number(rank);
  }
  return 0;
}

/** The article with the headline must hold this share of what was taken for article text. */
const MIN_MAIN_SHARE = 0.3;

/**
 * On a page that is named after one article, what stands in the boxes of other articles is read on after it: teasers, and whole articles that are loaded
 * when somebody scrolls on.
 */
function keepMain(
  elements: readonly PageElement[],
  lines: readonly RenderedLine[],
  marks: Uint8Array,
  headline: RenderedLine,
): void {
  const box = ancestor(elements, headline.element, ARTICLE_BOX);
  if (box === null) return;
  const bounds = elements[box]!;
  const isOther = (line: RenderedLine): boolean => {
    if (line.element >= bounds.index && line.element < bounds.last) return false;
    const other = ancestor(elements, line.element, ARTICLE_BOX);
    return other !== null && !(bounds.index > other && bounds.index < elements[other]!.last);
  };
  let all = 0;
  let others = 0;
  const drop: number[] = [];
  lines.forEach((line, place) => {
    if (marks[place] === 0 || line.element < 0) return;
    all += line.end - line.begin;
    if (!isOther(line)) return;
    others += line.end - line.begin;
    drop.push(place);
  });
  if (all - others < all * MIN_MAIN_SHARE) return;
  for (const place of drop) marks[place] = 0;
}

/** The nearest element around (or the element itself) that a matcher means; null where there is none. */
function ancestor(elements: readonly PageElement[], element: number, matches: Matcher): number | null {
  for (let index = element; index >= 0; index = elements[index]!.parent) if (matches(elements[index]!)) return index;
  return null;
}

/** Numbers the articles of a page: what stands between two of them goes with the one before. */
function documentsOf(lines: readonly RenderedLine[], boxes: readonly PageElement[]): Int32Array {
  const documents = new Int32Array(lines.length);
  let document = 0;
  lines.forEach((line, place) => {
    while (document + 1 < boxes.length && line.begin >= boxes[document + 1]!.begin) document++;
    documents[place] = document;
  });
  return documents;
}

/** The outermost article boxes side by side that hold article lines. A box around other boxes is the page, and counts by what is in it. */
function boxesOf(elements: readonly PageElement[], lines: readonly RenderedLine[], marks: Uint8Array): PageElement[] {
  const around = new Int32Array(elements.length).fill(-1);
  const held = new Map<number, number>();
  for (const { index, parent } of elements) {
    if (ARTICLE_BOX(elements[index]!)) around[index] = index;
    else if (parent >= 0) around[index] = around[parent]!;
  }
  lines.forEach((line, place) => {
    if (marks[place] === 0 || line.element < 0) return;
    const box = around[line.element]!;
    if (box >= 0) held.set(box, (held.get(box) ?? 0) + line.end - line.begin);
  });
  const boxes = [...held]
    .filter(([, units]) => units >= PARAGRAPH_UNITS)
    .map(([index]) => elements[index]!)
    .sort((a, b) => a.index - b.index);
  // Teasers within an article are no articles: a box within one that has words of its own is part of it.
  return boxes.filter((box) => {
    for (let at = box.parent; at >= 0; at = elements[at]!.parent) if (held.has(at)) return false;
    return true;
  });
}

/** "entry-content", and not "entry-footer" or "related-content". */
const isArticleName = (name: string): boolean => ARTICLE_NAME.test(name) && !NOT_ARTICLE.test(name);

/** 1 for elements that by tag or name hold no article. A name on an element around most of the page does not count. */
function outsideOf(elements: readonly PageElement[], opener: PageElement | null): Uint8Array {
  const outside = new Uint8Array(elements.length);
  const whole = (elements[0]?.end ?? 0) - (elements[0]?.begin ?? 0);
  for (const element of elements) {
    // What says that it is the article is believed, whatever stands around it.
    if (element === opener || ARTICLE_BODY(element)) continue;
    if (element.parent >= 0 && outside[element.parent] === 1) {
      outside[element.index] = 1;
      continue;
    }
    if (element.tag === 'html' || element.tag === 'body' || element.tag === 'main' || element.tag === 'article')
      continue;
    const names = [element.id, ...element.classes];
    const large = element.end - element.begin > whole * 0.4;
    if (NOT_ARTICLE_TAGS.has(element.tag) && !(large && element.tag === 'form')) outside[element.index] = 1;
    else if (!large && names.some((name) => NOT_ARTICLE.test(name)) && !names.some(isArticleName)) {
      outside[element.index] = 1;
    }
  }
  return outside;
}
