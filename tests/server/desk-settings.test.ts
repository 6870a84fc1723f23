import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paceOf } from '../../src/review/pace.js';
import { deskRules, worksQueue } from '../../src/review/queue-definitions.js';
import { ReviewService } from '../../src/review/review.service.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';
import { person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitingItems } from '../support/waiting-items.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('TRUNCATE comment, event CASCADE'));
afterEach(() => app.dataSource.query('DELETE FROM setting'));

const settings = (body: object) => app.call('lead', 'PUT', '/v1/desk-settings', body);
const service = () => app.app.get(ReviewService);

describe('a cap on what one person holds', () => {
  it('gives up to it, refuses beyond it, and gives again once something is decided', async () => {
    expect((await settings({ heldAtMost: 3, tellsGoldenResult: false })).status).toBe(200);
    await waitingItems(app.dataSource, 10);
    const ana = await person(app, 'Ana');
    const first = await service().claim(ana, 'all', 2);
    expect(await service().claim(ana, 'all', 2)).toHaveLength(1);
    await expect(service().claim(ana, 'all', 1)).rejects.toMatchObject({
      code: 'HELD_TOO_MANY',
      message: expect.stringContaining('3'),
    });
    await service().release(ana, first[0]!.itemId, first[0]!.leaseToken!);
    expect(await service().claim(ana, 'all', 5)).toHaveLength(1);
    // Others are not counted with her, and a lease that is over is not held.
    expect(await service().claim(await person(app, 'Ben'), 'all', 5)).toHaveLength(3);
    await app.dataSource.query(`UPDATE review_item SET lease_expires_at = now() - interval '1 second'`);
    expect(await service().claim(ana, 'all', 5)).toHaveLength(3);
  });

  it('holds for two tabs that claim at once', async () => {
    await settings({ heldAtMost: 4, tellsGoldenResult: false });
    await waitingItems(app.dataSource, 30);
    const ana = await person(app, 'Ana');
    const claims = await Promise.allSettled(Array.from({ length: 8 }, () => service().claim(ana, 'all', 3)));
    const taken = claims.flatMap((claim) => (claim.status === 'fulfilled' ? claim.value : []));
    expect(new Set(taken.map(({ itemId }) => itemId)).size).toBe(4);
    expect(taken).toHaveLength(4);
  });

  it('can be taken away, and is refused where it is none', async () => {
    for (const heldAtMost of [0, 1.5, 'many', undefined])
      expect((await settings({ heldAtMost, tellsGoldenResult: false })).status).toBe(400);
    expect((await app.call('moderator', 'PUT', '/v1/desk-settings', {})).status).toBe(403);
    expect((await settings({ heldAtMost: null, tellsGoldenResult: true })).status).toBe(200);
    expect((await app.call('moderator', 'GET', '/v1/desk-settings')).body).toEqual({
      heldAtMost: null,
      tellsGoldenResult: true,
    });
  });
});

describe('teams', () => {
  it('work the queues that are theirs, beside its members', async () => {
    const [ana, ben, cem] = [await person(app, 'Ana'), await person(app, 'Ben'), await person(app, 'Cem')];
    const put = await app.call('lead', 'PUT', '/v1/teams', { teams: [{ name: 'night', members: [ana.id, ana.id] }] });
    expect(put.body.teams).toEqual([{ name: 'night', members: [ana.id] }]);
    const defined = await app.call('lead', 'PUT', '/v1/queue-definitions', {
      queues: [{ name: 'tone', teams: ['night'], members: [ben.id] }],
    });
    expect(defined.body.queues[0]).toMatchObject({ teams: ['night'], goldenRate: 0, secondReviewRate: 0 });
    await waitingItems(app.dataSource, 4, { queue: 'tone' });
    expect(await service().claim(ana, 'tone', 1)).toHaveLength(1);
    expect(await service().claim(ben, 'all', 1)).toHaveLength(1);
    expect(await service().claim(cem, 'all', 1)).toEqual([]);
    await expect(service().claim(cem, 'tone', 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are refused with what is wrong about them', async () => {
    const answer = await app.call('lead', 'PUT', '/v1/teams', {
      teams: [
        { name: 'night', members: [newId()] },
        { name: 'night', members: [] },
      ],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'teams[0].members[0]',
      'teams[1].name',
    ]);
    const queues = await app.call('lead', 'PUT', '/v1/queue-definitions', { queues: [{ name: 'x', teams: ['day'] }] });
    expect(queues.body.errors).toEqual([{ path: 'queues[0].teams[0]', message: 'is no team' }]);
  });

  it('that are gone leave the queue to its members', async () => {
    const ana = await person(app, 'Ana');
    await app.call('lead', 'PUT', '/v1/teams', { teams: [{ name: 'night', members: [ana.id] }] });
    await app.call('lead', 'PUT', '/v1/queue-definitions', { queues: [{ name: 'tone', teams: ['night'] }] });
    await app.call('lead', 'PUT', '/v1/teams', { teams: [] });
    const { queues, teams } = await deskRules(app.dataSource, DEFAULT_TENANT_ID);
    expect(worksQueue(queues[0]!, teams, ana.id)).toBe(false);
  });
});

describe('expected hours', () => {
  it('are the depth times the median time between two decisions of one person, breaks left out', async () => {
    const items = await waitingItems(app.dataSource, 30, { queue: 'tone' });
    await waitingItems(app.dataSource, 90, { queue: 'spam' });
    const now = Date.now();
    // Two people at once, ten seconds each; a break of an hour; one of them decided many at once, too.
    for (const [at, { itemId, commentId }] of items.slice(0, 20).entries()) {
      await app.dataSource.query(
        `INSERT INTO review_decision (id, tenant_id, item_id, comment_id, revision, decision, decided_by,
           decided_by_name, previous_status, decided_at)
         VALUES ($1, $2, $3, $4, 1, 'approve', $5, 'x', 'review', $6)`,
        [
          newId(),
          DEFAULT_TENANT_ID,
          itemId,
          commentId,
          `account:${at % 2}`,
          new Date(now - ((at >> 1) * 10 + (at > 9 ? 3_600 : 0)) * 1_000),
        ],
      );
      await app.dataSource.query(`UPDATE review_item SET state = 'decided' WHERE id = $1`, [itemId]);
    }
    await app.dataSource.query(
      `INSERT INTO review_decision (id, tenant_id, item_id, comment_id, revision, decision, decided_by,
         decided_by_name, previous_status, bulk_id)
       SELECT gen_random_uuid(), tenant_id, id, comment_id, 1, 'spam', 'account:1', 'x', 'review', gen_random_uuid()
       FROM review_item WHERE queue = 'spam' LIMIT 60`,
    );
    const later = Date.now() + 61_000;
    expect((await paceOf(app.dataSource, DEFAULT_TENANT_ID, later)).overall).toBeCloseTo(10, 3);
    const { queues } = (await app.call('moderator', 'GET', '/v1/queues')).body;
    const byName = Object.fromEntries(queues.map((queue: { name: string }) => [queue.name, queue]));
    expect(byName.tone.secondsPerDecision).toBeCloseTo(10, 3);
    expect(byName.tone.expectedHours).toBeCloseTo(100 / 3_600, 5);
    // Nobody decided there one by one: the pace of everywhere.
    expect(byName.spam.expectedHours).toBeCloseTo(900 / 3_600, 5);
  });

  it('are unknown where nobody has decided enough', async () => {
    await waitingItems(app.dataSource, 2, { queue: 'tone' });
    const pace = await paceOf(app.dataSource, DEFAULT_TENANT_ID, Date.now() + 200_000);
    expect(pace).toEqual({ overall: null, byQueue: new Map() });
  });
});
