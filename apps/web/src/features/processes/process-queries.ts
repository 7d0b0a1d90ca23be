import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type {
  ProcessOutline,
  ProposalDetail,
  UnitProcesses,
  UnitStaffing,
} from '../../app/api/process-calls.js';

const keys = ['processes'];

export function useUnitProcesses(unitId: string): UseQueryResult<UnitProcesses> {
  const api = useApi();
  return useQuery({ queryKey: [...keys, unitId], queryFn: () => api.unitProcesses(unitId) });
}

export function useUnitStaffing(unitId: string): UseQueryResult<UnitStaffing> {
  const api = useApi();
  return useQuery({ queryKey: ['staffing', unitId], queryFn: () => api.unitStaffing(unitId) });
}

export function useOutline(hash: string): UseQueryResult<ProcessOutline> {
  const api = useApi();
  return useQuery({ queryKey: ['definition', hash], queryFn: () => api.processOutline(hash) });
}

export function useProposal(id: string): UseQueryResult<ProposalDetail> {
  const api = useApi();
  return useQuery({ queryKey: [...keys, 'proposal', id], queryFn: () => api.proposal(id) });
}

/** To be called after anything was proposed or decided. */
export function useRefreshProcesses(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys });
}
