import { Injectable } from '@nestjs/common';
import { concatMap, type Observable, takeWhile, timer } from 'rxjs';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { type InputFault, ParleyError } from '../core/errors.js';
import { JobQueue } from '../jobs/job-queue.js';
import { readCursor, writeCursor } from '../ops/cursor.js';
import { recordAudit } from '../storage/audit.js';
import type { ExperimentKind, ExperimentState } from '../storage/entities/experiment.entity.js';
import { isId, newId } from '../storage/ids.js';
import { storableJsonText, toStorable } from '../storage/storable-text.js';
import type { Progress } from './work/task.js';

/** A run as its callers see it. */
export interface RunView {
  readonly id: string;
  readonly kind: ExperimentKind;
  readonly name: string;
  readonly state: ExperimentState;
  readonly progress: Progress;
  readonly request: unknown;
  readonly result: unknown;
  readonly error: { readonly code: string; readonly message: string; readonly errors: readonly InputFault[] } | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

const EVENT_MS = 1_000;
const isOver = (state: ExperimentState): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** Runs as rows: begun, looked at, cancelled, erased. `ExperimentJob` does the work. */
@Injectable()
export class ExperimentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
  ) {}

  /** Adds a run and its job, in the caller's transaction where one is given. */
  async start(
    caller: Caller,
    kind: ExperimentKind,
    name: string,
    request: unknown,
    within?: EntityManager,
  ): Promise<RunView> {
    const id = newId();
    const add = async (manager: EntityManager): Promise<void> => {
      await manager.query(
        `INSERT INTO experiment (id, tenant_id, kind, name, state, request, created_by, created_by_name)
         VALUES ($1, $2, $3, $4, 'waiting', $5, $6, $7)`,
        [
          id,
          caller.tenantId,
          kind,
          toStorable(name).text,
          storableJsonText(request),
          caller.actor.id,
          caller.actor.name,
        ],
      );
      await addExperimentJob(manager, this.queue, caller.tenantId, id);
      await recordAudit(manager, {
        tenantId: caller.tenantId,
        actor: caller.actor,
        action: `${kind}.started`,
        subjectKind: 'experiment',
        subjectId: id,
        detail: { name },
      });
    };
    if (within) await add(within);
    else await this.dataSource.transaction(add);
    return this.find(caller.tenantId, kind, id, within);
  }

  /** @throws ParleyError NOT_FOUND. */
  async find(
    tenantId: string,
    kind: ExperimentKind,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RunView> {
    const rows: RunRow[] = isId(id)
      ? await manager.query(`SELECT ${COLUMNS} FROM experiment WHERE tenant_id = $1 AND kind = $2 AND id = $3`, [
          tenantId,
          kind,
          id,
        ])
      : [];
    const row = rows[0];
    if (!row) throw new ParleyError('NOT_FOUND', `there is no such ${kind}`);
    return viewOf(row);
  }

  /** Newest first. `versionId`: only of this version of a data set. */
  async list(
    tenantId: string,
    kind: ExperimentKind,
    query: { cursor?: string | undefined; limit: number; versionId?: string },
  ): Promise<{ runs: RunView[]; nextCursor: string | null }> {
    const rows: RunRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM experiment WHERE tenant_id = $1 AND kind = $2 AND ($3::uuid IS NULL OR id < $3)
         AND ($5::text IS NULL OR request ->> 'versionId' = $5) ORDER BY id DESC LIMIT $4`,
      [tenantId, kind, readCursor(query.cursor), query.limit + 1, query.versionId ?? null],
    );
    const runs = rows.slice(0, query.limit).map(viewOf);
    const last = runs.at(-1);
    return { runs, nextCursor: rows.length > query.limit && last ? writeCursor(last.id) : null };
  }

  /** The bytes that a run left beside its result. @throws ParleyError NOT_FOUND, CONFLICT where it is not done. */
  async artifact(tenantId: string, kind: ExperimentKind, id: string): Promise<Buffer> {
    const { state } = await this.find(tenantId, kind, id);
    const rows: { artifact: Buffer | null }[] = await this.dataSource.query(
      'SELECT artifact FROM experiment WHERE id = $1',
      [id],
    );
    const artifact = rows[0]?.artifact ?? null;
    if (artifact === null) throw new ParleyError('CONFLICT', `the ${kind} is ${state}: it has no result`);
    return artifact;
  }

  /** The run every second, until it is over. */
  events(tenantId: string, kind: ExperimentKind, id: string): Observable<{ data: RunView }> {
    return timer(0, EVENT_MS).pipe(
      concatMap(async () => ({ data: await this.find(tenantId, kind, id) })),
      takeWhile(({ data }) => !isOver(data.state), true),
    );
  }

  /** Ends a run; the thread that has it is ended too. @throws ParleyError CONFLICT where it is over. */
  async cancel(caller: Caller, kind: ExperimentKind, id: string): Promise<RunView> {
    const { state } = await this.find(caller.tenantId, kind, id);
    const jobs = await this.dataSource.transaction(async (manager) => {
      const [, cancelled]: [unknown, number] = await manager.query(
        `UPDATE experiment SET state = 'cancelled', finished_at = now() WHERE id = $1 AND state IN ('waiting', 'running')`,
        [id],
      );
      if (cancelled === 0) throw new ParleyError('CONFLICT', `the ${kind} is ${state}`);
      await recordAudit(manager, {
        tenantId: caller.tenantId,
        actor: caller.actor,
        action: `${kind}.cancelled`,
        subjectKind: 'experiment',
        subjectId: id,
      });
      return (await manager.query(
        `SELECT id FROM job WHERE tenant_id = $1 AND name = 'experiment' AND state IN ('waiting', 'running')
           AND payload ->> 'experimentId' = $2`,
        [caller.tenantId, id],
      )) as { id: string }[];
    });
    for (const job of jobs) await this.queue.cancel(caller.tenantId, job.id);
    return this.find(caller.tenantId, kind, id);
  }

  /** Erases a run that is over. @throws ParleyError CONFLICT where it is not. */
  async remove(caller: Caller, kind: ExperimentKind, id: string): Promise<void> {
    const { state } = await this.find(caller.tenantId, kind, id);
    if (!isOver(state)) throw new ParleyError('CONFLICT', `the ${kind} is ${state}: cancel it first`);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('DELETE FROM experiment WHERE tenant_id = $1 AND id = $2', [caller.tenantId, id]);
      await recordAudit(manager, {
        tenantId: caller.tenantId,
        actor: caller.actor,
        action: `${kind}.removed`,
        subjectKind: 'experiment',
        subjectId: id,
      });
    });
  }
}

/** A run that has a job gets no second one. */
export async function addExperimentJob(
  manager: EntityManager,
  queue: JobQueue,
  tenantId: string,
  experimentId: string,
): Promise<void> {
  // Whatever somebody waits for goes first.
  const job = {
    tenantId,
    name: 'experiment' as const,
    payload: { experimentId },
    uniqueKey: experimentId,
    priority: -10,
  };
  await queue.add(manager, job);
}

const COLUMNS =
  'id, kind, name, state, progress, request, result, error, created_by_name, created_at, started_at, finished_at';

interface RunRow {
  readonly id: string;
  readonly kind: ExperimentKind;
  readonly name: string;
  readonly state: ExperimentState;
  readonly progress: Partial<Progress>;
  readonly request: unknown;
  readonly result: unknown;
  readonly error: RunView['error'];
  readonly created_by_name: string;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

const viewOf = (row: RunRow): RunView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  state: row.state,
  progress: { share: row.state === 'done' ? 1 : (row.progress.share ?? 0), what: row.progress.what ?? '' },
  request: row.request,
  result: row.result,
  error: row.error,
  createdBy: row.created_by_name,
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
});
