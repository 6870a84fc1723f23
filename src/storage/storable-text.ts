/**
 * What Postgres cannot hold: text and jsonb refuse U+0000, and UTF-8 has no form for half of a surrogate pair.
 * The rule: each such code unit is stored as U+FFFD, one for one, so that offsets stay right; where that
 * happened, the exact text stands beside it as UTF-16LE bytes and is what readers are given back.
 */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export interface StorableText {
  /** Fit for a text column; the same length as the input in UTF-16 units. */
  readonly text: string;
  /** The input as UTF-16LE, only where it differs from `text`. */
  readonly exact: Buffer | null;
}

export function toStorable(text: string): StorableText {
  const storable = text.replace(UNSTORABLE, '\uFFFD');
  return { text: storable, exact: storable === text ? null : Buffer.from(text, 'utf16le') };
}

/** The text as it was handed in. */
export function fromStorable(text: string, exact: Buffer | null): string {
  return exact === null ? text : exact.toString('utf16le');
}

/** What JSON.stringify makes of a code unit that cannot be stored; a backslash in the text looks the same. */
const MAY_BE_UNSTORABLE = /\\u(?:0000|d[89a-f])/;

/** `storableJson` as JSON text. Most values need no second look, and then none is taken. */
export function storableJsonText(value: unknown): string {
  return storableJsonOf(JSON.stringify(value));
}

/** The same for what is JSON text already, as JSON.stringify writes it. */
export function storableJsonOf(json: string): string {
  return MAY_BE_UNSTORABLE.test(json) ? JSON.stringify(storableJson(JSON.parse(json))) : json;
}

/**
 * The same rule for every string and key of a JSON value, before it goes into a jsonb column. Here nothing is
 * kept beside it: what must come back exactly belongs into a text column. Values that JSON has no form for
 * (undefined, functions) go as JSON.stringify has them go.
 */
export function storableJson<T>(value: T): T {
  const json = JSON.stringify(value);
  if (json === undefined) return value;
  return JSON.parse(json, (_key, part: unknown) => {
    if (typeof part === 'string') return part.replace(UNSTORABLE, '\uFFFD');
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    const entries = Object.entries(part);
    if (!entries.some(([key]) => key.search(UNSTORABLE) >= 0)) return part;
    return Object.fromEntries(entries.map(([key, inner]) => [key.replace(UNSTORABLE, '\uFFFD'), inner]));
  }) as T;
}
