import type { DataSource } from 'typeorm';
import { decodeRows, encodeRows } from '../../assessment/batches/batch-chunk.js';
import { ERASED_ROW } from '../work/rows.js';

/** What is erased is looked for among the rows that were made of decisions, this long after. */
const LOOK_BACK = '2 days';

/**
 * Empties rows that were made of comments which have been erased since: a copy of a text must not outlive it. The row
 * stays in its place, so that splits and numbers hold; `erased_rows` of the version counts them.
 *
 * Safe to run in several processes at once: a chunk is read and written under its lock.
 *
 * @returns how many rows.
 */
export async function eraseRows(dataSource: DataSource): Promise<number> {
  const erased: { tenant_id: string; ids: string[] }[] = await dataSource.query(
    `SELECT tenant_id, array_agg(id::text) AS ids FROM comment
     WHERE erased_at > now() - interval '${LOOK_BACK}' GROUP BY tenant_id`,
  );
  let emptied = 0;
  for (const { tenant_id: tenantId, ids } of erased) {
    const wanted = new Set(ids);
    const versions: { id: string }[] = await dataSource.query(
      `SELECT id FROM dataset_version WHERE tenant_id = $1 AND origin ->> 'kind' = 'decisions'`,
      [tenantId],
    );
    for (const { id } of versions) emptied += await eraseIn(dataSource, id, wanted);
  }
  return emptied;
}

async function eraseIn(dataSource: DataSource, versionId: string, ids: ReadonlySet<string>): Promise<number> {
  let emptied = 0;
  for (let number = 0; ; number++) {
    const found = await dataSource.transaction(async (manager) => {
      const chunks: { rows: Buffer }[] = await manager.query(
        'SELECT rows FROM dataset_chunk WHERE version_id = $1 AND number = $2 FOR UPDATE',
        [versionId, number],
      );
      const chunk = chunks[0];
      if (chunk === undefined) return null;
      const rows = decodeRows(chunk.rows);
      const kept = rows.map((row) => (ids.has(commentOf(row.json)) ? { line: row.line, json: ERASED_ROW } : row));
      const count = kept.filter((row, at) => row !== rows[at]).length;
      if (count === 0) return 0;
      await manager.query('UPDATE dataset_chunk SET rows = $3 WHERE version_id = $1 AND number = $2', [
        versionId,
        number,
        encodeRows(kept),
      ]);
      await manager.query('UPDATE dataset_version SET erased_rows = erased_rows + $2 WHERE id = $1', [
        versionId,
        count,
      ]);
      return count;
    });
    if (found === null) return emptied;
    emptied += found;
  }
}

/** The comment that a row was made of: of decisions the id is the comment's. */
function commentOf(json: string | undefined): string {
  const id = json === undefined ? undefined : (JSON.parse(json) as { id?: unknown }).id;
  return typeof id === 'string' ? id : '';
}
