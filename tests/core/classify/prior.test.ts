import { describe, expect, it } from 'vitest';
import { axisData, type TrainingRow } from '../../../src/core/classify/axes.js';
import { linearClassifier, unpackWeights } from '../../../src/core/classify/linear.js';
import { extractDocuments } from '../../../src/core/classify/matrix.js';
import { type ModelFiles, packModel } from '../../../src/core/classify/model-format.js';
import { targetBook } from '../../../src/core/classify/plan.js';
import {
  fitsPrior,
  foldPrior,
  type Prior,
  priorGains,
  priorRefusal,
  withPrior,
} from '../../../src/core/classify/prior.js';
import { createRowFilter } from '../../../src/core/classify/row-filter.js';
import { type LinearOptions, trainLinear } from '../../../src/core/classify/train.js';
import { seededRandom } from '../../../src/core/random.js';
import { DEFAULT_FEATURES } from '../../../src/core/text/features.js';
import { shippedPrior } from '../../../src/files/prior.js';
import { SPAM_ROWS, STANCE_ROWS } from './tiny-rows.js';

const KIND = 'charming gracious lovely splendid delightful generous'.split(' ');
const HARSH = 'wretched odious vile dreadful hideous callous'.split(' ');
const rowsOf = (axis: string, words: readonly (readonly [readonly string[], boolean])[]): TrainingRow[] =>
  words.flatMap(([some, kind]) =>
    some.flatMap((word) =>
      ['day', 'walk', 'plan'].map((what) => ({ text: `that ${word} ${what} again`, labels: { [axis]: kind } })),
    ),
  );

/** A prior that knows all words, of fewer columns than what is trained with it. */
async function kindness(): Promise<Prior> {
  const rows = rowsOf('known', [
    [KIND, true],
    [HARSH, false],
  ]);
  const model = await trainLinear(rows, { axes: ['known'], seed: 2, dev: rows, linear: { bits: 12, peak: 0 } });
  return { weights: await weightsOf(model, rows), rows: createRowFilter(rows.map(({ text }) => text)) };
}

async function packed(model: Awaited<ReturnType<typeof trainLinear>>, rows: readonly TrainingRow[]) {
  return await packModel(model, { name: 'tiny', version: 1, engine: 'linear', seed: 2, rows, sources: [] });
}

async function weightsOf(model: Awaited<ReturnType<typeof trainLinear>>, rows: readonly TrainingRow[]) {
  const { manifest, weights } = await packed(model, rows);
  return unpackWeights(manifest, weights);
}

/** The first half of the words alone, in other sentences. */
const FEW = [...KIND.slice(0, 3), ...HARSH.slice(0, 3)].map((word) => ({
  text: `what a ${word} neighbour`,
  labels: { nice: KIND.includes(word) },
}));

async function nice(prior: Prior | null, linear: Partial<LinearOptions> = {}, rows = FEW): Promise<ModelFiles> {
  const options = { axes: ['nice'], seed: 3, dev: rows, linear: { bits: 14, ...linear }, prior };
  return await packed(await trainLinear(rows, options), rows);
}

const scorer = ({ manifest, weights }: ModelFiles): ((text: string) => number) => {
  const classifier = linearClassifier(manifest, unpackWeights(manifest, weights));
  return (text) => classifier.score({ text })[0]![1]!;
};

describe('a prior', () => {
  it('teaches a head words that its rows do not have, and is not needed to use it', async () => {
    const prior = await kindness();
    const drawn = scorer(await nice(prior, { prior: 2 }));
    const alone = scorer(await nice(null));
    const unseen = (score: (text: string) => number): number =>
      score('what a generous neighbour') - score('what a callous neighbour');
    expect(unseen(drawn)).toBeGreaterThan(Math.abs(unseen(alone)) + 0.2);
  });

  it('leaves every sum as it was when it is folded into the weights', async () => {
    const prior = await kindness();
    const bits = 14;
    const settings = { ...DEFAULT_FEATURES, target: true, ownTargets: ['the bridge'] };
    const data = axisData(STANCE_ROWS, 'stance');
    const plain = extractDocuments(STANCE_ROWS, [data], settings, bits, targetBook([]), null);
    const documents = withPrior(plain, prior, bits);
    const random = seededRandom(4);
    const solved = Float64Array.from({ length: documents.matrix.columns }, () => random.next() - 0.5);
    const sums = (of: typeof documents, weights: Float64Array, bias: number): number[] =>
      Array.from({ length: of.matrix.start.length - 1 }, (_, row) => {
        let sum = bias;
        for (let at = of.matrix.start[row]!; at < of.matrix.start[row + 1]!; at++)
          sum += weights[of.matrix.column[at]!]! * of.matrix.value[at]!;
        return sum;
      });
    const before = sums(documents, solved, 0.3);
    const bias = foldPrior(documents, bits, solved, 0.3);
    sums(plain, solved, bias).forEach((sum, row) => {
      expect(sum).toBeCloseTo(before[row]!, 5);
    });
  });

  it('gives the same bytes twice', async () => {
    const prior = await kindness();
    const [first, second] = [await nice(prior, { prior: 0.5 }), await nice(prior, { prior: 0.5 })];
    expect(second.manifestText).toBe(first.manifestText);
    expect(Buffer.from(second.weights).equals(Buffer.from(first.weights))).toBe(true);
  });

  it('is left out for a head whose rows it was trained on', async () => {
    const prior = await kindness();
    const known = { ...prior, rows: createRowFilter(FEW.map(({ text }) => text)) };
    const without = await nice(null);
    const model = await trainLinear(FEW, { axes: ['nice'], seed: 3, dev: FEW, linear: { bits: 14 }, prior: known });
    expect(model.notes.join('\n')).toContain('nice: the prior is left out: it was trained on many of these rows');
    expect((await nice(known, { prior: 0.5 })).manifest.weights.sha256).toBe(without.manifest.weights.sha256);
    expect((await nice(prior, { prior: 0.5 })).manifest.weights.sha256).not.toBe(without.manifest.weights.sha256);
  });

  it('is left out for a head with so many rows that a choice on a few thousand says nothing', async () => {
    const prior = await kindness();
    const examples = (count: number) => Array.from({ length: count }, () => ({ row: 0, target: null, shares: [1, 0] }));
    expect(priorRefusal(prior, FEW, { examples: examples(20_000) })).toBeNull();
    expect(priorRefusal(prior, FEW, { examples: examples(20_001) })).toContain('20001 examples');
  });

  it('is taken where dev rows and halves of the rows do better with it, and not where they do not', async () => {
    const prior = await kindness();
    const words = [...KIND, ...HARSH];
    const random = seededRandom(6);
    const many = (label: (word: string) => boolean): TrainingRow[] =>
      Array.from({ length: 240 }, (_, at) => {
        const word = words[at % words.length]!;
        const noise = Array.from({ length: 6 }, () => `n${random.integer(2000)}`).join(' ');
        return { text: `${noise} ${word}`, labels: { nice: label(word) } };
      });
    const taken = async (rows: TrainingRow[]): Promise<boolean> => {
      const [drawn, alone] = [await nice(prior, {}, rows as typeof FEW), await nice(null, {}, rows as typeof FEW)];
      return drawn.manifest.weights.sha256 !== alone.manifest.weights.sha256;
    };
    expect(await taken(many((word) => KIND.includes(word)))).toBe(true);
    expect(await taken(many(() => random.next() < 0.5))).toBe(false);
  });

  it('counts for nothing where it has nothing to do with the class', async () => {
    const prior = await kindness();
    const rows = rowsOf('known', [
      [KIND, true],
      [HARSH, false],
    ]);
    const data = axisData(rows, 'known');
    const documents = withPrior(extractDocuments(rows, [data], DEFAULT_FEATURES, 14, targetBook([]), null), prior, 14);
    const all = Int32Array.from(rows, (_, at) => at);
    expect(
      priorGains(
        documents,
        all,
        Float64Array.from(rows, () => 1),
      )[0],
    ).toBe(0);
    expect(
      priorGains(
        documents,
        all,
        Float64Array.from(rows, ({ labels }) => (labels['known'] ? 1 : 0)),
      )[0],
    ).toBe(1);
  });

  it('does not fit features of another kind or a smaller table', async () => {
    const prior = await kindness();
    expect(fitsPrior(prior, DEFAULT_FEATURES, 12)).toBe(true);
    expect(fitsPrior(prior, DEFAULT_FEATURES, 11)).toBe(false);
    expect(fitsPrior(prior, { ...DEFAULT_FEATURES, charMax: 4 }, 12)).toBe(false);
    const files = await nice(prior, { prior: 0.5, features: { charMax: 4 } });
    expect(files.manifest.weights.sha256).toBe(
      (await nice(null, { features: { charMax: 4 } })).manifest.weights.sha256,
    );
  });

  it('ships and fits what `parley train` makes', async () => {
    const prior = await shippedPrior();
    expect(fitsPrior(prior, DEFAULT_FEATURES, 18)).toBe(true);
    expect(prior.weights.settings.outputs).toHaveLength(42);
    const model = await trainLinear(SPAM_ROWS, { axes: ['spam'], seed: 1, dev: [], prior });
    expect(model.figures['spam']!['rows']).toBe(4);
  });
});
