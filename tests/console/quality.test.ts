import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { noChromium, seriousFindings } from './support/browser.js';
import { addWaiting, statusOf } from './support/comments.js';
import { eventually, useConsole } from './support/console.js';
import { currentItem, inFront, signIn } from './support/sign-in.js';

describe.skipIf(noChromium)('the quality of the people’s work', { timeout: 120_000 }, () => {
  const desk = useConsole();

  afterEach(async () => {
    await desk.app.dataSource.query('DELETE FROM setting');
    await desk.app.dataSource.query(`UPDATE review_item SET state = 'replaced' WHERE state IN ('open', 'held')`);
  });
  const rates = (over: object) =>
    desk.app.call('lead', 'PUT', '/v1/queue-definitions', { queues: [{ name: 'tone', ...over }] });
  const shown = (page: Page, words: string) => page.locator('.item', { hasText: words }).waitFor();

  it('has a second person decide unseen, a lead settle, and everybody go by it', async () => {
    await rates({ secondReviewRate: 1 });
    const [item] = await addWaiting(desk.app, [{ text: 'What a <b>clever</b> captain.', author: 'Tove' }]);
    const anna = (await desk.tab()).page;
    await signIn(desk.app, anna, 'Anna');
    await inFront(anna, item!.itemId);
    await anna.keyboard.press('a');
    await eventually(async () => expect(await statusOf(desk.app, item!.commentId)).toBe('approved'));
    await anna.getByText('Nothing waits here').waitFor();

    const ben = (await desk.tab()).page;
    await signIn(desk.app, ben, 'Ben');
    await shown(ben, 'clever');
    expect(await currentItem(ben)).not.toBe(item!.itemId);
    expect(await ben.locator('.desk').textContent()).not.toContain('Anna');
    await ben.keyboard.press('r');
    await ben.keyboard.press('1');
    await ben.keyboard.press('Enter');
    await ben.getByText('Nothing waits here').waitFor();
    // Taken back and decided anew by key, as with any item.
    await ben.keyboard.press('u');
    await shown(ben, 'clever');
    await ben.keyboard.press('r');
    await ben.keyboard.press('1');
    await ben.keyboard.press('Enter');
    await eventually(async () => {
      const { body } = await desk.app.call('lead', 'GET', '/v1/quality/disagreements');
      expect(body.open).toBe(1);
    });
    expect(await statusOf(desk.app, item!.commentId)).toBe('approved');
    await ben.goto(`${desk.app.url}/quality`);
    await ben.getByRole('heading', { name: 'You and others' }).waitFor();
    expect(await ben.getByRole('link', { name: 'Disagreements' }).count()).toBe(0);

    const { page: lea, incidents } = await desk.tab();
    await signIn(desk.app, lea, 'Lea', 'lead');
    await lea.getByRole('link', { name: 'Quality' }).click();
    await lea.locator('th', { hasText: 'Anna' }).first().waitFor();
    await lea.getByRole('link', { name: 'Disagreements' }).click();
    const card = lea.locator('article.disagreement', { hasText: 'What a <b>clever</b> captain.' });
    await card.waitFor();
    expect(await card.locator('.opinion', { hasText: 'Anna' }).textContent()).toContain('approved');
    expect(await card.locator('.opinion', { hasText: 'Ben' }).textContent()).toMatch(/rejected.*Insult or abuse/s);
    await card.getByRole('button', { name: 'Reject' }).click();
    await card.getByRole('button', { name: 'Insult or abuse' }).click();
    await card.getByLabel('Why').fill('Mockery, read with the article.');
    await card.getByLabel('Keep as a precedent').check();
    await card.getByRole('button', { name: 'Settle' }).click();
    await lea.getByText('Nobody disagrees').waitFor();
    expect(await statusOf(desk.app, item!.commentId)).toBe('rejected');

    await lea.getByRole('link', { name: 'Precedents' }).click();
    await lea.getByLabel('Reason').selectOption('abuse');
    await lea.getByLabel('Words').fill('mockery');
    const precedent = lea.locator('.precedents li');
    expect(await precedent.textContent()).toContain('Mockery, read with the article.');
    await lea.getByLabel('Words').fill('nothing of the kind');
    await lea.getByText('No precedent fits.').waitFor();
    expect(incidents).toEqual({ dialogs: [], violations: [], foreignRequests: [], errors: [] });
  });

  it('mixes a golden item in and tells its answer where the house says so', async () => {
    const [known] = await addWaiting(desk.app, [{ text: 'The tide is a liar.', author: 'Kai', priority: 0.9 }]);
    const lea = (await desk.tab()).page;
    await signIn(desk.app, lea, 'Lena', 'lead');
    await inFront(lea, known!.itemId);
    await lea.keyboard.press('a');
    await eventually(async () => expect(await statusOf(desk.app, known!.commentId)).toBe('approved'));
    await lea.goto(`${desk.app.url}/item/${known!.itemId}`);
    await lea.getByText('Keep it to go by').click();
    await lea.getByLabel('Why it is decided so').fill('About the sea, not about people.');
    await lea.getByRole('button', { name: 'Make it golden' }).click();
    await lea.locator('summary', { hasText: 'A golden item' }).waitFor();

    await rates({ goldenRate: 0.5 });
    await desk.app.call('lead', 'PUT', '/v1/desk-settings', { heldAtMost: null, tellsGoldenResult: true });
    await addWaiting(
      desk.app,
      Array.from({ length: 40 }, (_, at) => ({ text: `Comment ${at}`, priority: 0.5 - at / 100 })),
    );
    const cem = (await desk.tab()).page;
    await signIn(desk.app, cem, 'Cem');
    for (let at = 0; at < 40; at++) {
      await cem.locator('.item').waitFor();
      const before = await currentItem(cem);
      const isKnown = (await cem.locator('.item').textContent())!.includes('The tide is a liar.');
      await cem.keyboard.press('s');
      if (isKnown) break;
      await cem.locator(`.item:not([data-item="${before}"])`).waitFor();
    }
    await cem
      .getByText('That was a golden item, known to be approved. About the sea, not about people.')
      .first()
      .waitFor();
    expect(await statusOf(desk.app, known!.commentId)).toBe('approved');

    await lea.goto(`${desk.app.url}/quality/golden`);
    const row = lea.locator('.log tr', { hasText: 'The tide is a liar.' });
    expect(await row.textContent()).toMatch(/approved1\s*0 %/);
  });

  it('has nothing serious for axe, light and dark', async () => {
    await rates({ secondReviewRate: 1 });
    await addWaiting(desk.app, [{ text: 'Half the harbour agrees.' }]);
    const take = async (role: 'moderator' | 'lead', decision: string) => {
      const [item] = (await desk.app.call(role, 'POST', '/v1/queues/tone/claim', {})).body.items;
      const body = { decision, leaseToken: item.leaseToken };
      expect((await desk.app.call(role, 'POST', `/v1/items/${item.itemId}/decision`, body)).status).toBe(200);
    };
    await take('moderator', 'approve');
    await take('lead', 'spam');
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await desk.tab({ colorScheme, reducedMotion: 'reduce' });
      await signIn(desk.app, page, 'Axel', 'lead');
      for (const part of ['agreement', 'disagreements', 'golden', 'precedents']) {
        await page.goto(`${desk.app.url}/quality/${part}`);
        await page.locator('.quality .log, .quality article, .precedents, .quality .unknown').first().waitFor();
        if (part === 'disagreements') await page.getByRole('button', { name: 'Reject' }).first().click();
        expect(await seriousFindings(page), `${part}, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${desk.app.url}/quality/disagreements`);
      await page.locator('article.disagreement').first().waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect(wide, 'wider than the phone').toBe(false);
    }
  });
});
