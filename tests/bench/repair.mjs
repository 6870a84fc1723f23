// Shares of damaged sentences that repair brings back exactly, by kind of damage; with --speed megabytes a second.
//   npm run build && node tests/bench/repair.mjs [--speed] [DATA_FOLDER]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UPPER_HALVES } from '../../dist/core/text/mojibake-tables.js';
import { repair } from '../../dist/core/text/repair.js';

const misread = (text, charset) =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : UPPER_HALVES[charset][byte - 0x80],
  ).join('');

if (process.argv.includes('--speed')) speed();
else quality(process.argv[2] ?? path.resolve(import.meta.dirname, '../../../shared/data'));

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

function sentences(data) {
  const read = (file) => {
    const bytes = readFileSync(path.join(data, file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line).text);
  };
  const rows = [
    ...read('jigsaw-multilingual/train.jsonl.gz').slice(0, 1200),
    ...read('sms-spam-multilingual/train.jsonl').slice(0, 900),
    ...read('mtcsd/dev.jsonl'),
    ...read('tweeteval-sentiment/dev.jsonl'),
  ]
    .map((text) => text.slice(0, 200))
    .filter((text) => /[^\0-\x7f]/.test(text) && !/[\ud800-\udbff]$/.test(text) && repair(text).status === 'clean')
    .filter((_, index) => index % 4 === 0);
  const own = readFileSync(path.resolve(import.meta.dirname, '../fixtures/encoding/synthetic.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).fixedEncoding);
  return [...rows, ...new Set(own)];
}

function quality(data) {
  if (!existsSync(data)) {
    console.log(`no data at ${data}: nothing measured`);
    return;
  }
  const texts = sentences(data);
  const twice = (text) => misread(misread(text, 'windows-1252'), 'windows-1252');
  const damages = {
    ...Object.fromEntries(Object.keys(UPPER_HALVES).map((charset) => [charset, (text) => misread(text, charset)])),
    'windows-1252 twice': twice,
    'windows-1252 three times': (text) => misread(twice(text), 'windows-1252'),
    'no-break space to space': (text) => misread(text, 'windows-1252').replaceAll('\u00a0', ' '),
    '80-9F dropped': (text) => misread(text, 'iso-8859-1').replace(/[\x80-\x9f]/g, ''),
    '80-9F to U+FFFD': (text) => misread(text, 'iso-8859-1').replace(/[\x80-\x9f]/g, '\ufffd'),
  };
  console.log(`${texts.length} sentences: exact, changed otherwise, left alone (of these not reported)`);
  const percent = (count) => `${((100 * count) / texts.length).toFixed(1)} %`;
  for (const [name, damage] of Object.entries(damages)) {
    let exact = 0;
    let otherwise = 0;
    let left = 0;
    let silent = 0;
    for (const text of texts) {
      const damaged = damage(text);
      const report = repair(damaged);
      if (report.text === text) exact++;
      else if (report.text !== damaged) otherwise++;
      else {
        left++;
        if (report.status === 'clean') silent++;
      }
    }
    console.log([name, percent(exact), percent(otherwise), percent(left), silent].join('\t'));
  }
}
