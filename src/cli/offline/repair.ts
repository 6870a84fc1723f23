import { Command, Option } from 'commander';
import { BadInputError } from '../../core/errors.js';
import { repair } from '../../core/text/repair.js';
import { openText, readLines, readWhole, type TextSource } from '../../files/decode.js';
import { createProgress, reportRow, writeTo } from './streams.js';

interface RepairFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** Whole lines repaired together: damage speaks for more damage near by, so lines are not judged alone. */
const BLOCK_LENGTH = 256 * 1024;

/** `parley repair [FILE]`: text in, repaired text out; or its report; or rows. */
export function repairCommand(): Command {
  return new Command('repair')
    .description('Repair damaged encoding (mojibake), or name what is lost')
    .argument('[file]', 'text; - or none is standard input; .gz is read as such', '-')
    .addOption(
      new Option(
        '--json',
        'print the report: status, repaired text, damaged spans (holds the text in memory)',
      ).conflicts('jsonl'),
    )
    .option('--jsonl', 'read rows {"id", "text"}, print rows {"id", "encoding"}')
    .addHelpText('after', '\nExit status: 0 all well, 1 a row or the file could not be read, 2 wrong usage.')
    .action((file: string, flags: RepairFlags) => {
      if (flags.json) return reportFile(file);
      return flags.jsonl ? repairRows(file) : repairText(file);
    });
}

async function reportFile(file: string): Promise<void> {
  const { text, charset, confidence, hadBom } = await readWhole(file);
  const report = { ...repair(text), charset: { name: charset, confidence, hadBom } };
  await writeTo(process.stdout, `${JSON.stringify(report)}\n`);
}

async function repairText(file: string): Promise<void> {
  const source = openText(file);
  const progress = createProgress('characters');
  let block: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const text = block.join('');
    await writeTo(process.stdout, repair(text).text);
    progress.add(text.length);
    block = [];
    length = 0;
  };
  for await (const { text, ending } of readLines(source)) {
    block.push(text, ending);
    length += text.length + ending.length;
    if (length >= BLOCK_LENGTH) await flush();
  }
  if (length > 0) await flush();
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
