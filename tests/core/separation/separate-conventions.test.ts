import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { separate } from '../../../src/core/separation/separate.js';
import { commentsOf, expectWhole } from './whole.js';

/** Author, text, postedAt, depth, index of the parent. */
type Row = readonly [string | null, string, string | null, number | null, number | null];

const read = (name: string): string =>
  readFileSync(new URL(`../../fixtures/separation/html/${name}.html`, import.meta.url), 'utf8');

const CONVENTIONS: Readonly<
  Record<string, { comments: readonly Row[]; article: string; title: string; warnings?: readonly string[] }>
> = {
  'wordpress-classic': {
    title: 'The salt works will open again in May',
    article: 'a raffle that was held in the church hall in November.',
    comments: [
      [
        'Hettie Marsh',
        'My grandfather raked those pans for thirty years.\n\nHe would have laughed at the raffle, and bought ten tickets.',
        '2026-03-12T09:05:00',
        0,
        null,
      ],
      ['pan_fourteen', 'Was he the one with the three-legged dog?', '2026-03-12T11:40:00', 1, 0],
      ['Ove', '+ parking at last\n\n– nowhere to eat', '2026-03-13T20:00:00', 0, null],
    ],
  },
  'wordpress-blocks': {
    title: 'Ferry timetable thinned out for the winter',
    article: 'does not run after eight in the evening on any day of the week.',
    comments: [
      ['Bea Lund', 'Ninety minutes is not a timetable, it is an insult.', '2026-10-20T07:15:00+02:00', 0, null],
      [
        'quayside',
        'It was sixty when I was at school, and we called that an insult.',
        '2026-10-20T08:00:00+02:00',
        1,
        0,
      ],
    ],
  },
  wpdiscuz: {
    title: 'Beavers seen above the weir for the first time',
    article: 'or whether they were passing through.',
    comments: [
      [
        'Tamsin Oake',
        'I have seen gnawed willow there since Easter and nobody believed me.',
        '2026-06-04T18:22:00',
        0,
        null,
      ],
      ['millrace', 'We believed you. We thought it was teenagers.', '2026-06-05T07:10:00', 1, 0],
    ],
  },
  disqus: {
    title: 'Library keeps its Saturday hours after all',
    article: 'once the figures for the summer are known.',
    comments: [
      [
        'Wren Calloway',
        'Six to five! And they wonder why nobody reads the minutes.\n\nWell done to whoever stood in the rain with the clipboard.',
        '2026-03-03T09:15:00',
        0,
        null,
      ],
      ['Ignace', 'That was my mother. She says you are welcome.', '2026-03-03T10:02:00', 1, 0],
    ],
  },
  'disqus-plugin': {
    title: 'A bakery that opens only at night',
    article: 'sent somebody to measure the noise.',
    comments: [
      ['nightshift', 'The rye at half past three has saved my life twice.', null, 0, null],
      ['Paula', 'What noise? They whisper!', null, 0, null],
    ],
  },
  drupal7: {
    title: 'Tram line eight to be rebuilt in one summer',
    article: 'spares the shops a second season of dust.',
    comments: [
      ['Dorrit', 'One summer of dust beats two of promises.', '2026-04-02T15:04:00+02:00', 0, null],
      ['points_man', 'You have not seen the contract.', '2026-04-02T16:20:00+02:00', 1, 0],
      ['Ilse', 'And how do I get to the zoo?', '2026-04-03T07:00:00+02:00', 0, null],
    ],
  },
  drupal10: {
    title: 'Allotment rents are to double by 2028',
    article: 'on the last Sunday of the month.',
    comments: [
      [
        'Rosa Quill',
        'Six hundred letters, and not one stamp on them paid from my rent?',
        '2026-03-12T10:06:40+00:00',
        0,
        null,
      ],
      ['leek_king', 'They were delivered by hand. By my cousin.', '2026-03-12T12:30:00+00:00', 1, 0],
    ],
  },
  blogger: {
    title: 'Rhubarb, three ways',
    article: 'at least not before lunch.',
    comments: [
      ['Marigold', 'Roasted with orange peel.\nTrust me on this one.', '2026-04-14T08:12:00', 0, null],
      ['The cook', 'I shall, as soon as I have forgiven the pickle.', '2026-04-14T09:30:00', 1, 0],
      ['Anonymous', 'Never peel it!!', '2026-04-15T22:01:00', 0, null],
    ],
  },
  'blogger-classic': {
    title: 'Notes from a narrow boat, week nine',
    article: 'which has a surprisingly good ending.',
    comments: [
      [
        "Lockkeeper's Daughter",
        'Dad says the wedding was worth the wait. So is he.',
        '2026-06-09T07:45:00',
        null,
        null,
      ],
      ['Barnaby', 'Which pump? Ours has no manual at all.', '2026-06-09T21:12:00', null, null],
    ],
  },
  xenforo: {
    title: 'Which varnish for a larch hull?',
    article: 'What has lasted for you?',
    comments: [
      [
        'Sculling Sue',
        'Tung oil, eight coats, and patience.\nThe two-part stuff lifts at the first knock.',
        '2026-02-01T12:30:00+00:00',
        null,
        null,
      ],
      ['Ansel', 'Eight it is. Thank you!', '2026-02-02T08:00:00+00:00', null, null],
    ],
  },
  phpbb: {
    title: 'Loom weights from the ford',
    article: 'I have never found one there before.',
    comments: [
      [
        'Aldith',
        'Please tell the county archaeologist before anybody else does.',
        '2026-03-01T19:30:00+00:00',
        null,
        null,
      ],
      ['Wat', 'Lovely things. Anglo-Saxon, I would say.', '2026-03-02T07:10:00+00:00', null, null],
    ],
  },
  'discourse-crawler': {
    title: 'Backups that restore',
    article: 'and who is told when the test fails?',
    comments: [
      [
        'ferro',
        'Every Monday, by the newest person in the team.\n\nIt is a good way to find out who wrote no notes.',
        '2026-01-10T10:15:00Z',
        null,
        null,
      ],
      ['odile', 'Stolen. Thank you, ferro.', '2026-01-11T07:40:00Z', null, null],
    ],
  },
  'discourse-app': {
    title: 'Quiet fans for a small rack',
    article: 'the temperature of such a switch before and after?',
    comments: [
      ['isolde', 'Four degrees more, and silence. Do it.', '2026-02-02T03:40:00.000Z', null, null],
      ['bram', 'Do it.\n\nDone. I can hear the fridge now.', '2026-02-02T04:40:00.000Z', null, null],
    ],
  },
  'reddit-old': {
    title: 'My hens have learned to open the gate',
    article: 'What do you use to keep yours in?',
    comments: [
      ['owl_of_bern', 'A carabiner. They have no thumbs.\n\nYet.', '2026-05-01T10:00:00+00:00', 0, null],
      ['coop_mother', 'That "yet" will keep me awake.', '2026-05-01T10:20:00+00:00', 1, 0],
      ['bantam_bob', 'Mine ring the bell to be let back in.', '2026-05-02T09:00:00+00:00', 0, null],
    ],
  },
  hackernews: {
    // A link that was handed in has no text of its own.
    title: '',
    article: '',
    comments: [
      [
        'okko',
        'The register allocator is eleven lines, and it is right.\n\nI checked.',
        '2026-02-03T05:00:00',
        0,
        null,
      ],
      ['spill_slot', 'Until you have more than eight live values.', '2026-02-03T05:30:00', 1, 0],
      ['mads', 'Nine hundred and four. I counted.', '2026-02-03T06:00:00', 0, null],
    ],
  },
  livefyre: {
    title: 'Swifts return to the town hall tower',
    article: 'with binoculars from the café.',
    comments: [
      ['Apus', 'Twenty-seven! There is one behind the clock.', '2026-05-04T06:00:00.000Z', 0, null],
      ['Clockwinder', 'I know. It sings at me.', '2026-05-04T08:00:00.000Z', 1, 0],
    ],
  },
  commento: {
    title: 'The last phone box in Fenny Lane',
    article: 'before it was found in a shed.',
    comments: [
      ['Fennimore', 'I have sweet peas to spare.', '2026-03-07T09:00:00.000Z', 0, null],
      ['Gwen', 'Bring them on Saturday!', '2026-03-07T11:00:00.000Z', 1, 0],
    ],
  },
  isso: {
    title: 'A museum for one painting',
    article: 'whether he had somewhere to be.',
    comments: [
      ['Lisbet', 'The fourth chair is the best one.', '2026-07-01T12:00:00.000Z', 0, null],
      ['Anonymous', 'She told me who painted it.\n\nI promised.', '2026-07-02T08:00:00.000Z', 1, 0],
    ],
  },
  microdata: {
    title: 'The orchard that nobody planted',
    article: 'good enough to eat, the society says.',
    comments: [
      ['Signalman', 'I threw at least ten of those.', '2026-09-01T10:00:00Z', 0, null],
      ['Pippin', 'Which ones? I should like to thank you.', '2026-09-01T11:30:00Z', 1, 0],
    ],
  },
  microformats: {
    title: 'On keeping a commonplace book',
    article: 'the pockets of a coat that I wear in every season.',
    comments: [
      ['Vale', 'Mine are blue. I thought I was the only one.', '2026-01-20T09:00:00Z', null, null],
      ['Inkwell', 'What do you do with the bad sentences?', '2026-01-21T21:00:00Z', null, null],
    ],
  },
  'jsonld-hidden': {
    title: 'Night buses for the islands',
    article: 'and dogs go free.',
    warnings: [
      'comments are loaded by script (OpenWeb)',
      '3 comments stand in structured data (schema.org) only; they follow the visible text of the page',
    ],
    comments: [
      ['Stalls Regular', 'At last I can see the end of a play.', '2026-06-01T10:00:00Z', 0, null],
      ['Gallery', 'The ends are the worst part & you know it.', '2026-06-01T10:20:00Z', 1, 0],
      ['Tib', 'Do cats go free too?', '2026-06-02', 0, null],
    ],
  },
  'jsonld-visible': {
    title: 'The mill wheel turns again',
    article: 'says that the work is much the same.',
    comments: [
      ['Hob', 'I was there. It sounded like rain on a tin roof.', '2026-08-01T13:00:00Z', null, null],
      ['Crumb', 'Will the dentist sell wholemeal?', '2026-08-01T15:00:00Z', null, null],
    ],
  },
  'css-modules': {
    title: 'Chess in the laundrette',
    article: 'has done more for quick play, the regulars say, than any clock.',
    comments: [
      ['Rook', 'I lost to a spin cycle.', '2026-02-12T20:00:00Z', null, null],
      ['Suds', 'Everybody loses to the spin cycle.', '2026-02-13T07:00:00Z', null, null],
    ],
  },
  'plain-list': {
    title: 'Potholes counted, not filled',
    article: 'since it met one near the quarry.',
    comments: [
      ['Axle', 'The one near the quarry has a name. We call it Gerald.', '2026-05-03T17:20:00', null, null],
      ['Tarmac Tess', 'Gerald took my exhaust in March.', '2026-05-04T08:01:00', null, null],
    ],
  },
};

describe('comments by convention', () => {
  it.each(Object.entries(CONVENTIONS))('%s: each comment whole, once, with who, when and where', (name, expected) => {
    const page = separate(read(name), { format: 'html' });
    expectWhole(page);
    expect(
      commentsOf(page).map(({ author, text, postedAt, depth, parentIndex }) => [
        author,
        text,
        postedAt,
        depth,
        parentIndex,
      ]),
    ).toEqual(expected.comments);
    expect(page.warnings).toEqual(expected.warnings ?? []);
    const article = page.segments.flatMap(({ role, text }) => (role === 'article' ? text : [])).join('\n');
    expect(article.split('\n')[0]).toBe(expected.title);
    expect(article).toContain(expected.article);
    for (const [, text] of expected.comments) expect(article).not.toContain(text);
  });

  it.each([
    [
      'German names of a site of its own make',
      `<section id="kommentare"><div class="kommentar" id="kommentar-17"><div class="kommentar-kopf"><strong class="kommentar-autor">Hinnerk</strong> <span class="kommentar-datum">4. Mai 2026, 07:15 Uhr</span></div><div class="kommentar-text"><p>Endlich! Ich laufe seit zwei Jahren.</p></div><div class="kommentar-fuss"><a href="#">Antworten</a></div></div>
       <div class="kommentar antwort" id="kommentar-18" data-parent-id="17"><div class="kommentar-kopf"><strong class="kommentar-autor">Swantje</strong> <span class="kommentar-datum">4. Mai 2026, 09:02 Uhr</span></div><div class="kommentar-text"><p>Laufen ist gesund :)</p></div></div></section>`,
      [
        ['Hinnerk', 'Endlich! Ich laufe seit zwei Jahren.', '2026-05-04T07:15:00', 0, null],
        ['Swantje', 'Laufen ist gesund :)', '2026-05-04T09:02:00', 1, 0],
      ],
    ],
    [
      'a name without a class before the time, and the header within the box of the text',
      `<div class="comment-list"><div class="comment"><div id="comment-9001"></div><table class="comment-content"><tr><td><div class="comment-meta"><span class="hl"><a href="/p">Ishbel</a></span> <a class="comment-timestamp" title="Jan 5, 2026">Jan 5</a></div><div class="comment-body"><p>Two numbers is the correct number of numbers.</p></div><div class="comment-actions"><a>Reply</a></div></td></tr></table></div></div>`,
      [['Ishbel', 'Two numbers is the correct number of numbers.', '2026-01-05', null, null]],
    ],
  ] satisfies [string, string, Row[]][])('reads %s', (_name, markup, expected) => {
    const page = separate(
      `<html><body><article><p>Von Herbst an soll zwischen Bahnhof und Universität auch nachts ein Bus fahren, das hat der Rat am Montag beschlossen.</p></article>${markup}</body></html>`,
    );
    expectWhole(page);
    expect(
      commentsOf(page).map(({ author, text, postedAt, depth, parentIndex }) => [
        author,
        text,
        postedAt,
        depth,
        parentIndex,
      ]),
    ).toEqual(expected);
  });

  it('gives the time as the page writes it beside the time for machines', () => {
    const [first] = commentsOf(separate(read('drupal10'), { format: 'html' }));
    expect(first?.postedAtRaw).toBe('Thu, 03/12/2026 - 10:06');
  });

  it('writes comments of the structured data behind the visible text, with who and when', () => {
    const page = separate(read('jsonld-hidden'), { format: 'html' });
    expect(page.renderedText).toMatch(
      /All rights reserved\.\n\nStalls Regular · 2026-06-01T10:00:00Z\nAt last I can see the end of a play\.\n\nGallery · /,
    );
  });
});

const ARTICLE = `<h1>The tide mill is for sale</h1><p>The tide mill on the creek is for sale for the first time since 1911, with its house, its wheel and eleven acres of mud.</p>
  <p>Whoever buys it must keep the sluice in working order, and must let the school visit on one day in every summer term.</p>`;

/** Markup that uses the words of comment systems for something else. */
const NEGATIVES: Readonly<Record<string, string>> = {
  'a list of products': `<ul class="product-list"><li class="item post" id="p1"><span class="name author">Tide clock</span> <time datetime="2026-01-01">1 January 2026</time><div class="content">Shows high water at a glance, in brass.</div></li>
    <li class="item post" id="p2"><span class="name author">Mud boots</span> <time datetime="2026-01-02">2 January 2026</time><div class="content">Knee-high and lined, in five sizes.</div></li></ul>`,
  'related articles': `<section class="related-posts"><h2>Related</h2><article class="post hentry"><h3 class="entry-title"><a href="/a">The miller's daughter remembers</a></h3><span class="author vcard"><span class="fn">I. Brand</span></span> <time class="published" datetime="2025-03-01">1 March 2025</time><div class="entry-content"><p>She can still tell the hour by the sound of the gates.</p></div></article></section>`,
  'embedded posts': `<blockquote class="twitter-tweet"><p lang="en">I learned to swim in that mill pond.</p>&mdash; Ada (@ada) <a href="#">March 3, 2026</a></blockquote><div class="h-cite"><span class="p-author h-card">Bo</span> <time class="dt-published" datetime="2026-01-02">2 January</time><blockquote class="e-content">So did I, and I nearly drowned.</blockquote></div>`,
  'a poll': `<div class="poll"><h3>Should the town buy it?</h3><ul class="answers"><li class="answer"><span class="text">Yes, before somebody else does</span> <span class="votes">61 %</span></li><li class="answer"><span class="text">No, mend the roads first</span> <span class="votes">39 %</span></li></ul></div>`,
  'questions and answers': `<section itemscope itemtype="https://schema.org/FAQPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Is it damp?</h3><div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text">Twice a day.</div></div></div></section>
    <script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Is it damp?","acceptedAnswer":{"@type":"Answer","text":"Twice a day.","author":{"@type":"Person","name":"The agent"}}}]}</script>`,
  'customer reviews in structured data': `<script type="application/ld+json">{"@type":"Product","name":"Tide clock","review":[{"@type":"Review","reviewBody":"Loses an hour a day.","author":{"@type":"Person","name":"Jo"},"datePublished":"2026-01-01"}]}</script>`,
  'who wrote it': `<div class="author-box author vcard"><span class="fn">Wilhelmina Sands</span><div class="description">Wilhelmina has written about the coast since 2009 and lives in a house without stairs.</div></div>`,
  'recent comments at the side': `<aside id="recent-comments-2" class="widget widget_recent_comments"><h3>Recent comments</h3><ul id="recentcomments"><li class="recentcomments"><span class="comment-author-link">Ada</span> on <a href="#">The weir</a></li></ul></aside>
    <aside class="sidebar"><ol class="wp-block-latest-comments"><li class="wp-block-latest-comments__comment"><article><footer class="wp-block-latest-comments__comment-meta"><a class="wp-block-latest-comments__comment-author">Bo</a> on <a>The weir</a> <time datetime="2026-03-01" class="wp-block-latest-comments__comment-date">1 March 2026</time></footer><div class="wp-block-latest-comments__comment-excerpt"><p>They never asked the anglers, did they?</p></div></article></li></ol>
    <div id="recentcomments" class="dsq-widget"><ul class="dsq-widget-list"><li class="dsq-widget-item"><a class="dsq-widget-user">Cy</a> <span class="dsq-widget-comment"><p>Same again next year.</p></span><p class="dsq-widget-meta"><a>The weir</a> · 2 days ago</p></li></ul></div></aside>`,
  'a pattern that a script fills in': `<div id="comments"><div class="comment" id="comment-template"><span class="comment-author">{{name}}</span><time>{{date}}</time><div class="comment-content">{{text}}</div></div></div>`,
  'counts and links': `<p class="comments-link"><a href="#comments" class="comment">12 comments</a></p><div class="comment-count">12</div><div id="respond" class="comment-respond"><h3 class="comment-reply-title">Leave a reply</h3><p class="comment-notes">Be kind. Your email address will not be published.</p></div>`,
  'links from other sites': `<ol class="commentlist"><li class="pingback" id="comment-5"><div class="comment-body">Pingback: <a href="#">Ten mills to see before you drown</a></div></li></ol>`,
  'code with comments in it': `<pre class="highlight"><code><span class="comment">// opens the gate</span>\n<span class="k">open</span>(gate);</code></pre>`,
  'a table of boats': `<h3>Responses</h3><table><tr><td>Alder</td><td>3 May 2026</td><td>afloat</td></tr><tr><td>Birch</td><td>4 May 2026</td><td>ashore</td></tr></table>`,
  'dated headlines under a word for comments': `<div class="box"><h3>Discussion</h3><ul><li><a href="/1">Why the creek silts up</a> <span>3 May 2026</span></li><li><a href="/2">What the tide leaves behind</a> <span>4 May 2026</span></li></ul></div>`,
};

describe('what only looks like comments', () => {
  it.each(Object.entries(NEGATIVES))('%s', (_name, markup) => {
    const page = separate(
      `<html><head><title>The tide mill is for sale</title></head><body><article>${ARTICLE}</article>${markup}</body></html>`,
      { format: 'html' },
    );
    expectWhole(page);
    expect(commentsOf(page)).toEqual([]);
    expect(page.hasComments).toBe(false);
    expect(page.segments.find(({ role }) => role === 'article')?.text).toContain(
      'must keep the sluice in working order',
    );
  });

  it.each([
    ['an opinion piece whose box is called a comment', '<div class="comment kommentar" id="kommentar">', '</div>'],
    ['a page whose frame is called so', '<div class="comment-wrap"><main>', '</main></div>'],
    [
      'a page that takes comments',
      '<div class="post comments-open comment-box"><span class="author">A. Reporter</span> <time datetime="2026-01-01">1 January</time>',
      '</div>',
    ],
  ])('%s holds the article', (_name, before, after) => {
    const page = separate(
      `<html><head><title>The tide mill is for sale</title></head><body>${before}${ARTICLE}${after}</body></html>`,
      {
        format: 'html',
      },
    );
    expect(commentsOf(page)).toEqual([]);
    expect(page.segments.find(({ role }) => role === 'article')?.text).toContain('The tide mill is for sale');
  });
});
