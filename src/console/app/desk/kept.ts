import type { Act } from './state.js';

/**
 * What was decided and not confirmed outlives the tab: ids, lease token and codes, never a comment's text.
 * One list for each account, so that nobody sends another's decisions.
 */
const nameFor = (accountId: string): string => `parley.outbox.${accountId}`;

export function keep(accountId: string, outbox: readonly Act[]): void {
  try {
    if (outbox.length === 0) localStorage.removeItem(nameFor(accountId));
    else
      localStorage.setItem(
        nameFor(accountId),
        JSON.stringify(outbox.map(({ kind, itemId, body }) => ({ kind, itemId, body }))),
      );
  } catch {
    // Storage is full or forbidden: the decisions still stand in memory.
  }
}

const KINDS = new Set(['approve', 'reject', 'spam', 'escalate', 'second-opinion', 'hold']);

export function kept(accountId: string): Pick<Act, 'kind' | 'itemId' | 'body'>[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(nameFor(accountId)) ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter(
      (act): act is Pick<Act, 'kind' | 'itemId' | 'body'> =>
        act !== null &&
        typeof act === 'object' &&
        KINDS.has(act.kind) &&
        typeof act.itemId === 'string' &&
        act.body !== null &&
        typeof act.body === 'object',
    );
  } catch {
    return [];
  }
}
