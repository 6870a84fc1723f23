import { LOOK_ALIKES, STYLED_LETTERS } from './look-alikes.js';
import { type Edit, type OffsetMap, offsetMapOf, type Side } from './offsets.js';

/** A text as the classifiers read it. The stored text stays as it is. */
export interface ShadowText {
  readonly text: string;
  /** An offset of the shadow in the source; give the side of the span that it is. */
  toSource(offset: number, side?: Side): number;
  /** The other way round. */
  toShadow(offset: number, side?: Side): number;
}

/** What was done to hide a text from a filter, counted. */
export interface TextSignals {
  /** Invisible code points: zero-width, fillers, selectors without an emoji, tags. */
  readonly invisible: number;
  /** Marks that turn the writing direction about. */
  readonly bidi: number;
  /** Control characters other than tab and line ends. */
  readonly controls: number;
  /** Letters in mathematical, circled, fullwidth or small-capital style. */
  readonly styledLetters: number;
  /** Combining marks beyond the second on one letter. */
  readonly stackedMarks: number;
  /** Words that mix look-alike letters of two scripts. */
  readonly mixedScriptWords: number;
  /** Letters in runs such as `f r e e` or `f.r.e.e`. */
  readonly spacedLetters: number;
  /** Words with a digit or sign in place of a letter, such as `fr33` or `pa$$word`. */
  readonly leetWords: number;
}

const PLAIN = /^[\t\n\r\x20-\x7e]*$/;

/** Code points that show nothing. The joiners of Arabic and Indic scripts and of emoji sequences are spelling. */
const IGNORABLE =
  /(?![\u200c\u200d]|\p{Script=Hangul})\p{Default_Ignorable_Code_Point}|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb]|(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Syriac}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)[\u200c\u200d]/gu;

/**
 * What NFKC makes plain without a change of meaning: spaces, superscript and fullwidth letters, circled,
 * squared and mathematical ones, ligatures and Arabic presentation forms. Not fractions, signs such as the
 * trade mark, or the ellipsis; regional indicators are flags.
 */
const STYLED =
  /[\u00a0\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2000-\u200a\u202f\u205f\u2070-\u209f\u2102\u210a-\u2115\u2119-\u211d\u2124\u2128\u212c-\u2138\u2145-\u2149\u2160-\u217f\u2460-\u24ff\u3000\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdfb\ufe70-\ufefc\uff01-\uffdc\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f1e5}]/gu;
const STYLED_LATIN = new RegExp(`[${STYLED_LETTERS[0]}]`, 'gu');

/** More marks on one letter than any orthography stacks. Cut off before NFC, whose reordering is not linear. */
const STACKED_MARKS = /(?<=\p{M}{4})\p{M}+/gu;
const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|\P{M}\p{M}*/gu;

const pairs = ([from, to]: readonly [string, string]): Map<string, string> => {
  const targets = [...to];
  return new Map([...from].map((char, at) => [char, targets[at]!]));
};
const plainLetters = pairs(STYLED_LETTERS);
const toLatin = pairs(LOOK_ALIKES);
const CYRILLIC = /\p{Script=Cyrillic}/u;
const toCyrillic = new Map([...toLatin].filter(([char]) => CYRILLIC.test(char)).map(([char, latin]) => [latin, char]));

const NEITHER_ASCII_NOR_SIGN = /[\u0370-\u058f\u13a0-\u13ff\u2c80-\u2cff\ua4d0-\ua4ff\uab70-\uabbf]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

interface Rewritten {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * Makes the text that classifiers read: no invisible code points, plain letters instead of styled ones, composed
 * (NFC), and look-alike letters of another script folded in words that mix scripts. Honest Russian or Greek words
 * stay. Plain ASCII text is returned as it is. Linear on any input.
 */
export function shadow(text: string): ShadowText {
  if (PLAIN.test(text)) return { text, toSource: (offset) => offset, toShadow: (offset) => offset };
  const maps: OffsetMap[] = [];
  let current = text;
  for (const step of [dropInvisible, plainStyles, compose, foldLookAlikes]) {
    const { text: next, edits } = step(current);
    if (edits.length === 0) continue;
    current = next;
    maps.push(offsetMapOf(edits));
  }
  return {
    text: current,
    toSource: (offset, side) => maps.reduceRight((at, map) => map.toSource(at, side), offset),
    toShadow: (offset, side) => maps.reduce((at, map) => map.toResult(at, side), offset),
  };
}

const dropInvisible = (text: string): Rewritten => {
  const seen = rewrite(text, IGNORABLE, () => '');
  const calm = rewrite(seen.text, STACKED_MARKS, () => '');
  if (calm.edits.length === 0) return seen;
  if (seen.edits.length === 0) return calm;
  return rewrite(text, new RegExp(`${IGNORABLE.source}|${STACKED_MARKS.source}`, 'gu'), () => '');
};

const plainStyles = (text: string): Rewritten =>
  rewrite(text, new RegExp(`${STYLED.source}|${STYLED_LATIN.source}`, 'gu'), (char) => plainLetter(char));

const plainLetter = (char: string): string => plainLetters.get(char) ?? char.normalize('NFKC');

// The whole-text comparison is native and fast; clusters are walked only where something is decomposed.
const compose = (text: string): Rewritten =>
  text.normalize('NFC') === text ? { text, edits: [] } : rewrite(text, CLUSTER, (cluster) => cluster.normalize('NFC'));

const foldLookAlikes = (text: string): Rewritten =>
  NEITHER_ASCII_NOR_SIGN.test(text) ? rewrite(text, WORD, foldWord) : { text, edits: [] };

/** A word of two scripts in one: in Latin where each foreign letter has a Latin twin, else in Cyrillic. */
function foldWord(word: string): string {
  if (!/\p{Script=Latin}/u.test(word) || !NEITHER_ASCII_NOR_SIGN.test(word)) return word;
  return foldInto(word, toLatin, /\p{Script=Latin}/u) ?? foldInto(word, toCyrillic, CYRILLIC) ?? word;
}

function foldInto(word: string, twins: ReadonlyMap<string, string>, script: RegExp): string | null {
  let folded = '';
  for (const char of word) {
    if (script.test(char) || !/\p{L}/u.test(char)) folded += char;
    else {
      const twin = twins.get(char);
      if (twin === undefined) return null;
      folded += twin;
    }
  }
  return folded;
}

function rewrite(text: string, pattern: RegExp, change: (found: string) => string): Rewritten {
  const edits: Edit[] = [];
  let shift = 0;
  const result = text.replace(pattern, (found: string, ...rest: unknown[]) => {
    const changed = change(found);
    if (changed !== found) {
      const begin = rest.find((each) => typeof each === 'number') as number;
      const resultBegin = begin + shift;
      edits.push({ begin, end: begin + found.length, resultBegin, resultEnd: resultBegin + changed.length });
      shift += changed.length - found.length;
    }
    return changed;
  });
  return { text: result, edits };
}

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/gu;
const SPACED = /(?<![\p{L}\p{N}])(?:\p{L}([ ._*-]))(?:\p{L}\1){2,200}\p{L}(?![\p{L}\p{N}])/gu;
const LEET = /(?<![\p{L}\p{N}@$])(?=[a-z0-9@$!]{0,24}[0-9@$!][a-z])[a-z][a-z0-9@$!]{2,24}(?![\p{L}\p{N}])/giu;
/** Honest words with digits: units, ordinals, versions, names of models. */
const HONEST_DIGITS = /^(?:[a-z]{1,4}[0-9]+[a-z]{0,2}|[a-z]+[0-9]+)$/iu;

/** Counts what hides a text from filters. Zero throughout for plain writing; none of it is proof of bad intent. */
export function textSignals(text: string): TextSignals {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const leetWords = (text.match(LEET) ?? []).filter((word) => !HONEST_DIGITS.test(word)).length;
  const spacedLetters = sum(text.match(SPACED) ?? [], (run) => (run.length + 1) / 2);
  const none = { invisible: 0, bidi: 0, controls: 0, styledLetters: 0, stackedMarks: 0, mixedScriptWords: 0 };
  if (PLAIN.test(text)) return { ...none, spacedLetters, leetWords };
  const bidi = count(BIDI);
  const controls = count(CONTROL);
  const words = NEITHER_ASCII_NOR_SIGN.test(text) ? (text.match(WORD) ?? []) : [];
  return {
    invisible: sum(text.match(IGNORABLE) ?? [], (char) => (char === '\ufe0f' || isControlOrBidi(char) ? 0 : 1)),
    bidi,
    controls,
    styledLetters: sum([...(text.match(STYLED) ?? []), ...(text.match(STYLED_LATIN) ?? [])], (char) =>
      /\p{L}|\p{N}/u.test(plainLetter(char)) ? 1 : 0,
    ),
    stackedMarks: sum(text.match(/(?<=\p{M}{2})\p{M}+/gu) ?? [], (run) => [...run].length),
    mixedScriptWords: sum(words, (word) => (foldWord(word) !== word ? 1 : 0)),
    spacedLetters,
    leetWords,
  };
}

const isControlOrBidi = (char: string): boolean =>
  /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(char);

function sum(items: readonly string[], amount: (item: string) => number): number {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
}

/** Short names of the marks that people meet; the rest are shown by number. */
const MARK_NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'SHY',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};
const SHOWN = new RegExp(`${IGNORABLE.source}|${CONTROL.source}`, 'gu');

/** The text with every control, bidi and invisible code point replaced by a marker such as `⟦RLO⟧` or `⟦U+0007⟧`. */
export function visibleControls(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(SHOWN, (char) => {
    if (char === '\ufe0f') return char;
    return `⟦${MARK_NAMES[char] ?? `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`}⟧`;
  });
}
