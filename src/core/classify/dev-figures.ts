import { calibrationOf, rankingOf, rocAuc } from '../evaluation/curves.js';
import { confusionOf, labelFigures, majorityConfusion, multiLabelFigures } from '../evaluation/metrics.js';
import { type AxisExample, labelOf, strongest } from './axes.js';
import { baseRateWeights } from './calibrate.js';
import type { Head } from './classifier.js';

/** Precision at which coverage is reported: below it a label costs people more than it saves. */
const COVERAGE_PRECISION = 0.8;

/**
 * The figures of one head on rows it was not trained on, as they stand in manifest and card. Every engine uses
 * these, so that models compare. Shares of 0 to 1; `rows` is a count.
 *
 * @param scores per example the calibrated probabilities, in the order of `head.classes`.
 * @param baseRate the share of `true` that a binary head is calibrated for, to which the calibration error is weighed;
 *   the other figures are of the rows as they are.
 */
export function devFigures(
  head: Head,
  examples: readonly AxisExample[],
  scores: readonly (readonly number[])[],
  baseRate: number | null = null,
): Record<string, number> {
  const figures = new Map<string, number>([['rows', examples.length]]);
  const set = (name: string, value: number | null | undefined): void => {
    if (value !== null && value !== undefined && Number.isFinite(value))
      figures.set(name, Math.round(value * 1e4) / 1e4);
  };
  if (examples.length === 0) return Object.fromEntries(figures);
  if (head.multiLabel) {
    const gold = examples.flatMap(({ shares }) => shares.map((share) => (share >= 0.5 ? 1 : 0)));
    const given = scores.flatMap((row) => row.map((score, at) => (score >= head.thresholds[at]! ? 1 : 0)));
    const found = multiLabelFigures(head.classes, gold, given);
    set('macroF1', found?.macro.f1);
    set('microF1', found?.micro.f1);
    const aucs = head.classes.map((_, at) => auc(examples, scores, at)).filter((value) => value !== null);
    if (aucs.length > 0) set('meanAuc', aucs.reduce((sum, value) => sum + value, 0) / aucs.length);
    return Object.fromEntries(figures);
  }
  const binary = head.classes.length === 2 && head.classes[1] === 'true';
  const gold = examples.map(({ shares }) => (binary ? (shares[1]! >= 0.5 ? 1 : 0) : strongest(shares)));
  const open: Head = { ...head, abstainBelow: 0 };
  const place = new Map(head.classes.map((name, at) => [name, at]));
  const given = scores.map((row) => place.get(labelOf(open, row) ?? '') ?? strongest(row));
  const confusion = confusionOf(head.classes, gold, given);
  const found = labelFigures(confusion);
  set('macroF1', found?.macro.f1);
  set('majorityMacroF1', labelFigures(majorityConfusion(confusion))?.macro.f1);
  set('accuracy', gold.filter((right, at) => right === given[at]).length / gold.length);
  for (const each of found?.perClass ?? []) if (!binary || each.class === 'true') set(`f1.${each.class}`, each.f1);
  if (binary) {
    set('positiveShare', gold.filter((value) => value === 1).length / gold.length);
    set('auc', auc(examples, scores, 1));
    set(
      'calibrationError',
      calibrationOf(
        scores.map((row) => row[1]!),
        Uint8Array.from(gold),
        10,
        baseRateWeights(gold, baseRate) ?? undefined,
      ).expectedCalibrationError,
    );
  } else {
    const top = scores.map((row, at) => row[given[at]!]!);
    const right = Uint8Array.from(gold, (value, at) => (value === given[at] ? 1 : 0));
    set('calibrationError', calibrationOf(top, right).expectedCalibrationError);
  }
  set('coverageAt80', coverage(gold, given, scores).share);
  return Object.fromEntries(figures);
}

function auc(
  examples: readonly AxisExample[],
  scores: readonly (readonly number[])[],
  classIndex: number,
): number | null {
  const positive = Uint8Array.from(examples, ({ shares }) => (shares[classIndex]! >= 0.5 ? 1 : 0));
  return rocAuc(
    rankingOf(
      scores.map((row) => row[classIndex]!),
      positive,
    ),
  );
}

/**
 * The greatest share of rows that can be labelled at 80 % precision by leaving out those with the lowest winning
 * score, and the score at which that cut lies (1 where no cut reaches it).
 */
export function coverage(
  gold: readonly number[],
  given: readonly number[],
  scores: readonly (readonly number[])[],
  precision = COVERAGE_PRECISION,
): { share: number; limit: number } {
  const rows = gold
    .map((right, at) => ({ right: right === given[at], score: scores[at]![given[at]!]! }))
    .sort((left, right) => right.score - left.score);
  let rightSoFar = 0;
  let best = { share: 0, limit: 1 };
  rows.forEach((row, at) => {
    if (row.right) rightSoFar++;
    const last = at + 1 === rows.length || rows[at + 1]!.score !== row.score;
    if (last && rightSoFar / (at + 1) >= precision) best = { share: (at + 1) / rows.length, limit: row.score };
  });
  return best;
}
