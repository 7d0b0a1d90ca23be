import type { createTypedClient, Schemas } from '#api-client';
import { bodyOf } from './http.js';

export type UnitProcesses = Readonly<Schemas['UnitProcessesResponse']>;
export type ProcessInUse = Readonly<Schemas['ProcessInUseResponse']>;
export type ProcessProposal = Readonly<Schemas['ProcessProposalResponse']>;
export type ProposalDetail = Readonly<Schemas['ProposalDetailResponse']>;
export type ProcessOutline = Readonly<Schemas['ProcessOutlineResponse']>;
export type ProcessProof = Readonly<Schemas['ProcessProofResponse']>;
export type CounterExample = Readonly<Schemas['CounterExampleResponse']>;
export type UnitStaffing = Readonly<Schemas['UnitStaffingResponse']>;
export type RunningProcess = Readonly<Schemas['RunningProcessResponse']>;
export type MigrationBody = Schemas['CaseMigrationRequest'];
export type MigratedCase = Readonly<Schemas['MigratedCaseResponse']>;
export type ProcessText = Schemas['ProcessTextRequest'];
export type ProposalBody = Schemas['ProcessProposalRequest'];
export type ProposalOutcome = Schemas['ProcessDecisionRequest']['outcome'];

/** How a unit works, and what is proposed to change about it. */
export function processCalls(client: ReturnType<typeof createTypedClient>) {
  // The CSRF token is put in by `send`.
  const change = { 'X-CSRF-Token': '' };
  const command = (key: string) => ({ ...change, 'Idempotency-Key': key });
  const ofUnit = (unitId: string) => ({ params: { query: { unitId } } });
  return {
    unitProcesses: (unitId: string) => bodyOf<UnitProcesses>(client.GET('/api/v1/processes', ofUnit(unitId))),
    unitStaffing: (unitId: string) =>
      bodyOf<UnitStaffing>(client.GET('/api/v1/processes/staffing', ofUnit(unitId))),
    processOutline: (hash: string) =>
      bodyOf<ProcessOutline>(
        client.GET('/api/v1/processes/definitions/{hash}', { params: { path: { hash } } }),
      ),
    definitionText: async (hash: string): Promise<string> => {
      const { definition } = await bodyOf<Schemas['DefinitionResponse']>(
        client.GET('/api/v1/definitions/{hash}', { params: { path: { hash } } }),
      );
      return JSON.stringify(definition, null, 2);
    },
    proveProcess: (body: ProcessText) =>
      bodyOf<ProcessProof>(client.POST('/api/v1/processes/proofs', { params: { header: change }, body })),
    proposeProcess: (body: ProposalBody, key: string) =>
      bodyOf<Schemas['ProposedProcessResponse']>(
        client.POST('/api/v1/processes/proposals', { params: { header: command(key) }, body }),
      ),
    migrateCases: (body: MigrationBody, key: string) =>
      bodyOf<{ readonly cases: readonly MigratedCase[] }>(
        client.POST('/api/v1/definitions/migrations', { params: { header: command(key) }, body }),
      ),
    proposal: (id: string) =>
      bodyOf<ProposalDetail>(client.GET('/api/v1/processes/proposals/{id}', { params: { path: { id } } })),
    decideProposal: (id: string, outcome: ProposalOutcome, key: string) =>
      bodyOf<Schemas['DecidedProcessResponse']>(
        client.POST('/api/v1/processes/proposals/{id}/decision', {
          params: { path: { id }, header: command(key) },
          body: { outcome },
        }),
      ),
  };
}
