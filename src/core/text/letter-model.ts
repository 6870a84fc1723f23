import { LETTER_PAIRS } from './letter-pairs.js';

/** Which letters follow which in one language, in bits; and its commonest words. */
export interface LetterModel {
  /** ISO 639-1. */
  readonly language: string;
  /** Index of a letter by code unit, 0 where the language has no such letter. */
  readonly letters: Uint8Array;
  readonly size: number;
  /** Half bits: what a letter costs after another one, a row a letter, the border of a word at index 0. */
  readonly costs: Uint8Array;
  readonly words: ReadonlySet<string>;
}

/** Code units below this have a place in the tables: all alphabets of the models, Vietnamese last. */
const LETTER_LIMIT = 0x1f00;
/** What a letter costs that the language does not have, in half bits. */
const FOREIGN_COST = 28;
/** A common word costs no more than this, in half bits. */
const COMMON_WORD_COST = 18;

let built: ReadonlyMap<string, readonly LetterModel[]> | null = null;

/** By script; built when it is first asked for, which most texts never do. */
function models(): ReadonlyMap<string, readonly LetterModel[]> {
  if (built) return built;
  const byScript = new Map<string, LetterModel[]>();
  for (const [language, [alphabet, costs, words]] of Object.entries(LETTER_PAIRS)) {
    const letters = new Uint8Array(LETTER_LIMIT);
    [...alphabet].forEach((letter, at) => {
      letters[letter.charCodeAt(0)] = at + 1;
    });
    const script = scriptOf(alphabet.charCodeAt(alphabet.length >> 1));
    const model: LetterModel = {
      language,
      letters,
      size: alphabet.length + 1,
      costs: Uint8Array.from(costs, (char) => char.charCodeAt(0) - 48),
      words: new Set(words.split(' ')),
    };
    byScript.set(script, [...(byScript.get(script) ?? []), model]);
  }
  built = byScript;
  return built;
}

/** The script of a letter, as far as there are models for it; `''` for any other. */
export function scriptOf(unit: number): string {
  if (unit < 0x370) return 'latin';
  if (unit < 0x400) return 'greek';
  if (unit < 0x530) return 'cyrillic';
  if (unit >= 0x590 && unit < 0x600) return 'hebrew';
  if (unit >= 0x600 && unit < 0x780) return 'arabic';
  return unit >= 0x1e00 && unit < LETTER_LIMIT ? 'latin' : '';
}

/** The models of languages written in a script of `scriptOf`. */
export const modelsOf = (script: string): readonly LetterModel[] => models().get(script) ?? [];

/** Small letters, one code unit each, composed: the form that the models read. */
export const foldWord = (word: string): string => {
  const folded = /[İI]/.test(word) ? word.replace(/[İI]/g, 'i') : word;
  return folded.toLowerCase();
};

/** What a folded word costs in a language, in half bits; low for its own words. */
export function wordCost(model: LetterModel, word: string): number {
  const { letters, size, costs } = model;
  let total = 0;
  let last = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const letter = unit < LETTER_LIMIT ? letters[unit]! : 0;
    if (letter === 0) {
      total += FOREIGN_COST;
    } else total += costs[last * size + letter]!;
    last = letter;
  }
  total += costs[last * size]!;
  return total > COMMON_WORD_COST && model.words.has(word) ? COMMON_WORD_COST : total;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** The words of a text, folded, at most so many. */
export function foldedWords(text: string, most: number): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    words.push(foldWord(word));
    if (words.length >= most) break;
  }
  return words;
}

export interface Fit {
  /** The language that fits best, `''` where there is no model. */
  readonly language: string;
  /** What the words cost in it, in bits. */
  readonly bits: number;
}

/** The language in which words of one script cost least. Words of other scripts cost as foreign letters. */
export function bestFit(words: readonly string[], script: string): Fit {
  let language = '';
  let least = Number.POSITIVE_INFINITY;
  for (const model of modelsOf(script)) {
    let total = 0;
    for (const word of words) {
      total += wordCost(model, word);
      if (total >= least) break;
    }
    if (total < least) {
      least = total;
      language = model.language;
    }
  }
  return { language, bits: least / 2 };
}
