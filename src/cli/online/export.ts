import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { DataSource } from 'typeorm';
import { labelledComments } from '../../review/labelled-comments.js';
import { allTurnedAway, statementWords } from '../../review/statement.js';
import { type TransparencyFormat, transparencyLines } from '../../review/transparency.js';
import { DEFAULT_TENANT_ID } from '../../storage/ids.js';
import { createProgress, writeTo } from '../offline/streams.js';
import { settingsOption, withDatabase } from './with-database.js';

const HELP = `
One comment a line, in the form of labelled data: "labels" holds what people decided ("decision": approve, reject or
spam; "spam"; and every label given by hand), "provenance" who and when. What comes out can be handed to
parley train, parley evaluate and parley import.

--form transparency: one statement of reasons a line for each comment that is turned away, with the fields of the EU's
transparency database (decision_ground, category, automated_decision, puid, …) and nothing of the comment itself.`;

interface ExportOptions {
  readonly form: 'labelled' | 'transparency';
  readonly as: TransparencyFormat;
  readonly decided?: true;
  readonly since?: Date;
  readonly out?: string;
  readonly settings?: string;
}

/** `parley export`: comments and decisions as JSON Lines. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write comments and what people decided about them as JSON Lines, or statements of reasons')
    .addOption(new Option('--form <form>', 'what a line is').choices(['labelled', 'transparency']).default('labelled'))
    .addOption(
      new Option('--as <format>', 'JSON Lines, or CSV (statements alone)').choices(['jsonl', 'csv']).default('jsonl'),
    )
    .option('--decided', 'only comments that people have decided')
    .option('--since <day>', 'only comments received (statements: decisions made) since then, such as 2026-11-01', day)
    .option('--out <file>', 'write here and not to standard output')
    .addOption(settingsOption())
    .addHelpText('after', HELP)
    .action(async (options: ExportOptions, command: Command) => {
      if (options.as === 'csv' && options.form !== 'transparency') {
        command.error("error: option '--as csv' needs '--form transparency'; labelled data is JSON Lines");
      }
      await withDatabase(options.settings, async (dataSource) => {
        const out = options.out === undefined ? process.stdout : createWriteStream(options.out);
        const progress = createProgress(options.form === 'labelled' ? 'comments' : 'statements');
        for await (const line of linesOf(dataSource, options)) {
          await writeTo(out, line);
          progress.add(1);
        }
        progress.end();
        if (out === process.stdout) return;
        out.end();
        await finished(out);
      });
    });
}

async function* linesOf(dataSource: DataSource, options: ExportOptions): AsyncGenerator<string> {
  const since = options.since ?? null;
  if (options.form === 'transparency') {
    const words = await statementWords(dataSource, DEFAULT_TENANT_ID);
    yield* transparencyLines(words, allTurnedAway(dataSource, DEFAULT_TENANT_ID, since), options.as);
    return;
  }
  const query = { decidedOnly: options.decided === true, since };
  for await (const comment of labelledComments(dataSource, DEFAULT_TENANT_ID, query))
    yield `${JSON.stringify(comment)}\n`;
}

/** @throws InvalidArgumentError for what is no day. */
export function day(value: string): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError('must be a day such as 2026-11-01.');
  return date;
}
