import type { DataSource, EntityManager } from 'typeorm';
import type { AssessedInWriting } from '../assessment/assessment.service.js';
import { isTurnedAway, POLICY_ACTOR, type Settlement, statusAfter } from '../assessment/settle.js';
import { storedAssessmentJson } from '../assessment/written-assessment.js';
import { fingerprint } from '../core/text/fingerprint.js';
import { addDeliveries } from '../delivery/outbox.js';
import { policyStatements } from '../review/statement.js';
import { newId } from '../storage/ids.js';
import { queryPrepared, queryPreparedAlone } from '../storage/query-prepared.js';
import { storableJsonText, toStorable } from '../storage/storable-text.js';
import { contentHash, type NewComment, receivedBeside } from './comment-rows.js';
import { type IdempotentRequest, inFlight, type RememberedAnswer } from './idempotency.js';

/** A comment that nobody has sent before, as far as its caller knows, with its assessment, which names its id. */
export interface FreshComment extends NewComment {
  readonly assessed: AssessedInWriting;
  readonly request: IdempotentRequest | null;
}

/**
 * Keeps and settles comments that are new, in one statement for all of them: comment, revision, assessment, item,
 * audit lines, events and remembered answers. It writes what `keepComment` and `settle` write one after the other,
 * and stands beside them because a comments system waits for exactly this case.
 *
 * Guarantee: all of it in the caller's transaction, or nothing. A comment whose source and external id are here
 * already is left alone and answered with null: it is a repeat or a revision, and those go the long way.
 *
 * @returns what to answer, in the order of the comments.
 * @throws ParleyError IN_FLIGHT when the key of one of the requests was taken over by another one.
 */
export async function keepFresh(
  manager: EntityManager,
  comments: readonly FreshComment[],
): Promise<(RememberedAnswer | null)[]> {
  const rows = await rowsOf(manager, comments);
  const kept = await queryPrepared<KeptRow>(manager, 'keep_fresh', KEEP, inputOf(rows));
  const keptById = new Map(kept.map((row) => [row.id, row]));
  for (const { remembered, hasKey } of rows) {
    const row = keptById.get(remembered.id);
    if (row && hasKey && !row.remembered) throw inFlight();
  }
  for (const { tenant_id, deliveries } of kept) {
    for (const { event, webhooks } of deliveries ?? []) await addDeliveries(manager, tenant_id, event, webhooks);
  }
  return rows.map(({ remembered }) => (keptById.has(remembered.id) ? remembered : null));
}

/**
 * The same where the statement is all there is to do: it is a transaction by itself then. It keeps nothing where a
 * webhook listens, since a delivery has a job; and with keys of requests a comment may have to be taken back.
 *
 * @returns as `keepFresh`; null where that has to do it.
 */
export async function keepFreshAlone(
  dataSource: DataSource,
  comments: readonly FreshComment[],
): Promise<(RememberedAnswer | null)[] | null> {
  if (comments.some(({ request }) => request !== null)) return null;
  const rows = await rowsOf(dataSource, comments);
  const kept = await queryPreparedAlone<Pick<KeptRow, 'id'>>(dataSource, 'keep_fresh_alone', KEEP_ALONE, inputOf(rows));
  if (kept.length === 0) return null;
  const ids = new Set(kept.map(({ id }) => id));
  return rows.map(({ remembered }) => (ids.has(remembered.id) ? remembered : null));
}

/** What `keepStatement` takes: the rows, and beside them the assessments, a line each (JSON text has no line break in it). */
const inputOf = (rows: readonly InputRow[]): string[] => [
  `[${rows.map(({ json }) => json).join(',')}]`,
  rows.map(({ assessment }) => assessment).join('\n'),
];

interface InputRow {
  readonly json: string;
  readonly assessment: string;
  readonly remembered: RememberedAnswer;
  readonly hasKey: boolean;
}

interface KeptRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly remembered: boolean;
  readonly deliveries: readonly { readonly event: string; readonly webhooks: readonly string[] }[] | null;
}

async function rowsOf(manager: DataSource | EntityManager, comments: readonly FreshComment[]): Promise<InputRow[]> {
  const rows: InputRow[] = [];
  for (const fresh of comments) {
    const status = statusAfter(fresh.assessed.written.decision);
    rows.push(rowOf(fresh, isTurnedAway(status) ? (await policyStatements(manager, fresh.tenantId))[status] : null));
  }
  return rows;
}

/** @param statement of reasons, where the policy turns the comment away. */
function rowOf(fresh: FreshComment, statement: string | null): InputRow {
  const { id, tenantId, comment, actor, assessed, request } = fresh;
  const { written, modelSet } = assessed;
  const { decision } = written;
  const { text, exact } = toStorable(comment.text);
  const settled: Settlement & { assessmentId: string } = {
    assessmentId: newId(),
    status: statusAfter(decision),
    itemId: decision.action === 'review' ? newId() : null,
  };
  // Only what people will see is looked for again among what waits.
  const print = settled.itemId === null ? null : fingerprint(written.repairedText ?? comment.text);
  const remembered: RememberedAnswer = { id, revision: 1, ...settled };
  const assessedDetail = { revision: 1, status: settled.status, action: decision.action, policy: decision.policy };
  const row = {
    id,
    tenant_id: tenantId,
    source: comment.source,
    external_id: comment.externalId,
    author_id: comment.author?.id ?? null,
    author_name: comment.author?.name ?? null,
    section: comment.section,
    posted_at: comment.postedAt,
    text,
    // How Postgres reads bytes out of JSON.
    text_exact: exact === null ? null : `\\x${exact.toString('hex')}`,
    content_hash: contentHash(comment.text),
    received: receivedBeside(fresh),
    repaired_text: written.repairedText,
    status: settled.status,
    assessment_id: settled.assessmentId,
    action: decision.action,
    policy: decision.policy,
    model_set: modelSet,
    item_id: settled.itemId,
    queue: decision.queue ?? 'review',
    priority: decision.priority,
    reasons: decision.reasons,
    tags: decision.tags,
    sketch: print?.sketch ?? null,
    print_keys: print?.keys ?? null,
    actor: actor.id,
    actor_name: actor.name,
    received_detail: { revision: 1, source: comment.source, externalId: comment.externalId },
    assessed_detail: { ...assessedDetail, models: written.models },
    assessed_payload: {
      ...assessedDetail,
      itemId: settled.itemId,
      tags: decision.tags,
      ...(statement === null ? {} : { statement }),
    },
    key_caller: request?.caller ?? null,
    key: request?.key ?? null,
    response: request === null ? null : remembered,
  };
  return {
    json: storableJsonText(row),
    assessment: storedAssessmentJson(written),
    remembered,
    hasKey: request !== null,
  };
}

/**
 * One row of input for each comment; every later part reads `fresh`, so that a comment which is here already adds
 * nothing anywhere. Events and audit lines are numbered in the order of the comments, `received` before `assessed`.
 *
 * @param condition of the input.
 * @param more parts that follow the inserts.
 */
const keepStatement = (condition: string, more: string): string => `
WITH input AS MATERIALIZED (
  SELECT r.*, ordinality AS n, unnest AS body FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (
    id uuid, tenant_id uuid, source text, external_id text, author_id text, author_name text, section text,
    posted_at timestamptz, text text, text_exact bytea, content_hash text, received jsonb, repaired_text text,
    status text, assessment_id uuid, action text, policy text, model_set text, item_id uuid, queue text,
    priority real, reasons jsonb, tags text[], sketch int[], print_keys int[], actor text, actor_name text, received_detail jsonb,
    assessed_detail jsonb, assessed_payload jsonb, key_caller text, key text, response jsonb),
    unnest(string_to_array($2, E'\\n'))) WITH ORDINALITY AS r
  ${condition}),
added AS (
  INSERT INTO comment (id, tenant_id, source, external_id, status, author_id, author_name, section, posted_at, sequence)
  SELECT id, tenant_id, source, external_id, status, author_id, author_name, section, posted_at, 2
  FROM input ORDER BY n
  ON CONFLICT (tenant_id, source, external_id) WHERE external_id IS NOT NULL DO NOTHING
  RETURNING id),
fresh AS MATERIALIZED (SELECT input.* FROM input JOIN added USING (id) ORDER BY n),
revisions AS (
  INSERT INTO comment_revision (comment_id, revision, tenant_id, text, text_exact, content_hash, received, repaired_text)
  SELECT id, 1, tenant_id, text, text_exact, content_hash, received, repaired_text FROM fresh),
assessments AS (
  INSERT INTO assessment (id, tenant_id, comment_id, revision, body, action, policy, model_set)
  SELECT assessment_id, tenant_id, id, 1, body::json, action, policy, model_set FROM fresh),
items AS (
  INSERT INTO review_item (id, tenant_id, comment_id, revision, assessment_id, queue, priority, reasons, tags, state)
  SELECT item_id, tenant_id, id, 1, assessment_id, queue, priority, reasons, tags, 'open'
  FROM fresh WHERE item_id IS NOT NULL),
prints AS (
  INSERT INTO item_print (item_id, tenant_id, sketch, keys)
  SELECT item_id, tenant_id, sketch, print_keys FROM fresh WHERE item_id IS NOT NULL AND sketch IS NOT NULL),
steps AS (
  SELECT n, 1 AS step, tenant_id, id, actor, actor_name, 'comment.received' AS type, received_detail AS detail,
    '{"revision": 1, "status": "received"}'::jsonb AS payload, source, external_id
  FROM fresh
  UNION ALL
  SELECT n, 2, tenant_id, id, '${POLICY_ACTOR.id}', '${POLICY_ACTOR.name}', 'comment.assessed', assessed_detail,
    assessed_payload, source, external_id
  FROM fresh
  ORDER BY n, step),
logged AS (
  INSERT INTO audit_entry (tenant_id, actor, actor_name, action, subject_kind, subject_id, detail)
  SELECT tenant_id, actor, actor_name, type, 'comment', id::text, detail FROM steps),
events AS (
  INSERT INTO event (tenant_id, type, comment_id, sequence, payload)
  SELECT tenant_id, type, id, step,
    jsonb_build_object('commentId', id::text, 'source', source, 'externalId', external_id) || payload
  FROM steps
  RETURNING id, tenant_id, type, comment_id)
${more}`;

/** Where nothing else is to be done: planned for itself, since each part that is not needed costs time to set up. */
const KEEP_ALONE = keepStatement(
  `WHERE NOT EXISTS (SELECT 1 FROM webhook WHERE webhook.tenant_id = r.tenant_id AND webhook.state = 'on')`,
  'SELECT id FROM fresh',
);

const KEEP = keepStatement(
  '',
  `, remembered AS (
  UPDATE idempotency_key AS k SET response = fresh.response FROM fresh
  WHERE k.tenant_id = fresh.tenant_id AND k.caller = fresh.key_caller AND k.key = fresh.key AND k.response IS NULL
  RETURNING fresh.id),
deliveries AS (
  SELECT comment_id, jsonb_agg(jsonb_build_object('event', event, 'webhooks', webhooks) ORDER BY event) AS list
  FROM (
    SELECT events.comment_id, events.id AS event, jsonb_agg(webhook.id) AS webhooks
    FROM events JOIN webhook ON webhook.tenant_id = events.tenant_id AND webhook.state = 'on'
      AND events.type = ANY (webhook.events)
    GROUP BY events.comment_id, events.id) AS wanted
  GROUP BY comment_id)
SELECT fresh.id, fresh.tenant_id, remembered.id IS NOT NULL AS remembered, deliveries.list AS deliveries
FROM fresh LEFT JOIN remembered ON remembered.id = fresh.id LEFT JOIN deliveries ON deliveries.comment_id = fresh.id`,
);
