import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { moderate } from '../../src/core/moderate.js';
import { DEFAULT_POLICY } from '../../src/core/policy/policy.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ runsJobs: true });
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE page, comment, event CASCADE'));

const COMMENTS: readonly [author: string, text: string][] = [
  ['Ida', 'Two million for a heap of stones.</p><p>And who pays the second million?'],
  ['Jon', 'Where do the trout go until the autumn?'],
  ['Kay', 'They wait below the bridge, as they always did.'],
];
const html = `<!doctype html><html><head><title>The weir</title></head><body><article><h1>The weir is to be rebuilt</h1>
<p>The council of Orlo voted on Monday to rebuild the old weir above the mill, at a cost of two million.</p></article>
<div id="comments"><ol class="comment-list">${COMMENTS.map(
  ([author, text], index) => `<li id="comment-${index}" class="comment depth-1"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${author}</b> <span class="says">says:</span></div>
<time datetime="2026-03-0${index + 1}T10:00:00+00:00">${index + 1} March 2026 at 10:00</time></footer>
<div class="comment-content"><p>${text}</p></div></article></li>`,
).join('\n')}</ol></div></body></html>`;

async function takeIn(): Promise<{ id: string; comments: { id: string; index: number; status: string }[] }> {
  const { body } = await app.call('service', 'POST', '/v1/pages', { html, source: 'orlo', externalId: 'weir' });
  await vi.waitFor(
    async () => {
      expect(await app.dataSource.query(`SELECT 1 FROM comment WHERE status = 'received'`)).toEqual([]);
    },
    { timeout: 20_000, interval: 50 },
  );
  return body;
}
const onPage = async (id: string) => {
  const { body } = await app.call('moderator', 'GET', `/v1/pages/${id}`);
  return body as {
    page: { segments: { comment?: { index: number; text: string; author: string | null } }[] };
    comments: { id: string; index: number; status: string; itemId: string | null }[];
  };
};
const texts = (page: Awaited<ReturnType<typeof onPage>>) =>
  page.page.segments.flatMap(({ comment }) => comment?.text ?? []);

describe('comments of a page that people join and cut', () => {
  it('become one, assessed anew, and stay one when the page comes again', async () => {
    const page = await takeIn();
    const [ida, jon, kay] = page.comments;
    const { status, body } = await app.call('moderator', 'POST', `/v1/comments/${ida!.id}/merge`);
    expect(status).toBe(200);
    expect(body.comments).toMatchObject([{ id: ida!.id, index: 0, status: expect.stringMatching(/approved|review/) }]);
    const after = await onPage(page.id);
    expect(after.comments.map(({ id, index }) => [id, index])).toEqual([
      [ida!.id, 0],
      [kay!.id, 1],
    ]);
    const whole = (await app.call('moderator', 'GET', `/v1/comments/${ida!.id}`)).body;
    expect(whole.revision).toBe(2);
    expect(whole.text).toContain('second million?');
    expect(whole.text).toContain('Where do the trout go');
    expect(whole.assessment.text).toBe(whole.text);
    const gone = (await app.call('moderator', 'GET', `/v1/comments/${jon!.id}`)).body;
    expect(gone.status).toBe('rejected');
    expect(gone.history.at(-1)).toMatchObject({ action: 'comment.merged', detail: { mergedInto: ida!.id } });

    const again = await takeIn();
    expect(again.comments.map(({ id }) => id)).toEqual([ida!.id, kay!.id]);
  });

  it('become two, the second without an author', async () => {
    const page = await takeIn();
    const ida = page.comments[0]!;
    const { text } = (await app.call('moderator', 'GET', `/v1/comments/${ida.id}`)).body;
    const { body } = await app.call('moderator', 'POST', `/v1/comments/${ida.id}/cut`, { at: text.indexOf('And who') });
    expect(body.comments.map(({ index }: { index: number }) => index)).toEqual([0, 1]);
    const after = await onPage(page.id);
    expect(texts(after)).toEqual([
      'Two million for a heap of stones.',
      'And who pays the second million?',
      'Where do the trout go until the autumn?',
      'They wait below the bridge, as they always did.',
    ]);
    expect(after.comments.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(after.comments[1]!.id).toBe(body.comments[1].id);
    const second = (await app.call('moderator', 'GET', `/v1/comments/${body.comments[1].id}`)).body;
    expect(second).toMatchObject({ text: 'And who pays the second million?', author: null, source: 'orlo' });
  });

  it('are refused where nothing follows, one part would be blank, or there is no page', async () => {
    const page = await takeIn();
    const merge = (id: string) => app.call('moderator', 'POST', `/v1/comments/${id}/merge`);
    expect((await merge(page.comments[2]!.id)).status).toBe(400);
    expect((await merge('nothing')).status).toBe(404);
    const alone = (await app.call('service', 'POST', '/v1/comments', { text: 'Alone in the world.' })).body;
    expect((await merge(alone.id)).status).toBe(404);
    for (const at of [0, 1.5, 9_999, '3']) {
      const answer = await app.call('moderator', 'POST', `/v1/comments/${page.comments[0]!.id}/cut`, { at });
      expect(answer.status).toBe(400);
    }
    expect((await app.call('analyst', 'POST', `/v1/comments/${page.comments[0]!.id}/merge`)).status).toBe(403);
    expect(texts(await onPage(page.id))).toHaveLength(3);
  });

  it('tell the moderator who has one of them in hand', async () => {
    const page = await takeIn();
    const ida = page.comments[0]!;
    await app.call('service', 'POST', `/v1/comments/${ida.id}/reports`, { reporter: 'r' });
    const [item] = (await app.call('lead', 'POST', '/v1/queues/reported/claim', {})).body.items;
    expect(item.commentId).toBe(ida.id);
    await app.call('moderator', 'POST', `/v1/comments/${ida.id}/merge`);
    const late = await app.call('lead', 'POST', `/v1/items/${item.itemId}/decision`, {
      decision: 'approve',
      leaseToken: item.leaseToken,
    });
    expect([late.status, late.body.code]).toEqual([409, 'ITEM_REPLACED']);
  });
});

describe('a doubtful border', () => {
  it('is kept with the comment and brings it before people', async () => {
    const text = 'They wait below the bridge, as they always did.';
    const policy = { ...DEFAULT_POLICY, rules: DEFAULT_POLICY.rules.filter(({ id }) => id === 'doubtful-border') };
    const decision = (boundaryConfidence: number) => moderate({ text, boundaryConfidence }, { policy }).decision;
    expect(decision(0.39)).toMatchObject({ action: 'review', queue: 'borders' });
    expect(decision(0.41).action).toBe('approve');
    const page = await takeIn();
    const [row] = await app.dataSource.query(
      `SELECT received -> 'boundaryConfidence' AS sure FROM comment_revision WHERE comment_id = $1`,
      [page.comments[0]!.id],
    );
    expect(row.sure).toBeGreaterThan(0.5);
  });
});
