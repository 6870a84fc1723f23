import 'reflect-metadata';
import { type AddressInfo, createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Command } from 'commander';
import type { Logger } from 'pino';
import { type Config, describeSettings, SettingError } from '../../config/config.js';
import type { OpenDatabase } from '../../storage/open-database.js';
import { runUntilStopped, settingsFrom, settingsOption } from './process.js';

interface ServeOptions {
  readonly all?: boolean;
  readonly settings?: string;
}

/** `parley serve`: API and console; with `--all`, or on the embedded database, the jobs too. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the API and the console')
    .option('--all', 'everything in this process: run the jobs, take the sample pages in, print a sign-in link')
    .addOption(settingsOption())
    .addHelpText('after', `\nOn the embedded database the jobs run in this process too.\n\n${describeSettings()}`)
    .action(async (options: ServeOptions) => serve(options));
}

async function serve(options: ServeOptions): Promise<void> {
  const config = settingsFrom(options.settings);
  await checkAddress(config);
  // Loaded when the settings are known to be right, and before the database is opened: while the framework loads
  // nothing else gets its turn, and on a slow machine connections would time out meanwhile.
  const { createApp } = await import('../../main.js');
  const { createLogger } = await import('../../ops/logging.js');
  const { openDatabase } = await import('../../storage/open-database.js');
  const logger = createLogger(config.logLevel);
  const database = await openDatabase(config);
  let app: NestFastifyApplication | null = null;
  try {
    const runsJobs = options.all === true || database.embedded !== null;
    app = await createApp({ config, dataSource: database.dataSource, logger, runsJobs });
    await listen(app, config);
  } catch (error) {
    await app?.close().catch(() => {});
    await database.close().catch(() => {});
    throw error;
  }
  const running = app;
  runUntilStopped(logger, database, () => running.close());
  await greet(running, config, database, options.all === true || database.embedded !== null);
  if (options.all) await takeSamplesIn(running, database, logger);
}

/** After the greeting: a fresh install answers while its sample pages are still being read. */
async function takeSamplesIn(app: NestFastifyApplication, database: OpenDatabase, logger: Logger): Promise<void> {
  try {
    const { SamplePages } = await import('../../intake/sample-pages.js');
    const count = await app.get(SamplePages).takeInOnce();
    if (count > 0) process.stdout.write(`${count} sample pages were taken in.\n`);
  } catch (error) {
    // Not a reason to stop, and what stopping may cause: the next start goes on with them.
    if (!database.dataSource.isInitialized) return;
    logger.error({ err: error }, 'the sample pages could not be taken in');
  }
}

/** What people who started it need to know, alone on standard output. */
async function greet(
  app: NestFastifyApplication,
  config: Config,
  database: OpenDatabase,
  isWholeProgram: boolean,
): Promise<void> {
  const base = baseUrl(app, config);
  const lines = [`parley is ready: ${base}/`];
  if (database.embedded?.moved) {
    lines.push(
      `The data is in ${database.embedded.home} (the user of the embedded database cannot reach ${config.dataDir}).`,
    );
  }
  // Where this is one process of many, people are added with `parley user add`: a link has no place in their logs.
  if (isWholeProgram) {
    const { AccountsService } = await import('../../accounts/accounts.service.js');
    const { DEFAULT_TENANT_ID } = await import('../../storage/ids.js');
    const token = await app.get(AccountsService).firstSignInLink(DEFAULT_TENANT_ID);
    if (token !== null) lines.push(`Sign in once with: ${base}/sign-in?token=${token}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A port that is taken is told at once, before a database is started or migrated for nothing. */
async function checkAddress({ host, port }: Config): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw addressError(error, host, port);
  }
  await new Promise((resolve) => server.close(resolve));
}

async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw addressError(error, host, port);
  }
}

function addressError(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new SettingError('PORT', `${port} on ${host} is taken by another program`);
    case 'EACCES':
      return new SettingError('PORT', `this user may not listen on ${port}`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new SettingError('HOST', 'is no address of this machine');
    default:
      return error;
  }
}

function baseUrl(app: NestFastifyApplication, { publicUrl, host }: Config): string {
  if (publicUrl !== null) return publicUrl;
  const { port } = app.getHttpServer().address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}
