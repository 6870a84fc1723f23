import { type Block, isTitleLike } from './blocks.js';
import { isNameLike, namesOverButtons, namesOverTexts } from './names.js';
import { replyMark } from './replies.js';

/** What the lines of a page say about author and date lines. One entry for each block. */
export interface Headers {
  /** 1 where a comment's header starts (its name line where it has one), 2 where it goes on, else 0. */
  readonly marks: Uint8Array;
  /** 1 for lines between two headers: the bodies of comments that have a header each. */
  readonly between: Uint8Array;
  /** 1 for short lines between two headers whose form recurs there: counts and buttons. */
  readonly buttons: Uint8Array;
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
    wordsOf(words)
      .filter((word) => !EDITED.has(word.toLowerCase()))
      // "Helen A." is a name: the small "a" of Spanish and Italian is none.
      // and "The Young Bigmouth" one too.
      .map((word) => (KEYWORDS.has(word.toLowerCase()) && !/^(?:\p{Lu}|The)$/u.test(word) ? word.toLowerCase() : 'N'));
  const { before, after } = aroundTime(line.text, time);
  const tokens = time ? [...within(fold(before)), 'T', ...within(fold(after))] : fold(line.text);
  return tokens.filter((token, place) => token !== 'N' || tokens[place - 1] !== 'N').join(' ');
}

/** What stands between the first and the last part of a name belongs to it: "Food and Fun on the Run". */
function within(tokens: readonly string[]): string[] {
  const first = tokens.indexOf('N');
  const last = tokens.lastIndexOf('N');
  return first < 0 ? [...tokens] : [...tokens.slice(0, first), 'N', ...tokens.slice(last + 1)];
}

/** "(edited)" and a zone behind a time make no other form of it. */
const EDITED = new Set(
  'pst pdt est edt cst cdt mst mdt utc gmt bst cet cest edited bearbeitet modifié editado modificato bewerkt edytowano изменено redigerad'.split(
    ' ',
  ),
);

/** What stands around the time of a line, without the name of whom it answers: "Anna", "Anna in reply to Bo" are one form. */
function aroundTime(text: string, time: Block['time']): { before: string; after: string } {
  if (!time) return { before: text, after: '' };
  const before = text.slice(0, time.begin);
  const mark = replyMark(before.trimEnd());
  return { before: mark ? before.slice(0, mark.begin) : before, after: text.slice(time.end) };
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

/** An article is published and updated; a comment is posted, said or written. */
const PUBLISHED =
  /^(?:(?:first|last|originally|zuletzt|erstmals) )?(?:published|updated|veröffentlicht|erschienen|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|опубликовано|обновлено|опубліковано|publicerad|uppdaterad|publisert|oppdatert|julkaistu|päivitetty|publikováno|aktualizováno)(?!\p{L})/iu;
const EMBEDDED = /^[—–-]\s?\S.{0,80}\(@\w+\)/u;

/** Could be a header by its own form. */
function isHeaderLike(block: Block): boolean {
  const { words, line, time } = block;
  if (
    words === 0 ||
    words > MAX_HEADER_WORDS ||
    block.phrase?.kind === 'ui' ||
    (block.bullet && !time && !SPEAKS.test(line.text))
  )
    return false;
  // "— Anna (@anna) 3 May 2020" stands under a post of another site that an article shows.
  if (EMBEDDED.test(line.text)) return false;
  // Opening hours, the programme of a day.
  if ((line.text.match(/\d[:.h]\d\d(?!\d)/gu)?.length ?? 0) > 1 && !/\d[.]\d\d?[.]\d/u.test(line.text)) return false;
  // A full sentence may hold a date; a header does not end like one.
  if (block.sentenceEnd && words > 8 && !/(?:\b[ap]\.?m\.|\.\.\.)$/iu.test(line.text)) return false;
  // "Police closed the road for 20 hours.": words in small letters that no header is made of.
  if (block.sentenceEnd && time && smallWords(aroundTime(line.text, time)) > MAX_SMALL_WORDS) return false;
  if (time) return time.end - time.begin >= line.text.length * 0.25 || words <= 10;
  if (words > 8) return false;
  if (words <= 6 && SPEAKS.test(line.text)) return true;
  return /^(?:by|von|par|por|da|door)\s\S/iu.test(line.text) && words <= 6 && !block.sentenceEnd;
}

/** Words in small letters around the time of a header line are few: "the cat person wrote". */
const MAX_SMALL_WORDS = 2;

const smallWords = ({ before, after }: { before: string; after: string }): number =>
  [...wordsOf(before), ...wordsOf(after)].filter((word) => /^\p{Ll}/u.test(word) && !KEYWORDS.has(word)).length;

/** Finds the author and date lines of comments by their form and by its recurrence. */
export function findHeaders(blocks: readonly Block[]): Headers {
  const marks = new Uint8Array(blocks.length);
  const feedTimes = new Uint8Array(blocks.length);
  const groups = new Map<string, number[]>();
  const article = blocks.findIndex((block) => block.words >= PARAGRAPH_WORDS);
  blocks.forEach((block, index) => {
    if (!isHeaderLike(block)) return;
    const template = templateOf(block);
    // The clock on the line under the date is the same time.
    if (template === 'T' && blocks[index - 1]?.time && templateOf(blocks[index - 1]!) === 'T') return;
    const group = groups.get(template);
    if (group) group.push(index);
    else groups.set(template, [index]);
  });
  const recurring = new Uint8Array(blocks.length);
  let count = 0;
  const told = new Set<string>();
  // The usual form lends its kind to those that say one thing more or less behind the time: "via mobile", "3 recs".
  const ordered = [...groups].sort(([, one], [, other]) => other.length - one.length);
  for (const [template, all] of ordered) {
    // A date over the first paragraph is the article's, whatever stands under it in the same form.
    const under = all.filter((index) => index > article);
    const group = template === 'T' && article >= 0 && under.length > 0 ? under : all;
    const like = template.endsWith(MORE) ? template.slice(0, -2) : `${template} N`;
    const more = told.has(like) && group.every((index) => index > article);
    const kind = more ? 'header' : judge(blocks, template, group);
    if (kind === 'header' && group.length > 1 && / T(?: N)?$/u.test(template)) told.add(template);
    if (kind === 'none') continue;
    for (const index of group.slice(kind === 'header' && isByline(group) ? 1 : 0)) {
      if (kind === 'feed') feedTimes[index] = 1;
      if (kind === 'feed' || (index < article && group.length < 3)) continue;
      if (group.length > 1 || more) {
        count++;
        recurring[index] = 1;
      }
      // "@anna · 2h" stands under the name as a lone time does.
      const alone = !/\bN\b/u.test(template) || blocks[index]!.line.text.startsWith('@');
      const name = alone ? nameBefore(blocks, index) : -1;
      if (name >= 0 && marks[name] === 0) {
        marks[name] = 1;
        marks.fill(2, name + 1, index + 1);
      } else if (marks[index] === 0) marks[index] = 1;
    }
  }
  if (count < MIN_BARE_RECURRENCE) {
    const named = namesOverButtons(blocks);
    for (const index of named.length > 0 ? named : namesOverTexts(blocks)) {
      if (marks[index] !== 0) continue;
      marks[index] = 1;
      recurring[index] = 1;
      count++;
    }
  }
  // "Anna says:" and the date on the line after it are one header.
  for (let index = 1; index < marks.length; index++) {
    if (marks[index - 1] === 0) continue;
    const { time, label, words } = blocks[index]!;
    if (marks[index] === 1 || (marks[index] === 0 && time && label && words <= MAX_DATE_WORDS)) marks[index] = 2;
  }
  const between = betweenOf(marks, recurring);
  return {
    marks,
    feedTimes,
    count,
    between,
    buttons: buttonsOf(blocks, marks, between, count),
    trailing: isTrailing(blocks, marks, recurring),
  };
}

/** How a form ends that holds words behind its time. */
const MORE = ' T N';

/** Between a name and its time stand no more lines: whom it answers, a badge. */
const MAX_NAME_DISTANCE = 3;

/** "anna from lund": over a time on a line of its own a name needs no capital. */
const isSmallName = (block: Block): boolean =>
  block.lowerStart &&
  block.words <= 3 &&
  block.label &&
  !block.phrase &&
  !block.url &&
  !/[,;:]$/u.test(block.line.text);

/** "2 Anna @ My Kitchen Table": numbered, or with the name of a site behind one's own. */
const isSignedName = ({ words, label, phrase, line }: Block): boolean =>
  words >= 2 &&
  words <= MAX_SIGNED_WORDS &&
  label &&
  !phrase &&
  /^\d{1,4}\.?\s\p{L}|^\p{L}.*\S\s@\s\S/u.test(line.text);
const MAX_SIGNED_WORDS = 9;

/** "613 posts": how much somebody has written, between their name and the time. */
const COUNTED = /^\d[\d.,\s]*\s\p{L}+$/u;

/** The line of the name over a time on a line of its own; -1 where there is none. */
function nameBefore(blocks: readonly Block[], index: number): number {
  // "3 Anna" counts nothing where no name stands over it.
  let numbered = -1;
  for (let at = index - 1; at >= 0 && at >= index - MAX_NAME_DISTANCE; at--) {
    const block = blocks[at]!;
    const mark = replyMark(block.line.text);
    if (COUNTED.test(block.line.text)) {
      if (numbered < 0 && /\s\p{Lu}/u.test(block.line.text)) numbered = at;
      continue;
    }
    // "Capt. Hallam (ret.)" is no end of a sentence.
    if (mark && mark.begin > 0 && (!block.sentenceEnd || block.line.text.endsWith(')'))) return at;
    if (!mark && (isNameLike(block) || isSmallName(block) || isSignedName(block))) return at;
    if (!mark && block.phrase?.kind !== 'ui') break;
  }
  return numbered;
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
  let published = 0;
  for (const [place, index] of group.entries()) {
    const block = blocks[index]!;
    const before = blocks[index - 1];
    if (nameBefore(blocks, index) >= 0) named++;
    else if (before && isTitleLike(before) && before.informal < 0.5 && !before.lowerStart) {
      titled++;
    }
    if (block.time && /\d[:.h]\d\d/.test(block.line.text)) clocks++;
    if (VERB.test(block.line.text)) verbs++;
    if (PUBLISHED.test(block.line.text)) published++;
    if (before && (before.sentenceEnd || before.words > 10 || before.phrase?.kind === 'ui')) ended++;
    const next = group[place + 1] ?? blocks.length;
    // A list of dated headlines has no text between its dates.
    for (let at = index + 1; at < Math.min(next, index + 6); at++) {
      const body = blocks[at]!;
      if (!body.label || body.words > (group.length > 1 ? 6 : 2) || body.emoji) {
        bodies++;
        break;
      }
    }
  }
  const most = group.length * 0.7;
  if (published > group.length * 0.5 && titled < group.length * 0.5) return 'none';
  if (titled >= group.length * 0.5 && verbs < most) return timed && (group.length > 1 || !names) ? 'feed' : 'none';
  if (verbs >= most) return 'header';
  if (bodies < group.length * 0.5) return 'none';
  // "By AP" under a title names who wrote an article; under the end of a text, who wrote the next comment.
  if (!timed) return group.length >= MIN_BARE_RECURRENCE && ended >= group.length * 0.6 ? 'header' : 'none';
  if (!names && named < most) return 'none';
  // Seen once, a date is a header only where a name stands with it, it tells the minute or has a line of its own.
  if (group.length === 1) return (clocks === 1 || named === 1) && endsText(blocks, group[0]!) ? 'header' : 'none';
  return 'header';
}

/** Before a lone header the text before has come to its end; under a title it is the byline of an article. */
function endsText(blocks: readonly Block[], index: number): boolean {
  let at = index - 1;
  if (at >= 0 && isNameLike(blocks[at]!)) at--;
  const before = blocks[at];
  if (!before) return false;
  if (before.sentenceEnd || before.phrase?.kind === 'heading' || before.phrase?.kind === 'ui') return true;
  // A list of other articles stands between.
  for (let back = at; back > 0 && back > at - MAX_LIST_LINES && isTitleLike(blocks[back]!); back--) {
    if (blocks[back - 1]!.phrase?.kind === 'related') return true;
  }
  return false;
}

/** A list of what else to read under an article is no longer. */
const MAX_LIST_LINES = 8;

function betweenOf(marks: Uint8Array, recurring: Uint8Array): Uint8Array {
  const between = new Uint8Array(marks.length);
  let last = -1;
  for (let index = 0; index < marks.length; index++) {
    if (marks[index] === 0) continue;
    if (last >= 0 && index - last <= MAX_BODY_LINES) between.fill(1, last + 1, index);
    if (recurring[index] === 1) last = index;
    else if (marks[index] === 1) last = -1;
  }
  // Under the last header a text stands too: its first line at least.
  let under = marks.length - 1;
  while (under >= 0 && marks[under] === 0) under--;
  if (last >= 0 && under + 1 < marks.length && under - last < MAX_NAME_DISTANCE + 1) between[under + 1] = 1;
  return between;
}

/** A button is no longer, and its form stands under so many of the headers, at least this often. */
const MAX_BUTTON_WORDS = 4;
const BUTTON_SHARE = 0.3;
const MIN_BUTTONS = 3;

function buttonsOf(blocks: readonly Block[], marks: Uint8Array, between: Uint8Array, count: number): Uint8Array {
  const buttons = new Uint8Array(blocks.length);
  const forms = new Map<string, number[]>();
  const last = marks.lastIndexOf(1);
  blocks.forEach((block, index) => {
    // Under the last header stand the same buttons as under the others.
    const inside = between[index] === 1 || (last >= 0 && index > last && index <= last + AFTER_LINES);
    if (marks[index] !== 0 || !inside) return;
    if (block.phrase?.kind === 'ui') buttons[index] = 1;
    if (block.words > MAX_BUTTON_WORDS || block.sentenceEnd || block.emoji) return;
    const form = block.line.text.toLowerCase().replace(/[\d.,]*\d/g, '9');
    const places = forms.get(form);
    if (places) places.push(index);
    else forms.set(form, [index]);
  });
  for (const places of forms.values()) {
    if (places.length < Math.max(MIN_BUTTONS, count * BUTTON_SHARE)) continue;
    for (const index of places) buttons[index] = 1;
  }
  return buttons;
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
    // Under a heading stands the first header, or where they stand under their comments, the first text.
    if (blocks[index]!.phrase?.kind === 'heading' && blocks[index + 1]!.label) return false;
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
