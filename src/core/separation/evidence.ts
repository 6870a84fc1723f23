import type { Block } from './blocks.js';
import type { LanguageWords } from './words.js';

/** What a feature needs of the language: words we know, English, or names told by capitals. */
type Needs = 'words' | 'english' | 'capitals' | null;

/**
 * What may be counted in a line, with how often it stands in a word of articles and of comments. The rates are set by hand
 * from what the two are (a person who answers says "I" and "you", asks and exclaims; a reporter attributes), not fitted.
 */
const COUNTS: readonly Feature<number>[] = [
  { article: 0.005, comment: 0.035, needs: 'words', see: (block) => block.person - block.second },
  { article: 0.003, comment: 0.011, needs: 'words', see: (block) => block.second },
  { article: 0.007, comment: 0.022, needs: 'words', see: (block) => block.opinion },
  { article: 0.004, comment: 0.014, needs: 'english', see: (block) => block.contractions },
  { article: 0.002, comment: 0.009, needs: null, see: (block) => block.asks },
  { article: 0.0015, comment: 0.011, needs: null, see: (block) => block.exclaims },
  { article: 0.002, comment: 0.007, needs: 'words', see: (block) => block.about },
  { article: 0.011, comment: 0.003, needs: 'words', see: (block) => block.attribution },
];

/** What may be seen in a line or not, with how often it is in lines of articles and of comments. */
const SIGNS: readonly Feature<boolean>[] = [
  { article: 0.03, comment: 0.16, needs: 'words', see: (block) => block.personStart },
  { article: 0.05, comment: 0.22, needs: null, see: (block) => block.informal >= 0.7 },
  { article: 0.01, comment: 0.07, needs: null, see: (block) => block.informal >= 1.4 },
  { article: 0.03, comment: 0.13, needs: null, see: (block) => block.sloppy },
  { article: 0.03, comment: 0.2, needs: 'words', see: (block) => block.reactionStart },
  { article: 0.015, comment: 0.08, needs: null, see: (block) => block.lowerStart && block.words >= 3 },
  { article: 0.004, comment: 0.05, needs: null, see: (block) => block.address === 'handle' },
  { article: 0.02, comment: 0.05, needs: null, see: (block) => block.address === 'name' },
  { article: 0.04, comment: 0.1, needs: null, see: (block) => block.openEnd && block.words > 10 },
  { article: 0.16, comment: 0.05, needs: null, see: (block) => block.quoted > 0.3 },
  { article: 0.4, comment: 0.18, needs: 'capitals', see: (block) => block.names > 0.12 && block.words > 6 },
  { article: 0.3, comment: 0.17, needs: null, see: (block) => block.numbers > 0 },
];

interface Feature<Value> {
  readonly article: number;
  readonly comment: number;
  readonly needs: Needs;
  readonly see: (block: Block) => Value;
}

/** What is seen in one line is not independent: two signs say less than twice as much as one. */
const COUNT_DAMPING = 0.6;
const SIGN_DAMPING = 0.7;
/** A single kind of word says no more than this, in log-odds. */
const MAX_COUNT_EVIDENCE = 1.6;
/** In a line of so many words or more it means something that nothing is seen. */
const FULL_LINE_WORDS = 14;
/**
 * No line alone says more than this, in log-odds. The lower limit is the nearer one: one line in four of a long comment is
 * written as a reporter would write it.
 */
const MAX_LINE_EVIDENCE = 2.5;
const MIN_COMMENT_EVIDENCE = -1.3;
const LONE_EMOJI = 1.6;

/**
 * Log-odds of a line being part of a comment and not of an article, from general knowledge alone: Poisson for what is
 * counted, Bernoulli for what is seen, each damped for being dependent. The decoder's own weights are fitted; this stands
 * beside them where composed pages are poorer than real ones.
 */
export function commentEvidence(block: Block, language: LanguageWords): number {
  if (block.wordless) return block.emoji ? LONE_EMOJI : 0;
  const completeness = Math.min(1, block.words / FULL_LINE_WORDS);
  let sum = 0;
  for (let place = 0; place < COUNTS.length; place++) {
    const { article, comment, needs, see } = COUNTS[place]!;
    if (!has(language, needs)) continue;
    const odds = see(block) * Math.log(comment / article) - block.words * (comment - article);
    sum += Math.max(-MAX_COUNT_EVIDENCE / 2, Math.min(MAX_COUNT_EVIDENCE, odds * COUNT_DAMPING));
  }
  for (let place = 0; place < SIGNS.length; place++) {
    const { article, comment, needs, see } = SIGNS[place]!;
    if (!has(language, needs)) continue;
    const odds = see(block) ? Math.log(comment / article) : completeness * Math.log((1 - comment) / (1 - article));
    sum += odds * SIGN_DAMPING;
  }
  return Math.max(MIN_COMMENT_EVIDENCE, Math.min(MAX_LINE_EVIDENCE, sum));
}

function has(language: LanguageWords, needs: Needs): boolean {
  if (needs === null) return true;
  if (needs === 'english') return language.code === 'en';
  return needs === 'capitals' ? !language.capitalNouns : language.code !== 'und';
}
