import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Event } from './event.entity.js';
import { Tenant } from './tenant.entity.js';
import { Webhook } from './webhook.entity.js';

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

/** One event for one webhook, and how far it got. */
@Entity('webhook_delivery')
@Check('webhook_delivery_state_check', "state IN ('waiting', 'delivered', 'failed')")
@Index('webhook_delivery_key', ['webhookId', 'eventId'], { unique: true })
export class WebhookDelivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_delivery_pkey' })
  id!: string;

  @ForeignKey(() => Tenant, { name: 'webhook_delivery_tenant_id_fkey' })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ForeignKey(() => Webhook, { name: 'webhook_delivery_webhook_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;

  @ForeignKey(() => Event, { name: 'webhook_delivery_event_id_fkey', onDelete: 'CASCADE' })
  @Column('bigint', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  state!: DeliveryState;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('integer', { name: 'last_status', nullable: true })
  lastStatus!: number | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;
}
