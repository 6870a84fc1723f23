import { type SingleByteCharset, UPPER_HALVES } from '../core/text/mojibake-tables.js';

/** What the bytes of a file are taken for. `confidence` in [0, 1]; 1 where the bytes prove it. */
export interface CharsetGuess {
  /** A WHATWG label in lower case (`utf-8`, `utf-16le`, `windows-1251`, …) or `cp850`. */
  readonly charset: string;
  readonly confidence: number;
  readonly hadBom: boolean;
}

/** The bytes of a byte order mark at the start, and what it says. */
const BYTE_ORDER_MARKS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export const bomLength = (bytes: Uint8Array): number =>
  BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1].length ?? 0;

/**
 * Letters that running text in a set is full of; in the alphabets that are not Latin, the commonest first. The
 * lists need not be complete: what two sets have at the same byte says nothing about which it is.
 */
const COMMON_LETTERS: readonly (readonly [charset: SingleByteCharset, letters: string])[] = [
  ['windows-1252', 'éèàçêâîôûëïùœæäöüßñáíóúãõåøìòÉÀÄÖÜÅØ'],
  ['windows-1251', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґ'],
  ['windows-1250', 'áéíóúýąćęłńśźżčďěňřšťůžőűăâîşţľĺŕöüŚŁŻŠČŽ'],
  ['windows-1253', 'αοιετσνηυρπκμλάέήίόύώςγδχθφβξζψΑΕΟΤΠΚ'],
  ['windows-1254', 'ışğüçöâîİŞĞÜÇÖ'],
  ['windows-1255', 'יוהלאתרשבמדנחעפקסטזגצכםןך'],
  ['windows-1256', 'اليمونترعبسدفقحكجةهأصشضخطذزثغىئءؤإآظ'],
  ['windows-1257', 'āčēģīķļņšūžąęėįųõäöüŠŽČĀ'],
  ['koi8-r', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё'],
  ['cp866', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё'],
  ['cp850', 'éèàçêâîôûëïùæäöüßñáíóúãõåøìòÉÄÖÜÅØ'],
  ['macintosh', 'éèàçêâîôûëïùœæäöüßñáíóúãõåøìòÉÀÄÖÜÅØ'],
];

/** Characters that stand in running text of any of these sets. */
const COMMON_SIGNS = new Set('“”‘’„‚–—…«»€£§°©®·•№\u00a0');

/** Double-byte sets and what their text is full of. GB 18030 before Big5: both accept most of the other's bytes. */
const DOUBLE_BYTE: readonly (readonly [charset: string, common: RegExp, share: number])[] = [
  ['shift_jis', /[\u3041-\u30f6]/gu, 0.2],
  ['euc-jp', /[\u3041-\u30f6]/gu, 0.2],
  ['euc-kr', /[\uac00-\ud7a3]/gu, 0.6],
  ['gb18030', /[的一是不了人我在有他这为大来以个中上们到说国和地也子时道出而要于就下得可你年生，。]/gu, 0.08],
  ['big5', /[的一是不了人我在有他這為大來以個中上們到說國和地也子時道出而要於就下得可你年生，。]/gu, 0.08],
];

const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

/**
 * Guesses the character set of the start of a file (64 KB say enough).
 *
 * A byte order mark or valid UTF-8 settle it. Then come zero bytes at every second place (UTF-16 without its
 * mark), UTF-8 with a few foreign bytes, the double-byte sets, and the single-byte sets by their letters.
 *
 * @param cut the sample ends in the middle of the file, so that its last character may be incomplete.
 */
export function guessCharset(sample: Uint8Array, cut = false): CharsetGuess {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => sample[at] === byte));
  if (marked) return { charset: marked[0], confidence: 1, hadBom: true };
  const guess = (charset: string, confidence: number): CharsetGuess => ({ charset, confidence, hadBom: false });

  const { highBytes, sequences, zeroEven, zeroOdd } = countBytes(sample);
  const half = sample.length / 2;
  if (zeroOdd > half * 0.3 && zeroEven < half * 0.05) return guess('utf-16le', 0.95);
  if (zeroEven > half * 0.3 && zeroOdd < half * 0.05) return guess('utf-16be', 0.95);
  if (highBytes === 0) return guess('utf-8', 1);
  const strays = highBytes - sequences.bytes;
  // A cut sample may end in up to three bytes of an unfinished character.
  if (strays <= (cut ? 3 : 0) && sequences.count > 0) return guess('utf-8', 1);
  const double = guessDoubleByte(sample);
  if (double) return guess(double.charset, double.confidence);
  // Chance hardly ever makes a valid sequence out of single-byte text, so a majority of them decides.
  if (sequences.bytes > strays) return guess('utf-8', sequences.bytes / highBytes);
  const single = guessSingleByte(sample);
  return guess(single.charset, single.confidence);
}

function countBytes(bytes: Uint8Array) {
  let highBytes = 0;
  let zeroEven = 0;
  let zeroOdd = 0;
  const sequences = { count: 0, bytes: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) {
      if (at % 2 === 0) zeroEven++;
      else zeroOdd++;
    }
    if (byte < 0x80) continue;
    const length = utf8SequenceLength(bytes, at);
    highBytes += Math.max(length, 1);
    if (length > 0) {
      sequences.count++;
      sequences.bytes += length;
      at += length - 1;
    }
  }
  return { highBytes, sequences, zeroEven, zeroOdd };
}

/** The length of the valid UTF-8 sequence of two to four bytes at `at`; 0 where there is none. */
export function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let next = 1; next < length; next++) {
    if ((bytes[at + next]! & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1]!;
  if (lead === 0xe0 && second < 0xa0) return 0; // overlong
  if (lead === 0xed && second > 0x9f) return 0; // surrogate
  if (lead === 0xf0 && second < 0x90) return 0; // overlong
  if (lead === 0xf4 && second > 0x8f) return 0; // past U+10FFFF
  return length;
}

function guessDoubleByte(sample: Uint8Array): { charset: string; confidence: number } | null {
  for (const [charset, common, share] of DOUBLE_BYTE) {
    const text = new TextDecoder(charset).decode(sample);
    const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    const wrong = text.match(/\ufffd/gu)?.length ?? 0;
    const hits = text.match(common)?.length ?? 0;
    if (foreign >= 8 && wrong <= foreign * 0.01 && hits >= foreign * share) {
      return { charset, confidence: Math.min(0.95, 0.6 + hits / foreign) };
    }
  }
  return null;
}

function guessSingleByte(sample: Uint8Array): { charset: string; confidence: number } {
  const scored = COMMON_LETTERS.map(([charset, letters]) => ({
    charset: charset as string,
    score: plausibility(sample, UPPER_HALVES[charset], letters),
  }));
  let best = scored[0]!;
  for (const candidate of scored) {
    if (candidate.score > best.score) best = candidate;
  }
  const second = Math.max(...scored.filter(({ charset }) => charset !== best.charset).map(({ score }) => score));
  // How far it leads the next set says how sure. Not calibrated: a set that is not on the list leads, too.
  return { charset: best.charset, confidence: Math.min(0.95, 1 - 0.6 * Math.exp((second - best.score) / 8)) };
}

/** Points for common letters and signs, none for rare ones, minus for what running text does not do. */
function plausibility(sample: Uint8Array, upperHalf: string, letters: string): number {
  const rank = new Map([...letters].map((letter, at) => [letter, at < 12 || LATIN.test(letter) ? 2 : 1]));
  let score = 0;
  let before = ' ';
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!;
    if (byte < 0x80) {
      before = String.fromCharCode(byte);
      continue;
    }
    const char = upperHalf[byte - 0x80]!;
    const next = sample[at + 1] ?? 0x20;
    const after = next < 0x80 ? String.fromCharCode(next) : upperHalf[next - 0x80]!;
    if (LETTER.test(char)) {
      score += rank.get(char) ?? 0;
      if (UPPER.test(char) && LOWER.test(before)) score -= 3;
      // A word is written in one script; an accented letter stands among plain ones.
      if (/[a-z]/iu.test(before) !== LATIN.test(char) && LETTER.test(before)) score -= 3;
    } else if (COMMON_SIGNS.has(char)) {
      score += LETTER.test(before) && LETTER.test(after) && !'’\u00a0–—…'.includes(char) ? -2 : 1;
    } else {
      score -= char < '\u00a0' ? 5 : LETTER.test(before) || LETTER.test(after) ? 3 : 1;
    }
    before = char;
  }
  return score;
}
