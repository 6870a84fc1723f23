import { type Block, isTitleLike } from './blocks.js';
import type { LanguageWords } from './words.js';

/** What can be seen in one line by itself, as numbers near [0, 1]. The weights are fitted on composed pages. */
interface LineFeature {
  readonly name: string;
  readonly see: (block: Block, language: LanguageWords) => number;
}

const flag = (value: boolean): number => (value ? 1 : 0);
/** Upper ends of the classes of length, in words. */
const LENGTHS = [1, 2, 3, 6, 10, 15, 25, 40, 70] as const;
/** How often a word of a kind stands in a line, against a line of ordinary length. */
const rate = (count: number, block: Block): number => Math.min(1, (count * 8) / Math.max(8, block.words));
/** In a line of so many words or more it means something that nothing is seen. */
const FULL_LINE_WORDS = 14;

/** Thanks stand at the start of a comment; in an article further down, if at all. */
const THANKS_UNITS = 70;
const THANKS =
  /(?<!\p{L})(?:thanks|thank you|thx|danke|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank je|dzięk\p{L}*|спасибо|дякую|tack|takk|kiitos|děkuj\p{L}+|díky|teşekkür\p{L}*|mulțumesc|köszönöm)(?!\p{L})/iu;
/** "Well said, Anna!": who is spoken to, at the end of a sentence. */
const VOCATIVE = /\p{L},\s\p{Lu}\p{Ll}+\s?[!.?](?:\s|$)/u;

const isNeutral = (block: Block): boolean =>
  block.person === 0 && block.opinion === 0 && block.asks === 0 && block.exclaims === 0 && block.informal < 0.7;

/** How many more long words than usual, in a line with enough of them to say; one line in [-1, 1]. */
const longWordsOf = (block: Block): number =>
  block.words < 6 ? 0 : Math.max(-1, Math.min(1, (block.longWords - 0.2) * 5));

/** What the line speaks like; nothing of what pages write by convention. */
const SPEECH: readonly LineFeature[] = [
  { name: 'person', see: (block) => rate(block.person - block.second, block) },
  { name: 'hasPerson', see: (block) => flag(block.person > block.second) },
  { name: 'second', see: (block) => rate(block.second, block) },
  { name: 'hasSecond', see: (block) => flag(block.second > 0) },
  { name: 'opinion', see: (block) => rate(block.opinion, block) },
  { name: 'hasOpinion', see: (block) => flag(block.opinion > 0) },
  { name: 'contractions', see: (block) => rate(block.contractions, block) },
  { name: 'asks', see: (block) => flag(block.asks > 0) },
  { name: 'shortAsks', see: (block) => flag(block.asks > 0 && block.words <= 20) },
  { name: 'exclaims', see: (block) => flag(block.exclaims > 0) },
  { name: 'exclaimsOften', see: (block) => flag(block.exclaims > 1) },
  { name: 'about', see: (block) => flag(block.about > 0) },
  { name: 'attribution', see: (block) => flag(block.attribution > 0) },
  { name: 'attributionOften', see: (block) => flag(block.attribution > 1) },
  { name: 'reactionStart', see: (block) => flag(block.reactionStart) },
  { name: 'reactionShort', see: (block) => flag(block.reactionStart && block.words <= 15) },
  { name: 'personStart', see: (block) => flag(block.personStart) },
  { name: 'informal', see: (block) => flag(block.informal >= 0.7) },
  { name: 'veryInformal', see: (block) => flag(block.informal >= 1.4) },
  { name: 'sloppy', see: (block) => flag(block.sloppy) },
  { name: 'yourAbout', see: (block) => flag(block.second > 0 && block.about > 0) },
  { name: 'askedYou', see: (block) => flag(block.asks > 0 && block.second > 0) },
  { name: 'iAndYou', see: (block) => flag(block.second > 0 && block.person > block.second) },
  { name: 'praise', see: (block) => flag(block.reactionStart && block.exclaims > 0) },
  { name: 'answers', see: (block) => flag(block.answers) },
  { name: 'answersShort', see: (block) => flag(block.answers && block.words <= 25) },
  { name: 'asksThem', see: (block) => flag(block.asksThem) },
  { name: 'farewell', see: (block) => flag(block.farewell) },
  { name: 'longWords', see: (block) => longWordsOf(block) },
  { name: 'thanks', see: ({ line }) => flag(THANKS.test(line.text.slice(0, THANKS_UNITS))) },
  { name: 'calledName', see: ({ line }) => flag(VOCATIVE.test(line.text.slice(0, THANKS_UNITS))) },
  { name: 'smiles', see: (block) => flag(block.smiles) },
  { name: 'emojiAlone', see: (block) => flag(block.wordless && block.emoji) },
  { name: 'handle', see: (block) => flag(block.address === 'handle') },
  { name: 'callsName', see: (block) => flag(block.address === 'name') },
  { name: 'lowerStart', see: (block) => flag(block.lowerStart && block.words >= 3) },
  { name: 'openEnd', see: (block) => flag(block.openEnd && block.words > 10) },
  { name: 'quoted', see: (block) => flag(block.quoted > 0.3) },
  { name: 'hasQuote', see: (block) => flag(block.quoted > 0) },
  {
    name: 'names',
    see: (block, language) => flag(!language.capitalNouns && block.names > 0.12 && block.words > 6),
  },
  { name: 'fewNames', see: (block, language) => flag(!language.capitalNouns && block.names === 0 && block.words > 10) },
  { name: 'numbers', see: (block) => flag(block.numbers > 0) },
  { name: 'numbersOften', see: (block) => flag(block.numbers > 2) },
  { name: 'neutral', see: (block) => flag(isNeutral(block) && block.words >= FULL_LINE_WORDS) },
  { name: 'neutralLong', see: (block) => flag(isNeutral(block) && block.words >= 2 * FULL_LINE_WORDS) },
  { name: 'url', see: (block) => flag(block.url) },
  { name: 'bullet', see: (block) => flag(block.bullet) },
  { name: 'unknownLanguage', see: (_block, language) => flag(language.code === 'und') },
];

/** "3 days ago": a time that is no date, with nothing beside it. */
const isAgeAlone = ({ time, line }: Block): boolean =>
  time !== null && time.iso === null && time.end - time.begin === line.text.length && /\p{L}{3}/u.test(line.text);

/** What the line is as a part of a page: its length, its end, its convention. */
const FORM: readonly LineFeature[] = [
  ...LENGTHS.map((end, place) => ({
    name: `words${end}`,
    see: ({ words, wordless }: Block) => flag(!wordless && words <= end && words > (LENGTHS[place - 1] ?? 0)),
  })),
  { name: 'wordsMore', see: ({ words }) => flag(words > LENGTHS.at(-1)!) },
  { name: 'signsAlone', see: (block) => flag(block.wordless && !block.emoji) },
  { name: 'cutOff', see: ({ line }) => flag(/(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u.test(line.text)) },
  { name: 'headlineCase', see: ({ names, words }) => flag(words > 3 && names > 0.5) },
  {
    name: 'colonAfterName',
    see: ({ line }) => flag(/^\p{Lu}[\p{L}.'’-]+(?:\s[\p{L}.'’-]+){0,2}:\s\S/u.test(line.text)),
  },
  { name: 'label', see: (block) => flag(block.label) },
  { name: 'sentenceEnd', see: (block) => flag(block.sentenceEnd) },
  { name: 'titleLike', see: (block) => flag(isTitleLike(block)) },
  { name: 'separators', see: ({ line, words }) => flag(words <= 30 && /\s[|»›•·]\s/u.test(line.text)) },
  { name: 'timeLabel', see: (block) => flag(block.time !== null && block.label) },
  { name: 'ageAlone', see: (block) => flag(isAgeAlone(block)) },
  ...(['source', 'share', 'contact', 'related', 'form', 'navigation', 'legal', 'heading', 'ui'] as const).map(
    (kind) => ({ name: kind, see: ({ phrase }: Block) => flag(phrase?.kind === kind) }),
  ),
];

const LINE_FEATURES = [...SPEECH, ...FORM];
export const LINE_FEATURE_NAMES: readonly string[] = LINE_FEATURES.map(({ name }) => name);

/** Writes what is seen in a line into `values`, from `at` on. */
export function readLine(block: Block, language: LanguageWords, values: Float64Array, at: number): void {
  for (let place = 0; place < LINE_FEATURES.length; place++) {
    values[at + place] = LINE_FEATURES[place]!.see(block, language);
  }
}

/** A mark of speech: what counts as text of somebody, and not as a label or a button. */
export const isSpeech = (block: Block): boolean =>
  block.phrase === null && (block.words >= 4 || block.emoji || block.sentenceEnd || block.lowerStart);
