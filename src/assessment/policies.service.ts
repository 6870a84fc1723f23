import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BadInputError, ParleyError } from '../core/errors.js';
import { DEFAULT_POLICY, type Policy, parsePolicy, policyId } from '../core/policy/policy.js';
import { type Actor, recordAudit } from '../storage/audit.js';
import { DEFAULT_TENANT_ID, isId, newId } from '../storage/ids.js';
import { storableJson } from '../storage/storable-text.js';
import { Moderators } from './moderators.js';

export interface PolicyView {
  readonly id: string;
  /** `name@version`, as it stands in decisions. */
  readonly policy: string;
  readonly name: string;
  readonly version: number;
  readonly state: 'draft' | 'live' | 'retired';
  readonly rules: Policy['rules'];
  readonly createdBy: string;
  readonly createdAt: string;
}

/** Policies by name and version. A version is never changed: what it decided can be replayed. One is live. */
@Injectable()
export class PoliciesService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moderators: Moderators,
  ) {}

  /** Puts the default policy in force where the tenant never had one. */
  async onModuleInit(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO policy (id, tenant_id, name, version, state, body, created_by)
       SELECT $1, $2, $3, $4, 'live', $5, 'system'
       WHERE NOT EXISTS (SELECT 1 FROM policy WHERE tenant_id = $2) ON CONFLICT DO NOTHING`,
      [newId(), DEFAULT_TENANT_ID, DEFAULT_POLICY.name, DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY)],
    );
  }

  async list(tenantId: string): Promise<PolicyView[]> {
    const rows: PolicyRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM policy WHERE tenant_id = $1 ORDER BY name, version DESC`,
      [tenantId],
    );
    return rows.map(view);
  }

  async find(tenantId: string, id: string): Promise<PolicyView> {
    const rows: PolicyRow[] = isId(id)
      ? await this.dataSource.query(`SELECT ${COLUMNS} FROM policy WHERE tenant_id = $1 AND id = $2`, [tenantId, id])
      : [];
    if (!rows[0]) throw noSuchPolicy();
    return view(rows[0]);
  }

  /**
   * Adds a draft: the next version of its name.
   *
   * @throws BadInputError with each fault of the rules.
   */
  async add(tenantId: string, wanted: { name: string; rules: unknown }, actor: Actor): Promise<PolicyView> {
    const checked = parse(storableJson({ name: wanted.name, rules: wanted.rules }));
    return this.dataSource.transaction(async (manager) => {
      // Two drafts at once get two versions, not an error.
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`policy ${tenantId}`]);
      const versions: { next: number }[] = await manager.query(
        'SELECT coalesce(max(version), 0) + 1 AS next FROM policy WHERE tenant_id = $1 AND name = $2',
        [tenantId, checked.name],
      );
      const policy: Policy = { ...checked, version: versions[0]!.next };
      const rows: PolicyRow[] = await manager.query(
        `INSERT INTO policy (id, tenant_id, name, version, state, body, created_by)
         VALUES ($1, $2, $3, $4, 'draft', $5, $6) RETURNING ${COLUMNS}`,
        [newId(), tenantId, policy.name, policy.version, JSON.stringify(policy), actor.name],
      );
      const row = rows[0]!;
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'policy.added',
        subjectKind: 'policy',
        subjectId: row.id,
        detail: { policy: policyId(policy) },
      });
      return view(row);
    });
  }

  /** Puts a version in force; the one before it is retired. @throws ParleyError NOT_FOUND. */
  async activate(tenantId: string, id: string, actor: Actor): Promise<PolicyView> {
    if (!isId(id)) throw noSuchPolicy();
    const activated = await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`policy ${tenantId}`]);
      await manager.query(`UPDATE policy SET state = 'retired' WHERE tenant_id = $1 AND state = 'live' AND id <> $2`, [
        tenantId,
        id,
      ]);
      const [rows]: [PolicyRow[], number] = await manager.query(
        `UPDATE policy SET state = 'live' WHERE tenant_id = $1 AND id = $2 RETURNING ${COLUMNS}`,
        [tenantId, id],
      );
      const row = rows[0];
      if (!row) throw noSuchPolicy();
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'policy.activated',
        subjectKind: 'policy',
        subjectId: id,
        detail: { policy: `${row.name}@${row.version}` },
      });
      return view(row);
    });
    this.moderators.forget(tenantId);
    return activated;
  }
}

const COLUMNS = 'id, name, version, state, body, created_by, created_at';

interface PolicyRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: PolicyView['state'];
  readonly body: Policy;
  readonly created_by: string;
  readonly created_at: Date;
}

function view(row: PolicyRow): PolicyView {
  return {
    id: row.id,
    policy: `${row.name}@${row.version}`,
    name: row.name,
    version: row.version,
    state: row.state,
    rules: row.body.rules,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
  };
}

function parse(json: unknown): Policy {
  try {
    return parsePolicy(json);
  } catch (error) {
    // REST has one code for bad input; which rule is wrong, and how, stands in the faults.
    if (error instanceof ParleyError) throw new BadInputError(error.message, error.faults);
    throw error;
  }
}

function noSuchPolicy(): ParleyError {
  return new ParleyError('NOT_FOUND', 'there is no such policy');
}
