import { BadInputError } from '../core/errors.js';
import { readLines, type TextLine, type TextSource } from './decode.js';

/** One record; `line` is where it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record that could not be read; reading goes on with the next line. */
export interface CsvFault {
  readonly line: number;
  readonly error: BadInputError;
}

/** A quoted cell over more than this is a quote that was never closed: the search for its end must not take the file. */
const MAX_QUOTED_LINES = 10_000;
const MAX_QUOTED_LENGTH = 1024 * 1024;

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Records of a CSV file (RFC 4180): quoted cells keep their line ends and double their quotes, lines end in LF or
 * CRLF, blank lines are skipped, the delimiter is the one of comma, semicolon and tab that the first line has most of.
 *
 * Not csv-parse: after one wrong quote it loses the good records around it (all to the end of the file where the
 * quote is never closed), and counts a CRLF inside quotes as two lines, so that `FILE:LINE` would be wrong.
 */
export async function* readCsv(source: TextSource): AsyncGenerator<CsvRecord | CsvFault> {
  let delimiter: string | undefined;
  /** Lines read ahead in search of a closing quote, to be read again where there was none. */
  let ahead: TextLine[] = [];
  const lines = readLines(source)[Symbol.asyncIterator]();
  const next = async (): Promise<TextLine | undefined> => {
    const waiting = ahead.shift();
    if (waiting !== undefined) return waiting;
    const read = await lines.next();
    return read.done ? undefined : read.value;
  };
  try {
    for (let first = await next(); first !== undefined; first = await next()) {
      if (first.text.trim() === '') continue;
      delimiter ??= mostFrequentDelimiter(first.text);
      const scan: Scan = { cells: [], open: null };
      let error = scanLine(scan, first.text, delimiter);
      const taken: TextLine[] = [];
      let last = first;
      let length = first.text.length;
      while (error === null && scan.open !== null) {
        const tooLong = taken.length >= MAX_QUOTED_LINES || length > MAX_QUOTED_LENGTH;
        const more = tooLong ? undefined : await next();
        if (more === undefined) {
          error = 'a quote is opened and never closed';
          break;
        }
        taken.push(more);
        length += more.text.length;
        scan.open.push(last.ending);
        error = scanLine(scan, more.text, delimiter);
        last = more;
      }
      if (error === null) {
        yield { line: first.line, cells: scan.cells };
      } else {
        ahead = [...taken, ...ahead];
        yield { line: first.line, error: new BadInputError(error) };
      }
    }
  } finally {
    await lines.return?.(undefined);
  }
}

interface Scan {
  readonly cells: string[];
  /** The parts of the quoted cell that is still open at the end of the line. */
  open: string[] | null;
}

/** Takes one line in; null, or what is wrong with it. */
function scanLine(scan: Scan, text: string, delimiter: string): string | null {
  let at = 0;
  if (scan.open === null) {
    if (!text.includes('"')) {
      // Not spread: a line may have more cells than a call has room for arguments.
      for (const cell of text.split(delimiter)) scan.cells.push(cell);
      return null;
    }
  } else {
    const end = quotedPart(scan.open, text, 0);
    if (end < 0) return null;
    scan.cells.push(scan.open.join(''));
    scan.open = null;
    if (end === text.length) return null;
    if (text[end] !== delimiter) return AFTER_QUOTE;
    at = end + 1;
  }
  for (;;) {
    if (text[at] === '"') {
      const parts: string[] = [];
      const end = quotedPart(parts, text, at + 1);
      if (end < 0) {
        scan.open = parts;
        return null;
      }
      scan.cells.push(parts.join(''));
      if (end === text.length) return null;
      if (text[end] !== delimiter) return AFTER_QUOTE;
      at = end + 1;
    } else {
      const end = text.indexOf(delimiter, at);
      scan.cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
      if (end < 0) return null;
      at = end + 1;
    }
  }
}

const AFTER_QUOTE = 'text after a closing quote; a quote inside a quoted cell is written twice';

/** Collects what stands in quotes from `at`; where it goes on after the closing quote, or -1. */
function quotedPart(parts: string[], text: string, at: number): number {
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      parts.push(text.slice(at));
      return -1;
    }
    if (text[quote + 1] !== '"') {
      parts.push(text.slice(at, quote));
      return quote + 1;
    }
    parts.push(text.slice(at, quote + 1));
    at = quote + 2;
  }
}

function mostFrequentDelimiter(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, other) => (count(other) > count(best) ? other : best));
}

export type CsvCell = string | number | null | undefined;

/** A cell that a spreadsheet would take for a formula begins with one of these (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of a CSV file (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvLine(row: readonly CsvCell[]): string {
  return `${row.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
