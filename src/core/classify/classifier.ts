import type { Contribution, Target } from '../assessment.js';

/** What a classifier reads: the text after encoding repair, and what is known around it. */
export interface ClassifierInput {
  readonly text: string;
  /** The comment replied to, after repair. */
  readonly parent?: string | null;
  /** Title or lead of the article, after repair. */
  readonly article?: string | null;
  /** For stance: towards whom or what. */
  readonly target?: Target | null;
}

/** One axis that a classifier answers. */
export interface Head {
  /** `spam`, `tone.ATTRIBUTE`, `stance`, `reply`, or any other name. */
  readonly axis: string;
  /**
   * The classes in a fixed order. A binary axis has `["false", "true"]`. With `multiLabel` each class has a
   * probability of its own and they need not add up to 1.
   */
  readonly classes: readonly string[];
  readonly multiLabel: boolean;
  /** Per class: the score from which it is given as the label. */
  readonly thresholds: readonly number[];
  /** Below this winning score the head abstains (a label would be wrong too often); 0 never abstains. */
  readonly abstainBelow: number;
  /** Languages (ISO 639-1) this head was trained and measured for; empty means any. */
  readonly languages: readonly string[];
  /** Of stance: the targets that this head answers for, by name; any where absent or empty. */
  readonly targets?: readonly string[];
}

/**
 * The one interface behind which every engine stands. A classifier is pure: the same input gives the same
 * scores, it reads no clock and keeps no state between calls.
 */
export interface Classifier {
  /** `name@version`, as it stands in an assessment's `models`. */
  readonly id: string;
  readonly engine: 'linear' | 'natural' | 'bayes-classifier' | 'encoder';
  readonly heads: readonly Head[];
  /** Calibrated probabilities: per head, per class in the order of `heads[i].classes`. */
  score(input: ClassifierInput): readonly (readonly number[])[];
  /**
   * What moved the score of one class of one head, strongest first, as stretches of `input.text`. For a
   * linear engine exact: the weights with the bias add up to the log-odds before calibration.
   *
   * @param most only that many are asked for; an engine may give more.
   */
  explain?(input: ClassifierInput, head: number, classIndex: number, most?: number): readonly Contribution[];
}

/** Whether the head answers yes or no: its classes are then `"false"` and `"true"`. */
export const isBinary = (head: Pick<Head, 'classes' | 'multiLabel'>): boolean =>
  !head.multiLabel && head.classes.length === 2 && head.classes[0] === 'false' && head.classes[1] === 'true';
