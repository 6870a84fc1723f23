import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { describeSettings } from '../../config/config.js';
import { runUntilStopped, settingsFrom, settingsOption } from './process.js';

/** `parley worker`: runs jobs and answers no requests. Any number of them may run. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('start a process that works off jobs')
    .addOption(settingsOption())
    .addHelpText('after', `\n${describeSettings()}`)
    .action(async (options: { settings?: string }) => work(options.settings));
}

async function work(settings: string | undefined): Promise<void> {
  const config = settingsFrom(settings);
  const { createWorker } = await import('../../worker.js');
  const { createLogger } = await import('../../ops/logging.js');
  const { openDatabase } = await import('../../storage/open-database.js');
  const logger = createLogger(config.logLevel);
  const database = await openDatabase(config);
  let app: INestApplicationContext;
  try {
    app = await createWorker({ config, dataSource: database.dataSource, logger, runsJobs: true });
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
  runUntilStopped(logger, database, () => app.close());
  logger.info({ queue: config.redisUrl === null ? 'database' : 'redis' }, 'worker is ready');
  // Nothing else keeps a process alive whose connections are all idle.
  setInterval(() => {}, 2 ** 30);
}
