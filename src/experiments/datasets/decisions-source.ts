import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { WaitingRow } from '../../assessment/batches/batch-chunk.js';
import { BadInputError } from '../../core/errors.js';
import { type LabelledComment, type LabelledQuery, labelledComments } from '../../review/labelled-comments.js';
import { rowsFrom } from './dataset-rows.js';

export interface DecisionsQuery extends Pick<LabelledQuery, 'since'> {
  /** Only labels of this axis; all where null. */
  readonly axis: string | null;
  readonly queue: string | null;
}

/** Rows of what moderators decided; `counts` is right when the last one was read. */
export interface DecisionRows {
  readonly rows: AsyncGenerator<WaitingRow>;
  readonly counts: { corrected: number; added: number };
}

type Labels = Readonly<Record<string, unknown>>;

/**
 * What moderators decided, as labelled rows with where each comes from. With a base: its rows first, labels that people
 * decided otherwise corrected, then the comments it does not have.
 *
 * A row of the base is known by the comment's id, by source and external id, or by its text.
 */
export function decisionRows(
  dataSource: DataSource,
  tenantId: string,
  query: DecisionsQuery,
  baseVersionId: string | null,
): DecisionRows {
  const counts = { corrected: 0, added: 0 };
  return { counts, rows: baseVersionId === null ? added(null) : merged(baseVersionId) };

  async function* decided(): AsyncGenerator<LabelledComment> {
    const { axis, since, queue } = query;
    for await (const row of labelledComments(dataSource, tenantId, { decidedOnly: true, since, queue })) {
      const labels =
        axis === null ? row.labels : Object.fromEntries(Object.entries(row.labels).filter(([name]) => name === axis));
      if (Object.keys(labels).length > 0) yield { ...row, labels };
    }
  }

  async function* added(known: ReadonlySet<string> | null): AsyncGenerator<WaitingRow> {
    for await (const comment of decided()) {
      if (known !== null && keysOf(comment).some((key) => known.has(key))) continue;
      counts.added++;
      yield { line: counts.added, json: JSON.stringify(comment) };
    }
  }

  async function* merged(versionId: string): AsyncGenerator<WaitingRow> {
    // Labels alone stay in memory; texts are read a second time.
    const corrections = new Map<string, Pick<LabelledComment, 'labels' | 'provenance'>>();
    for await (const comment of decided()) {
      const { labels, provenance } = comment;
      const correction = provenance === undefined ? { labels } : { labels, provenance };
      for (const key of keysOf(comment)) corrections.set(key, correction);
    }
    const known = new Set<string>();
    let line = 0;
    for await (const { row } of rowsFrom(dataSource, versionId, 0)) {
      const json = JSON.parse(row.json!) as BaseRow;
      const keys = keysOf(json);
      for (const key of keys) known.add(key);
      const correction = keys.map((key) => corrections.get(key)).find((found) => found !== undefined);
      const labels = correction === undefined ? null : correctedLabels(json, correction.labels);
      line++;
      if (labels === null) yield { line, json: row.json! };
      else {
        counts.corrected++;
        yield { line, json: JSON.stringify({ ...json, labels, provenance: correction!.provenance }) };
      }
    }
    for await (const row of added(known)) yield { line: line + row.line, json: row.json! };
  }
}

interface BaseRow {
  readonly id?: unknown;
  readonly text: string;
  readonly source?: unknown;
  readonly externalId?: unknown;
  readonly target?: unknown;
  readonly labels?: Labels;
}

function keysOf({ id, text, source, externalId }: BaseRow): string[] {
  return [
    `id ${String(id)}`,
    ...(typeof externalId === 'string' ? [`external ${JSON.stringify([source ?? '', externalId])}`] : []),
    `text ${createHash('sha256').update(text.trim()).digest('base64')}`,
  ];
}

/** The labels of a row with what people decided in their place; null where they say the same. */
function correctedLabels(row: BaseRow, decided: Labels): Record<string, unknown> | null {
  const before = row.labels ?? {};
  const after: Record<string, unknown> = { ...before };
  for (const [axis, value] of Object.entries(decided)) {
    // A row of one target holds a class; people decide target by target.
    const isPerTarget = axis === 'stance' && typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isPerTarget && typeof row.target === 'string') {
      const own = (value as Record<string, unknown>)[row.target];
      if (own !== undefined) after[axis] = own;
    } else if (isPerTarget && typeof before[axis] === 'object') after[axis] = { ...(before[axis] as object), ...value };
    else after[axis] = value;
  }
  return JSON.stringify(after) === JSON.stringify(before) ? null : after;
}

/** @throws BadInputError for what is no time. */
export function timeOf(since: string | null | undefined): Date | null {
  if (since === undefined || since === null) return null;
  const time = new Date(since);
  if (!Number.isNaN(time.getTime())) return time;
  throw new BadInputError('since: must be a time such as 2026-11-21T10:00:00Z', [
    { path: 'since', message: 'must be a time such as 2026-11-21T10:00:00Z' },
  ]);
}
