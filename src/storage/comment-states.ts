import { ParleyError } from '../core/errors.js';

export const COMMENT_STATUSES = ['received', 'review', 'held', 'approved', 'rejected', 'spam'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/**
 * Who may move a comment. `machine`: an assessment settles it. `edit`: a new revision begins. `person`: a moderator.
 * `undo`: a moderator's decision is taken back.
 */
export type Mover = 'machine' | 'edit' | 'person' | 'undo';

const SETTLED: readonly CommentStatus[] = ['approved', 'rejected', 'spam'];

/** The allowed changes: mover, status before, statuses after. Staying where one is is always allowed. */
const ALLOWED: Readonly<Record<Mover, Readonly<Partial<Record<CommentStatus, readonly CommentStatus[]>>>>> = {
  // A machine never moves what people hold; whether people decided is asked before (see assessment's settling).
  machine: {
    received: ['review', ...SETTLED],
    review: SETTLED,
    approved: ['review', ...SETTLED],
    rejected: ['review', ...SETTLED],
    spam: ['review', ...SETTLED],
  },
  edit: {
    review: ['received'],
    held: ['received'],
    approved: ['received'],
    rejected: ['received'],
    spam: ['received'],
  },
  person: { review: ['held', ...SETTLED], held: ['review', ...SETTLED] },
  undo: { approved: ['review', 'held'], rejected: ['review', 'held'], spam: ['review', 'held'] },
};

/** Whether `mover` may bring a comment from one status to another. */
export function mayChangeStatus(from: CommentStatus, to: CommentStatus, mover: Mover): boolean {
  return from === to || (ALLOWED[mover][from]?.includes(to) ?? false);
}

/** @throws ParleyError STATUS_CHANGE (409) where it may not. */
export function assertStatusChange(from: CommentStatus, to: CommentStatus, mover: Mover): void {
  if (!mayChangeStatus(from, to, mover)) {
    throw new ParleyError('STATUS_CHANGE', `a comment that is ${from} cannot become ${to} (${mover})`);
  }
}
