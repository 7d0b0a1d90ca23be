import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { Named, Reference } from '../../app/api/contract.js';

const hourMs = 3_600_000;

/** The names and choices that the office uses, in the language asked for. Empty until they have arrived. */
export function useReference(): Reference | undefined {
  const api = useApi();
  return useQuery({ queryKey: ['reference'], queryFn: api.reference, staleTime: hourMs }).data;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function choicesOf(named: readonly Named[] | undefined): Choice[] {
  return (named ?? []).map(({ code, name }) => ({ value: code, label: name }));
}

/** The name of a code, or the code itself when the office has no name for it. */
export function nameOf(named: readonly Named[] | undefined, code: string): string {
  return named?.find((candidate) => candidate.code === code)?.name ?? code;
}
