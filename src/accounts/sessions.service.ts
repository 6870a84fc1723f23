import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../storage/entities/account.entity.js';
import { hashToken, newToken } from './tokens.js';

/** A session ends after this long without a request, and in any case after this many days. */
export const SESSION_IDLE_HOURS = 12;
export const SESSION_DAYS = 7;
/** `seen_at` is written at most this often, so that a busy console does not write a row for each request. */
const SEEN_EVERY_SECONDS = 60;

export interface SessionView {
  readonly tokenHash: string;
  readonly csrfToken: string;
  readonly tenantId: string;
  readonly account: { readonly id: string; readonly email: string; readonly name: string; readonly role: Role };
}

/** Signed-in consoles. Only the hash of a cookie is kept. */
@Injectable()
export class SessionsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Opens a session with fresh secrets; the session of `replacedToken` (the cookie the browser had before), if
   * any, ends, so that a cookie known from before the sign-in is worth nothing after it.
   */
  async open(
    tenantId: string,
    accountId: string,
    replacedToken: string | null,
  ): Promise<{ token: string; csrfToken: string }> {
    const token = newToken();
    const csrfToken = newToken();
    await this.dataSource.transaction(async (manager) => {
      if (replacedToken !== null) {
        await manager.query('DELETE FROM session WHERE token_hash = $1', [hashToken(replacedToken)]);
      }
      await manager.query('DELETE FROM session WHERE tenant_id = $1 AND account_id = $2 AND expires_at < now()', [
        tenantId,
        accountId,
      ]);
      await manager.query(
        `INSERT INTO session (token_hash, tenant_id, account_id, csrf_token, expires_at)
         VALUES ($1, $2, $3, $4, now() + make_interval(days => $5))`,
        [hashToken(token), tenantId, accountId, csrfToken, SESSION_DAYS],
      );
    });
    return { token, csrfToken };
  }

  /** The session of a cookie, while it lasts and its account is enabled. */
  async find(token: string): Promise<SessionView | null> {
    const tokenHash = hashToken(token);
    const rows: SessionRow[] = await this.dataSource.query(
      `SELECT s.tenant_id, s.csrf_token, s.seen_at < now() - make_interval(secs => $3) AS stale,
         a.id, a.email, a.display_name, a.role
       FROM session s JOIN account a ON a.id = s.account_id AND a.tenant_id = s.tenant_id
       WHERE s.token_hash = $1 AND s.expires_at > now() AND s.seen_at > now() - make_interval(hours => $2)
         AND a.disabled_at IS NULL`,
      [tokenHash, SESSION_IDLE_HOURS, SEEN_EVERY_SECONDS],
    );
    const row = rows[0];
    if (!row) return null;
    if (row.stale) {
      await this.dataSource.query('UPDATE session SET seen_at = now() WHERE token_hash = $1', [tokenHash]);
    }
    return {
      tokenHash,
      csrfToken: row.csrf_token,
      tenantId: row.tenant_id,
      account: { id: row.id, email: row.email, name: row.display_name, role: row.role },
    };
  }

  async close(tokenHash: string): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }
}

interface SessionRow {
  readonly tenant_id: string;
  readonly csrf_token: string;
  readonly stale: boolean;
  readonly id: string;
  readonly email: string;
  readonly display_name: string;
  readonly role: Role;
}
