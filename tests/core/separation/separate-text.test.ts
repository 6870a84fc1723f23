import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeparatedPage } from '../../../src/core/separation/page.js';
import { separate } from '../../../src/core/separation/separate.js';

const ARTICLE = [
  'The town council of Harlow Bridge approved a new tram line on Tuesday, ending six years of debate over the route.',
  '“The line will connect the hospital with the station in eleven minutes,” said the transport officer, Maria Oduya, after the vote.',
  'According to the budget presented by the council, the works will cost 48 million crowns and begin in March 2027.',
  'Residents of the northern quarter had filed 312 objections, most of them over noise along Mill Street.',
  'The operator announced that trams will run every eight minutes on weekdays and every fifteen on Sundays.',
];
const COMMENTS = [
  "I can't believe it took you lot six years to agree on a tram!!",
  'Finally. My bus takes forty minutes and I am sick of it.',
  '@ferrywoman you clearly never tried to park near the hospital',
  '😂😂😂',
  'so who pays for it? we do, as always...',
  'Thanks for the report, but where will I get off at Mill Street?',
  "lol they'll never finish it in time, you'll see",
];
const page = (...parts: string[][]): string => parts.map((part) => part.join('\n')).join('\n\n\n\n\n\n\n');
const roleOf = (separated: SeparatedPage, text: string, words: string): string | undefined => {
  const at = text.indexOf(words);
  return separated.segments.find((segment) => segment.begin <= at && at < segment.end)?.role;
};

/** The promise of the contract, for any text. */
function expectWhole(text: string, separated: SeparatedPage): void {
  let end = 0;
  for (const segment of separated.segments) {
    expect(segment.begin).toBeGreaterThanOrEqual(end);
    expect(segment.text).toBe(text.slice(segment.begin, segment.end));
    expect(segment.confidence).toBeGreaterThanOrEqual(0);
    expect(segment.confidence).toBeLessThanOrEqual(1);
    end = segment.end;
  }
  let at = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() !== '') {
      const begin = text.indexOf(line, at);
      const holders = separated.segments.filter(
        (segment) => segment.begin < begin + line.length && segment.end > begin,
      );
      expect(holders).toHaveLength(1);
      at = begin + line.length;
    }
  }
  for (const { role, comment, begin, end: until } of separated.segments) {
    expect(comment !== undefined).toBe(role === 'comment');
    if (!comment) continue;
    expect(comment.text).toBe(comment.bodySpans.map((span) => text.slice(span.begin, span.end)).join('\n'));
    for (const span of comment.bodySpans) expect(span.begin >= begin && span.end <= until).toBe(true);
  }
  expect(separated.hasComments).toBe(separated.segments.some((segment) => segment.role === 'comment'));
}

describe('separating plain text', () => {
  it('finds the comments after an article and a run of blank lines', () => {
    const text = page(ARTICLE, COMMENTS);
    const separated = separate(text);
    expectWhole(text, separated);
    expect(separated.hasComments).toBe(true);
    for (const line of ARTICLE) expect(roleOf(separated, text, line)).toBe('article');
    for (const line of COMMENTS) expect(roleOf(separated, text, line)).toBe('comment');
  });

  it('calls nothing a comment where a run of blank lines only parts an article', () => {
    const text = page(ARTICLE.slice(0, 3), ARTICLE.slice(3));
    const separated = separate(text);
    expectWhole(text, separated);
    expect(separated.hasComments).toBe(false);
  });

  it('holds one sober text for a comment where a name and a minute stand over it under the end of an article', () => {
    const sober =
      'The route along the canal would have been cheaper, and nobody in my street would have to move the car for two years.';
    const probability = (...header: string[]) =>
      separate([...ARTICLE, ...header, sober].join('\n')).hasCommentsProbability;
    expect(probability()).toBeLessThan(0.3);
    expect(probability('rower12', 'October 3, 2026 at 10:38 pm')).toBeGreaterThan(0.55);
  });

  it('keeps titles, lists and the lines of authors within the article where nothing says that they are furniture', () => {
    const soup = [
      'Fish soup from the ferry landing',
      'By Maria Oduya',
      'The cook of the ferry has made the same soup every Friday since the landing was built, and the recipe hangs on the wall.',
      'Ingredients',
      '2 cups of flour',
      '1 large onion, chopped',
      '3 carrots',
      'Salt and pepper',
      'Cut the onion into small pieces, fry it with the flour and pour in the stock when it begins to brown.',
      'The soup is done after forty minutes, and it keeps for two days in a cold place if the fish is left out.',
    ];
    const separated = separate(soup.join('\n'));
    expect(separated.segments.map(({ role }) => role)).toEqual(['article']);
  });

  it('tells the ages of listed articles from their titles and texts', () => {
    const titles = ['Tram line approved', 'Who pays for the bridge', 'Ferry to run', 'Market moves to the depot'];
    const text = titles
      .map(
        (title, at) => `${title} on Tuesday\n\n${at + 2} weeks ${at + 1} days ago\n${ARTICLE[at]} ${ARTICLE[at + 1]}`,
      )
      .join('\n\n');
    const separated = separate(text);
    for (const [at, title] of titles.entries()) {
      if (at > 0) expect(roleOf(separated, text, title), title).toBe('article');
      expect(roleOf(separated, text, `${at + 2} weeks`)).toBe('boilerplate');
      expect(roleOf(separated, text, ARTICLE[at]!)).toBe('article');
    }
  });

  it('reads author and time from the header lines of comments, and leaves them out of the body', () => {
    const text = page(ARTICLE, [
      'Ines Okafor',
      '4 March 2026 at 10:15',
      "I don't think you know how loud a tram is.",
      'Reply',
      'Tomek',
      '5 March 2026 at 9:02',
      'My street had one for years, you get used to it!',
      'Reply',
      'Ines Okafor',
      '5 March 2026 at 11:40',
      'Maybe you do. I never did...',
      'Reply',
    ]);
    const separated = separate(text);
    expectWhole(text, separated);
    const comments = separated.segments.flatMap((segment) => (segment.comment ? [segment.comment] : []));
    expect(comments.map(({ author }) => author)).toEqual(['Ines Okafor', 'Tomek', 'Ines Okafor']);
    expect(comments[1]).toMatchObject({
      text: 'My street had one for years, you get used to it!',
      postedAt: '2026-03-05T09:02:00',
      postedAtRaw: '5 March 2026 at 9:02',
    });
  });

  it('guesses no author, time or nesting where the page does not say', () => {
    const separated = separate(page(ARTICLE, COMMENTS));
    for (const segment of separated.segments) {
      if (!segment.comment) continue;
      expect(segment.comment).toMatchObject({
        author: null,
        postedAt: null,
        postedAtRaw: null,
        depth: null,
        parentIndex: null,
      });
    }
  });

  it('lets an emoji line stand alone and starts a comment at an address', () => {
    const text = page(ARTICLE, COMMENTS);
    const bodies = separate(text).segments.flatMap((segment) => (segment.comment ? [segment.comment.text] : []));
    expect(bodies).toContain('😂😂😂');
    expect(bodies.some((body) => body.startsWith('@ferrywoman'))).toBe(true);
  });

  it('keeps a recurring pair of lines together as one comment', () => {
    const spam = [
      'Everyone here can make 90$ an hour from home, I started last week and you can too!!',
      'LOOK >>> my page',
    ];
    const text = page(ARTICLE, [COMMENTS[0]!, ...spam, COMMENTS[4]!, ...spam, COMMENTS[5]!]);
    const bodies = separate(text).segments.flatMap((segment) => (segment.comment ? [segment.comment.text] : []));
    expect(bodies.filter((body) => body === spam.join('\n'))).toHaveLength(2);
  });

  it('reads the repaired words of a damaged line and keeps its offsets', () => {
    const damaged = page(ARTICLE, ['IÃ¢ÂÂm not paying for your tram', ...COMMENTS]);
    const begin = damaged.indexOf('Ã¢ÂÂ');
    const separated = separate(damaged, { repair: { spans: [{ begin, end: begin + 4, to: '’' }] } });
    expectWhole(damaged, separated);
    expect(roleOf(separated, damaged, 'not paying')).toBe('comment');
  });
});

describe('a header over nothing', () => {
  it('is no comment: it was deleted, or cut off with the page', () => {
    const page = separate(
      [
        'I went to the mill on Sunday.',
        'The bus was late and so was I.',
        '',
        'Comments (3)',
        'Anna Berg wrote on 3 May 2020 at 10:15',
        'I think you are right, thanks!',
        'Bo Lind wrote on 3 May 2020 at 11:20',
        'Nonsense! I was there.',
        'Cy Holm wrote on 4 May 2020 at 09:00',
      ].join('\n'),
      { format: 'text' },
    );
    expect(page.segments.flatMap(({ comment }) => (comment ? [comment.text] : []))).toEqual([
      'I think you are right, thanks!',
      'Nonsense! I was there.',
    ]);
    expect(page.segments.at(-1)).toMatchObject({ role: 'boilerplate', text: 'Cy Holm wrote on 4 May 2020 at 09:00' });
  });
});

describe('bad input', () => {
  it.each([
    ['an empty file', ''],
    ['blank lines alone', '\n \n\t\n'],
    ['a lone carriage return', 'one\rtwo\r\rthree'],
    ['unpaired surrogates', '\ud800\n\udfff text\n\u0000'],
    ['a byte order mark and line separators', '\ufeffone\u2028two\u0085three'],
  ])('%s is separated', (_name, text) => {
    expectWhole(text, separate(text, { format: 'text' }));
  });

  it.each([
    ['one line of ten megabytes', 'word '.repeat(2_000_000)],
    ['a million blank lines', `start\n${'\n'.repeat(1_000_000)}end`],
    ['two hundred thousand short lines', 'Anna says:\n'.repeat(200_000)],
  ])(
    '%s takes linear time',
    (_name, text) => {
      const separated = separate(text, { format: 'text' });
      expect(separated.segments.at(-1)?.end).toBeGreaterThan(text.length - 30);
    },
    60_000,
  );

  it('any text is covered once by exact slices', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'Reply',
        'Comments (3)',
        'Anna says:',
        '2 weeks ago',
        '4 May 2020 at 10:00',
        '😂',
        'This ^^',
        ...ARTICLE,
        ...COMMENTS,
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    const ending = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, ending), { maxLength: 40 }), (lines) => {
        const text = lines.map(([words, end]) => words + end).join('');
        expectWhole(text, separate(text, { format: 'text' }));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
