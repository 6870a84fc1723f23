import type { Target } from '../assessment.js';
import type { Classifier, ClassifierInput } from '../classify/classifier.js';
import { repair } from '../text/repair.js';
import type { LabelledRow } from './labelled-row.js';

export interface PlacedRow {
  readonly file: string;
  readonly line: number;
  readonly row: LabelledRow;
}

/** Enough of a path to tell data sets apart; the rest of it is nobody's business in a report. */
export const shortName = (file: string): string => file.split(/[\\/]/).slice(-2).join('/');

export const targetOf = (name: string | null, targets: ReadonlyMap<string, Target>): Target | null =>
  name === null ? null : (targets.get(name) ?? { name, aliases: [], opposed: [] });

/** Models are asked about repaired text, as they are when a comment is moderated. */
export function repairedInput(row: LabelledRow): Omit<ClassifierInput, 'target'> {
  const repairedOf = (text: string | undefined): string | null => (text === undefined ? null : repair(text).text);
  return { text: repair(row.text).text, parent: repairedOf(row.parent), article: repairedOf(row.context) };
}

export function ask(classifier: Classifier, input: ClassifierInput): readonly (readonly number[])[] | null {
  try {
    return classifier.score(input);
  } catch {
    // Counted as failed in the result: one bad row must not end a run over a million.
    return null;
  }
}
