import { describe, expect, it } from 'vitest';
import { nearestLimit } from '../../../src/core/policy/near-limit.js';
import { DEFAULT_POLICY, type Policy, type Rule } from '../../../src/core/policy/policy.js';

const policy = (when: Rule['when'], action: 'approve' | 'review' | 'reject' = 'review'): Policy => ({
  name: 'test',
  version: 1,
  rules: [{ id: 'r', when, outcome: { action, reason: 'r', ...(action === 'review' ? { queue: 'tone' } : {}) } }],
});

describe('the limit that a score is nearest to', () => {
  it('is the nearest of all rules, on either side', () => {
    expect(nearestLimit(DEFAULT_POLICY, { 'spam.score': 0.41, 'tone.insult': 0.53 })).toMatchObject({
      signal: 'tone.insult',
      limit: 0.5,
      nearness: expect.closeTo(0.8, 9),
      rule: { id: 'toxic', queue: 'tone' },
    });
    expect(nearestLimit(DEFAULT_POLICY, { 'spam.score': 0.96 })).toMatchObject({
      limit: 0.97,
      rule: { action: 'reject' },
    });
  });

  it('is none where every score is plain, unknown, or none that a model gave', () => {
    expect(nearestLimit(DEFAULT_POLICY, { 'spam.score': 0.01, 'tone.insult': 0.2, 'tone.threat': null })).toBeNull();
    expect(nearestLimit(policy({ signal: 'text.length', atLeast: 0.5 }), { 'text.length': 0.5 })).toBeNull();
    expect(nearestLimit(policy({ signal: 'tone.x', atLeast: 0.5 }, 'approve'), { 'tone.x': 0.5 })).toBeNull();
    expect(nearestLimit(policy({ not: { signal: 'tone.x', atLeast: 0.5 } }), { 'tone.x': 0.5 })).toBeNull();
  });

  it('counts under `all` only where the rest holds', () => {
    const when = {
      all: [
        { signal: 'tone.x', atLeast: 0.5 },
        { signal: 'language.code', is: 'en' },
      ],
    };
    expect(nearestLimit(policy(when), { 'tone.x': 0.5, 'language.code': 'de' })).toBeNull();
    expect(nearestLimit(policy(when), { 'tone.x': 0.5, 'language.code': 'en' })?.nearness).toBe(1);
  });
});
