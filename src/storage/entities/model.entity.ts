import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

export type ModelState = 'draft' | 'live' | 'retired';

/** A version of a model in a folder. */
@Entity('model')
@Check('model_state_check', "state IN ('draft', 'live', 'retired')")
@Index('model_version_key', ['tenantId', 'name', 'version'], { unique: true })
export class Model {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'model_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  version!: number;

  @Column('text', { array: true })
  axes!: string[];

  @Column('text')
  digest!: string;

  @Column('text')
  state!: ModelState;

  @Column('text')
  folder!: string;

  @Column('jsonb')
  manifest!: Record<string, unknown>;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
