import { beforeEach, describe, expect, it } from 'vitest';
import { noChromium, seriousFindings } from './support/browser.js';
import { addWaiting, statusOf } from './support/comments.js';
import { eventually, useConsole } from './support/console.js';
import { inFront, signIn } from './support/sign-in.js';

const campaign = (name: string) =>
  `Everybody in ${name} knows that the new harbour tunnel will drown the old town, stop it before it is too late!`;

describe.skipIf(noChromium)('many comments and finer judgements at the console', { timeout: 90_000 }, () => {
  const desk = useConsole();

  beforeEach(async () => {
    await desk.app.dataSource.query('TRUNCATE comment CASCADE');
  });
  const statuses = (items: readonly { commentId: string }[]) =>
    Promise.all(items.map(({ commentId }) => statusOf(desk.app, commentId)));

  it('decides a brigade at once and takes it back at once', async () => {
    const items = await addWaiting(
      desk.app,
      ['Kiel', 'Bremen', 'Emden', 'Husum', 'Rostock', 'Stade'].map((name) => ({
        text: campaign(name),
        author: `from ${name}`,
        priority: 0.9,
      })),
    );
    const [other] = await addWaiting(desk.app, [
      { text: 'The ferry was late again, and nobody said why.', priority: 0.1 },
    ]);
    const page = await desk.page();
    await signIn(desk.app, page, 'Bruno');
    await inFront(page, items[0]!.itemId);
    await page.getByText('5 waiting comments say nearly the same, by 5 authors.').waitFor();
    await page.keyboard.press('d');
    await page.getByText('This comment and 5 more').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('2');
    await page.keyboard.press('r');
    await inFront(page, other!.itemId);
    await eventually(async () => expect(new Set(await statuses(items))).toEqual(new Set(['rejected'])));
    expect(await statusOf(desk.app, other!.commentId)).toBe('review');
    const [codes] = await desk.app.dataSource.query(
      'SELECT DISTINCT reason_codes FROM review_decision WHERE undone_at IS NULL',
    );
    expect(codes).toEqual({ reason_codes: ['hate'] });
    await page.locator('.toast-about', { hasText: '6 comments' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: 6 comments wait again.').first().waitFor();
    expect(new Set(await statuses(items))).toEqual(new Set(['review']));
  });

  it('sends corrected labels with the decision', async () => {
    const [a, b] = await addWaiting(desk.app, [
      { text: 'You clown, what a show!', moved: ['clown'], priority: 0.9 },
      { text: 'Next.', priority: 0.8 },
    ]);
    const page = await desk.page();
    await signIn(desk.app, page, 'Lena');
    await inFront(page, a!.itemId);
    await page.keyboard.press('l');
    const line = (name: string) => page.locator('.label-line', { hasText: name });
    await line('Insult').getByLabel('no').check();
    await line('Spam').getByLabel('no').check();
    await line('Stance towards the harbour').getByLabel('Oppose').check();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Spam: no, Insult: no, Stance towards the harbour: Oppose').waitFor();
    await page.keyboard.press('a');
    await inFront(page, b!.itemId);
    expect(await page.locator('.corrected').count()).toBe(0);
    await eventually(async () => {
      const rows = await desk.app.dataSource.query('SELECT decision, labels FROM review_decision WHERE item_id = $1', [
        a!.itemId,
      ]);
      expect(rows).toEqual([
        { decision: 'approve', labels: { 'tone.insult': false, spam: false, stance: { 'the harbour': 'oppose' } } },
      ]);
    });
  });

  it('decides about the visible ones that are chosen, and about a range of scores, each with undo', async () => {
    const items = await addWaiting(
      desk.app,
      [0.9, 0.6, 0.3, 0.2].map((priority, at) => ({ text: `Plain comment ${at}.`, author: `Reader ${at}`, priority })),
    );
    const page = await desk.page();
    await signIn(desk.app, page, 'Nils');
    await page.getByRole('link', { name: 'List' }).click();
    await page.locator('.list-line').nth(3).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    // The desk still holds what it had in front for a while: its own items may be chosen too.
    await page.locator('.list-line', { hasText: 'Reader 3' }).getByRole('checkbox').waitFor();
    await page.getByLabel('from').fill('0.5');
    await page.getByText('2 shown of 2 waiting').waitFor();
    await page.getByLabel('All 2 of this range').check();
    await page.keyboard.press('s');
    await eventually(async () => expect(await statuses(items)).toEqual(['spam', 'spam', 'review', 'review']));
    await page.keyboard.press('u');
    await eventually(async () => expect(await statuses(items)).toEqual(['review', 'review', 'review', 'review']));
    await page.getByLabel('from').fill('');
    const third = page.locator('.list-line', { hasText: 'Reader 2' }).getByRole('checkbox');
    await third.check();
    await page.getByRole('button', { name: 'Approve' }).click();
    await eventually(async () => expect(await statuses(items)).toEqual(['review', 'review', 'approved', 'review']));
  });

  it('lets a lead edit the reason codes, and moderators choose from them', async () => {
    const page = await desk.page();
    await signIn(desk.app, page, 'Lead', 'lead');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.locator('.code-row').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a code' }).click();
    const row = page.locator('.code-row').last();
    await row.getByLabel('Code').fill('doxx ing');
    await row.getByLabel('For moderators').fill('Doxxing of a <b>person</b>');
    await page.locator('.code-list').getByRole('button', { name: 'Save' }).click();
    await page.locator('.sign-in-problem', { hasText: 'small letters' }).waitFor();
    await row.getByLabel('Code').fill('doxxing');
    for (let at = 9; at > 0; at--)
      await page.locator('.code-row').nth(at).getByRole('button', { name: 'Move up' }).click();
    await page.locator('.code-list').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').first().waitFor();

    const [item] = await addWaiting(desk.app, [{ text: 'He lives in the Elm Street.' }]);
    const other = await desk.page();
    await signIn(desk.app, other, 'Mod');
    await inFront(other, item!.itemId);
    await other.keyboard.press('r');
    await other.locator('.code', { hasText: 'Doxxing of a <b>person</b>' }).waitFor();
    await other.keyboard.press('1');
    await other.keyboard.press('Enter');
    await eventually(async () => {
      const rows = await desk.app.dataSource.query('SELECT reason_codes FROM review_decision WHERE item_id = $1', [
        item!.itemId,
      ]);
      expect(rows).toEqual([{ reason_codes: ['doxxing'] }]);
    });
  });

  it('shows the record of the author and how the like was decided', async () => {
    const [old] = await addWaiting(desk.app, [{ text: campaign('Kiel'), author: 'Tove' }]);
    const claimed = await desk.app.call('moderator', 'POST', '/v1/queues/tone/claim', { limit: 1 });
    await desk.app.call('moderator', 'POST', `/v1/items/${old!.itemId}/decision`, {
      decision: 'reject',
      reasonCodes: ['off_topic'],
      leaseToken: claimed.body.items[0].leaseToken,
    });
    const [item] = await addWaiting(desk.app, [{ text: campaign('Stade'), author: 'Tove' }]);
    const page = await desk.page();
    await signIn(desk.app, page, 'Vera');
    await inFront(page, item!.itemId);
    const section = (title: string) => page.locator('.section', { hasText: title });
    await section('The author so far').getByText('2 comments').waitFor();
    await section('The author so far').getByText('rejected 1').waitFor();
    expect(await section('Decided before, much alike').locator('li').first().textContent()).toContain(
      'by test moderator: Off topic',
    );
  });
});
