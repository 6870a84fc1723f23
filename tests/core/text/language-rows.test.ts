import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Row {
  id: string;
  text: string;
  labels: { language: string };
  part: string;
}

const FOLDER = 'labels/languages';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
const rowsOf = (file: string): Row[] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

describe('the sentences by language', () => {
  it('are in every official language of the European Union and more than 55 in all', () => {
    const languages = new Set(files.flatMap((file) => rowsOf(file).map((row) => row.labels.language)));
    const union = 'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv';
    for (const code of union.split(' ')) expect(languages).toContain(code);
    expect(languages.size).toBeGreaterThan(55);
  });

  it.each(files)('%s has ids in order, text in form C, no sentence twice, and a quarter for tests', (file) => {
    const name = file.replace('.jsonl', '');
    const rows = rowsOf(file);
    rows.forEach((row, index) => {
      expect(row.id).toBe(`${name}-${String(index + 1).padStart(3, '0')}`);
      expect(row.text).toBe(row.text.normalize('NFC').trim());
      expect(row.labels.language).toBe(name.split('-')[0]);
      // The part goes by the number, so that one thought in two languages is never trained on in one of them.
      expect(row.part).toBe([3, 7].includes(index % 8) ? 'test' : index % 8 === 5 ? 'dev' : 'train');
    });
    expect(new Set(rows.map((row) => row.text.toLowerCase())).size).toBe(rows.length);
  });
});
