import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../accounts/caller.js';
import { BadInputError, ParleyError } from '../../core/errors.js';
import { JobQueue } from '../../jobs/job-queue.js';
import { readCursor, writeCursor } from '../../ops/cursor.js';
import { isId } from '../../storage/ids.js';
import { ModelsService } from '../models.service.js';
import { Moderators } from '../moderators.js';
import type { BatchKind, WaitingRow } from './batch-chunk.js';
import { addJobs, type BatchState, keepBatch } from './batch-rows.js';

/** A batch as its caller sees it. */
export interface BatchView {
  readonly id: string;
  readonly state: BatchState;
  readonly kind: BatchKind;
  /** Rows; `done` and `failed` together reach it. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** Results read from the database at a time. */
const RESULTS_AT_ONCE = 500;

/** Files that are assessed as a whole: taken in, looked at, paused, taken up again, ended. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly moderators: Moderators,
    private readonly models: ModelsService,
  ) {}

  /**
   * Takes a batch in. Models, policy and targets are those of now for all of its rows.
   *
   * @throws BadInputError for rows that cannot be read at all, or none.
   */
  async add(
    caller: Caller,
    { kind, explain }: { kind: BatchKind; explain: boolean },
    rows: AsyncIterable<WaitingRow>,
  ): Promise<BatchView> {
    const { spec } = await this.moderators.of(caller.tenantId);
    const id = await keepBatch(
      this.dataSource,
      this.queue,
      {
        tenantId: caller.tenantId,
        createdBy: caller.actor.id,
        kind,
        explain,
        spec,
        modelSet: this.models.modelSet(),
      },
      atLeastOne(rows),
    );
    return this.find(caller, id);
  }

  async find(caller: Caller, id: string): Promise<BatchView> {
    const rows: BatchRow[] = isId(id)
      ? await this.dataSource.query(`SELECT ${COLUMNS} FROM batch WHERE tenant_id = $1 AND id = $2 AND ${OWN}`, [
          caller.tenantId,
          id,
          ownerOf(caller),
        ])
      : [];
    const row = rows[0];
    if (!row) throw new ParleyError('NOT_FOUND', 'there is no such batch');
    return viewOf(row);
  }

  async list(
    caller: Caller,
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<{ batches: BatchView[]; nextCursor: string | null }> {
    const rows: BatchRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM batch WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id < $2) AND ${OWN}
       ORDER BY id DESC LIMIT $4`,
      [caller.tenantId, readCursor(cursor), ownerOf(caller), limit + 1],
    );
    const batches = rows.slice(0, limit).map(viewOf);
    const last = batches.at(-1);
    return { batches, nextCursor: rows.length > limit && last ? writeCursor(last.id) : null };
  }

  /** Lets the chunks that are being worked on come to their end, and no others begin. */
  async pause(caller: Caller, id: string): Promise<BatchView> {
    await this.move(caller, id, 'paused', ['running']);
    return this.find(caller, id);
  }

  async resume(caller: Caller, id: string): Promise<BatchView> {
    await this.move(caller, id, 'running', ['paused']);
    return this.find(caller, id);
  }

  /** What is done stays and can be read; the rest is not assessed any more. */
  async cancel(caller: Caller, id: string): Promise<BatchView> {
    await this.move(caller, id, 'cancelled', ['running', 'paused']);
    return this.find(caller, id);
  }

  /** Erases a batch with all of its rows and results. */
  async delete(caller: Caller, id: string): Promise<void> {
    await this.find(caller, id);
    await this.dataSource.query('DELETE FROM batch WHERE tenant_id = $1 AND id = $2', [caller.tenantId, id]);
  }

  /** Lines of JSON in the order of the rows, some hundred at a time, so that no connection is held by a slow reader. */
  async *results(id: string): AsyncGenerator<string[]> {
    let after = -1;
    for (;;) {
      const rows: { row_number: number; body: string }[] = await this.dataSource.query(
        'SELECT row_number, body FROM batch_result WHERE batch_id = $1 AND row_number > $2 ORDER BY row_number LIMIT $3',
        [id, after, RESULTS_AT_ONCE],
      );
      if (rows.length > 0) yield rows.map(({ body }) => body);
      if (rows.length < RESULTS_AT_ONCE) return;
      after = rows.at(-1)!.row_number;
    }
  }

  private async move(caller: Caller, id: string, to: BatchState, from: readonly BatchState[]): Promise<void> {
    const { state } = await this.find(caller, id);
    const moved = await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ generation: number }[], number] = await manager.query(
        `UPDATE batch SET state = $3, generation = generation + 1, updated_at = now(),
           finished_at = CASE WHEN $3 = 'cancelled' THEN now() END
         WHERE tenant_id = $1 AND id = $2 AND state = ANY ($4) RETURNING generation`,
        [caller.tenantId, id, to, from],
      );
      const row = rows[0];
      if (!row) return false;
      if (to !== 'running') return true;
      const waiting: { number: number }[] = await manager.query(
        'SELECT number FROM batch_chunk WHERE batch_id = $1 AND done_at IS NULL ORDER BY number',
        [id],
      );
      await addJobs(manager, this.queue, {
        tenantId: caller.tenantId,
        batchId: id,
        generation: row.generation,
        chunks: waiting.map(({ number }) => number),
      });
      return true;
    });
    if (!moved) throw new ParleyError('CONFLICT', `the batch is ${state}: it must be ${from.join(' or ')} for this`);
  }
}

async function* atLeastOne(rows: AsyncIterable<WaitingRow>): AsyncGenerator<WaitingRow> {
  let any = false;
  for await (const row of rows) {
    any = true;
    yield row;
  }
  if (!any) throw new BadInputError('the batch has no row', [{ path: '', message: 'must have at least one row' }]);
}

interface BatchRow extends Omit<BatchView, 'createdAt' | 'finishedAt'> {
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = 'id, state, kind, total, done, failed, created_at AS "createdAt", finished_at AS "finishedAt"';
/** A service key sees its own batches, others see all of the tenant's. */
const OWN = '($3::text IS NULL OR created_by = $3)';
const ownerOf = (caller: Caller): string | null => (caller.role === 'service' ? caller.actor.id : null);

function viewOf(row: BatchRow): BatchView {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
