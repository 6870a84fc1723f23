import type { Assessment } from '../../core/assessment.js';
import type { SeparatedPage } from '../../core/separation/page.js';

/** What the server answers, as far as the console reads it. */
export type Role = 'admin' | 'lead' | 'moderator' | 'analyst' | 'service';
export type CommentStatus = 'received' | 'review' | 'held' | 'approved' | 'rejected' | 'spam';
export type DecisionName = 'approve' | 'reject' | 'spam';
export type ItemState = 'open' | 'held' | 'decided' | 'replaced';

export interface Session {
  readonly account: { readonly id: string; readonly email: string; readonly name: string; readonly role: Role };
  readonly csrfToken: string;
}

export interface QueueSummary {
  readonly name: string;
  readonly depth: number;
  readonly claimed: number;
  readonly held: number;
  readonly oldestAt: string | null;
  readonly expectedHours?: number | null;
}

export interface HistoryLine {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail?: Readonly<Record<string, unknown>> | null;
}

export interface CommentView {
  readonly id: string;
  readonly text: string;
  readonly author?: { readonly id?: string | null; readonly name?: string | null } | null;
  readonly parent?: { readonly externalId?: string | null; readonly text?: string | null } | null;
  readonly article?: {
    readonly title?: string | null;
    readonly url?: string | null;
    readonly lead?: string | null;
  } | null;
  readonly section?: string | null;
  readonly postedAt?: string | null;
  readonly source?: string | null;
  readonly externalId?: string | null;
  readonly receivedAt?: string | null;
  readonly status: CommentStatus;
  readonly revision: number;
  readonly itemId?: string | null;
  readonly assessment: Assessment | null;
  readonly history?: readonly HistoryLine[];
}

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

export interface ItemPage {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly position: number | null;
  readonly commentCount: number;
  readonly thread: readonly ThreadEntry[];
}

export interface StandingDecision {
  readonly decision: DecisionName;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly undoneAt: string | null;
}

export interface ItemView {
  readonly itemId: string;
  readonly commentId: string;
  readonly revision: number;
  readonly queue: string;
  readonly priority: number;
  readonly reasons: readonly string[];
  readonly tags: readonly string[];
  readonly state: ItemState;
  readonly createdAt: string;
  readonly leaseToken?: string;
  readonly leaseExpiresAt?: string | null;
  readonly holder: { readonly name: string } | null;
  readonly hold?: { readonly owner: string; readonly reason: string | null; readonly until: string | null } | null;
  readonly escalatedReason?: string | null;
  readonly comment: CommentView;
  readonly page: ItemPage | null;
  readonly notes: readonly { readonly author: string; readonly text: string; readonly at: string }[];
  readonly decision: StandingDecision | null;
}

export interface Refused {
  readonly itemId: string;
  readonly code: string;
  readonly reason: string;
}

export interface BulkAnswer {
  readonly bulkId: string;
  readonly decided: readonly { readonly itemId: string; readonly commentId: string }[];
  readonly refused: readonly Refused[];
}

export interface BulkUndoAnswer {
  readonly undone: readonly string[];
  readonly refused: readonly Refused[];
}

export interface ReasonCode {
  readonly code: string;
  readonly label: string;
  readonly statement: string;
  readonly category: string;
}

export interface Beside {
  readonly commentId: string;
  readonly itemId: string | null;
  readonly author: string | null;
  readonly text: string;
  readonly status: CommentStatus;
  readonly at: string;
}

export interface ItemContext {
  readonly author: {
    readonly name: string | null;
    readonly firstSeenAt: string;
    readonly comments: number;
    readonly approved: number;
    readonly rejected: number;
    readonly spam: number;
    readonly waiting: number;
    readonly recent: readonly Beside[];
  } | null;
  readonly duplicates: {
    readonly authors: number;
    readonly items: readonly (Beside & { readonly likeness: number })[];
  };
  readonly similar: readonly (Beside & {
    readonly likeness: number;
    readonly decidedBy: string;
    readonly reasonCodes: readonly string[];
    readonly note: string | null;
  })[];
  readonly reports: { readonly count: number; readonly reasons: readonly string[] };
}

export interface ListedItem {
  readonly itemId: string;
  readonly commentId: string;
  readonly queue: string;
  readonly priority: number;
  readonly score: number | null;
  readonly reasons: readonly string[];
  readonly tags: readonly string[];
  readonly text: string;
  readonly author: string | null;
  readonly source: string;
  readonly section: string | null;
  readonly createdAt: string;
  readonly holder: string | null;
  readonly isOwn: boolean;
}

export interface PageSummary {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly createdAt: string;
  readonly commentCount: number;
  readonly openItems: number;
}

export interface PageView {
  readonly id: string;
  readonly title?: string | null;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly url: string | null;
  readonly format: 'text' | 'html';
  readonly createdAt: string;
  readonly text: string;
  readonly page: SeparatedPage;
  readonly comments: readonly {
    readonly id: string;
    readonly index: number;
    readonly status: CommentStatus;
    readonly itemId: string | null;
  }[];
}

export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly comment?: {
    readonly id: string;
    readonly author: string | null;
    readonly text: string;
    readonly status: CommentStatus;
  } | null;
}

export interface Stats {
  readonly decisionsToday: number;
  readonly approved: number;
  readonly rejected: number;
  readonly spam: number;
  readonly openItems: number;
  readonly heldItems: number;
  readonly oldestOpenAt: string | null;
  readonly receivedToday: number;
  readonly decisionsPerHour: readonly { readonly hour: string; readonly count: number }[];
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface AxisAgreement {
  readonly axis: string;
  readonly comments: number;
  readonly labels: number;
  readonly same: number;
  readonly kappa: number | null;
  readonly kappaInterval: Interval | null;
  readonly alpha: number | null;
  readonly alphaInterval: Interval | null;
}

export interface Agreement {
  readonly axes: readonly AxisAgreement[];
  readonly people: readonly {
    readonly actor: string;
    readonly name: string;
    readonly axes: readonly AxisAgreement[];
    readonly golden: { readonly answered: number; readonly right: number };
  }[];
}

export interface Opinion {
  readonly by: string;
  readonly decision: DecisionName | null;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly reasonCodes: readonly string[];
  readonly note: string | null;
  readonly at: string;
}

export interface Disagreement {
  readonly id: string;
  readonly itemId: string;
  readonly queue: string;
  readonly comment: { readonly text: string; readonly author: string | null; readonly parent: string | null };
  readonly first: Opinion;
  readonly second: Opinion;
  readonly settled: {
    readonly by: string;
    readonly as: DecisionName;
    readonly note: string | null;
    readonly at: string;
  } | null;
}

export interface GoldenItem {
  readonly itemId: string;
  readonly queue: string;
  readonly text: string;
  readonly decision: DecisionName;
  readonly note: string | null;
  readonly answered: number;
  readonly right: number;
}

/** What a decision about a golden item answers, where the house tells it. */
export interface GoldenResult {
  readonly right: boolean;
  readonly decision: DecisionName;
  readonly note: string | null;
}

export interface PrecedentEntry {
  readonly itemId: string;
  readonly text: string;
  readonly decision: DecisionName;
  readonly reasonCodes: readonly string[];
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly note: string;
}
