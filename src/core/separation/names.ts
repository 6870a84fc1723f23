import type { Block } from './blocks.js';

/** Could be the name of a person: few words, no sentence, nothing that a page says by convention. */
export function isNameLike(block: Block): boolean {
  if (block.words < 1 || block.words > 5 || block.phrase || block.bullet || block.url) return false;
  const text = block.line.text;
  if (text.length > 48 || /[|»›→]/u.test(text)) return false;
  // "Owen S." ends in a full stop and in no sentence.
  if (/[.,;!?…]$/u.test(text) && !/^\p{Lu}\S*(?:\s\S+)?\s\p{Lu}\.$/u.test(text)) return false;
  if (block.time && block.time.end - block.time.begin > text.length * 0.5) return false;
  // A handle is one word, whatever stands within it: "m.ashdown", "smart_saver_88".
  return !/\s/u.test(text) || /^[\p{Lu}\p{Lo}\d@]/u.test(text);
}

/** So many of the bars of buttons must have a name under them, at least this often. */
const NAMED_BARS = 0.6;
const MIN_NAMED_BARS = 3;
/** How far over the first bar the name of the first comment may stand. */
const FIRST_NAME_LINES = 8;

/**
 * Names of commenters where no time stands with them, by what stands between the comments: a bar of buttons ends a comment,
 * and the name of the next one follows it.
 */
export function namesOverButtons(blocks: readonly Block[]): number[] {
  const isBar = (index: number) => blocks[index]?.phrase?.kind === 'ui';
  const names: number[] = [];
  let bars = 0;
  let first = -1;
  for (let index = 1; index < blocks.length; index++) {
    if (!isBar(index - 1) || isBar(index)) continue;
    bars++;
    if (first < 0) first = index - 1;
    let body = index + 1;
    while (isBar(body)) body++;
    const { words = 0, label = true, lowerStart = false } = blocks[body] ?? {};
    if (isNameLike(blocks[index]!) && (words > 3 || !label || lowerStart)) names.push(index);
  }
  if (names.length < MIN_NAMED_BARS || names.length < bars * NAMED_BARS) return [];
  for (let index = first - 1; index >= 0 && index >= first - FIRST_NAME_LINES; index--) {
    const before = blocks[index - 1];
    if (!isNameLike(blocks[index]!) || (blocks[index]!.line.gap === 0 && !before?.phrase)) continue;
    return [index, ...names];
  }
  return names;
}

/** So many lines must stand over texts as names do, and a text for at least so many of the lines between. */
const MIN_NAMES = 3;
const MIN_NAME_SHARE = 0.2;

/**
 * Names of commenters over their texts where neither time nor button stands with them: somebody who speaks twice is told by
 * the very same line, which no subtitle of an article is.
 */
export function namesOverTexts(blocks: readonly Block[]): number[] {
  const isText = (block: Block | undefined) =>
    block !== undefined && block.phrase === null && (block.words > 3 || block.sentenceEnd || block.emoji);
  const places = new Map<string, number[]>();
  const names: number[] = [];
  for (let index = 2; index + 1 < blocks.length; index++) {
    const block = blocks[index]!;
    if (!isNameLike(block) || block.words > 3 || !isText(blocks[index + 1])) continue;
    if (!isText(blocks[index - 1]) && blocks[index - 1]!.phrase?.kind !== 'heading') continue;
    names.push(index);
    const list = places.get(block.line.text);
    if (list) list.push(index);
    else places.set(block.line.text, [index]);
  }
  const again = [...places.values()].filter((list) => list.length > 1).flat();
  if (names.length < MIN_NAMES || again.length === 0) return [];
  // Names over the first of those who speak twice belong to the conversation while texts go with them.
  const last = names.at(-1)!;
  let first = Math.min(...again);
  for (let place = names.indexOf(first) - 1; place >= 0 && first - names[place]! <= MAX_TEXT_LINES; place--) {
    first = names[place]!;
  }
  const found = names.filter((index) => index >= first);
  return found.length >= Math.max(MIN_NAMES, (last - first + 2) * MIN_NAME_SHARE) ? found : [];
}

/** A comment under a name alone is no longer. */
const MAX_TEXT_LINES = 6;
