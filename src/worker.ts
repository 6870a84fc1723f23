import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, type AppOptions } from './app.module.js';
import { NestLogger } from './ops/logging.js';

/** The job process: features and jobs, no routes. Work begins when this returns. */
export async function createWorker(options: AppOptions): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.forJobs(options), {
    logger: new NestLogger(options.logger),
    abortOnError: false,
  });
}
