import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { BadInputError, ParleyError } from '../core/errors.js';
import { RetryLaterError } from '../ops/retry-later-error.js';
import { type Actor, recordAudit } from '../storage/audit.js';
import { isId } from '../storage/ids.js';
import type { Caller, Role } from './caller.js';
import { changedSettings, KEY_SETTINGS_CHANGE, type KeySettings, readKeySettings } from './key-settings.js';
import { TokenBucket } from './token-bucket.js';
import { hashToken, looksLikeApiKey } from './tokens.js';

/** A key in use, with its settings. */
export interface KnownKey {
  readonly caller: Caller;
  readonly settings: KeySettings;
}

/** Looked up again after this long, while the answer at hand is still given. */
const FRESH_MS = 1_000;
/** Never given after this long: a key that was revoked on another machine ends within it. */
const OLDEST_MS = 5_000;
const MAX_KEPT = 5_000;

interface Kept<T> {
  readonly value: T;
  readonly atMs: number;
}

/**
 * Keys for the doors of other systems, where each call must be answered within milliseconds: a key is looked up in the
 * database about once a second, not at each call.
 */
@Injectable()
export class KeyDirectory {
  private readonly known = new Map<string, Kept<KnownKey | null>>();
  private readonly pending = new Map<string, Promise<KnownKey | null>>();
  private signed: Kept<readonly KnownKey[]> | null = null;
  private pendingSigned: Promise<readonly KnownKey[]> | null = null;
  private readonly bucket: TokenBucket | null;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.bucket = config.rateLimitPerMinute === null ? null : new TokenBucket(config.rateLimitPerMinute, 60_000);
  }

  /** Null for a key that is unknown or revoked. */
  async find(key: string): Promise<KnownKey | null> {
    if (!looksLikeApiKey(key, 'parley')) return null;
    const hash = hashToken(key);
    const kept = this.known.get(hash);
    const age = kept === undefined ? Number.POSITIVE_INFINITY : Date.now() - kept.atMs;
    if (kept !== undefined && age < FRESH_MS) return kept.value;
    let pending = this.pending.get(hash);
    if (pending === undefined) {
      pending = this.lookUp(hash).finally(() => this.pending.delete(hash));
      this.pending.set(hash, pending);
    }
    if (kept?.value && age < OLDEST_MS) {
      pending.catch(() => {});
      return kept.value;
    }
    return pending;
  }

  /** Every key that has a secret for Coral's signatures. */
  async withCoralSecrets(): Promise<readonly KnownKey[]> {
    const age = this.signed === null ? Number.POSITIVE_INFINITY : Date.now() - this.signed.atMs;
    if (this.signed !== null && age < FRESH_MS) return this.signed.value;
    this.pendingSigned ??= this.lookUpSigned().finally(() => {
      this.pendingSigned = null;
    });
    if (this.signed !== null && age < OLDEST_MS) {
      this.pendingSigned.catch(() => {});
      return this.signed.value;
    }
    return this.pendingSigned;
  }

  /** Counts a call. @throws RetryLaterError where the key calls too often. */
  limit(caller: Caller): void {
    const waitMs = this.bucket?.take(caller.id) ?? 0;
    if (waitMs > 0) throw new RetryLaterError('RATE_LIMITED', 'this key calls too often', waitMs / 1000);
  }

  /** @throws ParleyError NOT_FOUND. */
  async settings(tenantId: string, id: string): Promise<KeySettings> {
    const rows: { settings: unknown }[] = isId(id)
      ? await this.dataSource.query('SELECT settings FROM api_key WHERE tenant_id = $1 AND id = $2', [tenantId, id])
      : [];
    if (!rows[0]) throw new ParleyError('NOT_FOUND', 'there is no such key');
    return readKeySettings(rows[0].settings);
  }

  /**
   * Changes some settings of a key; in this process at once, in others within a second.
   *
   * @throws BadInputError with each fault; ParleyError NOT_FOUND.
   */
  async change(tenantId: string, id: string, wanted: unknown, actor: Actor): Promise<KeySettings> {
    const change = KEY_SETTINGS_CHANGE.safeParse(wanted);
    if (!change.success) {
      const faults = change.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      throw new BadInputError(`${faults[0]!.path}: ${faults[0]!.message}`, faults);
    }
    if (!isId(id)) throw new ParleyError('NOT_FOUND', 'there is no such key');
    const settings = await this.dataSource.transaction(async (manager) => {
      const rows: { settings: unknown }[] = await manager.query(
        'SELECT settings FROM api_key WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
        [tenantId, id],
      );
      if (!rows[0]) throw new ParleyError('NOT_FOUND', 'there is no such key');
      const next = changedSettings(readKeySettings(rows[0].settings), change.data);
      if (next.perspective.mode === 'record' && next.perspective.googleKey === null) {
        const message = 'must be set to record: calls go on to Google with it';
        throw new BadInputError(`perspective.googleKey: ${message}`, [{ path: 'perspective.googleKey', message }]);
      }
      await manager.query('UPDATE api_key SET settings = settings || $3::jsonb WHERE tenant_id = $1 AND id = $2', [
        tenantId,
        id,
        JSON.stringify(next),
      ]);
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'key.changed',
        subjectKind: 'key',
        subjectId: id,
        // Names alone: among the values are secrets.
        detail: {
          changed: Object.entries(change.data).flatMap(([door, fields]) =>
            Object.keys(fields ?? {}).map((field) => `${door}.${field}`),
          ),
        },
      });
      return next;
    });
    this.forget();
    return settings;
  }

  /** To be called where keys were changed or revoked in this process. */
  forget(): void {
    this.known.clear();
    this.signed = null;
  }

  private async lookUp(hash: string): Promise<KnownKey | null> {
    const atMs = Date.now();
    const rows: KeyRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM api_key WHERE key_hash = $1 AND kind = 'parley' AND revoked_at IS NULL`,
      [hash],
    );
    const value = rows[0] ? knownKey(rows[0]) : null;
    // Keys that do not exist are not kept: anybody can make up any number of them.
    if (value === null) this.known.delete(hash);
    else {
      if (this.known.size >= MAX_KEPT) this.known.clear();
      this.known.set(hash, { value, atMs });
    }
    return value;
  }

  private async lookUpSigned(): Promise<readonly KnownKey[]> {
    const atMs = Date.now();
    const rows: KeyRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM api_key
       WHERE kind = 'parley' AND revoked_at IS NULL AND jsonb_array_length(coalesce(settings #> '{coral,secrets}', '[]')) > 0
       ORDER BY id`,
    );
    this.signed = { value: rows.map(knownKey), atMs };
    return this.signed.value;
  }
}

const COLUMNS = 'id, tenant_id, name, role, settings';

interface KeyRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly name: string;
  readonly role: Role;
  readonly settings: unknown;
}

function knownKey(row: KeyRow): KnownKey {
  return {
    caller: {
      tenantId: row.tenant_id,
      kind: 'key',
      id: row.id,
      name: row.name,
      role: row.role,
      actor: { id: `key:${row.id}`, name: row.name },
      accountId: null,
    },
    settings: readKeySettings(row.settings),
  };
}
