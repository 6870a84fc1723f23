import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { BadInputError } from '../core/errors.js';

export interface EventView {
  readonly id: string;
  readonly type: string;
  readonly commentId: string;
  /** Counts the events of the comment from 1. */
  readonly sequence: number;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const RETRY_EVERY_MS = 10;
const RETRIES = 10;

/**
 * The events in order, for those who would rather pull than be called.
 *
 * Events are numbered when they are written and become visible when their transaction commits, so that a higher
 * number may be seen first; a reader who went on from there would never see the lower one. Hence only what is
 * settled goes out: up to a number below which no transaction can still bring another. A transaction has its id
 * before it draws a number. So when number N is seen, and a transaction id is taken after that, all that may still
 * bring a number below N have lower ids; once none of these runs any more, everything up to N is settled.
 *
 * The id must really be taken: the upper end of a snapshot (`pg_snapshot_xmax`) is only the last id that has ended,
 * and running transactions may lie above it. Ordering by transaction id needs no watermark, but would give the
 * events of one comment in another order than they happened. The feed alone waits; no writer does.
 */
@Injectable()
export class EventsService {
  /** Everything up to here can be given out. */
  private settled = 0n;
  /** A number that was seen, and the transaction id that was taken after it. */
  private seen: { readonly id: bigint; readonly takenAfter: bigint } | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The events after a cursor, oldest first; `nextCursor` goes with the next call, also when there were none. */
  async after(
    caller: Caller,
    cursor: string | undefined,
    limit: number,
  ): Promise<{ events: EventView[]; nextCursor: string }> {
    const after = readCursor(cursor);
    for (let tries = 0; tries < RETRIES; tries++) {
      const newest = await this.advance();
      if (this.settled > after || newest <= after) break;
      await wait(RETRY_EVERY_MS);
    }
    const own = caller.role === 'service';
    const rows: EventRow[] = await this.dataSource.query(
      `SELECT e.id, e.type, e.comment_id, e.sequence, e.created_at, e.payload FROM event e
       WHERE e.tenant_id = $1 AND e.id > $2 AND e.id <= $3 ${own ? OWN : ''} ORDER BY e.id LIMIT $4`,
      [caller.tenantId, String(after), String(this.settled), limit, ...(own ? [caller.actor.id] : [])],
    );
    const last = rows.at(-1)?.id;
    return { events: rows.map(view), nextCursor: last ?? String(after) };
  }

  /** Moves `settled` on as far as it can be known now; the newest number that is visible. */
  private async advance(): Promise<bigint> {
    let { newest, oldestRunning } = await this.look();
    if (this.seen === null && newest > this.settled) {
      this.seen = await this.mark();
      ({ newest, oldestRunning } = await this.look());
    }
    if (this.seen !== null && oldestRunning > this.seen.takenAfter) {
      if (this.seen.id > this.settled) this.settled = this.seen.id;
      this.seen = null;
    }
    return newest;
  }

  private async look(): Promise<{ newest: bigint; oldestRunning: bigint }> {
    const rows: { newest: string; oldest: string }[] = await this.dataSource.query(
      `SELECT coalesce(max(id), 0)::text AS newest, pg_snapshot_xmin(pg_current_snapshot())::text AS oldest FROM event`,
    );
    return { newest: BigInt(rows[0]!.newest), oldestRunning: BigInt(rows[0]!.oldest) };
  }

  /** One statement: its snapshot, in which the number is seen, is older than the id that it takes. */
  private async mark(): Promise<{ id: bigint; takenAfter: bigint }> {
    const rows: { id: string; taken: string }[] = await this.dataSource.query(
      'SELECT coalesce(max(id), 0)::text AS id, pg_current_xact_id()::text AS taken FROM event',
    );
    return { id: BigInt(rows[0]!.id), takenAfter: BigInt(rows[0]!.taken) };
  }
}

/** A program sees the events of what it sent. */
const OWN = `AND EXISTS (SELECT 1 FROM comment_revision r WHERE r.tenant_id = $1 AND r.comment_id = e.comment_id
  AND r.received ->> 'receivedBy' = $5)`;

interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly comment_id: string;
  readonly sequence: number;
  readonly created_at: Date;
  readonly payload: Record<string, unknown>;
}

function view(row: EventRow): EventView {
  return {
    id: row.id,
    type: row.type,
    commentId: row.comment_id,
    sequence: row.sequence,
    at: row.created_at.toISOString(),
    data: row.payload,
  };
}

function readCursor(cursor: string | undefined): bigint {
  if (cursor === undefined || cursor === '') return 0n;
  if (!/^\d{1,18}$/.test(cursor)) {
    throw new BadInputError(
      'cursor: is not one that we gave out',
      [{ path: 'cursor', message: 'is not one of ours' }],
      'BAD_CURSOR',
    );
  }
  return BigInt(cursor);
}
