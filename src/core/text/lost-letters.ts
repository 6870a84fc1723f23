import { foldWord, type LetterModel, modelsOf, scriptOf, wordCost } from './letter-model.js';

/** A language and how much worse than the best one it fits the text near by, in bits. */
export interface RankedLanguage {
  readonly model: LetterModel;
  readonly bits: number;
}

/** Languages that fit worse than this are not asked. */
const MOST_BITS = 12;
const MOST_LANGUAGES = 5;

/** The languages that fit some words of one script, best first. */
export function rankLanguages(words: readonly string[], script: string): RankedLanguage[] {
  const ranked = modelsOf(script).map((model) => {
    let bits = 0;
    for (const word of words) bits += wordCost(model, word) / 2;
    return { model, bits };
  });
  ranked.sort((a, b) => a.bits - b.bits);
  const least = ranked[0]?.bits ?? 0;
  return ranked
    .slice(0, MOST_LANGUAGES)
    .map(({ model, bits }) => ({ model, bits: bits - least }))
    .filter(({ bits }) => bits <= MOST_BITS);
}

/** The bytes that windows-1252 has no character for: all that a strict decoder loses. */
const UNDEFINED_BYTES = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const ALL_BYTES = Array.from({ length: 0x20 }, (_, at) => 0x80 + at);

/** Which bytes are lost. */
export interface LostBytes {
  /** Only those that windows-1252 leaves undefined. */
  readonly strict: boolean;
  /** They became spaces, and so did byte A0, the no-break space. */
  readonly spaced: boolean;
}

/** Lead bytes, as windows-1252 shows them, of two-byte letters in the alphabets of the models. */
const LEADS = 'ÃÄÅÆÈÉÎÏÐÑÒÓ×ØÙÚÛ';

/**
 * The letters that a sequence may have been whose last byte is gone.
 *
 * @param lead what is left of it: one of `LEADS`, or the first two bytes of a Vietnamese letter.
 */
export function lettersFrom(lead: string, { strict, spaced }: LostBytes): readonly string[] {
  const key = `${strict ? 1 : 0}${spaced ? 1 : 0}${lead}`;
  const known = letters.get(key);
  if (known) return known;
  const first = lead.charCodeAt(0);
  const base = lead.length === 1 ? (first & 0x1f) << 6 : ((first & 0x0f) << 12) | ((lead.charCodeAt(1) & 0x3f) << 6);
  const found = [...(strict ? UNDEFINED_BYTES : ALL_BYTES), ...(spaced ? [0xa0] : [])]
    .map((byte) => String.fromCharCode(base | (byte & 0x3f)))
    .filter((char) => /\p{L}/u.test(char) && scriptOf(char.charCodeAt(0)) !== '');
  letters.set(key, found);
  return found;
}
const letters = new Map<string, readonly string[]>();

/** Bare leads, or leads with the filler of the lost byte. A question mark must stand within a word. */
export const LETTER_REMAINS = new RegExp(`(?:á[º»]|[${LEADS}])(?:\\ufffd|\\?(?=\\p{L}))?`, 'gu');

/** The same where each lost byte became a space. */
export const SPACED_LETTER_REMAINS = new RegExp(`(?:á[º»]|[${LEADS}]) `, 'gu');

/** A word some letters of which are lost. */
export interface TornWord {
  /** What stands between the lost letters: one part more than there are lost letters. */
  readonly parts: readonly string[];
  /** The choices for each lost letter. */
  readonly choices: readonly (readonly string[])[];
  /** Nothing but the start of a sentence, or a quotation, stands before it. */
  readonly opens: boolean;
}

export interface Reading {
  readonly letters: readonly string[];
  readonly confidence: number;
}

/** More combinations than this are not weighed: so much is lost that no language decides. */
const MOST_READINGS = 1500;
/** A lower-case word is that much likelier than a capital amid a sentence, in bits. */
const CAPITAL_BITS = 3;

/** The likeliest letters of a torn word, and how likely they are against all others; null where there is no telling. */
export function readTornWord(
  { parts, choices, opens }: TornWord,
  languages: readonly RankedLanguage[],
): Reading | null {
  const whole = parts.join('');
  const capitals = /\p{Lu}/u.test(whole) && !/\p{Ll}/u.test(whole) && whole.length > 1;
  const fitting = choices.map((chars, place) => {
    const initial = place === 0 && parts[0] === '';
    return chars.filter((char) => {
      const isUpper = char !== char.toLowerCase();
      if (!isUpper && char === char.toUpperCase() && char !== 'ß') return true;
      if (capitals) return isUpper;
      return initial ? !opens || isUpper : !isUpper;
    });
  });
  const chances = new Map<string, number>();
  let total = 0;
  for (const { model, bits } of languages) {
    const own = fitting.map((chars) => chars.filter((char) => model.letters[foldWord(char).charCodeAt(0)] !== 0));
    if (own.some((chars) => chars.length === 0)) continue;
    if (own.reduce((product, chars) => product * chars.length, 1) > MOST_READINGS) return null;
    for (const reading of combinations(own)) {
      let word = '';
      for (const [at, part] of parts.entries()) word += part + (reading[at] ?? '');
      let cost = bits + wordCost(model, foldWord(word)) / 2;
      if (parts[0] === '' && !opens && !capitals && /^\p{Lu}/u.test(reading[0]!)) cost += CAPITAL_BITS;
      const chance = 2 ** -cost;
      const key = reading.join('');
      chances.set(key, (chances.get(key) ?? 0) + chance);
      total += chance;
    }
  }
  let best = '';
  let most = 0;
  for (const [key, chance] of chances) {
    if (chance > most) {
      most = chance;
      best = key;
    }
  }
  return most === 0 ? null : { letters: [...best], confidence: most / total };
}

function* combinations(choices: readonly (readonly string[])[]): Generator<readonly string[]> {
  const places = choices.map(() => 0);
  for (;;) {
    yield places.map((at, place) => choices[place]![at]!);
    let place = places.length - 1;
    while (place >= 0 && ++places[place]! === choices[place]!.length) places[place--] = 0;
    if (place < 0) return;
  }
}
