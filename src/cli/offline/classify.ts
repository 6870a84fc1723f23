import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CommentInput } from '../../core/assessment.js';
import { BadInputError } from '../../core/errors.js';
import { commentInputOf } from '../../core/evaluation/labelled-row.js';
import type { SeparatedPage, SeparateOptions } from '../../core/separation/page.js';
import { pageComments } from '../../core/separation/page-comments.js';
import { separate } from '../../core/separation/separate.js';
import { readComments } from '../../files/datasets.js';
import { readWhole } from '../../files/decode.js';
import { READY_TARGETS_FILE, readTargets } from '../../files/targets.js';
import { assessAll, withAuthorsBefore } from './assessor.js';
import { parseModelOption } from './model-options.js';
import { createProgress, reportRow, writeTo } from './streams.js';

interface ClassifyFlags {
  readonly from?: 'jsonl' | 'csv' | 'txt' | 'page';
  readonly format: NonNullable<SeparateOptions['format']>;
  readonly model: readonly string[];
  readonly axes?: readonly string[];
  readonly targets: string;
  readonly threads: number;
  readonly out?: string;
  readonly resume?: true;
  readonly explain?: true;
}

const HELP = `
Reads comments ({"text": "…"} and more, a line each), writes one assessment a line, in the order of the input.
Without --from the name says what a file is (.csv, .tsv, .txt, .jsonl; .gz beside any), or its first character.
--from page: one page a file; each of its comments is an assessment with the id FILE#INDEX.

--resume goes on where an earlier run with the same input and the same --out FILE was stopped: a last line that is
not whole is cut off, and as many comments as FILE has lines are passed over.

Of comments that other authors of the same run wrote before in nearly the same words (the last 50,000 are compared)
"nearDuplicates" of the spam verdict says how many there were; it is weak evidence of spam beside the words.

Exit status: 0 all well, 1 some rows failed (each on stderr as FILE:LINE: reason), 2 wrong usage.`;

/** `parley classify [FILE…]`: comments, or the comments of pages, to assessments as JSON Lines (contract 4.2). */
export function classifyCommand(): Command {
  const collect = (value: string, before: readonly string[]): string[] => [...before, value];
  return new Command('classify')
    .description('Assess comments: encoding, language, spam, tone, stance, reply and a decision')
    .argument('[files...]', 'comments or pages; - or none is standard input; .gz is read as such')
    .addOption(new Option('--from <kind>', 'what the files hold').choices(['jsonl', 'csv', 'txt', 'page']))
    .addOption(new Option('--format <format>', 'of pages').choices(['auto', 'text', 'html']).default('auto'))
    .option('--model <[AXIS=]PATH>', 'a model folder that takes over its axes (or AXIS alone); repeatable', collect, [])
    .option('--axes <a,b>', 'only these axes; tone means all of its attributes', (value: string) => value.split(','))
    .addOption(
      new Option(
        '--targets <file>',
        'stance targets, a JSON list of {"name", "aliases", "opposed"}; else those that ship',
      ).default(READY_TARGETS_FILE, 'labels/targets.json'),
    )
    .option('--threads <number>', 'threads that assess', wholeNumber, 1)
    .option('--out <file>', 'write here and not to standard output')
    .option('--resume', 'go on with an --out file')
    .option('--explain', 'add to each score the stretches of text that moved it')
    .addHelpText('after', HELP)
    .action((files: string[], flags: ClassifyFlags) => classifyFiles(files.length === 0 ? ['-'] : files, flags));
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 256) {
    throw new InvalidArgumentError('must be a whole number from 1 to 256.');
  }
  return number;
}

async function classifyFiles(files: readonly string[], flags: ClassifyFlags): Promise<void> {
  if (flags.resume && flags.out === undefined) throw new BadInputError('--resume needs --out FILE');
  const settings = {
    models: flags.model.map(parseModelOption),
    targets: await readTargets(flags.targets),
    axes: flags.axes ?? null,
    explain: flags.explain === true,
  };
  const done = flags.resume ? await keepWholeLines(flags.out!) : 0;
  const inputs = flags.from === 'page' ? commentsOfPages(files, flags.format) : rowComments(files, flags.from);
  const out: Writable = flags.out === undefined ? process.stdout : await openOutput(flags.out, flags.resume === true);
  const progress = createProgress('comments');
  for await (const lines of assessAll(skip(withAuthorsBefore(inputs), done), settings, flags.threads)) {
    await writeTo(out, lines.join(''));
    progress.add(lines.length);
  }
  progress.end();
  if (out !== process.stdout) {
    out.end();
    await finished(out);
  }
}

/** @throws the error of the system, where the file cannot be written, before any work is done. */
async function openOutput(file: string, appends: boolean): Promise<Writable> {
  const out = createWriteStream(file, { flags: appends ? 'a' : 'w' });
  await once(out, 'open');
  return out;
}

async function* skip<Item>(items: AsyncIterable<Item>, number: number): AsyncGenerator<Item> {
  let passed = 0;
  for await (const item of items) if (passed++ >= number) yield item;
}

/** Cuts off a last line that is not whole; how many are left. A file that is not there has none. */
async function keepWholeLines(file: string): Promise<number> {
  let lines = 0;
  let length = 0;
  let whole = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
        lines++;
        whole = length + at + 1;
      }
      length += chunk.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  if (whole < length) await truncate(file, whole);
  return lines;
}

async function* rowComments(
  files: readonly string[],
  from: 'jsonl' | 'csv' | 'txt' | undefined,
): AsyncGenerator<CommentInput> {
  for await (const { file, line, row, error } of readComments(files, from)) {
    if (error === undefined) yield commentInputOf(row);
    else reportRow(file, line, error.message);
  }
}

async function* commentsOfPages(
  files: readonly string[],
  format: NonNullable<SeparateOptions['format']>,
): AsyncGenerator<CommentInput> {
  for (const file of files) {
    let page: SeparatedPage;
    try {
      page = separate((await readWhole(file)).text, { id: file, format });
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      reportRow(file, 1, error.message);
      continue;
    }
    for (const input of pageComments(page)) {
      yield { ...input, id: `${file}#${input.id}`, source: path.basename(file) };
    }
  }
}
