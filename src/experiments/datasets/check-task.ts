import { createHash } from 'node:crypto';
import { encodeRows, type WaitingRow } from '../../assessment/batches/batch-chunk.js';
import { BadInputError } from '../../core/errors.js';
import { type AxisSchema, createLabelSchema } from '../../core/evaluation/label-schema.js';
import { type LabelledRow, parseLabelledRow } from '../../core/evaluation/labelled-row.js';
import { detectLanguage } from '../../core/text/language.js';
import type { Task } from '../work/task.js';
import { labellerOf } from './labellers.js';

export interface CheckRequest {
  /** Chunks are handed on when they have so many rows or bytes. */
  readonly chunkRows: number;
  readonly chunkBytes: number;
}

/** One thing that is wrong with one line of a file. */
export interface LineFault {
  readonly line: number;
  /** The field, such as `labels.stance.NATO`; empty for the whole row. */
  readonly path: string;
  readonly message: string;
}

/** What labelled data turned out to be. */
export interface DatasetSummary {
  readonly axes: readonly AxisSchema[];
  /** Most frequent first, of the first `languageRows` rows. */
  readonly languages: readonly { readonly code: string; readonly rows: number }[];
  readonly languageRows: number;
  /** Fields that slices and groups can be made by. `distinct` is counted up to 100. */
  readonly fields: readonly { readonly name: string; readonly rows: number; readonly distinct: number }[];
  /** Who labelled, where rows say so. */
  readonly labellers: readonly string[];
  /** Stance targets that rows name, with their labels. */
  readonly targets: readonly { readonly name: string; readonly rows: number }[];
  /** Rows that were left out. */
  readonly faultyRows: number;
  /** The first 200. A row with a label that cannot be counted is kept without it. */
  readonly faults: readonly LineFault[];
}

export interface CheckResult {
  readonly rows: number;
  readonly bytes: number;
  readonly digest: string;
  readonly summary: DatasetSummary;
}

const SHOWN_FAULTS = 200;
const LANGUAGE_ROWS = 20_000;
/** Ids are compared among the first so many rows. */
const MAX_KNOWN_IDS = 1_000_000;
const MAX_DISTINCT = 100;
const MAX_FIELDS = 100;
const MAX_LABELLERS = 50;
const MAX_TARGETS = 200;

/** Reads rows, emits the good ones in chunks, and says what the labels are and what is wrong. Constant memory but for ids. */
export const checkRows: Task<CheckRequest, CheckResult> = async ({ chunkRows, chunkBytes }, { rows, emit }) => {
  const digest = createHash('sha256');
  const schema = createLabelSchema();
  const tally = createTally();
  const ids = new Map<string, number>();
  const faults: LineFault[] = [];
  let faultyRows = 0;
  let count = 0;
  let bytes = 0;
  let kept: WaitingRow[] = [];
  let length = 0;
  const note = (line: number, path: string, message: string): void => {
    if (faults.length < SHOWN_FAULTS) faults.push({ line, path, message });
  };
  const hand = async (): Promise<void> => {
    if (kept.length === 0) return;
    const encoded = encodeRows(kept);
    kept = [];
    length = 0;
    await emit(encoded);
  };
  for await (const waiting of rows(0)) {
    const { line } = waiting;
    let row: LabelledRow;
    try {
      row = readRow(waiting);
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      faultyRows++;
      if (error.faults.length === 0) note(line, '', error.message);
      for (const fault of error.faults) note(line, fault.path, fault.message);
      continue;
    }
    const key = JSON.stringify([row.id, row.target ?? null, labellerOf(row)]);
    const before = ids.get(key);
    if (before !== undefined) {
      faultyRows++;
      note(line, 'id', `the id ${JSON.stringify(row.id)} is that of line ${before} already`);
      continue;
    }
    if (ids.size < MAX_KNOWN_IDS) ids.set(key, line);
    for (const fault of schema.add(row, line)) note(line, fault.path, fault.message);
    tally.add(row);
    const json = waiting.json!;
    digest.update(count === 0 ? json : `\n${json}`);
    count++;
    bytes += Buffer.byteLength(json);
    kept.push(waiting);
    length += json.length;
    if (kept.length >= chunkRows || length >= chunkBytes) await hand();
  }
  await hand();
  return {
    rows: count,
    bytes,
    digest: digest.digest('hex'),
    summary: { axes: schema.axes(), ...tally.result(), faultyRows, faults },
  };
};

/** A labelled row from a line as it was read. @throws BadInputError with a fault for each wrong field. */
export function readRow(waiting: WaitingRow): LabelledRow {
  if (waiting.error !== undefined) throw new BadInputError(waiting.error);
  let json: unknown;
  try {
    json = JSON.parse(waiting.json);
  } catch (failure) {
    // The engine's own message quotes the text.
    const position = / at position (\d+)/.exec((failure as Error).message)?.[1];
    throw new BadInputError(`not valid JSON${position === undefined ? '' : ` (column ${Number(position) + 1})`}`);
  }
  return parseLabelledRow(json);
}

function createTally() {
  const languages = new Map<string, number>();
  const fields = new Map<string, { rows: number; values: Set<string> }>();
  const labellers = new Set<string>();
  const targets = new Map<string, number>();
  let languageRows = 0;
  const count = (map: Map<string, number>, key: string, most: number): void => {
    if (map.has(key) || map.size < most) map.set(key, (map.get(key) ?? 0) + 1);
  };
  const addField = (name: string, value: unknown): void => {
    if (value === undefined || value === null || typeof value === 'object') return;
    let field = fields.get(name);
    if (field === undefined) {
      if (fields.size >= MAX_FIELDS) return;
      field = { rows: 0, values: new Set() };
      fields.set(name, field);
    }
    field.rows++;
    if (field.values.size < MAX_DISTINCT) field.values.add(String(value).slice(0, 200));
  };
  return {
    add(row: LabelledRow): void {
      if (languageRows < LANGUAGE_ROWS) {
        languageRows++;
        count(languages, row.language ?? detectLanguage(row.text).code, 200);
      }
      for (const name of ['source', 'section', 'language', 'target'] as const) addField(name, row[name]);
      addField('author', row.author?.id ?? row.author?.name);
      for (const [name, value] of Object.entries(row.extra)) addField(name, value);
      const labeller = labellerOf(row);
      if (labeller !== null && labellers.size < MAX_LABELLERS) labellers.add(labeller);
      const stance = row.labels['stance'];
      if (typeof stance === 'string' && row.target !== undefined) count(targets, row.target, MAX_TARGETS);
      else if (typeof stance === 'object' && !Array.isArray(stance))
        for (const name of Object.keys(stance)) count(targets, name, MAX_TARGETS);
    },
    result() {
      const byRows = (a: { rows: number }, b: { rows: number }): number => b.rows - a.rows;
      return {
        languages: [...languages].map(([code, rows]) => ({ code, rows })).sort(byRows),
        languageRows,
        fields: [...fields]
          .map(([name, { rows, values }]) => ({ name, rows, distinct: values.size }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
        labellers: [...labellers].sort(),
        targets: [...targets].map(([name, rows]) => ({ name, rows })).sort(byRows),
      };
    },
  };
}
