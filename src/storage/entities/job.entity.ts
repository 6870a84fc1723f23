import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Work to be done; the truth behind both forms of the queue. */
@Entity('job')
@Check('job_state_check', "state IN ('waiting', 'running', 'done', 'failed', 'cancelled')")
@Index('job_claim_index', { synchronize: false })
@Index('job_lease_index', { synchronize: false })
@Index('job_stranded_index', { synchronize: false })
@Index('job_finished_index', { synchronize: false })
@Index('job_unique_key', { synchronize: false })
export class Job {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'job_pkey',
  })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'job_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  payload!: unknown;

  @Column('text', { default: 'waiting' })
  state!: JobState;

  @Column('integer', { default: 0 })
  priority!: number;

  @Column('timestamptz', { name: 'run_at', default: () => 'now()' })
  runAt!: Date;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('integer', { name: 'max_attempts' })
  maxAttempts!: number;

  @Column('text', { name: 'unique_key', nullable: true })
  uniqueKey!: string | null;

  @Column('text', { name: 'locked_by', nullable: true })
  lockedBy!: string | null;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('jsonb', { nullable: true })
  progress!: unknown;

  @Column('jsonb', { nullable: true })
  result!: unknown;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
