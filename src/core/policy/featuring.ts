import type { Assessment } from '../assessment.js';
import { type Fingerprint, fingerprint, likeness, NEAR_DUPLICATE } from '../text/fingerprint.js';

/** Attributes of tone that speak for showing a comment to more readers. */
const GOOD = ['constructive', 'reasoning', 'evidence', 'dialogue', 'personal_story', 'respect', 'curiosity'] as const;
/** Attributes that speak against it. */
const BAD = [
  'toxicity',
  'severe_toxicity',
  'insult',
  'identity_attack',
  'threat',
  'profanity',
  'sexually_explicit',
  'hostile',
  'antagonistic',
  'dismissive',
  'condescending',
  'generalisation',
] as const;

/**
 * How worth featuring a comment is, in [0, 1]: the mean of the scores that speak for it (`constructive` counts
 * double), times what is left when the strongest that speaks against it, or spam, is taken away. Null where no model
 * spoke for it: nothing is featured for want of a bad score.
 */
export function worthFeaturing({ tone, spam }: Pick<Assessment, 'tone' | 'spam'>): number | null {
  const scores = tone.scores ?? {};
  const good = GOOD.flatMap((name) => {
    const score = Object.hasOwn(scores, name) ? scores[name]! : null;
    return score === null ? [] : name === 'constructive' ? [score, score] : [score];
  });
  if (good.length === 0) return null;
  const worst = Math.max(0, spam.score ?? 0, ...BAD.map((name) => (Object.hasOwn(scores, name) ? scores[name]! : 0)));
  return (good.reduce((sum, score) => sum + score, 0) / good.length) * (1 - worst);
}

/** A comment that may be featured. */
export interface Candidate {
  readonly text: string;
  readonly author: string | null;
  readonly assessment: Pick<Assessment, 'tone' | 'spam' | 'stance' | 'reply'>;
}

export interface Ranked<One extends Candidate> {
  readonly candidate: One;
  /** As `worthFeaturing` has it. */
  readonly worth: number;
}

/** How much a comment's own worth counts against its being unlike those before it. */
const OWN_WORTH = 0.7;
const SAME_AUTHOR = 0.7;
const SAME_SIDE = 0.5;

/**
 * The comments most worth featuring, varied: each next one is that of the most worth, less its likeness to the one it
 * is most like among those before it (maximal marginal relevance, Carbonell and Goldstein 1998). Two comments are
 * alike by their words, by the same author, and by standing on the same side of what both are about. Of nearly equal
 * texts one is taken.
 *
 * @param most at most so many are returned; the cost grows with candidates times this number.
 */
export function rankForFeaturing<One extends Candidate>(candidates: readonly One[], most: number): Ranked<One>[] {
  const waiting: (Ranked<One> & { print: Fingerprint | null; nearest: number })[] = [];
  for (const candidate of candidates) {
    const worth = worthFeaturing(candidate.assessment);
    if (worth !== null) waiting.push({ candidate, worth, print: fingerprint(candidate.text), nearest: 0 });
  }
  const ranked: Ranked<One>[] = [];
  while (ranked.length < most && waiting.length > 0) {
    let best = 0;
    const value = (at: number): number => OWN_WORTH * waiting[at]!.worth - (1 - OWN_WORTH) * waiting[at]!.nearest;
    for (let at = 1; at < waiting.length; at++) if (value(at) > value(best)) best = at;
    const [next] = waiting.splice(best, 1);
    ranked.push({ candidate: next!.candidate, worth: next!.worth });
    for (let at = waiting.length - 1; at >= 0; at--) {
      const other = waiting[at]!;
      const words = next!.print && other.print ? likeness(next!.print, other.print) : 0;
      if (words >= NEAR_DUPLICATE || next!.candidate.text === other.candidate.text) waiting.splice(at, 1);
      else other.nearest = Math.max(other.nearest, words, beside(next!.candidate, other.candidate));
    }
  }
  return ranked;
}

/** Likeness of two comments by who wrote them and where they stand, in [0, 1]. */
function beside(a: Candidate, b: Candidate): number {
  const sides = sidesOf(b);
  let shared = 0;
  let same = 0;
  for (const [about, side] of sidesOf(a)) {
    const other = sides.get(about);
    if (other === undefined) continue;
    shared++;
    if (other === side) same++;
  }
  const bySide = shared === 0 ? 0 : (SAME_SIDE * same) / shared;
  return a.author !== null && a.author === b.author ? Math.max(SAME_AUTHOR, bySide) : bySide;
}

/** Where a comment stands, as far as the models were sure: by target, and towards what it answers. */
export function sidesOf({ assessment }: Candidate): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  for (const { target, label } of assessment.stance) if (label !== null) sides.set(`stance ${target}`, label);
  const reply = assessment.reply?.label;
  if (reply === 'agree' || reply === 'disagree') sides.set('reply', reply);
  return sides;
}
