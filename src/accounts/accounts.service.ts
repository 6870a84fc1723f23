import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BadInputError, ParleyError } from '../core/errors.js';
import { type Actor, recordAudit } from '../storage/audit.js';
import { Account } from '../storage/entities/account.entity.js';
import { isId, newId } from '../storage/ids.js';
import type { Role } from './caller.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { hashToken, newToken } from './tokens.js';

/** A link that is sent to a person waits a day; the one printed at the start stays in a log and waits an hour. */
const INVITATION_HOURS = 24;
const START_LINK_HOURS = 1;
/** Who is at the console for the first time; renamed by adding real accounts. */
const FIRST_ADMIN_EMAIL = 'admin@localhost';

/** What may be known about an account outside. */
export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

export interface Invitation {
  readonly account: AccountView;
  /** The token of a one-time sign-in link; this is the only time it is there. */
  readonly token: string;
  readonly created: boolean;
}

/** People: their accounts, roles, passwords and one-time sign-in links. */
@Injectable()
export class AccountsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Adds an account, or lets an existing one in again: it gets the role (and name) given, is enabled, and a new
   * one-time sign-in link takes the place of the older ones.
   *
   * @throws BadInputError when the address is none.
   */
  async invite(
    tenantId: string,
    person: { email: string; role: Role; name?: string | null | undefined },
    actor: Actor,
  ): Promise<Invitation> {
    const email = checkEmail(person.email);
    const name = shownName(person.name);
    return this.keepingAnAdmin(tenantId, async (manager) => {
      const rows: (AccountRow & { created: boolean })[] = await manager.query(
        // xmax is 0 only on a row that this statement inserted.
        `INSERT INTO account (id, tenant_id, email, display_name, role) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, lower(email)) DO UPDATE SET role = excluded.role, disabled_at = NULL,
           display_name = CASE WHEN $6 THEN excluded.display_name ELSE account.display_name END
         RETURNING id, email, display_name, role, created_at, disabled_at, (xmax = 0) AS created`,
        [newId(), tenantId, email, name ?? email.split('@')[0], person.role, name !== null],
      );
      const row = rows[0]!;
      await recordAudit(manager, {
        tenantId,
        actor,
        action: row.created ? 'account.added' : 'account.invited',
        subjectKind: 'account',
        subjectId: row.id,
        detail: { role: row.role },
      });
      const token = await addLink(manager, tenantId, row.id, INVITATION_HOURS);
      return { account: viewOfRow(row), token, created: row.created };
    });
  }

  /**
   * The token of a sign-in link for the console of a fresh install: makes the first admin where there is no
   * account, and a new link at each start until that admin has a password. Null from then on.
   */
  async firstSignInLink(tenantId: string): Promise<string | null> {
    return this.dataSource.transaction(async (manager) => {
      // Two processes that start at once on an empty database make one admin.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('parley first admin'))`);
      const admins: { id: string; password_hash: string | null }[] = await manager.query(
        `SELECT id, password_hash FROM account WHERE tenant_id = $1 AND role = 'admin' AND disabled_at IS NULL
         ORDER BY created_at, id LIMIT 1`,
        [tenantId],
      );
      let admin = admins[0];
      if (admin?.password_hash) return null;
      if (!admin) {
        admin = { id: newId(), password_hash: null };
        await manager.query(
          `INSERT INTO account (id, tenant_id, email, display_name, role) VALUES ($1, $2, $3, 'Admin', 'admin')
           ON CONFLICT (tenant_id, lower(email)) DO UPDATE SET role = 'admin', disabled_at = NULL`,
          [admin.id, tenantId, FIRST_ADMIN_EMAIL],
        );
        const rows: { id: string }[] = await manager.query(
          `SELECT id FROM account WHERE tenant_id = $1 AND lower(email) = $2`,
          [tenantId, FIRST_ADMIN_EMAIL],
        );
        admin = { id: rows[0]!.id, password_hash: null };
      }
      return addLink(manager, tenantId, admin.id, START_LINK_HOURS);
    });
  }

  /** Uses a one-time link up. Null when it is unknown, over, used, or its account disabled. */
  async redeemLink(token: string): Promise<{ tenantId: string; account: AccountView } | null> {
    // One statement: of two who open the link at once, one gets in.
    const [rows]: [{ tenant_id: string; account_id: string }[], number] = await this.dataSource.query(
      `UPDATE sign_in_link SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()
       RETURNING tenant_id, account_id`,
      [hashToken(token)],
    );
    const link = rows[0];
    if (!link) return null;
    const account = await this.find(link.tenant_id, link.account_id);
    return account === null || account.disabledAt !== null ? null : { tenantId: link.tenant_id, account };
  }

  /** The account that has this address and password; null for any other pair, after the same time. */
  async checkPassword(tenantId: string, email: string, password: string): Promise<AccountView | null> {
    const rows: (AccountRow & { password_hash: string | null })[] = await this.dataSource.query(
      `SELECT id, email, display_name, role, created_at, disabled_at, password_hash FROM account
       WHERE tenant_id = $1 AND lower(email) = lower($2) AND disabled_at IS NULL`,
      [tenantId, email.replaceAll('\0', '')],
    );
    const row = rows[0];
    const right = await verifyPassword(password, row?.password_hash ?? null);
    return row && right ? viewOfRow(row) : null;
  }

  /**
   * Sets the password and ends every session of the account but the one given; links not yet used are void.
   *
   * @throws BadInputError when the password is too short or too long.
   */
  async setPassword(
    tenantId: string,
    accountId: string,
    password: string,
    actor: Actor,
    keepSessionHash: string | null,
  ): Promise<void> {
    const hash = await hashPassword(password);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('UPDATE account SET password_hash = $3 WHERE tenant_id = $1 AND id = $2', [
        tenantId,
        accountId,
        hash,
      ]);
      await manager.query(
        `DELETE FROM session WHERE tenant_id = $1 AND account_id = $2 AND token_hash IS DISTINCT FROM $3`,
        [tenantId, accountId, keepSessionHash],
      );
      await manager.query('DELETE FROM sign_in_link WHERE tenant_id = $1 AND account_id = $2', [tenantId, accountId]);
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'account.password-set',
        subjectKind: 'account',
        subjectId: accountId,
      });
    });
  }

  async list(tenantId: string): Promise<AccountView[]> {
    const accounts = await this.dataSource.getRepository(Account).find({ where: { tenantId }, order: { id: 'ASC' } });
    return accounts.map(viewOf);
  }

  async find(tenantId: string, id: string): Promise<AccountView | null> {
    if (!isId(id)) return null;
    const account = await this.dataSource.getRepository(Account).findOneBy({ tenantId, id });
    return account === null ? null : viewOf(account);
  }

  async findByEmail(tenantId: string, email: string): Promise<AccountView | null> {
    return (await this.list(tenantId)).find((account) => account.email.toLowerCase() === email.toLowerCase()) ?? null;
  }

  /**
   * Changes role, name or whether the account may sign in. Disabling ends its sessions and links at once.
   *
   * @throws ParleyError NOT_FOUND; CONFLICT when nobody would be left who may manage accounts.
   */
  async change(
    tenantId: string,
    id: string,
    change: { role?: Role | null | undefined; name?: string | null | undefined; disabled?: boolean | null | undefined },
    actor: Actor,
  ): Promise<AccountView> {
    if (!isId(id)) throw new ParleyError('NOT_FOUND', 'there is no such account');
    return this.keepingAnAdmin(tenantId, async (manager) => {
      const [rows]: [AccountRow[], number] = await manager.query(
        `UPDATE account SET role = coalesce($3, role), display_name = coalesce($4, display_name),
           disabled_at = CASE WHEN $5::boolean IS NULL THEN disabled_at WHEN $5 THEN coalesce(disabled_at, now()) END
         WHERE tenant_id = $1 AND id = $2 RETURNING id, email, display_name, role, created_at, disabled_at`,
        [tenantId, id, change.role ?? null, shownName(change.name), change.disabled ?? null],
      );
      const row = rows[0];
      if (!row) throw new ParleyError('NOT_FOUND', 'there is no such account');
      if (change.disabled) {
        await manager.query('DELETE FROM session WHERE tenant_id = $1 AND account_id = $2', [tenantId, id]);
        await manager.query('DELETE FROM sign_in_link WHERE tenant_id = $1 AND account_id = $2', [tenantId, id]);
      }
      await recordAudit(manager, {
        tenantId,
        actor,
        action: change.disabled ? 'account.disabled' : 'account.changed',
        subjectKind: 'account',
        subjectId: id,
        detail: { role: row.role },
      });
      return viewOfRow(row);
    });
  }

  /**
   * A transaction that must not leave a tenant without an admin it had: nobody could manage accounts any more. Such
   * changes go one after the other, so that two admins cannot take each other's role at once.
   */
  private keepingAnAdmin<T>(tenantId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`accounts ${tenantId}`]);
      const before = await countAdmins(manager, tenantId);
      const result = await work(manager);
      if (before > 0 && (await countAdmins(manager, tenantId)) === 0) {
        throw new ParleyError('CONFLICT', 'this is the last admin: make another account an admin first');
      }
      return result;
    });
  }
}

interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly display_name: string;
  readonly role: Role;
  readonly created_at: Date;
  readonly disabled_at: Date | null;
}

function viewOfRow(row: AccountRow): AccountView {
  return {
    id: row.id,
    email: row.email,
    name: row.display_name,
    role: row.role,
    createdAt: row.created_at.toISOString(),
    disabledAt: row.disabled_at?.toISOString() ?? null,
  };
}

function viewOf(account: Account): AccountView {
  return {
    id: account.id,
    email: account.email,
    name: account.displayName,
    role: account.role,
    createdAt: account.createdAt.toISOString(),
    disabledAt: account.disabledAt?.toISOString() ?? null,
  };
}

/** Without control characters, which could change how a list or a log line reads; null where nothing is left. */
function shownName(name: string | null | undefined): string | null {
  const shown = (name ?? '').replaceAll(/\p{C}/gu, ' ').trim();
  return shown === '' ? null : shown;
}

/** Only what would break a list or a header is refused: whether an address exists, only a letter can tell. */
function checkEmail(email: string): string {
  const trimmed = email.trim();
  if (trimmed.length > 254 || !/^[^\s@\p{C}]+@[^\s@\p{C}]+$/u.test(trimmed)) {
    const message = 'must be an e-mail address, such as ann@example.org';
    throw new BadInputError(`email ${message}`, [{ path: 'email', message }]);
  }
  return trimmed;
}

/** Makes a link in the caller's transaction; the account's older links end with it. */
async function addLink(manager: EntityManager, tenantId: string, accountId: string, hours: number): Promise<string> {
  const token = newToken();
  await manager.query(
    `DELETE FROM sign_in_link WHERE tenant_id = $1 AND (account_id = $2 OR expires_at < now() - interval '7 days')`,
    [tenantId, accountId],
  );
  await manager.query(
    `INSERT INTO sign_in_link (token_hash, tenant_id, account_id, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(hours => $4))`,
    [hashToken(token), tenantId, accountId, hours],
  );
  return token;
}

async function countAdmins(manager: EntityManager, tenantId: string): Promise<number> {
  const rows: { count: string }[] = await manager.query(
    `SELECT count(*) FROM account WHERE tenant_id = $1 AND role = 'admin' AND disabled_at IS NULL`,
    [tenantId],
  );
  return Number(rows[0]!.count);
}
