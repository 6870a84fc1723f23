import { seededRandom } from '../random.js';
import { DENSE_COUNT, type FeatureSettings, numberCount } from '../text/features.js';
import type { WordVectors } from '../text/word-vectors.js';
import { type AxisData, type AxisExample, strongest, type TrainingRow } from './axes.js';
import { type Calibration, fitPlatt, fitSoftmax, probabilities } from './calibrate.js';
import { type Head, isBinary } from './classifier.js';
import { outputsOf } from './linear.js';
import { type Documents, extractDocuments, inverseFrequency, type TargetBook } from './matrix.js';
import { type OutputOptions, solveOutput } from './solve-output.js';

/** Fewer dev examples than this choose nothing. */
const MIN_DEV_ROWS = 200;
/** Examples that the choice about word vectors is made on: they tell most where rows are few. */
const CHOICE_ROWS = 4000;
const CHOICE_EPOCHS = 5;
/** Word vectors must lower the calibrated log loss on dev by this share to be worth their table and their time. */
const VECTOR_GAIN = 0.01;

/** Whether a head does better on dev with word vectors than without: two small models, on a part of the examples. */
export function vectorsPay(given: {
  readonly rows: readonly TrainingRow[];
  readonly train: AxisData;
  readonly dev: AxisData;
  readonly devRows: readonly TrainingRow[];
  readonly features: FeatureSettings;
  readonly linear: OutputOptions;
  readonly targets: TargetBook;
  readonly vectors: WordVectors;
  readonly seed: number;
}): boolean {
  const { rows, train, dev, devRows, linear, targets, vectors, seed } = given;
  if (dev.examples.length < MIN_DEV_ROWS) return false;
  const features = { ...given.features, vectors: vectors.digest };
  const sample = {
    ...train,
    examples: seededRandom(seed)
      .shuffle([...train.examples])
      .slice(0, CHOICE_ROWS),
  };
  const documents = extractDocuments(rows, [sample], features, linear.bits, targets, vectors);
  const devDocuments = extractDocuments(devRows, [dev], features, linear.bits, targets, vectors);
  const columns = 2 ** linear.bits;
  const idf = inverseFrequency(documents.matrix, columns);
  const { axis, classes, multiLabel } = train;
  const head: Head = { axis, classes, multiLabel, thresholds: [], abstainBelow: 0, languages: [] };
  const options: OutputOptions = { ...linear, epochs: CHOICE_EPOCHS, naiveBayes: false };
  const lossOf = (skip: number): number => {
    const perOutput = Array.from({ length: outputsOf(head) }, (_, output) => {
      const classAt = isBinary(head) ? 1 : output;
      const random = seededRandom(seed + output * 7919);
      return sumsOf(devDocuments, dev, solveOutput(documents, sample, classAt, idf, options, random, skip));
    });
    const sums = dev.examples.map((_, at) => perOutput.map((each) => each[at]!));
    return logLoss(head, dev.examples, sums, calibrate(head, dev.examples, sums, null));
  };
  return lossOf(columns + numberCount(features)) < lossOf(columns + DENSE_COUNT) * (1 - VECTOR_GAIN);
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
