import type { CommentInput } from '../../core/assessment.js';
import type { Classifier } from '../../core/classify/classifier.js';
import { BadInputError } from '../../core/errors.js';
import { commentInputOf, parseCommentRow } from '../../core/evaluation/labelled-row.js';
import { createModerator, type Moderator } from '../../core/moderate.js';
import { pageComments } from '../../core/separation/page-comments.js';
import { separate } from '../../core/separation/separate.js';
import { answerFor } from '../../ops/problem.js';
import type { ModeratorSpec } from '../scoring-task.js';
import { OpenModels, type SharedModel } from '../tenant-models.js';

/** What the rows of a batch are. */
export type BatchKind = 'comments' | 'pages';

/** A row as it waits in its chunk: its JSON as received, or what was wrong with it when it was read. */
export type WaitingRow =
  | { readonly line: number; readonly json: string; readonly error?: undefined }
  | { readonly line: number; readonly json?: undefined; readonly error: string };

/** Some rows of a batch, to be assessed by a thread. Plain data. */
export interface ChunkTask {
  readonly tenantId: string;
  readonly batchId: string;
  readonly kind: BatchKind;
  readonly explain: boolean;
  /** `ModeratorSpec` as JSON. */
  readonly spec: string;
  /** The tenant's own models that the spec names. */
  readonly models: readonly SharedModel[];
  /** The number of the first row. */
  readonly firstRow: number;
  /** `encodeRows` of the rows. */
  readonly rows: Uint8Array;
}

export interface ChunkResult {
  /** Lines for COPY_RESULTS. */
  readonly copy: Uint8Array;
  readonly done: number;
  readonly failed: number;
}

/**
 * Delimiter and quote are control characters, which JSON text never holds as such: every line goes in as it is, and no
 * byte of it has to be looked at for escaping.
 */
const DELIMITER = '\u0002';
export const COPY_FORMAT = `(FORMAT csv, DELIMITER E'\\x02', QUOTE E'\\x01')`;
/** What takes `ChunkResult.copy` in. */
export const COPY_RESULTS = `COPY batch_result (tenant_id, batch_id, row_number, failed, body) FROM STDIN WITH ${COPY_FORMAT}`;

/** In UTF-16 units, as on every other way in. */
const MAX_COMMENT_LENGTH = 100_000;
const MAX_PAGE_LENGTH = 32 * 1024 * 1024;

/** Rows as bytes for the database: a line each, `line TAB json` or `line TAB ! TAB message`. */
export function encodeRows(rows: readonly WaitingRow[]): Buffer {
  const lines = rows.map((row) =>
    row.error === undefined ? `${row.line}\t${row.json}` : `${row.line}\t!\t${row.error.replaceAll('\n', ' ')}`,
  );
  return Buffer.from(lines.join('\n'), 'utf8');
}

export function decodeRows(bytes: Uint8Array): WaitingRow[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.split('\n').map((entry) => {
    const tab = entry.indexOf('\t');
    const line = Number(entry.slice(0, tab));
    const rest = entry.slice(tab + 1);
    return rest.startsWith('!\t') ? { line, error: rest.slice(2) } : { line, json: rest };
  });
}

/**
 * A function that assesses chunks with these models. A row that cannot be read gets an error in its place
 * (`{"id", "line", "error"}`), the others their assessment; each row gives exactly one line.
 */
export function createChunkAssessor(models: readonly Classifier[]): (task: ChunkTask) => Promise<ChunkResult> {
  let known: { spec: string; moderator: Moderator } | null = null;
  const openModels = new OpenModels();
  return async (task) => {
    if (known?.spec !== task.spec) {
      const { policy, targets } = JSON.parse(task.spec) as ModeratorSpec;
      const own = await openModels.get(task.models);
      const all = [...models, ...own.map(({ classifier }) => classifier)];
      known = { spec: task.spec, moderator: createModerator({ models: all, policy, targets }) };
    }
    const { moderator } = known;
    const rows = decodeRows(task.rows);
    const lines = new Lines(rows.length);
    let failed = 0;
    for (const [index, row] of rows.entries()) {
      try {
        lines.add(resultLine(task, index, false, answerTo(row, task, moderator)));
      } catch (error) {
        // Whatever one row does, the others have nothing to do with it.
        failed++;
        lines.add(resultLine(task, index, true, failureOf(row, error)));
      }
    }
    return { copy: lines.bytes(), done: rows.length - failed, failed };
  };
}

/** What a result takes where nothing is long or explained: a chunk of such fits without growing. */
const USUAL_LINE_BYTES = 3 * 1024;

/** Lines as bytes at once, in memory of their own: it goes to another thread as it is, and no line is kept as a string. */
class Lines {
  private buffer: Buffer;
  private used = 0;

  constructor(expected: number) {
    this.buffer = Buffer.allocUnsafeSlow(Math.max(1, expected) * USUAL_LINE_BYTES);
  }

  add(line: string): void {
    const needed = this.used + Buffer.byteLength(line);
    if (needed > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.buffer.length));
      this.buffer.copy(larger, 0, 0, this.used);
      this.buffer = larger;
    }
    this.used += this.buffer.write(line, this.used);
  }

  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.used);
  }
}

/** The result of a chunk that could not be assessed at all: an error in the place of each row. */
export function failedChunk(task: ChunkTask): ChunkResult {
  const rows = decodeRows(task.rows);
  const lines = rows.map((row, index) => resultLine(task, index, true, failureOf(row, GIVEN_UP)));
  return { copy: Buffer.from(lines.join(''), 'utf8'), done: 0, failed: rows.length };
}

const GIVEN_UP = new BadInputError('this row or one beside it could not be assessed, however often it was tried');

function resultLine(
  { tenantId, batchId, firstRow }: ChunkTask,
  index: number,
  isFailure: boolean,
  body: unknown,
): string {
  return `${[tenantId, batchId, firstRow + index, isFailure, JSON.stringify(body)].join(DELIMITER)}\n`;
}

function answerTo(row: WaitingRow, { kind, explain }: ChunkTask, moderator: Moderator): unknown {
  if (row.error !== undefined) throw new BadInputError(row.error);
  const json = parse(row.json);
  if (kind === 'comments') return moderator.moderate(checkedComment(json), { explain });
  const { id, format, text } = checkedPage(json);
  const page = separate(text, { format, ...(id === undefined ? {} : { id }) });
  const assessments = Array.from(pageComments(page), (input) => moderator.moderate(input, { explain }));
  return { ...(id === undefined ? {} : { id }), page, assessments };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (failure) {
    // The engine's own message quotes the text.
    const position = / at position (\d+)/.exec((failure as Error).message)?.[1];
    throw new BadInputError(`not valid JSON${position === undefined ? '' : ` (column ${Number(position) + 1})`}`);
  }
}

function checkedComment(json: unknown): CommentInput {
  const input = commentInputOf(parseCommentRow(json));
  if (input.text === '') throw fault('text', 'must not be empty');
  if (input.text.length > MAX_COMMENT_LENGTH) {
    throw fault('text', `must not be longer than ${MAX_COMMENT_LENGTH} characters`);
  }
  return input;
}

function checkedPage(json: unknown): { id?: string; format: 'text' | 'html'; text: string } {
  const row = (json !== null && typeof json === 'object' ? json : {}) as Record<string, unknown>;
  const given = ['text', 'html'].filter((field) => row[field] !== undefined && row[field] !== null);
  if (given.length !== 1) throw fault('', 'a page has either text or html');
  const format = given[0] as 'text' | 'html';
  const text = row[format];
  if (typeof text !== 'string') throw fault(format, 'must be a string');
  if (text.length > MAX_PAGE_LENGTH) throw fault(format, `must not be longer than ${MAX_PAGE_LENGTH} characters`);
  const id = row['id'] ?? row['externalId'] ?? row['url'];
  return { ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}), format, text };
}

function fault(path: string, message: string): BadInputError {
  return new BadInputError(path === '' ? message : `${path}: ${message}`, [{ path, message }]);
}

function failureOf(row: WaitingRow, error: unknown): unknown {
  let id: unknown;
  try {
    id = row.json === undefined ? undefined : (JSON.parse(row.json) as { id?: unknown } | null)?.id;
  } catch {
    // Not even JSON: the line number says which row it was.
  }
  const known = typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {};
  return { ...known, line: row.line, error: answerFor(error).problem };
}
