import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { TrainingRow } from '../../core/classify/axes.js';
import { modelCard } from '../../core/classify/model-card.js';
import {
  ENGINES,
  type EngineName,
  MANIFEST_FILE,
  type ModelManifest,
  modelId,
  packModel,
  type TrainingSource,
} from '../../core/classify/model-format.js';
import { BadInputError } from '../../core/errors.js';
import { loadEngine } from '../../engines/index.js';
import { readDataset } from '../../files/datasets.js';
import { saveModelFolder } from '../../files/model-folders.js';
import { READY_TARGETS_FILE, readTargets } from '../../files/targets.js';

interface TrainFlags {
  readonly axis: string[];
  readonly data: string[];
  readonly dev: string[];
  readonly out: string;
  readonly engine: EngineName;
  readonly seed: number;
  readonly name?: string;
  readonly targets: string;
  readonly encoderBelow: number;
  readonly refit: boolean;
}

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) throw new InvalidArgumentError('not a whole number');
  return number;
};

const shareAboveZero = (text: string): number => {
  const share = Number(text);
  if (text.trim() === '' || !(share > 0 && share <= 1)) throw new InvalidArgumentError('not a number above 0, up to 1');
  return share;
};

/** `parley train`: labelled data in, a model folder out, its dev figures on stdout (contract 2). */
export function trainCommand(): Command {
  return new Command('train')
    .description('Train a model on labelled data and print its dev figures')
    .requiredOption('--axis <axes...>', 'what to learn: spam, tone.ATTRIBUTE, stance, reply or any other label')
    .requiredOption('--data <files...>', 'labelled rows to train on (JSON Lines or CSV; .gz is read as such)')
    .option('--dev <files...>', 'labelled rows to calibrate and measure on; else a seeded 15 % is set aside', [])
    .requiredOption('--out <folder>', 'the model folder to write')
    .addOption(new Option('--engine <engine>', 'what kind of model').choices(ENGINES).default('linear'))
    .option('--seed <number>', 'decides every random choice', wholeNumber, 1)
    .option(
      '--encoder-below <share>',
      'engine encoder: ask it only where the fast part is less sure than this',
      shareAboveZero,
      1,
    )
    .option('--no-refit', 'keep dev rows out of the weights: else they join when all is measured')
    .option('--name <name>', 'name of the model; else that of the folder')
    .addOption(
      new Option('--targets <file>', 'stance targets with their aliases, a JSON list; else those that ship').default(
        READY_TARGETS_FILE,
        'labels/targets.json',
      ),
    )
    .addHelpText(
      'after',
      '\nThe same data and seed give the same model, byte for byte.\nExit status: 0 all well, 1 some rows could not be read (said on stderr), 2 wrong usage.',
    )
    .action(async (flags: TrainFlags) => await train(flags));
}

async function train(flags: TrainFlags): Promise<void> {
  await checkOut(flags.out);
  const [rows, sources] = await readAll(flags.data, flags.axis);
  const [dev, devSources] = await readAll(flags.dev, flags.axis);
  const targets = await readTargets(flags.targets);
  const engine = await loadEngine(flags.engine);
  const showsProgress = process.stderr.isTTY === true;
  const trained = await engine.train(rows, {
    axes: flags.axis,
    seed: flags.seed,
    dev,
    targets,
    refit: flags.refit,
    encoderBelow: flags.encoderBelow,
    ...(showsProgress && {
      onProgress: (done: number, what: string) => {
        process.stderr.write(`\r\u001b[K${Math.round(done * 100)} % ${what}`);
      },
    }),
  });
  if (showsProgress) process.stderr.write('\r\u001b[K');
  const files = await packModel(trained, {
    name: flags.name ?? path.basename(path.resolve(flags.out)),
    version: 1,
    engine: flags.engine,
    seed: flags.seed,
    rows,
    sources: trained.rows ? [...sources, ...devSources] : sources,
    rowFilter: true,
  });
  const paragraphs = [`Trained by \`parley train\` on ${(trained.rows ?? rows).length} rows.`];
  await saveModelFolder(flags.out, files, modelCard(files.manifest, { paragraphs, devSources, notes: trained.notes }));
  process.stdout.write(report(files.manifest, flags.out, trained.notes));
}

/** A folder with something else in it is more likely a slip of the hand than the place for a model. */
async function checkOut(folder: string): Promise<void> {
  const inside: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new BadInputError(`--out ${folder} cannot be used as a folder (${error.code})`);
  });
  if (inside.length > 0 && !inside.includes(MANIFEST_FILE))
    throw new BadInputError(`--out ${folder} holds files that are no model`);
}

async function readAll(files: readonly string[], axes: readonly string[]): Promise<[TrainingRow[], TrainingSource[]]> {
  const rows: TrainingRow[] = [];
  const counts = new Map<string, number>();
  for await (const { file, line, row, error } of readDataset(files, { axes })) {
    if (error) {
      process.stderr.write(`${file}:${line}: ${error.message}\n`);
      process.exitCode = 1;
      continue;
    }
    const { id, text, parent, context, target, labels } = row;
    rows.push({ id, text, parent, context, target, labels });
    const name = path.basename(file);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (files.length > 0 && rows.length === 0) throw new BadInputError(`no row could be read from ${files.join(', ')}`);
  return [rows, [...counts].map(([name, count]) => ({ name, licence: 'not stated', rows: count }))];
}

function report(manifest: ModelManifest, folder: string, notes: readonly string[]): string {
  const lines = [
    `${modelId(manifest)} (${manifest.engine}) in ${folder}: ${manifest.training.rows} rows, ${manifest.weights.bytes} bytes of weights`,
  ];
  for (const head of manifest.heads) {
    lines.push(`${head.axis}: ${head.classes.join(', ')}`);
    for (const [name, value] of Object.entries(manifest.figures[head.axis] ?? {}))
      lines.push(`  ${name.padEnd(24)} ${value}`);
  }
  return `${[...lines, ...notes].join('\n')}\n`;
}
