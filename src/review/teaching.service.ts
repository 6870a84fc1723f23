import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RUNS_JOBS } from '../jobs/job-queue.js';
import { gatherCandidates } from './teaching.js';

const LOOK_EVERY_MS = 15_000;

/** Looks for comments that would teach the models, in the processes that run jobs. */
@Injectable()
export class TeachingService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('teaching');
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

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      await gatherCandidates(this.dataSource);
    } catch {
      this.logger.warn('what would teach the models could not be gathered; the next look goes on from there');
    } finally {
      this.looking = false;
    }
  }
}
