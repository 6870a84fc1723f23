import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { JobQueue, RUNS_JOBS, type RunningJob } from '../jobs/job-queue.js';
import { JOB_TYPES } from '../jobs/job-types.js';
import { bindOutbox } from './outbox.js';
import { OutgoingError } from './outgoing.js';
import { postSigned } from './signed-message.js';

/** Under the job's own time limit, so that the attempt is on record before the job is over. */
const TIMEOUT_MS = 15_000;
const CONCURRENCY = 8;

/** What an attempt came to. */
type Attempt =
  | { readonly kind: 'delivered'; readonly status: number }
  | { readonly kind: 'gone'; readonly status: number }
  | {
      readonly kind: 'failed';
      readonly status: number | null;
      readonly error: string;
      readonly retryAfterSeconds: number | null;
    };

/**
 * Tells a webhook about an event: one POST with the signature of Standard Webhooks. The event's id is the message's
 * id, so that a receiver can tell a repeat (a delivery may arrive twice); `sequence` counts the events of a comment, so
 * that it can tell an older one that arrives late.
 */
@Injectable()
export class DeliverJob implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
  ) {
    bindOutbox(dataSource, queue);
  }

  onModuleInit(): void {
    if (this.runsJobs) this.queue.process('deliver', (job) => this.run(job), { concurrency: CONCURRENCY });
  }

  /** Throws where the queue is to try again after its back-off. */
  async run(job: RunningJob<'deliver'>): Promise<{ outcome: string }> {
    const { tenantId } = job;
    const { deliveryId } = job.payload;
    const delivery = await this.begin(tenantId, deliveryId);
    if (delivery === null) return { outcome: 'nothing to do' };
    const attempt = await this.send(delivery, job.signal);
    const isLast = delivery.attempts >= JOB_TYPES.deliver.maxAttempts;
    await this.record(tenantId, delivery, attempt, isLast);
    if (attempt.kind !== 'failed') return { outcome: attempt.kind };
    if (isLast) return { outcome: 'given up' };
    if (attempt.retryAfterSeconds === null) throw new Error(attempt.error);
    // The receiver says when: a job of its own at that time, in the place of the queue's back-off.
    await this.queue.add(this.dataSource.manager, {
      tenantId,
      name: 'deliver',
      payload: { deliveryId },
      runAt: new Date(Date.now() + attempt.retryAfterSeconds * 1000),
      uniqueKey: `${deliveryId} after ${delivery.attempts}`,
    });
    return { outcome: 'later, as the receiver asked' };
  }

  /** Counts the attempt before it is made: one that kills the process is counted too. */
  private async begin(tenantId: string, deliveryId: string): Promise<DeliveryRow | null> {
    const [rows]: [DeliveryRow[], number] = await this.dataSource.query(
      `UPDATE webhook_delivery d SET attempts = d.attempts + 1
       FROM webhook w, event e
       WHERE d.tenant_id = $1 AND d.id = $2 AND d.state = 'waiting' AND w.id = d.webhook_id AND w.state = 'on'
         AND e.id = d.event_id
       RETURNING d.id, d.attempts, w.id AS webhook_id, w.url, w.secret, e.id AS event_id, e.type, e.sequence, e.payload,
         e.comment_id, e.created_at`,
      [tenantId, deliveryId],
    );
    return rows[0] ?? null;
  }

  private async send(delivery: DeliveryRow, signal: AbortSignal): Promise<Attempt> {
    const body = JSON.stringify({
      type: delivery.type,
      timestamp: delivery.created_at.toISOString(),
      data: { ...delivery.payload, commentId: delivery.comment_id, sequence: delivery.sequence },
    });
    const message = { id: `evt_${delivery.event_id}`, url: delivery.url, secret: delivery.secret, body };
    try {
      const answer = await postSigned(message, {
        allowPrivate: this.config.allowPrivateUrls,
        timeoutMs: TIMEOUT_MS,
        signal,
      });
      if (answer.status >= 200 && answer.status < 300) return { kind: 'delivered', status: answer.status };
      if (answer.status === 410) return { kind: 'gone', status: answer.status };
      const error = `the receiver answered ${answer.status}`;
      return { kind: 'failed', status: answer.status, error, retryAfterSeconds: answer.retryAfterSeconds };
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      return { kind: 'failed', status: null, error: error.message, retryAfterSeconds: null };
    }
  }

  private async record(tenantId: string, delivery: DeliveryRow, attempt: Attempt, isLast: boolean): Promise<void> {
    const state = attempt.kind === 'delivered' ? 'delivered' : attempt.kind === 'gone' || isLast ? 'failed' : 'waiting';
    const error = attempt.kind === 'failed' ? attempt.error : attempt.kind === 'gone' ? 'the receiver is gone' : null;
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `UPDATE webhook_delivery SET state = $3, last_status = $4, last_error = $5,
           delivered_at = CASE WHEN $3 = 'delivered' THEN now() END
         WHERE tenant_id = $1 AND id = $2`,
        [tenantId, delivery.id, state, attempt.status, error],
      );
      if (attempt.kind !== 'gone') return;
      await manager.query(`UPDATE webhook SET state = 'gone' WHERE tenant_id = $1 AND id = $2`, [
        tenantId,
        delivery.webhook_id,
      ]);
      await manager.query(
        `UPDATE webhook_delivery SET state = 'failed', last_error = 'the receiver is gone'
         WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting'`,
        [tenantId, delivery.webhook_id],
      );
    });
  }
}

interface DeliveryRow {
  readonly id: string;
  readonly attempts: number;
  readonly webhook_id: string;
  readonly url: string;
  readonly secret: string;
  readonly event_id: string;
  readonly type: string;
  readonly sequence: number;
  readonly payload: Record<string, unknown>;
  readonly comment_id: string;
  readonly created_at: Date;
}
