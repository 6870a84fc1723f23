import type { Assessment } from '../../core/assessment.js';
import { type CsvCell, csvLine } from '../../files/csv.js';

const COLUMNS = [
  'id',
  'text',
  'language',
  'encoding',
  'spam',
  'spam.score',
  'tone',
  'stance',
  'reply',
  'action',
  'queue',
  'reasons',
  'error',
] as const;

/**
 * A result table: the labels of each assessment, and a column for each attribute of tone and each further axis.
 *
 * @param axes `tone.ATTRIBUTE` and names of further axes, in the order of the columns.
 * @returns the header, and a function from a result line to its row (one for each comment of a page).
 */
export function csvTable(axes: readonly string[]): { header: string; rowsOf(line: string): string } {
  return {
    header: csvLine([...COLUMNS, ...axes]),
    rowsOf(line) {
      const result = JSON.parse(line) as Result;
      if (result.error !== undefined) return csvLine(failed(result, axes));
      if (result.assessments === undefined) return csvLine(cells(result as Assessment, axes));
      return result.assessments
        .map((assessment) => cells({ ...assessment, id: [result.id, assessment.id].join('#') }, axes))
        .map(csvLine)
        .join('');
    },
  };
}

type Result = Partial<Assessment> & {
  readonly line?: number;
  readonly error?: { readonly detail: string };
  readonly assessments?: readonly Assessment[];
};

function cells(assessment: Assessment, axes: readonly string[]): CsvCell[] {
  const { spam, tone, stance, reply, decision } = assessment;
  return [
    assessment.id,
    assessment.text,
    assessment.language.code,
    assessment.encoding.status,
    spam.label,
    spam.score,
    tone.label,
    stance
      .filter(({ label }) => label !== null)
      .map(({ target, label }) => `${target}: ${label}`)
      .join('; '),
    reply?.label,
    decision.action,
    decision.queue,
    decision.reasons.join('; '),
    null,
    ...axes.map((axis) =>
      axis.startsWith('tone.') ? tone.scores?.[axis.slice('tone.'.length)] : assessment.axes[axis]?.label,
    ),
  ];
}

function failed({ id, line, error }: Result, axes: readonly string[]): CsvCell[] {
  return [
    id ?? (line === undefined ? null : `line ${line}`),
    ...COLUMNS.slice(1, -1).map(() => null),
    error!.detail,
    ...axes.map(() => null),
  ];
}
