import type { Span } from '../assessment.js';

/** A time as a page writes it: offsets into the line, and ISO 8601 where it is absolute and unambiguous. */
export interface FoundTime extends Span {
  readonly iso: string | null;
}

type TokenClass = 'number' | 'month' | 'weekday' | 'unit' | 'day' | 'glue' | 'clock' | 'date' | 'other';

interface TimeWords {
  /** Month word (long or short, without a full stop) to its number. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  /** Units of "3 hours ago" in all their forms. */
  readonly units: ReadonlySet<string>;
  /** "yesterday", "today". */
  readonly days: ReadonlySet<string>;
}

/** Written between the parts of a time; in no time expression on their own. */
const GLUE = new Set(
  'at um on the of ago vor il y a hace fa há à às le de del el den kl o um am pm a.m p.m uhr utc gmt est edt pst pdt cet cest mst cdt st nd rd th , . @ · | - – — : / ( ) and und um. г в о год года um klo år siden sedan geleden temu назад тому önce sitten před'.split(
    ' ',
  ),
);

const cache = new Map<string, TimeWords>();

/** Month, weekday and unit words of a language, from the tables of Intl. */
function timeWords(code: string): TimeWords {
  const known = cache.get(code);
  if (known) return known;
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  const units = new Set<string>();
  const days = new Set<string>();
  for (const locale of code === 'und' || code === 'en' ? ['en'] : ['en', code]) {
    for (const width of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(locale, { month: width, day: 'numeric', timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const part = month.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month');
        const word = clean(part?.value ?? '');
        if (/\p{L}/u.test(word)) months.set(word, index + 1);
      }
      for (let index = 1; index <= 7; index++) weekdays.add(clean(weekday.format(Date.UTC(2024, 0, index))));
    }
    months.set('sept', 9);
    for (const style of ['long', 'short'] as const) {
      const relative = new Intl.RelativeTimeFormat(locale, { style, numeric: 'always' });
      for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const) {
        for (const amount of [-1, -2, -5]) {
          for (const part of relative.formatToParts(amount, unit)) {
            if (part.type !== 'literal') continue;
            for (const [word] of part.value.matchAll(/[\p{L}\p{M}]+/gu)) {
              const lower = word.toLowerCase();
              if (!GLUE.has(lower)) units.add(lower);
            }
          }
        }
      }
    }
    const today = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (const amount of [0, -1]) {
      const word = clean(today.format(amount, 'day'));
      if (!word.includes(' ')) days.add(word);
    }
  }
  for (const word of ['d', 'h', 'hr', 'hrs', 'min', 'mins', 'mo', 'yr', 'yrs', 'w']) units.add(word);
  const words = { months, weekdays, units, days };
  cache.set(code, words);
  return words;
}

const clean = (word: string): string => word.toLowerCase().replace(/\.$/, '').trim();

/** Longer lines carry a time as part of a sentence. */
const MAX_TIME_LINE_UNITS = 200;

/**
 * The first time in a short line: a date, a clock time, a month and a number, or a number and a unit.
 * Null for long lines and where there is none.
 */
export function findTime(text: string, languageCode: string): FoundTime | null {
  if (text.length > MAX_TIME_LINE_UNITS) return null;
  // Most lines have neither a digit nor such a word; the digit is the cheap test.
  if (!/\d/.test(text) && text.length > 40) return null;
  const words = timeWords(languageCode);
  const tokens = [
    ...text.matchAll(
      /(?<![\d.])(?<!\p{L}(?!\d{1,2}\/\d{1,2}\/\d))\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?![\d.]*\d)|\d{1,2}[:.h]\d{2}(?::\d{2})?|\d+|[\p{L}\p{M}]+(?:\.m)?|[^\s]/gu,
    ),
  ].map((match) => ({
    begin: match.index,
    end: match.index + match[0].length,
    word: match[0],
    kind: classify(match[0], words),
  }));
  for (let index = 1; index < tokens.length; index++) {
    if (isShortAge(tokens, index)) tokens[index]!.kind = 'unit';
    else if (endsHandle(tokens, index)) tokens[index]!.kind = 'other';
  }
  let begin = -1;
  let last = -1;
  let seen = new Set<TokenClass>();
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index];
    if (token && token.kind !== 'other') {
      if (token.kind === 'glue' && begin === -1) continue;
      if (begin === -1) begin = index;
      if (token.kind !== 'glue') last = index;
      seen.add(token.kind);
      continue;
    }
    if (begin !== -1 && isTime(seen)) {
      let first = begin;
      // "vor 3 Tagen", "il y a 2 heures": the words before the number belong to it.
      if (seen.has('unit') && !seen.has('month')) {
        while (first > 0 && /^(?:vor|il|y|a|hace|há|fa|před)$/iu.test(tokens[first - 1]!.word)) first--;
        while (
          last + 1 < tokens.length &&
          /^(?:ago|fa|geleden|temu|назад|тому|önce|sitten|siden|sedan)$/iu.test(tokens[last + 1]!.word)
        )
          last++;
      }
      if (/^(?:[ap]m|[ap]\.m|uhr|utc|gmt)$/iu.test(tokens[last + 1]?.word ?? '')) last++;
      return {
        begin: tokens[first]!.begin,
        end: tokens[last]!.end,
        iso: isoOf(tokens.slice(first, last + 1), words),
      };
    }
    begin = -1;
    seen = new Set();
  }
  return null;
}

/** "55m ago", "2y ·": letters that mean much else are units straight behind a small number and before the end of a part. */
function isShortAge(tokens: readonly { begin: number; end: number; word: string }[], index: number): boolean {
  const { begin, word } = tokens[index]!;
  const number = tokens[index - 1]!;
  if (!/^(?:s|m|y|wk|wks|mos)$/i.test(word) || number.end !== begin || !/^\d{1,2}$/.test(number.word)) return false;
  const after = tokens[index + 1]?.word ?? '·';
  return /^(?:ago|[·•|(),])$/i.test(after) && !/^\p{Sc}$/u.test(tokens[index - 2]?.word ?? '');
}

/** "anna_7", "bo12 · 3 May": a number straight behind letters that are no part of a time is one of a name. */
function endsHandle(
  tokens: readonly { begin: number; end: number; word: string; kind: TokenClass }[],
  at: number,
): boolean {
  const { kind, begin } = tokens[at]!;
  const before = tokens[at - 1]!;
  if (kind !== 'number' || before.kind !== 'other' || before.end !== begin) return false;
  // A page may write "Anna12 March", with nothing but a style between the two.
  return before.word === '_' || (LETTERS.test(before.word) && tokens[at + 1]?.kind !== 'month');
}
const LETTERS = /[\p{Script=Latin}\p{Script=Cyrillic}]$/u;

function classify(word: string, words: TimeWords): TokenClass {
  if (/^\d/.test(word)) {
    if (/^\d+$/.test(word)) return word.length <= 4 ? 'number' : 'other';
    if (!/[/-]|\d\.\d+\.\d/.test(word)) return 'clock';
    return isDate(word.split(/[./-]/u)) ? 'date' : 'other';
  }
  const lower = word.toLowerCase();
  if (words.months.has(lower)) return 'month';
  if (words.weekdays.has(lower)) return 'weekday';
  if (words.units.has(lower)) return 'unit';
  if (words.days.has(lower)) return 'day';
  return GLUE.has(lower) ? 'glue' : 'other';
}

/** Day, month and year in some order; the number of a version ("2.9.176") is none. */
function isDate(parts: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = parts;
  const fits = (day: string, month: string) => Number(day) <= 31 && Number(month) <= 31 && Math.min(+day, +month) <= 12;
  if (first.length === 4) return fits(second, third);
  return (third.length === 2 || third.length === 4) && first.length <= 2 && fits(first, second);
}

function isTime(seen: ReadonlySet<TokenClass>): boolean {
  if (seen.has('date') || seen.has('clock')) return true;
  if (seen.has('number')) return seen.has('month') || seen.has('unit');
  return seen.has('day');
}

/** ISO 8601 where year, month and day are told without doubt: a month word, or the year first. */
function isoOf(tokens: readonly { word: string; kind: TokenClass }[], words: TimeWords): string | null {
  let year = 0;
  let month = 0;
  let day = 0;
  let clock = '';
  for (const [index, { word, kind }] of tokens.entries()) {
    if (kind === 'month') month = words.months.get(word.toLowerCase()) ?? 0;
    else if (kind === 'number') {
      const value = Number(word);
      if (word.length === 4 && value >= 1990 && value < 2100) year = value;
      else if (day === 0 && value >= 1 && value <= 31) day = value;
    } else if (kind === 'date') {
      const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word);
      const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word);
      const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : [];
      year = Number(y ?? 0);
      month = Number(m ?? 0);
      day = Number(d ?? 0);
    } else if (kind === 'clock' && clock === '') {
      const parts = /^(\d{1,2})\D(\d{2})(?::(\d{2}))?$/.exec(word);
      let hours = Number(parts?.[1] ?? 99);
      const half = tokens[index + 1]?.word.toLowerCase() ?? '';
      if (/^p\.?m/.test(half) && hours < 12) hours += 12;
      if (/^a\.?m/.test(half) && hours === 12) hours = 0;
      if (hours < 24) clock = `T${pad(hours)}:${parts?.[2] ?? '00'}:${parts?.[3] ?? '00'}`;
    }
  }
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${pad(month)}-${pad(day)}${clock}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
