import type { EntityManager } from 'typeorm';
import type { NewJob } from './job-queue.js';
import { type ClaimedJob, claimJobs } from './job-rows.js';
import type { JobName } from './job-types.js';
import { RowQueue } from './row-queue.js';

/** The queue without Redis: workers claim the rows themselves, woken by NOTIFY. */
export class PostgresQueue extends RowQueue {
  /** Names whose rows are being claimed; true when there was a wake-up meanwhile. */
  private readonly pumping = new Map<JobName, boolean>();

  protected override async connect(): Promise<void> {}

  protected override added(_manager: EntityManager, _jobs: readonly NewJob[], _ids: readonly string[]): void {
    // NOTIFY was sent with the rows and arrives when they can be seen.
  }

  protected override wake(name: string): void {
    if (this.handlers.has(name as JobName)) this.pump(name as JobName);
  }

  protected override retried(job: ClaimedJob, waitMs: number): void {
    if (waitMs < this.pollMs) setTimeout(() => this.wake(job.name), waitMs).unref();
  }

  protected override async returned(names: readonly string[]): Promise<void> {
    for (const name of new Set(names)) this.wake(name);
  }

  protected override async startWork(): Promise<void> {
    const pumpAll = async (): Promise<void> => {
      await Promise.all([...this.handlers.keys()].map((name) => this.claim(name)));
    };
    this.every(this.pollMs, pumpAll);
    void this.guarded(pumpAll);
  }

  protected override async stopTaking(): Promise<void> {}

  protected override async stopWork(): Promise<void> {}

  private pump(name: JobName): void {
    void this.guarded(() => this.claim(name));
  }

  /** Fills the free places of a name. One claim of a name at a time; a wake-up during it makes it look again. */
  private async claim(name: JobName): Promise<void> {
    if (this.pumping.has(name)) {
      this.pumping.set(name, true);
      return;
    }
    this.pumping.set(name, false);
    try {
      for (;;) {
        const free = this.handlers.get(name)!.concurrency - this.runningOf(name);
        if (free <= 0 || this.stopping) return;
        this.pumping.set(name, false);
        const jobs = await claimJobs(this.dataSource.manager, name, free, this.worker, this.leaseSeconds);
        for (const job of jobs) void this.run(job).then(() => this.pump(name));
        if (jobs.length < free && !this.pumping.get(name)) return;
      }
    } finally {
      this.pumping.delete(name);
    }
  }
}
