import { describe, expect, it } from 'vitest';
import { createRecentTexts, fingerprint, likeness, NEAR_DUPLICATE } from '../../../src/core/text/fingerprint.js';

const OFFER =
  'I was in debt until I met Mrs Halloway on her trading channel, now I make 4,500 a week from home. Write to her today!';
const alike = (left: string, right: string): number => {
  const one = fingerprint(left);
  const other = fingerprint(right);
  if (!one || !other) throw new Error('too short');
  return likeness(one, other);
};
const sharesKey = (left: string, right: string): boolean => {
  const other = new Set(fingerprint(right)?.keys);
  return fingerprint(left)?.keys.some((key) => other.has(key)) ?? false;
};

describe('fingerprint', () => {
  it('is the same for the same text on every run', () => {
    expect(fingerprint(OFFER)).toEqual(fingerprint(OFFER));
    expect(fingerprint('The bridge in Olmar opens again on Monday.')?.keys.slice(0, 3)).toMatchInlineSnapshot(`
      [
        -99819536,
        710906849,
        -1508322098,
      ]
    `);
  });

  it.each([
    ['another price and other emoji', OFFER.replace('4,500', '7,200').replace('today!', 'today 🔥🔥')],
    ['capitals, blanks and signs', OFFER.toUpperCase().replaceAll(' ', '  ').replaceAll(',', ' --')],
    ['letters written apart', OFFER.replace('trading channel', 't r a d i n g c h a n n e l')],
    ['styled letters', OFFER.replace('debt', '𝐝𝐞𝐛𝐭').replace('home', 'ｈｏｍｅ')],
    ['look-alike letters', OFFER.replace('home', 'hоmе').replace('week', 'wеek')],
    ['invisible letters', [...OFFER].join('\u200b')],
  ])('does not change for %s', (_, changed) => {
    expect(alike(OFFER, changed)).toBe(1);
    expect(sharesKey(OFFER, changed)).toBe(true);
  });

  it('knows a text again where a name was changed and a sentence added', () => {
    const changed = `${OFFER.replace('Halloway', 'Brenner')} God bless.`;
    expect(alike(OFFER, changed)).toBeGreaterThanOrEqual(NEAR_DUPLICATE);
    expect(sharesKey(OFFER, changed)).toBe(true);
  });

  it('tells texts on one subject apart', () => {
    const other =
      'The trading channel between the islands was closed for a week, and my neighbour from Halloway made the best of it at home.';
    expect(alike(OFFER, other)).toBeLessThan(0.2);
    expect(sharesKey(OFFER, other)).toBe(false);
  });

  it('gives none for a text too short to be known again', () => {
    expect(fingerprint('great video, thank you')).toBeNull();
    expect(fingerprint('')).toBeNull();
    expect(fingerprint('1234567890 '.repeat(20))).toBeNull();
  });

  it('works on scripts other than Latin, and takes bounded time for a huge text', () => {
    expect(fingerprint('Наша экономика растёт, а ваша только обещает расти')).not.toBeNull();
    const huge = fingerprint('buy now and save '.repeat(100_000));
    expect(huge?.sketch).toHaveLength(24);
  });

  it('gives numbers that fit a signed 32-bit column', () => {
    const print = fingerprint(OFFER);
    for (const value of [...(print?.sketch ?? []), ...(print?.keys ?? [])]) expect(value | 0).toBe(value);
    expect(print?.keys).toHaveLength(8);
  });
});

describe('recent texts', () => {
  const print = (text: string) => fingerprint(text) ?? expect.fail('too short');

  it('counts the other authors of nearly the same text, not the same author again', () => {
    const recent = createRecentTexts();
    expect(recent.authorsBefore(print(OFFER), 'ann')).toBe(0);
    expect(recent.authorsBefore(print(OFFER), 'ann')).toBe(0);
    expect(recent.authorsBefore(print(OFFER.replace('4,500', '900')), 'bob')).toBe(1);
    expect(recent.authorsBefore(print(OFFER), 'cid')).toBe(2);
    expect(recent.authorsBefore(print('Something else altogether, about ferries.'), 'dan')).toBe(0);
  });

  it('counts texts without an author each for itself', () => {
    const recent = createRecentTexts();
    recent.authorsBefore(print(OFFER), null);
    recent.authorsBefore(print(OFFER), null);
    expect(recent.authorsBefore(print(OFFER), null)).toBe(2);
  });

  it('forgets the oldest first', () => {
    const recent = createRecentTexts(3);
    const texts = [
      'ferries to the islands are late again today',
      'the grid link costs more than it was said to',
      'nobody asked the people who live by the quarry',
    ];
    recent.authorsBefore(print(OFFER), 'ann');
    for (let round = 0; round < 5; round++)
      for (const text of texts) recent.authorsBefore(print(text), `reader ${round}`);
    expect(recent.authorsBefore(print(OFFER), 'bob')).toBe(0);
    expect(recent.authorsBefore(print(texts[2] ?? ''), 'bob')).toBe(1);
  });
});
