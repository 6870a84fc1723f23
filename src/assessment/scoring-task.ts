import type { Assessment, CommentInput, Target } from '../core/assessment.js';
import type { Classifier } from '../core/classify/classifier.js';
import { createModerator, type ModerateOptions, type Moderator } from '../core/moderate.js';
import type { Policy } from '../core/policy/policy.js';
import { OpenModels, type SharedModel, textOf } from './tenant-models.js';
import { type WrittenAssessment, writeAssessment } from './written-assessment.js';

/** What a moderator is made from beside the models. */
export interface ModeratorSpec {
  readonly policy: Policy;
  readonly targets: readonly Target[];
  /** Ids of the rows of the tenant's own live models, in the order in which they answer. */
  readonly models?: readonly string[];
}

/** One comment to be assessed. Plain data: it goes to another thread. */
export interface ScoringTask {
  /** The same for the same spec. */
  readonly key: string;
  /** The spec as JSON, shared and not copied: a thread reads it once for each key. */
  readonly spec: SharedArrayBuffer;
  /** The tenant's own models that the spec names. */
  readonly models: readonly SharedModel[];
  readonly input: CommentInput;
  readonly explain: NonNullable<ModerateOptions['explain']>;
  /** All where absent. */
  readonly axes?: readonly string[] | undefined;
  /** How many other authors wrote nearly the same before; none where absent. */
  readonly authorsBefore?: number;
  /** Whether the answer is a `WrittenAssessment`. */
  readonly isWritten?: boolean;
}

export type ScoringAnswer = Assessment | WrittenAssessment;

/** Tasks of one message to a thread. */
export interface ScoringMessage {
  readonly tasks: readonly Omit<ScoringTask, 'spec' | 'models'>[];
  /** Each once, by its key: handing shared memory over costs as much as a short text. */
  readonly specs: ReadonlyMap<string, Pick<ScoringTask, 'spec' | 'models'>>;
}

export function messageOf(tasks: readonly ScoringTask[]): ScoringMessage {
  return {
    tasks: tasks.map(({ spec: _, models: __, ...task }) => task),
    specs: new Map(tasks.map(({ key, spec, models }) => [key, { spec, models }])),
  };
}

/** Moderators kept by a thread: tenants that are busy at one time, and their last policies. */
const KEPT = 64;

/** A function that assesses tasks with these models and each tenant's own; it keeps the moderators it has made. */
export function createScorer(models: readonly Classifier[]): (message: ScoringMessage) => Promise<ScoringAnswer[]> {
  const moderators = new Map<string, Moderator>();
  const openModels = new OpenModels();
  const make = async (key: string, specs: ScoringMessage['specs']): Promise<void> => {
    const { spec, models: own } = specs.get(key)!;
    const { policy, targets } = JSON.parse(textOf(spec)) as ModeratorSpec;
    const opened = await openModels.get(own);
    const all = [...models, ...opened.map(({ classifier }) => classifier)];
    if (moderators.size >= KEPT) moderators.delete(moderators.keys().next().value!);
    moderators.set(key, createModerator({ models: all, policy, targets }));
  };
  return async ({ tasks, specs }) => {
    const answers: ScoringAnswer[] = [];
    for (const task of tasks) {
      // No wait where nothing is new: that is nearly always.
      if (!moderators.has(task.key)) await make(task.key, specs);
      const assessment = moderators.get(task.key)!.moderate(task.input, optionsOf(task));
      answers.push(task.isWritten ? writeAssessment(assessment) : assessment);
    }
    return answers;
  };
}

const optionsOf = ({ explain, axes, authorsBefore = 0 }: Omit<ScoringTask, 'spec' | 'models'>): ModerateOptions => ({
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
