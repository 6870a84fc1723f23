import type { DataSource } from 'typeorm';
import { decodeRows, encodeRows, type WaitingRow } from '../../assessment/batches/batch-chunk.js';
import { CHUNK_BYTES, CHUNK_ROWS } from '../../assessment/batches/batch-rows.js';
import type { RowSource } from '../work/work-pool.js';

/** Rows in chunks, as threads and the database take them. */
export async function* inChunks(rows: AsyncIterable<WaitingRow>): AsyncGenerator<Uint8Array> {
  let waiting: WaitingRow[] = [];
  let length = 0;
  for await (const row of rows) {
    waiting.push(row);
    length += row.json?.length ?? 0;
    if (waiting.length < CHUNK_ROWS && length < CHUNK_BYTES) continue;
    yield encodeRows(waiting);
    waiting = [];
    length = 0;
  }
  if (waiting.length > 0) yield encodeRows(waiting);
}

/** Which rows of a version are wanted: the part of each row in order, and the number of the wanted part. */
export interface WantedPart {
  readonly partOf: Uint8Array;
  readonly part: number;
}

/** The rows of a version, a chunk at a time: no connection is held while a reader is slow. */
export function versionSource(dataSource: DataSource, versionId: string, wanted: WantedPart | null = null): RowSource {
  return async function* () {
    for (let number = 0; ; number++) {
      const chunks: { first_row: number; rows: Buffer }[] = await dataSource.query(
        'SELECT first_row, rows FROM dataset_chunk WHERE version_id = $1 AND number = $2',
        [versionId, number],
      );
      const chunk = chunks[0];
      if (chunk === undefined) return;
      if (wanted === null) {
        if (chunk.rows.length > 0) yield chunk.rows;
        continue;
      }
      const rows = decodeRows(chunk.rows).filter((_, at) => wanted.partOf[chunk.first_row + at] === wanted.part);
      if (rows.length > 0) yield encodeRows(rows);
    }
  };
}

/** Rows of a version from one on, for a page of a list. `number` counts from 0. */
export async function* rowsFrom(
  dataSource: DataSource,
  versionId: string,
  from: number,
): AsyncGenerator<{ number: number; row: WaitingRow }> {
  let after = from;
  for (;;) {
    const chunks: { first_row: number; row_count: number; rows: Buffer }[] = await dataSource.query(
      `SELECT first_row, row_count, rows FROM dataset_chunk WHERE version_id = $1 AND first_row + row_count > $2
       ORDER BY number LIMIT 1`,
      [versionId, after],
    );
    const chunk = chunks[0];
    if (chunk === undefined) return;
    const { first_row: first } = chunk;
    for (const [at, row] of decodeRows(chunk.rows).entries())
      if (first + at >= after) yield { number: first + at, row };
    after = first + chunk.row_count;
  }
}
