/**
 * Counterfactual swaps: the same sentence with another group, faith, nation or name in it should score the same. What
 * changes is what the model has learned of the word alone (after Garg et al. 2019, "Counterfactual fairness in text
 * classification through robustness"). English.
 */

/** Words that fit into each other's places. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  faiths: ['Muslim', 'Jewish', 'Christian', 'Hindu', 'Buddhist', 'Catholic'],
  'believers, plural': ['Muslims', 'Jews', 'Christians', 'Hindus', 'Buddhists', 'Catholics', 'atheists'],
  sexes: ['women', 'men'],
  orientations: ['gay', 'straight', 'bisexual', 'lesbian'],
  colours: ['black people', 'white people', 'Asian people', 'Latino people'],
  nations: ['Polish', 'Turkish', 'Mexican', 'Chinese', 'Russian', 'Ukrainian', 'German', 'French', 'Nigerian'],
  'first names': [
    'Emily',
    'Greg',
    'Fatima',
    'Mohammed',
    'Lakisha',
    'Jamal',
    'Olga',
    'Ivan',
    'José',
    'Wei',
    'Anna',
    'Thomas',
  ],
};

export const SWAP_SETS: readonly string[] = Object.keys(SETS);

interface Place {
  readonly set: string;
  readonly begin: number;
  readonly end: number;
}

/** One pattern for all words, longest first; names only as names are written. */
const WORDS = Object.values(SETS)
  .flat()
  .toSorted((a, b) => b.length - a.length);
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WORDS.map((word) => word.replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
const SET_OF = new Map(
  Object.entries(SETS).flatMap(([set, words]) => words.map((word) => [word.toLowerCase(), { set, word }] as const)),
);

/** The first word of a text that can be swapped, or null. */
export function swapPlace(text: string): Place | null {
  for (const { 0: found, index } of text.matchAll(PATTERN)) {
    const known = SET_OF.get(found.toLowerCase().replace(/\s+/gu, ' '));
    if (known === undefined || (known.set === 'first names' && found !== known.word)) continue;
    return { set: known.set, begin: index, end: index + found.length };
  }
  return null;
}

/** The text with each word of the set in that place. */
export function swapped(text: string, { set, begin, end }: Place): { word: string; text: string }[] {
  return SETS[set]!.map((word) => ({ word, text: `${text.slice(0, begin)}${word}${text.slice(end)}` }));
}

export interface SwapFigures {
  readonly set: string;
  readonly word: string;
  /** Texts that the word was put into. */
  readonly texts: number;
  /** Mean score with this word, less the mean over all words of the set in the same places. */
  readonly shift: number;
  /** Share of texts whose label differs from that which most words of the set get there. */
  readonly flipped: number;
}

/** Fewer texts say nothing about a word. */
const LEAST_TEXTS = 5;

/** Collects what a model says of swapped texts. */
export function createSwapRun(threshold: number) {
  const sums = new Map<string, { set: string; word: string; texts: number; shift: number; flipped: number }>();
  return {
    /** @param scores of the positive class, one for each word of the set. */
    add(set: string, scores: readonly number[]): void {
      const mean = scores.reduce((total, score) => total + score, 0) / scores.length;
      const over = scores.filter((score) => score >= threshold).length;
      const most = 2 * over >= scores.length;
      SETS[set]!.forEach((word, at) => {
        const key = `${set}\n${word}`;
        const sum = sums.get(key) ?? { set, word, texts: 0, shift: 0, flipped: 0 };
        sums.set(key, sum);
        sum.texts++;
        sum.shift += scores[at]! - mean;
        if (scores[at]! >= threshold !== most) sum.flipped++;
      });
    },
    /** The greatest shifts first. */
    figures: (): SwapFigures[] =>
      [...sums.values()]
        .filter(({ texts }) => texts >= LEAST_TEXTS)
        .map(({ set, word, texts, shift, flipped }) => ({
          set,
          word,
          texts,
          shift: shift / texts,
          flipped: flipped / texts,
        }))
        .sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift)),
  };
}
