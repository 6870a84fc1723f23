import { once } from 'node:events';
import { Command, Option } from 'commander';
import { ParleyError } from '../../core/errors.js';
import type { SeparateOptions } from '../../core/separation/page.js';
import { separate } from '../../core/separation/separate.js';
import { readWhole } from '../../files/decode.js';
import { reportRow } from './streams.js';

interface SeparateFlags {
  readonly format: NonNullable<SeparateOptions['format']>;
}

/** `parley separate [FILE…]`: one page each in, one JSON object a line out (contract 4.1). */
export function separateCommand(): Command {
  return new Command('separate')
    .description('Separate scraped pages into article, boilerplate and each reader comment')
    .argument('[files...]', 'one page each, plain text or HTML; - or none is standard input; .gz is read as such')
    .addOption(new Option('--format <format>', 'what the pages are').choices(['auto', 'text', 'html']).default('auto'))
    .addHelpText('after', '\nExit status: 0 all well, 1 a file could not be read (said on stderr), 2 wrong usage.')
    .action((files: string[], flags: SeparateFlags) => separateFiles(files.length === 0 ? ['-'] : files, flags));
}

async function separateFiles(files: readonly string[], flags: SeparateFlags): Promise<void> {
  for (const file of files) {
    try {
      const { text, charset, confidence, hadBom } = await readWhole(file);
      const page = separate(text, { id: file, format: flags.format });
      if (!process.stdout.write(`${JSON.stringify({ ...page, charset: { name: charset, confidence, hadBom } })}\n`))
        await once(process.stdout, 'drain');
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      // The other pages are still done; the status says that one was not.
      reportRow(file, 1, error.message);
    }
  }
}
