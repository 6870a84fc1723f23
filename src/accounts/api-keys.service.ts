import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BadInputError, ParleyError } from '../core/errors.js';
import { type Actor, recordAudit } from '../storage/audit.js';
import { ApiKey, type ApiKeyKind } from '../storage/entities/api-key.entity.js';
import { isId, newId } from '../storage/ids.js';
import type { Caller, Role } from './caller.js';
import { hashToken, looksLikeApiKey, newApiKey } from './tokens.js';

const MAX_NAME_LENGTH = 100;
/** The last characters are kept to tell keys apart in a list; the rest cannot be guessed from them. */
const HINT_LENGTH = 4;

/** What may be known about a key after its making. */
export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly kind: ApiKeyKind;
  /** Its last four characters. */
  readonly hint: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** Keys of programs. Only the hash of a key is kept. */
@Injectable()
export class ApiKeysService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes a key and gives it out, this once.
   *
   * @throws BadInputError when the name is empty or too long, or an Akismet key is to have another role than service.
   */
  async add(
    tenantId: string,
    wanted: { name: string; role: Role; kind?: ApiKeyKind | null | undefined },
    actor: Actor,
  ): Promise<{ key: string; view: ApiKeyView }> {
    const name = wanted.name.replaceAll(/\p{C}/gu, ' ').trim();
    const kind = wanted.kind ?? 'parley';
    if (name === '' || name.length > MAX_NAME_LENGTH) {
      throw new BadInputError(`a key's name has 1 to ${MAX_NAME_LENGTH} characters`, [
        { path: 'name', message: `must have 1 to ${MAX_NAME_LENGTH} characters` },
      ]);
    }
    if (kind === 'akismet' && wanted.role !== 'service') {
      throw new BadInputError('a key of 12 characters is too weak for any role but service', [
        { path: 'role', message: 'must be service for a key of the kind akismet' },
      ]);
    }
    const key = newApiKey(kind);
    const id = newId();
    return this.dataSource.transaction(async (manager) => {
      const rows: KeyRow[] = await manager.query(
        `INSERT INTO api_key (id, tenant_id, name, role, kind, key_hash, hint) VALUES ($1, $2, $3, $4, $5, $6, $7)
         RETURNING id, name, role, kind, hint, created_at, revoked_at`,
        [id, tenantId, name, wanted.role, kind, hashToken(key), key.slice(-HINT_LENGTH)],
      );
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'key.added',
        subjectKind: 'key',
        subjectId: id,
        detail: { name, role: wanted.role, kind },
      });
      return { key, view: viewOfRow(rows[0]!) };
    });
  }

  /** Who calls with this key; null when it is unknown, revoked, or of another kind. */
  async callerOf(key: string, kind: ApiKeyKind = 'parley'): Promise<Caller | null> {
    if (!looksLikeApiKey(key, kind)) return null;
    const rows: { id: string; tenant_id: string; name: string; role: Role }[] = await this.dataSource.query(
      `SELECT id, tenant_id, name, role FROM api_key WHERE key_hash = $1 AND kind = $2 AND revoked_at IS NULL`,
      [hashToken(key), kind],
    );
    const row = rows[0];
    if (!row) return null;
    return {
      tenantId: row.tenant_id,
      kind: 'key',
      id: row.id,
      name: row.name,
      role: row.role,
      actor: { id: `key:${row.id}`, name: row.name },
      accountId: null,
    };
  }

  async list(tenantId: string): Promise<ApiKeyView[]> {
    const keys = await this.dataSource.getRepository(ApiKey).find({ where: { tenantId }, order: { id: 'ASC' } });
    return keys.map((key) =>
      viewOfRow({
        id: key.id,
        name: key.name,
        role: key.role,
        kind: key.kind,
        hint: key.hint,
        created_at: key.createdAt,
        revoked_at: key.revokedAt,
      }),
    );
  }

  /** Ends a key at once. @throws ParleyError NOT_FOUND. */
  async revoke(tenantId: string, id: string, actor: Actor): Promise<void> {
    if (!isId(id)) throw new ParleyError('NOT_FOUND', 'there is no such key');
    await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ id: string }[], number] = await manager.query(
        `UPDATE api_key SET revoked_at = coalesce(revoked_at, now()) WHERE tenant_id = $1 AND id = $2 RETURNING id`,
        [tenantId, id],
      );
      if (rows.length === 0) throw new ParleyError('NOT_FOUND', 'there is no such key');
      await recordAudit(manager, { tenantId, actor, action: 'key.revoked', subjectKind: 'key', subjectId: id });
    });
  }
}

interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly kind: ApiKeyKind;
  readonly hint: string;
  readonly created_at: Date;
  readonly revoked_at: Date | null;
}

function viewOfRow(row: KeyRow): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    kind: row.kind,
    hint: row.hint,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
