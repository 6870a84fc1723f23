import type { ToneLabel } from '../assessment.js';

/** What the one-word rule looks at; an attribute that no model gives is absent. */
export interface ToneEvidence {
  /** Probability per tone attribute. */
  readonly scores: Readonly<Record<string, number>>;
  /** The limit from which an attribute counts, as in its model's card; 0.5 unless said. */
  readonly thresholds: Readonly<Record<string, number>>;
  readonly negativeSentiment: boolean;
  readonly opposingStance: boolean;
}

const LADDER: readonly (readonly [ToneLabel, readonly string[]])[] = [
  ['threatening', ['threat']],
  ['toxic', ['toxicity', 'severe_toxicity']],
  ['hostile', ['insult', 'identity_attack', 'hostile', 'antagonistic']],
  ['dismissive', ['dismissive', 'condescending']],
  ['sarcastic', ['sarcastic']],
  ['humorous', ['humorous']],
  ['constructive', ['constructive']],
];

/** The one word for people, by the rule of the public contract: the first match wins. */
export function toneLabel(evidence: ToneEvidence): ToneLabel {
  for (const [label, attributes] of LADDER) {
    for (const attribute of attributes) {
      const score = evidence.scores[attribute];
      if (score !== undefined && score >= (evidence.thresholds[attribute] ?? 0.5)) return label;
    }
  }
  return evidence.negativeSentiment || evidence.opposingStance ? 'critical' : 'neutral';
}
