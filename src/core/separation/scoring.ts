import type { Block } from './blocks.js';
import { type BorderFeatures, borderFeatures } from './border.js';
import type { Headers } from './headers.js';
import { LINE_FEATURE_NAMES } from './line-features.js';
import {
  BORDER_FEATURE_NAMES,
  lineRows,
  PAGE_FEATURE_NAMES,
  type PageFeatures,
  pageFeatures,
} from './page-features.js';
import {
  AFTER,
  ARTICLE,
  BOILERPLATE,
  COMMENT,
  expectations,
  firstEntries,
  MOVE_COUNT,
  MOVES,
  STATES,
  type Trellis,
} from './trellis.js';
import type { LanguageWords } from './words.js';

/** Fitted weights of the decoder; all in log-odds. */
export interface DecoderWeights {
  /** Per line feature: comment against article, from the line alone. */
  readonly speech: ArrayLike<number>;
  readonly speechBias: number;
  /** Per page feature. */
  readonly comment: ArrayLike<number>;
  readonly boilerplate: ArrayLike<number>;
  /** Per move of the trellis, per border feature. */
  readonly moves: readonly ArrayLike<number>[];
  readonly starts: ArrayLike<number>;
}

/** Log-odds for each line of being written by a reader, from nothing but the line. */
export function speechOf(rows: Float64Array, weights: Pick<DecoderWeights, 'speech' | 'speechBias'>): Float64Array {
  const width = LINE_FEATURE_NAMES.length;
  const speech = new Float64Array(rows.length / width);
  for (let index = 0; index < speech.length; index++) {
    speech[index] = weights.speechBias + dot(rows, index * width, weights.speech);
  }
  return speech;
}

/** What the decoder sees of a page under given weights. */
export function seePage(
  blocks: readonly Block[],
  headers: Headers,
  language: LanguageWords,
  listing: readonly number[],
  weights: Pick<DecoderWeights, 'speech' | 'speechBias'>,
): { readonly features: PageFeatures; readonly speech: Float64Array } {
  const rows = lineRows(blocks, language);
  const speech = speechOf(rows, weights);
  return { features: pageFeatures(blocks, headers, rows, speech, listing), speech };
}

/** What the choice of a border sees, given the scores of the chain. */
export function seeBorders(
  blocks: readonly Block[],
  headers: Headers,
  listing: readonly number[],
  { features, speech }: ReturnType<typeof seePage>,
  trellis: Trellis,
): BorderFeatures {
  const without = expectations(trellis, 'nowhere');
  const boilerplate = Float64Array.from(blocks, (_block, index) => without.states[index * STATES + BOILERPLATE]!);
  return borderFeatures(blocks, headers, features, speech, firstEntries(trellis), boilerplate, listing);
}

/**
 * A page rarely goes back from its comments to an article, and hardly ever between the headers of comments, however soberly
 * these are written: known by hand, since composed pages hold no such way back from which it could be fitted.
 */
const RETURN_COST = 40;
const RETURN_COST_OPENED = 2;
const HEADED_BONUS = 3;
/** In a listing the title is part of the article, and the age or the source under it is none: of neither, of titles, of openers. */
const LISTED_BONUS = [0, -4, 4];
const RETURNS = MOVES.map(([from, to]) => to === ARTICLE && (from === COMMENT || from === AFTER));

/** The scores of every role and move. */
export function trellisOf({ lines, borders, size, headed, opened }: PageFeatures, weights: DecoderWeights): Trellis {
  const width = PAGE_FEATURE_NAMES.length;
  const borderWidth = BORDER_FEATURE_NAMES.length;
  const emissions = new Float64Array(size * STATES);
  const moves = new Float64Array(size * MOVE_COUNT);
  for (let index = 0; index < size; index++) {
    const boilerplate = dot(lines, index * width, weights.boilerplate) + LISTED_BONUS[opened[index]!]!;
    emissions[index * STATES + BOILERPLATE] = boilerplate;
    const returns = opened[index] !== 0 ? RETURN_COST_OPENED : RETURN_COST;
    emissions[index * STATES + AFTER] = boilerplate;
    emissions[index * STATES + COMMENT] = dot(lines, index * width, weights.comment) + HEADED_BONUS * headed[index]!;
    for (let move = 0; move < MOVE_COUNT; move++) {
      moves[index * MOVE_COUNT + move] =
        dot(borders, index * borderWidth, weights.moves[move]!) - (RETURNS[move] ? returns : 0);
    }
  }
  return { size, emissions, moves, starts: weights.starts };
}

function dot(values: Float64Array, at: number, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < weights.length; place++) {
    const value = values[at + place]!;
    if (value !== 0) sum += value * weights[place]!;
  }
  return sum;
}
