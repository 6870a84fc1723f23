import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

/** How far a tenant's assessments were looked through for what would teach; whoever looks holds this row locked. */
@Entity('teaching_mark')
export class TeachingMark {
  @ForeignKey(() => Tenant, { name: 'teaching_mark_tenant_id_fkey' })
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'teaching_mark_pkey' })
  tenantId!: string;

  /** The last assessment looked at. */
  @Column('uuid', { name: 'assessment_id' })
  assessmentId!: string;
}
