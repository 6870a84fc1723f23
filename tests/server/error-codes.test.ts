import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/ops/error-codes.js';

const source = path.resolve(import.meta.dirname, '../../src');
/** Rooms whose errors reach a client of REST. */
const SERVER_ROOMS = ['accounts', 'intake', 'assessment', 'review', 'delivery', 'experiments'];

it('gives every code that a room of the server throws a status and a title', () => {
  const thrown = new Map<string, string>();
  for (const room of SERVER_ROOMS) {
    for (const file of readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(path.join(source, room, file), 'utf8');
      for (const [, code] of text.matchAll(/new ParleyError\(\s*'([A-Z_]+)'/g)) {
        thrown.set(code!, `${room}/${file}`);
      }
    }
  }
  expect(thrown.size).toBeGreaterThan(7);
  expect([...thrown].filter(([code]) => !Object.hasOwn(ERROR_CODES, code))).toEqual([]);
});
