import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ModelsService } from '../../assessment/models.service.js';
import { TenantModels } from '../../assessment/tenant-models.js';
import type { Head } from '../../core/classify/classifier.js';
import { type ModelManifest, modelId } from '../../core/classify/model-format.js';
import { BadInputError, ParleyError } from '../../core/errors.js';
import { readRowFilter } from '../../files/model-folders.js';

/** A model by name, with what makes it the same at any time. */
export interface ModelRef {
  /** `name@version` */
  readonly id: string;
  /** SHA-256 (hex) of its manifest, which holds that of its weights. */
  readonly digest: string;
}

/** The files of a model, for a thread to open. */
export interface ModelParts {
  readonly id: string;
  readonly manifestText: string;
  readonly weights: SharedArrayBuffer;
  /** Which texts it was trained on; null where it does not say. */
  readonly rowFilter: Uint8Array | null;
}

/** Which axes (for stance towards a target: `stance.TARGET`) each model answers, in the order in which they stand. */
export function answersOf(
  models: readonly { readonly id: string; readonly heads: readonly Head[] }[],
): Map<string, string[]> {
  const byAxis = new Map<string, string>();
  for (const { id, heads } of models) {
    for (const { axis, targets = [] } of heads) {
      if (targets.length > 0) {
        for (const target of targets) byAxis.set(`${axis}.${target}`, id);
        continue;
      }
      byAxis.set(axis, id);
      if (axis !== 'stance') continue;
      for (const known of byAxis.keys()) if (known.startsWith('stance.')) byAxis.delete(known);
    }
  }
  const answers = new Map<string, string[]>(models.map(({ id }) => [id, []]));
  for (const [axis, id] of byAxis) answers.get(id)!.push(axis);
  return answers;
}

export const digestOf = (manifestText: string): string => createHash('sha256').update(manifestText).digest('hex');

/** Models by name, those that ship and the tenant's own alike. */
@Injectable()
export class ModelCatalog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelsService,
    private readonly tenantModels: TenantModels,
  ) {}

  /** Everything that answers now, in the order in which it does: of two the later one. */
  async inUse(tenantId: string): Promise<{ id: string; heads: readonly Head[] }[]> {
    const own: { id: string; heads: readonly Head[] }[] = await this.dataSource.query(
      `SELECT name || '@' || version AS id, manifest -> 'heads' AS heads FROM model
       WHERE tenant_id = $1 AND state = 'live' ORDER BY live_since, model.id`,
      [tenantId],
    );
    return [...this.models.shipped().map(({ classifier: { id, heads } }) => ({ id, heads })), ...own];
  }

  /** @param ids `name@version`, or `live` for those that answer now. @throws BadInputError naming the first that is none. */
  async resolve(tenantId: string, ids: readonly string[]): Promise<ModelRef[]> {
    const found = new Map<string, ModelRef>();
    for (const [index, id] of ids.entries()) {
      const wanted = id === 'live' ? await this.answering(tenantId) : [id];
      for (const each of wanted) {
        const ref = await this.refOf(tenantId, each);
        if (ref === null) {
          throw new BadInputError(`models.${index}: there is no such model`, [
            { path: `models.${index}`, message: 'there is no such model' },
          ]);
        }
        found.set(each, ref);
      }
    }
    return [...found.values()];
  }

  /** @throws ParleyError GONE where it is no more, or no longer the same. */
  async parts(tenantId: string, refs: readonly ModelRef[]): Promise<ModelParts[]> {
    return Promise.all(refs.map((ref) => this.partsOf(tenantId, ref)));
  }

  private async answering(tenantId: string): Promise<string[]> {
    const answers = answersOf(await this.inUse(tenantId));
    return [...answers].filter(([, axes]) => axes.length > 0).map(([id]) => id);
  }

  private async refOf(tenantId: string, id: string): Promise<ModelRef | null> {
    const shipped = this.models.images().find(({ manifestText }) => idOf(manifestText) === id);
    if (shipped) return { id, digest: digestOf(shipped.manifestText) };
    const rows: { digest: string }[] = await this.dataSource.query(
      `SELECT digest FROM model WHERE tenant_id = $1 AND name || '@' || version = $2`,
      [tenantId, id],
    );
    return rows[0] ? { id, digest: rows[0].digest } : null;
  }

  private async partsOf(tenantId: string, { id, digest }: ModelRef): Promise<ModelParts> {
    const image = this.models.images().find(({ manifestText }) => digestOf(manifestText) === digest);
    if (image) {
      const loaded = this.models.shipped().find(({ folder }) => folder === image.folder)!;
      return { id, manifestText: image.manifestText, weights: image.weights, rowFilter: await readRowFilter(loaded) };
    }
    const rows: { id: string; manifest_text: string; row_filter: Buffer | null }[] = await this.dataSource.query(
      `SELECT m.id, f.manifest_text, f.row_filter FROM model m JOIN model_file f ON f.model_id = m.id
       WHERE m.tenant_id = $1 AND m.digest = $2`,
      [tenantId, digest],
    );
    const row = rows[0];
    if (!row) throw new ParleyError('GONE', `the model ${id} is no more, or another one`);
    const [shared] = await this.tenantModels.read(tenantId, [row.id]);
    return { id, manifestText: row.manifest_text, weights: shared!.weights, rowFilter: row.row_filter };
  }
}

const idOf = (manifestText: string): string => modelId(JSON.parse(manifestText) as ModelManifest);
