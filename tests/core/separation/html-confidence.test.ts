import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { separate } from '../../../src/core/separation/separate.js';
import { OWN_PAGES } from '../../../src/training-pages/own-pages.js';
import { BARE } from '../../fixtures/separation/systems/bare.js';
import { BLOGS } from '../../fixtures/separation/systems/blogs.js';
import { FORUMS } from '../../fixtures/separation/systems/forums.js';
import { MANAGERS } from '../../fixtures/separation/systems/managers.js';
import { NEWSPAPERS } from '../../fixtures/separation/systems/newspapers.js';
import { pageOf, SAID, type System } from '../../fixtures/separation/systems/page.js';
import { PLUGINS } from '../../fixtures/separation/systems/plugins.js';
import { wornPages } from '../../fixtures/separation/worn.js';

const SYSTEMS = [...BLOGS, ...PLUGINS, ...FORUMS, ...MANAGERS, ...NEWSPAPERS, ...BARE];
/** What the default policy brings before people. */
const DOUBTFUL = 0.4;

const read = (html: string) => {
  const page = separate(html, { format: 'html' });
  const comments = page.segments.flatMap(({ confidence, comment }) =>
    comment ? [{ ...comment, confidence, border: Math.min(...comment.boundaryConfidence) }] : [],
  );
  return { ...page, comments };
};
const folded = (text: string) => text.replace(/\s+/g, '');

/** Mean distance of what was said from what came true, in ten bins. */
function calibrationError(said: readonly (readonly [sure: number, right: boolean])[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const within = said.filter(([sure]) => Math.min(9, Math.floor(sure * 10)) === bin);
    error += Math.abs(within.reduce((sum, [sure, right]) => sum + sure - (right ? 1 : 0), 0));
  }
  return error / said.length;
}
const share = (values: readonly boolean[]) => values.filter(Boolean).length / values.length;

const item = (author: string, text: string) =>
  `<div class="post-comment"><span class="author">${author}</span> <time datetime="2026-03-12">12 March 2026</time><div class="comment-text">${text}</div></div>`;
const listed = (items: string, heading = '') =>
  `<html lang="en"><body><h1>The ferry</h1><article><p>The ferry to the island runs again from Monday, the harbour office said on Tuesday.</p></article>${heading}<div>${items}</div></body></html>`;
const SOBER = [
  item('Ada', '<p>The winter timetable lists four crossings.</p>'),
  item('Per', '<p>The pier closed in 2019.</p>'),
].join('');

describe('confidences of comments from HTML', () => {
  const systems = SYSTEMS.filter((_, place) => place % 3 === 0);
  const texts = OWN_PAGES.get('en')!.filter((page) => page.comments.length > 0);
  const comments: (readonly [sure: number, right: boolean])[] = [];
  const borders: (readonly [sure: number, right: boolean])[] = [];
  for (const worn of wornPages(systems, texts, 29, 1)) {
    const known = worn.comments.map(folded);
    for (const { text, confidence, border } of read(worn.html).comments) {
      const own = folded(text);
      comments.push([confidence, known.some((one) => one.includes(own) || own.includes(one))]);
      borders.push([border, known.includes(own)]);
    }
  }

  it('come true as often as they say, on pages whose markup says less or something wrong', () => {
    expect(comments.length).toBeGreaterThan(1000);
    expect(share(comments.map(([, right]) => right))).toBeLessThan(0.97);
    expect(share(borders.map(([, right]) => right))).toBeLessThan(0.9);
    expect(calibrationError(comments)).toBeLessThan(0.04);
    expect(calibrationError(borders)).toBeLessThan(0.07);
  });

  it('bring wrong borders before people, and hardly a right one', () => {
    const doubtful = (right: boolean) =>
      share(borders.filter((one) => one[1] === right).map(([sure]) => sure < DOUBTFUL));
    expect(doubtful(false)).toBeGreaterThan(0.5);
    expect(doubtful(true)).toBeLessThan(0.02);
  });

  it.each(SYSTEMS.map((system): [string, System] => [system.name, system]))(
    '%s: no comment of a whole page waits for people',
    (_name, system) => {
      const page = read(pageOf(system, system.said ?? SAID));
      for (const { border } of page.comments) expect(border).toBeGreaterThan(DOUBTFUL);
      expect(page.warnings.filter((warning) => warning.startsWith('doubtful'))).toEqual([]);
    },
  );

  it('of our own page with nested comments are all sure', () => {
    const { comments: found } = read(readFileSync('seeds/night-train.html', 'utf8'));
    expect(found.length).toBeGreaterThan(5);
    for (const { border } of found) expect(border).toBeGreaterThan(0.8);
  });

  it('are higher where the page says how many comments it has, and lower where that is another number', () => {
    const sure = (heading: string) => read(listed(SOBER, heading)).comments[0]!.confidence;
    expect(sure('<h2>2 comments</h2>')).toBeGreaterThan(sure('<h2>Comments</h2>'));
    expect(sure('<h2>19 comments</h2>')).toBeLessThan(sure('<h2>Comments</h2>'));
  });

  it('are lower for what is links, and for what tells neither author nor time', () => {
    const sure = (text: string) => read(listed(SOBER + item('Eve', text))).comments.at(-1)!.confidence;
    expect(sure('<p><a href="/p/3">Swans on the pitch again this spring</a></p>')).toBeLessThan(
      sure('<p>Swans on the pitch again this spring</p>'),
    );
    const bare = read(
      listed(
        `<ul class="commentlist"><li class="comment"><div class="comment-text">The pier closed in 2019.</div></li></ul>`,
      ),
    );
    const told = read(
      listed(
        `<ul class="commentlist"><li class="comment"><span class="author">Per</span> <time>12 March 2026</time><div class="comment-text">The pier closed in 2019.</div></li></ul>`,
      ),
    );
    expect(bare.comments[0]!.confidence).toBeLessThan(told.comments[0]!.confidence);
  });

  it('doubt a begin where a header is left in the text, and not the end', () => {
    const [first, , third] = read(
      listed(
        item('Ada', '<p>12 March 2026, 9:14</p><p>I sat at the back.</p><p>So did my dog.</p><p>We never paid!</p>') +
          item('Per', '<p>Which dog? I saw none.</p>') +
          item('Eve', '<p>I did, and he bit me.</p>'),
      ),
    ).comments;
    expect(first!.boundaryConfidence[0]).toBeLessThan(DOUBTFUL);
    expect(first!.boundaryConfidence[1]).toBeGreaterThan(0.8);
    expect(third!.border).toBeGreaterThan(0.8);
  });

  it('warn of a page on which most borders are doubtful', () => {
    const headed = item('Ada', '<p>12 March 2026, 9:14</p><p>I sat at the back, with the dog.</p>');
    const whole = item('Ada', '<p>I sat at the back, with the dog.</p>');
    const doubt = 'doubtful where the comments begin';
    expect(read(listed(headed + headed)).warnings).toContain(doubt);
    expect(read(listed(headed + whole + whole + whole)).warnings).not.toContain(doubt);
  });
});
