import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { noChromium, seriousFindings } from './support/browser.js';
import { addWaiting } from './support/comments.js';
import { eventually, useConsole } from './support/console.js';
import { inFront, signIn, signInLink } from './support/sign-in.js';

/** Whether the one Arabic comment is set from right to left. */
const RTL = `[...document.querySelectorAll('.featured-text bdi')].some((text) =>
  /[\\u0600-\\u06ff]/.test(text.textContent) && getComputedStyle(text).direction === 'rtl')`;

describe.skipIf(noChromium)('what goes out of the house', { timeout: 90_000 }, () => {
  const desk = useConsole({ environment: { PARLEY_ALLOW_PRIVATE_URLS: 'true' } });

  beforeEach(() => desk.app.dataSource.query('TRUNCATE comment, webhook CASCADE'));
  const fits = async (page: Page) =>
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

  it('features a constructive comment and takes it off again, on a phone too', async () => {
    const items = await addWaiting(desk.app, [
      { text: 'شكرا على هذا المقال، وهنا مصدر آخر.', author: '<b>Tove</b>' },
      { text: 'The survey of 2019 says otherwise.', author: 'Rune' },
    ]);
    await desk.app.dataSource.query(`UPDATE comment SET status = 'approved'`);
    await desk.app.dataSource.query(
      `UPDATE assessment SET body = jsonb_set(body::jsonb, '{tone,scores}', '{"constructive": 0.8, "insult": 0.1}')`,
    );
    for (const options of [{}, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }]) {
      const { page, incidents } = await desk.tab(options);
      await signIn(desk.app, page, 'Mo');
      await page.goto(`${desk.app.url}/featured`);
      await page.getByRole('button', { name: 'Feature: comment by <b>Tove</b>' }).click();
      await page.getByRole('button', { name: 'Take off: comment by <b>Tove</b>' }).waitFor();
      await page.getByText('featured by').waitFor();
      expect(await page.evaluate(RTL)).toBe(true);
      await fits(page);
      expect(await seriousFindings(page)).toEqual([]);
      const feed = await desk.app.call('lead', 'GET', '/v1/featured');
      expect(feed.body.comments.map(({ commentId }: { commentId: string }) => commentId)).toEqual([
        items[0]!.commentId,
      ]);
      await page.getByRole('button', { name: 'Take off: comment by <b>Tove</b>' }).click();
      await page.getByText('Nothing is featured.').waitFor();
      expect(incidents).toEqual({ dialogs: [], violations: [], foreignRequests: [], errors: [] });
    }
  });

  it('shows what the author of a rejected comment is told, and copies it', async () => {
    const [a] = await addWaiting(desk.app, [{ text: 'You clown.' }]);
    await desk.app.call('moderator', 'POST', '/v1/bulk-decisions', {
      decision: 'reject',
      reasonCodes: ['abuse'],
      itemIds: [a!.itemId],
    });
    const { page } = await desk.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
    await signIn(desk.app, page, 'Mo');
    await page.goto(`${desk.app.url}/item/${a!.itemId}`);
    await page.locator('.statement-text', { hasText: 'It insults or abuses somebody.' }).waitFor();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('It insults or abuses somebody.');
    expect(await seriousFindings(page)).toEqual([]);
    await desk.app.call('lead', 'POST', `/v1/items/${a!.itemId}/undo`);
    await page.reload();
    await page.locator('.item').waitFor();
    expect(await page.locator('.statement-text').count()).toBe(0);
  });

  it('lets a lead define queues, teams, statements and webhooks', async () => {
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Lea', 'lead');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Add a queue' }).click();
    const queue = page.locator('.queue-row').first();
    await queue.getByLabel('Name').fill('rude sports');
    await queue.getByLabel('Order').selectOption('age');
    await queue.getByLabel('Sections').fill('sports, chess');
    await queue.getByLabel('A score').fill('tone.insult');
    await queue.getByLabel('from').fill('0.5');
    await queue.getByLabel('below').fill('0.4');
    await queue.getByLabel('Lea').check();
    expect(await seriousFindings(page)).toEqual([]);
    const form = page.locator('form', { has: queue });
    await queue.getByLabel('below').fill('0.9');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').first().waitFor();
    const { body } = await desk.app.call('lead', 'GET', '/v1/queue-definitions');
    expect(body.queues).toMatchObject([
      {
        name: 'rude sports',
        order: 'age',
        members: [expect.any(String)],
        match: { sections: ['sports', 'chess'], signal: { name: 'tone.insult', atLeast: 0.5, below: 0.9 } },
      },
    ]);
    await queue.getByLabel('Name').fill('all');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.locator('.sign-in-problem', { hasText: 'is taken' }).waitFor();
    await form.getByRole('button', { name: 'Discard changes' }).click();
    expect(await queue.getByLabel('Name').inputValue()).toBe('rude sports');

    await page.getByLabel('Rejected').fill('We left it out.');
    await page.locator('.statement-text', { hasText: 'We left it out.' }).waitFor();
    await page
      .locator('form', { has: page.getByLabel('The whole statement') })
      .getByRole('button', { name: 'Save' })
      .click();
    await eventually(async () =>
      expect((await desk.app.call('lead', 'GET', '/v1/statement-template')).body.rejected).toBe('We left it out.'),
    );

    await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9/hook');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.webhook-secret code').waitFor();
    await page.getByRole('button', { name: 'Test' }).click();
    await page.locator('.webhook-said', { hasText: 'Not heard' }).waitFor();
    await page.getByRole('button', { name: 'Turn off' }).click();
    await page.getByRole('button', { name: 'Turn on' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await fits(page);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('lets a lead hand a comment to a colleague by key, and puts one on hold for somebody else', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'For Tove.', priority: 0.9 },
      { text: 'For later.', priority: 0.8 },
    ]);
    // Her account is there; she comes later.
    const link = await signInLink(desk.app, 'Zoe');
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Ann', 'lead');
    await inFront(page, a!.itemId);
    await page.keyboard.press('w');
    await page.getByLabel('To whom').selectOption('Zoe');
    await page.keyboard.press('Enter');
    await inFront(page, b!.itemId);
    await page.keyboard.press('h');
    await page.keyboard.type('ask the desk');
    await page.getByLabel('Who looks after it').selectOption('Zoe');
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.sheet').getByRole('button', { name: 'Hold' }).click();
    await page.getByText('Nothing waits here').waitFor();
    await eventually(async () => {
      const [held] = await desk.app.dataSource.query('SELECT state, hold_owner FROM review_item WHERE id = $1', [
        b!.itemId,
      ]);
      expect(held).toEqual({ state: 'held', hold_owner: 'Zoe' });
    });
    const other = await desk.tab();
    await other.page.goto(link);
    await inFront(other.page, a!.itemId);
  });
});
