import type { DataSource, EntityManager } from 'typeorm';
import type { JobQueue } from '../jobs/job-queue.js';
import type { AuditEntry } from '../storage/audit.js';
import { newId } from '../storage/ids.js';
import { storableJsonText } from '../storage/storable-text.js';

export const EVENT_TYPES = [
  'comment.received',
  'comment.assessed',
  'comment.decided',
  'comment.undone',
  'comment.featured',
  'comment.unfeatured',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface NewEvent {
  readonly tenantId: string;
  readonly type: EventType;
  readonly commentId: string;
  /**
   * Ids, states and codes for the receiver; never a comment's text, which may have to be erased. The comment's id, source
   * and external id are added here, so that every receiver can tell which of its comments is meant.
   */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Which queue carries the deliveries of a database. A registry beside the data source, so that a room that
 * records an event in its transaction need not carry the queue for the sake of webhooks it knows nothing of.
 */
const queues = new WeakMap<DataSource, JobQueue>();

/** Says, once at the start, which queue carries deliveries; `DeliveryModule` does. */
export function bindOutbox(dataSource: DataSource, queue: JobQueue): void {
  queues.set(dataSource, queue);
}

/**
 * Records what happened to a comment, in the caller's transaction, together with a delivery for each webhook
 * that wants to hear of it.
 *
 * Guarantee: if the caller commits, the event is in the feed and each delivery has its job; if not, neither is.
 * The comment's sequence is bumped under its row lock before the event's id is drawn, so that the events of one
 * comment are numbered without a gap, and in the feed they stand in that order.
 *
 * @param audit the line of the audit log about the same step, written by the same statement: where comments arrive,
 *   each way to the database and back counts.
 * @throws Error when the comment is not there: an event without its comment would be a bug of the caller.
 */
export async function recordEvent(
  manager: EntityManager,
  event: NewEvent,
  audit?: Pick<AuditEntry, 'actor' | 'action' | 'detail'>,
): Promise<{ id: string; sequence: number }> {
  const parameters: unknown[] = [event.tenantId, event.commentId, event.type, storableJsonText(event.payload)];
  if (audit) {
    parameters.push(audit.actor.id, audit.actor.name, audit.action, storableJsonText(audit.detail ?? {}));
  }
  const rows: { id: string; sequence: number; webhooks: string[] }[] = await manager.query(
    `WITH bumped AS (
       UPDATE comment SET sequence = sequence + 1 WHERE tenant_id = $1 AND id = $2
       RETURNING sequence, source, external_id)${audit ? `, ${AUDIT_LINE}` : ''}
     INSERT INTO event (tenant_id, type, comment_id, sequence, payload)
     SELECT $1, $3, $2, sequence,
       jsonb_build_object('commentId', $2::text, 'source', source, 'externalId', external_id) || $4::jsonb
     FROM bumped
     RETURNING id, sequence, ARRAY (
       SELECT webhook.id::text FROM webhook
       WHERE webhook.tenant_id = $1 AND webhook.state = 'on' AND $3 = ANY (webhook.events)) AS webhooks`,
    parameters,
  );
  const row = rows[0];
  if (!row) throw new Error(`event ${event.type} for a comment that is not there`);
  if (row.webhooks.length > 0) await addDeliveries(manager, event.tenantId, row.id, row.webhooks);
  return { id: row.id, sequence: row.sequence };
}

/** The same columns as `recordAudit`. */
const AUDIT_LINE = `logged AS (
  INSERT INTO audit_entry (tenant_id, actor, actor_name, action, subject_kind, subject_id, detail)
  VALUES ($1, $5, $6, $7, 'comment', $2::text, $8::jsonb))`;

/** Adds an event's deliveries and their jobs, in the caller's transaction. */
export async function addDeliveries(
  manager: EntityManager,
  tenantId: string,
  eventId: string,
  webhookIds: readonly string[],
): Promise<void> {
  const queue = queues.get(manager.dataSource);
  if (!queue) throw new Error('no queue carries deliveries: DeliveryModule is not part of this program');
  const deliveryIds = webhookIds.map(() => newId());
  await manager.query(
    `INSERT INTO webhook_delivery (id, tenant_id, webhook_id, event_id, state)
     SELECT delivery_id, $1, webhook_id, $2, 'waiting' FROM unnest($3::uuid[], $4::uuid[]) AS new (delivery_id, webhook_id)`,
    [tenantId, eventId, deliveryIds, webhookIds],
  );
  await queue.addBulk(
    manager,
    deliveryIds.map((deliveryId) => ({
      tenantId,
      name: 'deliver' as const,
      payload: { deliveryId },
      uniqueKey: deliveryId,
    })),
  );
}
