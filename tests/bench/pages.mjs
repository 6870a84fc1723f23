// Processor time of separating a page: 20 kB of text, 200 kB of HTML, from our own pages; beside it in the same run the same text
// cut into words by a regular expression and by Intl.Segmenter, and the same HTML parsed by parse5 alone.
//   npm run build && node tests/bench/pages.mjs [--rounds 200]
import path from 'node:path';
import { parse } from 'parse5';
import { printTable, ROOT, settingsLine } from './support.mjs';

const { separate } = await import(path.join(ROOT, 'dist/core/separation/separate.js'));
const { OWN_PAGES } = await import(path.join(ROOT, 'dist/training-pages/own-pages.js'));

const place = process.argv.indexOf('--rounds');
const rounds = place < 0 ? 200 : Number(process.argv[place + 1]);
const own = OWN_PAGES.get('en');

/** Articles first, then what was said under them, until the page is as large as asked. */
function textPage(bytes, first) {
  const articles = [];
  const comments = [];
  for (let at = first; Buffer.byteLength([...articles, ...comments].join('\n')) < bytes; at++) {
    const { title, article, comments: said } = own[at % own.length];
    articles.push(title, ...article);
    comments.push(...said.flat());
  }
  return Buffer.from(`${articles.join('\n')}\n\n\n\n\n${comments.join('\n')}`)
    .subarray(0, bytes)
    .toString();
}

/** The same with markup as blogs write it, which is four fifths of it. */
function htmlPage(bytes, first) {
  const links = own.map(
    ({ title }, at) =>
      `<li id="menu-item-${at}" class="menu-item menu-item-type-post_type menu-item-object-page"><a href="https://example.org/2019/05/${at}/" title="${title}"><span class="menu-text">${title}</span></a></li>`,
  );
  const style = `<style>${'.entry-content p{margin:0 0 1.5em;line-height:1.6}'.repeat(200)}</style><script>${'window.queue=window.queue||[];'.repeat(200)}</script>`;
  let body = '';
  let list = '';
  for (let at = first; body.length + list.length < bytes; at++) {
    const { title, article, comments } = own[at % own.length];
    if (body === '') {
      body = `<html><head><title>${title}</title>${style}</head><body><ul class="menu">${links.join('\n')}</ul><article><h1>${title}</h1><div class="entry-content">`;
    }
    body += article.map((line) => `<p style="text-align: left;">${line}</p>\n`).join('');
    comments.forEach((lines, index) => {
      list += `<li class="comment even thread-even depth-1" id="comment-${at}${index}"><article class="comment-body" id="div-comment-${at}${index}"><footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="https://example.org/avatar/${at}${index}.png?s=56&amp;d=mm" class="avatar avatar-56 photo" height="56" width="56"><b class="fn">Reader ${index}</b> <span class="says">says:</span></div><div class="comment-metadata"><a href="https://example.org/#comment-${at}${index}"><time datetime="2019-05-${10 + (index % 20)}T10:15:00+00:00">May ${10 + (index % 20)}, 2019 at 10:15 am</time></a></div></footer><div class="comment-content">${lines.map((line) => `<p>${line}</p>`).join('')}</div><div class="reply"><a rel="nofollow" class="comment-reply-link" href="#respond">Reply</a></div></article></li>\n`;
    });
  }
  return `${body}</div></article><ol class="comment-list">${list}</ol></body></html>`;
}

/** Processor time of one call in ms, when it has run as often before. */
function msOf(pages, call) {
  for (let round = 0; round < rounds; round++) call(pages[round % pages.length]);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) call(pages[round % pages.length]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const firsts = Array.from({ length: 10 }, (_, index) => index * 4);
const texts = firsts.map((first) => textPage(20_000, first));
const pages = firsts.map((first) => htmlPage(200_000, first));
const rows = [['call', 'page', 'ms of CPU', 'MB/s', 'times the parser or splitter']];
for (const [kind, made, separated, others] of [
  [
    '20 kB text',
    texts,
    (page) => separate(page, { format: 'text' }),
    {
      'split by a regular expression': (page) => page.split(/[^\p{L}\p{N}]+/u),
      'Intl.Segmenter, words': (page) => {
        for (const _ of segmenter.segment(page));
      },
    },
  ],
  ['200 kB HTML', pages, (page) => separate(page, { format: 'html' }), { 'parse5.parse': (page) => parse(page) }],
]) {
  const mb = made.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / made.length / 1e6;
  const ms = msOf(made, separated);
  rows.push(['separate', kind, ms.toFixed(2), ((mb * 1000) / ms).toFixed(1), '']);
  for (const [name, call] of Object.entries(others)) {
    const took = msOf(made, call);
    rows.push([name, kind, took.toFixed(2), ((mb * 1000) / took).toFixed(1), (ms / took).toFixed(1)]);
  }
}
printTable(rows);
console.log(settingsLine({ rounds, pages: firsts.length, node: process.version }));
