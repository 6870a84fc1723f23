import type { Change } from './chains.js';
import { circumflexNear, evidenceNear, type LanguageEvidence, languageEvidence } from './language-evidence.js';

/** What was repaired so far: damage near by speaks for more damage. */
interface Place {
  readonly currentBegin: number;
  readonly currentEnd: number;
}

interface Guess {
  readonly to: string;
  readonly confidence: number;
}

/** How near other damage must stand to speak for a guess, in code units. */
const NEIGHBOURHOOD = 1000;
/** How far back an opening quote is looked for. */
const QUOTATION_LENGTH = 1500;

/**
 * Characters of two or three bytes whose bytes 80 to 9F were dropped or became a filler, so that the lead byte
 * (read as windows-1252) and what lies above 9F are left. The list is closed; each alternative is a rule below.
 */
const REMAINS =
  /â(?:\?\?|€?"(?=\s|\p{L})|\ufffd\ufffd|€(?![\u0080-\uffff])|[¬¦¢¤¥])?|Ã(?=\p{L})|(?<=\p{L})[ÄÅ]|(?<![\p{L}\p{N}])Å(?=\p{Ll})|ð[¦-¿]ð[¦-¿]|(?<=\p{L})\ufffd(?=[a-z]{1,2}(?![\p{L}\p{M}]))/gu;

/** Word ends after an apostrophe in English, and the words that some of them only follow. */
const CONTRACTION = /^(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{M}\p{N}'’])/iu;
const CONTRACTED =
  /(?:^|[^\p{L}])(?:(?:it|that|what|he|she|there|here|let|who|how|where|when|why|one|everybody|everyone|nobody|someone)(?=s$)|(?:do|does|did|is|are|was|were|ca|wo|could|would|should|have|has|had|ai|must|need)n(?=t$)|(?:i|you|we|they|who|it|that|he|she|there)(?=(?:m|re|ve|ll|d)$))/iu;
/** Words that lose their vowel in French and Italian. */
const ELISION = /(?:^|[^\p{L}])(?:[ldnmtscj]|qu|jusqu|lorsqu|puisqu|aujourd|dell|nell|all|un|quest)$/iu;
const VOWEL = /^[aeiouyhàáâäéèêëîïôöûùüœ]/iu;

/** ISO 3166-1: the pairs of regional indicators that are flags. */
const COUNTRIES =
  /^(?:A[CDEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRSTU]|F[IJKMOR]|G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])$/u;

/**
 * Puts back characters whose bytes are gone, where the context decides: apostrophes, quotes, dashes, the ellipsis,
 * the euro, flags, some capitals of German and French, ß. Only where the language does not write a bare `â` there,
 * or where more damage stands near. Everything else stays as it is.
 */
export function inferLost(text: string, repaired: readonly Place[]): Change[] {
  const changes: Change[] = [];
  if (!/[âÃðÄÅ\ufffd]/.test(text)) return changes;
  let evidence: LanguageEvidence | null = null;
  let place = 0;
  let openQuote = Number.NEGATIVE_INFINITY;
  let searched = 0;
  for (const found of text.matchAll(REMAINS)) {
    evidence ??= languageEvidence(text);
    const begin = found.index;
    const end = begin + found[0].length;
    while (place < repaired.length && repaired[place]!.currentEnd < begin - NEIGHBOURHOOD) place++;
    // A letter that came out of a repair is one; only what cannot be one is judged again.
    const restored = place < repaired.length && repairedCovers(repaired, place, begin);
    const damaged = place < repaired.length && repaired[place]!.currentBegin <= end + NEIGHBOURHOOD;
    const language = evidenceNear(evidence, begin);
    for (let at = searched; at < begin; at++) {
      const char = text[at];
      if (char === '“' || char === '„') openQuote = at;
      else if (char === '”' || char === '\n') openQuote = Number.NEGATIVE_INFINITY;
    }
    searched = begin;
    const guess = guessAt({
      text,
      begin,
      end,
      found: found[0],
      damaged,
      restored,
      language,
      circumflex: circumflexNear(evidence, begin),
      quoted: begin - openQuote < QUOTATION_LENGTH,
    });
    if (!guess) continue;
    if (guess.to === '“' || guess.to === '„') openQuote = begin;
    if (guess.to === '”') openQuote = Number.NEGATIVE_INFINITY;
    changes.push({ begin, end, ...guess, step: `infer:${[...guess.to].map(codePoint).join(' ')}`, kind: 'inferred' });
  }
  return changes;
}

/** Whether the place lies in a repaired stretch; `from` is the first that is near. */
function repairedCovers(repaired: readonly Place[], from: number, at: number): boolean {
  let low = from;
  let high = repaired.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (repaired[middle]!.currentEnd <= at) low = middle + 1;
    else high = middle;
  }
  return low < repaired.length && repaired[low]!.currentBegin <= at;
}

const codePoint = (char: string): string => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const GARBLE = /[ãÂÃð\u0080-\u009f¡-¿ƒ†‡€‚ˆ‰Š˜šœžŸ]/u;

interface Setting {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
  readonly found: string;
  readonly damaged: boolean;
  readonly restored: boolean;
  readonly language: string;
  /** Honest letters near by of a language that writes `â`. */
  readonly circumflex: boolean;
  readonly quoted: boolean;
}

/** Languages that write `â` themselves: there, a bare one is damage only beside other damage. */
const CIRCUMFLEX_LANGUAGES = new Set(['fr', 'pt', 'ro', 'tr', 'vi', 'cy']);

function guessAt(setting: Setting): Guess | null {
  const { text, begin, end, found, damaged, restored, language, quoted } = setting;
  const left = text.slice(Math.max(0, begin - 12), begin);
  const right = text.slice(end, end + 8);
  if (found.startsWith('ð')) return flag(found);
  // Inside a garble of more such bytes, nothing around it is evidence of anything.
  if (GARBLE.test(left.slice(-1)) || GARBLE.test(right.slice(0, 1))) return null;
  if (found === 'Ã') return capital(left, right, language);
  if (found === 'Ä' || found === 'Å') return damaged && !restored ? extended(found, left, right, language) : null;
  if (found === 'â¬')
    return { to: '€', confidence: /^[ \u00a0]?\d/u.test(right) || /\d[ \u00a0]?$/u.test(left) ? 0.97 : 0.8 };
  if (found === 'â¦') return { to: '…', confidence: 0.9 };
  if (found === 'â¥') return { to: '♥', confidence: 0.7 };
  if (found === 'â¤') return { to: '❤', confidence: 0.75 };
  if (found === 'â¢') return /[\p{L}\p{N}]$/u.test(left) ? { to: '™', confidence: 0.8 } : { to: '•', confidence: 0.85 };

  const afterWord = /\p{L}$/u.test(left);
  const contraction = afterWord ? CONTRACTION.exec(right)?.[0] : undefined;
  if (contraction !== undefined && CONTRACTED.test(left + contraction)) return { to: '’', confidence: 0.98 };
  if (found === '\ufffd') {
    return contraction !== undefined && language === 'en' && left.length > 2 ? { to: '’', confidence: 0.85 } : null;
  }
  // A dash whose last byte, a curly quote in windows-1252, was made straight.
  if (found.endsWith('"')) {
    const spaced = (left === '' || left.endsWith(' ')) && right.startsWith(' ');
    return spaced ? { to: '–', confidence: 0.75 } : found.length > 2 ? { to: '—', confidence: 0.6 } : null;
  }
  // Windows-1252 has no character for byte 9D, and for no other of the marks.
  if (found === 'â€') return /^(?:$|[\s.,;:!?)\]'"]|\p{P})/u.test(right) ? { to: '”', confidence: 0.9 } : null;

  if (restored || text[begin - 1] === 'â' || right.startsWith('â')) return null;
  const sure = damaged || found.length > 1;
  if (!sure && (setting.circumflex || CIRCUMFLEX_LANGUAGES.has(language) || language === '')) return null;
  if (contraction === 's' && language === 'en') return { to: '’', confidence: 0.95 };
  if (afterWord && VOWEL.test(right) && ELISION.test(left)) return { to: '’', confidence: sure ? 0.95 : 0.8 };
  return mark(left, right, { sure, language, quoted });
}

interface Circumstances {
  readonly sure: boolean;
  readonly language: string;
  readonly quoted: boolean;
}

/** A quote, dash or apostrophe by what stands on both sides. */
function mark(left: string, right: string, { sure, language, quoted }: Circumstances): Guess | null {
  const spaceBefore = left === '' || /[\s([{/"'“‘\u00a0]$/u.test(left);
  const spaceAfter = right === '' || /^[\s\u00a0]/u.test(right);
  const german = language === 'de';
  if (spaceBefore && spaceAfter) return left !== '' && right !== '' ? { to: '–', confidence: 0.7 } : null;
  if (spaceBefore) return /^[\p{L}\p{N}$€£"'(¿¡]/u.test(right) ? { to: german ? '„' : '“', confidence: 0.85 } : null;
  const endsHere = spaceAfter || /^[.,;:!?)\]}"'…]/u.test(right);
  if (endsHere && quoted) return { to: german ? '“' : '”', confidence: 0.9 };
  if (endsHere && /[.,!?…]$/u.test(left)) return { to: german ? '“' : '”', confidence: 0.8 };
  if (endsHere && /s$/u.test(left) && language === 'en') return { to: '’', confidence: 0.6 };
  if (/\d$/u.test(left) && /^\d/u.test(right)) return { to: '–', confidence: 0.9 };
  if (/(?:^|[^\p{L}])[OD]$/u.test(left) && /^\p{Lu}/u.test(right)) return { to: '’', confidence: 0.9 };
  // A dash without spaces: in English only, where both sides are whole words and the text is damaged elsewhere.
  if (sure && language === 'en' && /\p{L}{2}$|[)”]$/u.test(left) && /^\p{L}{3}/u.test(right)) {
    return { to: '—', confidence: 0.65 };
  }
  return null;
}

/** Bytes C3 80 to C3 9F: capitals, and ß. Decided for a few languages alone. */
function capital(left: string, right: string, language: string): Guess | null {
  const inWord = /\p{Ll}$/u.test(left);
  if (language === 'de') {
    if (inWord) return /[aeiouäöüy]$/u.test(left) && /^\p{Ll}/u.test(right) ? { to: 'ß', confidence: 0.95 } : null;
    if (/\p{L}$/u.test(left)) return null;
    if (/^b/u.test(right)) return { to: 'Ü', confidence: 0.95 };
    if (/^(?:st|ff|l|k|d)/u.test(right)) return { to: 'Ö', confidence: 0.8 };
    if (/^(?:r|n|u|h|g|m|p)/u.test(right)) return { to: 'Ä', confidence: 0.75 };
    return null;
  }
  if (language === 'tr' && !inWord) return /^[aeıioöuü]/u.test(right) ? { to: 'Ç', confidence: 0.85 } : null;
  if (language === 'es') {
    if (/I$/u.test(left) && /^N/u.test(right)) return { to: 'Ó', confidence: 0.9 };
    if (/\p{L}$/u.test(left)) return null;
    if (/^(?:ltim|nic)/u.test(right)) return { to: 'Ú', confidence: 0.9 };
    if (/^(?:l(?!\p{L})|st[aeo])/u.test(right)) return { to: 'É', confidence: 0.85 };
    if (/^(?:rea|ngel|rbol|frica)/u.test(right)) return { to: 'Á', confidence: 0.9 };
    return null;
  }
  if (language === 'fr' && !/\p{L}$/u.test(left) && /^(?:t|g|l|d|v|m|c|p|r|q)\p{Ll}{2}/u.test(right)) {
    return { to: 'É', confidence: 0.8 };
  }
  return null;
}

/** Bytes C4 80 to C5 9F: the letters of Turkish, Hungarian, Romanian and French that are alone there. */
function extended(found: string, left: string, right: string, language: string): Guess | null {
  const large = /\p{Lu}$/u.test(left) || (!/\p{L}$/u.test(left) && /^\p{Lu}/u.test(right));
  // After a capital, a small letter to the right says that the word is not in capitals.
  const capitals = large && !/^\p{Ll}/u.test(right);
  if (language === 'tr') {
    if (found === 'Ä') return { to: capitals ? 'Ğ' : 'ğ', confidence: 0.9 };
    const begins = /(?:^|[.!?:"“(]\s*)$/u.test(left);
    return { to: capitals || begins ? 'Ş' : 'ş', confidence: 0.85 };
  }
  if (capitals) return null;
  if (language === 'hu' && found === 'Å') return { to: 'ő', confidence: 0.9 };
  if (language === 'ro' && found === 'Ä') return { to: 'ă', confidence: 0.9 };
  if (language === 'fr' && found === 'Å' && right.startsWith('u')) return { to: 'œ', confidence: 0.95 };
  return null;
}

/** Two regional indicators whose middle bytes (9F 87) are gone. */
function flag(found: string): Guess | null {
  const letter = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xa6 + 0x41);
  if (!COUNTRIES.test(letter(found[1]!) + letter(found[3]!))) return null;
  const indicator = (char: string): string => String.fromCodePoint(0x1f1e6 + char.charCodeAt(0) - 0xa6);
  return { to: indicator(found[1]!) + indicator(found[3]!), confidence: 0.95 };
}
