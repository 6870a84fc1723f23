import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

/** How far the series of the dashboard have been gathered; whoever gathers holds this row locked. */
@Entity('series_mark')
export class SeriesMark {
  @ForeignKey(() => Tenant, { name: 'series_mark_tenant_id_fkey' })
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'series_mark_pkey' })
  tenantId!: string;

  /** The last minute whose depth was kept. */
  @Column('timestamptz', { nullable: true })
  minute!: Date | null;

  /** Decisions before this time are tallied. */
  @Column('timestamptz', { name: 'decided_until', nullable: true })
  decidedUntil!: Date | null;

  /** The last assessment whose scores were looked at. */
  @Column('uuid', { name: 'assessment_id', nullable: true })
  assessmentId!: string | null;
}
