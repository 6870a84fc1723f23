import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { HealthController } from './health.controller.js';
import { LOGGER } from './logging.js';
import { Metrics } from './metrics.js';
import { OpenApiController } from './openapi.controller.js';
import { OpenApiDocument } from './openapi.js';
import { ProblemFilter } from './problem.filter.js';

/** What those who run parley look at: log, figures, health, the description of the API. */
@Module({})
export class OpsModule {
  static with(logger: Logger): DynamicModule {
    return {
      module: OpsModule,
      global: true,
      controllers: [HealthController, OpenApiController],
      providers: [{ provide: LOGGER, useValue: logger }, Metrics, ProblemFilter, OpenApiDocument],
      exports: [LOGGER, Metrics],
    };
  }
}
