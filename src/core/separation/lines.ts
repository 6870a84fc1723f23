/** One line that is not blank. Offsets are UTF-16 units into the text that was split. */
export interface Line {
  /** Begin and end of the whole line, without its line end. */
  readonly begin: number;
  readonly end: number;
  /** Begin and end of what is visible. */
  readonly textBegin: number;
  readonly textEnd: number;
  /** What is visible; of a very long line the first part only (see `MAX_READ_UNITS`). */
  readonly text: string;
  /** Blank lines straight before. */
  readonly gap: number;
  /** White space before the first visible character; a tab counts as four. */
  readonly indent: number;
}

/** Evidence needs no more of a line than this: a line of ten megabytes costs as much as one of four kilobytes. */
export const MAX_READ_UNITS = 4000;

/** The non-blank lines of a text, in order. `\n`, `\r\n` and a lone `\r` end a line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let begin = 0;
  let gap = 0;
  while (begin <= text.length) {
    let end = begin;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code === 10 || code === 13) break;
      end++;
    }
    let textBegin = begin;
    let indent = 0;
    while (textBegin < end && isSpace(text.charCodeAt(textBegin))) {
      indent += text.charCodeAt(textBegin) === 9 ? 4 : 1;
      textBegin++;
    }
    if (textBegin === end) gap++;
    else {
      let textEnd = end;
      while (textEnd > textBegin && isSpace(text.charCodeAt(textEnd - 1))) textEnd--;
      const read = Math.min(textEnd, textBegin + MAX_READ_UNITS);
      lines.push({ begin, end, textBegin, textEnd, text: text.slice(textBegin, read), gap, indent });
      gap = 0;
    }
    if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) end++;
    begin = end + 1;
  }
  return lines;
}

/** The same characters that `String.prototype.trim` takes away (without line ends, which never stand inside a line). */
function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The part of an encoding report that separation reads. */
export interface Repair {
  readonly spans: readonly { readonly begin: number; readonly end: number; readonly to: string }[];
}

/**
 * Puts the repaired words into the lines: evidence is read from a repaired shadow, every offset stays one of the text
 * as handed in. Spans are in order and do not overlap.
 */
export function repairLines(lines: Line[], text: string, repair?: Repair): Line[] {
  if (!repair || repair.spans.length === 0) return lines;
  let at = 0;
  return lines.map((line) => {
    while (at < repair.spans.length && repair.spans[at]!.end <= line.textBegin) at++;
    const limit = Math.min(line.textEnd, line.textBegin + MAX_READ_UNITS);
    let read = '';
    let from = line.textBegin;
    for (let place = at; place < repair.spans.length; place++) {
      const span = repair.spans[place]!;
      if (span.begin >= limit) break;
      if (span.begin < from) continue;
      read += text.slice(from, span.begin) + span.to;
      from = span.end;
    }
    if (from === line.textBegin) return line;
    const repaired = (read + text.slice(from, Math.max(from, limit))).replace(/[\r\n]+/g, ' ').trim();
    // A line that the repair left empty keeps its damage: it still has to lie in a segment.
    return repaired === '' ? line : { ...line, text: repaired };
  });
}
