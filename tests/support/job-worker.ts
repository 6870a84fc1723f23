/** A worker process for tests: writes each job it does into the table `effect`, then dawdles. */
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { BullQueue } from '../../src/jobs/bull-queue.js';
import { PostgresQueue } from '../../src/jobs/postgres-queue.js';
import { createLogger } from '../../src/ops/logging.js';
import { createDataSource, openDataSource } from '../../src/storage/data-source.js';
import { QUICK_TYPES } from './job-types.js';

const dataSource = await openDataSource(createDataSource(process.env['DATABASE_URL']!, 5));
const options = {
  dataSource,
  logger: createLogger('silent'),
  runsJobs: true,
  concurrency: 2,
  types: QUICK_TYPES,
  leaseSeconds: 1,
  pollMs: 100,
};
const redisUrl = process.env['REDIS_URL'];
const queue = redisUrl
  ? new BullQueue({ ...options, redisUrl, prefix: process.env['PARLEY_REDIS_PREFIX']!, resendSeconds: 1, sweepMs: 200 })
  : new PostgresQueue(options);
queue.process('assess', async (job) => {
  await dataSource.query('INSERT INTO effect (job_id, pid) VALUES ($1, $2)', [job.id, process.pid]);
  await sleep(Number(process.env['DAWDLE_MS']));
});
queue.process('deliver', async () => {});
queue.process('batch', async () => {});
queue.process('experiment', async () => {});
await queue.start();
process.stdout.write('ready\n');
