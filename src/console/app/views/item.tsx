import { useState } from 'preact/hooks';
import { messageOf, post, segment } from '../api.js';
import { desk } from '../desk/desk.js';
import { firstAxis } from '../evidence.js';
import { localTime, utcTime } from '../format.js';
import { useKeys } from '../keys.js';
import { Context } from '../parts/context.js';
import { ItemCard, type Look, nextAxis } from '../parts/item-card.js';
import { KeepPanel } from '../parts/keep-panel.js';
import { Failure, Foreign, KeyCap, Loading, When } from '../parts/small.js';
import { Statement } from '../parts/statement.js';
import { figuresChanged, queries, useItem } from '../queries.js';
import { linkTo } from '../router.js';
import { texts } from '../texts.js';
import type { ItemView } from '../types.js';

function Standing(props: { item: ItemView; undo: (() => void) | null; offHold: (() => void) | null }) {
  const { undo, offHold } = props;
  const { decision, state, holder, hold } = props.item;
  return (
    <p class="standing">
      <a {...linkTo('/queue')}>{texts.item.back}</a>
      {state === 'decided' && decision ? (
        <>
          <span class={`verdict verdict-${decision.decision}`}>{texts.trouble.decidedAs[decision.decision]}</span>
          <Foreign class="author">{decision.decidedBy}</Foreign>
          <When at={decision.decidedAt} />
          {undo && (
            <button type="button" class="button" onClick={undo}>
              {texts.act.undo} <KeyCap name="U" />
            </button>
          )}
        </>
      ) : (
        <span>
          {state === 'held' && hold ? (
            <Foreign>{texts.item.heldBy(hold.owner)}</Foreign>
          ) : state === 'held' ? (
            texts.item.held
          ) : state === 'replaced' ? (
            texts.item.replaced
          ) : (
            texts.item.open
          )}
        </span>
      )}
      {hold?.until && <span title={utcTime(hold.until)}>{texts.item.heldUntil(localTime(hold.until))}</span>}
      {offHold && (
        <button type="button" class="button" onClick={offHold}>
          {texts.item.takeOffHold}
        </button>
      )}
      {holder && <Foreign>{texts.item.holder(holder.name)}</Foreign>}
    </p>
  );
}

/** One item by its address, without taking it in hand. */
export function SingleItemView(props: { itemId: string; canDecide: boolean; isLead: boolean }) {
  const { itemId, canDecide, isLead } = props;
  const query = useItem(itemId);
  const item = query.data ?? null;
  const [look, setLook] = useState<Look | null>(null);
  const [whole, setWhole] = useState(false);
  const looked: Look = look ?? {
    repaired: true,
    axis: item?.comment.assessment ? firstAxis(item.comment.assessment) : null,
  };
  const change = async (door: 'undo' | 'release', said: string) => {
    try {
      const { item: taken } =
        (await post<{ item?: ItemView } | undefined>(`/v1/items/${segment(itemId)}/${door}`)) ?? {};
      // An undone item comes back under a lease; here nobody works on it, so it goes on to the queue.
      if (taken?.leaseToken) await post(`/v1/items/${segment(itemId)}/release`, { leaseToken: taken.leaseToken });
      desk.toast(said, '', 'plain', false);
    } catch (error) {
      desk.trouble(texts.trouble.undoRefused(messageOf(error)));
    }
    figuresChanged();
    void queries.invalidateQueries({ queryKey: ['item', itemId] });
  };
  const undo = () => change('undo', texts.history.undone);
  const offHold = () => change('release', texts.item.offHold);
  const canUndo = canDecide && item?.state === 'decided';
  useKeys({
    p: () => setWhole(!whole),
    t: () => setLook({ ...looked, repaired: !looked.repaired }),
    x: () => item && setLook({ ...looked, axis: nextAxis(item, looked.axis) }),
    u: canUndo ? () => void undo() : undefined,
    Escape: whole ? () => setWhole(false) : undefined,
  });
  return (
    <div class={whole ? 'desk desk-single desk-whole' : 'desk desk-single'}>
      <main id="content" class="middle" tabIndex={-1}>
        {query.isPending ? (
          <Loading />
        ) : query.isError && !item ? (
          <Failure error={new Error(texts.item.notFound)} retry={() => void query.refetch()} />
        ) : item ? (
          <>
            <Standing
              item={item}
              undo={canUndo ? () => void undo() : null}
              offHold={canDecide && item.state === 'held' ? () => void offHold() : null}
            />
            {isLead && item.state === 'decided' && <KeepPanel itemId={itemId} />}
            {(item.comment.status === 'rejected' || item.comment.status === 'spam') && (
              <Statement commentId={item.commentId} decidedAt={item.decision?.decidedAt ?? null} />
            )}
            <ItemCard item={item} look={looked} setLook={setLook} />
          </>
        ) : null}
      </main>
      {item && <Context item={item} whole={whole} setWhole={setWhole} />}
    </div>
  );
}
