import type { ComponentChildren } from 'preact';
import { masked } from '../care.js';
import { useItemContext, useReasonCodes } from '../queries.js';
import { linkTo } from '../router.js';
import { texts } from '../texts.js';
import type { Beside, ItemContext } from '../types.js';
import { Foreign, KeyCap, Section, StatusChip, When } from './small.js';

function Line({ one, children }: { one: Beside; children?: ComponentChildren }) {
  const body = (
    <>
      <span class="thread-head">
        <Foreign class="author">{one.author ?? texts.unknownAuthor}</Foreign>
        <StatusChip status={one.status} />
        {children}
        <When at={one.at} />
      </span>
      <Foreign class="thread-text">{masked(one.text)}</Foreign>
    </>
  );
  return (
    <li>
      {one.itemId ? (
        <a class="beside-line" {...linkTo(`/item/${encodeURIComponent(one.itemId)}`)}>
          {body}
        </a>
      ) : (
        <div class="beside-line">{body}</div>
      )}
    </li>
  );
}

function Record({ author }: { author: NonNullable<ItemContext['author']> }) {
  const parts = (['approved', 'rejected', 'spam', 'waiting'] as const).filter((kind) => author[kind] > 0);
  return (
    <>
      <p class="record">
        <b>{texts.similar.record(author.comments)}</b> {texts.similar.since} <When at={author.firstSeenAt} />
      </p>
      <p class="record">
        {parts.map((kind) => (
          <span key={kind} class={`chip status-${kind === 'waiting' ? 'review' : kind}`}>
            {texts.status[kind === 'waiting' ? 'review' : kind]} {author[kind]}
          </span>
        ))}
      </p>
      {author.recent.length > 0 && (
        <ul class="beside">
          {author.recent.map((one) => (
            <Line key={one.commentId} one={one} />
          ))}
        </ul>
      )}
    </>
  );
}

/** What is known beyond the page: the author's record, the same from others, and how the like was decided. */
export function BesideItem({ itemId, decideCase }: { itemId: string; decideCase: (() => void) | null }) {
  const { data } = useItemContext(itemId);
  const codes = useReasonCodes().data?.codes ?? [];
  const nameOf = (code: string) => codes.find((one) => one.code === code)?.label ?? code;
  if (!data) return null;
  const { author, duplicates, similar, reports } = data;
  return (
    <>
      {reports.count > 0 && (
        <Section title={texts.similar.reports(reports.count)}>
          <ul class="notes">
            {reports.reasons.map((reason) => (
              <li key={reason}>
                <Foreign class="thread-text">{reason}</Foreign>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {duplicates.items.length > 0 && (
        <Section
          title={texts.similar.case}
          aside={
            decideCase && (
              <button type="button" class="quiet" onClick={decideCase}>
                {texts.similar.caseOpen} <KeyCap name="D" />
              </button>
            )
          }
        >
          <p class="record">{texts.similar.caseLead(duplicates.items.length, duplicates.authors)}</p>
          <ul class="beside">
            {duplicates.items.slice(0, 5).map((one) => (
              <Line key={one.commentId} one={one}>
                <span class="unknown">{texts.similar.alike(Math.round(one.likeness * 100))}</span>
              </Line>
            ))}
          </ul>
        </Section>
      )}
      {similar.length > 0 && (
        <Section title={texts.similar.precedents}>
          <ul class="beside">
            {similar.map((one) => (
              <Line key={one.commentId} one={one}>
                <span>
                  {texts.similar.by} <Foreign>{one.decidedBy}</Foreign>
                  {one.reasonCodes.length > 0 && <Foreign>{`: ${one.reasonCodes.map(nameOf).join(', ')}`}</Foreign>}
                  {one.note && <Foreign class="precedent-note">{one.note}</Foreign>}
                </span>
              </Line>
            ))}
          </ul>
        </Section>
      )}
      {author && (
        <Section title={texts.similar.author}>
          <Record author={author} />
        </Section>
      )}
    </>
  );
}
