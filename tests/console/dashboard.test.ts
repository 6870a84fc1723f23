import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatherSeries } from '../../src/review/gather-series.js';
import { noChromium, seriousFindings } from './support/browser.js';
import { addWaiting } from './support/comments.js';
import { useConsole } from './support/console.js';
import { addPast } from './support/past.js';
import { signIn } from './support/sign-in.js';

describe.skipIf(noChromium)('the dashboard', { timeout: 90_000 }, () => {
  const desk = useConsole();

  beforeAll(async () => {
    await addWaiting(desk.app, [
      { text: 'One.', queue: 'tone' },
      { text: 'Two.', queue: 'reported' },
    ]);
    await addPast(desk.app);
    await desk.app.dataSource.query(`UPDATE queue_depth SET queue = '<b>spam</b>' WHERE queue = 'spam'`);
    await gatherSeries(desk.app.dataSource);
  });
  const plot = (page: Page, title: string) => page.locator('.plot', { has: page.locator('h2', { hasText: title }) });

  it('draws each plot and gives its numbers as a table, with nothing the policy of the page forbids', async () => {
    const { page, incidents } = await desk.tab();
    await signIn(desk.app, page, 'Lea', 'lead');
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await plot(page, 'Waiting comments').locator('canvas').waitFor();
    expect(await page.locator('.plot canvas').count()).toBe(6);
    const waiting = plot(page, 'Waiting comments');
    expect(await waiting.locator('.plot-key').first().innerText()).toContain('2');
    await waiting.getByText('As a table').click();
    const row = waiting.locator('tbody tr').first();
    expect(await row.locator('td').allInnerTexts()).toEqual(['2', '1', '0', '0', '0']);
    expect(await waiting.locator('thead th').allInnerTexts()).toEqual([
      'Time',
      'all',
      'tone',
      '<b>spam</b>',
      'borders',
      'escalated',
    ]);
    // Every canvas holds a drawing, not one flat colour.
    const drawn = await page.evaluate<boolean[]>(
      `[...document.querySelectorAll('.plot canvas')].map((canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size > 4;
      })`,
    );
    expect(drawn).toEqual([true, true, true, true, true, true]);
    expect(await seriousFindings(page)).toEqual([]);
    expect(incidents).toEqual({ dialogs: [], violations: [], foreignRequests: [], errors: [] });
  });

  it('marks the score that is distributed unlike before', async () => {
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Ana', 'analyst');
    await page.goto(`${desk.app.url}/dashboard`);
    await page.getByText('One score is distributed unlike before.').waitFor();
    const table = plot(page, 'Scores now and before');
    expect(await table.locator('tbody tr').first().innerText()).toMatch(/^Insult\s+alarm/);
    expect(await table.locator('.drift-steady').count()).toBe(1);
  });

  it('fits a phone and twice the size, dark and light, and shows moderators no clients', async () => {
    for (const [width, height] of [
      [390, 844],
      [720, 450],
    ] as const) {
      for (const colorScheme of ['dark', 'light'] as const) {
        const { page } = await desk.tab({ viewport: { width, height }, colorScheme });
        await signIn(desk.app, page, `Mo${width}`, 'moderator');
        await page.goto(`${desk.app.url}/dashboard`);
        await plot(page, 'Waiting comments').locator('canvas').waitFor();
        expect(await plot(page, 'Let through').count()).toBe(0);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        expect(await seriousFindings(page)).toEqual([]);
      }
    }
  });

  it('is fetched by those alone who look at it', async () => {
    const { page } = await desk.tab();
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await signIn(desk.app, page, 'Nina', 'moderator');
    await page.locator('.queue-line').first().waitFor();
    expect(files.filter((file) => file.includes('dashboard'))).toEqual([]);
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await page.locator('.plot canvas').first().waitFor();
    expect(files.filter((file) => /assets\/dashboard.*js$/.test(file))).toHaveLength(1);
  });
});
