import type { Action } from '../assessment.js';
import { BadInputError, type InputFault } from '../errors.js';

/** A value a policy may look at; null and absent both mean that nothing is known. */
export type SignalValue = number | string | boolean | null;
export type Signals = Readonly<Record<string, SignalValue>>;

/** When a rule holds. A comparison with a signal that is not known never holds. */
export type Condition =
  | { readonly signal: string; readonly atLeast: number }
  | { readonly signal: string; readonly below: number }
  | { readonly signal: string; readonly is: SignalValue | readonly SignalValue[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Outcome {
  readonly action: Action;
  /** Where it waits for people; only with `review`. */
  readonly queue?: string;
  /** What is looked at first, in [0, 1]: a number, or the signal that gives it. Default 0.5. */
  readonly priority?: number | { readonly signal: string };
  readonly tags?: readonly string[];
  /** One sentence for a moderator. */
  readonly reason: string;
}

export interface Rule {
  readonly id: string;
  readonly when: Condition;
  readonly outcome: Outcome;
}

/** Rules that turn signals into a decision. The strongest action of all rules that hold wins (see `decide`). */
export interface Policy {
  readonly name: string;
  readonly version: number;
  readonly rules: readonly Rule[];
}

/** `name@version`. */
export function policyId(policy: Policy): string {
  return `${policy.name}@${policy.version}`;
}

/**
 * What decides where nobody has written a policy. It rejects only spam that is nearly certain; everything else
 * that may do harm waits for people, and so does what no model could judge. Thresholds are operating points,
 * not measurements: the shipped scores are calibrated, so 0.5 reads "more likely than not".
 */
export const DEFAULT_POLICY: Policy = {
  name: 'default',
  version: 1,
  rules: [
    {
      id: 'spam-certain',
      when: { signal: 'spam.score', atLeast: 0.97 },
      outcome: { action: 'reject', tags: ['spam'], reason: 'Spam, as good as certain' },
    },
    {
      id: 'threat',
      when: { signal: 'tone.threat', atLeast: 0.4 },
      outcome: { action: 'review', queue: 'urgent', priority: 1, tags: ['threat'], reason: 'May be a threat' },
    },
    {
      id: 'identity-attack',
      when: { signal: 'tone.identity_attack', atLeast: 0.5 },
      outcome: {
        action: 'review',
        queue: 'urgent',
        priority: { signal: 'tone.identity_attack' },
        tags: ['identity_attack'],
        reason: 'May attack people for what they are',
      },
    },
    {
      id: 'spam-likely',
      when: { signal: 'spam.score', atLeast: 0.5 },
      outcome: {
        action: 'review',
        queue: 'spam',
        priority: { signal: 'spam.score' },
        tags: ['spam'],
        reason: 'Probably spam',
      },
    },
    {
      id: 'toxic',
      when: {
        any: [
          { signal: 'tone.toxicity', atLeast: 0.5 },
          { signal: 'tone.severe_toxicity', atLeast: 0.3 },
          { signal: 'tone.insult', atLeast: 0.5 },
          // The models' own limits, which their cards state, may be lower: nothing labelled so passes unseen.
          { signal: 'tone.label', is: ['threatening', 'toxic', 'hostile'] },
        ],
      },
      outcome: {
        action: 'review',
        queue: 'tone',
        priority: { signal: 'tone.toxicity' },
        tags: ['tone'],
        reason: 'Rude, insulting or likely to make people leave',
      },
    },
    {
      id: 'profanity',
      when: {
        any: [
          { signal: 'tone.profanity', atLeast: 0.5 },
          { signal: 'tone.obscene', atLeast: 0.5 },
          { signal: 'tone.sexually_explicit', atLeast: 0.5 },
        ],
      },
      outcome: {
        action: 'review',
        queue: 'tone',
        priority: 0.4,
        tags: ['language'],
        reason: 'Obscene or sexually explicit words',
      },
    },
    {
      id: 'unreadable',
      when: { signal: 'encoding.status', is: ['garbage', 'partial'] },
      outcome: {
        action: 'review',
        queue: 'encoding',
        priority: 0.3,
        tags: ['encoding'],
        reason: 'Part of the text is damaged beyond repair',
      },
    },
    {
      id: 'not-judged',
      when: {
        any: [
          { signal: 'spam.reason', is: ['failed', 'timeout', 'no_model'] },
          { signal: 'tone.reason', is: ['failed', 'timeout', 'no_model'] },
        ],
      },
      outcome: {
        action: 'review',
        queue: 'unjudged',
        priority: 0.6,
        tags: ['not_scored'],
        reason: 'A classifier did not answer: nobody has judged this comment',
      },
    },
    {
      id: 'blank',
      when: { signal: 'text.blank', is: true },
      outcome: {
        action: 'review',
        queue: 'unjudged',
        priority: 0.1,
        tags: ['blank'],
        reason: 'There is nothing to read',
      },
    },
    {
      // Where a comment begins and ends was cut out of a page: below this the border is more likely wrong than right,
      // by a margin. (At 0.55 a third of the comments of plain pages would wait for people.)
      id: 'doubtful-border',
      when: { signal: 'page.boundaryConfidence', below: 0.4 },
      outcome: {
        action: 'review',
        queue: 'borders',
        priority: 0.25,
        tags: ['border'],
        reason: 'Where this comment begins or ends on its page is doubtful',
      },
    },
    {
      id: 'other-language',
      when: {
        any: [
          { signal: 'spam.reason', is: 'language' },
          { signal: 'tone.reason', is: 'language' },
        ],
      },
      outcome: {
        action: 'review',
        queue: 'language',
        priority: 0.2,
        tags: ['language'],
        reason: 'In a language that the models do not know',
      },
    },
    {
      id: 'asked-for',
      when: { signal: 'request.forceReview', is: true },
      outcome: { action: 'review', queue: 'requested', priority: 0.5, reason: 'The caller asked for a review' },
    },
  ],
};

const ACTIONS: readonly unknown[] = ['approve', 'review', 'reject'];
const NAME = /^[a-z0-9][a-z0-9_.-]{0,63}$/;
/** Deeper conditions are a mistake or an attack; the check and `decide` both walk them recursively. */
const MAX_DEPTH = 16;
const MAX_RULES = 500;

/**
 * Reads a policy from JSON.
 *
 * @throws BadInputError (POLICY_INVALID) with a path and a message for each thing that is wrong.
 */
export function parsePolicy(json: unknown): Policy {
  if (!isObject(json)) throw invalid([fault('', 'must be an object with name and rules')]);
  const { name, version = 1, rules } = json;
  const faults: InputFault[] = [];
  if (typeof name !== 'string' || !NAME.test(name)) {
    faults.push(fault('name', 'must be 1 to 64 lower-case letters, digits, dots, dashes or underscores'));
  }
  if (!Number.isInteger(version) || (version as number) < 1) {
    faults.push(fault('version', 'must be a whole number from 1'));
  }
  if (!Array.isArray(rules)) faults.push(fault('rules', 'must be a list'));
  else if (rules.length > MAX_RULES) faults.push(fault('rules', `must have at most ${MAX_RULES} entries`));
  else faults.push(...rulesFaults(rules));
  if (faults.length > 0) throw invalid(faults);
  return { name: name as string, version: version as number, rules: rules as Rule[] };
}

function rulesFaults(rules: readonly unknown[]): InputFault[] {
  const seen = new Set<unknown>();
  return rules.flatMap((rule, index) => {
    const path = `rules[${index}]`;
    if (!isObject(rule)) return [fault(path, 'must be an object with id, when and outcome')];
    const faults: InputFault[] = [];
    if (typeof rule['id'] !== 'string' || !NAME.test(rule['id']))
      faults.push(fault(`${path}.id`, 'must be a short name'));
    else if (seen.has(rule['id'])) faults.push(fault(`${path}.id`, `is given twice: ${rule['id']}`));
    seen.add(rule['id']);
    return [
      ...faults,
      ...conditionFaults(rule['when'], `${path}.when`, 0),
      ...outcomeFaults(rule['outcome'], `${path}.outcome`),
    ];
  });
}

function conditionFaults(condition: unknown, path: string, depth: number): InputFault[] {
  if (depth > MAX_DEPTH) return [fault(path, `is nested more than ${MAX_DEPTH} deep`)];
  if (!isObject(condition)) return [fault(path, 'must be a condition')];
  const kinds = ['all', 'any', 'not', 'atLeast', 'below', 'is'].filter((kind) => kind in condition);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    return [fault(path, 'must have exactly one of all, any, not, atLeast, below, is')];
  }
  const value = condition[kind];
  if (kind === 'not') return conditionFaults(value, `${path}.not`, depth + 1);
  if (kind === 'all' || kind === 'any') {
    if (!Array.isArray(value) || value.length === 0) return [fault(`${path}.${kind}`, 'must be a list of conditions')];
    return value.flatMap((inner, index) => conditionFaults(inner, `${path}.${kind}[${index}]`, depth + 1));
  }
  const faults: InputFault[] = [];
  if (typeof condition['signal'] !== 'string' || condition['signal'] === '') {
    faults.push(fault(`${path}.signal`, 'must name a signal, such as spam.score or tone.insult'));
  }
  if (kind === 'is') {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (!values.every((one) => one === null || ['number', 'string', 'boolean'].includes(typeof one))) {
      faults.push(fault(`${path}.is`, 'must be a number, a text, true, false, null, or a list of these'));
    }
  } else if (typeof value !== 'number' || !Number.isFinite(value)) {
    faults.push(fault(`${path}.${kind}`, 'must be a number'));
  }
  return faults;
}

function outcomeFaults(outcome: unknown, path: string): InputFault[] {
  if (!isObject(outcome)) return [fault(path, 'must be an object with action and reason')];
  const { action, reason, queue, priority, tags } = outcome;
  const faults: InputFault[] = [];
  if (!ACTIONS.includes(action)) faults.push(fault(`${path}.action`, 'must be approve, review or reject'));
  if (typeof reason !== 'string' || reason.trim() === '') {
    faults.push(fault(`${path}.reason`, 'must be one sentence for the moderator'));
  }
  if (action !== 'review' && queue !== undefined) {
    faults.push(fault(`${path}.queue`, 'goes with the action review alone'));
  }
  if (action === 'review' && (typeof queue !== 'string' || !NAME.test(queue) || queue === 'all')) {
    faults.push(fault(`${path}.queue`, 'must be a short name, and not "all"'));
  }
  const bySignal = isObject(priority) && typeof priority['signal'] === 'string';
  const byNumber = typeof priority === 'number' && priority >= 0 && priority <= 1;
  if (priority !== undefined && !bySignal && !byNumber) {
    faults.push(fault(`${path}.priority`, 'must be a number from 0 to 1, or {"signal": NAME}'));
  }
  if (tags !== undefined && !(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string' && NAME.test(tag)))) {
    faults.push(fault(`${path}.tags`, 'must be a list of short names'));
  }
  return faults;
}

function fault(path: string, message: string): InputFault {
  return { path, message };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(faults: readonly InputFault[]): BadInputError {
  const first = faults[0]!;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return new BadInputError(
    `The policy is not valid: ${first.path || 'it'} ${first.message}${more}`,
    faults,
    'POLICY_INVALID',
  );
}
