import type { Page } from 'playwright-core';
import { AccountsService } from '../../../src/accounts/accounts.service.js';
import type { Role } from '../../../src/storage/entities/account.entity.js';
import { DEFAULT_TENANT_ID } from '../../../src/storage/ids.js';
import type { TestApp } from '../../support/test-app.js';

/** The address of a one-time link, as `parley user add` prints it. */
export async function signInLink(app: TestApp, name: string, role: Role = 'moderator'): Promise<string> {
  const { token } = await app.app
    .get(AccountsService)
    .invite(
      DEFAULT_TENANT_ID,
      { email: `${name.toLowerCase().replace(/[^a-z]/g, '')}@courier.example`, role, name },
      { id: 'system', name: 'system' },
    );
  return `${app.url}/sign-in?token=${encodeURIComponent(token)}`;
}

/** Signs in and waits for the queue. */
export async function signIn(app: TestApp, page: Page, name: string, role: Role = 'moderator'): Promise<void> {
  await page.goto(await signInLink(app, name, role));
  await page.locator('.top').waitFor();
}

export const currentItem = (page: Page): Promise<string | null> => page.locator('.item').getAttribute('data-item');

/** Waits until this item is in front. */
export async function inFront(page: Page, itemId: string): Promise<void> {
  await page.locator(`.item[data-item="${itemId}"]`).waitFor();
}
