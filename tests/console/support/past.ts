import { DEFAULT_TENANT_ID } from '../../../src/storage/ids.js';
import type { TestApp } from '../../support/test-app.js';

/** A month of work as the minute's gathering would have left it: depths, decisions, agreement, scores, door calls. */
export async function addPast({ call, dataSource }: TestApp): Promise<void> {
  await dataSource.query(
    `INSERT INTO queue_depth (tenant_id, at, queue, depth, held, oldest_seconds)
     SELECT $1, at, queue, (share * (60 + 45 * sin(extract(epoch FROM at) / 9000) + 12 * sin(extract(epoch FROM at) / 2100)))::int,
       0, (share * (5400 + 4000 * sin(extract(epoch FROM at) / 11000 - 1)))::int
     FROM generate_series(date_trunc('hour', now()) - interval '29 days', now() - interval '10 minutes', interval '10 minutes') AS at,
       (VALUES ('', 1.0), ('tone', 0.55), ('spam', 0.25), ('borders', 0.15), ('escalated', 0.05)) AS one (queue, share)`,
    [DEFAULT_TENANT_ID],
  );
  await dataSource.query(
    `INSERT INTO desk_tally (tenant_id, series, at, name, count, total)
     SELECT $1, series, hour, name, (share * busy)::int, (whole * busy)::int
     FROM generate_series(date_trunc('hour', now()) - interval '29 days', date_trunc('hour', now()) - interval '1 hour', interval '1 hour') AS hour,
       LATERAL (SELECT 30 + 28 * sin((extract(hour FROM hour) - 9) / 24 * 6.283) AS busy) AS day,
       (VALUES ('decision', 'approve', 1.0, 1.0), ('decision', 'reject', 0.6, 0.6), ('decision', 'spam', 0.3, 0.3),
         ('agreement', 'spam', 1.22, 1.3), ('agreement', 'tone.insult', 0.31, 0.4), ('agreement', 'stance', 0.1, 0.16),
         ('tag', 'abuse', 0.5, 0.8), ('tag', 'spam', 0.28, 0.3), ('tag', 'language', 0.1, 0.4)) AS one (series, name, share, whole)`,
    [DEFAULT_TENANT_ID],
  );
  await dataSource.query(
    `INSERT INTO desk_tally (tenant_id, series, at, name, total, bins)
     SELECT $1, 'score', date_trunc('day', now(), 'UTC') - make_interval(days => back), name, 1000,
       CASE WHEN name = 'tone.insult' AND back < 2 THEN '{210,160,120,110,110,90,70,60,45,25}'::int[] ELSE bins END
     FROM generate_series(0, 41) AS back,
       (VALUES ('tone.insult', '{480,200,130,70,45,30,20,13,8,4}'::int[]), ('spam.score', '{700,120,60,40,25,15,12,10,9,9}')) AS one (name, bins)`,
    [DEFAULT_TENANT_ID],
  );
  const { body } = await call('admin', 'POST', '/v1/keys', { name: 'coral site', role: 'service' });
  await dataSource.query(
    `INSERT INTO door_tally (tenant_id, key_id, door, hour, calls, late, gone)
     SELECT $1, $2, 'coral', hour, 400, 3 + (2 * sin(extract(epoch FROM hour) / 7000))::int, 1
     FROM generate_series(date_trunc('hour', now()) - interval '29 days', date_trunc('hour', now()), interval '1 hour') AS hour`,
    [DEFAULT_TENANT_ID, body.id],
  );
}
