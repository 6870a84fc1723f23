import { call, post, segment, serverNow } from '../api.js';
import { care } from '../care.js';
import type { ItemView } from '../types.js';
import type { Held } from './state.js';

/** An item under its lease, counted by the server's clock. */
export function heldOf(item: ItemView, token: string, expiresAt: string | null): Held {
  const now = serverNow();
  const expiresAtMs = Date.parse(expiresAt ?? '') || now + 60_000;
  return { item, token, expiresAtMs, leaseMs: Math.max(3_000, expiresAtMs - now), beatAtMs: now };
}

/** Items on their way back. */
const givingBack = new Set<Promise<void>>();
/** A give-back that takes longer is not waited for: its lease runs out by itself. */
const GIVE_BACK_MS = 2_000;

/**
 * Takes the most urgent items of a queue, after what we gave back has arrived: otherwise a claim that overtakes it
 * finds the items of the last queue still in our own hands, and says that nothing waits. @throws ApiError
 */
export async function claim(queue: string, limit: number): Promise<Held[]> {
  if (givingBack.size > 0)
    await Promise.race([Promise.all(givingBack), new Promise((done) => window.setTimeout(done, GIVE_BACK_MS))]);
  const { items } = await post<{ items: ItemView[] }>(`/v1/queues/${segment(queue)}/claim`, {
    limit,
    ...(care.get().without.length > 0 ? { withoutTags: care.get().without } : {}),
  });
  return items.flatMap((item) => (item.leaseToken ? [heldOf(item, item.leaseToken, item.leaseExpiresAt ?? null)] : []));
}

/** @param keepalive send it even if the tab closes meanwhile */
export function giveBack(held: Held, keepalive = false): void {
  const back = call<void>('POST', `/v1/items/${segment(held.item.itemId)}/release`, {
    body: { leaseToken: held.token },
    keepalive,
  })
    .catch(() => {
      // The lease runs out by itself.
    })
    .finally(() => givingBack.delete(back));
  givingBack.add(back);
}
