import { type Block, isTitleLike } from './blocks.js';

/** What the lines of a page say about author and date lines. One entry for each block. */
export interface Headers {
  /** 1 where a comment's header starts (its name line where it has one), 2 where it goes on, else 0. */
  readonly marks: Uint8Array;
  /** 1 for lines between two headers: the bodies of comments that have a header each. */
  readonly between: Uint8Array;
  /** Lines that only tell a time and follow a title: the mark of a feed. */
  readonly feedTimes: Uint8Array;
  /** How many comment headers there are whose form recurs. */
  readonly count: number;
  /** Names and dates stand under their comments and not over them. */
  readonly trailing: boolean;
}

/** A header line is no longer than this. */
const MAX_HEADER_WORDS = 18;
/** A date on a line of its own has no more words. */
const MAX_DATE_WORDS = 9;
/** So many lines more than usual to the next header of the form tell the byline of an article. */
const BYLINE_LINES = 6;
/** "by Anna (1234)" without a time or a verb has to recur so often to be a template. */
const MIN_BARE_RECURRENCE = 3;
/** Lines between two headers are no more than this; further apart the two are not neighbours. */
const MAX_BODY_LINES = 40;
/** An article has a line of so many words; a header before the first of them is the byline of the article. */
const PARAGRAPH_WORDS = 15;

/** Could be the name of a person: few words, no sentence, nothing that a page says by convention. */
export function isNameLike(block: Block): boolean {
  if (block.words < 1 || block.words > 5 || block.phrase || block.bullet || block.url) return false;
  const text = block.line.text;
  if (text.length > 48 || /[.,;!?…]$/u.test(text) || /[|»›→]/u.test(text)) return false;
  if (block.time && block.time.end - block.time.begin > text.length * 0.5) return false;
  return block.words === 1 || /^[\p{Lu}\p{Lo}\d@]/u.test(text);
}

/** Words around a name in a header line. All other words are taken for a name. */
const KEYWORDS = new Set(
  `by posted on at said says say wrote writes commented comment replied reply from the in to
  von am um schrieb schreibt sagt sagte meint meinte kommentierte par le à dit écrit a por el dijo escribió dice comentó
  da il ha scritto disse em às escreveu comentou door op om zegt schreef pisze napisał napisała dnia о пишет написал написала сказал от в
  пише написав написала av den kl skrev skriver sa säger sanoo kirjoitti říká napsal napsala dedi diyor yazdı spune a spus`.split(
    /\s+/,
  ),
);
const VERB =
  /\b(?:said|says|added|responded|answered|asked|wrote|writes|commented|replied|schrieb|schreibt|sagt|sagte|meint|kommentierte|dit|écrit|escribió|dijo|dice|comentó|scritto|disse|escreveu|comentou|zegt|schreef|skrev|skriver|säger|sanoo|kirjoitti|spune|spus)\b|(?<!\p{L})(?:napisał|napisała|pisze|пишет|написал|написала|пише|написав|říká|napsal|napsala|diyor|dedi|yazdı)(?!\p{L})/iu;

/** The line ends with its verb: "Anna said:", "Bo wrote...", with a comma or nothing. */
const SPEAKS = new RegExp(`(?:${VERB.source})\\s?(?::|,|\\.{3}|…)$`, 'iu');

/** The template of a line: its time as `T`, keywords as they are, all else (names, numbers, links) as `N`. */
function templateOf(block: Block): string {
  const { time, line } = block;
  const fold = (words: string) =>
    wordsOf(words).map((word) => (KEYWORDS.has(word.toLowerCase()) ? word.toLowerCase() : 'N'));
  const tokens = time
    ? [...fold(line.text.slice(0, time.begin)), 'T', ...fold(line.text.slice(time.end))]
    : fold(line.text);
  return tokens.filter((token, place) => token !== 'N' || tokens[place - 1] !== 'N').join(' ');
}

const wordsOf = (text: string): string[] => text.split(/[\s,.:;()[\]{}#|·•<>"“”–—-]+/u).filter((word) => word !== '');

/** Beside its time the line holds a word that may be a name: first, after a keyword ("by anna"), or with a capital. */
function holdsName({ time, line }: Block): boolean {
  const before = wordsOf(time ? line.text.slice(0, time.begin) : line.text);
  const after = time ? wordsOf(line.text.slice(time.end)) : [];
  const isKeyword = (word: string | undefined) => word !== undefined && KEYWORDS.has(word.toLowerCase());
  const isName = (word: string) => /\p{L}/u.test(word) && !isKeyword(word);
  return (
    before.some(
      (word, place) => isName(word) && (place === 0 || isKeyword(before[place - 1]) || /\p{Lu}/u.test(word)),
    ) || after.some((word, place) => isName(word) && (isKeyword(after[place - 1]) || /\p{Lu}/u.test(word)))
  );
}

/** Could be a header by its own form. */
function isHeaderLike(block: Block): boolean {
  const { words, line, time } = block;
  if (words === 0 || words > MAX_HEADER_WORDS || (block.bullet && !time)) return false;
  // A full sentence may hold a date; a header does not end like one.
  if (block.sentenceEnd && words > 8 && !/(?:[ap]\.m\.|\.\.\.)$/iu.test(line.text)) return false;
  if (time) return time.end - time.begin >= line.text.length * 0.25 || words <= 10;
  if (words > 8) return false;
  if (words <= 6 && SPEAKS.test(line.text)) return true;
  return /^(?:by|von|par|por|da|door)\s\S/iu.test(line.text) && words <= 6 && !block.sentenceEnd;
}

/** Finds the author and date lines of comments by their form and by its recurrence. */
export function findHeaders(blocks: readonly Block[]): Headers {
  const marks = new Uint8Array(blocks.length);
  const feedTimes = new Uint8Array(blocks.length);
  const groups = new Map<string, number[]>();
  const article = blocks.findIndex((block) => block.words >= PARAGRAPH_WORDS);
  blocks.forEach((block, index) => {
    if (!isHeaderLike(block)) return;
    const template = templateOf(block);
    const group = groups.get(template);
    if (group) group.push(index);
    else groups.set(template, [index]);
  });
  const recurring = new Uint8Array(blocks.length);
  let count = 0;
  for (const [template, group] of groups) {
    const kind = judge(blocks, template, group);
    if (kind === 'none') continue;
    for (const index of group.slice(kind === 'header' && isByline(group) ? 1 : 0)) {
      if (kind === 'feed') feedTimes[index] = 1;
      if (kind === 'feed' || (index < article && group.length < 3)) continue;
      if (group.length > 1) {
        count++;
        recurring[index] = 1;
      }
      const named = !/\bN\b/u.test(template) && index > 0 && isNameLike(blocks[index - 1]!);
      if (named && marks[index - 1] === 0) {
        marks[index - 1] = 1;
        marks[index] = 2;
      } else if (marks[index] === 0) marks[index] = 1;
    }
  }
  // "Anna says:" and the date on the line after it are one header.
  for (let index = 1; index < marks.length; index++) {
    if (marks[index - 1] === 0) continue;
    const { time, label, words } = blocks[index]!;
    if (marks[index] === 1 || (marks[index] === 0 && time && label && words <= MAX_DATE_WORDS)) marks[index] = 2;
  }
  return {
    marks,
    feedTimes,
    count,
    between: betweenOf(marks, recurring),
    trailing: isTrailing(blocks, marks, recurring),
  };
}

/** The first line of a form that stands far before the others: who wrote the article. */
function isByline(group: readonly number[]): boolean {
  if (group.length < 3) return false;
  const gaps = group.slice(1).map((index, place) => index - group[place]!);
  const later = gaps.slice(1).sort((a, b) => a - b);
  return gaps[0]! > 3 * later[later.length >> 1]! + BYLINE_LINES;
}

function judge(blocks: readonly Block[], template: string, group: readonly number[]): 'header' | 'feed' | 'none' {
  const timed = /\bT\b/u.test(template);
  const names = group.filter((index) => holdsName(blocks[index]!)).length >= group.length * 0.5;
  let named = 0;
  let titled = 0;
  let bodies = 0;
  let clocks = 0;
  let verbs = 0;
  let ended = 0;
  for (const [place, index] of group.entries()) {
    const block = blocks[index]!;
    const before = blocks[index - 1];
    if (before && isNameLike(before)) named++;
    else if (before && isTitleLike(before) && before.informal < 0.5 && !before.lowerStart) {
      titled++;
    }
    if (block.time && /\d[:.h]\d\d/.test(block.line.text)) clocks++;
    if (VERB.test(block.line.text)) verbs++;
    if (before && (before.sentenceEnd || before.words > 10 || before.phrase?.kind === 'ui')) ended++;
    const next = group[place + 1] ?? blocks.length;
    // A list of dated headlines has no text between its dates.
    for (let at = index + 1; at < Math.min(next, index + 6); at++) {
      const body = blocks[at]!;
      if (!body.label || body.words > 6 || body.emoji) {
        bodies++;
        break;
      }
    }
  }
  const most = group.length * 0.7;
  if (titled >= group.length * 0.5 && verbs < most) return timed && (group.length > 1 || !names) ? 'feed' : 'none';
  if (verbs >= most) return 'header';
  if (bodies < group.length * 0.5) return 'none';
  // "By AP" under a title names who wrote an article; under the end of a text, who wrote the next comment.
  if (!timed) return group.length >= MIN_BARE_RECURRENCE && ended >= group.length * 0.6 ? 'header' : 'none';
  if (!names && named < most) return 'none';
  // Seen once, a date is a header only where it tells the minute and a name stands with it.
  if (group.length === 1) return clocks === 1 && endsText(blocks, group[0]!) ? 'header' : 'none';
  return 'header';
}

/** Before a lone header the text before has come to its end; under a title it is the byline of an article. */
function endsText(blocks: readonly Block[], index: number): boolean {
  let at = index - 1;
  if (at >= 0 && isNameLike(blocks[at]!)) at--;
  const before = blocks[at];
  if (!before) return false;
  return before.sentenceEnd || before.phrase?.kind === 'heading' || before.phrase?.kind === 'ui';
}

function betweenOf(marks: Uint8Array, recurring: Uint8Array): Uint8Array {
  const between = new Uint8Array(marks.length);
  let last = -1;
  for (let index = 0; index < marks.length; index++) {
    if (marks[index] === 0) continue;
    if (last >= 0 && index - last <= MAX_BODY_LINES) between.fill(1, last + 1, index);
    if (recurring[index] === 1) last = index;
    else if (marks[index] === 1) last = -1;
  }
  return between;
}

/**
 * Under the last header there is no text any more, and over the first stands text and no heading of comments: then names and
 * dates stand under what they belong to.
 */
function isTrailing(blocks: readonly Block[], marks: Uint8Array, recurring: Uint8Array): boolean {
  const first = recurring.indexOf(1);
  const last = recurring.lastIndexOf(1);
  if (first <= 0 || first === last) return false;
  for (let index = first - 1; index >= 0 && index >= first - HEADING_LINES; index--) {
    if (blocks[index]!.phrase?.kind === 'heading') return false;
  }
  if (blocks[first - 1]!.phrase) return false;
  for (let index = last + 1; index < blocks.length && index <= last + AFTER_LINES; index++) {
    const block = blocks[index]!;
    if (marks[index] === 0 && !block.phrase && (!block.label || block.emoji)) return false;
  }
  return true;
}

const HEADING_LINES = 4;
/** How far under the last header its text may begin. */
const AFTER_LINES = 4;
