import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { startEmbedded } from '../../src/storage/embedded.js';
import { onServer } from './test-database.js';

export interface DatabaseServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * TEST_DATABASE_URL, else a Postgres of the system that lets us in, else the embedded one in a folder of its own.
 * TEST_DATABASE_URL=embedded takes the last where there is a system one too.
 */
export async function findServer(): Promise<DatabaseServer> {
  const given = process.env['TEST_DATABASE_URL'];
  const candidates = given === 'embedded' ? [] : [given || 'postgres://postgres@127.0.0.1:5432/postgres'];
  for (const url of candidates) {
    try {
      await onServer(url, async (client) => {
        const { rows } = await client.query<{ version: number }>(
          `SELECT current_setting('server_version_num')::int / 10000 AS version`,
        );
        if (rows[0]!.version < 15) throw new Error(`Postgres ${rows[0]!.version} is older than 15`);
      });
      return { url, stop: async () => {} };
    } catch (error) {
      if (given) throw new Error(`TEST_DATABASE_URL cannot be used: ${(error as Error).message}`);
    }
  }
  // Under /tmp, since the embedded server runs as another user when tests are run by root.
  const folder = await mkdtemp(path.join('/tmp', 'parley-test-'));
  const embedded = await startEmbedded({ dataDir: folder, systemUser: 'nobody' });
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
