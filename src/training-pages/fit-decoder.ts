import { seededRandom } from '../core/random.js';
import { measure } from '../core/separation/blocks.js';
import { findHeaders } from '../core/separation/headers.js';
import { isSpeech, LINE_FEATURE_NAMES } from '../core/separation/line-features.js';
import { splitLines } from '../core/separation/lines.js';
import { articleOpeners } from '../core/separation/listing.js';
import {
  BORDER_FEATURE_NAMES,
  lineRows,
  PAGE_FEATURE_NAMES,
  type PageFeatures,
} from '../core/separation/page-features.js';
import { type DecoderWeights, seePage, trellisOf } from '../core/separation/scoring.js';
import {
  AFTER,
  ARTICLE,
  BOILERPLATE,
  COMMENT,
  expectations,
  MOVE_COUNT,
  MOVES,
  STATES,
} from '../core/separation/trellis.js';
import { pageLanguage } from '../core/separation/words.js';
import type { ComposedPage } from './compose.js';

const SEED = 20261122;

/** The state of each visible line of a composed page. */
export function statesOf(page: ComposedPage): Uint8Array {
  const states: number[] = [];
  let seen = false;
  for (const { role } of page.lines) {
    if (role === 'blank') continue;
    if (role === 'comment') seen = true;
    if (role === 'article') seen = false;
    states.push(role === 'article' ? ARTICLE : role === 'comment' ? COMMENT : seen ? AFTER : BOILERPLATE);
  }
  return Uint8Array.from(states);
}

/** What separation sees of a composed page. */
export function readPage(page: ComposedPage) {
  const lines = splitLines(page.text);
  const language = pageLanguage(lines);
  const blocks = lines.map((line) => measure(line, language));
  const headers = findHeaders(blocks);
  return { blocks, language, headers, listing: articleOpeners(blocks, headers), states: statesOf(page) };
}

/** Steps of Adam with its usual decay rates; the step length falls to a tenth over the run. */
export class Steps {
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  #count = 0;

  constructor(size: number) {
    this.#first = new Float64Array(size);
    this.#second = new Float64Array(size);
  }

  take(weights: Float64Array, gradient: Float64Array, rate: number): void {
    this.#count++;
    const one = 1 - 0.9 ** this.#count;
    const two = 1 - 0.999 ** this.#count;
    for (let place = 0; place < weights.length; place++) {
      const slope = gradient[place]!;
      const first = 0.9 * this.#first[place]! + 0.1 * slope;
      const second = 0.999 * this.#second[place]! + 0.001 * slope * slope;
      this.#first[place] = first;
      this.#second[place] = second;
      weights[place]! -= (rate * (first / one)) / (Math.sqrt(second / two) + 1e-8);
    }
  }
}

/**
 * Logistic regression by Adam over rows of equal width; the last weight is the bias.
 * @param weightOf how much a row counts.
 */
export function fitLogistic(
  rows: Float64Array,
  width: number,
  labels: Uint8Array,
  options: { readonly epochs: number; readonly rate: number; readonly l2: number; readonly batch?: number },
): Float64Array {
  const weights = new Float64Array(width + 1);
  const steps = new Steps(width + 1);
  const random = seededRandom(SEED);
  const order = Array.from(labels, (_label, index) => index);
  const batch = options.batch ?? 256;
  const total = options.epochs * Math.ceil(order.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (let begin = 0; begin < order.length; begin += batch) {
      const gradient = new Float64Array(width + 1);
      const part = order.slice(begin, begin + batch);
      for (const index of part) {
        let sum = weights[width]!;
        for (let place = 0; place < width; place++) sum += rows[index * width + place]! * weights[place]!;
        const error = 1 / (1 + Math.exp(-sum)) - labels[index]!;
        for (let place = 0; place < width; place++) gradient[place]! += error * rows[index * width + place]!;
        gradient[width]! += error;
      }
      for (let place = 0; place < width; place++)
        gradient[place] = gradient[place]! / part.length + options.l2 * weights[place]!;
      gradient[width]! /= part.length;
      steps.take(weights, gradient, options.rate * (1 - (0.9 * step) / total));
      step++;
    }
  }
  return weights;
}

/** Lines of articles against lines of comments, each from nothing but itself. */
export function fitSpeech(
  pages: readonly ReturnType<typeof readPage>[],
): Pick<DecoderWeights, 'speech' | 'speechBias'> {
  const width = LINE_FEATURE_NAMES.length;
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  for (const { blocks, language, headers, states } of pages) {
    const seen = lineRows(blocks, language);
    blocks.forEach((block, index) => {
      const state = states[index];
      if ((state !== ARTICLE && state !== COMMENT) || headers.marks[index] !== 0 || !isSpeech(block)) return;
      rows.push(seen.subarray(index * width, (index + 1) * width));
      labels.push(state === COMMENT ? 1 : 0);
    });
  }
  const table = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    table.set(row, index * width);
  });
  const weights = fitLogistic(table, width, Uint8Array.from(labels), { epochs: 6, rate: 0.02, l2: 1e-4 });
  return { speech: weights.subarray(0, width), speechBias: weights[width]! };
}

export interface DecoderFit {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
}

/** A linear-chain conditional random field over the roles of lines, fitted by maximum likelihood. */
export function fitDecoder(
  pages: readonly ReturnType<typeof readPage>[],
  speech: Pick<DecoderWeights, 'speech' | 'speechBias'>,
  { epochs, rate, l2 }: DecoderFit,
  report: (epoch: number, loss: number) => void,
): DecoderWeights {
  const lineWidth = PAGE_FEATURE_NAMES.length;
  const borderWidth = BORDER_FEATURE_NAMES.length;
  const size = 2 * lineWidth + MOVE_COUNT * borderWidth + 3;
  const weights = new Float64Array(size);
  const view = (table: Float64Array): DecoderWeights => ({
    ...speech,
    comment: table.subarray(0, lineWidth),
    boilerplate: table.subarray(lineWidth, 2 * lineWidth),
    moves: MOVES.map((_move, move) => {
      const at = 2 * lineWidth + move * borderWidth;
      return table.subarray(at, at + borderWidth);
    }),
    starts: [0, table[size - 2]!, table[size - 1]!, 0],
  });
  // Every move is rare before anything is seen of it.
  for (let move = 0; move < MOVE_COUNT; move++) weights[2 * lineWidth + move * borderWidth] = -3;
  const seen = pages.map(
    ({ blocks, headers, language, listing }) => seePage(blocks, headers, language, listing, speech).features,
  );
  const steps = new Steps(size);
  const random = seededRandom(SEED);
  const order = pages.map((_page, index) => index);
  const batch = 24;
  const total = epochs * Math.ceil(order.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (let begin = 0; begin < order.length; begin += batch) {
      const gradient = new Float64Array(size);
      const part = order.slice(begin, begin + batch);
      const current = view(weights);
      for (const index of part) loss += addGradient(seen[index]!, pages[index]!.states, current, gradient);
      for (let place = 0; place < size; place++)
        gradient[place] = gradient[place]! / part.length + l2 * weights[place]!;
      steps.take(weights, gradient, rate * (1 - (0.9 * step) / total));
      step++;
    }
    report(epoch, loss / pages.length);
  }
  return view(weights);
}

/** Adds what a page says about the slope of the loss; returns its loss. */
function addGradient(seen: PageFeatures, states: Uint8Array, weights: DecoderWeights, gradient: Float64Array): number {
  const lineWidth = PAGE_FEATURE_NAMES.length;
  const borderWidth = BORDER_FEATURE_NAMES.length;
  const trellis = trellisOf(seen, weights);
  const expected = expectations(trellis);
  let score = trellis.starts[states[0]!]!;
  const starts = 2 * lineWidth + MOVE_COUNT * borderWidth;
  gradient[starts + 1]! += startShare(expected.states, BOILERPLATE, trellis) - (states[0] === BOILERPLATE ? 1 : 0);
  gradient[starts + 2]! += startShare(expected.states, COMMENT, trellis) - (states[0] === COMMENT ? 1 : 0);
  for (let index = 0; index < states.length; index++) {
    const state = states[index]!;
    const at = index * STATES;
    score += trellis.emissions[at + state]!;
    const comment = expected.states[at + COMMENT]! - (state === COMMENT ? 1 : 0);
    const boilerplate =
      expected.states[at + BOILERPLATE]! +
      expected.states[at + AFTER]! -
      (state === BOILERPLATE || state === AFTER ? 1 : 0);
    for (let place = 0; place < lineWidth; place++) {
      const value = seen.lines[index * lineWidth + place]!;
      if (value === 0) continue;
      gradient[place]! += comment * value;
      gradient[lineWidth + place]! += boilerplate * value;
    }
    if (index === 0) continue;
    const previous = states[index - 1]!;
    for (let move = 0; move < MOVE_COUNT; move++) {
      const [from, to] = MOVES[move]!;
      const taken = from === previous && to === state;
      if (taken) score += trellis.moves[index * MOVE_COUNT + move]!;
      const error = expected.moves[index * MOVE_COUNT + move]! - (taken ? 1 : 0);
      if (error === 0) continue;
      for (let place = 0; place < borderWidth; place++) {
        const value = seen.borders[index * borderWidth + place]!;
        if (value !== 0) gradient[2 * lineWidth + move * borderWidth + place]! += error * value;
      }
    }
  }
  return expected.total - score;
}

/** The first line is reached from nowhere: its share is what its states say. */
const startShare = (states: Float64Array, state: number, _trellis: unknown): number => states[state]!;
