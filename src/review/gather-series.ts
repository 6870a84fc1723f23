import type { DataSource, EntityManager } from 'typeorm';
import { SCORE_BINS, scoreBin } from '../core/evaluation/drift.js';
import { compareWithModels, type Said } from '../core/evaluation/model-agreement.js';

const HOUR_MS = 3_600_000;
/** A new installation of the dashboard looks back so far. */
const LOOK_BACK_MS = 30 * 24 * HOUR_MS;
/** Hours tallied by one call at most: who was away for long catches up in several. */
const HOURS_AT_ONCE = 48;
/** Decisions may become visible a little after their time: the transaction that made them ends later. */
const LATE_MS = 60_000;
/**
 * Scores looked at by one call at most, the newest: the shape of a distribution needs no more, and the cost of a
 * minute stays the same however many comments come in.
 */
const MOST_SCORES = 2_000;
/** Names of one day at most; an axis of a user's own may have any number of classes. */
const MOST_NAMES = 200;
/** Depths by the minute are kept so long, then those of full hours alone. */
const MINUTES_KEPT = '49 hours';
const KEPT = '400 days';

interface Mark {
  readonly tenant_id: string;
  readonly minute: Date;
  readonly decided_until: Date | null;
  readonly assessment_id: string | null;
}

/**
 * Gathers what the dashboard draws, for each tenant whose last gathering is older than this minute. Any number of
 * processes may call it at any time.
 *
 * Guarantee: each minute of a tenant is gathered by one of them (its mark is locked, who finds it locked steps over
 * it), and the rows and the mark move in one transaction; hours of decisions are counted anew, never added to.
 *
 * @returns for how many tenants something was gathered.
 */
export async function gatherSeries(dataSource: DataSource): Promise<number> {
  await dataSource.query('INSERT INTO series_mark (tenant_id) SELECT id FROM tenant ON CONFLICT DO NOTHING');
  const due: { tenant_id: string }[] = await dataSource.query(
    `SELECT tenant_id FROM series_mark WHERE minute IS NULL OR minute < date_trunc('minute', now())`,
  );
  let gathered = 0;
  for (const { tenant_id } of due) {
    const done = await dataSource.transaction(async (manager) => {
      const [mark] = (await manager.query(
        `SELECT tenant_id, date_trunc('minute', now()) AS minute, decided_until, assessment_id FROM series_mark
         WHERE tenant_id = $1 AND (minute IS NULL OR minute < date_trunc('minute', now()))
         FOR UPDATE SKIP LOCKED`,
        [tenant_id],
      )) as Mark[];
      if (!mark) return false;
      await keepDepth(manager, mark);
      const decidedUntil = await tallyDecisions(manager, mark);
      const assessmentId = await tallyScores(manager, mark);
      await manager.query(
        'UPDATE series_mark SET minute = $2, decided_until = $3, assessment_id = $4 WHERE tenant_id = $1',
        [tenant_id, mark.minute, decidedUntil, assessmentId],
      );
      return true;
    });
    if (done) gathered++;
  }
  return gathered;
}

/** Keeps the depth and the greatest age of each queue and of all together. What is too old goes, once an hour. */
async function keepDepth(manager: EntityManager, { tenant_id, minute }: Mark): Promise<void> {
  await manager.query(
    `INSERT INTO queue_depth (tenant_id, at, queue, depth, held, oldest_seconds)
     SELECT $1, $2, coalesce(queue, ''), count(*) FILTER (WHERE state = 'open'), count(*) FILTER (WHERE state = 'held'),
       coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE state = 'open')), 0)
     FROM review_item WHERE tenant_id = $1 AND state IN ('open', 'held')
     GROUP BY GROUPING SETS ((queue), ()) ON CONFLICT DO NOTHING`,
    [tenant_id, minute],
  );
  if (minute.getUTCMinutes() === 0) await sweepSeries(manager, tenant_id);
}

/** Deletes what is too old, and of the minutes before two days ago all but those of full hours. */
export async function sweepSeries(manager: DataSource | EntityManager, tenantId: string): Promise<void> {
  await manager.query(
    `DELETE FROM queue_depth WHERE tenant_id = $1 AND at < now() - $2::interval
       AND (at < now() - $3::interval OR extract(minute FROM at) <> 0)`,
    [tenantId, MINUTES_KEPT, KEPT],
  );
  await manager.query('DELETE FROM desk_tally WHERE tenant_id = $1 AND at < now() - $2::interval', [tenantId, KEPT]);
}

/**
 * Counts the hours with decisions since the mark anew, and those in which a decision was taken back meanwhile.
 *
 * @returns the new mark.
 */
async function tallyDecisions(manager: EntityManager, mark: Mark): Promise<Date> {
  const now = mark.minute.getTime();
  const since = new Date((mark.decided_until?.getTime() ?? now - LOOK_BACK_MS) - LATE_MS);
  const made: { hour: Date }[] = await manager.query(
    `SELECT DISTINCT date_trunc('hour', decided_at, 'UTC') AS hour FROM review_decision
     WHERE tenant_id = $1 AND decided_at >= date_trunc('hour', $2::timestamptz, 'UTC')
     ORDER BY hour LIMIT ${HOURS_AT_ONCE}`,
    [mark.tenant_id, since],
  );
  const until = made.length < HOURS_AT_ONCE ? now : Math.min(now, made.at(-1)!.hour.getTime() + HOUR_MS);
  const undone: { hour: Date }[] = await manager.query(
    `SELECT DISTINCT date_trunc('hour', decided_at, 'UTC') AS hour FROM review_decision
     WHERE tenant_id = $1 AND undone_at >= $2 AND decided_at < $3 LIMIT ${HOURS_AT_ONCE}`,
    [mark.tenant_id, since, new Date(until)],
  );
  for (const hour of new Set([...made, ...undone].map((one) => one.hour.getTime()))) {
    await tallyHour(manager, mark.tenant_id, new Date(hour));
  }
  return new Date(until);
}

/** `labels` says more than whether it is spam, which a decision says by itself. */
const SAYS_MORE = `d.labels - 'spam' <> '{}'`;

async function tallyHour(manager: EntityManager, tenantId: string, hour: Date): Promise<void> {
  const window = [tenantId, hour];
  const within = `d.tenant_id = $1 AND d.undone_at IS NULL AND d.decided_at >= $2 AND d.decided_at < $2::timestamptz + interval '1 hour'`;
  await manager.query(
    `DELETE FROM desk_tally WHERE tenant_id = $1 AND at = $2 AND series IN ('decision', 'agreement', 'tag')`,
    window,
  );
  await manager.query(
    `INSERT INTO desk_tally (tenant_id, series, at, name, count, total)
     SELECT $1, 'decision', $2, d.decision, count(*), count(*) FROM review_decision d WHERE ${within} GROUP BY d.decision
     UNION ALL
     SELECT $1, 'tag', $2, tag, count(*) FILTER (WHERE d.decision <> 'approve'), count(*)
     FROM review_decision d JOIN review_item i ON i.id = d.item_id CROSS JOIN unnest(i.tags) AS tag
     WHERE ${within} GROUP BY tag`,
    window,
  );
  // A rejection says nothing about spam unless a label does.
  const [spam] = (await manager.query(
    `SELECT count(*)::int AS total, count(*) FILTER (WHERE person = (model = 'spam'))::int AS same
     FROM (SELECT coalesce((d.labels ->> 'spam')::boolean,
         CASE d.decision WHEN 'approve' THEN false WHEN 'spam' THEN true END) AS person,
         a.body -> 'spam' ->> 'label' AS model
       FROM review_decision d JOIN review_item i ON i.id = d.item_id JOIN assessment a ON a.id = i.assessment_id
       WHERE ${within} AND (d.labels -> 'spam' IS NULL OR jsonb_typeof(d.labels -> 'spam') = 'boolean')) AS said
     WHERE person IS NOT NULL AND model IS NOT NULL`,
    window,
  )) as { total: number; same: number }[];
  const agreement = new Map([['spam', { same: spam!.same, total: spam!.total }]]);
  const corrected: (Said & { labels: Record<string, unknown> })[] = await manager.query(
    `SELECT d.labels - 'spam' AS labels, a.body -> 'tone' AS tone, a.body -> 'stance' AS stance, a.body -> 'reply' AS reply,
       a.body -> 'axes' AS axes
     FROM review_decision d JOIN review_item i ON i.id = d.item_id JOIN assessment a ON a.id = i.assessment_id
     WHERE ${within} AND ${SAYS_MORE}`,
    window,
  );
  for (const { labels, ...said } of corrected) {
    for (const { axis, same } of compareWithModels(said, labels)) {
      const counts = agreement.get(axis) ?? { same: 0, total: 0 };
      agreement.set(axis, { same: counts.same + (same ? 1 : 0), total: counts.total + 1 });
    }
  }
  const named = [...agreement].filter(([, { total }]) => total > 0).slice(0, MOST_NAMES);
  await manager.query(
    `INSERT INTO desk_tally (tenant_id, series, at, name, count, total)
     SELECT $1, 'agreement', $2, name, count, total
     FROM unnest($3::text[], $4::int[], $5::int[]) AS compared (name, count, total)`,
    [...window, named.map(([axis]) => axis), named.map(([, { same }]) => same), named.map(([, { total }]) => total)],
  );
}

interface ScoredRow {
  readonly id: string;
  readonly day: Date;
  readonly spam: number | null;
  readonly tone: Readonly<Record<string, number>> | null;
  readonly axes: Readonly<Record<string, { readonly scores: Readonly<Record<string, number>> | null }>> | null;
}

/** Adds the scores of what was assessed since the mark to the histograms of their day. @returns the new mark. */
async function tallyScores(manager: EntityManager, { tenant_id, assessment_id }: Mark): Promise<string | null> {
  // Ids sort by time, so the primary key serves as an index by time: the table of the fastest road gets no further one.
  const rows: ScoredRow[] = await manager.query(
    `SELECT id, date_trunc('day', created_at, 'UTC') AS day, body -> 'spam' -> 'score' AS spam,
       body -> 'tone' -> 'scores' AS tone, body -> 'axes' AS axes
     FROM assessment WHERE id > $2 AND tenant_id = $1 ORDER BY id DESC LIMIT ${MOST_SCORES}`,
    [tenant_id, assessment_id ?? '00000000-0000-0000-0000-000000000000'],
  );
  if (rows.length === 0) return assessment_id;
  const days = new Map<string, Map<string, number[]>>();
  for (const row of rows) {
    const day = row.day.toISOString();
    const named = days.get(day) ?? new Map<string, number[]>();
    days.set(day, named);
    for (const [name, score] of scoresOf(row)) {
      const bins = named.get(name) ?? (named.size < MOST_NAMES ? new Array<number>(SCORE_BINS).fill(0) : null);
      if (bins === null) continue;
      bins[scoreBin(score)]!++;
      named.set(name, bins);
    }
  }
  for (const [day, named] of days) {
    await manager.query(
      `INSERT INTO desk_tally AS t (tenant_id, series, at, name, total, bins)
       SELECT $1, 'score', $2, key, (SELECT sum(bin::int) FROM jsonb_array_elements_text(value) AS bin),
         ARRAY (SELECT bin::int FROM jsonb_array_elements_text(value) WITH ORDINALITY AS one (bin, place) ORDER BY place)
       FROM jsonb_each($3::jsonb)
       ON CONFLICT (tenant_id, series, at, name) DO UPDATE SET total = t.total + excluded.total,
         bins = ARRAY (SELECT a + b FROM unnest(t.bins, excluded.bins) WITH ORDINALITY AS pair (a, b, place) ORDER BY place)`,
      [tenant_id, day, JSON.stringify(Object.fromEntries(named))],
    );
  }
  return rows[0]!.id;
}

/** The numbers of an assessment by the names that the policy knows them by. */
function* scoresOf({ spam, tone, axes }: ScoredRow): Generator<[name: string, score: number]> {
  if (typeof spam === 'number') yield ['spam.score', spam];
  for (const [attribute, score] of Object.entries(tone ?? {})) yield [`tone.${attribute}`, score];
  for (const [axis, verdict] of Object.entries(axes ?? {}))
    for (const [name, score] of Object.entries(verdict.scores ?? {})) yield [`axes.${axis}.${name}`, score];
}
