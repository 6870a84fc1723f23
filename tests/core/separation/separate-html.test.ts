import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeHtml, separate } from '../../../src/core/separation/separate.js';
import { commentsOf, expectWhole } from './whole.js';

const wordpress = readFileSync(new URL('../../fixtures/separation/wordpress.html', import.meta.url), 'utf8');
describe('separating HTML', () => {
  it('reads the comments of a WordPress page with author, time and nesting', () => {
    const page = separate(wordpress);
    expectWhole(page);
    const comments = commentsOf(page);
    expect(comments.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
      'I was on the first crossing! Worth every minute of the wait.',
      'Lucky you, I still had to drive around.',
      '310,000 for a shaft? Somebody got rich.',
    ]);
    expect(comments.map(({ author }) => author)).toEqual(['Mads Holm', 'Ottilie', 'R. Sand']);
    expect(comments.map(({ depth }) => depth)).toEqual([0, 1, 0]);
    expect(comments.map(({ parentIndex }) => parentIndex)).toEqual([null, 0, null]);
    expect(comments[0]?.postedAt).toBe('2026-03-07T09:12:00+01:00');
  });

  it('takes the article and neither menu, pingback, teaser nor form for it', () => {
    const page = separate(wordpress);
    const article = page.segments.flatMap((segment) => (segment.role === 'article' ? [segment.text] : [])).join('\n');
    expect(article).toContain('After eleven months in the yard');
    expect(article).toContain('The town expects the service');
    for (const other of ['Home', 'Pingback', 'Recent comments', 'Leave a Reply', 'All rights reserved', 'Lucky you']) {
      expect(article).not.toContain(other);
    }
  });

  it.each([
    [
      'schema.org microdata',
      `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author"><span itemprop="name">Ana</span></span>
       <time itemprop="dateCreated" datetime="2026-01-02">2 January</time><div itemprop="text">Not on my street.</div></div>`,
      { author: 'Ana', postedAt: '2026-01-02', text: 'Not on my street.' },
    ],
    [
      'Hacker News',
      `<table><tr class="athing comtr" id="1"><td class="ind" indent="0"></td><td class="default"><span class="comhead"><a class="hnuser">tove</a>
       <span class="age" title="2026-02-03T04:05:06"><a>3 hours ago</a></span></span><div class="comment"><div class="commtext c00">It compiles faster than I can type.</div><div class="reply"><a>reply</a></div></div></td></tr></table>`,
      { author: 'tove', postedAt: '2026-02-03T04:05:06', text: 'It compiles faster than I can type.' },
    ],
    [
      'old Reddit',
      `<div class="thing comment"><div class="entry"><p class="tagline"><a class="author">owl_of_bern</a> <time datetime="2026-05-01T10:00:00+00:00">1 month ago</time></p>
       <form><div class="usertext-body"><div class="md"><p>Bern has no owls.</p></div></div></form><ul class="buttons"><li>permalink</li></ul></div><div class="child"></div></div>`,
      { author: 'owl_of_bern', postedAt: '2026-05-01T10:00:00+00:00', text: 'Bern has no owls.' },
    ],
    [
      'Blogger',
      `<ol id="top-ra"><li class="comment" id="c123456789"><div class="comment-block"><div class="comment-header"><cite class="user"><a>Lilo</a></cite>
       <span class="datetime"><a>4. März 2026 um 12:00</a></span></div><p class="comment-content">So ein schöner Garten!</p><span class="comment-actions"><a>Antworten</a></span></div></li></ol>`,
      { author: 'Lilo', text: 'So ein schöner Garten!' },
    ],
    [
      'a site of its own make, by lines',
      `<ul class="comments"><li class="comment-entry"><div>Ruben</div><div>3 May 2026, 17:20</div><div>The bridge was closed for a year, remember?</div><div>Reply · Report</div></li>
       <li class="comment-entry"><div>Ida</div><div>4 May 2026, 08:01</div><div>I do, and I still went the long way round.</div><div>Reply · Report</div></li></ul>`,
      { author: 'Ruben', postedAt: '2026-05-03T17:20:00', text: 'The bridge was closed for a year, remember?' },
    ],
  ])('knows %s', (_name, markup, expected) => {
    const page = separate(
      `<html><body><p>An article of a few words stands here, long enough to be read.</p>${markup}</body></html>`,
    );
    expectWhole(page);
    expect(commentsOf(page)[0]).toMatchObject(expected);
  });

  it('says who loads the comments by script', () => {
    const page = separate(
      '<html><body><p>Words.</p><div id="disqus_thread"></div><script src="https://harbour.disqus.com/embed.js"></script></body></html>',
    );
    expect(page.hasComments).toBe(false);
    expect(page.warnings).toEqual(['comments are loaded by script (Disqus)']);
  });

  it('finds no comment in a page with only a comment form', () => {
    const page = separate(
      `<html><body><article><p>A long enough paragraph of an article about the sea and the harbour of the town.</p></article>
       <div id="comments"><h3>Leave a comment</h3><p>Be kind to each other. Your email address will not be published.</p><form><label>Name</label></form></div></body></html>`,
    );
    expect(page.hasComments).toBe(false);
  });

  const EELS =
    '<p>For the first time in thirty years young eels have been counted above the second weir, forty of them in one night in April.</p>';
  const TRAINS =
    '<p>The railway will mend the viaduct on every Sunday morning in May, and buses will run from the square instead of the trains.</p>';

  it('numbers the articles of a page, each with its own heading, and gives a comment the number of its article', () => {
    const page = separate(
      `<html><head><title>The Estuary Gazette</title></head><body><header><h1><a href="/">The Estuary Gazette</a></h1></header>
       <article class="post"><h2><a href="/1">Eels return to the creek</a></h2><div class="entry-content">${EELS}</div></article>
       <article class="post"><h2><a href="/2">No trains on Sunday mornings</a></h2><div class="entry-content">${TRAINS}</div>
       <ol class="comment-list"><li class="comment" id="comment-9"><cite class="fn">Ada</cite> <time datetime="2026-04-02">2 April</time><div class="comment-content">Twenty minutes in a bus with my aunt.</div></li></ol></article></body></html>`,
    );
    expectWhole(page);
    const articles = page.segments.filter(({ role }) => role === 'article');
    expect(articles.map(({ document, text }) => [document, text.split('\n')[0]])).toEqual([
      [0, 'Eels return to the creek'],
      [1, 'No trains on Sunday mornings'],
    ]);
    expect(page.segments.find(({ role }) => role === 'comment')?.document).toBe(1);
  });

  it('takes what follows the article that the page is named after for something to read next', () => {
    const page = separate(
      `<html><head><title>Eels return to the creek</title></head><body><div class="feed">
       <article class="story"><h1>Eels return to the creek</h1>${EELS}</article>
       <article class="story"><h1>No trains on Sunday mornings</h1>${TRAINS}</article></div></body></html>`,
    );
    expectWhole(page);
    const articles = page.segments.filter(({ role }) => role === 'article').map(({ text }) => text);
    expect(articles.join('\n')).toContain('young eels');
    expect(articles.join('\n')).not.toContain('viaduct');
  });

  it.each([
    [
      'above the article, under a trail',
      '<div class="crumbs"><a href="/">Home</a> › News › Creek</div><div class="page-banner"><h1>Eels return to the creek</h1></div>',
    ],
    [
      'in a box that says by name to be none of it',
      '<div class="post-meta"><h1>Eels return to the creek</h1><span>1 April 2026</span></div>',
    ],
    ['in no heading', '<div class="headline-box"><span>Eels return to the creek</span></div><h2>Nature</h2>'],
  ])('begins the article with its headline %s', (_name, before) => {
    const page = separate(
      `<html><head><title>Eels return to the creek - News - The Estuary Gazette</title></head><body><a href="/">The Estuary Gazette</a>${before}
       <div class="layout">${EELS}${TRAINS}<h3>Most read</h3><ul><li><a href="/2">A chair for the reading room</a></li></ul></div></body></html>`,
    );
    expectWhole(page);
    expect(page.segments.find(({ role }) => role === 'article')?.text.split('\n')[0]).toBe('Eels return to the creek');
  });

  it('takes the body that the markup names, verses and all', () => {
    const page = separate(
      `<html><body><nav><a href="/">Front</a></nav><div itemprop="articleBody"><h2>The ferryman</h2><p>He rows at six<br>he rows at ten<br>and brings the morning back again<br>
       across the water, grey and wide<br>he never asks who is inside<br>he never asks you what you paid<br>nor who you loved, nor where you stayed.<br>He ties the boat<br>and sits him down.</p></div>
       <p>Subscribe to our letter about poems, which comes on every first Friday of the month and is read by nine thousand people.</p></body></html>`,
    );
    expectWhole(page);
    const article = page.segments.flatMap(({ role, text }) => (role === 'article' ? text : [])).join('\n');
    expect(article).toContain('he rows at ten');
    expect(article).not.toContain('Subscribe');
  });

  it('does not run links and times into the words beside them', () => {
    const page = separate(
      '<html><body><p><a href="/u">Anna</a><time>3 h</time><span>12</span> and <span class="cap">T</span>here.</p></body></html>',
    );
    expect(page.renderedText).toBe('Anna 3 h 12 and There.');
  });

  it('tells HTML from text that speaks of it', () => {
    expect(looksLikeHtml(wordpress)).toBe(true);
    expect(looksLikeHtml('Use <b> for bold and <p> for paragraphs, said the teacher.')).toBe(false);
    expect(looksLikeHtml('<div><p>one</p><p>two</p></div>')).toBe(true);
  });
});

describe('bad HTML', () => {
  it.each([
    ['five thousand nested elements', `${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`],
    ['two hundred thousand nested elements', `<body>${'<div>'.repeat(200_000)}deep`],
    ['unclosed formatting before many blocks', `<body>${'<b id=x><i><u>'.repeat(3000)}${'<p>one '.repeat(3000)}`],
    ['nested comments', `<body>${'<ul><li class="comment"><p>I see.</p>'.repeat(400)}`],
    ['broken tags', '<html><body><p <div class="comment>x</p></div></li><td>"<!-- '],
    [
      'a page that is all comments',
      `<ol class="commentlist">${'<li class="comment depth-1" id="comment-7"><cite class="fn">Anna</cite> <a href="#comment-7">3 May 2026</a><div class="comment-content"><p>I do not think so at all.</p></div></li>'.repeat(4000)}</ol>`,
    ],
    [
      'a hundred thousand footers of one comment',
      `<dl><dd class="comment-body">I see.</dd>${'<dd class="comment-footer">x</dd>'.repeat(100_000)}</dl>`,
    ],
    [
      'nothing but headings of comments',
      `<div>${'<h3>Comments</h3><div class="a">Anna 3 May 2026</div>'.repeat(5000)}</div>`,
    ],
    [
      'structured data that says one thing over and over',
      `${'<p>The same words again and again.</p>'.repeat(5000)}<script type="application/ld+json">[${Array.from({ length: 5000 }, (_, index) => `{"@type":"Comment","text":"The same words again and again, really ${index}","author":"A"}`).join(',')}]</script>`,
    ],
    [
      'structured data ten thousand comments deep',
      `<script type="application/ld+json">${'{"@type":"Comment","text":"I see.","comment":'.repeat(10_000)}1${'}'.repeat(10_000)}</script>`,
    ],
    [
      'structured data that is none',
      '<script type="application/ld+json">{"@type": ["Comment", 3, null], "text": {"a": 1}, "author": [[]], "comment": [1, "x", null, {"@type": "Comment", "text": " "}]}</script>',
    ],
    ['an element with ten thousand classes', `<div class="${'comment-x '.repeat(10_000)}">x</div>`],
    ['nothing', ''],
    ['a text', 'no tag at all'],
  ])('%s is separated in linear time', (_name, html) => {
    const begin = performance.now();
    expectWhole(separate(html, { format: 'html' }));
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it('any soup of tags is separated', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<div>',
        '</div>',
        '<li class="comment" id="comment-7">',
        '</li>',
        '<ul class="children">',
        '</ul>',
        '<p>',
        '<br>',
        '<td>',
        '<table>',
        '<a href=x>',
        '<script>',
        '</script>',
        '<section id="comments">',
        '<time datetime="2026-01-01">',
        '<pre>',
        '<svg>',
        '<template>',
      ),
      fc.constantFrom('Reply', 'I do not think so.', 'Anna', '4 May 2026 at 10:00', ' ', '\n'),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expectWhole(separate(pieces.join(''), { format: 'html' }));
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
