import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../accounts/caller.js';
import { decodeRows, type WaitingRow } from '../../assessment/batches/batch-chunk.js';
import { CHUNK_BYTES, CHUNK_ROWS } from '../../assessment/batches/batch-rows.js';
import { BadInputError, type InputFault, ParleyError } from '../../core/errors.js';
import { readCursor, writeCursor } from '../../ops/cursor.js';
import { recordAudit } from '../../storage/audit.js';
import { isId, newId } from '../../storage/ids.js';
import { storableJsonText, toStorable } from '../../storage/storable-text.js';
import { WorkPool } from '../work/work-pool.js';
import type { AgreementResult } from './agreement-task.js';
import type { CheckResult, DatasetSummary } from './check-task.js';
import { inChunks, rowsFrom, versionSource } from './dataset-rows.js';

/** Where the rows of a version come from. */
export type DatasetOrigin =
  | { readonly kind: 'upload'; readonly file: string | null }
  | {
      readonly kind: 'decisions';
      readonly axis: string | null;
      readonly since: string | null;
      readonly queue: string | null;
      /** The version that the corrections were merged into. */
      readonly base: { readonly dataset: string; readonly version: number; readonly digest: string } | null;
      /** Rows whose labels were corrected, and rows that were added. */
      readonly corrected: number;
      readonly added: number;
    };

export interface DatasetVersionView extends DatasetSummary {
  readonly id: string;
  readonly datasetId: string;
  readonly name: string;
  readonly version: number;
  /** SHA-256 (hex) over the rows in order: the same rows are the same version. */
  readonly digest: string;
  readonly rows: number;
  /** Of the rows as JSON. */
  readonly bytes: number;
  /** Rows emptied since, because their comment was erased. */
  readonly erasedRows: number;
  readonly origin: DatasetOrigin;
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface DatasetView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdBy: string;
  readonly createdAt: string;
  /** Newest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly digest: string;
    readonly rows: number;
    readonly createdAt: string;
  }[];
}

export interface RowView {
  /** From 0. */
  readonly number: number;
  /** Of the file. */
  readonly line: number;
  /** As handed in. */
  readonly row: unknown;
}

/** Rows that one call looks at where it looks for some of them. */
const LOOKED_THROUGH = 20_000;
/** Letters, digits, and what joins them: names stand in commands and reports. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u;

/** Labelled data: taken in, checked, kept in versions that do not change. */
@Injectable()
export class DatasetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: WorkPool,
  ) {}

  /**
   * Keeps rows as the next version of a data set, which is made where there is none of that name. The same rows in the
   * same order are the version that has them already.
   *
   * @param origin may be a function, for what is only known when all rows were read.
   * @param strict refuses rows of which any is wrong.
   * @throws BadInputError with the line of each fault where no row is good.
   */
  async add(
    caller: Caller,
    { name, description, strict = false }: { name: string; description?: string | null; strict?: boolean },
    rows: AsyncIterable<WaitingRow>,
    origin: DatasetOrigin | (() => DatasetOrigin),
  ): Promise<{ version: DatasetVersionView; isNew: boolean }> {
    if (!NAME.test(name)) {
      const message = 'must have 1 to 100 letters, digits, blanks, or any of . _ -';
      throw new BadInputError(`name: ${message}`, [{ path: 'name', message }]);
    }
    const { tenantId } = caller;
    const datasetId = await this.datasetOf(caller, name, description ?? null);
    const id = newId();
    await this.dataSource.query(
      `INSERT INTO dataset_version (id, tenant_id, dataset_id, origin, created_by) VALUES ($1, $2, $3, '{}', $4)`,
      [id, tenantId, datasetId, caller.actor.name],
    );
    try {
      const checked = await this.keepRows(tenantId, id, rows);
      if (checked.rows === 0 || (strict && (checked.summary.faultyRows > 0 || checked.summary.faults.length > 0)))
        throw faulty(checked);
      const kept = await this.dataSource.transaction((manager) =>
        this.number(
          manager,
          caller,
          { datasetId, id, name },
          checked,
          typeof origin === 'function' ? origin() : origin,
        ),
      );
      return { version: await this.version(tenantId, datasetId, String(kept.version)), isNew: kept.isNew };
    } catch (error) {
      await this.dataSource.query('DELETE FROM dataset_version WHERE id = $1', [id]).catch(() => {});
      throw error;
    } finally {
      // Where it was the first and came to nothing.
      await this.dataSource
        .query(
          'DELETE FROM dataset WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM dataset_version WHERE dataset_id = $1)',
          [datasetId],
        )
        .catch(() => {});
    }
  }

  async list(
    tenantId: string,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<{ datasets: DatasetView[]; nextCursor: string | null }> {
    const rows: DatasetRow[] = await this.dataSource.query(
      `${DATASETS} WHERE d.tenant_id = $1 AND ($2::uuid IS NULL OR d.id < $2) GROUP BY d.id ORDER BY d.id DESC LIMIT $3`,
      [tenantId, readCursor(cursor), limit + 1],
    );
    const datasets = rows.slice(0, limit).map(viewOf);
    const last = datasets.at(-1);
    return { datasets, nextCursor: rows.length > limit && last ? writeCursor(last.id) : null };
  }

  /** @param dataset id or name. @throws ParleyError NOT_FOUND. */
  async find(tenantId: string, dataset: string): Promise<DatasetView> {
    const rows: DatasetRow[] = await this.dataSource.query(
      `${DATASETS} WHERE d.tenant_id = $1 AND ${isId(dataset) ? 'd.id = $2' : 'd.name = $2'} GROUP BY d.id`,
      [tenantId, isId(dataset) ? dataset : toStorable(dataset).text],
    );
    const row = rows[0];
    if (!row) throw new ParleyError('NOT_FOUND', 'there is no such data set');
    return viewOf(row);
  }

  /** @param version a number, or `latest`. @throws ParleyError NOT_FOUND. */
  async version(tenantId: string, dataset: string, version: string): Promise<DatasetVersionView> {
    const { id, name } = await this.find(tenantId, dataset);
    const number = version === 'latest' ? null : Number(version);
    const known = number === null || (/^\d{1,9}$/.test(version) && number > 0);
    const rows: VersionRow[] = known
      ? await this.dataSource.query(
          `SELECT id, dataset_id, version, digest, rows, bytes, erased_rows, summary, origin, created_by, created_at
           FROM dataset_version WHERE tenant_id = $1 AND dataset_id = $2 AND version IS NOT NULL
             AND ($3::integer IS NULL OR version = $3) ORDER BY version DESC LIMIT 1`,
          [tenantId, id, number],
        )
      : [];
    const row = rows[0];
    if (!row) throw new ParleyError('NOT_FOUND', 'the data set has no such version');
    return versionView(row, name);
  }

  /** Erases a data set with all of its versions; runs made on it keep their figures. @throws ParleyError NOT_FOUND. */
  async remove(caller: Caller, dataset: string): Promise<void> {
    const { id, name } = await this.find(caller.tenantId, dataset);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('DELETE FROM dataset WHERE tenant_id = $1 AND id = $2', [caller.tenantId, id]);
      await recordAudit(manager, {
        tenantId: caller.tenantId,
        actor: caller.actor,
        action: 'dataset.removed',
        subjectKind: 'dataset',
        subjectId: id,
        detail: { name },
      });
    });
  }

  /** A page of rows, in order. `axis` and `class`: only rows with that label (of at most 20,000 rows a call). */
  async rows(
    version: Pick<DatasetVersionView, 'id'>,
    query: { from: number; limit: number; axis?: string | undefined; class?: string | undefined },
  ): Promise<{ rows: RowView[]; next: number | null }> {
    const found: RowView[] = [];
    let looked = 0;
    for await (const { number, row } of rowsFrom(this.dataSource, version.id, query.from)) {
      if (found.length === query.limit || looked === LOOKED_THROUGH) return { rows: found, next: number };
      looked++;
      const json = JSON.parse(row.json!) as { labels?: Record<string, unknown> };
      if (hasLabel(json.labels ?? {}, query.axis, query.class)) found.push({ number, line: row.line, row: json });
    }
    return { rows: found, next: null };
  }

  /** Every row as a line of JSON, as handed in. */
  async *file({ id }: Pick<DatasetVersionView, 'id'>): AsyncGenerator<string> {
    for await (const bytes of versionSource(this.dataSource, id)()) {
      yield decodeRows(bytes)
        .map(({ json }) => `${json}\n`)
        .join('');
    }
  }

  agreement({ id }: Pick<DatasetVersionView, 'id'>): Promise<AgreementResult> {
    return this.pool.run('agreement', null, { sources: [versionSource(this.dataSource, id)], awaited: true });
  }

  private async datasetOf(caller: Caller, name: string, description: string | null): Promise<string> {
    const rows: { id: string }[] = await this.dataSource.query(
      `INSERT INTO dataset (id, tenant_id, name, description, created_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id, name) DO UPDATE SET description = coalesce($6, dataset.description) RETURNING id`,
      [newId(), caller.tenantId, name, toStorable(description ?? '').text, caller.actor.name, description],
    );
    return rows[0]!.id;
  }

  private async keepRows(tenantId: string, versionId: string, rows: AsyncIterable<WaitingRow>): Promise<CheckResult> {
    let number = 0;
    let firstRow = 0;
    return this.pool.run(
      'check',
      { chunkRows: CHUNK_ROWS, chunkBytes: CHUNK_BYTES },
      {
        sources: [() => inChunks(rows)],
        awaited: true,
        take: async (bytes) => {
          const count = decodeRows(bytes).length;
          await this.dataSource.query(
            `INSERT INTO dataset_chunk (tenant_id, version_id, number, first_row, row_count, rows)
             VALUES ($1, $2, $3, $4, $5, $6)`,
            [tenantId, versionId, number++, firstRow, count, Buffer.from(bytes)],
          );
          firstRow += count;
        },
      },
    );
  }

  /** Gives what came in its number, or finds the version that is the same. One at a time for each data set. */
  private async number(
    manager: EntityManager,
    caller: Caller,
    { datasetId, id, name }: { datasetId: string; id: string; name: string },
    { rows, bytes, digest, summary }: CheckResult,
    origin: DatasetOrigin,
  ): Promise<{ version: number; isNew: boolean }> {
    await manager.query('SELECT 1 FROM dataset WHERE id = $1 FOR UPDATE', [datasetId]);
    const same: { version: number }[] = await manager.query(
      'SELECT version FROM dataset_version WHERE dataset_id = $1 AND digest = $2 AND version IS NOT NULL',
      [datasetId, digest],
    );
    if (same[0]) {
      await manager.query('DELETE FROM dataset_version WHERE id = $1', [id]);
      return { version: same[0].version, isNew: false };
    }
    const [[numbered]]: [{ version: number }[], number] = await manager.query(
      `UPDATE dataset_version SET digest = $2, rows = $3, bytes = $4, summary = $5, origin = $6, created_at = now(),
         version = (SELECT coalesce(max(version), 0) + 1 FROM dataset_version WHERE dataset_id = $7)
       WHERE id = $1 RETURNING version`,
      [id, digest, rows, bytes, storableJsonText(summary), storableJsonText(origin), datasetId],
    );
    const { version } = numbered!;
    await recordAudit(manager, {
      tenantId: caller.tenantId,
      actor: caller.actor,
      action: 'dataset.version-added',
      subjectKind: 'dataset',
      subjectId: datasetId,
      detail: { name, version, digest, rows, origin: origin.kind },
    });
    return { version, isNew: true };
  }
}

/** The lines that are wrong, where nothing could be kept. */
function faulty({ rows, summary: { faults, faultyRows } }: CheckResult): BadInputError {
  const first = faults[0];
  const said = first === undefined ? '' : `, the first in line ${first.line}: ${withPath(first)}`;
  const detail = rows === 0 && faultyRows === 0 ? 'the file has no row' : `${faultyRows} rows cannot be read${said}`;
  return new BadInputError(
    detail,
    faults.map((fault): InputFault => ({ path: `line ${fault.line}`, message: withPath(fault) })),
  );
}

const withPath = ({ path, message }: { path: string; message: string }): string =>
  path === '' ? message : `${path}: ${message}`;

function hasLabel(labels: Record<string, unknown>, axis: string | undefined, name: string | undefined): boolean {
  if (axis === undefined) return true;
  const value = Object.hasOwn(labels, axis) ? labels[axis] : undefined;
  if (value === undefined || value === null) return false;
  if (name === undefined) return true;
  if (typeof value === 'boolean') return String(value) === name;
  if (typeof value === 'number') return String(value >= 0.5) === name;
  if (typeof value === 'string') return value === name;
  return Object.values(value as object).includes(name);
}

const DATASETS = `SELECT d.id, d.name, d.description, d.created_by, d.created_at,
    coalesce(jsonb_agg(jsonb_build_object('version', v.version, 'digest', v.digest, 'rows', v.rows,
      'createdAt', to_char(v.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY v.version DESC)
      FILTER (WHERE v.version IS NOT NULL), '[]') AS versions
  FROM dataset d LEFT JOIN dataset_version v ON v.dataset_id = d.id`;

interface DatasetRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly created_by: string;
  readonly created_at: Date;
  readonly versions: DatasetView['versions'];
}

const viewOf = (row: DatasetRow): DatasetView => ({
  id: row.id,
  name: row.name,
  description: row.description,
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  versions: row.versions,
});

interface VersionRow {
  readonly id: string;
  readonly dataset_id: string;
  readonly version: number;
  readonly digest: string;
  readonly rows: number;
  readonly bytes: string;
  readonly erased_rows: number;
  readonly summary: DatasetSummary;
  readonly origin: DatasetOrigin;
  readonly created_by: string;
  readonly created_at: Date;
}

const versionView = (row: VersionRow, name: string): DatasetVersionView => ({
  id: row.id,
  datasetId: row.dataset_id,
  name,
  version: row.version,
  digest: row.digest,
  rows: row.rows,
  bytes: Number(row.bytes),
  erasedRows: row.erased_rows,
  axes: row.summary.axes,
  languages: row.summary.languages,
  languageRows: row.summary.languageRows,
  fields: row.summary.fields,
  labellers: row.summary.labellers,
  targets: row.summary.targets,
  faultyRows: row.summary.faultyRows,
  faults: row.summary.faults,
  origin: row.origin,
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
});
