import { get, messageOf, post, segment } from '../api.js';
import { type BorderAnswer, cutAt, mergeWithNext } from '../parts/borders.js';
import { figuresChanged } from '../queries.js';
import { texts } from '../texts.js';
import type { ItemView } from '../types.js';
import { desk } from './desk.js';

/** What can be done with the comment in front beside deciding; each says at the desk how it went. */

export async function writeNote(item: ItemView, text: string): Promise<void> {
  try {
    await post(`/v1/items/${segment(item.itemId)}/notes`, { text });
    desk.refresh({ ...item, notes: (await get<ItemView>(`/v1/items/${segment(item.itemId)}`)).notes });
    desk.toast(texts.note.saved, '', 'plain', false);
  } catch {
    desk.trouble(texts.note.failed);
  }
}

/** @param accountId null for anybody. */
export async function handOver(item: ItemView, accountId: string | null, name: string, queue: string): Promise<void> {
  try {
    await post(`/v1/items/${segment(item.itemId)}/assign`, { accountId });
    desk.toast(accountId === null ? texts.assign.doneAnybody : texts.assign.done, name, 'plain', false);
    const { current } = desk.store.get();
    if (accountId !== null && current?.item.itemId === item.itemId) {
      // It is theirs now: out of our hands at once, and the next one in front.
      await post(`/v1/items/${segment(item.itemId)}/release`, { leaseToken: current.token });
      desk.letGo(new Set([item.itemId]));
      desk.open(queue);
    }
    figuresChanged();
  } catch (error) {
    desk.trouble(`${texts.assign.failed} ${messageOf(error)}`);
  }
}

/** Makes one comment of this one and the next on its page. */
export const joinWithNext = (item: ItemView, nextId: string, queue: string): Promise<void> =>
  changeBorders(mergeWithNext(item.commentId), [item.commentId, nextId], queue, texts.borders.merged);

export const cutInTwo = (item: ItemView, at: number, queue: string): Promise<void> =>
  changeBorders(cutAt(item.commentId, at), [item.commentId], queue, texts.borders.wasCut);

async function changeBorders(
  change: Promise<BorderAnswer>,
  gone: readonly string[],
  queue: string,
  said: string,
): Promise<void> {
  try {
    await change;
    desk.letGo(new Set(gone));
    desk.toast(said, '', 'plain', false);
    desk.open(queue);
    figuresChanged();
  } catch (error) {
    desk.trouble(texts.borders.failed(messageOf(error)));
  }
}
