import { actsOf } from './acts.js';
import { JOINS, LETTER, NUMBER, seek } from './characters.js';
import type { Line } from './lines.js';
import { matchPhrase, type Phrase } from './phrases.js';
import { type FoundTime, findTime } from './times.js';
import { ABOUT, ATTRIBUTION, type LanguageWords, OPINION, PERSON, REACTION, SECOND } from './words.js';

/** A line with what can be seen in it. Counts are of words; shares are in [0, 1]. */
export interface Block {
  readonly line: Line;
  readonly words: number;
  /** First and second person outside quotations; then the second alone. */
  readonly person: number;
  readonly second: number;
  /** Words that mark an own view. */
  readonly opinion: number;
  /** Begins with the first or second person. */
  readonly personStart: boolean;
  /** Typed in a hurry: no space after a comma, one before it, a lone small "i". */
  readonly sloppy: boolean;
  /** Question and exclamation marks outside quotations. */
  readonly asks: number;
  readonly exclaims: number;
  /** Marks of informal writing: emoji, emoticons, `!!`, `??`, `..`, shouted words, stretched letters. */
  readonly informal: number;
  /** "don't", "it's" outside quotations. */
  readonly contractions: number;
  readonly reactionStart: boolean;
  /** Answers who wrote before: thanks, praise, agreement. */
  readonly answers: boolean;
  readonly asksThem: boolean;
  /** Takes leave on a line of its own. */
  readonly farewell: boolean;
  /** Share of long words: reports are made of them, talk is not. */
  readonly longWords: number;
  /** Words about the article, its author or other comments. */
  readonly about: number;
  readonly lowerStart: boolean;
  /** Five words or more and no punctuation at the end. */
  readonly openEnd: boolean;
  /** The line ends a sentence. */
  readonly sentenceEnd: boolean;
  /** Starts with `Name,` or `@name`. */
  readonly address: 'handle' | 'name' | null;
  /** Share of the line within quotation marks around four words or more. */
  readonly quoted: number;
  /** Words that attribute something to somebody. */
  readonly attribution: number;
  /** Share of words with a capital within sentences. */
  readonly names: number;
  readonly numbers: number;
  /** Only signs: emoji, dashes, `^^`. */
  readonly wordless: boolean;
  /** Ends with an emoji or an emoticon. */
  readonly smiles: boolean;
  readonly emoji: boolean;
  readonly url: boolean;
  readonly bullet: boolean;
  readonly phrase: Phrase | null;
  readonly time: FoundTime | null;
  /** Short and without the end of a sentence, as headings, names and buttons are. */
  readonly label: boolean;
}

const EMOJI = /\p{Extended_Pictographic}/u;
const EMOTICON = /(?:^|\s)(?:[:;=8][-o']?[)(DPpO/\\|3*]|<3|[xX]D|\^\^)(?=\s|[.!?,]|$)/;
/** Units that no emoji lies outside of: most lines have none of them, and that is quickly seen. */
const MAYBE_EMOJI = /[\xa9\xae\u203c-\uffff]/;
const SMILE_END = /(?:\p{Extended_Pictographic}|\u{FE0F}|[:;=8][-o']?[)(DPp]|<3|\s[xX]|[xX]D)$/u;
const MAX_SMILE_UNITS = 4;
const BULLET = /^(?:[-–—•·*▪‣»›]|\d{1,2}[.)])\s/u;
const URL = /(?:https?:\/\/|www\.)\S+/iu;
const QUOTATION = /[“„«"]([^“”„«»"]{12,600})[”“»"]|[‘]([^‘’]{20,600})[’](?!\p{L})/gu;
const SENTENCE_END = /[.!?…。！？؟।](?:["'”’»)\]]|\s|\p{Extended_Pictographic}|\u{FE0F})*$/u;
const CLAUSE_MARKS = '.!?:…“"„«';
const CONTRACTION =
  /^(?:\p{L}+n['’]t|\p{L}+['’](?:m|re|ve|ll|d)|it['’]s|that['’]s|there['’]s|what['’]s|let['’]s|he['’]s|she['’]s)$/iu;

/** "I agree", "So true", "This is great": a reaction comes with the first words. */
const REACTION_WORDS = 4;
/** "no,it", "no , it", "no.It was", "no..it". Each way begins with its sign and looks back, since signs are quickly found. */
const SLOPPY = /[,;!?](?<=\p{Ll}.)\p{L}|[,.](?:(?<=\p{Ll}\s.)(?:\s|$)|[,.]\s?\p{Ll})|\.(?<=\p{Ll}.)\p{Lu}\p{Ll}+\s/u;

/** A word of so many letters is a long one. */
const LONG_WORD_UNITS = 8;

/** A label is no longer than this. */
const MAX_LABEL_WORDS = 10;

/** Measures one line. */
export function measure(line: Line, language: LanguageWords): Block {
  const { text } = line;
  const quotes = findQuotations(text);
  let quotedUnits = 0;
  for (const quote of quotes) quotedUnits += quote.end - quote.begin;
  const isQuoted = (at: number) => quotes.some((quote) => at >= quote.begin && at < quote.end);

  let words = 0;
  let person = 0;
  let contractions = 0;
  let attribution = 0;
  let about = 0;
  let second = 0;
  let opinion = 0;
  let reactionStart = false;
  let inner = 0;
  let capitals = 0;
  let numbers = 0;
  let shouted = 0;
  let long = 0;
  let personStart = false;
  const { kinds } = language;
  const isEnglish = language.code === 'en';
  let previousEnd = 0;
  const begins = LETTER | NUMBER;
  for (let at = seek(text, 0, begins, true); at < text.length; at = seek(text, previousEnd, begins, true)) {
    const end = seek(text, at, begins | JOINS, false);
    const word = text.slice(at, end);
    const small = word.toLowerCase();
    const lower = small.includes('’') ? small.replace('’', "'") : small;
    const upper = small !== word && isUpper(word);
    words++;
    if (word.length >= LONG_WORD_UNITS) long++;
    const code = word.charCodeAt(0);
    if (code >= 48 && code <= 57) numbers++;
    const kind = kinds.get(lower) ?? 0;
    if (kind !== 0) {
      if ((kind & ATTRIBUTION) !== 0) attribution++;
      if (quotes.length === 0 || !isQuoted(at)) {
        if ((kind & PERSON) !== 0) person++;
        if ((kind & SECOND) !== 0) second++;
        if ((kind & ABOUT) !== 0) about++;
        if ((kind & OPINION) !== 0) opinion++;
        if ((kind & REACTION) !== 0 && words <= REACTION_WORDS) reactionStart = true;
      }
      if (words === 1) personStart = (kind & PERSON) !== 0;
    }
    if (isEnglish && lower.includes("'") && !isQuoted(at) && CONTRACTION.test(lower)) contractions++;
    if (words > 1 && !endsClause(text, previousEnd, at)) {
      inner++;
      // An English "I" is no name.
      if (upper && lower !== 'i' && !lower.startsWith("i'")) capitals++;
    }
    if (upper && word.length >= 4 && isShouted(word)) shouted++;
    previousEnd = end;
  }
  const longWords = words === 0 ? 0 : long / words;
  const stretched = isStretched(text) ? 1 : 0;

  const emoji =
    MAYBE_EMOJI.test(text) &&
    EMOJI.test(text) &&
    /[^\d#*©®™↑→↓←▶►◄▼▲✓✔✕✖☰✉☎]/u.test(text.replace(/[^\p{Extended_Pictographic}]/gu, ''));
  const sentenceEnd = SENTENCE_END.test(text);
  const ideographs =
    words > 0 && words < 12
      ? (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0)
      : 0;
  // Scripts without spaces: about two characters a word.
  if (ideographs > words) words = Math.max(words, Math.round(ideographs / 2));
  const lastUnit = text.slice(-1);
  const startsLower = /^\p{Ll}/u.test(text) && !URL.test(text.slice(0, 12));
  return {
    line,
    words,
    person,
    contractions,
    attribution,
    about,
    ...actsOf(text, language.code),
    longWords,
    informal:
      (emoji ? 1 : 0) +
      (EMOTICON.test(text) ? 1 : 0) +
      (/!!|\?\?|\?!|!\?/.test(text) ? 1 : 0) +
      (/(?<!\.)\.\.(?!\.)|\.{3,}|…/.test(text) && !/^\S*(?:…|\.\.\.)$|(?:…|\.\.\.|\[…\])$/.test(text) ? 0.7 : 0) +
      Math.min(1, shouted > 0 && shouted < words * 0.6 && words > 4 ? shouted * 0.2 : 0) +
      Math.min(1, stretched * 0.7),
    second,
    opinion,
    personStart,
    reactionStart,
    sloppy: SLOPPY.test(text) || (language.code === 'en' && /(?:^|\s)i(?:\s|['’]m)/.test(text)),
    asks: countOutside(text, /[?？؟]+/gu, isQuoted),
    exclaims: countOutside(text, /[!！]+/gu, isQuoted),
    lowerStart: startsLower,
    openEnd: words >= 5 && !sentenceEnd && !/[:;,"'”’»)\]]$/u.test(lastUnit),
    sentenceEnd,
    address: addressOf(text, words),
    quoted: text.length === 0 ? 0 : Math.min(1, quotedUnits / text.length),
    names: inner === 0 ? 0 : capitals / inner,
    numbers,
    wordless: words === 0,
    smiles: endsInSmile(text),
    emoji,
    url: URL.test(text),
    bullet: BULLET.test(text),
    phrase: words <= 16 ? matchPhrase(text) : null,
    time: findTime(text, language.code),
    label: words <= MAX_LABEL_WORDS && !sentenceEnd,
  };
}

/** A title is longer than a label. */
const MAX_TITLE_WORDS = 26;

/** Could be the title of an article: no sentence, no convention, not a lone word. */
export function isTitleLike(block: Block): boolean {
  return block.words >= 4 && block.words <= MAX_TITLE_WORDS && !block.sentenceEnd && !block.phrase && !block.smiles;
}

/** Whether a sentence, a clause or a quotation ends or begins between two words. */
function endsClause(text: string, from: number, to: number): boolean {
  // Mostly a lone space stands between two words.
  if (to - from === 1 && text.charCodeAt(from) === 32) return false;
  for (let at = from; at < to; at++) if (CLAUSE_MARKS.includes(text[at]!)) return true;
  return false;
}

/** "sooo": a letter three times, in either case; not www, not a Roman number. */
function isStretched(text: string): boolean {
  let times = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const small = code >= 65 && code <= 90 ? code + 32 : code;
    times = small === before ? times + 1 : 1;
    before = small;
    if (times === 3 && ((small >= 97 && small <= 118) || small === 121 || small === 122)) return true;
  }
  return false;
}

/** An emoji or emoticon is the last that stands there, full stops and exclamation marks aside. */
function endsInSmile(text: string): boolean {
  let end = text.length;
  while (end > 0 && /[.!\s]/.test(text.charAt(end - 1))) end--;
  return SMILE_END.test(text.slice(Math.max(0, end - MAX_SMILE_UNITS), end));
}

function countOutside(text: string, pattern: RegExp, isQuoted: (at: number) => boolean): number {
  let count = 0;
  for (const match of text.matchAll(pattern)) if (!isQuoted(match.index)) count++;
  return count;
}

function findQuotations(text: string): { begin: number; end: number }[] {
  if (!/[“„«"‘]/.test(text)) return [];
  const found: { begin: number; end: number }[] = [];
  for (const match of text.matchAll(QUOTATION)) {
    const inside = match[1] ?? match[2] ?? '';
    if ((inside.match(/\s/g)?.length ?? 0) >= 3) found.push({ begin: match.index, end: match.index + match[0].length });
  }
  return found;
}

function addressOf(text: string, words: number): 'handle' | 'name' | null {
  // "@anna", and "Anna @50:" where comments are numbered.
  if (/^@[\p{L}\p{N}_.-]{2,}|^\p{Lu}\S{1,20}\s?@\s?\d{1,4}\b/u.test(text)) return words > 1 ? 'handle' : null;
  // "Anna, that is wrong": one capitalised word and a comma. Adverbs ("However,") look alike: weak evidence.
  if (words >= 3 && /^\p{Lu}[\p{L}\p{N}_-]{1,19}\s?(?:\p{Lu}[\p{L}\p{N}_-]{1,19})?,\s\S/u.test(text)) return 'name';
  return null;
}

const isUpper = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
};
const isShouted = (word: string): boolean => {
  const second = word.charCodeAt(1);
  const isSmall = second >= 97 && second <= 122;
  return !isSmall && word === word.toUpperCase() && word !== word.toLowerCase() && !/\d/.test(word);
};
