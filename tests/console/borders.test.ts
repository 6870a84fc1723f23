import { describe, expect, it } from 'vitest';
import { cutPlaces } from '../../src/console/app/cut-places.js';
import { noChromium, seriousFindings } from './support/browser.js';
import { addPage } from './support/comments.js';
import { eventually, useConsole } from './support/console.js';
import { inFront, signIn } from './support/sign-in.js';

describe('places to cut', () => {
  it('stand before each line and sentence but the first', () => {
    const text = 'One. Two?  “Three.” Four\nFive';
    expect(cutPlaces(text).map((at) => text.slice(at))).toEqual([
      'Two?  “Three.” Four\nFive',
      '“Three.” Four\nFive',
      'Four\nFive',
      'Five',
    ]);
    expect(cutPlaces('Only one.')).toEqual([]);
    expect(cutPlaces('')).toEqual([]);
  });
});

describe.skipIf(noChromium)('comments of a page at the console', { timeout: 90_000 }, () => {
  const desk = useConsole();

  it('are merged and cut by key at the desk, and on the page', async () => {
    const { pageId, items } = await addPage(desk.app, 'The weir is to be rebuilt', [
      { text: 'Two million for a heap of stones. And who pays?', author: 'Ida', priority: 0.9 },
      { text: 'Nobody asked us.', priority: 0.8 },
      { text: 'Where do the trout go?', author: 'Jon', priority: 0.7 },
    ]);
    const textsOnPage = async () =>
      (
        (await desk.app.dataSource.query(
          `SELECT r.text FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
           WHERE c.page_id = $1 AND c.page_index IS NOT NULL ORDER BY c.page_index`,
          [pageId],
        )) as { text: string }[]
      ).map(({ text }) => text);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Merge');
    await inFront(page, items[0]!.itemId);
    await page.keyboard.press('g');
    await page.locator('.border-next', { hasText: 'Nobody asked us.' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('g');
    await eventually(async () =>
      expect(await textsOnPage()).toEqual([
        'Two million for a heap of stones. And who pays?\nNobody asked us.',
        'Where do the trout go?',
      ]),
    );
    // The second one was claimed ahead: what became part of another comment never comes in front.
    await inFront(page, items[2]!.itemId);
    await page.locator('.notice').waitFor({ state: 'detached' });

    await page.goto(`${desk.app.url}/pages/${pageId}`);
    const first = page.locator('.part-comment').first();
    await first.getByRole('button', { name: 'Merge or cut' }).click();
    await first.getByRole('button', { name: 'Cut here, before: And who pays?' }).click();
    await page.locator('.part-comment', { hasText: 'Nobody asked us.' }).nth(0).waitFor();
    await eventually(async () =>
      expect(await textsOnPage()).toEqual([
        'Two million for a heap of stones.',
        'And who pays?\nNobody asked us.',
        'Where do the trout go?',
      ]),
    );
    await page.context().close();
  });
});
