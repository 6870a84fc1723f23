// Makes polarity-words.ts from the training part of GoEmotions: node src/cli/offline/make-polarity-words.mjs FILE.jsonl.gz
// A word's value is the log-odds of standing in a comment with positive rather than negative feelings (a negated
// word counts for the other side), drawn towards zero for words that are as common in comments without feelings.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const POSITIVE = new Set(
  'amusement excitement joy love desire optimism caring pride admiration gratitude relief approval'.split(' '),
);
const NEGATIVE = new Set(
  'fear nervousness remorse embarrassment disappointment sadness grief disgust anger annoyance disapproval'.split(' '),
);
const NEGATION = /^(?:not|no|never|cannot|without|dont|isnt|cant|wont|.*n't)$/;
const MIN_COMMENTS = 6;
const MIN_VALUE = 0.88;
/** Peoples, places, parties and groups: a subject is no feeling, and a bias of the set is not to be carried on. */
const SUBJECTS = new Set(
  'brown japanese incels feminists democrats liberals equality facts toronto arizona turkey'.split(' '),
);
/** One step of the nine kept on either side. */
const STEP = 0.35;

const counts = new Map();
const totals = [0, 0, 0];
for (const line of gunzipSync(readFileSync(process.argv[2])).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { text, labels } = JSON.parse(line);
  const good = labels.emotions.some((name) => POSITIVE.has(name));
  const bad = labels.emotions.some((name) => NEGATIVE.has(name));
  if (good && bad) continue;
  const seen = new Set();
  let negatedFor = 0;
  for (const word of text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/\p{L}+(?:'\p{L}+)*/gu) ?? []) {
    const negated = negatedFor > 0;
    negatedFor = NEGATION.test(word) ? 3 : negatedFor - 1;
    if (seen.has(word)) continue;
    seen.add(word);
    const side = good ? 0 : bad ? 1 : 2;
    totals[side]++;
    const count = counts.get(word) ?? counts.set(word, [0, 0, 0]).get(word);
    count[side === 2 ? 2 : negated ? 1 - side : side]++;
  }
}
const kept = [];
for (const [word, [good, bad, plain]] of counts) {
  // [NAME] and [RELIGION] stand for what the set's makers masked.
  if (good + bad < MIN_COMMENTS || word.length < 2 || word === 'name' || word === 'religion' || SUBJECTS.has(word))
    continue;
  const logOdds = Math.log((good + 1.5) / totals[0]) - Math.log((bad + 1.5) / totals[1]);
  const feeling = Math.min(1, ((good + bad) / (good + bad + (plain * totals[0]) / totals[2] + 4)) * 1.6);
  const value = logOdds * feeling;
  const step = Math.sign(value) * Math.min(9, Math.round(Math.abs(value) / STEP));
  if (Math.abs(value) >= MIN_VALUE) kept.push([word, step]);
}
kept.sort(([left], [right]) => (left < right ? -1 : 1));
const lines = [];
for (const [word, step] of kept) {
  const entry = `${word}${step > 0 ? '+' : ''}${step}`;
  if (lines.length > 0 && lines.at(-1).length + entry.length < 112) lines[lines.length - 1] += ` ${entry}`;
  else lines.push(entry);
}
writeFileSync(
  new URL('../../core/text/polarity-words.ts', import.meta.url),
  `/**
 * ${kept.length} words with how much they lean to positive (up to +9) or negative feelings (down to -9): made by
 * \`make-polarity-words.mjs\` (cli/offline) from the training part of GoEmotions (Demszky et al. 2020, CC BY 4.0).
 */
export const POLARITY_WORDS = \`
${lines.join('\n')}
\`;
`,
);
