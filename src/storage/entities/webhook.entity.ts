import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Tenant } from './tenant.entity.js';

export type WebhookState = 'on' | 'off' | 'gone';

/** An address that is told about events. */
@Entity('webhook')
@Check('webhook_state_check', "state IN ('on', 'off', 'gone')")
export class Webhook {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'webhook_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  url!: string;

  @Column('text', { array: true })
  events!: string[];

  @Column('text')
  secret!: string;

  @Column('text', { default: 'on' })
  state!: WebhookState;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
