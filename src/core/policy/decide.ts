import type { Action, Assessment, Decision, MatchedRule, Verdict } from '../assessment.js';
import { type Condition, type Policy, policyId, type Rule, type Signals, type SignalValue } from './policy.js';

/** Anything but spaces, controls and signs without a shape. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Zs}\u115f\u1160\u2800\u3164]/u;

const STRENGTH: Readonly<Record<Action, number>> = { approve: 0, review: 1, reject: 2 };

/**
 * Names of signals that are put together of two parts, by these: strings that are made anew for each comment cost more
 * than looking at what they name. Both parts come from models, of which there are few.
 */
const names = new Map<string, Map<string, string>>();

function nameOf(group: string, key: string): string {
  const ofGroup = names.get(group) ?? new Map<string, string>();
  const known = ofGroup.get(key);
  if (known !== undefined) return known;
  const name = `${group}.${key}`;
  names.set(group, ofGroup.set(key, name));
  return name;
}

/**
 * Everything of an assessment that a policy may look at, by name: `spam.score`, `spam.nearDuplicates`
 * (other authors who wrote nearly the same before), `tone.ATTRIBUTE`,
 * `stance.TARGET.CLASS`, `reply.CLASS`, `axes.AXIS.CLASS`, the label and status of each axis, `encoding.status`,
 * `encoding.lost` (stretches), `language.code`, `text.length` (UTF-16 units), `text.blank`. Made from the assessment alone, so
 * that a decision can be replayed from what was stored.
 *
 * @param extra signals from outside the text, such as `request.forceReview` or `author.rejected`.
 * @param only the names that are wanted, where not all are.
 */
export function signalsOf(
  assessment: Omit<Assessment, 'decision'>,
  extra: Signals = {},
  only?: ReadonlySet<string>,
): Signals {
  const signals: Record<string, SignalValue> = {
    'text.length': assessment.text.length,
    'text.blank': !VISIBLE.test(assessment.text),
    'encoding.status': assessment.encoding.status,
    'encoding.lost': assessment.encoding.spans.filter((span) => span.kind === 'lost').length,
    'language.code': assessment.language.code,
    'language.confidence': assessment.language.confidence,
    'spam.score': assessment.spam.score,
    'spam.nearDuplicates': assessment.spam.nearDuplicates ?? 0,
    'tone.label': assessment.tone.label,
  };
  const add = (name: string, value: SignalValue): void => {
    if (only === undefined || only.has(name)) signals[name] = value;
  };
  const verdict = (group: string, { status, reason }: Verdict, named = nameOf): void => {
    add(named(group, 'status'), status);
    add(named(group, 'reason'), reason ?? null);
  };
  const scores = (group: string, values: Readonly<Record<string, number>> | null, named = nameOf): void => {
    for (const key in values) if (Object.hasOwn(values, key)) add(named(group, key), values[key]!);
  };
  verdict('spam', assessment.spam);
  verdict('tone', assessment.tone);
  scores('tone', assessment.tone.scores);
  for (const stance of assessment.stance) {
    // Targets may be the caller's own, of any number: their names are not kept.
    const named = (group: string, key: string): string => `stance.${group}.${key}`;
    verdict(stance.target, stance, named);
    scores(stance.target, stance.scores, named);
  }
  if (assessment.reply) {
    verdict('reply', assessment.reply);
    scores('reply', assessment.reply.scores);
  }
  for (const axis in assessment.axes) {
    const value = assessment.axes[axis]!;
    const group = nameOf('axes', axis);
    verdict(group, value);
    scores(group, value.scores);
  }
  return Object.assign(signals, extra);
}

/** The names of all signals that the rules of a policy look at. */
export function signalsInUse(policy: Policy): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(look);
    else if ('any' in condition) condition.any.forEach(look);
    else if ('not' in condition) look(condition.not);
    else found.add(condition.signal);
  };
  for (const { when, outcome } of policy.rules) {
    look(when);
    if (typeof outcome.priority === 'object') found.add(outcome.priority.signal);
  }
  return found;
}

/**
 * Turns signals into a decision. Every rule is tried; of those that hold the strongest action wins (reject over
 * review over approve), so that no rule can soften what another demands. The queue is that of the first
 * such rule, the priority the highest among them; tags and reasons come from all rules that hold, the strongest
 * first. Where no rule holds the comment is approved.
 */
export function decide(policy: Policy, signals: Signals): Decision {
  const matching = policy.rules
    .filter((rule) => holds(rule.when, signals))
    .toSorted((a, b) => STRENGTH[b.outcome.action] - STRENGTH[a.outcome.action]);
  const winner = matching[0];
  const action = winner?.outcome.action ?? 'approve';
  const winning = matching.filter((rule) => rule.outcome.action === action);
  return {
    action,
    queue: action === 'review' ? (winner?.outcome.queue ?? null) : null,
    priority: winning.reduce((highest, rule) => Math.max(highest, priorityOf(rule, signals)), 0),
    tags: [...new Set(matching.flatMap((rule) => rule.outcome.tags ?? []))],
    reasons: matching.map((rule) => rule.outcome.reason),
    rules: matching.map((rule) => ({
      id: rule.id,
      action: rule.outcome.action,
      reason: rule.outcome.reason,
      signals: evidence(rule.when, signals),
    })),
    policy: policyId(policy),
  };
}

function priorityOf(rule: Rule, signals: Signals): number {
  const { priority } = rule.outcome;
  if (rule.outcome.action === 'approve') return 0;
  if (typeof priority !== 'object') return priority ?? 0.5;
  const value = signals[priority.signal];
  return typeof value === 'number' ? Math.min(1, Math.max(0, value)) : 0.5;
}

/** The comparisons that made a condition hold; what is under a `not` held by its absence and shows nothing. */
function evidence(condition: Condition, signals: Signals): MatchedRule['signals'] {
  if ('all' in condition) return condition.all.flatMap((inner) => evidence(inner, signals));
  if ('any' in condition) return condition.any.flatMap((inner) => evidence(inner, signals));
  if ('not' in condition || !holds(condition, signals)) return [];
  const { signal } = condition;
  const value = Object.hasOwn(signals, signal) ? signals[signal]! : null;
  if ('atLeast' in condition) return [{ signal, value, atLeast: condition.atLeast }];
  if ('below' in condition) return [{ signal, value, below: condition.below }];
  return [{ signal, value }];
}

/** Whether a condition holds; a comparison with a signal that is not known never does. */
export function holds(condition: Condition, signals: Signals): boolean {
  if ('all' in condition) return condition.all.every((inner) => holds(inner, signals));
  if ('any' in condition) return condition.any.some((inner) => holds(inner, signals));
  if ('not' in condition) return !holds(condition.not, signals);
  const value = Object.hasOwn(signals, condition.signal) ? signals[condition.signal]! : null;
  if ('is' in condition) {
    const { is } = condition;
    return Array.isArray(is) ? is.includes(value) : is === value;
  }
  if (typeof value !== 'number') return false;
  return 'atLeast' in condition ? value >= condition.atLeast : value < condition.below;
}
