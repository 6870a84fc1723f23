/**
 * Figures about labels that were given against labels that are right. Where a figure divides by zero (a class
 * that was never predicted, or never right) it is 0, as in scikit-learn with `zero_division=0`; a figure that has
 * no value at all (nothing was scored, one class only) is null.
 */

/** `counts[gold][predicted]`, weights where the rows are weighted. */
export interface Confusion {
  readonly classes: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ClassFigures extends Prf {
  readonly class: string;
  /** Rows of which this is the right class. */
  readonly support: number;
  /** Rows that were given this class. */
  readonly predicted: number;
}

export interface LabelFigures {
  readonly rows: number;
  readonly perClass: readonly ClassFigures[];
  /** Means over the classes that are in the data or were predicted; `weighted` by support. */
  readonly macro: Prf;
  readonly weighted: Prf;
  /** Over all decisions; equal to accuracy where each row has one class. */
  readonly micro: Prf;
  readonly accuracy: number;
  /** Mean recall over the classes that are in the data. */
  readonly balancedAccuracy: number;
  /** Matthews correlation; for more than two classes R_K (Gorodkin 2004). 0 where it is not defined. */
  readonly mcc: number;
  /** Cohen's kappa between the labels given and the right ones. Null where both have one and the same class. */
  readonly kappa: number | null;
}

/**
 * Counts pairs of classes, given as indices into `classes`.
 *
 * @param weights how often each row counts (1 where absent): a bootstrap sample is a set of weights.
 */
export function confusionOf(
  classes: readonly string[],
  gold: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Confusion {
  const counts = classes.map(() => new Array<number>(classes.length).fill(0));
  for (let row = 0; row < gold.length; row++) {
    counts[gold[row]!]![predicted[row]!]! += weights === undefined ? 1 : weights[row]!;
  }
  return { classes, counts };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Precision, recall and F1 from counts. */
export function prf(truePositives: number, predicted: number, support: number): Prf {
  return {
    precision: ratio(truePositives, predicted),
    recall: ratio(truePositives, support),
    f1: ratio(2 * truePositives, predicted + support),
  };
}

/** All figures of labels where each row has exactly one class. Null without rows. */
export function labelFigures({ classes, counts }: Confusion): LabelFigures | null {
  const support = counts.map((row) => sum(row));
  const predicted = classes.map((_, column) => sum(counts.map((row) => row[column]!)));
  const right = classes.map((_, index) => counts[index]![index]!);
  const rows = sum(support);
  if (rows === 0) return null;
  const perClass = classes.map((name, index) => ({
    class: name,
    support: support[index]!,
    predicted: predicted[index]!,
    ...prf(right[index]!, predicted[index]!, support[index]!),
  }));
  const accuracy = sum(right) / rows;
  const inData = perClass.filter((figures) => figures.support > 0);
  const expected = sum(classes.map((_, index) => support[index]! * predicted[index]!));
  const covariance = sum(right) * rows - expected;
  const spread = Math.sqrt((rows ** 2 - sumOfSquares(predicted)) * (rows ** 2 - sumOfSquares(support)));
  const chance = expected / rows ** 2;
  return {
    rows,
    perClass,
    ...averages(perClass),
    micro: { precision: accuracy, recall: accuracy, f1: accuracy },
    accuracy,
    balancedAccuracy: sum(inData.map((figures) => figures.recall)) / inData.length,
    mcc: ratio(covariance, spread),
    kappa: chance === 1 ? null : (accuracy - chance) / (1 - chance),
  };
}

/** Macro and weighted means over the classes that are in the data or were predicted. */
export function averages(perClass: readonly ClassFigures[]): { macro: Prf; weighted: Prf } {
  const seen = perClass.filter((figures) => figures.support > 0 || figures.predicted > 0);
  const total = sum(seen.map((figures) => figures.support));
  const mean = (weightOf: (figures: ClassFigures) => number, whole: number): Prf => {
    const over = (key: keyof Prf): number => ratio(sum(seen.map((figures) => figures[key] * weightOf(figures))), whole);
    return { precision: over('precision'), recall: over('recall'), f1: over('f1') };
  };
  return { macro: mean(() => 1, seen.length), weighted: mean((figures) => figures.support, total) };
}

export interface MultiLabelFigures {
  readonly rows: number;
  readonly perClass: readonly ClassFigures[];
  readonly macro: Prf;
  readonly weighted: Prf;
  readonly micro: Prf;
  /** Share of rows whose set of classes is exactly right. */
  readonly subsetAccuracy: number;
}

/**
 * Figures where a row has any number of classes.
 *
 * @param gold row-major, `classes.length` flags (0 or 1) a row; `predicted` likewise.
 */
export function multiLabelFigures(
  classes: readonly string[],
  gold: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): MultiLabelFigures | null {
  const width = classes.length;
  const rows = width === 0 ? 0 : gold.length / width;
  const right = new Array<number>(width).fill(0);
  const support = new Array<number>(width).fill(0);
  const given = new Array<number>(width).fill(0);
  let weight = 0;
  let exact = 0;
  for (let row = 0; row < rows; row++) {
    const each = weights === undefined ? 1 : weights[row]!;
    let same = true;
    for (let index = 0; index < width; index++) {
      const isGold = gold[row * width + index]! > 0;
      const isGiven = predicted[row * width + index]! > 0;
      if (isGold) support[index]! += each;
      if (isGiven) given[index]! += each;
      if (isGold && isGiven) right[index]! += each;
      if (isGold !== isGiven) same = false;
    }
    weight += each;
    if (same) exact += each;
  }
  if (weight === 0) return null;
  const perClass = classes.map((name, index) => ({
    class: name,
    support: support[index]!,
    predicted: given[index]!,
    ...prf(right[index]!, given[index]!, support[index]!),
  }));
  return {
    rows: weight,
    perClass,
    ...averages(perClass),
    micro: prf(sum(right), sum(given), sum(support)),
    subsetAccuracy: exact / weight,
  };
}

/** What always answering with the most frequent class scores: the floor below which a model says nothing. */
export function majorityConfusion({ classes, counts }: Confusion): Confusion {
  const support = counts.map((row) => sum(row));
  const most = support.indexOf(Math.max(...support));
  return {
    classes,
    counts: support.map((number) => classes.map((_, column) => (column === most ? number : 0))),
  };
}

/** A figure under the name that published tables use. */
export interface NamedFigure {
  readonly name: string;
  readonly value: number;
}

/**
 * TweetEval's own figure for an axis (Barbieri et al. 2020, Findings of EMNLP, section 3): stance is the mean F1
 * of support and oppose (their "favor" and "against", neutral left out), irony the F1 of the positive class,
 * sentiment the macro recall, emotion, hate and offensive the macro F1. Null for any other axis.
 */
export function tweetEvalFigure(axis: string, figures: LabelFigures): NamedFigure | null {
  const f1 = (name: string): number => figures.perClass.find((each) => each.class === name)?.f1 ?? 0;
  switch (axis) {
    case 'stance':
      return { name: 'TweetEval stance: mean F1 of support and oppose', value: (f1('support') + f1('oppose')) / 2 };
    case 'irony':
      return { name: 'TweetEval irony: F1 of the positive class', value: f1('true') };
    case 'sentiment':
      return { name: 'TweetEval sentiment: macro recall', value: figures.balancedAccuracy };
    case 'emotion':
    case 'hate':
    case 'offensive':
      return { name: `TweetEval ${axis}: macro F1`, value: figures.macro.f1 };
    default:
      return null;
  }
}

/** Spearman's rank correlation, ties at their mean rank. Null with fewer than two rows or where one side is constant. */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  return pearson(ranks(a), ranks(b));
}

function pearson(a: Float64Array, b: Float64Array): number | null {
  const meanA = sum(a) / a.length;
  const meanB = sum(b) / b.length;
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let row = 0; row < a.length; row++) {
    const x = a[row]! - meanA;
    const y = b[row]! - meanB;
    both += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA > 0 && squaresB > 0 ? both / Math.sqrt(squaresA * squaresB) : null;
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, index) => index);
  order.sort((a, b) => values[a]! - values[b]!);
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) result[order[at]!] = (from + 1 + to) / 2;
    from = to;
  }
  return result;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index]!;
  return total;
}

function sumOfSquares(values: readonly number[]): number {
  return sum(values.map((value) => value * value));
}
