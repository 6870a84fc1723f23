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
 * settled goes out: up to a number below which no transaction can still bring another. A number is drawn after its
 * transaction has its id, so once every transaction that ran at the time when number N was seen is over, nothing
 * below N can come any more. (Ordering by transaction id needs no such wait, but would give the events of one comment
 * in another order than they happened.) The one who waits is the feed alone, no writer does.
 */
@Injectable()
export class EventsService {
  /** Everything up to here can be given out. */
  private settled = 0n;
  /** A number that was seen, and the transaction id up to which all must be over for it to be settled. */
  private seen: { readonly id: bigint; readonly before: bigint } | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The events after a cursor, oldest first; `nextCursor` goes with the next call, also when there were none. */
  async after(
    caller: Caller,
    cursor: string | undefined,
    limit: number,
  ): Promise<{ events: EventView[]; nextCursor: string }> {
    const after = readCursor(cursor);
    for (let tries = 0; tries < RETRIES; tries++) {
      const { newest } = await this.advance();
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

  private async advance(): Promise<{ newest: bigint }> {
    const rows: { newest: string; oldest_running: string; next: string }[] = await this.dataSource.query(
      `SELECT coalesce(max(id), 0)::text AS newest, pg_snapshot_xmin(pg_current_snapshot())::text AS oldest_running,
         pg_snapshot_xmax(pg_current_snapshot())::text AS next FROM event`,
    );
    const row = rows[0]!;
    const newest = BigInt(row.newest);
    const oldestRunning = BigInt(row.oldest_running);
    if (this.seen !== null && oldestRunning >= this.seen.before) {
      this.settled = maxOf(this.settled, this.seen.id);
      this.seen = null;
    }
    const next = BigInt(row.next);
    if (oldestRunning >= next) this.settled = maxOf(this.settled, newest);
    else this.seen ??= { id: newest, before: next };
    return { newest };
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

function maxOf(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
