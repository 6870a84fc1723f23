import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isId, newId } from '../../src/storage/ids.js';
import { fromStorable, storableJson, toStorable } from '../../src/storage/storable-text.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 2 });
  await database.dataSource.query('CREATE TABLE held (text text, exact bytea, json jsonb)');
});
afterAll(async () => {
  await database?.drop();
});

/** Any sequence of UTF-16 units, with the ones that Postgres refuses well represented. */
const anyUnits = fc
  .array(
    fc.oneof(fc.constantFrom(0, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfffd, 0x41), fc.integer({ min: 0, max: 0xffff })),
  )
  .map((units) => String.fromCharCode(...units));

describe('text that Postgres cannot hold', () => {
  it('is replaced unit for unit, and kept exactly beside it', () => {
    expect(toStorable('plain, 😀 and Привет')).toEqual({ text: 'plain, 😀 and Привет', exact: null });
    const damaged = 'a\0b\uD800c\uDC00d😀';
    const { text, exact } = toStorable(damaged);
    expect(text).toBe('a\uFFFDb\uFFFDc\uFFFDd😀');
    expect(fromStorable(text, exact)).toBe(damaged);
  });

  it('comes back from the database as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnits, async (given) => {
        const { text, exact } = toStorable(given);
        expect(text).toHaveLength(given.length);
        const rows: { text: string; exact: Buffer | null }[] = await database.dataSource.query(
          'INSERT INTO held (text, exact) VALUES ($1, $2) RETURNING text, exact',
          [text, exact],
        );
        expect(fromStorable(rows[0]!.text, rows[0]!.exact)).toBe(given);
      }),
      { numRuns: 100 },
    );
  });

  it('is replaced in every string and key of a JSON value', async () => {
    const value = { plain: 1, 'k\0y': ['x\uDFFF', { deep: '\0', none: null }], flag: true };
    const stored = { plain: 1, 'k\uFFFDy': ['x\uFFFD', { deep: '\uFFFD', none: null }], flag: true };
    expect(storableJson(value)).toEqual(stored);
    const rows: { json: unknown }[] = await database.dataSource.query(
      'INSERT INTO held (json) VALUES ($1) RETURNING json',
      [JSON.stringify(storableJson(value))],
    );
    expect(rows[0]!.json).toEqual(stored);
    expect(storableJson(undefined)).toBeUndefined();
  });
});

describe('ids', () => {
  it('are version 7 UUIDs that sort in the order of their making', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.abs(Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(5_000);
  });

  it('are told from other words', () => {
    expect(isId(newId())).toBe(true);
    for (const other of ['', 'x', `${newId()}0`, `{${newId()}}`, `${newId()}\n`]) expect(isId(other)).toBe(false);
  });
});
