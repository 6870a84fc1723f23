import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReviewItem } from './review-item.entity.js';
import { Tenant } from './tenant.entity.js';

/** A note that people left on an item. */
@Entity('item_note')
@Index('item_note_item_index', ['itemId', 'id'])
export class ItemNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'item_note_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'item_note_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => ReviewItem, { name: 'item_note_item_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('text')
  author!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
