#!/usr/bin/env node
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInputError, ParleyError } from '../../core/errors.js';
import { packLanguageModel } from '../../core/text/language-model.js';
import { type LanguageText, trainLanguages } from '../../core/text/language-training.js';
import { readDataset } from '../../files/datasets.js';

/**
 * Rebuilds the weights of language identification, byte for byte: `npm run train:language [-- --data DIR]`. They come
 * from our own sentences and words (`labels/languages`), and a little of the public sets that may train what ships.
 * With `--train-only` the dev part is left out: that model is for choosing settings and fitting the confidence.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LANGUAGES = path.join(ROOT, 'labels/languages');
const OUT = path.join(ROOT, 'src/core/text/language-weights.ts');

interface PublicText {
  readonly set: string;
  readonly file: string;
  /** The language of the whole set, where its rows do not say it. */
  readonly language?: string;
}

const PUBLIC: readonly PublicText[] = [
  { set: 'goemotions', file: 'train.jsonl.gz', language: 'en' },
  { set: 'civil', file: 'train.jsonl.gz', language: 'en' },
  { set: 'gambling-id', file: 'train.jsonl', language: 'id' },
  { set: 'sms-spam-multilingual', file: 'train.jsonl' },
  { set: 'jigsaw-multilingual', file: 'train.jsonl.gz' },
];
/** Rows of a set and language, spread evenly: enough for the voice, too few to drown our own sentences. */
const PUBLIC_ROWS = 300;
const PUBLIC_WEIGHT = 0.5;
/** People drop the accents: each text counts a little without them. */
const BARE_WEIGHT = 0.2;

async function ownTexts(trainOnly: boolean): Promise<LanguageText[]> {
  const texts: LanguageText[] = [];
  const files = readdirSync(LANGUAGES).filter((name) => name.endsWith('.jsonl'));
  for await (const { file, line, row, error } of readDataset(files.sort().map((name) => path.join(LANGUAGES, name)))) {
    if (error) throw new BadInputError(`${file}:${line}: ${error.message}`);
    // The test part measures what ships and never trains it.
    if (row.extra['part'] === 'test' || (trainOnly && row.extra['part'] !== 'train')) continue;
    texts.push({ language: String(row.labels['language']), text: row.text, weight: 1 });
  }
  const words = JSON.parse(await readFile(path.join(LANGUAGES, 'words.json'), 'utf8')) as Record<string, string>;
  const { '*': everywhere = '', ...lists } = words;
  for (const [name, list] of Object.entries(lists)) {
    const code = name.split('-')[0]!;
    // Names and words that stand in every language speak for none.
    if (/^\p{Script=Latin}/u.test(list)) {
      for (const text of everywhere.split(' ')) texts.push({ language: code, text, weight: 2 });
    }
    // The lists begin with the commonest words.
    list.split(' ').forEach((text, rank) => {
      texts.push({ language: code, text, weight: 4 / (1 + rank / 60) });
    });
  }
  return texts;
}

async function publicTexts(dataFolder: string): Promise<LanguageText[]> {
  const texts: LanguageText[] = [];
  for (const { set, file, language } of PUBLIC) {
    const byLanguage = new Map<string, string[]>();
    for await (const { file: where, line, row, error } of readDataset([path.join(dataFolder, set, file)])) {
      if (error) throw new BadInputError(`${where}:${line}: ${error.message}`);
      // Advertisements for gambling are in letters that look like others.
      if (set === 'gambling-id' && row.labels['spam'] === 1) continue;
      const code = language ?? String(row.extra['lang']);
      byLanguage.set(code, [...(byLanguage.get(code) ?? []), row.text]);
    }
    for (const [code, all] of byLanguage) {
      const step = Math.max(1, Math.floor(all.length / PUBLIC_ROWS));
      for (let at = 0; at < all.length; at += step) {
        texts.push({ language: code, text: all[at]!, weight: PUBLIC_WEIGHT });
      }
    }
  }
  return texts;
}

function bare(texts: readonly LanguageText[]): LanguageText[] {
  return texts.flatMap(({ language, text, weight }) => {
    const plain = text.normalize('NFD').replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1');
    return plain === text.normalize('NFD') ? [] : [{ language, text: plain, weight: weight * BARE_WEIGHT }];
  });
}

try {
  const words = process.argv.slice(2);
  const trainOnly = words[0] === '--train-only';
  const [flag, value] = trainOnly ? words.slice(1) : words;
  if (flag !== undefined && (flag !== '--data' || value === undefined))
    throw new BadInputError('usage: [--train-only] [--data DIR]');
  const dataFolder = value ?? path.join(ROOT, '../shared/data');
  if (!existsSync(dataFolder))
    throw new BadInputError(`${dataFolder} is missing: the public data sets are not part of the checkout`);
  const texts = [...(await ownTexts(trainOnly)), ...(await publicTexts(dataFolder))];
  const model = trainLanguages([...texts, ...bare(texts)]);
  const bytes = packLanguageModel(model);
  const languages = model.languages.map(({ code, script }) => `${code}/${script}`).join(' ');
  await writeFile(
    OUT,
    `// Generated by \`npm run train:language\`. Do not edit. The bytes are described in language-model.ts.
/** Language code and number of the script. */
export const LANGUAGES = '${languages}';
export const BUCKETS = ${model.starts.length - 1};
export const WEIGHTS =
  '${Buffer.from(bytes).toString('base64')}';
`,
  );
  process.stdout.write(`${model.languages.length} languages, ${texts.length} texts, ${bytes.length} bytes\n`);
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
