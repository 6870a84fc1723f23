import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { separate } from '../../../src/core/separation/separate.js';

const folder = resolve(import.meta.dirname, '../../../../shared/seeds');
const present = existsSync(folder);
if (!present) console.warn('skipped: the sample pages of ../shared/seeds are not there');

const read = (number: string): string => {
  const name = readdirSync(folder).find((file) => file.startsWith(`${number}_`));
  if (!name) throw new Error(`no sample page ${number}`);
  return readFileSync(resolve(folder, name), 'utf8');
};

describe.skipIf(!present)('the five sample pages', () => {
  it.each(['001', '002', '004'])('%s has no comment', (number) => {
    expect(separate(read(number)).hasComments).toBe(false);
  });

  it.each(['000', '003'])('%s has comments, and the first begins after the run of blank lines', (number) => {
    const text = read(number);
    const page = separate(text);
    const first = page.segments.find((segment) => segment.role === 'comment');
    const border = /(?:\r?\n[ \t]*){5,}\S/.exec(text)!;
    expect(first?.begin).toBe(border.index + border[0].length - 1);
  });

  it('003 keeps each of its two copies of one advertisement whole', () => {
    const copies = separate(read('003')).segments.filter((segment) =>
      segment.comment?.text.startsWith('Everybody can earn'),
    );
    expect(copies).toHaveLength(2);
    for (const copy of copies) expect(copy.text.split('\n')).toHaveLength(2);
  });
});
