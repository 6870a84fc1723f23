import { ApiError, get, segment, serverNow } from '../api.js';
import { ago } from '../format.js';
import { texts } from '../texts.js';
import type { ItemView, Session } from '../types.js';
import type { Act } from './state.js';

const look = (itemId: string): Promise<ItemView> => get<ItemView>(`/v1/items/${segment(itemId)}`);

/** In one sentence, for people: why the server refused, and who was first. */
export async function refusalInWords(error: unknown, itemId: string, ownName: string | null): Promise<string> {
  if (!(error instanceof ApiError)) return texts.trouble.failed;
  if (error.status === 0) return texts.trouble.offline(0);
  if (error.status === 403) return texts.trouble.forbidden;
  if (error.status !== 409) return error.message || texts.trouble.failed;
  try {
    const { state, decision, holder } = await look(itemId);
    if (state === 'replaced') return texts.trouble.replaced;
    if (state === 'decided' && decision)
      return texts.trouble.decidedBy(
        decision.decidedBy,
        texts.trouble.decidedAs[decision.decision],
        ago(decision.decidedAt, serverNow()),
      );
    if (error.code === 'LEASE_OVER' && holder && holder.name !== ownName)
      return texts.trouble.leaseOverNow(holder.name);
  } catch {
    // The refusal itself says enough.
  }
  if (error.code === 'LEASE_OVER') return texts.trouble.leaseOver;
  return error.code === 'ALREADY_DECIDED' ? texts.trouble.decidedBefore : error.message;
}

/** Whether what stands on the item is this act: the answer to an earlier try may have been lost on its way. */
export async function standsAsOurs(act: Act, account: Session['account'] | null): Promise<boolean> {
  try {
    const { state, decision } = await look(act.itemId);
    return state === 'decided' && decision?.decision === act.kind && decision.decidedBy === account?.name;
  } catch {
    return false;
  }
}
