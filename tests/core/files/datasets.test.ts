import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RowOf, readComments, readDataset } from '../../../src/files/datasets.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-datasets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(content: string | Uint8Array, extension: string): string {
  const name = path.join(folder, `${files++}${extension}`);
  writeFileSync(name, content);
  return name;
}

async function read<Row>(rows: AsyncIterable<RowOf<Row>>): Promise<{ rows: Row[]; faults: string[] }> {
  const result: { rows: Row[]; faults: string[] } = { rows: [], faults: [] };
  for await (const { line, row, error } of rows) {
    if (error === undefined) result.rows.push(row);
    else result.faults.push(`${line}: ${error.message}`);
  }
  return result;
}

const ROWS = [
  { id: 'a', text: 'Said "so", and\r\nleft', labels: { spam: 1, stance: { NATO: 'oppose' }, emotion: ['joy'] } },
  { id: 'b', text: 'ok', labels: { spam: 0.25, reply: 'agree' }, author: { id: null, name: 'Ada; "A"' } },
];
const CSV = [
  'id,text,labels.spam,labels.stance,labels.emotion,labels.reply,author.name',
  'a,"Said ""so"", and\r\nleft",TRUE,"{""NATO"":""oppose""}","[""joy""]",,',
  'b,ok,0.25,,,agree,"Ada; ""A"""',
].join('\r\n');
const jsonl = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('reading a labelled data set', () => {
  it('reads JSON Lines, CSV and gzip to the same rows', async () => {
    const plain = (await read(readDataset([file(jsonl(ROWS), '.jsonl')]))).rows;
    expect(plain.map(({ id, text }) => [id, text])).toEqual(ROWS.map(({ id, text }) => [id, text]));
    const zipped = (await read(readDataset([file(gzipSync(jsonl(ROWS)), '.jsonl.gz')]))).rows;
    expect(zipped).toEqual(plain);
    const { rows, faults } = await read(readDataset([file(CSV, '.csv')]));
    expect(faults).toEqual([]);
    expect({ ...rows[0]!.labels }).toEqual({ ...plain[0]!.labels, spam: 'true' });
    expect({ ...rows[1] }).toEqual({ ...plain[1], extra: {} });
  });

  it('knows the format by the content where the name says nothing', async () => {
    expect((await read(readDataset([file(CSV, ''), file(jsonl(ROWS), '')]))).rows.map((row) => row.id)).toEqual([
      'a',
      'b',
      'a',
      'b',
    ]);
  });

  it('reports a bad line with its number and reads on', async () => {
    const content = `{"id":"a","text":"secret\n\n${jsonl([{ id: 'b', text: 4, labels: {} }, ROWS[1]])}`;
    const { rows, faults } = await read(readDataset([file(content, '.jsonl')]));
    expect(rows.map((row) => row.id)).toEqual(['b']);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^1: not valid JSON/);
    expect(faults[1]).toBe('3: text: must be a string, not a number');
    expect(faults.join()).not.toContain('secret');
  });

  it('counts lines of CSV through quoted line ends and recovers after a wrong quote', async () => {
    const content = [
      'id;text;labels.spam',
      '1;"two\r\nlines";0', // lines 2 and 3
      '2;"half" done;1',
      '3;fine, "really";1',
      '4;too;many;cells',
      '5;"never closed;1',
      '6;fine;0;',
    ].join('\r\n');
    const { rows, faults } = await read(readDataset([file(content, '.csv')]));
    expect(rows.map((row) => row.id)).toEqual(['1', '3', '6']);
    expect(faults.map((fault) => fault.slice(0, 20))).toEqual([
      '4: text after a clos',
      '6: 4 cells where the',
      '7: a quote is opened',
    ]);
  });

  it('refuses a CSV header without the needed columns, naming what is there', async () => {
    const drain = (header: string) => read(readDataset([file(`${header}\n1,x,1`, '.csv')]));
    await expect(drain('id,comment,labels.spam')).rejects.toThrow(
      /:1: no column "text"; the header has "id", "comment", "labels.spam"/,
    );
    await expect(drain('id,text,spam')).rejects.toThrow(/no column "labels.AXIS", such as "labels.spam"/);
    await expect(drain('id,text,text')).rejects.toThrow(/two columns are named "text"|no column "labels/);
  });

  it('takes headers with the names of object members', async () => {
    const { rows } = await read(
      readDataset([file('id,text,__proto__,labels.__proto__,labels.x\n1,t,p,yes,1', '.csv')]),
    );
    expect(Object.keys(rows[0]!.labels).sort()).toEqual(['__proto__', 'x']);
    expect(({} as Record<string, unknown>)['yes']).toBeUndefined();
  });

  it('gives back any cells that were written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'ß', ' ', ';') });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (texts) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const content = `id,text,labels.x\n${texts.map((text, index) => `${index},${quote(text)},1\n`).join('')}`;
        const { rows, faults } = await read(readDataset([file(content, '.csv')]));
        expect(faults).toEqual([]);
        expect(rows.map((row) => row.text)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it('stays linear on a file of open quotes', async () => {
    const content = `id,text,labels.x\n${'1,"a,1\n'.repeat(30_000)}`;
    const begin = performance.now();
    const { rows, faults } = await read(readDataset([file(content, '.csv')]));
    expect(rows).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe('reading comments', () => {
  it('needs no id and no labels', async () => {
    const name = file('{"text":"one","author":{"id":"9"}}\n{"txt":"two"}\n', '.jsonl');
    const { rows, faults } = await read(readComments([name]));
    expect(rows).toEqual([{ text: 'one', author: { id: '9', name: null }, extra: {} }]);
    expect(faults).toEqual(['2: text: is missing']);
  });

  it('takes a comment a line from text', async () => {
    const name = file('\uFEFFfirst\r\n\r\n  second\n', '.txt');
    expect((await read(readComments([name], 'txt'))).rows.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'first'],
      ['3', '  second'],
    ]);
  });
});
