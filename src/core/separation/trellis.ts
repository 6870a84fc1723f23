/** The roles of a line. */
export const ARTICLE = 0;
export const BOILERPLATE = 1;
export const COMMENT = 2;
/** Boilerplate after or between comments: the way back into the comments is short. */
const AFTER = 3;
const STATES = 4;

/**
 * Costs of going from one role to another, in log-odds. By hand: an article turns into comments about once a page (a few dozen
 * lines: exp(-5)), into boilerplate and back more often, from comments back into an article hardly ever.
 */
const COST = {
  articleToBoilerplate: 2,
  boilerplateToArticle: 1.8,
  intoComments: 5.5,
  commentsToAfter: 3,
  afterToComments: 3.2,
  backToHeader: 1,
  commentsToArticle: 11,
  afterToArticle: 6,
  amidBoilerplate: 1.5,
} as const;
/** From here on a border is told by something else than words. */
export const CLEAR_BORDER = 2;

/** Log-odds for each line: of comment and of boilerplate against article, and of comments beginning there. */
export interface Trellis {
  readonly comment: Float64Array;
  readonly boilerplate: Float64Array;
  readonly border: Float64Array;
  /** Whether the page may have comments at all. */
  readonly allowComments: boolean;
}

/** The best sequence of roles (Viterbi). Linear in the number of lines. */
export function bestRoles(trellis: Trellis): Uint8Array<ArrayBuffer> {
  const size = trellis.comment.length;
  const back = new Uint8Array(size * STATES);
  let scores = starts(trellis);
  for (let index = 0; index < size; index++) {
    const next = new Float64Array(STATES);
    for (let state = 0; state < STATES; state++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = state;
      for (let previous = 0; previous < STATES; previous++) {
        const value = scores[previous]! - cost(trellis, index, previous, state);
        if (value > best) {
          best = value;
          from = previous;
        }
      }
      next[state] = best + emission(trellis, index, state);
      back[index * STATES + state] = from;
    }
    scores = next;
  }
  const roles = new Uint8Array(size);
  let state = scores.indexOf(Math.max(...scores));
  for (let index = size - 1; index >= 0; index--) {
    roles[index] = state === AFTER ? BOILERPLATE : state;
    state = back[index * STATES + state]!;
  }
  return roles;
}

/** For each line the probability of the role it was given, over all sequences (forward-backward). */
export function roleProbabilities(trellis: Trellis, roles: Uint8Array): Float64Array {
  const size = roles.length;
  const forward = new Float64Array(size * STATES);
  let scores = starts(trellis);
  for (let index = 0; index < size; index++) {
    const next = new Float64Array(STATES);
    for (let state = 0; state < STATES; state++) {
      next[state] =
        logSum((previous) => scores[previous]! - cost(trellis, index, previous, state)) +
        emission(trellis, index, state);
    }
    forward.set(next, index * STATES);
    scores = next;
  }
  const probabilities = new Float64Array(size);
  let backward = new Float64Array(STATES);
  for (let index = size - 1; index >= 0; index--) {
    const at = index * STATES;
    const total = logSum((state) => forward[at + state]! + backward[state]!);
    const share = (state: number) => Math.exp(forward[at + state]! + backward[state]! - total);
    const role = roles[index]!;
    probabilities[index] = role === BOILERPLATE ? share(BOILERPLATE) + share(AFTER) : share(role);
    const before = new Float64Array(STATES);
    for (let previous = 0; previous < STATES; previous++) {
      before[previous] = logSum(
        (state) => backward[state]! + emission(trellis, index, state) - cost(trellis, index, previous, state),
      );
    }
    backward = before;
  }
  return probabilities;
}

function starts({ allowComments }: Trellis): Float64Array<ArrayBuffer> {
  const none = Number.NEGATIVE_INFINITY;
  return Float64Array.of(0, 0, allowComments ? -COST.intoComments : none, none);
}

function emission({ comment, boilerplate }: Trellis, index: number, state: number): number {
  if (state === ARTICLE) return 0;
  if (state === COMMENT) return comment[index]!;
  return boilerplate[index]!;
}

function cost({ border, allowComments }: Trellis, index: number, from: number, to: number): number {
  if (index === 0) return from === to ? 0 : Number.POSITIVE_INFINITY;
  if (to === COMMENT && !allowComments) return Number.POSITIVE_INFINITY;
  if (from === to) return 0;
  const into = COST.intoComments - border[index]!;
  switch (to) {
    case ARTICLE:
      if (from === BOILERPLATE) return COST.boilerplateToArticle;
      return from === AFTER ? COST.afterToArticle : COST.commentsToArticle;
    case BOILERPLATE:
      return from === ARTICLE ? COST.articleToBoilerplate : Number.POSITIVE_INFINITY;
    case COMMENT:
      if (from === AFTER) return border[index]! >= CLEAR_BORDER ? COST.backToHeader : COST.afterToComments;
      // Out of the middle of buttons and teasers, comments come with a heading, a header or a gap.
      return from === BOILERPLATE && border[index]! < CLEAR_BORDER ? into + COST.amidBoilerplate : into;
    default:
      return from === COMMENT ? COST.commentsToAfter : Number.POSITIVE_INFINITY;
  }
}

/** `log(sum(exp(value(state))))` over the states. */
function logSum(value: (state: number) => number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let state = 0; state < STATES; state++) largest = Math.max(largest, value(state));
  if (largest === Number.NEGATIVE_INFINITY) return largest;
  let sum = 0;
  for (let state = 0; state < STATES; state++) sum += Math.exp(value(state) - largest);
  return largest + Math.log(sum);
}
