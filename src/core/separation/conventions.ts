import type { PageElement, RenderedPage } from './dom.js';
import { type Matcher, matcher } from './html-selectors.js';
import { type CommentSystem, commentSystemOf } from './html-systems.js';
import { firstOf, linked, type MarkedComment, openerOf, opensThread, type Parts, visibleOf } from './html-threads.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Class names by which sites of their own make mark one comment. */
const ITEM =
  words(`comment comment-item comment_item commentitem comment-entry commententry comment-box comment-single single-comment
  article_comment_item kb-comment user-comment reader-comment comment-container comment-wrap comment-block comment-post
  comment__item comments__item comments-item comment-list-item leserbrief kommentar kommentar-item commentaire comment-thread-item
  comentario commento reactie reaktion leserkommentar lesermeinung comment-thread__comment c-comment media-comment post-comment blog-comment
  reaction komentarz komentar yorum opmerking prispevek cmt commentaar kommentti hozzaszolas`);
const ITEM_NAME =
  /(?:^|[-_])(?:comments?(?:-block|-list)?|kommentar|reaction|reactie|yorum|komentarz|comentario|commento|commentaire)[-_]*(?:item|entry|answer|row|node|unit|card|single|wrapper|box|root)$|^(?!(?:add|leave|write|no|new|has|can|allow|submit|reply|recent|latest|last|post|your|my|count|toggle|view|show|hide|load|num)[-_])[a-z\d]+[-_]comment$/;
const ITEM_ID =
  /^(?!(?:add|leave|write|reply|respond|like|edit|report|flag|vote|quote|form|link)[-_])(?:[a-z]+[-_])*(?:comments?|kommentar|commentaire|comentario|commento|komentar|komentarz|cmt|reactie|reaction|yorum|prispevek)[-_]?\d+$|^c\d{6,}$/;
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
    .p-name .creator .commenter .commenter-name .author-name .display-name .comment-author-link .byline .poster .ljuser .autor .auteur .autore .naam .nick`),
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
  /(?:comment|kommentar|commentaire|comentario|commento|reactie|reaction|komentarz|komentar|yorum|prispevek|cmt|reply|message)[-_\w]*[-_](?:body|text|content|message|copy|txt|inhalt|texte|texto|testo|tekst|inhoud|tresc|cuerpo|corps|metin|obsah)$/,
);
const AUTHOR_ENDING = named(
  /[-_](?:author|user|author-?_?name|user-?_?name|display-?_?name|nickname|commenter|poster|autor(?:in)?|auteur|autore|verfasser|nutzer|naam|nom|nome|nombre|usuario|forfatter|användare|naam|namn|isim|imie|jmeno|nick)$/,
);
const TIME_ENDING = named(
  /[-_](?:date|time|datetime|timestamp|published|posted|created|time-?ago|datum|zeit|fecha|heure|datetid|dato|data|tarih|czas|cas|tid)(?:[-_]?(?:at|on))?$/,
);

/** Elements in a body that are no part of it. */
const ASIDE =
  matcher(`time form button .comment-author .comment-meta .commentmetadata .comment-metadata .comment-date .comment-time .comment-reply .comment-reply-link .reply
  .reply-link .replies .comment-actions .comment_actions .comment-footer .comment-header .comment-buttons .comment-links .actions .says .vcard .fn .author .username
  .datetime .date .timestamp .age .avatar .edit-link .comment-edit-link .comment-awaiting-moderation .wpd-comment-footer .wpd-comment-header .wc-comment-header .wc-comment-footer
  .links .submitted .comment-permalink .permalink .votes .vote .voting .likes .rating .comment-vote .comment-likes .comment-like .likebtn .jp-relatedposts .sharedaddy
  .wc-reply-button .comment-anchor .comment__meta .comment__footer .comment__header .comment-info .commentinfo .comment-title .screen-reader-text .visually-hidden .sr-only`);
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
  if ((tag === 'p' && !hasAny(element, ITEM)) || element.id === 'comments') return undefined;
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
  if (opensThread(page, kept, systems)) opening = parts.get(kept.shift()!.index)!.body?.index ?? null;
  const inList = new Uint8Array(elements.length);
  for (const { index, parent, id, classes, tag } of elements) {
    const named =
      id === 'comments' || classes.some((name) => COMMENT_LISTS.has(name)) || (tag !== 'p' && SECTION.test(id));
    inList[index] = named || (parent >= 0 && inList[parent] === 1) ? 1 : 0;
  }
  return {
    comments: linked(page, kept, parts, systems, (item) => inList[item.index] === 1),
    systems: new Set(kept.flatMap((item) => systems.get(item.index)?.name ?? [])),
    opening,
  };
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

/** Words in class and id that name a section of comments, in many languages. */
const SECTION =
  /(?:^|[-_])(?:all)?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentari|reacties|reactions|komentarze|komentare|kommentarer|kommentit|discussion|diskuse|diskussion|yorumlar|leserpost|leserbriefe|lesermeinung|lesermeinungen|leserkommentare|meinungen|responses|disqus)(?:[-_]?(?:list|section|area|container|content|entries|wrap|wrapper|thread|modul|con))?s?(?:$|[-_])/i;
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
