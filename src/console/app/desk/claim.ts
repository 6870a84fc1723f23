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

/** Takes the most urgent items of a queue. @throws ApiError */
export async function claim(queue: string, limit: number): Promise<Held[]> {
  const { items } = await post<{ items: ItemView[] }>(`/v1/queues/${segment(queue)}/claim`, {
    limit,
    ...(care.get().without.length > 0 ? { withoutTags: care.get().without } : {}),
  });
  return items.flatMap((item) => (item.leaseToken ? [heldOf(item, item.leaseToken, item.leaseExpiresAt ?? null)] : []));
}

/** @param keepalive send it even if the tab closes meanwhile */
export function giveBack(held: Held, keepalive = false): void {
  void call('POST', `/v1/items/${segment(held.item.itemId)}/release`, {
    body: { leaseToken: held.token },
    keepalive,
  }).catch(() => {
    // The lease runs out by itself.
  });
}
