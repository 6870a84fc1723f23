import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gatherSeries, sweepSeries } from '../../src/review/gather-series.js';
import { DEFAULT_TENANT_ID } from '../../src/storage/ids.js';
import { addWaiting } from '../console/support/comments.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the series of the dashboard', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    // What is gathered by the minute must not be looked at in the next one.
    const leftMs = 60_000 - (Date.now() % 60_000);
    if (leftMs < 6_000) await new Promise((resolve) => setTimeout(resolve, leftMs + 50));
    await app.dataSource.query('TRUNCATE comment, queue_depth, desk_tally, series_mark, door_tally CASCADE');
  });

  const query = (sql: string, parameters: unknown[] = []) => app.dataSource.query(sql, parameters);
  /** As if a minute had gone by. */
  const nextMinute = () => query(`UPDATE series_mark SET minute = minute - interval '1 minute'`);
  const series = async (hours = 24) => (await app.call('lead', 'GET', `/v1/stats/series?hours=${hours}`)).body;
  const decide = async (itemId: string, decision: string, labels = {}) => {
    const { body } = await app.call('moderator', 'POST', '/v1/bulk-decisions', { decision, labels, itemIds: [itemId] });
    expect(body.decided).toHaveLength(1);
  };

  it('keeps the depth and the age of every queue once a minute, whoever gathers', async () => {
    const items = await addWaiting(app, [
      { text: 'One.', queue: 'tone' },
      { text: 'Two.', queue: 'tone' },
      { text: 'Three.', queue: 'spam' },
    ]);
    await query(`UPDATE review_item SET created_at = now() - interval '90 minutes' WHERE id = $1`, [items[0]!.itemId]);
    const gathered = await Promise.all(Array.from({ length: 8 }, () => gatherSeries(app.dataSource)));
    expect(gathered.reduce((sum, one) => sum + one, 0)).toBe(1);
    const { queues } = await series();
    expect(queues.times).toHaveLength(144);
    expect(queues.total.depth.slice(-2)).toEqual([null, 3]);
    expect(queues.queues.map(({ name, depth }: { name: string; depth: number[] }) => [name, depth.at(-1)])).toEqual([
      ['spam', 1],
      ['tone', 2],
    ]);
    expect(queues.total.oldestSeconds.at(-1)).toBeGreaterThanOrEqual(5_400);
    expect(queues.total.oldestSeconds.at(-1)).toBeLessThan(5_460);
  });

  it('counts the decisions that stand, and forgets one that is taken back an hour later', async () => {
    const items = await addWaiting(
      app,
      Array.from({ length: 4 }, (_, at) => ({
        text: `Number ${at}.`,
        tags: ['rude'],
        spam: { score: 0.9, moved: [] },
      })),
    );
    await decide(items[0]!.itemId, 'approve');
    await decide(items[1]!.itemId, 'reject', { 'tone.insult': true, stance: { 'the harbour': 'support' } });
    await decide(items[2]!.itemId, 'spam', { 'tone.insult': false });
    await decide(items[3]!.itemId, 'spam');
    await query(`UPDATE review_decision SET decided_at = decided_at - interval '3 hours' WHERE item_id = $1`, [
      items[3]!.itemId,
    ]);
    await gatherSeries(app.dataSource);
    const first = await series();
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const decisions = () => ['approve', 'reject', 'spam'].map((kind) => sum(first.decisions[kind]));
    expect(decisions()).toEqual([1, 1, 2]);
    // Rejected says nothing about spam; the stance was not sure and is not compared; the model said insult each time.
    expect(first.agreement.map(({ axis, same, compared }: never) => [axis, same, compared])).toEqual([
      ['spam', 2, 3],
      ['tone.insult', 1, 2],
    ]);
    expect(first.tags).toEqual([{ tag: 'rude', decided: 4, turnedAway: 3 }]);

    await nextMinute();
    await app.call('lead', 'POST', `/v1/items/${items[3]!.itemId}/undo`);
    await gatherSeries(app.dataSource);
    const after = await series();
    expect(sum(after.decisions.spam)).toBe(1);
    expect(after.agreement[0]).toMatchObject({ axis: 'spam', same: 1, compared: 2 });
    await nextMinute();
    await gatherSeries(app.dataSource);
    expect(sum((await series()).decisions.spam)).toBe(1);
  });

  it('catches up with more hours than one call may count, in several calls', async () => {
    const items = await addWaiting(
      app,
      Array.from({ length: 100 }, (_, at) => ({ text: `Old ${at}.` })),
    );
    const itemIds = items.map(({ itemId }) => itemId);
    await app.call('moderator', 'POST', '/v1/bulk-decisions', { decision: 'approve', itemIds });
    await query(
      `UPDATE review_decision SET decided_at = now() - make_interval(hours => nth::int)
       FROM unnest($1::uuid[]) WITH ORDINALITY AS one (item, nth) WHERE item_id = item`,
      [itemIds],
    );
    const counted = async () => {
      await gatherSeries(app.dataSource);
      await nextMinute();
      const { decisions } = await series(720);
      return decisions.approve.reduce((total: number, value: number) => total + value, 0);
    };
    expect(await counted()).toBe(48);
    // The last hour of a call is counted anew by the next.
    expect(await counted()).toBe(95);
    expect(await counted()).toBe(100);
    expect(await counted()).toBe(100);
  });

  it('adds each assessment to the histogram of its scores once, and marks the axis that moved', async () => {
    await addWaiting(app, [{ text: 'One.', threat: 0.95 }, { text: 'Two.' }]);
    await gatherSeries(app.dataSource);
    await nextMinute();
    await gatherSeries(app.dataSource);
    await addWaiting(app, [{ text: 'Three.' }]);
    await nextMinute();
    await gatherSeries(app.dataSource);
    const [row] = await query(`SELECT total, bins FROM desk_tally WHERE series = 'score' AND name = 'tone.threat'`);
    expect(row).toEqual({ total: 3, bins: [0, 0, 2, 0, 0, 0, 0, 0, 0, 1] });

    const few = await series();
    expect(few.drift.axes.map(({ state }: { state: string }) => state)).toEqual(['too_few', 'too_few', 'too_few']);
    await query(
      `INSERT INTO desk_tally (tenant_id, series, at, name, total, bins)
       SELECT $1, 'score', date_trunc('day', now(), 'UTC') - make_interval(days => back), name, 500, bins
       FROM generate_series(1, 20) AS back, (VALUES ('tone.calm', '{300,100,50,20,10,5,5,5,3,2}'::int[]),
         ('tone.new', '{300,100,50,20,10,5,5,5,3,2}')) AS made (name, bins)`,
      [DEFAULT_TENANT_ID],
    );
    await query(
      `INSERT INTO desk_tally (tenant_id, series, at, name, total, bins)
       VALUES ($1, 'score', date_trunc('day', now(), 'UTC'), 'tone.calm', 500, '{290,110,50,20,10,5,5,5,3,2}'),
         ($1, 'score', date_trunc('day', now(), 'UTC'), 'tone.new', 500, '{100,50,50,50,50,50,50,50,25,25}')`,
      [DEFAULT_TENANT_ID],
    );
    const { drift } = await series();
    const of = (name: string) => drift.axes.find((axis: { name: string }) => axis.name === name);
    expect(drift.axes[0].name).toBe('tone.new');
    expect(of('tone.new')).toMatchObject({ state: 'alarm', comments: 500, referenceComments: 10_000, high: 0.2 });
    expect(of('tone.calm')).toMatchObject({ state: 'steady', referenceHigh: 0.02 });
    expect(of('tone.new').psiBy).toHaveLength(drift.days.length);
    expect(of('tone.new').psiBy.at(-1)).toBe(of('tone.new').psi);
  });

  it('shows fail-opens to leads and analysts, not to moderators; refuses other spans', async () => {
    const made = await app.call('admin', 'POST', '/v1/keys', { name: 'site', role: 'service' });
    await query(
      `INSERT INTO door_tally (tenant_id, key_id, door, hour, calls, late, gone, failed)
       SELECT tenant_id, id, 'coral', date_trunc('hour', now()) - interval '1 hour', 40, 3, 1, 1 FROM api_key WHERE id = $1`,
      [made.body.id],
    );
    const { failOpens } = await series();
    expect(failOpens.clients).toHaveLength(1);
    expect(failOpens.clients[0].failOpens.at(-2)).toBe(5);
    expect(failOpens.clients[0].calls.at(-2)).toBe(40);
    expect((await app.call('analyst', 'GET', '/v1/stats/series?hours=168')).body.failOpens.clients).toHaveLength(1);
    expect((await app.call('moderator', 'GET', '/v1/stats/series')).body.failOpens).toBeNull();
    const refused = await app.call('lead', 'GET', '/v1/stats/series?hours=5');
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].path).toBe('hours');
  });

  it('keeps the minutes of two days and the hours of a year', async () => {
    await gatherSeries(app.dataSource);
    await query(
      `INSERT INTO queue_depth (tenant_id, at, queue, depth, held, oldest_seconds)
       SELECT $1, date_trunc('hour', now()) - make_interval(days => back, mins => minutes), '', 1, 0, 0
       FROM unnest('{1,3,401}'::int[]) AS back, unnest('{0,7}'::int[]) AS minutes`,
      [DEFAULT_TENANT_ID],
    );
    await query(`UPDATE series_mark SET minute = minute - interval '1 minute'`);
    const kept = async () =>
      (await query(`SELECT count(*)::int AS kept FROM queue_depth WHERE at < now() - interval '23 hours'`))[0].kept;
    expect(await kept()).toBe(6);
    // Called in the first minute of an hour.
    await sweepSeries(app.dataSource, DEFAULT_TENANT_ID);
    expect(await kept()).toBe(3);
  });
});
