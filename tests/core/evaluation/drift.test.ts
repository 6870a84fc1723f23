import { describe, expect, it } from 'vitest';
import { drift, SCORE_BINS, SCORE_EDGES, scoreBin } from '../../../src/core/evaluation/drift.js';
import { compareWithModels } from '../../../src/core/evaluation/model-agreement.js';
import { seededRandom } from '../../../src/core/random.js';

describe('the drift of scores', () => {
  it('puts every probability into one bin, an edge into the one above', () => {
    expect(scoreBin(0)).toBe(0);
    expect(scoreBin(1)).toBe(SCORE_BINS - 1);
    SCORE_EDGES.forEach((edge, at) => {
      expect(scoreBin(edge)).toBe(at + 1);
      expect(scoreBin(edge - 1e-9)).toBe(at);
    });
  });

  it('is the index as its definition has it, up to the half comment in each bin', () => {
    const [p, q] = [
      [5000, 3000, 2000],
      [4000, 3000, 3000],
    ];
    const plain = p.reduce((sum, count, bin) => {
      const [a, b] = [count / 10_000, q[bin]! / 10_000];
      return sum + (b - a) * Math.log(b / a);
    }, 0);
    expect(drift(p, q).psi).toBeCloseTo(plain, 3);
    expect(drift(q, p).psi).toBeCloseTo(drift(p, q).psi!, 10);
  });

  it('says nothing of too few, and stays finite where a bin is empty', () => {
    expect(drift([199, 0], [500, 500])).toMatchObject({ psi: null, state: 'too_few' });
    expect(drift([0, 0], [1, 0])).toMatchObject({ psi: null, noise: null, state: 'too_few' });
    const { psi, state } = drift([1000, 0], [0, 1000]);
    expect(Number.isFinite(psi)).toBe(true);
    expect(state).toBe('alarm');
  });

  it('raises no alarm for chance: of 400 pairs of samples of one distribution at most 2 % pass the noise', () => {
    const { next } = seededRandom(7);
    const shape = [0.3, 0.2, 0.15, 0.1, 0.08, 0.07, 0.05, 0.03, 0.015, 0.005];
    const sample = (size: number): number[] => {
      const counts = new Array<number>(shape.length).fill(0);
      for (let at = 0; at < size; at++) {
        let rest = next();
        let bin = 0;
        while (bin < shape.length - 1 && rest >= shape[bin]!) rest -= shape[bin++]!;
        counts[bin]!++;
      }
      return counts;
    };
    let past = 0;
    for (let round = 0; round < 400; round++) {
      const { psi, noise, state } = drift(sample(2_000), sample(300));
      if (psi! > noise!) past++;
      expect(state).not.toBe('alarm');
    }
    expect(past).toBeLessThanOrEqual(8);
  });
});

describe('models held against people', () => {
  const scored = { status: 'scored' as const };
  const said = {
    spam: { ...scored, label: 'ham' as const, score: 0.1, reasons: [] },
    tone: { ...scored, label: null, scores: { insult: 0.7, threat: 0.1 } },
    stance: [
      { ...scored, target: 'NATO', label: 'oppose' as const, scores: null },
      { ...scored, status: 'abstained' as const, target: 'EU', label: null, scores: null },
    ],
    axes: { sentiment: { ...scored, label: 'negative', scores: { negative: 0.9 } } },
  };

  it('are compared where both spoke, and nowhere else', () => {
    const labels = {
      spam: false,
      'tone.insult': false,
      'tone.threat': 0.2,
      'tone.sarcastic': true,
      stance: { NATO: 'oppose', EU: 'support', UN: 'oppose' },
      sentiment: 'positive',
      emotion: 'anger',
      'toxic.spans': [[0, 3]],
    };
    expect(compareWithModels(said, labels)).toEqual([
      { axis: 'spam', same: true },
      { axis: 'tone.insult', same: false },
      { axis: 'tone.threat', same: true },
      { axis: 'stance', same: true },
      { axis: 'sentiment', same: false },
    ]);
    expect(compareWithModels({}, labels)).toEqual([]);
  });
});
