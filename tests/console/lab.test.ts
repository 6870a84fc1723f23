import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { noChromium, openBrowser, openTab, seriousFindings, type Tab } from './support/browser.js';
import { buildConsole } from './support/build.js';
import { signIn } from './support/sign-in.js';

const WORDS = ['ferry', 'council', 'orchard', 'winter', 'lamp', 'river', 'budget', 'harbour', 'school', 'bridge'];
const word = (at: number): string => WORDS[at % WORDS.length]!;

/** Comments for and against a bridge, as a newsroom might have labelled them. */
function labelledCsv(number: number): string {
  const lines = Array.from({ length: number }, (_, at) => {
    const isAngry = at % 3 === 0;
    const tail = `${word(at)} ${word(at * 7 + 3)} ${word(Math.floor(at / 10))} ${at}`;
    const text = isAngry
      ? `You utter fool, only an idiot builds a ${tail}, shame on you`
      : `Thank you for the careful report about the ${tail}, I learned a lot`;
    return `r${at},"${text}",${isAngry ? 'yes' : 'no'},writer-${at % 60}`;
  });
  return `id,text,labels.rudeness,author\n${lines.join('\n')}\nbroken\n`;
}

describe.skipIf(noChromium)('an analyst at the console', { timeout: 240_000 }, () => {
  let app: TestApp;
  let browser: Browser;
  let folder: string;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    await buildConsole();
    folder = mkdtempSync(path.join(tmpdir(), 'parley-lab-'));
    [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
  });
  afterAll(async () => {
    for (const { page } of tabs) await page.context().close();
    await browser?.close();
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (name: string, role: 'analyst' | 'lead' | 'moderator'): Promise<Page> => {
    const tab = await openTab(browser, app.url);
    tabs.push(tab);
    await signIn(app, tab.page, name, role);
    return tab.page;
  };
  const isSound = async (page: Page): Promise<void> => {
    expect(await seriousFindings(page)).toEqual([]);
    const shot = process.env['PARLEY_TEST_SHOTS'];
    if (shot)
      await page.screenshot({
        path: path.join(shot, `${new URL(page.url()).pathname.replace(/\W+/g, '-').slice(0, 24)}.png`),
        fullPage: true,
      });
  };
  const choose = (page: Page, label: string, option: string | RegExp) =>
    page
      .getByLabel(label, { exact: true })
      .last()
      .evaluate(
        (select, wanted) => {
          const list = select as unknown as {
            options: Iterable<{ text: string; value: string }>;
            value: string;
            dispatchEvent(event: unknown): void;
          };
          const found = [...list.options].find(({ text }) => text.startsWith(wanted));
          if (!found) throw new Error(`no option ${wanted}`);
          list.value = found.value;
          list.dispatchEvent(new Event('change', { bubbles: true }));
        },
        typeof option === 'string' ? option : option.source,
      );

  it('brings a file in, sees what is wrong with it, and splits it so that nothing leaks', async () => {
    const page = await open('Ana', 'analyst');
    const file = path.join(folder, 'rudeness.csv');
    writeFileSync(file, labelledCsv(240));
    await page.getByRole('link', { name: 'Evaluation' }).click();
    await page.getByRole('heading', { name: 'Data sets' }).waitFor();
    await isSound(page);
    await page.getByLabel('File').setInputFiles(file);
    expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('rudeness');
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('heading', { name: 'rudeness' }).waitFor();
    await page.getByText('1 row was left out').waitFor();
    await page.getByText(/line 242: .*cells/).waitFor();
    await page.getByText(/false 160, true 80|no 160, yes 80/).waitFor();
    await page.getByText('Thank you for the careful report').first().waitFor();
    await page.getByRole('button', { name: 'Split it' }).click();
    await page.getByText('groups were kept whole').waitFor({ timeout: 60_000 });
    expect(await page.getByText('no row', { exact: true }).count()).toBeGreaterThan(0);
    await isSound(page);
  });

  it('measures, trains, measures again; a lead sets a floor, makes it live, and rolls back', async () => {
    const page = await open('Bea', 'analyst');
    await page.goto(`${app.url}/lab/training`);
    await page.getByLabel('Name of the model').fill('rude');
    await choose(page.locator('fieldset', { hasText: 'Learn from' }) as unknown as Page, 'Data set', 'rudeness');
    await choose(page.locator('fieldset', { hasText: 'Learn from' }) as unknown as Page, 'Rows', 'train');
    await page.getByLabel('Axis').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('link', { name: 'rude@1' }).waitFor({ timeout: 120_000 });
    await page.getByRole('heading', { name: 'Learning curve' }).waitFor();
    await isSound(page);

    await page.goto(`${app.url}/lab/runs`);
    await choose(page, 'Data set', 'rudeness');
    await choose(page, 'Rows', 'test');
    await page.getByLabel('rude@1').check();
    await page.getByLabel('Slices by').fill('length');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText(/rows measured/).waitFor({ timeout: 120_000 });
    await page.getByText('macro F1').first().waitFor();
    await page.locator('.lab-model summary', { hasText: 'rude@1' }).click();
    await page.getByRole('heading', { name: 'What a threshold costs' }).first().waitFor();
    await isSound(page);
    const href = await page.getByRole('link', { name: 'Open the report' }).getAttribute('href');
    const report = await page.request.get(`${app.url}${href}`);
    expect(await report.text()).toMatch(/^<!doctype html>[\s\S]*rude@1[\s\S]*<svg/);

    const lead = await open('Lea', 'lead');
    await lead.goto(`${app.url}/lab/models`);
    await lead.getByRole('link', { name: 'rude@1' }).click();
    await lead.getByText('No gate for rudeness yet').waitFor();
    await lead.getByRole('button', { name: 'Make live' }).click();
    await lead.locator('.lab-problem').filter({ hasText: /gate/i }).first().waitFor();
    await lead.getByText('Set a floor').click();
    await choose(lead, 'Data set', 'rudeness');
    await choose(lead, 'Rows', 'test');
    await lead.getByRole('button', { name: 'Set', exact: true }).click();
    await lead.getByRole('button', { name: 'Ask the gate' }).click();
    await lead.getByText('reached', { exact: true }).waitFor({ timeout: 60_000 });
    await lead.getByRole('button', { name: 'Make live' }).click();
    await lead.getByText('rude@1 is live.').first().waitFor({ timeout: 60_000 });
    await isSound(lead);
    await lead.goto(`${app.url}/lab/models`);
    await lead.locator('tr', { hasText: 'rude@1' }).first().locator('.lab-live').waitFor();
    await isSound(lead);
    await lead.getByRole('button', { name: 'Roll back the last change' }).click();
    await lead.locator('tr', { hasText: 'rude@1' }).first().locator('.lab-live').waitFor({ state: 'detached' });
  });

  it('targets are there for all to read and for a lead to change', async () => {
    const lead = await open('Lou', 'lead');
    await lead.goto(`${app.url}/lab/targets`);
    await lead.getByLabel('Name').fill('Night train');
    await lead.getByLabel('Aliases').fill('sleeper, night express');
    await lead.getByRole('button', { name: 'Save' }).click();
    await lead.locator('tr', { hasText: 'Night train' }).getByText('sleeper, night express').waitFor();
    await isSound(lead);
    const page = await open('Ari', 'analyst');
    await page.goto(`${app.url}/lab/targets`);
    await page.getByText('A lead adds and removes targets.').waitFor();
  });

  it('costs moderators nothing: the views are fetched when they are looked at', async () => {
    const tab = await openTab(browser, app.url);
    tabs.push(tab);
    const files: string[] = [];
    tab.page.on('response', (response) => files.push(response.url()));
    await signIn(app, tab.page, 'Mo', 'moderator');
    expect(await tab.page.getByRole('link', { name: 'Evaluation' }).count()).toBe(0);
    expect(files.filter((file) => file.includes('/assets/lab'))).toEqual([]);
  });
});
