import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

/** Whom or what a stance is towards. */
@Entity('target')
@Index('target_name_key', ['tenantId', 'name'], { unique: true })
export class Target {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'target_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'target_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true, default: () => "'{}'" })
  aliases!: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  opposed!: string[];

  @Column('text', { default: '' })
  description!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
