import type { Span } from '../assessment.js';

/**
 * What a token is. `word`: letters with their marks, digits among them, apostrophes inside; one Han, kana or
 * syllable of a script without spaces is a word of its own. `number`: digits alone, with the points and commas
 * inside. `sign`: a run of one punctuation mark or symbol. `emoji`: one emoji with its joiners and skin tones.
 * `link`: what begins as a web address does.
 */
export type TokenKind = 'word' | 'number' | 'sign' | 'emoji' | 'link';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Classes of code units. `Other` is white space, controls and what else separates. */
enum Class {
  Unknown,
  Other,
  Letter,
  Digit,
  Sign,
  /** A letter that is a token alone: scripts written without spaces. */
  Alone,
  /** Part of a surrogate pair: classed by its code point. */
  Surrogate,
  /** Belongs to what stands before it: combining marks, joiners, variation selectors. */
  Extend,
  Emoji,
}

const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function classify(char: string): Class {
  // Marks before letters: a vowel sign of an Indic script continues the word.
  if (/\p{M}/u.test(char) || char === '\u200c' || char === '\u200d') return Class.Extend;
  if (/\p{L}/u.test(char)) return ALONE.test(char) ? Class.Alone : Class.Letter;
  if (/\p{N}/u.test(char)) return Class.Digit;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(char)) return Class.Emoji;
  return /[\p{P}\p{S}]/u.test(char) ? Class.Sign : Class.Other;
}

/** Classes of the code units seen so far: a property look-up costs 50 times as much. */
const known = new Uint8Array(0x10000);
for (let unit = 0xd800; unit < 0xe000; unit++) known[unit] = Class.Surrogate;

function classAt(text: string, at: number): Class {
  const unit = text.charCodeAt(at);
  const found = known[unit] as Class;
  if (found === Class.Surrogate) {
    const point = text.codePointAt(at)!;
    return point > 0xffff ? classify(String.fromCodePoint(point)) : Class.Other;
  }
  if (found !== Class.Unknown) return found;
  const fresh = classify(String.fromCharCode(unit));
  known[unit] = fresh;
  return fresh;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
const isNumberPoint = (unit: number): boolean => unit === 0x2e || unit === 0x2c;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+/iy;

/**
 * Cuts a text into tokens in one pass; white space and controls belong to none. Linear on any input.
 *
 * `text.slice(token.begin, token.end)` is the token's text. Case is kept.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  scan(text, (kind, begin, end) => tokens.push({ kind, begin, end, text: text.slice(begin, end) }));
  return tokens;
}

/** Calls back for each token without building it: for passes over much text. */
export function scan(text: string, found: (kind: TokenKind, begin: number, end: number) => void): void {
  const length = text.length;
  const step = (at: number): number => ((text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < length ? 2 : 1);
  let at = 0;
  while (at < length) {
    const begin = at;
    const kind = classAt(text, at);
    if (kind === Class.Other || kind === Class.Extend) {
      at += step(at);
      continue;
    }
    if (kind === Class.Letter) {
      // Only h and w begin an address; the check costs nothing for other words.
      const first = text.charCodeAt(at) | 0x20;
      if (first === 0x68 || first === 0x77) {
        LINK.lastIndex = at;
        if (LINK.test(text)) {
          at = trimLink(text, begin, LINK.lastIndex);
          found('link', begin, at);
          continue;
        }
      }
      at = wordEnd(text, at, length);
      found('word', begin, at);
      continue;
    }
    at += step(at);
    if (kind === Class.Digit) {
      let onlyDigits = true;
      while (at < length) {
        const next = classAt(text, at);
        if (next === Class.Digit) at += step(at);
        else if (next === Class.Letter) {
          onlyDigits = false;
          at = wordEnd(text, at, length);
        } else if (isNumberPoint(text.charCodeAt(at)) && at + 1 < length && classAt(text, at + 1) === Class.Digit)
          at += 1;
        else break;
      }
      found(onlyDigits ? 'number' : 'word', begin, at);
    } else if (kind === Class.Alone) {
      while (at < length && classAt(text, at) === Class.Extend) at += 1;
      found('word', begin, at);
    } else if (kind === Class.Emoji) {
      at = emojiEnd(text, begin, at, length);
      found('emoji', begin, at);
    } else {
      const unit = text.charCodeAt(begin);
      while (at < length && text.charCodeAt(at) === unit && (unit & 0xf800) !== 0xd800) at += 1;
      found('sign', begin, at);
    }
  }
}

function wordEnd(text: string, from: number, length: number): number {
  let at = from;
  while (at < length) {
    const next = classAt(text, at);
    if (next === Class.Letter || next === Class.Digit || next === Class.Extend) {
      at += (text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1;
    } else if (
      isApostrophe(text.charCodeAt(at)) &&
      at > from &&
      at + 1 < length &&
      classAt(text, at + 1) === Class.Letter
    ) {
      at += 1;
    } else break;
  }
  return at;
}

/** An emoji sequence: joined by U+200D, with modifiers and selectors; two regional indicators are one flag. */
function emojiEnd(text: string, begin: number, from: number, length: number): number {
  const isFlagHalf = (at: number): boolean => {
    const point = text.codePointAt(at) ?? 0;
    return point >= 0x1f1e6 && point <= 0x1f1ff;
  };
  if (isFlagHalf(begin)) return from < length && isFlagHalf(from) ? from + 2 : from;
  let at = from;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const point = text.codePointAt(at)!;
    if (point >= 0x1f3fb && point <= 0x1f3ff) at += 2;
    else if (unit === 0x200d && at + 1 < length && classAt(text, at + 1) === Class.Emoji) {
      at += 1 + (text.codePointAt(at + 1)! > 0xffff ? 2 : 1);
    } else if (classAt(text, at) === Class.Extend && unit !== 0x200d) at += point > 0xffff ? 2 : 1;
    else break;
  }
  return at;
}

/** The full stop or bracket after an address belongs to the sentence. */
function trimLink(text: string, begin: number, end: number): number {
  let at = end;
  while (at > begin + 4 && '.,;:!?)]}\'"’”'.includes(text[at - 1]!)) at--;
  return at;
}
