import type { PageElement } from './dom.js';
import { finder, type Matcher, matcher } from './html-selectors.js';

/**
 * How a comment system marks a comment. Class names, element names and attributes are those that each system documents or writes; the
 * parts of a comment are looked for in the item, in the order given, outside of the replies to it.
 */
export interface CommentSystem {
  readonly name: string;
  readonly body: readonly Matcher[];
  readonly author: readonly Matcher[];
  readonly time: readonly Matcher[];
  /** What stands in the body without being part of what was written. */
  readonly aside?: Matcher;
  /** The sibling straight before the item, and those straight after it, that belong to the comment. */
  readonly before?: Matcher;
  readonly after?: Matcher;
  /** The first item of the page, where it is numbered as such, opens the thread: it is what the others answer. */
  readonly thread?: boolean;
  /** What opens the thread where that is no item; its body is named as in the others. */
  readonly opener?: Matcher;
}

interface Written {
  readonly item: string;
  readonly body: readonly string[];
  readonly author: readonly string[];
  readonly time: readonly string[];
  readonly aside?: string;
  readonly before?: string;
  readonly after?: string;
  readonly thread?: boolean;
  readonly opener?: string;
}

const SYSTEMS: Readonly<Record<string, Written>> = {
  wpdiscuz: {
    item: '.wpd-comment .wc-comment',
    body: ['.wpd-comment-text .wc-comment-text'],
    author: ['.wpd-comment-author .wc-comment-author'],
    time: ['.wpd-comment-date .wc-comment-date'],
  },
  disqus: {
    item: 'li.post .dsq-comment li[id^=dsq-comment-]',
    body: ['.post-message .dsq-comment-message', '.dsq-comment-text .dsq-comment-body'],
    author: ['.publisher-anchor-color.author .dsq-commenter-name', '.author [id^=dsq-cite-]'],
    time: ['.time-ago .dsq-header-time .dsq-comment-header-time'],
    aside: '.see-more .post-menu .post-media-link',
  },
  discourse: {
    item: '.topic-post .crawler-post',
    body: ['.cooked', '[itemprop=text]', '.post'],
    author: ['.names', '[itemprop=author] .creator .username'],
    time: ['.relative-date', 'time .post-time .post-date'],
    aside: 'div.title .post-menu-area .cooked-selection-barrier .clicks .quote-controls',
    thread: true,
  },
  xenforo: {
    item: 'article.message[data-author] li.message[data-author] .message--post',
    body: ['.bbwrapper', '.messagetext'],
    author: ['.message-name .username', '.username'],
    time: ['time.u-dt .datetime', 'time .messagemeta'],
    aside: '.bbcodeblock-expandlink .bbcodeblock-shrinklink .js-expandlink .message-lastedit .message-signature',
    thread: true,
  },
  phpbb: {
    item: '.post[id^=p].has-profile .post[id^=p].bg1 .post[id^=p].bg2 .post[id^=p].bg3',
    body: ['.content'],
    author: ['.username .username-coloured', '.author'],
    time: ['time', '.author'],
    aside: '.signature .notice .attachbox .post-buttons',
    thread: true,
  },
  vbulletin: {
    item: '.postbit[id^=post_] .postbitlegacy[id^=post_] .postcontainer[id^=post_] li.b-post table.tborder[id^=post]',
    body: ['.postcontent [id^=post_message_] .js-post__content-text'],
    author: ['.username .bigusername', '.author'],
    time: ['time', '.postdate .b-post__timestamp', 'td.thead'],
    aside: '.signature .after_content .editedby',
    thread: true,
  },
  hackernews: {
    item: 'tr.comtr',
    body: ['.commtext', '.comment'],
    author: ['.hnuser'],
    time: ['.age'],
    aside: '.reply .navs',
  },
  reddit: {
    item: '.thing.comment shreddit-comment',
    body: ['.usertext-body', '[slot=comment]'],
    author: ['.author', '[slot=commentmeta]'],
    time: ['time .live-timestamp faceplate-timeago'],
    opener: '.thing.link shreddit-post',
  },
  blogger: {
    item: 'dd.comment-body',
    body: ['dd.comment-body'],
    author: ['dt.comment-author'],
    time: ['.comment-timestamp'],
    before: 'dt.comment-author',
    after: 'dd.comment-footer',
  },
  drupal: {
    item: '.comment[typeof*=comment] .comment[data-comment-user-id] article.comment.js-comment .comment.by-anonymous .comment.by-viewer .comment.by-node-author .comment.comment-by-anonymous .comment.comment-by-viewer .comment.comment-by-node-author',
    body: ['.field-name-comment-body .field--name-comment-body', '[property$=encoded]', '.comment__text', '.content'],
    author: ['.username [property$=name]', '.comment__author .author', '.submitted .comment__submitted .comment__meta'],
    time: ['time [property*=created]', '.comment__time .comment-time', '.submitted .comment__submitted .comment__meta'],
    aside: '.links .comment__links .user-signature .field__label .field-label',
  },
  livefyre: {
    item: '.fyre-comment-article',
    body: ['.fyre-comment'],
    author: ['.fyre-comment-username'],
    time: ['.fyre-comment-date'],
  },
  commento: {
    item: '.commento-card',
    body: ['.commento-body'],
    author: ['.commento-name'],
    time: ['.commento-timeago'],
  },
  isso: {
    item: '.isso-comment',
    body: ['.isso-text', '.text'],
    author: ['.isso-author', '.author'],
    time: ['time'],
  },
  giscus: {
    item: '.gsc-comment .gsc-reply',
    body: ['.gsc-comment-content .gsc-reply-content'],
    author: ['.gsc-comment-author-avatar .gsc-reply-author-avatar', '.gsc-comment-author .gsc-reply-author'],
    time: ['time'],
  },
  github: {
    item: '.timeline-comment .js-timeline-item',
    body: ['.markdown-body .comment-body'],
    author: ['.author', '.comment-meta .timeline-comment-header'],
    time: ['time relative-time'],
  },
  intensedebate: {
    item: '.idc-thread',
    body: ['.idc-c-t-inner', '.idc-c-t'],
    author: ['.idc-a .idc-i'],
    time: ['.idc-time'],
  },
  ghost: {
    item: '[data-testid=comment-component]',
    body: ['.gh-comment-content [data-testid=comment-content]'],
    author: ['[data-testid=member-name]', 'h4'],
    time: ['time', 'span[title]'],
  },
  livejournal: {
    item: '.comment-wrap[id^=ljcmt] .b-leaf[id^=t] .ljcmt_full',
    body: ['.comment-text .b-leaf-article', '.comment-body'],
    author: ['.ljuser .i-ljuser-username', '.comment-poster'],
    time: ['.comment-date .comment-datetime .b-leaf-createdtime'],
  },
  tumblr: {
    item: 'li.note.with_commentary .note.reply',
    body: ['blockquote .answer_content'],
    author: ['.tumblelog', '.action'],
    time: ['time'],
  },
  remark42: {
    item: 'article.comment[id^=remark42__comment]',
    body: ['.comment__text'],
    author: ['.comment__username'],
    time: ['.comment__time'],
  },
  coral: {
    item: '.coral-comment',
    body: ['.coral-comment-content'],
    author: ['.coral-comment-username'],
    time: ['time .coral-comment-timestamp'],
  },
  facebook: {
    item: '.uficomment',
    body: ['.uficommentbody'],
    author: ['.uficommentactorname'],
    time: ['abbr[data-utime] .uficommenttimestamp .livetimestamp'],
  },
  youtube: {
    item: 'ytd-comment-view-model ytd-comment-renderer',
    body: ['#content-text'],
    author: ['#author-text'],
    time: ['#published-time-text .published-time-text'],
  },
  stackexchange: {
    item: 'li.comment[data-comment-id]',
    body: ['.comment-copy'],
    author: ['.comment-user'],
    time: ['.relativetime .relativetime-clean', '.comment-date'],
  },
  wordpress: {
    item: 'li.comment div.comment[id^=comment-] article.comment[id^=comment-] article.comment[id^=div-comment-]',
    body: [
      '.wp-block-comment-content .comment-content .comment_content .commentcontent',
      '.comment-text .commenttext',
      '.comment-body',
    ],
    author: ['.wp-block-comment-author-name', '.fn', '.comment-author'],
    time: [
      '.wp-block-comment-date',
      'time',
      '.comment-date .comment-time .comment-metadata .commentmetadata .comment-meta',
    ],
    aside:
      '.comment-author .comment-meta .commentmetadata .comment-metadata .reply .comment-reply-link .comment-edit-link .comment-awaiting-moderation .sharedaddy .jp-relatedposts .likebtn_container .cld-like-dislike-wrap',
  },
  microformats: {
    item: '.u-comment .p-comment',
    body: ['.e-content .p-content .e-summary .p-summary', '.p-name'],
    author: ['.p-author'],
    time: ['.dt-published .dt-updated'],
    aside: '.u-in-reply-to .u-syndication',
  },
  'schema.org': {
    item: '[itemtype$=schema.org/comment] [itemtype$=schema.org/usercomments] [itemtype$=schema.org/discussionforumposting] [itemprop~=comment][itemscope] [typeof=schema:comment] [typeof=comment]',
    body: [
      '[itemprop=text] [itemprop=commenttext] [itemprop=articlebody] [itemprop=description] [property=schema:text] [property=text]',
    ],
    author: ['[itemprop=author] [itemprop=creator] [property=schema:author] [property=author]'],
    time: [
      '[itemprop=datecreated] [itemprop=datepublished] [itemprop=commenttime] [property$=datecreated] [property$=datepublished]',
    ],
    thread: true,
  },
};

/**
 * The system whose item an element is, by what it calls its parts, or undefined. Systems are asked in the order of the table: what a plugin writes
 * goes before what the system under it writes.
 */
export const commentSystemOf: (element: PageElement) => CommentSystem | undefined = finder(
  Object.entries(SYSTEMS).map(([name, written]) => [
    written.item,
    {
      name,
      body: written.body.map(matcher),
      author: written.author.map(matcher),
      time: written.time.map(matcher),
      ...(written.aside === undefined ? {} : { aside: matcher(written.aside) }),
      ...(written.before === undefined ? {} : { before: matcher(written.before) }),
      ...(written.after === undefined ? {} : { after: matcher(written.after) }),
      ...(written.thread === undefined ? {} : { thread: written.thread }),
      ...(written.opener === undefined ? {} : { opener: matcher(written.opener) }),
    },
  ]),
);
