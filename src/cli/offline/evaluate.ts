import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { BadInputError } from '../../core/errors.js';
import { evaluationCard } from '../../core/evaluation/card.js';
import type { Evaluation } from '../../core/evaluation/evaluation.js';
import { reportHtml } from '../../core/evaluation/report.js';
import { evaluateComments } from './evaluate-comments.js';
import { evaluatePageFiles, evaluateRepairFiles } from './evaluate-other.js';
import { figureTable, workLines } from './figure-table.js';
import { printable } from './streams.js';

interface EvaluateFlags {
  readonly data: readonly string[];
  readonly task: 'comments' | 'pages' | 'repair';
  readonly axis: readonly string[];
  readonly model: readonly string[];
  readonly map?: string;
  readonly json?: string;
  readonly report?: string;
  readonly slice?: string;
  readonly group?: string;
  readonly only?: string;
  readonly identity?: true;
  readonly swaps?: true;
  readonly card?: string;
  readonly perDay: string;
  readonly secondsPerItem: string;
  readonly baseRate?: string;
  readonly missed: string;
  readonly targets?: string;
  readonly floor: boolean;
  readonly train: readonly string[];
  readonly threads: number;
  readonly seed: string;
}

const HELP = `
Without --model the shipped models are measured. Beside each model stand the majority class and, as the floor, the
small engine bayes-classifier: trained on one half of at most 2,000 rows of the same data and scored on the other,
in turns, so that it never scores a row it has seen (a model trained on other data has it harder than that floor).

--map FILE renames classes of the data, per axis: {"spam": {"junk": "true", "fine": "false"}}.
--slice FIELD also gives the figures for each value of a field, such as source or author; length and language are known of
every row. Rows with a field "function" (a functional suite) are told by it, worst first.
--json - writes the run as JSON to standard output in place of the table.
--task pages: rows {"id", "text" or "html", "lines" or "comments", …}; --task repair: rows {"original", "fixedEncoding"}.

Exit status: 0 all well, 1 some rows failed (each on stderr as FILE:LINE: reason), 2 wrong usage.`;

/** `parley evaluate --data FILE…`: how good models are on labelled data. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Measure models, separation or encoding repair on labelled data')
    .requiredOption('--data <files...>', 'labelled rows, JSON Lines or CSV; - is standard input; .gz is read as such')
    .addOption(
      new Option('--task <task>', 'what is measured').choices(['comments', 'pages', 'repair']).default('comments'),
    )
    .option('--axis <axes...>', 'only these axes', [])
    .option('--model <[AXIS=]PATH...>', 'model folders, side by side; with AXIS= only that axis of it', [])
    .option('--map <file>', 'JSON that renames classes of the data')
    .option('--targets <file>', 'stance targets with their aliases, a JSON list; else those that ship')
    .option('--slice <field>', 'also the figures for each value of a field')
    .option('--only <field=value>', 'only rows with this value of a field, such as part=test')
    .option('--group <field>', 'rows that belong together (a page, an author): intervals draw them as one')
    .option('--identity', 'of yes-no axes: how texts that name groups of people are treated')
    .option('--swaps', 'of yes-no axes: what a name or the name of a group alone does to the score')
    .option('--per-day <number>', 'comments a day, for what a threshold costs', '1000')
    .option('--seconds-per-item <number>', 'that a moderator needs', '20')
    .option('--base-rate <share>', 'of comments that have the property; else that of the data')
    .option('--missed <number>', 'of 100 that may be missed at the threshold to choose', '10')
    .option('--json <file>', 'write the run as JSON; - is standard output')
    .option('--report <file.html>', 'write one self-contained page with plots and the worst errors')
    .option('--card <file.md>', 'write a model card: data, figures, slices, limits')
    .option('--train <files...>', 'rows that the models were trained on: says which rows they know', [])
    .option('--threads <number>', 'threads that score', threadsOf, 1)
    .option('--no-floor', 'leave bayes-classifier out (it takes seconds to train)')
    .option('--seed <number>', 'of samples and bootstrap intervals', '1')
    .addHelpText('after', HELP)
    .action(async (flags: EvaluateFlags) => {
      const seed = Number(flags.seed);
      if (!Number.isSafeInteger(seed) || seed < 0) throw new BadInputError('--seed must be a whole number');
      if (flags.task !== 'comments') {
        for (const name of [
          'axis',
          'model',
          'map',
          'report',
          'slice',
          'targets',
          'group',
          'only',
          'identity',
          'swaps',
          'card',
          'baseRate',
          'train',
        ] as const) {
          const given = flags[name];
          if (given === undefined || (given !== true && given.length === 0)) continue;
          throw new BadInputError(
            `--${name === 'baseRate' ? 'base-rate' : name} does not go with --task ${flags.task}`,
          );
        }
        const result = await (flags.task === 'pages' ? evaluatePageFiles : evaluateRepairFiles)(flags.data);
        await output(flags, result.json, result.text);
        return;
      }
      const { evaluation, manifests } = await evaluateComments({
        ...flags,
        only: onlyOf(flags.only),
        seed,
        workload: workloadOf(flags),
      });
      if (flags.report !== undefined) await writeFile(flags.report, reportHtml(evaluation));
      if (flags.card !== undefined) await writeFile(flags.card, evaluationCard(evaluation, manifests));
      await output(flags, evaluation, textOf(evaluation));
    });
}

function threadsOf(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 256) return number;
  throw new InvalidArgumentError('must be a whole number from 1 to 256.');
}

/** @throws BadInputError without a field and a value. */
function onlyOf(text: string | undefined): { field: string; value: string } | undefined {
  if (text === undefined) return undefined;
  const equals = text.indexOf('=');
  if (equals <= 0) throw new BadInputError('--only must be FIELD=VALUE, such as part=test');
  return { field: text.slice(0, equals), value: text.slice(equals + 1) };
}

/** @throws BadInputError for what is no number, or none of the kind. */
function workloadOf({ perDay, secondsPerItem, baseRate, missed }: EvaluateFlags): Evaluation['workload'] {
  const number = (flag: string, text: string, most: number): number => {
    const value = Number(text);
    if (text.trim() !== '' && value >= 0 && value <= most) return value;
    throw new BadInputError(`--${flag} must be a number from 0${most === Infinity ? '' : ` to ${most}`}`);
  };
  return {
    commentsPerDay: number('per-day', perDay, Infinity),
    secondsPerItem: number('seconds-per-item', secondsPerItem, Infinity),
    baseRate: baseRate === undefined ? null : number('base-rate', baseRate, 1),
    mostMissedOf100: number('missed', missed, 100),
  };
}

async function output(flags: EvaluateFlags, json: unknown, text: string): Promise<void> {
  const written = `${JSON.stringify(json, null, 2)}\n`;
  if (flags.json === '-') {
    process.stdout.write(written);
    return;
  }
  if (flags.json !== undefined) await writeFile(flags.json, written);
  process.stdout.write(text);
}

function textOf(evaluation: Evaluation): string {
  const lines = [`${evaluation.rows} rows of ${evaluation.data.join(', ')}; 95 % bootstrap intervals`, ''];
  for (const axis of evaluation.axes) {
    const classes = axis.schema.classes.map((name, index) => `${name} ${axis.schema.counts[index]}`);
    lines.push(
      `${axis.axis}: ${axis.schema.rows} rows (${classes.join(', ')})`,
      ...figureTable(axis),
      ...workLines(axis, evaluation.workload),
      '',
    );
  }
  lines.push(...evaluation.notes);
  return `${lines.map(printable).join('\n').trimEnd()}\n`;
}
