import { cpus, loadavg } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import { noChromium, seriousFindings } from './support/browser.js';
import { addPage, addWaiting, statusOf, type WaitingComment } from './support/comments.js';
import { eventually, useConsole } from './support/console.js';
import { inFront, signIn } from './support/sign-in.js';

/** From a key to the next comment on the screen, on loopback. */
const MOST_MS = 100;
const ARABIC = 'هذا تعليق طويل بما يكفي ليُقرأ من اليمين إلى اليسار، وفيه رقم 42 وكلمة harbour.';

describe.skipIf(noChromium)('a shift at the console', { timeout: 120_000 }, () => {
  const desk = useConsole();

  beforeEach(() => desk.app.dataSource.query('TRUNCATE comment CASCADE'));

  it('works fifty comments by keyboard alone, of every kind, and sees each next one at once', async () => {
    const texts = Array.from(
      { length: 50 },
      (_, at): WaitingComment => ({
        text: `Comment number ${at + 1} on the harbour, in words of its own: ${'and so on, '.repeat(at % 7)}end.`,
        author: `Reader ${at % 9}`,
        priority: 0.99 - at / 100,
      }),
    );
    const items = await addWaiting(desk.app, texts);
    const page = await desk.page();
    await signIn(desk.app, page, 'Shift');
    await inFront(page, items[0]!.itemId);
    const tookMs: number[] = [];
    const workedMs: number[] = [];
    const devtools = await page.context().newCDPSession(page);
    // Time of the processor, not of the clock: other programs on the machine do not count.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async (): Promise<number> => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return 1_000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    const wanted: string[] = [];
    for (const [at, { itemId }] of items.entries()) {
      const next = items[at + 1]?.itemId ?? null;
      // What a hand does: mostly one key, at times reasons, now and then labels or a second thought.
      const act = ['a', 's', 'r', 'a', 'l'][at % 5]!;
      await page.locator('.up-next-text').or(page.getByText('nothing else waits')).first().waitFor();
      const last = act === 'r' ? 'Enter' : act === 'l' ? 'a' : act;
      if (act === 'r') await page.keyboard.type('r1');
      if (act === 'l') {
        await page.keyboard.press('l');
        await page.keyboard.press('Enter');
      }
      if (next !== null) await page.evaluate(WATCH.replace('ITEM', next));
      const before = await worked();
      await page.keyboard.press(last);
      if (next !== null) {
        tookMs.push(await page.evaluate<number>('window.shown'));
        workedMs.push((await worked()) - before);
        await inFront(page, next);
      }
      wanted.push({ a: 'approved', s: 'spam', r: 'rejected', l: 'approved' }[act]!);
      expect(itemId).toBe(items[at]!.itemId);
    }
    await page.getByText('Nothing waits here').waitFor();
    await eventually(async () =>
      expect(await Promise.all(items.map(({ commentId }) => statusOf(desk.app, commentId)))).toEqual(wanted),
    );
    const at = (times: readonly number[], share: number): number =>
      times.toSorted((a, b) => a - b)[Math.floor(share * times.length)]!;
    const [p50, p95, work95] = [at(tookMs, 0.5), at(tookMs, 0.95), at(workedMs, 0.95)];
    const load = loadavg()[0]!;
    process.stdout.write(
      `from key press to next item, ${tookMs.length} presses: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; ` +
        `work of the page's thread: p95 ${work95.toFixed(0)} ms; load ${load.toFixed(1)} on ${cpus().length} cores\n`,
    );
    expect(work95).toBeLessThanOrEqual(MOST_MS);
    if (load <= cpus().length) expect(p95).toBeLessThanOrEqual(MOST_MS);
    else process.stdout.write('skipped: other programs have the processor, the clock is not held to 100 ms\n');
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('shows a comment that is written from right to left so, at twice the size, on a phone, dark and light', async () => {
    const { items } = await addPage(desk.app, 'A harbour reopens', [{ text: ARABIC, author: 'سارة' }]);
    for (const [width, height] of [
      [720, 450],
      [390, 844],
    ] as const) {
      for (const colorScheme of ['dark', 'light'] as const) {
        const page = await desk.page({ viewport: { width, height }, colorScheme });
        await signIn(desk.app, page, 'Zoom');
        await desk.app.dataSource.query(
          'UPDATE review_item SET lease_expires_at = now() WHERE lease_expires_at IS NOT NULL',
        );
        await inFront(page, items[0]!.itemId);
        expect(await page.evaluate(`getComputedStyle(document.querySelector('.prose')).direction`)).toBe('rtl');
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        // Everything that decides can be reached and seen.
        for (const name of ['Approve', 'Reject', 'Spam']) {
          const box = await page.getByRole('button', { name, exact: false }).first().boundingBox();
          expect(box!.x).toBeGreaterThanOrEqual(0);
          expect(box!.x + box!.width).toBeLessThanOrEqual(width);
          expect(box!.y + box!.height).toBeLessThanOrEqual(height);
        }
        expect(await seriousFindings(page)).toEqual([]);
        await page.context().close();
      }
    }
  });
});

/** Counts from the key to the frame after the one in which the item stands on the screen. */
const WATCH = `window.shown = new Promise((seen) => {
  let pressedAt = 0;
  window.addEventListener('keydown', () => { pressedAt ||= performance.now(); }, { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.item[data-item="ITEM"]')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => seen(performance.now() - pressedAt)));
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
}); undefined`;
