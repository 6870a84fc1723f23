import { type Block, isTitleLike } from './blocks.js';
import { boilerplateEvidence, commentEvidence, listEvidence, type Register, registerOf } from './evidence.js';
import type { Headers } from './headers.js';
import { ARTICLE, BOILERPLATE, bestRoles, CLEAR_BORDER, COMMENT, roleProbabilities } from './trellis.js';
import type { LanguageWords } from './words.js';

/** What the decoder found. One role and one confidence for each block. */
export interface Decoded {
  readonly roles: Uint8Array;
  readonly confidences: Float64Array;
  /** Probability that the page has comments at all. */
  readonly probability: number;
  /** Per block: log-odds of comment against article, in the light of the page's own article. */
  readonly comment: Float64Array;
}

/** What a border is worth, in log-odds. Large against the cost of entering comments, which is 5.5. */
const BORDER = { uniqueGap: 5, rareGap: 2, heading: 3, header: 4, afterOpener: -8, inListing: -4 } as const;

/** Log-odds a header line adds to its own line; its form has recurred. */
const HEADER_EVIDENCE = 2.2;
/** What is boilerplate by convention is no comment; what only looks like a label is one less often. */
const PHRASE_EVIDENCE = -1.5;
const CLEAR_LABEL = 1.2;
const LABEL_COST = 0.3;
/** Log-odds that a line between two headers has for it. */
const BETWEEN_EVIDENCE = 0.9;
/** A button of a comment ("Reply") stands in comments as well as outside. */
const BUTTON_EVIDENCE = 2.2;

/**
 * The gate: mean and sum of the evidence of the block's own words that must be there, whatever stands before it.
 * A run of blank lines adds to the border, never to this.
 */
const GATE = {
  bias: -2.2,
  gap: 0.8,
  sum: 0.55,
  mean: 3.2,
  header: 0.6,
  maxHeaders: 5,
  heading: 0.8,
  listing: -3,
  amid: -4.5,
  interview: -4.5,
} as const;
/** One line in so many of an interview is a question and nothing else; of comments, one in ten. */
const INTERVIEW_SHARE = 0.3;
const MIN_INTERVIEW_LINES = 6;
/** More lines say no more: they are not independent. */
const MAX_SUM = 8;

export function decode(blocks: readonly Block[], headers: Headers, language: LanguageWords): Decoded {
  const size = blocks.length;
  const boilerplate = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    boilerplate[index] = boilerplateEvidence(blocks, index) + listEvidence(blocks, index);
    if (headers.feedTimes[index] === 1) boilerplate[index]! = FEED_TIME_EVIDENCE;
  }
  const listing = openers(blocks, headers);
  // A name and a time look like labels, and are none where they are the header of a comment.
  const headed = headers.count >= MIN_SURE_HEADERS && listing.length < 2 && holdText(blocks, headers);
  for (let index = 0; index < size && headed; index++) {
    // Nor is the first line under a header: a comment of one word.
    const body = headers.between[index] === 1 && headers.marks[index - 1] !== 0 && !blocks[index]!.phrase;
    if (headers.marks[index] === 0 && headers.buttons[index] === 0 && !body) continue;
    boilerplate[index] = Math.min(boilerplate[index]!, MAX_HEADER_BOILERPLATE);
  }
  for (const index of listing) {
    // The title before and the text after the "Source:" or time line of a listed article.
    if (index > 0 && isTitleLike(blocks[index - 1]!)) boilerplate[index - 1]! -= TITLE_EVIDENCE;
    if (index + 1 < size && !blocks[index + 1]!.phrase) boilerplate[index + 1]! -= TITLE_EVIDENCE;
  }
  const border = carried(borderEvidence(blocks, headers, listing), boilerplate);
  const early = earlyArticle(border);
  let register = registerOf(blocks, (index) => index < early && boilerplate[index]! <= 0);
  let comment: Float64Array = new Float64Array(size);
  let roles = new Uint8Array(size);
  // The page's own article says how its author writes. Each round knows better where the article was.
  for (let round = 0; round < ROUNDS; round++) {
    comment = evidenceOf(blocks, headers, boilerplate, language, register);
    roles = bestRoles({ comment, boilerplate, border, allowComments: true });
    register = registerOf(blocks, (index) => roles[index] === ARTICLE);
  }
  const probability = gate(comment, blocks, headers, roles, border, listing.length > 1);
  const trellis = { comment, boilerplate, border, allowComments: probability >= 0.5 };
  if (!trellis.allowComments) roles = bestRoles(trellis);
  const confidences = roleProbabilities(trellis, roles);
  // The gate says how sure it is that there are comments at all; no line is a comment more surely.
  roles.forEach((role, index) => {
    if (role === COMMENT) confidences[index]! *= probability;
  });
  return { roles, confidences, probability, comment };
}

/** Whether texts stand under most headers, and not the next label, as in a list of events. */
function holdText(blocks: readonly Block[], { marks }: Headers): boolean {
  let headers = 0;
  let texts = 0;
  for (let index = 1; index < blocks.length; index++) {
    if (marks[index] !== 0 || marks[index - 1] === 0) continue;
    headers++;
    const { label, words, lowerStart, emoji } = blocks[index]!;
    if (!label || words > 6 || lowerStart || emoji) texts++;
  }
  return texts >= headers * 0.5;
}

const ROUNDS = 2;
/** Without a better sign, the first third of a page is taken for article in the first round. */
const EARLY_SHARE = 0.33;

/** Up to which line the page is surely before its comments: the strongest sign of a border, else the first third. */
function earlyArticle(border: Float64Array): number {
  let best = Math.ceil(border.length * EARLY_SHARE);
  let strongest = BORDER.heading - 0.1;
  border.forEach((value, index) => {
    if (index > 0 && value > strongest) {
      strongest = value;
      best = index;
    }
  });
  return best;
}

function evidenceOf(
  blocks: readonly Block[],
  headers: Headers,
  boilerplate: Float64Array,
  language: LanguageWords,
  register: Register,
): Float64Array {
  return Float64Array.from(blocks, (block, index) => {
    if (headers.marks[index] !== 0) return HEADER_EVIDENCE;
    const kind = block.phrase?.kind;
    if (kind === 'ui' || headers.buttons[index] === 1) return BUTTON_EVIDENCE;
    if (kind) return PHRASE_EVIDENCE;
    const sum = commentEvidence(block, language, register) + (headers.between[index] === 1 ? BETWEEN_EVIDENCE : 0);
    return boilerplate[index]! > CLEAR_LABEL ? sum - LABEL_COST : sum;
  });
}

/** Two dates with a name look like headers in a list of events; so many of a form do not. */
const MIN_SURE_HEADERS = 3;
/** Log-odds of boilerplate that a header line or a button between headers has at most. */
const MAX_HEADER_BOILERPLATE = 0.8;
/** Log-odds that a lone time after a title is boilerplate. */
const FEED_TIME_EVIDENCE = 5;
/** Log-odds that the lines around an opener are article. */
const TITLE_EVIDENCE = 4.5;

/** A listed article has a line of so many words. */
const LISTED_WORDS = 8;

/** Lines that open an article in a listing: "Source: …" and lone times, each after a title. */
function openers(blocks: readonly Block[], headers: Headers): number[] {
  const found: number[] = [];
  blocks.forEach((block, index) => {
    const source = block.phrase?.kind === 'source' && block.words <= 8 && index > 0 && isTitleLike(blocks[index - 1]!);
    // A list of dated headlines at the side of a page has no text under its titles.
    const opens = (blocks[index + 1]?.words ?? 0) >= LISTED_WORDS || (blocks[index + 2]?.words ?? 0) >= LISTED_WORDS;
    if (opens && (headers.feedTimes[index] === 1 || source)) found.push(index);
  });
  return found;
}

/** What speaks for comments beginning at a line, apart from what they say. */
function borderEvidence(blocks: readonly Block[], headers: Headers, listing: readonly number[]): Float64Array {
  const gaps = blocks.map((block) => block.line.gap);
  const sorted = [...gaps].sort((a, b) => a - b);
  const typical = sorted[sorted.length >> 1] ?? 0;
  const opens = new Set(listing);
  return Float64Array.from(blocks, (_block, index) => {
    let sum = opens.has(index - 1) ? BORDER.afterOpener : listing.length > 1 ? BORDER.inListing : 0;
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
    if (headers.marks[index] === 1 && !headers.trailing) sum += BORDER.header;
    return sum;
  });
}

/** Boilerplate between a run of blank lines (or a heading) and the comments does not take away what the run says. */
function carried(border: Float64Array, boilerplate: Float64Array): Float64Array {
  const sums = Float64Array.from(border);
  let carry = 0;
  for (let index = 1; index < border.length; index++) {
    carry = boilerplate[index - 1]! > LABEL_LIKE ? Math.max(carry, border[index - 1]!) * CARRY : 0;
    if (carry < MIN_CARRIED) carry = 0;
    if (carry > sums[index]! && sums[index]! > BORDER.afterOpener / 2) sums[index] = carry;
  }
  return sums;
}

const LABEL_LIKE = 0.3;
const CARRY = 0.9;
const MIN_CARRIED = 2.3;

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

/** Probability that what was found are comments, from what they say (and their headers), never from blank lines. */
function gate(
  comment: Float64Array,
  blocks: readonly Block[],
  headers: Headers,
  roles: Uint8Array,
  border: Float64Array,
  isListing: boolean,
): number {
  let sum = 0;
  let count = 0;
  let questions = 0;
  let marked = 0;
  let heading = false;
  let gap = false;
  let amid = true;
  for (let index = 0; index < roles.length; index++) {
    if (roles[index] !== COMMENT) continue;
    if (index === 0) amid = false;
    else if (roles[index - 1] !== COMMENT) {
      heading ||= blocks[index - 1]!.phrase?.kind === 'heading';
      gap ||= border[index]! >= BORDER.uniqueGap * 0.6;
      amid &&= roles[index - 1] === BOILERPLATE && border[index]! < CLEAR_BORDER;
    }
    if (headers.marks[index] === 1) marked++;
    if (headers.marks[index] !== 0 || blocks[index]!.phrase) continue;
    sum += comment[index]!;
    count++;
    if (/[?？؟]["'”’»]?$/u.test(blocks[index]!.line.text)) questions++;
  }
  if (count === 0) return 0.02;
  // Questions and answers in the first and second person; after a lone gap two questions may be chance.
  const interview =
    !heading &&
    marked === 0 &&
    count >= MIN_INTERVIEW_LINES &&
    questions >= Math.max(gap ? 3 : 2, count * INTERVIEW_SHARE);
  const odds =
    GATE.bias +
    GATE.sum * Math.max(-MAX_SUM, Math.min(MAX_SUM, sum)) +
    GATE.mean * (sum / (count + 1)) +
    GATE.header * Math.min(GATE.maxHeaders, marked) +
    (heading ? GATE.heading : 0) +
    // A lone run of blank lines makes evidence count for more and is none itself.
    (gap && sum > 0 ? GATE.gap : 0) +
    // Listed articles have an author each: the next one's "I" is no comment on the last one.
    (isListing && !heading && marked < 3 ? GATE.listing : 0) +
    (interview ? GATE.interview : 0) +
    // Neither heading nor header nor gap, between buttons and teasers: a slogan with an exclamation mark.
    (amid ? GATE.amid : 0);
  return 1 / (1 + Math.exp(-odds));
}
