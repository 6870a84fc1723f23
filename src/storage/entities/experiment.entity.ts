import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

export type ExperimentKind = 'evaluation' | 'training' | 'split';
export type ExperimentState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Work on data sets and models that runs in the background: what was asked, how far it is, what came of it. */
@Entity('experiment')
@Check('experiment_kind_check', "kind IN ('evaluation', 'training', 'split')")
@Check('experiment_state_check', "state IN ('waiting', 'running', 'done', 'failed', 'cancelled')")
@Index('experiment_kind_index', { synchronize: false })
export class Experiment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'experiment_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'experiment_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  kind!: ExperimentKind;

  @Column('text')
  name!: string;

  @Column('text')
  state!: ExperimentState;

  /** With all versions and digests: the same request gives the same result. */
  @Column('jsonb')
  request!: unknown;

  @Column('jsonb', { default: () => "'{}'" })
  progress!: unknown;

  @Column('jsonb', { nullable: true })
  result!: unknown;

  /** Bytes beside the result: of a split, the part of each row. */
  @Column('bytea', { nullable: true })
  artifact!: Buffer | null;

  @Column('jsonb', { nullable: true })
  error!: unknown;

  /** How often somebody has begun it. */
  @Column('integer', { default: 0 })
  tries!: number;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('text', { name: 'created_by_name' })
  createdByName!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
