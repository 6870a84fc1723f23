import { desk } from './desk/desk.js';
import { figuresChanged, queries } from './queries.js';
import { texts } from './texts.js';
import type { DecisionName } from './types.js';

interface News {
  readonly itemId: string | null;
  readonly commentId: string;
  readonly action: string;
  readonly by: string;
  readonly accountId: string | null;
  readonly decision: DecisionName | null;
}

/** After these nothing is left to do with an item in hand; a comment with another text has another item. */
const GONE = new Set(['item.decided', 'comment.merged', 'comment.erased', 'comment.received']);

/** Listens to what others do for as long as somebody is signed in. @returns how to stop. */
export function listenToNews(ownAccountId: string): () => void {
  // The browser connects again by itself when the server was away.
  const source = new EventSource('/v1/live');
  source.addEventListener('news', (event) => {
    const news = JSON.parse(event.data as string) as News;
    figuresChanged();
    if (news.itemId) void queries.invalidateQueries({ queryKey: ['item', news.itemId] });
    if (news.accountId === ownAccountId || !GONE.has(news.action)) return;
    const ids = new Set([news.commentId, ...(news.itemId ? [news.itemId] : [])]);
    const inFront = desk.store.get().current?.item;
    if (inFront && (ids.has(inFront.itemId) || ids.has(inFront.commentId))) {
      desk.trouble(
        news.decision
          ? texts.trouble.decidedBy(news.by, texts.trouble.decidedAs[news.decision], texts.time.now)
          : texts.trouble.replaced,
      );
    }
    desk.letGo(ids);
  });
  return () => source.close();
}
