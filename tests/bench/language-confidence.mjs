// Measures detectLanguage: right by length and by language, confidence against share right, speed, import, heap; beside
// eld where it is installed. Fits the curves of the confidence on the dev parts (`--fit`).
//   npm run build && node --expose-gc tests/bench/language-confidence.mjs [--fit] [--languages] [DATA_FOLDER]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const root = path.resolve(import.meta.dirname, '../..');
const data = folder ?? path.join(root, '../shared/data');

async function loaded(name, load) {
  globalThis.gc?.();
  const heap = process.memoryUsage();
  const began = performance.now();
  const module = await load().catch(() => null);
  const took = performance.now() - began;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = (after.heapUsed + after.arrayBuffers - heap.heapUsed - heap.arrayBuffers) / 2 ** 20;
  if (module) console.log(`${name}: import ${took.toFixed(0)} ms, ${grown.toFixed(1)} MB of heap`);
  else console.log(`${name}: not installed`);
  return module;
}
const own = await loaded('own', () => import(path.join(root, 'dist/core/text/language.js')));
const eld = await loaded('eld', () => import('eld/small'));
const { detectLanguage, rankLanguages } = own;
const systems = {
  own: (text) => detectLanguage(text).code,
  ...(eld ? { eld: (text) => eld.default.detect(text).language.replace(/^no$/, 'nb') } : {}),
};
const ELD_KNOWS = new Set(
  'am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko lo lt lv ml mr ms nl nb or pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi zh'.split(
    ' ',
  ),
);
const MAJOR = new Set('en de fr es it pt nl pl ru uk tr ar sv ro cs hu'.split(' '));

const linesOf = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const sentences = readdirSync(path.join(root, 'labels/languages'))
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => linesOf(readFileSync(path.join(root, 'labels/languages', name), 'utf8')));

/** Each sentence as a whole, and cut into pieces of 1, 2, 4 and 7 words: the lengths that comments have. */
function ownPieces(part) {
  return sentences
    .filter((row) => row.part === part)
    .flatMap(({ text, labels: { language } }) => {
      const words = text.split(' ');
      const pieces = [{ language, text }];
      for (const size of [1, 2, 4, 7])
        for (let from = 0; from + size <= words.length; from += Math.max(size, 2))
          pieces.push({ language, text: words.slice(from, from + size).join(' ') });
      return pieces;
    });
}

function read(name, part) {
  const plain = path.join(data, name, `${part}.jsonl`);
  return linesOf((existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`))).toString());
}

/** Pieces of 1 to 60 words of comments and messages of others, each with the language of its source. */
function publicPieces(part, names = Object.keys(SETS)) {
  const lengths = [1, 2, 3, 4, 6, 9, 14, 25, 60];
  return names
    .flatMap((name) =>
      read(name, part)
        .filter((row) => name !== 'gambling-id' || row.labels.spam === false)
        .slice(0, 2400)
        .map((row) => ({ language: SETS[name] ?? row.lang, text: row.text })),
    )
    .filter(({ language }) => language !== 'hi')
    .map(({ language, text }, index) => {
      const words = text.replace(/\s+/g, ' ').trim().split(' ');
      const size = lengths[index % lengths.length];
      const from = (index * 7) % Math.max(1, words.length - size + 1);
      return { language, text: words.slice(from, from + size).join(' ') };
    })
    .filter(({ text }) => /\p{L}/u.test(text));
}
const SETS = {
  goemotions: 'en',
  c3: 'en',
  'gambling-id': 'id',
  'sms-spam-multilingual': null,
  'jigsaw-multilingual': null,
};

const LIMITS = [6, 12, 25, 60, Number.POSITIVE_INFINITY];
const NAMES = ['<6', '6-11', '12-24', '25-59', '60+'];
const lettersOf = (text) => text.match(/\p{L}/gu)?.length ?? 0;
const share = (value, rows) => (rows === 0 ? '    -' : (value / rows).toFixed(3));

function byLength(title, rows) {
  console.log(`\n${title}: right by letters (${rows.length} pieces)`);
  for (const [name, answer] of Object.entries(systems)) {
    const table = NAMES.map(() => ({ rows: 0, right: 0 }));
    for (const row of rows) {
      const cell = table[LIMITS.findIndex((limit) => lettersOf(row.text) < limit)];
      cell.rows++;
      if (answer(row.text) === row.language) cell.right++;
    }
    console.log(`  ${name}  ${table.map((cell, at) => `${NAMES[at]} ${share(cell.right, cell.rows)}`).join('  ')}`);
  }
}

function confidence(title, rows) {
  console.log(`\n${title}: confidence and share right`);
  for (const [key, table] of [
    ['letters', new Map()],
    ['confidence', new Map()],
  ]) {
    for (const row of rows) {
      const guess = detectLanguage(row.text);
      const name =
        key === 'letters'
          ? NAMES[LIMITS.findIndex((limit) => lettersOf(row.text) < limit)]
          : (Math.floor(guess.confidence * 10) / 10).toFixed(1);
      const cell = table.get(name) ?? { rows: 0, right: 0, said: 0 };
      table.set(name, cell);
      cell.rows++;
      cell.said += guess.confidence;
      if (guess.code === row.language) cell.right++;
    }
    const names = [...table.keys()].sort((a, b) => (key === 'letters' ? NAMES.indexOf(a) - NAMES.indexOf(b) : a - b));
    console.log(
      `  by ${key}: ${names.map((name) => `${name}: said ${share(table.get(name).said, table.get(name).rows)} right ${share(table.get(name).right, table.get(name).rows)} (${table.get(name).rows})`).join('; ')}`,
    );
  }
}

function byLanguage(rows) {
  const table = new Map();
  for (const row of rows) {
    const cell = table.get(row.language) ?? { rows: 0, mistakes: new Map() };
    table.set(row.language, cell);
    cell.rows++;
    for (const [name, answer] of Object.entries(systems)) {
      const code = answer(row.text);
      if (code === row.language) cell[name] = (cell[name] ?? 0) + 1;
      else if (name === 'own') cell.mistakes.set(code, (cell.mistakes.get(code) ?? 0) + 1);
    }
  }
  console.log('\nby language');
  for (const [language, cell] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const figures = Object.keys(systems).map((name) => `${name} ${share(cell[name] ?? 0, cell.rows)}`);
    const worst = [...cell.mistakes].sort(([, a], [, b]) => b - a).slice(0, 3);
    console.log(`  ${language} ${figures.join(' ')} ${worst.map(([code, count]) => `${code} ${count}`).join(', ')}`);
  }
}

/**
 * Logistic regression of "right" on letters and lead, a curve for each script; then how much less (or more) often a guess
 * of one language is right than its curve says, held back where there are few pieces.
 */
function fit(rows) {
  const byScript = new Map();
  for (const { language, text } of rows) {
    const ranking = rankLanguages(text);
    if (!ranking) continue;
    const seen = Math.log(1 + ranking.letters);
    const clear = Math.log(1 + ranking.lead);
    const list = byScript.get(ranking.script) ?? [];
    byScript.set(ranking.script, list);
    list.push({
      code: ranking.code,
      features: [1, seen, clear, seen * clear],
      right: Number(ranking.code === language),
    });
  }
  const shifts = [];
  for (const [script, list] of [...byScript].sort(([a], [b]) => a - b)) {
    const scale = [1, 0.5, 0.5, 0.15];
    const weights = [0, 0, 0, 0];
    const marginOf = ({ features }) => features.reduce((sum, value, at) => sum + value * scale[at] * weights[at], 0);
    for (let round = 0; round < 4000; round++) {
      const gradient = [0, 0, 0, 0];
      for (const row of list) {
        const error = row.right - 1 / (1 + Math.exp(-marginOf(row)));
        for (let at = 0; at < 4; at++) gradient[at] += error * row.features[at] * scale[at];
      }
      for (let at = 0; at < 4; at++) weights[at] += (gradient[at] / list.length) * 1.5 - weights[at] * 0.0005;
    }
    const shown = weights.map((weight, at) => (weight * scale[at]).toFixed(3)).join(', ');
    console.log(`  script ${script}: [${shown}] on ${list.length} pieces`);
    for (const code of [...new Set(list.map((row) => row.code))].sort()) {
      const guesses = list.filter((row) => row.code === code);
      let shift = 0;
      for (let round = 0; round < 30; round++) {
        let slope = -4 * shift;
        let curve = 4;
        for (const row of guesses) {
          const said = 1 / (1 + Math.exp(-marginOf(row) - shift));
          slope += row.right - said;
          curve += said * (1 - said);
        }
        shift += slope / curve;
      }
      shifts.push(`'${code}/${script}': ${shift.toFixed(2)}`);
    }
  }
  console.log(`  { ${shifts.join(', ')} }`);
}

if (!existsSync(data)) console.log(`no data at ${data}: only our own sentences are measured`);
const has = existsSync(data);
if (flags.includes('--fit')) {
  console.log('\ncurves of the confidence, fitted on the dev parts');
  // Half of the pieces of others, by turns: the other half shows what the curves are worth.
  fit([...ownPieces('dev'), ...(has ? publicPieces('dev').filter((_, at) => at % 2 === 0) : [])]);
}
const test = ownPieces('test');
byLength('own test part, all languages', test);
byLength(
  'own test part, languages that eld knows',
  test.filter((row) => ELD_KNOWS.has(row.language)),
);
byLength(
  'own test part, 16 large languages',
  test.filter((row) => MAJOR.has(row.language)),
);
confidence('own test part', test);
for (const [title, scripts] of [
  ['Cyrillic', 'ru uk be bg mk sr kk'],
  ['Arabic', 'ar fa ur'],
  ['Devanagari', 'hi mr ne'],
])
  confidence(
    `own test part, ${title}`,
    test.filter((row) => scripts.split(' ').includes(row.language) && !/\p{Script=Latin}{2}/u.test(row.text)),
  );
if (flags.includes('--languages')) byLanguage(test);
if (has) {
  const others = publicPieces('dev').filter((_, at) => at % 2 === 1);
  for (const language of ['en', 'de', 'fr', 'es', 'it', 'tr', 'id'])
    byLength(
      `comments and messages of others, ${language}`,
      others.filter((row) => row.language === language),
    );
  byLength('jigsaw-multilingual dev', publicPieces('dev', ['jigsaw-multilingual']));
  confidence('comments and messages of others', others);
  const english = others.filter((row) => row.language === 'en');
  const alarms = english.filter((row) => {
    const { code, confidence: said } = detectLanguage(row.text);
    return code !== 'en' && said >= 0.7;
  });
  console.log(`\nEnglish called another language with confidence 0.7 or more: ${alarms.length} of ${english.length}`);
  const texts = others.map(({ text }) => text.slice(0, 120)).filter((text) => text.length === 120);
  const best = {};
  for (let round = 0; round < 7; round++)
    for (const [name, answer] of Object.entries({
      own: (text) => detectLanguage(text),
      ...(eld ? { eld: (text) => eld.default.detect(text).language } : {}),
    })) {
      const began = performance.now();
      for (const text of texts) answer(text);
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - began);
    }
  console.log(
    `120 characters, best of 7 runs of ${texts.length}: ${Object.entries(best)
      .map(([name, took]) => `${name} ${((took * 1000) / texts.length).toFixed(1)} us`)
      .join(', ')}`,
  );
}
