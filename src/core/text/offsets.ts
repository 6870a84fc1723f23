/** One stretch that was rewritten: `[begin, end)` of the source became `[resultBegin, resultEnd)` of the result. */
export interface Edit {
  readonly begin: number;
  readonly end: number;
  readonly resultBegin: number;
  readonly resultEnd: number;
}

/** Which side of a stretch an offset is: a begin moves past what was removed there, an end stays before it. */
export type Side = 'begin' | 'end';

/** Offsets (UTF-16 units) back and forth between a text and its rewritten form. */
export interface OffsetMap {
  /** Inside a rewritten stretch, a begin maps to the stretch's begin and an end to its end. */
  toSource(offset: number, side?: Side): number;
  toResult(offset: number, side?: Side): number;
}

const IDENTITY: OffsetMap = { toSource: (offset) => offset, toResult: (offset) => offset };

/** @param edits in order, not overlapping; what lies between them is the same in both texts. */
export function offsetMapOf(edits: readonly Edit[]): OffsetMap {
  if (edits.length === 0) return IDENTITY;
  return {
    toSource: (offset, side = 'begin') => {
      const edit = edits[lastBefore(edits, (each) => each.resultBegin, offset, side)];
      if (!edit) return offset;
      if (offset >= edit.resultEnd) return edit.end + (offset - edit.resultEnd);
      return side === 'begin' ? edit.begin : edit.end;
    },
    toResult: (offset, side = 'begin') => {
      const edit = edits[lastBefore(edits, (each) => each.begin, offset, side)];
      if (!edit) return offset;
      if (offset >= edit.end) return edit.resultEnd + (offset - edit.end);
      return side === 'begin' ? edit.resultBegin : edit.resultEnd;
    },
  };
}

/** The last edit that begins at or before a begin, or before an end; -1 where there is none. */
function lastBefore(edits: readonly Edit[], beginOf: (edit: Edit) => number, offset: number, side: Side): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begin = beginOf(edits[middle]!);
    if (begin < offset || (begin === offset && side === 'begin')) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
