import { describe, expect, it } from 'vitest';
import type { SeparatedPage } from '../../../src/core/separation/page.js';
import { separate } from '../../../src/core/separation/separate.js';
import { OWN_PAGES, type OwnPage } from '../../../src/training-pages/own-pages.js';

const NAMES = ['Anna', 'Jonas K.', 'Mirabelle', 'Petr', 'Ruth M', 'Dag', 'Henrike'];
const FORM = 'Leave a Reply';
/** Articles of two paragraphs or more that three people or more have answered. */
const ANSWERED = OWN_PAGES.get('en')!.filter(
  ({ article, comments }) => comments.length >= 3 && article.filter((line) => line.split(' ').length > 15).length >= 3,
);

interface Dress {
  readonly heading?: (count: number) => string;
  readonly headers?: boolean;
  readonly form?: boolean;
}
const counted = (count: number): string => `${count} Comments`;

const headerOf = (number: number): string =>
  `${NAMES[number % NAMES.length]}, ${3 + (number % 20)} May 2020 at 1${number % 10}:2${number % 10}`;

function dressed({ title, article, comments }: OwnPage, { heading, headers, form }: Dress): string[] {
  return [
    title,
    ...article,
    ...(heading ? [heading(comments.length)] : []),
    ...comments.flatMap((comment, number) => [...(headers ? [headerOf(number)] : []), ...comment]),
    ...(form ? [FORM] : []),
  ];
}

/** The documents in which titles stand, where no line of an article is called a comment and a new one begins at each title; else null. */
function documentsOf(text: string, pages: readonly OwnPage[], page: SeparatedPage): number[] | null {
  let from = 0;
  const documents: number[] = [];
  for (const { title, article } of pages) {
    for (const line of [title, ...article]) {
      const begin = text.indexOf(`${line}\n`, from);
      const segment = page.segments.find((each) => each.begin <= begin && begin < each.end)!;
      if (segment.role === 'comment') return null;
      if (line === title) documents.push(segment.document);
      from = begin + line.length;
    }
  }
  return documents;
}

/** How many of the pages made of `count` articles in a row are told apart, as a share. */
function toldApart(count: number, dress: Dress): number {
  let told = 0;
  let total = 0;
  for (let first = 0; first + 7 * (count - 1) < ANSWERED.length; first += 3) {
    const pages = Array.from({ length: count }, (_value, place) => ANSWERED[first + 7 * place]!);
    const text = pages.flatMap((page) => dressed(page, dress)).join('\n');
    const documents = documentsOf(text, pages, separate(text, { format: 'text' }));
    total++;
    if (documents?.every((document, place) => document === place)) told++;
  }
  return told / total;
}

describe('articles that follow one another, each with its comments', () => {
  it.each<[string, number, Dress, number]>([
    ['two under headings, with names and times', 2, { heading: counted, headers: true }, 0.8],
    ['three under headings, with names and times', 3, { heading: counted, headers: true }, 0.75],
    ['two under headings, closed by a form', 2, { heading: () => 'Comments', form: true }, 0.8],
    ['two under headings alone', 2, { heading: () => 'Comments' }, 0.55],
    ['two with names and times, closed by a form', 2, { headers: true, form: true }, 0.7],
  ])('are told apart: %s', (_name, count, dress, least) => {
    expect(toldApart(count, dress)).toBeGreaterThanOrEqual(least);
  });

  it('are counted on, and their comments too', () => {
    const pages = [ANSWERED[0]!, ANSWERED[1]!];
    const text = pages.flatMap((page) => dressed(page, { heading: counted, headers: true })).join('\n');
    const { segments } = separate(text, { format: 'text' });
    const comments = segments.filter(({ role }) => role === 'comment');
    expect(comments.map(({ comment }) => comment?.index)).toEqual(comments.map((_segment, index) => index));
    expect(comments).toHaveLength(pages[0]!.comments.length + pages[1]!.comments.length);
    expect(comments.map(({ document }) => document)).toEqual(
      pages.flatMap(({ comments: each }, document) => each.map(() => document)),
    );
    for (const { begin, end, text: slice } of segments) expect(slice).toBe(text.slice(begin, end));
  });

  it('name as parent of a comment one under the same article', () => {
    const answer = (number: number) => [
      `Dag, in reply to Anna, ${4 + number} May 2020 at 18:20`,
      'You are right, and I said so too!',
    ];
    const lines = [ANSWERED[0]!, ANSWERED[7]!].flatMap((page) => [
      ...dressed(page, { heading: counted, headers: true }),
      ...answer(1),
    ]);
    const { segments } = separate(lines.join('\n'), { format: 'text' });
    const parents = segments.filter(({ comment }) => (comment?.parentIndex ?? null) !== null);
    expect(parents.length).toBe(2);
    for (const { comment, document } of parents) {
      const parent = segments.find((segment) => segment.comment?.index === comment!.parentIndex)!;
      expect(parent.comment!.author).toBe('Anna');
      expect(parent.document).toBe(document);
    }
  });
});

describe('one page stays one', () => {
  const single = ANSWERED[0]!;
  const essay = ANSWERED[7]!;
  const documents = (lines: readonly string[]) =>
    new Set(separate(lines.join('\n'), { format: 'text' }).segments.map(({ document }) => document)).size;

  it('where a comment is an article with a title of its own', () => {
    const comments = [...single.comments.slice(0, 3), ['I see it so:', essay.title, ...essay.article], ['Well said!']];
    expect(documents(dressed({ ...single, comments }, { heading: counted, headers: true }))).toBe(1);
    expect(documents(dressed({ ...single, comments }, { headers: true }))).toBe(1);
  });

  it('where the number of comments stands over an article with subtitles and once more under it', () => {
    const article = [...single.article, 'What I would do next time', ...essay.article];
    const [title, ...rest] = dressed({ ...single, article }, { heading: counted, headers: true });
    expect(documents([title!, counted(single.comments.length), ...rest])).toBe(1);
  });

  it('where a form stands under every comment and its name', () => {
    const comments = [...single.comments.slice(0, 3), [essay.title, ...essay.article], ...essay.comments];
    const lines = comments.flatMap((comment, number) => [...comment, headerOf(number), 'Add a comment']);
    expect(documents([single.title, ...single.article, ...lines])).toBe(1);
  });
});
