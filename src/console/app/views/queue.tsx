import { useEffect, useRef, useState } from 'preact/hooks';
import { care, countSeen, exposure, isSevere } from '../care.js';
import { desk } from '../desk/desk.js';
import { cutInTwo, handOver, joinWithNext, writeNote } from '../desk/item-acts.js';
import { firstAxis } from '../evidence.js';
import { useKeys } from '../keys.js';
import { plainly } from '../marks.js';
import { Actions, type PanelName } from '../parts/actions.js';
import { Borders } from '../parts/borders.js';
import { CasePanel } from '../parts/case-panel.js';
import { Context } from '../parts/context.js';
import { ItemCard, type Look, nextAxis } from '../parts/item-card.js';
import { correctedWords, LabelPanel, type Labels } from '../parts/label-panel.js';
import { AssignPanel, RejectPanel, Sheet, WordsPanel } from '../parts/panels.js';
import { ALL, NothingWaits, QueueList, UpNext } from '../parts/queue-rail.js';
import { Failure, KeyCap, Loading } from '../parts/small.js';
import { fetchContextAhead, useItemContext, useQueues, useReasonCodes } from '../queries.js';
import { go, usePlace } from '../router.js';
import { useStore } from '../store.js';
import { texts } from '../texts.js';
import type { DecisionName, ItemView } from '../types.js';

/** Keys that are about the comment in front: pressed too early, they wait for it. */
const NEED_AN_ITEM: ReadonlySet<string> = new Set([...'arsehmjnptxldgovw']);
/** The desk: queues at the left, the item in the middle, what stood around it at the right. */
export function QueueView({ canDecide, canAssign }: { canDecide: boolean; canAssign: boolean }) {
  const place = usePlace();
  const queue = place.params.get('q') ?? ALL;
  const state = useStore(desk.store);
  const queues = useQueues();
  const [look, setLook] = useState<Look>({ repaired: true, axis: null });
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set());
  const [labels, setLabels] = useState<Labels>({});
  const [whole, setWhole] = useState(false);
  const [uncovered, setUncovered] = useState<string | null>(null);
  const { cover } = useStore(care);
  const seenToday = useStore(exposure);
  const codeList = useReasonCodes().data?.codes ?? [];
  const middle = useRef<HTMLDivElement>(null);
  const item = state.current?.item ?? null;
  const itemId = item?.itemId ?? null;

  useEffect(() => {
    if (canDecide) desk.open(queue);
  }, [queue, canDecide]);
  useEffect(() => {
    if (!canDecide) return;
    const touched = () => desk.touch();
    const leave = () => desk.close();
    const shown = (event: PageTransitionEvent) => event.persisted && desk.open(queue);
    window.addEventListener('keydown', touched, true);
    window.addEventListener('pointerdown', touched, true);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', shown);
    return () => {
      window.removeEventListener('keydown', touched, true);
      window.removeEventListener('pointerdown', touched, true);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', shown);
    };
  }, [canDecide, queue]);
  useEffect(() => () => desk.lookElsewhere(), []);

  // Another item: what was opened for the last one closes, and its strongest reason is shown in the text.
  const [seen, setSeen] = useState<string | null>(null);
  if (seen !== itemId) {
    setSeen(itemId);
    setPanel(null);
    setCodes(new Set());
    setLabels({});
    setWhole(false);
    setLook({ repaired: true, axis: item?.comment.assessment ? firstAxis(item.comment.assessment) : null });
  }
  useEffect(() => {
    if (!item) return;
    const worked = countSeen(isSevere(item.comment.assessment));
    if (worked !== null) desk.tell(texts.care.breakTime(worked));
  }, [itemId]);
  useEffect(() => {
    middle.current?.scrollTo(0, 0);
    if (window.scrollY > 0) window.scrollTo(0, 0);
  }, [itemId]);

  const context = useItemContext(itemId ?? '').data ?? null;
  const nextId = state.ahead[0]?.item.itemId;
  useEffect(() => {
    if (nextId) fetchContextAhead(nextId);
  }, [nextId]);
  const alike = context?.duplicates.items ?? [];

  const toggle = (code: string) =>
    setCodes((before) => {
      const after = new Set(before);
      if (!after.delete(code)) after.add(code);
      return after;
    });
  const corrected = Object.keys(labels).length > 0 ? { labels } : {};
  const decide = (decision: DecisionName, reasonCodes: readonly string[] = []) =>
    desk.act(decision, { ...corrected, ...(reasonCodes.length > 0 ? { reasonCodes } : {}) });
  const reject = (reasonCodes: readonly string[]) => decide('reject', reasonCodes);
  const decideCase = (decision: DecisionName) => {
    if (!item) return;
    setPanel(null);
    void desk.actOnMany(
      decision,
      { caseOf: item.itemId },
      new Set([item.itemId, ...alike.flatMap((one) => one.itemId ?? [])]),
      { ...corrected, reasonCodes: decision === 'reject' ? [...codes] : [] },
    );
  };
  const openCase = () => {
    if (alike.length > 0) open('case');
    else if (item) desk.toast(texts.similar.caseGone, '', 'plain', false);
  };
  const close = () => {
    if (panel !== null) setPanel(null);
    else if (whole) setWhole(false);
  };
  const open = (name: PanelName) => item && setPanel(panel === name ? null : name);
  const digits = Object.fromEntries(codeList.slice(0, 9).map(({ code }, at) => [`${at + 1}`, () => toggle(code)]));
  /** The comment's own column scrolls, wherever the focus is; on narrow screens the browser does it. */
  const scroll = (by: number): boolean => {
    const column = middle.current;
    if (!column || column.scrollHeight <= column.clientHeight) return false;
    column.scrollBy(0, Math.abs(by) < 1 ? by * column.clientHeight : by);
    return true;
  };
  const free = {
    a: () => decide('approve'),
    r: () => open('reject'),
    s: () => decide('spam'),
    u: () => void desk.undo(),
    'mod+z': () => void desk.undo(),
    j: () => desk.skip(),
    n: () => desk.skip(),
    k: () => desk.back(),
    e: () => open('escalate'),
    o: () => open('second-opinion'),
    v: () => item && setUncovered(item.itemId),
    h: () => open('hold'),
    m: () => open('note'),
    w: canAssign ? () => open('assign') : undefined,
    l: () => item?.comment.assessment && open('labels'),
    d: openCase,
    g: () => item?.page && open('borders'),
    p: () => setWhole(!whole),
    t: () => setLook({ ...look, repaired: !look.repaired }),
    x: () => item && setLook({ ...look, axis: nextAxis(item, look.axis) }),
    Escape: whole ? close : undefined,
    ArrowDown: () => scroll(48),
    ArrowUp: () => scroll(-48),
    PageDown: () => scroll(0.9),
    PageUp: () => scroll(-0.9),
    ' ': () => !isButton() && scroll(0.9),
  };
  const choosing = {
    ...digits,
    r: () => reject([]),
    Enter: codes.size > 0 && !isButton() ? () => reject([...codes]) : undefined,
    Escape: close,
  };
  // With a sheet open, a press is meant for the sheet: nothing is decided by a letter that missed its field.
  const forAll = {
    ...digits,
    a: () => decideCase('approve'),
    r: () => decideCase('reject'),
    s: () => decideCase('spam'),
    Escape: close,
  };
  /** What stands after the comment on its page. */
  const following = item?.page?.thread.find(({ index }) => index === (item.page?.position ?? -2) + 1) ?? null;
  /** Closes the sheet and does with the comment in front what it asked for. */
  const withItem = (act: (item: ItemView) => Promise<void>) => {
    if (!item) return;
    setPanel(null);
    void act(item);
  };
  const merge = () => following && withItem((shown) => joinWithNext(shown, following.commentId, queue));
  const bordering = { g: merge, Escape: close };
  const labelling = { Enter: close, Escape: close, l: close };
  const maps = {
    reject: choosing,
    case: forAll,
    labels: labelling,
    borders: bordering,
    'second-opinion': undefined,
    escalate: undefined,
    hold: undefined,
    note: undefined,
    assign: undefined,
  };
  const map = panel === null ? free : (maps[panel] ?? { Escape: close });
  const presses = useKeys(map, canDecide, !item && state.phase === 'loading' ? NEED_AN_ITEM : undefined);
  useEffect(() => {
    if (presses.waiting === 0 || item || state.phase === 'loading') return;
    presses.forget();
    desk.toast(texts.queue.pressesUnused(presses.waiting), '', 'plain', false);
  }, [presses.waiting, item, state.phase]);

  const list = queues.data?.queues ?? [];
  return (
    <div class={whole ? 'desk desk-whole' : 'desk'}>
      <div class="rail">
        {queues.isError && !queues.data ? (
          <Failure error={queues.error} retry={() => void queues.refetch()} />
        ) : (
          <QueueList queues={list} chosen={queue} />
        )}
        {canDecide && <UpNext item={state.ahead[0]?.item ?? null} cover={cover} />}
        {canDecide && seenToday.seen > 0 && <p class="exposure">{texts.care.seen(seenToday.seen, seenToday.severe)}</p>}
      </div>
      <main id="content" class="middle" tabIndex={-1}>
        <div class="middle-scroll" ref={middle}>
          <h1 class="visually-hidden">{texts.queue.title}</h1>
          {!canDecide || state.phase === 'forbidden' ? (
            <div class="empty">
              <h2>{texts.queue.title}</h2>
              <p>{texts.queue.cannotDecide}</p>
            </div>
          ) : item ? (
            <ItemCard
              key={item.itemId}
              item={item}
              look={look}
              setLook={setLook}
              uncover={
                cover && uncovered !== item.itemId && isSevere(item.comment.assessment)
                  ? () => setUncovered(item.itemId)
                  : null
              }
              isUncovered={uncovered === item.itemId}
            />
          ) : state.phase === 'empty' ? (
            <NothingWaits queue={queue} queues={list} />
          ) : state.phase === 'paused' ? (
            <div class="empty">
              <h2>{texts.queue.paused}</h2>
              <p>{texts.queue.pausedLead}</p>
            </div>
          ) : state.phase === 'failed' ? (
            <Failure error={new Error(texts.queue.failed)} retry={() => desk.open(queue)} />
          ) : (
            <>
              <Loading text={texts.queue.loading} />
              {presses.waiting > 0 && (
                <p class="presses" role="status">
                  {texts.queue.presses(presses.waiting)} <KeyCap name="Esc" />
                </p>
              )}
            </>
          )}
        </div>
        <p class="visually-hidden" role="status">
          {item &&
            texts.queue.arrived(
              plainly(item.comment.author?.name ?? texts.unknownAuthor),
              plainly(item.reasons[0] ?? texts.why.none),
            )}
        </p>
        {canDecide && state.phase !== 'forbidden' && (
          <Actions
            disabled={!item}
            panel={panel}
            canUndo={state.done.length > 0}
            canGoBack={state.parked !== null}
            canAssign={canAssign}
            hasPage={item?.page != null}
            canLabel={item?.comment.assessment != null}
            approve={() => decide('approve')}
            spam={() => decide('spam')}
            skip={() => desk.skip()}
            back={() => desk.back()}
            undo={() => void desk.undo()}
            openPanel={open}
          >
            {panel === 'reject' && (
              <RejectPanel
                codes={codeList}
                chosen={codes}
                toggle={toggle}
                confirm={() => reject([...codes])}
                without={() => reject([])}
                cancel={close}
              />
            )}
            {panel === 'labels' && item?.comment.assessment && (
              <LabelPanel assessment={item.comment.assessment} labels={labels} setLabels={setLabels} close={close} />
            )}
            {panel === 'borders' && item && (
              <Sheet title={texts.borders.title} kind="borders">
                <p class="sheet-lead">{texts.borders.lead}</p>
                <Borders
                  text={item.comment.text}
                  next={following}
                  merge={merge}
                  cut={(at) => withItem((shown) => cutInTwo(shown, at, queue))}
                />
              </Sheet>
            )}
            {panel === 'case' && (
              <CasePanel
                items={alike}
                codes={codeList}
                chosen={codes}
                toggle={toggle}
                decide={decideCase}
                cancel={close}
              />
            )}
            {panel === null && item && Object.keys(labels).length > 0 && (
              <p class="corrected" role="status">
                <b>{texts.labels.corrected}</b> {correctedWords(item.comment.assessment, labels).join(', ')}
              </p>
            )}
            {(panel === 'escalate' || panel === 'second-opinion' || panel === 'hold' || panel === 'note') && (
              <WordsPanel
                key={panel}
                kind={panel}
                cancel={close}
                confirm={(words, until, owner) => {
                  if (panel === 'note') withItem((shown) => writeNote(shown, words));
                  else desk.act(panel, { reason: words, ...(until ? { until } : {}), ...(owner ? { owner } : {}) });
                }}
              />
            )}
            {panel === 'assign' && (
              <AssignPanel
                cancel={close}
                confirm={(to, name) => withItem((shown) => handOver(shown, to, name, queue))}
              />
            )}
          </Actions>
        )}
      </main>
      {item && (
        <Context
          key={item.itemId}
          item={item}
          whole={whole}
          setWhole={setWhole}
          decideCase={canDecide ? openCase : null}
        />
      )}
    </div>
  );
}

/** Enter on a button presses that button. */
function isButton(): boolean {
  return document.activeElement instanceof HTMLButtonElement || document.activeElement instanceof HTMLAnchorElement;
}

/** `/` is the queue. */
export function goHome(): void {
  go('/queue', true);
}
