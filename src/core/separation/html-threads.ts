import type { PageElement, RenderedPage } from './dom.js';
import { type Matcher, matcher } from './html-selectors.js';
import type { CommentSystem } from './html-systems.js';
import { replyMark } from './replies.js';

/** One comment as the markup shows it. Elements are indexes into `RenderedPage.elements`. */
export interface MarkedComment {
  /** The element that holds the whole comment (and perhaps the replies to it). */
  readonly item: number;
  /** Siblings before and after the item that belong to the comment; the item itself where there are none. */
  readonly first: number;
  readonly last: number;
  /** The element that holds its text; null where only the item is known. */
  readonly body: number | null;
  readonly author: number | null;
  readonly time: number | null;
  /** Elements within the body that are not part of it: author, date, buttons. */
  readonly asides: readonly number[];
  /** Index of the comment it answers, in the same list: by an element around it, else by a link or its level. */
  readonly parent: number | null;
  /** Whether more than a name says that it is one: a system's own markup, or a list of comments around it. */
  readonly certain: boolean;
  /** Whether a system's own names mark it, not those that many sites use. */
  readonly isOfSystem: boolean;
  /** How deep the markup says it stands, from 0; null where it does not say. */
  readonly level: number | null;
}

/** What is known of one item. */
export interface Parts {
  readonly body: PageElement | null;
  readonly author: PageElement | null;
  readonly time: PageElement | null;
  readonly asides: readonly number[];
  readonly own: readonly PageElement[];
  readonly first: number;
  readonly last: number;
}

export const visibleOf = (own: readonly PageElement[]): PageElement[] =>
  own.filter((element) => element.end > element.begin);

export function firstOf(own: readonly PageElement[], inOrder: readonly Matcher[]): PageElement | undefined {
  for (const matches of inOrder) {
    const found = own.find(matches);
    if (found) return found;
  }
  return undefined;
}

/** The body of what a system marks as the opener of the thread, apart from its items. */
export function openerOf(
  page: RenderedPage,
  kept: readonly PageElement[],
  systems: ReadonlyMap<number, CommentSystem | null>,
): number | null {
  const system = kept.length === 0 ? null : systems.get(kept[0]!.index);
  if (!system?.opener) return null;
  const opener = page.elements.find((element) => element.end > element.begin && system.opener!(element));
  return opener
    ? (firstOf(visibleOf(page.elements.slice(opener.index + 1, opener.last)), system.body)?.index ?? null)
    : null;
}

/** Whether the first item opens the thread, so that the others answer it: the post numbered 1, or the only one not titled "Re:". */
export function opensThread(
  page: RenderedPage,
  kept: readonly PageElement[],
  systems: ReadonlyMap<number, CommentSystem | null>,
): boolean {
  const [first, second] = kept;
  const isThread = (item: PageElement | undefined) => item === undefined || systems.get(item.index)?.thread === true;
  if (first === undefined || !isThread(first) || !isThread(second)) return false;
  if (first.id === 'post_1' || first.classes.includes('message-threadstarterpost')) return true;
  let ownTitle: string | null = null;
  let otherTitle: string | null = null;
  for (const item of second === undefined ? [first] : [first, second]) {
    for (let index = item.index; index < item.last; index++) {
      const element = page.elements[index]!;
      const text = page.text.slice(element.begin, Math.min(element.end, element.begin + 80)).trim();
      if (item === first && text === '#1') return true;
      const position =
        element.attributes.get('itemprop') === 'position' ? (element.attributes.get('content') ?? text) : '';
      if (item === first && (position === '1' || element.id === 'post_1')) return true;
      if (/^h[1-6]$/.test(element.tag)) {
        if (item === first) ownTitle ??= text;
        else otherTitle ??= text;
      }
    }
  }
  // A post that stands alone has nobody to answer.
  const isAnswered = second === undefined || (otherTitle !== null && /^re:/i.test(otherTitle));
  return ownTitle !== null && !/^re:/i.test(ownTitle) && isAnswered;
}

/** Whom each comment answers: what stands around it, else what it links to, else its level. */
export function linked(
  page: RenderedPage,
  kept: readonly PageElement[],
  parts: ReadonlyMap<number, Parts>,
  systems: ReadonlyMap<number, CommentSystem | null>,
  isInList: (item: PageElement) => boolean,
): MarkedComment[] {
  const placeOf = new Map(kept.map((element, place) => [element.index, place]));
  const idOf = new Map<string, number>();
  kept.forEach((item, place) => {
    for (const element of [item, ...(parts.get(item.index)?.own ?? [])]) {
      for (const id of idsOf(element)) if (!idOf.has(id)) idOf.set(id, place);
    }
  });
  const nearest = new Int32Array(page.elements.length).fill(-1);
  const indents = new Int32Array(page.elements.length);
  for (const { index, parent, classes } of page.elements) {
    if (parent < 0) continue;
    nearest[index] = placeOf.get(parent) ?? nearest[parent]!;
    indents[index] = indents[parent]! + (classes.includes('indented') ? 1 : 0);
  }
  const isIndented = indents.some((indent) => indent > 0);
  // What counts its steps to the right has no class where there are none.
  const atLeft = kept.some(({ classes }) => classes.some((name) => STEPS.test(name))) ? 0 : null;
  const levels = kept.map(
    (item) => levelOf(item, parts.get(item.index)!.own) ?? (isIndented ? indents[item.index]! : atLeft),
  );
  const lowest = levels.reduce<number>(
    (least, level) => (level === null ? least : Math.min(least, level)),
    Number.POSITIVE_INFINITY,
  );
  const open: { level: number; place: number }[] = [];
  return kept.map((item, place) => {
    const { body, author, time, asides, own, first, last } = parts.get(item.index)!;
    const isOfSystem = systems.get(item.index) !== null;
    const level = levels[place] === null ? null : levels[place]! - lowest;
    let byLevel: number | null = null;
    if (level !== null) {
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
      byLevel = open.at(-1)?.place ?? null;
      open.push({ level, place });
    }
    const around = nearest[item.index]!;
    const byLink = answeredPlace(page, item, own, body, idOf);
    const parent = around >= 0 ? around : byLink !== null && byLink < place ? byLink : byLevel;
    return {
      item: item.index,
      first,
      last,
      body: body?.index ?? null,
      author: author?.index ?? null,
      time: time?.index ?? null,
      asides,
      parent,
      certain: isOfSystem || isInList(item),
      isOfSystem,
      level,
    };
  });
}

/** The number at the end of an id tells the comment: `comment-12`, `wpd-comm-12_0`, `post_12`. */
const keyOf = (id: string): string =>
  id
    .toLowerCase()
    .replace(/_\d+$/, '')
    .replace(/^.*?(\d{1,20}|[\da-f-]{36})$/, '$1');

function idsOf(element: PageElement): string[] {
  const found: string[] = [];
  if (element.id !== '' && /\d/.test(element.id)) found.push(keyOf(element.id));
  for (const name of ['data-comment-id', 'data-id', 'data-post-id', 'thingid', 'data-fullname']) {
    const value = element.attributes.get(name);
    if (value) found.push(keyOf(value));
  }
  return found;
}

/** Marks of "in reply to" in class names. */
const REPLY_TO = matcher(
  '.parent-link .wpd-reply-to .reply-to .in-reply-to .u-in-reply-to .comment-parent .reply-to-link .replying-to .in_reply_to [itemprop=parentitem]',
);
const PARENT_ATTRIBUTES = [
  'data-parent-id',
  'data-parent',
  'data-comment-parent',
  'data-parent-comment-id',
  'parentid',
  'data-reply-to',
];

function answeredPlace(
  page: RenderedPage,
  item: PageElement,
  own: readonly PageElement[],
  body: PageElement | null,
  idOf: ReadonlyMap<string, number>,
): number | null {
  for (const name of PARENT_ATTRIBUTES) {
    const value = item.attributes.get(name);
    const place = value ? idOf.get(keyOf(value)) : undefined;
    if (place !== undefined) return place;
  }
  // wpDiscuz writes the parent into the id: `wpd-comm-13_12`.
  const inId = /^(?:wpd|wc)-comm-\d+_(\d+)$/.exec(item.id)?.[1];
  if (inId !== undefined && idOf.has(inId)) return idOf.get(inId)!;
  let marked = -1;
  for (const element of own) {
    if (body && element.index >= body.index && element.index < body.last) continue;
    const text = page.text.slice(element.begin, Math.min(element.end, element.begin + 121));
    if (REPLY_TO(element) || (element.tag !== 'a' && replyMark(text.replace(/\s+/g, ' ').trim()) !== null))
      marked = element.last;
    if (element.index >= marked) continue;
    const target = element.attributes.get('href') ?? element.attributes.get('content') ?? '';
    const id = /#([\w-]*\d[\w-]*)$/.exec(target)?.[1];
    const place = id ? idOf.get(keyOf(id)) : undefined;
    if (place !== undefined) return place;
  }
  return null;
}

const STEPS = /^(?:coral-)?indent-\d{1,2}$/;

/** The level that the markup tells: `depth-2`, `wpd_comment_level-2`, `indent="1"`, `depth="1"`, `aria-level="2"`. */
function levelOf(item: PageElement, own: readonly PageElement[]): number | null {
  for (const name of item.classes) {
    const level =
      /^(?:depth|level|comment-level|wpd_comment_level|wc_comment_level|indent|coral-indent|depth_)[-_]?(\d{1,2})$/.exec(
        name,
      )?.[1];
    if (level !== undefined) return Number(level);
  }
  for (const name of ['data-depth', 'data-level', 'aria-level', 'depth', 'data-nesting-level']) {
    const value = item.attributes.get(name);
    if (value !== undefined && /^\d{1,2}$/.test(value)) return Number(value);
  }
  const indent = own.find((element) => element.classes.includes('ind'))?.attributes.get('indent');
  return indent !== undefined && /^\d{1,2}$/.test(indent) ? Number(indent) : null;
}
