import type { Target } from '../assessment.js';

const WORD = /[\p{L}\p{N}]/u;

/**
 * Finds which targets a text is about: the name or an alias stands in it as whole words, without regard to
 * case. One pass over the text per alias, no regular expression made of what users wrote.
 *
 * @returns a function from text to the targets named in it, in the order configured.
 */
export function targetFinder(targets: readonly Target[]): (text: string) => readonly Target[] {
  const needles = targets.map((target) => ({
    target,
    words: [target.name, ...target.aliases].map((word) => word.toLowerCase()).filter((word) => word !== ''),
  }));
  return (text) => {
    if (needles.length === 0 || text === '') return [];
    const lower = text.toLowerCase();
    return needles.filter(({ words }) => words.some((word) => holdsWord(lower, word))).map(({ target }) => target);
  };
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = at === 0 ? '' : text[at - 1]!;
    const after = text[at + word.length] ?? '';
    if (!WORD.test(before) && !WORD.test(after)) return true;
  }
  return false;
}
