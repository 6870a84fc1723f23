import { beforeEach, describe, expect, it } from 'vitest';
import { noChromium, seriousFindings } from './support/browser.js';
import { addWaiting, statusOf } from './support/comments.js';
import { eventually, useConsole } from './support/console.js';
import { inFront, signIn } from './support/sign-in.js';

describe.skipIf(noChromium)('care and keys at the console', { timeout: 90_000 }, () => {
  const desk = useConsole();

  beforeEach(() => desk.app.dataSource.query('TRUNCATE comment CASCADE'));

  it('covers a severe text until it is asked for, in front and ahead, and counts it', async () => {
    const [mild, severe] = await addWaiting(desk.app, [
      { text: 'A plain remark.', priority: 0.9 },
      { text: 'Something dreadful.', priority: 0.8, threat: 0.9 },
    ]);
    const page = await desk.page();
    await signIn(desk.app, page, 'Care');
    await inFront(page, mild!.itemId);
    await page.locator('.up-next-text', { hasText: 'covered' }).waitFor();
    await page.keyboard.press('a');
    await inFront(page, severe!.itemId);
    expect(await page.getByText('Something dreadful.').count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('v');
    await page.getByText('Something dreadful.').waitFor();
    expect(await page.locator('.exposure').textContent()).toBe('2 seen today, 1 severe');
  });

  it('covers single slurs until they are pressed, in the text and beside it, where that is wanted', async () => {
    const [one, two] = await addWaiting(desk.app, [
      { text: 'What a slut, you wh0re, and more.', moved: ['slut'], priority: 0.9 },
      { text: 'Another bitch of a day.', priority: 0.8 },
    ]);
    const page = await desk.page();
    await signIn(desk.app, page, 'Masked');
    await inFront(page, one!.itemId);
    const prose = page.locator('.prose');
    expect(await prose.textContent()).toBe('What a s•••, you w••••, and more.');
    await page.locator('.up-next-text', { hasText: 'Another b•••• of a day.' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.slur').first().click();
    expect(await prose.textContent()).toBe('What a slut, you w••••, and more.');
    await page.keyboard.press('v');
    expect(await prose.textContent()).toBe('What a slut, you wh0re, and more.');
    await page.keyboard.press('a');
    await inFront(page, two!.itemId);
    expect(await prose.textContent()).toBe('Another b•••• of a day.');
    await page.goto(`${desk.app.url}/settings`);
    await page.getByLabel('Cover single slurs').uncheck();
    await page.goto(`${desk.app.url}/queue`);
    await inFront(page, two!.itemId);
    expect(await prose.textContent()).toBe('Another bitch of a day.');
  });

  it('shows who is here for the first time around, once, by keys alone, and decides nothing meanwhile', async () => {
    const [one] = await addWaiting(desk.app, [{ text: 'A plain remark.' }]);
    const { page } = await desk.tab({}, true);
    await signIn(desk.app, page, 'Newcomer');
    await inFront(page, one!.itemId);
    await page.getByText('1 of 5').waitFor();
    await page.locator('[data-tour].why').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('a');
    for (let step = 2; step <= 5; step++) {
      await page.keyboard.press(step % 2 === 0 ? 'Enter' : 'ArrowRight');
      await page.getByText(`${step} of 5`).waitFor();
    }
    expect(await seriousFindings(page)).toEqual([]);
    expect(await statusOf(desk.app, one!.commentId)).toBe('review');
    await page.keyboard.press('Enter');
    await page.locator('.tour').waitFor({ state: 'detached' });
    expect(await page.locator('[data-tour]').count()).toBe(0);
    await page.reload();
    await inFront(page, one!.itemId);
    expect(await page.locator('.tour').count()).toBe(0);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Show the tour' }).click();
    await page.getByText('1 of 5').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.tour').waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await eventually(async () => expect(await statusOf(desk.app, one!.commentId)).toBe('approved'));
  });

  it('does not give what a moderator asked to be spared', async () => {
    const [threat, plain] = await addWaiting(desk.app, [
      { text: 'A threat.', priority: 0.9, tags: ['threat'] },
      { text: 'A plain remark.', priority: 0.8 },
    ]);
    const page = await desk.page();
    await signIn(desk.app, page, 'Spared');
    await inFront(page, threat!.itemId);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('threats').check();
    expect(await seriousFindings(page)).toEqual([]);
    await page.reload();
    await page.getByRole('link', { name: 'Queue' }).click();
    await inFront(page, plain!.itemId);
    await page.keyboard.press('a');
    await page.getByText('Nothing waits here').waitFor();
    expect(await statusOf(desk.app, threat!.commentId)).toBe('review');
  });

  it('suggests a break after a while of work', async () => {
    await addWaiting(
      desk.app,
      Array.from({ length: 12 }, (_, at) => ({ text: `Number ${at}.`, priority: 0.9 - at / 100 })),
    );
    const page = await desk.page();
    await page.clock.install();
    await signIn(desk.app, page, 'Busy');
    for (let step = 0; step < 12; step++) {
      await page.locator('.item').waitFor();
      await page.clock.runFor(4.5 * 60_000);
      await page.keyboard.press('a');
    }
    await page.locator('.notice', { hasText: /worked for 4[5-9] minutes/ }).waitFor();
    expect(await page.locator('.notice', { hasText: 'A short break does good' }).count()).toBe(1);
  });

  it('gives an action another key, shows it, and lets two change places', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'One.', priority: 0.9 },
      { text: 'Two.', priority: 0.8 },
    ]);
    const page = await desk.page();
    await signIn(desk.app, page, 'Keys');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.locator('.key-field').first().press('s');
    await page.reload();
    await eventually(async () => {
      const held = await desk.app.dataSource.query('SELECT 1 FROM review_item WHERE lease_token IS NOT NULL');
      expect(held).toEqual([]);
    });
    await page.getByRole('link', { name: 'Queue' }).click();
    await inFront(page, a!.itemId);
    expect(await page.locator('.act-approve .key').textContent()).toBe('S');
    expect(await page.locator('.act-spam .key').textContent()).toBe('A');
    await page.keyboard.press('s');
    await inFront(page, b!.itemId);
    await page.keyboard.press('a');
    await eventually(async () => {
      expect(await statusOf(desk.app, a!.commentId)).toBe('approved');
      expect(await statusOf(desk.app, b!.commentId)).toBe('spam');
    });
  });

  it('puts a comment back for somebody else to judge', async () => {
    const [a] = await addWaiting(desk.app, [{ text: 'Is this irony?' }]);
    const page = await desk.page();
    await signIn(desk.app, page, 'Unsure');
    await inFront(page, a!.itemId);
    await page.keyboard.press('o');
    await page.keyboard.type('irony or not?');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing waits here').waitFor();
    const other = await desk.page();
    await signIn(desk.app, other, 'Other');
    await inFront(other, a!.itemId);
    await other.locator('.notes').getByText('irony or not?').waitFor();
  });
});
