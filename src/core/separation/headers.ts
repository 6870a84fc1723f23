import type { Block } from './blocks.js';

/** What the lines of a page say about author and date lines. One entry for each block. */
export interface Headers {
  /** 1 where a comment's header starts (its name line where it has one), 2 where it goes on, else 0. */
  readonly marks: Uint8Array;
  /** Lines that only tell a time and follow a title: the mark of a feed. */
  readonly feedTimes: Uint8Array;
  /** How many comment headers there are. */
  readonly count: number;
}

/** A header line is no longer than this. */
const MAX_HEADER_WORDS = 18;
/** A form of line has to recur to be a template. */
const MIN_RECURRENCE = 2;
/** "Anna says:", "Bo wrote": without a time more of them are needed. */
const MIN_TIMELESS_RECURRENCE = 3;

/** Could be the name of a person: few words, no sentence, nothing that a page says by convention. */
export function isNameLike(block: Block): boolean {
  if (block.words < 1 || block.words > 5 || block.phrase || block.bullet || block.url) return false;
  const text = block.line.text;
  if (text.length > 48 || /[.,;!?…]$/u.test(text) || /[|»›→]/u.test(text)) return false;
  if (block.time && block.time.end - block.time.begin > text.length * 0.5) return false;
  return block.words === 1 || /^[\p{Lu}\p{Lo}\d@]/u.test(text);
}

/** The template of a line: its time as `T`, its digits and names reduced. */
function templateOf(block: Block): string {
  const { time, line } = block;
  if (!time) return block.shape;
  const rest = `${line.text.slice(0, time.begin)} ${line.text.slice(time.end)}`
    .replace(/\p{N}+/gu, '9')
    .replace(/@?\p{Lu}[\p{L}\p{M}\p{N}'’_.-]*(?:\s+\(?\p{Lu}[\p{L}\p{M}\p{N}'’_.-]*\)?)*/gu, 'A')
    .replace(/\s+/gu, ' ')
    .trim();
  return `T ${rest}`;
}

/** Finds the author and date lines of comments by their recurring form. */
export function findHeaders(blocks: readonly Block[]): Headers {
  const marks = new Uint8Array(blocks.length);
  const feedTimes = new Uint8Array(blocks.length);
  const groups = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    if (block.words > MAX_HEADER_WORDS || block.words === 0) return;
    // A full sentence may hold a date; a header does not end like one.
    if (block.sentenceEnd && !/(?:[ap]\.m\.|:|\.\.\.)$/iu.test(block.line.text) && block.words > 6) return;
    const timeless = !block.time;
    if (timeless && !/^A\b.{0,24}(?::|\bsa(?:ys|id)|\bwrote|\bschrieb|\bsagt|\bdit)\s?:?$/iu.test(block.shape)) return;
    const template = templateOf(block);
    const group = groups.get(template);
    if (group) group.push(index);
    else groups.set(template, [index]);
  });

  let count = 0;
  for (const [template, group] of groups) {
    const timeless = !template.startsWith('T ');
    const bare = template.replace(/[^\p{L}]/gu, '') === 'T';
    let named = 0;
    let titled = 0;
    let bodies = 0;
    for (const [place, index] of group.entries()) {
      const before = blocks[index - 1];
      if (before && isNameLike(before)) named++;
      else if (before && before.words >= 5 && !before.sentenceEnd) titled++;
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
    if (bodies < group.length * 0.6) continue;
    const followed = named >= group.length * 0.7;
    if (group.length < (timeless ? MIN_TIMELESS_RECURRENCE : MIN_RECURRENCE)) continue;
    if (bare && !followed) {
      if (titled >= group.length * 0.5) for (const index of group) feedTimes[index] = 1;
      continue;
    }
    const says = /\b(?:says|said|wrote|schrieb|sagt|meint|dit|dice|disse|on|by|at|am|um|pm)\b/iu.test(template);
    const withName = /\bA\b/u.test(template) || says;
    if (!withName && !followed) continue;
    for (const index of group) {
      const nameBefore = followed && !/\bA\b/u.test(template) && index > 0 && isNameLike(blocks[index - 1]!);
      if (nameBefore && marks[index - 1] === 0) {
        marks[index - 1] = 1;
        marks[index] = 2;
      } else if (marks[index] === 0) {
        // "Anna says:" with the date on the line after it is one header.
        marks[index] = marks[index - 1] === 1 ? 2 : 1;
      }
      count++;
    }
  }
  // A header line straight after another one goes on with it.
  for (let index = 1; index < marks.length; index++) {
    if (marks[index] === 1 && marks[index - 1] === 1) {
      marks[index] = 2;
      count--;
    }
  }
  return { marks, feedTimes, count };
}
