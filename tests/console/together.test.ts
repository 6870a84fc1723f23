import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { noChromium } from './support/browser.js';
import { addWaiting, statusOf } from './support/comments.js';
import { eventually, useConsole } from './support/console.js';
import { currentItem, inFront, signIn } from './support/sign-in.js';

describe.skipIf(noChromium)('moderators together', { timeout: 120_000 }, () => {
  const desk = useConsole();

  beforeEach(() => desk.app.dataSource.query('TRUNCATE comment CASCADE'));
  const waiting = (count: number) =>
    addWaiting(
      desk.app,
      Array.from({ length: count }, (_, at) => ({ text: `Number ${at + 1}.`, priority: 0.9 - at / 1_000 })),
    );

  it('work the same queue at the same time: every comment is decided once, by one of them', async () => {
    const items = await waiting(50);
    const [one, two] = [await desk.page(), await desk.page()];
    await signIn(desk.app, one, 'One');
    await signIn(desk.app, two, 'Two');
    const work = async (page: Page, key: string) => {
      for (let seen = 0; seen < 50; seen++) {
        await page.locator('.item').or(page.getByText('Nothing waits here')).first().waitFor();
        if ((await page.locator('.item').count()) === 0) return;
        const before = await currentItem(page);
        await page.keyboard.press(key);
        await page.waitForFunction(`document.querySelector('.item')?.dataset.item !== ${JSON.stringify(before)}`);
      }
    };
    await Promise.all([work(one, 'a'), work(two, 's')]);
    await eventually(async () => {
      const decisions: { item_id: string; decided_by_name: string }[] = await desk.app.dataSource.query(
        'SELECT item_id, decided_by_name FROM review_decision WHERE undone_at IS NULL',
      );
      expect(decisions).toHaveLength(50);
      expect(new Set(decisions.map((one) => one.item_id))).toEqual(new Set(items.map(({ itemId }) => itemId)));
      expect(new Set(decisions.map((one) => one.decided_by_name))).toEqual(new Set(['One', 'Two']));
    });
    expect(await one.locator('.notice').count()).toBe(0);
    expect(await two.locator('.notice').count()).toBe(0);
  });

  it('see at once what another decides about the comment in front', async () => {
    const [a, b] = await waiting(2);
    const page = await desk.page();
    await signIn(desk.app, page, 'Slow');
    await inFront(page, a!.itemId);
    await page.waitForTimeout(2_500);
    await desk.app.dataSource.query('UPDATE review_item SET lease_expires_at = now() WHERE id = $1', [a!.itemId]);
    const { body } = await desk.app.call('lead', 'POST', '/v1/bulk-decisions', {
      decision: 'spam',
      itemIds: [a!.itemId],
    });
    expect(body.decided).toHaveLength(1);
    await inFront(page, b!.itemId);
    expect(await page.locator('.notice').textContent()).toContain('test lead had decided before (marked as spam');
  });

  it('lose a lease and regain the comment when nobody else took it', async () => {
    const [a] = await waiting(1);
    const page = await desk.page();
    await signIn(desk.app, page, 'Regain');
    await inFront(page, a!.itemId);
    await desk.app.dataSource.query('UPDATE review_item SET lease_expires_at = now() WHERE id = $1', [a!.itemId]);
    await page.keyboard.press('a');
    await page.locator('.notice', { hasText: 'Your time with this comment was over' }).waitFor();
    await inFront(page, a!.itemId);
    await page.keyboard.press('a');
    await eventually(async () => expect(await statusOf(desk.app, a!.commentId)).toBe('approved'));
  });

  it('go on where they were when the server is restarted in the middle', async () => {
    const items = await waiting(6);
    const page = await desk.page();
    await signIn(desk.app, page, 'Patient');
    await inFront(page, items[0]!.itemId);
    await page.locator('.up-next-text').waitFor();
    await desk.app.app.close();
    await page.keyboard.press('a');
    await inFront(page, items[1]!.itemId);
    await page.keyboard.press('s');
    await page.getByText('2 decisions are kept here').waitFor();
    await desk.startAgain();
    await eventually(async () => {
      expect(await statusOf(desk.app, items[0]!.commentId)).toBe('approved');
      expect(await statusOf(desk.app, items[1]!.commentId)).toBe('spam');
    });
    await inFront(page, items[2]!.itemId);
    await page.keyboard.press('a');
    await eventually(async () => expect(await statusOf(desk.app, items[2]!.commentId)).toBe('approved'));
  });
});
