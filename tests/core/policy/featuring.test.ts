import { describe, expect, it } from 'vitest';
import { type Candidate, rankForFeaturing, worthFeaturing } from '../../../src/core/policy/featuring.js';

const candidate = (
  text: string,
  scores: Record<string, number>,
  { author = null, stance, spam = 0 }: { author?: string | null; stance?: 'support' | 'oppose'; spam?: number } = {},
): Candidate => ({
  text,
  author,
  assessment: {
    tone: { status: 'scored', label: null, scores },
    spam: { status: 'scored', label: 'ham', score: spam, reasons: [] },
    stance: stance ? [{ status: 'scored', target: 'the tunnel', label: stance, scores: null }] : [],
  },
});
const texts = (ranked: readonly { candidate: Candidate }[]) => ranked.map((one) => one.candidate.text);

describe('what is worth featuring', () => {
  it('is what scores well, less what speaks against it; without a good score nothing', () => {
    const worth = (scores: Record<string, number>, spam = 0) =>
      worthFeaturing(candidate('x', scores, { spam }).assessment);
    expect(worth({ constructive: 0.8 })).toBeCloseTo(0.8);
    expect(worth({ constructive: 0.8, evidence: 0.2 })).toBeCloseTo(0.6);
    expect(worth({ constructive: 0.8, toxicity: 0.5, insult: 0.25 })).toBeCloseTo(0.4);
    expect(worth({ constructive: 0.8 }, 0.9)).toBeCloseTo(0.08);
    expect(worth({ toxicity: 0 })).toBeNull();
    expect(
      worthFeaturing({ ...candidate('x', {}).assessment, tone: { status: 'not_scored', label: null, scores: null } }),
    ).toBeNull();
  });

  it('varies the side taken, where a slightly better one would say the same again', () => {
    const ranked = rankForFeaturing(
      [
        candidate('The tunnel will bring the market back to life.', { constructive: 0.9 }, { stance: 'support' }),
        candidate('Ships need it, and so does every trader here.', { constructive: 0.88 }, { stance: 'support' }),
        candidate('Three surveys warn of the old walls nearby.', { constructive: 0.8 }, { stance: 'oppose' }),
        candidate('When do the works begin, does anybody know?', { constructive: 0.5 }),
      ],
      3,
    );
    expect(texts(ranked)).toEqual([
      'The tunnel will bring the market back to life.',
      'Three surveys warn of the old walls nearby.',
      'Ships need it, and so does every trader here.',
    ]);
  });

  it('takes one of near duplicates, and lets one author not fill the list', () => {
    const copy = 'Everybody knows that the harbour tunnel will help the old town, so build it before it is too late!';
    const ranked = rankForFeaturing(
      [
        candidate(copy, { constructive: 0.9 }, { author: 'a' }),
        candidate(`${copy} Yes.`, { constructive: 0.9 }, { author: 'b' }),
        candidate('A second thought of the first writer.', { constructive: 0.85 }, { author: 'a' }),
        candidate('Somebody else has a thought on buses.', { constructive: 0.6 }, { author: 'c' }),
        candidate('Ok.', { constructive: 0.1 }),
        candidate('Ok.', { constructive: 0.1 }),
      ],
      10,
    );
    expect(texts(ranked)).toEqual([
      copy,
      'Somebody else has a thought on buses.',
      'A second thought of the first writer.',
      'Ok.',
    ]);
  });

  it('gives no more than asked for, and nothing for nothing', () => {
    expect(rankForFeaturing([], 5)).toEqual([]);
    expect(
      rankForFeaturing([candidate('One.', { constructive: 1 }), candidate('Two.', { constructive: 1 })], 1),
    ).toHaveLength(1);
  });
});
