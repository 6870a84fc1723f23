import type { Contribution } from '../assessment.js';
import { labelOf } from '../classify/axes.js';
import type { Head } from '../classify/classifier.js';
import { type AxisResult, multiLabelResult, singleLabelResult } from './axis-result.js';
import { createFunctions, createSlices, createWorst, type WorstError } from './collect.js';
import { Column, type Spill } from './column.js';
import type { Answers } from './compare.js';
import { degreeOf, type LabelCase } from './labelled-row.js';

export interface AxisCase {
  readonly value: LabelCase['value'];
  /** Calibrated probabilities in the order of the head's classes; null where the model failed. */
  readonly scores: readonly number[] | null;
  /** Absent from all rows where no slices are asked for. */
  readonly slice?: string | null;
  /** What the row tests, in a functional suite; null or absent elsewhere. */
  readonly tests?: string | null;
  /** `identitiesIn` of the text; absent from all rows where nobody asks. */
  readonly identities?: number;
  /** Rows that belong together (a page, a thread, an author): drawn as one by the bootstrap. Absent from all or none. */
  readonly group?: string | null;
  readonly describe: () => Pick<WorstError, 'id' | 'place' | 'text' | 'target'>;
  /** What moved the score of a class of the head; asked for the worst errors alone. */
  readonly explain?: ((classIndex: number) => readonly Contribution[]) | undefined;
}

export interface AxisRun {
  add(row: AxisCase): void;
  result(seed: number): AxisResult;
  /** For a comparison with another model on the same rows; null on a multi-label axis. */
  answers(): Answers | null;
  /** A number for each row that is the same for rows of one group; undefined where no row has one. */
  groups(): ArrayLike<number> | undefined;
}

/**
 * Collects what one head said on labelled rows, and scores it at the end. A row takes 8 bytes for each score (one for a
 * binary axis) and 13 to 18 more, outside memory where there is a `spill`; scoring brings them back, one axis at a time.
 *
 * Labels are compared with abstention left out (the class the head would give); how often it answers, and how
 * often it is then right, stand beside them as `coverage` and `accuracyAnswered`.
 */
export function createAxisRun(head: Head, model: string, spill: Spill | null = null): AxisRun {
  const binary = !head.multiLabel && head.classes.length === 2 && head.classes[1] === 'true';
  const kind: AxisResult['kind'] = head.multiLabel ? 'multi' : binary ? 'binary' : 'classes';
  const open: Head = { ...head, abstainBelow: 0 };
  const classes = [...head.classes];
  const place = new Map(classes.map((name, index) => [name, index]));
  // Of two scores that add up to 1 the second says all.
  const scores = (binary ? [''] : head.classes).map(() => new Column('f64', spill));
  const gold = new Column('u16', spill);
  const given = new Column('u16', spill);
  const degrees = new Column('f64', spill);
  const answered = new Column('u8', spill);
  /** Multi-label: the classes of each row as indices, row after row, and how many each has. */
  const goldSets = { indices: new Column('u16', spill), counts: new Column('u16', spill) };
  const slices = createSlices(spill);
  const functions = createFunctions();
  const identities = new Column('i32', spill);
  const groupNumbers = new Map<string, number>();
  const groups = new Column('i32', spill);
  const groupsSeen = (): ArrayLike<number> | undefined => (groupNumbers.size === 0 ? undefined : groups.view());
  const worst = createWorst();
  let failed = 0;
  let soft = false;

  const indexOf = (name: string): number => {
    let index = place.get(name);
    if (index === undefined) {
      index = classes.length;
      classes.push(name);
      place.set(name, index);
    }
    return index;
  };

  return {
    add({ value, scores: said, slice, tests = null, identities: named, group, describe, explain }) {
      if (said === null) {
        failed++;
        return;
      }
      if (named !== undefined) identities.push(named);
      if (group !== undefined) {
        // A row without a group is one of its own.
        const number = group === null ? -1 - groups.length : (groupNumbers.get(group) ?? groupNumbers.size);
        if (group !== null) groupNumbers.set(group, number);
        groups.push(number);
      }
      if (binary) scores[0]!.push(said[1]!);
      else for (let index = 0; index < said.length; index++) scores[index]!.push(said[index]!);
      if (slice !== undefined) slices.add(slice);
      if (kind === 'multi') {
        const names = Array.isArray(value) ? (value as string[]) : [String(value)];
        const indices = names.map(indexOf);
        goldSets.counts.push(indices.length);
        for (const index of indices) goldSets.indices.push(index);
        const gave = said.map((score, index) => score >= head.thresholds[index]!);
        // Right is a case whose classes are all right.
        if (tests !== null)
          functions.add(
            tests,
            indices.every((index) => gave[index] === true) && gave.filter(Boolean).length === indices.length,
          );
        said.forEach((score, index) => {
          const isGold = indices.includes(index);
          if (isGold === gave[index]) return;
          const name = head.classes[index]!;
          const error = { gold: isGold ? name : `not ${name}`, given: isGold ? `not ${name}` : name, score };
          worst.offer(isGold ? 1 - score : score, error, describe, explain && (() => explain(index)));
        });
        return;
      }
      const degree = degreeOf(value as number | string);
      // A class of the data that the head does not have gets a place of its own and is always wrong.
      const rightIndex = indexOf(degree === null ? String(value) : degree >= 0.5 ? 'true' : 'false');
      const label = labelOf(open, said);
      const givenIndex = label === null ? indexOfMax(said) : place.get(label)!;
      if (tests !== null) functions.add(tests, givenIndex === rightIndex);
      gold.push(rightIndex);
      given.push(givenIndex);
      answered.push(labelOf(head, said) === null ? 0 : 1);
      degrees.push(degree ?? 0);
      if (degree !== null && degree > 0 && degree < 1) soft = true;
      if (givenIndex !== rightIndex) {
        const score = said[givenIndex]!;
        const error = { gold: classes[rightIndex]!, given: classes[givenIndex]!, score };
        worst.offer(score, error, describe, explain && (() => explain(binary ? 1 : givenIndex)));
      }
    },
    result(seed) {
      const columns = scores.map((column) => column.view());
      const common = {
        model,
        kind,
        rows: columns[0]?.length ?? 0,
        failed,
        unknownClasses: classes.slice(head.classes.length),
        functions: functions.figures(),
        swaps: [],
        worst: worst.list(),
      };
      const drawing = { seed, groups: groupsSeen() };
      if (kind === 'multi') {
        const sets = { indices: goldSets.indices.view(), counts: goldSets.counts.view() };
        return { ...common, ...multiLabelResult(head, classes, columns, sets, slices, drawing) };
      }
      const axis = {
        head,
        classes,
        binary,
        columns,
        gold: gold.view(),
        given: given.view(),
        identities: identities.view(),
      };
      const shares = soft ? degrees.view() : null;
      return { ...common, ...singleLabelResult(axis, answered.view(), shares, slices, drawing) };
    },
    answers() {
      if (kind === 'multi') return null;
      return { model, classes, gold: gold.view(), given: given.view(), scores: binary ? scores[0]!.view() : null };
    },
    groups: groupsSeen,
  };
}

const indexOfMax = (values: readonly number[]): number => values.indexOf(Math.max(...values));
