import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReviewItem } from './review-item.entity.js';
import { Tenant } from './tenant.entity.js';

/** By what the text of an item is known again when it comes back slightly changed (core/text/fingerprint.ts). */
@Entity('item_print')
@Index('item_print_key_index', { synchronize: false })
export class ItemPrint {
  @ForeignKey(() => ReviewItem, { name: 'item_print_item_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'item_print_pkey' })
  itemId!: string;

  @ForeignKey(() => Tenant, { name: 'item_print_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('integer', { array: true })
  sketch!: number[];

  @Column('integer', { array: true })
  keys!: number[];
}
