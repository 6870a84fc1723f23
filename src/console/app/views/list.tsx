import { useEffect, useState } from 'preact/hooks';
import { masked } from '../care.js';
import { desk } from '../desk/desk.js';
import { score } from '../format.js';
import { useKeys } from '../keys.js';
import { Unanswered } from '../parts/answer.js';
import { Codes } from '../parts/panels.js';
import { Foreign, KeyCap, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { type ListQuery, useList, useQueues, useReasonCodes } from '../queries.js';
import { linkTo, usePlace } from '../router.js';
import { useStore } from '../store.js';
import { texts } from '../texts.js';
import type { DecisionName, ListedItem } from '../types.js';

/** Scores that most policies look at; the server knows every axis. */
const SIGNALS = [
  'priority',
  'spam.score',
  'tone.toxicity',
  'tone.insult',
  'tone.threat',
  'tone.identity_attack',
  'tone.profanity',
  'tone.constructive',
];
const signalName = (signal: string): string => {
  if (signal === 'priority') return texts.list.priority;
  if (signal === 'spam.score') return texts.scores.spam;
  const attribute = signal.replace('tone.', '');
  return texts.scores.attributes[attribute] ?? attribute;
};
const isFree = ({ holder, isOwn }: ListedItem): boolean => holder === null || isOwn;
const MOST_COUNTED = 10_000;

function Filter({ query, change }: { query: ListQuery; change: (change: Partial<ListQuery>) => void }) {
  const queues = useQueues().data?.queues ?? [];
  const number = (name: 'atLeast' | 'below') => (
    <label>
      {texts.list[name]}
      <input
        type="number"
        min="0"
        max="1"
        step="0.05"
        value={query[name]}
        onInput={(event) => change({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form class="filter" onSubmit={(event) => event.preventDefault()}>
      <label>
        {texts.list.queue}
        <select value={query.queue} onChange={(event) => change({ queue: event.currentTarget.value })}>
          <option value="">{texts.queue.all}</option>
          {queues.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.list.signal}
        <select value={query.signal} onChange={(event) => change({ signal: event.currentTarget.value })}>
          {SIGNALS.map((signal) => (
            <option key={signal} value={signal}>
              {signalName(signal)}
            </option>
          ))}
        </select>
      </label>
      {number('atLeast')}
      {number('below')}
      <label>
        {texts.list.author}
        <input
          type="search"
          dir="auto"
          value={query.author}
          onInput={(event) => change({ author: event.currentTarget.value })}
        />
      </label>
      <label>
        {texts.list.order}
        <select value={query.order} onChange={(event) => change({ order: event.currentTarget.value })}>
          {Object.entries(texts.list.orders).map(([order, name]) => (
            <option key={order} value={order}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function Line(props: { item: ListedItem; chosen: boolean; choose: ((wanted: boolean) => void) | null }) {
  const { item, chosen, choose } = props;
  return (
    <li class={chosen ? 'list-line chosen' : 'list-line'}>
      {choose && (
        <input
          type="checkbox"
          checked={chosen}
          disabled={!isFree(item)}
          aria-label={texts.list.choose}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
      )}
      <div>
        <p class="thread-head">
          <Foreign class="author">{item.author ?? texts.unknownAuthor}</Foreign>
          <Foreign class="chip">{item.queue}</Foreign>
          {item.score !== null && <span class="list-score">{score(item.score)}</span>}
          <When at={item.createdAt} />
          {item.source && <Foreign>{item.source}</Foreign>}
          {item.holder && !item.isOwn && <Foreign class="unknown">{texts.list.inHands(item.holder)}</Foreign>}
          <a {...linkTo(`/item/${encodeURIComponent(item.itemId)}`)}>{texts.pages.openItem}</a>
        </p>
        <Foreign class="list-text">{masked(item.text)}</Foreign>
        {item.reasons.length > 0 && <Foreign class="unknown list-reason">{item.reasons.join(' · ')}</Foreign>}
      </div>
    </li>
  );
}

/** What waits, without taking it in hand: chosen by eye or by score, and decided at once. */
export function ListView({ canDecide }: { canDecide: boolean }) {
  const place = usePlace();
  const [query, setQuery] = useState<ListQuery>({
    queue: place.params.get('q') ?? '',
    signal: 'priority',
    atLeast: '',
    below: '',
    order: 'mix',
    author: place.params.get('author') ?? '',
  });
  const [asked, setAsked] = useState(query);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(query), 200);
    return () => window.clearTimeout(timer);
  }, [query]);
  const list = useList(asked);
  const state = useStore(desk.store);
  const codeList = useReasonCodes().data?.codes ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [range, setRange] = useState(false);
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set());
  const items = list.data?.items ?? [];
  const total = list.data?.total ?? 0;
  const free = items.filter(isFree);
  const picked = free.filter(({ itemId }) => chosen.has(itemId));
  const count = range ? Math.min(total, 1_000) : picked.length;

  const change = (over: Partial<ListQuery>) => {
    setQuery({ ...query, ...over });
    setRange(false);
    setChosen(new Set());
  };
  const decide = async (decision: DecisionName) => {
    if (count === 0) return;
    const { order: _, ...filter } = asked;
    const choice = range
      ? {
          filter: Object.fromEntries(
            Object.entries(filter)
              .filter(([, value]) => value !== '')
              .map(([name, value]) => [name, name === 'atLeast' || name === 'below' ? Number(value) : value]),
          ),
        }
      : { itemIds: picked.map(({ itemId }) => itemId) };
    const ids = new Set(range ? [] : picked.map(({ itemId }) => itemId));
    setChosen(new Set());
    setRange(false);
    await desk.actOnMany(decision, choice, ids, { reasonCodes: decision === 'reject' ? [...codes] : [] });
    setCodes(new Set());
  };
  const toggle = (code: string) =>
    setCodes((before) => {
      const after = new Set(before);
      if (!after.delete(code)) after.add(code);
      return after;
    });
  const leaveChoice = () => {
    setChosen(new Set());
    setRange(false);
  };
  useKeys(
    {
      a: () => void decide('approve'),
      r: () => void decide('reject'),
      s: () => void decide('spam'),
      u: () => void desk.undo(),
      'mod+z': () => void desk.undo(),
      Escape: chosen.size > 0 || range ? leaveChoice : undefined,
    },
    canDecide,
  );
  return (
    <main id="content" class="plain-view" tabIndex={-1}>
      <ViewHead title={texts.list.title} lead={texts.list.lead} />
      <Filter query={query} change={change} />
      {!list.isSuccess && items.length === 0 ? (
        <Unanswered query={list} />
      ) : items.length === 0 ? (
        <p class="unknown">{texts.list.none}</p>
      ) : (
        <>
          <p class="list-head" role="status">
            {texts.list.shown(items.length, total, total >= MOST_COUNTED)}
            {canDecide && (
              <button
                type="button"
                class="quiet"
                onClick={() => setChosen(chosen.size > 0 ? new Set() : new Set(free.map(({ itemId }) => itemId)))}
              >
                {chosen.size > 0 ? texts.list.chooseNone : texts.list.chooseAll}
              </button>
            )}
          </p>
          <ul class="list">
            {items.map((item) => (
              <Line
                key={item.itemId}
                item={item}
                chosen={range ? isFree(item) : chosen.has(item.itemId)}
                choose={
                  canDecide
                    ? (wanted) => {
                        const after = new Set(chosen);
                        if (wanted) after.add(item.itemId);
                        else after.delete(item.itemId);
                        setChosen(after);
                        setRange(false);
                      }
                    : null
                }
              />
            ))}
          </ul>
        </>
      )}
      {canDecide && items.length > 0 && (
        <section class="list-acts" aria-label={texts.list.act}>
          {count > 0 && <Codes codes={codeList} chosen={codes} toggle={toggle} />}
          <div class="sheet-foot">
            <b>{texts.list.chosen(count)}</b>
            <label class="check" title={texts.list.rangeHint}>
              <input type="checkbox" checked={range} onChange={(event) => setRange(event.currentTarget.checked)} />
              {texts.list.range(total)}
            </label>
            {(
              [
                ['approve', 'A'],
                ['reject', 'R'],
                ['spam', 'S'],
              ] as const
            ).map(([decision, cap]) => (
              <button
                key={decision}
                type="button"
                class={`button strong ${decision}`}
                disabled={count === 0}
                onClick={() => void decide(decision)}
              >
                {texts.act[decision]} <KeyCap name={cap} />
              </button>
            ))}
            <button type="button" class="button" disabled={state.done.length === 0} onClick={() => void desk.undo()}>
              {texts.act.undo} <KeyCap name="U" />
            </button>
          </div>
        </section>
      )}
    </main>
  );
}
