import { QueryClient, useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import { ApiError, get, segment } from './api.js';
import type { AuditLine, CommentView, ItemView, PageSummary, PageView, QueueSummary, Stats } from './types.js';

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

export const usePages = () =>
  useInfiniteQuery({
    queryKey: ['pages'],
    queryFn: ({ pageParam }) =>
      get<{ pages: PageSummary[]; nextCursor: string | null }>(
        `/v1/pages?limit=50${pageParam ? `&cursor=${segment(pageParam)}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const usePage = (pageId: string) =>
  useQuery({ queryKey: ['page', pageId], queryFn: () => get<PageView>(`/v1/pages/${segment(pageId)}`) });

export const useAudit = () =>
  useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) =>
      get<{ entries: AuditLine[]; nextCursor: string | null }>(
        `/v1/audit?limit=100${pageParam ? `&cursor=${segment(pageParam)}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const useSearch = (words: string) =>
  useQuery({
    queryKey: ['search', words],
    queryFn: () =>
      get<{ comments: CommentView[]; nextCursor: string | null }>(`/v1/comments?limit=30&q=${segment(words)}`),
    enabled: words.trim() !== '',
    placeholderData: (previous) => previous,
  });
