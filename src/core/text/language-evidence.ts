/**
 * Which language stands around a place, by function words alone: enough to know whether an `â` may be honest
 * there. Not a language guess: `''` where the words say nothing.
 */

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en:
    'the and of to is are was were that this these those it its you your he she they them we our my not have has had will would by from at be or an as on in ' +
    'with for what who why how when where which should could can cannot there their been being out up if but because than then just about only yes thanks thank ' +
    "agree good right wrong never always people don't doesn't didn't isn't aren't wasn't can't won't it's i'm you're they're that's so do did no " +
    'i a me him her us all more some any too very really like oh well',
  de: 'der die das und ist nicht ein eine ich wir sie mit von zu den dem auf für auch wie im es sich des wird',
  fr: 'le la les et est une des dans pour que qui pas sur avec plus il elle nous vous ce cette du au aux en ne',
  es: 'el los las y es una que por para con del se no como más pero su al lo está',
  it: 'il gli e è una che per con non del della di sono ma come più si lo nel alla',
  pt: 'os as e é uma que para com não do da em um se mais mas por no na ao',
  nl: 'de het een en is niet van dat op te met voor zijn ook maar wij ze',
  ro: 'și nu este pe cu sunt din care la mai să de un o în',
  tr: 've bir bu için ile çok değil daha ama da de ne gibi kadar olarak var yok olan ben sen biz şu her',
  hu: 'a az és nem hogy egy is ez van volt csak meg már de mint',
  vi: 'là và của không có được cho một những người',
  cy: 'yn yr mae ac ar wedi am ei gan bod',
  pl: 'i w nie się na jest to że z do jak ale',
  sv: 'och att det är inte som en på för med av han jag',
  da: 'og at det er ikke som en på til med af jeg der',
  cs: 'a je se na to že v ne s jsem ale jak',
};

const languages = Object.keys(FUNCTION_WORDS);
const byWord = new Map<string, number>();
languages.forEach((code, index) => {
  for (const word of FUNCTION_WORDS[code]!.split(' ')) byWord.set(word, (byWord.get(word) ?? 0) | (1 << index));
});

/** The text is looked at in blocks of this many code units, each once. */
const BLOCK_LENGTH = 400;

export interface LanguageEvidence {
  readonly text: string;
  /** Counts by language, and at the end whether the block holds letters of a language that writes `â`. */
  readonly blocks: (Uint16Array | undefined)[];
}

export const languageEvidence = (text: string): LanguageEvidence => ({ text, blocks: [] });

/** The language of the block and its two neighbours (ISO 639-1), or `''`. */
export function evidenceNear(evidence: LanguageEvidence, at: number): string {
  const block = Math.floor(at / BLOCK_LENGTH);
  let best = -1;
  let bestCount = 0;
  let second = 0;
  for (let index = 0; index < languages.length; index++) {
    let count = 0;
    for (let near = block - 1; near <= block + 1; near++) count += countsOf(evidence, near)[index]!;
    if (count > bestCount) {
      second = bestCount;
      bestCount = count;
      best = index;
    } else if (count > second) second = count;
  }
  // One word in common proves nothing; a tie neither.
  return bestCount >= 2 && bestCount > second ? languages[best]! : '';
}

/** Whether letters stand near that only languages with `â` write, or one such `â` amid a word. */
export function circumflexNear(evidence: LanguageEvidence, at: number): boolean {
  const block = Math.floor(at / BLOCK_LENGTH);
  for (let near = block - 1; near <= block + 1; near++)
    if (countsOf(evidence, near)[languages.length]! > 0) return true;
  return false;
}

const HONEST_LETTERS = /[ıİşŞğĞîûêôãõăĂșȘțȚđĐơƠưƯŵŷ]|\p{Ll}â\p{Ll}{2}/u;
const NOTHING = new Uint16Array(languages.length + 1);

function countsOf(evidence: LanguageEvidence, block: number): Uint16Array {
  if (block < 0 || block * BLOCK_LENGTH >= evidence.text.length) return NOTHING;
  const known = evidence.blocks[block];
  if (known) return known;
  const counts = new Uint16Array(languages.length + 1);
  const slice = evidence.text.slice(block * BLOCK_LENGTH, (block + 1) * BLOCK_LENGTH).toLowerCase();
  for (const word of slice.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const bits = byWord.get(word);
    if (bits === undefined) continue;
    for (let index = 0; index < languages.length; index++) if ((bits & (1 << index)) !== 0) counts[index]!++;
  }
  // Turkish alone writes a dotless i; what is left of it survives most damage.
  if (/[ıİ]/.test(slice)) counts[languages.indexOf('tr')]! += 2;
  counts[languages.length] = HONEST_LETTERS.test(slice) ? 1 : 0;
  evidence.blocks[block] = counts;
  return counts;
}
