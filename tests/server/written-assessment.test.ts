import { describe, expect, it } from 'vitest';
import {
  assessmentJson,
  readAssessment,
  storedAssessmentJson,
  withoutExplanation,
  writeAssessment,
} from '../../src/assessment/written-assessment.js';
import type { Assessment } from '../../src/core/assessment.js';

const explanation = { true: [{ begin: 0, end: 5, text: 'Idiot', weight: 1.5 }] };

const assessment = (text: string): Assessment => ({
  id: 'c1',
  text,
  encoding: { status: 'clean', text, confidence: 1, spans: [] },
  language: { code: 'en', confidence: 0.9 },
  spam: { status: 'scored', label: 'ham', score: 0.1, reasons: [] },
  tone: { status: 'scored', explanation, label: 'toxic', scores: { toxicity: 0.9 } },
  stance: [{ target: 'NATO', status: 'scored', explanation, label: 'oppose', scores: null }],
  reply: { status: 'scored', explanation, label: 'agree', scores: null },
  axes: { sentiment: { status: 'scored', explanation, label: 'negative', scores: { negative: 0.8 } } },
  models: { tone: 'tone@1' },
  decision: {
    action: 'review',
    queue: 'tone',
    priority: 0.9,
    tags: ['toxic'],
    reasons: ['Toxic \u0000'],
    policy: 'default@1',
  },
});

describe('a written assessment', () => {
  it('is to the letter what JSON.stringify makes of the assessment', () => {
    const given = assessment('Idiot "quoted" \\ \n and 🎉');
    const written = writeAssessment(given);
    expect(assessmentJson(written, true)).toBe(JSON.stringify(given));
    expect(readAssessment(written)).toEqual(given);
  });

  it('leaves out what moved the scores for who did not ask, in every verdict, and keeps it', () => {
    const written = writeAssessment(assessment('Idiot'));
    const shown = assessmentJson(written, false);
    expect(shown).not.toContain('explanation');
    expect(shown).toBe(JSON.stringify(withoutExplanation(assessment('Idiot'))));
    expect(storedAssessmentJson(written)).toContain('explanation');
  });

  it('is written once where there is nothing to leave out', () => {
    const { spam, ...rest } = withoutExplanation(assessment('Idiot'));
    expect(writeAssessment({ ...rest, spam }).openPlain).toBeNull();
    expect(writeAssessment(assessment('Idiot')).openPlain).not.toBeNull();
  });

  it('shows a text that Postgres cannot hold as it came, and stores it as can be, decision included', () => {
    const written = writeAssessment(assessment('a\u0000b\ud800'));
    expect(readAssessment(written).text).toBe('a\u0000b\ud800');
    const stored = JSON.parse(storedAssessmentJson(written)) as Assessment;
    expect(stored.text).toBe('a\ufffdb\ufffd');
    expect(stored.decision.reasons).toEqual(['Toxic \ufffd']);
  });

  it('takes another decision without being written again', () => {
    const written = writeAssessment(assessment('Idiot'));
    const other = { ...written, decision: { ...written.decision, queue: 'requested' } };
    expect(readAssessment(other)).toEqual({
      ...assessment('Idiot'),
      decision: { ...assessment('').decision, queue: 'requested' },
    });
  });
});
