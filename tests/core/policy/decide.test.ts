import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModerator } from '../../../src/core/moderate.js';
import { decide } from '../../../src/core/policy/decide.js';
import { DEFAULT_POLICY, type Policy, parsePolicy, type Rule } from '../../../src/core/policy/policy.js';

const rule = (id: string, when: Rule['when'], action: 'approve' | 'review' | 'reject', rest = {}): Rule => ({
  id,
  when,
  outcome: { action, reason: `because of ${id}`, ...(action === 'review' ? { queue: id } : {}), ...rest },
});
const policy = (...rules: Rule[]): Policy => ({ name: 'test', version: 7, rules });

describe('decide', () => {
  it('approves where no rule holds, and names the policy', () => {
    expect(decide(policy(), {})).toEqual({
      action: 'approve',
      queue: null,
      priority: 0,
      tags: [],
      reasons: [],
      rules: [],
      policy: 'test@7',
    });
  });

  it('says of each rule which signals made it hold, and against which limit', () => {
    const when = {
      any: [
        { signal: 'tone.toxicity', atLeast: 0.5 },
        { signal: 'tone.insult', atLeast: 0.5 },
        { all: [{ signal: 'language.code', is: 'en' }, { not: { signal: 'spam.score', atLeast: 0.5 } }] },
      ],
    };
    const signals = { 'tone.toxicity': 0.2, 'tone.insult': 0.7, 'language.code': 'en', 'spam.score': 0.1 };
    expect(decide(policy(rule('rude', when, 'review')), signals).rules).toEqual([
      {
        id: 'rude',
        action: 'review',
        reason: 'because of rude',
        signals: [
          { signal: 'tone.insult', value: 0.7, atLeast: 0.5 },
          { signal: 'language.code', value: 'en' },
        ],
      },
    ]);
  });

  it('lets the strongest action win whatever the order of the rules', () => {
    const soft = rule('soft', { signal: 'spam.score', atLeast: 0.1 }, 'approve');
    const middle = rule('middle', { signal: 'spam.score', atLeast: 0.2 }, 'review');
    const hard = rule('hard', { signal: 'spam.score', atLeast: 0.3 }, 'reject');
    for (const rules of [
      [soft, middle, hard],
      [hard, middle, soft],
      [middle, hard, soft],
    ]) {
      const decision = decide(policy(...rules), { 'spam.score': 0.9 });
      expect(decision.action).toBe('reject');
      expect(decision.queue).toBeNull();
      expect(decision.reasons).toEqual(['because of hard', 'because of middle', 'because of soft']);
    }
  });

  it('takes the queue of the first review rule that holds and the highest priority of them', () => {
    const decision = decide(
      policy(
        rule('one', { signal: 'a', atLeast: 0.5 }, 'review', { priority: 0.2, tags: ['x'] }),
        rule('two', { signal: 'b', atLeast: 0.5 }, 'review', { priority: { signal: 'b' }, tags: ['x', 'y'] }),
      ),
      { a: 0.6, b: 0.8 },
    );
    expect(decision).toMatchObject({ action: 'review', queue: 'one', priority: 0.8, tags: ['x', 'y'] });
  });

  it('never lets a comparison hold on a signal that is not known', () => {
    for (const when of [
      { signal: 'gone', atLeast: 0 },
      { signal: 'gone', below: 1 },
      { signal: 'gone', is: 'x' },
    ]) {
      expect(decide(policy(rule('r', when, 'reject')), {}).action).toBe('approve');
      expect(decide(policy(rule('r', when, 'reject')), { gone: null }).action).toBe('approve');
    }
  });

  it('reads signals by their own name alone, not through the prototype', () => {
    expect(decide(policy(rule('r', { not: { signal: 'constructor', is: null } }, 'reject')), {}).action).toBe(
      'approve',
    );
  });

  it('combines conditions with all, any and not', () => {
    const when: Rule['when'] = {
      all: [
        {
          any: [
            { signal: 'a', is: [1, 'one'] },
            { signal: 'b', is: true },
          ],
        },
        { not: { signal: 'c', below: 3 } },
      ],
    };
    const act = (signals: Record<string, number | string | boolean>) =>
      decide(policy(rule('r', when, 'reject')), signals).action;
    expect(act({ a: 'one', c: 5 })).toBe('reject');
    expect(act({ b: true, c: 5 })).toBe('reject');
    expect(act({ b: true, c: 2 })).toBe('approve');
    expect(act({ a: 2, c: 5 })).toBe('approve');
  });
});

describe('the default policy', () => {
  const scores = ['spam.score', 'tone.toxicity', 'tone.insult', 'tone.threat', 'tone.identity_attack', 'tone.obscene'];
  const strength = { approve: 0, review: 1, reject: 2 };

  it('is never softened by more of a bad score', () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(scores.map((name) => [name, fc.double({ min: 0, max: 1, noNaN: true })]))),
        fc.constantFrom(...scores),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (signals, raised, by) => {
          const before = decide(DEFAULT_POLICY, signals);
          const after = decide(DEFAULT_POLICY, { ...signals, [raised]: Math.min(1, signals[raised]! + by) });
          expect(strength[after.action]).toBeGreaterThanOrEqual(strength[before.action]);
        },
      ),
    );
  });

  it('sends to people what a classifier failed to judge', () => {
    for (const reason of ['failed', 'timeout', 'no_model']) {
      expect(decide(DEFAULT_POLICY, { 'tone.status': 'not_scored', 'tone.reason': reason })).toMatchObject({
        action: 'review',
        queue: 'unjudged',
      });
    }
  });

  it('sends to people what has nothing to read in it', () => {
    const moderator = createModerator({ models: [], policy: DEFAULT_POLICY, targets: [] });
    for (const text of [' ', '\n\t', '\u200b\u2060', '\u3164\u2800']) {
      expect(moderator.moderate({ text }).decision.reasons).toContain('There is nothing to read');
    }
    expect(moderator.moderate({ text: '👀' }).decision.reasons).not.toContain('There is nothing to read');
  });

  it('is itself a policy that the check takes', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual(DEFAULT_POLICY);
  });
});

describe('parsePolicy', () => {
  const faultsOf = (json: unknown): string[] => {
    try {
      parsePolicy(json);
    } catch (error) {
      return (error as { faults: { path: string }[] }).faults.map(({ path }) => path);
    }
    return [];
  };
  const one = (over: object) => ({
    name: 'p',
    rules: [{ id: 'r', when: { signal: 's', atLeast: 1 }, outcome: { action: 'reject', reason: 'why' }, ...over }],
  });

  it.each([
    ['a policy that is no object', 5, ['']],
    ['a missing name', { rules: [] }, ['name']],
    ['rules that are no list', { name: 'p', rules: {} }, ['rules']],
    ['a rule that is no object', { name: 'p', rules: [1] }, ['rules[0]']],
    ['two kinds of condition at once', one({ when: { signal: 's', atLeast: 1, below: 2 } }), ['rules[0].when']],
    ['an empty list of conditions', one({ when: { any: [] } }), ['rules[0].when.any']],
    ['a limit that is no number', one({ when: { signal: 's', atLeast: '1' } }), ['rules[0].when.atLeast']],
    ['a condition without a signal', one({ when: { below: 2 } }), ['rules[0].when.signal']],
    ['review without a queue', one({ outcome: { action: 'review', reason: 'x' } }), ['rules[0].outcome.queue']],
    [
      'a queue called all',
      one({ outcome: { action: 'review', queue: 'all', reason: 'x' } }),
      ['rules[0].outcome.queue'],
    ],
    [
      'a queue on a rejection',
      one({ outcome: { action: 'reject', queue: 'q', reason: 'x' } }),
      ['rules[0].outcome.queue'],
    ],
    [
      'a priority over 1',
      one({ outcome: { action: 'reject', priority: 2, reason: 'x' } }),
      ['rules[0].outcome.priority'],
    ],
    ['no reason', one({ outcome: { action: 'reject', reason: ' ' } }), ['rules[0].outcome.reason']],
  ])('refuses %s and says where', (_what, json, paths) => {
    expect(faultsOf(json)).toEqual(paths);
  });

  it('refuses an id given twice', () => {
    const json = one({});
    expect(faultsOf({ ...json, rules: [...json.rules, ...json.rules] })).toEqual(['rules[1].id']);
  });

  it('refuses conditions nested without end', () => {
    let when: object = { signal: 's', atLeast: 1 };
    for (let depth = 0; depth < 5_000; depth++) when = { not: when };
    expect(faultsOf(one({ when }))).toHaveLength(1);
  });
});
