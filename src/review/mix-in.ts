import type { DataSource } from 'typeorm';
import { type CheckClaim, type CheckRequest, takeGolden, takeSecondReviews } from './checks.js';
import { type Claim, giveBack } from './claims.js';
import type { QueueDefinition } from './queue-definitions.js';

/** What is handed out for a claim, in order. */
export type Given = { readonly claim: Claim } | { readonly check: CheckClaim };

/**
 * Mixes golden items and second reviews into what was just claimed, by the rates of each item's queue; what no longer
 * finds room goes back, the least urgent first. Where fewer items waited than were asked for, second reviews fill the
 * rest, so that none of them waits for ever. Costs nothing where no rate is set and enough waits.
 *
 * @param random uniform in [0, 1).
 */
export async function mixIn(
  dataSource: DataSource,
  claims: readonly Claim[],
  asked: { readonly queue: string | null; readonly limit: number; readonly closedQueues: readonly string[] },
  definitions: readonly QueueDefinition[],
  request: CheckRequest,
  random: () => number = Math.random,
): Promise<readonly Given[]> {
  const { limit, queue, closedQueues } = asked;
  const given: Given[] = [];
  let mixedIn = 0;
  const add = (check: CheckClaim | null | undefined) => {
    if (!check) return;
    given.push({ check });
    mixedIn++;
  };
  for (const claim of claims) {
    const rates = definitions.find(({ name }) => name === claim.queue);
    if (rates && random() < rates.goldenRate) add(await takeGolden(dataSource, request, claim.queue));
    if (rates && random() < rates.secondReviewRate) {
      add((await takeSecondReviews(dataSource, request, { queue: claim.queue, closedQueues, limit: 1 }))[0]);
    }
    given.push({ claim });
  }
  const room = limit - given.length;
  if (room > 0) {
    const waiting = await takeSecondReviews(dataSource, request, { queue, closedQueues, limit: room });
    for (const check of waiting) add(check);
  }
  if (given.length <= limit) return given;
  // Checks are few and known to be wanted; the last items claimed are the least urgent.
  const tooMany = claims.slice(Math.max(0, limit - mixedIn));
  await giveBack(dataSource, request.tenantId, tooMany);
  const gone = new Set(tooMany.map(({ itemId }) => itemId));
  return given.filter((one) => 'check' in one || !gone.has(one.claim.itemId));
}
