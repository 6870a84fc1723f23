import type { LabelledRow } from './labelled-row.js';
import { confusionOf, labelFigures } from './metrics.js';
import { bootstrapIntervals, type Interval } from './resample.js';

/** How far two people agree on one axis, over the rows (for stance: rows and targets) that both labelled. */
export interface Agreement {
  readonly axis: string;
  readonly rows: number;
  /** Share of rows with the same class. */
  readonly same: number;
  /** Cohen's kappa: agreement beyond what their shares of the classes would give by chance. Null where both always gave one and the same class. */
  readonly kappa: number | null;
  /** For each class how often the first and the second person gave it. */
  readonly given: Readonly<Record<string, readonly [first: number, second: number]>>;
}

type Labels = LabelledRow['labels'];

/** Axis or `stance TARGET` to class; soft labels count as true from 0.5. Lists and spans are not compared. */
function classesOf(labels: Labels): Map<string, [axis: string, given: string]> {
  const found = new Map<string, [string, string]>();
  for (const [axis, value] of Object.entries(labels)) {
    if (typeof value === 'number') found.set(axis, [axis, String(value >= 0.5)]);
    else if (typeof value === 'string') found.set(axis, [axis, value]);
    else if (!Array.isArray(value))
      for (const [target, stance] of Object.entries(value)) found.set(`${axis} ${target}`, [axis, String(stance)]);
  }
  return found;
}

/**
 * Agreement of two people per axis, in the order in which the first labels name the axes.
 *
 * @param pairs the labels of the same comment by the first and by the second person; an axis that one of them left
 *   out does not count.
 */
export function agreementOf(pairs: readonly (readonly [first: Labels, second: Labels])[]): Agreement[] {
  const given = new Map<string, [string[], string[]]>();
  for (const [first, second] of pairs) {
    const others = classesOf(second);
    for (const [key, [axis, mine]] of classesOf(first)) {
      const other = others.get(key);
      if (!other) continue;
      if (!given.has(axis)) given.set(axis, [[], []]);
      const lists = given.get(axis)!;
      lists[0].push(mine);
      lists[1].push(other[1]);
    }
  }
  return [...given].map(([axis, [first, second]]) => {
    const classes = [...new Set([...first, ...second])].sort();
    const indices = (labels: readonly string[]): number[] => labels.map((label) => classes.indexOf(label));
    const figures = labelFigures(confusionOf(classes, indices(first), indices(second)))!;
    return {
      axis,
      rows: first.length,
      same: figures.accuracy,
      kappa: figures.kappa,
      given: Object.fromEntries(
        figures.perClass.map(({ class: name, support, predicted }) => [name, [support, predicted] as const]),
      ),
    };
  });
}

/**
 * Krippendorff's alpha for nominal data: agreement of any number of people, each of whom labelled some of the units
 * (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C; 1 is perfect, 0 is chance).
 *
 * @param units the classes given to each unit; a unit with fewer than two says nothing and does not count.
 * @param weights how often each unit counts; once unless said.
 * @returns null where nothing can differ: no unit has two labels, or all labels are of one class.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[], weights?: ArrayLike<number>): number | null {
  const totals = new Map<string, number>();
  let labels = 0;
  let disagreeing = 0;
  units.forEach((given, unit) => {
    const weight = weights === undefined ? 1 : weights[unit]!;
    const many = given.length;
    if (many < 2 || weight === 0) return;
    const counts = new Map<string, number>();
    for (const name of given) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts) {
      totals.set(name, (totals.get(name) ?? 0) + weight * count);
      disagreeing += (weight * count * (many - count)) / (many - 1);
    }
    labels += weight * many;
  });
  let chance = 0;
  for (const count of totals.values()) chance += count * (labels - count);
  return chance === 0 ? null : 1 - ((labels - 1) * disagreeing) / chance;
}

/** Agreement on one axis with what resampling says about its certainty. */
export interface AxisAgreement {
  readonly axis: string;
  /** Comments that two people or more labelled on it. */
  readonly comments: number;
  /** Labels that these have together. */
  readonly labels: number;
  /** Share of comments whose first two labels are the same. */
  readonly same: number;
  /** Cohen's kappa of the first two labels of each comment. */
  readonly kappa: number | null;
  readonly kappaInterval: Interval | null;
  /** Krippendorff's alpha over all labels. */
  readonly alpha: number | null;
  readonly alphaInterval: Interval | null;
}

/** Below this an interval from resampling would promise more than it knows. */
const LEAST_FOR_INTERVAL = 10;
const ROUNDS = 400;
/** Units that all rounds of a figure together may touch: about a tenth of a second. */
const TOUCHED = 2_000_000;

/**
 * Agreement per axis: Cohen's kappa over the first two labels and Krippendorff's alpha over all labels of each comment,
 * with 95 % percentile bootstrap intervals over comments (none below ten).
 *
 * @param groups for each comment the labels of everybody who decided about it, in the order in which they did.
 */
export function axisAgreements(groups: readonly (readonly Labels[])[], seed = 1): AxisAgreement[] {
  const units = new Map<string, string[][]>();
  groups.forEach((group) => {
    const own = new Map<string, [axis: string, given: string[]]>();
    for (const labels of group)
      for (const [key, [axis, given]] of classesOf(labels)) {
        const found = own.get(key) ?? [axis, []];
        own.set(key, found);
        found[1].push(given);
      }
    for (const [axis, given] of own.values()) {
      if (given.length < 2) continue;
      const found = units.get(axis) ?? [];
      units.set(axis, found);
      found.push(given);
    }
  });
  return [...units].map(([axis, given]) => {
    const rounds = Math.max(50, Math.min(ROUNDS, Math.floor(TOUCHED / given.length)));
    const intervals =
      given.length < LEAST_FOR_INTERVAL
        ? {}
        : bootstrapIntervals(
            given.length,
            (weights) => ({ kappa: cohenKappa(given, weights), alpha: krippendorffAlpha(given, weights) }),
            { seed, rounds },
          );
    return {
      axis,
      comments: given.length,
      labels: given.reduce((total, labels) => total + labels.length, 0),
      same: given.filter(([first, second]) => first === second).length / given.length,
      kappa: cohenKappa(given),
      kappaInterval: intervals.kappa ?? null,
      alpha: krippendorffAlpha(given),
      alphaInterval: intervals.alpha ?? null,
    };
  });
}

/** Cohen's kappa of the first and the second label of each unit. Null where both always gave one and the same class. */
function cohenKappa(units: readonly (readonly string[])[], weights?: ArrayLike<number>): number | null {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  let all = 0;
  let same = 0;
  units.forEach(([first, second], unit) => {
    const weight = weights === undefined ? 1 : weights[unit]!;
    all += weight;
    if (first === second) same += weight;
    firsts.set(first!, (firsts.get(first!) ?? 0) + weight);
    seconds.set(second!, (seconds.get(second!) ?? 0) + weight);
  });
  let chance = 0;
  for (const [name, count] of firsts) chance += count * (seconds.get(name) ?? 0);
  chance /= all ** 2;
  return chance === 1 ? null : (same / all - chance) / (1 - chance);
}
