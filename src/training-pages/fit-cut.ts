import {
  type CutWeights,
  START_FEATURE_NAMES,
  startProbabilities,
  startRows,
} from '../core/separation/start-features.js';
import { COMMENT } from '../core/separation/trellis.js';
import type { ComposedPage } from './compose.js';
import { fitLogistic, type readPage } from './fit-decoder.js';

/** Runs of bare comment lines, and for each line but the first of a run whether a comment starts there. */
export function readCuts(page: ComposedPage, { blocks, states }: ReturnType<typeof readPage>) {
  const runs: { readonly rows: Float64Array; readonly starts: Uint8Array }[] = [];
  if (page.lines.some(({ meta }) => meta !== undefined)) return runs;
  const comments = page.lines.filter(({ role }) => role !== 'blank').map(({ comment }) => comment);
  let from = 0;
  while (from < states.length) {
    if (states[from] !== COMMENT) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < states.length && states[to] === COMMENT) to++;
    const starts = new Uint8Array(to - from);
    for (let index = from; index < to; index++) {
      starts[index - from] = index === from || comments[index] !== comments[index - 1] ? 1 : 0;
    }
    runs.push({ rows: startRows(blocks, from, to), starts });
    from = to;
  }
  return runs;
}

export type CutRun = ReturnType<typeof readCuts>[number];

/**
 * What general knowledge says of starts, in log-odds: strong where the form tells (an address, a lone emoji), weak where only
 * length or a word does.
 */
const KNOWN: Readonly<Record<string, number>> = {
  handle: 3,
  name: 1.6,
  standsAlone: 3.2,
  afterStandsAlone: 3.2,
  reaction: 0.9,
  personFirst: 0.5,
  about: 0.4,
  quoteFirst: 0.3,
  afterSignature: 1.6,
  greets: 4,
  afterGreets: -4,
  callsOut: 1.6,
  calledName: 0.8,
  foot: -1.5,
  afterFoot: 2,
  afterFarewell: 2.2,
  farewell: -2,
  answers: 1,
  smileBefore: 0.8,
  exclaimBefore: 0.3,
  openBefore: 0.6,
  afterGreeting: -2.5,
  lowerAfterOpen: -2.5,
  afterComma: -2.5,
  afterColon: -2,
  afterQuote: -2.2,
  listItem: -2.2,
  url: -1,
  signature: -2.2,
  aside: -1,
  postscript: -3,
  link: -0.8,
  bothLong: -0.6,
  shared: -1,
  afterHashtags: 2.5,
};
const KNOWN_BIAS = 0.2;

/**
 * Logistic regression of starts, and half-way between it and what is known by hand: composed threads are poorer in ways of
 * going on than real ones, and on composed pages alone the fit is better, on pages of people the middle is.
 */
export function fitCut(runs: readonly CutRun[]): CutWeights {
  const width = START_FEATURE_NAMES.length;
  const labels: number[] = [];
  const rows: Float64Array[] = [];
  for (const run of runs) {
    for (let place = 1; place < run.starts.length; place++) {
      rows.push(run.rows.subarray(place * width, (place + 1) * width));
      labels.push(run.starts[place]!);
    }
  }
  const table = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    table.set(row, index * width);
  });
  const weights = fitLogistic(table, width, Uint8Array.from(labels), { epochs: 12, rate: 0.02, l2: 1e-4 });
  // Of a run as a whole nothing is known by hand.
  const start = Float64Array.from(START_FEATURE_NAMES, (name, place) =>
    name.startsWith('run') ? weights[place]! : (weights[place]! + (KNOWN[name] ?? 0)) / 2,
  );
  return {
    start,
    bias: (weights[width]! + KNOWN_BIAS) / 2,
    rate: labels.reduce((sum, label) => sum + label, 0) / labels.length,
  };
}

/** Share of starts that are told right: what the fit is worth. */
export function cutAccuracy(runs: readonly CutRun[], weights: CutWeights): number {
  let right = 0;
  let all = 0;
  for (const { rows, starts } of runs) {
    const probabilities = startProbabilities(rows, weights);
    for (let place = 1; place < starts.length; place++) {
      all++;
      if (probabilities[place]! >= 0.5 === (starts[place] === 1)) right++;
    }
  }
  return right / all;
}
