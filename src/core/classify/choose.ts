import { seededRandom } from '../random.js';
import { DENSE_COUNT, encoderAt, type FeatureSettings, numberCount } from '../text/features.js';
import { wordHash } from '../text/hashed-tokens.js';
import { type AxisData, type AxisExample, strongest, type TrainingRow } from './axes.js';
import { type Calibration, fitPlatt, fitSoftmax, probabilities } from './calibrate.js';
import { type Head, isBinary } from './classifier.js';
import { outputsOf } from './linear.js';
import { type Documents, inverseFrequency, someDocuments, withoutColumns } from './matrix.js';
import { type OutputOptions, solveOutput } from './solve-output.js';

/** Fewer dev examples than this choose nothing. */
const MIN_DEV_ROWS = 200;
/** Examples that the choice is made on: what is chosen tells most where rows are few. */
const CHOICE_ROWS = 4000;
const CHOICE_DEV_ROWS = 2000;
const CHOICE_EPOCHS = 4;
/** By what share another choice must lower the calibrated log loss to be taken: less is noise, and word vectors cost time. */
const CHOICE_GAIN = 0.01;

/**
 * Factor on the columns of a prior. Cross-validation on 4,000 rows with 0, 0.1, 0.2: UCC mean AUC (with vectors) 72.7,
 * 75.8, 75.0; emotion macro F1 (with vectors) 67.8, 68.6, 68.8; offensive 70.0, 73.4, 74.3; sentiment 60.4, 62.7, 63.4.
 */
const PRIOR_GAIN = 0.15;

/** What is chosen for each head. */
export interface HeadChoice {
  readonly cost: number;
  readonly naiveBayes: boolean;
  /** Factor on the numbers made of word vectors; 0: none. */
  readonly vectors: number;
  /** Factor on what a prior says; 0: the head does without. */
  readonly prior: number;
  /** Factor on the numbers of an encoder, where there are any. */
  readonly encoder: number;
}

/** Factor on the cost of a head that does better with a stronger penalty, or whose numbers lead. */
const LESS_COST = 0.3;
/** As `CHOICE_GAIN` for the cost alone: no choice costs more than another. */
const COST_GAIN = 0.0025;

/** Has the numbers lead over words that are penalised three times as much. */
const led = (choice: HeadChoice, usual: HeadChoice): HeadChoice => ({
  ...choice,
  cost: usual.cost * LESS_COST,
  naiveBayes: false,
});

/** What a head may do with a prior: offensive (cross-validation, macro F1) has 70.0 without, 74.3 with it, 74.6 led by it. */
const withPrior = (usual: HeadChoice): readonly HeadChoice[] => {
  const drawn = { ...usual, prior: PRIOR_GAIN };
  return [drawn, led(drawn, usual)];
};

/**
 * What a head may do with word vectors: see them, give them more weight, or have them lead (UCC's subtle tones: mean AUC in
 * cross-validation 67.3 without vectors, 70.8 with, 72.9 led by them; emotion: macro F1 65.5, 67.8, and 68.5 with more weight).
 */
const withVectors = (chosen: HeadChoice, usual: HeadChoice): readonly HeadChoice[] => [
  { ...chosen, vectors: 1 },
  { ...chosen, vectors: 2 },
  ...(chosen.cost === usual.cost ? [led({ ...chosen, vectors: 2 }, usual)] : []),
];

/**
 * The same for an encoder, which is there because it is wanted: irony (F1 in cross-validation, 70.3 without) has 74.5, 76.0,
 * 77.0, 77.2 with the factors 1, 2, 3, 5; stance (68.0 without) 71.1 and 70.3 with 1 and 2, and less from there.
 */
const withEncoder = (chosen: HeadChoice, usual: HeadChoice): readonly HeadChoice[] => [
  { ...chosen, encoder: 2 },
  { ...chosen, encoder: 3 },
  led({ ...chosen, encoder: 4 }, usual),
];

/** Per number of the features a factor: what a head looks at, and how closely. */
export function numberGains(settings: FeatureSettings, choice: HeadChoice): Float64Array {
  const after = encoderAt(settings);
  return new Float64Array(numberCount(settings))
    .fill(1)
    .fill(choice.vectors, DENSE_COUNT, after)
    .fill(choice.encoder, after);
}

/** The documents with what a choice looks at alone: what it does not would cost time in every pass. */
export function documentViews(
  documents: Documents,
  settings: FeatureSettings,
): (choice: Pick<HeadChoice, 'vectors' | 'prior'>) => Documents {
  const known = new Map<string, Documents>();
  const { columns } = documents.matrix;
  const own = columns - (documents.prior?.mean.length ?? 0);
  const hashed = own - numberCount(settings);
  return ({ vectors, prior }) => {
    const key = `${vectors > 0} ${prior > 0}`;
    let view = known.get(key);
    if (!view) {
      const idle = (column: number): boolean =>
        (vectors === 0 && column >= hashed + DENSE_COUNT && column < hashed + encoderAt(settings)) ||
        (prior === 0 && column >= own);
      view = withoutColumns(documents, idle);
      known.set(key, view);
    }
    return view;
  };
}

/**
 * What serves a head best: of each way two small models a side, trained on the training rows and measured on dev (which
 * may be other people, other targets), and trained on one half of the training rows and measured on the other (which are
 * more). Log loss relative to the usual way, both sides alike. Naive-Bayes scaling is left out of the comparison.
 */
export function chooseHead(given: {
  readonly rows: readonly TrainingRow[];
  readonly train: AxisData;
  readonly dev: AxisData;
  readonly documents: Documents;
  readonly linear: Omit<OutputOptions, 'prior'>;
  readonly usual: HeadChoice;
  readonly features: FeatureSettings;
  readonly seed: number;
  /** Whether a prior may be used: the documents have one, and it knows none of the rows. */
  readonly prior: boolean;
}): HeadChoice {
  const { rows, train, dev, linear, features, seed } = given;
  const usual = { ...given.usual, vectors: 0, prior: 0 };
  if (dev.examples.length < MIN_DEV_ROWS) return usual;
  const part = (examples: readonly AxisExample[]): AxisData => ({ ...train, examples });
  const some = ({ examples }: AxisData, atMost: number): AxisExample[] =>
    seededRandom(seed)
      .shuffle([...examples])
      .slice(0, atMost);
  const sample = some(train, CHOICE_ROWS);
  const check = part(some(dev, CHOICE_DEV_ROWS));
  const documents = someDocuments(given.documents, [part(sample), check]);
  const [left, right] = halvesOf(sample, rows);
  const sides: [AxisData, AxisData][] = [
    [part(sample), check],
    [part(left), part(right)],
    [part(right), part(left)],
  ];
  const { axis, classes, multiLabel } = train;
  const head: Head = { axis, classes, multiLabel, thresholds: [], abstainBelow: 0, languages: [] };
  const prepared = sides.map(([learn, check]) => ({
    learn,
    check,
    idf: inverseFrequency(documents.matrix, 2 ** linear.bits, documents.rowsOf([learn])),
  }));
  const views = documentViews(documents, features);
  const lossesOf = (choice: HeadChoice): number[] =>
    prepared.map(({ learn, check, idf }) => {
      const documents = views(choice);
      const options: OutputOptions = { ...linear, ...choice, epochs: CHOICE_EPOCHS, naiveBayes: false };
      const gains = numberGains(features, choice);
      const perOutput = Array.from({ length: outputsOf(head) }, (_, output) => {
        const classAt = isBinary(head) ? 1 : output;
        const random = seededRandom(seed + output * 7919);
        return sumsOf(documents, check, solveOutput(documents, learn, classAt, idf, options, random, gains));
      });
      const sums = check.examples.map((_, at) => perOutput.map((each) => each[at]!));
      return logLoss(head, check.examples, sums, calibrate(head, check.examples, sums, null));
    });
  const losses = lossesOf(usual);
  const relative = (choice: HeadChoice): number => {
    const [onDev, left, right] = lossesOf(choice).map((loss, side) => loss / losses[side]!);
    return (onDev! + (left! + right!) / 2) / 2;
  };
  let chosen: HeadChoice = usual;
  let least = 1;
  /** Takes the best of some ways where it lowers the loss enough; where the first lowers nothing, none is looked at. */
  const consider = (choices: readonly HeadChoice[], gain: number): void => {
    const before = least;
    for (const [at, choice] of choices.entries()) {
      const loss = relative(choice);
      if (at === 0 && gain > 0 && loss >= before) return;
      if (loss >= Math.min(least, before * (1 - gain))) continue;
      chosen = choice;
      least = loss;
    }
  };
  if (given.prior) consider(withPrior(usual), CHOICE_GAIN);
  if (features.encoder !== undefined) consider(withEncoder(chosen, usual), 0);
  else if (features.vectors !== null) consider(withVectors(chosen, usual), CHOICE_GAIN);
  if (chosen.cost === usual.cost) consider([{ ...chosen, cost: usual.cost * LESS_COST }], COST_GAIN);
  return chosen;
}

/**
 * Two halves of some examples. Equal texts (one for each of two targets) are in one, and so are comments under one article
 * or post, as new comments will be under others; but for where that would leave little for one of the two.
 */
export function halvesOf(
  examples: readonly AxisExample[],
  rows: readonly TrainingRow[],
): [readonly AxisExample[], readonly AxisExample[]] {
  const parted = (keyOf: (row: TrainingRow) => string): [AxisExample[], AxisExample[]] => {
    const halves: [AxisExample[], AxisExample[]] = [[], []];
    for (const example of examples) halves[wordHash(keyOf(rows[example.row]!)) & 1]!.push(example);
    return halves;
  };
  const halves = parted(({ context, text }) => context || text);
  return Math.min(halves[0].length, halves[1].length) < examples.length / 4 ? parted(({ text }) => text) : halves;
}

/** What a solution says about each example. */
function sumsOf(
  { matrix, indexOf }: Documents,
  { examples }: AxisData,
  { weights, bias }: { readonly weights: Float64Array; readonly bias: number },
): number[] {
  return examples.map((example) => {
    const row = indexOf(example);
    let sum = bias;
    for (let at = matrix.start[row]!; at < matrix.start[row + 1]!; at++)
      sum += weights[matrix.column[at]!]! * matrix.value[at]!;
    return sum;
  });
}

const PEAKS = [0.25, 0.5, 0.75];
/** A peak must lower the calibrated log loss on dev by this share to be worth a second look at each sentence. */
const PEAK_GAIN = 0.005;

/** How much of a head's sums should come from the loudest sentence: what gives the least log loss on dev. */
export function choosePeak(
  head: Head,
  examples: readonly AxisExample[],
  withPeak: (peak: number) => readonly (readonly number[])[],
): number {
  if (examples.length < MIN_DEV_ROWS) return 0;
  const lossOf = (peak: number): number => {
    const sums = withPeak(peak);
    return logLoss(head, examples, sums, calibrate(head, examples, sums, null));
  };
  let chosen = 0;
  let least = lossOf(0) * (1 - PEAK_GAIN);
  for (const peak of PEAKS) {
    const loss = lossOf(peak);
    if (loss >= least) continue;
    chosen = peak;
    least = loss;
  }
  return chosen;
}

/** Mean log loss of calibrated probabilities against shares, all classes (of a binary head: `true`). */
export function logLoss(
  head: Head,
  examples: readonly AxisExample[],
  sums: readonly (readonly number[])[],
  calibration: Calibration,
): number {
  const apart = isBinary(head) || head.multiLabel;
  let total = 0;
  examples.forEach(({ shares }, at) => {
    const scores = probabilities(calibration, sums[at]!, isBinary(head));
    for (let each = isBinary(head) ? 1 : 0; each < scores.length; each++) {
      const score = Math.min(1 - 1e-9, Math.max(1e-9, scores[each]!));
      total -= shares[each]! * Math.log(score);
      if (apart) total -= (1 - shares[each]!) * Math.log(1 - score);
    }
  });
  return total / examples.length;
}

/** Fits how a head's sums become probabilities. */
export function calibrate(
  head: Head,
  examples: readonly AxisExample[],
  sums: readonly (readonly number[])[],
  baseRate: number | null,
): Calibration {
  const width = outputsOf(head);
  if (isBinary(head) || head.multiLabel) {
    const fits = Array.from({ length: width }, (_, output) =>
      fitPlatt(
        sums.map((row) => row[output]!),
        examples.map(({ shares }) => shares[isBinary(head) ? 1 : output]!),
        isBinary(head) ? baseRate : null,
      ),
    );
    return { link: 'sigmoid', slope: fits.map(({ slope }) => slope), offset: fits.map(({ offset }) => offset) };
  }
  const { slope, offset } = fitSoftmax(
    sums,
    examples.map(({ shares }) => strongest(shares)),
    width,
  );
  return { link: 'softmax', slope: new Array<number>(width).fill(slope), offset };
}
