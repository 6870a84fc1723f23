import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { ReceivedComment } from '../assessment/received-comment.js';
import type { Door } from '../storage/entities/arrival.entity.js';
import { newId } from '../storage/ids.js';
import { storableJsonText } from '../storage/storable-text.js';
import { type FreshComment, keepFresh } from './fresh-comments.js';
import { type RememberedAnswer, rememberAnswer } from './idempotency.js';

/**
 * One case for each comment, however many doors it came through. A comments system may ask Perspective's door for a
 * score, Coral's for a verdict and send the comment by REST as well, all within seconds; each door knows other things
 * about it (Perspective's the text alone), and none knows of the others.
 *
 * Two arrivals are one comment when the text is the same but for blanks and invisible characters, they are at most
 * `WINDOW` apart, and nothing that both say (author, comment replied to, article) differs.
 */
const WINDOW = '10 minutes';

/** A comment with the door it came through. */
export interface ComingComment extends FreshComment {
  readonly door: Door;
}

export interface KeptArrival extends RememberedAnswer {
  /** It was here already, by another door. */
  readonly isTwin: boolean;
}

/** The same for texts that differ in blanks, in invisible characters, or in the form of their letters (NFKC). */
export function textKey(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .trim();
  return createHash('sha256').update(Buffer.from(plain, 'utf16le')).digest('hex').slice(0, 32);
}

/** What an arrival says about the comment beside its text. */
function identityOf({ author, parent, article }: ReceivedComment): {
  author_id: string | null;
  parent: string | null;
  stories: string[];
} {
  return {
    author_id: author?.id ?? null,
    parent: parent?.externalId ?? null,
    stories: [article?.externalId, article?.url].filter((story) => typeof story === 'string'),
  };
}

/**
 * Keeps and settles those that are new; to those that are here already it adds what this door knows.
 *
 * Guarantee: all in the caller's transaction. Arrivals of the same text wait for each other on a lock of the database,
 * so that two doors at once, also on two machines, make one comment. A REST comment keeps its own identity: it is
 * never joined with another REST comment, and where its source and external id are here already it is answered with
 * null (a repeat or a revision, which go another way).
 *
 * @returns in the order of the comments.
 */
export async function keepComing(
  manager: EntityManager,
  comments: readonly ComingComment[],
): Promise<(KeptArrival | null)[]> {
  const all = comments.map((comment, n) => ({ n, comment, key: textKey(comment.comment.text) }));
  await manager.query(
    `SELECT pg_advisory_xact_lock(k) FROM (
       SELECT DISTINCT hashtextextended(key, 0) AS k FROM unnest($1::text[]) AS key ORDER BY k) AS sorted`,
    [all.map(({ comment, key }) => `${comment.tenantId} ${key}`)],
  );
  const results = new Array<KeptArrival | null>(comments.length).fill(null);
  // Two of one text in a group: the second is looked at when the first is there.
  for (let rest = all; rest.length > 0; ) {
    const seen = new Set<string>();
    const now: typeof all = [];
    const later: typeof all = [];
    for (const one of rest) {
      const id = `${one.comment.tenantId} ${one.key}`;
      (seen.has(id) ? later : now).push(one);
      seen.add(id);
    }
    await keepRound(manager, now, results);
    rest = later;
  }
  return results;
}

interface Coming {
  readonly n: number;
  readonly comment: ComingComment;
  readonly key: string;
}

async function keepRound(
  manager: EntityManager,
  round: readonly Coming[],
  results: (KeptArrival | null)[],
): Promise<void> {
  const input = round.map(({ n, comment, key }) => ({
    n,
    id: newId(),
    tenant_id: comment.tenantId,
    door: comment.door,
    text_key: key,
    ...identityOf(comment.comment),
    source: comment.comment.source,
    external_id: comment.comment.externalId,
    author_name: comment.comment.author?.name ?? null,
    section: comment.comment.section,
    posted_at: comment.comment.postedAt,
    known_parent: comment.comment.parent,
    known_article: comment.comment.article,
    actor: comment.actor.id,
    actor_name: comment.actor.name,
  }));
  const twins: TwinRow[] = await manager.query(TWINS, [storableJsonText(input)]);
  const twinOf = new Map(twins.map((twin) => [twin.n, twin]));
  const fresh = round.filter(({ n }) => !twinOf.has(n));
  const kept =
    fresh.length === 0
      ? []
      : await keepFresh(
          manager,
          fresh.map(({ comment }) => comment),
        );
  fresh.forEach(({ n }, at) => {
    const remembered = kept[at] ?? null;
    results[n] = remembered === null ? null : { ...remembered, isTwin: false };
  });
  for (const { n, comment } of round) {
    const twin = twinOf.get(n);
    if (twin === undefined) continue;
    const { id, revision, status, itemId, assessmentId } = twin;
    const remembered = { id, revision, status, itemId, assessmentId };
    if (comment.request) await rememberAnswer(manager, comment.request, remembered);
    results[n] = { ...remembered, isTwin: true };
  }
  const arrived = input.flatMap((row) => {
    const result = results[row.n];
    return result ? [{ ...row, comment_id: result.id, is_twin: result.isTwin }] : [];
  });
  if (arrived.length > 0) await manager.query(ARRIVE, [storableJsonText(arrived)]);
}

interface TwinRow extends RememberedAnswer {
  readonly n: number;
}

const COLUMNS = `n integer, id uuid, tenant_id uuid, door text, text_key text, author_id text, parent text, stories text[],
  source text, external_id text, author_name text, section text, posted_at timestamptz, known_parent jsonb,
  known_article jsonb, actor text, actor_name text, comment_id uuid, is_twin boolean`;

const TWINS = `
SELECT DISTINCT ON (new.n) new.n, c.id, c.revision, c.status,
  (SELECT i.id FROM review_item i WHERE i.comment_id = c.id AND i.revision = c.revision) AS "itemId",
  (SELECT a.id FROM assessment a WHERE a.comment_id = c.id AND a.revision = c.revision ORDER BY a.id LIMIT 1)
    AS "assessmentId"
FROM jsonb_to_recordset($1::jsonb) AS new (${COLUMNS})
JOIN arrival AS old ON old.tenant_id = new.tenant_id AND old.text_key = new.text_key
  AND old.arrived_at > now() - interval '${WINDOW}'
JOIN comment AS c ON c.id = old.comment_id AND c.erased_at IS NULL AND c.revision = 1
WHERE NOT EXISTS (
    SELECT 1 FROM arrival AS o
    WHERE o.comment_id = c.id AND (o.author_id <> new.author_id OR o.parent <> new.parent
      OR (o.stories <> '{}' AND new.stories <> '{}' AND NOT o.stories && new.stories)
      OR (o.door = 'rest' AND new.door = 'rest')))
  AND (new.external_id IS NULL OR (c.external_id IS NULL AND NOT EXISTS (
    SELECT 1 FROM comment AS k
    WHERE k.tenant_id = new.tenant_id AND k.source = new.source AND k.external_id = new.external_id)))
ORDER BY new.n, old.arrived_at DESC`;

/** Writes the arrivals down; a twin learns what it did not know, and its own id from REST. */
const ARRIVE = `
WITH new AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (${COLUMNS})),
arrived AS (
  INSERT INTO arrival (id, tenant_id, comment_id, door, text_key, author_id, parent, stories)
  SELECT id, tenant_id, comment_id, door, text_key, author_id, parent, coalesce(stories, '{}') FROM new),
logged AS (
  INSERT INTO audit_entry (tenant_id, actor, actor_name, action, subject_kind, subject_id, detail)
  SELECT tenant_id, actor, actor_name, 'comment.joined', 'comment', comment_id::text, jsonb_build_object('door', door)
  FROM new WHERE is_twin ORDER BY n),
revisions AS (
  UPDATE comment_revision AS r SET received = r.received
    || jsonb_build_object('parent', coalesce(nullif(r.received -> 'parent', 'null'), new.known_parent, 'null'),
         'article', coalesce(nullif(r.received -> 'article', 'null'), new.known_article, 'null'))
    || CASE WHEN new.door = 'rest' THEN jsonb_build_object('receivedBy', new.actor) ELSE '{}' END
  FROM new WHERE new.is_twin AND r.comment_id = new.comment_id AND r.revision = 1)
UPDATE comment AS c SET
  source = CASE WHEN new.external_id IS NOT NULL THEN new.source ELSE c.source END,
  external_id = coalesce(c.external_id, new.external_id), author_id = coalesce(c.author_id, new.author_id),
  author_name = coalesce(c.author_name, new.author_name), section = coalesce(c.section, new.section),
  posted_at = coalesce(c.posted_at, new.posted_at), updated_at = now()
FROM new WHERE new.is_twin AND c.id = new.comment_id`;

const CHECK_EVERY_MS = 5_000;

/**
 * Whether comments of a tenant come through other doors than REST at all. Where they do not, a REST comment need not be
 * compared with anything.
 */
export class DoorsInUse {
  private readonly known = new Map<string, { inUse: boolean; atMs: number }>();

  constructor(private readonly dataSource: DataSource) {}

  async has(tenantId: string): Promise<boolean> {
    const known = this.known.get(tenantId);
    if (known && Date.now() - known.atMs < CHECK_EVERY_MS) return known.inUse;
    // Marked first, so that one request looks and the others go on with what was known.
    if (known) known.atMs = Date.now();
    const rows: { in_use: boolean }[] = await this.dataSource.query(
      `SELECT EXISTS (SELECT 1 FROM api_key WHERE tenant_id = $1 AND revoked_at IS NULL AND settings <> '{}')
         OR EXISTS (SELECT 1 FROM arrival WHERE tenant_id = $1 AND door <> 'rest' AND arrived_at > now() - interval '1 day')
         AS in_use`,
      [tenantId],
    );
    const inUse = rows[0]!.in_use;
    this.known.set(tenantId, { inUse, atMs: Date.now() });
    return inUse;
  }
}
