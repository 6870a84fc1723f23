import type { Block } from './blocks.js';
import { borderProbabilities, CANDIDATE_FEATURE_NAMES } from './border.js';
import { commentEvidence } from './evidence.js';
import { BORDER, DECODER, GATE } from './fitted.js';
import type { Headers } from './headers.js';
import { isSpeech } from './line-features.js';
import { articleOpeners } from './listing.js';
import { BORDER_FEATURE_NAMES, type PageFeatures } from './page-features.js';
import { seeBorders, seePage, trellisOf } from './scoring.js';
import {
  AFTER,
  BOILERPLATE,
  bestStates,
  COMMENT,
  expectations,
  type FirstComment,
  MOVE_COUNT,
  MOVES,
  STATES,
} from './trellis.js';
import type { LanguageWords } from './words.js';

/** What the decoder found. One role and one confidence for each block. */
export interface Decoded {
  readonly roles: Uint8Array;
  readonly confidences: Float64Array;
  /** Probability that the page has comments at all. */
  readonly probability: number;
  /** For each line the probability that a stretch of comments begins there, and that one has ended before it. */
  readonly begins: Float64Array;
  readonly ends: Float64Array;
  /** Log-odds of there being comments before calibration. */
  readonly odds: number;
  /** Probability that the first comment is found within one line; 1 where none is taken to be there. */
  readonly borderConfidence: number;
}

/**
 * How much general knowledge (rates set by hand, see `commentEvidence`) weighs beside what was fitted, per unit of mean
 * log-odds of the lines that would be comments. Real articles are more varied than composed ones.
 */
const EVIDENCE_WEIGHT = 2;

/** A lone run of blank lines makes evidence count for more and is none itself. */
const PARTED_WEIGHT = 1.5;

/** Who wrote at which minute, over a text that stands under other texts: hardly anything but a comment has that. */
const HEADED_WEIGHT = 2;
const LATE_HEADER = CANDIDATE_FEATURE_NAMES.indexOf('lateHeader');

/**
 * Finds the role of each line. First where the comments begin, if there are any, from the page as a whole; then the roles
 * of all lines given that. Linear in the number of lines.
 */
export function decode(blocks: readonly Block[], headers: Headers, language: LanguageWords): Decoded {
  const size = blocks.length;
  const confidences = new Float64Array(size);
  const begins = new Float64Array(size);
  const ends = new Float64Array(size);
  if (size === 0) {
    return { roles: new Uint8Array(0), confidences, probability: 0, begins, ends, odds: -20, borderConfidence: 1 };
  }
  const listing = articleOpeners(blocks, headers);
  const seen = seePage(blocks, headers, language, listing, DECODER);
  const trellis = trellisOf(seen.features, DECODER);
  const features = seeBorders(blocks, headers, listing, seen, trellis);
  const borders = borderProbabilities(features, BORDER);
  const best = borders.reduce((so, value, index) => (value > borders[so]! ? index : so), 0);
  const some = Math.min(
    1 - 1e-9,
    borders.reduce((sum, value) => sum + value, 0),
  );
  const evidence = EVIDENCE_WEIGHT * evidenceFrom(best, blocks, headers, language);
  const parted = evidence > 0 && isParted(seen.features, best) ? PARTED_WEIGHT : 0;
  const headed = features.candidates[best * CANDIDATE_FEATURE_NAMES.length + LATE_HEADER]! > 0 ? HEADED_WEIGHT : 0;
  const odds = Math.log(some / (1 - some)) + evidence + parted + headed;
  const probability = 1 / (1 + Math.exp(-(GATE.slope * odds + GATE.bias)));
  // Over one half: a sentence of the article that is moderated as a reader's does more harm than a comment that is missed.
  const first: FirstComment = probability >= GATE.least ? best : 'nowhere';
  const states = bestStates(trellis, first);
  const roles = states.map((state) => (state === AFTER ? BOILERPLATE : state));
  const found = expectations(trellis, first);
  const near = (index: number): number => (borders[index] ?? 0) / some;
  let begun = 0;
  for (let index = 0; index < size; index++) {
    const at = index * STATES;
    // What stands before the border may belong behind it, and the other way round.
    begun += near(index);
    const comment = found.states[at + COMMENT]!;
    const boilerplate = found.states[at + BOILERPLATE]! + found.states[at + AFTER]!;
    const role = roles[index]!;
    if (role === COMMENT) confidences[index] = Math.min(1, begun) * comment * probability;
    else {
      const share = role === BOILERPLATE ? boilerplate : Math.max(0, 1 - comment - boilerplate);
      const hidden = first !== 'nowhere' && index > first ? 0 : Math.min(1, begun) * probability;
      confidences[index] = share * (1 - hidden);
    }
    for (let move = 0; move < MOVE_COUNT; move++) {
      const taken = found.moves[index * MOVE_COUNT + move]!;
      if (MOVES[move]![1] === COMMENT) begins[index]! += taken;
      if (MOVES[move]![0] === COMMENT) ends[index]! += taken;
    }
    if (index === first) begins[index] = near(index);
  }
  const borderConfidence = first === 'nowhere' ? 1 : Math.min(1, near(best - 1) + near(best) + near(best + 1));
  return { roles, confidences, probability, begins, ends, odds, borderConfidence };
}

/** Whether the one run of blank lines of the page stands before the line, with no more than furniture between. */
const isParted = ({ borders }: PageFeatures, index: number): boolean =>
  PARTED.some((place) => borders[index * BORDER_FEATURE_NAMES.length + place]! > 0);
const PARTED = [BORDER_FEATURE_NAMES.indexOf('uniqueGap'), BORDER_FEATURE_NAMES.indexOf('carriedGap')];

/** Mean evidence of the texts from a line on, drawn to nothing by one line's worth. */
function evidenceFrom(first: number, blocks: readonly Block[], headers: Headers, language: LanguageWords): number {
  let sum = 0;
  let count = 0;
  for (let index = first; index < blocks.length; index++) {
    if (!isSpeech(blocks[index]!) || headers.marks[index] !== 0) continue;
    sum += commentEvidence(blocks[index]!, language);
    count++;
  }
  return sum / (count + 1);
}
