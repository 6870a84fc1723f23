import { type Block, isTitleLike } from './blocks.js';
import type { Headers } from './headers.js';

/** A listed article has a line of so many words. */
const LISTED_WORDS = 8;

/** Lines that open an article in a listing: "Source: …" and lone times, each after a title and before a text. */
export function articleOpeners(blocks: readonly Block[], headers: Headers): number[] {
  const found: number[] = [];
  blocks.forEach((block, index) => {
    const source = block.phrase?.kind === 'source' && block.words <= 8 && index > 0 && isTitleLike(blocks[index - 1]!);
    // A list of dated headlines at the side of a page has no text under its titles.
    const opens = (blocks[index + 1]?.words ?? 0) >= LISTED_WORDS || (blocks[index + 2]?.words ?? 0) >= LISTED_WORDS;
    if (opens && (headers.feedTimes[index] === 1 || source)) found.push(index);
  });
  return found;
}
