import type { Span } from '../assessment.js';
import { believed, type Repaired, withoutHopeless } from './believed-hits.js';
import { type Change, findHits, type Hit, type Looking, type SetBonus, setBonus } from './hits.js';
import { settleRivals } from './rival-sets.js';
import { LOST, MISREADINGS, readSequence, unitTables } from './sequences.js';
import { isSmall } from './surprise.js';

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
  readonly repaired: readonly Repaired[];
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
