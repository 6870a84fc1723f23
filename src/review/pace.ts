import type { DataSource } from 'typeorm';

/** Seconds that one person takes for one decision, as measured; null where too few decisions were made to say. */
export interface Pace {
  readonly overall: number | null;
  readonly byQueue: ReadonlyMap<string, number>;
}

/** Decisions looked at, the newest: enough for a steady median, few enough that the look takes some milliseconds. */
const DECISIONS = 20_000;
const DAYS = 7;
/** A longer time between two decisions of one person is a break, not work on the second. */
const BREAK_SECONDS = 300;
/** Fewer make no median worth showing. */
const LEAST = 5;
/** Consoles ask for the queues every ten seconds; the pace of a week does not change in a minute. */
const KEPT_MS = 60_000;

const known = new WeakMap<DataSource, Map<string, { pace: Promise<Pace>; atMs: number }>>();

/**
 * The median time between two decisions that one person made one after the other, over the last week, without breaks
 * and without decisions about many at once. Measured so, and not from claim to decision, because items are claimed ahead.
 */
export function paceOf(dataSource: DataSource, tenantId: string, nowMs: number = Date.now()): Promise<Pace> {
  const tenants = known.get(dataSource) ?? new Map<string, { pace: Promise<Pace>; atMs: number }>();
  known.set(dataSource, tenants);
  const last = tenants.get(tenantId);
  if (last && nowMs - last.atMs < KEPT_MS) return last.pace;
  const pace = measure(dataSource, tenantId);
  tenants.set(tenantId, { pace, atMs: nowMs });
  pace.catch(() => tenants.delete(tenantId));
  return pace;
}

async function measure(dataSource: DataSource, tenantId: string): Promise<Pace> {
  const rows: { queue: string | null; seconds: number; count: number }[] = await dataSource.query(
    `WITH latest AS (
       SELECT item_id, decided_by, decided_at FROM review_decision
       WHERE tenant_id = $1 AND bulk_id IS NULL AND decided_at > now() - make_interval(days => ${DAYS})
       ORDER BY decided_at DESC LIMIT ${DECISIONS}),
     step AS (
       SELECT item_id, extract(epoch FROM decided_at - lag(decided_at) OVER (PARTITION BY decided_by ORDER BY decided_at))
         AS seconds FROM latest)
     SELECT item.queue, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::float8 AS seconds, count(*)::int AS count
     FROM step JOIN review_item AS item ON item.id = step.item_id
     WHERE seconds <= ${BREAK_SECONDS}
     GROUP BY GROUPING SETS ((item.queue), ())`,
    [tenantId],
  );
  const measured = rows.filter(({ count }) => count >= LEAST);
  return {
    overall: measured.find(({ queue }) => queue === null)?.seconds ?? null,
    byQueue: new Map(measured.flatMap(({ queue, seconds }) => (queue === null ? [] : [[queue, seconds]]))),
  };
}
