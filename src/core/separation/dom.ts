import type { DefaultTreeAdapterMap } from 'parse5';
import { html as htmlNames, Parser, type Token } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type ParsedElement = DefaultTreeAdapterMap['element'];

/** An element of a page, flat: its place in document order, its parent, and where it stands in the rendered text. */
export interface PageElement {
  readonly index: number;
  /** -1 for the root. */
  readonly parent: number;
  readonly tag: string;
  /**
   * Class names in lower case; of `commentBody` and `Comment_body__x3Fz9` also the plain forms `comment-body` and `comment_body`, and what
   * frameworks mark parts with for testing (`data-testid`).
   */
  readonly classes: readonly string[];
  /** Lower case. */
  readonly id: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** One past its last descendant. */
  last: number;
  /** Where its text stands in the rendered text; begin equals end where it has none. */
  begin: number;
  end: number;
}

/** A stretch of rendered text and the element it stands in. */
export interface Chunk {
  readonly begin: number;
  readonly end: number;
  readonly element: number;
  readonly inLink: boolean;
}

/** A page as rendered: its text, its elements in document order, and its structured data. */
export interface RenderedPage {
  readonly text: string;
  readonly elements: readonly PageElement[];
  readonly chunks: readonly Chunk[];
  /** Contents of `application/ld+json` scripts. */
  readonly structured: readonly string[];
  /** What the head calls the page: `og:title` and `title`. */
  readonly titles: readonly string[];
  /** Addresses and first characters of scripts and frames: they tell who loads the comments. */
  readonly scripts: readonly string[];
}

/** Deeper elements are taken flat, as browsers do (Blink: 512). It bounds the parser's walks up its stack. */
const MAX_DEPTH = 512;
/** The first characters of an inline script are enough to know it. */
const MAX_SCRIPT_UNITS = 4000;

const { TAG_ID } = htmlNames;
/**
 * Left out while parsing: they say nothing here, and unclosed ones are opened again in every following block, which
 * makes a page of n tags grow to n² elements.
 */
const FORMATTING = new Set<number>([
  TAG_ID.B,
  TAG_ID.BIG,
  TAG_ID.CODE,
  TAG_ID.EM,
  TAG_ID.FONT,
  TAG_ID.I,
  TAG_ID.NOBR,
  TAG_ID.S,
  TAG_ID.SMALL,
  TAG_ID.STRIKE,
  TAG_ID.STRONG,
  TAG_ID.TT,
  TAG_ID.U,
]);
const RAW_TEXT = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'noscript',
  'noframes',
  'xmp',
  'plaintext',
  'template',
]);

/** An element with one of these says what it holds, whatever its tag. */
const TELLING = new Set(['class', 'id', 'itemprop', 'property', 'datetime']);

class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  readonly #dropped = new Map<string, number>();
  /** For each formatting tag, whether its open ones were kept as `span`, the innermost last. */
  readonly #formatting = new Map<string, boolean[]>();

  override onStartTag(token: Token.TagToken): void {
    if (FORMATTING.has(token.tagID)) {
      const kept = token.attrs.some(({ name }) => TELLING.has(name));
      const open = this.#formatting.get(token.tagName);
      if (open) open.push(kept);
      else this.#formatting.set(token.tagName, [kept]);
      if (!kept) return;
      // `<b class="fn">` names somebody; as a span it is never opened again in later blocks.
      token.tagName = 'span';
      token.tagID = TAG_ID.SPAN;
    }
    if (this.openElements.stackTop > MAX_DEPTH && !RAW_TEXT.has(token.tagName)) {
      if (!VOID.has(token.tagName)) this.#dropped.set(token.tagName, (this.#dropped.get(token.tagName) ?? 0) + 1);
      return;
    }
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    if (FORMATTING.has(token.tagID)) {
      if (this.#formatting.get(token.tagName)?.pop() !== true) return;
      token.tagName = 'span';
      token.tagID = TAG_ID.SPAN;
    }
    const dropped = this.#dropped.get(token.tagName) ?? 0;
    if (dropped > 0) this.#dropped.set(token.tagName, dropped - 1);
    else super.onEndTag(token);
  }
}

const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
const HIDDEN = new Set(
  'script style template head title meta link svg math iframe object embed audio video canvas map select option optgroup datalist textarea input noframes'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul label'.split(
    ' ',
  ),
);
/** Inline elements that hold a thing of their own. */
const SET_APART = new Set(['a', 'time', 'cite', 'abbr']);
const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl article section header footer figure'.split(' '),
);

/**
 * Parses and renders a page: blocks on lines of their own, a blank line around paragraphs and headings, white space
 * folded but in `pre`. Walks with a stack of its own, so no nesting is too deep.
 */
export function renderHtml(html: string): RenderedPage {
  const document = BoundedParser.parse(html, { scriptingEnabled: false }) as DefaultTreeAdapterMap['document'];
  const elements: PageElement[] = [];
  const chunks: Chunk[] = [];
  const structured: string[] = [];
  const scripts: string[] = [];
  const titles: string[] = [];
  const classCache = new Map<string, readonly string[]>();
  const pieces: string[] = [];
  let length = 0;
  let breaks = 0;
  let space = false;
  /** Open elements whose text has not begun; all of them stand on top of the stack. */
  const open: { element: PageElement; inLink: boolean; preformatted: boolean }[] = [];
  let begun = 0;
  /** Where the last inline element ended, if nothing came after it. */
  let inlineEnd = -1;

  const emit = (words: string) => {
    const before = length === 0 ? '' : breaks > 0 ? '\n'.repeat(breaks) : space ? ' ' : '';
    breaks = 0;
    space = false;
    pieces.push(before, words);
    const begin = length + before.length;
    length = begin + words.length;
    for (; begun < open.length; begun++) open[begun]!.element.begin = begin;
    const top = open.at(-1);
    if (top) chunks.push({ begin, end: length, element: top.element.index, inLink: top.inLink });
  };
  const breakLine = (count: number) => {
    breaks = Math.max(breaks, count);
    space = false;
  };
  const addText = (value: string, preformatted: boolean) => {
    if (preformatted) {
      const lines = value.replace(/\r\n?/g, '\n').split('\n');
      lines.forEach((line, index) => {
        if (index > 0) breaks = Math.min(breaks + 1, 2);
        if (line.trim() !== '') emit(line.replace(/[ \t\f\v]+$/, ''));
      });
      return;
    }
    const folded = value.replace(/[ \t\n\r\f]+/g, ' ');
    const words = folded.trim();
    if (words === '' || !/\S/.test(words)) {
      if (folded !== '') space = true;
      return;
    }
    if (folded.startsWith(' ')) space = true;
    emit(words);
    if (folded.endsWith(' ')) space = true;
  };

  const stack: ({ node: Node; parent: number } | { close: PageElement; tag: string })[] = [
    { node: document, parent: -1 },
  ];
  while (stack.length > 0) {
    const task = stack.pop()!;
    if ('close' in task) {
      open.pop();
      if (begun > open.length) {
        begun = open.length;
        task.close.end = length;
      } else task.close.begin = task.close.end = length;
      task.close.last = elements.length;
      if (!BLOCKS.has(task.tag)) inlineEnd = SET_APART.has(task.tag) ? length + 0.5 : length;
      if (BLOCKS.has(task.tag) || PARAGRAPHS.has(task.tag)) breakLine(PARAGRAPHS.has(task.tag) ? 2 : 1);
      continue;
    }
    const { node, parent } = task;
    if (node.nodeName === '#text') {
      const top = open.at(-1);
      addText((node as DefaultTreeAdapterMap['textNode']).value, top?.preformatted ?? false);
      continue;
    }
    if (node.nodeName.startsWith('#')) {
      if (node.nodeName === '#document') pushChildren(stack, node as DefaultTreeAdapterMap['document'], parent);
      continue;
    }
    if (!('tagName' in node)) continue;
    const tag = node.tagName.toLowerCase();
    if (tag === 'br') {
      breaks = Math.min(2, breaks + 1);
      space = false;
      continue;
    }
    if (tag === 'script' || tag === 'iframe' || tag === 'noscript') {
      collectScript(node, tag, structured, scripts);
      if (tag !== 'noscript') continue;
    }
    if (tag === 'head') {
      for (const child of node.childNodes) {
        if (child.nodeName === 'script') collectScript(child as ParsedElement, 'script', structured, scripts);
        else if (child.nodeName === 'title' || child.nodeName === 'meta') collectTitle(child as ParsedElement, titles);
      }
      continue;
    }
    // Microdata stands in elements without text too.
    const saysOnly = (tag === 'meta' || tag === 'link') && node.attrs.some(({ name }) => name === 'itemprop');
    if (HIDDEN.has(tag) && !saysOnly) continue;
    const attributes = new Map<string, string>();
    for (const { name, value } of node.attrs) attributes.set(name.toLowerCase(), value);
    if (attributes.has('hidden')) continue;
    const element: PageElement = {
      index: elements.length,
      parent,
      tag,
      classes: classesOf(attributes, classCache),
      id: (attributes.get('id') ?? '').toLowerCase(),
      attributes,
      last: 0,
      begin: 0,
      end: 0,
    };
    elements.push(element);
    if (BLOCKS.has(tag) || PARAGRAPHS.has(tag)) breakLine(PARAGRAPHS.has(tag) ? 2 : 1);
    // "Anna3 h": links and times side by side are set apart by style sheets; letters of a word are not put into links.
    if (inlineEnd === length + 0.5 ? !BLOCKS.has(tag) : inlineEnd === length && SET_APART.has(tag)) space = true;
    const above = open.at(-1);
    open.push({
      element,
      inLink: tag === 'a' || (above?.inLink ?? false),
      preformatted: tag === 'pre' || (above?.preformatted ?? false),
    });
    stack.push({ close: element, tag });
    pushChildren(stack, node, element.index);
  }
  return { text: pieces.join(''), elements, chunks, structured, scripts, titles };
}

function pushChildren(
  stack: ({ node: Node; parent: number } | { close: PageElement; tag: string })[],
  node: DefaultTreeAdapterMap['parentNode'],
  parent: number,
): void {
  for (let index = node.childNodes.length - 1; index >= 0; index--)
    stack.push({ node: node.childNodes[index]!, parent });
}

const TEST_NAMES = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-component'];
/** What builds of style sheets put behind a class name: `__x3Fz9`, `--2kQa0`. */
const BUILD_HASH = /(?:__|--|_)(?=[A-Za-z\d]*(?:\d|[a-z][A-Z]))[A-Za-z\d]{5,8}$/;
/** Pages of strangers hold class attributes of any length. */
const MAX_CLASSES = 64;
const MAX_CLASS_UNITS = 80;

/** Most elements of a page share their class attribute with others, hence the cache. */
function classesOf(attributes: ReadonlyMap<string, string>, cache: Map<string, readonly string[]>): readonly string[] {
  const written = attributes.get('class') ?? '';
  let marks = NO_CLASSES;
  if (attributes.size > 0) {
    for (const name of TEST_NAMES) {
      const value = attributes.get(name);
      if (value !== undefined && !/\s/.test(value)) marks = [...marks, value];
    }
  }
  if (written === '' && marks.length === 0) return NO_CLASSES;
  const known = marks.length === 0 ? cache.get(written) : undefined;
  if (known) return known;
  const names = [...written.split(/\s+/, MAX_CLASSES), ...marks].flatMap(plainNames);
  if (marks.length === 0) cache.set(written, names);
  return names;
}

const NO_CLASSES: readonly string[] = [];

function plainNames(written: string): string[] {
  const name = written.toLowerCase();
  if (name === '' || name.length > MAX_CLASS_UNITS) return [];
  const names = [name];
  const bare = written.replace(BUILD_HASH, '');
  const plain = bare.replace(/([a-z\d])(?=[A-Z])/g, '$1-').toLowerCase();
  if (plain !== name) names.push(plain);
  if (bare !== written && bare.toLowerCase() !== plain) names.push(bare.toLowerCase());
  return names;
}

function collectTitle(node: ParsedElement, titles: string[]): void {
  const attribute = (name: string) => node.attrs.find((entry) => entry.name === name)?.value ?? '';
  const first = node.childNodes[0];
  const title =
    node.tagName === 'title'
      ? first?.nodeName === '#text'
        ? (first as DefaultTreeAdapterMap['textNode']).value
        : ''
      : attribute('property') === 'og:title'
        ? attribute('content')
        : '';
  const words = title.replace(/\s+/g, ' ').trim();
  if (words !== '') titles.push(words);
}

function collectScript(node: ParsedElement, tag: string, structured: string[], scripts: string[]): void {
  const attribute = (name: string) => node.attrs.find((entry) => entry.name === name)?.value ?? '';
  if (attribute('src')) scripts.push(attribute('src'));
  if (tag !== 'script') return;
  const first = node.childNodes[0];
  const content = first && first.nodeName === '#text' ? (first as DefaultTreeAdapterMap['textNode']).value : '';
  if (/^application\/ld\+json/i.test(attribute('type').trim())) structured.push(content);
  else if (content !== '') scripts.push(content.slice(0, MAX_SCRIPT_UNITS));
}
