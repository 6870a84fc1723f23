import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { LOGGER } from '../ops/logging.js';
import { Metrics } from '../ops/metrics.js';
import { JobQueue, RUNS_JOBS } from './job-queue.js';
import { PostgresQueue } from './postgres-queue.js';
import { RowQueue } from './row-queue.js';

/** Starts the work when every room has said which jobs it does, and stops it before anything else closes. */
@Injectable()
class JobWork implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(JobQueue) private readonly queue: JobQueue) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.queue instanceof RowQueue) await this.queue.start();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.queue instanceof RowQueue) await this.queue.stop();
  }
}

@Module({})
export class JobsModule {
  static with({ config, runsJobs }: { config: Config; runsJobs: boolean }): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        { provide: RUNS_JOBS, useValue: runsJobs },
        {
          provide: JobQueue,
          inject: [DataSource, LOGGER, Metrics],
          useFactory: async (dataSource: DataSource, logger: Logger, metrics: Metrics): Promise<JobQueue> => {
            const options = {
              dataSource,
              logger,
              runsJobs,
              concurrency: config.jobConcurrency.other,
              concurrencyOf: config.jobConcurrency,
              leaseSeconds: config.jobLeaseSeconds,
              observe: (name: string, outcome: string, elapsedMs: number) =>
                metrics.observeJob(name, outcome, elapsedMs),
            };
            if (config.redisUrl === null) return new PostgresQueue(options);
            // Loaded where it is used: bull and its Redis client take a tenth of a second.
            const { BullQueue } = await import('./bull-queue.js');
            return new BullQueue({
              ...options,
              redisUrl: config.redisUrl,
              prefix: config.redisPrefix,
              resendSeconds: config.jobLeaseSeconds,
            });
          },
        },
        JobWork,
      ],
      exports: [JobQueue, RUNS_JOBS],
    };
  }
}
