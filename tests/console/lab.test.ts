import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/random.js';
import { noChromium, seriousFindings } from './support/browser.js';
import { useConsole } from './support/console.js';
import { signIn } from './support/sign-in.js';

const WORDS = (
  'ferry council orchard winter lamp river budget harbour school bridge garden market station teacher window morning ' +
  'village mountain doctor kitchen letter theatre forest island engine paper summer bakery museum pavement ticket valley'
).split(' ');

/** Comments as a newsroom might have labelled them; no two are alike but for what makes them rude. */
function labelledCsv(number: number): string {
  const random = seededRandom(5);
  const some = (): string => Array.from({ length: 9 }, () => WORDS[random.integer(WORDS.length)]!).join(' ');
  const lines = Array.from({ length: number }, (_, at) => {
    const isRude = at % 3 === 0;
    const text = isRude ? `You fool, ${some()}, what an idiot` : `Thank you, ${some()}, well said`;
    return `r${at},"${text}",${isRude},writer-${at % 60}`;
  });
  return `id,text,labels.rudeness,author\n${lines.join('\n')}\nbroken\n`;
}

describe.skipIf(noChromium)('an analyst at the console', { timeout: 240_000 }, () => {
  const desk = useConsole({ runsJobs: true });
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'parley-lab-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (name: string, role: 'analyst' | 'lead' | 'moderator'): Promise<Page> => {
    const tab = await desk.tab();
    await signIn(desk.app, tab.page, name, role);
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
  /** By the beginning of its name: the rest are numbers. */
  const choose = async (place: Page | Locator, label: string, option: string): Promise<void> => {
    const select = place.getByRole('combobox', { name: label, exact: true }).first();
    const found = select.locator('option').filter({ hasText: new RegExp(`^${option}`) });
    await found.first().waitFor({ state: 'attached' });
    await select.selectOption((await found.first().getAttribute('value'))!);
  };

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
    await page.getByText('false 160, true 80').waitFor();
    await page
      .getByText(/^Thank you, /)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Split it' }).click();
    await page.getByText('groups were kept whole').waitFor({ timeout: 60_000 });
    expect(await page.getByText('no row', { exact: true }).count()).toBeGreaterThan(0);
    await isSound(page);
  });

  it('trains on one part and measures on another, with a report', async () => {
    const page = await open('Bea', 'analyst');
    await page.goto(`${desk.app.url}/lab/training`);
    await page.getByLabel('Name of the model').fill('rude');
    const learned = page.getByRole('group', { name: 'Learn from' });
    await choose(learned, 'Data set', 'rudeness');
    await choose(learned, 'Rows', 'train');
    await page.getByLabel('Axis').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('link', { name: 'rude@1' }).waitFor({ timeout: 120_000 });
    await page.getByRole('heading', { name: 'Learning curve' }).waitFor();
    // Opened by its address: what the tables look like must not hang on a view that was seen before.
    expect(await page.evaluate('getComputedStyle(document.querySelector("table")).borderCollapse')).toBe('collapse');
    await isSound(page);

    await page.goto(`${desk.app.url}/lab/runs`);
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
    const report = await page.request.get(`${desk.app.url}${href}`);
    expect(await report.text()).toMatch(/^<!doctype html>[\s\S]*rude@1[\s\S]*<svg/);
  });

  it('is followed by a lead, who sets a floor, makes the model live and rolls back', async () => {
    const lead = await open('Lea', 'lead');
    await lead.goto(`${desk.app.url}/lab/models`);
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
    await lead.goto(`${desk.app.url}/lab/models`);
    await lead.locator('tr', { hasText: 'rude@1' }).first().locator('.lab-live').waitFor();
    await isSound(lead);
    await lead.getByRole('button', { name: 'Roll back the last change' }).click();
    await lead.locator('tr', { hasText: 'rude@1' }).first().locator('.lab-live').waitFor({ state: 'detached' });
  });

  it('targets are there for all to read and for a lead to change', async () => {
    const lead = await open('Lou', 'lead');
    await lead.goto(`${desk.app.url}/lab/targets`);
    await lead.getByLabel('Name').fill('Night train');
    await lead.getByLabel('Aliases').fill('sleeper, night express');
    await lead.getByRole('button', { name: 'Save' }).click();
    await lead.locator('tr', { hasText: 'Night train' }).getByText('sleeper, night express').waitFor();
    await isSound(lead);
    const page = await open('Ari', 'analyst');
    await page.goto(`${desk.app.url}/lab/targets`);
    await page.getByText('A lead adds and removes targets.').waitFor();
  });

  it('costs moderators nothing: the views are fetched when they are looked at', async () => {
    const tab = await desk.tab();
    const files: string[] = [];
    tab.page.on('response', (response) => files.push(response.url()));
    await signIn(desk.app, tab.page, 'Mo', 'moderator');
    expect(await tab.page.getByRole('link', { name: 'Evaluation' }).count()).toBe(0);
    expect(files.filter((file) => file.includes('/assets/lab'))).toEqual([]);
  });
});
