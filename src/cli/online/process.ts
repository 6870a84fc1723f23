import { loadEnvFile } from 'node:process';
import { Option } from 'commander';
import type { Logger } from 'pino';
import { type Config, readConfig, SettingError } from '../../config/config.js';
import type { OpenDatabase } from '../../storage/open-database.js';

/** How long a process may take to stop before it stops anyway: less than the ten seconds before a supervisor kills. */
const STOP_TIMEOUT_MS = 25_000;

/** Not `--env-file`: Node 20 takes an option of that name for itself, wherever it stands. */
export const settingsOption = (): Option =>
  new Option('--settings <file>', 'read settings from a file (NAME=value lines); what is set already stays');

/** The settings of this process; a file of settings is read only where it is named, and never overrides what is set. */
export function settingsFrom(file: string | undefined): Config {
  if (file !== undefined) {
    try {
      loadEnvFile(file);
    } catch (error) {
      throw new SettingError('--settings', `cannot read ${file}: ${String((error as NodeJS.ErrnoException).code)}`);
    }
  }
  return readConfig(process.env);
}

/**
 * Keeps a process going until SIGTERM or SIGINT, then closes it: no new requests or jobs, those that run end,
 * then the database. A second signal ends it at once. An error that nobody caught, or a database server of our
 * own that died, ends the process with one line and exit 1, so that a supervisor starts it anew.
 */
export function runUntilStopped(logger: Logger, database: OpenDatabase, close: () => Promise<void>): void {
  let stopping = false;
  const stop = async (exitCode: number): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    const timer = setTimeout(() => process.exit(1), STOP_TIMEOUT_MS);
    try {
      await close();
      await database.close();
    } catch (error) {
      logger.error({ err: error }, 'stopping did not go well');
      exitCode = 1;
    }
    clearTimeout(timer);
    process.exit(exitCode);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!stopping) logger.info({ signal }, 'stopping');
      void stop(0);
    });
  }
  const crash = (kind: string) => (error: unknown) => {
    logger.fatal({ err: error }, kind);
    void stop(1);
  };
  process.on('uncaughtException', crash('uncaught error'));
  process.on('unhandledRejection', crash('unhandled rejection'));
  void database.embedded?.died.then((words) => {
    if (stopping) return;
    process.stderr.write(`parley: the embedded database has stopped: ${words}\n`);
    void stop(1);
  });
}
