import eld from 'eld/small';
import type { LanguageGuess } from '../assessment.js';

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
const LATIN = /\p{Script=Latin}/u;

/** How much of a text is looked at: the rest of a long comment is in the same language. */
const SAMPLE_LENGTH = 600;

/**
 * Function words of English that no large language shares. One of them in a text of a few words says more than
 * its letters do, since n-grams of short words are alike in half of Europe.
 */
const ENGLISH_WORDS = new Set(
  (
    'the and of to is are was were this that these those it its you your he she they them we our my not have has had ' +
    'with for from what who why how when where which would should could will can cannot there their been being ' +
    "don't doesn't didn't isn't aren't wasn't can't won't it's i'm you're they're that's " +
    'out up if or but because than then just about only yes thanks thank agree good right wrong never always people'
  ).split(' '),
);

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

  const scores = { ...eld.detect(sample).getScores() };
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const plainWords = sample.toLowerCase().replaceAll('’', "'").split(' ');
  const english = plainWords.filter((word) => ENGLISH_WORDS.has(word)).length / plainWords.length;
  if (LATIN.test(sample)) scores['en'] = (scores['en'] ?? 0.3) + Math.min(0.35, english);

  const ranked = Object.entries(scores)
    .filter(([code]) => !only || only.includes(code))
    .sort(([, a], [, b]) => b - a);
  const best = ranked[0];
  if (!best) return only ? { code: only[0]!, confidence: 0.1 } : UNDETERMINED;
  const lead = best[1] - (ranked[1]?.[1] ?? 0);
  return { code: best[0], confidence: confidenceOf(lead, letters, only?.length ?? 60) };
}

/**
 * How sure a lead of the first guess over the second is, with so many letters seen. Hand-set: one word proves
 * next to nothing, a sentence nearly all.
 */
function confidenceOf(lead: number, letters: number, candidates: number): number {
  const evidence = letters / (letters + 12);
  const sure = 1 - Math.exp(-lead * 12);
  const floor = 1 / candidates;
  return Math.round(Math.min(0.99, floor + (1 - floor) * evidence * sure) * 100) / 100;
}

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
