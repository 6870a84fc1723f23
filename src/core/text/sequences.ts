import { type SingleByteCharset, UPPER_HALVES } from './mojibake-tables.js';

/**
 * The character sets that UTF-8 is misread in, the commonest first. `prior` is what a sequence must save, in bits,
 * before the set is believed: hand-set by how often the mistake is met.
 */
export const MISREADINGS: readonly { readonly charset: SingleByteCharset; readonly prior: number }[] = [
  { charset: 'windows-1252', prior: 0 },
  { charset: 'windows-1251', prior: 2 },
  { charset: 'windows-1250', prior: 2 },
  { charset: 'macintosh', prior: 2 },
  { charset: 'cp437', prior: 3 },
  { charset: 'iso-8859-2', prior: 2 },
  { charset: 'windows-1254', prior: 3 },
  { charset: 'windows-1257', prior: 3 },
  { charset: 'windows-1253', prior: 4 },
  { charset: 'cp850', prior: 4 },
  { charset: 'cp866', prior: 4 },
  { charset: 'koi8-r', prior: 4 },
  { charset: 'koi8-u', prior: 5 },
  { charset: 'iso-8859-15', prior: 5 },
  { charset: 'windows-1255', prior: 5 },
  { charset: 'windows-1256', prior: 5 },
  { charset: 'windows-1258', prior: 5 },
];

/** Bits of `MISREADINGS`: in which sets a code unit is a byte of that kind. */
interface UnitTables {
  readonly lead: Uint32Array;
  /** Leads of three bytes and more. */
  readonly longLead: Uint32Array;
  readonly continuation: Uint32Array;
  /** The byte of a code unit, by index into `MISREADINGS`; 0 where it has none. */
  readonly bytes: readonly Uint8Array[];
}

let built: UnitTables | null = null;

/** Built on the first text that is not ASCII: 1.6 MB and some milliseconds that most callers never need. */
export function unitTables(): UnitTables {
  if (built) return built;
  const lead = new Uint32Array(0x10000);
  const longLead = new Uint32Array(0x10000);
  const continuation = new Uint32Array(0x10000);
  const bytes = MISREADINGS.map(({ charset }, index) => {
    const table = new Uint8Array(0x10000);
    const half: string = UPPER_HALVES[charset];
    for (let byte = 0x80; byte < 0x100; byte++) table[half.charCodeAt(byte - 0x80)] = byte;
    // Programs that follow ISO 8859 leave 80 to 9F as control characters; both forms meet in one text.
    if (/^(?:windows|iso)/u.test(charset)) {
      for (let control = 0x80; control < 0xa0; control++) table[control] ||= control;
    }
    for (let unit = 0x80; unit < 0x10000; unit++) {
      const byte = table[unit]!;
      if (byte >= 0x80 && byte < 0xc0) continuation[unit]! |= 1 << index;
      else if (byte >= 0xc2 && byte < 0xf5) lead[unit]! |= 1 << index;
      if (byte >= 0xe0 && byte < 0xf5) longLead[unit]! |= 1 << index;
    }
    return table;
  });
  for (const unit of [SPACE, QUESTION, LOST]) continuation[unit] = -1;
  built = { lead, longLead, continuation, bytes };
  return built;
}

const SPACE = 0x20;
const QUESTION = 0x3f;
export const LOST = 0xfffd;

/** One UTF-8 sequence found in misread text. */
export interface Sequence {
  readonly end: number;
  /** What it stands for; U+FFFD where a byte of it is gone. */
  readonly text: string;
  /** A no-break space (byte A0) had become a plain one. */
  readonly spaced: boolean;
  /** A byte had become `?` or U+FFFD. */
  readonly lossy: boolean;
}

/** The characters that end in byte A0 and are common enough to believe in when the byte has become a space. */
const SPACED_LEADS = new Set([0xc2, 0xc3, 0xc5, 0xce, 0xd0]);

/**
 * Reads one UTF-8 sequence of characters that stand for bytes in a set; null where there is none. Knows CESU-8
 * (an emoji as two halves of three bytes), byte A0 turned into a space, and one byte or more of a sequence turned
 * into `?` or U+FFFD.
 */
export function readSequence(text: string, at: number, table: Uint8Array): Sequence | null {
  const lead = table[text.charCodeAt(at)]!;
  if (lead < 0xc2 || lead > 0xf4) return null;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let point = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07);
  let spaces = 0;
  let lost = 0;
  let questions = 0;
  for (let next = 1; next < length; next++) {
    const unit = at + next < text.length ? text.charCodeAt(at + next) : 0;
    const byte = table[unit]!;
    if (byte >= 0x80 && byte < 0xc0) point = (point << 6) | (byte & 0x3f);
    else if (unit === SPACE) {
      spaces++;
      point = (point << 6) | 0x20;
    } else if (unit === LOST || unit === QUESTION) {
      if (unit === QUESTION) questions++;
      lost++;
      point <<= 6;
    } else return null;
  }
  const end = at + length;
  if (lost > 0) {
    // All of it gone but the first byte is not a sequence; a question mark after a letter is a question.
    if (spaces > 0 || (lost === length - 1 && length > 2)) return null;
    if (questions > 0 && length === 2 && lead > 0xc3) return null;
    return { end, text: '\ufffd', spaced: false, lossy: true };
  }
  if (spaces > 1) return null;
  if (spaces === 1 && length === 2 && !SPACED_LEADS.has(lead)) return null;
  if (spaces === 1 && length === 3 && (lead > 0xe3 || (lead < 0xe2 && text.charCodeAt(at + 1) === SPACE))) return null;
  // General punctuation whose last byte is gone is a quote far more often than the dagger that ends in A0; and where a
  // second byte above 9F is followed by a space, the byte between them is gone.
  if (spaces === 1 && length === 3 && lead === 0xe2) {
    const second = (point >> 6) & 0x3f;
    if (second === 0 || (second >= 0x20 && text.charCodeAt(at + 2) === SPACE)) return null;
    // Of braille, only the blank is met.
    if (text.charCodeAt(at + 1) === SPACE && point !== 0x2800) return null;
  }
  if (spaces === 1 && length === 4 && text.charCodeAt(at + 3) !== SPACE) return null;
  if (length === 3 && point < 0x800) return null;
  if (length === 4 && (point < 0x10000 || point > 0x10ffff)) return null;
  if (point >= 0xd800 && point <= 0xdfff) return readSurrogates(text, at, table, point, spaces > 0);
  return { end, text: String.fromCodePoint(point), spaced: spaces > 0, lossy: false };
}

/** CESU-8: the low half must follow the high one. */
function readSurrogates(text: string, at: number, table: Uint8Array, high: number, spaced: boolean): Sequence | null {
  if (high >= 0xdc00) return null;
  const byteAt = (offset: number): number =>
    table[text.charCodeAt(offset)] || (text.charCodeAt(offset) === SPACE ? 0xa0 : 0);
  if (byteAt(at + 3) !== 0xed) return null;
  const second = byteAt(at + 4);
  const third = byteAt(at + 5);
  if (second < 0xb0 || second > 0xbf || third < 0x80 || third > 0xbf) return null;
  const low = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
  return { end: at + 6, text: String.fromCharCode(high, low), spaced, lossy: false };
}
