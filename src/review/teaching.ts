import type { DataSource, EntityManager } from 'typeorm';
import type { Assessment } from '../core/assessment.js';
import { signalsOf } from '../core/policy/decide.js';
import { nearestLimit } from '../core/policy/near-limit.js';
import { DEFAULT_POLICY, parsePolicy } from '../core/policy/policy.js';
import { fingerprint } from '../core/text/fingerprint.js';
import { newId } from '../storage/ids.js';
import type { CheckRequest } from './checks.js';
import type { Claim } from './claims.js';
import { openItem } from './open-item.js';
import { queueDefinitions, routed } from './queue-definitions.js';

/** Stands on an item that was brought before people for what its label teaches. */
export const TEACHES = 'teaches';

/** Assessments looked at by one call for a tenant: about half a second of work. */
const LOOKED_AT = 1_000;
/** A queue whose share is set for the first time looks back so far. */
const LOOK_BACK_MS = 7 * 86_400_000;
/** Scores that are further away teach little more than any other. */
const LEAST_NEARNESS = 0.5;
/** The best of a queue: more are not given before newer ones come. */
const MOST_KEPT = 1_000;
/** Candidates that turn out to be gone, decided or in hand before one is found. */
const TRIES = 5;

/**
 * Looks through what was assessed since the last call for comments whose label would teach most: a score near a limit
 * of the live policy, among what waits and what the policy approved. Off the path of intake and of claims.
 *
 * Guarantee: any number of processes may call it; each stretch of assessments is looked at by one of them (the mark is
 * locked, who finds it locked steps over it), and candidates and mark move in one transaction.
 *
 * @returns how many candidates were found.
 */
export async function gatherCandidates(dataSource: DataSource): Promise<number> {
  const tenants: { tenant_id: string }[] = await dataSource.query(
    `SELECT DISTINCT tenant_id FROM setting, jsonb_array_elements(value) AS queue
     WHERE name = 'queues' AND (queue ->> 'teachingShare')::float8 > 0`,
  );
  let found = 0;
  for (const { tenant_id } of tenants) {
    found += await dataSource.transaction((manager) => gatherFor(manager, tenant_id));
  }
  return found;
}

async function gatherFor(manager: EntityManager, tenantId: string): Promise<number> {
  await manager.query(
    'INSERT INTO teaching_mark (tenant_id, assessment_id) VALUES ($1, $2) ON CONFLICT (tenant_id) DO NOTHING',
    [tenantId, firstIdOf(Date.now() - LOOK_BACK_MS)],
  );
  const [mark] = (await manager.query(
    'SELECT assessment_id FROM teaching_mark WHERE tenant_id = $1 FOR UPDATE SKIP LOCKED',
    [tenantId],
  )) as { assessment_id: string }[];
  if (!mark) return 0;
  const rows: Row[] = await manager.query(
    `SELECT assessment.id, assessment.comment_id, assessment.revision, assessment.body, comment.source, comment.section,
       comment.revision = assessment.revision AND comment.status IN ('approved', 'review') AND comment.erased_at IS NULL
         AND NOT EXISTS (
           SELECT 1 FROM review_item AS item JOIN review_decision AS decision ON decision.item_id = item.id
           WHERE item.comment_id = comment.id AND item.revision = comment.revision AND decision.undone_at IS NULL) AS stands,
       (SELECT item.queue FROM review_item AS item WHERE item.comment_id = comment.id
          AND item.revision = comment.revision AND item.state = 'open') AS queue
     FROM assessment JOIN comment ON comment.id = assessment.comment_id
     WHERE assessment.tenant_id = $1 AND assessment.id > $2 ORDER BY assessment.id LIMIT ${LOOKED_AT}`,
    [tenantId, mark.assessment_id],
  );
  if (rows.length === 0) return 0;
  const policies: { body: unknown }[] = await manager.query(
    `SELECT body FROM policy WHERE tenant_id = $1 AND state = 'live'`,
    [tenantId],
  );
  const policy = policies[0] ? parsePolicy(policies[0].body) : DEFAULT_POLICY;
  const definitions = await queueDefinitions(manager, tenantId);
  const taught = new Set(definitions.filter(({ teachingShare }) => teachingShare > 0).map(({ name }) => name));
  const candidates = new Map<string, { revision: number; queue: string; value: number; why: string }>();
  for (const { comment_id, revision, body, stands, ...row } of rows) {
    const near = stands ? nearestLimit(policy, signalsOf(body)) : null;
    if (near === null || near.nearness < LEAST_NEARNESS) continue;
    // Where it would wait if the score were a little higher.
    const asReview = { ...body, decision: { ...body.decision, action: 'review' as const, queue: near.rule.queue } };
    const queue = row.queue ?? routed(definitions, asReview, row);
    if (queue === null || !taught.has(queue)) continue;
    const why = `Teaches the models: ${near.signal} is ${near.value.toFixed(2)}, its limit ${near.limit.toFixed(2)}`;
    candidates.set(comment_id, { revision, queue, value: near.nearness, why });
  }
  const list = [...candidates].map(([comment_id, candidate]) => ({ comment_id, ...candidate }));
  await manager.query(
    `INSERT INTO teaching_candidate (comment_id, tenant_id, revision, queue, value, why)
     SELECT comment_id, $1, revision, queue, value, why
     FROM jsonb_to_recordset($2) AS one (comment_id uuid, revision int, queue text, value real, why text)
     ON CONFLICT (comment_id) DO UPDATE SET revision = excluded.revision, queue = excluded.queue, value = excluded.value,
       why = excluded.why, created_at = now()`,
    [tenantId, JSON.stringify(list)],
  );
  for (const queue of new Set(list.map((one) => one.queue))) {
    await manager.query(
      `DELETE FROM teaching_candidate WHERE comment_id IN (
         SELECT comment_id FROM teaching_candidate WHERE tenant_id = $1 AND queue = $2
         ORDER BY value DESC, comment_id OFFSET ${MOST_KEPT})`,
      [tenantId, queue],
    );
  }
  await manager.query('UPDATE teaching_mark SET assessment_id = $2 WHERE tenant_id = $1', [tenantId, rows.at(-1)!.id]);
  return list.length;
}

interface Row {
  readonly id: string;
  readonly comment_id: string;
  readonly revision: number;
  readonly body: Assessment;
  readonly source: string;
  readonly section: string | null;
  /** The text is the comment's, and nobody has decided about it. */
  readonly stands: boolean;
  readonly queue: string | null;
}

/** The least version 7 id of a moment. */
function firstIdOf(ms: number): string {
  const time = Math.floor(ms).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/**
 * Takes the comment of a queue that would teach most: its open item where it waits, else an item is opened for it. What
 * the policy approved stays approved until a person says otherwise.
 *
 * Guarantee: a candidate is given once (it is deleted as it is chosen, and one that another claim has just locked is
 * stepped over); the choice reads one row of an index, however many there are.
 *
 * @returns null where there is none.
 */
export async function takeTeaching(
  dataSource: DataSource,
  request: CheckRequest & { readonly accountId: string | null },
  queue: string,
): Promise<Claim | null> {
  const { tenantId } = request;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const taken = await dataSource.transaction(async (manager): Promise<Claim | 'none' | 'next'> => {
      const [[candidate]] = (await manager.query(
        `DELETE FROM teaching_candidate WHERE comment_id = (
           SELECT comment_id FROM teaching_candidate WHERE tenant_id = $1 AND queue = $2
           ORDER BY value DESC, comment_id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING comment_id AS "commentId", revision, why`,
        [tenantId, queue],
      )) as [{ commentId: string; revision: number; why: string }[], number];
      if (!candidate) return 'none';
      return (await opened(manager, request, queue, candidate)) ?? 'next';
    });
    if (taken === 'none') return null;
    if (taken !== 'next') return taken;
  }
  return null;
}

async function opened(
  manager: EntityManager,
  request: CheckRequest & { readonly accountId: string | null },
  queue: string,
  candidate: { commentId: string; revision: number; why: string },
): Promise<Claim | null> {
  const { tenantId, actorId, holder, leaseSeconds, accountId, withoutTags } = request;
  const { commentId, revision, why } = candidate;
  const [comment] = (await manager.query(
    `SELECT status, revision FROM comment WHERE tenant_id = $1 AND id = $2 AND erased_at IS NULL FOR UPDATE`,
    [tenantId, commentId],
  )) as { status: string; revision: number }[];
  if (!comment || comment.revision !== revision) return null;
  const [seen] = (await manager.query(
    `SELECT revision.text, revision.repaired_text AS repaired, item.id AS "itemId", item.state, assessment.id AS "assessmentId"
     FROM comment_revision AS revision
     LEFT JOIN review_item AS item ON item.comment_id = revision.comment_id AND item.revision = revision.revision
     LEFT JOIN LATERAL (SELECT id FROM assessment WHERE assessment.comment_id = revision.comment_id
       AND assessment.revision = revision.revision ORDER BY id DESC LIMIT 1) AS assessment ON true
     WHERE revision.tenant_id = $1 AND revision.comment_id = $2 AND revision.revision = $3`,
    [tenantId, commentId, revision],
  )) as {
    text: string;
    repaired: string | null;
    itemId: string | null;
    state: string | null;
    assessmentId: string | null;
  }[];
  if (!seen) return null;
  let { itemId } = seen;
  if (itemId === null && comment.status === 'approved') {
    ({ itemId } = await openItem(manager, {
      id: newId(),
      tenantId,
      commentId,
      revision,
      assessmentId: seen.assessmentId,
      queue,
      // Behind everything that waits for itself; given back, it goes to the end of the line.
      priority: 0,
      reasons: [why],
      tags: [TEACHES],
      print: fingerprint(seen.repaired ?? seen.text),
    }));
  } else if (seen.state !== 'open') return null;
  const [[row]] = (await manager.query(
    `UPDATE review_item SET lease_token = gen_random_uuid(), lease_account_id = $3, lease_holder = $4,
       lease_expires_at = now() + make_interval(secs => $5), updated_at = now(),
       tags = CASE WHEN '${TEACHES}' = ANY (tags) THEN tags ELSE tags || '${TEACHES}'::text END,
       reasons = CASE WHEN reasons @> $6::jsonb THEN reasons ELSE reasons || $6::jsonb END
     WHERE tenant_id = $1 AND id = $2 AND state = 'open' AND (lease_expires_at IS NULL OR lease_expires_at <= now())
       AND (assigned_to IS NULL OR assigned_to = $3) AND not_for IS DISTINCT FROM $7 AND NOT tags && $8::text[]
     RETURNING id, lease_token, lease_expires_at, queue, priority`,
    [tenantId, itemId, accountId, holder, leaseSeconds, JSON.stringify([why]), actorId, withoutTags],
  )) as [{ id: string; lease_token: string; lease_expires_at: Date; queue: string; priority: number }[], number];
  if (!row) return null;
  if (accountId !== null) {
    await manager.query(
      'INSERT INTO held_item (account_id, item_id, tenant_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [accountId, row.id, tenantId],
    );
  }
  return {
    itemId: row.id,
    commentId,
    queue: row.queue,
    priority: row.priority,
    leaseToken: row.lease_token,
    leaseExpiresAt: row.lease_expires_at,
  };
}
