import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { AssessmentModule } from './assessment/assessment.module.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { ConsoleModule } from './console/console.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { ExperimentsModule } from './experiments/experiments.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { InteropModule } from './interop/interop.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { OpsModule } from './ops/ops.module.js';
import { ReviewModule } from './review/review.module.js';
import { StorageModule } from './storage/storage.module.js';

export interface AppOptions {
  readonly config: Config;
  /** Opened and migrated. The app closes it. */
  readonly dataSource: DataSource;
  readonly logger: Logger;
  /** Whether this process runs jobs. */
  readonly runsJobs: boolean;
}

type RoomModule = Type<unknown> | DynamicModule;

/** The features, down the line; accounts first, since anyone may ask who is calling. */
const FEATURES: readonly RoomModule[] = [
  AccountsModule,
  IntakeModule,
  AssessmentModule,
  ReviewModule,
  DeliveryModule,
  ExperimentsModule,
];

/** What only a process that answers requests has. */
const DOORS: readonly RoomModule[] = [
  InteropModule,
  // Last: it owns the paths that nobody else does.
  ConsoleModule,
];

/** Puts the rooms together: foundations, features, and for a process that answers requests the doors. */
@Module({})
export class AppModule {
  /** Everything: API, console and, where `runsJobs`, the jobs. */
  static forWeb(options: AppOptions): DynamicModule {
    return AppModule.of(options, [...FEATURES, ...DOORS]);
  }

  /** Jobs alone. */
  static forJobs(options: AppOptions): DynamicModule {
    return AppModule.of(options, FEATURES);
  }

  private static of(options: AppOptions, rooms: readonly RoomModule[]): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(options.config),
        StorageModule.with(options.dataSource),
        OpsModule.with(options.logger),
        JobsModule.with({ config: options.config, runsJobs: options.runsJobs }),
        ...rooms,
      ],
    };
  }
}
