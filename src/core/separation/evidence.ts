import type { Block } from './blocks.js';
import type { LanguageWords } from './words.js';

/**
 * The weights of a line's evidence, in log-odds of comment against article (or boilerplate against article).
 * Set by hand from what each kind of text is, not fitted: a person who answers speaks of "I" and "you", is short, asks,
 * exclaims and begins anyhow; a reporter quotes, attributes, names and counts. A boilerplate line is a label.
 */
const COMMENT = {
  base: -0.4,
  person: 1.9,
  informal: 0.6,
  contraction: 0.8,
  reactionStart: 0.9,
  question: 0.5,
  exclamation: 0.5,
  lowerStart: 0.7,
  openEnd: 0.3,
  handle: 1.5,
  addressedName: 0.4,
  quoted: -1.8,
  attribution: -0.6,
  names: -2.2,
  numbers: -2.5,
  shortSentence: 0.35,
  longLine: -0.35,
  emojiAlone: 1.6,
} as const;

const BOILERPLATE = {
  phrase: 2.6,
  tinyLabel: 1.3,
  label: 0.6,
  time: 0.7,
  separators: 0.8,
  signsOnly: 0.8,
  sentence: -1.2,
  mediumLine: -1,
  longLine: -2.2,
  beforeText: -1.3,
  amongLabels: 0.5,
  listAfterLabel: 2.2,
} as const;

/** No line alone says more than this, in log-odds. */
const MAX_LINE_EVIDENCE = 2.5;

/** Grows fast for the first such word and flattens: 1 in 12 words says 0.63 of all that can be said. */
const saturate = (count: number, words: number): number => 1 - Math.exp((-12 * count) / Math.max(words, 4));

/** Log-odds of a line being part of a comment and not of an article, from the line alone. */
export function commentEvidence(block: Block, language: LanguageWords): number {
  if (block.wordless) return block.emoji ? COMMENT.emojiAlone : 0;
  const { words } = block;
  let sum: number = COMMENT.base;
  sum += COMMENT.person * saturate(block.person, words);
  sum += COMMENT.informal * Math.min(3, block.informal);
  sum += COMMENT.contraction * saturate(block.contractions, words);
  if (block.reactionStart) sum += COMMENT.reactionStart;
  if (block.endsInQuestion) sum += COMMENT.question;
  if (block.endsInExclamation) sum += COMMENT.exclamation;
  if (block.lowerStart && words >= 3) sum += COMMENT.lowerStart;
  if (block.openEnd && words > 10) sum += COMMENT.openEnd;
  if (block.address === 'handle') sum += COMMENT.handle;
  else if (block.address === 'name') sum += COMMENT.addressedName;
  sum += COMMENT.quoted * block.quoted;
  sum += COMMENT.attribution * Math.min(2, block.attribution);
  if (!language.capitalNouns) sum += COMMENT.names * Math.min(0.5, Math.max(0, block.names - 0.06));
  sum += COMMENT.numbers * Math.min(0.2, block.numbers / words);
  if (block.sentenceEnd && words <= 15) sum += COMMENT.shortSentence;
  if (words > 60) sum += COMMENT.longLine;
  return clamp(sum);
}

/** Log-odds of a line being boilerplate and not part of an article, from the line and its neighbours. */
export function boilerplateEvidence(blocks: readonly Block[], index: number): number {
  const block = blocks[index]!;
  const { words, line } = block;
  if (block.phrase) return BOILERPLATE.phrase;
  let sum = 0;
  if (block.wordless) sum += block.emoji ? 0 : BOILERPLATE.signsOnly;
  else if (block.label) sum += words <= 3 ? BOILERPLATE.tinyLabel : BOILERPLATE.label;
  else if (block.sentenceEnd) sum += BOILERPLATE.sentence;
  if (words > 25) sum += BOILERPLATE.longLine;
  else if (words > 12) sum += BOILERPLATE.mediumLine;
  if (block.time && block.label) sum += BOILERPLATE.time;
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
