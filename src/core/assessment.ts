/**
 * The shapes that leave the core: what is known about one comment, and what was decided about it.
 * Offsets are UTF-16 code units, end exclusive, into the text as handed in. Scores are calibrated
 * probabilities in [0, 1].
 */

/** A stretch of text, `[begin, end)`. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** One damaged stretch of the text as handed in. `lost`: left exactly as it was (`to` equals `from`). */
export interface EncodingSpan extends Span {
  readonly kind: 'repaired' | 'inferred' | 'lost';
  readonly from: string;
  readonly to: string;
  /** The steps that lead from `from` to `to`, replayable in order. Empty for `lost`. */
  readonly steps: readonly string[];
  readonly confidence: number;
}

/**
 * What is known about a text's encoding. `partial`: some damage undone, some lost; `garbage`: damage, and
 * nothing of it could be recovered. `text` is the repaired text, the input itself where nothing was changed.
 */
export interface EncodingReport {
  readonly status: 'clean' | 'repaired' | 'partial' | 'garbage';
  readonly text: string;
  readonly confidence: number;
  readonly spans: readonly EncodingSpan[];
}

/** `code`: ISO 639-1, or `und` where nothing can be said. */
export interface LanguageGuess {
  readonly code: string;
  readonly confidence: number;
}

/** A stretch of the text as handed in that moved a score, and by how much (in log-odds; positive is towards the class). */
export interface Contribution extends Span {
  readonly text: string;
  readonly weight: number;
}

export type Status = 'scored' | 'abstained' | 'not_scored';
export type StatusReason = 'language' | 'too_short' | 'no_model' | 'failed' | 'timeout' | 'uncertain';

/** What every axis says beside its scores: `abstained` has scores and no label, `not_scored` has neither. */
export interface Verdict {
  readonly status: Status;
  /** Why it is not `scored`. */
  readonly reason?: StatusReason;
  /** With `explain`: per class (or attribute) what moved its score. */
  readonly explanation?: Readonly<Record<string, readonly Contribution[]>>;
}

export interface SpamVerdict extends Verdict {
  readonly label: 'spam' | 'ham' | null;
  /** P(spam). */
  readonly score: number | null;
  /** Named evidence for people: what in the text looks like spam. */
  readonly reasons: readonly string[];
  /** How many other authors wrote nearly the same before, where that is known and there are any. */
  readonly nearDuplicates?: number;
}

export const TONE_LABELS = [
  'threatening',
  'toxic',
  'hostile',
  'dismissive',
  'sarcastic',
  'humorous',
  'constructive',
  'critical',
  'neutral',
] as const;
export type ToneLabel = (typeof TONE_LABELS)[number];

export interface ToneVerdict extends Verdict {
  readonly label: ToneLabel | null;
  /** A probability for each attribute (`toxicity`, `insult`, …); attributes without a model are absent. */
  readonly scores: Readonly<Record<string, number>> | null;
}

export const STANCE_CLASSES = ['support', 'oppose', 'neutral'] as const;
export const REPLY_CLASSES = ['agree', 'disagree', 'query', 'comment'] as const;

/** A verdict over classes of which one wins (or several, on a multi-label axis: `label` is then the strongest). */
export interface ClassVerdict<Class extends string = string> extends Verdict {
  readonly label: Class | null;
  readonly scores: Readonly<Record<Class, number>> | null;
}

export interface StanceVerdict extends ClassVerdict<(typeof STANCE_CLASSES)[number]> {
  readonly target: string;
}

export type Action = 'approve' | 'review' | 'reject';

/** A rule of the policy that held, with the signals that made it hold. */
export interface MatchedRule {
  readonly id: string;
  readonly action: Action;
  /** The sentence that stands in `reasons` too. */
  readonly reason: string;
  /** What was looked at: the value, and for a comparison of numbers the limit on the side that held. */
  readonly signals: readonly {
    readonly signal: string;
    readonly value: number | string | boolean | null;
    readonly atLeast?: number;
    readonly below?: number;
  }[];
}

/** What the policy says is to be done, and why. */
export interface Decision {
  readonly action: Action;
  /** The queue that waits for people; null unless `action` is `review`. */
  readonly queue: string | null;
  /** In [0, 1]: what is looked at first. */
  readonly priority: number;
  readonly tags: readonly string[];
  /** One sentence for each rule that matched, the strongest first. */
  readonly reasons: readonly string[];
  /** The same rules with what made them hold; absent in what was stored before this was kept. */
  readonly rules?: readonly MatchedRule[];
  /** `name@version`. */
  readonly policy: string;
}

/** Everything that is known about one comment (contract 4.2). */
export interface Assessment {
  readonly id?: string;
  readonly text: string;
  readonly encoding: EncodingReport;
  readonly language: LanguageGuess;
  readonly spam: SpamVerdict;
  readonly tone: ToneVerdict;
  readonly stance: readonly StanceVerdict[];
  /** There when a parent is known. */
  readonly reply?: ClassVerdict<(typeof REPLY_CLASSES)[number]>;
  readonly axes: Readonly<Record<string, ClassVerdict>>;
  readonly decision: Decision;
  /** Axis to `name@version` of the model that answered. */
  readonly models: Readonly<Record<string, string>>;
}

/** Whom or what a stance is towards. */
export interface Target {
  readonly name: string;
  /** Other words for it, matched as whole words without regard to case. */
  readonly aliases: readonly string[];
  /** Names of targets for which support speaks against this one. */
  readonly opposed: readonly string[];
  readonly description?: string;
}

/** One comment with what is known around it: what `moderate` takes. */
export interface CommentInput {
  readonly id?: string;
  readonly text: string;
  readonly parent?: { readonly text: string } | null;
  readonly article?: { readonly title?: string | null; readonly lead?: string | null } | null;
  /** The row's own stance target, answered beside the configured ones. */
  readonly target?: string | null;
  /** What the caller says the language is (ISO 639-1); detected otherwise. */
  readonly language?: string | null;
  readonly author?: { readonly id?: string | null; readonly name?: string | null } | null;
  readonly section?: string | null;
  readonly source?: string | null;
  readonly forceReview?: boolean;
  /** Of a comment cut out of a page: how sure its less sure border is, for the policy (`page.boundaryConfidence`). */
  readonly boundaryConfidence?: number;
}
