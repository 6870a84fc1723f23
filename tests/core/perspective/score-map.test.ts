import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../../src/core/perspective/attributes.js';
import { fitScoreMap, type ScorePair } from '../../../src/core/perspective/fit-map.js';
import { mappedScore, parseScoreMap, type ScoreMap } from '../../../src/core/perspective/score-map.js';
import { seededRandom } from '../../../src/core/random.js';
import { SHIPPED_SCORE_MAP } from '../../../src/files/score-map-file.js';

/** Pairs in which Perspective's score rises with ours, on another scale and with noise. */
function noisyPairs(number: number, noise: number): ScorePair[] {
  const random = seededRandom(7);
  return Array.from({ length: number }, () => {
    const ours = random.next();
    const theirs = Math.min(1, Math.max(0, Math.sqrt(ours) + noise * (random.next() - 0.5)));
    return {
      signals: { 'tone.toxicity': ours, 'tone.insult': random.next() },
      perspective: { 'TOXICITY@6': theirs, THREAT: random.next() },
    };
  });
}

describe('a score map', () => {
  const map = fitScoreMap(noisyPairs(400, 0.2), { source: 'made up', models: {} });

  it('serves an attribute that follows Perspective, and refuses one that does not', () => {
    expect(map.attributes['TOXICITY']!.state).toBe('served');
    expect(map.attributes['TOXICITY']!.figures.auc).toBeGreaterThan(0.97);
    expect(map.attributes['THREAT']!.state).toBe('refused');
    expect(map.attributes['THREAT']!.figures.auc).toBeLessThan(0.6);
    expect(map.attributes['INSULT']).toBeUndefined();
  });

  it('keeps the number of comments that are held', () => {
    const at80 = map.attributes['TOXICITY']!.held.find(({ threshold }) => threshold === 0.8)!;
    expect(at80.byPerspective).toBeGreaterThan(0.2);
    expect(Math.abs(at80.byMap - at80.byPerspective)).toBeLessThan(0.03);
    expect(at80.byBoth).toBeLessThanOrEqual(Math.min(at80.byMap, at80.byPerspective));
  });

  it('comes out the same for the same pairs, and survives being written down', () => {
    const again = fitScoreMap(noisyPairs(400, 0.2), { source: 'made up', models: {} });
    expect(again).toEqual(map);
    expect(parseScoreMap(JSON.parse(JSON.stringify(map)))).toEqual(map);
  });

  it('never falls where a bad score rises', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(probability, probability, probability, (insult, one, other) => {
        const score = (toxicity: number) =>
          mappedScore(map.attributes['TOXICITY']!, { 'tone.toxicity': toxicity, 'tone.insult': insult })!;
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(score(low)).toBeLessThanOrEqual(score(high));
        expect(score(low)).toBeGreaterThanOrEqual(0);
        expect(score(high)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives no answer where a score that it weighs is absent', () => {
    expect(mappedScore(map.attributes['TOXICITY']!, {})).toBeNull();
  });

  it('is refused where it is damaged', () => {
    const broken = JSON.parse(JSON.stringify(map)) as { attributes: Record<string, { knots: number[][] }> };
    broken.attributes['TOXICITY']!.knots.reverse();
    expect(() => parseScoreMap(broken)).toThrow('does not rise');
    expect(() => parseScoreMap({ format: 'other' })).toThrow('not a score map');
    expect(() => parseScoreMap({ ...map, formatVersion: 99 })).toThrow('version 99');
  });

  it('says nothing from too few pairs', () => {
    const few = fitScoreMap(noisyPairs(60, 0.1), { source: 'few', models: {} });
    expect(few.attributes['TOXICITY']).toMatchObject({ state: 'refused', knots: [] });
  });
});

describe('the map that ships', () => {
  const shipped: ScoreMap = parseScoreMap(JSON.parse(readFileSync(SHIPPED_SCORE_MAP, 'utf8')));

  it('was fitted on the tone model that ships', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../models/tone/manifest.json', import.meta.url), 'utf8'));
    expect(Object.values(shipped.models)).toEqual([`${manifest.name}@${manifest.version}`]);
  });

  it('serves each attribute by its figures alone', () => {
    for (const [name, { state, figures }] of Object.entries(shipped.attributes)) {
      const known = attributeOf(name)!;
      const passes = figures.auc !== null && figures.auc >= known.leastAuc;
      expect([name, state]).toEqual([name, passes ? (known.beta ? 'beta' : 'served') : 'refused']);
    }
    expect(shipped.attributes['TOXICITY']!.state).toBe('served');
  });
});

describe('attribute names', () => {
  it.each([
    ['TOXICITY', 'TOXICITY'],
    ['TOXICITY@6', 'TOXICITY'],
    ['TOXICITY@5', 'TOXICITY'],
    ['TOXICITY_EXPERIMENTAL', 'TOXICITY'],
    ['SEVERE_TOXICITY_EXPERIMENTAL', 'SEVERE_TOXICITY'],
    ['TOXICITY@99', null],
    ['TOXICITY@', null],
    ['FLIRTATION_EXPERIMENTAL', null],
    ['toxicity', null],
    ['__proto__', null],
    ['', null],
  ])('%s means %s', (requested, name) => {
    expect(attributeOf(requested)?.name ?? null).toBe(name);
  });
});
