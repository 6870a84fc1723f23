import { csvLine } from '../files/csv.js';
import { OTHER_CATEGORY } from './reason-codes.js';
import { codesOf, type StatementWords, sentencesOf, type TurnedAway } from './statement.js';
import { EEA } from './statement-template.js';

/**
 * A statement of reasons as the EU's transparency database takes it (its interface of July 2025, for `POST …/statements`).
 * Nothing in it is from the comment, its author or a moderator's note: personal data must not go there.
 */
export interface TransparencyRow {
  readonly decision_visibility: readonly ['DECISION_VISIBILITY_CONTENT_REMOVED'];
  readonly decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT';
  readonly decision_ground_reference_url: string | null;
  readonly incompatible_content_ground: string;
  readonly incompatible_content_explanation: string;
  readonly content_type: readonly ['CONTENT_TYPE_TEXT'];
  readonly category: string;
  readonly category_addition: readonly string[];
  readonly territorial_scope: readonly string[];
  /** ISO 639-1, capital letters. */
  readonly content_language: string | null;
  /** Days, `YYYY-MM-DD`, UTC. */
  readonly content_date: string;
  readonly application_date: string;
  readonly decision_facts: string;
  readonly source_type: 'SOURCE_VOLUNTARY' | 'SOURCE_TYPE_OTHER_NOTIFICATION';
  readonly automated_detection: 'Yes' | 'No';
  readonly automated_decision: 'AUTOMATED_DECISION_FULLY' | 'AUTOMATED_DECISION_NOT_AUTOMATED';
  /** The id of the decision: unique, and found again in the audit log. */
  readonly puid: string;
}

/** The columns of the CSV form, in their order; lists stand in one cell, with `;` between. */
export const TRANSPARENCY_COLUMNS = [
  'decision_visibility',
  'decision_ground',
  'decision_ground_reference_url',
  'incompatible_content_ground',
  'incompatible_content_explanation',
  'content_type',
  'category',
  'category_addition',
  'territorial_scope',
  'content_language',
  'content_date',
  'application_date',
  'decision_facts',
  'source_type',
  'automated_detection',
  'automated_decision',
  'puid',
] as const satisfies readonly (keyof TransparencyRow)[];

/** What the database takes at most. */
const MAX_GROUND = 500;
const MAX_EXPLANATION = 2_000;
const MAX_FACTS = 5_000;
/** The least date that it takes. */
const FIRST_DAY = '2000-01-01';

export function transparencyRow(words: StatementWords, decided: TurnedAway): TransparencyRow {
  const sentences = sentencesOf(words, decided);
  const categories = [
    ...new Set(codesOf(words, decided.reasonCodes).map(({ category }) => category || OTHER_CATEGORY)),
  ];
  const explanation = [sentences['action'], sentences['reasons']].filter((part) => part !== '').join(' ');
  const { groundUrl, ground, territory } = words.template;
  return {
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    decision_ground_reference_url: groundUrl || null,
    incompatible_content_ground: cut(ground, MAX_GROUND),
    incompatible_content_explanation: cut(explanation, MAX_EXPLANATION),
    content_type: ['CONTENT_TYPE_TEXT'],
    category: categories[0] ?? OTHER_CATEGORY,
    category_addition: categories.slice(1),
    territorial_scope: territory.length > 0 ? territory : EEA,
    content_language: decided.language?.toUpperCase() ?? null,
    content_date: [dayOf(decided.writtenAt), FIRST_DAY].sort()[1]!,
    application_date: dayOf(decided.decidedAt),
    decision_facts: cut([explanation, sentences['found'], sentences['decided']].join(' '), MAX_FACTS),
    source_type: decided.reports > 0 ? 'SOURCE_TYPE_OTHER_NOTIFICATION' : 'SOURCE_VOLUNTARY',
    automated_detection: decided.found === 'model' ? 'Yes' : 'No',
    automated_decision: decided.isAutomatic ? 'AUTOMATED_DECISION_FULLY' : 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid: decided.decisionId,
  };
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** By characters as people count them, so that none is cut in two. */
function cut(text: string, most: number): string {
  const characters = text.length <= most ? [] : [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

export type TransparencyFormat = 'jsonl' | 'csv';

/** The rows as text: JSON Lines, or CSV with a header. */
export async function* transparencyLines(
  words: StatementWords,
  decisions: AsyncIterable<TurnedAway>,
  format: TransparencyFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(TRANSPARENCY_COLUMNS);
  for await (const decided of decisions) {
    const row = transparencyRow(words, decided);
    yield format === 'csv'
      ? csvLine(TRANSPARENCY_COLUMNS.map((column) => cellOf(row[column])))
      : `${JSON.stringify(row)}\n`;
  }
}

const cellOf = (value: string | readonly string[] | null): string | null =>
  value === null || typeof value === 'string' ? value : value.join(';');
