import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Assessment, ClassVerdict, CommentInput, Decision } from '../core/assessment.js';
import { routed } from '../review/queue-definitions.js';
import { Moderators } from './moderators.js';
import { commentInput, type ReceivedComment } from './received-comment.js';
import { RecentComments } from './recent-comments.js';
import type { Assessed } from './settle.js';

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
    const { assess, modelSet, queues } = await this.moderators.of(tenantId);
    const input = await commentInput(this.dataSource, tenantId, comment, options.id);
    const explain = options.explain ?? 'for-people';
    const authorsBefore =
      options.isKept && options.id !== undefined ? this.recent.authorsBefore(tenantId, options.id, comment) : 0;
    const judged = await assess(input, explain === 'for-people' ? explain : explain === 'always', { authorsBefore });
    const assessment = withForcedReview(judged, input);
    const queue = routed(queues, assessment, input);
    if (queue === assessment.decision.queue) return { assessment, modelSet };
    return { assessment: { ...assessment, decision: { ...assessment.decision, queue } }, modelSet };
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
      assessment: await assess(input, explain === 'for-people' ? explain : explain === 'always', { axes }),
      modelSet,
    };
  }
}

/** `forceReview` is a promise to the caller, whatever the rules of the live policy say. */
function withForcedReview(assessment: Assessment, input: CommentInput): Assessment {
  const { decision } = assessment;
  if (!input.forceReview || decision.action === 'review') return assessment;
  const forced: Decision = {
    ...decision,
    action: 'review',
    queue: 'requested',
    reasons: ['The caller asked for a review', ...decision.reasons],
  };
  return { ...assessment, decision: forced };
}

/** The same assessment without what moved its scores, for callers who did not ask. */
export function withoutExplanation(assessment: Assessment): Assessment {
  return {
    ...assessment,
    spam: plain(assessment.spam),
    tone: plain(assessment.tone),
    stance: assessment.stance.map(plain),
    ...(assessment.reply ? { reply: plain(assessment.reply) } : {}),
    axes: Object.fromEntries(
      Object.entries(assessment.axes).map(([axis, verdict]): [string, ClassVerdict] => [axis, plain(verdict)]),
    ),
  };
}

function plain<T extends { readonly explanation?: unknown }>(verdict: T): T {
  if (verdict.explanation === undefined) return verdict;
  const { explanation: _, ...rest } = verdict;
  return rest as T;
}
