import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';
import { DataSource } from 'typeorm';

/** What happened to an item or its comment just now, for consoles that look at it. */
export interface LiveNews {
  readonly itemId: string | null;
  readonly commentId: string;
  /** As in the audit log: `item.decided`, `item.undone`, `comment.assessed`, … */
  readonly action: string;
  readonly by: string;
  /** The account of who did it; null for programs. */
  readonly accountId: string | null;
  readonly decision: string | null;
}

const LOOK_EVERY_MS = 1_000;
/** An idle connection is spoken to, so that nothing between us closes it. */
const ALIVE_EVERY_MS = 20_000;
/** Lines are numbered before they are committed: those that come late are looked for among the last so many. */
const LATE_LINES = 500;
const MOST_AT_ONCE = 500;

interface Feed {
  readonly subject: Subject<{ type: string; data: object }>;
  listeners: number;
  /** The highest line seen; null before the first look. */
  last: number | null;
  readonly seen: Set<string>;
}

/**
 * News between moderators. Every process looks at the audit log once a second for each tenant that somebody here
 * listens for, whoever wrote the line: no channel beside the database has to be kept up, and a restart loses nothing
 * that the next look at the queue would not show.
 */
@Injectable()
export class LiveService implements OnModuleDestroy {
  private readonly feeds = new Map<string, Feed>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  onModuleDestroy(): void {
    clearInterval(this.timer);
    for (const { subject } of this.feeds.values()) subject.complete();
    this.feeds.clear();
  }

  listen(tenantId: string): Observable<{ type: string; data: object }> {
    return new Observable((listener) => {
      let feed = this.feeds.get(tenantId);
      if (!feed) {
        feed = { subject: new Subject(), listeners: 0, last: null, seen: new Set() };
        this.feeds.set(tenantId, feed);
      }
      feed.listeners++;
      const subscription = feed.subject.subscribe(listener);
      listener.next({ type: 'hello', data: {} });
      const alive = setInterval(() => listener.next({ type: 'alive', data: {} }), ALIVE_EVERY_MS);
      this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
      return () => {
        clearInterval(alive);
        subscription.unsubscribe();
        if (--feed.listeners === 0) this.feeds.delete(tenantId);
        if (this.feeds.size === 0) {
          clearInterval(this.timer);
          this.timer = undefined;
        }
      };
    });
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const [tenantId, feed] of this.feeds) await this.lookFor(tenantId, feed);
    } catch {
      // The database is away; the next look sees what was missed.
    } finally {
      this.looking = false;
    }
  }

  private async lookFor(tenantId: string, feed: Feed): Promise<void> {
    if (feed.last === null) {
      const [row] = (await this.dataSource.query(
        'SELECT coalesce(max(id), 0)::text AS last FROM audit_entry WHERE tenant_id = $1',
        [tenantId],
      )) as { last: string }[];
      feed.last = Number(row!.last);
      return;
    }
    const rows: (LiveNews & { id: string })[] = await this.dataSource.query(
      `SELECT id, CASE WHEN subject_kind = 'item' THEN subject_id ELSE detail ->> 'itemId' END AS "itemId",
         coalesce(detail ->> 'commentId', subject_id) AS "commentId", action, actor_name AS by,
         CASE WHEN actor LIKE 'account:%' THEN substr(actor, 9) END AS "accountId", detail ->> 'decision' AS decision
       FROM audit_entry
       WHERE tenant_id = $1 AND id > $2 AND at > now() - interval '1 minute' AND subject_kind IN ('item', 'comment')
       ORDER BY id DESC LIMIT ${MOST_AT_ONCE}`,
      [tenantId, feed.last - LATE_LINES],
    );
    const fresh = rows.filter(({ id }) => !feed.seen.has(id)).reverse();
    const first = feed.last;
    for (const { id, ...news } of fresh) {
      feed.seen.add(id);
      feed.last = Math.max(feed.last, Number(id));
      // What was there when the first one came to listen is no news.
      if (Number(id) > first || feed.seen.size > fresh.length) feed.subject.next({ type: 'news', data: news });
    }
    for (const id of feed.seen) if (Number(id) <= feed.last - LATE_LINES) feed.seen.delete(id);
  }
}
