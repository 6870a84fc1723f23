// Comments a second on one thread against fastText's single head, in one run:
//   node tests/bench/assess.mjs [--rounds N]
// Needs Debian's fasttext and ../shared/data/civil; `one` is the spam model alone, `heads` is every head that a comment without parent and target is
// asked (spam, tone, sentiment, emotion), `all` with stance and reply too, which have features of their own, `moderate` the
// whole path with repair, language and decision. fastText: word 1-2 and characters 2-5, 200,000 buckets, as its speed
// was first taken. Each is the best of some rounds, taken in turns; compare ratios, not the numbers. Last, `parley classify`
// with one thread and with two on the same rows, from the start of the process to its end less that of a run on one row.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { loadDefaultModels } = await import(`${root}dist/engines/index.js`);
const { createModerator } = await import(`${root}dist/core/moderate.js`);
const { DEFAULT_POLICY } = await import(`${root}dist/core/policy/policy.js`);

const data = path.join(root, '../shared/data/civil/train.jsonl.gz');
if (!existsSync(data)) {
  process.stdout.write('skipped: ../shared/data/civil is not there\n');
  process.exit(0);
}
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 3;
const rows = gunzipSync(readFileSync(data))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const texts = rows.map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 130)).filter((text) => text.length >= 60);
const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;

let started = performance.now();
const models = (await loadDefaultModels()).map(({ classifier }) => classifier);
const loadMs = performance.now() - started;
started = performance.now();
const inputs = texts.map((text) => ({ text }));
for (const model of models) model.score(inputs[0]);
const firstMs = performance.now() - started;
const moderator = createModerator({ models, policy: DEFAULT_POLICY, targets: [] });

const perSecond = (each) => {
  const begin = performance.now();
  for (const input of inputs) each(input);
  return (inputs.length / (performance.now() - begin)) * 1000;
};
const all = (input) => {
  for (const model of models) model.score(input);
};
const spam = models.find(({ heads: of }) => of[0].axis === 'spam');
const asked = models.filter(({ heads: of }) => of.every(({ axis }) => axis !== 'stance' && axis !== 'reply'));
const heads = (input) => {
  for (const model of asked) model.score(input);
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'assess-bench-'));
const hasFastText = spawnSync('fasttext', []).error === undefined;
let fastText = () => 0;
if (hasFastText) {
  const train = path.join(folder, 'train.txt');
  const lines = rows.map(
    ({ text, labels }) => `__label__${labels['tone.toxicity'] >= 0.5 ? 'yes' : 'no'} ${text.replace(/\s+/g, ' ')}`,
  );
  writeFileSync(train, `${lines.join('\n')}\n`);
  const model = path.join(folder, 'model');
  execFileSync(
    'fasttext',
    [
      'supervised',
      '-input',
      train,
      '-output',
      model,
      '-wordNgrams',
      '2',
      '-minn',
      '2',
      '-maxn',
      '5',
      '-bucket',
      '200000',
      '-dim',
      '10',
      '-epoch',
      '1',
      '-thread',
      '1',
    ],
    { stdio: 'ignore' },
  );
  const times = 10;
  const one = path.join(folder, 'one.txt');
  const many = path.join(folder, 'many.txt');
  writeFileSync(one, `${texts[0]}\n`);
  writeFileSync(many, `${Array.from({ length: times }, () => texts.join('\n')).join('\n')}\n`);
  const clock = (file) => {
    const begin = performance.now();
    spawnSync('fasttext', ['predict', `${model}.bin`, file], { stdio: 'ignore' });
    return performance.now() - begin;
  };
  fastText = () => {
    const loading = clock(one);
    return ((texts.length * times) / (clock(many) - loading)) * 1000;
  };
}
const best = { one: 0, heads: 0, all: 0, moderate: 0, fastText: 0 };
for (let round = 0; round < rounds; round++) {
  best.one = Math.max(
    best.one,
    perSecond((input) => spam.score(input)),
  );
  best.heads = Math.max(best.heads, perSecond(heads));
  best.all = Math.max(best.all, perSecond(all));
  best.moderate = Math.max(
    best.moderate,
    perSecond((input) => moderator.moderate(input)),
  );
  best.fastText = Math.max(best.fastText, fastText());
}
const COPIES = 12;
const [onThread, onTwo] = [1, 2].map((threads) => {
  const clock = (file) => {
    const begin = performance.now();
    const { status } = spawnSync(
      process.execPath,
      [`${root}dist/cli/main.js`, 'classify', '--threads', String(threads), file],
      { stdio: 'ignore' },
    );
    if (status !== 0) throw new Error(`parley classify ended with ${status}`);
    return performance.now() - begin;
  };
  const [one, many] = ['one', 'many'].map((name) => path.join(folder, `${name}.jsonl`));
  const lines = inputs.map((input) => `${JSON.stringify(input)}\n`);
  writeFileSync(one, lines[0]);
  writeFileSync(many, lines.join('').repeat(COPIES));
  return ((inputs.length * COPIES) / (clock(many) - clock(one))) * 1000;
});
rmSync(folder, { recursive: true });
const sums = models.reduce((sum, { heads: of }) => sum + of.length, 0);
process.stdout.write(
  `${texts.length} comments of ${mean.toFixed(0)} characters, ${models.length} models, ${sums} heads\n`,
);
process.stdout.write(`load ${loadMs.toFixed(0)} ms, first comment ${firstMs.toFixed(0)} ms\n`);
for (const [name, value] of Object.entries(best))
  process.stdout.write(`${name.padEnd(10)} ${value.toFixed(0)} comments/s\n`);
if (best.fastText > 0)
  process.stdout.write(
    `one / fastText ${(best.one / best.fastText).toFixed(2)}, heads / fastText ${(best.heads / best.fastText).toFixed(2)}, all ${(best.all / best.fastText).toFixed(2)}, moderate / fastText ${(best.moderate / best.fastText).toFixed(2)}\n`,
  );
process.stdout.write(
  `classify   ${onThread.toFixed(0)} comments/s on one thread, ${onTwo.toFixed(0)} on two: ${(onTwo / onThread).toFixed(2)} times\n`,
);
