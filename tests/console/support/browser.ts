import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return isProgram(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const name of NAMES)
    for (const folder of folders) if (isProgram(path.join(folder, name))) return path.join(folder, name);
  return null;
}

const program = findChromium();
/** Use as `describe.skipIf(noChromium)`. */
export const noChromium = program === null;
if (noChromium)
  process.stdout.write('skipped: journeys in the browser need Chromium in PATH or its path in CHROMIUM_PATH\n');

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: program!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What must never happen while somebody works in the console. */
export interface Incidents {
  readonly dialogs: string[];
  readonly violations: string[];
  readonly foreignRequests: string[];
  readonly errors: string[];
}

export interface Tab {
  readonly page: Page;
  readonly incidents: Incidents;
}

/**
 * A tab in a browser profile of its own, watched for everything that hostile text may set off.
 *
 * @param isNew as for somebody who has never been here: with the tour.
 */
export async function openTab(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  isNew = false,
): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const incidents: Incidents = { dialogs: [], violations: [], foreignRequests: [], errors: [] };
  page.on('dialog', (dialog) => {
    incidents.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => incidents.errors.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) incidents.foreignRequests.push(request.url());
  });
  await page.exposeFunction('tellViolation', (what: string) => incidents.violations.push(what));
  if (!isNew) await page.addInitScript(`localStorage.setItem('parley.tour', '["*"]')`);
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    tellViolation(event.violatedDirective + ' ' + event.blockedURI));`);
  return { page, incidents };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFinding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds serious or critical, one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const findings = await page.evaluate<AxeFinding[]>('axe.run().then(({ violations }) => violations)');
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
