import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApiKey } from './api-key.entity.js';
import { Tenant } from './tenant.entity.js';

/** Scores of one comment by Perspective and by us; never its text. */
@Entity('perspective_pair')
@Index('perspective_pair_tenant_index', ['tenantId', 'id'])
export class PerspectivePair {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'perspective_pair_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'perspective_pair_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => ApiKey, { name: 'perspective_pair_key_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'key_id' })
  keyId!: string;

  @Column('jsonb')
  perspective!: Record<string, number>;

  @Column('jsonb')
  ours!: Record<string, number>;

  @Column('text')
  models!: string;

  @Column('text')
  language!: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
