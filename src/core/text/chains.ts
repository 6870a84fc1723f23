import { LOST, MISREADINGS, readSequence, unitTables } from './sequences.js';
import { isCapital, isLetter, isSmall, surprise } from './surprise.js';

/** A stretch of a text and what is to stand there instead. */
export interface Change {
  readonly begin: number;
  readonly end: number;
  readonly to: string;
  /** The operation, in the form that `replaySteps` reads, without its range. */
  readonly step: string;
  readonly kind: 'repaired' | 'inferred';
  readonly confidence: number;
}

interface Hit extends Change {
  /** Bits that the change saves. */
  readonly saving: number;
  readonly charset: number;
}

/** Enough to be believed alone: one sequence such as a capital with a tilde before a copyright sign saves 20. */
const STRONG_BITS = 12;
/** Enough where a strong hit stands near. */
const WEAK_BITS = 3;
/** How near, in code units. */
const NEIGHBOURHOOD = 800;
/** Sequences judged together; also what keeps the time linear on text that is all candidates. */
const MAX_GROUP = 16;

/** One layer of UTF-8 read as a single-byte set, found and decoded throughout the text. In order, not overlapping. */
export function findMisreadings(text: string): Change[] {
  const { lead, continuation } = unitTables();
  // Control characters that windows-1250 has letters for speak for ISO 8859-2.
  const hasControls = /[\x80\x82\x84-\x87\x89-\x8f\x91-\x97\x99-\x9f]/.test(text);
  const hits: Hit[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    const sets = lead[unit]! & continuation[text.charCodeAt(at + 1)]!;
    const hit = sets === 0 ? null : bestHit(text, at, sets, hasControls);
    if (hit) {
      hits.push(hit);
      at = hit.end - 1;
    } else if (text[at + 1] === ' ') {
      const grave = bareGrave(text, at);
      if (grave) hits.push(grave);
    }
  }
  return hits.length === 0 ? hits : withoutHopeless(text, believed(hits));
}

function bestHit(text: string, at: number, sets: number, hasControls: boolean): Hit | null {
  let best: Hit | null = null;
  for (let index = 0; index < MISREADINGS.length; index++) {
    if ((sets & (1 << index)) === 0) continue;
    const hit = readHit(text, at, index, hasControls);
    if (hit && (!best || hit.saving > best.saving)) best = hit;
  }
  return best && best.saving >= WEAK_BITS ? best : null;
}

const pointBefore = (text: string, at: number): number => {
  if (at === 0) return 0x20;
  const unit = text.charCodeAt(at - 1);
  return (unit & 0xfc00) === 0xdc00 && at > 1 ? text.codePointAt(at - 2)! : unit;
};
const pointAt = (text: string, at: number): number => (at < text.length ? text.codePointAt(at)! : 0x20);

/** The sequences that stand side by side from `at` on, as one hit. */
function readHit(text: string, at: number, index: number, hasControls: boolean): Hit | null {
  const table = unitTables().bytes[index]!;
  const { charset, prior } = MISREADINGS[index]!;
  let end = at;
  let to = '';
  let price = hasControls && charset === 'iso-8859-2' ? prior - 3 : prior;
  let spaced = false;
  for (let count = 0; count < MAX_GROUP; count++) {
    const sequence = readSequence(text, end, table);
    if (!sequence) break;
    if (sequence.spaced && sequence.text === 'à' && !isAbsorbedSpace(text, end + 1)) break;
    if (sequence.lossy) price += 2;
    spaced ||= sequence.spaced;
    to += sequence.text;
    end = sequence.end;
  }
  if (end === at) return null;
  const before = pointBefore(text, at);
  const after = pointAt(text, end);
  const from = text.slice(at, end);
  let saving = surprise(from, before, after) - surprise(to, before, after) - price;
  // A small letter after capitals is no better than what stood there.
  if (
    isSmall(to.codePointAt(0)!) &&
    isCapital(before) &&
    at > 1 &&
    isCapital(text.charCodeAt(at - 2)) &&
    !isSmall(after)
  ) {
    saving -= 8;
  }
  // A space that was a byte is believed where other damage is near, or where a capital ends a word of small letters.
  if (spaced)
    saving = table[text.charCodeAt(at)] === 0xc3 && isSmall(before) ? saving + 6 : Math.min(saving, STRONG_BITS - 1);
  return {
    begin: at,
    end,
    to,
    step: `${charset}>utf-8`,
    kind: spaced ? 'inferred' : 'repaired',
    confidence: confidenceOf(saving),
    saving,
    charset: index,
  };
}

const confidenceOf = (saving: number): number => Math.round(Math.min(0.99, 1 - 0.5 * 2 ** (-saving / 8)) * 100) / 100;

/** The space after a bare Ã belongs to the letter only in front of another space, or in these Portuguese words. */
const isAbsorbedSpace = (text: string, space: number): boolean =>
  text[space + 1] === ' ' || /^(?:quele|quela|quilo|s )/u.test(text.slice(space + 1, space + 6));

/** Byte C3 of the sets in which the à of French is met. */
const GRAVE_LEADS: ReadonlyMap<string, string> = new Map([
  ['\u00c3', 'windows-1252'],
  ['\u0413', 'windows-1251'],
  ['\u0102', 'windows-1250'],
]);

/** A lead byte C3 whose no-break space has become the space after the word: `à` of French and Italian. */
function bareGrave(text: string, at: number): Hit | null {
  const charset = GRAVE_LEADS.get(text[at]!);
  if (!charset) return null;
  const before = pointBefore(text, at);
  if (isCapital(before) && at > 1 && isCapital(text.charCodeAt(at - 2))) return null;
  // No orthography ends a word with this capital after a small letter.
  const saving = charset === 'windows-1252' && isSmall(before) ? STRONG_BITS : WEAK_BITS + 1;
  if (charset !== 'windows-1252' && isLetter(before)) return null;
  return {
    begin: at,
    end: at + 1,
    to: 'à',
    step: 'infer:U+00E0',
    kind: 'inferred',
    confidence: confidenceOf(saving),
    saving,
    charset: MISREADINGS.findIndex((each) => each.charset === charset),
  };
}

/** Strong hits, and weak ones that have a strong hit of the same set near. */
function believed(hits: readonly Hit[]): Hit[] {
  const near = new Array<boolean>(hits.length).fill(false);
  const last = new Array<number>(MISREADINGS.length).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at]!;
    if (hit.begin - last[hit.charset]! <= NEIGHBOURHOOD) near[at] = true;
    if (hit.saving >= STRONG_BITS) last[hit.charset] = hit.end;
  }
  const next = new Array<number>(MISREADINGS.length).fill(Number.POSITIVE_INFINITY);
  for (let at = hits.length - 1; at >= 0; at--) {
    const hit = hits[at]!;
    if (next[hit.charset]! - hit.end <= NEIGHBOURHOOD) near[at] = true;
    if (hit.saving >= STRONG_BITS) next[hit.charset] = hit.begin;
  }
  return hits.filter((hit, at) => hit.saving >= STRONG_BITS || near[at]);
}

/**
 * Drops the hits in words that stay garbled whatever is decoded: there, what looks like a sequence is chance, and
 * decoding it makes other garbage. Such words come from misreadings whose case was changed afterwards.
 */
function withoutHopeless(text: string, hits: readonly Hit[]): Change[] {
  const kept: Change[] = [];
  for (let from = 0; from < hits.length; ) {
    const wordBegin = Math.max(text.lastIndexOf(' ', hits[from]!.begin - 1) + 1, hits[from]!.begin - 400);
    let wordEnd = text.indexOf(' ', hits[from]!.end);
    if (wordEnd < 0) wordEnd = text.length;
    wordEnd = Math.min(wordEnd, hits[from]!.end + 400);
    let until = from + 1;
    while (until < hits.length && hits[until]!.begin < wordEnd) until++;
    const last = hits[until - 1]!;
    const leftover = countJunk(text, wordBegin, Math.max(wordEnd, last.end), hits.slice(from, until));
    if (leftover < Math.max(2, until - from)) kept.push(...hits.slice(from, until));
    from = until;
  }
  return kept;
}

const JUNK = /[¢£¤¥¦§¨©«¬®¯±´¶¸¹¼½¾†‡‰ˆ˜ƒ€‚„‹›\u0080-\u009f]/u;

/** Signs right after a letter that no hit covers. */
function countJunk(text: string, begin: number, end: number, hits: readonly Hit[]): number {
  let junk = 0;
  let next = 0;
  for (let at = begin; at < end; at++) {
    while (next < hits.length && hits[next]!.end <= at) next++;
    if (next < hits.length && at >= hits[next]!.begin) {
      at = hits[next]!.end - 1;
      continue;
    }
    if (text.charCodeAt(at) < 0x80 || at === 0) continue;
    if (JUNK.test(text[at]!) && text.charCodeAt(at - 1) > 0x7f && isLetter(text.charCodeAt(at - 1))) junk++;
  }
  return junk;
}

/** Replays `CHARSET>utf-8` on a stretch that `findMisreadings` found. */
export function decodeStretch(from: string, charset: string): string {
  const index = MISREADINGS.findIndex((each) => each.charset === charset);
  if (index < 0) throw new RangeError(`no such character set: ${charset}`);
  const table = unitTables().bytes[index]!;
  let to = '';
  for (let at = 0; at < from.length; ) {
    const sequence = readSequence(from, at, table);
    if (!sequence) throw new RangeError(`no UTF-8 sequence at ${at}`);
    to += sequence.text;
    at = sequence.end;
  }
  return to;
}

export const LOST_CHARACTER = String.fromCharCode(LOST);
