/** What is put in the place of lost bytes, and how sure that is. */
export interface Guess {
  readonly to: string;
  readonly confidence: number;
}

/** Where a mark is lost whose first byte (and perhaps second) is all that is left. */
export interface MarkPlace {
  /** A little of the text on both sides. */
  readonly left: string;
  readonly right: string;
  /** Damage is near by and nothing honest is: the `â` is no letter. */
  readonly sure: boolean;
  /** ISO 639-1, or `''`. */
  readonly language: string;
  /** The mark that opened a quotation which is not closed yet, or `''`. */
  readonly opened: string;
  /** Another `â` soon after ends a word, as the second mark of a pair does. */
  readonly closes: boolean;
  /** The language near by may be one that writes an `â` itself. */
  readonly circumflex: boolean;
}

/** Word ends after an apostrophe in English, and the words that some of them only follow. */
const CONTRACTION = /^(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{M}\p{N}'’])/iu;
const CONTRACTED =
  /(?:^|[^\p{L}])(?:(?:it|that|what|he|she|there|here|let|who|how|where|when|why|one|everybody|everyone|nobody|someone)(?=s$)|(?:do|does|did|is|are|was|were|ca|wo|could|would|should|have|has|had|ai|must|need)n(?=t$)|(?:i|you|we|they|who|it|that|he|she|there)(?=(?:m|re|ve|ll|d)$))/iu;
/** Words that lose their vowel in French, Italian and Catalan. */
const ELISION =
  /(?:^|[^\p{L}])(?:[ldnmtscj]|qu|jusqu|lorsqu|puisqu|aujourd|dell|nell|dall|sull|all|un|quest|quell|tutt|cos|anch)$/iu;
const VOWEL = /^[aeiouyhàáâäéèêëîïíôöòóûüùúœ]/iu;
/** Words of Dutch and Afrikaans that begin with an apostrophe. */
const CLIPPED = /^(?:t|n|s|k|m)(?![\p{L}\p{M}])/u;
/** What Dutch makes of `zo een`, `mijn` and `zijn`. */
const DUTCH_HOST = /(?:^|[^\p{L}])(?:zo|m|z|d)$/iu;
/** What Welsh hangs on words that end in a vowel. */
const WELSH_CLITIC = /^(?:r|n|i|u|w|m|th|ch)(?![\p{L}\p{M}])/u;
/** Words that it hangs on; not `iâr` and `gwâr`. */
const WELSH_HOST = /[aeouy]$/u;

/** Quotation marks by language, where they are not the English ones. */
const QUOTES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['„“', 'de cs sk sl is et lt bg mk sr'],
      ['„”', 'pl hu ro hr'],
      ['””', 'sv fi'],
    ] as const
  ).flatMap(([marks, codes]) => codes.split(' ').map((code) => [code, marks])),
);
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '”': '”', '«': '»', '»': '«' };

const ENDS_HERE = /^[.,;:!?)\]}"'…”]/u;

/** Whether an apostrophe before `right` makes a word that English has. */
export const isContraction = (left: string, right: string): boolean => {
  const ending = CONTRACTION.exec(right)?.[0];
  return ending !== undefined && CONTRACTED.test(left + ending);
};

/** Whether what follows is an ending that English hangs on a word with an apostrophe. */
export const isEnding = (right: string): boolean => CONTRACTION.test(right);

/** A quote, dash or apostrophe by what stands on both sides; null where the place does not tell. */
export function markAt(place: MarkPlace): Guess | null {
  const { left, right, sure, language, opened } = place;
  const afterWord = /\p{L}$/u.test(left);
  const beforeWord = /^\p{L}/u.test(right);
  if (afterWord && isContraction(left, right)) return { to: '’', confidence: 0.98 };
  if (!place.sure && place.circumflex && !isOdd(place)) {
    return language === 'cy' && WELSH_HOST.test(left) && WELSH_CLITIC.test(right) ? { to: '’', confidence: 0.9 } : null;
  }
  if (afterWord && beforeWord) return apostrophe(left, right, language, sure);
  const spaceBefore = left === '' || /[\s([{/"'“‘„«»\u00a0–—-]$/u.test(left);
  const spaceAfter = right === '' || /^[\s\u00a0]/u.test(right);
  const [opening = '“', closing = '”'] = QUOTES[language] ?? '';
  if (spaceBefore && spaceAfter) return left !== '' && right !== '' ? { to: '–', confidence: 0.8 } : null;
  if (spaceBefore) {
    if ((language === 'nl' || language === 'af') && CLIPPED.test(right)) return { to: '’', confidence: 0.95 };
    // A word of a language unknown may begin with an honest one.
    if (!sure && /^\p{Ll}/u.test(right) && !place.closes) return null;
    return /^[\p{L}\p{N}$€£"'(¿¡#@]/u.test(right) ? { to: opening, confidence: 0.85 } : null;
  }
  if (/\d$/u.test(left) && /^\d/u.test(right)) return { to: '–', confidence: 0.9 };
  const endsHere = spaceAfter || ENDS_HERE.test(right);
  if (endsHere && opened !== '') {
    return { to: opened === '„' ? closing : (CLOSING[opened] ?? closing), confidence: 0.9 };
  }
  if (endsHere && /[.,!?…]$/u.test(left)) return { to: closing, confidence: 0.8 };
  if (endsHere && /s$/u.test(left) && language === 'en') return { to: '’', confidence: 0.6 };
  return null;
}

/**
 * Whether no language writes an `â` there: before a capital, after a point, between spaces (a word in Welsh, and a
 * letter that is spoken of where it has a name), or, in French, between an elided word and a vowel.
 */
function isOdd({ left, right, language, opened }: MarkPlace): boolean {
  if (!/\p{L}$/u.test(left)) {
    if (/^\p{Lu}/u.test(right)) return true;
    if (/[.,!?…]$/u.test(left)) return right === '' || /^[\s.,;:)]/u.test(right);
    return left.endsWith(' ') && right.startsWith(' ') && !['', 'cy', 'ro', 'tr', 'vi'].includes(language);
  }
  if (language === 'fr' && isElision(left, right)) return true;
  return (
    opened !== '' &&
    language !== '' &&
    language !== 'cy' &&
    (right === '' || /^[\s.,;:!?)]/u.test(right)) &&
    !/[lr]$/u.test(left)
  );
}

/** Whether a word that loses its vowel meets one; `ce` and `ci` do so before an e alone. */
const isElision = (left: string, right: string): boolean =>
  ELISION.test(left) && (/(?:^|[^\p{L}])c$/iu.test(left) ? /^[eéèê]/iu : VOWEL).test(right);

/** Between two letters it is an apostrophe, or in English a dash without spaces. */
function apostrophe(left: string, right: string, language: string, sure: boolean): Guess | null {
  if (isEnding(right) && (language === 'en' || language === 'nl' || language === 'de' || language === 'af')) {
    return { to: '’', confidence: 0.95 };
  }
  if ((language === 'nl' || language === 'af') && CLIPPED.test(right) && DUTCH_HOST.test(left)) {
    return { to: '’', confidence: 0.9 };
  }
  if (isElision(left, right)) return { to: '’', confidence: 0.95 };
  if (/(?:^|[^\p{L}])[OD]$/u.test(left) && /^\p{Lu}/u.test(right)) return { to: '’', confidence: 0.9 };
  if (language === 'en') {
    return /\p{L}{2}$/u.test(left) && /^\p{L}{3}/u.test(right) ? { to: '—', confidence: 0.7 } : null;
  }
  // Elsewhere words hang together by apostrophes alone; but the letter may be an honest one of a language unknown.
  if (!sure) return null;
  if (language === '') return isEnding(right) ? { to: '’', confidence: 0.8 } : null;
  return { to: '’', confidence: 0.85 };
}
