import type { Change } from './hits.js';
import { bestFit, foldWord, scriptOf } from './letter-model.js';
import { type SingleByteCharset, UPPER_HALVES } from './mojibake-tables.js';

/**
 * Text of one single-byte set that was read as another one: every byte became another letter, and only the language
 * tells. First the set that it was read in, then those that it may have been written in.
 */
const MIX_UPS: readonly (readonly [readAs: SingleByteCharset, writtenIn: readonly SingleByteCharset[]])[] = [
  [
    'windows-1252',
    [
      'windows-1251',
      'koi8-r',
      'koi8-u',
      'cp866',
      'windows-1250',
      'iso-8859-2',
      'windows-1253',
      'windows-1254',
      'windows-1255',
      'windows-1256',
      'windows-1257',
      'macintosh',
      'cp437',
      'cp850',
    ],
  ],
  ['windows-1251', ['koi8-r', 'koi8-u', 'cp866', 'windows-1252']],
  ['koi8-r', ['windows-1251', 'cp866']],
  ['cp866', ['windows-1251', 'koi8-r']],
  ['macintosh', ['windows-1252', 'windows-1251']],
  ['cp437', ['windows-1252']],
  ['cp850', ['windows-1252']],
];

/** Letters that are honest each in some language, and side by side in one text in hardly any. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['ø', 'ìèù¾ë'],
  ['šž', 'èæðøìùï¾'],
  ['õû', 'öü'],
  ['õ', 'û'],
  ['þº', 'ã'],
  ['ýðþ', 'çü'],
  ['ðþ', 'ëèûøâîç'],
  ['êæ', '³¹¿œñ'],
];

const LATIN_SMALL = 1;
const LATIN_ACCENTED = 2;
const OUT_OF_PLACE = 4;
const CYRILLIC_SMALL = 8;
const CYRILLIC_CAPITAL = 16;
const CYRILLIC_SIGN = 32;
const NO_TWIN = 64;

const KNOWN_UNITS = 0x2600;
let kinds: Uint8Array | null = null;
const pairBits = new Uint32Array(KNOWN_UNITS);

function unitKinds(): Uint8Array {
  if (kinds) return kinds;
  const table = new Uint8Array(KNOWN_UNITS);
  const mark = (pattern: RegExp, kind: number): void => {
    for (let unit = 0; unit < KNOWN_UNITS; unit++) if (pattern.test(String.fromCharCode(unit))) table[unit]! |= kind;
  };
  mark(/[a-z]/u, LATIN_SMALL);
  mark(/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/u, LATIN_ACCENTED);
  mark(/[\u0080-\u009f¡-¶¸-¿À-ÖØ-Þ×÷†-‡‰-›€™‚„”ˆ˜ŒŠŽŸƒ\u0370-\u03ff\u2190-\u23ff\u2500-\u25ffⁿ]/u, OUT_OF_PLACE);
  mark(/[а-яё]/u, CYRILLIC_SMALL);
  mark(/[А-ЯЁ]/u, CYRILLIC_CAPITAL);
  mark(/[\u00a0¤¦§©¬®ЁЄЇЎёєїўҐ°∙·√№■╨╩╦╪]/u, CYRILLIC_SIGN);
  mark(/[бгджзийлмптфцчшщъыьэюя]/u, NO_TWIN);
  PAIRS.forEach(([one, other], at) => {
    for (const char of one) pairBits[char.charCodeAt(0)]! |= 1 << (2 * at);
    for (const char of other) pairBits[char.charCodeAt(0)]! |= 2 << (2 * at);
  });
  kinds = table;
  return table;
}

/**
 * Whether a text shows what mixed-up text does and clean text hardly ever: four accented Latin letters in a row; a
 * sign, a capital or a letter of another script between two small Latin letters; Cyrillic letters that look like no
 * Latin one beside these; small letters before capitals in Cyrillic; signs amid Cyrillic; or one of `PAIRS`. One pass
 * over the text, so that clean text costs next to nothing.
 */
function isSuspect(text: string): boolean {
  const table = unitKinds();
  let accented = 0;
  let pairs = 0;
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = unit < KNOWN_UNITS ? table[unit]! : 0;
    if (unit > 0x7f) {
      accented = (kind & LATIN_ACCENTED) !== 0 ? accented + 1 : 0;
      if (accented === 4) return true;
      if (unit < KNOWN_UNITS) pairs |= pairBits[unit]!;
      if ((kind & CYRILLIC_CAPITAL & last) !== 0 && (before & CYRILLIC_SMALL) !== 0) return true;
      if ((kind & CYRILLIC_SIGN) !== 0 && (last & CYRILLIC_SIGN) !== 0 && (before & CYRILLIC_SMALL) !== 0) return true;
      if ((kind & CYRILLIC_SMALL) !== 0 && (last & CYRILLIC_SIGN) !== 0 && (before & CYRILLIC_SMALL) !== 0) return true;
      if ((kind & NO_TWIN) !== 0 && (last & LATIN_SMALL) !== 0) return true;
    } else {
      accented = 0;
      if ((kind & LATIN_SMALL) !== 0) {
        if ((last & NO_TWIN) !== 0) return true;
        if ((last & OUT_OF_PLACE) !== 0 && (before & LATIN_SMALL) !== 0) return true;
      }
    }
    before = last;
    last = kind;
  }
  return (pairs & (pairs >>> 1) & 0x55555555) !== 0;
}

/** A line is judged in pieces of about this many code units; so many words of each. */
const PIECE = /[^\n]{1,400}[^\s]{0,100}/gu;
const ONE_PIECE = 2000;
const MOST_WORDS = 48;
/** What a reading must save, in bits: over all, and for each character that it changes. */
const LEAST_BITS = 24;
const LEAST_BITS_PER_CHARACTER = 0.4;
/** What the letters of the result may cost, in bits each: less than chance, about what a language costs. */
const MOST_BITS_PER_LETTER = 5;
/** A sign inside a word, or a small letter before a capital. */
const ODD_BITS = 10;
/** A letter of a script without a model. */
const UNKNOWN_BITS = 12;
/** A text has one of them in so many letters at most. */
const LETTERS_AN_ODD_SIGN = 60;

/** Lines, or pieces of them, that make sense only when their bytes are read in another single-byte set. */
export function findMixUps(text: string): Change[] {
  const changes: Change[] = [];
  if (text.length <= ONE_PIECE && !isSuspect(text)) return changes;
  for (const piece of text.matchAll(PIECE)) {
    if (!isSuspect(piece[0])) continue;
    const found = readPiece(piece[0]);
    if (!found) continue;
    const { from, to, confidence } = found;
    for (const run of piece[0].matchAll(/[^\0- ]*[^\0-\x7f][^\0- ]*/gu)) {
      const changed = rereadAs(run[0], from, to);
      if (changed === null || changed === run[0]) continue;
      const begin = piece.index + run.index;
      changes.push({
        begin,
        end: begin + run[0].length,
        to: changed,
        step: `${from}>${to}`,
        kind: 'repaired',
        confidence,
      });
    }
  }
  return changes;
}

interface MixUp {
  readonly from: SingleByteCharset;
  readonly to: SingleByteCharset;
  readonly confidence: number;
}

function readPiece(piece: string): MixUp | null {
  const asItIs = senseOf(piece);
  let best: MixUp | null = null;
  let bestBits = Number.POSITIVE_INFINITY;
  for (const [from, sets] of MIX_UPS) {
    for (const to of sets) {
      const reading = rereadAs(piece, from, to);
      if (reading === null || reading === piece || /[\x80-\x9f]/.test(reading)) continue;
      const { bits, letters, odd, poor } = senseOf(reading);
      // Damage makes signs of letters, not letters of signs.
      if (poor || letters < asItIs.letters) continue;
      const saved = asItIs.bits - bits;
      if (bits >= bestBits || saved < LEAST_BITS) continue;
      const changed = countChanged(piece, reading);
      if (changed < 2 || saved < LEAST_BITS + LEAST_BITS_PER_CHARACTER * changed) continue;
      if (bits > MOST_BITS_PER_LETTER * letters || odd * LETTERS_AN_ODD_SIGN > letters) continue;
      bestBits = bits;
      best = { from, to, confidence: Math.round(Math.min(0.97, 0.8 + saved / 600) * 100) / 100 };
    }
  }
  return best;
}

function countChanged(one: string, other: string): number {
  let changed = 0;
  for (let at = 0; at < one.length; at++) if (one.charCodeAt(at) !== other.charCodeAt(at)) changed++;
  return changed;
}

const TOKEN = /[^\0- ]+/gu;
/** Signs that no writer puts beside a letter, a small letter before a capital, and letters of two scripts together. */
const ODD =
  /(?<=\p{L})(?!\u200c|\u200d)[^\0-\x7f\p{L}\p{M}\p{So}’‘“”„«»‹›–—…·ºª€£\u00a0\u00ad]|(?!\u200c|\u200d)[^\0-\x7f\p{L}\p{M}\p{So}’‘“”„«»‹›–—…·¿¡€£\u00a0\u00ad](?=\p{L})|(?<=\p{L})[„“«¿¡](?=\p{L})|(?<=\p{Ll})\p{Lu}|[\u0080-\u009f\u2500-\u25ff]|(?<=[A-Za-zÀ-ÿ])[\u0370-\u07ff]|(?<=[\u0370-\u07ff])[A-Za-zÀ-ÿ]/gu;

interface Sense {
  readonly bits: number;
  readonly letters: number;
  /** Signs out of place. */
  readonly odd: number;
  /** The letters of some script make no words. */
  readonly poor: boolean;
}

/** How much sense a piece makes: the bits its words cost in the languages that fit best, and signs out of place. */
function senseOf(piece: string): Sense {
  const byScript = new Map<string, string[]>();
  let letters = 0;
  let words = 0;
  let odd = 0;
  let bits = 0;
  let poor = false;
  for (const [token] of piece.matchAll(TOKEN)) {
    if (++words > MOST_WORDS) break;
    odd += token.match(ODD)?.length ?? 0;
    for (const [word] of token.matchAll(/[\p{L}\p{M}]+/gu)) {
      letters += word.length;
      const script = scriptOf(word.charCodeAt(0));
      const group = byScript.get(script);
      if (group) group.push(foldWord(word));
      else byScript.set(script, [foldWord(word)]);
    }
  }
  for (const [script, group] of byScript) {
    const fit = bestFit(group, script);
    const length = group.reduce((sum, word) => sum + word.length, 0);
    const cost = fit.language === '' ? UNKNOWN_BITS * length : fit.bits;
    if (cost > (MOST_BITS_PER_LETTER + 1) * length + 4) poor = true;
    bits += cost;
  }
  return { bits: bits + ODD_BITS * odd, letters, odd, poor };
}

const bytesOf = new Map<SingleByteCharset, ReadonlyMap<string, number>>();

/** Characters taken as bytes of one set and read in another; null where a character is not in the first. */
export function rereadAs(text: string, from: SingleByteCharset, to: SingleByteCharset): string | null {
  let bytes = bytesOf.get(from);
  if (!bytes) {
    bytes = new Map([...UPPER_HALVES[from]].map((char, at) => [char, at]));
    bytesOf.set(from, bytes);
  }
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char < '\u0080') {
      result += char;
      continue;
    }
    const byte = bytes.get(char);
    if (byte === undefined) return null;
    result += UPPER_HALVES[to][byte]!;
  }
  return result;
}
