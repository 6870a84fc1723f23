import type { Change } from './hits.js';
import { scriptOf } from './letter-model.js';
import { LETTER_REMAINS, lettersFrom, readTornWord, SPACED_LETTER_REMAINS } from './lost-letters.js';
import { type Guess, isContraction, isEnding, markAt } from './lost-marks.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';

/** What was repaired so far: damage near by speaks for more damage. */
interface Place {
  readonly currentBegin: number;
  readonly currentEnd: number;
}

/** How near other damage must stand to speak for a guess, in code units. */
const NEIGHBOURHOOD = 1000;
/** How far around a place an honest letter says that letters there may be honest. */
const PURITY_LENGTH = 200;
/** How far back an opening quote is looked for. */
const QUOTATION_LENGTH = 1500;
/** How far ahead the second mark of a pair is looked for. */
const PAIR_LENGTH = 300;
const CLOSES = /^[^â\n]*[^\sâ]â(?!\p{L})/u;
/** Letters are put back from this confidence on. */
const LETTER_CONFIDENCE = 0.92;

/**
 * Marks and signs of three bytes and more whose bytes 80 to 9F were dropped or became a filler (U+FFFD, `?`, space),
 * so that the lead byte (read as windows-1252) and what lies above 9F are left. The list is closed.
 */
const REMAINS =
  /â(?:\?\?| {2}|€?"(?=\s|\p{L})|\ufffd\ufffd|€(?:\ufffd|\?|(?![\u0080-\uffff]) ?)|[\ufffd? ]?[¬¦¢¤¥])?|(?<![ðÂâã\u0080-¿])(?:ð(?:\ufffd\ufffd|\?\?)?[¦-¿]ð(?:\ufffd\ufffd|\?\?)?[¦-¿])+(?![ðÂâã\u0080-¿])|(?<=\p{L})\ufffd(?=[a-z]{1,2}(?![\p{L}\p{M}]))|(?<![\u0080-\uffff])ã[¡-¿](?![\u0080-\uffff])/gu;

/** ISO 3166-1: the pairs of regional indicators that are flags. */
const COUNTRIES =
  /^(?:A[CDEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRSTU]|F[IJKMOR]|G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])$/u;

const GARBLE = /[ãÂÃð\u0080-\u009f¡-ª¬-º¼-¿ƒ†‡€‚ˆ‰Š˜šœžŸ]/u;

/** What is known about the damage of the whole text. */
export interface DamageKind {
  /** Bytes that windows-1252 has characters for came through: only the five undefined ones may be lost. */
  readonly strict: boolean;
  /** Lost bytes became spaces. */
  readonly spaced: boolean;
}

/**
 * Puts back characters whose bytes are gone, where the context decides: apostrophes, quotes, dashes, the ellipsis,
 * the euro, flags, and letters that the language and the rest of the word leave no choice about. Only where the
 * language does not write a bare `â` there, or where more damage stands near. Everything else stays as it is.
 */
export function inferLost(text: string, repaired: readonly Place[], kind: DamageKind): Change[] {
  if (!/[âðãÃÄÅÆÈÉÎÏÐÑÒÓ×ØÙÚÛá\ufffd]/.test(text)) return [];
  const near = surroundingsOf(text);
  const view: View = { text, repaired, near, kind };
  const marks = inferMarks(view);
  const letters = inferLetters(view);
  if (letters.length === 0) return marks;
  const taken = new Set(marks.map(({ begin }) => begin));
  return [...marks, ...letters.filter(({ begin }) => !taken.has(begin))].sort((a, b) => a.begin - b.begin);
}

interface View {
  readonly text: string;
  readonly repaired: readonly Place[];
  readonly near: (at: number) => Surroundings;
  readonly kind: DamageKind;
}

function inferMarks(view: View): Change[] {
  const { text, repaired, near } = view;
  const changes: Change[] = [];
  if (!/[âðã\ufffd]/.test(text)) return changes;
  let openQuote = Number.NEGATIVE_INFINITY;
  let openMark = '';
  let searched = 0;
  for (const found of text.matchAll(REMAINS)) {
    const begin = found.index;
    const end = begin + found[0].length;
    const from = firstNear(repaired, begin);
    // A letter that came out of a repair is one; only what cannot be one is judged again.
    const restored = covers(repaired, from, begin);
    const damaged = from < repaired.length && repaired[from]!.currentBegin <= end + NEIGHBOURHOOD;
    for (let at = searched; at < begin; at++) {
      const char = text[at]!;
      if (char === '\n' || char === '”' || char === '»' || (char === '“' && openMark === '„')) openMark = '';
      else if (char === '“' || char === '„' || char === '«') {
        openMark = char;
        openQuote = at;
      }
    }
    searched = begin;
    const opened = begin - openQuote < QUOTATION_LENGTH ? openMark : '';
    const left = text.slice(Math.max(0, begin - 12), begin);
    const guess = guessAt(found[0], left, text.slice(end, end + 8), {
      damaged,
      restored,
      opened,
      closes: CLOSES.test(text.slice(end, end + PAIR_LENGTH)),
      surroundings: near(begin),
      spaced: view.kind.spaced,
      again: (text[begin - 1] === 'â' && !covers(repaired, from, begin - 1)) || text[end] === 'â',
    });
    if (!guess) continue;
    const { to, confidence, keepLast } = guess;
    if (/^[“„”]$/u.test(to)) {
      openMark = opened === '' ? to : '';
      openQuote = begin;
    }
    changes.push({
      begin,
      end: keepLast ? end - 1 : end,
      to,
      confidence,
      step: `infer:${[...to].map(codePoint).join(' ')}`,
      kind: 'inferred',
    });
  }
  return changes;
}

interface Circumstances {
  readonly damaged: boolean;
  readonly restored: boolean;
  readonly opened: string;
  readonly closes: boolean;
  readonly surroundings: Surroundings;
  readonly spaced: boolean;
  /** Another remnant of the same kind stands right beside. */
  readonly again: boolean;
}

/** A guess that leaves the last character of what was found where it stands. */
interface PlacedGuess extends Guess {
  readonly keepLast?: boolean;
}

function guessAt(found: string, left: string, right: string, at: Circumstances): PlacedGuess | null {
  const { damaged, restored, opened, surroundings } = at;
  if (found.startsWith('ð')) return flags(found);
  // The lead byte Ã, written small with the rest of the text after the damage.
  if (found.startsWith('ã')) return { to: String.fromCharCode(found.charCodeAt(1) + 0x40), confidence: 0.8 };
  // Inside a garble of more such bytes, nothing around it is evidence of anything.
  if (GARBLE.test(left.slice(-1)) || GARBLE.test(right.slice(0, 1))) return null;
  const { language } = surroundings;
  switch (found.length > 1 ? found.at(-1) : '') {
    case '¬':
      return { to: '€', confidence: /^[ \u00a0]?\d/u.test(right) || /\d[ \u00a0]?$/u.test(left) ? 0.97 : 0.8 };
    case '¦':
      return { to: '…', confidence: 0.9 };
    case '¥':
      return { to: '♥', confidence: 0.7 };
    case '¤':
      return { to: '❤', confidence: 0.75 };
    case '¢':
      return /[\p{L}\p{N}]$/u.test(left) ? { to: '™', confidence: 0.8 } : { to: '•', confidence: 0.85 };
  }
  if (found === '\ufffd') {
    if (isContraction(left, right)) return { to: '’', confidence: 0.98 };
    return language === 'en' && left.length > 2 && isEnding(right) ? { to: '’', confidence: 0.85 } : null;
  }
  // A dash whose last byte, a curly quote in windows-1252, was made straight.
  if (found.endsWith('"')) {
    const spaced = (left === '' || left.endsWith(' ')) && right.startsWith(' ');
    return spaced ? { to: '–', confidence: 0.75 } : found.length > 2 ? { to: '—', confidence: 0.6 } : null;
  }
  // Windows-1252 has no character for byte 9D, and for no other of the marks. After another lead byte it may be the
  // inside of a character misread twice.
  if (found.startsWith('â€')) return left.endsWith('â') ? null : closingQuote(found, left, right, at.spaced);
  if (restored || at.again) return null;
  const sure = damaged || (found.length > 1 && !surroundings.circumflexSeen);
  return markAt({ left, right, sure, language, opened, closes: at.closes, circumflex: surroundings.circumflex });
}

function closingQuote(found: string, left: string, right: string, spaced: boolean): PlacedGuess | null {
  const filler = found.slice(2);
  if (filler === '\ufffd') return { to: '”', confidence: 0.95 };
  if (filler === '?') {
    // A question mark may be the writer's own: at the end of a sentence, or after what is no word.
    const plain = /[\p{L}.,!]$/u.test(left) && /^[ ,;:)]/u.test(right) && !/^\s+\p{Lu}/u.test(right);
    return plain ? { to: '”', confidence: 0.85 } : null;
  }
  const ends = /^(?:$|[\s.,;:!?)\]'"]|\p{P})/u.test(right);
  if (filler === '') return ends ? { to: '”', confidence: 0.9 } : null;
  // The space is the lost byte where another one, or a mark, follows; else it is a space.
  return { to: '”', confidence: 0.9, keepLast: !spaced && !/^(?:$|[ .,;:!?)])/u.test(right) };
}

const codePoint = (char: string): string => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Pairs of regional indicators whose middle bytes (9F 87) are gone. */
function flags(found: string): Guess | null {
  const tails = [...found].filter((char) => char >= '¦' && char <= '¿');
  let to = '';
  for (let at = 0; at + 1 < tails.length; at += 2) {
    const pair = [tails[at]!, tails[at + 1]!].map((char) => char.charCodeAt(0) - 0xa6);
    if (!COUNTRIES.test(String.fromCharCode(...pair.map((letter) => 0x41 + letter)))) return null;
    to += String.fromCodePoint(...pair.map((letter) => 0x1f1e6 + letter));
  }
  return to === '' ? null : { to, confidence: 0.95 };
}

/** The first repaired place that is near, or after. */
function firstNear(repaired: readonly Place[], at: number): number {
  let low = 0;
  let high = repaired.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (repaired[middle]!.currentEnd < at - NEIGHBOURHOOD) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the place lies in a repaired stretch; `from` is the first that is near. */
function covers(repaired: readonly Place[], from: number, at: number): boolean {
  let low = from;
  let high = repaired.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (repaired[middle]!.currentEnd <= at) low = middle + 1;
    else high = middle;
  }
  return low < repaired.length && repaired[low]!.currentBegin <= at;
}

/** What is left of one letter. */
interface Remnant {
  readonly begin: number;
  readonly end: number;
  readonly lead: string;
  /** It stands where no writer puts a capital. */
  readonly odd: boolean;
}

const MAX_WORD = 40;

function inferLetters(view: View): Change[] {
  const { text, repaired } = view;
  const remnants: Remnant[] = [];
  for (const match of text.matchAll(view.kind.spaced ? SPACED_LETTER_REMAINS : LETTER_REMAINS)) {
    const begin = match.index;
    if (covers(repaired, 0, begin)) continue;
    const end = begin + match[0].length;
    const lead = match[0].replace(/[? \ufffd]$/u, '');
    const odd =
      (end - begin > lead.length && text[end - 1] !== ' ') ||
      (/\p{Ll}/u.test(text[begin - 1] ?? '') && !/\p{Lu}/u.test(text[end] ?? ''));
    remnants.push({ begin, end, lead, odd });
  }
  const changes: Change[] = [];
  for (let from = 0; from < remnants.length; ) {
    let until = from + 1;
    while (until < remnants.length && isWord(text, remnants[until - 1]!.end, remnants[until]!.begin)) until++;
    const word = remnants.slice(from, until);
    if (isDamaged(view, remnants, from)) changes.push(...readWord(view, word));
    from = until;
  }
  return changes;
}

const isWord = (text: string, begin: number, end: number): boolean =>
  end - begin < MAX_WORD && /^[\p{L}\p{M}]*$/u.test(text.slice(begin, end));

/** Damage was repaired near by, or two letters near by stand where no writer puts them. */
function isDamaged({ repaired }: View, remnants: readonly Remnant[], at: number): boolean {
  const { begin } = remnants[at]!;
  const first = firstNear(repaired, begin);
  if (first < repaired.length && repaired[first]!.currentBegin <= begin + NEIGHBOURHOOD) return true;
  let odd = 0;
  for (let next = Math.max(0, at - 8); next < remnants.length && next < at + 8; next++) {
    if (remnants[next]!.odd && Math.abs(remnants[next]!.begin - begin) < PURITY_LENGTH) odd++;
  }
  return odd >= 2;
}

/** What a letter costs that stays the capital it seems to be, in bits, where all around is damage. */
const IDENTITY = /\p{Lu}/u;

function readWord(view: View, word: readonly Remnant[]): Change[] {
  const { text, near, kind } = view;
  if (word.length > 4) return [];
  const first = word[0]!;
  const last = word.at(-1)!;
  let begin = first.begin;
  while (begin > 0 && first.begin - begin < MAX_WORD && /[\p{L}\p{M}]/u.test(text[begin - 1]!)) begin--;
  let end = last.end;
  while (end < text.length && end - last.end < MAX_WORD && /[\p{L}\p{M}]/u.test(text[end]!)) end++;
  if (GARBLE.test(text[begin - 1] ?? '') || GARBLE.test(text[end] ?? '')) return [];
  // A lead and a space that nothing belongs to are a letter and a space.
  if (view.kind.spaced && begin === first.begin && last.end === end && text[end - 1] === ' ') return [];
  const parts = [text.slice(begin, first.begin)];
  for (const [at, { end: after }] of word.entries()) parts.push(text.slice(after, word[at + 1]?.begin ?? end));
  const choices = word.map(({ lead }) => lettersFrom(lead, kind));
  const script = scriptOf(choices[0]![0]?.charCodeAt(0) ?? 0);
  // The letters beside it must be of the same script.
  if (script === '' || parts.some((part) => [...part].some((char) => scriptOf(char.charCodeAt(0)) !== script)))
    return [];
  const before = text.slice(Math.max(0, begin - 4), begin);
  const opens = begin === 0 || /(?:^|[.!?…\n]["“”„«»’)]?\s+|["“”„«»¿¡]\s?|\n)$/u.test(before);
  const surroundings = near(first.begin);
  const languages = surroundings.languages(script);
  const honest = isHonest(view, first.begin);
  // What stands there may be honest after all: a capital that begins a word.
  const asItStands =
    word.length === 1 && first.begin === begin && first.end - first.begin === 1 && IDENTITY.test(first.lead);
  const options = asItStands && honest ? [[...choices[0]!, first.lead]] : choices;
  const reading = readTornWord({ parts, choices: options, opens }, languages);
  if (!reading || reading.confidence < LETTER_CONFIDENCE) return [];
  return word.flatMap(({ begin: at, end: after, lead }, index) => {
    const to = reading.letters[index]!;
    if (to === lead) return [];
    const confidence = Math.floor(reading.confidence * 97) / 100;
    return [{ begin: at, end: after, to, confidence, step: `infer:${codePoint(to)}`, kind: 'inferred' as const }];
  });
}

const HONEST = /[\u00c0-\u024f\u0370-\u05ff\u0600-\u06ff\u1e00-\u1fff]/u;
const LEAD = /[âãðÃÂÄÅÆÈÉÊËÎÏÐÑÒÓ×ØÙÚÛá]/u;

/** Whether letters stand near that are not ASCII, not repaired and no remains of lost ones. */
function isHonest({ text, repaired }: View, at: number): boolean {
  const to = Math.min(text.length, at + PURITY_LENGTH);
  for (let place = Math.max(0, at - PURITY_LENGTH); place < to; place++) {
    const char = text[place]!;
    if (char > '\u007f' && HONEST.test(char) && !LEAD.test(char) && !covers(repaired, 0, place)) return true;
  }
  return false;
}
