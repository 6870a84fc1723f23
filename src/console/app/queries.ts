import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import { ApiError, get, segment } from './api.js';
import type {
  AuditLine,
  CommentView,
  ItemContext,
  ItemView,
  ListedItem,
  PageSummary,
  PageView,
  QueueSummary,
  ReasonCode,
  Stats,
} from './types.js';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < 3 && error instanceof ApiError && error.passing,
      retryDelay: (failures) => Math.min(8_000, 1_000 * 2 ** failures),
    },
  },
});

let asking = 0;
/** After a decision: figures are asked again, once for a burst of decisions. */
export function figuresChanged(): void {
  window.clearTimeout(asking);
  asking = window.setTimeout(() => {
    void queries.invalidateQueries({ queryKey: ['queues'] });
    void queries.invalidateQueries({ queryKey: ['stats'] });
    void queries.invalidateQueries({ queryKey: ['audit'] });
    void queries.invalidateQueries({ queryKey: ['pages'] });
    void queries.invalidateQueries({ queryKey: ['list'] });
    void queries.invalidateQueries({ queryKey: ['quality', 'disagreements'] });
  }, 400);
}

export const useQueues = () =>
  useQuery({
    queryKey: ['queues'],
    queryFn: () => get<{ queues: QueueSummary[] }>('/v1/queues'),
    refetchInterval: 10_000,
  });

export const useStats = () =>
  useQuery({ queryKey: ['stats'], queryFn: () => get<Stats>('/v1/stats'), refetchInterval: 15_000 });

export const useItem = (itemId: string) =>
  useQuery({ queryKey: ['item', itemId], queryFn: () => get<ItemView>(`/v1/items/${segment(itemId)}`) });

const contextOf = (itemId: string) => ({
  queryKey: ['context', itemId],
  queryFn: () => get<ItemContext>(`/v1/items/${segment(itemId)}/context`),
  staleTime: 30_000,
});

export const useItemContext = (itemId: string) => useQuery({ ...contextOf(itemId), enabled: itemId !== '' });

/** Asked for ahead, so that it stands there with the item. */
export const fetchContextAhead = (itemId: string): void => {
  void queries.prefetchQuery(contextOf(itemId));
};

export const useReasonCodes = () =>
  useQuery({
    queryKey: ['reason-codes'],
    queryFn: () => get<{ codes: ReasonCode[] }>('/v1/reason-codes'),
    staleTime: 60_000,
  });

export const usePeople = () =>
  useQuery({
    queryKey: ['people'],
    queryFn: () => get<{ people: { accountId: string; name: string }[] }>('/v1/people'),
    staleTime: 60_000,
  });

export interface ListQuery {
  readonly queue: string;
  readonly signal: string;
  readonly atLeast: string;
  readonly below: string;
  readonly order: string;
  readonly author: string;
}

export const useList = (query: ListQuery) => {
  const params = new URLSearchParams({ limit: '100' });
  for (const [name, value] of Object.entries(query)) if (value !== '') params.set(name, value);
  return useQuery({
    queryKey: ['list', `${params}`],
    queryFn: () => get<{ items: ListedItem[]; total: number }>(`/v1/items?${params}`),
    placeholderData: keepPreviousData,
  });
};

/**
 * A list that the server gives a page at a time.
 *
 * @param path ends in a query, to which the cursor of the next page is added.
 * @param field the name under which an answer holds its rows.
 * @param keepsLast shows the rows of the last question while another one is asked.
 */
export function usePaged<Row>(queryKey: readonly unknown[], path: string, field: string, { keepsLast = false } = {}) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      get<{ readonly nextCursor: string | null } & { readonly [name: string]: unknown }>(
        `${path}${pageParam ? `&cursor=${segment(pageParam)}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  });
  const rows = query.data?.pages.flatMap((page) => page[field] as readonly Row[]) ?? [];
  return { query, rows };
}

export const usePages = () => usePaged<PageSummary>(['pages'], '/v1/pages?limit=50', 'pages');

export const usePage = (pageId: string) =>
  useQuery({ queryKey: ['page', pageId], queryFn: () => get<PageView>(`/v1/pages/${segment(pageId)}`) });

export const useAudit = () => usePaged<AuditLine>(['audit'], '/v1/audit?limit=100', 'entries');

export const useSearch = (words: string) =>
  useQuery({
    queryKey: ['search', words],
    queryFn: () =>
      get<{ comments: CommentView[]; nextCursor: string | null }>(`/v1/comments?limit=30&q=${segment(words)}`),
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  });
