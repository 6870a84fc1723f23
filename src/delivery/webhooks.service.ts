import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { BadInputError, ParleyError } from '../core/errors.js';
import { JobQueue } from '../jobs/job-queue.js';
import { type Actor, recordAudit } from '../storage/audit.js';
import type { WebhookState } from '../storage/entities/webhook.entity.js';
import type { DeliveryState } from '../storage/entities/webhook-delivery.entity.js';
import { isId, newId } from '../storage/ids.js';
import type { EventType } from './outbox.js';
import { OutgoingError, urlFault } from './outgoing.js';
import { postSigned } from './signed-message.js';

const MAX_WEBHOOKS = 50;
/** Somebody waits for it. */
const TEST_TIMEOUT_MS = 10_000;

export interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly EventType[];
  /** `gone`: the receiver answered 410 and is called no more. */
  readonly state: WebhookState;
  readonly createdAt: string;
}

/** What came of a message that was sent to try a webhook. */
export interface WebhookTest {
  readonly ok: boolean;
  /** HTTP status; null where nothing was answered. */
  readonly status: number | null;
  readonly error: string | null;
  readonly elapsedMs: number;
}

export interface DeliveryView {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly commentId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** HTTP status of the last attempt that was answered. */
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly deliveredAt: string | null;
}

/** Addresses that are told about events, and what became of each telling. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Adds a webhook; the secret for checking signatures (Standard Webhooks) is given out this once.
   *
   * @throws BadInputError for an address that will never be called.
   */
  async add(
    tenantId: string,
    wanted: { url: string; events: readonly EventType[] },
    actor: Actor,
  ): Promise<{ webhook: WebhookView; secret: string }> {
    const fault = urlFault(wanted.url, this.config.allowPrivateUrls);
    if (fault !== null) throw new BadInputError(`url: ${fault}`, [{ path: 'url', message: fault }]);
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    return this.dataSource.transaction(async (manager) => {
      const counts: { count: string }[] = await manager.query('SELECT count(*) FROM webhook WHERE tenant_id = $1', [
        tenantId,
      ]);
      if (Number(counts[0]!.count) >= MAX_WEBHOOKS) throw new BadInputError(`there may be ${MAX_WEBHOOKS} webhooks`);
      const rows: WebhookRow[] = await manager.query(
        `INSERT INTO webhook (id, tenant_id, url, events, secret) VALUES ($1, $2, $3, $4, $5)
         RETURNING id, url, events, state, created_at`,
        [newId(), tenantId, new URL(wanted.url).href, [...new Set(wanted.events)], secret],
      );
      const row = rows[0]!;
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'webhook.added',
        subjectKind: 'webhook',
        subjectId: row.id,
        detail: { host: new URL(wanted.url).host, events: row.events },
      });
      return { webhook: view(row), secret };
    });
  }

  async list(tenantId: string): Promise<WebhookView[]> {
    const rows: WebhookRow[] = await this.dataSource.query(
      'SELECT id, url, events, state, created_at FROM webhook WHERE tenant_id = $1 ORDER BY id',
      [tenantId],
    );
    return rows.map(view);
  }

  /** Removes a webhook with its log. @throws ParleyError NOT_FOUND. */
  async remove(tenantId: string, id: string, actor: Actor): Promise<void> {
    if (!isId(id)) throw noSuchWebhook();
    await this.dataSource.transaction(async (manager) => {
      const [rows]: [unknown[], number] = await manager.query(
        'DELETE FROM webhook WHERE tenant_id = $1 AND id = $2 RETURNING id',
        [tenantId, id],
      );
      if (rows.length === 0) throw noSuchWebhook();
      await recordAudit(manager, { tenantId, actor, action: 'webhook.removed', subjectKind: 'webhook', subjectId: id });
    });
  }

  /**
   * Turns a webhook off, or on again (also one whose receiver was gone): what waited for it is then sent.
   *
   * @throws ParleyError NOT_FOUND.
   */
  async turn(tenantId: string, id: string, state: 'on' | 'off', actor: Actor): Promise<WebhookView> {
    if (!isId(id)) throw noSuchWebhook();
    return this.dataSource.transaction(async (manager) => {
      const [rows]: [WebhookRow[], number] = await manager.query(
        `UPDATE webhook SET state = $3 WHERE tenant_id = $1 AND id = $2 RETURNING id, url, events, state, created_at`,
        [tenantId, id, state],
      );
      const row = rows[0];
      if (!row) throw noSuchWebhook();
      const waiting: { id: string }[] =
        state === 'off'
          ? []
          : await manager.query(
              `SELECT id FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting' ORDER BY event_id`,
              [tenantId, id],
            );
      await this.queue.addBulk(
        manager,
        waiting.map(({ id: deliveryId }) => ({
          tenantId,
          name: 'deliver' as const,
          payload: { deliveryId },
          uniqueKey: deliveryId,
        })),
      );
      await recordAudit(manager, {
        tenantId,
        actor,
        action: `webhook.turned_${state}`,
        subjectKind: 'webhook',
        subjectId: id,
      });
      return view(row);
    });
  }

  /**
   * Sends one signed message of the type `webhook.test` at once, and says what came of it. It stands in no log and is
   * not tried again.
   *
   * @throws ParleyError NOT_FOUND.
   */
  async test(tenantId: string, id: string): Promise<WebhookTest> {
    const rows: { url: string; secret: string }[] = isId(id)
      ? await this.dataSource.query('SELECT url, secret FROM webhook WHERE tenant_id = $1 AND id = $2', [tenantId, id])
      : [];
    const webhook = rows[0];
    if (!webhook) throw noSuchWebhook();
    const beganMs = performance.now();
    const message = {
      id: `test_${newId()}`,
      url: webhook.url,
      secret: webhook.secret,
      body: JSON.stringify({ type: 'webhook.test', timestamp: new Date().toISOString(), data: {} }),
    };
    try {
      const { status } = await postSigned(message, {
        allowPrivate: this.config.allowPrivateUrls,
        timeoutMs: TEST_TIMEOUT_MS,
      });
      const isOk = status >= 200 && status < 300;
      const error = isOk ? null : `the receiver answered ${status}`;
      return { ok: isOk, status, error, elapsedMs: Math.round(performance.now() - beganMs) };
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      return { ok: false, status: null, error: error.message, elapsedMs: Math.round(performance.now() - beganMs) };
    }
  }

  /** Newest first. @throws ParleyError NOT_FOUND. */
  async deliveries(tenantId: string, webhookId: string, limit: number): Promise<DeliveryView[]> {
    await this.mustExist(tenantId, webhookId);
    const rows: DeliveryRow[] = await this.dataSource.query(
      `SELECT d.id, d.event_id, e.type, e.comment_id, d.state, d.attempts, d.last_status, d.last_error, d.created_at,
         d.delivered_at
       FROM webhook_delivery d JOIN event e ON e.id = d.event_id
       WHERE d.tenant_id = $1 AND d.webhook_id = $2 ORDER BY d.event_id DESC LIMIT $3`,
      [tenantId, webhookId, limit],
    );
    return rows.map(deliveryView);
  }

  /** Sends a delivery again, whatever became of it. @throws ParleyError NOT_FOUND. */
  async replay(tenantId: string, webhookId: string, deliveryId: string, actor: Actor): Promise<DeliveryView> {
    await this.mustExist(tenantId, webhookId);
    if (!isId(deliveryId)) throw noSuchDelivery();
    await this.dataSource.transaction(async (manager) => {
      const [rows]: [unknown[], number] = await manager.query(
        `UPDATE webhook_delivery SET state = 'waiting', attempts = 0, delivered_at = NULL
         WHERE tenant_id = $1 AND webhook_id = $2 AND id = $3 RETURNING id`,
        [tenantId, webhookId, deliveryId],
      );
      if (rows.length === 0) throw noSuchDelivery();
      await this.queue.add(manager, { tenantId, name: 'deliver', payload: { deliveryId } });
      await recordAudit(manager, {
        tenantId,
        actor,
        action: 'webhook.replayed',
        subjectKind: 'webhook',
        subjectId: webhookId,
        detail: { deliveryId },
      });
    });
    const all = await this.deliveries(tenantId, webhookId, 1_000);
    const replayed = all.find((delivery) => delivery.id === deliveryId);
    if (!replayed) throw noSuchDelivery();
    return replayed;
  }

  private async mustExist(tenantId: string, id: string): Promise<void> {
    const rows: unknown[] = isId(id)
      ? await this.dataSource.query('SELECT 1 FROM webhook WHERE tenant_id = $1 AND id = $2', [tenantId, id])
      : [];
    if (rows.length === 0) throw noSuchWebhook();
  }
}

interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly events: EventType[];
  readonly state: WebhookState;
  readonly created_at: Date;
}

interface DeliveryRow {
  readonly id: string;
  readonly event_id: string;
  readonly type: string;
  readonly comment_id: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly last_status: number | null;
  readonly last_error: string | null;
  readonly created_at: Date;
  readonly delivered_at: Date | null;
}

/** The secret is not among what goes out. */
function view(row: WebhookRow): WebhookView {
  return {
    id: row.id,
    url: row.url,
    events: row.events,
    state: row.state,
    createdAt: row.created_at.toISOString(),
  };
}

function deliveryView(row: DeliveryRow): DeliveryView {
  return {
    id: row.id,
    eventId: row.event_id,
    type: row.type,
    commentId: row.comment_id,
    state: row.state,
    attempts: row.attempts,
    lastStatus: row.last_status,
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    deliveredAt: row.delivered_at?.toISOString() ?? null,
  };
}

function noSuchWebhook(): ParleyError {
  return new ParleyError('NOT_FOUND', 'there is no such webhook');
}

function noSuchDelivery(): ParleyError {
  return new ParleyError('NOT_FOUND', 'there is no such delivery');
}
