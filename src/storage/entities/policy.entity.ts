import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

export type PolicyState = 'draft' | 'live' | 'retired';

/** A version of a policy; at most one of a tenant is live. */
@Entity('policy')
@Check('policy_state_check', "state IN ('draft', 'live', 'retired')")
@Index('policy_version_key', ['tenantId', 'name', 'version'], { unique: true })
@Index('policy_live_key', { synchronize: false })
export class Policy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'policy_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'policy_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  state!: PolicyState;

  @Column('jsonb')
  body!: unknown;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
