import { isSevere, masked } from '../care.js';
import { count, duration } from '../format.js';
import { linkTo } from '../router.js';
import { texts } from '../texts.js';
import type { ItemView, QueueSummary } from '../types.js';
import { Foreign } from './small.js';

/** The name under which every queue is worked at once. */
export const ALL = 'all';
const placeOf = (queue: string): string => (queue === ALL ? '/queue' : `/queue?q=${encodeURIComponent(queue)}`);

/** All queues together have no pace of their own. */
type Line = Omit<QueueSummary, 'secondsPerDecision'>;

function QueueLine({ queue, name, chosen }: { queue: Line | null; name: string; chosen: boolean }) {
  const age = queue?.oldestAt ? duration(Date.now() - Date.parse(queue.oldestAt)) : null;
  return (
    <li>
      <a class="queue-line" aria-current={chosen ? 'page' : undefined} {...linkTo(placeOf(name))}>
        <Foreign class="queue-name">{name === ALL ? texts.queue.all : name}</Foreign>
        <span class="queue-depth">{queue ? count(queue.depth) : ''}</span>
        <span class="queue-age">
          {age && `${texts.stats.oldest} ${age}`}
          {queue && queue.held > 0 && <span>{texts.queue.held(queue.held)}</span>}
          {queue && (queue.expectedHours ?? 0) > 0 && (
            <span title={texts.queue.workTitle}>{texts.queue.work(duration(queue.expectedHours! * 3_600_000))}</span>
          )}
        </span>
      </a>
    </li>
  );
}

/** What waits in each queue, and the way to it. */
export function QueueList({ queues, chosen }: { queues: readonly QueueSummary[]; chosen: string }) {
  const oldest = queues.flatMap(({ oldestAt }) => (oldestAt ? [oldestAt] : [])).sort()[0] ?? null;
  const all: Line = {
    name: ALL,
    depth: queues.reduce((sum, { depth }) => sum + depth, 0),
    claimed: queues.reduce((sum, { claimed }) => sum + claimed, 0),
    held: queues.reduce((sum, { held }) => sum + held, 0),
    oldestAt: oldest,
    expectedHours: queues.reduce((sum, { expectedHours }) => sum + (expectedHours ?? 0), 0),
  };
  return (
    <nav class="queues" aria-label={texts.queue.queues}>
      <h2 class="rail-title">{texts.queue.queues}</h2>
      <ul>
        <QueueLine queue={all} name={ALL} chosen={chosen === ALL} />
        {queues
          .filter(({ name }) => name !== ALL)
          .map((queue) => (
            <QueueLine key={queue.name} queue={queue} name={queue.name} chosen={queue.name === chosen} />
          ))}
      </ul>
    </nav>
  );
}

/** The comment that comes after the one in front. */
export function UpNext({ item, cover }: { item: ItemView | null; cover: boolean }) {
  return (
    <div class="up-next">
      <h2 class="rail-title">{texts.queue.upNext}</h2>
      {item ? (
        <p class="up-next-text">
          <Foreign class="author">{item.comment.author?.name ?? texts.unknownAuthor}</Foreign>
          <Foreign>
            {cover && isSevere(item.comment.assessment)
              ? texts.care.covered
              : masked((item.comment.assessment?.encoding.text ?? item.comment.text).slice(0, 140))}
          </Foreign>
        </p>
      ) : (
        <p class="unknown">{texts.queue.nothingNext}</p>
      )}
    </div>
  );
}

/** Stands in the middle where nothing waits, and says where something does. */
export function NothingWaits({ queue, queues }: { queue: string; queues: readonly QueueSummary[] }) {
  const inOtherHands = queues
    .filter(({ name }) => queue === ALL || name === queue)
    .reduce((sum, { claimed }) => sum + claimed, 0);
  const others = queues.filter(({ name, depth }) => name !== queue && depth > 0).slice(0, 3);
  return (
    <div class="empty">
      <svg class="empty-mark" viewBox="0 0 64 40" width="64" height="40" aria-hidden="true">
        <path d="M4 4h24v16A16 16 0 0 1 12 36H4z" />
        <path d="M60 36H36V20A16 16 0 0 1 52 4h8z" />
      </svg>
      <h2>{texts.queue.empty}</h2>
      <p>{texts.queue.emptyLead}</p>
      {inOtherHands > 0 && <p>{texts.queue.emptyClaimed(inOtherHands)}</p>}
      {queue !== ALL &&
        others.map(({ name, depth }) => (
          <p key={name}>
            <a {...linkTo(placeOf(name))}>{texts.queue.emptyOther(name, depth)}</a>
          </p>
        ))}
    </div>
  );
}
