import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/random.js';
import { poolOf } from '../../../src/training-pages/comment-pool.js';
import { composePage } from '../../../src/training-pages/compose.js';
import { OWN_PAGES, readOwnPages } from '../../../src/training-pages/own-pages.js';

const all = [...OWN_PAGES].flatMap(([language, pages]) => pages.map((page) => ({ language, ...page })));

describe('pages written as a whole', () => {
  it('are read with title, article and comments of one or more lines', () => {
    expect(readOwnPages('\n= Title\nOne.\nTwo.\n- First,\n  with a second line\n- Next\n= Other\nAlone.\n')).toEqual([
      { title: 'Title', article: ['One.', 'Two.'], comments: [['First,', 'with a second line'], ['Next']] },
      { title: 'Other', article: ['Alone.'], comments: [] },
    ]);
  });

  it('have a title of their own, an article, and lines that are neither blank nor padded', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    for (const { title, article, comments } of all) {
      expect(article.length, title).toBeGreaterThan(0);
      for (const line of [title, ...article, ...comments.flat()]) expect(line, title).toMatch(/^\S(?:.*\S)?$/u);
    }
  });

  it('hold no line of another page', () => {
    const seen = new Map<string, string>();
    for (const { title, article, comments } of all) {
      for (const line of [...article, ...comments.flat()]) {
        if (line.length < 60) continue;
        expect(seen.get(line) ?? title, line).toBe(title);
        seen.set(line, title);
      }
    }
  });

  it('that nobody answered are composed without comments, and any stand in listings of articles', () => {
    const long = (pages: typeof all) =>
      new Set(pages.flatMap(({ article }) => article).filter((line) => line.length > 60));
    const silent = long(all.filter(({ comments }) => comments.length === 0));
    const own = long(all);
    const sources = {
      pools: new Map([['en', poolOf([['Who asked for this, and who is going to pay for it in the end?']])]]),
      newsSentences: ['The committee published its report on Tuesday after a delay of two months.'],
      headlines: ['Committee publishes its report'],
      longTexts: [['I have lived in this town for thirty years.', 'Nobody has ever asked me what I want.']],
    };
    const count = { silent: 0, listed: 0 };
    for (let index = 0; index < 600; index++) {
      const { lines, variant, hasComments } = composePage(`s${index}`, seededRandom(9_000_011 * (index + 1)), sources);
      const article = lines.filter(({ role }) => role === 'article').map(({ text }) => text);
      if (variant === 'listing' && article.some((line) => own.has(line))) count.listed++;
      if (!article.some((line) => silent.has(line))) continue;
      count.silent++;
      expect(hasComments).toBe(false);
    }
    expect(count.silent).toBeGreaterThan(10);
    expect(count.listed).toBeGreaterThan(10);
  });

  it('are those that the sources name, where they name some', () => {
    const [page] = readOwnPages(
      '= One title\nThe only article that there is, and a long one, says this.\n- So it does.\n',
    );
    const sources = {
      pools: new Map([['en', poolOf([['Who asked for this, and who is going to pay for it in the end?']])]]),
      newsSentences: ['The committee published its report on Tuesday after a delay of two months.'],
      headlines: ['Committee publishes its report'],
      longTexts: [['I have lived in this town for thirty years.']],
      wholePages: new Map([['en', Array.from({ length: 40 }, () => page!)]]),
    };
    const others = new Set(all.flatMap(({ article }) => article).filter((line) => line.length > 60));
    let composed = 0;
    for (let index = 0; index < 120; index++) {
      const { lines } = composePage(`w${index}`, seededRandom(4_000_037 * (index + 1)), sources);
      expect(lines.filter(({ role, text }) => role === 'article' && others.has(text))).toEqual([]);
      if (lines.some(({ text }) => text === page!.article[0])) composed++;
    }
    expect(composed).toBeGreaterThan(20);
  });
});
