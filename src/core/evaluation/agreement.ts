import type { LabelledRow } from './labelled-row.js';
import { confusionOf, labelFigures } from './metrics.js';

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
