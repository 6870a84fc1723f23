import type { Block } from './blocks.js';
import { CUT, CUT_CONFIDENCE } from './fitted.js';
import type { Headers } from './headers.js';
import { isNameLike } from './names.js';
import { startProbabilities, startRows } from './start-features.js';

/** One comment: the blocks `[first, last]` and how sure its begin is. */
export interface Cut {
  readonly first: number;
  readonly last: number;
  readonly beginConfidence: number;
  /** What told the begin: a header, blank lines, what the lines say, or that the run begins there. */
  readonly by: keyof typeof CUT_CONFIDENCE | 'words';
  /** Which blocks are its header or its buttons and not its body. */
  readonly aside: ReadonlySet<number>;
}

/** Longer comments than this are cut by their first lines alone. */
const MAX_COMMENT_LINES = 24;
/**
 * What a comment must be worth, as the probability of being whole: half of the share that comes out right, which is where
 * the harmonic mean of precision and recall is highest.
 */
const MIN_WHOLE = 0.2;

/** Fewer headers than one in so many lines are lines that look like some. */
const MAX_LINES_A_HEADER = 20;
const MAX_UNHEADED_LINES = 3;

interface Start {
  readonly at: number;
  readonly by: Cut['by'];
  /** Where it is not the same for all of a kind. */
  readonly confidence?: number;
}

/** Cuts one run of comment lines `[from, to)` into comments. */
export function cutRun(blocks: readonly Block[], headers: Headers, from: number, to: number): Cut[] {
  const starts: Start[] = [];
  const headed: number[] = [];
  for (let index = from; index < to; index++) if (headers.marks[index] === 1) headed.push(index);
  const asides = asidesOf(blocks, headers, from, to);
  if (headed.length > 0 && headed.length * MAX_LINES_A_HEADER >= to - from) {
    const trailing = headers.trailing && headed[0]! > from;
    if (trailing) {
      starts.push({ at: from, by: 'headed' });
      for (const at of headed) {
        let next = at + 1;
        while (next < to && headers.marks[next] === 2) next++;
        if (next < to) starts.push({ at: next, by: 'headed' });
      }
    } else {
      // What stands before the first header is no one comment only because it has none.
      if (headed[0]! - from > MAX_UNHEADED_LINES) starts.push(...startsByEvidence(blocks, from, headed[0]!));
      else if (headed[0]! > from) starts.push({ at: from, by: 'unheaded' });
      for (const at of headed) starts.push({ at, by: 'headed' });
    }
  } else {
    const gapLevel = gapBetweenComments(blocks, from, to);
    if (gapLevel > 0) {
      for (let index = from; index < to; index++) {
        if (index === from || blocks[index]!.line.gap >= gapLevel) starts.push({ at: index, by: 'gapped' });
      }
    } else starts.push(...startsByEvidence(blocks, from, to));
  }
  return starts.map(({ at, by, confidence }, place) => {
    const last = (starts[place + 1]?.at ?? to) - 1;
    const aside = new Set<number>();
    let body = false;
    for (let index = at; index <= last; index++) {
      if (asides.has(index)) aside.add(index);
      else body = true;
    }
    // A comment whose every line looks like a button is one that says "Agree".
    if (!body && aside.size > 0) {
      for (const index of aside) if (headers.marks[index] === 0) aside.delete(index);
    }
    return { first: at, last, beginConfidence: confidence ?? (by === 'words' ? 0.5 : CUT_CONFIDENCE[by]), by, aside };
  });
}

/** Header lines, and short lines that stand in the run again and again: the buttons of each comment. */
function asidesOf(blocks: readonly Block[], headers: Headers, from: number, to: number): Set<number> {
  const asides = new Set<number>();
  const counts = new Map<string, number>();
  const fold = (index: number) => blocks[index]!.line.text.toLowerCase().replace(/\d+/g, '9');
  let headed = 0;
  for (let index = from; index < to; index++) {
    if (headers.marks[index] === 1) headed++;
    if (blocks[index]!.words <= 6) counts.set(fold(index), (counts.get(fold(index)) ?? 0) + 1);
  }
  const feet = headed > 0 ? feetOf(blocks, headers, from, to) : new Set<number>();
  for (let index = from; index < to; index++) {
    const block = blocks[index]!;
    if (feet.has(index)) asides.add(index);
    const said =
      block.phrase !== null && (block.phrase.kind === 'ui' || (headed >= 3 && block.phrase.kind !== 'source'));
    if (headers.marks[index] !== 0 || headers.buttons[index] === 1 || said) asides.add(index);
    else if (headed >= 3 && block.words <= 6 && (counts.get(fold(index)) ?? 0) >= Math.max(3, headed * 0.5))
      asides.add(index);
  }
  return asides;
}

/**
 * The date under a comment whose name stands over it, and over a comment the name that stands again with the date under it.
 */
function feetOf(blocks: readonly Block[], headers: Headers, from: number, to: number): Set<number> {
  const feet = new Set<number>();
  let begin = from;
  for (let index = from; index <= to; index++) {
    const header = index < to && headers.marks[index] === 1;
    if (!header && index < to) continue;
    if (headers.trailing) {
      const foot = header ? blocks[index]!.line.text : '';
      const name = blocks[begin]?.line.text ?? '';
      if (begin + 1 < index && isNameLike(blocks[begin]!) && name.length >= 3 && foot.includes(name)) feet.add(begin);
      begin = index + 1;
      while (begin < to && headers.marks[begin] === 2) begin++;
      continue;
    }
    const last = blocks[index - 1];
    const time = last?.time;
    const isFoot = index - 1 > begin && time && last.label && time.end - time.begin >= last.line.text.length * 0.7;
    if (isFoot && headers.marks[index - 1] === 0) feet.add(index - 1);
    begin = index;
  }
  return feet;
}

/** The number of blank lines that stands between comments and not within them; 0 where the gaps do not tell. */
function gapBetweenComments(blocks: readonly Block[], from: number, to: number): number {
  const counts = new Map<number, number>();
  for (let index = from + 1; index < to; index++) {
    const gap = blocks[index]!.line.gap;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const total = to - from - 1;
  if (counts.size < 2 || total < 4) return 0;
  let atLeast = 0;
  for (const [gap, count] of [...counts].sort((a, b) => b[0] - a[0])) {
    atLeast += count;
    if (gap > 0 && atLeast >= total * 0.2 && atLeast <= total * 0.9) return gap;
  }
  return 0;
}

/** Where comments start by what the lines say: fitted log-odds, with the start rate of this very run. */
function startsByEvidence(blocks: readonly Block[], from: number, to: number): Start[] {
  const probabilities = startProbabilities(startRows(blocks, from, to), CUT);
  return wholeComments(probabilities).map((place) => ({
    at: from + place,
    by: 'words',
    confidence: probabilities[place]!,
  }));
}

/**
 * The cuts under which most comments are expected to be whole: both ends right and none between. Quadratic in the longest
 * comment only.
 */
function wholeComments(probabilities: Float64Array): number[] {
  const size = probabilities.length;
  const best = new Float64Array(size + 1);
  const length = new Int32Array(size + 1);
  for (let end = 1; end <= size; end++) {
    best[end] = Number.NEGATIVE_INFINITY;
    const ends = end === size ? 1 : probabilities[end]!;
    let inside = 1;
    for (let begin = end - 1; begin >= 0 && end - begin <= MAX_COMMENT_LINES; begin--) {
      const value = best[begin]! + probabilities[begin]! * inside * ends - MIN_WHOLE;
      if (value > best[end]!) {
        best[end] = value;
        length[end] = end - begin;
      }
      inside *= 1 - probabilities[begin]!;
    }
  }
  const starts: number[] = [];
  for (let end = size; end > 0; end -= length[end]!) starts.push(end - length[end]!);
  return starts.reverse();
}
