import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';
import { Tenant } from './tenant.entity.js';

/** A one-time link; only the hash of its token is kept. */
@Entity('sign_in_link')
export class SignInLink {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'sign_in_link_pkey' })
  tokenHash!: string;

  @ForeignKey(() => Tenant, { name: 'sign_in_link_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Account, { name: 'sign_in_link_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
