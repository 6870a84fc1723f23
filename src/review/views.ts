import type { Assessment } from '../core/assessment.js';
import type { DriftState } from '../core/evaluation/drift.js';
import type { CommentStatus } from '../storage/comment-states.js';

/*
 * The shapes of what the review room answers, and nothing else: the console takes them from here as types, with times as
 * the texts they become on the way. Only types may be imported, of rooms that need no server.
 */

/** What people decide about a comment. */
export type DecisionName = 'approve' | 'reject' | 'spam';

/** Whether an item waits, is on hold, was decided, or gave way to a newer text or assessment. */
export type ItemState = 'open' | 'held' | 'decided' | 'replaced';

/** One line of what happened to a comment. */
export interface HistoryEntry {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A comment as REST and the console show it: the fields as received, and what became of it. */
export interface CommentView {
  readonly id: string;
  readonly revision: number;
  readonly status: CommentStatus;
  readonly itemId: string | null;
  readonly text: string;
  readonly source: string;
  readonly externalId: string | null;
  readonly author: { readonly id: string | null; readonly name: string | null } | null;
  readonly parent: {
    readonly externalId: string | null;
    readonly text: string | null;
    /** Where the parent is known here. */
    readonly commentId?: string;
  } | null;
  readonly article: {
    readonly externalId: string | null;
    readonly url: string | null;
    readonly title: string | null;
    readonly lead: string | null;
  } | null;
  readonly section: string | null;
  readonly postedAt: string | null;
  readonly target: unknown;
  readonly language: unknown;
  readonly pageId: string | null;
  readonly receivedAt: Date;
  readonly assessment: Assessment | null;
  readonly history: readonly HistoryEntry[];
}

/** One comment of the page that an item's comment stands on. */
export interface ThreadEntry {
  readonly commentId: string;
  readonly index: number;
  readonly author: string | null;
  readonly postedAt: string | null;
  readonly depth: number | null;
  readonly parentIndex: number | null;
  readonly text: string;
  readonly status: CommentStatus;
  readonly current: boolean;
}

/** Everything a moderator sees of an item (one shape for claim, look and undo). */
export interface ItemView {
  readonly itemId: string;
  readonly commentId: string;
  readonly revision: number;
  readonly queue: string;
  readonly priority: number;
  readonly reasons: readonly string[];
  readonly tags: readonly string[];
  readonly state: ItemState;
  readonly createdAt: Date;
  /** Only in the answer to the claim that made it. */
  readonly leaseToken?: string;
  readonly leaseExpiresAt: Date | null;
  readonly holder: { readonly name: string } | null;
  readonly hold: { readonly owner: string; readonly reason: string | null; readonly until: Date | null } | null;
  readonly escalatedReason: string | null;
  readonly comment: CommentView;
  readonly page: {
    readonly id: string;
    readonly title: string | null;
    readonly url: string | null;
    readonly source: string;
    readonly position: number | null;
    readonly commentCount: number;
    readonly thread: readonly ThreadEntry[];
  } | null;
  readonly notes: readonly { readonly author: string; readonly text: string; readonly at: string }[];
  readonly decision: {
    readonly decision: DecisionName;
    readonly decidedBy: string;
    readonly decidedAt: Date;
    readonly undoneAt: Date | null;
  } | null;
}

/** One comment in a list beside the item: enough to recognise it and to open it. */
export interface BesideView {
  readonly commentId: string;
  readonly itemId: string | null;
  readonly author: string | null;
  readonly text: string;
  readonly status: CommentStatus;
  readonly at: Date;
}

export interface ItemContext {
  /** Null where nobody is named as the author. */
  readonly author: {
    readonly name: string | null;
    readonly firstSeenAt: Date;
    readonly comments: number;
    readonly approved: number;
    readonly rejected: number;
    readonly spam: number;
    readonly waiting: number;
    /** The latest others, the newest first. */
    readonly recent: readonly BesideView[];
  } | null;
  /** Open items that say nearly the same, with this one a case. */
  readonly duplicates: {
    readonly authors: number;
    readonly items: readonly (BesideView & { readonly likeness: number })[];
  };
  /** Decided comments that say much the same. */
  readonly similar: readonly (BesideView & {
    readonly likeness: number;
    readonly decidedBy: string;
    readonly reasonCodes: readonly string[];
    /** Why it was decided so, where it is kept to go by. */
    readonly note: string | null;
  })[];
  /** What readers complained of, for this revision. */
  readonly reports: { readonly count: number; readonly reasons: readonly string[] };
}

/** An item in a list: enough to judge a plain case. */
export interface ListedItem {
  readonly itemId: string;
  readonly commentId: string;
  readonly queue: string;
  readonly priority: number;
  /** Of the signal asked for. */
  readonly score: number | null;
  readonly reasons: readonly string[];
  readonly tags: readonly string[];
  readonly text: string;
  readonly author: string | null;
  readonly source: string;
  readonly section: string | null;
  readonly createdAt: Date;
  /** Who has it in hand just now. */
  readonly holder: string | null;
  /** The caller has it in hand. */
  readonly isOwn: boolean;
}

/** What waits in a queue and what is held there. */
export interface QueueCounts {
  readonly name: string;
  readonly depth: number;
  /** Of the depth, those in somebody's hands. */
  readonly claimed: number;
  readonly held: number;
  readonly oldestAt: Date | null;
}

export interface QueueView extends QueueCounts {
  /** What one person takes for one decision here, or anywhere where too few were made here; null where too few at all. */
  readonly secondsPerDecision: number | null;
  /** Hours of one person's work that wait: depth times that. */
  readonly expectedHours: number | null;
}

/** Why a comment may be turned away, in the house's own words. */
export interface ReasonCode {
  /** What stands in decisions, events and exports; never reused for another meaning. */
  readonly code: string;
  /** For moderators. */
  readonly label: string;
  /** For the author of the comment: what the statement of reasons says. */
  readonly statement: string;
  /** The ground as the EU transparency database names it. */
  readonly category: string;
}

/** What one person decided. */
export interface Opinion {
  readonly by: string;
  /** Null where the person passed it on to a lead without deciding. */
  readonly decision: DecisionName | null;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly reasonCodes: readonly string[];
  readonly note: string | null;
  readonly at: Date;
}

/** Two people decided about one comment, the second without seeing the first, and not the same. */
export interface Disagreement {
  readonly id: string;
  readonly itemId: string;
  readonly commentId: string;
  readonly queue: string;
  readonly comment: {
    readonly text: string;
    readonly author: string | null;
    readonly source: string;
    readonly parent: string | null;
    readonly status: string;
  };
  readonly first: Opinion;
  readonly second: Opinion;
  /** Null while it waits for a lead; the first decision stands until then. */
  readonly settled: {
    readonly by: string;
    readonly as: DecisionName;
    readonly note: string | null;
    readonly at: Date;
  } | null;
}

/** A decided item whose right answer is known. */
export interface GoldenView {
  readonly itemId: string;
  readonly commentId: string;
  readonly queue: string;
  readonly text: string;
  readonly decision: DecisionName;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly note: string | null;
  readonly addedBy: string;
  readonly createdAt: Date;
  /** People who were asked, and how many of them gave this answer. */
  readonly answered: number;
  readonly right: number;
}

/** What the person who answered a golden item is told, where the house tells it. */
export interface GoldenResult {
  readonly right: boolean;
  readonly decision: DecisionName;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly note: string | null;
}

/** A decision kept to go by. */
export interface PrecedentView {
  readonly itemId: string;
  readonly commentId: string;
  readonly text: string;
  readonly author: string | null;
  readonly source: string;
  readonly decision: DecisionName;
  readonly reasonCodes: readonly string[];
  readonly labels: Readonly<Record<string, unknown>>;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  /** Why it was decided so. */
  readonly note: string;
  readonly addedBy: string;
  readonly createdAt: Date;
}

export interface FeaturedView {
  readonly commentId: string;
  readonly itemId: string | null;
  readonly text: string;
  readonly author: string | null;
  readonly source: string;
  readonly section: string | null;
  readonly article: { readonly title: string | null; readonly url: string | null } | null;
  readonly pageId: string | null;
  readonly postedAt: Date;
  /** In [0, 1]; null where no model spoke for it. */
  readonly worth: number | null;
  /** Where it stands, as far as the models were sure: by target, and `reply` towards what it answers. */
  readonly sides: Readonly<Record<string, string>>;
  readonly featuredAt: Date | null;
  readonly featuredBy: string | null;
}

export interface QueueSeries {
  readonly name: string;
  /** Null where nobody counted: the program was not running. */
  readonly depth: readonly (number | null)[];
  readonly held: readonly (number | null)[];
  readonly oldestSeconds: readonly (number | null)[];
}

export interface SeriesView {
  readonly from: string;
  readonly to: string;
  /** The greatest depth and age of each step; `total` is all queues together. */
  readonly queues: {
    readonly times: readonly string[];
    readonly total: QueueSeries;
    readonly queues: readonly QueueSeries[];
  };
  /** Decisions that stand, by the step in which they were made. */
  readonly decisions: {
    readonly times: readonly string[];
    readonly approve: readonly number[];
    readonly reject: readonly number[];
    readonly spam: readonly number[];
  };
  /** Where a model and a person both spoke: how often they said the same. Steps as in `decisions`. */
  readonly agreement: readonly {
    readonly axis: string;
    readonly same: number;
    readonly compared: number;
    readonly sameBy: readonly number[];
    readonly comparedBy: readonly number[];
  }[];
  /** Of the comments that waited with a tag: how many people turned away. */
  readonly tags: readonly { readonly tag: string; readonly decided: number; readonly turnedAway: number }[];
  readonly drift: {
    readonly referenceDays: number;
    /** UTC days, the last one today so far. */
    readonly days: readonly string[];
    readonly axes: readonly DriftView[];
  };
  /** Calls at the doors of other systems that went on without our answer; null for who may not see them. */
  readonly failOpens: {
    readonly times: readonly string[];
    readonly clients: readonly {
      readonly keyId: string;
      readonly client: string;
      readonly door: string;
      readonly calls: readonly number[];
      readonly failOpens: readonly number[];
    }[];
  } | null;
}

export interface DriftView {
  /** A signal, such as `tone.insult`. */
  readonly name: string;
  /** The last full comparison: the newest day with enough comments. */
  readonly state: DriftState;
  readonly day: string | null;
  readonly psi: number | null;
  readonly noise: number | null;
  readonly comments: number;
  readonly referenceComments: number;
  /** Shares of scores from 0.5 on. */
  readonly high: number | null;
  readonly referenceHigh: number | null;
  /** One index a day; null where there was too little to compare. */
  readonly psiBy: readonly (number | null)[];
}

export interface AuditEntryView {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly actorName: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The comment that the line is about as it stands now, cut to one line; null where there is none. */
  readonly comment: {
    readonly id: string;
    readonly author: string | null;
    readonly text: string;
    readonly status: CommentStatus;
  } | null;
}

export interface StatsView {
  readonly queues: readonly QueueView[];
  readonly openItems: number;
  readonly heldItems: number;
  readonly oldestOpenAt: Date | null;
  readonly receivedToday: number;
  readonly decisionsToday: number;
  readonly approved: number;
  readonly rejected: number;
  readonly spam: number;
  /** The last 24 hours, the oldest first; hours without a decision are there with 0. */
  readonly decisionsPerHour: readonly { readonly hour: Date; readonly count: number }[];
}
