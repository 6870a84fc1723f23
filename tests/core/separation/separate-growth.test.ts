import { describe, expect, it } from 'vitest';
import { separate } from '../../../src/core/separation/separate.js';

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');
const list = (items: string): string => `<body><ol class="commentlist">${items}</ol></body>`;
const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const dataComments = (size: number): string =>
  data({
    '@type': 'Article',
    comment: Array.from({ length: size }, (_, at) => ({
      '@type': 'Comment',
      text: `I think number ${at} is right`,
      author: { name: `A${at}` },
    })),
  });

/** What grows with `size`; each takes a tenth of a second or so at its larger size. */
const GROWING: readonly (readonly [name: string, size: number, page: (size: number) => string])[] = [
  [
    'lines that look like headers',
    1_300,
    (size) => many(size, (at) => `Anna K${at % 97} wrote on 3 May 2020 at 10:${10 + (at % 50)}\n`),
  ],
  [
    'headers with a text each',
    1_000,
    (size) => many(size, (at) => `Anna ${at} says:\nYou are right about ${at}!\nReply\n`),
  ],
  [
    'headers ever deeper indented',
    1_000,
    (size) => many(size, (at) => `${' '.repeat(at % 200)}Bo ${at} wrote on 3 May 2020:\nI think so.\n`),
  ],
  ['one name over every text', 1_300, (size) => 'Anna\nI said so, you know.\n'.repeat(size)],
  ['gaps of every length', 1_600, (size) => many(size, (at) => `I like it${'\n'.repeat(1 + (at % 7))}`)],
  ['a numbered list', 1_600, (size) => many(size, (at) => `${at % 99}. Something I like\n`)],
  [
    'articles in a row, each with its comments',
    60,
    (size) =>
      many(
        size,
        (at) =>
          `What stands in report ${at}\n${many(4, (part) => `The council of district ${at} has published the ${part} of its reports on what the building of the new bridge will cost the town.\n`)}2 Comments\nAnna, 3 May 2020 at 10:${10 + (at % 50)}\nI told you so!\nBo, 4 May 2020 at 11:20\nThanks, I like what you write.\n`,
      ),
  ],
  [
    'comments of a list',
    1_000,
    (size) =>
      list(
        many(
          size,
          (at) => `<li class="comment" id="comment-${at}"><cite class="fn">A${at}</cite><p>I think ${at}</p></li>`,
        ),
      ),
  ],
  [
    'comments that name others',
    1_000,
    (size) =>
      list(
        many(
          size,
          (at) =>
            `<li class="comment" id="comment-${at}" data-parent="comment-${(at * 7) % size}"><cite class="fn">A${at}</cite><a href="#comment-${(at * 3) % size}">to</a><p>I think ${at}</p></li>`,
        ),
      ),
  ],
  [
    'replies within replies',
    1_000,
    (size) =>
      list(
        many(
          size,
          (at) => `<li class="comment"><cite class="fn">A${at}</cite><p>I think ${at}</p><ol class="children">`,
        ),
      ),
  ],
  ['comments of the data alone', 2_600, dataComments],
  [
    'comments of the data that stand on the page',
    1_000,
    (size) => many(size, (at) => `<div>A${at} <p>I think number ${at} is right</p></div>`) + dataComments(size),
  ],
  [
    'a heading over every comment',
    1_000,
    (size) => many(size, (at) => `<h2>Comments (2)</h2><div><b>Anna ${at}</b> 3 May 2020<p>I think ${at}</p></div>`),
  ],
  [
    'rows of a bare table',
    1_300,
    (size) =>
      `<table>${many(size, (at) => `<tr><td>Anna ${at}</td><td>3 May 2020 10:${10 + (at % 50)}</td><td>I think so.</td></tr>`)}</table>`,
  ],
  ['boxes that never end', 2_600, (size) => '<div class="comments"><p>I think so. '.repeat(size)],
  ['attributes that never end', 6_600, (size) => `<body>${'<p class="x <b>'.repeat(size)}`],
  ['small comments of the markup', 13_300, (size) => `<body>${'<!-- x -->'.repeat(size)}<p>x`],
  ['spaces that do not break', 33_300, (size) => `<body><p>${'&nbsp;'.repeat(size)}</p>`],
  ['angle brackets', 133_300, (size) => `<body>${'<'.repeat(size)}`],
];

function msOf(page: string): number {
  const before = process.cpuUsage();
  separate(page);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('four times the page takes about four times as long', () => {
  it.each(GROWING)(
    '%s',
    (_name, size, page) => {
      const small = page(size);
      const large = page(4 * size);
      msOf(small);
      // Quadratic time would be sixteen times as long. A few milliseconds are the collector's and the compiler's.
      expect(Math.min(msOf(large), msOf(large))).toBeLessThan(9 * Math.max(msOf(small), msOf(small)) + 40);
    },
    20_000,
  );
});
