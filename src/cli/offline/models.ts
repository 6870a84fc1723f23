import { statSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { CARD_FILE, modelId, WEIGHTS_FILE } from '../../core/classify/model-format.js';
import { loadDefaultModels } from '../../engines/index.js';
import type { LoadedModel } from '../../files/model-folders.js';
import { openModel, parseModelOption } from './model-options.js';
import { printable } from './streams.js';

interface ModelsFlags {
  readonly json?: true;
  readonly model: readonly string[];
}

/** `parley models`: what answers which axis, and how well it did on its dev part. */
export function modelsCommand(): Command {
  return new Command('models')
    .description('List the models in use: axis, classes, languages, size, training data, figures, card')
    .option('--model <[AXIS=]PATH...>', 'these model folders, not the shipped ones', [])
    .option('--json', 'one JSON object a model and axis, on a line each')
    .action(async ({ json, model }: ModelsFlags) => {
      const models =
        model.length === 0
          ? await loadDefaultModels()
          : await Promise.all(model.map((value) => openModel(parseModelOption(value))));
      const rows = models.flatMap(describe);
      if (json) {
        for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
        return;
      }
      if (rows.length === 0) process.stderr.write('no models: train one with parley train, or give --model\n');
      for (const row of rows) process.stdout.write(`${lines(row).map(printable).join('\n')}\n`);
    });
}

type ModelRow = ReturnType<typeof describe>[number];

function describe({ classifier, manifest, folder }: LoadedModel) {
  return classifier.heads.map((head) => ({
    axis: head.axis,
    model: modelId(manifest),
    engine: manifest.engine,
    classes: head.classes,
    multiLabel: head.multiLabel,
    languages: head.languages,
    beta: manifest.beta.includes(head.axis),
    weightBytes: statSync(path.join(folder, WEIGHTS_FILE)).size,
    training: manifest.training,
    figures: manifest.figures[head.axis] ?? {},
    card: path.join(folder, CARD_FILE),
  }));
}

function lines(row: ModelRow): string[] {
  const figures = Object.entries(row.figures).map(([name, value]) => `${name} ${rounded(value)}`);
  const sources = row.training.sources.map(({ name, rows, licence }) => `${name} (${rows} rows, ${licence})`);
  return [
    `${row.axis}  ${row.model}  ${row.engine}${row.beta ? '  beta' : ''}`,
    `  classes    ${row.classes.join(', ')}${row.multiLabel ? ' (any number)' : ''}`,
    `  languages  ${row.languages.length === 0 ? 'any' : row.languages.join(', ')}`,
    `  size       ${(row.weightBytes / 1024).toFixed(0)} KiB`,
    `  data       ${row.training.rows} rows${sources.length === 0 ? '' : `: ${sources.join('; ')}`}`,
    `  figures    ${figures.length === 0 ? 'none' : figures.join(', ')}`,
    `  card       ${row.card}`,
  ];
}

const rounded = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));
