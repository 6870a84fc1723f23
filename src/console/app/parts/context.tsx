import { useEffect, useRef } from 'preact/hooks';
import { masked } from '../care.js';
import { linkTo } from '../router.js';
import { texts } from '../texts.js';
import type { ItemView, ThreadEntry } from '../types.js';
import { BesideItem } from './beside.js';
import { Foreign, KeyCap, Section, StatusChip, When } from './small.js';

const NEAR = 2;

/** The entries to show: the current one with its neighbours, its parents, and counts of what lies between. */
function nearby(thread: readonly ThreadEntry[]): (ThreadEntry | number)[] {
  const at = thread.findIndex(({ current }) => current);
  const keep = new Set<number>();
  for (let i = at - NEAR; i <= at + NEAR; i++) if (i >= 0 && i < thread.length) keep.add(i);
  const byIndex = new Map(thread.map((entry, place) => [entry.index, place]));
  let parent = thread[at]?.parentIndex ?? null;
  for (let steps = 0; parent !== null && steps < thread.length; steps++) {
    const place = byIndex.get(parent);
    if (place === undefined || keep.has(place)) break;
    keep.add(place);
    parent = thread[place]?.parentIndex ?? null;
  }
  const shown: (ThreadEntry | number)[] = [];
  let last = -1;
  for (const place of [...keep].sort((a, b) => a - b)) {
    if (place - last > 1) shown.push(place - last - 1);
    shown.push(thread[place]!);
    last = place;
  }
  if (last < thread.length - 1) shown.push(thread.length - 1 - last);
  return shown;
}

function Entry({ entry, whole }: { entry: ThreadEntry; whole: boolean }) {
  const self = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (whole && entry.current) self.current?.scrollIntoView({ block: 'center' });
  }, [whole, entry.current]);
  const depth = Math.min(entry.depth ?? 0, 5);
  return (
    <li
      ref={self}
      class={`thread-entry depth-${depth}${entry.current ? ' current' : ''}`}
      aria-current={entry.current ? 'true' : undefined}
    >
      <p class="thread-head">
        {entry.author ? (
          <Foreign class="author">{entry.author}</Foreign>
        ) : (
          <span class="author unknown">{`#${entry.index + 1}`}</span>
        )}
        {entry.postedAt && <When at={entry.postedAt} />}
        {entry.current ? (
          <span class="chip chip-current">{texts.context.current}</span>
        ) : (
          <StatusChip status={entry.status} />
        )}
      </p>
      <Foreign class={whole ? 'thread-text whole' : 'thread-text'}>{masked(entry.text)}</Foreign>
    </li>
  );
}

function Details({ item }: { item: ItemView }) {
  const { comment } = item;
  const rows: [string, string][] = [];
  if (comment.author?.id) rows.push([texts.context.author, comment.author.id]);
  if (comment.section) rows.push([texts.context.section, comment.section]);
  if (comment.externalId) rows.push([texts.context.externalId, comment.externalId]);
  if (rows.length === 0) return null;
  return (
    <dl class="details">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Foreign>{value}</Foreign>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What stood around the comment, and what was done with it so far. */
export function Context({
  item,
  whole,
  setWhole,
  decideCase = null,
}: {
  item: ItemView;
  whole: boolean;
  setWhole: (whole: boolean) => void;
  decideCase?: (() => void) | null;
}) {
  const { page, comment } = item;
  // That somebody looked and passed it on says nothing about the comment.
  const past = (comment.history ?? []).filter(({ action }) => action !== 'item.released');
  const thread = page?.thread ?? [];
  const shown = whole ? [...thread] : nearby(thread);
  const title = page?.title ?? comment.article?.title ?? null;
  const self = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!whole) self.current?.scrollTo(0, 0);
  }, [whole]);
  return (
    <aside ref={self} class={whole ? 'context whole' : 'context'} aria-label={texts.context.title}>
      {page || title ? (
        <header class="context-head">
          <h3 class="context-title">
            {title ? <Foreign>{title}</Foreign> : <span class="unknown">{texts.untitledPage}</span>}
          </h3>
          {page && (
            <p class="context-meta">
              {page.source && <Foreign>{page.source}</Foreign>}
              {page.position !== null && <span>{texts.context.position(page.position + 1, page.commentCount)}</span>}
              <a {...linkTo(`/pages/${encodeURIComponent(page.id)}?comment=${encodeURIComponent(item.commentId)}`)}>
                {texts.context.openPage}
              </a>
            </p>
          )}
          {comment.article?.lead && <Foreign class="context-lead">{comment.article.lead}</Foreign>}
        </header>
      ) : (
        <p class="context-none">{texts.context.noPage}</p>
      )}
      {thread.length > 1 && (
        <Section
          title={texts.context.thread}
          aside={
            <button type="button" class="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? texts.context.nearThread : texts.context.wholeThread(thread.length)} <KeyCap name="P" />
            </button>
          }
        >
          <ol class="thread">
            {shown.map((entry, at) =>
              typeof entry === 'number' ? (
                <li key={`gap-${at}`} class="thread-gap">
                  {(at === 0
                    ? texts.context.before
                    : at === shown.length - 1
                      ? texts.context.after
                      : texts.context.between)(entry)}
                </li>
              ) : (
                <Entry key={entry.commentId} entry={entry} whole={whole} />
              ),
            )}
          </ol>
        </Section>
      )}
      {!whole && <BesideItem itemId={item.itemId} decideCase={decideCase} />}
      {item.notes.length > 0 && (
        <Section title={texts.context.notes}>
          <ul class="notes">
            {item.notes.map((note, at) => (
              <li key={at}>
                <p class="thread-head">
                  <Foreign class="author">{note.author}</Foreign>
                  <When at={note.at} />
                </p>
                <Foreign class="thread-text whole">{note.text}</Foreign>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={texts.context.history}>
        {past.length === 0 ? (
          <p class="unknown">{texts.context.noHistory}</p>
        ) : (
          <ol class="past">
            {past.map((line, at) => (
              <li key={at}>
                <When at={line.at} />
                <span>
                  <Foreign class="author">{line.actor}</Foreign> {texts.history.actions[line.action] ?? line.action}
                </span>
              </li>
            ))}
          </ol>
        )}
        <Details item={item} />
      </Section>
    </aside>
  );
}
