import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { labelledComments } from '../../review/labelled-comments.js';
import { DEFAULT_TENANT_ID } from '../../storage/ids.js';
import { createProgress, writeTo } from '../offline/streams.js';
import { settingsOption, withDatabase } from './with-database.js';

const HELP = `
One comment a line, in the form of labelled data: "labels" holds what people decided ("decision": approve, reject or
spam; "spam"; and every label given by hand), "provenance" who and when. What comes out can be handed to
parley train, parley evaluate and parley import.`;

/** `parley export`: comments and decisions as JSON Lines. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write comments and what people decided about them as JSON Lines')
    .option('--decided', 'only comments that people have decided')
    .option('--since <day>', 'only comments received since then, such as 2026-11-01', day)
    .option('--out <file>', 'write here and not to standard output')
    .addOption(settingsOption())
    .addHelpText('after', HELP)
    .action(async (options: { decided?: true; since?: Date; out?: string; settings?: string }) =>
      withDatabase(options.settings, async (dataSource) => {
        const out = options.out === undefined ? process.stdout : createWriteStream(options.out);
        const progress = createProgress('comments');
        const query = { decidedOnly: options.decided === true, since: options.since ?? null };
        for await (const comment of labelledComments(dataSource, DEFAULT_TENANT_ID, query)) {
          await writeTo(out, `${JSON.stringify(comment)}\n`);
          progress.add(1);
        }
        progress.end();
        if (out === process.stdout) return;
        out.end();
        await finished(out);
      }),
    );
}

/** @throws InvalidArgumentError for what is no day. */
export function day(value: string): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError('must be a day such as 2026-11-01.');
  return date;
}
