import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { attributeOf } from '../core/perspective/attributes.js';
import { textKey } from '../intake/arrivals.js';
import { newId } from '../storage/ids.js';
import { storableJson, toStorable } from '../storage/storable-text.js';
import type { SuggestRequest } from './perspective-request.js';

/** One label with where it comes from. */
export interface LabelView {
  readonly id: string;
  /** `suggestscore`: said from outside, seen by nobody here. `decision`: a moderator's, in the console or by REST. */
  readonly origin: 'suggestscore' | 'decision';
  readonly axis: string;
  readonly value: unknown;
  readonly by: string;
  readonly commentId: string | null;
  readonly text: string | null;
  readonly attribute: string | null;
  readonly clientToken: string | null;
  readonly communityId: string | null;
  readonly context: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/** How far back a suggested label looks for its comment. */
const MATCHED_WITHIN = '30 days';

/**
 * Labels that come from outside (`comments:suggestscore`), beside those of the moderators' decisions. They train nothing
 * by themselves: whoever makes a data set of them sees where each one comes from.
 */
@Injectable()
export class SuggestedLabels {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps each score as a label. The same key, token and attribute again changes the label: moderators change their
   * minds. Without a token the text stands for it. A comment that is known here is named, and its text not kept twice.
   */
  async add({ tenantId, id: keyId }: Caller, request: SuggestRequest): Promise<void> {
    const key = textKey(request.text);
    const context = storableJson(contextOf(request));
    const rows = request.scores.map(({ name, value }) => ({
      id: newId(),
      attribute: name.slice(0, 100),
      axis: attributeOf(name)?.axis ?? `perspective.${name.slice(0, 100)}`,
      value,
    }));
    await this.dataSource.query(
      `WITH known AS (
         SELECT a.comment_id FROM arrival a JOIN comment c ON c.id = a.comment_id AND c.erased_at IS NULL
         WHERE a.tenant_id = $1 AND a.text_key = $4 AND a.arrived_at > now() - interval '${MATCHED_WITHIN}'
         ORDER BY (a.stories && $7::text[]) DESC, a.arrived_at DESC LIMIT 1)
       INSERT INTO suggested_label AS l (id, tenant_id, key_id, token, attribute, axis, value, text_key, text, comment_id,
         community_id, context)
       SELECT r.id, $1, $2, $3, r.attribute, r.axis, r.value, $4, CASE WHEN known.comment_id IS NULL THEN $5::text END,
         known.comment_id, $6, $8::jsonb
       FROM jsonb_to_recordset($9::jsonb) AS r (id uuid, attribute text, axis text, value float8)
       LEFT JOIN known ON true
       ON CONFLICT (key_id, token, attribute) DO UPDATE SET value = excluded.value, text_key = excluded.text_key,
         text = excluded.text, comment_id = excluded.comment_id, community_id = excluded.community_id,
         context = excluded.context, updated_at = now()`,
      [
        tenantId,
        keyId,
        request.clientToken === null ? `text:${key}` : toStorable(request.clientToken).text,
        key,
        toStorable(request.text).text,
        request.communityId === null ? null : toStorable(request.communityId).text,
        typeof context['storyUrl'] === 'string' ? [context['storyUrl']] : [],
        JSON.stringify(context),
        JSON.stringify(storableJson(rows)),
      ],
    );
  }

  /** Newest first: suggested ones and those of standing decisions. */
  async list(tenantId: string, origin: LabelView['origin'] | null, limit: number): Promise<LabelView[]> {
    const rows: (Omit<LabelView, 'at'> & { at: Date })[] = await this.dataSource.query(
      `SELECT * FROM (
         (SELECT l.id, 'suggestscore' AS origin, l.axis, to_jsonb(l.value) AS value, 'key:' || l.key_id AS by,
           l.comment_id AS "commentId", l.text, l.attribute, nullif(l.token, 'text:' || l.text_key) AS "clientToken",
           l.community_id AS "communityId", l.context, l.updated_at AS at
         FROM suggested_label l WHERE l.tenant_id = $1 AND $2::text IS DISTINCT FROM 'decision'
         ORDER BY l.updated_at DESC LIMIT $3)
         UNION ALL
         (SELECT d.id, 'decision', label.key, label.value, d.decided_by, d.comment_id, NULL, NULL, NULL, NULL, '{}',
           d.decided_at
         FROM review_decision d, jsonb_each(d.labels) AS label
         WHERE d.tenant_id = $1 AND d.undone_at IS NULL AND $2::text IS DISTINCT FROM 'suggestscore'
         ORDER BY d.decided_at DESC LIMIT $3)) AS labels
       ORDER BY at DESC LIMIT $3`,
      [tenantId, origin, limit],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

/** What Coral tells in its one context entry, and the session. */
function contextOf({ contextFields, sessionId }: SuggestRequest): Record<string, unknown> {
  const short = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value.slice(0, 2_000) : undefined;
  return JSON.parse(
    JSON.stringify({
      storyUrl: short(contextFields?.['url']),
      commentId: short(contextFields?.['Coral_comment_id']),
      parentId: short(contextFields?.['reply_to_id_Coral_comment_id']),
      sessionId: sessionId ?? undefined,
    }),
  ) as Record<string, unknown>;
}
