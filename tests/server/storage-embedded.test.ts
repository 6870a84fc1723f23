import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../src/storage/embedded.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync('/tmp/parley-embedded-');
  chmodSync(folder, 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('makes a database, keeps its rows over a restart, and starts the second time within a second', async () => {
    const options = { dataDir: path.join(folder, 'data'), systemUser: 'nobody' };
    let before = Date.now();
    const first = await startEmbedded(options);
    console.log('first start ms', Date.now() - before);
    await ask(first.url, `CREATE TABLE kept AS SELECT 'Привет' AS word`);
    await first.stop();
    await expect(ask(first.url, 'SELECT 1')).rejects.toThrow();
    before = Date.now();
    const second = await startEmbedded(options);
    const elapsed = Date.now() - before;
    console.log('second start ms', elapsed);
    expect(await ask(second.url, `SELECT word, lower(word) AS lower FROM kept`)).toEqual([
      { word: 'Привет', lower: 'привет' },
    ]);
    expect(statSync(path.join(second.home, 'password')).mode & 0o777).toBe(0o600);
    before = Date.now();
    await second.stop();
    console.log('stop ms', Date.now() - before);
    expect(elapsed).toBeLessThan(3000);
  });
});
