import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ApiKey } from './api-key.entity.js';
import { Tenant } from './tenant.entity.js';

/** Calls of one key at one door in one hour, and how many of them the caller did not wait for. */
@Entity('door_tally')
export class DoorTally {
  @ForeignKey(() => Tenant, { name: 'door_tally_tenant_id_fkey' })
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'door_tally_pkey' })
  tenantId!: string;

  @ForeignKey(() => ApiKey, { name: 'door_tally_key_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'key_id', primaryKeyConstraintName: 'door_tally_pkey' })
  keyId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'door_tally_pkey' })
  door!: string;

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'door_tally_pkey' })
  hour!: Date;

  @Column('bigint', { default: 0 })
  calls!: string;

  @Column('bigint', { default: 0 })
  late!: string;

  @Column('bigint', { default: 0 })
  gone!: string;

  @Column('bigint', { default: 0 })
  failed!: string;
}
