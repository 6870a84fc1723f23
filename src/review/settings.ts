import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { recordAudit } from '../storage/audit.js';

/** A tenant's setting of the desk; undefined where nobody has set it. */
export async function readSetting<Value>(
  manager: DataSource | EntityManager,
  tenantId: string,
  name: string,
): Promise<Value | undefined> {
  const rows: { value: Value }[] = await manager.query('SELECT value FROM setting WHERE tenant_id = $1 AND name = $2', [
    tenantId,
    name,
  ]);
  return rows[0]?.value;
}

/** Several at once, by name. */
export async function readSettings(
  manager: DataSource | EntityManager,
  tenantId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const rows: { name: string; value: unknown }[] = await manager.query(
    'SELECT name, value FROM setting WHERE tenant_id = $1 AND name = ANY ($2)',
    [tenantId, names],
  );
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** Puts a setting in the place of the one in use, with its line in the audit log. */
export async function writeSetting(
  dataSource: DataSource,
  caller: Caller,
  name: string,
  value: object,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO setting (tenant_id, name, value) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, name) DO UPDATE SET value = excluded.value, updated_at = now()`,
      [caller.tenantId, name, JSON.stringify(value)],
    );
    await recordAudit(manager, {
      tenantId: caller.tenantId,
      actor: caller.actor,
      action: 'setting.changed',
      subjectKind: 'setting',
      subjectId: name,
      detail,
    });
  });
}
