#!/usr/bin/env node
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TrainingRow } from '../../core/classify/axes.js';
import { modelCard } from '../../core/classify/model-card.js';
import { modelId, packModel, type TrainingSource } from '../../core/classify/model-format.js';
import { trainLinear } from '../../core/classify/train.js';
import { BadInputError, ParleyError } from '../../core/errors.js';
import { seededRandom } from '../../core/random.js';
import { wordHash } from '../../core/text/hashed-tokens.js';
import { readDataset } from '../../files/datasets.js';
import { SHIPPED_MODELS_FOLDER, saveModelFolder } from '../../files/model-folders.js';
import { READY_TARGETS_FILE, readTargets } from '../../files/targets.js';
import { disguised } from './disguise.js';
import { PRIOR_RECIPE } from './prior-recipe.js';
import { type Ingredient, PUBLIC_TARGETS, RECIPES, type Recipe } from './shipped-recipes.js';
import { SHIPPED_SOURCES } from './shipped-sources.js';

/**
 * Rebuilds the models that ship, byte for byte, where the public data sets lie beside the checkout:
 * `npm run train [-- NAME…] [--data DIR] [--out DIR]`. Only data whose licence allows it is named in the recipes.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SEED = 20261121;
const EVERY_RECIPE = [...RECIPES, PRIOR_RECIPE];

interface Settings {
  readonly dataFolder: string;
  readonly outFolder: string;
  readonly names: readonly string[];
}

function settingsOf(words: readonly string[]): Settings {
  let dataFolder = path.join(ROOT, '../shared/data');
  let outFolder = SHIPPED_MODELS_FOLDER;
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--data' || word === '--out') {
      const value = words[++at];
      if (value === undefined) throw new BadInputError(`${word} needs a folder`);
      if (word === '--data') dataFolder = value;
      else outFolder = value;
    } else if (EVERY_RECIPE.some((recipe) => recipe.name === word)) names.push(word);
    else throw new BadInputError(`no shipped model is called ${JSON.stringify(word)}`);
  }
  if (!existsSync(dataFolder))
    throw new BadInputError(`${dataFolder} is missing: the public data sets are not part of the checkout`);
  return { dataFolder, outFolder, names };
}

/** A sentence of fewer characters says nothing alone. */
const LEAST_SENTENCE = 16;

/** The sentences of a text that has several, coarsely; none where it has one. */
function sentencesOf(text: string): string[] {
  const found = text.split(/(?<=[.!?…])\s+|\n+/);
  return found.length > 1 ? found.filter((piece) => piece.length >= LEAST_SENTENCE) : [];
}

/** Labels of ours for comments of a public set, by their id; their text stays where it is. */
async function labelsOf(file: string, set: string): Promise<ReadonlyMap<string, TrainingRow['labels']>> {
  const lines = (await readFile(path.join(ROOT, 'labels/public', file), 'utf8')).split('\n').filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as { id: string; set: string; labels: TrainingRow['labels'] });
  return new Map(rows.filter((row) => row.set === set).map((row) => [row.id, row.labels]));
}

async function rowsOf(
  ingredients: readonly Ingredient[],
  dataFolder: string,
): Promise<[TrainingRow[], TrainingSource[]]> {
  const rows: TrainingRow[] = [];
  const sources: TrainingSource[] = [];
  for (const ingredient of ingredients) {
    const { source, files, map, atMost, part, repeat = 1, sentences = false, disguise = 0 } = ingredient;
    const ours = ingredient.labels === undefined ? null : await labelsOf(ingredient.labels, source.name);
    const own = source.name === 'own';
    const folder = own ? path.join(ROOT, 'labels/comments') : path.join(dataFolder, source.name);
    const paths = own
      ? (existsSync(folder) ? readdirSync(folder) : [])
          .filter((name) => name.endsWith('.jsonl'))
          .sort()
          .map((name) => path.join(folder, name))
      : files.map((name) => path.join(folder, name));
    let taken: TrainingRow[] = [];
    for await (const { file, line, row, error } of readDataset(paths)) {
      if (error) throw new BadInputError(`${file}:${line}: ${error.message}`);
      // The test part of our own text measures the models that ship and never trains them.
      if (own && row.extra['part'] !== 'train') continue;
      const { id, text, parent, context, target } = row;
      const labels = ours === null ? row.labels : ours.get(id);
      if (text.trim() === '' || labels === undefined) continue;
      // The two of a contrast pair, and all replies to one comment, are in one part.
      const together = typeof row.extra['pair'] === 'string' ? row.extra['pair'] : (own && parent) || id;
      if (part && ((wordHash(together) >>> 0) % part.of === 0) !== part.dev) continue;
      const mapped = map({ id, text, parent, context, target, labels });
      if (!mapped) continue;
      const whole = mapped.text ?? text;
      const pieces = sentences ? sentencesOf(whole) : [whole];
      for (const piece of pieces) taken.push({ id, text: piece, parent, context, target, labels: mapped.labels });
    }
    if (atMost !== undefined && taken.length > atMost) taken = seededRandom(SEED).shuffle(taken).slice(0, atMost);
    if (disguise > 0) {
      const random = seededRandom(SEED);
      const copies = taken.filter(() => random.next() < disguise);
      taken = [...taken, ...copies.map((row) => ({ ...row, text: disguised(row.text, random) }))];
    }
    for (let time = 0; time < repeat; time++) for (const row of taken) rows.push(row);
    const known = sources.findIndex(({ name }) => name === source.name);
    if (known >= 0) sources[known] = { ...sources[known]!, rows: sources[known]!.rows + taken.length };
    else sources.push({ name: source.name, licence: source.licence, rows: taken.length });
  }
  return [rows, sources];
}

async function build(recipe: Recipe, { dataFolder, outFolder }: Settings): Promise<void> {
  const [rows, sources] = await rowsOf(recipe.train, dataFolder);
  const [dev, devSources] = await rowsOf(recipe.dev, dataFolder);
  const targets = await readTargets(READY_TARGETS_FILE);
  const trained = await trainLinear(rows, {
    axes: recipe.axes,
    seed: SEED,
    dev,
    targets: [...targets, ...PUBLIC_TARGETS],
    linear: recipe.linear,
  });
  const files = await packModel(trained, {
    name: recipe.name,
    version: recipe.version,
    engine: 'linear',
    seed: SEED,
    rows,
    sources: sources.filter((source) => source.rows > 0),
    beta: recipe.beta,
    ...(recipe.rowFilter && { rowFilter: true }),
  });
  const card = modelCard(files.manifest, { paragraphs: recipe.card, devSources, notes: trained.notes });
  await saveModelFolder(path.join(outFolder, recipe.folder ?? recipe.name), files, card);
  process.stdout.write(`${modelId(files.manifest)}: ${rows.length} rows, ${files.weights.length} bytes\n`);
  for (const [axis, figures] of Object.entries(files.manifest.figures)) {
    const shown = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
    process.stdout.write(`  ${axis}: ${shown.join(', ')}\n`);
  }
}

async function attributions(outFolder: string): Promise<void> {
  const used = SHIPPED_SOURCES.filter(({ name }) =>
    EVERY_RECIPE.some((recipe) => recipe.train.some((ingredient) => ingredient.source.name === name)),
  );
  const lines = used.map(({ name, licence, attribution }) => `- **${name}**: ${attribution}. Licence: ${licence}.`);
  const text = `# Data behind the shipped models\n\nThe models in this folder were trained on these sets. None of their text is redistributed here; labels were renamed and grouped as the cards say.\n\n${lines.join('\n')}\n`;
  await mkdir(outFolder, { recursive: true });
  await writeFile(path.join(outFolder, 'ATTRIBUTION.md'), text);
}

try {
  const settings = settingsOf(process.argv.slice(2));
  for (const recipe of EVERY_RECIPE)
    if (settings.names.length === 0 || settings.names.includes(recipe.name)) await build(recipe, settings);
  await attributions(settings.outFolder);
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
