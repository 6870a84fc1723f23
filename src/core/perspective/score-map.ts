import type { Assessment } from '../assessment.js';
import { BadInputError } from '../errors.js';

/**
 * From our scores to Perspective's scale. For each of its attributes: a weighted sum of the log-odds of our scores,
 * no weight below zero, and a rising curve through knots. So the map is monotone in every score of ours: more of a bad
 * score never lowers the answer.
 */

export const SCORE_MAP_FORMAT = 'parley-perspective-map';
export const SCORE_MAP_VERSION = 1;

/**
 * The scores that a map may weigh. Only what is bad by itself: a map in which, say, humour raised TOXICITY would follow
 * Perspective's habits and not what people mean by the word.
 */
export const MAP_SIGNALS = [
  'tone.toxicity',
  'tone.severe_toxicity',
  'tone.insult',
  'tone.threat',
  'tone.identity_attack',
  'tone.profanity',
  'tone.sexually_explicit',
  'tone.hostile',
  'tone.antagonistic',
  'tone.dismissive',
  'tone.condescending',
] as const;

/** Probabilities by axis; an axis that has no model here is absent. */
export type MapSignals = Readonly<Partial<Record<string, number>>>;

/** `served`: reaches its bar. `beta`: reaches a lower one. `refused`: answered as an unknown attribute. */
export type ServedState = 'served' | 'beta' | 'refused';

/** How many comments are held at a threshold of Perspective's, by its own score and by the mapped one. */
export interface HeldShare {
  readonly threshold: number;
  /** Our unmapped score of the attribute's own axis at which as many comments are held; null without an axis. */
  readonly here: number | null;
  /** Shares of all rows. */
  readonly byPerspective: number;
  readonly byMap: number;
  readonly byBoth: number;
}

export interface AttributeMap {
  readonly state: ServedState;
  /** Out of fold: measured on rows that the weights and the curve have not seen. */
  readonly figures: {
    readonly rows: number;
    /** Rows with Perspective >= 0.5. */
    readonly positives: number;
    readonly spearman: number | null;
    readonly auc: number | null;
    /** The same for the score of the attribute's own axis alone, without a map. */
    readonly unmapped: { readonly spearman: number | null; readonly auc: number | null } | null;
  };
  readonly weights: Readonly<Record<string, number>>;
  /** `[sum, score]`, both rising. Empty where the attribute could not be fitted. */
  readonly knots: readonly (readonly [number, number])[];
  readonly held: readonly HeldShare[];
}

export interface ScoreMap {
  readonly format: typeof SCORE_MAP_FORMAT;
  readonly formatVersion: typeof SCORE_MAP_VERSION;
  /** What it was fitted on, in words. */
  readonly source: string;
  readonly rows: number;
  /** Axis to `name@version` of the models whose scores were mapped. */
  readonly models: Readonly<Record<string, string>>;
  /** By Perspective's names, without version. */
  readonly attributes: Readonly<Record<string, AttributeMap>>;
}

const LEAST = 1e-4;

/** Log-odds of a probability, held within what single precision tells apart. */
export function logOdds(probability: number): number {
  const held = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(held / (1 - held));
}

/** The scores of an assessment that a map may weigh. */
export function mapSignals(assessment: Pick<Assessment, 'tone'>): MapSignals {
  const signals: Record<string, number> = {};
  for (const [name, score] of Object.entries(assessment.tone.scores ?? {})) signals[`tone.${name}`] = score;
  return signals;
}

/**
 * One attribute's score on Perspective's scale, in [0, 1]. Null where a score that it weighs is absent: an answer
 * without it would be another scale.
 */
export function mappedScore({ weights, knots }: AttributeMap, signals: MapSignals): number | null {
  if (knots.length === 0) return null;
  let sum = 0;
  for (const [name, weight] of Object.entries(weights)) {
    const score = signals[name];
    if (score === undefined) return null;
    sum += weight * logOdds(score);
  }
  return alongKnots(knots, sum);
}

/** The lowest score that a map gives: what is answered for a text that says nothing at all (no letter in it). */
export const lowestScore = ({ knots }: AttributeMap): number => knots[0]?.[1] ?? 0;

/** Straight lines between knots, level outside of them. */
export function alongKnots(knots: readonly (readonly [number, number])[], at: number): number {
  const last = knots.length - 1;
  if (at <= knots[0]![0]) return knots[0]![1];
  if (at >= knots[last]![0]) return knots[last]![1];
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle]![0] <= at) low = middle;
    else high = middle;
  }
  const [x0, y0] = knots[low]!;
  const [x1, y1] = knots[high]!;
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
}

/** A map as it stands in a file or a row. @throws BadInputError for one that cannot be used. */
export function parseScoreMap(value: unknown): ScoreMap {
  const map = value as Partial<ScoreMap> | null;
  if (map === null || typeof map !== 'object' || map.format !== SCORE_MAP_FORMAT) {
    throw new BadInputError(`this is not a score map (format ${SCORE_MAP_FORMAT})`);
  }
  if (map.formatVersion !== SCORE_MAP_VERSION) {
    throw new BadInputError(
      `this score map has version ${String(map.formatVersion)}; this program reads ${SCORE_MAP_VERSION}`,
    );
  }
  for (const [name, attribute] of Object.entries(map.attributes ?? {})) {
    const { knots, weights, state } = attribute;
    const numbers = [...Object.values(weights), ...knots.flat()];
    const rises = knots.every(
      ([x, y], index) => index === 0 || (x > knots[index - 1]![0] && y >= knots[index - 1]![1]),
    );
    if (!numbers.every(Number.isFinite) || !rises || Object.values(weights).some((weight) => weight < 0)) {
      throw new BadInputError(`the score map of ${name} does not rise`);
    }
    if (state !== 'refused' && knots.length < 2) throw new BadInputError(`the score map of ${name} has no knots`);
  }
  return map as ScoreMap;
}
