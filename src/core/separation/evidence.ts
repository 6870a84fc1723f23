import type { Block } from './blocks.js';
import type { LanguageWords } from './words.js';

/**
 * What may be seen in a line, and how often it is seen in lines of articles and of comments. The rates are set by hand from
 * what the two are (a person who answers says "I" and "you", asks, exclaims, begins anyhow; a reporter quotes, attributes,
 * names and counts), not fitted. The article's rates are only where a page starts from: its own article corrects them, so
 * a blogger who writes "I" all through does not look like a comment.
 */
const FEATURES: readonly {
  readonly name: string;
  readonly article: number;
  readonly comment: number;
  readonly seen: (block: Block, language: LanguageWords) => boolean;
}[] = [
  { name: 'person', article: 0.12, comment: 0.55, seen: (block) => block.person - block.second > 0 },
  { name: 'second person', article: 0.07, comment: 0.28, seen: (block) => block.second > 0 },
  { name: 'person first', article: 0.03, comment: 0.16, seen: (block) => block.personStart },
  { name: 'opinion', article: 0.2, comment: 0.48, seen: (block) => block.opinion > 0 },
  { name: 'contraction', article: 0.1, comment: 0.3, seen: (block) => block.contractions > 0 },
  { name: 'informal', article: 0.05, comment: 0.22, seen: (block) => block.informal >= 0.7 },
  { name: 'very informal', article: 0.01, comment: 0.07, seen: (block) => block.informal >= 1.4 },
  { name: 'sloppy', article: 0.03, comment: 0.13, seen: (block) => block.sloppy },
  { name: 'question', article: 0.06, comment: 0.2, seen: (block) => block.asks },
  { name: 'exclamation', article: 0.05, comment: 0.24, seen: (block) => block.exclaims },
  { name: 'reaction', article: 0.03, comment: 0.2, seen: (block) => block.reactionStart },
  { name: 'about', article: 0.05, comment: 0.15, seen: (block) => block.about > 0 },
  { name: 'lower start', article: 0.015, comment: 0.08, seen: (block) => block.lowerStart && block.words >= 3 },
  { name: 'handle', article: 0.004, comment: 0.05, seen: (block) => block.address === 'handle' },
  { name: 'addressed', article: 0.02, comment: 0.05, seen: (block) => block.address === 'name' },
  { name: 'open end', article: 0.04, comment: 0.1, seen: (block) => block.openEnd && block.words > 10 },
  { name: 'quotation', article: 0.16, comment: 0.05, seen: (block) => block.quoted > 0.3 },
  { name: 'attribution', article: 0.2, comment: 0.06, seen: (block) => block.attribution > 0 },
  {
    name: 'names',
    article: 0.4,
    comment: 0.18,
    seen: (block, language) => !language.capitalNouns && block.names > 0.12 && block.words > 6,
  },
  { name: 'numbers', article: 0.3, comment: 0.17, seen: (block) => block.numbers > 0 },
];

/** How many lines' worth the rates of an ordinary article weigh against the page's own. */
const PRIOR_LINES = 6;
/** What is seen in one line is not independent: two signs say less than twice as much as one. */
const DAMPING = 0.7;
/** In a line of so many words or more it means something that nothing is seen. */
const FULL_LINE_WORDS = 14;
/** No line alone says more than this, in log-odds. */
const MAX_LINE_EVIDENCE = 2.5;
const LONE_EMOJI = 1.6;

/** How often each feature is seen in the article of a page. */
export type Register = readonly number[];

export const ORDINARY_REGISTER: Register = FEATURES.map((feature) => feature.article);

/** The register of a page's own article, from the lines that are taken for it; near the ordinary one where they are few. */
export function registerOf(
  blocks: readonly Block[],
  isArticle: (index: number) => boolean,
  language: LanguageWords,
): Register {
  const counts = new Float64Array(FEATURES.length);
  let total = 0;
  blocks.forEach((block, index) => {
    if (!isArticle(index) || block.words < 6) return;
    total++;
    FEATURES.forEach((feature, place) => {
      if (feature.seen(block, language)) counts[place]!++;
    });
  });
  return FEATURES.map((feature, place) => (feature.article * PRIOR_LINES + counts[place]!) / (PRIOR_LINES + total));
}

/** Log-odds of a line being part of a comment and not of this page's article (naive Bayes over the features, damped). */
export function commentEvidence(block: Block, language: LanguageWords, register: Register = ORDINARY_REGISTER): number {
  if (block.wordless) return block.emoji ? LONE_EMOJI : 0;
  const completeness = Math.min(1, block.words / FULL_LINE_WORDS);
  let sum = 0;
  FEATURES.forEach((feature, place) => {
    // Where the article does it as often as comments do, it says nothing; never the other way round.
    const towards = feature.comment > feature.article;
    const article = towards ? Math.min(register[place]!, feature.comment) : Math.max(register[place]!, feature.comment);
    if (feature.seen(block, language)) sum += Math.log(feature.comment / article);
    else sum += completeness * Math.log((1 - feature.comment) / (1 - article));
  });
  return clamp(sum * DAMPING);
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
