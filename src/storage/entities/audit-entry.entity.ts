import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

/** A line of the append-only audit log; written by `recordAudit` alone. */
@Entity('audit_entry')
@Index('audit_entry_tenant_index', { synchronize: false })
@Index('audit_entry_subject_index', ['tenantId', 'subjectKind', 'subjectId', 'id'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'audit_entry_pkey',
  })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'audit_entry_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('text', { name: 'actor_name' })
  actorName!: string;

  @Column('text')
  action!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('jsonb', { default: () => "'{}'" })
  detail!: Record<string, unknown>;
}
