import type { DataSource } from 'typeorm';
import type { QueueCounts } from './views.js';

/**
 * From so many items on a count is shared. A count of 100,000 takes 75 ms and three processes of Postgres, every console
 * asks each ten seconds and after each decision, and twenty of them would have it count all day.
 */
const SHARED_FROM = 10_000;
/** A count is kept for so many times as long as it took: of all time at most one part in eleven goes into counting. */
const KEPT_TIMES = 10;
const KEPT_AT_MOST_MS = 10_000;

interface Shared {
  readonly counts: Promise<readonly QueueCounts[]>;
  isDeep: boolean;
  untilMs: number;
}

const known = new WeakMap<DataSource, Map<string, Shared>>();

/**
 * Every queue in which something waits or is held, the deepest first: as it is now where little waits, else as it was
 * at most ten seconds ago, and then counted once for all who ask this process.
 *
 * @param now milliseconds of a clock that only goes forward.
 */
export function queueCounts(
  dataSource: DataSource,
  tenantId: string,
  now: () => number = () => performance.now(),
): Promise<readonly QueueCounts[]> {
  const tenants = known.get(dataSource) ?? new Map<string, Shared>();
  known.set(dataSource, tenants);
  const last = tenants.get(tenantId);
  const beganMs = now();
  if (last && beganMs < last.untilMs) return last.counts;
  const counts = count(dataSource, tenantId);
  const isDeep = last?.isDeep ?? false;
  // Who asks while it is counted waits for it with the others.
  const shared: Shared = { counts, isDeep, untilMs: isDeep ? Number.POSITIVE_INFINITY : 0 };
  tenants.set(tenantId, shared);
  counts.then(
    (queues) => {
      const endedMs = now();
      shared.isDeep = queues.reduce((sum, { depth, held }) => sum + depth + held, 0) >= SHARED_FROM;
      shared.untilMs = shared.isDeep ? endedMs + Math.min(KEPT_AT_MOST_MS, KEPT_TIMES * (endedMs - beganMs)) : 0;
    },
    () => tenants.delete(tenantId),
  );
  return counts;
}

function count(dataSource: DataSource, tenantId: string): Promise<readonly QueueCounts[]> {
  return dataSource.query(
    `SELECT queue AS name,
       count(*) FILTER (WHERE state = 'open')::int AS depth,
       count(*) FILTER (WHERE state = 'open' AND lease_expires_at > now())::int AS claimed,
       count(*) FILTER (WHERE state = 'held')::int AS held,
       min(created_at) FILTER (WHERE state = 'open') AS "oldestAt"
     FROM review_item WHERE tenant_id = $1 AND state IN ('open', 'held')
     GROUP BY queue ORDER BY depth DESC, queue`,
    [tenantId],
  );
}
