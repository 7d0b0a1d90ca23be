import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { AccessChange, AdministeredPerson } from '../../app/api/contract.js';

const peopleKey = ['administration', 'people'];
const changesKey = ['administration', 'changes'];

export function usePeople(): UseQueryResult<{ readonly items: readonly AdministeredPerson[] }> {
  const api = useApi();
  return useQuery({ queryKey: peopleKey, queryFn: api.administeredPeople });
}

export function useChanges(): UseQueryResult<{ readonly items: readonly AccessChange[] }> {
  const api = useApi();
  return useQuery({ queryKey: changesKey, queryFn: api.accessChanges });
}

/** To be called after anything was asked for or decided. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['administration'] });
}
