import type { Action } from '../assessment.js';
import { holds } from './decide.js';
import type { Condition, Policy, Signals } from './policy.js';

/** A score beside the limit of a rule: a little more or less of it, and the policy would say otherwise. */
export interface NearLimit {
  readonly signal: string;
  readonly value: number;
  readonly limit: number;
  /** In (0, 1]: 1 at the limit, 0 from `WIDTH` away on. */
  readonly nearness: number;
  readonly rule: { readonly id: string; readonly action: Action; readonly queue: string | null };
}

/** Calibrated scores further away than this from a limit say it plainly enough. */
const WIDTH = 0.15;
/** What models score; lengths, languages and borders are not learned from decisions. */
const SCORED = /^(spam\.score$|(tone|stance|reply|axes)\.)/;

/**
 * The score nearest to a limit that decides: of all rules that send to people or reject, where everything else that the
 * rule asks for holds. Uncertainty sampling (Lewis & Gale 1994) at the policy's limits in the place of one half.
 *
 * @returns null where no score is near one.
 */
export function nearestLimit(policy: Policy, signals: Signals): NearLimit | null {
  let nearest: NearLimit | null = null;
  for (const { id, when, outcome } of policy.rules) {
    if (outcome.action === 'approve') continue;
    for (const { signal, limit } of comparisons(when, signals)) {
      const value = Object.hasOwn(signals, signal) ? signals[signal] : null;
      if (typeof value !== 'number' || !SCORED.test(signal)) continue;
      const nearness = 1 - Math.abs(value - limit) / WIDTH;
      if (nearness <= (nearest?.nearness ?? 0)) continue;
      nearest = { signal, value, limit, nearness, rule: { id, action: outcome.action, queue: outcome.queue ?? null } };
    }
  }
  return nearest;
}

/** The comparisons on which a condition depends as things stand; what is under a `not` is left alone. */
function comparisons(condition: Condition, signals: Signals): { signal: string; limit: number }[] {
  if ('any' in condition) return condition.any.flatMap((inner) => comparisons(inner, signals));
  if ('all' in condition) {
    return condition.all.flatMap((inner, at) =>
      condition.all.every((other, place) => place === at || holds(other, signals)) ? comparisons(inner, signals) : [],
    );
  }
  if ('not' in condition) return [];
  if ('atLeast' in condition) return [{ signal: condition.signal, limit: condition.atLeast }];
  return 'below' in condition ? [{ signal: condition.signal, limit: condition.below }] : [];
}
