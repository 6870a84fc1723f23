import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/test-app.js';
import { openBrowser, openTab, type Tab } from './browser.js';
import { buildConsole } from './build.js';

export interface TestConsole {
  readonly app: TestApp;
  readonly browser: Browser;
  /** After `app.app.close()`: another server on the same database and port. */
  startAgain(): Promise<void>;
  /** A tab in a browser profile of its own, closed when its test is over; the same arguments as `openTab`. */
  tab(options?: BrowserContextOptions, isNew?: boolean): Promise<Tab>;
  /** The page of such a tab. */
  page(options?: BrowserContextOptions): Promise<Page>;
}

/** For a `describe`: the console as it is built, a server of its own and a browser, from the first test to the last. */
export function useConsole(options: TestAppOptions = {}): TestConsole {
  let app: TestApp;
  let browser: Browser;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    await buildConsole();
    [app, browser] = await Promise.all([startTestApp(options), openBrowser()]);
  });
  afterEach(async () => {
    for (const { page } of tabs.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  const tab = async (tabOptions: BrowserContextOptions = {}, isNew = false): Promise<Tab> => {
    const opened = await openTab(browser, app.url, tabOptions, isNew);
    tabs.push(opened);
    return opened;
  };
  return {
    get app() {
      return app;
    },
    get browser() {
      return browser;
    },
    async startAgain() {
      app = await startTestApp({ ...options, database: app.database, port: Number(new URL(app.url).port) });
    },
    tab,
    page: async (tabOptions) => (await tab(tabOptions)).page,
  };
}

/** Waits for what the page or the server does a moment later. */
export const eventually = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 15_000, interval: 50 });
