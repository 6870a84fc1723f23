import type { PageElement, RenderedPage } from './dom.js';

/** One comment as the markup shows it. All numbers are indexes into `RenderedPage.elements`. */
export interface MarkedComment {
  /** The element that holds the whole comment (and perhaps the replies to it). */
  readonly item: number;
  /** The element that holds its text; null where only the item is known. */
  readonly body: number | null;
  readonly author: number | null;
  readonly time: number | null;
  /** Elements within the body that are not part of it: author, date, buttons. */
  readonly asides: readonly number[];
  /** Index of the comment it stands inside of, in the same list. */
  readonly parent: number | null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/**
 * Class names by which comment systems mark one comment, its text, author, time and buttons: WordPress and its themes, wpDiscuz,
 * Disqus, Discourse, Drupal, Blogger, Hacker News, old Reddit, XenForo, Stack Exchange, Livefyre, Commento, Isso, Coral, and the
 * words that sites of their own make use for it.
 */
const ITEM =
  words(`comment comment-item comment_item commentitem comment-entry commententry comment-box comment-single single-comment
  article_comment_item kb-comment user-comment reader-comment comment-container comment-wrap comment-block commententry
  wpd-comment wc-comment comtr fyre-comment-article fyre-comment-wrapper commento-card isso-comment coral-comment topic-post crawler-post
  p-comment u-comment comment__item comments__item comments-item comment-list-item leserbrief kommentar kommentar-item commentaire
  comentario commento reactie reaktion leserkommentar lesermeinung comment-thread__comment c-comment media-comment`);
const BODY_IN_ORDER = [
  words(
    'wpd-comment-text wc-comment-text commtext comment-copy commento-body isso-text fyre-comment coral-comment-content bbwrapper cooked post-message',
  ),
  words(`comment-content comment_content commentcontent comment-text comment_text commenttext comment-body-text comment-message comment-story
    comment__content comment__text comment__body comment-description field-name-comment-body usertext-body messagetext comment-bodytext
    comments__text comments-text kommentar-text kommentartext commentaire-texte comentario-texto`),
  words('comment-body comment_body commentbody content comment-context entry-content text message body'),
];
const AUTHOR_IN_ORDER = [
  words(
    'fn wpd-comment-author wc-comment-author comment-author hnuser comment-user commento-name isso-author coral-comment-username fyre-comment-username',
  ),
  words(
    'comment-author-name author username user comment__author comment-name comment-username commentauthor user-name nickname name p-author p-name creator',
  ),
  words('vcard'),
];
const TIME =
  words(`comment-date comment_date comment-time comment-meta commentmetadata comment-metadata wpd-comment-date wc-comment-date datetime date time
  timestamp age u-dt published comment__date comment__time comment-timestamp posted-on submitted time-ago permalink comment-permalink relativetime relativetime-clean`);
const ASIDE =
  words(`comment-author comment-meta commentmetadata comment-metadata comment-date comment_date comment-time comment-reply comment-reply-link reply
  reply-link replies comment-actions comment_actions comment-footer comment-header comment-buttons comment-links actions says vcard fn author username
  datetime date timestamp age avatar edit-link comment-edit-link comment-awaiting-moderation wpd-comment-footer wpd-comment-header wc-comment-header wc-comment-footer
  links submitted comment-permalink permalink votes vote voting likes rating comment-vote comment-likes comment-like likebtn jp-relatedposts sharedaddy
  wc-reply-button comment__meta comment__footer comment__header comment-info commentinfo comment-title`);
/** Containers of replies: what is inside is another comment. */
const REPLIES = words(
  'children replies comment-replies child responses subcomments sub-comments nested comment-children thread-children comment-list commentlist comments inline-thread',
);
/** Lists, forms and links that carry the same words without being a comment. */
const NOT_ITEM =
  words(`comment-form comment-respond comments-link comment-reply comment-count comments-count comment-list commentlist comments
  comment-author comment-content comment-body comment-meta comment-text comment-date recentcomments widget widget_recent_comments nocomments no-comments
  comment-content comment-navigation comment-notes comment-icon comments-title comment-form-comment`);
const COMMENT_LISTS = words('comment-list commentlist comments-area');
/** Links from other sites, listed among the comments. */
const PINGBACK = words('pingback trackback pings');
const ITEM_NAME = /(?:^|[-_])(?:comment|kommentar)[-_]?(?:item|entry|answer|row|node|unit|card)$/;
const ITEM_ID =
  /^(?:li-|div-|article-|dsq-)?(?:comment|kommentar|commentaire|comentario|commento|komentar|cmt|reactie|isso|fyre-comment)[-_]?\d+$|^c\d{6,}$|^wc-comm-\d|^wpd-comm-\d|^dsq-comment-\d/;
const ITEM_TYPE = /schema\.org\/(?:Comment|UserComments)\b/i;

const hasAny = (element: PageElement, names: ReadonlySet<string>): boolean =>
  element.classes.some((name) => names.has(name));

function isItem(element: PageElement): boolean {
  const { tag } = element;
  if (tag === 'a' || tag === 'form' || tag === 'button' || tag === 'body' || tag === 'html' || /^h[1-6]$/.test(tag))
    return false;
  if (tag === 'span' || tag === 'time' || tag === 'i' || tag === 'label') return false;
  if (hasAny(element, PINGBACK)) return false;
  if (ITEM_TYPE.test(element.attributes.get('itemtype') ?? '')) return true;
  if (/\bcomment\b/i.test(element.attributes.get('itemprop') ?? '') && element.attributes.has('itemscope')) return true;
  if (tag === 'p' && !hasAny(element, ITEM)) return false;
  if (ITEM_ID.test(element.id)) return true;
  if (element.classes.includes('thing') && !element.classes.includes('comment')) return false;
  if (hasAny(element, NOT_ITEM) && !element.classes.includes('comment')) return false;
  return hasAny(element, ITEM) || element.classes.some((name) => ITEM_NAME.test(name));
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
  return small && names.some((name) => /(?:^|[-_])(?:widget|sidebar)(?:$|[-_])/.test(name)) && !names.includes('blog');
}

/** The comments of a page by the conventions of comment systems, in document order. */
export function markedComments(page: RenderedPage): MarkedComment[] {
  const { elements } = page;
  const candidate = new Uint8Array(elements.length);
  const holdsList = listHolders(elements);
  const teaser = new Uint8Array(elements.length);
  const whole = (elements[0]?.end ?? 0) - (elements[0]?.begin ?? 0);
  for (const element of elements) {
    const above = element.parent >= 0 && teaser[element.parent] === 1;
    teaser[element.index] = above || (holdsList[element.index] === 0 && isTeaser(element, whole)) ? 1 : 0;
    if (teaser[element.index] === 0 && element.end > element.begin && isItem(element)) candidate[element.index] = 1;
  }
  const owner = ownersOf(elements, candidate);
  const kept = elements.filter((element) => candidate[element.index] === 1);
  const placeOf = new Map(kept.map((element, place) => [element.index, place]));
  return kept.map((item) => {
    const own = ownElements(elements, candidate, item);
    const parent = owner[item.index]! >= 0 ? (placeOf.get(owner[item.index]!) ?? null) : null;
    return { item: item.index, ...partsOf(own, item), parent };
  });
}

/**
 * Thins nested candidates: an item within an item is the same comment (its inner box), a reply to it, or shows that the
 * outer one is only the box of a list. Returns for each element the nearest item around it, or -1.
 */
function ownersOf(elements: readonly PageElement[], candidate: Uint8Array): Int32Array {
  const inner = new Int32Array(elements.length);
  walkItems(elements, candidate, (element, around, apart) => {
    if (candidate[element.index] === 1 && around >= 0 && !apart) inner[around]!++;
  });
  // A candidate with two or more boxes of the same kind straight inside is a list.
  for (const element of elements) if (inner[element.index]! >= 2) candidate[element.index] = 0;
  const owner = new Int32Array(elements.length).fill(-1);
  walkItems(elements, candidate, (element, around, apart) => {
    owner[element.index] = around;
    if (candidate[element.index] === 1 && around >= 0 && !apart) candidate[element.index] = 0;
  });
  return owner;
}

/** Visits each element with the nearest item around it, and whether a box of replies stands between the two. */
function walkItems(
  elements: readonly PageElement[],
  candidate: Uint8Array,
  visit: (element: PageElement, around: number, apart: boolean) => void,
): void {
  const nearest = new Int32Array(elements.length).fill(-1);
  const apart = new Uint8Array(elements.length);
  for (const element of elements) {
    const { parent, index } = element;
    if (parent >= 0) {
      const inItem = candidate[parent] === 1;
      nearest[index] = inItem ? parent : nearest[parent]!;
      const boxed = element.tag === 'ul' || element.tag === 'ol' || hasAny(element, REPLIES);
      apart[index] = boxed || (!inItem && apart[parent] === 1) ? 1 : 0;
    }
    visit(element, nearest[index]!, apart[index] === 1);
  }
}

/** The descendants of an item that are not part of another item; replies' boxes too are left out. */
function ownElements(elements: readonly PageElement[], candidate: Uint8Array, item: PageElement): PageElement[] {
  const own: PageElement[] = [];
  for (let index = item.index + 1; index < item.last; index++) {
    const element = elements[index]!;
    if (candidate[index] === 1) index = element.last - 1;
    else own.push(element);
  }
  return own;
}

function partsOf(own: readonly PageElement[], item: PageElement): Omit<MarkedComment, 'item' | 'parent'> {
  const visible = own.filter((element) => element.end > element.begin);
  let body: PageElement | undefined = visible.find((element) =>
    /^(?:text|commentText|reviewBody|description)$/i.test(element.attributes.get('itemprop') ?? ''),
  );
  for (const names of BODY_IN_ORDER) body ??= visible.find((element) => element.tag !== 'a' && hasAny(element, names));
  let author: PageElement | undefined = visible.find((element) =>
    /^(?:author|creator)$/i.test(element.attributes.get('itemprop') ?? ''),
  );
  for (const names of AUTHOR_IN_ORDER) author ??= visible.find((element) => hasAny(element, names));
  const name =
    author &&
    visible.find(
      (element) =>
        element.index > author.index &&
        element.index < author.last &&
        (element.classes.includes('fn') || element.attributes.get('itemprop') === 'name'),
    );
  const time =
    own.find(
      (element) =>
        element.tag === 'time' ||
        /^(?:dateCreated|datePublished|commentTime)$/i.test(element.attributes.get('itemprop') ?? ''),
    ) ?? visible.find((element) => hasAny(element, TIME));
  const within = body ?? item;
  const asides = own.filter(
    (element) =>
      element !== body &&
      element.index > within.index &&
      element.index < within.last &&
      (hasAny(element, ASIDE) ||
        element.tag === 'time' ||
        element.tag === 'form' ||
        element.tag === 'button' ||
        element === author ||
        element === time),
  );
  return {
    body: body?.index ?? null,
    author: (name ?? author)?.index ?? null,
    time: time?.index ?? null,
    asides: asides.map((element) => element.index),
  };
}

/** Words in class and id that name a section of comments, in many languages. */
const SECTION =
  /(?:^|[-_])(?:all)?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentari|reacties|komentarze|kommentarer|discussion|leserpost|leserbriefe|responses|disqus)(?:[-_]?(?:list|section|area|container|content|entries|wrap|wrapper|thread|modul|con))?s?(?:$|[-_])/i;

/** Elements that by name hold the comments of the page, the outermost first; none inside another. */
export function commentSections(page: RenderedPage): PageElement[] {
  const found: PageElement[] = [];
  let until = 0;
  for (const element of page.elements) {
    if (element.index < until || element.end <= element.begin) continue;
    if (
      ['a', 'span', 'form', 'button', 'body', 'html', 'p', 'li', 'label'].includes(element.tag) ||
      /^h[1-6]$/.test(element.tag)
    )
      continue;
    const names = [element.id, ...element.classes];
    if (
      !names.some(
        (name) =>
          SECTION.test(name) &&
          !/(?:form|respond|link|count|recent|widget|closed|button|toggle|icon|no-|disabled)/.test(name),
      )
    )
      continue;
    found.push(element);
    until = element.last;
  }
  return found;
}

/** Who loads the comments of a page by script; empty where nobody does. */
export function scriptedComments(page: RenderedPage): string[] {
  const all = page.scripts;
  const systems: [string, RegExp][] = [
    ['Disqus', /disqus\.com\/(?:embed|count)|disqus_(?:shortname|config|identifier)/i],
    ['Coral', /coral\.(?:createStreamEmbed|Talk)|coralproject|\/assets\/js\/embed\.js.{0,80}coral|createStreamEmbed/i],
    ['Facebook', /fb-comments|facebook\.com\/plugins\/(?:comments|feedback)/i],
    ['OpenWeb', /spot\.im|spotim|openweb\.com/i],
    ['Livefyre', /livefyre/i],
    ['Viafoura', /viafoura/i],
    ['Hyvor', /talk\.hyvor\.com/i],
    ['Commento', /commento\.(?:io|js)/i],
    ['Isso', /data-isso|isso\/js|embed\.min\.js.{0,40}isso/i],
    ['Giscus', /giscus\.app|utteranc\.es/i],
    ['IntenseDebate', /intensedebate\.com/i],
    ['Remark42', /remark_config|remark42/i],
    ['Vuukle', /vuukle/i],
  ];
  const found = systems.filter(([, pattern]) => all.some((script) => pattern.test(script))).map(([name]) => name);
  for (const element of page.elements) {
    if (element.classes.includes('fb-comments') && !found.includes('Facebook')) found.push('Facebook');
    if (element.id === 'disqus_thread' && !found.includes('Disqus')) found.push('Disqus');
    if (element.id === 'coral_thread' && !found.includes('Coral')) found.push('Coral');
  }
  return found;
}
