import type { AxisResult } from '../../../core/evaluation/axis-result.js';
import type { Evaluation } from '../../../core/evaluation/evaluation.js';
import type { LeakReport } from '../../../core/evaluation/leaks.js';

/** What `/v1/datasets`, `/v1/evaluations`, `/v1/trainings` and `/v1/models` answer, as far as the views read it. */
export interface Dataset {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly versions: readonly { readonly version: number; readonly digest: string; readonly rows: number }[];
}

export interface DatasetVersion {
  readonly name: string;
  readonly version: number;
  readonly digest: string;
  readonly rows: number;
  readonly axes: readonly {
    readonly axis: string;
    readonly kind: string;
    readonly classes: readonly string[];
    readonly counts: readonly number[];
    readonly rows: number;
    readonly soft: boolean;
  }[];
  readonly languages: readonly { readonly code: string; readonly rows: number }[];
  readonly fields: readonly { readonly name: string; readonly rows: number; readonly distinct: number }[];
  readonly labellers: readonly string[];
  readonly faultyRows: number;
  readonly faults: readonly { readonly line: number; readonly path: string; readonly message: string }[];
  readonly origin: { readonly kind: string; readonly file?: string | null };
  readonly createdBy: string;
  readonly createdAt: string;
}

/** Names data wherever it is asked for. */
export interface Ref {
  readonly dataset: string;
  readonly version?: number;
  readonly split?: string;
  readonly part?: string;
}

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Run<Request, Result> {
  readonly id: string;
  readonly name: string;
  readonly state: RunState;
  readonly progress: { readonly share: number; readonly what: string };
  readonly request: Request;
  readonly result: Result | null;
  readonly error: { readonly message: string } | null;
  readonly createdBy: string;
  readonly createdAt: string;
}

export const isUnderWay = ({ state }: { readonly state: RunState }): boolean =>
  state === 'waiting' || state === 'running';

export type SplitRun = Run<
  object,
  {
    readonly parts: readonly { readonly name: string; readonly rows: number }[];
    readonly groups: number;
    readonly largestGroup: number;
    readonly notes: readonly string[];
    readonly leaks: readonly ({ readonly from: string; readonly to: string } & LeakReport)[];
  }
>;

export type EvaluationRun = Run<{ readonly data?: readonly Ref[]; readonly models?: readonly unknown[] }, object>;

export interface TrainedAxis {
  readonly axis: string;
  readonly classes: readonly string[];
  readonly counts: readonly number[];
  readonly crossValidation: {
    readonly folds: number;
    readonly figures: Readonly<Record<string, { readonly mean: number; readonly deviation: number }>>;
  } | null;
  readonly curve: readonly { readonly rows: number; readonly value: number; readonly deviation: number }[];
  readonly curveFigure: string;
  readonly more: { readonly labels: number; readonly gain: number; readonly low: number; readonly high: number } | null;
}

export type TrainingRun = Run<
  { readonly axes?: readonly string[]; readonly data?: readonly Ref[] },
  {
    readonly model: string;
    readonly rows: number;
    readonly axes: readonly TrainedAxis[];
    readonly notes: readonly string[];
  }
>;

export interface GateReport {
  readonly passed: boolean;
  readonly at: string;
  readonly checks: readonly {
    readonly axis: string;
    readonly target: string | null;
    readonly data: { readonly dataset: string; readonly version: number; readonly part?: string | null };
    readonly figure: string;
    readonly slice?: { readonly field: string; readonly value: string } | null;
    readonly floor: number;
    readonly value: number | null;
    readonly passed: boolean;
  }[];
}

export interface Model {
  readonly id: string;
  readonly state: 'draft' | 'live' | 'retired';
  readonly origin: { readonly kind: string };
  readonly engine: string;
  readonly heads: readonly {
    readonly axis: string;
    readonly classes: readonly string[];
    readonly languages: readonly string[];
  }[];
  readonly targets?: readonly string[];
  readonly answers: readonly string[];
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly training: { readonly rows: number };
  readonly gate: GateReport | null;
  readonly createdAt: string | null;
  readonly liveSince: string | null;
  readonly card?: string | null;
}

export interface Gate {
  readonly axis: string;
  readonly target: string | null;
  readonly checks: readonly {
    readonly data: Ref;
    readonly figure: string;
    readonly floor: number;
    readonly slice?: { readonly field: string; readonly value: string } | null;
  }[];
}

export interface Target {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly opposed: readonly string[];
  readonly description: string;
}

export type { AxisResult, Evaluation, LeakReport };
