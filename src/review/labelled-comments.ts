import type { DataSource } from 'typeorm';
import { fromStorable } from '../storage/storable-text.js';

/** A comment with what people said about it, as a row of labelled data (contract section 3). */
export interface LabelledComment {
  readonly id: string;
  readonly text: string;
  /**
   * `decision` (approve, reject, spam), `spam` where the decision says so either way, and every label that a moderator
   * gave by hand. Empty where nobody has decided.
   */
  readonly labels: Readonly<Record<string, unknown>>;
  readonly parent?: string;
  readonly context?: string;
  readonly author?: { readonly id: string | null; readonly name: string | null };
  readonly postedAt?: string;
  readonly source: string;
  readonly externalId?: string;
  readonly section?: string;
  readonly status: string;
  /** Where the labels come from. */
  readonly provenance?: { readonly decidedBy: string; readonly decidedAt: string; readonly policy: string | null };
}

export interface LabelledQuery {
  /** Only what people have decided. */
  readonly decidedOnly: boolean;
  /** Received at or after this time. */
  readonly since: Date | null;
  /** Only what stood in this queue. */
  readonly queue?: string | null;
}

const ROWS_AT_ONCE = 1_000;

/** The comments of a tenant, oldest first, without those that were erased; in constant memory. */
export async function* labelledComments(
  dataSource: DataSource,
  tenantId: string,
  { decidedOnly, since, queue = null }: LabelledQuery,
): AsyncGenerator<LabelledComment> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows: Row[] = await dataSource.query(
      `SELECT c.id, c.source, c.external_id, c.author_id, c.author_name, c.section, c.posted_at, c.status,
         r.text, r.text_exact, r.received, p.text AS parent, d.decision, d.labels, d.decided_by_name, d.decided_at,
         d.policy
       FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
       LEFT JOIN review_item i ON i.comment_id = c.id AND i.revision = c.revision
       LEFT JOIN review_decision d ON d.item_id = i.id AND d.undone_at IS NULL
       LEFT JOIN comment pc ON pc.id = (r.received -> 'parent' ->> 'commentId')::uuid AND pc.tenant_id = $1
       LEFT JOIN comment_revision p ON p.comment_id = pc.id AND p.revision = pc.revision
       WHERE c.tenant_id = $1 AND c.id > $2 AND c.erased_at IS NULL AND ($3::timestamptz IS NULL OR c.created_at >= $3)
         AND (NOT $4::boolean OR d.decision IS NOT NULL) AND ($5::text IS NULL OR i.queue = $5)
       ORDER BY c.id LIMIT ${ROWS_AT_ONCE}`,
      [tenantId, after, since, decidedOnly, queue],
    );
    yield* rows.map(labelled);
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

interface Row {
  readonly id: string;
  readonly source: string;
  readonly external_id: string | null;
  readonly author_id: string | null;
  readonly author_name: string | null;
  readonly section: string | null;
  readonly posted_at: Date | null;
  readonly status: string;
  readonly text: string;
  readonly text_exact: Buffer | null;
  readonly received: {
    readonly parent?: { readonly text: string | null } | null;
    readonly article?: { readonly title: string | null; readonly lead: string | null } | null;
  };
  readonly parent: string | null;
  readonly decision: 'approve' | 'reject' | 'spam' | null;
  readonly labels: Record<string, unknown> | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Date | null;
  readonly policy: string | null;
}

function labelled(row: Row): LabelledComment {
  const parent = row.parent ?? row.received.parent?.text ?? null;
  const { article } = row.received;
  const context = [article?.title, article?.lead].filter((part) => part).join('\n');
  return {
    id: row.id,
    text: fromStorable(row.text, row.text_exact),
    labels: row.decision === null ? {} : { decision: row.decision, ...saysOfSpam(row.decision), ...row.labels },
    ...(parent === null ? {} : { parent }),
    ...(context === '' ? {} : { context }),
    ...(row.author_id === null && row.author_name === null
      ? {}
      : { author: { id: row.author_id, name: row.author_name } }),
    ...(row.posted_at === null ? {} : { postedAt: row.posted_at.toISOString() }),
    source: row.source,
    ...(row.external_id === null ? {} : { externalId: row.external_id }),
    ...(row.section === null ? {} : { section: row.section }),
    status: row.status,
    ...(row.decision === null
      ? {}
      : {
          provenance: {
            decidedBy: row.decided_by_name!,
            decidedAt: row.decided_at!.toISOString(),
            policy: row.policy,
          },
        }),
  };
}

/** A rejection says nothing about spam. */
export function saysOfSpam(decision: 'approve' | 'reject' | 'spam'): { spam?: boolean } {
  return decision === 'reject' ? {} : { spam: decision === 'spam' };
}
