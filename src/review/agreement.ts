import type { DataSource } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { type AxisAgreement, axisAgreements } from '../core/evaluation/agreement.js';
import { parseLabelledRow } from '../core/evaluation/labelled-row.js';
import { saysOfSpam } from './labelled-comments.js';

/** How one person decides beside others. */
export interface PersonAgreement {
  /** As in the audit log, such as `account:ID`. */
  readonly actor: string;
  readonly name: string;
  /** With whoever else decided about the same comments; this person first of each pair. */
  readonly axes: readonly AxisAgreement[];
  /** Golden items that were answered, and how many as known. */
  readonly golden: { readonly answered: number; readonly right: number };
}

export interface AgreementView {
  readonly since: Date;
  /** Over everybody; for a moderator over what is theirs. */
  readonly axes: readonly AxisAgreement[];
  /** By name; a moderator sees only the own line. */
  readonly people: readonly PersonAgreement[];
}

/** Decisions about the same comments that are compared, the newest: bounds the time at about a second. */
const MOST_COMMENTS = 5_000;

type Labels = ReturnType<typeof parseLabelledRow>['labels'];

interface Given {
  readonly actor: string;
  readonly name: string;
  readonly labels: Labels;
}

/**
 * How far people agree who decided about the same comment without seeing what the other decided: first decisions,
 * second reviews and answers to golden items of the last `days`.
 *
 * The known answer of a golden item is not among them: it is compared with apart. What the policy or a lead who settled
 * a disagreement decided is not blind and is not counted.
 */
export async function agreement(dataSource: DataSource, caller: Caller, days: number): Promise<AgreementView> {
  const { tenantId } = caller;
  const own = caller.role === 'moderator' ? caller.actor.id : null;
  const since = new Date(Date.now() - days * 86_400_000);
  const rows: Row[] = await dataSource.query(
    `WITH answered AS (
       SELECT item_id, decision_id, given_to, given_to_name, decision, labels, answered_at FROM review_check
       WHERE tenant_id = $1 AND answered_at >= $2 AND decision IS NOT NULL AND state IN ('answered', 'disputed', 'settled')
       ORDER BY answered_at DESC LIMIT ${MOST_COMMENTS}),
     -- A golden item names no decision: the first that anybody made stands for it.
     first AS (
       SELECT DISTINCT ON (decision.item_id) decision.item_id, decided_by, decided_by_name, decision.decision,
         decision.labels, decided_at
       FROM answered JOIN review_decision AS decision ON decision.item_id = answered.item_id
         AND (decision.id = answered.decision_id OR (answered.decision_id IS NULL AND decision.undone_at IS NULL))
       WHERE decision.tenant_id = $1
       ORDER BY decision.item_id, decided_at)
     SELECT item_id AS "itemId", decided_by AS actor, decided_by_name AS name, decision, labels, decided_at AS at FROM first
     UNION ALL
     SELECT item_id, given_to, given_to_name, decision, labels, answered_at FROM answered
     ORDER BY "itemId", at`,
    [tenantId, since],
  );
  const byItem = new Map<string, Given[]>();
  for (const row of rows) byItem.set(row.itemId, [...(byItem.get(row.itemId) ?? []), givenOf(row)]);
  const groups = [...byItem.values()].filter((group) => own === null || group.some(({ actor }) => actor === own));
  const golden: { actor: string; name: string; answered: number; right: number }[] = await dataSource.query(
    `SELECT given_to AS actor, max(given_to_name) AS name, count(*)::int AS answered,
       count(*) FILTER (WHERE agrees)::int AS "right"
     FROM review_check WHERE tenant_id = $1 AND answered_at >= $2 AND kind = 'golden' AND state = 'answered'
       AND ($3::text IS NULL OR given_to = $3)
     GROUP BY given_to`,
    [tenantId, since, own],
  );
  return {
    since,
    axes: axisAgreements(groups.map((group) => group.map(({ labels }) => labels))),
    people: peopleOf(groups, golden, own),
  };
}

function peopleOf(
  groups: readonly (readonly Given[])[],
  golden: readonly { actor: string; name: string; answered: number; right: number }[],
  own: string | null,
): PersonAgreement[] {
  const names = new Map<string, string>();
  const pairs = new Map<string, Labels[][]>();
  for (const { actor, name } of golden) names.set(actor, name);
  for (const group of groups)
    for (const one of group) {
      if (own !== null && one.actor !== own) continue;
      names.set(one.actor, one.name);
      const found = pairs.get(one.actor) ?? [];
      pairs.set(one.actor, found);
      for (const other of group) if (other.actor !== one.actor) found.push([one.labels, other.labels]);
    }
  return [...names]
    .map(([actor, name]) => {
      const { answered = 0, right = 0 } = golden.find((one) => one.actor === actor) ?? {};
      return { actor, name, axes: axisAgreements(pairs.get(actor) ?? []), golden: { answered, right } };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

interface Row {
  readonly itemId: string;
  readonly actor: string;
  readonly name: string;
  readonly decision: 'approve' | 'reject' | 'spam';
  readonly labels: Readonly<Record<string, unknown>>;
}

/** As in the labelled data that decisions become: the decision is an axis beside those that were labelled. */
function givenOf({ actor, name, decision, labels }: Row): Given {
  const row = { id: '-', text: '-', labels: { decision, ...saysOfSpam(decision), ...withoutSpans(labels) } };
  return { actor, name, labels: parseLabelledRow(row).labels };
}

/** Spans are not compared, and point into a text that is not read here. */
function withoutSpans(labels: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(labels).filter(([axis]) => !axis.endsWith('.spans')));
}
