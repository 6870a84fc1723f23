import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/preact-query';
import { texts } from '../texts.js';
import { Failure, Loading } from './small.js';

/** Stands where an answer of the server is to stand: it is waited for, or was refused and can be asked for again. */
export function Unanswered({ query }: { query: UseQueryResult<unknown> | UseInfiniteQueryResult<unknown> }) {
  return query.isPending ? <Loading /> : <Failure error={query.error} retry={() => void query.refetch()} />;
}

/** The button under a list that has more than was asked for; nothing where all is there. */
export function More({ query }: { query: UseInfiniteQueryResult<unknown> }) {
  if (!query.hasNextPage) return null;
  return (
    <button type="button" class="button" onClick={() => void query.fetchNextPage()}>
      {texts.more}
    </button>
  );
}
