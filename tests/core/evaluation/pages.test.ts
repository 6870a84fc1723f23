import { describe, expect, it } from 'vitest';
import { createPagesAccumulator, evaluatePages, parsePageRow } from '../../../src/core/evaluation/pages.js';
import type { SeparatedPage } from '../../../src/core/separation/page.js';

/** A page whose lines have the given roles: a article, b boilerplate, c comment; each comment line a comment of its own. */
function pageOf(text: string, roles: string): SeparatedPage {
  let begin = 0;
  const segments = text.split('\n').flatMap((line, index) => {
    const at = begin;
    begin += line.length + 1;
    const role = ({ a: 'article', b: 'boilerplate', c: 'comment' } as const)[roles[index] ?? ''];
    if (!role) return [];
    const base = { role, begin: at, end: at + line.length, text: line, confidence: 1, document: 0 };
    if (role !== 'comment') return [base];
    const span = { begin: at, end: at + line.length };
    return [
      {
        ...base,
        comment: {
          index,
          text: line,
          bodySpans: [span],
          author: null,
          postedAt: null,
          postedAtRaw: null,
          depth: null,
          parentIndex: null,
          boundaryConfidence: [1, 1] as const,
        },
      },
    ];
  });
  return { hasComments: roles.includes('c'), hasCommentsProbability: 1, warnings: [], segments };
}

const TEXT = 'title\nstory\n\nshare\nyes\nno';
const row = (variant: string, roles: string[], comments: string[] | null) =>
  parsePageRow({
    id: variant,
    variant,
    text: TEXT,
    lines: roles.map((role) => ({ role })),
    hasComments: roles.includes('comment'),
    comments: comments?.map((text) => ({ text })) ?? null,
  });
const GOLD = ['article', 'article', 'blank', 'boilerplate', 'comment', 'comment'];

describe('scoring separated pages', () => {
  it('gives full marks to the right answer', () => {
    const report = evaluatePages([row('x', GOLD, ['yes', 'no'])], () => pageOf(TEXT, 'aa bcc'));
    expect(report.overall).toMatchObject({ borderExact: 1, borderWithinOne: 1, falsePositivePages: null });
    expect(report.overall.lines.macroF1).toBe(1);
    expect(report.overall.comments).toMatchObject({ precision: 1, recall: 1, gold: 2, predicted: 2, right: 2 });
  });

  it('counts the border in non-blank lines and gives one line of grace', () => {
    const { overall } = evaluatePages([row('x', GOLD, ['yes', 'no'])], () => pageOf(TEXT, 'aa ccc'));
    expect(overall).toMatchObject({ borderExact: 0, borderWithinOne: 1 });
    expect(overall.lines.comment).toMatchObject({ precision: 2 / 3, recall: 1 });
    expect(overall.lines.boilerplate).toMatchObject({ recall: 0 });
  });

  it('matches each gold comment once and leaves out pages whose comments are not known', () => {
    const accumulator = createPagesAccumulator();
    accumulator.add(row('x', GOLD, ['yes', 'no']), pageOf('title\nstory\n\nshare\nyes\nyes', 'aa bcc'));
    accumulator.add(row('y', GOLD, null), pageOf(TEXT, 'aa bcc'));
    const report = accumulator.report();
    expect(report.overall.comments).toMatchObject({ gold: 2, predicted: 2, right: 1 });
    expect(report.variants['y']?.comments).toBeNull();
  });

  it('counts a page without comments on which one is found', () => {
    const none = ['article', 'article', 'blank', 'boilerplate', 'other', 'any'];
    const report = evaluatePages([row('neg', none, [])], () => pageOf(TEXT, 'aa bcc'));
    expect(report.overall).toMatchObject({ falsePositivePages: 1, borderExact: null });
    // "other" counts against a comment line, "any" does not count.
    expect(report.overall.lines.comment).toBeNull();
  });

  it('scores the article of an HTML page by its words and sees comments that leaked into it', () => {
    const comment = 'one two three four five six seven eight';
    const page = parsePageRow({
      id: 'h',
      html: '<p>',
      hasComments: true,
      comments: [{ text: comment }],
      article: 'a story',
    });
    const { overall } = evaluatePages([page], () => pageOf(`a story\n${comment}`, 'aa'));
    expect(overall.articleWordF1).toBeCloseTo((2 * 2) / (2 + 10));
    expect(overall.commentInArticlePages).toBe(1);
  });

  it.each([
    [{ id: 'x', text: 'a\nb', lines: [{ role: 'article' }] }, 'lines has 1 entries for 2 lines of text'],
    [{ id: 'x', text: 'a', lines: [{ role: 'menu' }] }, 'lines[0].role is not a known role'],
    [{ id: 'x' }, 'text or html must be a string'],
    [[], 'must be a JSON object'],
  ])('names what is wrong in a row: %j', (json, message) => {
    expect(() => parsePageRow(json)).toThrow(message);
  });
});
