import { MISREADINGS, readSequence, unitTables } from './sequences.js';
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

/** A place that can be read as UTF-8 in some set. */
export interface Hit extends Change {
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
export const STRONG_BITS = 12;
/** Enough where a strong hit stands near. */
export const WEAK_BITS = 3;
/** Enough where everything near that is not ASCII is damage of the same set. */
const FAINT_BITS = -6;
/** How much less another reading may save to be chosen for the sake of the text's other damage. */
const RIVAL_BITS = 14;
/** Sequences judged together; also what keeps the time linear on text that is all candidates. */
const MAX_GROUP = 16;

/** How `findHits` is to look. */
export interface Looking {
  readonly text: string;
  /** Worked out when a sequence was found. */
  readonly bonusOf: () => SetBonus;
  /** The set to choose where several read the same characters; -1 for the one that saves most. */
  readonly preferred: number;
  readonly lossy: boolean;
  readonly spaced: boolean;
}

/** Every place of the text that a set makes better sense of, in order, not overlapping; which are damage is for others to say. */
export function findHits(looking: Looking): Hit[] {
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

/** Bits by the name of a set. */
export type SetBonus = Readonly<Partial<Record<string, number>>>;

/**
 * What the whole text says about a set, in bits: control characters that the Windows sets have letters for speak for
 * the ISO sets, and Cyrillic letters with no word among them for windows-1251, Greek ones for windows-1253.
 */
export const setBonus = (text: string): SetBonus => ({
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
