import type { DataSource } from 'typeorm';
import { type CheckClaim, type CheckRequest, takeGolden, takeSecondReviews } from './checks.js';
import { type Claim, giveBack } from './claims.js';
import type { QueueDefinition } from './queue-definitions.js';
import { takeTeaching } from './teaching.js';

/** What has this priority or more is not put off for what teaches. */
const URGENT = 0.7;

/** What is handed out for a claim, in order. */
export type Given = { readonly claim: Claim } | { readonly check: CheckClaim };

/**
 * Mixes golden items, second reviews and what would teach the models into what was just claimed, by the rates of each item's queue; what no longer
 * finds room goes back, the least urgent first. Where fewer items waited than were asked for, second reviews fill the
 * rest, so that none of them waits for ever. What teaches never takes the place of something urgent. Costs nothing where
 * no rate is set and enough waits.
 *
 * @param random uniform in [0, 1).
 */
export async function mixIn(
  dataSource: DataSource,
  claims: readonly Claim[],
  asked: { readonly queue: string | null; readonly limit: number; readonly closedQueues: readonly string[] },
  definitions: readonly QueueDefinition[],
  request: CheckRequest & { readonly accountId: string | null },
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
    // The one that would go back for it, where the list is full.
    const displaced = claims.length + mixedIn < limit ? undefined : claims[limit - mixedIn - 1];
    if (rates && random() < rates.teachingShare && (displaced?.priority ?? 0) < URGENT) {
      const lesson = await takeTeaching(dataSource, request, claim.queue);
      if (lesson) {
        given.push({ claim: lesson });
        mixedIn++;
      }
    }
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
