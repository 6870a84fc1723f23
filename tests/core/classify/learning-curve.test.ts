import { describe, expect, it } from 'vitest';
import { type CurvePoint, moreLabels } from '../../../src/core/classify/learning-curve.js';

const curve = (value: (rows: number) => number): CurvePoint[] =>
  [50, 100, 200, 400, 800].map((rows) => ({ rows, value: value(rows), deviation: null }));

describe('a learning curve', () => {
  it('says what more labels would bring where the error falls as a power of the rows', () => {
    const value = (rows: number): number => 1 - 2 * rows ** -0.4;
    const more = moreLabels(curve(value), 800, 200)!;
    expect(more.gain).toBeCloseTo(value(1_000) - value(800), 9);
    // A curve without noise leaves no doubt.
    expect(more.high - more.low).toBeLessThan(1e-6);
  });

  it('is in doubt where the curve is uneven, and never promises a loss', () => {
    const more = moreLabels(
      curve((rows) => 1 - 2 * rows ** -0.4 + (rows === 200 ? -0.05 : 0.01)),
      800,
      200,
    )!;
    expect(more.low).toBeLessThan(more.gain);
    expect(more.high).toBeGreaterThan(more.gain);
    expect(more.low).toBeGreaterThanOrEqual(0);
    expect(
      moreLabels(
        curve(() => 0.7),
        800,
        200,
      ),
    ).toMatchObject({ gain: 0, low: 0 });
    expect(
      moreLabels(
        curve((rows) => 0.9 - rows / 10_000),
        800,
        200,
      )!.gain,
    ).toBe(0);
  });

  it('says nothing from two points', () => {
    expect(moreLabels(curve((rows) => rows / 1_000).slice(0, 2), 800, 200)).toBeNull();
  });
});
