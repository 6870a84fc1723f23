import pg from 'pg';
import type { DataSource } from 'typeorm';
import { JOB_CHANNEL } from './job-rows.js';

export interface JobSignals {
  work(name: string): void;
  cancelled(id: string): void;
}

const RECONNECT_MS = 1_000;

/**
 * Hears what the database says about jobs, on a connection of its own (a pooled one would forget its LISTEN).
 * Wake-ups that are lost while it reconnects cost nothing but time: workers look at the rows anyway.
 */
export class JobListener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly signals: JobSignals,
  ) {}

  async start(): Promise<void> {
    await this.connect().catch(() => this.later());
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => {});
  }

  private async connect(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => {
      if (payload === undefined) return;
      if (payload.startsWith('cancel:')) this.signals.cancelled(payload.slice('cancel:'.length));
      else this.signals.work(payload);
    });
    this.client = client;
    await client.connect();
    await client.query(`LISTEN ${JOB_CHANNEL}`);
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    client.end().catch(() => {});
    this.later();
  }

  private later(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect().catch(() => this.later()), RECONNECT_MS);
  }
}
