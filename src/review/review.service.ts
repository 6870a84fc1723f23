import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { CONFIG, type Config } from '../config/config.js';
import { ParleyError } from '../core/errors.js';
import { assertStatusChange, type CommentStatus } from '../storage/comment-states.js';
import { newId } from '../storage/ids.js';
import { toStorable } from '../storage/storable-text.js';
import { sampleForSecondReview } from './checks.js';
import { ChecksService } from './checks.service.js';
import { type Claim, claimItems, endLease, extendLease, type LockedItem, lockItem, reopenDueHolds } from './claims.js';
import {
  alreadyDecided,
  assertCurrent,
  auditItem,
  type DecisionResult,
  decideItem,
  leaseOver,
  type NewDecision,
  notFound,
  setStatus,
  undoDecision,
} from './decide-item.js';
import { claimWithinCap } from './held-items.js';
import { itemContext } from './item-context.js';
import { itemViews } from './item-view.js';
import { mixIn } from './mix-in.js';
import { paceOf } from './pace.js';
import { queueCounts } from './queue-counts.js';
import { deskRules, type QueueDefinition, worksQueue } from './queue-definitions.js';
import { openStranded } from './stranded.js';
import type { GoldenResult, ItemContext, ItemView, QueueView } from './views.js';

export interface DecisionRequest extends NewDecision {
  readonly leaseToken: string;
}

/** What moderators do with items. Each change stands in one transaction with its audit line and its event. */
@Injectable()
export class ReviewService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly checks: ChecksService,
  ) {}

  /** Every queue in which something waits or is held, the deepest first. */
  async queues(tenantId: string): Promise<readonly QueueView[]> {
    await this.bringUp(tenantId);
    const rows = await queueCounts(this.dataSource, tenantId);
    const pace = await paceOf(this.dataSource, tenantId);
    return rows.map((queue) => {
      const secondsPerDecision = pace.byQueue.get(queue.name) ?? pace.overall;
      const expectedHours = secondsPerDecision === null ? null : (queue.depth * secondsPerDecision) / 3_600;
      return { ...queue, secondsPerDecision, expectedHours };
    });
  }

  /**
   * Takes up to `limit` items of a queue; an empty list where nothing waits.
   *
   * @throws ParleyError FORBIDDEN for a queue that others work; HELD_TOO_MANY (409) where as many items as one person may
   *   hold are in the caller's hands.
   */
  async claim(
    caller: Caller,
    queue: string,
    limit: number,
    withoutTags: readonly string[] = [],
  ): Promise<readonly ItemView[]> {
    const { tenantId } = caller;
    await this.bringUp(tenantId);
    const { queues: definitions, teams, settings } = await deskRules(this.dataSource, tenantId);
    const isMember = (definition: QueueDefinition) => worksQueue(definition, teams, caller.accountId);
    const named = definitions.find(({ name }) => name === queue);
    if (named && !isMember(named)) throw new ParleyError('FORBIDDEN', 'this queue is for others to work');
    const closedQueues = definitions.filter((one) => !isMember(one)).map(({ name }) => name);
    const inQueue = queue === 'all' ? null : queue;
    const mine = {
      tenantId,
      accountId: caller.accountId,
      actorId: caller.actor.id,
      holder: caller.name,
      leaseSeconds: this.config.leaseSeconds,
      withoutTags: withoutTags.map((tag) => toStorable(tag).text),
    };
    const take = (manager: DataSource | EntityManager, most: number) =>
      claimItems(manager, { ...mine, queue: inQueue, limit: most, order: named?.order ?? 'mix', closedQueues });
    const { heldAtMost } = settings;
    /** What is left of the limit within the cap. */
    let room = limit;
    const claims =
      caller.accountId === null || heldAtMost === null
        ? await take(this.dataSource, limit)
        : await claimWithinCap(
            this.dataSource,
            { tenantId, accountId: caller.accountId, heldAtMost, limit },
            async (manager, most) => {
              room = most;
              const taken = await take(manager, most);
              return { taken, itemIds: taken.map(({ itemId }) => itemId) };
            },
          );
    const given = await mixIn(
      this.dataSource,
      claims,
      { queue: inQueue, limit: room, closedQueues },
      definitions,
      mine,
    );
    const items = await this.views(
      tenantId,
      given.flatMap((one) => ('claim' in one ? [one.claim] : [])),
    );
    const checks = await this.checks.views(
      caller,
      given.flatMap((one) => ('check' in one ? [one.check] : [])),
    );
    const byToken = new Map([...items, ...checks].map((view) => [view.leaseToken, view]));
    return given.flatMap((one) => byToken.get('claim' in one ? one.claim.leaseToken : one.check.leaseToken) ?? []);
  }

  /** What has to come before people without anybody's doing: holds that are over, comments no model could judge. */
  private async bringUp(tenantId: string): Promise<void> {
    await reopenDueHolds(this.dataSource, tenantId);
    await openStranded(this.dataSource, tenantId);
  }

  async item(caller: Caller, itemId: string): Promise<ItemView> {
    const [view] = await itemViews(this.dataSource, caller.tenantId, [itemId]);
    return view ?? this.checks.view(caller, itemId);
  }

  /** Record, near duplicates and precedents; of a check nothing that tells that the comment was decided. */
  async context(caller: Caller, itemId: string): Promise<ItemContext> {
    return orCheck(
      () => itemContext(this.dataSource, caller.tenantId, itemId),
      async () => {
        const context = await itemContext(
          this.dataSource,
          caller.tenantId,
          await this.checks.originalOf(caller, itemId),
        );
        return { ...context, duplicates: { authors: 0, items: [] } };
      },
    );
  }

  /**
   * Decides about an item.
   *
   * @throws ParleyError LEASE_OVER, ALREADY_DECIDED or ITEM_REPLACED (all 409), each saying who or what was first.
   */
  async decide(
    caller: Caller,
    itemId: string,
    request: DecisionRequest,
  ): Promise<DecisionResult & { golden?: GoldenResult }> {
    return orCheck(
      () =>
        this.dataSource.transaction(async (manager) => {
          const item = await this.heldBy(manager, caller, itemId, request.leaseToken);
          const result = await decideItem(manager, caller, item, request, null);
          await sampleForSecondReview(manager, caller, item, result.decision.id);
          return result;
        }),
      () => this.checks.answer(caller, itemId, request.leaseToken, request),
    );
  }

  /**
   * Takes a standing decision back and hands the item to the caller again, under a new lease.
   *
   * @throws ParleyError NOTHING_TO_UNDO or ITEM_REPLACED (409); FORBIDDEN where it is another's decision and the
   *   caller is neither lead nor admin.
   */
  async undo(caller: Caller, itemId: string): Promise<ItemView> {
    return orCheck(
      () => this.undoItem(caller, itemId),
      () => this.checks.undo(caller, itemId),
    );
  }

  private async undoItem(caller: Caller, itemId: string): Promise<ItemView> {
    const claim = await this.dataSource.transaction(async (manager): Promise<Claim> => {
      const item = await lockItem(manager, caller.tenantId, itemId);
      if (!item) throw notFound(itemId);
      assertCurrent(item);
      await undoDecision(manager, caller, item);
      const [leases] = (await manager.query(
        `UPDATE review_item SET lease_token = gen_random_uuid(), lease_account_id = $2, lease_holder = $3,
           lease_expires_at = clock_timestamp() + make_interval(secs => $4), updated_at = now()
         WHERE id = $1 AND tenant_id = $5 RETURNING lease_token, lease_expires_at`,
        [itemId, caller.accountId, caller.name, this.config.leaseSeconds, caller.tenantId],
      )) as [{ lease_token: string; lease_expires_at: Date }[], number];
      const lease = leases[0]!;
      return {
        itemId,
        commentId: item.commentId,
        queue: item.queue,
        priority: 0,
        leaseToken: lease.lease_token,
        leaseExpiresAt: lease.lease_expires_at,
      };
    });
    const [view] = await this.views(caller.tenantId, [claim]);
    return view!;
  }

  /** Gives an item back to its queue; an item on hold is opened again (by its owner or a lead). */
  async release(caller: Caller, itemId: string, leaseToken: string | null): Promise<void> {
    await orCheck(
      () =>
        this.dataSource.transaction(async (manager) => {
          const locked = await lockItem(manager, caller.tenantId, itemId);
          if (locked?.state === 'held') return this.reopen(manager, caller, locked);
          const item = await this.heldBy(manager, caller, itemId, leaseToken);
          await endLease(manager, caller.tenantId, item.id);
          await auditItem(manager, caller, item, 'item.released', {});
        }),
      () => this.checks.release(caller, itemId, leaseToken),
    );
  }

  async heartbeat(caller: Caller, itemId: string, leaseToken: string): Promise<Date> {
    const lease = { tenantId: caller.tenantId, itemId, leaseToken, leaseSeconds: this.config.leaseSeconds };
    const leaseExpiresAt = await extendLease(this.dataSource, lease);
    if (leaseExpiresAt) return leaseExpiresAt;
    // It failed: the locked look says why, in the same words as a late decision.
    return orCheck(
      async () => {
        await this.dataSource.transaction((manager) => this.heldBy(manager, caller, itemId, leaseToken));
        throw leaseOver(null);
      },
      () => this.checks.heartbeat(caller, itemId, leaseToken),
    );
  }

  /** Moves an item to the queue `escalated`, where a lead looks, with the reason. */
  async escalate(caller: Caller, itemId: string, leaseToken: string | null, reason: string): Promise<void> {
    await orCheck(
      () =>
        this.dataSource.transaction(async (manager) => {
          const item = await this.heldBy(manager, caller, itemId, leaseToken);
          await manager.query(
            `UPDATE review_item SET queue = 'escalated', escalated_reason = $3 WHERE tenant_id = $1 AND id = $2`,
            [caller.tenantId, item.id, toStorable(reason).text],
          );
          await endLease(manager, caller.tenantId, item.id);
          await auditItem(manager, caller, item, 'item.escalated', { from: item.queue, reason });
        }),
      () => this.checks.passOn(caller, itemId, leaseToken, 'escalated', reason),
    );
  }

  /** Puts an item back for anybody but the caller, who would like to hear what another thinks. */
  async askSecondOpinion(caller: Caller, itemId: string, leaseToken: string | null, reason: string): Promise<void> {
    await orCheck(
      () =>
        this.dataSource.transaction(async (manager) => {
          const item = await this.heldBy(manager, caller, itemId, leaseToken);
          await manager.query(
            `UPDATE review_item SET not_for = $3, tags = CASE WHEN 'second-opinion' = ANY (tags) THEN tags
           ELSE tags || 'second-opinion'::text END WHERE tenant_id = $1 AND id = $2`,
            [caller.tenantId, item.id, caller.actor.id],
          );
          await endLease(manager, caller.tenantId, item.id);
          await manager.query(
            'INSERT INTO item_note (id, tenant_id, item_id, author, text) VALUES ($1, $2, $3, $4, $5)',
            [newId(), caller.tenantId, item.id, caller.name, toStorable(reason).text],
          );
          await auditItem(manager, caller, item, 'item.second-opinion', { reason });
        }),
      () => this.checks.passOn(caller, itemId, leaseToken, 'second-opinion', reason),
    );
  }

  /**
   * Keeps an open item for one person, or for everybody again. Whoever has it in hand keeps it until then.
   *
   * @throws ParleyError NOT_FOUND where there is no such account.
   */
  async assign(caller: Caller, itemId: string, accountId: string | null): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const item = await lockItem(manager, caller.tenantId, itemId);
      if (!item) throw notFound(itemId);
      if (item.state === 'decided') throw await alreadyDecided(manager, caller.tenantId, itemId);
      const accounts: { display_name: string }[] =
        accountId === null
          ? []
          : await manager.query(
              'SELECT display_name FROM account WHERE tenant_id = $1 AND id = $2 AND disabled_at IS NULL',
              [caller.tenantId, accountId],
            );
      if (accountId !== null && !accounts[0]) throw new ParleyError('NOT_FOUND', 'there is no such account');
      await manager.query(
        'UPDATE review_item SET assigned_to = $3, updated_at = now() WHERE tenant_id = $1 AND id = $2',
        [caller.tenantId, itemId, accountId],
      );
      await auditItem(manager, caller, item, 'item.assigned', { to: accounts[0]?.display_name ?? null });
    });
  }

  /** Sets an item aside, with an owner, a reason and, where given, a time at which it comes back by itself. */
  async hold(
    caller: Caller,
    itemId: string,
    leaseToken: string | null,
    hold: { reason: string; until: Date | null; owner: string | null },
  ): Promise<void> {
    await orCheck(
      () =>
        this.dataSource.transaction(async (manager) => {
          const item = await this.heldBy(manager, caller, itemId, leaseToken);
          assertStatusChange(item.commentStatus as CommentStatus, 'held', 'person');
          const owner = hold.owner ?? caller.name;
          await manager.query(
            `UPDATE review_item SET state = 'held', hold_until = $2, hold_owner = $3, hold_reason = $4
         WHERE id = $1 AND tenant_id = $5`,
            [item.id, hold.until, toStorable(owner).text, toStorable(hold.reason).text, caller.tenantId],
          );
          await endLease(manager, caller.tenantId, item.id);
          await setStatus(manager, caller.tenantId, item.commentId, 'held');
          await auditItem(manager, caller, item, 'item.held', { owner, until: hold.until, reason: hold.reason });
        }),
      () => this.checks.passOn(caller, itemId, leaseToken, 'held', hold.reason),
    );
  }

  async addNote(caller: Caller, itemId: string, text: string): Promise<void> {
    await orCheck(
      () => this.noteOnItem(caller, itemId, text),
      async () => this.noteOnItem(caller, await this.checks.originalOf(caller, itemId), text),
    );
  }

  private async noteOnItem(caller: Caller, itemId: string, text: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const item = await lockItem(manager, caller.tenantId, itemId);
      if (!item) throw notFound(itemId);
      await manager.query('INSERT INTO item_note (id, tenant_id, item_id, author, text) VALUES ($1, $2, $3, $4, $5)', [
        newId(),
        caller.tenantId,
        itemId,
        caller.name,
        toStorable(text).text,
      ]);
      await auditItem(manager, caller, item, 'item.noted', {});
    });
  }

  private async reopen(manager: EntityManager, caller: Caller, item: LockedItem): Promise<void> {
    if (item.holdOwner !== caller.name && caller.role !== 'lead' && caller.role !== 'admin') {
      throw new ParleyError('FORBIDDEN', `${item.holdOwner ?? 'its owner'} or a lead may take this item off hold`);
    }
    await manager.query(
      `UPDATE review_item SET state = 'open', hold_until = NULL, updated_at = now() WHERE tenant_id = $1 AND id = $2`,
      [caller.tenantId, item.id],
    );
    await setStatus(manager, caller.tenantId, item.commentId, 'review');
    await auditItem(manager, caller, item, 'item.reopened', {});
  }

  /** The item, locked, when the caller's lease on it stands. */
  private async heldBy(
    manager: EntityManager,
    caller: Caller,
    itemId: string,
    leaseToken: string | null,
  ): Promise<LockedItem> {
    const item = await lockItem(manager, caller.tenantId, itemId);
    if (!item) throw notFound(itemId);
    assertCurrent(item);
    if (item.state === 'decided') throw await alreadyDecided(manager, caller.tenantId, itemId);
    if (item.state === 'held') throw new ParleyError('ITEM_HELD', `${item.holdOwner} has put this item on hold`);
    if (leaseToken === null || item.leaseToken !== leaseToken || item.leaseIsOver) {
      const other = item.leaseToken !== leaseToken && !item.leaseIsOver ? item.leaseHolder : null;
      throw leaseOver(other);
    }
    return item;
  }

  private async views(tenantId: string, claims: readonly Claim[]): Promise<readonly ItemView[]> {
    const views = await itemViews(
      this.dataSource,
      tenantId,
      claims.map((claim) => claim.itemId),
    );
    const byId = new Map(views.map((view) => [view.itemId, view]));
    return claims.map(({ itemId, leaseToken }) => ({ ...byId.get(itemId)!, leaseToken }));
  }
}

/** What has no item of that id may be a check; asked in this order, so that the way of an item stays as short as it was. */
async function orCheck<Answer>(item: () => Promise<Answer>, check: () => Promise<Answer>): Promise<Answer> {
  try {
    return await item();
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code !== 'NOT_FOUND') throw error;
    return check();
  }
}
