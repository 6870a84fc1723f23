// Fits the confidence of detectLanguage on train data and shows it on dev data, next to the speed.
//   npm run build && node tests/bench/language-confidence.mjs [DATA_FOLDER]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const began = performance.now();
const { detectLanguage, rankLanguages } = await import('../../dist/core/text/language.js');
console.log(`import ${(performance.now() - began).toFixed(0)} ms`);

const data = process.argv[2] ?? path.resolve(import.meta.dirname, '../../../shared/data');
if (!existsSync(data)) {
  console.log(`no data at ${data}: nothing measured`);
  process.exit(0);
}

function read(name, part) {
  const plain = path.join(data, name, `${part}.jsonl`);
  const text = existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
  return text
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Pieces of 1 to 60 words, each with the language of its source. */
function pieces(part) {
  const rows = [
    ...read('goemotions', part)
      .slice(0, 2500)
      .map((row) => ['en', row.text]),
    ...read('c3', part)
      .slice(0, 800)
      .map((row) => ['en', row.text]),
    ...read('sms-spam-multilingual', part)
      .slice(0, 2400)
      .map((row) => [row.lang, row.text]),
    ...read('jigsaw-multilingual', part)
      .slice(0, 1500)
      .map((row) => [row.lang, row.text]),
  ].filter(([language]) => language !== 'hi');
  const lengths = [1, 2, 3, 4, 6, 9, 14, 25, 60];
  return rows.map(([language, text], index) => {
    const words = text.replace(/\s+/g, ' ').trim().split(' ');
    const length = lengths[index % lengths.length];
    const from = (index * 7) % Math.max(1, words.length - length + 1);
    return { language, text: words.slice(from, from + length).join(' ') };
  });
}

const judged = (part) =>
  pieces(part).flatMap(({ language, text }) => {
    const ranking = rankLanguages(text);
    if (!ranking) return [];
    const seen = Math.log(1 + ranking.letters);
    const clear = Math.min(ranking.lead, 0.5);
    return [{ language, text, ...ranking, right: ranking.code === language, features: [1, seen, clear, seen * clear] }];
  });

const scale = [1, 1, 4, 1];
const weights = [0, 0, 0, 0];
const train = judged('train');
for (let round = 0; round < 3000; round++) {
  const gradient = [0, 0, 0, 0];
  for (const { features, right } of train) {
    const margin = features.reduce((sum, value, at) => sum + value * scale[at] * weights[at], 0);
    const error = Number(right) - 1 / (1 + Math.exp(-margin));
    features.forEach((value, at) => {
      gradient[at] += error * value * scale[at];
    });
  }
  gradient.forEach((value, at) => {
    weights[at] += (value / train.length) * 0.5;
  });
}
console.log('weights', weights.map((weight, at) => (weight * scale[at]).toFixed(3)).join(' '));

const dev = judged('dev');
const bins = new Map();
const lengths = new Map();
let falseAlarms = 0;
let english = 0;
for (const row of dev) {
  const { confidence } = detectLanguage(row.text);
  for (const [table, key] of [
    [bins, Math.floor(confidence * 10) / 10],
    [lengths, [6, 12, 25, 60, Infinity].find((limit) => row.letters < limit)],
  ]) {
    const entry = table.get(key) ?? { rows: 0, right: 0, confidence: 0 };
    table.set(key, {
      rows: entry.rows + 1,
      right: entry.right + Number(row.right),
      confidence: entry.confidence + confidence,
    });
  }
  if (row.language === 'en') {
    english++;
    if (!row.right && confidence >= 0.7) falseAlarms++;
  }
}
const show = (title, table) => {
  console.log(title);
  for (const [key, { rows, right, confidence }] of [...table].sort(([a], [b]) => a - b)) {
    console.log(
      `  ${key}\t${rows} rows\tright ${(right / rows).toFixed(3)}\tconfidence ${(confidence / rows).toFixed(3)}`,
    );
  }
};
show('dev, by confidence from', bins);
show('dev, by letters below', lengths);
console.log(`English called another language with confidence 0.7 or more: ${falseAlarms} of ${english}`);

const texts = dev.map(({ text }) => text);
const started = performance.now();
for (const text of texts) detectLanguage(text);
console.log(
  `${(((performance.now() - started) * 1000) / texts.length).toFixed(1)} us a text, mean length ${Math.round(texts.join('').length / texts.length)}`,
);
