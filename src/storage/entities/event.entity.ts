import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { XID8 } from '../column-types.js';
import { Tenant } from './tenant.entity.js';

/** The outbox: what happened, in order. */
@Entity('event')
@Index('event_tenant_index', ['tenantId', 'id'])
@Index('event_sequence_key', ['commentId', 'sequence'], { unique: true })
export class Event {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'event_pkey',
  })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'event_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  type!: string;

  @Column('uuid', { name: 'comment_id' })
  commentId!: string;

  @Column('integer')
  sequence!: number;

  @Column('jsonb')
  payload!: Record<string, unknown>;

  @Column(XID8, { name: 'transaction_id', default: () => 'pg_current_xact_id()' })
  transactionId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
