import type { Contribution } from '../core/assessment.js';
import { sigmoid } from '../core/classify/calibrate.js';
import { type Classifier, type ClassifierInput, type Head, isBinary } from '../core/classify/classifier.js';
import { type ModelManifest, modelId } from '../core/classify/model-format.js';
import { ModelError } from '../core/errors.js';
import { tokenize } from '../core/text/tokenize.js';
import type { BayesCounts } from './bayes-counts.js';

/** A word as the engine counts it. */
export type WordForm = (word: string) => string;

/** Of a longer word the beginning counts: a hostile one must not fill the model. */
const MAX_WORD_LENGTH = 64;

/** A word counted in one document, and where it first stands in the text (null: in the parent, or the target). */
export interface Counted {
  readonly word: string;
  readonly span: { readonly begin: number; readonly end: number; readonly text: string } | null;
}

/** In every document, so that none is empty: the libraries would drop it, and with it maybe its class. */
export const ALWAYS = '';

/** The distinct words of an input; the letter in front tells text, parent and target apart. */
export function wordsOf(input: ClassifierInput, formOf: WordForm): Counted[] {
  const found = new Map<string, Counted>([[ALWAYS, { word: ALWAYS, span: null }]]);
  const add = (word: string, span: Counted['span']): void => {
    if (!found.has(word)) found.set(word, { word, span });
  };
  const word = (text: string): string => formOf(text.slice(0, MAX_WORD_LENGTH).toLowerCase());
  for (const token of tokenize(input.text)) add(`t${word(token.text)}`, token);
  for (const token of tokenize(input.parent ?? '')) add(`p${word(token.text)}`, null);
  if (input.target) add(`s${input.target.name}`, null);
  return [...found.values()];
}

/** Counts ready for scoring: log-probability of each word in each class, and of each class. */
export interface Scorer {
  /** Log scores per class, in the order of `classes`. */
  logScores(words: readonly Counted[]): number[];
  wordWeights(word: string): readonly number[] | undefined;
}

export function scorerOf(counts: BayesCounts, classes: readonly string[]): Scorer {
  const places = classes.map((name) => counts.classes.indexOf(name));
  const weights = new Map<string, readonly number[]>();
  counts.words.forEach((word, column) => {
    const logs = places.map((place) =>
      Math.log((counts.counts[place]![column] || counts.smoothing) / counts.totals[place]!),
    );
    weights.set(word, logs);
  });
  const priors = places.map((place) => Math.log(counts.totals[place]! / counts.examples));
  return {
    logScores(words) {
      const scores = [...priors];
      for (const { word } of words) {
        weights.get(word)?.forEach((log, index) => {
          scores[index]! += log;
        });
      }
      return scores;
    },
    wordWeights: (word) => weights.get(word),
  };
}

/**
 * Turns log scores into probabilities. Binary: one, for the log-odds. Multi-label: one a class, for its log-odds.
 * One class of several: one a class with equal slopes, for its log score; the offsets undo the libraries' favour
 * for rare classes, in which every unknown word counts for more.
 */
export interface Scaling {
  readonly slope: number;
  readonly offset: number;
}

export function softmax(scores: readonly number[], scaling: readonly Scaling[]): number[] {
  const sums = scores.map((score, index) => score * scaling[index]!.slope + scaling[index]!.offset);
  const top = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

/** One head as it lies in the payload: the counts of one classifier, or of one a class on a multi-label axis. */
export interface HeadModel {
  readonly counts: readonly BayesCounts[];
}

export const classesOf = (head: Pick<Head, 'classes'>, only: number | null): readonly string[] =>
  only === null ? head.classes : ['false', 'true'];

/** Log-odds of the second of two classes. */
export const marginOf = (logScores: readonly number[]): number => logScores[1]! - logScores[0]!;

export function probabilities(
  head: Head,
  logScores: readonly (readonly number[])[],
  scaling: readonly Scaling[],
): number[] {
  const scaled = (index: number): number =>
    sigmoid(scaling[index]!.slope * marginOf(logScores[index]!) + scaling[index]!.offset);
  if (head.multiLabel) return head.classes.map((_, index) => scaled(index));
  if (!isBinary(head)) return softmax(logScores[0]!, scaling);
  const positive = scaled(0);
  return [1 - positive, positive];
}

/**
 * A classifier from what `train` wrote.
 *
 * @throws ModelError MODEL_DAMAGED where settings or payload are anything else.
 */
export function loadBayes(manifest: ModelManifest, payload: Uint8Array, formOf: WordForm): Classifier {
  const damaged = (what: string): ModelError => new ModelError('MODEL_DAMAGED', `${modelId(manifest)}: ${what}`);
  let models: unknown;
  try {
    models = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw damaged('the weights are not what this engine writes');
  }
  const scalings = manifest.settings['scalings'] as Record<string, unknown> | undefined;
  if (!Array.isArray(models) || models.length !== manifest.heads.length) throw damaged('a head has no counts');
  const loaded = manifest.heads.map((head, at) => {
    const counts: unknown = (models as Partial<HeadModel>[])[at]?.counts;
    const scaling: unknown = scalings !== undefined && Object.hasOwn(scalings, head.axis) ? scalings[head.axis] : null;
    if (!Array.isArray(counts) || counts.length !== (head.multiLabel ? head.classes.length : 1))
      throw damaged(`${head.axis} has no counts`);
    if (
      !Array.isArray(scaling) ||
      scaling.length !== (isBinary(head) ? 1 : head.classes.length) ||
      !scaling.every(isScaling)
    ) {
      throw damaged(`${head.axis} has no calibration`);
    }
    const scorers = counts.map((each: unknown, index) => {
      const classes = classesOf(head, head.multiLabel ? index : null);
      if (!isCounts(each, classes)) throw damaged(`the counts of ${head.axis} do not fit its classes`);
      return scorerOf(each, classes);
    });
    return { head, scorers, scaling: scaling as Scaling[] };
  });
  return {
    id: modelId(manifest),
    engine: manifest.engine,
    heads: manifest.heads,
    score: (input) =>
      loaded.map(({ head, scorers, scaling }) => {
        const words = wordsOf(restricted(head.axis, input), formOf);
        return probabilities(
          head,
          scorers.map((scorer) => scorer.logScores(words)),
          scaling,
        );
      }),
    explain(input, headIndex, classIndex) {
      const { head, scorers, scaling } = loaded[headIndex]!;
      const scorer = scorers[head.multiLabel ? classIndex : 0]!;
      const place = head.multiLabel ? 1 : classIndex;
      const { slope } = scaling[isBinary(head) ? 0 : classIndex]!;
      const moved: Contribution[] = [];
      for (const { word, span } of wordsOf(restricted(head.axis, input), formOf)) {
        const weights = scorer.wordWeights(word);
        if (span === null || weights === undefined) continue;
        // Against the mean of the other classes: with two classes exactly what the word adds to the log-odds.
        const others = weights.filter((_, index) => index !== place);
        const weight = slope * (weights[place]! - others.reduce((sum, other) => sum + other, 0) / others.length);
        moved.push({ begin: span.begin, end: span.end, text: span.text, weight });
      }
      return moved.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.begin - b.begin);
    },
  };
}

/** Only what the axis was trained on: a parent says nothing about spam here, and a target only about stance. */
function restricted(axis: string, { text, parent, target }: ClassifierInput): ClassifierInput {
  return {
    text,
    parent: axis === 'reply' ? (parent ?? null) : null,
    target: axis === 'stance' ? (target ?? null) : null,
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isScaling(value: unknown): value is Scaling {
  const { slope, offset } = (value ?? {}) as Partial<Scaling>;
  return isNumber(slope) && isNumber(offset);
}

function isCounts(value: unknown, needed: readonly string[]): value is BayesCounts {
  const { classes, totals, examples, smoothing, words, counts } = (value ?? {}) as Partial<BayesCounts>;
  return (
    Array.isArray(classes) &&
    needed.every((name) => classes.includes(name)) &&
    Array.isArray(totals) &&
    totals.length === classes.length &&
    totals.every((total) => isNumber(total) && total > 0) &&
    isNumber(examples) &&
    examples > 0 &&
    isNumber(smoothing) &&
    smoothing > 0 &&
    Array.isArray(words) &&
    words.every((word) => typeof word === 'string') &&
    Array.isArray(counts) &&
    counts.length === classes.length &&
    counts.every(
      (row) => Array.isArray(row) && row.length === words.length && row.every((count) => isNumber(count) && count >= 0),
    )
  );
}
