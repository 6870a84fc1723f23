import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { type AssessedInWriting, AssessmentService } from '../assessment/assessment.service.js';
import { type CommentDto, receivedComment } from '../assessment/comment.dto.js';
import type { ReceivedComment } from '../assessment/received-comment.js';
import { type Assessed, type Settlement, settle, statusAfter } from '../assessment/settle.js';
import {
  assessmentJson,
  readAssessment,
  withoutExplanation,
  writeAssessment,
} from '../assessment/written-assessment.js';
import type { Assessment } from '../core/assessment.js';
import { GroupedCalls } from '../ops/grouped-calls.js';
import type { CommentStatus } from '../storage/comment-states.js';
import type { Door } from '../storage/entities/arrival.entity.js';
import { newId } from '../storage/ids.js';
import { fromStorable } from '../storage/storable-text.js';
import { type ComingComment, DoorsInUse, type KeptArrival, keepComing } from './arrivals.js';
import { findRepeat, keepComment } from './comment-rows.js';
import { type FreshComment, keepFresh, keepFreshAlone } from './fresh-comments.js';
import {
  forgetOldKeys,
  hashBody,
  type IdempotentRequest,
  type RememberedAnswer,
  releaseKey,
  rememberAnswer,
  takeKey,
} from './idempotency.js';

const HOUR_MS = 3_600_000;
/** Comments of one statement: what makes nobody wait long (64 take about 13 ms on two cores). */
const COMMENTS_TOGETHER = 64;
/** Two keep the database busy while the next group is put together; a small one waits for its turn and grows. */
const TRANSACTIONS_AT_ONCE = 2;
const COMMENTS_OF_A_SECOND = 16;

/** Where one statement did not do, others are not tried by themselves for this long. */
const TRANSACTIONS_MS = 1_000;

/** Takes comments in: kept, assessed and settled while the caller waits. */
@Injectable()
export class IntakeService implements OnModuleInit, OnModuleDestroy {
  private cleaning: NodeJS.Timeout | undefined;
  /** Comments of requests that come at once are kept in one transaction. */
  private readonly fresh: GroupedCalls<FreshComment, RememberedAnswer | null>;
  /** The same for those that may come by several doors. One group at a time: they wait for each other's locks. */
  private readonly coming: GroupedCalls<ComingComment, KeptArrival | null>;
  private readonly doors: DoorsInUse;
  /** Until then what is kept needs a transaction of several statements, as far as was seen. */
  private transactionsUntilMs = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly assessments: AssessmentService,
  ) {
    this.fresh = new GroupedCalls(
      (comments) => this.keepTogether(comments),
      COMMENTS_TOGETHER,
      TRANSACTIONS_AT_ONCE,
      COMMENTS_OF_A_SECOND,
    );
    this.coming = new GroupedCalls(
      (comments) => dataSource.transaction((manager) => keepComing(manager, comments)),
      COMMENTS_TOGETHER,
      1,
    );
    this.doors = new DoorsInUse(dataSource);
  }

  onModuleInit(): void {
    this.cleaning = setInterval(() => void forgetOldKeys(this.dataSource).catch(() => {}), HOUR_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.cleaning);
  }

  /**
   * Takes one comment in.
   *
   * @param idempotencyKey the caller's, null where it sent none.
   * @returns the `IntakeAnswerDto` as JSON; `created` is false for a repeat, which is answered with the first result.
   * @throws ParleyError IN_FLIGHT or KEY_REUSED about the idempotency key.
   */
  async takeIn(
    caller: Caller,
    dto: CommentDto,
    idempotencyKey: string | null,
  ): Promise<{ created: boolean; json: string }> {
    const comment = receivedComment(dto);
    const explain = dto.explain ?? false;
    // Nothing at all is kept, so there is nothing that a key could be remembered with.
    if (dto.doNotStore) return { created: true, json: await this.assessOnly(caller.tenantId, comment, explain) };
    if (idempotencyKey === null) return this.keep(caller, comment, explain, null);

    const request = {
      tenantId: caller.tenantId,
      caller: caller.actor.id,
      key: idempotencyKey,
      bodyHash: hashBody(dto),
    };
    const remembered = await takeKey(this.dataSource, request);
    if (remembered) return { created: false, json: await this.answerOf(caller.tenantId, remembered, explain) };
    try {
      return await this.keep(caller, comment, explain, request);
    } catch (error) {
      await releaseKey(this.dataSource, request).catch(() => {});
      throw error;
    }
  }

  /**
   * Keeps a comment that came through another system's door, which has had its answer already. It is joined with what
   * came by other doors.
   *
   * @param assessed what the answer was made of.
   * @returns its id.
   */
  async takeInThrough(
    door: Exclude<Door, 'rest'>,
    { tenantId, actor }: Caller,
    comment: ReceivedComment,
    assessed: Assessed,
  ): Promise<string | null> {
    const id = newId();
    const written = writeAssessment({ ...assessed.assessment, id });
    const inWriting = { written, modelSet: assessed.modelSet };
    const kept = await this.coming.add({ id, tenantId, comment, actor, assessed: inWriting, request: null, door });
    return kept?.id ?? null;
  }

  private async keepTogether(comments: readonly FreshComment[]): Promise<(RememberedAnswer | null)[]> {
    if (Date.now() >= this.transactionsUntilMs) {
      const kept = await keepFreshAlone(this.dataSource, comments);
      if (kept !== null) return kept;
      this.transactionsUntilMs = Date.now() + TRANSACTIONS_MS;
    }
    return this.dataSource.transaction((manager) => keepFresh(manager, comments));
  }

  private async assessOnly(tenantId: string, comment: ReceivedComment, explain: boolean): Promise<string> {
    const { written } = await this.assessments.assessWritten(tenantId, comment, {
      explain: explain ? 'always' : 'never',
    });
    const result = { id: null, revision: null, status: statusAfter(written.decision), itemId: null };
    return answerJson(result, assessmentJson(written, explain));
  }

  /**
   * Assesses first, then keeps and settles in one transaction: a comment is there whole, or not at all. That it is new
   * is taken for granted, since nearly all are; the database says where it was not.
   */
  private async keep(
    caller: Caller,
    comment: ReceivedComment,
    explain: boolean,
    request: IdempotentRequest | null,
  ): Promise<{ created: boolean; json: string }> {
    const { tenantId, actor } = caller;
    const id = newId();
    const assessed = await this.assessments.assessWritten(tenantId, comment, {
      id,
      isKept: true,
      explain: explain ? 'always' : 'for-people',
    });
    const fresh = { id, tenantId, comment, actor, assessed, request };
    const remembered = (await this.doors.has(tenantId))
      ? await this.coming.add({ ...fresh, door: 'rest' })
      : await this.fresh.add(fresh);
    if (remembered !== null && 'isTwin' in remembered && remembered.isTwin) {
      return { created: true, json: await this.answerOf(tenantId, remembered, explain) };
    }
    if (remembered === null) return this.keepKnown(caller, comment, explain, request, id, assessed);
    return { created: true, json: answerJson(remembered, assessmentJson(assessed.written, explain)) };
  }

  /** The same for a comment whose source and external id are here: a repeat, or a revision. */
  private async keepKnown(
    { tenantId, actor }: Caller,
    comment: ReceivedComment,
    explain: boolean,
    request: IdempotentRequest | null,
    id: string,
    { written, modelSet }: AssessedInWriting,
  ): Promise<{ created: boolean; json: string }> {
    const repeat = await findRepeat(this.dataSource, tenantId, comment);
    if (repeat) {
      const remembered = await this.currentResult(this.dataSource.manager, tenantId, repeat);
      if (request) await rememberAnswer(this.dataSource.manager, request, remembered);
      return { created: false, json: await this.answerOf(tenantId, remembered, explain) };
    }
    const assessment = readAssessment(written);
    const result = await this.dataSource.transaction(async (manager) => {
      const kept = await keepComment(manager, { id, tenantId, comment, actor });
      // A repeat that another request has settled meanwhile is that request's; an unsettled one is settled here.
      const isRepeat = !kept.isNew && kept.status !== 'received';
      const where = { tenantId, commentId: kept.id, revision: kept.revision };
      const remembered = isRepeat
        ? await this.currentResult(manager, tenantId, kept)
        : toRemember(where, await settle(manager, where, { assessment, modelSet }, kept.isNew));
      if (request) await rememberAnswer(manager, request, remembered);
      return { isRepeat, remembered };
    });
    const { remembered } = result;
    if (result.isRepeat) return { created: false, json: await this.answerOf(tenantId, remembered, explain) };
    const named = writeAssessment({ ...assessment, id: remembered.id });
    return { created: true, json: answerJson(remembered, assessmentJson(named, explain)) };
  }

  private async currentResult(
    manager: EntityManager,
    tenantId: string,
    comment: { id: string; revision: number; status: CommentStatus },
  ): Promise<RememberedAnswer> {
    const rows: { assessment_id: string | null; item_id: string | null }[] = await manager.query(
      `SELECT (SELECT a.id FROM assessment a WHERE a.tenant_id = $1 AND a.comment_id = $2 AND a.revision = $3
          ORDER BY a.id LIMIT 1) AS assessment_id,
         (SELECT i.id FROM review_item i WHERE i.tenant_id = $1 AND i.comment_id = $2 AND i.revision = $3) AS item_id`,
      [tenantId, comment.id, comment.revision],
    );
    const row = rows[0]!;
    return {
      id: comment.id,
      revision: comment.revision,
      status: comment.status,
      itemId: row.item_id,
      assessmentId: row.assessment_id,
    };
  }

  /** The answer again, put together from what is stored: what was erased since is not in it. */
  private async answerOf(tenantId: string, remembered: RememberedAnswer, explain: boolean): Promise<string> {
    const rows: { body: Assessment | null; text: string; text_exact: Buffer | null }[] = await this.dataSource.query(
      `SELECT r.text, r.text_exact, a.body FROM comment_revision r
       LEFT JOIN assessment a ON a.tenant_id = $1 AND a.id = $4 AND a.comment_id = r.comment_id
       WHERE r.tenant_id = $1 AND r.comment_id = $2 AND r.revision = $3`,
      [tenantId, remembered.id, remembered.revision, remembered.assessmentId],
    );
    const row = rows[0];
    const stored = row?.body ? { ...row.body, text: fromStorable(row.text, row.text_exact) } : null;
    return answerJson(remembered, JSON.stringify(stored === null || explain ? stored : withoutExplanation(stored)));
  }
}

/** `IntakeAnswerDto` as JSON. */
function answerJson(
  { id, revision, status, itemId }: Record<'id' | 'status' | 'itemId', string | null> & { revision: number | null },
  assessment: string,
): string {
  return `${JSON.stringify({ id, revision, status, itemId }).slice(0, -1)},"assessment":${assessment}}`;
}

function toRemember(where: { commentId: string; revision: number }, settled: Settlement): RememberedAnswer {
  return {
    id: where.commentId,
    revision: where.revision,
    status: settled.status,
    itemId: settled.itemId,
    assessmentId: settled.assessmentId,
  };
}
