import { expect } from 'vitest';
import { seededRandom } from '../../src/core/random.js';
import type { TestApp } from './test-app.js';

/** Waits until a run is over and gives it back; it must be done. */
export async function runDone(
  app: TestApp,
  kind: 'evaluations' | 'trainings',
  id: string,
  timeoutMs = 60_000,
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
): Promise<any> {
  const run = async () => (await app.call('analyst', 'GET', `/v1/${kind}/${id}`)).body;
  await expect
    .poll(async () => (await run()).state, { timeout: timeoutMs, interval: 100 })
    .not.toMatch(/waiting|running/);
  const over = await run();
  expect(over, JSON.stringify(over.error)).toMatchObject({ state: 'done' });
  return over;
}

const GOOD = ['lovely', 'helpful', 'wise', 'kind', 'clever', 'thoughtful'];
const BAD = ['stupid', 'rotten', 'idiotic', 'vile', 'moronic', 'pathetic'];
const FILLERS =
  'council ferry bridge mayor school harbour budget market library station garden winter window ticket letter neighbour evening kitchen doctor village weather railway museum journey pavement holiday fountain festival orchard lantern'.split(
    ' ',
  );

/** Labelled comments that are told apart by their words, with author and desk for slices and splits. */
export function rudeRows(number: number, from = 0) {
  const random = seededRandom(from + 1);
  const pick = (words: readonly string[]): string => words[random.integer(words.length)]!;
  return Array.from({ length: number }, (_, index) => {
    const row = from + index;
    const rude = row % 3 === 0;
    const words = Array.from({ length: 9 }, () => pick(FILLERS));
    words[3] = pick(rude ? BAD : GOOD);
    words[6] = pick(rude ? BAD : GOOD);
    return {
      id: `r${row}`,
      text: `The ${words.join(' ')} and I.`,
      labels: { rude },
      author: `author-${Math.floor(row / 2)}`,
      desk: row % 2 === 0 ? 'north' : 'south',
    };
  });
}
