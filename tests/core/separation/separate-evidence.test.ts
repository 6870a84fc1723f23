import { describe, expect, it } from 'vitest';
import { actsOf } from '../../../src/core/separation/acts.js';
import { type Block, measure } from '../../../src/core/separation/blocks.js';
import { cutRun } from '../../../src/core/separation/cut.js';
import { findHeaders } from '../../../src/core/separation/headers.js';
import { splitLines } from '../../../src/core/separation/lines.js';
import { pageLanguage } from '../../../src/core/separation/words.js';

function read(text: string): Block[] {
  const lines = splitLines(text);
  const language = pageLanguage(lines);
  return lines.map((line) => measure(line, language));
}

const ARTICLE = `The old bridge at Quarry Lane will be closed to lorries from Monday, and the detour adds nine kilometres to the trip.
The county says that the repair will take until the spring, and that the cost is not yet known to anybody in the office.`;

describe('what readers do to who wrote', () => {
  it.each([
    ['en', 'Great post as always, Marta.'],
    ['en', 'I really enjoyed reading this.'],
    ['en', 'Sorry, but your argument does not hold up.'],
    ['en', 'Thank you so much for writing this.'],
    ['de', 'Vielen Dank für die schöne Zusammenfassung!'],
    ['fr', 'Merci beaucoup pour ces conseils.'],
    ['es', 'Muchas gracias por el artículo.'],
    ['sv', 'Tack för ett bra inlägg!'],
  ])('%s: %s', (code, text) => {
    expect(actsOf(text, code).answers).toBe(true);
  });

  it.each([
    'The council thanked the volunteers for their work on the bridge.',
    'The road was built ten years after the idea was first spoken of.',
    'She said that she agreed with the minister.',
  ])('a reporter does none of it: %s', (text) => {
    expect(actsOf(text, 'en')).toEqual({ answers: false, asksThem: false, farewell: false });
  });

  it('asks the others, and takes leave on a line of its own', () => {
    expect(actsOf('Does anyone know where to buy rye flour?', 'en').asksThem).toBe(true);
    expect(actsOf('Cheers, Colin', 'en').farewell).toBe(true);
    expect(actsOf('Viele Grüße', 'de').farewell).toBe(true);
    expect(actsOf('Best of all was the soup on the second day of the fair', 'en').farewell).toBe(false);
  });
});

describe('headers that recur in no form', () => {
  it('one alone, a name over a minute, under the end of a text', () => {
    const blocks = read(
      `${ARTICLE}\nTed Wilson\nOctober 14th, 2012 at 4:51 pm\nI drive there every day and nobody told us.`,
    );
    expect([...findHeaders(blocks).marks]).toEqual([0, 0, 1, 2, 0]);
  });

  it('none is the date over the first paragraph', () => {
    const blocks = read(`Bridge closed\nOctober 14th, 2012 at 4:51 pm\n${ARTICLE}`);
    expect(findHeaders(blocks).marks.every((mark) => mark === 0)).toBe(true);
  });

  it('the date and the clock on a line each are one header', () => {
    const thread = ['Jack', 'Ann', 'Bo'].map(
      (name) => `${name}\nNovember 6th, 2012\n10:1${name.length} am\nNobody asked us about it.`,
    );
    const { marks } = findHeaders(read([ARTICLE, ...thread].join('\n')));
    expect([...marks].slice(2)).toEqual([1, 2, 2, 0, 1, 2, 2, 0, 1, 2, 2, 0]);
  });

  it.each([
    [
      'a name holds words that stand around names',
      ['Mara on the Hill May 3, 2019 at 9:14 am', 'Jo Fenn May 3, 2019 at 9:20 am'],
    ],
    ['a name ends in a number', ['by rower15 on May 3, 2019 9:14 AM', 'by Jo Fenn on May 3, 2019 9:20 AM']],
    [
      'a name stands with its number and its site over the time',
      ['2 Mara @ Notes from the Hill House\nMay 3, 2019 at 9:14 am', '3 Jo\nMay 3, 2019 at 9:20 am'],
    ],
  ])('are of one form though %s', (_why, headers) => {
    const blocks = read(
      `${ARTICLE}\n${headers.map((header) => `${header}\nI drive there every day and nobody told us.`).join('\n')}`,
    );
    const { marks, count } = findHeaders(blocks);
    expect(marks.filter((mark) => mark === 1)).toHaveLength(headers.length);
    expect(count).toBe(headers.length);
  });

  it('lend their form to one that says more behind the time', () => {
    const headers = ['by Ann on May 3, 2019', 'by Bo Lind on May 3, 2019', 'by Cid on May 4, 2019 via mobile'];
    const blocks = read(
      `${ARTICLE}\n${headers.map((header) => `${header}\nI drive there every day and nobody told us.`).join('\n')}`,
    );
    expect([...findHeaders(blocks).marks]).toEqual([0, 0, 1, 0, 1, 0, 1, 0]);
  });

  it('leave the newest post of who writes out of the comment', () => {
    const body = 'I drive there every day and nobody told us.';
    const blocks = read(
      `${ARTICLE}\nAnn May 3, 2019 at 9:14 am\n${body}\nAnn recently posted..My garden in May\nBo May 3, 2019 at 9:20 am\nSame here.`,
    );
    const cuts = cutRun(blocks, findHeaders(blocks), 2, blocks.length);
    expect(cuts.map(({ first, last, aside }) => [first, last, [...aside]])).toEqual([
      [2, 4, [2, 4]],
      [5, 6, [5]],
    ]);
  });

  it('names without a time where somebody speaks twice, and no subtitles', () => {
    const said = 'Nobody asked us about it, and now it is closed.';
    const thread = ['datron', 'Julie W', 'datron', 'artsy'].map((name) => `${name}\n${said}`).join('\n');
    expect([...findHeaders(read(`${ARTICLE}\n${thread}`)).marks].slice(2)).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
    const parts = ['Materials', 'Method', 'Results', 'Outlook'].map((title) => `${title}\n${said}`).join('\n');
    expect(findHeaders(read(`${ARTICLE}\n${parts}`)).marks.every((mark) => mark === 0)).toBe(true);
  });
});

describe('cuts', () => {
  it('leave the date under a comment out of its text', () => {
    const blocks = read(
      ['Julie wrote:', 'Welcome back! We have missed you.', 'Friday, November 2, 2012 at 7:28 pm']
        .concat(['Karen wrote:', 'So have I.', 'Friday, November 2, 2012 at 8:30 pm'])
        .join('\n'),
    );
    const cuts = cutRun(blocks, findHeaders(blocks), 0, blocks.length);
    expect(cuts.map(({ first, last, aside }) => [first, last, [...aside]])).toEqual([
      [0, 2, [0, 2]],
      [3, 5, [3, 5]],
    ]);
  });
});
