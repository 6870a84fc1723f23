import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { call, get, messageOf, post, segment } from '../api.js';
import { desk } from '../desk/desk.js';
import { score } from '../format.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { queries } from '../queries.js';
import { go, linkTo, usePlace } from '../router.js';
import { texts } from '../texts.js';
import type { FeaturedComment } from '../types.js';
import '../styles/featured.css';

const words = texts.featured;
const DAYS = [1, 7, 30, 365] as const;
const KEY = 'featured';

/** What stands in the address says what is looked at, so that a page can link to its own. */
function scopeOf(params: URLSearchParams): URLSearchParams {
  const scope = new URLSearchParams();
  for (const name of ['pageId', 'section', 'articleUrl'] as const) {
    const value = params.get(name);
    if (value) scope.set(name, value);
  }
  return scope;
}

/** Comments worth showing to more readers, and those that are shown. */
export function FeaturedView({ canDecide }: { canDecide: boolean }) {
  const { params } = usePlace();
  const [days, setDays] = useState<number>(30);
  const scope = scopeOf(params);
  const suggestions = useQuery({
    queryKey: [KEY, 'suggestions', `${scope}`, days],
    queryFn: () => {
      const query = new URLSearchParams(scope);
      query.set('days', `${days}`);
      return get<{ comments: FeaturedComment[]; considered: number }>(`/v1/featured/suggestions?${query}`);
    },
    placeholderData: (previous) => previous,
  });
  const featured = useQuery({
    queryKey: [KEY, 'list', `${scope}`],
    queryFn: () => get<{ comments: FeaturedComment[] }>(`/v1/featured?limit=100&${scope}`),
  });
  const change = async (comment: FeaturedComment, wanted: boolean) => {
    const path = `/v1/comments/${segment(comment.commentId)}/feature`;
    try {
      if (wanted) await post(path);
      else await call('DELETE', path);
      desk.toast(
        wanted ? words.done : words.undone,
        texts.done.by(comment.author ?? texts.unknownAuthor),
        'plain',
        false,
      );
    } catch (error) {
      desk.trouble(messageOf(error));
    }
    void queries.invalidateQueries({ queryKey: [KEY] });
  };
  const narrow = (name: string, value: string) => {
    const next = scopeOf(params);
    if (value) next.set(name, value);
    else next.delete(name);
    go(`/featured${next.size > 0 ? `?${next}` : ''}`);
  };
  const list = suggestions.data?.comments ?? [];
  return (
    <main id="content" class="plain-view" tabIndex={-1}>
      <ViewHead title={words.title} lead={words.lead} />
      <form class="filter" onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.section}
          <input
            value={params.get('section') ?? ''}
            onChange={(event) => narrow('section', event.currentTarget.value.trim())}
          />
        </label>
        <label>
          {words.article}
          <input
            type="url"
            value={params.get('articleUrl') ?? ''}
            onChange={(event) => narrow('articleUrl', event.currentTarget.value.trim())}
          />
        </label>
        <label>
          {words.days}
          <select value={`${days}`} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {DAYS.map((one) => (
              <option key={one} value={`${one}`}>
                {words.lastDays(one)}
              </option>
            ))}
          </select>
        </label>
        {params.get('pageId') && (
          <button type="button" class="button" onClick={() => narrow('pageId', '')}>
            {words.everyPage}
          </button>
        )}
      </form>
      <h2>{words.suggestions}</h2>
      {!suggestions.isSuccess ? (
        <Unanswered query={suggestions} />
      ) : list.length === 0 ? (
        <p class="unknown">{words.none(suggestions.data.considered)}</p>
      ) : (
        <ol class="featured-list">
          {list.map((comment) => (
            <Line
              key={comment.commentId}
              comment={comment}
              act={canDecide ? () => void change(comment, true) : null}
              name={words.feature}
            />
          ))}
        </ol>
      )}
      <h2>{words.now}</h2>
      {!featured.isSuccess ? (
        <Unanswered query={featured} />
      ) : featured.data.comments.length === 0 ? (
        <p class="unknown">{words.nothing}</p>
      ) : (
        <ol class="featured-list">
          {featured.data.comments.map((comment) => (
            <Line
              key={comment.commentId}
              comment={comment}
              act={canDecide ? () => void change(comment, false) : null}
              name={words.unfeature}
            />
          ))}
        </ol>
      )}
    </main>
  );
}

function Line({ comment, act, name }: { comment: FeaturedComment; act: (() => void) | null; name: string }) {
  const { author, article, section, worth, sides, featuredBy, featuredAt } = comment;
  const title = article?.title ?? article?.url ?? null;
  return (
    <li class="featured-line">
      <p class="featured-head">
        <Foreign class="author">{author ?? texts.unknownAuthor}</Foreign>
        <When at={comment.postedAt} />
        {worth !== null && (
          <span class="chip" title={words.worthHint}>
            {words.worth(score(worth))}
          </span>
        )}
        {Object.entries(sides).map(([about, side]) => (
          <span key={about} class="chip">
            <Foreign>{about === 'reply' ? texts.scores.reply : about.replace(/^stance /, '')}</Foreign>: {side}
          </span>
        ))}
        {section && <Foreign class="unknown">{section}</Foreign>}
        {featuredBy && featuredAt && (
          <span class="unknown">
            {words.by} <Foreign>{featuredBy}</Foreign> <When at={featuredAt} />
          </span>
        )}
      </p>
      <p class="featured-text">
        <Foreign>{comment.text}</Foreign>
      </p>
      <p class="featured-foot">
        {title && <Foreign class="unknown">{title}</Foreign>}
        {comment.itemId && <a {...linkTo(`/item/${encodeURIComponent(comment.itemId)}`)}>{texts.pages.openItem}</a>}
        {act && (
          <button
            type="button"
            class="button"
            aria-label={words.actOn(name, author ?? texts.unknownAuthor)}
            onClick={act}
          >
            {name}
          </button>
        )}
      </p>
    </li>
  );
}
