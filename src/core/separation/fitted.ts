import type { BorderWeights } from './border.js';
import { CANDIDATE_FEATURE_NAMES, NONE_FEATURE_NAMES } from './border.js';
import { LINE_FEATURE_NAMES } from './line-features.js';
import { BORDER_FEATURE_NAMES, PAGE_FEATURE_NAMES } from './page-features.js';
import type { DecoderWeights } from './scoring.js';
import { type CutWeights, START_FEATURE_NAMES } from './start-features.js';
import { MOVES, STATE_NAMES } from './trellis.js';
import { WEIGHTS } from './weights.js';

/** A weight by name of what it weighs; what is not named weighs nothing. */
export type WeightTable = Readonly<Record<string, number>>;

const column = (names: readonly string[], table: WeightTable): Float64Array =>
  Float64Array.from(names, (name) => table[name] ?? 0);

/** The name of a move in the tables: `articleToComment`. */
export const moveName = (move: number): string => {
  const [from, to] = MOVES[move]!;
  const name = STATE_NAMES[to]!;
  return `${STATE_NAMES[from]!}To${name[0]!.toUpperCase()}${name.slice(1)}`;
};

const moves: Readonly<Record<string, WeightTable>> = WEIGHTS.moves;

/** The weights that ship, in the order in which they are read. */
export const DECODER: DecoderWeights = {
  speech: column(LINE_FEATURE_NAMES, WEIGHTS.speech),
  speechBias: WEIGHTS.speechBias,
  comment: column(PAGE_FEATURE_NAMES, WEIGHTS.comment),
  boilerplate: column(PAGE_FEATURE_NAMES, WEIGHTS.boilerplate),
  moves: MOVES.map((_move, index) => column(BORDER_FEATURE_NAMES, moves[moveName(index)] ?? {})),
  starts: column(STATE_NAMES, WEIGHTS.starts),
};

export const BORDER: BorderWeights = {
  candidate: column(CANDIDATE_FEATURE_NAMES, WEIGHTS.border),
  none: column(NONE_FEATURE_NAMES, WEIGHTS.none),
};

export const CUT: CutWeights = {
  start: column(START_FEATURE_NAMES, WEIGHTS.start),
  bias: WEIGHTS.startBias,
  rate: WEIGHTS.startRate,
};

/** Calibration of the log-odds that a page has comments. */
export const GATE = WEIGHTS.gate;

/** How often a cut of a kind is right, on composed pages. */
export const CUT_CONFIDENCE = WEIGHTS.cutConfidence;
