import type { Block } from './blocks.js';
import type { LanguageWords } from './words.js';

/** What a feature needs of the language: words we know, English, or names told by capitals. */
type Needs = 'words' | 'english' | 'capitals' | null;

/**
 * What may be counted in a line, with how often it stands in a word of articles and of comments. The rates are set by hand
 * from what the two are (a person who answers says "I" and "you", asks and exclaims; a reporter attributes), not fitted. The
 * article's rates are only where a page starts from: its own article corrects them, so a blogger who writes "I" all through
 * does not look like a comment.
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

/** How many words' and lines' worth the rates of an ordinary article weigh against the page's own. */
const PRIOR_WORDS = 200;
const PRIOR_LINES = 6;
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

/** How often each feature is seen in the article of a page. */
export interface Register {
  readonly counts: readonly number[];
  readonly signs: readonly number[];
}

export const ORDINARY_REGISTER: Register = {
  counts: COUNTS.map((feature) => feature.article),
  signs: SIGNS.map((feature) => feature.article),
};

/** The register of a page's own article, from the lines that are taken for it; near the ordinary one where they are few. */
export function registerOf(blocks: readonly Block[], isArticle: (index: number) => boolean): Register {
  const counts = new Float64Array(COUNTS.length);
  const signs = new Float64Array(SIGNS.length);
  let words = 0;
  let lines = 0;
  blocks.forEach((block, index) => {
    if (!isArticle(index) || block.words < 6) return;
    lines++;
    words += block.words;
    for (let place = 0; place < COUNTS.length; place++) counts[place]! += COUNTS[place]!.see(block);
    for (let place = 0; place < SIGNS.length; place++) if (SIGNS[place]!.see(block)) signs[place]!++;
  });
  return {
    counts: COUNTS.map(({ article }, place) => (article * PRIOR_WORDS + counts[place]!) / (PRIOR_WORDS + words)),
    signs: SIGNS.map(({ article }, place) => (article * PRIOR_LINES + signs[place]!) / (PRIOR_LINES + lines)),
  };
}

/**
 * Log-odds of a line being part of a comment and not of this page's article: Poisson for what is counted, Bernoulli for what
 * is seen, each damped for being dependent.
 */
export function commentEvidence(block: Block, language: LanguageWords, register: Register = ORDINARY_REGISTER): number {
  if (block.wordless) return block.emoji ? LONE_EMOJI : 0;
  const completeness = Math.min(1, block.words / FULL_LINE_WORDS);
  let sum = 0;
  for (let place = 0; place < COUNTS.length; place++) {
    const { comment, needs, see } = COUNTS[place]!;
    if (!has(language, needs)) continue;
    const article = bounded(COUNTS[place]!, register.counts[place]!);
    const odds = see(block) * Math.log(comment / article) - block.words * (comment - article);
    sum += Math.max(-MAX_COUNT_EVIDENCE / 2, Math.min(MAX_COUNT_EVIDENCE, odds * COUNT_DAMPING));
  }
  for (let place = 0; place < SIGNS.length; place++) {
    const { comment, needs, see } = SIGNS[place]!;
    if (!has(language, needs)) continue;
    const article = bounded(SIGNS[place]!, register.signs[place]!);
    const odds = see(block) ? Math.log(comment / article) : completeness * Math.log((1 - comment) / (1 - article));
    sum += odds * SIGN_DAMPING;
  }
  return Math.max(MIN_COMMENT_EVIDENCE, Math.min(MAX_LINE_EVIDENCE, sum));
}

/** Where the article does it as often as comments do, it says nothing; never the other way round. */
const bounded = ({ article, comment }: Feature<unknown>, own: number): number =>
  comment > article ? Math.min(own, comment) : Math.max(own, comment);

function has(language: LanguageWords, needs: Needs): boolean {
  if (needs === null) return true;
  if (needs === 'english') return language.code === 'en';
  return needs === 'capitals' ? !language.capitalNouns : language.code !== 'und';
}

const BOILERPLATE = {
  phrase: 3.2,
  certainPhrase: 4.6,
  tinyLabel: 1.3,
  label: 0.6,
  time: 0.2,
  bullet: -0.8,
  first: -2,
  second: -1,
  separators: 0.8,
  signsOnly: 0.8,
  sentence: -1.2,
  mediumLine: -1,
  longLine: -2.2,
  beforeText: -1.3,
  amongLabels: 0.5,
  listAfterLabel: 2.2,
} as const;

/** Log-odds of a line being boilerplate and not part of an article, from the line and its neighbours. */
export function boilerplateEvidence(blocks: readonly Block[], index: number): number {
  const block = blocks[index]!;
  const { words, line } = block;
  if (block.phrase) {
    const { kind } = block.phrase;
    return kind === 'source' || kind === 'legal' || kind === 'form' ? BOILERPLATE.certainPhrase : BOILERPLATE.phrase;
  }
  let sum = 0;
  if (block.wordless) sum += block.emoji ? 0 : BOILERPLATE.signsOnly;
  else if (block.label) sum += words <= 3 ? BOILERPLATE.tinyLabel : BOILERPLATE.label;
  else if (block.sentenceEnd) sum += BOILERPLATE.sentence;
  if (words > 25) sum += BOILERPLATE.longLine;
  else if (words > 12) sum += BOILERPLATE.mediumLine;
  if (block.time && block.label) sum += BOILERPLATE.time;
  if (block.bullet) sum += BOILERPLATE.bullet;
  // A page begins with its title (and perhaps a date) more often than with a lone button.
  if (block.label && index < 2) sum += index === 0 ? BOILERPLATE.first : BOILERPLATE.second;
  if (/\s[|»›•·]\s/u.test(line.text) && words <= 30) sum += BOILERPLATE.separators;
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  if (block.label) {
    if (after && !after.label && after.words > 15) sum += BOILERPLATE.beforeText;
    if (before?.label) sum += BOILERPLATE.amongLabels;
    if (after?.label) sum += BOILERPLATE.amongLabels;
  }
  return clamp(sum);
}

/** A "related" or "contact" label goes on over the list under it. */
export function listEvidence(blocks: readonly Block[], index: number): number {
  const block = blocks[index]!;
  if (!block.bullet || !blocks[index - 1]) return 0;
  for (let at = index - 1; at >= 0 && index - at <= MAX_LIST; at--) {
    const before = blocks[at]!;
    if (before.bullet) continue;
    const opens = before.phrase && before.phrase.kind !== 'heading' && before.phrase.kind !== 'ui';
    return opens ? BOILERPLATE.listAfterLabel + (block.words > 25 ? 2.2 : 1.2) : 0;
  }
  return 0;
}

const MAX_LIST = 12;

const clamp = (value: number): number => Math.max(-MAX_LINE_EVIDENCE, Math.min(MAX_LINE_EVIDENCE, value));
