import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trainCommand } from '../../src/cli/offline/train.js';
import { loadModelFolder } from '../../src/engines/index.js';
import { REPLY_ROWS, SPAM_ROWS, STANCE_ROWS } from '../core/classify/tiny-rows.js';

let home: string;
let out: string;
let err: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'parley-train-'));
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(home, { recursive: true, force: true });
});

const at = (name: string): string => path.join(home, name);
const jsonl = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function train(...words: string[]): Promise<void> {
  await trainCommand().parseAsync(words, { from: 'user' });
}

describe('parley train', () => {
  it('writes a model that answers, and prints its dev figures', async () => {
    await writeFile(at('rows.jsonl'), jsonl(SPAM_ROWS));
    await writeFile(at('dev.jsonl.gz'), gzipSync(jsonl(SPAM_ROWS)));
    await train('--axis', 'spam', '--data', at('rows.jsonl'), '--dev', at('dev.jsonl.gz'), '--out', at('my-spam'));
    expect(out).toMatch(/my-spam@1 \(linear\).*24 rows/);
    expect(out).toMatch(/macroF1 +\d/);
    const { classifier } = await loadModelFolder(at('my-spam'));
    expect(classifier.score({ text: SPAM_ROWS[0]!.text })[0]![1]).toBeGreaterThan(0.5);
    expect((await readdir(at('my-spam'))).sort()).toEqual(['card.md', 'manifest.json', 'rows.bin', 'weights.bin']);
  });

  it.each(['linear', 'natural', 'bayes-classifier'])(
    'gives the same bytes for the same data and seed: %s',
    async (engine) => {
      await writeFile(at('rows.jsonl'), jsonl(SPAM_ROWS));
      const files: Buffer[][] = [];
      for (const part of ['a', 'b']) {
        const folder = at(`${part}/model`);
        await train('--axis', 'spam', '--data', at('rows.jsonl'), '--out', folder, '--engine', engine, '--seed', '5');
        files.push(
          await Promise.all(['manifest.json', 'weights.bin'].map((name) => readFile(path.join(folder, name)))),
        );
      }
      expect(files[0]![0]!.equals(files[1]![0]!)).toBe(true);
      expect(files[0]![1]!.equals(files[1]![1]!)).toBe(true);
    },
  );

  it('trains several axes into one model, with replies and stance per target', async () => {
    await writeFile(at('rows.jsonl'), jsonl([...REPLY_ROWS, ...STANCE_ROWS]));
    await writeFile(at('targets.json'), JSON.stringify([{ name: 'Harbour Council', aliases: ['HC'], opposed: [] }]));
    const files = ['--data', at('rows.jsonl'), '--dev', at('rows.jsonl'), '--targets', at('targets.json')];
    await train('--axis', 'reply', 'stance', ...files, '--out', at('both'));
    const { classifier } = await loadModelFolder(at('both'));
    expect(classifier.heads.map((head) => head.axis)).toEqual(['reply', 'stance']);
  });

  it('reads CSV with a column for each axis', async () => {
    const rows = SPAM_ROWS.map((row) => `${row.id},"${row.text}",${String(row.labels['spam'])}`);
    await writeFile(at('rows.csv'), `id,text,labels.spam\n${rows.join('\n')}\n`);
    await train('--axis', 'spam', '--data', at('rows.csv'), '--out', at('model'));
    expect((await loadModelFolder(at('model'))).classifier.heads[0]!.classes).toEqual(['false', 'true']);
  });

  it('names each row that cannot be read, trains on the others and leaves with 1', async () => {
    await writeFile(at('rows.jsonl'), `${jsonl(SPAM_ROWS)}{"id": "x", "text": 7, "labels": {}}\nno json\n`);
    await train('--axis', 'spam', '--data', at('rows.jsonl'), '--out', at('model'));
    expect(err).toContain(`${at('rows.jsonl')}:25: `);
    expect(err).toContain(`${at('rows.jsonl')}:26: `);
    expect(process.exitCode).toBe(1);
    expect(out).toContain('24 rows');
  });

  it.each([
    [
      'an axis without labels',
      ['--axis', 'tone.insult', '--data', 'rows.jsonl', '--out', 'model'],
      /no row has a label/,
    ],
    ['a folder with other files', ['--axis', 'spam', '--data', 'rows.jsonl', '--out', '.'], /no model/],
    [
      'a file as folder',
      ['--axis', 'spam', '--data', 'rows.jsonl', '--out', 'rows.jsonl'],
      /cannot be used as a folder/,
    ],
    ['a missing file', ['--axis', 'spam', '--data', 'none.jsonl', '--out', 'model'], /none\.jsonl/],
    [
      'targets that are no list',
      ['--axis', 'spam', '--data', 'rows.jsonl', '--out', 'model', '--targets', 'rows.jsonl'],
      /rows\.jsonl/,
    ],
  ])('refuses %s as wrong usage and leaves nothing behind', async (_, words, message) => {
    await writeFile(at('rows.jsonl'), jsonl(SPAM_ROWS));
    const placed = words.map((word) => (/^(none|rows)\.|^model$|^\.$/.test(word) ? at(word) : word));
    await expect(train(...placed)).rejects.toMatchObject({
      name: 'BadInputError',
      message: expect.stringMatching(message),
    });
    expect(await readdir(home)).toEqual(['rows.jsonl']);
  });
});
