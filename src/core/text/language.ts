import type { LanguageGuess } from '../assessment.js';
import {
  ARABIC,
  CYRILLIC,
  DEVANAGARI,
  dominantScript,
  LATIN,
  type Letters,
  readLetters,
  SCRIPT_LANGUAGES,
} from './language-letters.js';
import { languageScorer, unpackLanguageModel, WEIGHT_STEP } from './language-model.js';
import { BUCKETS, LANGUAGES, WEIGHTS } from './language-weights.js';

export interface LanguageOptions {
  /** The languages in use (ISO 639-1): no other is answered, unless the script rules all of them out. */
  readonly only?: readonly string[];
}

const UNDETERMINED: LanguageGuess = { code: 'und', confidence: 0 };

const model = unpackLanguageModel(
  LANGUAGES.split(' ').map((entry) => ({ code: entry.split('/')[0]!, script: Number(entry.split('/')[1]) })),
  BUCKETS,
  atob(WEIGHTS),
);
const scoreLanguages = languageScorer(model);
const scores = new Int32Array(model.languages.length);

/**
 * How common a language is in comments on the web, as a start in the race (natural logarithm, up to the common scale):
 * a word that two languages share is more likely in the one that more people write. Rough, from general knowledge; the
 * size of the steps was chosen on the dev parts.
 */
const COMMON: readonly (readonly [lead: number, codes: string])[] = [
  [13, 'en'],
  [11, 'de es fr pt it ru'],
  [9, 'nl pl tr sv uk id cs ro hu ar hi fa vi'],
  [3, 'da nb fi bg sr hr sk'],
  [-8, 'gl bs af eu mt ga cy be mk'],
];
const leads = model.languages.map(
  ({ code }) => (COMMON.find(([, codes]) => codes.split(' ').includes(code))?.[0] ?? 0) / WEIGHT_STEP,
);

/** The best guess before its confidence: how far it leads the next one, and how many letters were seen. */
export interface LanguageRanking {
  readonly code: string;
  /** Natural logarithm of the odds against the second language, as naive Bayes has it: far too sure of itself. */
  readonly lead: number;
  readonly letters: number;
  /** Number of the script. */
  readonly script: number;
}

/**
 * Which language a text is in. Script first; where many languages share it (Latin, Cyrillic, Arabic, Devanagari), naive
 * Bayes over hashed n-grams. Always names the best guess where there are letters at all, with a confidence that says
 * how little a short text proves; `und` (confidence 0) for digits, signs and emoji.
 */
export function detectLanguage(text: string, options: LanguageOptions = {}): LanguageGuess {
  const letters = readLetters(text);
  if (letters.count === 0) return UNDETERMINED;
  const only = options.only && options.only.length > 0 ? options.only : null;
  const byScript = scriptLanguage(letters);
  if (byScript) return !only || only.includes(byScript.code) ? byScript : { code: byScript.code, confidence: 0.5 };
  const ranked = rankLetters(letters, only);
  if (ranked) return { code: ranked.code, confidence: confidenceOf(ranked) };
  const outside = rankLetters(letters, null);
  return outside ? { code: outside.code, confidence: Math.min(0.5, confidenceOf(outside)) } : UNDETERMINED;
}

/** The ranking that the confidence of a text in a shared script is made of; null where there is none. */
export function rankLanguages(text: string): LanguageRanking | null {
  const letters = readLetters(text);
  return letters.count === 0 || scriptLanguage(letters) ? null : rankLetters(letters, null);
}

/** Null where no language in use is written in the script. */
function rankLetters(letters: Letters, only: readonly string[] | null): LanguageRanking | null {
  // Letters of a script that no language here is written in: the guess that is most often right, with no lead.
  const script = dominantScript(letters) || LATIN;
  scoreLanguages(letters, scores);
  let best = -1;
  let bestScore = 0;
  let second = Number.NEGATIVE_INFINITY;
  let outside = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index++) {
    const language = model.languages[index]!;
    if (language.script !== script) continue;
    const score = scores[index]! + leads[index]!;
    if (only && !inUse(only, language.code)) {
      if (score > outside) outside = score;
    } else if (best < 0 || score > bestScore) {
      if (best >= 0) second = bestScore;
      best = index;
      bestScore = score;
    } else if (score > second) second = score;
  }
  if (best < 0) return null;
  // The only language in use of this script has no second: how it stands to all others says how sure it is.
  const next = second === Number.NEGATIVE_INFINITY ? outside : second;
  return {
    code: model.languages[best]!.code,
    lead: letters.byScript[script] === 0 ? 0 : Math.max(0, bestScore - next) * WEIGHT_STEP,
    letters: letters.count,
    script,
  };
}

/** Norwegian has a code of its own beside the one of its common written form. */
const inUse = (only: readonly string[], code: string): boolean =>
  only.includes(code) || (code === 'nb' && only.includes('no'));

/**
 * By script: constant, weight of ln(1 + letters), of ln(1 + lead), and of their product. A logistic regression of "this guess
 * is right", fitted by `node tests/bench/language-confidence.mjs --fit` on the dev parts of our own sentences (whole, and in
 * pieces of 1 to 7 words) and on half of the pieces of public comments and messages, with a model trained on the train
 * parts alone. To be fitted again when the weights or `COMMON` change.
 */
const CURVES: Readonly<Record<number, readonly [number, number, number, number]>> = {
  [LATIN]: [-1.628, -0.387, 1.19, 0.1],
  [CYRILLIC]: [-2.621, 0.062, 0.909, 0.169],
  [ARABIC]: [0.648, -0.635, 0.197, 0.421],
  [DEVANAGARI]: [-1.947, -0.648, 1.066, 0.25],
};

/** By language and script: how much more (or less) often a guess of it is right than its curve says, in log-odds. */
const SHIFTS =
  'af/1:1.28 az/1:0.83 bs/1:-2.68 ca/1:0.69 cs/1:-0.44 cy/1:0.82 da/1:0.74 de/1:0.22 en/1:0.40 es/1:-0.63 et/1:0.99 eu/1:0.94 fi/1:0.01 fr/1:0.01 ga/1:1.32 gl/1:0.25 hr/1:-1.44 hu/1:0.09 id/1:0.20 is/1:0.84 it/1:-0.30 lt/1:0.78 lv/1:0.78 ms/1:-0.14 mt/1:0.89 nb/1:0.31 nl/1:-0.89 pl/1:-0.34 pt/1:-0.78 ro/1:-0.07 sk/1:1.00 sl/1:-0.15 sq/1:0.89 sr/1:-0.59 sv/1:-0.55 sw/1:0.81 tl/1:0.99 tr/1:-0.48 vi/1:0.66 be/2:0.86 bg/2:0.40 kk/2:0.78 mk/2:0.48 ru/2:-0.69 sr/2:-0.07 uk/2:0.21 ar/3:-0.08 fa/3:-0.46 ur/3:0.69 hi/4:-0.49 mr/4:0.70 ne/4:0.43';
const shifts = new Map(SHIFTS.split(' ').map((entry) => [entry.split(':')[0]!, Number(entry.split(':')[1])]));

/** How often a guess with such a lead on so many letters is right. */
function confidenceOf({ code, lead, letters, script }: LanguageRanking): number {
  const [constant, bySeen, byLead, byBoth] = CURVES[script] ?? CURVES[LATIN]!;
  const seen = Math.log(1 + letters);
  const clear = Math.log(1 + lead);
  const shift = shifts.get(`${code}/${script}`) ?? 0;
  const margin = constant + bySeen * seen + byLead * clear + byBoth * seen * clear + shift;
  return round(Math.min(0.99, 1 / (1 + Math.exp(-margin))));
}

const round = (share: number): number => Math.round(share * 100) / 100;

const HAN = SCRIPT_LANGUAGES.indexOf('zh');
const KANA = SCRIPT_LANGUAGES.indexOf('ja');

/** The language of the script that most letters are in, where that script has one. */
function scriptLanguage(letters: Letters): LanguageGuess | null {
  let script = dominantScript(letters);
  const { byScript, count } = letters;
  // Japanese is written with more Han than kana; Chinese has no kana.
  const kana = byScript[KANA]! + byScript[KANA + 1]!;
  if ((script === HAN || script === KANA + 1) && kana * 10 >= byScript[HAN]! && kana > 0) script = KANA;
  const code = SCRIPT_LANGUAGES[script]!;
  if (code === '') return null;
  if (script === KANA) return { code, confidence: 0.98 };
  const share = byScript[script]! / (count - byScript[LATIN]!);
  return { code, confidence: round(Math.min(0.99, share * (count > 3 ? 0.98 : 0.9))) };
}
