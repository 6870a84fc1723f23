#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInputError, ParleyError } from '../../core/errors.js';
import { agreementOf } from '../../core/evaluation/agreement.js';
import type { LabelledRow } from '../../core/evaluation/labelled-row.js';
import { readDataset } from '../../files/datasets.js';

/**
 * The second labelling of our own comments, by a person who does not see the first:
 *
 *     node dist/cli/offline/second-labels.js sheet FILE… > sheet.jsonl     a fifth of each file, without its labels
 *     node dist/cli/offline/second-labels.js agreement [SECOND.jsonl…]     a table per axis, for SOURCES.md
 *
 * A sheet says of a comment what a labeller may know: text, parent, title, language and, for stance, the targets to judge. Its rows stand
 * in the order of a hash of the id, by which they were chosen too: the choice is the same every time and follows no wish,
 * and the two halves of a contrast pair do not stand side by side.
 */
const COMMENTS = fileURLToPath(new URL('../../../labels/comments/', import.meta.url));
const ONE_IN = 5;

const jsonLinesIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => path.join(folder, name));

async function readAll(paths: readonly string[]): Promise<LabelledRow[]> {
  const rows: LabelledRow[] = [];
  for await (const { file, line, row, error } of readDataset(paths)) {
    if (error) throw new BadInputError(`${file}:${line}: ${error.message}`);
    rows.push(row);
  }
  return rows;
}

const hashOf = ({ id }: LabelledRow): string => createHash('sha256').update(id).digest('hex');

async function sheet(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new BadInputError('sheet needs the files to draw from');
  const drawn: { hash: string; row: LabelledRow }[] = [];
  for (const file of files) {
    const rows = (await readAll([file])).map((row) => ({ hash: hashOf(row), row }));
    rows.sort((a, b) => (a.hash < b.hash ? -1 : 1));
    drawn.push(...rows.slice(0, Math.round(rows.length / ONE_IN)));
  }
  drawn.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  for (const { row } of drawn) {
    const { id, text, parent, context, language } = row;
    const targets = Object.keys(row.labels['stance'] ?? {});
    const shown = { id, text, parent, context, language, ...(targets.length > 0 && { targets }) };
    process.stdout.write(`${JSON.stringify(shown)}\n`);
  }
}

async function agreement(files: readonly string[]): Promise<void> {
  const second = await readAll(files.length > 0 ? files : jsonLinesIn(path.join(COMMENTS, 'second')));
  if (second.length === 0) throw new BadInputError('there are no second labels yet');
  const first = new Map((await readAll(jsonLinesIn(COMMENTS))).map((row) => [row.id, row.labels]));
  const pairs = second.map(({ id, labels }) => {
    const known = first.get(id);
    if (!known) throw new BadInputError(`${JSON.stringify(id)} has a second label and no first`);
    return [known, labels] as const;
  });
  process.stdout.write(`${pairs.length} comments labelled by two people.\n\n`);
  process.stdout.write('| axis | rows | same | kappa | given (first / second) |\n| --- | --- | --- | --- | --- |\n');
  for (const { axis, rows, same, kappa, given } of agreementOf(pairs)) {
    const counts = Object.entries(given)
      .filter(([name]) => name !== 'false')
      .map(([name, [mine, other]]) => `${name} ${mine} / ${other}`)
      .join(', ');
    const shown = kappa === null ? '–' : kappa.toFixed(2);
    process.stdout.write(`| \`${axis}\` | ${rows} | ${(same * 100).toFixed(1)} % | ${shown} | ${counts || 'none'} |\n`);
  }
}

const [command, ...files] = process.argv.slice(2);
try {
  if (command === 'sheet') await sheet(files);
  else if (command === 'agreement') await agreement(files);
  else throw new BadInputError('say sheet FILE… or agreement [SECOND.jsonl…]');
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
