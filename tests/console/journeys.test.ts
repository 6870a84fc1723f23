import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { startTestApp } from '../support/test-app.js';
import { noChromium, openTab, seriousFindings } from './support/browser.js';
import { addPage, addWaiting, statusOf } from './support/comments.js';
import { eventually, useConsole } from './support/console.js';
import { currentItem, inFront, signIn, signInLink } from './support/sign-in.js';

describe.skipIf(noChromium)('a moderator at the console', { timeout: 90_000 }, () => {
  const desk = useConsole();

  beforeEach(async () => {
    await desk.app.dataSource.query(`UPDATE review_item SET state = 'replaced' WHERE state IN ('open', 'held')`);
  });
  const toast = (page: Page) => page.locator('.toast b');

  it('signs in with a one-time link, which leaves the address and works once', async () => {
    const link = await signInLink(desk.app, 'Anna');
    const first = (await desk.tab()).page;
    await first.goto(link);
    await first.locator('.top').waitFor();
    expect(new URL(first.url()).pathname).toBe('/queue');
    expect(first.url()).not.toContain('token');
    await first.reload();
    await first.locator('.top').waitFor();

    const second = (await desk.tab()).page;
    await second.goto(link);
    await second.getByText('was used before').waitFor();
  });

  it('sets a password and signs in with it', async () => {
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Petra');
    await page.locator('.hint').getByRole('button', { name: 'Set a password' }).click();
    await page.getByLabel('New password').fill('a rather long password');
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('Password saved.').first().waitFor();
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').fill('petra@courier.example');
    await page.getByLabel('Password').fill('a rather long password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.top').waitFor();
  });

  it('approves, rejects with reasons and marks spam by key alone', async () => {
    const [a, b, c] = await addWaiting(desk.app, [
      { text: 'The tide tables were right for once.', priority: 0.9 },
      { text: 'You are a complete clown.', moved: ['complete clown'], priority: 0.8 },
      { text: 'Earn money from your boat.', priority: 0.7 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Bo');
    await inFront(page, a!.itemId);
    await page.keyboard.press('a');
    await inFront(page, b!.itemId);
    expect(await page.locator('mark.moved').textContent()).toBe('complete clown');
    await page.keyboard.press('r');
    await page.keyboard.press('1');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await inFront(page, c!.itemId);
    await page.keyboard.press('s');
    await page.getByText('Nothing waits here').waitFor();

    await eventually(async () => {
      expect(await Promise.all([a, b, c].map((item) => statusOf(desk.app, item!.commentId)))).toEqual([
        'approved',
        'rejected',
        'spam',
      ]);
    });
    const [decision] = (await desk.app.dataSource.query('SELECT reason_codes FROM review_decision WHERE item_id = $1', [
      b!.itemId,
    ])) as { reason_codes: string[] }[];
    expect(decision?.reason_codes).toEqual(['abuse', 'harassment']);
  });

  it('shows the next item before the server has answered, and rejects plainly with R twice', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'First.', priority: 0.9 },
      { text: 'Second.', priority: 0.8 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Cem');
    await inFront(page, a!.itemId);
    await page.getByText('Up next').waitFor();
    await page.locator('.up-next-text').waitFor();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/decision', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('r');
    await page.keyboard.press('r');
    await page.locator(`.item[data-item="${b!.itemId}"]`).waitFor({ timeout: 1_000 });
    expect(await toast(page).textContent()).toBe('Rejected');
    expect(await statusOf(desk.app, a!.commentId)).toBe('review');
    answer();
    await eventually(async () => expect(await statusOf(desk.app, a!.commentId)).toBe('rejected'));
  });

  it('loses no press, however fast the hand: forty keys in a row are forty decisions', async () => {
    const items = await addWaiting(
      desk.app,
      Array.from({ length: 40 }, (_, at) => ({ text: `Number ${at + 1}.`, priority: 0.9 - at / 100 })),
    );
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Zoe');
    await inFront(page, items[0]!.itemId);
    const keys = items.map((_, at) => 'as'[at % 2]!);
    await page.keyboard.type(keys.join(''), { delay: 5 });
    await page.getByText('Nothing waits here').waitFor();
    await eventually(async () => {
      expect(await Promise.all(items.map(({ commentId }) => statusOf(desk.app, commentId)))).toEqual(
        keys.map((key) => (key === 'a' ? 'approved' : 'spam')),
      );
    });
    for (let back = 0; back < 3; back++) {
      await page.keyboard.press('Control+z');
      await inFront(page, items[39 - back]!.itemId);
    }
    await eventually(async () => {
      const statuses = await Promise.all(items.slice(36).map(({ commentId }) => statusOf(desk.app, commentId)));
      expect(statuses).toEqual(['approved', 'review', 'review', 'review']);
    });
  });

  it('keeps what is pressed while the next comment is on its way, words too, and lets go of it on Escape', async () => {
    const [a, b, c] = await addWaiting(desk.app, [
      { text: 'One.', priority: 0.9 },
      { text: 'Two.', priority: 0.8 },
      { text: 'Three.', priority: 0.7 },
    ]);
    const { page } = await desk.tab();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/claim', async (route) => {
      await held;
      await route.continue();
    });
    await signIn(desk.app, page, 'Yan');
    await page.getByText('Fetching the next item').waitFor();
    await page.keyboard.type('ssss');
    await page.getByText('4 presses wait').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.presses').waitFor({ state: 'detached' });
    await page.keyboard.type('ase');
    await page.keyboard.type('as told');
    await page.keyboard.press('Enter');
    await page.getByText('11 presses wait').waitFor();
    answer();
    await page.getByText('Nothing waits here').or(page.locator('.item')).first().waitFor();
    await eventually(async () => {
      expect(await Promise.all([a, b, c].map((item) => statusOf(desk.app, item!.commentId)))).toEqual([
        'approved',
        'spam',
        'review',
      ]);
      const [row] = (await desk.app.dataSource.query('SELECT queue, escalated_reason FROM review_item WHERE id = $1', [
        c!.itemId,
      ])) as unknown[];
      expect(row).toEqual({ queue: 'escalated', escalated_reason: 'as told' });
    });
  });

  it('marks the words behind the reason it shows, and no others', async () => {
    const rule = (id: string, reason: string, signal: string, value: number) => ({
      id,
      action: 'review' as const,
      reason,
      signals: [{ signal, value, atLeast: 0.5 }],
    });
    const [a, b] = await addWaiting(desk.app, [
      {
        text: 'Cheap boats, you clown.',
        moved: ['clown'],
        spam: { score: 0.7, moved: ['Cheap boats'] },
        reasons: ['Probably spam', 'Rude'],
        rules: [rule('spam', 'Probably spam', 'spam.score', 0.7), rule('rude', 'Rude', 'tone.insult', 0.88)],
        priority: 0.9,
      },
      {
        text: 'A threat without words, you clown.',
        moved: ['clown'],
        reasons: ['May be a threat'],
        rules: [rule('threat', 'May be a threat', 'tone.threat', 0.6)],
        priority: 0.8,
      },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Xia');
    await inFront(page, a!.itemId);
    expect(await page.locator('mark.moved').allTextContents()).toEqual(['Cheap boats']);
    expect(await page.locator('.why-reasons li').allTextContents()).toEqual([
      'Probably spamSpam 0.70',
      'RudeInsult 0.88',
    ]);
    await page.locator('.why-score', { hasText: 'Insult' }).click();
    expect(await page.locator('mark.moved').allTextContents()).toEqual(['clown']);
    await page.keyboard.press('a');
    await inFront(page, b!.itemId);
    expect(await page.locator('mark.moved').count()).toBe(0);
  });

  it('takes a decision back by key and decides anew', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'Decided too fast.', priority: 0.9 },
      { text: 'The one after.', priority: 0.8 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Dana');
    await inFront(page, a!.itemId);
    await page.keyboard.press('s');
    await inFront(page, b!.itemId);
    await eventually(async () => expect(await statusOf(desk.app, a!.commentId)).toBe('spam'));
    await page.keyboard.press('Control+z');
    await inFront(page, a!.itemId);
    expect(await statusOf(desk.app, a!.commentId)).toBe('review');
    await page.keyboard.press('a');
    await inFront(page, b!.itemId);
    await eventually(async () => expect(await statusOf(desk.app, a!.commentId)).toBe('approved'));
  });

  it('says plainly who was first when the lease is lost, and drops the item', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'Two hands reach for it.', priority: 0.9 },
      { text: 'The one after.', priority: 0.8 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Emre');
    await inFront(page, a!.itemId);
    await desk.app.dataSource.query(
      `UPDATE review_item SET lease_expires_at = now() - interval '1 second' WHERE id = $1`,
      [a!.itemId],
    );
    const claimed = await desk.app.call('moderator', 'POST', '/v1/queues/tone/claim', { limit: 1 });
    const { itemId, leaseToken } = claimed.body.items[0];
    expect(itemId).toBe(a!.itemId);
    await desk.app.call('moderator', 'POST', `/v1/items/${itemId}/decision`, { decision: 'reject', leaseToken });

    await page.keyboard.press('a');
    await inFront(page, b!.itemId);
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/Not recorded: test moderator had decided before \(rejected/);
    expect(await statusOf(desk.app, a!.commentId)).toBe('rejected');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await notice.count()).toBe(0);
  });

  it('keeps a decision while the server is away and sends it later, across a reload', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'Sent in a storm.', priority: 0.9 },
      { text: 'The one after.', priority: 0.8 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Fay');
    await inFront(page, a!.itemId);
    await page.locator('.up-next-text').waitFor();
    await page.route('**/decision', (route) => route.abort('connectionrefused'));
    await page.keyboard.press('a');
    await page.getByText('1 decision is kept here').waitFor();
    await inFront(page, b!.itemId);
    expect(await statusOf(desk.app, a!.commentId)).toBe('review');
    await page.unroute('**/decision');
    await page.reload();
    await eventually(async () => expect(await statusOf(desk.app, a!.commentId)).toBe('approved'));
  });

  it('takes back a decision that was never sent', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'Thought better of it.', priority: 0.9 },
      { text: 'The one after.', priority: 0.8 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Fin');
    await inFront(page, a!.itemId);
    await page.locator('.up-next-text').waitFor();
    await page.route('**/decision', (route) => route.abort('connectionrefused'));
    await page.keyboard.press('s');
    await page.getByText('1 decision is kept here').waitFor();
    await inFront(page, b!.itemId);
    await page.keyboard.press('u');
    await inFront(page, a!.itemId);
    await page.unroute('**/decision');
    await page.keyboard.press('a');
    await eventually(async () => expect(await statusOf(desk.app, a!.commentId)).toBe('approved'));
  });

  it('skips to the next item and goes back to the skipped one', async () => {
    const [a, b, c] = await addWaiting(desk.app, [
      { text: 'One.', priority: 0.9 },
      { text: 'Two.', priority: 0.8 },
      { text: 'Three.', priority: 0.7 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Gil');
    await inFront(page, a!.itemId);
    await page.locator('.up-next-text').waitFor();
    await page.keyboard.press('j');
    await inFront(page, b!.itemId);
    await page.keyboard.press('k');
    await inFront(page, a!.itemId);
    await page.keyboard.press('j');
    await inFront(page, b!.itemId);
    await page.keyboard.press('n');
    await inFront(page, c!.itemId);
  });

  it('does nothing by key while somebody types, and saves a note', async () => {
    const [a] = await addWaiting(desk.app, [{ text: 'Leave me be.' }]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Hal');
    await inFront(page, a!.itemId);
    await page.keyboard.press('m');
    await page.keyboard.type('as rare as a lark');
    expect(await currentItem(page)).toBe(a!.itemId);
    await page.keyboard.press('Enter');
    await page.locator('.notes').getByText('as rare as a lark').waitFor();
    expect(await statusOf(desk.app, a!.commentId)).toBe('review');
  });

  it('escalates and holds with a reason', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'A lead should see this.', priority: 0.9 },
      { text: 'Wait for the author.', priority: 0.8 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Ida');
    await inFront(page, a!.itemId);
    await page.keyboard.press('e');
    await page.keyboard.type('names a colleague');
    await page.keyboard.press('Enter');
    await inFront(page, b!.itemId);
    await page.keyboard.press('h');
    await page.keyboard.type('asked the author');
    await page.keyboard.press('Enter');
    await eventually(async () => {
      const rows = await desk.app.dataSource.query(
        'SELECT queue, state, escalated_reason, hold_reason FROM review_item WHERE id = ANY ($1) ORDER BY priority DESC',
        [[a!.itemId, b!.itemId]],
      );
      expect(rows).toEqual([
        { queue: 'escalated', state: 'open', escalated_reason: 'names a colleague', hold_reason: null },
        { queue: 'tone', state: 'held', escalated_reason: null, hold_reason: 'asked the author' },
      ]);
    });
  });

  it('shows damage and what cannot be seen, as received and as repaired', async () => {
    const [a] = await addWaiting(desk.app, [
      {
        text: 'The mayorâ€™s letter is\u200b late, H¿lerup \u202eno\u202c',
        damage: { 'â€™': '’', '¿': null },
      },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Jon');
    await inFront(page, a!.itemId);
    const prose = page.locator('.prose');
    expect(await prose.textContent()).toBe('The mayor’s letter isZWSP late, H¿lerup RLOnoPDF');
    expect(await page.locator('.mark-summary').textContent()).toBe(
      '1 stretch repaired1 stretch lost3 invisible characters',
    );
    await page.keyboard.press('t');
    expect(await prose.textContent()).toContain('mayorâ€™s');
    expect(await page.locator('.verdict-none, .bar-word.short').allTextContents()).toEqual([
      'not scored (no model)',
      'abstained',
    ]);
    expect(await page.locator('.group-stance .bar').getAttribute('title')).toContain('abstained (too uncertain)');
  });

  it('draws a limit where the server tells it, and none where it does not', async () => {
    const [a] = await addWaiting(desk.app, [{ text: 'You complete clown.', moved: ['complete clown'] }]);
    const { page } = await desk.tab();
    await page.route('**/v1/models', (route) =>
      route.fulfill({
        json: {
          models: [
            {
              id: 'tone-test@1',
              heads: [{ axis: 'tone.toxicity', classes: ['false', 'true'], thresholds: [0.7, 0.3] }],
            },
          ],
        },
      }),
    );
    await signIn(desk.app, page, 'Rhea');
    await inFront(page, a!.itemId);
    const bar = (name: string) => page.locator('.bar', { hasText: name });
    await bar('Toxicity').locator('.bar-limit').waitFor({ state: 'attached' });
    expect(await bar('Toxicity').getAttribute('title')).toBe('limit 0.30');
    expect(await bar('Toxicity').locator('.bar-fill.over').count()).toBe(1);
    expect(await bar('Insult').locator('.bar-limit').count()).toBe(0);
  });

  it('gives its items back when the tab is closed', async () => {
    const items = await addWaiting(desk.app, [
      { text: 'One.', priority: 0.9 },
      { text: 'Two.', priority: 0.8 },
    ]);
    const leases = async () =>
      (
        (await desk.app.dataSource.query(
          'SELECT count(*)::int AS held FROM review_item WHERE id = ANY ($1) AND lease_expires_at > now()',
          [items.map(({ itemId }) => itemId)],
        )) as { held: number }[]
      )[0]?.held;
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Kim');
    await inFront(page, items[0]!.itemId);
    await eventually(async () => expect(await leases()).toBe(2));
    await page.close({ runBeforeUnload: false });
    await eventually(async () => expect(await leases()).toBe(0));
  });

  it('keeps its items in hand for longer than one lease', async () => {
    const brief = await startTestApp({ environment: { PARLEY_LEASE_SECONDS: '10' } });
    try {
      const [a] = await addWaiting(brief, [{ text: 'Take your time.' }]);
      const { page } = await openTab(desk.browser, brief.url);
      await signIn(brief, page, 'Mia');
      await inFront(page, a!.itemId);
      await page.waitForTimeout(12_000);
      await page.keyboard.press('a');
      await eventually(async () => expect(await statusOf(brief, a!.commentId)).toBe('approved'));
      expect(await page.locator('.notice').count()).toBe(0);
      await page.context().close();
    } finally {
      await brief.close();
    }
  });

  it('gives its items back when nobody touches anything, and goes on at the next key', async () => {
    const [a] = await addWaiting(desk.app, [{ text: 'Gone for a walk.' }]);
    const { page } = await desk.tab();
    await page.clock.install();
    await signIn(desk.app, page, 'Ned');
    await page.locator(`.item[data-item="${a!.itemId}"]`).waitFor();
    await page.clock.fastForward('10:30');
    await page.getByText('Paused').waitFor();
    await eventually(async () => {
      const [row] = (await desk.app.dataSource.query('SELECT lease_token FROM review_item WHERE id = $1', [
        a!.itemId,
      ])) as {
        lease_token: string | null;
      }[];
      expect(row?.lease_token).toBeNull();
    });
    await page.keyboard.press('Shift');
    await page.locator(`.item[data-item="${a!.itemId}"]`).waitFor();
  });

  it('knows its keys on a keyboard with other letters', async () => {
    const [a] = await addWaiting(desk.app, [{ text: 'Добрый день.' }]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Quinn');
    await inFront(page, a!.itemId);
    const press = (key: string, code: string) =>
      page.evaluate(
        `window.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', code: '${code}', bubbles: true }))`,
      );
    await press('к', 'KeyR');
    await press('&', 'Digit1');
    await page.locator('.code[aria-pressed="true"]', { hasText: 'Insult' }).waitFor();
    await press('Enter', 'Enter');
    await eventually(async () => expect(await statusOf(desk.app, a!.commentId)).toBe('rejected'));
  });

  it('works one queue at a time and gives back what it held of another', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'Tone of voice.', queue: 'tone', priority: 0.9 },
      { text: 'Buy a boat.', queue: 'spam', priority: 0.8 },
    ]);
    const { page } = await desk.tab();
    // However slowly an item goes back, the claim of another queue does not overtake it.
    await page.route('**/release', async (route) => {
      await delay(400);
      await route.continue();
    });
    await signIn(desk.app, page, 'Oda');
    await inFront(page, a!.itemId);
    const since = Date.now();
    await page.locator('.queue-line', { hasText: 'spam' }).click();
    await inFront(page, b!.itemId);
    // An empty place is asked for again after five seconds: this is the first claim's answer.
    expect(Date.now() - since).toBeLessThan(4_000);
    expect(new URL(page.url()).search).toBe('?q=spam');
    await eventually(async () => {
      const claimed = await desk.app.call('moderator', 'POST', '/v1/queues/tone/claim', { limit: 5 });
      expect(claimed.body.items.map(({ itemId }: { itemId: string }) => itemId)).toEqual([a!.itemId]);
    });
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    await inFront(page, b!.itemId);
    await page.keyboard.press('s');
    await page.getByText('Nothing waits here').waitFor();
  });

  it('finds a decided comment, shows who decided, and takes the decision back there and in the history', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'The lighthouse keeper knows.', author: 'Tove', priority: 0.9 },
      { text: 'The pilot does not.', author: 'Rune', priority: 0.8 },
    ]);
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Pia');
    await inFront(page, a!.itemId);
    await page.keyboard.press('a');
    await inFront(page, b!.itemId);
    await page.keyboard.press('s');
    await page.getByText('Nothing waits here').waitFor();
    await eventually(async () => expect(await statusOf(desk.app, b!.commentId)).toBe('spam'));

    await page.keyboard.press('/');
    await page.keyboard.type('lighthouse');
    await page.locator('.found-line', { hasText: 'lighthouse keeper' }).click();
    const standing = page.locator('.standing');
    await standing.getByText('approved').waitFor();
    expect(await standing.textContent()).toContain('Pia');
    await page.keyboard.press('u');
    await standing.getByText('Waiting in the queue').waitFor();
    expect(await statusOf(desk.app, a!.commentId)).toBe('review');

    await page.getByRole('link', { name: 'History' }).click();
    const line = page.locator('.log tr', { hasText: 'marked as spam' }).first();
    await line.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => expect(await statusOf(desk.app, b!.commentId)).toBe('review'));
    await page.locator('.log tr', { hasText: 'undid a decision' }).first().waitFor();
    await page.locator('.log tr', { hasText: 'The pilot does not.' }).first().waitFor();
  });

  it('has nothing serious for axe on any view, light and dark', async () => {
    const { pageId } = await addPage(desk.app, 'A harbour reopens', [
      { text: 'You complete clown.', author: 'Tove', moved: ['complete clown'], priority: 0.9 },
      { text: 'Thank you for this, I had no idea.', priority: 0.8 },
    ]);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await desk.tab({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${desk.app.url}/sign-in`);
      await page.getByLabel('E-mail').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await signIn(desk.app, page, `Lou${colorScheme}`, 'lead');
      await page.locator('.item').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('r');
      await page.locator('.sheet').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.goto(`${desk.app.url}/history`);
      await page.locator('.log').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('?');
      await page.locator('.dialog').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.goto(`${desk.app.url}/pages/${pageId}`);
      await page.locator('.part').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    }
  });
});
