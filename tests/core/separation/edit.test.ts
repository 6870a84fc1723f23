import { describe, expect, it } from 'vitest';
import { cutComment, mergeComments } from '../../../src/core/separation/edit.js';
import type { SeparatedPage } from '../../../src/core/separation/page.js';
import { separate } from '../../../src/core/separation/separate.js';

const TEXT = [
  'Harbour tunnel opens',
  'The tunnel opened today.',
  'Anna',
  'First thought.',
  'Second thought.',
  'Bert',
  'A reply to Anna.',
  'Cleo',
  'The last word.',
].join('\n');

function page(): SeparatedPage {
  const part = (from: string, to: string, over: object) => {
    const begin = TEXT.indexOf(from);
    const end = TEXT.indexOf(to) + to.length;
    return { begin, end, text: TEXT.slice(begin, end), confidence: 0.9, document: 0, ...over };
  };
  const span = (line: string) => ({ begin: TEXT.indexOf(line), end: TEXT.indexOf(line) + line.length });
  const comment = (index: number, author: string, lines: string[], parentIndex: number | null = null) => ({
    role: 'comment' as const,
    comment: {
      index,
      text: lines.join('\n'),
      bodySpans: lines.map(span),
      author,
      postedAt: null,
      postedAtRaw: null,
      depth: parentIndex === null ? 0 : 1,
      parentIndex,
      boundaryConfidence: [0.8, 0.6] as const,
    },
  });
  return {
    hasComments: true,
    hasCommentsProbability: 0.99,
    warnings: [],
    segments: [
      part('Harbour', 'today.', { role: 'article' }),
      part('Anna', 'Second thought.', comment(0, 'Anna', ['First thought.', 'Second thought.'])),
      part('Bert', 'A reply to Anna.', comment(1, 'Bert', ['A reply to Anna.'], 0)),
      part('Cleo', 'The last word.', comment(2, 'Cleo', ['The last word.'], 1)),
    ] as unknown as SeparatedPage['segments'],
  };
}
const comments = ({ segments }: SeparatedPage) => segments.flatMap(({ comment }) => comment ?? []);
const isTiled = ({ segments }: SeparatedPage) =>
  segments.every(
    ({ begin, end, text }, at) => TEXT.slice(begin, end) === text && begin >= (segments[at - 1]?.end ?? 0),
  );

describe('merging two comments of a page', () => {
  it('joins their texts, a mistaken header line too, and counts the others anew', () => {
    const merged = mergeComments(page(), 0, TEXT);
    expect(comments(merged).map(({ index, text, author, parentIndex }) => [index, text, author, parentIndex])).toEqual([
      [0, 'First thought.\nSecond thought.\nBert\nA reply to Anna.', 'Anna', null],
      [1, 'The last word.', 'Cleo', 0],
    ]);
    expect(isTiled(merged)).toBe(true);
  });

  it('is refused where nothing follows', () => {
    expect(() => mergeComments(page(), 2, TEXT)).toThrow(/nothing to merge/);
    expect(() => mergeComments(page(), 7, TEXT)).toThrow(/does not stand/);
  });
});

describe('cutting a comment of a page', () => {
  it('gives the second part no author, and counts the others anew', () => {
    const at = 'First thought.\n'.length;
    const cut = cutComment(page(), 0, at, TEXT);
    expect(comments(cut).map(({ index, text, author, parentIndex }) => [index, text, author, parentIndex])).toEqual([
      [0, 'First thought.', 'Anna', null],
      [1, 'Second thought.', null, null],
      [2, 'A reply to Anna.', 'Bert', 0],
      [3, 'The last word.', 'Cleo', 2],
    ]);
    expect(isTiled(cut)).toBe(true);
    expect(comments(cut)[0]!.boundaryConfidence).toEqual([0.8, 1]);
    expect(comments(cut)[1]!.boundaryConfidence).toEqual([1, 0.6]);
  });

  it('undoes a merge of what had no header', () => {
    const at = 'First thought.\n'.length;
    const whole = comments(page())[0]!;
    const again = comments(mergeComments(cutComment(page(), 0, at, TEXT), 0, TEXT))[0]!;
    expect([again.text, again.bodySpans]).toEqual([whole.text, whole.bodySpans]);
  });

  it('is refused where one part would be blank', () => {
    for (const at of [0, 30, 99, -5]) expect(() => cutComment(page(), 0, at, TEXT)).toThrow(/must have words/);
  });

  it('finds its place on a page as it is separated', () => {
    const text = `${TEXT.split('\n').slice(0, 2).join('\n')}\n\nComments\n\nAnna Berg · 3 May 2024, 10:12\nFirst thought, with some more words in it.\nSecond thought, which says something else.\nReply\n\nBert Holm · 3 May 2024, 11:40\nA reply to Anna, also with a few words.\nReply\n`;
    const separated = separate(text, { format: 'text' });
    const [first] = comments(separated);
    expect(first?.author).toBe('Anna Berg');
    const cut = cutComment(separated, 0, first!.text.indexOf('Second'), text);
    expect(comments(cut).map((comment) => comment.text)).toEqual([
      'First thought, with some more words in it.',
      'Second thought, which says something else.',
      'A reply to Anna, also with a few words.',
    ]);
  });
});
