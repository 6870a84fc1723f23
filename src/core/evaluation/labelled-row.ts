import type { CommentInput } from '../assessment.js';
import { BadInputError, type InputFault } from '../errors.js';

/**
 * What a person said about one axis of one comment, in the forms of the labelled format:
 * - a number from 0 to 1 (booleans are read as 0 and 1; numbers between are soft labels)
 * - a class name
 * - class names of a multi-label axis
 * - `[begin, end)` spans in UTF-16 code units of the row's text, for an axis named `*.spans`
 * - for `stance`: a class name per target
 *
 * The strings `"true"` and `"false"` stay strings here: whether they are classes of their own or a way to write
 * 1 and 0 shows only when the whole axis is known (`createLabelSchema`); `degreeOf` reads both.
 */
export type LabelValue =
  | number
  | string
  | readonly string[]
  | readonly (readonly [begin: number, end: number])[]
  | Readonly<Record<string, string>>;

export interface Author {
  readonly id: string | null;
  readonly name: string | null;
}

/** A comment as a file or a request hands it in: intake shapes and the flat shapes of the labelled format alike. */
export interface CommentRow {
  readonly id?: string;
  readonly text: string;
  /** The text of the comment replied to. */
  readonly parent?: string;
  /** Title or lead of the article: the field itself, or title and lead of `article`, one a line. */
  readonly context?: string;
  readonly article?: { readonly title: string | null; readonly lead: string | null };
  readonly target?: string;
  readonly author?: Author;
  /** `date` or `postedAt`, as written. */
  readonly date?: string;
  readonly source?: string;
  readonly section?: string;
  readonly language?: string;
  /** Every field not named above, as read. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface LabelledRow extends CommentRow {
  readonly id: string;
  /** Axis to label. Has no prototype: an axis may be called `constructor`. */
  readonly labels: Readonly<Record<string, LabelValue>>;
}

export interface ParseRowOptions {
  /** Only these axes are read and checked; others are left out. All where not given. */
  readonly axes?: readonly string[];
}

const KNOWN = new Set(
  'id text labels parent context article target author date postedAt source section language'.split(' '),
);

/** A name a person gave (axis, class, target): longer ones are more likely a text in the wrong column. */
const MAX_NAME_LENGTH = 200;

/**
 * Reads one row of labelled data.
 *
 * @throws BadInputError with one fault for each wrong field; `path` is the field, such as `labels.stance.NATO`.
 */
export function parseLabelledRow(json: unknown, options: ParseRowOptions = {}): LabelledRow {
  const faults: InputFault[] = [];
  const object = objectOf(json);
  const row = readComment(object, faults);
  if (row.id === undefined && !faults.some((fault) => fault.path === 'id')) {
    faults.push({ path: 'id', message: 'is missing' });
  }
  const labels = readLabels(object['labels'], row.text, options.axes, faults);
  throwIfAny(faults);
  return { ...row, id: row.id!, labels };
}

/**
 * Reads one comment of which only `text` is required; labels, where there are any, are ignored.
 *
 * @throws BadInputError with one fault for each wrong field.
 */
export function parseCommentRow(json: unknown): CommentRow {
  const faults: InputFault[] = [];
  const row = readComment(objectOf(json), faults);
  throwIfAny(faults);
  return row;
}

/** The row as `moderate` takes it. */
export function commentInputOf(row: CommentRow): CommentInput {
  const article = row.article ?? (row.context === undefined ? null : { title: row.context, lead: null });
  return {
    ...(row.id === undefined ? {} : { id: row.id }),
    text: row.text,
    parent: row.parent === undefined ? null : { text: row.parent },
    article,
    target: row.target ?? null,
    language: row.language ?? null,
    author: row.author ?? null,
    section: row.section ?? null,
    source: row.source ?? null,
  };
}

/** A yes-no label as a number in [0, 1]; null where the label is a class name, a list, spans or per target. */
export function degreeOf(value: LabelValue): number | null {
  if (typeof value === 'number') return value;
  if (value === 'true') return 1;
  if (value === 'false') return 0;
  return null;
}

const YES = new Set(['true', 'yes', 'y', '1']);
const NO = new Set(['false', 'no', 'n', '0']);

/** What people write for yes and no, in any case, as 1 and 0; null for any other word. */
export function yesOrNo(word: string): 0 | 1 | null {
  const said = word.trim().toLowerCase();
  if (YES.has(said)) return 1;
  return NO.has(said) ? 0 : null;
}

/** True for the per-target form `{"NATO": "oppose"}`. */
export function isPerTarget(value: LabelValue): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && !Array.isArray(value);
}

/** One question to a classifier and its right answer. */
export interface LabelCase {
  /** Towards whom, for stance; null elsewhere. */
  readonly target: string | null;
  readonly value: Exclude<LabelValue, Readonly<Record<string, string>>>;
}

/** The row's label of an axis, one case for each target where it is given per target. Empty where it has none. */
export function labelCases(row: LabelledRow, axis: string): LabelCase[] {
  const value = row.labels[axis];
  if (value === undefined) return [];
  if (isPerTarget(value)) return Object.entries(value).map(([target, name]) => ({ target, value: name }));
  return [{ target: row.target ?? null, value: value as LabelCase['value'] }];
}

/** A field of the row for `--slice`: known fields by their name, `author.id`, `extra` fields by dotted path. */
export function fieldOf(row: CommentRow, path: string): string | null {
  const flat: Record<string, unknown> = { ...row.extra, ...row, extra: undefined };
  let value: unknown = Object.hasOwn(flat, path) ? flat[path] : undefined;
  if (value === undefined) {
    value = flat;
    for (const key of path.split('.')) {
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined;
    }
  }
  if (path === 'author' && row.author !== undefined) value = row.author.id ?? row.author.name;
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than the stack: no slice that anybody made on purpose.
    return null;
  }
}

function throwIfAny(faults: readonly InputFault[]): void {
  if (faults.length === 0) return;
  throw new BadInputError(faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '), faults);
}

function objectOf(json: unknown): Record<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  const message = `a row must be an object such as {"text": "…"}, not ${nameOf(json)}`;
  throw new BadInputError(message, [{ path: '', message }]);
}

/** What a value is, without its content: messages never carry a comment's text. */
function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function readComment(object: Record<string, unknown>, faults: InputFault[]): CommentRow {
  const string = (path: string, value: unknown): string | undefined => {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    faults.push({ path, message: `must be a string, not ${nameOf(value)}` });
    return undefined;
  };
  const field = (name: string): string | undefined => string(name, own(object, name));
  const identifier = (path: string, value: unknown): string | undefined =>
    typeof value === 'number' && Number.isFinite(value) ? String(value) : string(path, value);
  const part = (name: string, key: string, parts: Record<string, unknown>): string | undefined =>
    string(`${name}.${key}`, own(parts, key));

  const text = field('text');
  if (text === undefined && !faults.some((fault) => fault.path === 'text')) {
    faults.push({ path: 'text', message: 'is missing' });
  }
  const parentValue = own(object, 'parent');
  const parent = isObject(parentValue) ? part('parent', 'text', parentValue) : string('parent', parentValue);

  const articleValue = own(object, 'article');
  let article: CommentRow['article'];
  if (isObject(articleValue)) {
    article = {
      title: part('article', 'title', articleValue) ?? null,
      lead: part('article', 'lead', articleValue) ?? null,
    };
  } else if (articleValue !== undefined && articleValue !== null) {
    faults.push({ path: 'article', message: `must be an object with title and lead, not ${nameOf(articleValue)}` });
  }
  const fromArticle = [article?.title, article?.lead].filter((line) => typeof line === 'string').join('\n');
  const context = field('context') ?? (fromArticle === '' ? undefined : fromArticle);

  const authorValue = own(object, 'author');
  let author: Author | undefined;
  if (isObject(authorValue)) {
    author = {
      id: identifier('author.id', own(authorValue, 'id')) ?? null,
      name: part('author', 'name', authorValue) ?? null,
    };
  } else {
    const name = string('author', authorValue);
    if (name !== undefined) author = { id: null, name };
  }

  const optional = {
    id: identifier('id', own(object, 'id')),
    parent,
    context,
    article,
    author,
    target: field('target'),
    date: field('date') ?? field('postedAt'),
    source: field('source'),
    section: field('section'),
    language: field('language'),
  };
  const extra: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(object)) if (!KNOWN.has(key)) extra[key] = value;
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return { text: text ?? '', ...Object.fromEntries(given), extra };
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readLabels(
  value: unknown,
  text: string,
  axes: readonly string[] | undefined,
  faults: InputFault[],
): Record<string, LabelValue> {
  const labels: Record<string, LabelValue> = Object.create(null);
  if (!isObject(value)) {
    const message = value === undefined ? 'is missing' : `must be an object of axis to label, not ${nameOf(value)}`;
    faults.push({ path: 'labels', message });
    return labels;
  }
  for (const [axis, label] of Object.entries(value)) {
    if (label === null || (axes !== undefined && !axes.includes(axis))) continue;
    const path = `labels.${axis}`;
    if (axis.trim() === '' || axis.length > MAX_NAME_LENGTH) {
      faults.push({ path: 'labels', message: `an axis must have a name of 1 to ${MAX_NAME_LENGTH} characters` });
      continue;
    }
    const read = axis.endsWith('.spans') ? readSpans(path, label, text, faults) : readLabel(path, axis, label, faults);
    if (read !== undefined) labels[axis] = read;
  }
  return labels;
}

function readLabel(path: string, axis: string, label: unknown, faults: InputFault[]): LabelValue | undefined {
  if (typeof label === 'boolean') return label ? 1 : 0;
  if (typeof label === 'number') {
    if (label >= 0 && label <= 1) return label;
    faults.push({ path, message: 'a number must be from 0 to 1; write a grade as a class name, such as "3"' });
    return undefined;
  }
  if (typeof label === 'string') return readWord(path, axis, label, faults);
  if (Array.isArray(label)) {
    const names = label.map((name, index) => readName(`${path}[${index}]`, name, faults));
    return [...new Set(names.filter((name) => name !== undefined))];
  }
  if (axis !== 'stance') {
    faults.push({ path, message: 'only stance may be an object (target to class)' });
    return undefined;
  }
  const perTarget: Record<string, string> = Object.create(null);
  for (const [target, name] of Object.entries(label as Record<string, unknown>)) {
    if (name === null) continue;
    const read = readName(`${path}.${target}`, name, faults);
    if (read !== undefined) perTarget[target] = read;
  }
  return perTarget;
}

/** Spam and the tones are yes or no by their nature: the words for it mean that, and `spam` and `ham` do. */
function readWord(path: string, axis: string, label: string, faults: InputFault[]): string | number | undefined {
  const isYesNo = axis === 'spam' || (axis.startsWith('tone.') && !axis.endsWith('.spans'));
  const word = label.trim().toLowerCase();
  const said = !isYesNo || word === 'true' || word === 'false' ? null : yesOrNo(word);
  if (said !== null) return said;
  if (axis === 'spam' && (word === 'spam' || word === 'ham')) return Number(word === 'spam');
  return readName(path, label, faults);
}

function readName(path: string, value: unknown, faults: InputFault[]): string | undefined {
  if (typeof value !== 'string') {
    faults.push({ path, message: `must be a class name, not ${nameOf(value)}` });
    return undefined;
  }
  const name = value.trim();
  if (name !== '' && name.length <= MAX_NAME_LENGTH) return name;
  faults.push({ path, message: `a class name must have 1 to ${MAX_NAME_LENGTH} characters` });
  return undefined;
}

function readSpans(path: string, value: unknown, text: string, faults: InputFault[]): LabelValue | undefined {
  if (!Array.isArray(value)) {
    faults.push({ path, message: `must be a list of [begin, end], not ${nameOf(value)}` });
    return undefined;
  }
  const spans: [number, number][] = [];
  value.forEach((span: unknown, index) => {
    const [begin, end] = Array.isArray(span) && span.length === 2 ? (span as unknown[]) : [];
    if (Number.isInteger(begin) && Number.isInteger(end)) {
      if ((begin as number) >= 0 && (begin as number) < (end as number) && (end as number) <= text.length) {
        spans.push([begin as number, end as number]);
        return;
      }
      faults.push({ path: `${path}[${index}]`, message: `must lie inside the text (0 to ${text.length})` });
      return;
    }
    faults.push({ path: `${path}[${index}]`, message: 'must be two whole numbers, [begin, end]' });
  });
  return spans;
}
