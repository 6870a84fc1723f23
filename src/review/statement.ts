import type { DataSource, EntityManager } from 'typeorm';
import type { Assessment } from '../core/assessment.js';
import type { LockedItem } from './claims.js';
import { asReasonCodes, REASON_CODES } from './reason-codes.js';
import { readSettings } from './settings.js';
import { asTemplate, STATEMENT_SETTING, type StatementTemplate } from './statement-template.js';
import type { ReasonCode } from './views.js';

/** What a statement of reasons is made from; nothing of it is the comment's text. */
export interface StatementFacts {
  readonly decision: 'reject' | 'spam';
  readonly reasonCodes: readonly string[];
  /** No person was involved in the decision. */
  readonly isAutomatic: boolean;
  readonly found: FoundBy;
}

/** How a comment came to be looked at: the policy sent it, readers reported it, or somebody asked for it. */
export type FoundBy = 'model' | 'reader' | 'person';

/** @param decided what the policy decided about it; null where it was never assessed. */
export function foundBy(decided: Assessment['decision'] | null, reports: number): FoundBy {
  const flagged =
    decided !== null &&
    decided.action !== 'approve' &&
    // Nothing but the sender's own wish put it before people.
    !(decided.rules?.length && decided.rules.every(({ signals }) => signals.some(isWish)));
  return flagged ? 'model' : reports > 0 ? 'reader' : 'person';
}

const isWish = ({ signal }: { readonly signal: string }): boolean => signal === 'request.forceReview';

/** The settings that a statement takes its words from. */
export interface StatementWords {
  readonly template: StatementTemplate;
  readonly codes: readonly ReasonCode[];
}

export async function statementWords(
  dataSource: DataSource | EntityManager,
  tenantId: string,
): Promise<StatementWords> {
  const settings = await readSettings(dataSource, tenantId, [STATEMENT_SETTING, REASON_CODES]);
  return {
    template: asTemplate(settings.get(STATEMENT_SETTING)),
    codes: asReasonCodes(settings.get(REASON_CODES)),
  };
}

/** The reason codes of a decision that are on the list now, in the order of the decision. */
export function codesOf({ codes }: StatementWords, reasonCodes: readonly string[]): readonly ReasonCode[] {
  return reasonCodes.flatMap((wanted) => codes.find(({ code }) => code === wanted) ?? []);
}

/** The sentences of a statement by their placeholders. */
export function sentencesOf(words: StatementWords, facts: StatementFacts): Readonly<Record<string, string>> {
  const { template } = words;
  const statements = codesOf(words, facts.reasonCodes).flatMap(({ statement }) => statement || []);
  return {
    action: facts.decision === 'spam' ? template.spam : template.rejected,
    // A spam decision says its reason by itself.
    reasons: statements.length > 0 ? statements.join('\n') : facts.decision === 'spam' ? '' : template.unspecified,
    found: { model: template.foundByModel, reader: template.foundByReader, person: template.foundByPerson }[
      facts.found
    ],
    decided: facts.isAutomatic ? template.decidedByPolicy : template.decidedByPerson,
    ground: template.groundUrl === '' ? template.ground : `${template.ground} ${template.groundUrl}`,
    redress: template.redress,
  };
}

/** The statement of reasons for the author, in the house's words. */
export function statementText(words: StatementWords, facts: StatementFacts): string {
  const sentences = sentencesOf(words, facts);
  return words.template.text
    .replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => sentences[name] ?? whole)
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What the policy says by itself: it names no reason codes. */
const byPolicy = (status: 'rejected' | 'spam'): StatementFacts => ({
  decision: status === 'spam' ? 'spam' : 'reject',
  reasonCodes: [],
  isAutomatic: true,
  found: 'model',
});

/** What the author of a comment is told that the policy alone turned away, by the comment's status. */
export type PolicyStatements = Readonly<Record<'rejected' | 'spam', string>>;

/** Spam comes in floods: the words are looked up once a second, and a change is seen by every process within that. */
const KEPT_MS = 1_000;
const policyWords = new WeakMap<
  DataSource,
  Map<string, { readonly statements: PolicyStatements; readonly atMs: number }>
>();

/** A tenant's statements of the policy, by its words of at most a second ago. */
export async function policyStatements(
  manager: DataSource | EntityManager,
  tenantId: string,
  nowMs: number = Date.now(),
): Promise<PolicyStatements> {
  const dataSource = 'dataSource' in manager ? manager.dataSource : manager;
  const tenants = policyWords.get(dataSource) ?? new Map<string, { statements: PolicyStatements; atMs: number }>();
  policyWords.set(dataSource, tenants);
  const last = tenants.get(tenantId);
  if (last && nowMs - last.atMs < KEPT_MS) return last.statements;
  // By the caller's own connection: to wait for a second one inside a transaction would be to wait for ever at a full pool.
  const words = await statementWords(manager, tenantId);
  const statements = {
    rejected: statementText(words, byPolicy('rejected')),
    spam: statementText(words, byPolicy('spam')),
  };
  tenants.set(tenantId, { statements, atMs: nowMs });
  return statements;
}

/** The words in use, once for each transaction: decisions about many share them. */
const wordsOf = new WeakMap<EntityManager, Promise<StatementWords>>();

/** What the author of an item's comment is told about a person's decision; null for an approval. */
export async function statementOf(
  manager: EntityManager,
  tenantId: string,
  item: LockedItem,
  { decision, reasonCodes }: Pick<StatementFacts, 'reasonCodes'> & { readonly decision: 'approve' | 'reject' | 'spam' },
): Promise<string | null> {
  if (decision === 'approve') return null;
  const words = wordsOf.get(manager) ?? statementWords(manager, tenantId);
  wordsOf.set(manager, words);
  const [row] = (await manager.query(
    `SELECT (SELECT body -> 'decision' FROM assessment WHERE id = $1 AND tenant_id = $2) AS decided,
       (SELECT count(*)::int FROM comment_report WHERE comment_id = $3 AND revision = $4) AS reports`,
    [item.assessmentId, tenantId, item.commentId, item.revision],
  )) as { decided: Assessment['decision'] | null; reports: number }[];
  return statementText(await words, {
    decision,
    reasonCodes,
    isAutomatic: false,
    found: foundBy(row!.decided, row!.reports),
  });
}

/** A decision that turned a comment away, with what a statement or the EU's database wants to know of it. */
export interface TurnedAway extends StatementFacts {
  /** Of the decision; for one of the policy, of the assessment. */
  readonly decisionId: string;
  readonly commentId: string;
  readonly revision: number;
  readonly decidedAt: Date;
  /** When it was written, or taken in where that is not known. */
  readonly writtenAt: Date;
  /** ISO 639-1, or null. */
  readonly language: string | null;
  readonly reports: number;
}

const ROWS_AT_ONCE = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Decisions of people that stand, and those of the policy that nobody changed, in the order of the comments' ids.
 *
 * @param receivedBy only comments that this caller (an actor) sent.
 */
export async function turnedAway(
  dataSource: DataSource | EntityManager,
  tenantId: string,
  {
    after = FIRST_ID,
    since = null,
    commentId = null,
    receivedBy = null,
  }: { after?: string; since?: Date | null; commentId?: string | null; receivedBy?: string | null },
): Promise<readonly TurnedAway[]> {
  const rows: Row[] = await dataSource.query(
    `SELECT c.id, c.revision, c.status, c.posted_at, r.created_at, d.id AS decision_id, d.decision, d.reason_codes,
       d.decided_at, a.id AS assessment_id, a.created_at AS assessed_at, a.body -> 'decision' AS policy_decision,
       a.body -> 'language' ->> 'code' AS language,
       (SELECT count(*)::int FROM comment_report p WHERE p.comment_id = c.id AND p.revision = c.revision) AS reports
     FROM comment c
     JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
     LEFT JOIN review_item i ON i.comment_id = c.id AND i.revision = c.revision
     LEFT JOIN review_decision d ON d.item_id = i.id AND d.undone_at IS NULL
     LEFT JOIN LATERAL (
       SELECT id, created_at, body FROM assessment
       WHERE assessment.comment_id = c.id AND assessment.revision = c.revision AND assessment.tenant_id = $1
       ORDER BY id DESC LIMIT 1) a ON true
     WHERE c.tenant_id = $1 AND c.id > $2 AND c.status IN ('rejected', 'spam')
       AND ($3::timestamptz IS NULL OR coalesce(d.decided_at, a.created_at) >= $3)
       AND ($4::uuid IS NULL OR c.id = $4) AND ($5::text IS NULL OR r.received ->> 'receivedBy' = $5)
     ORDER BY c.id LIMIT ${ROWS_AT_ONCE}`,
    [tenantId, after, since, commentId, receivedBy],
  );
  return rows.map((row) => ({
    decisionId: row.decision_id ?? row.assessment_id ?? row.id,
    commentId: row.id,
    revision: row.revision,
    decision: row.status === 'spam' ? 'spam' : 'reject',
    reasonCodes: row.reason_codes ?? [],
    isAutomatic: row.decision_id === null,
    found: row.decision_id === null ? 'model' : foundBy(row.policy_decision, row.reports),
    decidedAt: row.decided_at ?? row.assessed_at ?? row.created_at,
    writtenAt: row.posted_at ?? row.created_at,
    language: row.language === null || row.language === 'und' ? null : row.language,
    reports: row.reports,
  }));
}

/** All of a tenant's, in the order in which the comments came; in constant memory. */
export async function* allTurnedAway(
  dataSource: DataSource,
  tenantId: string,
  since: Date | null,
): AsyncGenerator<TurnedAway> {
  let after = FIRST_ID;
  for (;;) {
    const rows = await turnedAway(dataSource, tenantId, { after, since });
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.commentId;
  }
}

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly status: 'rejected' | 'spam';
  readonly posted_at: Date | null;
  readonly created_at: Date;
  readonly decision_id: string | null;
  readonly decision: string | null;
  readonly reason_codes: readonly string[] | null;
  readonly decided_at: Date | null;
  readonly assessment_id: string | null;
  readonly assessed_at: Date | null;
  readonly policy_decision: Assessment['decision'] | null;
  readonly language: string | null;
  readonly reports: number;
}
