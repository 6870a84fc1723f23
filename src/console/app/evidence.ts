import type { Assessment, MatchedRule } from '../../core/assessment.js';
import { explainable, isOver, type ScoreGroup, type ScoreLine, scoreGroups } from './parts/scores.js';

/** Attributes that make a tone label, as the rule of the label goes through them. */
const BEHIND_LABEL: Readonly<Record<string, readonly string[]>> = {
  threatening: ['threat'],
  toxic: ['toxicity', 'severe_toxicity'],
  hostile: ['insult', 'identity_attack', 'hostile', 'antagonistic'],
  dismissive: ['dismissive', 'condescending'],
};

/** The score lines that a signal of the policy speaks of, the strongest first. */
function linesOf(signal: MatchedRule['signals'][number], groups: readonly ScoreGroup[]): ScoreLine[] {
  const lines = groups.flatMap((group) => group.lines);
  const byKey = (...keys: string[]) =>
    lines.filter(({ key }) => keys.includes(key)).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (signal.signal === 'spam.score') return byKey('spam.spam');
  if (signal.signal === 'tone.label')
    return byKey(...(BEHIND_LABEL[`${signal.value}`] ?? []).map((attribute) => `tone.${attribute}`));
  if (signal.signal.startsWith('stance.')) return byKey(signal.signal.slice(0, signal.signal.lastIndexOf('.')));
  return byKey(signal.signal);
}

export interface RuleEvidence {
  readonly reason: string;
  /** What the rule looked at, with the limit it was held against. */
  readonly looked: readonly { readonly line: ScoreLine; readonly limit: number | null }[];
}

/** The rules that put the comment here, each with the scores that made it hold; null where that was not kept. */
export function evidenceOf(assessment: Assessment): readonly RuleEvidence[] | null {
  const { rules, action } = assessment.decision;
  if (!rules) return null;
  const groups = scoreGroups(assessment);
  return rules
    .filter((rule) => rule.action === action)
    .map(({ reason, signals }) => {
      const looked = signals.flatMap((signal) =>
        linesOf(signal, groups).map((line) => ({ line, limit: signal.atLeast ?? null })),
      );
      return { reason, looked: looked.filter(({ line }, at) => looked.findIndex((one) => one.line === line) === at) };
    });
}

/**
 * The axis whose words are marked first: that of the reason shown first. Where the words of a reason are not known,
 * the next reason's are shown; words that moved something else are never passed off as the reason.
 */
export function firstAxis(assessment: Assessment): string | null {
  const evidence = evidenceOf(assessment);
  const lines = explainable(scoreGroups(assessment));
  if (evidence === null) {
    const first = lines[0];
    return first && isOver(first) ? first.key : null;
  }
  for (const { looked } of evidence) {
    const found = looked.find(({ line }) => lines.some(({ key }) => key === line.key));
    if (found) return found.line.key;
  }
  return null;
}
