// Writes letter-pairs.ts: which letters follow which, by language, for the repair of damaged text.
//
//   node src/cli/offline/make-letter-pairs.mjs > src/core/text/letter-pairs.ts
//
// Three sources: the words that Unicode's CLDR (as Node's ICU carries it) has for languages, countries, scripts,
// currencies, units, months, days and spans of time in each language; labels/encoding/common-words.tsv, lists of common
// words, and the part `train` of labels/languages, sentences, both written for this project. The table holds -log2 of the chance of a letter after another one, in half
// bits; pairs that were never met fall back on the letter alone.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
/** How often a common word counts, where a name out of CLDR counts once. */
const COMMON_WEIGHT = 6;
/** How often a word counts each time that a sentence has it, and at most. */
const SENTENCE_WEIGHT = 3;
const MOST_WEIGHT = 15;
/** Letters met less often than this belong to foreign names. */
const RARE_SHARE = 0.0004;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SCRIPTS = 'Arab Armn Beng Cyrl Deva Ethi Geor Grek Hebr Jpan Khmr Kore Latn Mong Thai Zxxx Zyyy Zzzz'.split(' ');
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
];

function* names(locale) {
  const named = (type) => new Intl.DisplayNames(locale, { type, fallback: 'none' });
  const [language, region, currency, script] = ['language', 'region', 'currency', 'script'].map(named);
  for (const a of LETTERS) {
    for (const b of LETTERS) {
      yield language.of(a + b);
      yield region.of((a + b).toUpperCase());
      for (const c of LETTERS) {
        yield language.of(a + b + c);
        const code = (a + b + c).toUpperCase();
        if (currency.of(code) === undefined) continue;
        for (const amount of [1, 2, 5]) {
          yield new Intl.NumberFormat(locale, {
            style: 'currency',
            currency: code,
            currencyDisplay: 'name',
          }).format(amount);
        }
      }
    }
  }
  for (const code of SCRIPTS) yield script.of(code);
  for (const unit of Intl.supportedValuesOf('unit')) {
    for (const amount of [1, 2, 5]) {
      yield new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
    }
  }
  for (const unit of ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second']) {
    for (const amount of [-5, -2, -1, 0, 1, 2, 5]) {
      for (const numeric of ['always', 'auto'])
        yield new Intl.RelativeTimeFormat(locale, { numeric }).format(amount, unit);
    }
  }
  for (let month = 0; month < 12; month++) {
    const day = Date.UTC(2024, month, 3 + month);
    for (const form of ['long', 'short']) {
      yield new Intl.DateTimeFormat(locale, { month: form, day: 'numeric', weekday: form, timeZone: 'UTC' }).format(
        day,
      );
    }
  }
}

// One code unit a letter, as the model folds them.
const fold = (text) => text.replaceAll('İ', 'i').replaceAll('I', 'i').toLowerCase().normalize('NFC');
const wordsOf = (text) => fold(text).match(/[\p{L}\p{M}]+/gu) ?? [];

/** The training sentences of a language, under the names that its file may have. */
function sentencesOf(locale) {
  const names = { fil: 'tl', sr: 'sr' };
  const file = path.join(ROOT, `labels/languages/${names[locale] ?? locale}.jsonl`);
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return rows.filter(({ part }) => part === 'train').flatMap(({ text }) => wordsOf(text));
}

function countsOf(locale, common) {
  const weights = new Map();
  for (const name of names(locale)) for (const word of wordsOf(name ?? '')) weights.set(word, 1);
  for (const word of common.flatMap(wordsOf)) weights.set(word, COMMON_WEIGHT);
  for (const word of sentencesOf(locale))
    weights.set(word, Math.min(MOST_WEIGHT, (weights.get(word) ?? 0) + SENTENCE_WEIGHT));
  return weights;
}

function tableOf(weights) {
  const single = new Map();
  const add = (map, key, weight) => map.set(key, (map.get(key) ?? 0) + weight);
  for (const [word, weight] of weights) for (const letter of word) add(single, letter, weight);
  const total = [...single.values()].reduce((sum, count) => sum + count, 0);
  const [commonest] = [...single].reduce((best, each) => (each[1] > best[1] ? each : best));
  const script = ALPHABETS.find((each) => each.test(commonest));
  const alphabet = [...single]
    .filter(([letter, count]) => letter.length === 1 && script.test(letter) && count / total >= RARE_SHARE)
    .map(([letter]) => letter)
    .sort();
  const index = new Map(alphabet.map((letter, at) => [letter, at + 1]));
  const size = alphabet.length + 1;
  const pairs = new Float64Array(size * size);
  for (const [word, weight] of weights) {
    const letters = [...word].map((letter) => index.get(letter));
    if (letters.includes(undefined)) continue;
    let last = 0;
    for (const letter of [...letters, 0]) {
      pairs[last * size + letter] += weight;
      last = letter;
    }
  }
  const columns = new Float64Array(size);
  for (let at = 0; at < pairs.length; at++) columns[at % size] += pairs[at];
  const all = columns.reduce((sum, count) => sum + count, 0);
  let costs = '';
  for (let row = 0; row < size; row++) {
    const seen = pairs.subarray(row * size, row * size + size);
    const rowTotal = seen.reduce((sum, count) => sum + count, 0);
    // Witten and Bell: as much chance for what was never met as there are kinds of what was.
    const kinds = seen.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0) || 1;
    for (let column = 0; column < size; column++) {
      const chance = (seen[column] + kinds * ((columns[column] + 0.5) / all)) / (rowTotal + kinds);
      costs += String.fromCharCode(48 + Math.min(40, Math.round(-2 * Math.log2(chance))));
    }
  }
  return [alphabet.join(''), costs];
}

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
// Marks and right-to-left letters escaped: an editor hides them or turns them about.
const plain = (text) =>
  quoted(text).replace(
    /[\u0300-\u036f\u0590-\u08ff\u200c-\u200f]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const rows = readFileSync(path.join(ROOT, 'labels/encoding/common-words.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));
console.log(
  '// Generated by make-letter-pairs.mjs from CLDR, labels/encoding/common-words.tsv and labels/languages. Do not edit.',
);
console.log('// biome-ignore-all format: one language a line');
console.log(
  '/** By language: its letters; what each costs after which, a row a letter, the border of a word first; common words. */',
);
console.log('export const LETTER_PAIRS: Readonly<Record<string, readonly [string, string, string]>> = {');
for (const [locale, common] of rows) {
  const [alphabet, costs] = tableOf(countsOf(locale, [common]));
  const words = [...new Set(wordsOf(common))].join(' ');
  console.log(`  ${locale}: [${plain(alphabet)}, ${quoted(costs)}, ${plain(words)}],`);
}
console.log('};');
