import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

/**
 * The process's figures. Rooms add their own to `registry`. Labels have few values: routes as patterns, never
 * paths; no tenant, no id.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly jobs: Histogram<'name' | 'outcome'>;
  private readonly waiting: Gauge;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'parley_http_request_duration_seconds',
      help: 'Time from the arrival of a request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [this.registry],
    });
    this.jobs = new Histogram({
      name: 'parley_job_duration_seconds',
      help: 'Time of one try of a job in this process, by how it went: done, retried or failed (for good)',
      labelNames: ['name', 'outcome'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300],
      registers: [this.registry],
    });
    this.waiting = new Gauge({
      name: 'parley_comment_requests',
      help: 'Requests with comments that this process has in hand (PARLEY_MAX_WAITING bounds them)',
      registers: [this.registry],
    });
    const jobs = new Gauge({
      name: 'parley_jobs',
      help: 'Jobs that are not over, by kind and state (the same figure in every process)',
      labelNames: ['name', 'state'],
      registers: [this.registry],
      async collect() {
        const rows: { name: string; state: string; count: string }[] = await dataSource.query(
          `SELECT name, state, count(*) AS count FROM job WHERE state IN ('waiting', 'running') GROUP BY name, state`,
        );
        jobs.reset();
        for (const row of rows) jobs.set({ name: row.name, state: row.state }, Number(row.count));
      },
    });
    const oldest = new Gauge({
      name: 'parley_job_oldest_waiting_seconds',
      help: 'How long the oldest job that could run has been waiting',
      registers: [this.registry],
      async collect() {
        const rows: { seconds: string }[] = await dataSource.query(
          `SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0) AS seconds
           FROM job WHERE state = 'waiting' AND run_at <= now()`,
        );
        oldest.set(Number(rows[0]?.seconds ?? 0));
      },
    });
  }

  observeJob(name: string, outcome: string, elapsedMs: number): void {
    this.jobs.observe({ name, outcome }, elapsedMs / 1000);
  }

  observeWaiting(requests: number): void {
    this.waiting.set(requests);
  }

  observeRequest(method: string, route: string, status: number, elapsedMs: number): void {
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, elapsedMs / 1000);
  }
}
