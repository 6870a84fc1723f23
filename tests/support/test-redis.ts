import { createConnection } from 'node:net';

/** Where Redis is looked for: TEST_REDIS_URL, else on this machine. Database 15 keeps tests away from other data. */
const URL_OF_TESTS = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/15';

let found: Promise<string | null> | undefined;
let made = 0;

/**
 * The URL of a Redis, or null where none answers; then says once, in one line, what is skipped. Use as
 * `const redisUrl = await findRedis('queue over Redis')` with `describe.skipIf(redisUrl === null)`.
 */
export async function findRedis(forWhat: string): Promise<string | null> {
  found ??= ping(URL_OF_TESTS);
  const url = await found;
  if (url === null) console.warn(`skipped: ${forWhat} (no Redis at ${new URL(URL_OF_TESTS).host}; set TEST_REDIS_URL)`);
  return url;
}

/** A prefix that no other test uses; the keys under it are removed by `dropRedisPrefix`. */
export function redisPrefix(): string {
  return `parley-test-${process.pid}-${Date.now().toString(36)}-${made++}`;
}

export async function dropRedisPrefix(url: string, prefix: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url);
  try {
    for await (const keys of client.scanStream({ match: `${prefix}*`, count: 500 })) {
      if ((keys as string[]).length > 0) await client.del(...(keys as string[]));
    }
  } finally {
    client.disconnect();
  }
}

function ping(url: string): Promise<string | null> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port || 6379), timeout: 1_000 });
    const end = (answer: string | null): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => end(/^[+-]/.test(data.toString()) ? url : null));
    socket.once('error', () => end(null));
    socket.once('timeout', () => end(null));
  });
}
