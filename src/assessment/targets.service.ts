import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Target } from '../core/assessment.js';
import { BadInputError, ParleyError } from '../core/errors.js';
import { READY_TARGETS_FILE, readTargets } from '../files/targets.js';
import { type Actor, recordAudit } from '../storage/audit.js';
import { DEFAULT_TENANT_ID, isId, newId } from '../storage/ids.js';
import { toStorable } from '../storage/storable-text.js';
import { Moderators } from './moderators.js';

/** Each is looked for in every comment. */
export const MAX_TARGETS = 200;

export interface TargetView extends Target {
  readonly id: string;
  readonly description: string;
  readonly createdAt: string;
}

/** Whom or what a stance is towards. A changed target is a new row, so that ids say what was in force. */
@Injectable()
export class TargetsService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moderators: Moderators,
  ) {}

  /** Takes the ready targets in, once: those that people remove stay away. */
  async onModuleInit(): Promise<void> {
    const targets = await readTargets(READY_TARGETS_FILE);
    await this.dataSource.transaction(async (manager) => {
      const once: unknown[] = await manager.query(
        `INSERT INTO setting (tenant_id, name, value) VALUES ($1, 'ready-targets', 'true')
         ON CONFLICT DO NOTHING RETURNING name`,
        [DEFAULT_TENANT_ID],
      );
      if (once.length === 0) return;
      for (const target of targets) {
        await manager.query(
          `INSERT INTO target (id, tenant_id, name, aliases, opposed, description)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
          [newId(), DEFAULT_TENANT_ID, target.name, target.aliases, target.opposed, target.description ?? ''],
        );
      }
    });
  }

  async list(tenantId: string): Promise<TargetView[]> {
    const rows: TargetRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM target WHERE tenant_id = $1 ORDER BY name`,
      [tenantId],
    );
    return rows.map(view);
  }

  /** Adds a target, in the place of one with the same name. @throws BadInputError when there are too many. */
  async put(tenantId: string, target: Target, actor: Actor): Promise<TargetView> {
    const saved = await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`target ${tenantId}`]);
      const name = toStorable(target.name).text;
      await manager.query('DELETE FROM target WHERE tenant_id = $1 AND name = $2', [tenantId, name]);
      const counts: { count: string }[] = await manager.query('SELECT count(*) FROM target WHERE tenant_id = $1', [
        tenantId,
      ]);
      if (Number(counts[0]!.count) >= MAX_TARGETS) throw new BadInputError(`there may be ${MAX_TARGETS} targets`);
      const storable = (texts: readonly string[]): string[] => texts.map((text) => toStorable(text).text);
      const rows: TargetRow[] = await manager.query(
        `INSERT INTO target (id, tenant_id, name, aliases, opposed, description)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
        [
          newId(),
          tenantId,
          name,
          storable(target.aliases),
          storable(target.opposed),
          toStorable(target.description ?? '').text,
        ],
      );
      const row = rows[0]!;
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'target.saved',
        subjectKind: 'target',
        subjectId: row.id,
        detail: { name },
      });
      return view(row);
    });
    this.moderators.forget(tenantId);
    return saved;
  }

  /** @throws ParleyError NOT_FOUND. */
  async remove(tenantId: string, id: string, actor: Actor): Promise<void> {
    if (!isId(id)) throw noSuchTarget();
    await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ name: string }[], number] = await manager.query(
        'DELETE FROM target WHERE tenant_id = $1 AND id = $2 RETURNING name',
        [tenantId, id],
      );
      const row = rows[0];
      if (!row) throw noSuchTarget();
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'target.removed',
        subjectKind: 'target',
        subjectId: id,
        detail: { name: row.name },
      });
    });
    this.moderators.forget(tenantId);
  }
}

const COLUMNS = 'id, name, aliases, opposed, description, created_at';

interface TargetRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
  readonly opposed: string[];
  readonly description: string;
  readonly created_at: Date;
}

function view(row: TargetRow): TargetView {
  return {
    id: row.id,
    name: row.name,
    aliases: row.aliases,
    opposed: row.opposed,
    description: row.description,
    createdAt: row.created_at.toISOString(),
  };
}

function noSuchTarget(): ParleyError {
  return new ParleyError('NOT_FOUND', 'there is no such target');
}
