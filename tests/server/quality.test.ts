import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreement } from '../../src/review/agreement.js';
import { settleDisagreement } from '../../src/review/disagreements.js';
import { ReviewService } from '../../src/review/review.service.js';
import type { ItemView } from '../../src/review/views.js';
import { type Person, person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitingItems } from '../support/waiting-items.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE comment, event, review_check, golden_item, precedent CASCADE'));
afterEach(() => app.dataSource.query('DELETE FROM setting'));

const review = () => app.app.get(ReviewService);
const rates = (over: object) =>
  app.call('lead', 'PUT', '/v1/queue-definitions', { queues: [{ name: 'tone', ...over }] });
const decide = (who: Person, item: ItemView, decision: 'approve' | 'reject' | 'spam', over: object = {}) =>
  review().decide(who, item.itemId, {
    decision,
    leaseToken: item.leaseToken!,
    reasonCodes: [],
    labels: {},
    note: null,
    ...over,
  });
const claim = async (who: Person, limit = 1, queue = 'tone') => review().claim(who, queue, limit);
const statuses = async (): Promise<string[]> =>
  (await app.dataSource.query('SELECT status FROM comment ORDER BY id')).map((row: { status: string }) => row.status);
const events = async (): Promise<string[]> =>
  (await app.dataSource.query('SELECT type FROM event ORDER BY id')).map((row: { type: string }) => row.type);

/** One comment that Ana has decided about, and what became of it. */
async function decidedBy(who: Person, decision: 'approve' | 'reject' | 'spam', over: object = {}): Promise<ItemView> {
  await waitingItems(app.dataSource, 1);
  const [item] = await claim(who);
  await decide(who, item!, decision, over);
  return item!;
}

describe('a second review', () => {
  it('goes to somebody else, who sees nothing of the first decision, and changes nothing', async () => {
    await rates({ secondReviewRate: 1 });
    const [ana, ben] = [await person(app, 'Ana'), await person(app, 'Ben')];
    const first = await decidedBy(ana, 'reject', { note: 'seen before', labels: { 'tone.insult': true } });
    const before = await events();
    expect(await claim(ana)).toEqual([]);
    const [again] = await claim(ben, 5, 'all');
    expect(again!.itemId).not.toBe(first.itemId);
    expect(again).toMatchObject({ commentId: first.commentId, state: 'open', decision: null, queue: 'tone' });
    expect(again!.comment.status).toBe('review');
    const seen = JSON.stringify(await review().item(ben, again!.itemId)) + JSON.stringify(again);
    expect(seen).not.toMatch(/Ana|item\.decided|rejected|seen before/);
    expect(await claim(ben)).toEqual([]);
    expect(await review().heartbeat(ben, again!.itemId, again!.leaseToken!)).toBeInstanceOf(Date);

    const answer = await decide(ben, again!, 'reject');
    expect(answer).toMatchObject({ itemId: again!.itemId, status: 'rejected' });
    expect(answer).not.toHaveProperty('golden');
    await expect(decide(ben, again!, 'approve')).rejects.toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await events()).toEqual(before);
    expect(await statuses()).toEqual(['rejected']);
    const { disagreements } = (await app.call('lead', 'GET', '/v1/quality/disagreements')).body;
    expect(disagreements).toEqual([]);
  });

  it('is not seen in the log by moderators, and is by leads and analysts', async () => {
    await rates({ secondReviewRate: 1 });
    await decidedBy(await person(app, 'Ana'), 'approve');
    const ben = await person(app, 'Ben');
    await decide(ben, (await claim(ben))[0]!, 'spam');
    const actions = async (role: 'moderator' | 'lead' | 'analyst') =>
      (await app.call(role, 'GET', '/v1/audit?limit=3')).body.entries.map(({ action }: { action: string }) => action);
    expect(await actions('moderator')).not.toContain('check.answered');
    expect(await actions('lead')).toContain('check.answered');
    expect(await actions('analyst')).toContain('check.answered');
  });

  it('that says otherwise waits for a lead, and the first decision stands until then', async () => {
    await rates({ secondReviewRate: 1 });
    const [ana, ben] = [await person(app, 'Ana'), await person(app, 'Ben')];
    const first = await decidedBy(ana, 'approve', { note: 'harmless' });
    await decide(ben, (await claim(ben))[0]!, 'reject', { reasonCodes: ['abuse'], note: 'it is meant badly' });
    expect(await statuses()).toEqual(['approved']);
    const listed = (await app.call('analyst', 'GET', '/v1/quality/disagreements')).body;
    expect(listed).toMatchObject({
      open: 1,
      disagreements: [
        {
          itemId: first.itemId,
          comment: { text: 'Comment number 0', status: 'approved' },
          first: { by: 'Ana', decision: 'approve', note: 'harmless' },
          second: { by: 'Ben', decision: 'reject', reasonCodes: ['abuse'] },
          settled: null,
        },
      ],
    });
    expect((await app.call('moderator', 'GET', '/v1/quality/disagreements')).status).toBe(403);

    const [{ id }] = listed.disagreements;
    const settle = (body: object, role: 'lead' | 'moderator' = 'lead') =>
      app.call(role, 'POST', `/v1/quality/disagreements/${id}/settle`, body);
    expect((await settle({ decision: 'reject' }, 'moderator')).status).toBe(403);
    const noWhy = await settle({ decision: 'reject', keepAsPrecedent: true });
    expect(noWhy).toMatchObject({ status: 400, body: { errors: [{ path: 'note' }] } });
    expect(await statuses()).toEqual(['approved']);
    const settled = await settle({
      decision: 'reject',
      reasonCodes: ['abuse'],
      note: 'mockery of the bereaved',
      keepAsPrecedent: true,
    });
    expect(settled.body).toMatchObject({ itemId: first.itemId, status: 'rejected', changed: true });
    expect(await statuses()).toEqual(['rejected']);
    expect((await events()).slice(-2)).toEqual(['comment.undone', 'comment.decided']);
    expect((await settle({ decision: 'approve' })).status).toBe(409);
    const past = (await app.call('lead', 'GET', '/v1/quality/disagreements?state=settled')).body;
    expect(past).toMatchObject({ open: 0, disagreements: [{ id, settled: { as: 'reject' } }] });

    const found = (query: string) => app.call('moderator', 'GET', `/v1/precedents?${query}`);
    for (const query of ['', 'q=bereaved', 'q=NUMBER', 'reasonCode=abuse', 'decision=reject&reasonCode=abuse'])
      expect((await found(query)).body.precedents).toMatchObject([{ itemId: first.itemId, decision: 'reject' }]);
    for (const query of ['q=harmless', 'q=%25', 'reasonCode=hate', 'decision=approve'])
      expect((await found(query)).body.precedents).toEqual([]);
  });

  it('that is settled as first decided leaves it as it was', async () => {
    await rates({ secondReviewRate: 1 });
    const [ana, ben, lea] = [await person(app, 'Ana'), await person(app, 'Ben'), await person(app, 'Lea', 'lead')];
    await decidedBy(ana, 'approve');
    await decide(ben, (await claim(ben))[0]!, 'spam');
    const before = await events();
    const [one] = (await app.call('lead', 'GET', '/v1/quality/disagreements')).body.disagreements;
    const settlement = {
      decision: 'approve',
      reasonCodes: [],
      labels: {},
      note: null,
      keepAsPrecedent: false,
    } as const;
    const both = await Promise.allSettled([
      settleDisagreement(app.dataSource, lea, one.id, settlement),
      settleDisagreement(app.dataSource, lea, one.id, settlement),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await events()).toEqual(before);
    expect(await statuses()).toEqual(['approved']);
  });

  it('is void when the first decision is taken back, and can be taken back itself', async () => {
    await rates({ secondReviewRate: 1 });
    const [ana, ben] = [await person(app, 'Ana'), await person(app, 'Ben')];
    const first = await decidedBy(ana, 'approve');
    const [again] = await claim(ben);
    await decide(ben, again!, 'reject');
    const back = await review().undo(ben, again!.itemId);
    expect(back).toMatchObject({ itemId: again!.itemId, state: 'open', decision: null });
    await expect(review().undo(ana, again!.itemId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await decide(ben, back, 'reject');
    await review().undo(ana, first.itemId);
    expect((await app.call('lead', 'GET', '/v1/quality/disagreements')).body.open).toBe(0);
    await expect(review().undo(ben, again!.itemId)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  it('that was in hand when the first decision was taken back is refused', async () => {
    await rates({ secondReviewRate: 1 });
    const [ana, ben] = [await person(app, 'Ana'), await person(app, 'Ben')];
    const first = await decidedBy(ana, 'approve');
    const [again] = await claim(ben);
    await review().undo(ana, first.itemId);
    await expect(decide(ben, again!, 'reject')).rejects.toMatchObject({ code: 'LEASE_OVER' });
  });

  it('goes on to the next when it is given back, and to a lead when it is escalated', async () => {
    await rates({ secondReviewRate: 1 });
    const [ana, ben, cem] = [await person(app, 'Ana'), await person(app, 'Ben'), await person(app, 'Cem')];
    await decidedBy(ana, 'approve');
    const [inHand] = await claim(ben);
    await review().release(ben, inHand!.itemId, inHand!.leaseToken!);
    const [next] = await claim(cem);
    expect(next!.commentId).toBe(inHand!.commentId);
    await expect(decide(ben, inHand!, 'reject')).rejects.toMatchObject({ code: 'LEASE_OVER' });
    await review().addNote(cem, next!.itemId, 'is this irony?');
    expect((await review().item(cem, next!.itemId)).notes).toMatchObject([{ text: 'is this irony?' }]);
    expect((await review().context(cem, next!.itemId)).duplicates.items).toEqual([]);
    await review().escalate(cem, next!.itemId, next!.leaseToken!, 'I cannot tell');
    const { disagreements } = (await app.call('lead', 'GET', '/v1/quality/disagreements')).body;
    expect(disagreements).toMatchObject([{ second: { by: 'Cem', decision: null, note: 'I cannot tell' } }]);
    expect(await statuses()).toEqual(['approved']);
  });

  it('is in one hand at a time', async () => {
    await rates({ secondReviewRate: 1 });
    const ana = await person(app, 'Ana');
    await waitingItems(app.dataSource, 20);
    for (const item of await claim(ana, 20)) await decide(ana, item, 'approve');
    const others = await Promise.all(['Ben', 'Cem', 'Dora', 'Emil'].map((name) => person(app, name)));
    const taken = (await Promise.all(others.flatMap((who) => [claim(who, 3), claim(who, 4)]))).flat();
    expect(taken).toHaveLength(20);
    expect(new Set(taken.map(({ commentId }) => commentId)).size).toBe(20);
  });

  it('stays within the cap on what one person holds, with the items', async () => {
    await rates({ secondReviewRate: 1 });
    await app.call('lead', 'PUT', '/v1/desk-settings', { heldAtMost: 3, tellsGoldenResult: false });
    const [ana, ben] = [await person(app, 'Ana'), await person(app, 'Ben')];
    await waitingItems(app.dataSource, 6);
    for (const part of [3, 3]) for (const item of await claim(ana, part)) await decide(ana, item, 'approve');
    await waitingItems(app.dataSource, 1);
    expect(await claim(ben, 20)).toHaveLength(3);
    await expect(claim(ben, 1)).rejects.toMatchObject({ code: 'HELD_TOO_MANY' });
  });

  it('is asked for by the rate of its queue', async () => {
    const ana = await person(app, 'Ana');
    await rates({ secondReviewRate: 0 });
    await decidedBy(ana, 'approve');
    await rates({ secondReviewRate: 0.5 });
    await waitingItems(app.dataSource, 50, { queue: 'spam' });
    await waitingItems(app.dataSource, 50);
    for (const item of await claim(ana, 50, 'spam')) await decide(ana, item, 'approve');
    const rows = () => app.dataSource.query(`SELECT count(*)::int AS count FROM review_check`);
    expect(await rows()).toEqual([{ count: 0 }]);
    for (const item of await claim(ana, 50)) await decide(ana, item, 'approve');
    const [{ count }] = await rows();
    // Outside with a chance of one in a million.
    expect(count).toBeGreaterThan(8);
    expect(count).toBeLessThan(42);
  });
});

describe('a golden item', () => {
  const golden = (itemId: string, body: object = {}, role: 'lead' | 'moderator' = 'lead') =>
    app.call(role, 'PUT', `/v1/items/${itemId}/golden`, body);

  it('is mixed in, looks like any other, is asked of a person once, and changes nothing', async () => {
    const [ana, ben] = [await person(app, 'Ana'), await person(app, 'Ben')];
    const item = await decidedBy(ana, 'reject');
    expect((await golden(item.itemId, {}, 'moderator')).status).toBe(403);
    const made = await golden(item.itemId, { labels: { 'tone.insult': true }, note: 'a plain insult' });
    expect(made.body).toMatchObject({ decision: 'reject', labels: { 'tone.insult': true }, answered: 0 });
    await rates({ goldenRate: 0.5 });
    await waitingItems(app.dataSource, 40);
    const before = await events();

    // The one who decided it knows the answer.
    for (const own of await claim(ana, 15)) {
      expect(own.commentId).not.toBe(item.commentId);
      await review().release(ana, own.itemId, own.leaseToken!);
    }
    const given = await claim(ben, 20);
    expect(given).toHaveLength(20);
    const known = given.filter(({ commentId }) => commentId === item.commentId);
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({ state: 'open', decision: null, queue: 'tone', comment: { status: 'review' } });
    expect(Object.keys(known[0]!).toSorted()).toEqual(Object.keys(given.find((one) => one !== known[0])!).toSorted());

    const answer = await decide(ben, known[0]!, 'reject', { labels: { 'tone.insult': 1 } });
    expect(answer).not.toHaveProperty('golden');
    expect(await events()).toEqual(before);
    expect((await app.call('analyst', 'GET', '/v1/quality/golden')).body.golden).toMatchObject([
      { itemId: item.itemId, answered: 1, right: 1, note: 'a plain insult' },
    ]);
    expect((await app.call('moderator', 'GET', '/v1/quality/golden')).status).toBe(403);
    expect((await claim(ben, 20)).filter(({ commentId }) => commentId === item.commentId)).toEqual([]);
  });

  it('tells its answer at once where the house says so, and then it stands', async () => {
    const [ana, ben] = [await person(app, 'Ana'), await person(app, 'Ben')];
    const item = await decidedBy(ana, 'reject');
    await golden(item.itemId, { note: 'a plain insult' });
    await rates({ goldenRate: 0.5 });
    await app.call('lead', 'PUT', '/v1/desk-settings', { heldAtMost: null, tellsGoldenResult: true });
    await waitingItems(app.dataSource, 40);
    const known = (await claim(ben, 40)).find(({ commentId }) => commentId === item.commentId)!;
    expect(await decide(ben, known, 'approve')).toMatchObject({
      golden: { right: false, decision: 'reject', note: 'a plain insult' },
    });
    await expect(review().undo(ben, known.itemId)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(await statuses()).toContain('rejected');
  });

  it('is no more than a decided item, and ordinary again when a lead says so', async () => {
    const [open] = await waitingItems(app.dataSource, 1);
    expect((await golden(open!.itemId)).status).toBe(409);
    expect((await golden('00000000-0000-7000-8000-000000000009')).status).toBe(404);
    const ana = await person(app, 'Ana');
    await decide(ana, (await claim(ana))[0]!, 'approve');
    expect((await golden(open!.itemId, { labels: { spam: 'maybe not', 'x.spans': [[0, 900]] } })).status).toBe(400);
    expect((await golden(open!.itemId)).status).toBe(200);
    expect((await app.call('lead', 'DELETE', `/v1/items/${open!.itemId}/golden`)).status).toBe(204);
    expect((await app.call('lead', 'DELETE', `/v1/items/${open!.itemId}/golden`)).status).toBe(404);
    await rates({ goldenRate: 0.5 });
    await waitingItems(app.dataSource, 30);
    const ben = await person(app, 'Ben');
    expect((await claim(ben, 30)).some(({ commentId }) => commentId === open!.commentId)).toBe(false);
  });
});

describe('agreement', () => {
  it('is told to leads over everybody, and to moderators about themselves', async () => {
    await rates({ secondReviewRate: 1 });
    const [ana, ben, cem] = [await person(app, 'Ana'), await person(app, 'Ben'), await person(app, 'Cem')];
    await waitingItems(app.dataSource, 12);
    for (const [at, item] of (await claim(ana, 12)).entries())
      await decide(ana, item, at % 2 === 0 ? 'approve' : 'spam');
    // Ben agrees about nine of twelve.
    const second = (await claim(ben, 12)).toSorted((a, b) => (a.commentId < b.commentId ? -1 : 1));
    for (const [at, item] of second.entries())
      await decide(ben, item, at % 2 === 0 && at < 6 ? 'spam' : at % 2 === 0 ? 'approve' : 'spam');

    const lead = (await app.call('lead', 'GET', '/v1/quality/agreement')).body;
    const byAxis = Object.fromEntries(lead.axes.map((axis: { axis: string }) => [axis.axis, axis]));
    expect(byAxis.decision).toMatchObject({ comments: 12, labels: 24, same: 0.75 });
    // Shares: Ana one half each, Ben a quarter and three quarters: by chance one half.
    expect(byAxis.decision.kappa).toBeCloseTo(0.5, 12);
    expect(byAxis.spam.kappa).toBeCloseTo(0.5, 12);
    expect(byAxis.decision.kappaInterval.low).toBeLessThan(0.5);
    expect(byAxis.decision.alpha).toBeGreaterThan(0.4);
    expect(lead.people.map(({ name }: { name: string }) => name)).toEqual(['Ana', 'Ben']);
    const own = await agreement(app.dataSource, ben, 90);
    expect(own.people.map(({ name }) => name)).toEqual(['Ben']);
    expect(own.axes[0]).toMatchObject({ comments: 12 });
    expect(await agreement(app.dataSource, cem, 90)).toMatchObject({ axes: [], people: [] });
    expect((await app.call('lead', 'GET', '/v1/quality/agreement?days=0')).status).toBe(400);
    expect((await app.call('service', 'GET', '/v1/quality/agreement')).status).toBe(403);
  });

  it('counts golden items by person, beside the known answer', async () => {
    const [ana, ben, lea] = [await person(app, 'Ana'), await person(app, 'Ben'), await person(app, 'Lea', 'lead')];
    const item = await decidedBy(ana, 'reject');
    await app.call('lead', 'PUT', `/v1/items/${item.itemId}/golden`, { decision: 'spam' });
    await rates({ goldenRate: 0.5 });
    await waitingItems(app.dataSource, 40);
    const known = (await claim(ben, 40)).find(({ commentId }) => commentId === item.commentId)!;
    await decide(ben, known, 'reject');
    const { people, axes } = await agreement(app.dataSource, lea, 90);
    expect(people.find(({ name }) => name === 'Ben')?.golden).toEqual({ answered: 1, right: 0 });
    // With Ana, who had decided it, Ben agrees.
    expect(axes[0]).toMatchObject({ axis: 'decision', comments: 1, same: 1 });
  });
});

describe('precedents', () => {
  it('are kept by leads, with words, as long as the decision stands', async () => {
    const ana = await person(app, 'Ana');
    const item = await decidedBy(ana, 'reject', { reasonCodes: ['hate'] });
    const keep = (body: object, role: 'lead' | 'moderator' = 'lead') =>
      app.call(role, 'PUT', `/v1/items/${item.itemId}/precedent`, body);
    expect((await keep({ note: 'x' }, 'moderator')).status).toBe(403);
    expect((await keep({ note: '  ' })).status).toBe(400);
    expect((await keep({ note: 'dog whistles are hate' })).status).toBe(204);
    const listed = async () => (await app.call('analyst', 'GET', '/v1/precedents?reasonCode=hate')).body.precedents;
    expect(await listed()).toMatchObject([{ note: 'dog whistles are hate', decidedBy: 'Ana' }]);
    await review().undo(ana, item.itemId);
    expect(await listed()).toEqual([]);
    expect((await app.call('lead', 'DELETE', `/v1/items/${item.itemId}/precedent`)).status).toBe(204);
  });

  it('leave with what is erased', async () => {
    const item = await decidedBy(await person(app, 'Ana'), 'reject');
    await app.call('lead', 'PUT', `/v1/items/${item.itemId}/precedent`, { note: 'why' });
    await app.call('lead', 'PUT', `/v1/items/${item.itemId}/golden`, {});
    expect((await app.call('admin', 'DELETE', `/v1/comments/${item.commentId}`)).status).toBe(204);
    expect((await app.call('lead', 'GET', '/v1/precedents')).body.precedents).toEqual([]);
    expect((await app.call('lead', 'GET', '/v1/quality/golden')).body.golden).toEqual([]);
  });
});
