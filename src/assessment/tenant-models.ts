import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { modelId, parseManifest } from '../core/classify/model-format.js';
import { ModelError } from '../core/errors.js';
import { loadEngine } from '../engines/index.js';
import { type LoadedModel, openModelImage } from '../files/model-folders.js';

/** The files of a model that a tenant made, in memory that threads share: sent to a thread it costs two references. */
export interface SharedModel {
  /** Of its row. */
  readonly id: string;
  /** UTF-8. */
  readonly manifest: SharedArrayBuffer;
  readonly weights: SharedArrayBuffer;
}

/** Rows of models that are kept in memory: all that are live, and some that a batch still asks for. */
const KEPT = 32;

/** Models that tenants made, read from the database once for each process. Their rows never change but for the state. */
@Injectable()
export class TenantModels {
  private readonly kept = new Map<string, Promise<SharedModel>>();

  constructor(private readonly dataSource: DataSource) {}

  /** What a tenant has put live, in the order in which it answers: of two the later one does. `model` is `name@version`. */
  async live(tenantId: string): Promise<{ id: string; model: string }[]> {
    return this.dataSource.query(
      `SELECT id, name || '@' || version AS model FROM model WHERE tenant_id = $1 AND state = 'live'
       ORDER BY live_since, id`,
      [tenantId],
    );
  }

  /** Axes of all that a tenant has put live once: a batch may have begun with what is retired since. */
  async axes(tenantId: string): Promise<string[]> {
    const rows: { axis: string }[] = await this.dataSource.query(
      `SELECT DISTINCT unnest(axes) AS axis FROM model WHERE tenant_id = $1 AND state <> 'draft'`,
      [tenantId],
    );
    return rows.map(({ axis }) => axis);
  }

  /** @throws ModelError MODEL_MISSING for one that is no more. */
  read(tenantId: string, ids: readonly string[]): Promise<SharedModel[]> {
    return Promise.all(ids.map((id) => this.readOne(tenantId, id)));
  }

  private readOne(tenantId: string, id: string): Promise<SharedModel> {
    const key = `${tenantId} ${id}`;
    const known = this.kept.get(key);
    // Last used, last forgotten.
    this.kept.delete(key);
    const model = known ?? this.readRow(tenantId, id);
    this.kept.set(key, model);
    if (known === undefined) model.catch(() => this.kept.delete(key));
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return model;
  }

  private async readRow(tenantId: string, id: string): Promise<SharedModel> {
    const rows: { manifest: string; weights: Buffer }[] = await this.dataSource.query(
      'SELECT manifest_text AS manifest, weights FROM model_file WHERE tenant_id = $1 AND model_id = $2',
      [tenantId, id],
    );
    const row = rows[0];
    if (!row) throw new ModelError('MODEL_MISSING', `the model ${id} is no more`);
    return { id, manifest: shared(Buffer.from(row.manifest, 'utf8')), weights: shared(row.weights) };
  }
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length);
  new Uint8Array(memory).set(bytes);
  return memory;
}

/** Opens it, on whatever thread. @throws ModelError where it is not what its engine expects. */
export async function openSharedModel({ id, manifest, weights }: SharedModel): Promise<LoadedModel> {
  const manifestText = textOf(manifest);
  return openModelImage({ folder: modelId(parseManifest(manifestText, id)), manifestText, weights }, loadEngine);
}

export function textOf(memory: SharedArrayBuffer): string {
  // TextDecoder refuses shared memory.
  return Buffer.from(new Uint8Array(memory)).toString('utf8');
}

/** Models that a thread has opened beside those that every tenant has. */
export class OpenModels {
  private readonly open = new Map<string, Promise<LoadedModel>>();

  /** Each is opened once, as long as it is asked for now and then. */
  get(models: readonly SharedModel[]): Promise<LoadedModel[]> {
    return Promise.all(
      models.map((model) => {
        const opened = this.open.get(model.id) ?? openSharedModel(model);
        this.open.delete(model.id);
        this.open.set(model.id, opened);
        opened.catch(() => this.open.delete(model.id));
        if (this.open.size > KEPT) this.open.delete(this.open.keys().next().value!);
        return opened;
      }),
    );
  }
}
