import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Segment } from '../../../core/separation/page.js';
import { messageOf } from '../api.js';
import { desk } from '../desk/desk.js';
import { count, score } from '../format.js';
import { More, Unanswered } from '../parts/answer.js';
import { type BorderAnswer, Borders, cutAt, mergeWithNext } from '../parts/borders.js';
import { Foreign, StatusChip, When } from '../parts/small.js';
import { figuresChanged, queries, usePage, usePages } from '../queries.js';
import { linkTo, usePlace } from '../router.js';
import { texts } from '../texts.js';
import type { PageSummary, PageView } from '../types.js';

const titleOf = (page: { title?: string | null; url: string | null }): string =>
  page.title ?? page.url ?? texts.untitledPage;

function PageLine({ page, chosen }: { page: PageSummary; chosen: boolean }) {
  return (
    <li>
      <a
        class="page-line"
        aria-current={chosen ? 'page' : undefined}
        {...linkTo(`/pages/${encodeURIComponent(page.id)}`)}
      >
        <Foreign class="page-line-title">{titleOf(page)}</Foreign>
        <span class="page-line-meta">
          {page.commentCount === 0 ? texts.pages.noComments : texts.pages.comments(page.commentCount)}
          {page.openItems > 0 && <span class="waiting">{texts.pages.waiting(page.openItems)}</span>}
          {page.source && <Foreign>{page.source}</Foreign>}
        </span>
      </a>
    </li>
  );
}

/** How much of the page is what, as one strip; in the order of the page. */
function Strip({ segments, length }: { segments: readonly Segment[]; length: number }) {
  return (
    <svg class="strip" viewBox={`0 0 ${Math.max(1, length)} 8`} preserveAspectRatio="none" aria-hidden="true">
      {segments.map((part) => (
        <rect
          key={part.begin}
          class={`strip-${part.role}`}
          x={part.begin}
          width={Math.max(1, part.end - part.begin)}
          y="0"
          height="8"
        />
      ))}
    </svg>
  );
}

/** A comment's borders, corrected right on the page. */
function PageBorders({ page, part, done }: { page: PageView; part: Segment; done: () => void }) {
  const comment = part.comment!;
  const known = page.comments.find(({ index }) => index === comment.index);
  const next = page.page.segments.find((other) => other.comment?.index === comment.index + 1)?.comment ?? null;
  if (!known) return null;
  const change = async (asked: Promise<BorderAnswer>, said: string) => {
    try {
      await asked;
      desk.toast(said, '', 'plain', false);
      done();
    } catch (error) {
      desk.trouble(texts.borders.failed(messageOf(error)));
    }
    figuresChanged();
    void queries.invalidateQueries({ queryKey: ['page', page.id] });
  };
  return (
    <Borders
      text={comment.text}
      next={next}
      merge={() => void change(mergeWithNext(known.id), texts.borders.merged)}
      cut={(at) => void change(cutAt(known.id, at), texts.borders.wasCut)}
    />
  );
}

function PartView(props: { part: Segment; page: PageView; marked: boolean; first: boolean; canDecide: boolean }) {
  const { part, page, marked, first, canDecide } = props;
  const [editing, setEditing] = useState(false);
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked) self.current?.scrollIntoView({ block: 'center' });
  }, [marked]);
  const comment = part.comment ?? null;
  const known = comment ? (page.comments.find(({ index }) => index === comment.index) ?? null) : null;
  const kind = part.kind ? (texts.pages.kinds[part.kind] ?? part.kind) : null;
  const hint = [
    texts.pages.roles[part.role],
    kind,
    texts.pages.confidence(score(part.confidence)),
    comment ? texts.pages.borders(score(comment.boundaryConfidence[0]), score(comment.boundaryConfidence[1])) : null,
  ]
    .filter((word) => word !== null)
    .join(' · ');
  const depth = Math.min(comment?.depth ?? 0, 5);
  return (
    <div ref={self} class={`part part-${part.role} depth-${depth}${marked ? ' marked' : ''}`} title={hint}>
      <p class="part-label">
        <span class="part-role">
          {comment ? `#${comment.index + 1}` : first || kind ? (kind ?? texts.pages.roles[part.role]) : null}
        </span>
        {part.confidence < 0.8 && <span class="part-doubt">{score(part.confidence)}</span>}
        {known && <StatusChip status={known.status} />}
        {known?.itemId && <a {...linkTo(`/item/${encodeURIComponent(known.itemId)}`)}>{texts.pages.openItem}</a>}
        {known && canDecide && (
          <button type="button" class="quiet" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {texts.borders.edit}
          </button>
        )}
      </p>
      <div class="part-body">
        {comment && (comment.author || comment.postedAtRaw) && (
          <p class="thread-head">
            {comment.author && <Foreign class="author">{comment.author}</Foreign>}
            {comment.postedAt ? (
              <When at={comment.postedAt} />
            ) : (
              comment.postedAtRaw && <Foreign>{comment.postedAtRaw}</Foreign>
            )}
          </p>
        )}
        {editing && comment ? (
          <PageBorders page={page} part={part} done={() => setEditing(false)} />
        ) : (
          <Foreign class="part-text">{(comment ? comment.text : part.text).trim()}</Foreign>
        )}
      </div>
    </div>
  );
}

function PageDetail(props: { pageId: string; commentId: string | null; title: string | null; canDecide: boolean }) {
  const { pageId, commentId, title, canDecide } = props;
  const query = usePage(pageId);
  const [bare, setBare] = useState(false);
  const parts = useRef<HTMLDivElement>(null);
  const page = query.data ?? null;
  const marked = page?.comments.find(({ id }) => id === commentId)?.index ?? null;
  const segments = page?.page.segments ?? [];
  const totals = useMemo(() => {
    const sums = { article: 0, boilerplate: 0, comment: 0 };
    for (const part of segments) sums[part.role]++;
    return sums;
  }, [segments]);
  if (!page) return <Unanswered query={query} />;
  const documents = new Set(segments.map(({ document }) => document)).size;
  let lastDocument = -1;
  return (
    <article class="page" aria-labelledby="page-title">
      <header class="page-head">
        <h2 id="page-title">
          <Foreign>{page.title ?? title ?? titleOf(page)}</Foreign>
        </h2>
        <p class="page-meta">
          {page.source && <Foreign>{page.source}</Foreign>}
          {page.url && <Foreign class="page-url">{page.url}</Foreign>}
          <span>
            {texts.comment.received} <When at={page.createdAt} />
          </span>
          <span>{texts.pages.probability(Math.round(page.page.hasCommentsProbability * 100))}</span>
        </p>
        <Strip segments={segments} length={segments.at(-1)?.end ?? 1} />
        <div class="page-legend">
          {(['article', 'boilerplate', 'comment'] as const).map((role) => (
            <button
              key={role}
              type="button"
              class={`legend legend-${role}`}
              disabled={totals[role] === 0}
              title={texts.pages.jump(texts.pages.roles[role])}
              onClick={() => parts.current?.querySelector(`.part-${role}`)?.scrollIntoView({ block: 'start' })}
            >
              {texts.pages.roles[role]} <b>{totals[role]}</b>
            </button>
          ))}
          <label class="check">
            <input type="checkbox" checked={bare} onChange={(event) => setBare(event.currentTarget.checked)} />
            {texts.pages.hideBoilerplate}
          </label>
        </div>
        {page.page.warnings.length > 0 && (
          <ul class="warnings" aria-label={texts.pages.warnings}>
            {page.page.warnings.map((warning) => (
              <li key={warning}>
                <Foreign>{warning}</Foreign>
              </li>
            ))}
          </ul>
        )}
      </header>
      <div class="parts" ref={parts}>
        {segments.map((part, at) => {
          if (bare && part.role === 'boilerplate') return null;
          const heading = documents > 1 && part.document !== lastDocument;
          lastDocument = part.document;
          return (
            <div key={part.begin} class="part-wrap">
              {heading && <h3 class="document">{texts.pages.document(part.document + 1)}</h3>}
              <PartView
                part={part}
                page={page}
                canDecide={canDecide}
                marked={part.comment !== undefined && part.comment.index === marked}
                first={segments[at - 1]?.role !== part.role}
              />
            </div>
          );
        })}
      </div>
    </article>
  );
}

/** All pages at the left, one of them taken apart at the right. */
export function PagesView({ pageId, canDecide }: { pageId: string | null; canDecide: boolean }) {
  const place = usePlace();
  const { query, rows: pages } = usePages();
  const chosen = pages.find(({ id }) => id === pageId) ?? null;
  return (
    <div class={pageId ? 'split split-detail' : 'split'}>
      <nav class="split-list" aria-label={texts.pages.list}>
        <h1 class="rail-title">
          {texts.pages.title} {pages.length > 0 && <span>{count(pages.length)}</span>}
        </h1>
        {pages.length > 0 ? (
          <ul>
            {pages.map((page) => (
              <PageLine key={page.id} page={page} chosen={page.id === pageId} />
            ))}
          </ul>
        ) : query.isSuccess ? (
          <p class="unknown">{texts.pages.none}</p>
        ) : (
          <Unanswered query={query} />
        )}
        <More query={query} />
      </nav>
      <main id="content" class="split-main" tabIndex={-1}>
        {pageId ? (
          <>
            <p class="back-link narrow-only">
              <a {...linkTo('/pages')}>{texts.pages.list}</a>
            </p>
            <PageDetail
              key={pageId}
              pageId={pageId}
              canDecide={canDecide}
              commentId={place.params.get('comment')}
              title={chosen?.title ?? null}
            />
          </>
        ) : (
          <div class="empty">
            <h2>{texts.pages.title}</h2>
            <p>{texts.pages.lead}</p>
            <p class="unknown">{texts.pages.choose}</p>
          </div>
        )}
      </main>
    </div>
  );
}
