/**
 * The letters of a text in one pass, for language identification: folded to small letters, words apart, counted by
 * script. Nothing is cut out of the string and nothing is allocated for a text.
 */

/** How many letters of a text are looked at: the rest of a long comment is in the same language. */
export const LETTERS_READ = 240;
/** Signs between letters can be many; after so many code units a text is read no further. */
const UNITS_READ = 4 * LETTERS_READ;

/** Scripts, each with the language it answers for where it is written in (nearly) one; '' where many share it. */
const SCRIPTS: readonly (readonly [script: string, language: string])[] = [
  ['Latin', ''],
  ['Cyrillic', ''],
  ['Arabic', ''],
  ['Devanagari', ''],
  ['Greek', 'el'],
  ['Hebrew', 'he'],
  ['Han', 'zh'],
  ['Hiragana', 'ja'],
  ['Katakana', 'ja'],
  ['Hangul', 'ko'],
  ['Thai', 'th'],
  ['Armenian', 'hy'],
  ['Georgian', 'ka'],
  ['Tamil', 'ta'],
  ['Telugu', 'te'],
  ['Kannada', 'kn'],
  ['Malayalam', 'ml'],
  ['Gujarati', 'gu'],
  ['Gurmukhi', 'pa'],
  ['Bengali', 'bn'],
  ['Oriya', 'or'],
  ['Sinhala', 'si'],
  ['Ethiopic', 'am'],
  ['Khmer', 'km'],
  ['Lao', 'lo'],
  ['Myanmar', 'my'],
  ['Tibetan', 'bo'],
  ['Thaana', 'dv'],
  ['Mongolian', 'mn'],
  ['Bopomofo', 'zh'],
  ['Canadian_Aboriginal', 'iu'],
  ['Yi', 'ii'],
];

export const LATIN = 1;
export const CYRILLIC = 2;
export const ARABIC = 3;
export const DEVANAGARI = 4;
/** By script number (1 and up); 0 is every other script. */
export const SCRIPT_LANGUAGES: readonly string[] = ['', ...SCRIPTS.map(([, language]) => language)];

const SCRIPT_TESTS = SCRIPTS.map(([script]) => new RegExp(`\\p{Script=${script}}`, 'u'));
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const MARK_BIT = 1 << 22;
const APOSTROPHE = 0x27;

const KNOWN = 1 << 23;

/** By code point, 256 a page: 0 until first met, then folded letter, script << 16, bits for a mark and for being known. */
const pages: (Uint32Array | undefined)[] = [];

function firstMet(code: number): number {
  pages[code >> 8] ??= new Uint32Array(256);
  const page = pages[code >> 8]!;
  page[code & 255] = describe(String.fromCodePoint(code));
  return page[code & 255]!;
}

function describe(sign: string): number {
  const isMark = MARK.test(sign);
  if (!isMark && !LETTER.test(sign)) return KNOWN;
  // Fullwidth, circled and mathematical letters are the plain ones; a sign that is more than one letter stays.
  const plain = sign.normalize('NFKC').toLowerCase();
  const folded = plain.length === 1 ? plain : sign.toLowerCase();
  const script = SCRIPT_TESTS.findIndex((test) => test.test(folded)) + 1;
  return (folded.charCodeAt(folded.length - 1) || 1) | (script << 16) | (isMark ? MARK_BIT : 0) | KNOWN;
}

/** What was read of the last text: one buffer for all, good until the next call of `readLetters`. */
export interface Letters {
  /** Folded letters, marks and apostrophes, a 0 before, between and after words. */
  readonly codes: Uint16Array;
  /** How many of `codes` are filled. */
  length: number;
  /** Letters without marks. */
  count: number;
  /** Letters by script number. */
  readonly byScript: Uint16Array;
}

const letters: Letters = {
  codes: new Uint16Array(2 * LETTERS_READ + 4),
  length: 0,
  count: 0,
  byScript: new Uint16Array(SCRIPTS.length + 1),
};

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;

/** Reads the beginning of a text, without web addresses, names of users and hashtags. */
export function readLetters(text: string): Letters {
  const { codes, byScript } = letters;
  byScript.fill(0);
  codes[0] = 0;
  let length = 1;
  let count = 0;
  const end = Math.min(text.length, UNITS_READ);
  for (let at = 0; at < end && count < LETTERS_READ && length < codes.length - 2; at++) {
    let code = text.charCodeAt(at);
    if ((code & 0xfc00) === 0xd800) {
      code = text.codePointAt(at)!;
      if (code > 0xffff) at++;
    }
    const entry = pages[code >> 8]?.[code & 255] || firstMet(code);
    const inWord = codes[length - 1] !== 0;
    if (entry === KNOWN) {
      if ((code === APOSTROPHE || code === 0x2019) && inWord) codes[length++] = APOSTROPHE;
      else {
        if (inWord) codes[length++] = 0;
        if (code === 0x40 || code === 0x23) at = endOfAddress(text, at, end);
      }
      continue;
    }
    if (!inWord && beginsAddress(text, at, code)) {
      at = endOfAddress(text, at, end);
      continue;
    }
    codes[length++] = entry & 0xffff;
    if ((entry & MARK_BIT) !== 0) continue;
    byScript[(entry >>> 16) & 63]!++;
    count++;
  }
  if (codes[length - 1] !== 0) codes[length++] = 0;
  letters.length = length;
  letters.count = count;
  return letters;
}

function beginsAddress(text: string, at: number, code: number): boolean {
  const small = code | 32;
  if (small === 0x68) return /^https?:\/\//iu.test(text.slice(at, at + 8));
  return small === 0x77 && text.slice(at, at + 4).toLowerCase() === 'www.';
}

function endOfAddress(text: string, at: number, end: number): number {
  let next = at;
  while (next + 1 < end && !isSpace(text.charCodeAt(next + 1))) next++;
  return next;
}

/** The script that most letters are in, or 0; Latin counts for less, since names in Korean text are Latin. */
export function dominantScript({ byScript, count }: Letters): number {
  const latin = byScript[LATIN]!;
  let best = 0;
  let most = 0;
  for (let script = LATIN + 1; script < byScript.length; script++) {
    if (byScript[script]! <= most) continue;
    best = script;
    most = byScript[script]!;
  }
  // A Latin name inside Korean text is short; a Greek letter inside English text is one.
  return latin > 0 && 2 * latin >= count ? LATIN : best;
}
