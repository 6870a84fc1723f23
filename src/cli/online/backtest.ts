import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Action, Assessment } from '../../core/assessment.js';
import { BadInputError } from '../../core/errors.js';
import { backtest } from '../../core/policy/backtest.js';
import { parsePolicy } from '../../core/policy/policy.js';
import { DEFAULT_TENANT_ID } from '../../storage/ids.js';
import { createProgress } from '../offline/streams.js';
import { day } from './export.js';
import { printTable, settingsOption, withDatabase } from './with-database.js';

const ROWS_AT_ONCE = 1_000;
const ACTIONS: readonly Action[] = ['approve', 'review', 'reject'];

const HELP = `
Nothing is scored again: the policy looks at the assessments that are stored, the last one of each comment. The second
table holds it against what people decided: a comment that they rejected and the policy approves is one that would have
gone out.`;

/** `parley backtest --policy FILE`: what another policy would have decided on past comments. */
export function backtestCommand(): Command {
  return new Command('backtest')
    .description('what another policy would have decided on past comments')
    .requiredOption('--policy <file>', 'a policy as JSON: {"name", "version", "rules"}')
    .option('--since <day>', 'only comments received since then, such as 2026-11-01', day)
    .option('--json', 'the whole report as JSON, with examples of what changes')
    .addOption(settingsOption())
    .addHelpText('after', HELP)
    .action(async (options: { policy: string; since?: Date; json?: true; settings?: string }) => {
      const policy = parsePolicy(await readJson(options.policy));
      await withDatabase(options.settings, async (dataSource) => {
        const run = backtest(policy);
        const people: Record<string, Record<Action, number>> = {};
        const progress = createProgress('comments');
        let after = '00000000-0000-0000-0000-000000000000';
        for (;;) {
          const rows: { id: string; body: Assessment; decision: string | null }[] = await dataSource.query(
            `SELECT c.id, a.body, d.decision FROM comment c
             JOIN LATERAL (SELECT body FROM assessment WHERE comment_id = c.id AND revision = c.revision
               ORDER BY id DESC LIMIT 1) AS a ON true
             LEFT JOIN review_item i ON i.comment_id = c.id AND i.revision = c.revision
             LEFT JOIN review_decision d ON d.item_id = i.id AND d.undone_at IS NULL
             WHERE c.tenant_id = $1 AND c.id > $2 AND c.erased_at IS NULL
               AND ($3::timestamptz IS NULL OR c.created_at >= $3)
             ORDER BY c.id LIMIT ${ROWS_AT_ONCE}`,
            [DEFAULT_TENANT_ID, after, options.since ?? null],
          );
          for (const { body, decision } of rows) {
            const { action } = run.add(body);
            if (decision === null) continue;
            people[decision] ??= { approve: 0, review: 0, reject: 0 };
            people[decision][action]++;
          }
          progress.add(rows.length);
          if (rows.length < ROWS_AT_ONCE) break;
          after = rows.at(-1)!.id;
        }
        progress.end();
        const report = run.report();
        if (options.json) {
          process.stdout.write(`${JSON.stringify({ ...report, people }, null, 2)}\n`);
          return;
        }
        const table = (from: string, rows: Readonly<Record<string, Readonly<Record<Action, number>>>>): void =>
          printTable(
            [from, ...ACTIONS.map((action) => `now ${action}`)],
            Object.entries(rows).map(([name, counts]) => [name, ...ACTIONS.map((action) => String(counts[action]))]),
          );
        process.stdout.write(`policy ${report.policy} on ${report.comments} comments\n`);
        table('was', report.moves);
        if (Object.keys(people).length > 0) table('people', people);
        printTable(
          ['queue', 'items'],
          Object.entries(report.queues).map(([queue, items]) => [queue, String(items)]),
        );
      });
    });
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInputError(`${file}: not valid JSON`);
  }
}
