import { type Block, measure } from './blocks.js';
import type { RenderedPage } from './dom.js';
import { commentEvidence } from './evidence.js';
import type { FoundComment, Route } from './found-comment.js';
import { COUNT } from './html-sections.js';
import { splitLines } from './lines.js';
import { isNameLike } from './names.js';
import { matchPhrase } from './phrases.js';
import type { LanguageWords } from './words.js';

/** How sure it is that a found comment is one, and that it begins and ends where it was found to. Each from 0 to 1. */
export interface FoundConfidence {
  readonly comment: number;
  /** That it is one, too: nothing that is no comment has right borders. */
  readonly begin: number;
  readonly end: number;
}

/*
 * Log-odds, added up. They were set by hand, with a reason each, and then brought near to what a logistic regression says of worn pages
 * (`tests/fixtures/separation/worn.ts`: 62 systems over own texts whose markup says less than it did or names something else comments).
 * Two of its numbers were not followed, since the worn pages decide them: how much worse common names are than a system's own, and how often
 * a text stands with a frame in an element of its own.
 */

/** What the way says by which it was found. */
const ROUTE: Readonly<Record<Route, number>> = {
  // A system writes these names for comments and for nothing else; data says so in as many words.
  system: 3,
  data: 3,
  // Shops and newspapers call other things comments, too.
  names: 2,
  // What a section of comments holds in like boxes with times might be teasers; a heading over it, and names and times in nearly all, say more.
  boxes: 2,
  headed: 2.5,
  // Nothing but how lines look.
  text: 1.5,
  bare: 1.5,
};
const COMMENT = {
  /** The markup names the item and no text in it: a list, a form or a frame may be called the same. */
  unnamedBody: -2,
  /** Author and time stand there; neither does. */
  toldBoth: 0.5,
  toldNone: -0.5,
  /** For the share of all that tell both: a list of comments has them throughout. */
  listTold: 1,
  /** "12 comments" over twelve of them; over another number, which happens where there are more pages, or answers are not counted. */
  countAgrees: 1.5,
  countDiffers: -0.5,
  /** For each unit of how the texts of the list, and this one, speak (log-odds of `evidence.ts`, damped: lines depend on each other). */
  listSpeech: 1.5,
  speech: 1,
  /** More than half of the text is links: teasers are. */
  linked: -2.5,
  /** A headline within: things that are listed have one, forum posts too. */
  headline: -0.5,
} as const;
/** Beyond these a mean of line evidence says no more. */
const [MIN_SPEECH, MAX_SPEECH] = [-1, 1.5];

/** Of a text that is a comment's: an element's own or the data's, what is left of the lines of a box, a cut of lines. */
const BEGIN = {
  base: 4,
  /** A time, a button or a count among its first lines: the header was taken for text. */
  frame: -6.5,
  /** Its author (or where lines alone decide, any name) on the first line of the text. */
  nameFirst: -5,
  /** The header was found whole: author and time. */
  toldBoth: 0.5,
} as const;
const END = {
  namedBody: 4,
  /** Where only the lines tell, buttons that no list of words knows are taken for text. */
  box: 1.5,
  lines: 2.5,
  frame: -2.5,
  toldBoth: 0.5,
} as const;

/** Confidences of the comments of a page, in their order. Linear in the length of the page. */
export function confidencesOf(
  page: RenderedPage,
  found: readonly FoundComment[],
  language: LanguageWords,
): FoundConfidence[] {
  const bodies = found.map((comment) => readBody(page.text, comment, language));
  const speeches = bodies.map((body) => mean(body.map((block) => commentEvidence(block, language))));
  const told = found.map(toldOf);
  const count = declaredCount(page.text, found[0]?.begin ?? 0);
  const ofList =
    COMMENT.listTold * mean(told.map((parts) => (parts === 2 ? 1 : 0))) +
    COMMENT.listSpeech * limited(mean(speeches)) +
    (count === null ? 0 : count === found.length ? COMMENT.countAgrees : COMMENT.countDiffers);
  const linked = linkedShares(page, found);
  const headlines = page.elements.filter(({ tag, begin, end }) => end > begin && /^h[1-4]$/.test(tag));
  let headline = 0;
  return found.map((one, place) => {
    const body = bodies[place]!;
    while (headline < headlines.length && headlines[headline]!.begin < one.begin) headline++;
    const ofMarkup = one.route === 'system' || one.route === 'names' || one.route === 'data';
    const toldBoth = told[place] === 2;
    const comment = sigmoid(
      ofList +
        ROUTE[one.route] +
        (ofMarkup && !one.bodyNamed ? COMMENT.unnamedBody : 0) +
        (toldBoth ? COMMENT.toldBoth : told[place] === 0 ? COMMENT.toldNone : 0) +
        COMMENT.speech * limited(speeches[place]!) +
        (linked[place]! > 0.5 ? COMMENT.linked : 0) +
        ((headlines[headline]?.begin ?? one.end) < one.end ? COMMENT.headline : 0),
    );
    const begin =
      BEGIN.base +
      (toldBoth ? BEGIN.toldBoth : 0) +
      (body.length > 1 && body.slice(0, FRAME_LINES).some(isFrame) ? BEGIN.frame : 0) +
      (hasNameFirst(one, body) ? BEGIN.nameFirst : 0);
    const isBox = ofMarkup || one.route === 'boxes' || one.route === 'headed';
    const end =
      (one.bodyNamed ? END.namedBody : isBox ? END.box : END.lines) +
      (toldBoth ? END.toldBoth : 0) +
      (body.slice(Math.max(1, body.length - FRAME_LINES)).some(isFrame) ? END.frame : 0);
    return { comment: round(comment), begin: round(comment * sigmoid(begin)), end: round(comment * sigmoid(end)) };
  });
}

/** How many of author and time are known. */
const toldOf = ({ author, postedAt, postedAtRaw }: FoundComment): number =>
  (author === null ? 0 : 1) + (postedAt === null && postedAtRaw === null ? 0 : 1);

/** Header and footer of a comment are no longer than this. */
const FRAME_LINES = 3;

/** A button, a count or a time. */
const isFrame = ({ phrase, sentenceEnd, time, words, line }: Block): boolean =>
  (!sentenceEnd && (phrase !== null || (time !== null && words <= 8))) ||
  (COUNT.test(line.text) && /\d/.test(line.text));

function hasNameFirst({ author, bodyNamed }: FoundComment, body: readonly Block[]): boolean {
  const [first] = body;
  if (first === undefined || body.length === 1) return false;
  // Who answers writes a name too, where the text is an element of its own.
  return first.line.text === author || (!bodyNamed && first.label && isNameLike(first));
}

/** Of one comment so much is read: what is longer says no more. */
const MAX_LINES = 40;
const MAX_UNITS = 8000;

function readBody(text: string, { bodySpans }: FoundComment, language: LanguageWords): Block[] {
  return bodySpans
    .slice(0, MAX_LINES)
    .flatMap(({ begin, end }) => splitLines(text.slice(begin, Math.min(end, begin + MAX_UNITS))).slice(0, MAX_LINES))
    .filter((line) => line.text !== '')
    .map((line) => measure(line, language));
}

/** How far before the first comment the page says how many there are. */
const COUNT_UNITS = 3000;

/** How many comments the page says it has, in the last line before them that does ("12 comments"); null where none does. */
function declaredCount(text: string, first: number): number | null {
  let count: number | null = null;
  for (const { text: words } of splitLines(text.slice(Math.max(0, first - COUNT_UNITS), first))) {
    const numbers = words.match(/\d+/g);
    if (numbers?.length !== 1 || numbers[0].length > 5) continue;
    if (matchPhrase(words)?.kind === 'heading') count = Number(numbers[0]);
  }
  return count;
}

/** The share of each comment's text that is links. */
function linkedShares({ chunks }: RenderedPage, found: readonly FoundComment[]): number[] {
  let first = 0;
  return found.map(({ bodySpans }) => {
    let linked = 0;
    let units = 0;
    for (const { begin, end } of bodySpans) {
      units += end - begin;
      while (first < chunks.length && chunks[first]!.end <= begin) first++;
      for (let at = first; at < chunks.length && chunks[at]!.begin < end; at++)
        if (chunks[at]!.inLink) linked += Math.min(end, chunks[at]!.end) - Math.max(begin, chunks[at]!.begin);
    }
    return units === 0 ? 0 : linked / units;
  });
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const limited = (speech: number): number => Math.max(MIN_SPEECH, Math.min(MAX_SPEECH, speech));
const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const round = (value: number): number => Math.round(value * 1000) / 1000;
