import type { Assessment, CommentInput, Target } from '../core/assessment.js';
import type { Classifier } from '../core/classify/classifier.js';
import { createModerator, type ModerateOptions, type Moderator } from '../core/moderate.js';
import type { Policy } from '../core/policy/policy.js';

/** What a moderator is made from beside the models. */
export interface ModeratorSpec {
  readonly policy: Policy;
  readonly targets: readonly Target[];
}

/** One comment to be assessed. Plain data: it goes to another thread. */
export interface ScoringTask {
  /** The same for the same spec. */
  readonly key: string;
  /** The spec as JSON, shared and not copied: a thread reads it once for each key. */
  readonly spec: SharedArrayBuffer;
  readonly input: CommentInput;
  readonly explain: NonNullable<ModerateOptions['explain']>;
  /** All where absent. */
  readonly axes?: readonly string[] | undefined;
  /** How many other authors wrote nearly the same before; none where absent. */
  readonly authorsBefore?: number;
}

/** Moderators kept by a thread: tenants that are busy at one time, and their last policies. */
const KEPT = 64;

/** A function that assesses tasks with these models; it keeps the moderators it has made. */
export function createScorer(models: readonly Classifier[]): (tasks: readonly ScoringTask[]) => Assessment[] {
  const moderators = new Map<string, Moderator>();
  const moderatorOf = ({ key, spec }: ScoringTask): Moderator => {
    const known = moderators.get(key);
    if (known) return known;
    const { policy, targets } = JSON.parse(textOf(spec)) as ModeratorSpec;
    const moderator = createModerator({ models, policy, targets });
    if (moderators.size >= KEPT) moderators.delete(moderators.keys().next().value!);
    moderators.set(key, moderator);
    return moderator;
  };
  return (tasks) => tasks.map((task) => moderatorOf(task).moderate(task.input, optionsOf(task)));
}

const optionsOf = ({ explain, axes, authorsBefore = 0 }: ScoringTask): ModerateOptions => ({
  explain,
  authorsBefore,
  ...(axes ? { axes } : {}),
});

/** The spec in memory that threads share. */
export function sharedSpec(spec: ModeratorSpec): SharedArrayBuffer {
  const bytes = new TextEncoder().encode(JSON.stringify(spec));
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

function textOf(shared: SharedArrayBuffer): string {
  // TextDecoder refuses shared memory.
  return Buffer.from(new Uint8Array(shared)).toString('utf8');
}
