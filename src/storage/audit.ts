import type { EntityManager } from 'typeorm';

/** Who did it: `account:ID`, `key:ID`, or `system`. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

export interface AuditEntry {
  readonly tenantId: string;
  readonly actor: Actor;
  /** A dotted verb, such as `item.decided` or `key.added`. */
  readonly action: string;
  readonly subjectKind:
    | 'comment'
    | 'item'
    | 'check'
    | 'page'
    | 'account'
    | 'key'
    | 'policy'
    | 'target'
    | 'model'
    | 'dataset'
    | 'experiment'
    | 'webhook'
    | 'setting';
  readonly subjectId: string;
  /** Ids, codes and versions; never a comment's text. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Writes one line of the append-only audit log in the caller's transaction: what is not committed was not
 * done, and what was done stands in the log. A trigger refuses to change or delete a line.
 */
export async function recordAudit(manager: EntityManager, entry: AuditEntry): Promise<void> {
  await manager.query(
    `INSERT INTO audit_entry (tenant_id, actor, actor_name, action, subject_kind, subject_id, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      entry.tenantId,
      entry.actor.id,
      entry.actor.name,
      entry.action,
      entry.subjectKind,
      entry.subjectId,
      JSON.stringify(entry.detail ?? {}),
    ],
  );
}
