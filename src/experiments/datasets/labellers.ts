import { type CommentRow, fieldOf } from '../../core/evaluation/labelled-row.js';

/** Fields that name who labelled a row; rows of one id by different people are no duplicates. */
const FIELDS = ['labeller', 'annotator', 'labelledBy', 'provenance.decidedBy'] as const;

/** Who labelled a row; null where it does not say. */
export function labellerOf(row: CommentRow): string | null {
  for (const field of FIELDS) {
    const name = fieldOf(row, field);
    if (name !== null && name.trim() !== '') return name.slice(0, 200);
  }
  return null;
}
