import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { labelledComments } from '../../src/review/labelled-comments.js';
import { ReviewService } from '../../src/review/review.service.js';
import { gatherCandidates, takeTeaching } from '../../src/review/teaching.js';
import type { ItemView } from '../../src/review/views.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { type Person, person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitingItems } from '../support/waiting-items.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE comment, event, teaching_mark, held_item CASCADE'));
afterEach(() => app.dataSource.query('DELETE FROM setting'));

const review = () => app.app.get(ReviewService);
const share = (teachingShare: number) =>
  app.call('lead', 'PUT', '/v1/queue-definitions', { queues: [{ name: 'tone', teachingShare }] });
const status = async (commentId: string): Promise<string> =>
  (await app.dataSource.query('SELECT status FROM comment WHERE id = $1', [commentId]))[0].status;

/** A comment that the policy approved, with this P(insult). */
async function approved(insult: number): Promise<string> {
  const [commentId, assessmentId] = [newId(), newId()];
  const text = `An insult by ${insult}.`;
  const body = {
    text,
    encoding: { status: 'clean', text, confidence: 1, spans: [] },
    language: { code: 'en', confidence: 1 },
    spam: { status: 'scored', label: 'ham', score: 0.01, reasons: [] },
    tone: { status: 'scored', label: 'neutral', scores: { insult, toxicity: 0.1 } },
    stance: [],
    axes: {},
    decision: { action: 'approve', queue: null, priority: 0, tags: [], reasons: [], policy: 'default@1' },
    models: {},
  };
  await app.dataSource.query(`INSERT INTO comment (id, tenant_id, status, source) VALUES ($1, $2, 'approved', 's')`, [
    commentId,
    DEFAULT_TENANT_ID,
  ]);
  await app.dataSource.query(
    `INSERT INTO comment_revision (comment_id, revision, tenant_id, text, content_hash, received)
     VALUES ($1, 1, $2, $3, md5($3), '{}')`,
    [commentId, DEFAULT_TENANT_ID, text],
  );
  await app.dataSource.query(
    `INSERT INTO assessment (id, tenant_id, comment_id, revision, body, action, policy, model_set)
     VALUES ($1, $2, $3, 1, $4, 'approve', 'default@1', 'test')`,
    [assessmentId, DEFAULT_TENANT_ID, commentId, JSON.stringify(body)],
  );
  return commentId;
}

const decide = (who: Person, item: ItemView, decision: 'approve' | 'reject', labels: object = {}) =>
  review().decide(who, item.itemId, {
    decision,
    leaseToken: item.leaseToken!,
    reasonCodes: [],
    labels: labels as Record<string, unknown>,
    note: null,
  });
const request = (who: Person) => ({
  tenantId: DEFAULT_TENANT_ID,
  accountId: who.accountId,
  actorId: who.actor.id,
  holder: who.name,
  leaseSeconds: 60,
  withoutTags: [],
});
const teaches = (items: readonly ItemView[]) => items.filter(({ tags }) => tags.includes('teaches'));

describe('what would teach the models', () => {
  it('comes among the others by the share of the queue, marked, the most telling first', async () => {
    await share(0.5);
    const [far, near, nearest] = [await approved(0.2), await approved(0.45), await approved(0.49)];
    expect(await gatherCandidates(app.dataSource)).toBe(2);
    expect(await gatherCandidates(app.dataSource)).toBe(0);
    await waitingItems(app.dataSource, 60, { priority: () => 0.5 });
    const ana = await person(app, 'Ana');
    const given = await review().claim(ana, 'tone', 50);
    expect(given).toHaveLength(50);
    const lessons = teaches(given);
    expect(lessons.map(({ commentId }) => commentId)).toEqual([nearest, near]);
    expect(lessons[0]!.reasons).toEqual(['Teaches the models: tone.insult is 0.49, its limit 0.50']);
    expect(lessons.map(({ comment }) => comment.status)).toEqual(['approved', 'approved']);
    expect(await status(nearest)).toBe('approved');
    expect(await status(far)).toBe('approved');

    await decide(ana, lessons[0]!, 'approve', { 'tone.insult': false });
    await decide(ana, lessons[1]!, 'reject', { 'tone.insult': true });
    expect(await status(nearest)).toBe('approved');
    expect(await status(near)).toBe('rejected');
    const rows = [];
    for await (const row of labelledComments(app.dataSource, DEFAULT_TENANT_ID, { decidedOnly: true, since: null }))
      rows.push([row.id, row.labels['tone.insult']]);
    expect(rows.toSorted()).toEqual(
      [
        [near, true],
        [nearest, false],
      ].toSorted(),
    );
    await review().undo(ana, lessons[1]!.itemId);
    expect(await status(near)).toBe('approved');
  });

  it('never takes the place of something urgent, and nothing where no share is set', async () => {
    await share(0.5);
    await approved(0.49);
    await gatherCandidates(app.dataSource);
    await waitingItems(app.dataSource, 40, { priority: () => 0.9 });
    const ana = await person(app, 'Ana');
    expect(teaches(await review().claim(ana, 'tone', 30))).toEqual([]);
    await share(0);
    await app.dataSource.query('UPDATE review_item SET priority = 0.5, lease_expires_at = NULL');
    expect(teaches(await review().claim(ana, 'tone', 30))).toEqual([]);
  });

  it('is taken from what waits too, and passes over what was decided, edited, erased or is in hand', async () => {
    await share(0.5);
    const ids = [await approved(0.49), await approved(0.48), await approved(0.47), await approved(0.46)];
    const [waits] = await waitingItems(app.dataSource, 1, { priority: () => 0.1 });
    const [inHand] = await waitingItems(app.dataSource, 1, { priority: () => 0.9 });
    await gatherCandidates(app.dataSource);
    for (const [at, id] of [inHand!.commentId, waits!.commentId].entries())
      await app.dataSource.query(
        `INSERT INTO teaching_candidate (comment_id, tenant_id, revision, queue, value, why)
         VALUES ($1, $2, 1, 'tone', $3, 'why')`,
        [id, DEFAULT_TENANT_ID, at === 0 ? 1 : 0.99],
      );
    const [ana, ben] = [await person(app, 'Ana'), await person(app, 'Ben')];
    await app.dataSource.query(`UPDATE comment SET revision = 2 WHERE id = $1`, [ids[0]]);
    await app.dataSource.query(`UPDATE comment SET status = 'rejected' WHERE id = $1`, [ids[1]]);
    await app.call('admin', 'DELETE', `/v1/comments/${ids[2]}`);
    expect((await review().claim(ben, 'tone', 1))[0]!.itemId).toBe(inHand!.itemId);
    const first = await takeTeaching(app.dataSource, request(ana), 'tone');
    expect(first!.itemId).toBe(waits!.itemId);
    const second = await takeTeaching(app.dataSource, request(ana), 'tone');
    expect(second!.commentId).toBe(ids[3]);
    expect(await takeTeaching(app.dataSource, request(ana), 'tone')).toBeNull();
  });

  it('waits for itself when readers report it, as any comment would', async () => {
    const id = await approved(0.49);
    await share(0.5);
    await gatherCandidates(app.dataSource);
    const claim = await takeTeaching(app.dataSource, request(await person(app, 'Ana')), 'tone');
    const report = await app.call('service', 'POST', `/v1/comments/${id}/reports`, { reporter: 'r1', reason: 'rude' });
    expect(report.body).toMatchObject({ itemId: claim!.itemId, status: 'review' });
    expect(await status(id)).toBe('review');
  });

  it('is given to one of many who ask at once', async () => {
    await share(0.5);
    await Promise.all(Array.from({ length: 12 }, () => approved(0.49)));
    expect(await gatherCandidates(app.dataSource)).toBe(12);
    const all = await Promise.all(['Ana', 'Ben', 'Cem', 'Dora'].map((name) => person(app, name)));
    const taken = await Promise.all(
      all.flatMap((who) => [1, 2, 3, 4].map(() => takeTeaching(app.dataSource, request(who), 'tone'))),
    );
    const ids = taken.flatMap((claim) => (claim ? [claim.commentId] : []));
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  it('is found by one index entry among many, whatever waits', async () => {
    await app.dataSource.query(
      `INSERT INTO comment (id, tenant_id, status) SELECT gen_random_uuid(), $1, 'approved' FROM generate_series(1, 20000)`,
      [DEFAULT_TENANT_ID],
    );
    await app.dataSource.query(
      `INSERT INTO teaching_candidate (comment_id, tenant_id, revision, queue, value, why)
       SELECT id, tenant_id, 1, 'tone', random(), 'why' FROM comment`,
    );
    await app.dataSource.query('ANALYZE teaching_candidate');
    const plan: { 'QUERY PLAN': string }[] = await app.dataSource.query(
      `EXPLAIN SELECT comment_id FROM teaching_candidate WHERE tenant_id = $1 AND queue = 'tone'
       ORDER BY value DESC, comment_id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [DEFAULT_TENANT_ID],
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('teaching_candidate_value_index');
    expect(text).not.toContain('Sort');
  });
});
