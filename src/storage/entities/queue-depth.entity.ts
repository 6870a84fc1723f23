import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

/** How much waited in a queue at one minute, and for how long; the queue `''` is all of them together. */
@Entity('queue_depth')
export class QueueDepth {
  @ForeignKey(() => Tenant, { name: 'queue_depth_tenant_id_fkey' })
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'queue_depth_pkey' })
  tenantId!: string;

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'queue_depth_pkey' })
  at!: Date;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'queue_depth_pkey' })
  queue!: string;

  @Column('integer')
  depth!: number;

  @Column('integer')
  held!: number;

  /** Age of what has waited longest; 0 where nothing waits. */
  @Column('integer', { name: 'oldest_seconds' })
  oldestSeconds!: number;
}
