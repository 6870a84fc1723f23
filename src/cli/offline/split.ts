import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { BadInputError } from '../../core/errors.js';
import type { LabelledRow } from '../../core/evaluation/labelled-row.js';
import { createLeakCheck } from '../../core/evaluation/leaks.js';
import { TIES, type Tie } from '../../core/evaluation/row-ties.js';
import { createSplitter, type Split } from '../../core/evaluation/splits.js';
import { readDatasetObjects } from '../../files/datasets.js';
import { createProgress, printable, reportRow, writeTo } from './streams.js';

interface SplitFlags {
  readonly data: readonly string[];
  readonly out: string;
  readonly shares: Readonly<Record<string, number>>;
  readonly keep: readonly Tie[];
  readonly field: readonly string[];
  readonly seed: number;
}

const HELP = `
Writes one file of JSON Lines for each part, rows as they stood, and split.json with the numbers. Kept together, whole:
the same and nearly the same texts, rows of one author, rows of one thread (the same parent or article, fields such as
thread, page, conversation, url). --keep duplicate author leaves threads to chance; --field NAME keeps more together.

Exit status: 0 all well, 1 some rows failed (each on stderr as FILE:LINE: reason), 2 wrong usage.`;

/** `parley split`: labelled data in parts that know nothing of each other. */
export function splitCommand(): Command {
  return new Command('split')
    .description('Split labelled data so that no text, author or thread stands in two parts')
    .requiredOption('--data <files...>', 'labelled rows, JSON Lines or CSV; .gz is read as such')
    .requiredOption('--out <folder>', 'where the parts are written')
    .option('--shares <name=share,...>', 'the parts', sharesOf, { train: 0.8, dev: 0.1, test: 0.1 })
    .addOption(
      new Option('--keep <ties...>', 'what is kept together').choices([...TIES]).default([...TIES], TIES.join(' ')),
    )
    .option('--field <names...>', 'further fields whose equal values are kept together', [])
    .option('--seed <number>', 'decides which group goes where', wholeNumber, 1)
    .addHelpText('after', HELP)
    .action((flags: SplitFlags) => split(flags));
}

function sharesOf(text: string): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    const share = Number(part.slice(equals + 1));
    if (equals <= 0 || part.slice(equals + 1).trim() === '' || !Number.isFinite(share))
      throw new InvalidArgumentError('must be such as train=0.8,dev=0.1,test=0.1.');
    shares[part.slice(0, equals).trim()] = share;
  }
  return shares;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) throw new InvalidArgumentError('must be a whole number.');
  return number;
}

async function split({ data, out, shares, keep, field, seed }: SplitFlags): Promise<void> {
  if (data.includes('-')) throw new BadInputError('the data is read twice: name files, not standard input');
  const splitter = createSplitter({ seed, shares, keep, fields: field });
  await checkOut(out, Object.keys(shares));
  const progress = createProgress('rows');
  for await (const { file, line, row, error } of readDatasetObjects(data)) {
    if (error === undefined) splitter.add(row.parsed);
    else reportRow(file, line, error.message);
    progress.add(1);
  }
  progress.end();
  const parts = splitter.split();
  if (parts.partOf.length === 0) throw new BadInputError(`no row could be read from ${data.join(', ')}`);
  await writeParts(data, out, parts);
  const leaks = await leaksOf(parts, out);
  const { partOf: _, ...numbers } = parts;
  await writeFile(
    path.join(out, 'split.json'),
    `${JSON.stringify({ seed, shares, keep, ...numbers, leaks }, null, 2)}\n`,
  );
  process.stdout.write(textOf(parts, leaks));
}

/** A folder with something else in it is more likely a slip of the hand. */
async function checkOut(out: string, names: readonly string[]): Promise<void> {
  await mkdir(out, { recursive: true });
  const ours = new Set(['split.json', ...names.map((name) => `${name}.jsonl`)]);
  const strange = (await readdir(out)).find((name) => !ours.has(name));
  if (strange !== undefined) throw new BadInputError(`--out ${out} holds ${strange}, which is no part of this split`);
}

/** The second reading: rows that could be read come in the order of the first. */
async function writeParts(data: readonly string[], out: string, { names, partOf }: Split): Promise<void> {
  const files = names.map((name) => createWriteStream(path.join(out, `${name}.jsonl`)));
  let at = 0;
  for await (const { row } of readDatasetObjects(data)) {
    if (row !== undefined) await writeTo(files[partOf[at++]!]!, `${JSON.stringify(row.json)}\n`);
  }
  if (at !== partOf.length) throw new BadInputError('the data changed while it was split; try again');
  for (const file of files) {
    file.end();
    await finished(file);
  }
}

interface PartLeaks {
  readonly from: string;
  readonly to: string;
  readonly text: number;
  readonly author: number;
  readonly thread: number;
}

/** What later parts know of the first one: all 0 where everything was kept together. */
async function leaksOf({ names }: Split, out: string): Promise<PartLeaks[]> {
  const found: PartLeaks[] = [];
  const from = names[0]!;
  for (const to of names.slice(1)) {
    const check = createLeakCheck();
    for await (const row of rowsOf(path.join(out, `${from}.jsonl`))) check.learn(row);
    for await (const row of rowsOf(path.join(out, `${to}.jsonl`))) check.check(row);
    const { text, author, thread } = check.report();
    found.push({ from, to, text, author, thread });
  }
  return found;
}

async function* rowsOf(file: string): AsyncGenerator<LabelledRow> {
  for await (const { row } of readDatasetObjects([file])) if (row !== undefined) yield row.parsed;
}

function textOf(split: Split, leaks: readonly PartLeaks[]): string {
  const all = split.partOf.length;
  const lines = [
    `${all} rows in ${split.groups} groups that were kept whole; the largest has ${split.largestGroup} rows`,
    ...split.names.map((name, part) => {
      const rows = split.rows[part]!;
      return `  ${name}: ${rows} rows (${((100 * rows) / all).toFixed(1)} %)`;
    }),
    ...leaks.map(({ from, to, text, author, thread }) => {
      const said = `${text} rows by text, ${author} by author, ${thread} by thread`;
      return `  ${to} is known from ${from}: ${text + author + thread === 0 ? 'no row' : said}`;
    }),
    ...split.notes,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
