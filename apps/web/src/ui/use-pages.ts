import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '../app/api/contract.js';

/** A keyset-paged list: the entries loaded so far, and how to get more. */
export function usePages<Item>(
  queryKey: readonly unknown[],
  load: (cursor: string | null) => Promise<Page<Item>>,
  options: { readonly refetchIntervalMs?: number } = {},
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    ...(options.refetchIntervalMs === undefined ? {} : { refetchInterval: options.refetchIntervalMs }),
  });
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    error: query.error,
    retry: () => void query.refetch(),
    more: {
      hasMore: query.hasNextPage,
      isLoading: query.isFetchingNextPage,
      onMore: () => void query.fetchNextPage(),
    },
  };
}
