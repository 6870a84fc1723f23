import { describe, expect, it } from 'vitest';
import { cutRuns, plainly } from '../../src/console/app/marks.js';
import { toStorable } from '../../src/storage/storable-text.js';
import { noChromium } from './support/browser.js';
import { addPage, addWaiting } from './support/comments.js';
import { useConsole } from './support/console.js';
import { HOSTILE } from './support/hostile-strings.js';
import { inFront, signIn } from './support/sign-in.js';

/** What the console shows for a text: characters that cannot be seen stand there by name. */
const shown = (text: string): string =>
  cutRuns(text, [], [], false)
    .map((run) => (run.control ? run.control.short : run.text))
    .join('');

describe.skipIf(noChromium)('hostile text in the console', { timeout: 300_000 }, () => {
  const desk = useConsole();

  it('stands as text wherever it is shown, and sets nothing off', async () => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
    const { pageId, items } = await addPage(
      desk.app,
      '<img src=x onerror=alert("title")>',
      HOSTILE.map((text, at) => ({
        text,
        author: toStorable(text).text,
        reasons: [toStorable(text).text],
        queue: at % 2 === 0 ? 'tone' : '<b onclick=alert(1)>queue',
        priority: 1 - at / 1_000,
      })),
    );
    const codes = HOSTILE.slice(0, 9).map((label, at) => ({
      code: `c${at}`,
      label,
      statement: label,
      category: '',
    }));
    expect((await desk.app.call('lead', 'PUT', '/v1/reason-codes', { codes })).status).toBe(200);
    const { page, incidents } = await desk.tab();
    await signIn(desk.app, page, '<img src=x onerror=alert(1)>', 'lead');
    for (const [at, { itemId }] of items.entries()) {
      const text = HOSTILE[at]!;
      await inFront(page, itemId);
      expect(await page.locator('.prose').textContent()).toBe(shown(toStorable(text).text));
      expect(await page.locator('.comment-by .author').textContent()).toBe(plainly(toStorable(text).text));
      if (at % 20 === 7) {
        await desk.app.call('moderator', 'POST', `/v1/items/${itemId}/notes`, { text });
        await page.keyboard.press('r');
        await page.locator('.code').first().waitFor();
        await page.keyboard.press('1');
        await page.keyboard.press('Enter');
      } else if (at % 20 === 13) {
        await page.keyboard.press('h');
        await page.locator('textarea').fill(text);
        await page.keyboard.press('Enter');
      } else await page.keyboard.press(at % 2 === 0 ? 'a' : 's');
    }
    await page.goto(`${desk.app.url}/pages/${pageId}`);
    await page.locator('.part-comment').first().waitFor();
    expect(await page.locator('.part-comment').count()).toBe(HOSTILE.length);
    await addWaiting(
      desk.app,
      HOSTILE.slice(0, 100).map((text) => ({ text, author: toStorable(text).text, reasons: [toStorable(text).text] })),
    );
    await page.goto(`${desk.app.url}/list`);
    await page.locator('.list-line').first().waitFor();
    await page.goto(`${desk.app.url}/settings`);
    await page.locator('.code-row').first().waitFor();
    await page.goto(`${desk.app.url}/item/${items[7]!.itemId}`);
    await page.locator('.notes').waitFor();
    await page.goto(`${desk.app.url}/history`);
    await page.locator('.log tbody tr').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('<script>alert(1)');
    await page.waitForTimeout(500);
    expect(await page.locator('main script, main iframe, main img, main object, main base, main style').count()).toBe(
      0,
    );
    expect(incidents).toEqual({ dialogs: [], violations: [], foreignRequests: [], errors: [] });
  });
});
