import { useEffect, useState } from 'preact/hooks';
import { messageOf, post, segment } from '../api.js';
import { desk } from '../desk/desk.js';
import { localTime } from '../format.js';
import { More, Unanswered } from '../parts/answer.js';
import { Foreign, Loading, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { figuresChanged, queries, useAudit } from '../queries.js';
import { linkTo } from '../router.js';
import { texts } from '../texts.js';
import type { AuditLine, ItemView } from '../types.js';

/** Fills a screen. */
const ENOUGH_LINES = 30;

type Filter = keyof typeof texts.history.filters;

/** Told elsewhere on the line, or of no use to people. */
const NOT_SHOWN = new Set(['decision', 'action', 'models', 'policy']);

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function plainValue(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => plainValue(one)).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${name} ${plainValue(one)}`)
      .join(', ');
  return String(value).replaceAll('_', ' ');
}

/** What the detail says, in few words: names and codes, never a comment's text. */
function detailWords(detail: AuditLine['detail']): string {
  if (!detail) return '';
  return Object.entries(detail)
    .filter(([name, value]) => !NOT_SHOWN.has(name) && !/id$/i.test(name) && !isEmpty(value))
    .filter(([name, value]) => name !== 'revision' || value !== 1)
    .map(([name, value]) => `${name.replace(/([A-Z])/g, ' $1').toLowerCase()}: ${plainValue(value)}`)
    .join(' · ')
    .slice(0, 200);
}

function decisionOf(entry: AuditLine): string | null {
  const decision = entry.detail?.['decision'];
  return decision === 'approve' || decision === 'reject' || decision === 'spam' ? decision : null;
}

function itemOf(entry: AuditLine): string | null {
  if (entry.subjectKind === 'item') return entry.subjectId;
  const itemId = entry.detail?.['itemId'];
  return typeof itemId === 'string' ? itemId : null;
}

function Line({ entry, canUndo, undo }: { entry: AuditLine; canUndo: boolean; undo: (itemId: string) => void }) {
  const decision = decisionOf(entry);
  const itemId = itemOf(entry);
  const undoable = canUndo && entry.action === 'item.decided' && itemId !== null;
  return (
    <tr>
      <td class="col-when" title={localTime(entry.at)}>
        <When at={entry.at} />
      </td>
      <td class="col-who">
        <Foreign class="author">{entry.actorName || entry.actor}</Foreign>
      </td>
      <td class="col-what">
        {decision && entry.action === 'item.decided' ? (
          <span class={`verdict verdict-${decision}`}>
            {texts.trouble.decidedAs[decision as keyof typeof texts.trouble.decidedAs]}
          </span>
        ) : (
          <Foreign>
            {texts.history.actions[entry.action] ?? entry.action.replaceAll('.', ' ').replaceAll('_', ' ')}
          </Foreign>
        )}
      </td>
      <td class="col-comment">
        {entry.comment && (
          <>
            <Foreign class="author">{entry.comment.author ?? texts.unknownAuthor}</Foreign>{' '}
            <Foreign class="log-text">{entry.comment.text}</Foreign>
          </>
        )}
      </td>
      <td class="col-detail">
        <Foreign>{detailWords(entry.detail)}</Foreign>
      </td>
      <td class="col-subject">
        {itemId ? (
          <a {...linkTo(`/item/${encodeURIComponent(itemId)}`)}>{texts.history.subjects['item']}</a>
        ) : entry.subjectKind === 'page' ? (
          <a {...linkTo(`/pages/${encodeURIComponent(entry.subjectId)}`)}>{texts.history.subjects['page']}</a>
        ) : (
          <span class="unknown">{texts.history.subjects[entry.subjectKind] ?? entry.subjectKind}</span>
        )}
      </td>
      <td class="col-undo">
        {undoable && (
          <button type="button" class="button small" onClick={() => undo(itemId)}>
            {texts.history.undo}
          </button>
        )}
      </td>
    </tr>
  );
}

/** The items whose newest line is a decision: only those can still be taken back. */
function standing(entries: readonly AuditLine[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const settled = new Set<string>();
  for (const entry of entries) {
    const itemId = itemOf(entry);
    if (itemId === null || settled.has(itemId)) continue;
    if (entry.action === 'item.decided') ids.add(entry.id);
    if (entry.action === 'item.decided' || entry.action === 'item.undone') settled.add(itemId);
  }
  return ids;
}

/** Who did what, and when. */
export function HistoryView({ accountId, canDecide }: { accountId: string; canDecide: boolean }) {
  const { query, rows: entries } = useAudit();
  const [filter, setFilter] = useState<Filter>('people');
  const open = standing(entries);
  const shows: Readonly<Record<Filter, (entry: AuditLine) => boolean>> = {
    people: ({ actor, action }) => /^(account|key):/.test(actor) && action !== 'item.released',
    decisions: ({ action }) => action === 'item.decided' || action === 'item.undone',
    mine: ({ actor }) => actor === `account:${accountId}`,
    all: () => true,
  };
  const shown = entries.filter(shows[filter]);
  // The filter sees what was fetched: a long run of lines that it hides must not look like the end.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (shown.length < ENOUGH_LINES && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [shown.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const undo = async (itemId: string) => {
    try {
      const { item } = await post<{ item?: ItemView }>(`/v1/items/${segment(itemId)}/undo`);
      if (item?.leaseToken) await post(`/v1/items/${segment(itemId)}/release`, { leaseToken: item.leaseToken });
      desk.toast(texts.history.undone, '', 'plain', false);
    } catch (error) {
      desk.trouble(texts.trouble.undoRefused(messageOf(error)));
    }
    figuresChanged();
    void queries.invalidateQueries({ queryKey: ['item', itemId] });
  };
  return (
    <main id="content" class="plain-view" tabIndex={-1}>
      <ViewHead title={texts.history.title} lead={texts.history.lead}>
        <fieldset class="switch" aria-label={texts.history.filter}>
          {(Object.keys(texts.history.filters) as Filter[]).map((name) => (
            <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
              {texts.history.filters[name]}
            </button>
          ))}
        </fieldset>
      </ViewHead>
      {shown.length > 0 ? (
        <table class="log">
          <thead>
            <tr>
              <th scope="col">{texts.history.when}</th>
              <th scope="col">{texts.history.who}</th>
              <th scope="col">{texts.history.what}</th>
              <th scope="col">{texts.history.comment}</th>
              <th scope="col">{texts.history.detail}</th>
              <th scope="col">{texts.history.subject}</th>
              <th scope="col">
                <span class="visually-hidden">{texts.history.undo}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <Line
                key={entry.id}
                entry={entry}
                canUndo={canDecide && open.has(entry.id)}
                undo={(id) => void undo(id)}
              />
            ))}
          </tbody>
        </table>
      ) : !query.isSuccess && entries.length === 0 ? (
        <Unanswered query={query} />
      ) : hasNextPage ? (
        <Loading />
      ) : (
        <p class="unknown">{texts.history.none}</p>
      )}
      <More query={query} />
    </main>
  );
}
