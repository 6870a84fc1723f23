import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { createDataSource, migrate, openDataSource } from './data-source.js';
import { type EmbeddedDatabase, startEmbedded } from './embedded.js';

export interface OpenDatabase {
  readonly dataSource: DataSource;
  /** Set where no DATABASE_URL is given. */
  readonly embedded: EmbeddedDatabase | null;
  /** The migrations that ran just now. */
  readonly migrated: readonly string[];
  /** Closes the connections, and stops the embedded server if this process runs it. */
  close(): Promise<void>;
}

/**
 * The database of the settings, ready for use: DATABASE_URL, else the embedded one (started, or used where
 * another process runs it), connected and brought up to date. For the server, the workers and every command
 * that works on the same data (`parley key add` while the service runs).
 *
 * @param options.migrates false leaves the schema as it is.
 * @throws DatabaseError, one line that says what to do.
 */
export async function openDatabase(config: Config, options: { migrates?: boolean } = {}): Promise<OpenDatabase> {
  const embedded =
    config.databaseUrl === null
      ? await startEmbedded({
          dataDir: config.dataDir,
          systemUser: config.databaseUser,
          isDefaultDir: config.dataDirIsDefault,
        })
      : null;
  const dataSource = createDataSource(config.databaseUrl ?? embedded!.url, config.databasePoolSize);
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await embedded?.stop();
  };
  try {
    await openDataSource(dataSource);
    const migrated = options.migrates === false ? [] : await migrate(dataSource);
    return { dataSource, embedded, migrated, close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}
