import { describe, expect, it } from 'vitest';
import { JOINS, LETTER, NUMBER, seek } from '../../../src/core/separation/characters.js';

/** The words of a text, as `seek` finds them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  const begins = LETTER | NUMBER;
  let end = 0;
  for (let at = seek(text, 0, begins, true); at < text.length; at = seek(text, end, begins, true)) {
    end = seek(text, at, begins | JOINS, false);
    words.push(text.slice(at, end));
  }
  return words;
}

describe('words by a look into a table', () => {
  it.each([
    'Don’t say it’s 3rd-rate, «c’est» «ça» 12.5 %!',
    'Łódź, İstanbul — Ünlü; n\u0303o e\u0301 \u0301alone',
    'अगर आप कहते हैं 日本語テキスト ١٢٣',
    '𝒜𝓷𝓷𝓪 says 😀 𝟙𝟚 \ud835 lone \udc9c halves',
    "''quoted'' 'tis",
    '',
  ])('are those of the Unicode classes: %j', (text) => {
    expect(wordsOf(text)).toEqual(text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? []);
    // A second look finds what the first one put into the table.
    expect(wordsOf(text)).toEqual(text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? []);
  });
});
