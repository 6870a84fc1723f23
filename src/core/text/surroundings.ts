import { foldWord } from './letter-model.js';
import { type RankedLanguage, rankLanguages } from './lost-letters.js';

/** What stands around a place, as far as it tells what was lost there. */
export interface Surroundings {
  /**
   * The language of the words near by in Latin letters (ISO 639-1), of several that fit alike the best; `''` where the
   * words do not tell, or not whether it is English, whose marks are its own.
   */
  readonly language: string;
  /** A language that writes an `â` itself may be the one; nothing speaks against it where there are no words. */
  readonly circumflex: boolean;
  /** Honest letters stand near that only such languages write, or an `â` amid a word. */
  readonly circumflexSeen: boolean;
  /** The languages that the words of a script near by may be in, best first. */
  languages(script: string): readonly RankedLanguage[];
}

/** The text is looked at in blocks of this many code units, each with its neighbours, each once. */
const BLOCK_LENGTH = 400;
const MOST_WORDS = 30;
/** Fewer words are of no language. */
const LEAST_WORDS = 3;
/** By how much the best language must lead, in bits, to be the only one. */
const LEAD_BITS = 5;
/** Languages that write `â`: there, a bare one is damage only beside other damage. */
const CIRCUMFLEX_LANGUAGES = new Set(['fr', 'pt', 'ro', 'tr', 'vi', 'cy', 'gl', 'ga', 'af']);

const HONEST_LETTERS = /[ıİşŞğĞîûêôãõăĂșȘțȚđĐơƠưƯŵŷ]|[a-zß-áã-ÿ]â[a-z]{2}/u;
const WORD = /[\p{L}\p{M}\ufffd]+/gu;
/** What damage leaves behind; a word with it says nothing about the language. */
const DAMAGE = /[âãðÃÂÄÅÆÈÉÎÏÐÑÒÓØÙÚÛ\ufffd]/u;

const WORDS_OF: Readonly<Record<string, RegExp>> = {
  latin: /^\p{Script=Latin}/u,
  greek: /^\p{Script=Greek}/u,
  cyrillic: /^\p{Script=Cyrillic}/u,
  hebrew: /^\p{Script=Hebrew}/u,
  arabic: /^\p{Script=Arabic}/u,
};

/** Looks at a text block by block, as far as it is asked for. */
export function surroundingsOf(text: string): (at: number) => Surroundings {
  const blocks: (Surroundings | undefined)[] = [];
  return (at) => {
    const block = Math.floor(at / BLOCK_LENGTH);
    blocks[block] ??= look(text.slice(Math.max(0, (block - 1) * BLOCK_LENGTH), (block + 2) * BLOCK_LENGTH));
    return blocks[block];
  };
}

function look(slice: string): Surroundings {
  const words = (slice.match(WORD) ?? []).filter((word) => !DAMAGE.test(word)).map(foldWord);
  const ranked = new Map<string, readonly RankedLanguage[]>();
  const languages = (script: string): readonly RankedLanguage[] => {
    let found = ranked.get(script);
    if (!found) {
      const own = words.filter((word) => WORDS_OF[script]?.test(word)).slice(0, MOST_WORDS);
      found = rankLanguages(own, script);
      ranked.set(script, found);
    }
    return found;
  };
  const latin = languages('latin');
  const likely =
    words.length < LEAST_WORDS ? [] : latin.filter(({ bits }) => bits < LEAD_BITS).map(({ model }) => model.language);
  const circumflexSeen = HONEST_LETTERS.test(slice);
  return {
    language: likely.length === 1 ? likely[0]! : likely.length > 0 && !likely.includes('en') ? likely[0]! : '',
    circumflex: circumflexSeen || likely.length === 0 || likely.some((code) => CIRCUMFLEX_LANGUAGES.has(code)),
    circumflexSeen,
    languages,
  };
}
