import { BadInputError } from '../core/errors.js';

/**
 * Values nested deeper than this are refused: no request of ours has such, and what walks a body afterwards
 * (validation, storing) may do so by recursion.
 */
const MAX_DEPTH = 64;

/**
 * Parses a JSON body. Keys that would reach an object's prototype are left out, as unknown fields are.
 *
 * @throws BadInputError (BAD_JSON) with the line and column of the first fault, and no word of the body.
 */
export function parseJsonBody(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    const { line, column, expected } = findJsonFault(text);
    throw new BadInputError(
      `The body is not valid JSON: line ${line}, column ${column}: expected ${expected}.`,
      [{ path: `line ${line}, column ${column}`, message: `expected ${expected}` }],
      'BAD_JSON',
    );
  }
  checkNesting(value);
  return value;
}

/** Walks without recursion; takes `__proto__` out on the way. */
function checkNesting(root: unknown): void {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (value === null || typeof value !== 'object') continue;
      if (depth >= MAX_DEPTH) {
        throw new BadInputError(`The body is nested more than ${MAX_DEPTH} levels deep.`, [
          { path: '', message: `must not be nested more than ${MAX_DEPTH} levels deep` },
        ]);
      }
      if (!Array.isArray(value)) {
        const record = value as Record<string, unknown>;
        if (Object.hasOwn(record, '__proto__')) Reflect.deleteProperty(record, '__proto__');
      }
      for (const inner of Array.isArray(value) ? value : Object.values(value)) {
        if (inner !== null && typeof inner === 'object') next.push(inner);
      }
    }
    level = next;
  }
}

export interface JsonFault {
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

/**
 * Where a text stops being JSON (RFC 8259). JSON.parse knows, but its messages differ between Node versions
 * and quote the text. Linear, no recursion.
 */
export function findJsonFault(text: string): JsonFault {
  const { at, expected } = scan(text);
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let index = before.indexOf('\n'); index >= 0; index = before.indexOf('\n', index + 1)) line++;
  return { line, column: at - lineStart + 1, expected };
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const BLANK = /[ \t\n\r]*/y;

function scan(text: string): { at: number; expected: string } {
  /** What each open bracket is: true for an object. */
  const open: boolean[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let state: 'value' | 'first' | 'key' | 'after' = 'value';
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    skip(BLANK);
    const character = text[at];
    const inObject = open.at(-1) === true;
    if (state === 'after') {
      if (open.length === 0) return { at, expected: 'the end' };
      if (character === ',') {
        at++;
        state = inObject ? 'key' : 'value';
      } else if (character === (inObject ? '}' : ']')) {
        at++;
        open.pop();
      } else return { at, expected: inObject ? '"," or "}"' : '"," or "]"' };
      continue;
    }
    if (state === 'first' && character === (inObject ? '}' : ']')) {
      at++;
      open.pop();
      state = 'after';
      continue;
    }
    if (inObject && (state === 'key' || state === 'first')) {
      if (character !== '"') return { at, expected: 'a key in double quotes' };
      const fault = scanString(text, at);
      if (fault.expected !== null) return { at: fault.at, expected: fault.expected };
      at = fault.at;
      skip(BLANK);
      if (text[at] !== ':') return { at, expected: '":"' };
      at++;
      state = 'value';
      continue;
    }
    if (character === '{' || character === '[') {
      open.push(character === '{');
      at++;
      state = 'first';
    } else if (character === '"') {
      const string = scanString(text, at);
      if (string.expected !== null) return { at: string.at, expected: string.expected };
      at = string.at;
      state = 'after';
    } else if (skip(NUMBER) || skip(LITERAL)) state = 'after';
    else return { at, expected: 'a value' };
  }
}

function scanString(text: string, from: number): { at: number; expected: string | null } {
  for (let at = from + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return { at: at + 1, expected: null };
    if (unit < 0x20) return { at, expected: 'control characters in strings as escapes' };
    if (unit === 0x5c) {
      const sequence = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
      sequence.lastIndex = at + 1;
      if (!sequence.test(text)) return { at: at + 1, expected: 'an escape of JSON after the backslash' };
      at = sequence.lastIndex - 1;
    }
  }
  return { at: text.length, expected: 'the closing double quote' };
}
