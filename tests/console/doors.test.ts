import { describe, expect, it } from 'vitest';
import { noChromium, seriousFindings } from './support/browser.js';
import { useConsole } from './support/console.js';
import { signIn } from './support/sign-in.js';

describe.skipIf(noChromium)('the view of the doors', { timeout: 90_000 }, () => {
  const desk = useConsole();

  it('shows a lead each client with what it did not wait for, and the pairs', async () => {
    const made = await desk.app.call('admin', 'POST', '/v1/keys', { name: 'coral <b>site</b>', role: 'service' });
    for (let call = 0; call < 3; call++) {
      const answer = await desk.app.call(null, 'POST', `/v1alpha1/comments:analyze?key=${made.body.key}`, {
        comment: { text: 'The ferry leaves at nine.' },
        requestedAttributes: { TOXICITY: {} },
        languages: ['en'],
        doNotStore: true,
      });
      expect(answer.status).toBe(200);
    }
    await desk.app.dataSource.query(
      `INSERT INTO door_tally (tenant_id, key_id, door, hour, calls, late, gone)
       SELECT tenant_id, id, 'coral', date_trunc('hour', now()), 40, 3, 1 FROM api_key WHERE id = $1`,
      [made.body.id],
    );
    const { page } = await desk.tab();
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(response.url());
    });
    await signIn(desk.app, page, 'Lea', 'lead');
    await page.getByRole('link', { name: 'Doors' }).click();
    const row = page.getByRole('row', { name: /coral 40 / });
    await row.waitFor();
    expect(await row.locator('th, td').allInnerTexts()).toMatchObject([
      'coral <b>site</b>',
      'coral',
      '40',
      '200 ms',
      '3',
      '1',
      '0',
      '10.0 %',
      expect.any(String),
    ]);
    await page.getByText('No pairs of scores were recorded').waitFor();
    expect(refused).toEqual([]);
    expect(await page.title()).toContain('Doors');
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('is not offered to a moderator', async () => {
    const { page } = await desk.tab();
    await signIn(desk.app, page, 'Mo', 'moderator');
    await page.getByRole('link', { name: 'History' }).waitFor();
    expect(await page.getByRole('link', { name: 'Doors' }).count()).toBe(0);
    await page.context().close();
  });
});
