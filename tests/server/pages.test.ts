import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { matchComments } from '../../src/intake/match-comments.js';
import { SamplePages } from '../../src/intake/sample-pages.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ runsJobs: true });
});
afterAll(() => app.close());

const seed = (name: string): Promise<string> => readFile(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

interface TakenIn {
  id: string;
  comments: { id: string; index: number; status: string }[];
}

/** A page whose markup says where its comments are, so that these tests do not hang on how text is read. */
function blog(comments: readonly [author: string, text: string][]): string {
  const items = comments.map(
    ([author, text], index) => `<li id="comment-${index}" class="comment depth-1"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${author}</b> <span class="says">says:</span></div>
<time datetime="2026-03-0${index + 1}T10:00:00+00:00">${index + 1} March 2026 at 10:00</time></footer>
<div class="comment-content"><p>${text}</p></div></article></li>`,
  );
  return `<!doctype html><html><head><title>The weir</title></head><body><article><h1>The weir is to be rebuilt</h1>
<p>The council of Orlo voted on Monday to rebuild the old weir above the mill, at a cost of two million.</p>
<p>Work begins in May and will take until the autumn, the engineer said, if the river stays low.</p></article>
<div id="comments"><ol class="comment-list">${items.join('\n')}</ol></div></body></html>`;
}

const ON_THE_WEIR: readonly [string, string][] = [
  ['Ida', 'Two million for a heap of stones.'],
  ['Jon', 'And where do the trout go until the autumn?'],
  ['Ida', 'Two million for a heap of stones.'],
];

async function takeIn(page: object): Promise<TakenIn> {
  const answer = await app.call('service', 'POST', '/v1/pages', page);
  expect(answer.status).toBe(201);
  return answer.body;
}

async function rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
  return app.dataSource.query(sql, parameters);
}

/** All comments of a page are settled by the job. */
async function settled(pageId: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const waiting = await rows(`SELECT 1 FROM comment WHERE page_id = $1 AND status = 'received'`, [pageId]);
      expect(waiting).toEqual([]);
    },
    { timeout: 20_000, interval: 50 },
  );
}

describe('POST /v1/pages', () => {
  it('separates a page, keeps its comments and has a job settle them', async () => {
    const text = await seed('puente-nuevo.txt');
    const page = await takeIn({ text, source: 'gazette', externalId: 'puente' });
    expect(page.comments.length).toBeGreaterThan(0);
    expect(page.comments.every((comment, index) => comment.status === 'received' && comment.index === index)).toBe(
      true,
    );
    await settled(page.id);
    const shown = await app.call('moderator', 'GET', `/v1/pages/${page.id}`);
    expect(shown.body).toMatchObject({ id: page.id, source: 'gazette', externalId: 'puente', format: 'text', text });
    expect(shown.body.comments.map((comment: { id: string }) => comment.id)).toEqual(page.comments.map(({ id }) => id));
    for (const segment of shown.body.page.segments) {
      expect(shown.body.text.slice(segment.begin, segment.end)).toBe(segment.text);
    }
    const listed = await app.call('moderator', 'GET', '/v1/pages?limit=1');
    expect(listed.body.pages[0]).toMatchObject({ id: page.id, commentCount: page.comments.length });
  });

  it('creates nothing twice when a page is taken in again, also with new comments in between', async () => {
    const url = 'https://gazette.example/weir';
    const first = await takeIn({ html: blog(ON_THE_WEIR), url });
    expect(first.comments).toHaveLength(3);
    const again = await takeIn({ html: blog(ON_THE_WEIR), url });
    expect(again.id).toBe(first.id);
    expect(again.comments.map(({ id }) => id)).toEqual(first.comments.map(({ id }) => id));
    const [a, b, c] = first.comments.map(({ id }) => id);
    const grown = await takeIn({
      html: blog([
        ['Kai', 'Who owns the mill, by the way?'],
        ON_THE_WEIR[1]!,
        ...ON_THE_WEIR.slice(0, 1),
        ON_THE_WEIR[2]!,
      ]),
      url,
    });
    expect(grown.comments.slice(1).map(({ id }) => id)).toEqual([b, a, c]);
    expect([a, b, c]).not.toContain(grown.comments[0]!.id);
    const shrunk = await takeIn({ html: blog([ON_THE_WEIR[1]!]), url });
    expect(shrunk.comments).toMatchObject([{ id: b, index: 0 }]);
    expect(await rows('SELECT 1 FROM page WHERE url = $1', [url])).toHaveLength(1);
    expect(await rows('SELECT 1 FROM comment WHERE page_id = $1', [first.id])).toHaveLength(4);
    await settled(first.id);
  });

  it('makes one page of eight equal requests at once', async () => {
    const html = blog(ON_THE_WEIR);
    const pages = await Promise.all(Array.from({ length: 8 }, () => takeIn({ html, externalId: 'race' })));
    expect(pages[0]!.comments).toHaveLength(3);
    expect(new Set(pages.map((page) => JSON.stringify(page.comments.map(({ id }) => id)))).size).toBe(1);
    expect(await rows('SELECT 1 FROM comment WHERE page_id = $1', [pages[0]!.id])).toHaveLength(
      pages[0]!.comments.length,
    );
    await settled(pages[0]!.id);
  });

  it('takes HTML, whose offsets point into the rendered text', async () => {
    const page = await takeIn({ html: await seed('night-train.html'), externalId: 'train' });
    const shown = (await app.call('moderator', 'GET', `/v1/pages/${page.id}`)).body;
    expect(shown.text).toBe(shown.page.renderedText);
    expect(shown.format).toBe('html');
    await settled(page.id);
    const reply = shown.page.segments.find(
      (segment: { comment?: { parentIndex: number | null } }) => (segment.comment?.parentIndex ?? null) !== null,
    );
    const id = page.comments[reply.comment.index]!.id;
    const comment = (await app.call('service', 'GET', `/v1/comments/${id}`)).body;
    expect(comment.text).toBe(reply.comment.text);
    expect(comment.assessment.reply, 'the parent on the page is known to the assessment').toBeDefined();
    expect(comment.article.title).toBeTruthy();
  });

  it('blanks an erased comment in its page and keeps every offset', async () => {
    const text = await seed('gasspeicher.txt');
    const page = await takeIn({ text, externalId: 'gas' });
    await settled(page.id);
    const before = (await app.call('moderator', 'GET', `/v1/pages/${page.id}`)).body;
    const segment = before.page.segments.find((one: { comment?: { index: number } }) => one.comment?.index === 0);
    expect((await app.call('service', 'DELETE', `/v1/comments/${page.comments[0]!.id}`)).status).toBe(204);
    const after = (await app.call('moderator', 'GET', `/v1/pages/${page.id}`)).body;
    expect(JSON.stringify(after)).not.toContain(JSON.stringify(segment.comment.text).slice(1, -1));
    expect(after.text).toHaveLength(before.text.length);
    for (const one of after.page.segments) expect(after.text.slice(one.begin, one.end)).toBe(one.text);
  });

  it.each([[{}], [{ text: 'a', html: 'b' }], [{ text: 7 }], [{ text: 'a', url: 'x'.repeat(3_000) }]])(
    'refuses the body %#',
    async (body) => {
      const answer = await app.call('service', 'POST', '/v1/pages', body);
      expect(answer.status).toBe(400);
      expect(answer.body.errors.length).toBeGreaterThan(0);
    },
  );

  it('takes a page without any comment, an empty one, and one full of what the database cannot hold', async () => {
    expect((await takeIn({ text: await seed('alliance-feed.txt') })).comments).toEqual([]);
    expect((await takeIn({ text: '' })).comments).toEqual([]);
    const odd = await takeIn({ text: 'Title\u0000\n\nText \ud800 of it.\n', externalId: 'odd\u0000' });
    expect((await app.call('moderator', 'GET', `/v1/pages/${odd.id}`)).body.text).toBe(
      'Title\u0000\n\nText \ud800 of it.\n',
    );
  });
});

describe('matchComments', () => {
  const comment = (contentHash: string, author: string | null = null) => ({ contentHash, author });

  it('finds by text and author before text alone, each known comment once', () => {
    const known = [comment('a', 'Ann'), comment('a', 'Bob'), comment('b')];
    expect(
      matchComments([comment('a', 'Bob'), comment('a', 'Ann'), comment('a', 'Cem'), comment('b', 'Dan')], known),
    ).toEqual([known[1], known[0], null, known[2]]);
  });

  it('keeps the order of equal comments', () => {
    const known = [comment('a'), comment('a')];
    const found = matchComments([comment('a'), comment('a'), comment('a')], known);
    expect(found[0]).toBe(known[0]);
    expect(found[1]).toBe(known[1]);
    expect(found[2]).toBeNull();
  });
});

describe('the sample pages', () => {
  it('are taken in once in the life of a database', async () => {
    const samples = app.app.get(SamplePages);
    expect(await samples.takeInOnce()).toBeGreaterThanOrEqual(6);
    expect(await samples.takeInOnce()).toBe(0);
    const [{ count }] = (await rows(`SELECT count(*) FROM page WHERE source = 'sample'`)) as [{ count: string }];
    expect(Number(count)).toBeGreaterThanOrEqual(6);
  });
});
