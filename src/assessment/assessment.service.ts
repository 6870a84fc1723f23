import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Assessment, CommentInput, Decision } from '../core/assessment.js';
import { routed } from '../review/queue-definitions.js';
import { Moderators, type TenantModerator } from './moderators.js';
import { commentInput, type ReceivedComment } from './received-comment.js';
import { RecentComments } from './recent-comments.js';
import type { ScoringTask } from './scoring-task.js';
import type { Assessed } from './settle.js';
import { readAssessment, type WrittenAssessment } from './written-assessment.js';

/** An assessment as text with what made it. */
export interface AssessedInWriting {
  readonly written: WrittenAssessment;
  /** As `Assessed`. */
  readonly modelSet: string;
}

export interface AssessOptions {
  /** Stands in the assessment. */
  readonly id?: string;
  /** What moved each score: `for-people` (the default) only where the decision is that people look at it. */
  readonly explain?: 'always' | 'for-people' | 'never';
  /** It is kept: compared with what other authors wrote lately, and remembered. Needs the id. */
  readonly isKept?: boolean;
}

/** Step 3 of a comment's life: what is known about it, and what the policy decides. Writes nothing. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moderators: Moderators,
    private readonly recent: RecentComments,
  ) {}

  /** Assesses a comment with the tenant's models, live policy and targets. */
  async assess(tenantId: string, comment: ReceivedComment, options: AssessOptions = {}): Promise<Assessed> {
    const { moderator, input, explain, authorsBefore } = await this.prepared(tenantId, comment, options);
    const assessment = await moderator.assess(input, explain, { authorsBefore });
    const decision = decisionFor(assessment.decision, input, moderator.queues, () => assessment);
    return { assessment: { ...assessment, decision }, modelSet: moderator.modelSet };
  }

  /** The same as text, for who passes it on and does not read it. */
  async assessWritten(
    tenantId: string,
    comment: ReceivedComment,
    options: AssessOptions = {},
  ): Promise<AssessedInWriting> {
    const { moderator, input, explain, authorsBefore } = await this.prepared(tenantId, comment, options);
    const written = await moderator.assessWritten(input, explain, { authorsBefore });
    const decision = decisionFor(written.decision, input, moderator.queues, () => readAssessment(written));
    return { written: { ...written, decision }, modelSet: moderator.modelSet };
  }

  private async prepared(tenantId: string, comment: ReceivedComment, { id, explain, isKept }: AssessOptions) {
    const moderator = await this.moderators.of(tenantId);
    const input = await commentInput(this.dataSource, tenantId, comment, id);
    return {
      moderator,
      input,
      explain: howExplained(explain ?? 'for-people'),
      authorsBefore: isKept && id !== undefined ? this.recent.authorsBefore(tenantId, id, comment) : 0,
    };
  }

  /**
   * The same for what is at hand: nothing is looked up, so that a caller who waits for an answer waits for nothing else.
   *
   * @param wanted `axes`: some alone, where the rest is not needed. `explain`: nothing unless said.
   */
  async score(
    tenantId: string,
    input: CommentInput,
    { axes, explain = 'never' }: { axes?: readonly string[] | undefined; explain?: AssessOptions['explain'] } = {},
  ): Promise<Assessed> {
    const { assess, modelSet } = await this.moderators.of(tenantId);
    return {
      assessment: await assess(input, howExplained(explain), { axes }),
      modelSet,
    };
  }
}

const howExplained = (explain: NonNullable<AssessOptions['explain']>): ScoringTask['explain'] =>
  explain === 'for-people' ? explain : explain === 'always';

/** What becomes of the policy's decision: a review that the caller asked for, and the house's own queues. */
function decisionFor(
  decided: Decision,
  input: CommentInput,
  queues: TenantModerator['queues'],
  assessment: () => Assessment,
): Decision {
  const decision = withForcedReview(decided, input);
  if (decision.action !== 'review' || queues.length === 0) return decision;
  return { ...decision, queue: routed(queues, { ...assessment(), decision }, input) };
}

/** `forceReview` is a promise to the caller, whatever the rules of the live policy say. */
function withForcedReview(decision: Decision, input: CommentInput): Decision {
  if (!input.forceReview || decision.action === 'review') return decision;
  return {
    ...decision,
    action: 'review',
    queue: 'requested',
    reasons: ['The caller asked for a review', ...decision.reasons],
  };
}
