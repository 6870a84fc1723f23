import { BadInputError } from '../core/errors.js';
import {
  type CommentRow,
  type LabelledRow,
  type ParseRowOptions,
  parseCommentRow,
  parseLabelledRow,
} from '../core/evaluation/labelled-row.js';
import { readCsv } from './csv.js';
import { openText, readLines, type TextSource } from './decode.js';

/** One row of a file, or why it could not be read. `line` counts from 1. */
export type RowOf<Row> =
  | { readonly file: string; readonly line: number; readonly row: Row; readonly error?: undefined }
  | { readonly file: string; readonly line: number; readonly row?: undefined; readonly error: BadInputError };

export type RowFormat = 'jsonl' | 'csv';

export interface ReadDatasetOptions extends ParseRowOptions {
  /** Given by the name otherwise (`.csv`, `.tsv`), and by the first character where the name says nothing. */
  readonly format?: RowFormat;
}

/**
 * Labelled rows of files (JSON Lines or CSV, gzip too; `-` is standard input), one at a time, in constant memory.
 * CSV columns: the fields by name, `labels.AXIS` for labels, dotted names (`author.name`, `article.title`) for parts.
 *
 * @throws BadInputError for a file that cannot be read at all, or a CSV header without the needed columns.
 */
export function readDataset(
  paths: readonly string[],
  options: ReadDatasetOptions = {},
): AsyncGenerator<RowOf<LabelledRow>> {
  return readRows(paths, options.format, LABELLED_COLUMNS, (json) => parseLabelledRow(json, options));
}

/** A labelled row, and the object it was read from: to write rows on as they stood. */
export interface ReadLabelled {
  readonly json: unknown;
  readonly parsed: LabelledRow;
}

/** `readDataset` with what each row was read from. */
export function readDatasetObjects(
  paths: readonly string[],
  options: ReadDatasetOptions = {},
): AsyncGenerator<RowOf<ReadLabelled>> {
  return readRows(paths, options.format, LABELLED_COLUMNS, (json) => ({
    json,
    parsed: parseLabelledRow(json, options),
  }));
}

/**
 * Comments of files, of which only `text` is needed. `txt` (or a name that ends in `.txt`): one comment a line,
 * known by its line number (`FILE:LINE` where there are several files); blank lines are no comments.
 */
export async function* readComments(
  paths: readonly string[],
  from?: RowFormat | 'txt',
): AsyncGenerator<RowOf<CommentRow>> {
  for (const file of paths) {
    const isText = from === undefined ? /\.(txt|text)(\.gz)?$/i.test(file) : from === 'txt';
    if (isText) yield* readTextLines(file, paths.length > 1);
    else yield* readRows([file], from as RowFormat | undefined, COMMENT_COLUMNS, parseCommentRow);
  }
}

/** Rows of any shape, as JSON Lines (CSV: an object of cells). `parse` throws BadInputError for a row it refuses. */
export async function* readRows<Row>(
  paths: readonly string[],
  format: RowFormat | undefined,
  columns: NeededColumns,
  parse: (json: unknown) => Row,
): AsyncGenerator<RowOf<Row>> {
  for (const file of paths) {
    for await (const { line, json, error } of readObjects(openText(file), format ?? formatOf(file), columns)) {
      if (error !== undefined) {
        yield { file, line, error };
        continue;
      }
      let row: Row;
      try {
        row = parse(json);
      } catch (failure) {
        if (!(failure instanceof BadInputError)) throw failure;
        yield { file, line, error: failure };
        continue;
      }
      yield { file, line, row };
    }
  }
}

/** Objects of JSON Lines or CSV as they stand, unchecked; a line that is none carries its error. */
export async function* readObjects(
  text: TextSource,
  format: RowFormat | undefined,
  columns: NeededColumns = COMMENT_COLUMNS,
): AsyncGenerator<ReadObject> {
  const source = rewindable(text);
  yield* (format ?? (await sniff(source))) === 'csv' ? csvObjects(source, columns) : jsonLines(source);
}

/** What a CSV header must have: each of `all`, and at least one that begins with each of `some`. */
export interface NeededColumns {
  readonly all: readonly string[];
  readonly some: readonly string[];
}

/** Of labelled data as CSV. */
export const LABELLED_COLUMNS: NeededColumns = { all: ['id', 'text'], some: ['labels.'] };
const COMMENT_COLUMNS: NeededColumns = { all: ['text'], some: [] };

async function* readTextLines(file: string, several: boolean): AsyncGenerator<RowOf<CommentRow>> {
  for await (const { line, text } of readLines(file)) {
    if (text.trim() === '') continue;
    yield { file, line, row: { id: several ? `${file}:${line}` : String(line), text, extra: {} } };
  }
}

function formatOf(file: string): RowFormat | undefined {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  if (/\.(csv|tsv)$/.test(name)) return 'csv';
  return /\.(jsonl|ndjson|json)$/.test(name) ? 'jsonl' : undefined;
}

interface Rewindable extends TextSource {
  /** The first chunk, which is given again when the source is read. */
  peek(): Promise<string>;
}

function rewindable(source: TextSource): Rewindable {
  const chunks = source[Symbol.asyncIterator]();
  let first: IteratorResult<string> | undefined;
  return {
    name: source.name,
    get charset() {
      return source.charset;
    },
    async peek() {
      first ??= await chunks.next();
      return first.done ? '' : first.value;
    },
    async *[Symbol.asyncIterator]() {
      try {
        for (let chunk = first ?? (await chunks.next()); !chunk.done; chunk = await chunks.next()) yield chunk.value;
      } finally {
        await chunks.return?.();
      }
    },
  };
}

/** A row of JSON begins with a brace; anything else is the header of a CSV file. */
async function sniff(source: Rewindable): Promise<RowFormat> {
  const start = (await source.peek()).trimStart();
  return start === '' || start.startsWith('{') ? 'jsonl' : 'csv';
}

/** `line` counts from 1. */
export type ReadObject =
  | { readonly line: number; readonly json: unknown; readonly error?: undefined }
  | { readonly line: number; readonly json?: undefined; readonly error: BadInputError };

async function* jsonLines(source: TextSource): AsyncGenerator<ReadObject> {
  for await (const { line, text } of readLines(source)) {
    if (text.trim() === '') continue;
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (failure) {
      yield { line, error: new BadInputError(`not valid JSON${columnOf(failure)}`) };
      continue;
    }
    yield { line, json };
  }
}

/** Only the place: the engine's own message quotes the text. */
function columnOf(failure: unknown): string {
  const position = / at position (\d+)/.exec((failure as Error).message)?.[1];
  return position === undefined ? '' : ` (column ${Number(position) + 1})`;
}

async function* csvObjects(source: TextSource, needed: NeededColumns): AsyncGenerator<ReadObject> {
  let columns: readonly Column[] | undefined;
  for await (const record of readCsv(source)) {
    if ('error' in record) {
      if (columns === undefined) throw new BadInputError(`${source.name}:${record.line}: ${record.error.message}`);
      yield record;
      continue;
    }
    const { line, cells } = record;
    if (columns === undefined) {
      columns = columnsOf(cells, needed, `${source.name}:${line}`);
      continue;
    }
    const isSurplusBlank = cells.length > columns.length && cells.slice(columns.length).every((cell) => cell === '');
    if (cells.length !== columns.length && !isSurplusBlank) {
      const message = `${cells.length} cells where the header has ${columns.length}`;
      yield { line, error: new BadInputError(message) };
      continue;
    }
    try {
      yield { line, json: objectOf(columns, cells) };
    } catch (failure) {
      if (!(failure instanceof BadInputError)) throw failure;
      yield { line, error: failure };
    }
  }
}

interface Column {
  readonly name: string;
  /** `[field]`, or `[field, part]`: `labels.tone.insult` is the part `tone.insult` of `labels`. */
  readonly path: readonly [string] | readonly [string, string];
}

const NESTED = new Set(['labels', 'author', 'article', 'parent']);

function columnsOf(header: readonly string[], needed: NeededColumns, place: string): Column[] {
  const names = header.map((name) => name.trim());
  while (names.at(-1) === '') names.pop();
  const said = names.map((name) => JSON.stringify(name)).join(', ');
  const missing = needed.all.find((name) => !names.includes(name));
  if (missing !== undefined) throw new BadInputError(`${place}: no column "${missing}"; the header has ${said}`);
  for (const start of needed.some) {
    if (names.some((name) => name.startsWith(start))) continue;
    throw new BadInputError(`${place}: no column "${start}AXIS", such as "${start}spam"; the header has ${said}`);
  }
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new BadInputError(`${place}: two columns are named ${JSON.stringify(repeated)}`);
  return names.map((name) => {
    const dot = name.indexOf('.');
    const field = name.slice(0, dot);
    return { name, path: dot > 0 && NESTED.has(field) ? [field, name.slice(dot + 1)] : [name] };
  });
}

function objectOf(columns: readonly Column[], cells: readonly string[]): Record<string, unknown> {
  const object: Record<string, unknown> = Object.create(null);
  object['labels'] = Object.create(null);
  columns.forEach(({ name, path: [field, part] }, index) => {
    const cell = cells[index]!;
    if (field !== 'text' && cell.trim() === '') return;
    if (part === undefined) {
      // A column `labels` would be no object; as a field of the user's own it would hide the real one.
      if (field !== 'labels') object[field] = cell;
      return;
    }
    object[field] ??= Object.create(null);
    const parts = object[field];
    if (typeof parts !== 'object') throw new BadInputError(`${name}: stands beside a column "${field}"`);
    (parts as Record<string, unknown>)[part] = field === 'labels' ? labelOf(name, cell.trim()) : cell;
  });
  return object;
}

/** A cell as a label: a number, true or false in any case, JSON for lists and per-target stance, else a class name. */
function labelOf(name: string, cell: string): unknown {
  if (/^[[{]/.test(cell)) {
    try {
      return JSON.parse(cell);
    } catch {
      throw new BadInputError(`${name}: begins like a JSON list or object and is none`);
    }
  }
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) return Number(cell);
  return /^(true|false)$/i.test(cell) ? cell.toLowerCase() : cell;
}
