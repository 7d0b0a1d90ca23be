import { QueryClient } from '@tanstack/react-query';
import { UnreachableError } from './api/http.js';

/** Server state. A refusal is an answer and is not asked for again; only silence is. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        refetchOnWindowFocus: true,
        retry: (count, error) => error instanceof UnreachableError && count < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
