import type { Action, Assessment, Decision } from '../assessment.js';
import { decide, signalsOf } from './decide.js';
import type { Policy } from './policy.js';

/** What another policy would have decided: how often each action became which, and what a queue would hold. */
export interface BacktestReport {
  readonly policy: string;
  readonly comments: number;
  /** `before[action][action after]` in comments. */
  readonly moves: Readonly<Record<Action, Readonly<Record<Action, number>>>>;
  readonly queues: Readonly<Record<string, number>>;
  /** Up to 100 comments whose action changes, in the order given. */
  readonly changed: readonly { readonly id: string | null; readonly before: Decision; readonly after: Decision }[];
}

const MAX_EXAMPLES = 100;

/**
 * Decides stored assessments anew under another policy. Nothing is scored again: signals are read from what
 * was stored, so the answer is exact for every rule that looks at the assessment itself. Streams.
 */
export function backtest(policy: Policy): {
  add(assessment: Assessment): Decision;
  report(): BacktestReport;
} {
  const none = (): Record<Action, number> => ({ approve: 0, review: 0, reject: 0 });
  const moves: Record<Action, Record<Action, number>> = { approve: none(), review: none(), reject: none() };
  const queues = new Map<string, number>();
  const changed: { id: string | null; before: Decision; after: Decision }[] = [];
  let comments = 0;
  return {
    add(assessment) {
      const after = decide(policy, signalsOf(assessment));
      comments++;
      moves[assessment.decision.action][after.action]++;
      if (after.queue !== null) queues.set(after.queue, (queues.get(after.queue) ?? 0) + 1);
      if (after.action !== assessment.decision.action && changed.length < MAX_EXAMPLES) {
        changed.push({ id: assessment.id ?? null, before: assessment.decision, after });
      }
      return after;
    },
    report: () => ({
      policy: `${policy.name}@${policy.version}`,
      comments,
      moves,
      queues: Object.fromEntries([...queues].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      changed,
    }),
  };
}
