import { type SingleByteCharset, UPPER_HALVES } from './mojibake-tables.js';

/** One way in which clean text is damaged, for tests and for figures; the repair itself does not know of it. */
export interface DamageKind {
  readonly name: string;
  /**
   * `repairable`: every byte is still there; `context`: bytes of marks and signs are gone; `letters`: bytes of some
   * letters are gone too; `beyond`: most letters are gone; `mix-up`: one single-byte set read as another.
   */
  readonly group: 'repairable' | 'context' | 'letters' | 'beyond' | 'mix-up';
  /** The damaged text; null for a text that this cannot happen to, or that is of another group. */
  damage(text: string): string | null;
  /** What the text was before: itself, or without the signs that the set does not have. */
  before(text: string): string;
}

const encoder = new TextEncoder();

/** UTF-8 read in a single-byte set. */
export function misread(text: string, charset: SingleByteCharset): string {
  let result = '';
  for (const byte of encoder.encode(text)) {
    result += byte < 0x80 ? String.fromCharCode(byte) : UPPER_HALVES[charset][byte - 0x80]!;
  }
  return result;
}

const same = (text: string): string => text;
const hasMore = (text: string): boolean => /[^\0-\x7f]/.test(text);
const latin1 = (text: string): string => misread(text, 'iso-8859-1');
const windows = (text: string): string => misread(text, 'windows-1252');
const C1 = /[\x80-\x9f]/g;

/** The group of a text whose bytes 80 to 9F are lost. */
function lossOf(text: string): DamageKind['group'] | null {
  const lost = [...text].filter((char) => latin1(char).search(C1) >= 0);
  if (lost.length === 0) return null;
  if (lost.every((char) => /[’“”„‘–—…€™•]/u.test(char))) return 'context';
  return lost.every((char) => /[\p{Script=Latin}\p{P}\p{S}]/u.test(char)) ? 'letters' : 'beyond';
}

const repairable = (name: string, damage: (text: string) => string): DamageKind => ({
  name,
  group: 'repairable',
  damage: (text) => (hasMore(text) ? damage(text) : null),
  before: same,
});

const lossy = (name: string, filler: string, group: 'context' | 'letters' | 'beyond'): DamageKind => ({
  name: `80-9F ${name}, ${group}`,
  group,
  damage: (text) => (lossOf(text) === group ? latin1(text).replace(C1, filler) : null),
  before: same,
});

/** Texts of the old sets have straight marks. */
const straightened = (text: string): string =>
  text
    .replace(/[–—]/gu, '-')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[’‘]/gu, "'")
    .replace(/…/gu, '...');

const mixUp = (written: SingleByteCharset, read: SingleByteCharset, script: RegExp): DamageKind => ({
  name: `${written} read as ${read}`,
  group: 'mix-up',
  damage: (text) => {
    const plain = straightened(text);
    if (!script.test(plain)) return null;
    let damaged = '';
    for (const char of plain) {
      const at = char < '\u0080' ? -1 : UPPER_HALVES[written].indexOf(char);
      if (char >= '\u0080' && at < 0) return null;
      damaged += at < 0 ? char : UPPER_HALVES[read][at]!;
    }
    return damaged === plain ? null : damaged;
  },
  before: straightened,
});

const CYRILLIC = /\p{Script=Cyrillic}{3}/u;
const CENTRAL = /[ąćęłńśźżčďěňřšťůžőűășț]/u;
const LATIN = /[à-ÿ].*[à-ÿ].*[à-ÿ]/u;

const half = (text: string, damage: (part: string) => string): string => {
  const at = text.indexOf(' ', text.length >> 1);
  return at < 0 ? damage(text) : text.slice(0, at) + damage(text.slice(at));
};

/** All kinds: the sets one by one, layers, clauses, lost bytes, mix-ups. */
export const DAMAGE_KINDS: readonly DamageKind[] = [
  ...(Object.keys(UPPER_HALVES) as SingleByteCharset[]).map((charset) =>
    repairable(charset, (text) => misread(text, charset)),
  ),
  repairable('windows-1252 twice', (text) => windows(windows(text))),
  repairable('windows-1252 three times', (text) => windows(windows(windows(text)))),
  repairable('windows-1252 four times', (text) => windows(windows(windows(windows(text))))),
  repairable('windows-1250 twice', (text) => misread(misread(text, 'windows-1250'), 'windows-1250')),
  repairable('windows-1252, then windows-1251', (text) => misread(windows(text), 'windows-1251')),
  repairable('macintosh, then windows-1252', (text) => windows(misread(text, 'macintosh'))),
  repairable('windows-1252, second half only', (text) => half(text, windows)),
  repairable('cp437, second half only', (text) => half(text, (part) => misread(part, 'cp437'))),
  repairable('windows-1252 and windows-1251, half each', (text) => {
    const at = text.indexOf(' ', text.length >> 1);
    return at < 0 ? windows(text) : windows(text.slice(0, at)) + misread(text.slice(at), 'windows-1251');
  }),
  repairable('no-break space to space', (text) => windows(text).replaceAll('\u00a0', ' ')),
  ...(['context', 'letters', 'beyond'] as const).flatMap((group) =>
    (
      [
        ['dropped', ''],
        ['to U+FFFD', '\ufffd'],
        ['to space', ' '],
        ['to ?', '?'],
      ] as const
    ).map(([name, filler]) => lossy(name, filler, group)),
  ),
  mixUp('windows-1251', 'windows-1252', CYRILLIC),
  mixUp('windows-1251', 'koi8-r', CYRILLIC),
  mixUp('windows-1251', 'cp866', CYRILLIC),
  mixUp('koi8-r', 'windows-1251', CYRILLIC),
  mixUp('koi8-r', 'windows-1252', CYRILLIC),
  mixUp('cp866', 'windows-1251', CYRILLIC),
  mixUp('windows-1250', 'windows-1252', CENTRAL),
  mixUp('windows-1253', 'windows-1252', /\p{Script=Greek}{3}/u),
  mixUp('windows-1254', 'windows-1252', /[ığş]/u),
  mixUp('windows-1255', 'windows-1252', /\p{Script=Hebrew}{3}/u),
  mixUp('windows-1256', 'windows-1252', /\p{Script=Arabic}{3}/u),
  mixUp('windows-1257', 'windows-1252', /[āēīūģķļņėįų]/u),
  mixUp('windows-1252', 'windows-1251', LATIN),
  mixUp('windows-1252', 'macintosh', LATIN),
  mixUp('cp437', 'windows-1252', LATIN),
];

/** How a repair did on one kind of damage. */
export interface DamageCounts {
  texts: number;
  exact: number;
  /** Changed to something else, and nothing reported as lost. */
  wrong: number;
  /** Some of it undone, the rest reported as lost. */
  partial: number;
  left: number;
  /** Left, and the report says that it is damaged. */
  reported: number;
}

export const noCounts = (): DamageCounts => ({ texts: 0, exact: 0, wrong: 0, partial: 0, left: 0, reported: 0 });

/** Adds what became of one damaged text. */
export function count(
  counts: DamageCounts,
  damaged: string,
  before: string,
  report: { text: string; status: string },
): void {
  counts.texts++;
  if (report.text === before) counts.exact++;
  else if (report.text === damaged) {
    counts.left++;
    if (report.status !== 'clean') counts.reported++;
  } else if (report.status === 'partial') counts.partial++;
  else counts.wrong++;
}
