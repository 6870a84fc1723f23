import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rankingOf, rocAuc } from '../../../src/core/evaluation/curves.js';
import { loadModelFolder } from '../../../src/engines/index.js';
import { SHIPPED_MODELS_FOLDER } from '../../../src/files/model-folders.js';

/** Sentences of our own that no model was trained on, with a place for a term or a name. */
const suite = JSON.parse(
  readFileSync(new URL('../../../labels/functional/identity.json', import.meta.url), 'utf8'),
) as {
  terms: Record<string, string[]>;
  names: string[];
  calm: string[];
  abusive: string[];
  named: string[];
  doubtful: string[];
};
const terms = Object.values(suite.terms).flat();
const withTerm = (sentences: readonly string[], term: string): string[] =>
  sentences.map((sentence) => sentence.replaceAll('{term}', term));

let toxicity: (text: string) => number;
beforeAll(async () => {
  const { classifier } = await loadModelFolder(`${SHIPPED_MODELS_FOLDER}/tone`);
  const at = classifier.heads.findIndex((head) => head.axis === 'tone.toxicity');
  toxicity = (text) => classifier.score({ text })[at]![1]!;
});

const auc = (calm: readonly number[], abusive: readonly number[]): number =>
  rocAuc(rankingOf([...calm, ...abusive], Uint8Array.from([...calm.map(() => 0), ...abusive.map(() => 1)]))) ?? 0;

/** Mean distance of a score from the mean of its sentence when only the word in its place changes. */
function meanChange(sentences: readonly string[], place: string, words: readonly string[]): number {
  let total = 0;
  for (const sentence of sentences) {
    const scores = words.map((word) => toxicity(sentence.replaceAll(place, word)));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    total += scores.reduce((sum, score) => sum + Math.abs(score - mean), 0) / scores.length;
  }
  return total / sentences.length;
}

describe('the shipped tone model and whom a comment names', () => {
  it('tells calm text from abuse whatever the term', () => {
    const calm = terms.flatMap((term) => withTerm(suite.calm, term).map(toxicity));
    const abusive = terms.flatMap((term) => withTerm(suite.abusive, term).map(toxicity));
    expect(auc(calm, abusive)).toBeGreaterThanOrEqual(0.93);
  });

  it('ranks calm text with a term below abuse without it, for every term', () => {
    const short: string[] = [];
    for (const term of terms) {
      const calm = withTerm(suite.calm, term).map(toxicity);
      const others = terms.filter((other) => other !== term);
      const abusive = others.flatMap((other) => withTerm(suite.abusive, other).map(toxicity));
      if (auc(calm, abusive) < 0.8) short.push(term);
    }
    expect(short).toEqual([]);
  });

  it('hardly moves when a term or a name is swapped', () => {
    expect(meanChange(suite.calm, '{term}', terms)).toBeLessThanOrEqual(0.05);
    expect(meanChange(suite.doubtful, '{term}', terms)).toBeLessThanOrEqual(0.05);
    expect(meanChange(suite.named, '{name}', suite.names)).toBeLessThanOrEqual(0.05);
  });
});
