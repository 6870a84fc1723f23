import type { Contribution, EncodingSpan } from '../../core/assessment.js';

/**
 * Cuts a comment into runs for the screen: where the text was repaired or lost, which words moved a score, and
 * every character that cannot be seen. No character that could reorder or hide text is ever put on the screen:
 * it is shown by its name.
 */
export interface Run {
  readonly text: string;
  /** Where the text is damaged: what it is read as, and whether something of it is lost; the two may overlap. */
  readonly damage: readonly EncodingSpan[];
  /** How much this run moved the chosen score, in [-1, 1] of the strongest; null when it did not. */
  readonly weight: number | null;
  /** Set for a character that cannot be seen: its short name and its full one. */
  readonly control: ControlName | null;
}

export interface ControlName {
  readonly short: string;
  readonly name: string;
}

const NAMES: ReadonlyMap<number, ControlName> = new Map(
  (
    [
      [0x00, 'NUL', 'null'],
      [0x07, 'BEL', 'bell'],
      [0x08, 'BS', 'backspace'],
      [0x0b, 'VT', 'line tabulation'],
      [0x0c, 'FF', 'form feed'],
      [0x0d, 'CR', 'carriage return'],
      [0x1b, 'ESC', 'escape'],
      [0x7f, 'DEL', 'delete'],
      [0x85, 'NEL', 'next line'],
      [0xad, 'SHY', 'soft hyphen'],
      [0x34f, 'CGJ', 'combining grapheme joiner'],
      [0x61c, 'ALM', 'Arabic letter mark'],
      [0x115f, 'HCF', 'Hangul choseong filler'],
      [0x1160, 'HJF', 'Hangul jungseong filler'],
      [0x180e, 'MVS', 'Mongolian vowel separator'],
      [0x200b, 'ZWSP', 'zero width space'],
      [0x200c, 'ZWNJ', 'zero width non-joiner'],
      [0x200d, 'ZWJ', 'zero width joiner'],
      [0x200e, 'LRM', 'left-to-right mark'],
      [0x200f, 'RLM', 'right-to-left mark'],
      [0x2028, 'LSEP', 'line separator'],
      [0x2029, 'PSEP', 'paragraph separator'],
      [0x202a, 'LRE', 'left-to-right embedding'],
      [0x202b, 'RLE', 'right-to-left embedding'],
      [0x202c, 'PDF', 'pop directional formatting'],
      [0x202d, 'LRO', 'left-to-right override'],
      [0x202e, 'RLO', 'right-to-left override'],
      [0x2060, 'WJ', 'word joiner'],
      [0x2061, 'FA', 'function application'],
      [0x2062, 'IT', 'invisible times'],
      [0x2063, 'IS', 'invisible separator'],
      [0x2064, 'IP', 'invisible plus'],
      [0x2066, 'LRI', 'left-to-right isolate'],
      [0x2067, 'RLI', 'right-to-left isolate'],
      [0x2068, 'FSI', 'first strong isolate'],
      [0x2069, 'PDI', 'pop directional isolate'],
      [0x3164, 'HF', 'Hangul filler'],
      [0xfeff, 'BOM', 'zero width no-break space'],
      [0xffa0, 'HHF', 'halfwidth Hangul filler'],
    ] as const
  ).map(([code, short, name]) => [code, { short, name }]),
);

const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0F\u20E3]/u;
/** Scripts in which joiners are part of ordinary spelling. */
const JOINING =
  /\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Gujarati}|\p{Script=Gurmukhi}|\p{Script=Oriya}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Mongolian}|\p{Script=Syriac}/u;

const SHOWS_NOTHING = /\p{Default_Ignorable_Code_Point}/u;

function hex(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The name of a character that cannot be seen where it stands, or null for all others. */
export function controlName(code: number, before: string, after: string): ControlName | null {
  if (code === 0x0a || code === 0x09) return null;
  if (code === 0x200c || code === 0x200d) {
    if (JOINING.test(before) && (after === '' || JOINING.test(after) || !/\p{L}/u.test(after))) return null;
    if (code === 0x200d && PICTURE.test(before) && PICTURE.test(after)) return null;
  }
  const known = NAMES.get(code);
  if (known) return { short: known.short, name: `${known.name} (${hex(code)})` };
  const hidden =
    code < 0x20 ||
    (code >= 0x80 && code < 0xa0) ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    (SHOWS_NOTHING.test(String.fromCodePoint(code)) &&
      !(code >= 0xfe00 && code <= 0xfe0f && /[\p{Emoji}]/u.test(before))) ||
    (code >= 0xd800 && code <= 0xdfff);
  if (!hidden) return null;
  const name = code >= 0xd800 && code <= 0xdfff ? 'half a character' : 'control character';
  return { short: hex(code), name: `${name} (${hex(code)})` };
}

function pushText(runs: Run[], text: string, damage: readonly EncodingSpan[], weight: number | null): void {
  let plain = '';
  let before = '';
  const flush = () => {
    if (plain !== '') runs.push({ text: plain, damage, weight, control: null });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const glyph = String.fromCodePoint(code);
    const next = at + glyph.length;
    const after = next < text.length ? String.fromCodePoint(text.codePointAt(next)!) : '';
    const control = controlName(code, before, after);
    // CR before LF is a line end like any other.
    if (code === 0x0d && after === '\n') {
      at = next;
      continue;
    }
    if (control) {
      flush();
      runs.push({ text: glyph, damage, weight, control });
    } else plain += glyph;
    before = glyph;
    at = next;
  }
  flush();
}

/** Weaker than this share of the strongest word is noise to the eye. */
const FAINTEST = 0.12;

/** What the model says of the text as a whole (its length, its style) has no words to point at. */
export function isWholeText(word: Contribution, raw: string): boolean {
  return word.end - word.begin >= 0.8 * raw.trim().length && /\S\s+\S/.test(raw.trim());
}

/**
 * @param raw the text as handed in, into which all offsets point
 * @param repaired show what the repair made of the damaged stretches, else the text as handed in
 */
export function cutRuns(
  raw: string,
  damage: readonly EncodingSpan[],
  moved: readonly Contribution[],
  repaired: boolean,
): Run[] {
  const inside = damage
    .filter((span) => span.begin >= 0 && span.begin < span.end && span.end <= raw.length)
    .toSorted((a, b) => a.begin - b.begin || b.end - a.end);
  const losses = inside.filter(({ kind }) => kind === 'lost');
  const changes = inside.filter(({ kind }) => kind !== 'lost');
  const words = moved
    .filter((word) => word.begin >= 0 && word.begin < word.end && word.end <= raw.length && word.weight !== 0)
    .filter((word) => !isWholeText(word, raw))
    .toSorted((a, b) => a.begin - b.begin);
  const borders = new Set<number>([0, raw.length]);
  for (const { begin, end } of inside) borders.add(begin).add(end);
  for (const { begin, end } of words) borders.add(begin).add(end);
  const cuts = [...borders].sort((a, b) => a - b);

  const pieces: { begin: number; end: number; weight: number }[] = [];
  let firstWord = 0;
  let strongest = 0;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const begin = cuts[at]!;
    const end = cuts[at + 1]!;
    while (firstWord < words.length && words[firstWord]!.end <= begin) firstWord++;
    let weight = 0;
    for (let w = firstWord; w < words.length && words[w]!.begin < end; w++)
      if (words[w]!.end > begin) weight += words[w]!.weight;
    strongest = Math.max(strongest, Math.abs(weight));
    pieces.push({ begin, end, weight });
  }

  const lostAt = covering(losses);
  const changedAt = covering(changes);
  const runs: Run[] = [];
  for (const { begin, end, weight } of pieces) {
    const share = strongest > 0 && Math.abs(weight) >= FAINTEST * strongest ? weight / strongest : null;
    const lost = lostAt(begin);
    const changed = changedAt(begin);
    const here = [...(changed ? [changed] : []), ...(lost ? [lost] : [])];
    if (changed && repaired) {
      // A repaired stretch is one piece: it stands where it begins.
      if (changed.begin === begin) pushText(runs, changed.to, here, share);
    } else pushText(runs, raw.slice(begin, end), here, share);
  }
  return runs;
}

/** Asked from left to right: the span, of those sorted by their begin, that covers a place. */
function covering(spans: readonly EncodingSpan[]): (at: number) => EncodingSpan | null {
  let next = 0;
  let last: EncodingSpan | null = null;
  return (at) => {
    for (; next < spans.length && spans[next]!.begin <= at; next++)
      if (!last || spans[next]!.end > last.end) last = spans[next]!;
    return last && last.end > at ? last : null;
  };
}

/** For short texts and names: every character that cannot be seen is named in its place, such as `⟦RLO⟧`. */
export function plainly(text: string): string {
  if (/^[\n\t\x20-\x7e]*$/.test(text)) return text;
  const runs: Run[] = [];
  pushText(runs, text, [], null);
  return runs.map((run) => (run.control ? `⟦${run.control.short}⟧` : run.text)).join('');
}

/** What is worth telling about the runs in one line: how many of each kind. */
export function countMarks(runs: readonly Run[]): {
  repaired: number;
  inferred: number;
  lost: number;
  control: number;
} {
  const seen = new Set<EncodingSpan>();
  const total = { repaired: 0, inferred: 0, lost: 0, control: 0 };
  for (const run of runs) {
    if (run.control) total.control++;
    for (const span of run.damage) {
      if (seen.has(span)) continue;
      seen.add(span);
      total[span.kind]++;
    }
  }
  return total;
}
