import type { Contribution, Target } from '../assessment.js';
import type { Classifier, ClassifierInput } from '../classify/classifier.js';
import { repair } from '../text/repair.js';
import { type LabelledRow, labelCases } from './labelled-row.js';

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

/** What models said of one row: for each of its `questionsOf`, per head, per class; null where the model failed. */
export type RowScores = readonly (readonly (readonly number[])[] | null)[];

/** One question to one model. */
export interface Question {
  /** Its place among the models. */
  readonly model: number;
  /** Towards whom; null where the axis knows no target. */
  readonly target: string | null;
}

/**
 * What has to be asked about a row: each model once, and once more for each target.
 *
 * @param wanted per model the axes that are measured, once for each of its heads.
 */
export function questionsOf(row: LabelledRow, wanted: readonly (readonly string[])[]): Question[] {
  return wanted.flatMap((axes, model) => {
    const targets = new Set<string | null>();
    for (const axis of axes)
      for (const { target } of labelCases(row, axis)) targets.add(axis === 'stance' ? target : null);
    return [...targets].map((target) => ({ model, target }));
  });
}

/** A function from rows to what the models say of them. */
export function createAsker(
  models: readonly Classifier[],
  wanted: readonly (readonly string[])[],
  targets: readonly Target[],
): (row: LabelledRow) => RowScores {
  const known = new Map(targets.map((each) => [each.name, each]));
  return (row) => {
    const questions = questionsOf(row, wanted);
    if (questions.length === 0) return [];
    const input = repairedInput(row);
    return questions.map(({ model, target }) => ask(models[model]!, { ...input, target: targetOf(target, known) }));
  };
}

/** What moved the score of one class of one head for a row, strongest first; nothing where the model cannot say. */
export type Explainer = (
  row: LabelledRow,
  model: number,
  head: number,
  target: string | null,
  classIndex: number,
) => readonly Contribution[];

export function createExplainer(models: readonly Classifier[], targets: readonly Target[]): Explainer {
  const known = new Map(targets.map((each) => [each.name, each]));
  return (row, model, head, target, classIndex) => {
    const asked = models[model]!;
    // A class of the data that the model does not know has nothing that moved it.
    if (classIndex >= asked.heads[head]!.classes.length) return [];
    return asked.explain?.({ ...repairedInput(row), target: targetOf(target, known) }, head, classIndex) ?? [];
  };
}
