import type { SeparatedPage } from '../../core/separation/page.js';
import type * as views from '../../review/views.js';

import type { CommentStatus } from '../../storage/comment-states.js';

export type { DecisionName, ReasonCode } from '../../review/views.js';
export type { CommentStatus };

/** A shape of the server as it comes over the line: times are texts. */
export type Sent<Shape> = Shape extends Date
  ? string
  : Shape extends readonly (infer Each)[]
    ? readonly Sent<Each>[]
    : Shape extends object
      ? { readonly [Name in keyof Shape]: Sent<Shape[Name]> }
      : Shape;

export type QueueSummary = Sent<views.QueueView>;
export type ItemView = Sent<views.ItemView>;
export type ThreadEntry = Sent<views.ThreadEntry>;
export type CommentView = Sent<views.CommentView>;
export type Beside = Sent<views.BesideView>;
export type ItemContext = Sent<views.ItemContext>;
export type ListedItem = Sent<views.ListedItem>;
export type AuditLine = Sent<views.AuditEntryView>;
export type Stats = Sent<views.StatsView>;
export type Opinion = Sent<views.Opinion>;
export type Disagreement = Sent<views.Disagreement>;
export type GoldenItem = Sent<views.GoldenView>;
/** What a decision about a golden item answers, where the house tells it. */
export type GoldenResult = Sent<views.GoldenResult>;
export type PrecedentEntry = Sent<views.PrecedentView>;
export type FeaturedComment = Sent<views.FeaturedView>;
export type Series = Sent<views.SeriesView>;

/** What the server answers, as far as the console reads it. */
export type Role = 'admin' | 'lead' | 'moderator' | 'analyst' | 'service';
export interface Session {
  readonly account: { readonly id: string; readonly email: string; readonly name: string; readonly role: Role };
  readonly csrfToken: string;
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
