import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { GroupedCalls } from '../../src/ops/grouped-calls.js';

it('writes what comes while a write is under way together, and answers each caller with its own result', async () => {
  const groups: number[][] = [];
  const writer = new GroupedCalls<number, number>(
    async (entries) => {
      groups.push([...entries]);
      await sleep(5);
      return entries.map((entry) => entry * 2);
    },
    4,
    1,
  );
  const results = await Promise.all(Array.from({ length: 10 }, (_, index) => writer.add(index)));
  expect(results).toEqual(Array.from({ length: 10 }, (_, index) => index * 2));
  expect(groups.flat()).toEqual(Array.from({ length: 10 }, (_, index) => index));
  expect(Math.max(...groups.map((group) => group.length))).toBe(4);
  expect(groups.length).toBeLessThan(10);
});

it('writes the others of a failed group alone, so that only the bad entry fails', async () => {
  const writer = new GroupedCalls<string, string>(
    async (entries) => {
      if (entries.includes('bad')) throw new Error('bad entry');
      return entries;
    },
    8,
    1,
  );
  const settled = await Promise.allSettled(['a', 'bad', 'b'].map((entry) => writer.add(entry)));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  // And it goes on afterwards.
  expect(await writer.add('c')).toBe('c');
});

it('never has more groups under way than it may', async () => {
  let under = 0;
  let most = 0;
  const writer = new GroupedCalls<number, number>(
    async (entries) => {
      most = Math.max(most, ++under);
      await sleep(2);
      under--;
      return entries;
    },
    2,
    3,
  );
  await Promise.all(Array.from({ length: 40 }, (_, index) => writer.add(index)));
  expect(most).toBe(3);
});

it('begins a group beside another one only where so many wait that it is worth it, and leaves nobody behind', async () => {
  const ends: (() => void)[] = [];
  const sizes: number[] = [];
  const writer = new GroupedCalls<number, number>(
    async (entries) => {
      sizes.push(entries.length);
      await new Promise<void>((resolve) => ends.push(resolve));
      return entries;
    },
    8,
    2,
    3,
  );
  const answers = [writer.add(1)];
  await sleep(10);
  answers.push(writer.add(2), writer.add(3));
  await sleep(10);
  expect(sizes).toEqual([1]);
  answers.push(writer.add(4));
  await sleep(10);
  expect(sizes).toEqual([1, 3]);
  answers.push(writer.add(5), writer.add(6));
  ends.shift()!();
  await sleep(10);
  // One is under way still.
  expect(sizes).toEqual([1, 3]);
  ends.shift()!();
  await sleep(10);
  expect(sizes).toEqual([1, 3, 2]);
  ends.shift()!();
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5, 6]);
});
