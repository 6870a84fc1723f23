import type { Assessment } from '../../core/assessment.js';
import { slursIn } from '../../core/text/slurs.js';
import { Store } from './store.js';

/** How one moderator wants to be spared; kept in this browser. */
export interface CareSettings {
  /** Covers severe text until it is asked for. */
  readonly cover: boolean;
  /** Covers single slurs and obscene words until they are asked for. */
  readonly mask: boolean;
  /** Tags of the policy that this moderator does not want to be given. */
  readonly without: readonly string[];
  /** Minutes of work after which a break is suggested; 0 for never. */
  readonly breakMinutes: number;
}

export interface Exposure {
  /** The day, as the reader's calendar has it. */
  readonly day: string;
  readonly seen: number;
  readonly severe: number;
}

/** What may be left out: the tags of the default policy that stand for something hard to read. */
export const HARD_TAGS = ['threat', 'identity_attack', 'language'] as const;
/** From these scores on a text is covered: about where few would want to read it unprepared. */
const SEVERE: Readonly<Record<string, number>> = {
  severe_toxicity: 0.3,
  threat: 0.5,
  identity_attack: 0.6,
  toxicity: 0.85,
  sexually_explicit: 0.7,
};
/** Severe comments in a row, after which another one waits where something milder lies ready. */
export const MOST_IN_A_ROW = 3;
const MINUTE_MS = 60_000;
/** A pause of this length is a break. */
const BREAK_MS = 5 * MINUTE_MS;

const SETTINGS = 'parley.care';
const COUNTS = 'parley.exposure';

function read<Value extends object>(name: string, fallback: Value): Value {
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Value>) };
  } catch {
    return fallback;
  }
}

const today = (): string => new Date().toLocaleDateString('en-CA');

export const care = new Store<CareSettings>(read(SETTINGS, { cover: true, mask: true, without: [], breakMinutes: 45 }));
export const exposure = new Store<Exposure>(read(COUNTS, { day: today(), seen: 0, severe: 0 }));

export function setCare(change: Partial<CareSettings>): void {
  care.set(change);
  localStorage.setItem(SETTINGS, JSON.stringify(care.get()));
}

export function isSevere(assessment: Assessment | null): boolean {
  const scores = assessment?.tone.scores ?? {};
  return Object.entries(SEVERE).some(([attribute, limit]) => (scores[attribute] ?? 0) >= limit);
}

/** What stands for a covered word: its first letter, and a dot for each other one. */
export const coveredWord = (word: string): string => {
  const letters = [...word];
  return letters[0] + '•'.repeat(letters.length - 1);
};

/** A text in which slurs are covered, where this moderator wants it so: for lists and what stands beside. */
export function masked(text: string): string {
  if (!care.get().mask) return text;
  let shown = '';
  let at = 0;
  for (const { begin, end } of slursIn(text)) {
    shown += text.slice(at, begin) + coveredWord(text.slice(begin, end));
    at = end;
  }
  return at === 0 ? text : shown + text.slice(at);
}

let workingSinceMs = 0;
let lastSeenMs = 0;
let reminded = false;

/**
 * Counts a comment that came in front.
 *
 * @returns the minutes worked without a break, once, when it is time to suggest one; else null.
 */
export function countSeen(severe: boolean, nowMs = Date.now()): number | null {
  const { day, seen, severe: before } = exposure.get();
  const counts = day === today() ? { day, seen, severe: before } : { day: today(), seen: 0, severe: 0 };
  exposure.set({ ...counts, seen: counts.seen + 1, severe: counts.severe + (severe ? 1 : 0) });
  localStorage.setItem(COUNTS, JSON.stringify(exposure.get()));
  if (nowMs - lastSeenMs > BREAK_MS) {
    workingSinceMs = nowMs;
    reminded = false;
  }
  lastSeenMs = nowMs;
  const { breakMinutes } = care.get();
  const worked = Math.floor((nowMs - workingSinceMs) / MINUTE_MS);
  if (breakMinutes === 0 || reminded || worked < breakMinutes) return null;
  reminded = true;
  return worked;
}
