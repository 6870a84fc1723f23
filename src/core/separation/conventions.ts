import type { PageElement, RenderedPage } from './dom.js';
import { type Matcher, matcher } from './html-selectors.js';
import { type CommentSystem, commentSystemOf } from './html-systems.js';
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
  /** How deep the markup says it stands, from 0; null where it does not say. */
  readonly level: number | null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Class names by which sites of their own make mark one comment. */
const ITEM =
  words(`comment comment-item comment_item commentitem comment-entry commententry comment-box comment-single single-comment
  article_comment_item kb-comment user-comment reader-comment comment-container comment-wrap comment-block comment-post
  comment__item comments__item comments-item comment-list-item leserbrief kommentar kommentar-item commentaire comment-thread-item
  comentario commento reactie reaktion leserkommentar lesermeinung comment-thread__comment c-comment media-comment post-comment blog-comment`);
const ITEM_NAME =
  /(?:^|[-_])(?:comment|kommentar)[-_]*(?:item|entry|answer|row|node|unit|card|single|wrapper|box|root)$/;
const ITEM_ID =
  /^(?:li-|div-|article-|dsq-|user-|view-)?(?:comment|kommentar|commentaire|comentario|commento|komentar|cmt|reactie)[-_]?\d+$|^c\d{6,}$/;
/** Lists, forms and links that carry the same words without being a comment. */
const NOT_ITEM =
  words(`comment-form comment-respond comments-link comment-reply comment-count comments-count comment-list commentlist comments
  comment-author comment-content comment-body comment-meta comment-text comment-date recentcomments widget widget_recent_comments nocomments no-comments
  comment-content comment-navigation comment-notes comment-icon comments-title comment-form-comment`);
/** Links from other sites, listed among the comments. */
const PINGBACK = words('pingback trackback pings pinglist pingback-list trackback-list pingbacks trackbacks');
const NOT_ITEM_TAGS = words(
  'a form button body html main nav h1 h2 h3 h4 h5 h6 span time i label input textarea dt cite meta link',
);

/** The names of the parts of a comment on sites of their own make, the surest first. */
const BODY: readonly Matcher[] = [
  matcher(`.comment-content .comment_content .commentcontent .comment-text .comment_text .commenttext .comment-body-text .comment-message .comment-story
    .comment__content .comment__text .comment__body .comment-description .messagetext .comment-bodytext .comment-copy
    .comments__text .comments-text .kommentar-text .kommentartext .commentaire-texte .comentario-texto .reader-comment-text`),
  matcher(
    '.comment-body .comment_body .commentbody .content .comment-context .entry-content .text .message .body .comment-inner',
  ),
];
const AUTHOR: readonly Matcher[] = [
  matcher('.fn .comment-author .comment-user [itemprop=author] [itemprop=creator] [rel~=author]'),
  matcher(`.comment-author-name .author .username .user .comment__author .comment-name .comment-username .commentauthor .user-name .nickname .name .p-author
    .p-name .creator .commenter .commenter-name .author-name .display-name .comment-author-link .byline .poster`),
  matcher('.vcard'),
];
const TIME: readonly Matcher[] = [
  matcher('time [itemprop=datecreated] [itemprop=datepublished] [itemprop=commenttime] .dt-published'),
  matcher(`.comment-date .comment_date .comment-time .datetime .date .time .timestamp .age .published .comment__date .comment__time .comment-timestamp
    .posted-on .time-ago .timeago .comment-published .created .posted`),
  matcher('.comment-meta .commentmetadata .comment-metadata .permalink .submitted .comment-permalink'),
];
/** The same parts by the end of a name that the site made up: `comment-item_body`, `post-comment__author-name`. */
const named =
  (ending: RegExp): Matcher =>
  ({ classes }) =>
    classes.some((name) => ending.test(name));
const BODY_ENDING = named(
  /(?:comment|kommentar|commentaire|comentario|reply|message)[-_\w]*[-_](?:body|text|content|message|copy|txt|inhalt)$/,
);
const AUTHOR_ENDING = named(
  /[-_](?:author|user|author-?_?name|user-?_?name|display-?_?name|nickname|commenter|poster|autor(?:in)?|auteur|autore|verfasser|nutzer|naam|nom|nome|nombre|usuario|forfatter|användare)$/,
);
const TIME_ENDING = named(
  /[-_](?:date|time|datetime|timestamp|published|posted|created|time-?ago|datum|zeit|fecha|heure|datetid|dato)(?:[-_]?(?:at|on))?$/,
);

/** Elements in a body that are no part of it. */
const ASIDE =
  matcher(`time form button .comment-author .comment-meta .commentmetadata .comment-metadata .comment-date .comment-time .comment-reply .comment-reply-link .reply
  .reply-link .replies .comment-actions .comment_actions .comment-footer .comment-header .comment-buttons .comment-links .actions .says .vcard .fn .author .username
  .datetime .date .timestamp .age .avatar .edit-link .comment-edit-link .comment-awaiting-moderation .wpd-comment-footer .wpd-comment-header .wc-comment-header .wc-comment-footer
  .links .submitted .comment-permalink .permalink .votes .vote .voting .likes .rating .comment-vote .comment-likes .comment-like .likebtn .jp-relatedposts .sharedaddy
  .wc-reply-button .comment__meta .comment__footer .comment__header .comment-info .commentinfo .comment-title .screen-reader-text .visually-hidden .sr-only`);
/** Containers of replies: what is inside is another comment. */
const REPLIES = words(
  'children replies comment-replies child responses subcomments sub-comments nested comment-children thread-children comment-list commentlist comments inline-thread indented isso-follow-up commento-card-children reply-list',
);
const COMMENT_LISTS = words(
  'comment-list commentlist comments-area comments-list comment-area comments-section comments-container wpd-thread-list',
);

const hasAny = (element: PageElement, names: ReadonlySet<string>): boolean =>
  element.classes.some((name) => names.has(name));

/** The comment system whose item an element is; null where it is one of a site of its own make; undefined where it is none. */
function systemOf(element: PageElement): CommentSystem | null | undefined {
  const { tag } = element;
  if (tag === 'body' || tag === 'html' || tag === 'main') return undefined;
  if (hasAny(element, PINGBACK)) return undefined;
  const system = commentSystemOf(element);
  if (system) return system;
  if (NOT_ITEM_TAGS.has(tag)) return undefined;
  if (tag === 'p' && !hasAny(element, ITEM)) return undefined;
  if (ITEM_ID.test(element.id)) return null;
  // Old Reddit calls everything a thing; only its comments are comments.
  if (element.classes.includes('thing')) return undefined;
  if (hasAny(element, NOT_ITEM) && !element.classes.includes('comment')) return undefined;
  return hasAny(element, ITEM) || element.classes.some((name) => ITEM_NAME.test(name)) ? null : undefined;
}

/** 1 for elements around the list of comments: page builders call every box a widget. */
function listHolders(elements: readonly PageElement[]): Uint8Array {
  const holds = new Uint8Array(elements.length);
  for (const element of elements) {
    if (element.id !== 'comments' && !hasAny(element, COMMENT_LISTS)) continue;
    for (let at = element.index; at >= 0 && holds[at] === 0; at = elements[at]!.parent) holds[at] = 1;
  }
  return holds;
}

/** "Recent comments" at the side: parts of comments of other pages. */
function isTeaser(element: PageElement, pageUnits: number): boolean {
  const names = [element.id, ...element.classes];
  if (
    names.some((name) => /(?:^|[-_])(?:recent|latest|neueste)[-_]?(?:comments?|kommentare)|^recentcomments/.test(name))
  )
    return true;
  const small = element.end - element.begin < pageUnits * 0.15;
  return (
    small &&
    (element.tag === 'aside' || names.some((name) => /(?:^|[-_])(?:widget|sidebar)(?:$|[-_])/.test(name))) &&
    !names.includes('blog')
  );
}

/** Where no comment of this page stands: teasers, lists of links from other sites, hidden patterns for scripts. */
function isElsewhere(element: PageElement, pageUnits: number): boolean {
  return hasAny(element, PINGBACK) || isTeaser(element, pageUnits);
}

/** What the conventions say of a page. */
export interface Marked {
  readonly comments: readonly MarkedComment[];
  /** The names of the systems that wrote them. */
  readonly systems: ReadonlySet<string>;
  /** The element that holds the text of what opens a thread, and which the comments answer; null where the page is no thread. */
  readonly opening: number | null;
}

/** The comments of a page by the conventions of comment systems, in document order. */
export function markedComments(page: RenderedPage): Marked {
  const { elements } = page;
  const systems = new Map<number, CommentSystem | null>();
  const holdsList = listHolders(elements);
  const elsewhere = new Uint8Array(elements.length);
  const whole = (elements[0]?.end ?? 0) - (elements[0]?.begin ?? 0);
  const within = new Uint8Array(elements.length);
  let postings = 0;
  for (const element of elements) {
    const { index } = element;
    const above = element.parent >= 0 && elsewhere[element.parent] === 1;
    elsewhere[index] = above || (holdsList[index] === 0 && isElsewhere(element, whole)) ? 1 : 0;
    within[index] = element.parent >= 0 ? within[element.parent]! : 0;
    if (elsewhere[index] === 1 || element.end === element.begin) continue;
    const system = systemOf(element);
    // What a system of its own names calls its parts are no comments of another make.
    if (system === undefined || (system === null && within[index] === 1)) continue;
    if (!isOpen(system)) within[index] = 1;
    // The first posting of a discussion is what is discussed.
    if (/discussionforumposting$/i.test(element.attributes.get('itemtype') ?? '') && postings++ === 0) continue;
    systems.set(index, system);
  }
  const parts = new Map<number, Parts>();
  const marks = thinned(page, systems, parts);
  const kept: PageElement[] = [];
  for (const element of elements) if (marks[element.index] === 1) kept.push(element);
  let opening = openerOf(page, kept, systems);
  if (kept.length > 1 && opensThread(page, kept, systems))
    opening = parts.get(kept.shift()!.index)!.body?.index ?? null;
  const inList = new Uint8Array(elements.length);
  for (const { index, parent, id, classes, tag } of elements) {
    const named =
      id === 'comments' || classes.some((name) => COMMENT_LISTS.has(name)) || (tag !== 'p' && SECTION.test(id));
    inList[index] = named || (parent >= 0 && inList[parent] === 1) ? 1 : 0;
  }
  const certain = (item: PageElement) => systems.get(item.index) !== null || inList[item.index] === 1;
  return {
    comments: linked(page, kept, parts, certain),
    systems: new Set(kept.flatMap((item) => systems.get(item.index)?.name ?? [])),
    opening,
  };
}

/** What is known of one item. */
interface Parts {
  readonly body: PageElement | null;
  readonly author: PageElement | null;
  readonly time: PageElement | null;
  readonly asides: readonly number[];
  readonly own: readonly PageElement[];
  readonly first: number;
  readonly last: number;
}

/**
 * Thins the candidates. An item within an item is a reply to it where the outer one has words of its own; else it is the inner box of the same
 * comment, or the outer one is the box of a list. Returns 1 for the items that stay, and their parts.
 */
function thinned(
  page: RenderedPage,
  systems: Map<number, CommentSystem | null>,
  parts: Map<number, Parts>,
): Uint8Array {
  const { elements } = page;
  const marks = new Uint8Array(elements.length);
  for (const index of systems.keys()) marks[index] = 1;
  // A candidate with two or more boxes straight inside, and no text of its own by name, is a list.
  const inner = new Int32Array(elements.length);
  walkItems(elements, marks, (element, around, apart) => {
    if (marks[element.index] === 1 && around >= 0 && !apart) inner[around]!++;
  });
  for (const index of systems.keys()) {
    if (inner[index]! < 2) continue;
    const item = elements[index]!;
    if (!bodyOf(systems.get(index)!, ownElements(elements, marks, item))) marks[index] = 0;
  }
  // Inner boxes of one comment go into the outer one, which then has their parts.
  const worded = new Map<number, boolean>();
  const hasBody = (around: number, within: PageElement): boolean => {
    const known = worded.get(around) ?? false;
    const has = known || bodyOf(systems.get(around)!, ownElements(elements, marks, within)) !== undefined;
    worded.set(around, has);
    return has;
  };
  walkItems(elements, marks, (element, around, apart) => {
    if (marks[element.index] !== 1 || around < 0 || apart) return;
    const known = worded.has(around) ? worded.get(around)! : hasBody(around, elements[around]!);
    if (known) return;
    hasBody(around, element);
    marks[element.index] = 0;
  });
  for (const index of systems.keys()) {
    if (marks[index] === 0) continue;
    const item = elements[index]!;
    const own = ownElements(elements, marks, item);
    const found = partsOf(page, item, systems.get(index)!, own);
    if (found === null) marks[index] = 0;
    else parts.set(index, found);
  }
  return marks;
}

/** Visits each element with the nearest item around it, and whether a box of replies stands between the two. */
function walkItems(
  elements: readonly PageElement[],
  marks: Uint8Array,
  visit: (element: PageElement, around: number, apart: boolean) => void,
): void {
  const nearest = new Int32Array(elements.length).fill(-1);
  const apart = new Uint8Array(elements.length);
  for (const element of elements) {
    const { parent, index } = element;
    if (parent >= 0) {
      const inItem = marks[parent] === 1;
      nearest[index] = inItem ? parent : nearest[parent]!;
      const boxed = element.tag === 'ul' || element.tag === 'ol' || hasAny(element, REPLIES);
      apart[index] = boxed || (!inItem && apart[parent] === 1) ? 1 : 0;
    }
    visit(element, nearest[index]!, apart[index] === 1);
  }
}

/** The descendants of an item that are not part of another item. */
function ownElements(elements: readonly PageElement[], marks: Uint8Array, item: PageElement): PageElement[] {
  const own: PageElement[] = [];
  for (let index = item.index + 1; index < item.last; index++) {
    const element = elements[index]!;
    if (marks[index] === 1) index = element.last - 1;
    else own.push(element);
  }
  return own;
}

const visibleOf = (own: readonly PageElement[]): PageElement[] => own.filter((element) => element.end > element.begin);

function firstOf(own: readonly PageElement[], inOrder: readonly Matcher[]): PageElement | undefined {
  for (const matches of inOrder) {
    const found = own.find(matches);
    if (found) return found;
  }
  return undefined;
}

function bodyOf(system: CommentSystem | null, own: readonly PageElement[]): PageElement | undefined {
  const visible = visibleOf(own).filter((element) => element.tag !== 'a');
  return (
    (system ? firstOf(visible, system.body) : undefined) ??
    (isOpen(system) ? firstOf(visible, [...BODY, BODY_ENDING]) : undefined)
  );
}

/** Whether a comment may have its parts under other names than its system's: themes rename what WordPress writes. */
const isOpen = (system: CommentSystem | null): boolean =>
  system === null ||
  system.name === 'wordpress' ||
  system.name === 'schema.org' ||
  system.name === 'drupal' ||
  system.name === 'microformats';

/** An item around the title of a page or its frame is no comment. */
const FRAME = matcher('h1 main [role=main]');

function partsOf(
  page: RenderedPage,
  item: PageElement,
  system: CommentSystem | null,
  own: readonly PageElement[],
): Parts | null {
  const visible = visibleOf(own);
  const around = neighbours(page, item, system);
  const also = around.flatMap((element) => page.elements.slice(element.index, element.last));
  const body = system?.before && system.body.some((matches) => matches(item)) ? item : (bodyOf(system, own) ?? null);
  if (body === null && !isOpen(system)) return null;
  // A reader may type a headline within the comment.
  const framed = (element: PageElement) =>
    FRAME(element) && (body === null || element.index < body.index || element.index >= body.last);
  if (visible.some(framed)) return null;
  const seen = [...visible, ...visibleOf(also)];
  const inSystem = (matchers: readonly Matcher[] | undefined, among: readonly PageElement[]) =>
    matchers ? firstOf(among, matchers) : undefined;
  const inBody = (element: PageElement) =>
    body !== null && body !== item && element.index >= body.index && element.index < body.last;
  // Some themes put author and date into the box of the text; what is written there is then the rest.
  const beside = new Set<number>();
  let asideEnd = 0;
  if (isOpen(system))
    for (const element of own) {
      if (!inBody(element) || element === body) continue;
      if (ASIDE(element)) asideEnd = Math.max(asideEnd, element.last);
      if (element.index < asideEnd) beside.add(element.index);
    }
  const outside = (element: PageElement) => !inBody(element) || beside.has(element.index);
  const shown = seen.filter(outside);
  let author = inSystem(system?.author, shown) ?? firstOf(shown, [...AUTHOR, AUTHOR_ENDING]) ?? null;
  if (author !== null) author = innerName(page, author);
  const timed = [...own, ...also].filter(outside);
  const told = timed.filter((element) => element.end > element.begin || TELLS_TIME(element));
  let time = inSystem(system?.time, told) ?? firstOf(told, [...TIME, TIME_ENDING]) ?? null;
  if (time !== null) time = innerTime(page, time);
  const within = body ?? item;
  const asides = own.filter(
    (element) =>
      element !== body &&
      element.index > within.index &&
      element.index < within.last &&
      (system?.aside?.(element) ||
        ((system === null || isOpen(system) || body === item) && ASIDE(element)) ||
        element === author ||
        element === time),
  );
  return {
    body,
    author,
    time,
    asides: asides.map((element) => element.index),
    own: [...own, ...also],
    first: Math.min(item.index, around[0]?.index ?? item.index),
    last: Math.max(item.index, around.at(-1)?.index ?? item.index),
  };
}

const TELLS_TIME = matcher('[datetime] [content]');

/** The name within what holds the author: `fn`, `itemprop=name`, a link to the person. */
const NAME = matcher('.fn [itemprop=name] .p-name .first.username .full-name .username');

function innerName(page: RenderedPage, author: PageElement): PageElement {
  for (let index = author.index + 1; index < author.last; index++) {
    const element = page.elements[index]!;
    if (element.end > element.begin && NAME(element)) return element;
  }
  return author;
}

/** The element within what holds the time that writes it for machines: `<p class="date"><time datetime=…>`. */
function innerTime(page: RenderedPage, time: PageElement): PageElement {
  if (TELLS_TIME(time)) return time;
  for (let index = time.index + 1; index < time.last; index++)
    if (page.elements[index]!.attributes.has('datetime')) return page.elements[index]!;
  return time;
}

/** The siblings of an item that belong to its comment. */
function neighbours(page: RenderedPage, item: PageElement, system: CommentSystem | null): PageElement[] {
  if (!system?.before && !system?.after) return [];
  const found: PageElement[] = [];
  // Siblings stand side by side in document order: the one before ends where this begins.
  for (let index = item.index - 1; index > item.parent; index = page.elements[index]!.parent) {
    const element = page.elements[index]!;
    if (element.parent !== item.parent) continue;
    if (system.before?.(element)) found.push(element);
    break;
  }
  for (let index = item.last; index < page.elements.length; ) {
    const element = page.elements[index]!;
    if (element.parent !== item.parent || !system.after?.(element)) break;
    found.push(element);
    index = element.last;
  }
  return found;
}

/** The body of what a system marks as the opener of the thread, apart from its items. */
function openerOf(
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
function opensThread(
  page: RenderedPage,
  kept: readonly PageElement[],
  systems: ReadonlyMap<number, CommentSystem | null>,
): boolean {
  const [first, second] = kept;
  if (!systems.get(first!.index)?.thread || systems.get(second!.index)?.thread !== true) return false;
  if (first!.id === 'post_1' || first!.classes.includes('message-threadstarterpost')) return true;
  let ownTitle: string | null = null;
  let otherTitle: string | null = null;
  for (const item of [first!, second!]) {
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
  return ownTitle !== null && !/^re:/i.test(ownTitle) && otherTitle !== null && /^re:/i.test(otherTitle);
}

/** Whom each comment answers: what stands around it, else what it links to, else its level. */
function linked(
  page: RenderedPage,
  kept: readonly PageElement[],
  parts: ReadonlyMap<number, Parts>,
  isCertain: (item: PageElement) => boolean,
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
  const levels = kept.map(
    (item) => levelOf(item, parts.get(item.index)!.own) ?? (isIndented ? indents[item.index]! : null),
  );
  const lowest = levels.reduce<number>(
    (least, level) => (level === null ? least : Math.min(least, level)),
    Number.POSITIVE_INFINITY,
  );
  const open: { level: number; place: number }[] = [];
  return kept.map((item, place) => {
    const { body, author, time, asides, own, first, last } = parts.get(item.index)!;
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
      certain: isCertain(item),
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

/** Words in class and id that name a section of comments, in many languages. */
const SECTION =
  /(?:^|[-_])(?:all)?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentari|reacties|komentarze|kommentarer|discussion|leserpost|leserbriefe|responses|disqus)(?:[-_]?(?:list|section|area|container|content|entries|wrap|wrapper|thread|modul|con))?s?(?:$|[-_])/i;
const NO_SECTION = /(?:form|respond|link|count|recent|latest|widget|closed|button|toggle|icon|no-|disabled)/;
const NO_SECTION_TAGS = words('a span form button body html p li label h1 h2 h3 h4 h5 h6');

/** Elements that by name hold the comments of the page, the outermost first; none inside another. */
export function commentSections(page: RenderedPage): PageElement[] {
  const found: PageElement[] = [];
  let until = 0;
  for (const element of page.elements) {
    if (element.index < until || element.end <= element.begin || NO_SECTION_TAGS.has(element.tag)) continue;
    const names = [element.id, ...element.classes];
    if (!names.some((name) => SECTION.test(name) && !NO_SECTION.test(name))) continue;
    found.push(element);
    until = element.last;
  }
  return found;
}
