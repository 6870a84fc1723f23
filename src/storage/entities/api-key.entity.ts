import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './account.entity.js';
import { Tenant } from './tenant.entity.js';

export type ApiKeyKind = 'parley' | 'akismet';

/** A key of a program; only its hash is kept, and a hint to tell keys apart. */
@Entity('api_key')
@Check('api_key_role_check', "role IN ('admin', 'lead', 'moderator', 'analyst', 'service')")
@Check('api_key_kind_check', "kind IN ('parley', 'akismet')")
@Index('api_key_hash_key', ['keyHash'], { unique: true })
export class ApiKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_key_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'api_key_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: Role;

  @Column('text', { default: 'parley' })
  kind!: ApiKeyKind;

  @Column('text', { name: 'key_hash' })
  keyHash!: string;

  @Column('text')
  hint!: string;

  @Column('jsonb', { default: () => "'{}'" })
  settings!: Record<string, unknown>;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
