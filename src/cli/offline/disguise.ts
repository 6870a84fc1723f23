import type { Random } from '../../core/random.js';

/**
 * Ways in which people write a text that a filter should not know and a reader still does. Training on copies of
 * spam and of honest comments alike, disguised alike, keeps a disguise from being evidence by itself: without them
 * every second honest comment in leet was called spam. (What is folded before the features, such as look-alike and
 * styled letters or invisible ones, needs no copies.)
 */
const WAYS: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => swapped(text, LEET_SIGNS, 0.4 + random.next() * 0.5, random),
  (text, random) => swapped(text, LEET_DIGITS, 0.2 + random.next() * 0.7, random),
  (text, random) => eachWord(text, 0.3 + random.next() * 0.7, random, (word) => [...word].join(' ')),
  (text, random) =>
    eachWord(text, 0.3 + random.next() * 0.7, random, (word) => [...word].join(pick([...'.-_*'], random))),
  (text, random) => text.split(' ').join(pick([...'_-.~'], random)),
  (text, random) => text.split(' ').join(` ${pick(EMOJI, random)} `),
  (text) => text.replaceAll(' ', ''),
  (text) => text.toUpperCase(),
  (text, random) => eachWord(text, 0.5, random, (word) => word.replace(/(?<=^\p{L})\p{L}/u, '*')),
  (text, random) => eachWord(text, 0.5, random, (word) => word.replace(/(?<=\p{L})[aeiou]/iu, '')),
];

const EMOJI = ['✨', '🔥', '💰', '❤️', '😂', '👇', '⭐', '🙏'];
const pick = (from: readonly string[], random: Random): string => from[random.integer(from.length)]!;

const LEET_SIGNS = new Map(Object.entries({ a: '@', e: '3', i: '!', o: '0', s: '$', t: '7' }));
const LEET_DIGITS = new Map(Object.entries({ a: '4', e: '3', i: '1', o: '0', s: '5', t: '7', b: '8', g: '9' }));

/** The text in one of these disguises, chosen at random. */
export function disguised(text: string, random: Random): string {
  return WAYS[random.integer(WAYS.length)]!(text, random);
}

function swapped(text: string, letters: ReadonlyMap<string, string>, share: number, random: Random): string {
  return [...text]
    .map((char) => {
      const other = letters.get(char.toLowerCase());
      return other !== undefined && random.next() < share ? other : char;
    })
    .join('');
}

function eachWord(text: string, share: number, random: Random, change: (word: string) => string): string {
  return text
    .split(' ')
    .map((word) => (word.length > 3 && random.next() < share ? change(word) : word))
    .join(' ');
}
