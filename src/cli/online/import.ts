import { Command } from 'commander';
import { parseComment, receivedComment } from '../../assessment/comment.dto.js';
import { BadInputError } from '../../core/errors.js';
import { readRows } from '../../files/datasets.js';
import { keepComment } from '../../intake/comment-rows.js';
import { insertJobs } from '../../jobs/job-rows.js';
import { JOB_TYPES } from '../../jobs/job-types.js';
import { DEFAULT_TENANT_ID, newId } from '../../storage/ids.js';
import { createProgress, reportRow } from '../offline/streams.js';
import { COMMAND_LINE, settingsOption, withDatabase } from './with-database.js';

/** Comments of one transaction and of one job. */
const ROWS_TOGETHER = 500;

const HELP = `
Rows as POST /v1/comments takes them (only "text" is needed), as JSON Lines or CSV; "id" counts as the external id where
there is none, so that the same file again changes nothing. The comments are assessed by the workers of the service, and
those that the policy sends to people come before the moderators.

Exit status: 0 all well, 1 some rows failed (each on stderr as FILE:LINE: reason), 2 wrong usage.`;

/** `parley import FILE…`: takes an archive of comments into the service. */
export function importCommand(): Command {
  return new Command('import')
    .description('take comments of files into the service')
    .argument('<files...>', 'JSON Lines or CSV; - is standard input; .gz is read as such')
    .option('--source <name>', 'where they come from, for rows that do not say it', '')
    .addOption(settingsOption())
    .addHelpText('after', HELP)
    .action(async (files: string[], options: { source: string; settings?: string }) =>
      withDatabase(options.settings, async (dataSource) => {
        const progress = createProgress('comments');
        let group: Awaited<ReturnType<typeof parseComment>>[] = [];
        let added = 0;
        let known = 0;
        const keep = async (): Promise<void> => {
          const ids = await dataSource.transaction(async (manager) => {
            const fresh: string[] = [];
            for (const dto of group) {
              const comment = receivedComment({ ...dto, externalId: dto.externalId ?? dto.id ?? null });
              const kept = await keepComment(manager, {
                id: newId(),
                tenantId: DEFAULT_TENANT_ID,
                comment: { ...comment, source: comment.source || options.source },
                actor: COMMAND_LINE,
              });
              if (kept.isNew) fresh.push(kept.id);
            }
            if (fresh.length > 0) {
              const job = {
                tenantId: DEFAULT_TENANT_ID,
                name: 'assess',
                payload: { commentIds: fresh },
                priority: -10,
              } as const;
              await insertJobs(manager, [job], JOB_TYPES, true);
            }
            return fresh;
          });
          added += ids.length;
          known += group.length - ids.length;
          progress.add(group.length);
          group = [];
        };
        const columns = { all: ['text'], some: [] };
        for await (const { file, line, row, error } of readRows(files, undefined, columns, (json) => json)) {
          try {
            if (error !== undefined) throw error;
            group.push(await parseComment(withId(row)));
          } catch (failure) {
            if (!(failure instanceof BadInputError)) throw failure;
            reportRow(file, line, failure.message);
            continue;
          }
          if (group.length >= ROWS_TOGETHER) await keep();
        }
        if (group.length > 0) await keep();
        progress.end();
        process.stdout.write(`${added} taken in, ${known} were here already\n`);
      }),
    );
}

/** Numbers are ids too in many files. */
function withId(row: unknown): unknown {
  const id = (row as { id?: unknown } | null)?.id;
  return typeof id === 'number' ? { ...(row as object), id: String(id) } : row;
}
