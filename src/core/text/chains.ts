import type { Span } from '../assessment.js';
import { bestFit, foldedWords, scriptOf } from './letter-model.js';
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
  /** The set it was read in: an index of `MISREADINGS`. */
  readonly set: number;
  /** The sets in which it reads the same: bits of `MISREADINGS`. */
  sets: number;
  /** Other readings of the same characters that save nearly as much. */
  rivals?: Hit[];
}

/** Enough to be believed alone: one sequence such as a capital with a tilde before a copyright sign saves 20. */
const STRONG_BITS = 12;
/** Enough for any set, whatever stands around. */
const LONE_BITS = 20;
/** Enough for the strong hits of a rarer set together. */
const SHARED_BITS = 40;
/** Enough where a strong hit stands near. */
const WEAK_BITS = 3;
/** Enough where everything near that is not ASCII is damage of the same set. */
const FAINT_BITS = -6;
/** How much less another reading may save to be chosen for the sake of the text's other damage. */
const RIVAL_BITS = 14;
/** How near, in code units. */
const NEIGHBOURHOOD = 800;
/** Sequences judged together; also what keeps the time linear on text that is all candidates. */
const MAX_GROUP = 16;

export interface Misreadings {
  readonly changes: readonly Change[];
  /** Words that stay garbled whatever is decoded in them. */
  readonly hopeless: readonly Span[];
}

/** How `findMisreadings` is to look. */
export interface Search {
  /** Lost bytes became spaces: a space after a lead byte proves nothing about byte A0. */
  readonly spaced: boolean;
  /** Also sequences a byte of which became `?` or U+FFFD; they come out as U+FFFD. */
  readonly lossy: boolean;
  /** Stretches repaired before, in order: they speak for damage near by. */
  readonly repaired: readonly { readonly currentBegin: number; readonly currentEnd: number }[];
}

/** One layer of UTF-8 read as a single-byte set, found and decoded throughout the text. In order, not overlapping. */
export function findMisreadings(text: string, search: Search): Misreadings {
  let bonus: SetBonus | null = null;
  const bonusOf = (): SetBonus => {
    bonus ??= setBonus(text);
    return bonus;
  };
  const looking: Looking = { text, bonusOf, preferred: -1, lossy: search.lossy, spaced: search.spaced };
  let hits = findHits(looking);
  const preferred = settleRivals(text, hits);
  const bit = 1 << preferred;
  // Read again where the chosen set was not the first choice.
  if (
    preferred >= 0 &&
    hits.some(({ sets, rivals }) => (sets & bit) === 0 && rivals?.some((each) => each.sets & bit))
  ) {
    hits = findHits({ ...looking, preferred });
  }
  // What is whole was judged before; repairs made since speak for lossy sequences alone.
  if (search.lossy) hits = hits.filter((hit) => hit.to.includes(LOST_CHARACTER) && !asksOnly(text, hit));
  return withoutHopeless(text, believed(text, hits, search.lossy ? search.repaired : []));
}

/** Whether a small letter that begins no common sequence ends a question: its `?` is no lost byte. */
const asksOnly = (text: string, { begin, end }: Hit): boolean => {
  const at = text.indexOf('?', begin);
  return at > begin && at < end && isSmall(text.charCodeAt(at - 1)) && !/[âãð]/.test(text[at - 1]!);
};

interface Looking {
  readonly text: string;
  /** Worked out when a sequence was found. */
  readonly bonusOf: () => SetBonus;
  /** The set to choose where several read the same characters; -1 for the one that saves most. */
  readonly preferred: number;
  readonly lossy: boolean;
  readonly spaced: boolean;
}

function findHits(looking: Looking): Hit[] {
  const { text, bonusOf } = looking;
  const { lead, longLead, continuation } = unitTables();
  const hits: Hit[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    const second = continuation[text.charCodeAt(at + 1)]!;
    let sets = lead[unit]! & second;
    if (sets !== 0 && at + 2 < text.length) {
      const third = text.charCodeAt(at + 2);
      const long = longLead[unit]! & second & continuation[third]!;
      sets = (sets & ~longLead[unit]!) | long;
      if (long === ONLY_CP866 && isSmallRussian(unit) && isSmallRussian(third) && !bonusOf().cp866) sets ^= long;
    }
    const hit = sets === 0 ? null : bestHit(looking, at, sets);
    if (hit) {
      hits.push(hit);
      at = hit.end - 1;
    } else if (
      !looking.spaced &&
      (unit === 0xc3 || unit === 0x413 || unit === 0x102) &&
      text.charCodeAt(at + 1) === 0x20
    ) {
      const grave = bareGrave(text, at);
      if (grave) hits.push(grave);
    }
  }
  return hits;
}

// Small letters of Russian are lead and continuation bytes of cp866; real damage there has capitals among them.
const ONLY_CP866 = 1 << MISREADINGS.findIndex(({ charset }) => charset === 'cp866');
const isSmallRussian = (unit: number): boolean => unit >= 0x430 && unit <= 0x44f;

type SetBonus = Readonly<Partial<Record<string, number>>>;

/**
 * What the whole text says about a set, in bits: control characters that the Windows sets have letters for speak for
 * the ISO sets, and Cyrillic letters with no word among them for windows-1251, Greek ones for windows-1253.
 */
const setBonus = (text: string): SetBonus => ({
  'iso-8859-2': /[\x80\x82\x84-\x87\x89-\x8f\x91-\x97\x99-\x9f]/.test(text) ? 3 : 0,
  'windows-1251': /[а-я]{2}|[А-Я]{3}/.test(text) ? 0 : 6,
  'windows-1253': /[α-ω]{2}|[Α-Ω]{3}/.test(text) ? 0 : 6,
  'iso-8859-15': /[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]/.test(text) ? 6 : 0,
  cp866: /[╨╤┬├╬╧╫╪╞]|т[АВД][А-Яа-п]|р[дежзклмно][░▒▓│┤╡╢╖╕╣║╗╝╜╛┐А-Я]/.test(text) ? 2 : 0,
});

function bestHit(looking: Looking, at: number, sets: number): Hit | null {
  const { text, preferred } = looking;
  let best: Hit | null = null;
  let others: Hit[] | null = null;
  for (let index = 0; index < MISREADINGS.length; index++) {
    if ((sets & (1 << index)) === 0) continue;
    if (best && readsAlike(text, best, index)) {
      best.sets |= 1 << index;
      continue;
    }
    const alike = others?.find((other) => readsAlike(text, other, index));
    if (alike) {
      alike.sets |= 1 << index;
      continue;
    }
    const hit = readHit(looking, at, index);
    if (!hit) continue;
    if (!best) best = hit;
    else {
      others ??= [];
      if (hit.saving > best.saving) {
        others.push(best);
        best = hit;
      } else others.push(hit);
    }
  }
  if (!best) return null;
  if (others) {
    const { saving } = best;
    const rivals = others.filter((other) => saving - other.saving < RIVAL_BITS);
    const chosen = preferred >= 0 ? rivals.find((other) => (other.sets & (1 << preferred)) !== 0) : undefined;
    if (chosen && (best.sets & (1 << preferred)) === 0) best = chosen;
    else if (rivals.length > 0) best.rivals = rivals;
  }
  return best.saving >= FAINT_BITS ? best : null;
}

/** Whether every character of a hit is the same byte in another set. */
function readsAlike(text: string, hit: Hit, index: number): boolean {
  const { bytes } = unitTables();
  const mine = bytes[hit.set]!;
  const other = bytes[index]!;
  for (let at = hit.begin; at < hit.end; at++) {
    const unit = text.charCodeAt(at);
    if (mine[unit] !== other[unit]) return false;
  }
  // Where the other set can read on, it is another hit.
  const next = other[text.charCodeAt(hit.end)] ?? 0;
  const second = other[text.charCodeAt(hit.end + 1)] ?? 0;
  return next < 0xc2 || second < 0x80 || second > 0xbf;
}

const pointBefore = (text: string, at: number): number => {
  if (at === 0) return 0x20;
  const unit = text.charCodeAt(at - 1);
  return (unit & 0xfc00) === 0xdc00 && at > 1 ? text.codePointAt(at - 2)! : unit;
};
const pointAt = (text: string, at: number): number => (at < text.length ? text.codePointAt(at)! : 0x20);

/** The sequences that stand side by side from `at` on, as one hit. */
function readHit({ text, bonusOf, lossy, spaced: fillers }: Looking, at: number, index: number): Hit | null {
  const table = unitTables().bytes[index]!;
  const { charset, prior } = MISREADINGS[index]!;
  let end = at;
  let to = '';
  let price = prior - (bonusOf()[charset] ?? 0);
  let spaced = false;
  for (let count = 0; count < MAX_GROUP; count++) {
    const sequence = readSequence(text, end, table);
    if (!sequence || (sequence.lossy && !lossy) || (sequence.spaced && fillers)) break;
    if (sequence.spaced && sequence.text === 'à' && !isAbsorbedSpace(text, end + 1)) break;
    // A capital that ends a word of small letters is none: a byte is gone there, and the space is a space.
    const last = end === at ? pointBefore(text, at) : to.charCodeAt(to.length - 1);
    if (sequence.spaced && isCapital(sequence.text.codePointAt(0)!) && isSmall(last)) break;
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
  // One letter that stands alone is a word in few languages; one sign alone proves little in the rarer sets.
  const single = to.length === 1 || (to.length === 2 && to.charCodeAt(0) >= 0xd800 && to.charCodeAt(0) < 0xdc00);
  if (single && !isLetter(before) && !isLetter(after) && !LONE_LETTERS.test(to)) {
    if (isLetter(to.codePointAt(0)!)) saving -= 8;
    else if (index > 0 && end - at === 2) saving -= 10;
  }
  // Nor does one ideograph stand among letters of another script.
  if (single && IDEOGRAPH.test(to) && !IDEOGRAPH.test(String.fromCodePoint(before, after))) saving -= 10;
  // Two capitals side by side are a word in capitals.
  if (index > 0 && /^\p{Lu}+$/u.test(from)) saving -= 4;
  // What is left of dropped bytes is in no other set than the one it was read in.
  if (index > 0 && ONLY_LEADS.test(from)) return null;
  // A space that was a byte is believed where other damage is near, or where a capital ends a word of small letters.
  if (spaced)
    saving = table[text.charCodeAt(at)] === 0xc3 && isSmall(before) ? saving + 6 : Math.min(saving, STRONG_BITS - 1);
  return {
    begin: at,
    end,
    to,
    step: STEPS[index]!,
    kind: spaced ? 'inferred' : 'repaired',
    confidence: confidenceOf(saving),
    saving,
    set: index,
    sets: 1 << index,
  };
}

const STEPS = MISREADINGS.map(({ charset }) => `${charset}>utf-8`);
const LONE_LETTERS = /^[àáâéèêíóôÀÁÉÓаиоувскяіїєАИОУВСКЯІЇЄ]$/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hangul}]/u;
const ONLY_LEADS = /^[âãðÂÃ ]+$/u;

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
  const set = MISREADINGS.findIndex((each) => each.charset === charset);
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
    set,
    sets: 1 << set,
  };
}

/** Sets that are weighed against each other, and characters and words that are looked at for it. */
const MAX_CONTENDERS = 4;
/** What explains less than this part (one in so many) of what the best set does is no contender. */
const LEAST_SHARE = 3;
const SAMPLE_LENGTH = 600;
const SAMPLE_WORDS = 30;
/** What a set pays for a hit that it cannot read. */
const UNREAD_BITS = 6;

/**
 * Where sets read hits differently, the one under which the text makes most sense: it reads most of the damage, and
 * the words that come out are those of a language. -1 where nothing is in dispute.
 */
function settleRivals(text: string, hits: readonly Hit[]): number {
  const first = hits.findIndex((hit) => hit.rivals);
  if (first < 0) return -1;
  const votes = new Float64Array(MISREADINGS.length);
  let disputed = 0;
  const count = ({ sets, saving }: Hit): void => {
    for (let left = sets; left !== 0; left &= left - 1) votes[31 - Math.clz32(left & -left)]! += Math.max(0, saving);
  };
  for (const hit of hits) {
    if (hit.saving < WEAK_BITS) continue;
    count(hit);
    if (!hit.rivals) continue;
    disputed |= hit.sets;
    for (const rival of hit.rivals) {
      count(rival);
      disputed |= rival.sets;
    }
  }
  const contenders = MISREADINGS.map((_, index) => index)
    .filter((index) => (disputed & (1 << index)) !== 0)
    .sort((a, b) => votes[b]! - votes[a]! || a - b)
    .filter((index, _, [first]) => votes[index]! * LEAST_SHARE >= votes[first!]!)
    .slice(0, MAX_CONTENDERS);
  if (contenders.length < 2) return contenders[0] ?? -1;
  const begin = Math.max(0, hits[first]!.begin - SAMPLE_LENGTH / 2);
  const near = hits.filter((hit) => hit.begin >= begin && hit.end <= begin + SAMPLE_LENGTH);
  let best = -1;
  let bestBits = Number.NEGATIVE_INFINITY;
  for (const set of contenders) {
    const bits = senseUnder(text, begin, near, set);
    if (bits > bestBits) {
      bestBits = bits;
      best = set;
    }
  }
  return best;
}

/** How much sense a stretch makes with its hits read in a set, in bits; only differences mean anything. */
function senseUnder(text: string, begin: number, hits: readonly Hit[], set: number): number {
  // The prior counts once, not for every hit.
  let bits = -MISREADINGS[set]!.prior;
  let decoded = '';
  let last = begin;
  for (const hit of hits) {
    const reads = (each: Hit): boolean => (each.sets & (1 << set)) !== 0;
    const own = reads(hit) ? hit : hit.rivals?.find(reads);
    const { saving, to, end, set: readAs } = own ?? hit;
    bits += saving + MISREADINGS[readAs]!.prior - (own ? 0 : UNREAD_BITS);
    decoded += text.slice(last, hit.begin) + to;
    last = Math.max(end, last);
  }
  decoded += text.slice(last, Math.min(text.length, begin + SAMPLE_LENGTH));
  const words = foldedWords(decoded, SAMPLE_WORDS);
  const byScript = new Map<string, string[]>();
  for (const word of words) {
    const script = scriptOf(word.charCodeAt(0));
    byScript.set(script, [...(byScript.get(script) ?? []), word]);
  }
  for (const [script, group] of byScript) {
    const fit = bestFit(group, script);
    bits -= fit.language === '' ? 0 : fit.bits;
  }
  return bits;
}

/**
 * Strong hits; weak ones that have a strong hit near which may be of the same set; and nearly all where everything
 * near that is not ASCII is damage.
 */
function believed(text: string, hits: readonly Hit[], repaired: Search['repaired']): readonly Hit[] {
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
function withoutHopeless(text: string, hits: readonly Hit[]): Misreadings {
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
