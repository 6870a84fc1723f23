import type { Target } from '../assessment.js';
import { BadInputError } from '../errors.js';
import { seededRandom } from '../random.js';
import { DEFAULT_FEATURES, type FeatureSettings, type FeatureTarget, featureTarget } from '../text/features.js';
import { type AxisData, axisData, strongest, type TrainingRow } from './axes.js';
import type { TargetBook } from './matrix.js';
import type { TrainOptions } from './model-format.js';

/** Share of the rows set aside where no dev rows are given. */
const HELD_OUT = 0.15;
/** Rows without a parent still train a pair model; below this share of rows with one it is not worth the features. */
const PAIR_SHARE = 0.3;

/** One axis: what its weights are fitted on, what they are measured and calibrated on, and what they end on. */
export interface Plan {
  readonly train: AxisData;
  readonly dev: AxisData;
  /** The examples of both, those of dev without what stands among the training rows already. */
  readonly all: AxisData;
}

/**
 * Which examples of each axis train and which are dev; both point into `[...rows, ...options.dev]`.
 *
 * @throws BadInputError where an axis has no labels or a single class.
 */
export function planAxes(rows: readonly TrainingRow[], options: TrainOptions, notes: string[]): Plan[] {
  if (options.axes.length === 0) throw new BadInputError('no axis to train was named');
  const known = new Set(rows.map(rowKey));
  return options.axes.map((axis) => {
    const labelled = axisData(rows, axis);
    if (labelled.examples.length === 0) throw new BadInputError(`no row has a label for axis ${axis}`);
    const given = axisData(options.dev, axis, labelled);
    const apart = { ...given, examples: given.examples.map((each) => ({ ...each, row: each.row + rows.length })) };
    const [train, dev] = apart.examples.length > 0 ? [labelled, apart] : setAside(labelled, options.seed);
    if (apart.examples.length === 0)
      notes.push(`${axis}: no dev rows were given; ${dev.examples.length} of the rows were set aside for dev.`);
    for (const [at, name] of train.classes.entries())
      if (!train.multiLabel && !train.examples.some(({ shares }) => shares[at]! > 0))
        throw new BadInputError(`axis ${axis} has no row of class ${JSON.stringify(name)} to train on`);
    if (train.classes.length < 2 && !train.multiLabel)
      throw new BadInputError(`axis ${axis} has the single class ${JSON.stringify(train.classes[0])}`);
    const added = dev.examples.filter(
      ({ row }) => row < rows.length || !known.has(rowKey(options.dev[row - rows.length]!)),
    );
    return { train, dev, all: { ...train, examples: [...train.examples, ...added] } };
  });
}

const rowKey = ({ text, parent, target }: TrainingRow): string => `${text}\u0000${parent ?? ''}\u0000${target ?? ''}`;

/** A seeded part of every class for dev; small classes keep at least their first example in training. */
function setAside(all: AxisData, seed: number): [AxisData, AxisData] {
  const random = seededRandom(seed ^ 0x5eed);
  const byClass = all.classes.map((): number[] => []);
  all.examples.forEach(({ shares }, at) => {
    byClass[strongest(shares)]!.push(at);
  });
  const held = new Set<number>();
  for (const members of byClass) {
    random.shuffle(members);
    for (const at of members.slice(0, Math.min(Math.round(members.length * HELD_OUT), members.length - 1)))
      held.add(at);
  }
  return [
    { ...all, examples: all.examples.filter((_, at) => !held.has(at)) },
    { ...all, examples: all.examples.filter((_, at) => held.has(at)) },
  ];
}

/**
 * The features that the rows ask for: of a parent where enough have one, of a target where stance is learned.
 *
 * @param ownTargetRows a target with at least this many examples gets features of its own.
 */
export function chooseFeatures(
  rows: readonly TrainingRow[],
  plans: readonly Plan[],
  ownTargetRows: number,
  set: Partial<FeatureSettings>,
): FeatureSettings {
  const withParent = rows.filter((row) => row.parent).length;
  const perTarget = new Map<string, number>();
  for (const { train } of plans)
    for (const { target } of train.examples)
      if (target !== null) perTarget.set(target.toLowerCase(), (perTarget.get(target.toLowerCase()) ?? 0) + 1);
  const target = plans.some(({ train }) => train.axis === 'stance') && perTarget.size > 0;
  return {
    ...DEFAULT_FEATURES,
    pair: withParent >= PAIR_SHARE * rows.length,
    target,
    ownTargets: target
      ? [...perTarget]
          .filter(([, count]) => count >= ownTargetRows)
          .map(([name]) => name)
          .sort()
      : [],
    ...set,
  };
}

/** Targets by name, with what is known of them; each made ready once. */
export function targetBook(known: readonly Target[]): TargetBook {
  const described = new Map(known.map((target) => [target.name.toLowerCase(), target]));
  const ready = new Map<string, FeatureTarget>();
  return (name) => {
    if (name === null) return null;
    const key = name.toLowerCase();
    let target = ready.get(key);
    if (!target) {
      target = featureTarget(described.get(key) ?? { name });
      ready.set(key, target);
    }
    return target;
  };
}
