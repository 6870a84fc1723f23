import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReviewItem } from './review-item.entity.js';
import { Tenant } from './tenant.entity.js';

/** A decision kept to go by, with the words that say why. */
@Entity('precedent')
@Index('precedent_tenant_index', { synchronize: false })
export class Precedent {
  @ForeignKey(() => ReviewItem, { name: 'precedent_item_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'precedent_pkey' })
  itemId!: string;

  @ForeignKey(() => Tenant, { name: 'precedent_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  note!: string;

  @Column('text', { name: 'added_by_name' })
  addedByName!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
