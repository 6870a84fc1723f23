import { ParleyError } from '../core/errors.js';

export type CommentStatus = 'received' | 'review' | 'held' | 'approved' | 'rejected' | 'spam';

/** The statuses of a comment, in the order of its life. */
export const COMMENT_STATUSES = [
  'received',
  'review',
  'held',
  'approved',
  'rejected',
  'spam',
] as const satisfies readonly CommentStatus[];

/**
 * Who moves a comment: the policy after an assessment, a person, a person before whom was brought what the policy had
 * approved, a person who takes a decision back, the clock
 * that ends a hold, the author with a new text (a new revision begins anew), an erasure (what waited has nothing
 * left to be looked at and is never shown), or a moderator who found that it was part of another comment.
 */
export type StatusCause = 'policy' | 'person' | 'recheck' | 'undo' | 'hold-over' | 'revision' | 'erasure' | 'merge';

const SETTLED = ['approved', 'rejected', 'spam'] as const;

/**
 * Every allowed change of a comment's status: cause, then from, then to. A second assessment of the same revision
 * may say otherwise than the first, so the policy may also change what the policy settled; that it never overrides
 * a person is no matter of the status and is checked where the assessment is settled (a standing decision).
 */
export const STATUS_CHANGES: Readonly<
  Record<StatusCause, Readonly<Partial<Record<CommentStatus, readonly CommentStatus[]>>>>
> = {
  policy: {
    received: ['review', ...SETTLED],
    review: ['review', ...SETTLED],
    approved: ['review', ...SETTLED],
    rejected: ['review', ...SETTLED],
    spam: ['review', ...SETTLED],
  },
  person: {
    review: ['held', ...SETTLED],
    held: ['review', ...SETTLED],
  },
  recheck: { approved: SETTLED },
  undo: {
    approved: ['review', 'held', 'approved'],
    rejected: ['review', 'held', 'approved'],
    spam: ['review', 'held', 'approved'],
  },
  'hold-over': { held: ['review'] },
  merge: { received: ['rejected'], review: ['rejected'], held: ['rejected'], approved: ['rejected'] },
  erasure: { received: ['rejected'], review: ['rejected'], held: ['rejected'] },
  revision: Object.fromEntries(COMMENT_STATUSES.map((status) => [status, ['received']])),
};

/** Whether the cause may move a comment from one status to the other. */
export function mayChangeStatus(from: CommentStatus, to: CommentStatus, cause: StatusCause): boolean {
  return STATUS_CHANGES[cause][from]?.includes(to) ?? false;
}

/** @throws ParleyError CONFLICT when the change is not in the table. */
export function assertStatusChange(from: CommentStatus, to: CommentStatus, cause: StatusCause): void {
  if (!mayChangeStatus(from, to, cause)) {
    throw new ParleyError('CONFLICT', `a comment that is ${from} cannot become ${to} now`);
  }
}
