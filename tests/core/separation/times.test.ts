import { describe, expect, it } from 'vitest';
import { findTime } from '../../../src/core/separation/times.js';

const found = (line: string): string | null => {
  const time = findTime(line, 'en');
  return time && line.slice(time.begin, time.end);
};

describe('the time of a line', () => {
  it.each([
    ['anna_7 — March 12, 2026 at 9:05 am', 'March 12, 2026 at 9:05 am'],
    ['bo12 · 12 March 2026', '12 March 2026'],
    ['Bo12 March 2026', '12 March 2026'],
    ['12 March 2026 by bo12', '12 March 2026'],
  ])('has no number that ends a handle: %s', (line, time) => {
    expect(found(line)).toBe(time);
  });
});
