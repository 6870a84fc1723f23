import type { DataSource, EntityManager } from 'typeorm';
import { ParleyError } from '../core/errors.js';

/**
 * Claims for an account that may hold so many items and no more.
 *
 * Guarantee: two claims of one account at once go one after the other (an advisory lock on the account), so that both
 * together stay within the cap. Nobody else waits.
 *
 * @param take claims up to the number given and tells the ids of what it took.
 * @throws ParleyError HELD_TOO_MANY (409) where the account holds as many already.
 */
export async function claimWithinCap<Taken>(
  dataSource: DataSource,
  where: { tenantId: string; accountId: string; heldAtMost: number; limit: number },
  take: (manager: EntityManager, limit: number) => Promise<{ taken: Taken; itemIds: readonly string[] }>,
): Promise<Taken> {
  const { tenantId, accountId, heldAtMost, limit } = where;
  return dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`held:${accountId}`]);
    // What was decided, given back or lost meanwhile is forgotten here, so that the list stays as short as what is held.
    await manager.query(
      `DELETE FROM held_item AS held USING review_item AS item
       WHERE held.account_id = $1 AND item.id = held.item_id AND NOT (
         item.state = 'open' AND item.lease_account_id IS NOT DISTINCT FROM $1::uuid
         AND coalesce(item.lease_expires_at > now(), false))`,
      [accountId],
    );
    const [row] = (await manager.query(
      `SELECT (SELECT count(*) FROM held_item WHERE account_id = $2)::int + (
         SELECT count(*) FROM review_check WHERE tenant_id = $1 AND state = 'open' AND given_to = $3
           AND lease_expires_at > now())::int AS held`,
      [tenantId, accountId, `account:${accountId}`],
    )) as { held: number }[];
    const { held } = row!;
    if (held >= heldAtMost) {
      throw new ParleyError(
        'HELD_TOO_MANY',
        `you have ${held} items in hand, and ${heldAtMost} is the most: decide about some or give them back`,
      );
    }
    const { taken, itemIds } = await take(manager, Math.min(limit, heldAtMost - held));
    if (itemIds.length > 0) {
      await manager.query(
        `INSERT INTO held_item (account_id, item_id, tenant_id) SELECT $1, unnest($2::uuid[]), $3
         ON CONFLICT (account_id, item_id) DO NOTHING`,
        [accountId, itemIds, tenantId],
      );
    }
    return taken;
  });
}
