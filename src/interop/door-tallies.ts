import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter, Histogram } from 'prom-client';
import { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { KeyDirectory } from '../accounts/key-directory.js';
import { Metrics } from '../ops/metrics.js';
import type { Door } from '../storage/entities/arrival.entity.js';
import { perspectiveSecret } from './perspective-request.js';

export type ForeignDoor = Exclude<Door, 'rest'>;

/**
 * What became of a call. `in_time`; `late`: answered after the caller's own time limit; `gone`: the caller closed the
 * connection before the answer. Late and gone are comments that went through as if we had said nothing. `failed`: we
 * answered with an error of ours (5xx), which most callers take for nothing too.
 */
export type CallOutcome = 'in_time' | 'late' | 'gone' | 'failed';

export interface TallyView {
  readonly keyId: string;
  readonly client: string;
  readonly door: string;
  readonly calls: number;
  readonly late: number;
  readonly gone: number;
  readonly failed: number;
  /** Late, gone and failed together, as a share of all calls. */
  readonly failOpenShare: number;
  readonly timeLimitMs: number | null;
  readonly lastHour: string;
}

interface Tally {
  readonly tenantId: string;
  readonly keyId: string;
  readonly door: ForeignDoor;
  readonly hour: string;
  calls: number;
  late: number;
  gone: number;
  failed: number;
}

const WRITE_EVERY_MS = 2_000;

/**
 * Fail-open accounting: Perspective's and Coral's callers let a comment through when we are slower than their limit, and
 * say nothing about it. So we count it: in the metrics of this process, and by the hour in the database.
 *
 * Time counts from the arrival of the request's head to the last byte of the answer; what the network adds is the
 * caller's to measure.
 */
@Injectable()
export class DoorTallies implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('doors');
  private readonly open = new Map<string, Tally>();
  private readonly calls: Counter<'door' | 'client' | 'outcome'>;
  private readonly durations: Histogram<'door'>;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly keys: KeyDirectory,
    metrics: Metrics,
  ) {
    this.calls = new Counter({
      name: 'parley_door_calls_total',
      help: "Calls of Perspective's and Coral's clients, by what became of them: in_time, late, gone or failed",
      labelNames: ['door', 'client', 'outcome'],
      registers: [metrics.registry],
    });
    this.durations = new Histogram({
      name: 'parley_door_call_duration_seconds',
      help: 'Time from the arrival of a call at a door to the end of its answer',
      labelNames: ['door'],
      buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.4, 0.8, 1.5, 3],
      registers: [metrics.registry],
    });
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.write(), WRITE_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** Watches an answer to its end; call when it is known whose it is. */
  watch(reply: FastifyReply, door: ForeignDoor, caller: Caller, timeLimitMs: number): void {
    const over = (): void => {
      const elapsedMs = reply.elapsedTime;
      const outcome: CallOutcome = !reply.raw.writableFinished
        ? 'gone'
        : elapsedMs > timeLimitMs
          ? 'late'
          : reply.statusCode >= 500
            ? 'failed'
            : 'in_time';
      this.count(door, caller, outcome, elapsedMs);
    };
    // Some are gone before their key was looked up.
    if (reply.raw.closed) over();
    else reply.raw.once('close', over);
  }

  /**
   * Counts a call that was turned away at the line, before its body was read. Coral's callers are known by a signature of
   * the body alone: of those the metrics have the number, and no client.
   */
  watchRefused(request: FastifyRequest, reply: FastifyReply): void {
    const { url = '' } = request.routeOptions;
    const door = url.startsWith('/coral/') ? 'coral' : url.startsWith('/v1alpha1/') ? 'perspective' : null;
    if (door === null) return;
    const secret = door === 'perspective' ? perspectiveSecret(request) : null;
    const counted = (secret === null ? Promise.resolve(null) : this.keys.find(secret)).then((key) => {
      if (key === null) this.calls.inc({ door, client: '', outcome: 'failed' });
      else this.watch(reply, door, key.caller, key.settings[door].timeLimitMs);
    });
    counted.catch(() => this.calls.inc({ door, client: '', outcome: 'failed' }));
  }

  private count(door: ForeignDoor, caller: Caller, outcome: CallOutcome, elapsedMs: number): void {
    this.calls.inc({ door, client: caller.name, outcome });
    this.durations.observe({ door }, elapsedMs / 1000);
    const hour = `${new Date().toISOString().slice(0, 13)}:00:00Z`;
    const id = `${caller.id} ${door} ${hour}`;
    let tally = this.open.get(id);
    if (tally === undefined) {
      tally = { tenantId: caller.tenantId, keyId: caller.id, door, hour, calls: 0, late: 0, gone: 0, failed: 0 };
      this.open.set(id, tally);
    }
    tally.calls++;
    if (outcome !== 'in_time') tally[outcome]++;
  }

  /** Adds what was counted since the last time. What cannot be written now is written later. */
  async write(): Promise<void> {
    if (this.open.size === 0) return;
    const tallies = [...this.open.values()];
    this.open.clear();
    try {
      await this.dataSource.query(
        `INSERT INTO door_tally AS t (tenant_id, key_id, door, hour, calls, late, gone, failed)
         SELECT r.* FROM jsonb_to_recordset($1::jsonb) AS r (
           tenant_id uuid, key_id uuid, door text, hour timestamptz, calls bigint, late bigint, gone bigint, failed bigint)
         WHERE EXISTS (SELECT 1 FROM api_key WHERE id = r.key_id)
         ON CONFLICT (tenant_id, key_id, door, hour) DO UPDATE SET calls = t.calls + excluded.calls,
           late = t.late + excluded.late, gone = t.gone + excluded.gone, failed = t.failed + excluded.failed`,
        [
          JSON.stringify(
            tallies.map(({ tenantId, keyId, ...rest }) => ({ tenant_id: tenantId, key_id: keyId, ...rest })),
          ),
        ],
      );
    } catch {
      this.logger.warn('the tallies of the doors could not be written; they are kept for the next time');
      for (const tally of tallies) {
        const id = `${tally.keyId} ${tally.door} ${tally.hour}`;
        const now = this.open.get(id);
        if (now === undefined) this.open.set(id, tally);
        else for (const field of ['calls', 'late', 'gone', 'failed'] as const) now[field] += tally[field];
      }
    }
  }

  /** What each client's calls came to in the last hours, those with the most trouble first. */
  async list(tenantId: string, hours: number): Promise<TallyView[]> {
    await this.write();
    const rows: TallyRow[] = await this.dataSource.query(
      `SELECT t.key_id, k.name, t.door, sum(t.calls)::float8 AS calls, sum(t.late)::float8 AS late,
         sum(t.gone)::float8 AS gone, sum(t.failed)::float8 AS failed, max(t.hour) AS last_hour,
         (k.settings -> t.door ->> 'timeLimitMs')::int AS time_limit_ms
       FROM door_tally t JOIN api_key k ON k.id = t.key_id
       WHERE t.tenant_id = $1 AND t.hour > now() - make_interval(hours => $2)
       GROUP BY t.key_id, k.name, t.door, k.settings
       ORDER BY sum(t.late + t.gone + t.failed)::float8 / sum(t.calls) DESC, k.name, t.door`,
      [tenantId, hours],
    );
    return rows.map((row) => ({
      keyId: row.key_id,
      client: row.name,
      door: row.door,
      calls: row.calls,
      late: row.late,
      gone: row.gone,
      failed: row.failed,
      failOpenShare: (row.late + row.gone + row.failed) / row.calls,
      timeLimitMs: row.time_limit_ms ?? (row.door === 'coral' ? 200 : 800),
      lastHour: row.last_hour.toISOString(),
    }));
  }
}

interface TallyRow {
  readonly key_id: string;
  readonly name: string;
  readonly door: string;
  readonly calls: number;
  readonly late: number;
  readonly gone: number;
  readonly failed: number;
  readonly last_hour: Date;
  readonly time_limit_ms: number | null;
}
