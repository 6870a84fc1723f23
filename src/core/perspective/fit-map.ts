import { rankingOf, rocAuc } from '../evaluation/curves.js';
import { spearman } from '../evaluation/metrics.js';
import { stratifiedFolds } from '../evaluation/resample.js';
import { PERSPECTIVE_ATTRIBUTES, type PerspectiveAttribute } from './attributes.js';
import {
  type AttributeMap,
  alongKnots,
  type HeldShare,
  logOdds,
  MAP_SIGNALS,
  type MapSignals,
  SCORE_MAP_FORMAT,
  SCORE_MAP_VERSION,
  type ScoreMap,
} from './score-map.js';

/** One comment with both scores. */
export interface ScorePair {
  readonly signals: MapSignals;
  /** Perspective's own, by its names; `NAME@VERSION` counts for `NAME`. */
  readonly perspective: Readonly<Record<string, number>>;
}

/** Fewer pairs, or fewer on either side of 0.5, say nothing about a curve. */
export const LEAST_PAIRS = 100;
export const LEAST_POSITIVES = 10;
const FOLDS = 10;
const SEED = 1;
const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;

export interface MapDescription {
  readonly source: string;
  readonly models: ScoreMap['models'];
}

/**
 * Fits a map for each attribute that the pairs hold, and measures it out of fold. Pairs and seed give the same map,
 * number for number.
 */
export function fitScoreMap(pairs: readonly ScorePair[], about: MapDescription): ScoreMap {
  const steps = fitScoreMapInSteps(pairs, about);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of some milliseconds, for a thread that has other things to do as well. */
export function* fitScoreMapInSteps(pairs: readonly ScorePair[], about: MapDescription): Generator<void, ScoreMap> {
  const attributes: Record<string, AttributeMap> = {};
  for (const attribute of PERSPECTIVE_ATTRIBUTES) {
    const fitted = yield* fitAttribute(attribute, pairs);
    if (fitted !== null) attributes[attribute.name] = fitted;
  }
  return {
    format: SCORE_MAP_FORMAT,
    formatVersion: SCORE_MAP_VERSION,
    source: about.source,
    rows: pairs.length,
    models: about.models,
    attributes,
  };
}

/** Perspective's score of an attribute in a pair: the newest version that is there. */
function perspectiveScore({ name, versions }: PerspectiveAttribute, pair: ScorePair): number | undefined {
  const { perspective } = pair;
  for (const key of [name, ...versions.map((version) => `${name}@${version}`), `${name}_EXPERIMENTAL`]) {
    if (Object.hasOwn(perspective, key)) return perspective[key];
  }
  return undefined;
}

function* fitAttribute(
  attribute: PerspectiveAttribute,
  pairs: readonly ScorePair[],
): Generator<void, AttributeMap | null> {
  const scored = pairs.flatMap((pair) => {
    const score = perspectiveScore(attribute, pair);
    return score === undefined || !Number.isFinite(score) ? [] : [{ pair, score }];
  });
  if (scored.length === 0) return null;
  const names = MAP_SIGNALS.filter((name) => scored.every(({ pair }) => pair.signals[name] !== undefined));
  const rows = scored.map(({ pair }) => names.map((name) => logOdds(pair.signals[name]!)));
  const theirs = scored.map(({ score }) => score);
  const positive = Uint8Array.from(theirs, (score) => (score >= 0.5 ? 1 : 0));
  const positives = positive.reduce((sum, one) => sum + one, 0);
  const axis = attribute.axis;
  const ours =
    axis !== null && (names as readonly string[]).includes(axis) ? scored.map(({ pair }) => pair.signals[axis]!) : null;
  const unmapped = ours === null ? null : figuresOf(ours, theirs, positive);
  if (
    names.length === 0 ||
    rows.length < LEAST_PAIRS ||
    positives < LEAST_POSITIVES ||
    rows.length - positives < LEAST_POSITIVES
  ) {
    const figures = { rows: rows.length, positives, spearman: null, auc: null, unmapped };
    return { state: 'refused', figures, weights: {}, knots: [], held: [] };
  }
  const unseen = yield* outOfFold(rows, theirs, positive);
  const measured = figuresOf(unseen, theirs, positive);
  const weights = fitWeights(rows, theirs);
  const passes = (measured.auc ?? 0) >= attribute.leastAuc;
  const chosen = names.flatMap((name, at) => (weights[at]! > 0 ? [[name, round(weights[at]!, 4)] as const] : []));
  return {
    state: passes ? (attribute.beta ? 'beta' : 'served') : 'refused',
    figures: { rows: rows.length, positives, ...measured, unmapped },
    weights: Object.fromEntries(chosen),
    knots: fitCurve(
      scored.map(({ pair }) => chosen.reduce((sum, [name, weight]) => sum + weight * logOdds(pair.signals[name]!), 0)),
      theirs,
    ),
    held: heldShares(unseen, ours, theirs),
  };
}

function figuresOf(
  ours: readonly number[],
  theirs: readonly number[],
  positive: Uint8Array,
): { spearman: number | null; auc: number | null } {
  const auc = rocAuc(rankingOf(ours, positive));
  const rho = spearman(ours, theirs);
  return { spearman: rho === null ? null : round(rho, 3), auc: auc === null ? null : round(auc, 3) };
}

/** Each row's mapped score by a map that was fitted on the other nine tenths. */
function* outOfFold(
  rows: readonly (readonly number[])[],
  theirs: readonly number[],
  positive: Uint8Array,
): Generator<void, number[]> {
  const folds = stratifiedFolds(Array.from(positive, String), FOLDS, SEED);
  const scores = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    yield;
    const others = rows.flatMap((_, at) => (folds[at] === fold ? [] : [at]));
    const weights = fitWeights(
      others.map((at) => rows[at]!),
      others.map((at) => theirs[at]!),
    );
    const sumOf = (at: number): number => rows[at]!.reduce((sum, value, name) => sum + value * weights[name]!, 0);
    const knots = fitCurve(
      others.map(sumOf),
      others.map((at) => theirs[at]!),
    );
    rows.forEach((_, at) => {
      if (folds[at] === fold) scores[at] = alongKnots(knots, sumOf(at));
    });
  }
  return scores;
}

const PENALTY = 0.01;
const ROUNDS = 200;

/**
 * Weights, none below zero, with which the log-odds come nearest to Perspective's: least squares with a small ridge on
 * standardised columns, by coordinate descent, which keeps to the bound by cutting each step at zero.
 */
function fitWeights(rows: readonly (readonly number[])[], theirs: readonly number[]): number[] {
  const count = rows[0]!.length;
  const mean = new Array<number>(count).fill(0);
  const deviation = new Array<number>(count).fill(0);
  for (const row of rows) for (let at = 0; at < count; at++) mean[at]! += row[at]! / rows.length;
  for (const row of rows)
    for (let at = 0; at < count; at++) deviation[at]! += (row[at]! - mean[at]!) ** 2 / rows.length;
  for (let at = 0; at < count; at++) deviation[at] = Math.sqrt(deviation[at]!) || 1;
  const columns = mean.map((middle, at) => Float64Array.from(rows, (row) => (row[at]! - middle) / deviation[at]!));
  const aims = theirs.map((score) => logOdds(Math.min(0.99, Math.max(0.01, score))));
  const middle = aims.reduce((sum, aim) => sum + aim, 0) / aims.length;
  const rest = Float64Array.from(aims, (aim) => aim - middle);
  const weights = new Array<number>(count).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let at = 0; at < count; at++) {
      const column = columns[at]!;
      let slope = 0;
      for (let row = 0; row < column.length; row++) slope += column[row]! * rest[row]!;
      const next = Math.max(0, (slope / rows.length + weights[at]!) / (1 + PENALTY));
      const step = next - weights[at]!;
      if (step === 0) continue;
      for (let row = 0; row < column.length; row++) rest[row]! -= step * column[row]!;
      weights[at] = next;
      moved = Math.max(moved, Math.abs(step));
    }
    if (moved < 1e-6) break;
  }
  return weights.map((weight, at) => weight / deviation[at]!);
}

/** Where the curve has its knots: closer together at the top, where thresholds lie. */
const PLACES = [
  ...Array.from({ length: 18 }, (_, step) => 0.02 + step * 0.05),
  ...Array.from({ length: 10 }, (_, step) => 0.9 + step * 0.01),
  0.995,
];
/** Beyond the last comment seen the curve still rises a little, so that order is kept. */
const BEYOND = 6;

/**
 * The curve that gives our sums the distribution of Perspective's scores (equipercentile equating): as many comments
 * stand above each threshold as before. Turned down: isotonic regression on the score itself, which draws everything to
 * the middle, so that a threshold of 0.9 would hold hardly anything.
 */
function fitCurve(sums: readonly number[], theirs: readonly number[]): (readonly [number, number])[] {
  const ours = sums.toSorted((a, b) => a - b);
  const scores = theirs.toSorted((a, b) => a - b);
  const knots: [number, number][] = [];
  for (const place of PLACES) {
    const x = nearQuantile(ours, place);
    const y = nearQuantile(scores, place);
    const before = knots.at(-1);
    if (before && x - before[0] < 1e-3) {
      before[1] = Math.max(before[1], y);
      continue;
    }
    knots.push([round(x, 4), Math.max(round(y, 4), (before?.[1] ?? 0) + 1e-4)]);
  }
  const [first, last] = [knots[0]!, knots.at(-1)!];
  return [
    [round(first[0] - BEYOND, 4), round(first[1] / 2, 4)],
    ...knots.map(([x, y]) => [x, Math.min(y, 0.999)] as [number, number]),
    [round(last[0] + BEYOND, 4), round(Math.min(0.9999, last[1] + (1 - last[1]) / 2), 4)],
  ].filter(([x], at, all) => at === 0 || x! > all[at - 1]![0]!) as [number, number][];
}

/** The mean of the values around a quantile: Perspective's come in hundredths, with many ties. */
function nearQuantile(sorted: readonly number[], place: number): number {
  const middle = place * (sorted.length - 1);
  const reach = Math.max(1, Math.min(sorted.length * 0.01, Math.min(middle, sorted.length - 1 - middle)));
  const from = Math.max(0, Math.round(middle - reach));
  const to = Math.min(sorted.length - 1, Math.round(middle + reach));
  let sum = 0;
  for (let at = from; at <= to; at++) sum += sorted[at]!;
  return sum / (to - from + 1);
}

/** Comments held at each of the usual thresholds; Coral holds what is strictly above. */
function heldShares(mapped: readonly number[], ours: readonly number[] | null, theirs: readonly number[]): HeldShare[] {
  const all = theirs.length;
  const sorted = ours?.toSorted((a, b) => b - a);
  return THRESHOLDS.map((threshold) => {
    const held = theirs.filter((score) => score > threshold).length;
    const byMap = mapped.filter((score) => score > threshold).length;
    const byBoth = mapped.filter((score, at) => score > threshold && theirs[at]! > threshold).length;
    return {
      threshold,
      here: sorted === undefined || held === 0 ? null : round(sorted[held - 1]!, 3),
      byPerspective: round(held / all, 4),
      byMap: round(byMap / all, 4),
      byBoth: round(byBoth / all, 4),
    };
  });
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
