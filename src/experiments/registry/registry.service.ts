import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../accounts/caller.js';
import { ModelsService, type ModelView, modelView } from '../../assessment/models.service.js';
import { Moderators } from '../../assessment/moderators.js';
import type { ModelManifest } from '../../core/classify/model-format.js';
import { ParleyError } from '../../core/errors.js';
import { readCard } from '../../files/model-folders.js';
import type { Actor } from '../../storage/audit.js';
import { recordAudit } from '../../storage/audit.js';
import type { ModelState } from '../../storage/entities/model.entity.js';
import { newId } from '../../storage/ids.js';
import { storableJsonText } from '../../storage/storable-text.js';
import { type Answered, checkName, type GateReport, GatesService, lockModels } from './gates.service.js';
import { answersOf, digestOf, ModelCatalog } from './model-catalog.js';
import type { ModelOrigin } from './model-rows.js';

export interface RegistryView extends ModelView {
  readonly name: string;
  readonly version: number;
  readonly state: ModelState;
  readonly origin: ModelOrigin;
  readonly targets: readonly string[];
  /** The axes that it answers now; `stance.TARGET` where it answers for one target. */
  readonly answers: readonly string[];
  readonly digest: string;
  readonly gate: GateReport | null;
  readonly createdBy: string | null;
  readonly createdAt: string | null;
  readonly liveSince: string | null;
}

export interface ChangeView {
  readonly id: string;
  readonly kind: 'activate' | 'retire';
  readonly model: string;
  readonly changedBy: string;
  readonly createdAt: string;
  readonly undoneAt: string | null;
}

/** The models of a tenant and their states. */
@Injectable()
export class RegistryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelsService,
    private readonly catalog: ModelCatalog,
    private readonly gates: GatesService,
    private readonly moderators: Moderators,
  ) {}

  async list(tenantId: string): Promise<RegistryView[]> {
    const answers = answersOf(await this.catalog.inUse(tenantId));
    const images = new Map(this.models.images().map((image) => [image.folder, image.manifestText]));
    const shipped = this.models.shipped().map(({ manifest, folder }): RegistryView => {
      const view = modelView(manifest);
      return {
        ...view,
        name: manifest.name,
        version: manifest.version,
        state: 'live',
        origin: { kind: 'shipped' },
        targets: [],
        answers: answers.get(view.id) ?? [],
        digest: digestOf(images.get(folder)!),
        gate: null,
        createdBy: null,
        createdAt: null,
        liveSince: null,
      };
    });
    const rows: ModelRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM model WHERE tenant_id = $1 ORDER BY name, version DESC`,
      [tenantId],
    );
    return [...shipped, ...rows.map((row) => viewOf(row, answers))];
  }

  /** @param id `name@version`. @throws ParleyError NOT_FOUND. */
  async find(tenantId: string, id: string): Promise<RegistryView & { readonly card: string }> {
    const model = (await this.list(tenantId)).find((each) => each.id === id);
    if (!model) throw noSuchModel();
    if (model.origin.kind === 'shipped') {
      const { folder } = this.models.shipped().find(({ classifier }) => classifier.id === id)!;
      return { ...model, card: (await readCard(folder)) ?? '' };
    }
    const rows: { card: string }[] = await this.dataSource.query(
      'SELECT card FROM model WHERE tenant_id = $1 AND name = $2 AND version = $3',
      [tenantId, model.name, model.version],
    );
    return { ...model, card: rows[0]?.card ?? '' };
  }

  /** Erases a model that is not live. @throws ParleyError CONFLICT where it is, or a batch still needs it. */
  async remove(caller: Caller, id: string): Promise<void> {
    const { tenantId } = caller;
    await this.dataSource.transaction(async (manager) => {
      await lockModels(manager, tenantId);
      const row = await this.own(manager, tenantId, id);
      if (row.state === 'live') throw new ParleyError('CONFLICT', 'the model is live: retire it first');
      const needed: unknown[] = await manager.query(
        `SELECT 1 FROM batch WHERE tenant_id = $1 AND state IN ('receiving', 'running', 'paused')
           AND spec -> 'models' @> to_jsonb($2::text) LIMIT 1`,
        [tenantId, row.id],
      );
      if (needed.length > 0) throw new ParleyError('CONFLICT', 'a batch that began with this model still needs it');
      await manager.query('DELETE FROM model WHERE id = $1', [row.id]);
      await this.audit(manager, caller, 'model.removed', row.id, { model: id });
    });
  }

  /** Measures a model at its gate and keeps the report. @throws ParleyError GATE_MISSING. */
  async ask(caller: Caller, id: string): Promise<GateReport> {
    return (await this.measured(caller, id)).report;
  }

  /**
   * Puts a model live, in every process within about a second. What it leaves nothing to answer is retired.
   *
   * @throws ParleyError GATE_FAILED with the figures, GATE_MISSING, CONFLICT where it is live or a gate changed meanwhile.
   */
  async activate(caller: Caller, id: string): Promise<{ model: RegistryView; gate: GateReport }> {
    const { tenantId } = caller;
    const { report, gates } = await this.measured(caller, id);
    if (!report.passed) {
      const below = report.checks.filter(({ passed }) => !passed);
      throw new ParleyError(
        'GATE_FAILED',
        `${below.length} of ${report.checks.length} figures of ${id} are below their floor`,
        below.map((check) => ({
          path: `${check.target === null ? check.axis : `${check.axis}.${check.target}`}: ${checkName(check)}`,
          message: `${check.value === null ? 'cannot be measured' : check.value.toFixed(4)}, floor ${check.floor}`,
        })),
      );
    }
    await this.dataSource.transaction(async (manager) => {
      await lockModels(manager, tenantId);
      const row = await this.own(manager, tenantId, id);
      if (row.state === 'live') throw new ParleyError('CONFLICT', 'the model is live already');
      const now = await this.gates.list(tenantId, manager);
      if (gates.some((gate) => !now.some((each) => JSON.stringify(each) === JSON.stringify(gate)))) {
        throw new ParleyError('CONFLICT', 'a gate of this model changed while it was asked; try again');
      }
      await this.keepChange(manager, caller, 'activate', row.id);
      await manager.query(`UPDATE model SET state = 'live', live_since = clock_timestamp() WHERE id = $1`, [row.id]);
      await this.retireIdle(manager, tenantId);
      await this.audit(manager, caller, 'model.activated', row.id, {
        model: id,
        gate: report.checks.map((check) => ({ check: checkName(check), value: check.value, floor: check.floor })),
      });
    });
    this.moderators.forget(tenantId);
    return { model: await this.find(tenantId, id), gate: report };
  }

  /** Takes a live model out; what answered before it and is still live answers again. @throws ParleyError CONFLICT */
  async retire(caller: Caller, id: string): Promise<RegistryView> {
    const { tenantId } = caller;
    await this.dataSource.transaction(async (manager) => {
      await lockModels(manager, tenantId);
      const row = await this.own(manager, tenantId, id);
      if (row.state !== 'live') throw new ParleyError('CONFLICT', `the model is ${row.state}`);
      await this.keepChange(manager, caller, 'retire', row.id);
      await manager.query(`UPDATE model SET state = 'retired', live_since = NULL WHERE id = $1`, [row.id]);
      await this.audit(manager, caller, 'model.retired', row.id, { model: id });
    });
    this.moderators.forget(tenantId);
    return this.find(tenantId, id);
  }

  /** Makes live what was live before the last change that stands. @throws ParleyError CONFLICT where there is none. */
  async rollback(caller: Caller): Promise<{ undone: ChangeView; live: string[] }> {
    const { tenantId } = caller;
    const undone = await this.dataSource.transaction(async (manager) => {
      await lockModels(manager, tenantId);
      const rows: (ChangeRow & { before: { id: string; liveSince: string }[] })[] = await manager.query(
        `${CHANGES} AND c.undone_at IS NULL ORDER BY c.id DESC LIMIT 1`,
        [tenantId],
      );
      const change = rows[0];
      if (!change) throw new ParleyError('CONFLICT', 'nothing that was changed stands');
      await manager.query(
        `UPDATE model SET state = 'retired', live_since = NULL WHERE tenant_id = $1 AND state = 'live'`,
        [tenantId],
      );
      for (const { id, liveSince } of change.before) {
        await manager.query(`UPDATE model SET state = 'live', live_since = $3 WHERE tenant_id = $1 AND id = $2`, [
          tenantId,
          id,
          liveSince,
        ]);
      }
      await manager.query('UPDATE model_change SET undone_at = now() WHERE id = $1', [change.id]);
      await this.audit(manager, caller, 'model.rolled-back', change.model_id, {
        model: change.model,
        kind: change.kind,
      });
      return changeView({ ...change, undone_at: new Date() });
    });
    this.moderators.forget(tenantId);
    const live = (await this.list(tenantId)).filter(
      ({ state, origin }) => state === 'live' && origin.kind !== 'shipped',
    );
    return { undone, live: live.map(({ id }) => id) };
  }

  /** Newest first. */
  async changes(tenantId: string): Promise<ChangeView[]> {
    const rows: ChangeRow[] = await this.dataSource.query(`${CHANGES} ORDER BY c.id DESC LIMIT 200`, [tenantId]);
    return rows.map(changeView);
  }

  private async measured(caller: Caller, id: string): ReturnType<GatesService['ask']> {
    const { tenantId } = caller;
    const row = await this.own(this.dataSource.manager, tenantId, id);
    const answered = row.manifest.heads.flatMap(({ axis, targets = [] }): Answered[] =>
      targets.length === 0 ? [{ axis, target: null }] : targets.map((target) => ({ axis, target })),
    );
    const asked = await this.gates.ask(tenantId, { id, digest: row.digest }, answered);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('UPDATE model SET gate = $2 WHERE id = $1', [row.id, storableJsonText(asked.report)]);
      await this.audit(manager, caller, 'model.gate-asked', row.id, { model: id, passed: asked.report.passed });
    });
    return asked;
  }

  private async own(manager: EntityManager, tenantId: string, id: string): Promise<ModelRow> {
    const rows: ModelRow[] = await manager.query(
      `SELECT ${COLUMNS} FROM model WHERE tenant_id = $1 AND name || '@' || version = $2`,
      [tenantId, id],
    );
    const row = rows[0];
    if (row) return row;
    if (this.models.shipped().some(({ classifier }) => classifier.id === id)) {
      throw new ParleyError('CONFLICT', 'this model ships with the program: put one of your own in its place');
    }
    throw noSuchModel();
  }

  private async keepChange(
    manager: EntityManager,
    caller: Caller,
    kind: ChangeView['kind'],
    modelRowId: string,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO model_change (id, tenant_id, kind, model_id, changed_by, before)
       SELECT $1, $2, $3, $4, $5, coalesce(jsonb_agg(jsonb_build_object('id', id, 'liveSince', live_since)), '[]')
       FROM model WHERE tenant_id = $2 AND state = 'live'`,
      [newId(), caller.tenantId, kind, modelRowId, caller.actor.name],
    );
  }

  /** A live model that has nothing left to answer is retired. */
  private async retireIdle(manager: EntityManager, tenantId: string): Promise<void> {
    const rows: ModelRow[] = await manager.query(
      `SELECT ${COLUMNS} FROM model WHERE tenant_id = $1 AND state = 'live' ORDER BY live_since, id`,
      [tenantId],
    );
    const answers = answersOf(rows.map((row) => ({ id: row.id, heads: row.manifest.heads })));
    const idle = rows.filter(({ id }) => answers.get(id)!.length === 0).map(({ id }) => id);
    await manager.query(`UPDATE model SET state = 'retired', live_since = NULL WHERE id = ANY ($1::uuid[])`, [idle]);
  }

  private audit(
    manager: EntityManager,
    { tenantId, actor }: { readonly tenantId: string; readonly actor: Actor },
    action: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return recordAudit(manager, { tenantId, actor, action, subjectKind: 'model', subjectId, detail });
  }
}

const noSuchModel = (): ParleyError => new ParleyError('NOT_FOUND', 'there is no such model');

const COLUMNS = 'id, name, version, targets, digest, state, manifest, origin, gate, created_by, created_at, live_since';

interface ModelRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly targets: string[];
  readonly digest: string;
  readonly state: ModelState;
  readonly manifest: ModelManifest;
  readonly origin: ModelOrigin;
  readonly gate: GateReport | null;
  readonly created_by: string;
  readonly created_at: Date;
  readonly live_since: Date | null;
}

function viewOf(row: ModelRow, answers: ReadonlyMap<string, readonly string[]>): RegistryView {
  const view = modelView(row.manifest);
  return {
    ...view,
    name: row.name,
    version: row.version,
    state: row.state,
    origin: row.origin,
    targets: row.targets,
    answers: row.state === 'live' ? (answers.get(view.id) ?? []) : [],
    digest: row.digest,
    gate: row.gate,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    liveSince: row.live_since?.toISOString() ?? null,
  };
}

const CHANGES = `SELECT c.id, c.kind, c.model_id, m.name || '@' || m.version AS model, c.before, c.changed_by,
    c.created_at, c.undone_at
  FROM model_change c JOIN model m ON m.id = c.model_id WHERE c.tenant_id = $1`;

interface ChangeRow {
  readonly id: string;
  readonly kind: ChangeView['kind'];
  readonly model_id: string;
  readonly model: string;
  readonly changed_by: string;
  readonly created_at: Date;
  readonly undone_at: Date | null;
}

const changeView = (row: ChangeRow): ChangeView => ({
  id: row.id,
  kind: row.kind,
  model: row.model,
  changedBy: row.changed_by,
  createdAt: row.created_at.toISOString(),
  undoneAt: row.undone_at?.toISOString() ?? null,
});
