import eld from 'eld/small';
import type { LanguageGuess } from '../assessment.js';
import { functionWordShares } from './language-evidence.js';

export interface LanguageOptions {
  /** The languages in use (ISO 639-1): no other is answered, unless the script rules all of them out. */
  readonly only?: readonly string[];
}

const UNDETERMINED: LanguageGuess = { code: 'und', confidence: 0 };

/** Scripts that (nearly) one language on the web is written in. */
const ONE_LANGUAGE_SCRIPTS: readonly (readonly [script: RegExp, code: string])[] = [
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Oriya}/u, 'or'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Han}/u, 'zh'],
];
const ASCII_LETTER = /[a-z]/iu;

/**
 * Letters that one language or few write, within the scripts that many share: the detector's scores for Russian
 * and Ukrainian are near each other where one letter tells them apart.
 */
const TELLING_LETTERS: readonly (readonly [letters: RegExp, codes: readonly string[]])[] = [
  [/[ыэё]/iu, ['ru', 'be']],
  [/[їєґ]/iu, ['uk']],
  [/і/iu, ['uk', 'be']],
  [/ў/iu, ['be']],
  [/[ђћљњ]/iu, ['sr']],
  [/[ѓќѕ]/iu, ['mk']],
  [/[پچژگ]/u, ['fa', 'ur']],
  [/[ٹڈڑے]/u, ['ur']],
  [/[ةأإ]/u, ['ar']],
  [/[ğı]/u, ['tr', 'az']],
  [/ə/u, ['az']],
  [/ß/u, ['de']],
  [/[ñ¿¡]/u, ['es']],
  [/[ãõ]/u, ['pt', 'vi', 'et']],
  [/[őű]/u, ['hu']],
  [/[řěů]/u, ['cs']],
  [/[łąęśźż]/u, ['pl']],
  [/[țș]/u, ['ro']],
  [/[ơưđ]/u, ['vi']],
];

/** How much of a text is looked at: the rest of a long comment is in the same language. */
const SAMPLE_LENGTH = 600;

/** The best guess before its confidence: how far it leads the next one, and how many letters were seen. */
export interface LanguageRanking {
  readonly code: string;
  /** Difference of the detector's scores, with the bonus for function words. */
  readonly lead: number;
  readonly letters: number;
}

/**
 * Which language a text is in. Script first; Latin, Cyrillic, Arabic and Devanagari text goes to an n-gram
 * detector (eld). Always names the best guess where there are letters at all, with a confidence that says how
 * little a short text proves; `und` (confidence 0) for digits, signs and emoji.
 */
export function detectLanguage(text: string, options: LanguageOptions = {}): LanguageGuess {
  const sample = words(text);
  if (sample === '') return UNDETERMINED;
  const only = options.only && options.only.length > 0 ? options.only : null;
  const byScript = scriptLanguage(sample);
  if (byScript) return !only || only.includes(byScript.code) ? byScript : { code: byScript.code, confidence: 0.5 };
  const best = rankSample(sample, only);
  if (!best) return only ? { code: only[0]!, confidence: round(1 / only.length) } : UNDETERMINED;
  return { code: best.code, confidence: confidenceOf(best) };
}

/** The ranking that the confidence of a text in a shared script is made of; null where there is none. */
export function rankLanguages(text: string): LanguageRanking | null {
  const sample = words(text);
  return sample === '' || scriptLanguage(sample) ? null : rankSample(sample, null);
}

function rankSample(sample: string, only: readonly string[] | null): LanguageRanking | null {
  const scores: Record<string, number> = { ...eld.detect(sample).getScores() };
  // One function word in a text of a few words says more than its letters do: n-grams of short words are alike in
  // half of Europe.
  for (const [code, share] of functionWordShares(sample.toLowerCase().replaceAll('’', "'").split(' '))) {
    scores[code] = (scores[code] ?? 0.3) + Math.min(0.35, share);
  }
  for (const [letters, codes] of TELLING_LETTERS) {
    if (!letters.test(sample)) continue;
    for (const code of codes) if (scores[code] !== undefined) scores[code] += 0.15;
  }
  const ranked = Object.entries(scores)
    .filter(([code]) => !only || only.includes(code))
    .sort(([, a], [, b]) => b - a);
  const best = ranked[0];
  if (!best) return null;
  return {
    code: best[0],
    lead: best[1] - (ranked[1]?.[1] ?? 0),
    letters: sample.match(/\p{L}/gu)?.length ?? 0,
  };
}

/**
 * How often a guess with such a lead on so many letters is right: a logistic regression, fitted on pieces of 1 to
 * 60 words of English, German, French, Spanish, Italian and Turkish comments and messages (train parts of
 * goemotions, c3, sms-spam-multilingual, jigsaw-multilingual) and checked on their dev parts, with
 * `node tests/bench/language-confidence.mjs`. Other languages have the same curve for want of data.
 */
function confidenceOf({ lead, letters }: LanguageRanking): number {
  const seen = Math.log(1 + letters);
  const clear = Math.min(lead, 0.5);
  const margin = -1.024 + 0.45 * seen + 1.679 * clear + 2.901 * seen * clear;
  return round(Math.min(0.99, 1 / (1 + Math.exp(-margin))));
}

const round = (share: number): number => Math.round(share * 100) / 100;

/** The words alone: no addresses, names of users, digits, signs; at most `SAMPLE_LENGTH` characters. */
function words(text: string): string {
  return text
    .slice(0, SAMPLE_LENGTH * 2)
    .replace(/(?:https?:\/\/|www\.)\S+|[@#]\S+/giu, ' ')
    .replace(/[^\p{L}\p{M}'’]+/gu, ' ')
    .trim()
    .slice(0, SAMPLE_LENGTH);
}

/** The language of the script that most letters are in, where that script has one. */
function scriptLanguage(sample: string): LanguageGuess | null {
  const letters = [...sample.replace(/[ '’\p{M}]/gu, '')];
  const counts = new Map<string, number>();
  let foreign = 0;
  for (const letter of letters) {
    if (ASCII_LETTER.test(letter)) continue;
    const code = ONE_LANGUAGE_SCRIPTS.find(([script]) => script.test(letter))?.[1];
    if (!code) continue;
    foreign++;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  // A Latin name inside Korean text is short; a Greek letter inside English text is one.
  if (foreign * 2 <= letters.length) return null;
  // Japanese is written with more Han than kana; Chinese has no kana.
  const kana = counts.get('ja') ?? 0;
  if (kana > 0 && kana * 10 >= (counts.get('zh') ?? 0)) return { code: 'ja', confidence: 0.98 };
  const [code, count] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  return {
    code,
    confidence: Math.round(Math.min(0.99, (count / foreign) * (letters.length > 3 ? 0.98 : 0.9)) * 100) / 100,
  };
}
