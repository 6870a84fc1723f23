import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Batch } from './batch.entity.js';
import { Tenant } from './tenant.entity.js';

/** Some rows of a batch: what a worker takes at a time. */
@Entity('batch_chunk')
export class BatchChunk {
  @ForeignKey(() => Tenant, { name: 'batch_chunk_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Batch, { name: 'batch_chunk_batch_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'batch_id', primaryKeyConstraintName: 'batch_chunk_pkey' })
  batchId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'batch_chunk_pkey' })
  number!: number;

  @Column('integer', { name: 'first_row' })
  firstRow!: number;

  @Column('integer', { name: 'row_count' })
  rowCount!: number;

  /** As they came in; empty once they are done. */
  @Column('bytea')
  rows!: Buffer;

  @Column('integer', { default: 0 })
  tries!: number;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;
}
