import type { EntityManager } from 'typeorm';
import type { ModelManifest } from '../../core/classify/model-format.js';
import { newId } from '../../storage/ids.js';
import { digestOf } from './model-catalog.js';

/** Where a model comes from. */
export type ModelOrigin =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'training'; readonly training: string }
  | { readonly kind: 'import' };

export interface NewModel {
  readonly manifest: ModelManifest;
  readonly manifestText: string;
  readonly weights: Uint8Array;
  readonly rowFilter: Uint8Array | null;
  readonly card: string;
  readonly origin: ModelOrigin;
  readonly createdBy: string;
}

/** Keeps a model as a draft, in the caller's transaction. Returns the id of its row. */
export async function insertModel(manager: EntityManager, tenantId: string, model: NewModel): Promise<string> {
  const { manifest, manifestText } = model;
  const id = newId();
  await manager.query(
    `INSERT INTO model (id, tenant_id, name, version, axes, targets, digest, state, manifest, card, origin, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10, $11)`,
    [
      id,
      tenantId,
      manifest.name,
      manifest.version,
      [...new Set(manifest.heads.map(({ axis }) => axis))],
      [...new Set(manifest.heads.flatMap(({ targets }) => targets ?? []))],
      digestOf(manifestText),
      manifestText,
      model.card,
      JSON.stringify(model.origin),
      model.createdBy,
    ],
  );
  await manager.query(
    'INSERT INTO model_file (model_id, tenant_id, manifest_text, weights, row_filter) VALUES ($1, $2, $3, $4, $5)',
    [id, tenantId, manifestText, Buffer.from(model.weights), model.rowFilter && Buffer.from(model.rowFilter)],
  );
  return id;
}

/**
 * The next version of a name: after all models that have it, and after trainings that were promised one.
 *
 * Guarantee: until the caller's transaction ends nobody else is given a version of this name.
 */
export async function nextVersion(
  manager: EntityManager,
  tenantId: string,
  name: string,
  shippedVersion: number,
): Promise<number> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`model ${tenantId} ${name}`]);
  const rows: { version: number }[] = await manager.query(
    `SELECT greatest($3::integer,
       (SELECT max(version) FROM model WHERE tenant_id = $1 AND name = $2),
       (SELECT max((request ->> 'version')::integer) FROM experiment
        WHERE tenant_id = $1 AND kind = 'training' AND name = $2)) + 1 AS version`,
    [tenantId, name, shippedVersion],
  );
  return rows[0]!.version;
}
