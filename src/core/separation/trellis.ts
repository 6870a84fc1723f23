/** The roles of a line. */
export const ARTICLE = 0;
export const BOILERPLATE = 1;
export const COMMENT = 2;
/** Boilerplate after or between comments: the way back into the comments is short. */
export const AFTER = 3;
export const STATES = 4;
export const STATE_NAMES = ['article', 'boilerplate', 'comment', 'after'] as const;

/** Which role may follow which; staying is always allowed and costs nothing. */
export const MOVES: readonly (readonly [from: number, to: number])[] = [
  [ARTICLE, BOILERPLATE],
  [ARTICLE, COMMENT],
  [BOILERPLATE, ARTICLE],
  [BOILERPLATE, COMMENT],
  [COMMENT, ARTICLE],
  [COMMENT, AFTER],
  [AFTER, ARTICLE],
  [AFTER, COMMENT],
];
export const MOVE_COUNT = MOVES.length;

/** Scores of a page in log-odds against article and against staying. */
export interface Trellis {
  readonly size: number;
  /** `STATES` values a line. */
  readonly emissions: Float64Array;
  /** `MOVE_COUNT` values a line: going from one role in the line before to another in this. */
  readonly moves: Float64Array;
  /** For each state what it costs a page to begin in it. */
  readonly starts: ArrayLike<number>;
}

/** What is expected over all ways through a trellis. */
export interface Expectations {
  /** `STATES` probabilities a line. */
  readonly states: Float64Array;
  /** `MOVE_COUNT` probabilities a line. */
  readonly moves: Float64Array;
  /** Logarithm of the sum over all ways. */
  readonly total: number;
}

const NONE = Number.NEGATIVE_INFINITY;

/**
 * Where the first comment of a page may begin: `anywhere` (also nowhere), `nowhere`, or at one line, before which nothing
 * is a comment.
 */
export type FirstComment = 'anywhere' | 'nowhere' | number;

/** The best sequence of states (Viterbi). Linear in the number of lines. */
export function bestStates(trellis: Trellis, first: FirstComment): Uint8Array<ArrayBuffer> {
  const { size, emissions, moves } = trellis;
  const back = new Uint8Array(size * STATES);
  let scores = Float64Array.from(trellis.starts);
  for (let index = 0; index < size; index++) {
    const at = index * STATES;
    const next = new Float64Array(STATES);
    for (let state = 0; state < STATES; state++) {
      next[state] = scores[state]!;
      back[at + state] = state;
    }
    for (let move = 0; index > 0 && move < MOVE_COUNT; move++) {
      const [from, to] = MOVES[move]!;
      const value = scores[from]! + moves[index * MOVE_COUNT + move]!;
      if (value > next[to]!) {
        next[to] = value;
        back[at + to] = from;
      }
    }
    for (let state = 0; state < STATES; state++) next[state]! += emissions[at + state]!;
    forbid(next, index, first);
    scores = next;
  }
  const states = new Uint8Array(size);
  let state = scores.indexOf(Math.max(...scores));
  for (let index = size - 1; index >= 0; index--) {
    states[index] = state;
    state = back[index * STATES + state]!;
  }
  return states;
}

/** Probabilities of states and moves (forward-backward, in logarithms). Linear in the number of lines. */
export function expectations(trellis: Trellis, first: FirstComment = 'anywhere'): Expectations {
  const { size, moves } = trellis;
  const forward = forwardScores(trellis, first);
  const backward = backwardScores(trellis, first);
  const total = forward.subarray((size - 1) * STATES).reduce(logAdd, NONE);
  const states = new Float64Array(size * STATES);
  const movesTaken = new Float64Array(size * MOVE_COUNT);
  for (let at = 0; at < states.length; at++) states[at] = Math.exp(forward[at]! + backward[at]! - total);
  for (let index = 1; index < size; index++) {
    for (let move = 0; move < MOVE_COUNT; move++) {
      const [from, to] = MOVES[move]!;
      const at = index * STATES + to;
      const value =
        forward[(index - 1) * STATES + from]! +
        moves[index * MOVE_COUNT + move]! +
        trellis.emissions[at]! +
        backward[at]! -
        total;
      movesTaken[index * MOVE_COUNT + move] = isForbidden(index, to, first) ? 0 : Math.exp(value);
    }
  }
  return { states, moves: movesTaken, total };
}

/**
 * For each line the log-odds of the first comment beginning there against there being none on the page.
 */
export function firstEntries(trellis: Trellis): Float64Array {
  const { size, emissions, moves } = trellis;
  const entries = new Float64Array(size);
  if (size === 0) return entries;
  const before = forwardScores(trellis, 'nowhere');
  const after = backwardScores(trellis, 'anywhere');
  const none = before.subarray((size - 1) * STATES).reduce(logAdd, NONE);
  for (let index = 0; index < size; index++) {
    const here = emissions[index * STATES + COMMENT]! + after[index * STATES + COMMENT]!;
    let into = index === 0 ? trellis.starts[COMMENT]! : NONE;
    for (let move = 0; index > 0 && move < MOVE_COUNT; move++) {
      const [from, to] = MOVES[move]!;
      if (to === COMMENT) into = logAdd(into, before[(index - 1) * STATES + from]! + moves[index * MOVE_COUNT + move]!);
    }
    entries[index] = into + here - none;
  }
  return entries;
}

function forwardScores(trellis: Trellis, first: FirstComment): Float64Array {
  const { size, emissions, moves } = trellis;
  const forward = new Float64Array(size * STATES);
  let scores = Float64Array.from(trellis.starts);
  for (let index = 0; index < size; index++) {
    const at = index * STATES;
    const next = Float64Array.from(scores);
    for (let move = 0; index > 0 && move < MOVE_COUNT; move++) {
      const [from, to] = MOVES[move]!;
      next[to] = logAdd(next[to]!, scores[from]! + moves[index * MOVE_COUNT + move]!);
    }
    for (let state = 0; state < STATES; state++) next[state]! += emissions[at + state]!;
    forbid(next, index, first);
    forward.set(next, at);
    scores = next;
  }
  return forward;
}

function backwardScores(trellis: Trellis, first: FirstComment): Float64Array {
  const { size, emissions, moves } = trellis;
  const scores = new Float64Array(size * STATES);
  for (let index = size - 1; index > 0; index--) {
    const at = index * STATES;
    // What follows from a state of the line before: this line's emission and all after it.
    const here = new Float64Array(STATES);
    for (let state = 0; state < STATES; state++) here[state] = scores[at + state]! + emissions[at + state]!;
    forbid(here, index, first);
    for (let state = 0; state < STATES; state++) scores[at - STATES + state] = here[state]!;
    for (let move = 0; move < MOVE_COUNT; move++) {
      const [from, to] = MOVES[move]!;
      const before = at - STATES + from;
      scores[before] = logAdd(scores[before]!, moves[index * MOVE_COUNT + move]! + here[to]!);
    }
  }
  return scores;
}

function isForbidden(index: number, state: number, first: FirstComment): boolean {
  if (first === 'anywhere') return false;
  if (first === 'nowhere' || index < first) return state === COMMENT || state === AFTER;
  return index === first && state !== COMMENT;
}

function forbid(scores: Float64Array, index: number, first: FirstComment): void {
  if (index === 0) scores[AFTER] = NONE;
  for (let state = 0; state < STATES; state++) if (isForbidden(index, state, first)) scores[state] = NONE;
}

/** `log(exp(a) + exp(b))`. */
function logAdd(a: number, b: number): number {
  if (a === NONE) return b;
  if (b === NONE) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
