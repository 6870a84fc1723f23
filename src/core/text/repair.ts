import type { EncodingReport, EncodingSpan, Span } from '../assessment.js';
import { findHalfDone, findLost, type LostStretch } from './garbage.js';
import type { Change } from './hits.js';
import { inferLost } from './inference.js';
import { decodeStretch, findMisreadings, LOST_CHARACTER } from './misreadings.js';
import { findMixUps, rereadAs } from './mix-ups.js';
import { type SingleByteCharset, UPPER_HALVES } from './mojibake-tables.js';
import { offsetMapOf } from './offsets.js';
import { applyChanges, type State, type Step, type Stretch, withdraw } from './stretches.js';

/** Each round makes the text shorter; more of them than this is no accident but an attack. */
const MAX_ROUNDS = 24;
const NON_ASCII = /[^\0-\x7f]/;

/**
 * Undoes mojibake: text whose bytes were read in another character set than they were written in, once or
 * several times, all of it or a clause. What cannot be undone is reported as lost and left exactly as it was.
 *
 * Pure, idempotent, and linear in the length of the text. Never changes a text that is all ASCII.
 */
export function repair(text: string): EncodingReport {
  if (!NON_ASCII.test(text)) return { status: 'clean', text, confidence: 1, spans: [] };
  const undone = undo(text);
  const kept = withoutHalfDone(text, undone);
  // A second call must say the same.
  if (kept !== undone && withoutHalfDone(kept.state.text, undo(kept.state.text)).state.text !== kept.state.text) {
    return report(text, undone.state, undone.hopeless);
  }
  return report(text, kept.state, kept.hopeless);
}

interface Undone {
  readonly state: State;
  readonly hopeless: readonly Span[];
}

/** Takes back what was only half done; the very same object where there is nothing of that. */
function withoutHalfDone(text: string, undone: Undone): Undone {
  const half = findHalfDone(undone.state);
  if (half.length === 0) return undone;
  const state = withdraw(undone.state, text, isWithin(half));
  return { state, hopeless: moveSpans([...undone.hopeless, ...half], undone.state, state) };
}

/** Rounds until nothing changes: what is read first is what surely was there, what is inferred comes after it. */
function undo(text: string): Undone {
  const kind = { strict: STRICT.test(text) && !/[\x80-\x9f]/.test(text), spaced: isSpaced(text) };
  let state: State = { text, stretches: [] };
  let hopeless: readonly Span[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const search = { repaired: state.stretches, lossy: false, spaced: kind.spaced };
    const found = findMisreadings(state.text, search);
    hopeless = found.hopeless;
    let changes: readonly Change[] = found.changes;
    if (round === 0) changes = likelier(text, changes, findMixUps(text));
    if (changes.length === 0) changes = findControls(state.text);
    if (changes.length === 0 && round > 0) changes = findMixUps(state.text);
    if (changes.length === 0) changes = inferLost(state.text, state.stretches.filter(isRead), kind);
    if (changes.length === 0 && LOSSY.test(state.text)) {
      ({ changes } = findMisreadings(state.text, { ...search, lossy: true }));
    }
    if (changes.length === 0) break;
    state = applyChanges(state, changes);
  }
  return { state, hopeless };
}

/**
 * Where whole lines make sense in another single-byte set, what looks like UTF-8 in them is chance: it covers little of
 * what is not ASCII.
 */
function likelier(text: string, misread: readonly Change[], mixedUp: readonly Change[]): readonly Change[] {
  if (mixedUp.length === 0) return misread;
  const strange = (changes: readonly Change[]): number =>
    changes.reduce((sum, { begin, end }) => sum + (text.slice(begin, end).match(/[^\0-\x7f]/gu)?.length ?? 0), 0);
  return strange(misread) * 2 < strange(mixedUp) ? mixedUp : misread;
}

/** Whether bytes were read in it: a guess speaks for no other guess. */
const isRead = ({ steps }: Stretch): boolean => steps.some(({ operation }) => !operation.startsWith('infer:'));

/** Whether a stretch lies in one of the spans; asked in order. */
function isWithin(spans: readonly Span[]): (stretch: Stretch) => boolean {
  let next = 0;
  return ({ currentBegin }) => {
    while (next < spans.length && spans[next]!.end <= currentBegin) next++;
    return next < spans.length && spans[next]!.begin <= currentBegin;
  };
}

/** Spans of one state of a text as they lie in another one. */
function moveSpans(spans: readonly Span[], from: State, to: State): Span[] {
  const before = offsetMapOf(editsOfStretches(from.stretches));
  const after = offsetMapOf(editsOfStretches(to.stretches));
  return spans
    .map(({ begin, end }) => ({
      begin: after.toResult(before.toSource(begin, 'begin'), 'begin'),
      end: after.toResult(before.toSource(end, 'end'), 'end'),
    }))
    .sort((a, b) => a.begin - b.begin);
}

/** A byte 80 to 9F after a lead byte, as windows-1252 shows it. */
const STRICT = /[Â-ô][€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Lead bytes that no common character with byte A0 begins with, before a space that a word goes on after. */
const SPACED = /[ÄÑÏØÛÈÉ] (?=[\p{Ll}Â-ôÐ])|á[º»] (?=\p{Ll})|â€ (?=[ ,.;:!?])|â {2}|à[¤¥¦§] (?=à)/gu;
const LEAD_ALONE = /[ÃÄÅÐÑÎÏ×ØÙÛ](?=[a-z.,;:!?])/u;

/** Whether lost bytes became spaces: some leads are followed by a space amid a word, and none by a letter at once. */
function isSpaced(text: string): boolean {
  if (!/[ÃÄÅÈÉÎÏÐÑ×ØÙÛàáâ€] /.test(text) || LEAD_ALONE.test(text)) return false;
  return (text.match(SPACED)?.length ?? 0) >= 2 || /â {2}[\p{L}]/u.test(text);
}

/** A sequence a byte of which may have become a filler. */
const LOSSY = /[^\0-\x7f]{1,3}[?\ufffd]/;

/** C1 controls are never written; they are the bytes of windows-1252 read as ISO 8859-1. */
function findControls(text: string): Change[] {
  const changes: Change[] = [];
  if (!/[\x80-\x9f]/.test(text)) return changes;
  for (const found of text.matchAll(/[\x80-\x9f]+/gu)) {
    const to = readControls(found[0]);
    if (to === found[0]) continue;
    changes.push({
      begin: found.index,
      end: found.index + found[0].length,
      to,
      step: 'iso-8859-1>windows-1252',
      kind: 'repaired',
      confidence: 0.9,
    });
  }
  return changes;
}

const readControls = (text: string): string =>
  text.replace(/[\x80-\x9f]/gu, (control) => UPPER_HALVES['windows-1252'][control.charCodeAt(0) - 0x80]!);

function report(source: string, state: State, hopeless: readonly Span[]): EncodingReport {
  const repaired: EncodingSpan[] = state.stretches.map((stretch) => {
    const from = source.slice(stretch.begin, stretch.end);
    return {
      begin: stretch.begin,
      end: stretch.end,
      kind: stretch.kind,
      from,
      to: state.text.slice(stretch.currentBegin, stretch.currentEnd),
      steps: stretch.steps.map((step) => writeStep(step, from.length, stretch.steps.length === 1)),
      confidence: stretch.confidence,
    };
  });
  const map = offsetMapOf(editsOf(repaired));
  const lost: EncodingSpan[] = outside(findLost(state.text, hopeless, state.stretches.length > 0), state.stretches).map(
    ({ begin, end, confidence }) => {
      const span = { begin: map.toSource(begin, 'begin'), end: map.toSource(end, 'end') };
      const from = source.slice(span.begin, span.end);
      return { ...span, kind: 'lost', from, to: from, steps: [], confidence };
    },
  );
  if (repaired.length + lost.length === 0) return { status: 'clean', text: source, confidence: 0.99, spans: [] };
  const spans = [...repaired, ...lost].sort((a, b) => a.begin - b.begin);
  // A character that is only known to be missing is not got back.
  const gone = lost.length > 0 || repaired.some(({ to }) => to.includes(LOST_CHARACTER));
  const status = repaired.length === 0 ? 'garbage' : gone ? 'partial' : 'repaired';
  let confidence = 1;
  for (const span of spans) confidence = Math.min(confidence, span.confidence);
  return { status, text: state.text, confidence, spans };
}

/** The parts of lost stretches that no repaired stretch covers. */
function outside(lost: readonly LostStretch[], stretches: readonly Stretch[]): LostStretch[] {
  const parts: LostStretch[] = [];
  let next = 0;
  for (const { begin, end, confidence } of lost) {
    let from = begin;
    while (next < stretches.length && stretches[next]!.currentEnd <= begin) next++;
    for (; next < stretches.length && stretches[next]!.currentBegin < end; next++) {
      const { currentBegin, currentEnd } = stretches[next]!;
      if (currentBegin > from) parts.push({ begin: from, end: currentBegin, confidence });
      from = Math.max(from, currentEnd);
      // It may reach into the next lost stretch.
      if (currentEnd > end) break;
    }
    if (from < end) parts.push({ begin: from, end, confidence });
  }
  return parts;
}

// A single step over the whole stretch, the usual case, is written without its range.
function writeStep(step: Step, length: number, only: boolean): string {
  return only && step.begin === 0 && step.end === length
    ? step.operation
    : `${step.operation}@${step.begin}-${step.end}`;
}

/**
 * Applies the steps of a span to its `from`, in order; gives its `to`.
 *
 * A step is an operation, with `@BEGIN-END` (UTF-16 units into the text as the steps before left it) where it
 * does not take all of it: `CHARSET>utf-8` (the characters are bytes of that set, and those bytes are UTF-8),
 * `CHARSET>CHARSET` (the bytes of the first are read in the second), or `infer:U+XXXX…` (bytes are gone; the characters put in their place).
 *
 * @throws RangeError for a step that it does not know or that does not fit the text.
 */
export function replaySteps(from: string, steps: readonly string[]): string {
  let text = from;
  for (const step of steps) {
    const [operation = '', range] = step.split('@');
    const [begin = 0, end = text.length] = range === undefined ? [] : range.split('-').map(Number);
    text = text.slice(0, begin) + applyOperation(operation, text.slice(begin, end)) + text.slice(end);
  }
  return text;
}

function applyOperation(operation: string, from: string): string {
  if (operation === 'iso-8859-1>windows-1252') return readControls(from);
  if (operation.endsWith('>utf-8')) return decodeStretch(from, operation.slice(0, -'>utf-8'.length));
  if (operation.startsWith('infer:')) {
    const points = [...operation.matchAll(/U\+([0-9A-F]{1,6})/gu)].map(([, hex]) => Number.parseInt(hex!, 16));
    return String.fromCodePoint(...points);
  }
  const [read, written] = operation.split('>');
  if (isCharset(read) && isCharset(written)) {
    const text = rereadAs(from, read, written);
    if (text === null) throw new RangeError(`not in ${read}: ${JSON.stringify(from)}`);
    return text;
  }
  throw new RangeError(`unknown repair step: ${operation}`);
}

const isCharset = (name: string | undefined): name is SingleByteCharset => name !== undefined && name in UPPER_HALVES;

const editsOfStretches = (stretches: readonly Stretch[]) =>
  stretches.map(({ begin, end, currentBegin, currentEnd }) => ({
    begin,
    end,
    resultBegin: currentBegin,
    resultEnd: currentEnd,
  }));

const editsOf = (spans: readonly EncodingSpan[]) => {
  let shift = 0;
  return spans
    .filter(({ kind }) => kind !== 'lost')
    .map(({ begin, end, to }) => {
      const resultBegin = begin + shift;
      const resultEnd = resultBegin + to.length;
      shift = resultEnd - end;
      return { begin, end, resultBegin, resultEnd };
    });
};

/**
 * Offsets between the text as handed in and the repaired one, for spans found on the latter. Inside a repaired
 * stretch a begin maps to its begin and an end (`'end'`) to its end.
 */
export function offsetMap(report: EncodingReport): {
  toOriginal(offset: number, side?: 'begin' | 'end'): number;
  toRepaired(offset: number, side?: 'begin' | 'end'): number;
} {
  const map = offsetMapOf(editsOf(report.spans));
  return { toOriginal: map.toSource, toRepaired: map.toResult };
}
