/**
 * How surprising a character is in readers' text, and after the one before it, in bits. Misread text is made of
 * characters that hardly ever stand together, so that undoing the misreading saves bits; in clean text it costs.
 *
 * The figures are hand-set orders of magnitude, not counts: what matters is the difference between a common
 * letter (10), a sign (12 to 17) and what nobody types (28), and which neighbours are natural. They were checked
 * against `data/encoding/dev.jsonl` and the fixtures in `tests/fixtures/encoding`.
 */

enum Kind {
  Unknown,
  Space,
  AsciiLower,
  AsciiUpper,
  Lower,
  Upper,
  Digit,
  Ascii,
  Apostrophe,
  Closing,
  Opening,
  Dash,
  Symbol,
  Currency,
  Control,
  Box,
  CyrillicLower,
  CyrillicUpper,
  GreekLower,
  GreekUpper,
  Script,
  Cjk,
  Emoji,
  Mark,
  Lost,
  Joiner,
}

interface Measure {
  readonly kind: Kind;
  readonly bits: number;
}

/** Single characters that differ from their group. */
const SINGLE: ReadonlyMap<string, Measure> = new Map(
  (
    [
      [Kind.Apostrophe, 7, '’'],
      [Kind.Closing, 8, '”…'],
      [Kind.Closing, 11, '»›™®°'],
      [Kind.Opening, 8, '“'],
      [Kind.Opening, 10, '‘«„¿¡'],
      [Kind.Opening, 14, '‚‹'],
      [Kind.Dash, 8, '–—'],
      [Kind.Currency, 11, '€£'],
      [Kind.Currency, 14, '¢¥₽₴₺₹₪₩'],
      [Kind.Symbol, 12, '•©§²³½×'],
      [Kind.Symbol, 13, 'ªº±µ¼¾´†¹'],
      [Kind.Symbol, 16, '¤¦¨¬¯¶¸÷‡‰ˆ˜ˇ˘˛˝˙ƒ'],
      [Kind.Lower, 10, 'éèàçêâîôûëïüöäßñáíóúãõýœ'],
      [Kind.Lower, 11, 'ùìòåøæąćęłńśźżčďěňřšťůžőűășțşţğıāēīūķļņģėįųđ'],
      [Kind.Lower, 12, 'ÿðþľĺŕəĉĝĥĵŝŭċġħŵŷ'],
      [Kind.Upper, 13, 'ÀÁÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽŐŰĂȘȚŞŢĞİĀĒĪŪĶĻŅĢĖĮŲĐŒ'],
      [Kind.Upper, 14, 'ÃÂÐÝÞĽĹŔŸƏĈĜĤĴŜŬĊĠĦŴŶ'],
      [Kind.CyrillicLower, 12, 'ђћјљњџёєіїґў'],
      [Kind.CyrillicLower, 14, 'ѓќѕ'],
      [Kind.CyrillicUpper, 13, 'ЂЋЈЉЊЏЁЄІЇҐЎ'],
      [Kind.CyrillicUpper, 15, 'ЃЌЅ'],
      [Kind.Closing, 10, '，。、！？：；）」』\u060c\u061b\u061f\u06d4।॥։·'],
      [Kind.Opening, 10, '（「『'],
      [Kind.Emoji, 12, '♥❤★☆✓✔♪♫☺☹⚽⚠'],
      [Kind.Joiner, 8, '\u200d\ufe0f'],
      [Kind.Joiner, 14, '\u200b\u200c\u200e\u200f\ufeff\u00ad'],
      [Kind.Space, 9, '\u00a0'],
      [Kind.Space, 13, '\u2028\u2029\u2800'],
      [Kind.Lost, 16, '\ufffd'],
    ] as const
  ).flatMap(([kind, bits, chars]) => [...chars].map((char) => [char, { kind, bits }] as const)),
);

/** Vowel signs and points of living scripts, without the rare ones between them. */
const COMMON_MARKS = /[\u05b0-\u05c2\u064b-\u0652\u0900-\u0903\u093c-\u094d\u0980-\u0d4d\u0e31-\u0e4e]/u;
/** Combining marks that people type: accents, the strokes of crossed-out text. */
const TYPED_MARKS = /[\u0300-\u0304\u0306-\u0308\u030a-\u030c\u0323\u0327\u0328\u0332\u0335-\u0338]/u;
const COMMON_ABJAD =
  /[\u05d0-\u05ea\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]/u;

function measure(char: string): Measure {
  const single = SINGLE.get(char);
  if (single) return single;
  const point = char.codePointAt(0)!;
  const as = (kind: Kind, bits: number): Measure => ({ kind, bits });
  if (point < 0x80) {
    if (/[a-z]/u.test(char)) return as(Kind.AsciiLower, 4);
    if (/[A-Z]/u.test(char)) return as(Kind.AsciiUpper, 6);
    if (/[0-9]/u.test(char)) return as(Kind.Digit, 6);
    if (/[\s]/u.test(char)) return as(Kind.Space, 3);
    return point < 0x20 || point === 0x7f ? as(Kind.Control, 24) : as(Kind.Ascii, 7);
  }
  if (point < 0xa0) return as(Kind.Control, 28);
  if (/\p{Cn}|\p{Co}|\p{Cs}/u.test(char)) return as(Kind.Control, 30);
  if (/\p{M}/u.test(char)) return as(Kind.Mark, COMMON_MARKS.test(char) ? 7 : TYPED_MARKS.test(char) ? 14 : 20);
  if (/\p{Script=Latin}/u.test(char)) {
    const bits =
      point >= 0x1ea0 && point <= 0x1ef9 ? 11 : point === 0x1a1 || point === 0x1b0 ? 11 : point < 0x180 ? 14 : 21;
    return as(/\p{Lu}/u.test(char) ? Kind.Upper : Kind.Lower, bits);
  }
  if (/\p{Script=Cyrillic}/u.test(char)) {
    return as(/\p{Lu}/u.test(char) ? Kind.CyrillicUpper : Kind.CyrillicLower, point < 0x450 ? 9 : 17);
  }
  if (/\p{Script=Greek}/u.test(char)) {
    return as(/\p{Lu}/u.test(char) ? Kind.GreekUpper : Kind.GreekLower, point >= 0x384 && point < 0x3cf ? 10 : 18);
  }
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return as(Kind.Cjk, 11);
  if (/\p{Script=Hangul}/u.test(char)) return as(Kind.Cjk, point >= 0xac00 ? 13 : 18);
  if (/\p{Script=Han}/u.test(char)) return as(Kind.Cjk, point >= 0x4e00 && point < 0xa000 ? 14 : 24);
  if (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(char)) return as(Kind.Script, COMMON_ABJAD.test(char) ? 9 : 17);
  if (/[\p{Script=Devanagari}\p{Script=Thai}]/u.test(char)) return as(Kind.Script, 9);
  if (
    /[\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}]/u.test(
      char,
    )
  )
    return as(Kind.Script, 10);
  if (
    /[\p{Script=Gurmukhi}\p{Script=Sinhala}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Ethiopic}]/u.test(
      char,
    )
  )
    return as(Kind.Script, 11);
  if (/\p{L}/u.test(char)) return as(Kind.Script, 20);
  if (/\p{Regional_Indicator}|\p{Emoji_Presentation}|\p{Emoji_Modifier}/u.test(char)) return as(Kind.Emoji, 12);
  if (/\p{Extended_Pictographic}/u.test(char)) return as(Kind.Emoji, 14);
  if (point >= 0x2500 && point < 0x25a0) return as(Kind.Box, 16);
  if (/\p{Zs}/u.test(char)) return as(Kind.Space, 12);
  if (/\p{Sc}/u.test(char)) return as(Kind.Currency, 15);
  if (/\p{N}/u.test(char)) return as(Kind.Symbol, 14);
  return as(Kind.Symbol, point > 0xffff ? 20 : 15);
}

const kinds = new Uint8Array(0x10000);
const bits = new Uint8Array(0x10000);

function look(point: number): void {
  const { kind, bits: cost } = measure(String.fromCodePoint(point));
  kinds[point] = kind;
  bits[point] = cost;
}

const isLatin = (kind: Kind): boolean => kind >= Kind.AsciiLower && kind <= Kind.Upper;
const isUpper = (kind: Kind): boolean =>
  kind === Kind.AsciiUpper || kind === Kind.Upper || kind === Kind.CyrillicUpper || kind === Kind.GreekUpper;

/** A number for each script, so that letters of two scripts can be told apart; 0 for what is no letter. */
function scriptOf(kind: Kind, point: number): number {
  if (isLatin(kind)) return 1;
  if (kind === Kind.CyrillicLower || kind === Kind.CyrillicUpper) return 2;
  if (kind === Kind.GreekLower || kind === Kind.GreekUpper) return 3;
  if (kind === Kind.Cjk) return 4;
  // Blocks of 256 code points tell the other scripts apart well enough (Arabic and Hebrew have their own).
  return kind === Kind.Script ? 16 + (point >> 8) : 0;
}

const LATIN_AND_GREEK = 4;
const isMathematical = (point: number): boolean => point >= 0x2190 && point < 0x2300;

/** Extra bits (or fewer) for what stands next to what. */
function between(a: Kind, aPoint: number, b: Kind, bPoint: number): number {
  const aScript = scriptOf(a, aPoint);
  const bScript = scriptOf(b, bPoint);
  if (aScript > 0 && bScript > 0) {
    // Greek letters stand in formulas and names of genes.
    if (aScript !== bScript) return aScript + bScript === LATIN_AND_GREEK ? 4 : 8;
    // A capital inside a word; worse where the capital is an accented one.
    if (isUpper(b) && !isUpper(a)) return bPoint < 0x80 ? 3 : 6;
    return aScript === 1 ? 0 : -4;
  }
  if (aScript > 0) {
    switch (b) {
      case Kind.Symbol:
      case Kind.Currency:
      case Kind.Opening:
        return 4;
      case Kind.Box:
        return 6;
      case Kind.Mark:
        return aScript === 1 && bPoint >= 0x590 && bPoint < 0x1ab0 ? 8 : 0;
      default:
        return 0;
    }
  }
  if (bScript > 0) {
    switch (a) {
      case Kind.Symbol:
      case Kind.Currency:
      case Kind.Closing:
        return 3;
      case Kind.Box:
        return 5;
      case Kind.Control:
        return 2;
      default:
        return 0;
    }
  }
  if (a === Kind.Box && b === Kind.Box) return aPoint === bPoint ? -13 : -9;
  if (isMathematical(aPoint) && isMathematical(bPoint)) return 0;
  if (a === Kind.Emoji && b === Kind.Emoji) return aPoint === bPoint ? -8 : -3;
  if (aPoint === bPoint) return a === Kind.Ascii || a === Kind.Space ? 0 : -5;
  // Points and vowel signs stand on letters of their own script.
  if (b === Kind.Mark && bPoint >= 0x590 && bPoint < 0x1ab0) return a === Kind.Mark ? 2 : 10;
  if (b === Kind.Mark) return a === Kind.Space || a === Kind.Digit || a === Kind.Mark ? 0 : 4;
  if (a === Kind.Currency) return b === Kind.Digit ? -3 : b === Kind.Space ? 0 : 4;
  if (a === Kind.Opening && (b === Kind.Closing || b === Kind.Symbol || b === Kind.Space)) return 3;
  if (b === Kind.Symbol || b === Kind.Currency) return a === Kind.Space || a === Kind.Digit ? 0 : 3;
  if (a === Kind.Space && (b === Kind.Closing || b === Kind.Apostrophe)) return 2;
  return 0;
}

function kindOf(point: number): Kind {
  if (point > 0xffff) return measure(String.fromCodePoint(point)).kind;
  if (kinds[point] === Kind.Unknown) look(point);
  return kinds[point]!;
}

function bitsOf(point: number): number {
  if (point > 0xffff) return measure(String.fromCodePoint(point)).bits;
  if (kinds[point] === Kind.Unknown) look(point);
  return bits[point]!;
}

/**
 * The surprise of `text` in bits, standing after `before` and ahead of `after` (code points; 0x20 at the ends of
 * the whole text). The neighbours themselves are not counted, their borders are.
 */
export function surprise(text: string, before: number, after: number): number {
  let total = 0;
  let last = before;
  let lastKind = kindOf(before);
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    if (point > 0xffff) at++;
    const kind = kindOf(point);
    total += bitsOf(point) + between(lastKind, last, kind, point);
    last = point;
    lastKind = kind;
  }
  return total + between(lastKind, last, kindOf(after), after);
}

/** Whether the code point is a capital letter. */
export const isCapital = (point: number): boolean => isUpper(kindOf(point));
/** Whether the code point is a small letter of a script with cases. */
export const isSmall = (point: number): boolean => {
  const kind = kindOf(point);
  return kind === Kind.AsciiLower || kind === Kind.Lower || kind === Kind.CyrillicLower || kind === Kind.GreekLower;
};
/** Whether the code point is a letter of any script. */
export const isLetter = (point: number): boolean => scriptOf(kindOf(point), point) > 0;
