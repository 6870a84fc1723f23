import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../accounts/caller.js';
import { ParleyError } from '../core/errors.js';
import { newId } from '../storage/ids.js';
import { sampleForSecondReview } from './checks.js';
import { type LockedItem, lockItem } from './claims.js';
import { alreadyDecided, assertCurrent, decideItem, leaseOver, type NewDecision, undoDecision } from './decide-item.js';
import { type ItemFilter, itemIdsOf } from './item-list.js';
import { alikeItems } from './prints.js';

/** Which items are decided at once: those named, those of a filter, or an item with its near duplicates. */
export type BulkChoice =
  | { readonly itemIds: readonly string[] }
  | { readonly filter: ItemFilter }
  | { readonly caseOf: string };

export interface BulkResult {
  readonly bulkId: string;
  readonly decided: readonly { readonly itemId: string; readonly commentId: string }[];
  /** What was left as it is, and why, one sentence each. */
  readonly refused: readonly { readonly itemId: string; readonly code: string; readonly reason: string }[];
}

/** One call decides about so many at most; a filter that means more is applied again. */
export const MOST_AT_ONCE = 1_000;
/** Decisions of one transaction: enough to share a commit, few enough that nobody waits long for a row. */
const CHUNK = 50;

/** Decisions about many items at once, each with its own line in the log, taken back together. */
@Injectable()
export class BulkService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * Decides about all items chosen that are nobody's or the caller's own. What another holds, has decided or has
   * changed is refused by itself and keeps the others from nothing.
   */
  async decide(caller: Caller, choice: BulkChoice, request: NewDecision): Promise<BulkResult> {
    const itemIds = await this.chosen(caller.tenantId, choice);
    const bulkId = newId();
    const decided: { itemId: string; commentId: string }[] = [];
    const refused: { itemId: string; code: string; reason: string }[] = [];
    await this.each(caller.tenantId, itemIds, refused, async (manager, item) => {
      await assertFree(manager, caller, item);
      const { decision } = await decideItem(manager, caller, item, request, bulkId);
      await sampleForSecondReview(manager, caller, item, decision.id);
      decided.push({ itemId: item.id, commentId: item.commentId });
    });
    return { bulkId, decided, refused };
  }

  /**
   * Takes back what a decision about many decided, as far as it still stands.
   *
   * @throws ParleyError NOTHING_TO_UNDO where none of it stands.
   */
  async undo(caller: Caller, bulkId: string): Promise<Omit<BulkResult, 'decided'> & { undone: readonly string[] }> {
    const rows: { item_id: string }[] = await this.dataSource.query(
      'SELECT item_id FROM review_decision WHERE tenant_id = $1 AND bulk_id = $2 AND undone_at IS NULL',
      [caller.tenantId, bulkId],
    );
    if (rows.length === 0) throw new ParleyError('NOTHING_TO_UNDO', 'nothing of this decision stands');
    const undone: string[] = [];
    const refused: { itemId: string; code: string; reason: string }[] = [];
    await this.each(
      caller.tenantId,
      rows.map((row) => row.item_id),
      refused,
      async (manager, item) => {
        assertCurrent(item);
        await undoDecision(manager, caller, item);
        undone.push(item.id);
      },
    );
    return { bulkId, undone, refused };
  }

  private async chosen(tenantId: string, choice: BulkChoice): Promise<readonly string[]> {
    if ('itemIds' in choice) return [...new Set(choice.itemIds)];
    if ('filter' in choice) return itemIdsOf(this.dataSource, tenantId, choice.filter, MOST_AT_ONCE);
    const alike = await alikeItems(this.dataSource, tenantId, choice.caseOf, ['open']);
    return [choice.caseOf, ...alike.slice(0, MOST_AT_ONCE - 1).map(({ itemId }) => itemId)];
  }

  /**
   * Does something to each item under its lock. Comments are locked in the order of their ids, as everywhere where
   * many are, so that two decisions about many wait for each other and never deadlock.
   */
  private async each(
    tenantId: string,
    itemIds: readonly string[],
    refused: { itemId: string; code: string; reason: string }[],
    act: (manager: EntityManager, item: LockedItem) => Promise<void>,
  ): Promise<void> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT id FROM review_item WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) ORDER BY comment_id, revision',
      [tenantId, itemIds],
    );
    for (let from = 0; from < rows.length; from += CHUNK) {
      await this.dataSource.transaction(async (manager) => {
        for (const { id } of rows.slice(from, from + CHUNK)) {
          const item = await lockItem(manager, tenantId, id);
          if (!item) continue;
          try {
            await act(manager, item);
          } catch (error) {
            // What is refused was refused before anything was written; other errors end the whole chunk.
            if (!(error instanceof ParleyError) || !REFUSALS.has(error.code)) throw error;
            refused.push({ itemId: id, code: error.code, reason: error.message });
          }
        }
      });
    }
  }
}

const REFUSALS = new Set([
  'ALREADY_DECIDED',
  'ITEM_HELD',
  'ITEM_REPLACED',
  'LEASE_OVER',
  'CONFLICT',
  'FORBIDDEN',
  'NOTHING_TO_UNDO',
]);

/** @throws ParleyError where the item is not open, or in the hands of somebody else. */
async function assertFree(manager: EntityManager, caller: Caller, item: LockedItem): Promise<void> {
  assertCurrent(item);
  if (item.state === 'decided') throw await alreadyDecided(manager, caller.tenantId, item.id);
  if (item.state === 'held') throw new ParleyError('ITEM_HELD', `${item.holdOwner} has put this item on hold`);
  const isOwn = item.leaseAccountId === caller.accountId && item.leaseHolder === caller.name;
  if (!item.leaseIsOver && !isOwn) throw leaseOver(item.leaseHolder);
  if (item.notFor === caller.actor.id) {
    throw new ParleyError('FORBIDDEN', 'a second opinion was asked for: somebody else decides');
  }
}
