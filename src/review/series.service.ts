import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DriftState, drift, SCORE_BINS } from '../core/evaluation/drift.js';
import { RUNS_JOBS } from '../jobs/job-queue.js';
import type { TallySeries } from '../storage/entities/desk-tally.entity.js';
import { gatherSeries } from './gather-series.js';
import type { DriftView, QueueSeries, SeriesView } from './views.js';

/** Hours that may be asked for, and how far apart points then stand. */
const STEPS = [
  { hours: 24, depthMinutes: 10, tallyHours: 1 },
  { hours: 7 * 24, depthMinutes: 60, tallyHours: 1 },
  { hours: 30 * 24, depthMinutes: 240, tallyHours: 4 },
] as const;
export const SERIES_HOURS = STEPS.map(({ hours }) => hours);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Each day is held against so many days before it. */
const REFERENCE_DAYS = 28;
const DRIFT_DAYS = 14;
const LOOK_EVERY_MS = 20_000;

/** The dashboard's series: gathered once a minute, read in the same time however much happened. */
@Injectable()
export class SeriesService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('series');
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
  ) {}

  onModuleInit(): void {
    if (this.runsJobs) this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Gathers what is due. @returns for how many tenants something was. */
  gather(): Promise<number> {
    return gatherSeries(this.dataSource);
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      await this.gather();
    } catch {
      this.logger.warn('the figures of this minute could not be gathered');
    } finally {
      this.looking = false;
    }
  }

  /** @param hours one of `SERIES_HOURS` */
  async series(tenantId: string, hours: number, seesDoors: boolean): Promise<SeriesView> {
    const { depthMinutes, tallyHours } = STEPS.find((step) => step.hours === hours) ?? STEPS[0];
    const [{ now }] = (await this.dataSource.query('SELECT now() AS now')) as [{ now: Date }];
    const depthTimes = timesUntil(now, hours, depthMinutes * 60_000);
    const tallyTimes = timesUntil(now, hours, tallyHours * HOUR_MS);
    const tallies = await this.tallies(tenantId, tallyTimes);
    const at = (series: TallySeries, name: string, field: 'count' | 'total'): number[] =>
      tallyTimes.map((time) => tallies.get(series)?.get(name)?.get(time)?.[field] ?? 0);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const agreement = [...(tallies.get('agreement')?.keys() ?? [])].map((axis) => {
      const [sameBy, comparedBy] = [at('agreement', axis, 'count'), at('agreement', axis, 'total')];
      return { axis, same: sum(sameBy), compared: sum(comparedBy), sameBy, comparedBy };
    });
    const tags = [...(tallies.get('tag')?.keys() ?? [])].map((tag) => ({
      tag,
      decided: sum(at('tag', tag, 'total')),
      turnedAway: sum(at('tag', tag, 'count')),
    }));
    return {
      from: iso(tallyTimes[0]!),
      to: now.toISOString(),
      queues: { times: depthTimes.map(iso), ...(await this.depths(tenantId, depthTimes)) },
      decisions: {
        times: tallyTimes.map(iso),
        approve: at('decision', 'approve', 'count'),
        reject: at('decision', 'reject', 'count'),
        spam: at('decision', 'spam', 'count'),
      },
      agreement: agreement.toSorted((a, b) => b.compared - a.compared || (a.axis < b.axis ? -1 : 1)),
      tags: tags.toSorted((a, b) => b.decided - a.decided || (a.tag < b.tag ? -1 : 1)),
      drift: await this.drifts(tenantId, now),
      failOpens: seesDoors ? { times: tallyTimes.map(iso), clients: await this.failOpens(tenantId, tallyTimes) } : null,
    };
  }

  private async depths(
    tenantId: string,
    times: readonly number[],
  ): Promise<Pick<SeriesView['queues'], 'total' | 'queues'>> {
    const rows: { step: number; queue: string; depth: number; held: number; oldest: number }[] =
      await this.dataSource.query(
        `SELECT floor(extract(epoch FROM at - $2) * 1000 / $3)::int AS step, queue, max(depth) AS depth, max(held) AS held,
           max(oldest_seconds) AS oldest
         FROM queue_depth WHERE tenant_id = $1 AND at >= $2 GROUP BY step, queue`,
        [tenantId, new Date(times[0]!), stepMs(times)],
      );
    const byQueue = new Map<string, Map<number, (typeof rows)[number]>>([['', new Map()]]);
    for (const row of rows) {
      const steps = byQueue.get(row.queue) ?? new Map<number, (typeof rows)[number]>();
      byQueue.set(row.queue, steps.set(row.step, row));
    }
    const counted = byQueue.get('')!;
    const seriesOf = (name: string): QueueSeries => {
      const values = (field: 'depth' | 'held' | 'oldest') =>
        // Nothing kept of a queue while the total was kept: nothing waited there.
        times.map((_, step) => (counted.has(step) ? (byQueue.get(name)!.get(step)?.[field] ?? 0) : null));
      return { name, depth: values('depth'), held: values('held'), oldestSeconds: values('oldest') };
    };
    const names = [...byQueue.keys()].filter((name) => name !== '').toSorted();
    return { total: seriesOf(''), queues: names.map(seriesOf) };
  }

  /** By series, name and the start of the step. */
  private async tallies(
    tenantId: string,
    times: readonly number[],
  ): Promise<Map<string, Map<string, Map<number, { count: number; total: number }>>>> {
    const rows: { series: string; name: string; step: number; count: number; total: number }[] =
      await this.dataSource.query(
        `SELECT series, name, floor(extract(epoch FROM at - $2) * 1000 / $3)::int AS step, sum(count)::int AS count,
           sum(total)::int AS total
         FROM desk_tally WHERE tenant_id = $1 AND series IN ('decision', 'agreement', 'tag') AND at >= $2
         GROUP BY series, name, step`,
        [tenantId, new Date(times[0]!), stepMs(times)],
      );
    const found = new Map<string, Map<string, Map<number, { count: number; total: number }>>>();
    for (const { series, name, step, count, total } of rows) {
      const named = found.get(series) ?? new Map<string, Map<number, { count: number; total: number }>>();
      const steps = named.get(name) ?? new Map<number, { count: number; total: number }>();
      found.set(series, named.set(name, steps.set(times[step]!, { count, total })));
    }
    return found;
  }

  private async drifts(tenantId: string, now: Date): Promise<SeriesView['drift']> {
    const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
    const first = today - (DRIFT_DAYS - 1) * DAY_MS;
    const rows: { name: string; at: Date; bins: number[] }[] = await this.dataSource.query(
      `SELECT name, at, bins FROM desk_tally WHERE tenant_id = $1 AND series = 'score' AND at >= $2 ORDER BY name`,
      [tenantId, new Date(first - REFERENCE_DAYS * DAY_MS)],
    );
    const byName = new Map<string, Map<number, readonly number[]>>();
    for (const { name, at, bins } of rows) {
      byName.set(name, (byName.get(name) ?? new Map<number, readonly number[]>()).set(at.getTime(), bins));
    }
    const days = Array.from({ length: DRIFT_DAYS }, (_, day) => first + day * DAY_MS);
    const axes = [...byName].map(([name, bins]) => driftOf(name, bins, days));
    const rank: Readonly<Record<DriftState, number>> = { alarm: 0, moved: 1, steady: 2, too_few: 3 };
    return {
      referenceDays: REFERENCE_DAYS,
      days: days.map(iso),
      axes: axes.toSorted((a, b) => rank[a.state] - rank[b.state] || (b.psi ?? 0) - (a.psi ?? 0)),
    };
  }

  private async failOpens(
    tenantId: string,
    times: readonly number[],
  ): Promise<NonNullable<SeriesView['failOpens']>['clients']> {
    const rows: { keyId: string; client: string; door: string; step: number; calls: number; open: number }[] =
      await this.dataSource.query(
        `SELECT t.key_id AS "keyId", k.name AS client, t.door, floor(extract(epoch FROM t.hour - $2) * 1000 / $3)::int AS step,
           sum(t.calls)::float8 AS calls, sum(t.late + t.gone + t.failed)::float8 AS open
         FROM door_tally t JOIN api_key k ON k.id = t.key_id
         WHERE t.tenant_id = $1 AND t.hour >= $2 GROUP BY t.key_id, k.name, t.door, step ORDER BY k.name, t.door`,
        [tenantId, new Date(times[0]!), stepMs(times)],
      );
    const clients = new Map<
      string,
      { keyId: string; client: string; door: string; calls: number[]; failOpens: number[] }
    >();
    for (const { keyId, client, door, step, calls, open } of rows) {
      const id = `${keyId} ${door}`;
      const zeros = () => times.map(() => 0);
      const one = clients.get(id) ?? { keyId, client, door, calls: zeros(), failOpens: zeros() };
      one.calls[step] = calls;
      one.failOpens[step] = open;
      clients.set(id, one);
    }
    return [...clients.values()];
  }
}

/** Starts of the steps that cover the last hours, whole steps of UTC; the last one is not over yet. */
function timesUntil(now: Date, hours: number, step: number): number[] {
  const last = Math.floor(now.getTime() / step) * step;
  const count = (hours * HOUR_MS) / step;
  return Array.from({ length: count }, (_, at) => last - (count - 1 - at) * step);
}

const iso = (time: number): string => new Date(time).toISOString();
const stepMs = (times: readonly number[]): number => times[1]! - times[0]!;

function driftOf(name: string, bins: ReadonlyMap<number, readonly number[]>, days: readonly number[]): DriftView {
  const before = (day: number): number[] => {
    const sum = new Array<number>(SCORE_BINS).fill(0);
    for (let back = 1; back <= REFERENCE_DAYS; back++)
      bins.get(day - back * DAY_MS)?.forEach((count, bin) => {
        sum[bin]! += count;
      });
    return sum;
  };
  const compared = days.map((day) => {
    const [reference, current] = [before(day), bins.get(day) ?? new Array<number>(SCORE_BINS).fill(0)];
    return { day, reference, current, ...drift(reference, current) };
  });
  const last = compared.findLast(({ psi }) => psi !== null) ?? compared.at(-1)!;
  const size = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  // The last three bins begin at 0.5.
  const high = (counts: readonly number[]): number | null =>
    size(counts) === 0 ? null : size(counts.slice(-3)) / size(counts);
  return {
    name,
    state: last.state,
    day: last.psi === null ? null : iso(last.day),
    psi: last.psi,
    noise: last.noise,
    comments: size(last.current),
    referenceComments: size(last.reference),
    high: high(last.current),
    referenceHigh: high(last.reference),
    psiBy: compared.map(({ psi }) => psi),
  };
}
