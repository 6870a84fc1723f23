import type { Span } from '../assessment.js';
import type { State, Stretch } from './stretches.js';

/** Damage that cannot be undone. */
export interface LostStretch extends Span {
  readonly confidence: number;
}

/**
 * What is left of UTF-8 whose bytes 80 to 9F were dropped: two or more of its lead bytes (and what survived of the
 * rest) side by side, within points and spaces. Replacement characters and control characters are the other kinds.
 */
const LEAD_RUN =
  /[âãðÂÃ](?:[ .,]?[âãðÂÃ\u00a0-\u00bf]){2,}|[ÐÑØÙ×àá](?:[\u00a0-\u00bf]?[ÐÑØÙ×à]){2,}|\ufffd+|[\x80-\x9f]+/gu;
/**
 * Lead bytes that no word has there: an accented capital after a small letter or before one that no name begins with,
 * a lead beside letters of another script, an `â` that ends or begins no word, and two bytes out of three.
 */
const LONE_LEAD =
  /[ÂÃÄÅÆÈÐÑØÙ](?<=\p{Ll}.)(?!\p{Lu})|[ÃÐ](?<![\p{L}\p{M}].)(?=\p{Ll}|[\s.,;:!?]|$)|[ÎÏÐÑÒÓ×ØÙÚÛ](?:(?<=[\u0370-\u07ff].)|(?=[\u0370-\u07ff]))|â(?:€[\s?]?|(?<=[.,!?…’”].)(?![\p{L}\p{M}])|(?<![\p{L}\p{M}].)(?=\p{Lu}))|[à-ï][¡-¿]|ð(?<![\p{L}\p{M}].)(?=[\u00a0-\u00ff])/gu;
/** Neither this nor `LEAD_RUN` finds anything without one of these. */
const ANY_REMAINS = /[\x80-\x9fÂ-ðØ-Û\ufffd]/;

/**
 * Finds what is lost in a text whose repairable damage is repaired.
 *
 * @param hopeless words in which decoding only makes other garbage.
 * @param damaged the text was damaged elsewhere, so that a lone lead byte is no matter of style.
 */
export function findLost(text: string, hopeless: readonly Span[], damaged: boolean): LostStretch[] {
  const found: LostStretch[] = hopeless.map(({ begin, end }) => ({ begin, end, confidence: 0.8 }));
  if (!ANY_REMAINS.test(text)) return merged(found);
  for (const match of text.matchAll(LEAD_RUN)) {
    found.push({ begin: match.index, end: match.index + match[0].length, confidence: 0.9 });
  }
  if (damaged) {
    for (const match of text.matchAll(LONE_LEAD)) {
      found.push({ begin: match.index, end: match.index + 1, confidence: 0.7 });
    }
  }
  return merged(found.sort((a, b) => a.begin - b.begin));
}

function merged(stretches: readonly LostStretch[]): LostStretch[] {
  const result: LostStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && stretch.begin < last.end) {
      result[result.length - 1] = { ...last, end: Math.max(last.end, stretch.end) };
    } else result.push(stretch);
  }
  return result;
}

/** Words are weighed together in stretches of a line about this long. */
const PIECE_LENGTH = 400;
const PIECE = new RegExp(`[^\\n]{1,${PIECE_LENGTH}}(?:[^\\s]{0,${PIECE_LENGTH}})`, 'gu');
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\P{L}]/u;
/** Three bytes in a row that nothing made sense of. */
const GARBLED = /[À-ÿ][\u0080-ÿ]{2}/;
/** What misread bytes look like that no repair has touched. */
const isUntouched = (unit: number): boolean => unit >= 0x80 && unit <= 0xff;

/**
 * Pieces in which the letters of another script came back in some words while others stay garbled: a reader is no
 * better off, and what stands there is neither the text nor its damage. And pieces of which most is garbled, where a
 * quotation mark is no use. They are left as they were.
 */
export function findHalfDone({ text, stretches }: State): Span[] {
  if (stretches.length === 0) return [];
  const found = garbleLeft(text, stretches);
  const isForeign = stretches.some(({ currentBegin, currentEnd }) =>
    OTHER_SCRIPT.test(text.slice(currentBegin, currentEnd)),
  );
  if (!isForeign && !GARBLED.test(text)) return joined(found);
  let next = 0;
  for (const piece of text.matchAll(PIECE)) {
    const pieceEnd = piece.index + piece[0].length;
    let done = 0;
    let torn = 0;
    let foreign = 0;
    let garbled = 0;
    let words = 0;
    let begin = -1;
    let end = -1;
    for (const word of piece[0].matchAll(/\S+/gu)) {
      const wordBegin = piece.index + word.index;
      const wordEnd = wordBegin + word[0].length;
      while (next < stretches.length && stretches[next]!.currentEnd <= wordBegin) next++;
      const { untouched, touched } = weigh(text, wordBegin, wordEnd, stretches, next);
      words++;
      if (untouched > 1 && untouched * 2 > word[0].length) garbled++;
      if (OTHER_SCRIPT.test(touched)) foreign++;
      if (untouched > 0 || touched.includes('\ufffd')) torn++;
      else if (/\p{L}/u.test(touched)) done++;
      if (untouched > 0 || touched !== '') {
        if (begin < 0) begin = wordBegin;
        end = wordEnd;
      }
    }
    const halfDone = foreign > 0 && foreign * 2 >= done && isMostlyTorn(torn, done);
    if (begin >= 0 && (halfDone || garbled * 2 > words)) found.push({ begin, end: Math.min(end, pieceEnd) });
  }
  return joined(found);
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.sort((a, b) => a.begin - b.begin)) {
    const last = result.at(-1);
    if (last && span.begin <= last.end)
      result[result.length - 1] = { begin: last.begin, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** Runs of lead bytes that a repair only laid bare: one garble for another. */
function garbleLeft(text: string, stretches: readonly Stretch[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const match of text.matchAll(LEAD_RUN)) {
    const begin = match.index;
    const end = begin + match[0].length;
    while (next < stretches.length && stretches[next]!.currentEnd <= begin) next++;
    if (/^[^\ufffd\x80-\x9f]/.test(match[0]) && next < stretches.length && stretches[next]!.currentBegin < end) {
      found.push({ begin: Math.min(begin, stretches[next]!.currentBegin), end });
    }
  }
  return found;
}

/** Of a few words, those that came back still say something; of a sentence a third that did not spoils it. */
const isMostlyTorn = (torn: number, done: number): boolean =>
  torn + done < 5 ? torn * 2 > done * 3 : torn * 3 > torn + done;

/** What of a word was repaired, and how many characters of misread bytes were not. */
function weigh(text: string, begin: number, end: number, stretches: readonly Stretch[], first: number) {
  let untouched = 0;
  let touched = '';
  let next = first;
  for (let at = begin; at < end; at++) {
    while (next < stretches.length && stretches[next]!.currentEnd <= at) next++;
    if (next < stretches.length && stretches[next]!.currentBegin <= at) touched += text[at];
    else if (isUntouched(text.charCodeAt(at))) untouched++;
  }
  return { untouched, touched };
}
