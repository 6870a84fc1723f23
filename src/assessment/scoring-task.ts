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

/** Tasks of one message to a thread. */
export interface ScoringMessage {
  readonly tasks: readonly Omit<ScoringTask, 'spec'>[];
  /** Each once, by its key: handing shared memory over costs as much as a short text. */
  readonly specs: ReadonlyMap<string, SharedArrayBuffer>;
}

export function messageOf(tasks: readonly ScoringTask[]): ScoringMessage {
  return {
    tasks: tasks.map(({ spec: _, ...task }) => task),
    specs: new Map(tasks.map(({ key, spec }) => [key, spec])),
  };
}

/** Moderators kept by a thread: tenants that are busy at one time, and their last policies. */
const KEPT = 64;

/** A function that assesses tasks with these models; it keeps the moderators it has made. */
export function createScorer(models: readonly Classifier[]): (message: ScoringMessage) => Assessment[] {
  const moderators = new Map<string, Moderator>();
  const moderatorOf = (key: string, specs: ScoringMessage['specs']): Moderator => {
    const known = moderators.get(key);
    if (known) return known;
    const { policy, targets } = JSON.parse(textOf(specs.get(key)!)) as ModeratorSpec;
    const moderator = createModerator({ models, policy, targets });
    if (moderators.size >= KEPT) moderators.delete(moderators.keys().next().value!);
    moderators.set(key, moderator);
    return moderator;
  };
  return ({ tasks, specs }) => tasks.map((task) => moderatorOf(task.key, specs).moderate(task.input, optionsOf(task)));
}

const optionsOf = ({ explain, axes, authorsBefore = 0 }: Omit<ScoringTask, 'spec'>): ModerateOptions => ({
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
