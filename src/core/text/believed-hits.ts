import type { Span } from '../assessment.js';
import { type Change, type Hit, STRONG_BITS, WEAK_BITS } from './hits.js';
import { LOST, MISREADINGS } from './sequences.js';
import { isLetter } from './surprise.js';

/** Enough for any set, whatever stands around. */
const LONE_BITS = 20;
/** Enough for the strong hits of a rarer set together. */
const SHARED_BITS = 40;
/** How near, in code units. */
const NEIGHBOURHOOD = 800;

/** A stretch that was repaired before, in the text as it stands now. */
export interface Repaired {
  readonly currentBegin: number;
  readonly currentEnd: number;
}

/**
 * Strong hits; weak ones that have a strong hit near which may be of the same set; and nearly all where everything
 * near that is not ASCII is damage.
 */
export function believed(text: string, hits: readonly Hit[], repaired: readonly Repaired[]): readonly Hit[] {
  if (repaired.length === 0 && !hits.some(({ saving }) => saving >= STRONG_BITS)) return [];
  const sound = soundHits(text, hits);
  const near = new Array<boolean>(hits.length).fill(false);
  const look = (hit: Hit, at: number, seen: Float64Array, backwards: boolean): void => {
    for (let left = hit.sets; left !== 0; left &= left - 1) {
      const index = 31 - Math.clz32(left & -left);
      const distance = backwards ? seen[index]! - hit.end : hit.begin - seen[index]!;
      if (distance <= NEIGHBOURHOOD) near[at] = true;
      if (sound[at]) seen[index] = backwards ? hit.begin : hit.end;
    }
  };
  const last = new Float64Array(MISREADINGS.length).fill(Number.NEGATIVE_INFINITY);
  const next = new Float64Array(MISREADINGS.length).fill(Number.POSITIVE_INFINITY);
  for (const [at, hit] of hits.entries()) look(hit, at, last, false);
  for (let at = hits.length - 1; at >= 0; at--) {
    look(hits[at]!, at, next, true);
  }
  let place = 0;
  return hits.filter((hit, at) => {
    if (sound[at]) return true;
    while (place < repaired.length && repaired[place]!.currentEnd < hit.begin - NEIGHBOURHOOD) place++;
    const nearRepaired = place < repaired.length && repaired[place]!.currentBegin < hit.end + NEIGHBOURHOOD;
    return (near[at] || nearRepaired) && (hit.saving >= WEAK_BITS || isPure(text, hits, at));
  });
}

/**
 * Which hits need no other ones to be believed: strong ones of windows-1252; in the rarer sets only those stronger
 * still, or with nothing else around that is not ASCII, or with others of the same set in the text.
 */
function soundHits(text: string, hits: readonly Hit[]): boolean[] {
  const total = new Float64Array(MISREADINGS.length);
  for (const { sets, saving } of hits) {
    if (saving < STRONG_BITS) continue;
    for (let left = sets; left !== 0; left &= left - 1) total[31 - Math.clz32(left & -left)]! += saving;
  }
  const isShared = (sets: number): boolean => {
    for (let left = sets; left !== 0; left &= left - 1)
      if (total[31 - Math.clz32(left & -left)]! >= SHARED_BITS) return true;
    return false;
  };
  return hits.map(
    (hit, at) =>
      hit.saving >= STRONG_BITS &&
      ((hit.sets & 1) !== 0 || hit.saving >= LONE_BITS || isShared(hit.sets) || isPure(text, hits, at)),
  );
}

/** How far around a hit is looked for characters that are neither ASCII nor damage. */
const PURITY_LENGTH = 160;

/** Whether everything around a hit that is not ASCII belongs to some hit. */
function isPure(text: string, hits: readonly Hit[], at: number): boolean {
  const hit = hits[at]!;
  const from = Math.max(0, hit.begin - PURITY_LENGTH);
  const to = Math.min(text.length, hit.end + PURITY_LENGTH);
  let before = at - 1;
  for (let place = hit.begin - 1; place >= from; place--) {
    if (text.charCodeAt(place) < 0x80) continue;
    if (before < 0 || hits[before]!.end <= place) return false;
    place = hits[before--]!.begin;
  }
  let after = at + 1;
  for (let place = hit.end; place < to; place++) {
    if (text.charCodeAt(place) < 0x80) continue;
    if (after >= hits.length || hits[after]!.begin > place) return false;
    place = hits[after++]!.end - 1;
  }
  return true;
}

/**
 * Drops the hits in words that stay garbled whatever is decoded: there, what looks like a sequence is chance, and
 * decoding it makes other garbage. Such words come from misreadings whose case was changed afterwards.
 */
export function withoutHopeless(
  text: string,
  hits: readonly Hit[],
): { readonly changes: readonly Change[]; readonly hopeless: readonly Span[] } {
  const kept: Change[] = [];
  const hopeless: Span[] = [];
  let searched = 0;
  for (let from = 0; from < hits.length; ) {
    const begin = hits[from]!.begin;
    let wordBegin = begin;
    const earliest = Math.max(searched, begin - MAX_WORD_LENGTH);
    while (wordBegin > earliest && text.charCodeAt(wordBegin - 1) > 0x20) wordBegin--;
    let wordEnd = hits[from]!.end;
    let until = from + 1;
    for (;;) {
      while (until < hits.length && hits[until]!.begin <= wordEnd) wordEnd = Math.max(wordEnd, hits[until++]!.end);
      if (wordEnd >= text.length || wordEnd - begin > MAX_WORD_LENGTH || text.charCodeAt(wordEnd) <= 0x20) break;
      wordEnd++;
    }
    const inWord = hits.slice(from, until);
    const leftover = countJunk(text, wordBegin, wordEnd, inWord) + countHalves(text, inWord);
    if (leftover < Math.max(2, until - from)) for (const hit of inWord) kept.push(hit);
    else hopeless.push({ begin: wordBegin, end: wordEnd });
    searched = wordEnd;
    from = until;
  }
  return { changes: kept, hopeless };
}

/** What stands without a space for longer is judged in pieces. */
const MAX_WORD_LENGTH = 400;

/** Letters of another script right beside what is still Latin with accents: half of the word is gone. */
function countHalves(text: string, hits: readonly Hit[]): number {
  let halves = 0;
  for (const [index, hit] of hits.entries()) {
    if (!OTHER_SCRIPT.test(hit.to)) continue;
    const left = hits[index - 1]?.end === hit.begin ? '' : (text[hit.begin - 1] ?? '');
    const right = hits[index + 1]?.begin === hit.end ? '' : (text[hit.end] ?? '');
    for (const neighbour of [left, right]) {
      if (neighbour > '\u00bf' && !BARE_LEAD.test(neighbour) && /\p{Script=Latin}/u.test(neighbour)) halves += 2;
    }
  }
  return halves;
}

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\P{L}]/u;
/** Lead bytes of two-byte letters: what is left of a letter that may still be inferred. */
const BARE_LEAD = /[ÃÄÅÎÏÐÑÒÓ×ØÙÚÛ]/u;
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
    // Before a filler it belongs to a sequence that is judged later.
    if (text.charCodeAt(at + 1) === LOST || text[at + 1] === '?') continue;
    if (JUNK.test(text[at]!) && text.charCodeAt(at - 1) > 0x7f && isLetter(text.charCodeAt(at - 1))) junk++;
  }
  return junk;
}
