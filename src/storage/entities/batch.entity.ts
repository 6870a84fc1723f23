import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

/** A file of comments or pages that is assessed as a whole. */
@Entity('batch')
@Check('batch_kind_check', "kind IN ('comments', 'pages')")
@Check('batch_state_check', "state IN ('receiving', 'running', 'paused', 'cancelled', 'done')")
@Index('batch_tenant_index', { synchronize: false })
export class Batch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'batch_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'batch_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** `key:ID` or `account:ID`. */
  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('text')
  kind!: 'comments' | 'pages';

  @Column('boolean')
  explain!: boolean;

  /** Policy and targets as they were when it came in. */
  @Column('jsonb')
  spec!: unknown;

  /** The models that assess it, and no others. */
  @Column('text', { name: 'model_set' })
  modelSet!: string;

  @Column('text')
  state!: 'receiving' | 'running' | 'paused' | 'cancelled' | 'done';

  /** Of its jobs: one more with each pause and resume. */
  @Column('integer', { default: 0 })
  generation!: number;

  /** Rows. */
  @Column('integer', { default: 0 })
  total!: number;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('integer', { default: 0 })
  failed!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
