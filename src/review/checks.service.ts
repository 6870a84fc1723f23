import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { CONFIG, type Config } from '../config/config.js';
import { ParleyError } from '../core/errors.js';
import { recordAudit } from '../storage/audit.js';
import { storableJson, toStorable } from '../storage/storable-text.js';
import { type CheckClaim, type LockedCheck, lockCheck } from './checks.js';
import { checkLabels, type DecisionResult, leaseOver, type NewDecision, STATUS_AFTER } from './decide-item.js';
import { deskSettings } from './desk-settings.js';
import { itemViews } from './item-view.js';
import type { GoldenResult, ItemView } from './views.js';

/**
 * Checks in people's hands: golden items and second reviews. To whoever has one it is an item like any other, with an
 * id of its own; its answer is kept and compared and changes nothing about the comment, and no event tells of it.
 */
@Injectable()
export class ChecksService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Keeps the answer.
   *
   * @throws ParleyError NOT_FOUND where there is no such check; LEASE_OVER, ALREADY_DECIDED or ITEM_REPLACED (all 409).
   */
  async answer(
    caller: Caller,
    checkId: string,
    leaseToken: string,
    request: NewDecision,
  ): Promise<DecisionResult & { golden?: GoldenResult }> {
    return this.dataSource.transaction(async (manager) => {
      const check = await heldCheck(manager, caller, checkId, leaseToken);
      const { expected } = check;
      if (expected === null) {
        throw new ParleyError(
          'ITEM_REPLACED',
          'this item was taken back into the queue: nothing is to be decided here',
        );
      }
      const labels = request.decision === 'spam' ? { ...request.labels, spam: true } : request.labels;
      await checkLabels(manager, caller.tenantId, check, labels);
      const agrees =
        expected.decision === request.decision &&
        Object.entries(labels).every(
          ([axis, value]) => !Object.hasOwn(expected.labels, axis) || sameLabel(expected.labels[axis], value),
        );
      const state = check.kind === 'second' && !agrees ? 'disputed' : 'answered';
      const [[row]] = (await manager.query(
        `UPDATE review_check SET state = $3, decision = $4, reason_codes = $5, labels = $6, note = $7, agrees = $8,
           expected = $9, answered_at = now(), lease_token = NULL, lease_expires_at = NULL
         WHERE tenant_id = $1 AND id = $2 RETURNING answered_at AS "decidedAt"`,
        [
          caller.tenantId,
          checkId,
          state,
          request.decision,
          request.reasonCodes.map((code) => toStorable(code).text),
          JSON.stringify(storableJson(labels)),
          request.note === null ? null : toStorable(request.note).text,
          agrees,
          JSON.stringify(expected),
        ],
      )) as [{ decidedAt: Date }[], number];
      await auditCheck(manager, caller, check, 'check.answered', {
        decision: request.decision,
        reasonCodes: request.reasonCodes,
        labels,
        agrees,
      });
      const tells = check.kind === 'golden' && (await this.tellsGoldenResult(manager, caller.tenantId));
      return {
        itemId: checkId,
        commentId: check.commentId,
        status: STATUS_AFTER[request.decision],
        decision: { id: checkId, decision: request.decision, decidedAt: row!.decidedAt },
        ...(tells ? { golden: { right: agrees, ...expected, note: check.goldenNote } } : {}),
      };
    });
  }

  /**
   * Takes one's own answer back; the check is in hand again.
   *
   * @throws ParleyError NOT_FOUND; NOTHING_TO_UNDO where it has no answer, was settled, or its result was told.
   */
  async undo(caller: Caller, checkId: string): Promise<ItemView> {
    const claim = await this.dataSource.transaction(async (manager): Promise<CheckClaim> => {
      const check = await lockCheck(manager, caller.tenantId, checkId);
      if (check.givenTo !== caller.actor.id) throw new ParleyError('NOT_FOUND', `no item ${checkId}`);
      if (check.state !== 'answered' && check.state !== 'disputed') {
        throw new ParleyError('NOTHING_TO_UNDO', 'no decision stands on this item');
      }
      if (check.kind === 'golden' && (await this.tellsGoldenResult(manager, caller.tenantId))) {
        throw new ParleyError('NOTHING_TO_UNDO', 'the answer to this item was known, and you were told');
      }
      const [[lease]] = (await manager.query(
        `UPDATE review_check SET state = 'open', decision = NULL, reason_codes = '{}', labels = '{}', note = NULL,
           agrees = NULL, expected = NULL, answered_at = NULL, lease_token = gen_random_uuid(),
           lease_expires_at = clock_timestamp() + make_interval(secs => $3)
         WHERE tenant_id = $1 AND id = $2 RETURNING lease_token, lease_expires_at`,
        [caller.tenantId, checkId, this.config.leaseSeconds],
      )) as [{ lease_token: string; lease_expires_at: Date }[], number];
      await auditCheck(manager, caller, check, 'check.undone', {});
      return {
        checkId,
        originalId: check.itemId,
        commentId: check.commentId,
        leaseToken: lease!.lease_token,
        leaseExpiresAt: lease!.lease_expires_at,
      };
    });
    const [view] = await this.views(caller, [claim]);
    return view!;
  }

  async release(caller: Caller, checkId: string, leaseToken: string | null): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await heldCheck(manager, caller, checkId, leaseToken);
      await manager.query(
        `UPDATE review_check SET lease_token = NULL, lease_expires_at = NULL,
           given_to = CASE WHEN kind = 'golden' THEN given_to END WHERE tenant_id = $1 AND id = $2`,
        [caller.tenantId, checkId],
      );
    });
  }

  async heartbeat(caller: Caller, checkId: string, leaseToken: string): Promise<Date> {
    return this.dataSource.transaction(async (manager) => {
      await heldCheck(manager, caller, checkId, leaseToken);
      const [[row]] = (await manager.query(
        `UPDATE review_check SET lease_expires_at = clock_timestamp() + make_interval(secs => $3)
         WHERE tenant_id = $1 AND id = $2 RETURNING lease_expires_at`,
        [caller.tenantId, checkId, this.config.leaseSeconds],
      )) as [{ lease_expires_at: Date }[], number];
      return row!.lease_expires_at;
    });
  }

  /**
   * The person would rather not decide. A second review that is escalated goes to a lead as a disagreement would; other
   * checks end without an answer.
   */
  async passOn(
    caller: Caller,
    checkId: string,
    leaseToken: string | null,
    how: 'escalated' | 'held' | 'second-opinion',
    reason: string,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const check = await heldCheck(manager, caller, checkId, leaseToken);
      const isForLead = check.kind === 'second' && how === 'escalated' && check.expected !== null;
      await manager.query(
        `UPDATE review_check SET state = $3, note = $4, answered_at = CASE WHEN $3 = 'disputed' THEN now() END,
           lease_token = NULL, lease_expires_at = NULL WHERE tenant_id = $1 AND id = $2`,
        [caller.tenantId, checkId, isForLead ? 'disputed' : 'void', toStorable(reason).text],
      );
      await auditCheck(manager, caller, check, 'check.passed-on', { how, reason });
    });
  }

  /** The item behind a check, for a note; the caller's to see. @throws ParleyError NOT_FOUND */
  async originalOf(caller: Caller, checkId: string): Promise<string> {
    const check = await this.dataSource.transaction((manager) => lockCheck(manager, caller.tenantId, checkId));
    if (!maySee(caller, check)) throw new ParleyError('NOT_FOUND', `no item ${checkId}`);
    return check.itemId;
  }

  /** As whoever has it in hand sees it. @throws ParleyError NOT_FOUND, also where it is another's */
  async view(caller: Caller, checkId: string): Promise<ItemView> {
    const check = await this.dataSource.transaction((manager) => lockCheck(manager, caller.tenantId, checkId));
    if (!maySee(caller, check)) throw new ParleyError('NOT_FOUND', `no item ${checkId}`);
    const claim = { checkId, originalId: check.itemId, commentId: check.commentId, leaseExpiresAt: new Date() };
    const [view] = await this.views(caller, [{ ...claim, leaseToken: '' }]);
    const { leaseToken: _, ...rest } = view!;
    const isOpen = check.state === 'open';
    return {
      ...rest,
      state: isOpen ? 'open' : 'decided',
      leaseExpiresAt: isOpen && !check.leaseIsOver ? check.leaseExpiresAt : null,
      holder: isOpen && !check.leaseIsOver ? rest.holder : null,
    };
  }

  /** Items as people see them who must not know how they were decided: nothing of what people did is left. */
  async views(caller: Caller, claims: readonly CheckClaim[]): Promise<readonly ItemView[]> {
    const views = await itemViews(
      this.dataSource,
      caller.tenantId,
      claims.map(({ originalId }) => originalId),
    );
    const byId = new Map(views.map((view) => [view.itemId, view]));
    return claims.flatMap((claim) => {
      const view = byId.get(claim.originalId);
      return view ? [blind(view, claim, caller.name)] : [];
    });
  }

  private async tellsGoldenResult(manager: EntityManager, tenantId: string): Promise<boolean> {
    return (await deskSettings(manager, tenantId)).tellsGoldenResult;
  }
}

function blind(view: ItemView, claim: CheckClaim, name: string): ItemView {
  const { comment, page } = view;
  return {
    ...view,
    itemId: claim.checkId,
    state: 'open',
    tags: view.tags.filter((tag) => tag !== 'second-opinion'),
    leaseToken: claim.leaseToken,
    leaseExpiresAt: claim.leaseExpiresAt,
    holder: { name },
    hold: null,
    escalatedReason: null,
    notes: view.notes.filter(({ author }) => author === name),
    decision: null,
    comment: {
      ...comment,
      status: 'review',
      itemId: claim.checkId,
      history: comment.history.filter(({ action }) => action === 'comment.received' || action === 'comment.assessed'),
    },
    page: page && { ...page, thread: page.thread.map((one) => (one.current ? { ...one, status: 'review' } : one)) },
  };
}

const maySee = (caller: Caller, check: LockedCheck): boolean =>
  check.givenTo === caller.actor.id || caller.role === 'lead' || caller.role === 'admin';

/** The check, locked, when the caller's lease on it stands. @throws ParleyError */
async function heldCheck(
  manager: EntityManager,
  caller: Caller,
  checkId: string,
  leaseToken: string | null,
): Promise<LockedCheck> {
  const check = await lockCheck(manager, caller.tenantId, checkId);
  if (check.givenTo !== null && check.givenTo !== caller.actor.id && !maySee(caller, check)) throw leaseOver(null);
  if (check.decision !== null)
    throw new ParleyError('ALREADY_DECIDED', 'you decided about this item, before this call');
  if (check.state !== 'open' || leaseToken === null || check.leaseToken !== leaseToken || check.leaseIsOver) {
    throw leaseOver(null);
  }
  return check;
}

function auditCheck(
  manager: EntityManager,
  caller: Caller,
  check: LockedCheck,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return recordAudit(manager, {
    tenantId: caller.tenantId,
    actor: caller.actor,
    action,
    subjectKind: 'check',
    subjectId: check.id,
    detail: storableJson({
      kind: check.kind,
      itemId: check.itemId,
      commentId: check.commentId,
      revision: check.revision,
      ...detail,
    }) as Record<string, unknown>,
  });
}

/** Labels are the same where they say the same: 1 and true, and lists in any order. */
export function sameLabel(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): string {
  if (typeof value === 'number') return String(value >= 0.5);
  if (Array.isArray(value)) return JSON.stringify(value.map((part) => JSON.stringify(part)).toSorted());
  if (value !== null && typeof value === 'object') {
    return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
  return String(value);
}
