import type { Block } from './blocks.js';
import { boilerplateEvidence, commentEvidence, listEvidence } from './evidence.js';
import type { Headers } from './headers.js';
import type { LanguageWords } from './words.js';

export const ARTICLE = 0;
export const BOILERPLATE = 1;
export const COMMENT = 2;
/** Boilerplate after or between comments: the way back into the comments is short. */
const AFTER = 3;
const STATES = 4;

/** What the decoder found. One role and one confidence for each block. */
export interface Decoded {
  readonly roles: Uint8Array;
  readonly confidences: Float64Array;
  /** Probability that the page has comments at all. */
  readonly probability: number;
  /** Per block: log-odds of comment against article, in the light of the page's own article. */
  readonly comment: Float64Array;
}

/**
 * Costs of going from one role to another, and what a border is worth, in log-odds. By hand: an article turns into comments
 * about once a page (a few dozen lines: exp(-5)), into boilerplate and back more often, from comments back into an article hardly ever.
 */
const COST = {
  articleToBoilerplate: 2,
  boilerplateToArticle: 1.8,
  intoComments: 5.5,
  commentsToAfter: 3,
  afterToComments: 2.5,
  commentsToArticle: 11,
} as const;
const BORDER = { uniqueGap: 4.5, rareGap: 2, heading: 3, header: 4 } as const;

/** Log-odds a header line adds to its own line; its form has recurred. */
const HEADER_EVIDENCE = 2.2;
/** A button of a comment ("Reply") stands in comments as well as outside. */
const BUTTON_EVIDENCE = 1.2;

/**
 * The gate: mean and sum of the evidence of the block's own words that must be there, whatever stands before it.
 * A run of blank lines adds to the border, never to this.
 */
const GATE = { bias: -2.2, sum: 0.55, mean: 3.2, header: 0.5, maxHeaders: 5, heading: 0.8 } as const;
/** More lines say no more: they are not independent. */
const MAX_SUM = 8;

export function decode(blocks: readonly Block[], headers: Headers, language: LanguageWords): Decoded {
  const size = blocks.length;
  const comment = new Float64Array(size);
  const boilerplate = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    const block = blocks[index]!;
    comment[index] = commentEvidence(block, language);
    boilerplate[index] = boilerplateEvidence(blocks, index) + listEvidence(blocks, index);
    if (headers.feedTimes[index] === 1) boilerplate[index]! += 2;
  }
  const border = borderEvidence(blocks, headers);
  let shift = 0;
  let roles = new Uint8Array(size);
  let adapted: Float64Array = comment;
  // The page's own article says how its author writes: one who writes "I" all through raises the bar for
  // comments. Two rounds: the second knows where the article was in the first.
  for (let round = 0; round < 2; round++) {
    adapted = adapt(comment, blocks, headers, shift);
    roles = viterbi(adapted, boilerplate, border, true);
    if (round === 0) shift = registerShift(comment, blocks, roles);
  }
  const probability = gate(adapted, blocks, headers, roles);
  if (probability < 0.5) roles = viterbi(adapted, boilerplate, border, false);
  return { roles, confidences: confidencesOf(roles, adapted, boilerplate), probability, comment: adapted };
}

function adapt(comment: Float64Array, blocks: readonly Block[], headers: Headers, shift: number): Float64Array {
  return comment.map((value, index) => {
    if (headers.marks[index] !== 0) return HEADER_EVIDENCE;
    const kind = blocks[index]!.phrase?.kind;
    if (kind === 'ui') return BUTTON_EVIDENCE;
    return value - shift;
  });
}

/** Half of what the article's lines lie above the evidence of an ordinary article; never below. */
function registerShift(comment: Float64Array, blocks: readonly Block[], roles: Uint8Array): number {
  let sum = 0;
  let count = 0;
  blocks.forEach((block, index) => {
    if (roles[index] !== ARTICLE || block.words < 8) return;
    sum += comment[index]!;
    count++;
  });
  const ordinary = -0.5;
  // Four lines of an ordinary article stand behind the mean: one odd line does not move it.
  return Math.max(0, Math.min(1.2, 0.5 * ((sum + 4 * ordinary) / (count + 4) - ordinary)));
}

/** What speaks for comments beginning at a line, apart from what they say. */
function borderEvidence(blocks: readonly Block[], headers: Headers): Float64Array {
  const gaps = blocks.map((block) => block.line.gap);
  const sorted = [...gaps].sort((a, b) => a - b);
  const typical = sorted[sorted.length >> 1] ?? 0;
  return Float64Array.from(blocks, (_block, index) => {
    let sum = 0;
    const gap = gaps[index]!;
    if (index > 0 && gap >= typical + 3) {
      // Position in the sorted list tells how many gaps are about as large.
      const alike = sorted.length - lowerBound(sorted, gap * 0.6);
      sum += alike === 1 ? BORDER.uniqueGap : alike <= 3 ? BORDER.rareGap : 0;
    }
    for (let back = 1; back <= 2; back++) {
      if (blocks[index - back]?.phrase?.kind === 'heading') {
        sum += BORDER.heading;
        break;
      }
    }
    if (blocks[index]!.phrase?.kind === 'heading') sum -= BORDER.heading;
    if (headers.marks[index] === 1) sum += BORDER.header;
    return sum;
  });
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The best sequence of roles. Linear in the number of lines. */
function viterbi(
  comment: Float64Array,
  boilerplate: Float64Array,
  border: Float64Array,
  allow: boolean,
): Uint8Array<ArrayBuffer> {
  const size = comment.length;
  const back = new Uint8Array(size * STATES);
  let scores = [0, 0, allow ? -COST.intoComments : -Infinity, -Infinity];
  for (let index = 0; index < size; index++) {
    const next = [0, 0, 0, 0];
    const into = COST.intoComments - border[index]!;
    for (let state = 0; state < STATES; state++) {
      let best = -Infinity;
      let from = state;
      for (let previous = 0; previous < STATES; previous++) {
        const value =
          scores[previous]! - (index === 0 ? (previous === state ? 0 : Infinity) : cost(previous, state, into, allow));
        if (value > best) {
          best = value;
          from = previous;
        }
      }
      const emission =
        state === ARTICLE ? 0 : state === COMMENT ? comment[index]! : boilerplate[index]! - (state === AFTER ? 0.2 : 0);
      next[state] = best + emission;
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

function cost(from: number, to: number, intoComments: number, allow: boolean): number {
  if (to === COMMENT && !allow) return Infinity;
  if (from === to) return 0;
  switch (to) {
    case ARTICLE:
      return from === BOILERPLATE ? COST.boilerplateToArticle : COST.commentsToArticle;
    case BOILERPLATE:
      return from === ARTICLE ? COST.articleToBoilerplate : Infinity;
    case COMMENT:
      return from === AFTER ? Math.min(COST.afterToComments, Math.max(0, intoComments)) : intoComments;
    default:
      return from === COMMENT ? COST.commentsToAfter : Infinity;
  }
}

/** Probability that what was found are comments, from what they say (and their headers), never from blank lines. */
function gate(comment: Float64Array, blocks: readonly Block[], headers: Headers, roles: Uint8Array): number {
  let sum = 0;
  let count = 0;
  let marked = 0;
  let heading = false;
  for (let index = 0; index < roles.length; index++) {
    if (roles[index] !== COMMENT) continue;
    if (index > 0 && roles[index - 1] !== COMMENT) heading ||= blocks[index - 1]!.phrase?.kind === 'heading';
    if (headers.marks[index] === 1) marked++;
    if (headers.marks[index] !== 0 || blocks[index]!.phrase) continue;
    sum += comment[index]!;
    count++;
  }
  if (count === 0) return 0.02;
  const odds =
    GATE.bias +
    GATE.sum * Math.max(-MAX_SUM, Math.min(MAX_SUM, sum)) +
    GATE.mean * (sum / (count + 1)) +
    GATE.header * Math.min(GATE.maxHeaders, marked) +
    (heading ? GATE.heading : 0);
  return 1 / (1 + Math.exp(-odds));
}

function confidencesOf(roles: Uint8Array, comment: Float64Array, boilerplate: Float64Array): Float64Array {
  return Float64Array.from(roles, (role, index) => {
    const scores = [0, boilerplate[index]!, comment[index]!];
    const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
    return Math.exp(scores[role]!) / total;
  });
}
