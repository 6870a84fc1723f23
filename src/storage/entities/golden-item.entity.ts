import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReviewItem } from './review-item.entity.js';
import { Tenant } from './tenant.entity.js';

/** A decided item whose right answer is known: mixed into what people claim, to see how they decide. */
@Entity('golden_item')
@Check('golden_item_decision_check', "decision IN ('approve', 'reject', 'spam')")
@Index('golden_item_queue_index', ['tenantId', 'queue'])
export class GoldenItem {
  @ForeignKey(() => ReviewItem, { name: 'golden_item_item_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'golden_item_pkey' })
  itemId!: string;

  @ForeignKey(() => Tenant, { name: 'golden_item_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  queue!: string;

  @Column('text')
  decision!: 'approve' | 'reject' | 'spam';

  /** By axis; axes that are not named are not compared. */
  @Column('jsonb', { default: () => "'{}'" })
  labels!: Record<string, unknown>;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { name: 'added_by_name' })
  addedByName!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
