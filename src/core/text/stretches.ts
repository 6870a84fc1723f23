import type { Change } from './hits.js';

/** One operation on a stretch of a text, relative to the stretch it began with. */
export interface Step {
  readonly operation: string;
  readonly begin: number;
  readonly end: number;
}

/** A damaged stretch on its way: where it stands in the source and in the current text. */
export interface Stretch {
  readonly begin: number;
  readonly end: number;
  readonly currentBegin: number;
  readonly currentEnd: number;
  readonly steps: readonly Step[];
  readonly kind: 'repaired' | 'inferred';
  readonly confidence: number;
}

/** A text on its way, with what was changed so far: in order, not overlapping. */
export interface State {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/**
 * Lays changes (in order, not overlapping) over what was changed before. A change that touches earlier stretches
 * becomes one stretch with them, whose steps are theirs and then its own.
 */
export function applyChanges(state: State, changes: readonly Change[]): State {
  const { text, stretches: earlier } = state;
  const stretches: Stretch[] = [];
  const parts: string[] = [];
  let copied = 0;
  let next = 0;
  // How far the new text has moved against the current one, and the current one against the source.
  let moved = 0;
  let sourceMoved = 0;
  const keepUntil = (end: number): void => {
    for (; next < earlier.length && earlier[next]!.currentEnd <= end; next++) {
      const stretch = earlier[next]!;
      const { currentBegin, currentEnd } = stretch;
      stretches.push(
        moved === 0 ? stretch : { ...stretch, currentBegin: currentBegin + moved, currentEnd: currentEnd + moved },
      );
      sourceMoved = stretch.end - currentEnd;
    }
  };
  for (let from = 0; from < changes.length; ) {
    const first = changes[from]!;
    keepUntil(first.begin);
    const firstInside = next;
    const sourceMovedBefore = sourceMoved;
    let currentBegin = first.begin;
    let currentEnd = first.end;
    let until = from + 1;
    // Stretches and changes that overlap, one after the other, make one.
    for (;;) {
      if (next < earlier.length && earlier[next]!.currentBegin < currentEnd) {
        const stretch = earlier[next++]!;
        currentBegin = Math.min(currentBegin, stretch.currentBegin);
        currentEnd = Math.max(currentEnd, stretch.currentEnd);
        sourceMoved = stretch.end - stretch.currentEnd;
      } else if (until < changes.length && changes[until]!.begin < currentEnd) {
        currentEnd = Math.max(currentEnd, changes[until++]!.end);
      } else break;
    }
    const begin =
      currentBegin +
      (next > firstInside && earlier[firstInside]!.currentBegin === currentBegin
        ? earlier[firstInside]!.begin - currentBegin
        : sourceMovedBefore);
    const steps: Step[] = [];
    let grown = 0;
    let kind = first.kind;
    let confidence = first.confidence;
    for (let at = firstInside; at < next; at++) {
      const stretch = earlier[at]!;
      const shift = stretch.begin - begin + grown;
      for (const step of stretch.steps) steps.push({ ...step, begin: step.begin + shift, end: step.end + shift });
      grown += stretch.currentEnd - stretch.currentBegin - (stretch.end - stretch.begin);
      if (stretch.kind === 'inferred') kind = 'inferred';
      confidence = Math.min(confidence, stretch.confidence);
    }
    let growth = 0;
    for (let at = from; at < until; at++) {
      const change = changes[at]!;
      const shift = growth - currentBegin;
      steps.push({ operation: change.step, begin: change.begin + shift, end: change.end + shift });
      growth += change.to.length - (change.end - change.begin);
      if (change.kind === 'inferred') kind = 'inferred';
      confidence = Math.min(confidence, change.confidence);
      parts.push(text.slice(copied, change.begin), change.to);
      copied = change.end;
    }
    stretches.push({
      begin,
      end: currentEnd + sourceMoved,
      currentBegin: currentBegin + moved,
      currentEnd: currentEnd + moved + growth,
      steps,
      kind,
      confidence,
    });
    moved += growth;
    from = until;
  }
  keepUntil(text.length);
  parts.push(text.slice(copied));
  return { text: parts.join(''), stretches };
}

/** Takes stretches back: what they changed stands again as it was. `source` is the text before any change. */
export function withdraw(state: State, source: string, isWithdrawn: (stretch: Stretch) => boolean): State {
  const stretches: Stretch[] = [];
  const parts: string[] = [];
  let copied = 0;
  let moved = 0;
  for (const stretch of state.stretches) {
    const { begin, end, currentBegin, currentEnd } = stretch;
    if (!isWithdrawn(stretch)) {
      stretches.push({ ...stretch, currentBegin: currentBegin + moved, currentEnd: currentEnd + moved });
      continue;
    }
    parts.push(state.text.slice(copied, currentBegin), source.slice(begin, end));
    copied = currentEnd;
    moved += end - begin - (currentEnd - currentBegin);
  }
  parts.push(state.text.slice(copied));
  return { text: parts.join(''), stretches };
}
