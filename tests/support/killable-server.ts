import type { Role } from '../../src/storage/entities/account.entity.js';
import { addKey } from './add-key.js';
import { type ParleyProcess, startParley } from './parley-process.js';
import { createTestDatabase } from './test-database.js';

/** The whole program as a process of its own over a test database. */
export interface KillableServer {
  /** `fetch` of a path with the key of the role; a text is sent as JSON Lines, anything else as JSON. */
  call(path: string, body?: unknown): Promise<Response>;
  /** Ends the process without a warning and starts another one. */
  killAndStart(): Promise<void>;
  close(): Promise<void>;
}

/** Call in `beforeAll`, `close` in `afterAll`. */
export async function startKillableServer(role: Role): Promise<KillableServer> {
  const database = await createTestDatabase();
  const key = await addKey(database.dataSource, role);
  let server: ParleyProcess | null = null;
  let address = '';
  const start = async (): Promise<void> => {
    server = startParley(['serve', '--all'], {
      DATABASE_URL: database.url,
      PORT: '0',
      PARLEY_JOB_LEASE: '2',
      PARLEY_LOG_LEVEL: 'error',
    });
    address = (await server.says(/(http:\/\/127\.0\.0\.1:\d+)\//))[1]!;
  };
  const kill = async (): Promise<void> => {
    server?.child.kill('SIGKILL');
    await server?.ended;
  };
  const close = async (): Promise<void> => {
    await kill();
    await database.drop();
  };
  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    call(path, body) {
      const headers = { authorization: `Bearer ${key}` };
      if (body === undefined) return fetch(address + path, { headers });
      const isRows = typeof body === 'string';
      return fetch(address + path, {
        method: 'POST',
        headers: { ...headers, 'content-type': isRows ? 'application/x-ndjson' : 'application/json' },
        body: isRows ? body : JSON.stringify(body),
      });
    },
    async killAndStart() {
      await kill();
      await start();
    },
    close,
  };
}
