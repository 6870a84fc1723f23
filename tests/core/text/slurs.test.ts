import { describe, expect, it } from 'vitest';
import { slursIn } from '../../../src/core/text/slurs.js';

const words = (text: string): string[] => slursIn(text).map(({ begin, end }) => text.slice(begin, end));

describe('words that are covered', () => {
  it('are found in any case, with marks, stretched and with digits in the place of letters', () => {
    expect(words('You FAGGOT, you f4ggots, you wh0re; what a slut!')).toEqual(['FAGGOT', 'f4ggots', 'wh0re', 'slut']);
    expect(words('Fuuuuuck off')).toEqual(['Fuuuuuck']);
    expect(words('Fuuck, fucking, motherfucker')).toEqual(['fucking', 'motherfucker']);
    expect(words('f**k this, c**t')).toEqual(['f**k', 'c**t']);
    expect(words('Du Hurensohn! Quel connard. Он пидорас и ублюдок.')).toEqual([
      'Hurensohn',
      'connard',
      'пидорас',
      'ублюдок',
    ]);
  });

  it('are whole words: ordinary ones that hold their letters are left alone', () => {
    expect(
      words('Scunthorpe, Dickens, cocktails, raccoons, a chinking glass, niggardly, the Kanal, Hurenkind, putative'),
    ).toEqual([]);
    expect(words('Montenegro, il colore negro, non nicht cina finocchio; 5 * 4 = 20 ** 2; a***')).toEqual([]);
    expect(words('')).toEqual([]);
  });

  it('take time in proportion to the text, whatever it holds', () => {
    const started = performance.now();
    slursIn('*'.repeat(200_000));
    slursIn('f*'.repeat(100_000));
    slursIn('a '.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
