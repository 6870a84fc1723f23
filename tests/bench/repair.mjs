// Shares of damaged sentences that repair brings back exactly, by kind of damage; with --speed megabytes a second.
//   npm run build && node tests/bench/repair.mjs [--speed]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { count, DAMAGE_KINDS, misread, noCounts } from '../../dist/core/text/damage.js';
import { repair } from '../../dist/core/text/repair.js';

/** Quotation marks that are not the English ones. */
const QUOTES = { de: '„“', cs: '„“', sk: '„“', sl: '„“', is: '„“', et: '„“', lt: '„“', bg: '„“', mk: '„“', sr: '„“' };
Object.assign(QUOTES, { pl: '„”', hu: '„”', ro: '„”', hr: '„”', bs: '„”', sv: '””', fi: '””' });

if (process.argv.includes('--speed')) speed();
else quality();

function speed() {
  const mixed =
    'Wir haben gestern über die neue Straße gesprochen – viele wären dafür. Il était déjà tard, “peut-être” trop. Мы весь вечер спорили о дороге. ';
  const texts = {
    ascii: 'Plain words of a comment that nobody damaged, with some points. '.repeat(5),
    clean: mixed.repeat(2),
    'one clause damaged':
      `${misread('It won’t be cheap. ', 'windows-1252')}The council’s plan isn’t ready, and nobody knows who pays. `.repeat(
        3,
      ),
    'all damaged': misread(mixed, 'windows-1252').repeat(2),
  };
  for (const [name, text] of Object.entries(texts)) {
    const bytes = Buffer.byteLength(text);
    for (let warm = 0; warm < 2000; warm++) repair(text);
    let rounds = 0;
    const before = process.cpuUsage();
    const started = performance.now();
    while (performance.now() - started < 2000) {
      for (let round = 0; round < 50; round++) repair(text);
      rounds += 50;
    }
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    console.log(
      `${name}\t${((bytes * rounds) / 1000 / ms).toFixed(1)} MB/s of CPU time, ${((ms * 1000) / rounds).toFixed(1)} us a text`,
    );
  }
}

/** Clean sentences: those looked at while the repair was written, and the test part of those of other hands. */
function sentences() {
  const root = path.resolve(import.meta.dirname, '../..');
  const rows = (file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const unseen = readdirSync(path.join(root, 'labels/languages'))
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => rows(`labels/languages/${file}`))
    .filter(({ part }) => part === 'test')
    .map(({ text, labels }, at) => typeset(text, QUOTES[labels.language] ?? '“”', at));
  return { seen: rows('tests/fixtures/encoding/clean-text.jsonl').map(({ text }) => text), unseen };
}

/** Plain sentences with the marks that damage falls on: a quotation, a dash, an ellipsis with a price, apostrophes. */
function typeset(text, [open, close], at) {
  const curly = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  if (at % 4 === 1) return open + curly + close;
  if (at % 4 === 2) return curly.replace(/^(\S+ \S+ \S+) /u, '$1 – ');
  return at % 4 === 3 ? `${curly.replace(/\.$/u, '')}… 20 €` : curly;
}

function quality() {
  const { seen, unseen } = sentences();
  for (const [name, texts] of Object.entries({ seen, unseen })) {
    console.log(`\n${texts.length} sentences, ${name}: exact, wrong, partial, left alone (of these reported)`);
    const groups = new Map();
    for (const kind of DAMAGE_KINDS) {
      const counts = noCounts();
      for (const text of texts) {
        const damaged = kind.damage(text);
        if (damaged !== null) count(counts, damaged, kind.before(text), repair(damaged));
      }
      show(kind.name, counts);
      const group = groups.get(kind.group) ?? noCounts();
      for (const key of Object.keys(counts)) group[key] += counts[key];
      groups.set(kind.group, group);
    }
    for (const [group, counts] of groups) show(`all ${group}`, counts);
    const changed = texts.filter((text) => repair(text).text !== text);
    console.log(`clean sentences changed\t${changed.length} of ${texts.length}`);
  }
}

function show(name, { texts, exact, wrong, partial, left, reported }) {
  const percent = (part) => `${((100 * part) / Math.max(1, texts)).toFixed(1)} %`;
  console.log([name, texts, ...[exact, wrong, partial, left].map(percent), `(${percent(reported)})`].join('\t'));
}
