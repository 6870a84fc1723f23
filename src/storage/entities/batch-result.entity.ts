import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Batch } from './batch.entity.js';
import { Tenant } from './tenant.entity.js';

/** What came of one row of a batch. */
@Entity('batch_result')
export class BatchResult {
  @ForeignKey(() => Tenant, { name: 'batch_result_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Batch, { name: 'batch_result_batch_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'batch_id', primaryKeyConstraintName: 'batch_result_pkey' })
  batchId!: string;

  @PrimaryColumn('integer', { name: 'row_number', primaryKeyConstraintName: 'batch_result_pkey' })
  rowNumber!: number;

  /** The body is an error. */
  @Column('boolean')
  failed!: boolean;

  /** A line of JSON, exactly as it is given out. */
  @Column('text')
  body!: string;
}
