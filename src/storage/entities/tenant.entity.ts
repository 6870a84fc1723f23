import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A customer. Every row that belongs to one says so. */
@Entity('tenant')
export class Tenant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tenant_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
