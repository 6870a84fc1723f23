import type { BulkAnswer, DecisionName, ItemView } from '../types.js';

/** An item in our hands. */
export interface Held {
  readonly item: ItemView;
  readonly token: string;
  /** By the server's clock. */
  readonly expiresAtMs: number;
  readonly leaseMs: number;
  readonly beatAtMs: number;
}

export type ActKind = DecisionName | 'escalate' | 'second-opinion' | 'hold';

/** Something the moderator did that the server has not confirmed yet. */
export interface Act {
  readonly id: number;
  readonly kind: ActKind;
  readonly itemId: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly author: string;
  /** The item as it was in hand; null for what was kept from an earlier visit. */
  readonly held: Held | null;
  readonly tries: number;
  readonly sending: boolean;
}

/** A decision about many; what the server made of it is known a little later, null where it could not be asked. */
export interface BulkAct {
  readonly id: number;
  readonly answer: Promise<BulkAnswer | null>;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly about: string;
  readonly tone: 'approve' | 'reject' | 'spam' | 'plain';
  /** There is something that Z takes back. */
  readonly undoable: boolean;
  readonly untilMs: number;
}

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: 'trouble' | 'plain';
}

/** `paused`: nobody touched anything for a while, so what was in hand was given back. */
export type Phase = 'closed' | 'loading' | 'working' | 'empty' | 'failed' | 'forbidden' | 'paused';

export interface DeskState {
  readonly queue: string | null;
  readonly phase: Phase;
  readonly current: Held | null;
  /** Claimed ahead, the next one first. */
  readonly ahead: readonly Held[];
  /** The one just skipped: kept for one step, so that K can go back to it. */
  readonly parked: Held | null;
  readonly outbox: readonly Act[];
  /** Decisions that can be taken back, the newest last. */
  readonly done: readonly (Act | BulkAct)[];
  readonly away: boolean;
  readonly toast: Toast | null;
  readonly notices: readonly Notice[];
}

export const CLOSED: DeskState = {
  queue: null,
  phase: 'closed',
  current: null,
  ahead: [],
  parked: null,
  outbox: [],
  done: [],
  away: false,
  toast: null,
  notices: [],
};

export const isDecision = (kind: ActKind): kind is DecisionName =>
  kind === 'approve' || kind === 'reject' || kind === 'spam';
