import { Command, Option } from 'commander';
import type { EncodingReport } from '../../core/assessment.js';
import { BadInputError } from '../../core/errors.js';
import { repair } from '../../core/text/repair.js';
import { openText, readLines, type TextSource } from '../../files/decode.js';
import { createSpanStore } from './span-store.js';
import { createProgress, reportRow, writeTo } from './streams.js';

interface RepairFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** Whole lines repaired together: damage speaks for more damage near by, so lines are not judged alone. */
const BLOCK_LENGTH = 64 * 1024;

/** `parley repair [FILE]`: text in, repaired text out; or its report; or rows. */
export function repairCommand(): Command {
  return new Command('repair')
    .description('Repair damaged encoding (mojibake), or name what is lost')
    .argument('[file]', 'text; - or none is standard input; .gz is read as such', '-')
    .addOption(
      new Option('--json', 'print the report: repaired text, damaged spans, status, character set').conflicts('jsonl'),
    )
    .option('--jsonl', 'read rows {"id", "text"}, print rows {"id", "encoding"}')
    .addHelpText('after', '\nExit status: 0 all well, 1 a row or the file could not be read, 2 wrong usage.')
    .action((file: string, flags: RepairFlags) => {
      if (flags.json) return reportFile(file);
      return flags.jsonl ? repairRows(file) : repairText(file);
    });
}

/**
 * The report of a file of any size in constant memory: the text is printed as it comes, the spans after it, and what
 * only the end of the file tells last. A file of one block gives the very report of `repair`.
 */
async function reportFile(file: string): Promise<void> {
  const source = openText(file);
  const spans = createSpanStore();
  const statuses = new Set<EncodingReport['status']>();
  let confidence = 1;
  let count = 0;
  try {
    let head = '{"text":"';
    for await (const { text, begin } of readBlocks(source)) {
      const report = repair(text);
      statuses.add(report.status);
      confidence = Math.min(confidence, report.confidence);
      await writeTo(process.stdout, head + JSON.stringify(report.text).slice(1, -1));
      head = '';
      for (const span of report.spans) {
        const moved = { ...span, begin: span.begin + begin, end: span.end + begin };
        await spans.add(`${count++ === 0 ? '' : ','}${JSON.stringify(moved)}`);
      }
    }
    await writeTo(process.stdout, `${head}","spans":[`);
    await spans.drainTo(process.stdout);
    const { charset = 'utf-8', confidence: sure = 1, hadBom = false } = source.charset ?? {};
    const rest = { status: overall(statuses), confidence, charset: { name: charset, confidence: sure, hadBom } };
    await writeTo(process.stdout, `],${JSON.stringify(rest).slice(1)}\n`);
  } finally {
    await spans.close();
  }
}

/** The status of a whole whose parts have these. */
function overall(statuses: ReadonlySet<EncodingReport['status']>): EncodingReport['status'] {
  const isRepaired = statuses.has('repaired') || statuses.has('partial');
  const isLost = statuses.has('garbage') || statuses.has('partial');
  if (isRepaired) return isLost ? 'partial' : 'repaired';
  return isLost ? 'garbage' : 'clean';
}

interface Block {
  readonly text: string;
  /** Where it begins in the decoded file, in UTF-16 units. */
  readonly begin: number;
}

async function* readBlocks(source: TextSource): AsyncGenerator<Block> {
  let lines: string[] = [];
  let length = 0;
  let begin = 0;
  for await (const { text, ending } of readLines(source)) {
    lines.push(text, ending);
    length += text.length + ending.length;
    if (length < BLOCK_LENGTH) continue;
    yield { text: lines.join(''), begin };
    begin += length;
    lines = [];
    length = 0;
  }
  if (length > 0) yield { text: lines.join(''), begin };
}

async function repairText(file: string): Promise<void> {
  const source = openText(file);
  const progress = createProgress('characters');
  for await (const { text } of readBlocks(source)) {
    await writeTo(process.stdout, repair(text).text);
    progress.add(text.length);
  }
  progress.end();
  sayCharset(source);
}

/** Said where the bytes were not plainly UTF-8: the text is only as right as the guess. */
function sayCharset({ name, charset }: TextSource): void {
  if (!charset || charset.charset === 'utf-8') return;
  const sure = charset.hadBom ? 'by its byte order mark' : `guessed, confidence ${charset.confidence.toFixed(2)}`;
  process.stderr.write(`${name === '-' ? 'standard input' : name}: read as ${charset.charset} (${sure})\n`);
}

async function repairRows(file: string): Promise<void> {
  const source = openText(file);
  const progress = createProgress('rows');
  for await (const { line, text } of readLines(source)) {
    if (text.trim() === '') continue;
    try {
      const row = parseRow(text);
      await writeTo(process.stdout, `${JSON.stringify({ id: row.id, encoding: repair(row.text) })}\n`);
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      reportRow(file, line, error.message);
    }
    progress.add(1);
  }
  progress.end();
  sayCharset(source);
}

function parseRow(line: string): { readonly id: unknown; readonly text: string } {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new BadInputError('not JSON');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new BadInputError('not a JSON object');
  const { id, text } = row as { readonly id?: unknown; readonly text?: unknown };
  if (typeof text !== 'string') throw new BadInputError(text === undefined ? 'no text' : 'text is not a string');
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    throw new BadInputError('id is neither a string nor a number');
  }
  return { id: id ?? null, text };
}
