import type { createTypedClient, Schemas } from '#api-client';
import type { Page } from './contract.js';
import { bodyOf } from './http.js';

type TypedClient = ReturnType<typeof createTypedClient>;
export type TaskHands = Readonly<Schemas['TaskHandsResponse']>;
export type Candidate = Readonly<Schemas['CandidateResponse']>;
export type Substitution = Readonly<Schemas['SubstitutionResponse']>;
export type StrandedCase = Readonly<Schemas['StrandedCaseResponse']>;
export type Handing = 'assign' | 'transfer' | 'delegate';

interface HandingBody {
  readonly taskVersion: number;
  readonly to: string;
  readonly reason: string | null;
}

/** Doors of the API for tasks that change hands, and for people who stand in for others. */
export function assignmentsApi(client: TypedClient) {
  const command = (key: string) => ({ 'X-CSRF-Token': '', 'Idempotency-Key': key });
  const at = (id: string, key: string) => ({ params: { path: { id }, header: command(key) } });
  return {
    taskHands: (id: string) =>
      bodyOf<TaskHands>(client.GET('/api/v1/tasks/{id}/hands', { params: { path: { id } } })),
    candidates: (id: string, handing: Handing, q: string) =>
      bodyOf<{ items: readonly Candidate[] }>(
        client.GET('/api/v1/tasks/{id}/candidates', {
          params: { path: { id }, query: q === '' ? { handing } : { handing, q } },
        }),
      ),
    claimTask: (id: string, taskVersion: number, key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/tasks/{id}/claim', { ...at(id, key), body: { taskVersion } })),
    releaseTask: (id: string, taskVersion: number, key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/tasks/{id}/release', { ...at(id, key), body: { taskVersion } })),
    assignTask: (id: string, { taskVersion, to }: HandingBody, key: string) =>
      bodyOf<unknown>(
        client.POST('/api/v1/tasks/{id}/assignment', { ...at(id, key), body: { taskVersion, to } }),
      ),
    transferTask: (id: string, body: HandingBody, key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/tasks/{id}/transfer', { ...at(id, key), body })),
    delegateTask: (id: string, body: HandingBody, key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/tasks/{id}/delegation', { ...at(id, key), body })),
    adviseTask: (id: string, body: Schemas['AdviceRequest'], key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/tasks/{id}/advice', { ...at(id, key), body })),
    recuse: (id: string, body: Schemas['RecusalRequest'], key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/items/{id}/recusals', { ...at(id, key), body })),
    explanation: (itemId: string) =>
      bodyOf<Readonly<Schemas['ExplanationResponse']>>(
        client.GET('/api/v1/items/{id}/explanation', { params: { path: { id: itemId } } }),
      ),
    strandedCases: (cursor: string | null) =>
      bodyOf<Page<StrandedCase>>(
        client.GET('/api/v1/stranded-cases', { params: { query: cursor === null ? {} : { cursor } } }),
      ),
    substitutions: () => bodyOf<{ items: readonly Substitution[] }>(client.GET('/api/v1/substitutions')),
    nameSubstitute: (body: Schemas['SubstituteRequest'], key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/substitutions', { params: { header: command(key) }, body })),
    endSubstitution: (id: string, key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/substitutions/{id}/end', at(id, key))),
    findColleagues: (name: string) =>
      bodyOf<{ items: readonly { readonly id: string; readonly name: string }[] }>(
        client.GET('/api/v1/colleagues', { params: { query: { name } } }),
      ),
  };
}
