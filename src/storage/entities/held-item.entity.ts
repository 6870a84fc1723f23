import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';
import { ReviewItem } from './review-item.entity.js';
import { Tenant } from './tenant.entity.js';

/**
 * What an account has claimed, to count what it holds; the lease itself stands on the item. Apart from it, because an
 * index on the lease's account would make every claim rewrite all indexes of the item's row.
 */
@Entity('held_item')
export class HeldItem {
  @ForeignKey(() => Account, { name: 'held_item_account_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'held_item_pkey' })
  accountId!: string;

  @ForeignKey(() => ReviewItem, { name: 'held_item_item_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'held_item_pkey' })
  itemId!: string;

  @ForeignKey(() => Tenant, { name: 'held_item_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;
}
